/* mend.h - a parser's known slips, set right before the tree is read.
 *
 * Each of them is a fact of the language that a model sees too seldom to learn: a name that the tables know
 * is one phrase; a verb with a finite auxiliary is a participle and gives no order; what is counted
 * hangs on the count ("migliaia di studenti"); a day acts on nobody; whom an infinitive asks something of
 * is not described by it ("chiede alla Nato di intervenire").
 */
#ifndef ENTENTE_CODING_MEND_H
#define ENTENTE_CODING_MEND_H

#include "dates/dates.h"
#include "lang/grammar.h"
#include "lang/lexicon.h"
#include "names/names.h"
#include "record/sentence.h"

/* Changes heads, relations and features of `s` in place; what was a tree stays one. */
void coding_mend(struct record_sentence *s, const struct names_hits *hits, const struct dates_expressions *dates,
                 const struct grammar *grammar);

/* "offered to mediate": after a verb that takes an infinitive, what the lexicon knows as one is no noun. True when
 * that changed something right behind `verb`. */
bool coding_mend_infinitive(struct record_sentence *s, uint32_t verb, const struct lexicon *lexicon,
                            const struct grammar *grammar);

#endif
