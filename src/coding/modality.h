/* modality.h - did it happen? From tense, mood, modals and negation of the clause, and from the
 * clauses around it, up to the top of the sentence.
 */
#ifndef ENTENTE_CODING_MODALITY_H
#define ENTENTE_CODING_MODALITY_H

#include "coding/reading.h"

struct coding_modality {
  enum coding_realis realis;
  bool dropped; /* a condition, a question, a wish, somebody else's demand */
  bool negated;
  bool hedged;       /* it seems, allegedly */
  bool future;       /* the clause itself speaks of what is to come */
  uint32_t reporter; /* the verb of saying above it, or TREE_NONE */
};

/* What the clause of a predicate itself says; for an act noun its light verb and its adjectives. */
struct coding_modality coding_own_modality(struct coding_reading *reading, uint32_t sentence, uint32_t word);

/* The same with everything above it, up to but not including `below` (TREE_NONE: to the top). */
struct coding_modality coding_modality(struct coding_reading *reading, uint32_t sentence, uint32_t word,
                                       uint32_t below);

#endif
