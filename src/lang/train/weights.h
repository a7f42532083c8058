/* weights.h - a table of perceptron weights with their averages.
 *
 * The average over all steps is kept without touching every weight at every step (Daume, H.
 * (2006), thesis, fig. 2.3):  average = w - u / steps, where u += step * delta at each update.
 * Integers only, so that training gives the same bytes everywhere.
 */
#ifndef ENTENTE_LANG_TRAIN_WEIGHTS_H
#define ENTENTE_LANG_TRAIN_WEIGHTS_H

#include "base/arena.h"

struct train_weights {
  int32_t *w;
  int64_t *u;
  size_t n;
};

void train_weights_init(struct train_weights *weights, struct arena *arena, size_t n);

static inline void train_update(struct train_weights *weights, size_t i, int32_t delta, int64_t step) {
  weights->w[i] += delta;
  weights->u[i] += step * delta;
}

/* The averages as 8-bit numbers, scaled so that all but a ten-thousandth of the weights that are
 * not zero fit; those are clipped. */
void train_quantise(const struct train_weights *weights, int64_t steps, int8_t *ret);

/* A small random generator (xorshift64*, Vigna 2016), so that shuffles are the same everywhere. */
static inline uint64_t train_random(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * 0x2545F4914F6CDD1Du;
}

/* Numbers 0..n-1 in random order. */
void train_shuffle(uint32_t *order, size_t n, uint64_t *state);

#endif
