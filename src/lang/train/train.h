/* train.h - from a treebank to a model.
 *
 * 1. The same files and options give the same bytes, on every machine.
 * 2. The parser learns on tags as the tagger gets them wrong: the training data is tagged by
 *    taggers that have not seen it (jack-knifing, TRAIN_FOLDS parts).
 */
#ifndef ENTENTE_LANG_TRAIN_TRAIN_H
#define ENTENTE_LANG_TRAIN_TRAIN_H

#include "base/host.h"

enum { TRAIN_FILES = 8, TRAIN_FOLDS = 5 };

struct train_options {
  const char *lang;
  const char *train[TRAIN_FILES];   /* CoNLL-U files */
  size_t n_train;
  const char *dev;                  /* measured against at the end; NULL for none */
  const char *lexicon;              /* TSV: form, lemma, UPOS, FEATS; NULL for none */
  const char *sources;              /* text kept in the model: names and licences of the data */
  uint32_t tagger_epochs, parser_epochs; /* 0 for the defaults */
  void (*progress)(void *context, const char *line); /* may be NULL */
  void *context;
};

/* Trains, measures, writes the container to `path`. */
err_code train_model(const struct host *host, const struct train_options *options, const char *path, struct err *err);

#endif
