/* steps.h - the parts of training, each from a corpus to a section. Internal to train/. */
#ifndef ENTENTE_LANG_TRAIN_STEPS_H
#define ENTENTE_LANG_TRAIN_STEPS_H

#include "lang/lemma.h"
#include "lang/parser.h"
#include "lang/tagger.h"
#include "lang/train/corpus.h"
#include "lang/train/train.h"
#include "lang/train/weights.h"

struct training {
  const struct host *host;
  const struct train_options *options;
  struct arena *arena;
  struct train_labels labels;
  struct train_corpus corpus, dev;
  str lexicon; /* content of the lexicon file */
  uint64_t started;
};

/* One line for whoever watches. */
void train_say(const struct training *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

str train_tags_section(struct training *t);
str train_lexicon_section(struct training *t);
str train_lemma_section(struct training *t);

/* Trains on the sentences whose number is not `held_out` modulo TRAIN_FOLDS (-1: on all). */
str train_tagger_section(struct training *t, const struct lexicon *lexicon, int held_out);

/* Replaces words[].tag, upos and lemma of the corpus by what models would say. */
void train_jackknife(struct training *t, const struct lexicon *lexicon, const struct lemmatizer *lemmatizer);

str train_parser_section(struct training *t);

#endif
