/* network.h - the network of net.h in floating point: parameters, and a batch forward and back.
 *
 * All parameters lie in one array, so that gradients, moments and copies are arrays of the same
 * shape. Embedding rows come first: only those that a batch touched have gradients.
 */
#ifndef ENTENTE_LANG_TRAIN_NETWORK_H
#define ENTENTE_LANG_TRAIN_NETWORK_H

#include "base/arena.h"
#include "lang/lexicon.h"
#include "lang/net.h"
#include "lang/train/lstm.h"

/* Pointers into one array of parameters (or of gradients). */
struct network {
  float *all;
  size_t n, n_rows;     /* floats; of those, in embedding rows */
  uint32_t forms, tags; /* rows of the form table; tags */
  float *form, *affix, *class, *shape, *treebank;
  struct lstm lstm[NET_LAYERS][2];
  float *root;               /* [NET_OUT] node 0 */
  float *tag, *tag_b;        /* [tags x NET_OUT], [tags] */
  float *dep, *dep_b;        /* [NET_OUT x NET_ARC] */
  float *head, *head_b;      /* [NET_OUT x NET_ARC] */
  float *arc, *arc_v;        /* [NET_ARC x NET_ARC], [NET_ARC] */
  float *ldep, *lhead, *l_b; /* [NET_OUT x NET_LABEL] twice, [NET_LABEL] */
  float *label, *label_b;    /* [NET_LABEL x NET_LABELS], [NET_LABELS] */
};

size_t network_size(uint32_t forms, uint32_t tags);

/* Lays the pointers over `all` (network_size floats). */
void network_lay(struct network *net, float *all, uint32_t forms, uint32_t tags);

/* Small random weights, the same for the same seed. */
void network_init(struct network *net, uint64_t seed);

/* A sentence as numbers. */
struct net_sentence {
  uint32_t n;
  const struct net_word *words;
  uint32_t treebank;
  const uint16_t *tag; /* gold, for training */
  const int32_t *head; /* gold, 0 is the root */
  const uint16_t *label;
  const uint32_t *class_id; /* of the lexicon: the candidate tags */
};

struct net_loss {
  double tag, head, label;
  size_t words, tags_right, heads_right, labels_right;
};

struct net_batch {
  const struct net_sentence **sentences; /* longest first */
  int n;
};

/* What one thread needs for a batch; buffers grow in `arena`, which is emptied by each call. */
struct net_worker {
  struct arena *arena;
  const struct network *net;
  struct network grad;
  const struct lexicon *lexicon;
  uint64_t random;
  VEC(uint32_t) touched; /* first float of embedding rows with gradients, with their width */
  VEC(uint32_t) widths;
};

/* Forward and back: adds gradients, returns losses. */
struct net_loss network_learn(struct net_worker *worker, const struct net_batch *batch);

/* Scores for one sentence without dropout: tags (chosen), heads [n x (n + 1)] and, for given heads,
 * labels. Arrays are in the worker's arena until the next call. */
struct net_scores {
  uint16_t *tag;
  float *heads; /* [n x (n + 1)] */
  float *ldep;  /* [(n + 1) x NET_LABEL] */
  float *lhead;
};
void network_score(struct net_worker *worker, const struct net_sentence *sentence, struct net_scores *ret);
uint16_t network_label(const struct network *net, const struct net_scores *scores, uint32_t dependent, uint32_t head,
                       uint32_t labels, uint32_t root_label);

#endif
