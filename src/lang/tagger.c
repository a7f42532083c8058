#include "lang/tagger.h"

enum { EDGE = 0x5bd1e995 }; /* stands for what lies before and after the sentence */

struct feature_list {
  uint32_t *at;
  uint32_t n;
};

/* The number of the feature goes into its hash, so that templates do not meet. */
static void add1(struct feature_list *f, uint32_t a) { f->at[f->n] = mix_end(mix2(f->n + 1, a)), f->n++; }
static void add2(struct feature_list *f, uint32_t a, uint32_t b) { f->at[f->n] = mix_end(mix2(mix2(f->n + 1, a), b)), f->n++; }
static void add3(struct feature_list *f, uint32_t a, uint32_t b, uint32_t c) {
  f->at[f->n] = mix_end(mix2(mix2(mix2(f->n + 1, a), b), c)), f->n++;
}

void tagger_features(const struct lexicon_word *words, size_t n, size_t i, const uint16_t *tags, uint32_t *out) {
  static const struct lexicon_word edge = {.key = EDGE, .class_id = EDGE, .suffix = {EDGE, EDGE, EDGE, EDGE}};
  const struct lexicon_word *w = &words[i];
  const struct lexicon_word *l1 = i >= 1 ? &words[i - 1] : &edge, *l2 = i >= 2 ? &words[i - 2] : &edge;
  const struct lexicon_word *r1 = i + 1 < n ? &words[i + 1] : &edge, *r2 = i + 2 < n ? &words[i + 2] : &edge;
  const struct lexicon_word *r3 = i + 3 < n ? &words[i + 3] : &edge;
  uint32_t t1 = i >= 1 ? tags[i - 1] : EDGE, t2 = i >= 2 ? tags[i - 2] : EDGE, t3 = i >= 3 ? tags[i - 3] : EDGE;
  uint32_t shape = w->shape * 2 + (i == 0);
  struct feature_list f = {out, 0};
  add1(&f, 0);
  add1(&f, w->key);
  for (int k = 0; k < 4; k++) add1(&f, w->suffix[k]);
  for (int k = 0; k < 3; k++) add1(&f, w->prefix[k]);
  add1(&f, shape);
  add2(&f, shape, w->suffix[2]);
  add2(&f, w->class_id, w->known);
  add1(&f, l1->key);
  add1(&f, l2->key);
  add1(&f, r1->key);
  add1(&f, r2->key);
  add1(&f, l1->suffix[2]);
  add1(&f, r1->suffix[2]);
  add1(&f, r2->suffix[2]);
  add1(&f, r1->class_id);
  add1(&f, r2->class_id);
  add1(&f, t1);
  add2(&f, t1, t2);
  add3(&f, t1, t2, t3);
  add2(&f, t1, w->key);
  add2(&f, t1, w->suffix[2]);
  add2(&f, t1, r1->class_id);
  add3(&f, t1, r1->class_id, r2->class_id);
  add2(&f, t2, w->key);
  add2(&f, l1->key, w->key);
  add2(&f, w->key, r1->key);
  add3(&f, l1->key, w->suffix[2], r1->key);
  add2(&f, w->class_id, r1->class_id);
  add2(&f, r1->shape, shape);
  add2(&f, t1, shape);
  add3(&f, r1->class_id, r2->class_id, r3->class_id);
}

bool tagger_load(const struct pack *model, struct tagger *ret) {
  str section;
  if (!pack_section(model, "tagger", &section)) return false;
  if (section.n == 0 || section.n > UINT32_MAX || (section.n & (section.n - 1)) != 0) return false;
  *ret = (struct tagger){(const int8_t *)section.p, (uint32_t)section.n - 1};
  return true;
}

static uint16_t best_tag(const struct tagger *tagger, const uint16_t *candidates, uint32_t n, const uint32_t *f) {
  int32_t best_score = INT32_MIN;
  uint16_t best = candidates[0];
  for (uint32_t c = 0; c < n; c++) {
    int32_t score = 0;
    for (int k = 0; k < TAGGER_FEATURES; k++) score += tagger->weights[tagger_slot(f[k], candidates[c], tagger->mask)];
    if (score > best_score) best_score = score, best = candidates[c];
  }
  return best;
}

void tagger_tag(const struct tagger *tagger, const struct lexicon *lexicon, const struct lexicon_word *words, size_t n,
                uint16_t *ret_tags) {
  uint32_t f[TAGGER_FEATURES];
  for (size_t i = 0; i < n; i++) {
    const uint16_t *candidates;
    uint32_t count = lexicon_tags(lexicon, words[i].class_id, &candidates);
    ret_tags[i] = candidates[0];
    if (count < 2) continue;
    tagger_features(words, n, i, ret_tags, f);
    ret_tags[i] = best_tag(tagger, candidates, count, f);
  }
}
