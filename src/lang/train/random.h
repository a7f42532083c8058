/* random.h - a small random generator (xorshift64*, Vigna 2016), the same on every machine. */
#ifndef ENTENTE_LANG_TRAIN_RANDOM_H
#define ENTENTE_LANG_TRAIN_RANDOM_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t train_random(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * 0x2545F4914F6CDD1Du;
}

/* Numbers 0..n-1 in random order. */
void train_shuffle(uint32_t *order, size_t n, uint64_t *state);

#endif
