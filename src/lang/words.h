/* words.h - from tokens to syntactic words: "della" is di + la, "dirglielo" dir + glie + lo,
 * "don't" do + n't. What a language splits is in its contractions.tsv and enclitics.tsv.
 * Section "lang/<xx>/words" of a pack.
 *
 * contractions.tsv   FORM  PARTS       della   di la        (a whole token)
 *                    -END  PARTS       -n't    n't          (the end of a token; "" before it)
 * enclitics.tsv      END   PARTS  HOSTS  glielo  glie lo  Inf:e Ger
 *     a token that ends so is split when what is left, with the letters after the colon added, is
 *     known to the lexicon as a verb of that form and the whole token is not a word of its own.
 */
#ifndef ENTENTE_LANG_WORDS_H
#define ENTENTE_LANG_WORDS_H

#include "base/err.h"
#include "lang/lexicon.h"
#include "pack/source.h"

struct words_rules {
  struct dict whole; /* hash of key -> entry */
  uint32_t n;
  const struct words_entry *entries; /* the whole-token ones, then endings, longest first */
  uint32_t endings;                  /* index of the first ending */
  str texts;
};

struct words_sources {
  struct source contractions, enclitics;
};

str words_compile(struct arena *arena, const struct words_sources *sources, struct err_list *errors);
bool words_load(str section, struct words_rules *ret);

/* Fills sentence->words (form, key, offsets, token) from its tokens. */
void words_split(const struct words_rules *rules, const struct lexicon *lexicon, struct arena *arena, str text,
                 struct record_sentence *sentence);

#endif
