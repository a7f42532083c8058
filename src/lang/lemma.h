/* lemma.h - lemmas by rule: cut n bytes off the end of the key, add a suffix.
 *
 * A decision list over suffixes for each class of words (part of speech, form of the verb), with whole words as the
 * longest suffixes (exceptions). Proper nouns, numbers and symbols keep their form; pronouns and adjectives may get a
 * capital. Section "lemma" of a model: a dict from hash(class, suffix) to rule, then the rules.
 */
#ifndef ENTENTE_LANG_LEMMA_H
#define ENTENTE_LANG_LEMMA_H

#include "pack/dict.h"
#include "record/ud.h"

enum { LEMMA_SUFFIX = 8, LEMMA_ADD = 21 }; /* characters of a suffix; bytes a rule may add */

struct lemma_rule {
  uint8_t cut, added, capital; /* capital: the first letter becomes one ("i" is I, "italian" Italian) */
  char add[LEMMA_ADD];
};

struct lemmatizer {
  struct dict suffixes;
  const struct lemma_rule *rules;
  uint32_t n_rules;
};

bool lemma_load(str section, struct lemmatizer *ret);

/* The lemma of a word; in `arena` unless it is the form or the key itself. */
str lemma_of(const struct lemmatizer *lemmatizer, struct arena *arena, str form, str key, enum record_upos upos,
             unsigned verbform);

/* Words with one lemma rule: the part of speech, verbs by their form too ("imposto" is imporre as a
 * participle and impostare as a finite verb). */
unsigned lemma_class(enum record_upos upos, unsigned verbform);

/* Shared with the trainer. `characters` 0 stands for the whole word. */
uint64_t lemma_suffix_hash(str key, unsigned characters, unsigned class);
bool lemma_keeps_form(enum record_upos upos);
bool lemma_rule_fits(const struct lemma_rule *rule, str key);

#endif
