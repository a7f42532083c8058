/* tagger_step.c - the averaged perceptron of tagger.h (Collins 2002). */
#include "lang/train/steps.h"

enum { TABLE_BITS = 21, EPOCHS = 8 };

/* Scores the candidates with training weights; returns the best and whether gold was among them. */
static uint16_t predict(const struct train_weights *weights, const uint16_t *candidates, uint32_t n, const uint32_t *f) {
  int64_t best_score = INT64_MIN;
  uint16_t best = candidates[0];
  uint32_t mask = (uint32_t)weights->n - 1;
  for (uint32_t c = 0; c < n; c++) {
    int64_t score = 0;
    for (int k = 0; k < TAGGER_FEATURES; k++) score += weights->w[tagger_slot(f[k], candidates[c], mask)];
    if (score > best_score) best_score = score, best = candidates[c];
  }
  return best;
}

static bool among(uint16_t tag, const uint16_t *candidates, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (candidates[i] == tag) return true;
  return false;
}

static void learn_sentence(const struct lexicon *lexicon, struct train_weights *weights, const struct train_sentence *s, uint16_t *tags, int64_t *step, size_t *wrong) {
  uint32_t f[TAGGER_FEATURES], mask = (uint32_t)weights->n - 1;
  for (size_t i = 0; i < s->n; i++) {
    const uint16_t *candidates;
    uint32_t n = lexicon_tags(lexicon, s->look[i].class_id, &candidates);
    ++*step;
    tags[i] = candidates[0];
    if (n > 1) {
      tagger_features(s->look, s->n, i, tags, f);
      tags[i] = predict(weights, candidates, n, f);
    }
    if (tags[i] == s->tag[i]) continue;
    ++*wrong;
    if (!among(s->tag[i], candidates, n)) continue;
    for (int k = 0; k < TAGGER_FEATURES; k++) {
      train_update(weights, tagger_slot(f[k], s->tag[i], mask), 1, *step);
      train_update(weights, tagger_slot(f[k], tags[i], mask), -1, *step);
    }
  }
}

str train_tagger_section(struct training *t, const struct lexicon *lexicon, int held_out) {
  struct arena *arena = arena_new(t->host, SIZE_MAX / 2);
  struct train_weights weights;
  size_t n = t->corpus.sentences.n;
  uint32_t epochs = t->options->tagger_epochs ? t->options->tagger_epochs : EPOCHS;
  if (!arena) return (str){NULL, 0};
  train_weights_init(&weights, arena, (size_t)1 << TABLE_BITS);
  uint32_t *order = ARENA_NEW(arena, uint32_t, n);
  uint64_t random = 88172645463325252u;
  int64_t step = 0;
  for (uint32_t epoch = 0; epoch < epochs; epoch++) {
    size_t wrong = 0;
    train_shuffle(order, n, &random);
    for (size_t i = 0; i < n; i++) {
      struct train_sentence *s = &t->corpus.sentences.at[order[i]];
      if (held_out >= 0 && order[i] % TRAIN_FOLDS == (uint32_t)held_out) continue;
      uint16_t *tags = ARENA_NEW(arena, uint16_t, s->n);
      learn_sentence(lexicon, &weights, s, tags, &step, &wrong);
    }
    if (held_out < 0) train_say(t, "tagger: epoch %u of %u, %.2f %% of the words wrong", epoch + 1, epochs, 100.0 * (double)wrong / (double)t->corpus.words);
  }
  int8_t *small = ARENA_NEW(t->arena, int8_t, weights.n);
  train_quantise(&weights, step, small);
  arena_free(arena);
  return (str){(char *)small, (size_t)1 << TABLE_BITS};
}

void train_jackknife(struct training *t, const struct lexicon *lexicon, const struct lemmatizer *lemmatizer) {
  for (int fold = 0; fold < TRAIN_FOLDS; fold++) {
    str section = train_tagger_section(t, lexicon, fold);
    struct tagger tagger = {(const int8_t *)section.p, (uint32_t)section.n - 1};
    for (size_t i = (size_t)fold; i < t->corpus.sentences.n; i += TRAIN_FOLDS) {
      struct train_sentence *s = &t->corpus.sentences.at[i];
      uint16_t *tags = ARENA_NEW(t->arena, uint16_t, s->n);
      tagger_tag(&tagger, lexicon, s->look, s->n, tags);
      for (size_t w = 0; w < s->n; w++) {
        struct record_word *word = &s->words[w];
        word->tag = tags[w];
        word->upos = lexicon->tag_upos[tags[w]];
        word->lemma = lemma_of(lemmatizer, t->arena, word->form, word->key, (enum record_upos)word->upos, lexicon->feats[tags[w]].verbform);
      }
    }
    train_say(t, "tagging the training data: part %d of %d", fold + 1, TRAIN_FOLDS);
  }
}
