/* act.h - matching: an act is a frame whose slots the dependents of a word fill. */
#ifndef ENTENTE_CODING_ACT_H
#define ENTENTE_CODING_ACT_H

#include "coding/modality.h"

struct coding_act {
  const struct coding_frame *frame; /* NULL: no act */
  const struct coding_sense *sense;
  uint32_t sentence, word;
  char code[CODING_CODE];
  struct actors_list sources, targets;
  bool symmetric;
  enum coding_realis realis;        /* as the frame or the composition says; REALIS_NONE: as the clause does */
  const struct coding_act *content; /* the act inside, for operators */
  uint32_t goal;                    /* the word of a place that the target is, or TREE_NONE */
};

struct coding_memo;

struct coding_matcher {
  struct coding_reading *reading;
  bool **consumed;                     /* [sentences][words] words that are part of an act further out */
  struct coding_memo ***memo;          /* [sentences][words] acts already matched, by who was given */
  VEC(const struct coding_act *) told; /* acts of the document so far, in the order of telling */
};

/* The act at a word. `given` is who acts if syntax leaves it open (may be NULL). The result is in
 * the arena; its frame is NULL when nothing fits. Marks what it consumes. */
const struct coding_act *coding_match(struct coding_matcher *matcher, uint32_t sentence, uint32_t word,
                                      const struct actors_list *given, int depth);

#endif
