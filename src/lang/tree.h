/* tree.h - walking a dependency tree: children in text order, subtrees, spans. */
#ifndef ENTENTE_LANG_TREE_H
#define ENTENTE_LANG_TREE_H

#include "base/arena.h"
#include "record/sentence.h"

#define TREE_NONE UINT32_MAX

/* A sentence with its children listed. Words are numbered from 0. */
struct tree {
  const struct record_word *words;
  uint32_t n, root;
  uint32_t *first_child; /* [n] TREE_NONE for none; children are in text order */
  uint32_t *next;        /* [n] the next sibling */
};

void tree_build(struct tree *tree, struct arena *arena, const struct record_sentence *sentence);

/* The first child with the relation (subtypes apart when the relation has none: nmod finds
 * nmod:poss), or TREE_NONE. */
uint32_t tree_child(const struct tree *tree, uint32_t word, enum record_rel rel);

/* Whether `word` is `ancestor` or lies below it. */
bool tree_below(const struct tree *tree, uint32_t word, uint32_t ancestor);

/* First and last word of the subtree, not counting what hangs on it by the relations of clauses,
 * parataxis and punctuation: the words of a noun phrase. */
void tree_phrase(const struct tree *tree, uint32_t word, uint32_t *ret_first, uint32_t *ret_last);

bool tree_is(const struct record_word *word, enum record_rel rel); /* rel or a subtype of it */

#endif
