/* conllu.h - CoNLL-U in and out: sentences with multiword tokens; empty nodes (8.1) are passed over.
 * universaldependencies.org/format.html
 */
#ifndef ENTENTE_LANG_CONLLU_H
#define ENTENTE_LANG_CONLLU_H

#include "base/buf.h"
#include "record/sentence.h"

/* What the file says of a word beyond what record_word has a place for. */
struct conllu_gold {
  str feats, deprel;
};

struct conllu_sentence {
  struct record_sentence sentence; /* words: form, key, lemma, upos, head as given; start and end 0 */
  struct conllu_gold *gold;        /* [n_words] */
  str treebank;                    /* of a comment "# treebank = NAME", else empty */
};

struct conllu_reader {
  const char *file;
  uint64_t line;
  str rest;
};

void conllu_open(struct conllu_reader *reader, const char *file, str content);

/* The next sentence; texts point into the content. ERR_END at the end, ERR_SYNTAX with the line. */
err_code conllu_next(struct conllu_reader *reader, struct arena *arena, struct conllu_sentence *ret, struct err *err);

/* Appends a sentence: comments with its number and text, its tokens and words, a blank line.
 * `text` is the document's, or empty when the sentence has none (then there is no # text). */
void conllu_write(struct buf *out, const struct record_sentence *sentence, size_t number, str text);

#endif
