#include "names/learn.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"

enum { ROWS = ENTITY_ROWS, LABELS = ENTITY_LABELS };

/* Weights as they are, and the sum that averaging needs: the average is w - sum / steps (Daumé 2006). */
struct learner {
  float *weights, *sums; /* [ROWS][LABELS] */
  float transitions[LABELS + 1][LABELS], transition_sums[LABELS + 1][LABELS];
  double step;
};

static void score_word(const struct learner *l, const uint32_t *rows, uint8_t n, float *scores) {
  memset(scores, 0, LABELS * sizeof *scores);
  for (uint8_t f = 0; f < n; f++)
    for (int k = 0; k < LABELS; k++) scores[k] += l->weights[(size_t)rows[f] * LABELS + (size_t)k];
}

static void decode(const struct learner *l, struct arena *arena, const struct entities_sentence *s, uint8_t *labels) {
  uint8_t(*from)[LABELS] = arena_alloc(arena, s->n, sizeof *from);
  float best[LABELS] = {0}, next[LABELS], own[LABELS];
  for (uint32_t i = 0; i < s->n; i++) {
    score_word(l, s->rows[i], s->counts[i], own);
    for (uint32_t k = 0; k < LABELS; k++) {
      float top = -INFINITY;
      for (uint32_t before = 0; before < LABELS; before++) {
        uint32_t row = i == 0 ? LABELS : before;
        if (!entities_may_follow(row, k)) continue;
        float score = (i == 0 ? 0 : best[before]) + l->transitions[row][k];
        if (score > top) top = score, from[i][k] = (uint8_t)before;
        if (i == 0) break;
      }
      next[k] = top + own[k];
    }
    memcpy(best, next, sizeof best);
  }
  uint8_t label = 0;
  for (uint8_t k = 1; k < LABELS; k++)
    if (best[k] > best[label]) label = k;
  for (uint32_t i = s->n; i-- > 0; label = from[i][label]) labels[i] = label;
}

static void change_word(struct learner *l, const uint32_t *rows, uint8_t n, uint32_t label, float by) {
  for (uint8_t f = 0; f < n; f++) {
    size_t at = (size_t)rows[f] * LABELS + label;
    l->weights[at] += by;
    l->sums[at] += by * (float)l->step;
  }
}

static void change_transition(struct learner *l, uint32_t before, uint32_t label, float by) {
  l->transitions[before][label] += by;
  l->transition_sums[before][label] += by * (float)l->step;
}

/* One sentence: towards gold, away from what was said. Returns the labels that were wrong. */
static uint32_t learn_one(struct learner *l, struct arena *scratch, const struct entities_example *example) {
  const struct entities_sentence *s = &example->sentence;
  uint8_t *said = ARENA_NEW(scratch, uint8_t, s->n);
  uint32_t wrong = 0;
  decode(l, scratch, s, said);
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

static str write_section(struct arena *arena, struct learner *l) {
  struct buf out;
  float most = 1e-6f;
  for (size_t i = 0; i < (size_t)ROWS * LABELS; i++) {
    l->weights[i] -= l->sums[i] / (float)l->step;
    if (fabsf(l->weights[i]) > most) most = fabsf(l->weights[i]);
  }
  float scale = 32000.0f / most;
  buf_init(&out, arena, SIZE_MAX / 2);
  for (int before = 0; before <= LABELS; before++)
    for (int k = 0; k < LABELS; k++) {
      float weight = l->transitions[before][k] - l->transition_sums[before][k] / (float)l->step;
      buf_u32(&out, (uint32_t)(int32_t)lrintf(weight * scale));
    }
  for (size_t i = 0; i < (size_t)ROWS * LABELS; i++) {
    int16_t weight = (int16_t)lrintf(l->weights[i] * scale);
    buf_add(&out, (str){(const char *)&weight, sizeof weight});
  }
  return buf_str(&out);
}

str entities_learn(struct arena *arena, struct arena *scratch, const struct entities_example *examples, size_t n,
                   uint32_t epochs, void (*said)(void *context, uint32_t epoch, double wrong), void *context) {
  struct learner *l = ARENA_NEW(arena, struct learner, 1);
  uint32_t *order = ARENA_NEW(arena, uint32_t, n);
  uint64_t random = 88172645463325252u;
  l->weights = ARENA_NEW(arena, float, (size_t)ROWS *LABELS);
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
