/* train.h - from a treebank to a model.
 *
 * The same files and options give the same bytes on the same kind of processor: training is in
 * floating point, whose last digits depend on the width of the vector instructions. What is trained
 * runs on integers and gives the same answers everywhere.
 */
#ifndef ENTENTE_LANG_TRAIN_TRAIN_H
#define ENTENTE_LANG_TRAIN_TRAIN_H

#include "base/host.h"

enum { TRAIN_FILES = 8 };

struct train_options {
  const char *lang;
  const char *train[TRAIN_FILES]; /* CoNLL-U files */
  size_t n_train;
  const char *dev;      /* measured against at the end; NULL for none */
  const char *lexicon;  /* TSV: form, lemma, UPOS, FEATS; NULL for none */
  const char *network;  /* a model whose network is kept, so that only tags, lexicon and lemmas are learned; or NULL */
  const char *sources;  /* text kept in the model: names and licences of the data */
  const char *treebank; /* whose style the model follows; NULL: the one that fits dev best */
  uint32_t epochs;      /* 0 for the default */
  void (*progress)(void *context, const char *line); /* may be NULL */
  void *context;
};

/* Trains, measures, writes the container to `path`. */
err_code train_model(const struct host *host, const struct train_options *options, const char *path, struct err *err);

#endif
