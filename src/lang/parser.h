/* parser.h - dependency trees: a greedy arc-hybrid parser.
 *
 * Transitions and dynamic oracle: Goldberg and Nivre (2013), Training deterministic parsers with
 * non-deterministic oracles, TACL 1; features after Zhang and Nivre (2011), ACL. The stack holds
 * words whose head is not known yet, node 0 (the root) at its bottom; the buffer the words to
 * come. With s0, s1 the top of the stack and b the front of the buffer:
 *     SHIFT  pushes b          LEFT(l)  b -l-> s0, pops s0          RIGHT(l)  s1 -l-> s0, pops s0
 * The root takes one child, when the buffer is empty: every result is a tree with one root.
 * Two scores: the move, from weights in rows of 4; then the relation of the new arc, from rows of
 * `labels`. Every word is pushed and popped once: time is linear. Section "parser" of a model.
 */
#ifndef ENTENTE_LANG_PARSER_H
#define ENTENTE_LANG_PARSER_H

#include "base/arena.h"
#include "lang/mix.h"
#include "pack/pack.h"
#include "record/sentence.h"

enum parser_move { MOVE_SHIFT, MOVE_LEFT, MOVE_RIGHT, MOVE_COUNT };

enum { PARSER_MOVE_ROW = 4, PARSER_LABEL_ROW = 64, PARSER_MOVE_FEATURES = 80, PARSER_LABEL_FEATURES = 40 };

/* A word as the parser sees it: numbers only. Node 0 is the root. */
struct parser_node {
  uint32_t form, lemma, upos, tag, suffix;
};

/* The state of a parse of n words (nodes 1..n). Children are kept as the outermost two a side. */
struct parser_state {
  const struct parser_node *nodes; /* [n + 1] */
  uint32_t n;
  uint32_t *stack, depth;
  uint32_t front;                  /* first node of the buffer; n + 1 when it is empty */
  int32_t *head;                   /* [n + 1], -1 while unknown */
  uint16_t *label;                 /* [n + 1] */
  struct parser_children {
    uint32_t left, left2, right, right2; /* 0 for none */
    uint16_t n_left, n_right;
    uint32_t labels;               /* hash of the set of the children's labels */
  } *children;
};

struct parser {
  const int8_t *moves;  /* [(move_mask + 1) * PARSER_MOVE_ROW] */
  const int8_t *labels; /* [(label_mask + 1) * PARSER_LABEL_ROW] */
  uint32_t move_mask, label_mask;
  uint32_t n_labels;
  const str *label_texts;       /* [n_labels] */
  const uint8_t *label_rels;    /* [n_labels] enum record_rel */
  uint16_t root_label;          /* for arcs from node 0 */
};

bool parser_load(const struct pack *model, struct arena *arena, struct parser *ret);

/* Fills head, label and rel of n words whose key, lemma, upos and tag are known. */
void parser_parse(const struct parser *parser, struct arena *arena, struct record_word *words, size_t n);

/* Shared with the trainer. */
struct parser_node *parser_nodes(struct arena *arena, const struct record_word *words, size_t n);
void parser_start(struct parser_state *state, struct arena *arena, const struct parser_node *nodes, uint32_t n);
void parser_restart(struct parser_state *state, const struct parser_node *nodes, uint32_t n);
bool parser_done(const struct parser_state *state);
unsigned parser_legal(const struct parser_state *state); /* bit set of moves */
void parser_apply(struct parser_state *state, enum parser_move move, uint16_t label);
/* Features of the next move, and of the relation that a LEFT or RIGHT would make; return how many. */
uint32_t parser_move_features(const struct parser_state *state, uint32_t *f);
uint32_t parser_label_features(const struct parser_state *state, enum parser_move move, uint32_t *f);

#endif
