/* tagger.h - parts of speech and features: an averaged perceptron, greedy from left to right.
 *
 * Collins, M. (2002), Discriminative training methods for hidden Markov models, EMNLP; features
 * in the manner of Spoustova et al. (2009), EACL. For word i and each candidate tag t of its
 * class:  score(t) = sum over features f of  w[h(f, t)],  w hashed into one table of 8-bit
 * weights. The tag with the highest score wins; ties go to the tag that stands first in its class.
 * Section "tagger" of a model.
 */
#ifndef ENTENTE_LANG_TAGGER_H
#define ENTENTE_LANG_TAGGER_H

#include "lang/lexicon.h"
#include "lang/mix.h"

enum { TAGGER_FEATURES = 36 };

struct tagger {
  const int8_t *weights; /* [mask + 1] */
  uint32_t mask;
};

bool tagger_load(const struct pack *model, struct tagger *ret);

/* Writes the features of word i into f[TAGGER_FEATURES]. `tags` holds the tags chosen before i. */
void tagger_features(const struct lexicon_word *words, size_t n, size_t i, const uint16_t *tags, uint32_t *f);

static inline uint32_t tagger_slot(uint32_t feature, uint32_t tag, uint32_t mask) {
  return (feature ^ (tag * 0x9E3779B1u)) & mask;
}

/* Tags n words; words[] from lexicon_look. */
void tagger_tag(const struct tagger *tagger, const struct lexicon *lexicon, const struct lexicon_word *words, size_t n,
                uint16_t *ret_tags);

#endif
