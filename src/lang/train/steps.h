/* steps.h - the parts of training, each from a corpus to a section. Internal to train/. */
#ifndef ENTENTE_LANG_TRAIN_STEPS_H
#define ENTENTE_LANG_TRAIN_STEPS_H

#include "lang/lemma.h"
#include "lang/train/corpus.h"
#include "lang/train/train.h"
#include "lang/train/random.h"

struct training {
  const struct host *host;
  const struct train_options *options;
  struct arena *arena;
  struct train_labels labels;
  struct train_corpus corpus, dev;
  str lexicon;      /* content of the lexicon file */
  const char *part; /* where the checkpoint is written */
  uint64_t started;
};

/* One line for whoever watches. */
void train_say(const struct training *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

str train_tags_section(struct training *t);
str train_lexicon_section(struct training *t);
str train_lemma_section(struct training *t);

/* Trains the network on the corpus and returns its section in integers. */
str train_network_section(struct training *t, const struct lexicon *lexicon);

struct network;
/* forms: 8 bytes of a key's hash -> row. The vector of `treebank` is built in. */
str train_quantise_network(struct training *t, const struct network *net, const struct map *forms, uint32_t treebank);

#endif
