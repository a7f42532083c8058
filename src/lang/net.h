/* net.h - the network behind tags and trees: its sizes and what goes into it.
 *
 * One encoder reads a sentence: embeddings of each word (form, affixes, lexicon class, shape), then
 * two bidirectional LSTM layers (Hochreiter and Schmidhuber 1997; Kiperwasser and Goldberg 2016).
 * From its output come the tag (scores of the word's candidate tags), the head (deep biaffine
 * attention, Dozat and Manning 2017, decoded as a maximum spanning tree) and the relation (one
 * hidden layer over head and dependent).
 *
 * Training is in floating point (train/); the program runs on integers (net.c), so that the same
 * model gives the same trees on every machine.
 */
#ifndef ENTENTE_LANG_NET_H
#define ENTENTE_LANG_NET_H

#include "lang/lexicon.h"
#include "lang/mix.h"

enum {
  NET_FORM = 64,  /* of the word's form */
  NET_AFFIX = 48, /* sum over its affixes */
  NET_CLASS = 16, /* sum over lexicon class, shape, treebank */
  NET_IN = NET_FORM + NET_AFFIX + NET_CLASS,
  NET_HIDDEN = 128, /* of one direction */
  NET_OUT = 2 * NET_HIDDEN,
  NET_GATES = 4 * NET_HIDDEN,
  NET_LAYERS = 2,
  NET_ARC = 96,
  NET_LABEL = 96,
  NET_LABELS = 64, /* room for relations */
  NET_AFFIX_ROWS = 1 << 16,
  NET_CLASS_ROWS = 1 << 12, /* lexicon classes, hashed when there are more */
  NET_SHAPE_ROWS = 64,
  NET_TREEBANKS = 16,
  NET_AFFIXES = 7, /* suffixes of 1 to 4 characters, prefixes of 1 to 3 */
};

/* Rows of the embedding tables for one word. Row 0 of forms is the unknown word. */
struct net_word {
  uint32_t form;
  uint32_t affix[NET_AFFIXES];
  uint32_t class, shape;
};

/* The rows of a word that the lexicon has looked at. */
static inline void net_word_of(const struct lexicon_word *w, uint32_t form, bool first, struct net_word *ret) {
  ret->form = form;
  for (uint32_t k = 0; k < 4; k++) ret->affix[k] = mix_end(mix2(k + 1, w->suffix[k])) % NET_AFFIX_ROWS;
  for (uint32_t k = 0; k < 3; k++) ret->affix[4 + k] = mix_end(mix2(k + 11, w->prefix[k])) % NET_AFFIX_ROWS;
  ret->class = w->class_id < NET_CLASS_ROWS ? w->class_id : mix_end(w->class_id) % NET_CLASS_ROWS;
  ret->shape = (w->shape * 2 + first) % NET_SHAPE_ROWS;
}

/* --- in integers ------------------------------------------------------------------------------ */

/* Numbers inside are fixed point: Q12 (4096 is 1) in 16 bits for what the encoder passes on, Q9 for
 * what scores heads. A product's sum becomes Q12 (or Q9) by a factor of its row. */
enum {
  NET_Q = 12,
  NET_ONE = 1 << NET_Q,
  NET_CURVE = 4096, /* entries of the tables of sigmoid and tanh, from -8 to 8 */
  NET_ARC_Q = 9,
  NET_GROUP = 8,          /* sentences that are read side by side */
  NET_GROUP_WORDS = 1024, /* and their words; one longer sentence goes alone */
};

/* A matrix with its biases, ready to multiply: rows padded to a multiple of 16. */
struct net_matrix {
  int rows, k;
  const int16_t *packed;
  const float *factor; /* [rows] from sums to fixed point */
  const int32_t *bias; /* [rows] */
};

struct net {
  struct dict forms; /* hash of the key -> row */
  const int8_t *form, *affix, *class, *shape;
  int32_t form_factor, affix_factor, class_factor; /* Q8 factors to Q12 */
  uint32_t n_forms;
  struct net_gate {
    struct net_matrix x, h;
  } gates[NET_LAYERS][2];
  const int16_t *sigmoid, *tangent; /* [NET_CURVE] Q12 */
  struct net_matrix dep, head, ldep, lhead, arc, label;
  const int16_t *root_head, *root_lhead; /* hidden layers of node 0 */
  const int8_t *tag;                     /* [tags x NET_OUT] */
  const float *tag_factor;               /* [tags] */
  const int32_t *tag_bias;
  const int16_t *arc_v; /* [NET_ARC] */
  uint32_t n_tags;
  uint32_t n_labels, root_label;
  const str *label_texts;
  const uint8_t *label_rels;
};

/* Section "network" of a model. `arena` keeps the packed matrices. */
bool net_load(const struct pack *model, const struct lexicon *lexicon, struct arena *arena, struct net *ret);

/* One sentence in and out: the words' looks in; tags, heads (0 is the root) and labels out. */
struct net_job {
  uint32_t n;
  const struct lexicon_word *look;
  const uint64_t *hash; /* [n] str_hash of the keys */
  uint16_t *tag;
  int32_t *head;
  uint16_t *label;
};

/* Room for one group of sentences; made once for many groups. */
struct net_room;
struct net_room *net_room_new(struct arena *arena);

/* Runs at most NET_GROUP jobs with at most NET_GROUP_WORDS words (or one job). `scratch` is emptied
 * by the call. Jobs are sorted in place, longest first. */
void net_run(const struct net *net, const struct lexicon *lexicon, struct net_room *room, struct arena *scratch,
             struct net_job **jobs, int n);

#endif
