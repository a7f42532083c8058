/* lang.h - one language: what its folder and its model hold, and the way from text to trees. */
#ifndef ENTENTE_LANG_LANG_H
#define ENTENTE_LANG_LANG_H

#include "lang/lemma.h"
#include "lang/lexicon.h"
#include "lang/net.h"
#include "lang/words.h"
#include "text/segment.h"

struct lang {
  char code[16];
  struct text_rules rules;
  struct words_rules words;
  struct lexicon lexicon;
  struct lemmatizer lemmatizer;
  struct net net;
  struct record_labels labels;
};

/* Reads the sections of language `code` from a pack ("lang/it/..."): first what tells the language and its tokens,
 * then, with lang_load, the model. `arena` and the pack must outlive the language. */
err_code lang_load_rules(const struct pack *pack, const char *code, struct lang *ret, struct err *err);
err_code lang_load(const struct pack *pack, struct arena *arena, struct lang *lang, struct err *err);

/* Reads a model's sections only (for training and for compiling a pack). */
err_code lang_load_model(str container, const char *file, struct arena *arena, struct lang *ret, struct err *err);

/* Where sentences are worked on: room that is used again for every document. One thread at a time. */
struct lang_desk;
struct lang_desk *lang_desk_new(const struct host *host);
struct lang_desk *lang_desk_free(struct lang_desk *desk);

/* Sentences of a text with words, tags, lemmas and trees. */
struct text_sentences lang_analyse(const struct lang *lang, struct lang_desk *desk, struct arena *arena, str text);

/* Tags, lemmas and trees for sentences whose words are given (form and key). */
void lang_annotate(const struct lang *lang, struct lang_desk *desk, struct arena *arena,
                   struct record_sentence *sentences, size_t n);

#endif
