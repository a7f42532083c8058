#include "lang/train/weights.h"

enum { BINS = 1 << 16, UNIT = 64, CLIP_SHARE = 10000 };

void train_weights_init(struct train_weights *weights, struct arena *arena, size_t n) {
  weights->w = ARENA_NEW(arena, int32_t, n);
  weights->u = ARENA_NEW(arena, int64_t, n);
  weights->n = n;
}

/* The average in 64ths, rounded to nearest. */
static int64_t average(const struct train_weights *weights, size_t i, int64_t steps) {
  int64_t value = weights->w[i] * steps - weights->u[i];
  int64_t scaled = value * UNIT;
  return scaled >= 0 ? (scaled + steps / 2) / steps : -((-scaled + steps / 2) / steps);
}

/* The magnitude that only one in CLIP_SHARE of the non-zero averages exceeds. */
static int64_t clip_at(const struct train_weights *weights, int64_t steps) {
  uint32_t histogram[BINS] = {0};
  uint64_t nonzero = 0, above = 0;
  for (size_t i = 0; i < weights->n; i++) {
    int64_t value = average(weights, i, steps);
    if (value < 0) value = -value;
    if (value == 0) continue;
    histogram[value < BINS ? value : BINS - 1]++;
    nonzero++;
  }
  size_t bin = BINS - 1;
  while (bin > 1 && (above + histogram[bin]) * CLIP_SHARE <= nonzero) above += histogram[bin--];
  return (int64_t)bin;
}

void train_quantise(const struct train_weights *weights, int64_t steps, int8_t *ret) {
  int64_t clip = clip_at(weights, steps);
  for (size_t i = 0; i < weights->n; i++) {
    int64_t value = average(weights, i, steps) * 127;
    value = value >= 0 ? (value + clip / 2) / clip : -((-value + clip / 2) / clip);
    ret[i] = (int8_t)(value > 127 ? 127 : value < -127 ? -127 : value);
  }
}

void train_shuffle(uint32_t *order, size_t n, uint64_t *state) {
  for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
  for (size_t i = n; i > 1; i--) {
    size_t j = train_random(state) % i;
    uint32_t swap = order[i - 1];
    order[i - 1] = order[j];
    order[j] = swap;
  }
}
