#include "names/learn.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"

enum { ROWS = ENTITY_ROWS, LABELS = ENTITY_LABELS };

/* Weights as they are, counts of corrections, and the sum that averaging needs: the average is w - sum / steps
 * (Daumé 2006). */
struct learner {
  int32_t *weights; /* [ROWS][LABELS] */
  float *sums;
  int32_t transitions[(LABELS + 1) * LABELS];
  float transition_sums[(LABELS + 1) * LABELS];
  double step;
};

static void add_rows(const void *weights, const uint32_t *rows, uint8_t n, int32_t *scores) {
  for (uint8_t f = 0; f < n; f++)
    for (int k = 0; k < LABELS; k++) scores[k] += ((const int32_t *)weights)[(size_t)rows[f] * LABELS + (size_t)k];
}

static void change_word(struct learner *l, const uint32_t *rows, uint8_t n, uint32_t label, int by) {
  for (uint8_t f = 0; f < n; f++) {
    size_t at = (size_t)rows[f] * LABELS + label;
    l->weights[at] += by;
    l->sums[at] += (float)by * (float)l->step;
  }
}

static void change_transition(struct learner *l, uint32_t before, uint32_t label, int by) {
  l->transitions[before * LABELS + label] += by;
  l->transition_sums[before * LABELS + label] += (float)by * (float)l->step;
}

/* One sentence: towards gold, away from what was said. Returns the labels that were wrong. */
static uint32_t learn_one(struct learner *l, struct arena *scratch, const struct entities_example *example) {
  const struct entities_sentence *s = &example->sentence;
  const struct entities_scorer scorer = {l->weights, add_rows, l->transitions};
  const uint8_t *said = entities_viterbi(scratch, s, &scorer);
  uint32_t wrong = 0;
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t gold = example->labels[i], gold_before = i ? example->labels[i - 1] : LABELS,
             said_before = i ? said[i - 1] : LABELS;
    if (gold != said[i]) {
      change_word(l, s->rows[i], s->counts[i], gold, 1);
      change_word(l, s->rows[i], s->counts[i], said[i], -1);
      wrong++;
    }
    if (gold != said[i] || gold_before != said_before) {
      change_transition(l, gold_before, gold, 1);
      change_transition(l, said_before, said[i], -1);
    }
  }
  l->step++;
  return wrong;
}

static float average(const struct learner *l, int32_t weight, float sum) {
  return (float)weight - sum / (float)l->step;
}

static str write_section(struct arena *arena, const struct learner *l) {
  struct buf out;
  float most = 1e-6f;
  for (size_t i = 0; i < (size_t)ROWS * LABELS; i++) {
    float weight = fabsf(average(l, l->weights[i], l->sums[i]));
    if (weight > most) most = weight;
  }
  float scale = 32000.0f / most;
  buf_init(&out, arena, SIZE_MAX / 2);
  for (size_t i = 0; i < (size_t)(LABELS + 1) * LABELS; i++)
    buf_u32(&out, (uint32_t)(int32_t)lrintf(average(l, l->transitions[i], l->transition_sums[i]) * scale));
  for (size_t i = 0; i < (size_t)ROWS * LABELS; i++) {
    int16_t weight = (int16_t)lrintf(average(l, l->weights[i], l->sums[i]) * scale);
    buf_add(&out, (str){(const char *)&weight, sizeof weight});
  }
  return buf_str(&out);
}

str entities_learn(struct arena *arena, struct arena *scratch, const struct entities_example *examples, size_t n,
                   uint32_t epochs, void (*said)(void *context, uint32_t epoch, double wrong), void *context) {
  struct learner *l = ARENA_NEW(arena, struct learner, 1);
  uint32_t *order = ARENA_NEW(arena, uint32_t, n);
  uint64_t random = 88172645463325252u;
  l->weights = ARENA_NEW(arena, int32_t, (size_t)ROWS * LABELS);
  l->sums = ARENA_NEW(arena, float, (size_t)ROWS *LABELS);
  l->step = 1;
  for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
  for (uint32_t epoch = 0; epoch < epochs; epoch++) {
    uint64_t wrong = 0, words = 0;
    for (size_t i = n; i > 1; i--) { /* Fisher and Yates, with xorshift */
      random ^= random << 13, random ^= random >> 7, random ^= random << 17;
      size_t j = random % i;
      uint32_t swap = order[i - 1];
      order[i - 1] = order[j], order[j] = swap;
    }
    for (size_t i = 0; i < n; i++) {
      arena_reset(scratch);
      wrong += learn_one(l, scratch, &examples[order[i]]);
      words += examples[order[i]].sentence.n;
    }
    if (said) said(context, epoch + 1, words ? (double)wrong / (double)words : 0);
  }
  return write_section(arena, l);
}

/* --- counting ------------------------------------------------------------------------------------- */

/* The end of the name that begins at `at` (exclusive). */
static size_t end_of(const uint8_t *labels, size_t at, size_t n) {
  size_t end = at + 1;
  while (end < n && labels[end] == labels[at] + 1) end++;
  return end;
}

static bool begins(uint8_t label) { return label % 2 == 1; }

void entities_count(const uint8_t *gold, const uint8_t *system, size_t n, struct entities_counts *to) {
  for (size_t i = 0; i < n; i++) {
    to->gold += begins(gold[i]);
    to->system += begins(system[i]);
    to->right += begins(gold[i]) && gold[i] == system[i] && end_of(gold, i, n) == end_of(system, i, n);
  }
}
