/* corpus.h - a treebank in memory, as numbers. Everything lives in one arena. */
#ifndef ENTENTE_LANG_TRAIN_CORPUS_H
#define ENTENTE_LANG_TRAIN_CORPUS_H

#include "base/map.h"
#include "lang/conllu.h"
#include "lang/lexicon.h"

/* The label sets that gold texts are numbered by; they grow while training files are read. */
struct train_labels {
  struct map tags;      /* "UPOS\tFEATS" -> id */
  struct map relations; /* deprel -> id */
  struct map treebanks; /* name -> id; 0 is none */
  uint32_t root;        /* the id of "root" */
};

struct train_sentence {
  struct record_word *words; /* lemma and upos as in the file until a model overwrites them */
  size_t n;
  uint16_t *tag;   /* gold */
  int32_t *head;   /* gold, node numbers: 0 is the root */
  uint16_t *label; /* gold */
  str *lemma;      /* gold */
  uint32_t treebank;
  struct lexicon_word *look;
};

struct train_corpus {
  struct arena *arena;
  struct train_labels *labels;
  VEC(struct train_sentence) sentences;
  size_t words;
};

void train_labels_init(struct train_labels *labels, struct arena *arena);

/* Appends the sentences of a CoNLL-U file (plain or gzip). With `frozen`, labels that are not
 * known yet map to 0 instead of growing the sets (for development data). */
err_code train_read(struct train_corpus *corpus, const struct host *host, const char *path, bool frozen,
                    struct err *err);

#endif
