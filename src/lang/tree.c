#include "lang/tree.h"

void tree_build(struct tree *tree, struct arena *arena, const struct record_sentence *sentence) {
  uint32_t n = (uint32_t)sentence->n_words;
  *tree = (struct tree){.words = sentence->words, .n = n, .root = 0};
  tree->first_child = ARENA_NEW(arena, uint32_t, n);
  tree->next = ARENA_NEW(arena, uint32_t, n);
  for (uint32_t i = 0; i < n; i++) tree->first_child[i] = tree->next[i] = TREE_NONE;
  for (uint32_t i = n; i-- > 0;) {
    int32_t head = sentence->words[i].head;
    if (head < 0) {
      tree->root = i;
      continue;
    }
    tree->next[i] = tree->first_child[head];
    tree->first_child[head] = i;
  }
}

bool tree_is(const struct record_word *word, enum record_rel rel) {
  return word->rel == rel || record_rel_universal((enum record_rel)word->rel) == rel;
}

uint32_t tree_child(const struct tree *tree, uint32_t word, enum record_rel rel) {
  for (uint32_t c = tree->first_child[word]; c != TREE_NONE; c = tree->next[c])
    if (tree_is(&tree->words[c], rel)) return c;
  return TREE_NONE;
}

bool tree_below(const struct tree *tree, uint32_t word, uint32_t ancestor) {
  int32_t at = (int32_t)word;
  while (at >= 0 && (uint32_t)at != ancestor) at = tree->words[at].head;
  return at >= 0;
}

static bool leaves_phrase(enum record_rel rel) {
  switch (record_rel_universal(rel)) {
    case REL_ACL:
    case REL_ADVCL:
    case REL_CCOMP:
    case REL_PARATAXIS:
    case REL_PUNCT:
    case REL_CC:
    case REL_CONJ:
    case REL_CASE:
    case REL_MARK:
    case REL_COP:
    case REL_NSUBJ:
    case REL_AUX:
    case REL_DISCOURSE:
    case REL_APPOS:
    case REL_OBL:
    case REL_ADVMOD: return true;
    default: return false;
  }
}

void tree_phrase(const struct tree *tree, uint32_t word, uint32_t *ret_first, uint32_t *ret_last) {
  uint32_t first = word, last = word;
  for (uint32_t c = tree->first_child[word]; c != TREE_NONE; c = tree->next[c]) {
    uint32_t from, to;
    if (leaves_phrase((enum record_rel)tree->words[c].rel)) continue;
    tree_phrase(tree, c, &from, &to);
    if (from < first) first = from;
    if (to > last) last = to;
  }
  *ret_first = first;
  *ret_last = last;
}
