/* segment.h - paragraphs, sentences and tokens of a text.
 *
 * 1. Tokens lie in order, do not overlap, and leave out nothing but white space.
 * 2. Every token belongs to one sentence; a sentence has at least one token.
 * 3. A blank line always ends a sentence; a single line break does so where the text is not
 *    merely wrapped. A sentence over LIMIT_SENTENCE_WORDS tokens is cut (and marked `cut`).
 * 4. A dateline ("ROMA, 12 nov -") is a sentence of its own kind.
 * 5. Time and memory are linear in the text, whatever is in it.
 */
#ifndef ENTENTE_TEXT_SEGMENT_H
#define ENTENTE_TEXT_SEGMENT_H

#include "record/sentence.h"
#include "text/rules.h"

struct text_sentences {
  struct record_sentence *at;
  size_t n;
};

/* `text` has passed utf8_check and outlives the result; words are not filled in yet. */
struct text_sentences text_segment(const struct text_rules *rules, struct arena *arena, str text);

#endif
