/* network_step.c - training the network: batches, two threads, Adam.
 *
 * Each step takes two batches, one a thread; gradients are added in a fixed order, so that threads
 * do not change the result. Kingma and Ba (2015), Adam; embedding rows are updated only when a
 * batch has touched them. One sentence in ten hides its treebank, so that row 0 (none) learns too. The learning rate
 * rises for WARM_STEPS and then falls to nothing.
 */
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "lang/mst.h"
#include "lang/train/checkpoint.h"
#include "lang/train/network.h"
#include "lang/train/steps.h"

enum { THREADS = 2, BATCH_WORDS = 500, WINDOW = 512, WARM_STEPS = 150, EPOCHS = 30, FORM_MIN = 2 };
static const float RATE = 2.5e-3f, BETA1 = 0.9f, BETA2 = 0.95f, EPSILON = 1e-8f, CLIP = 3.0f;

struct trainer {
  struct training *t;
  struct arena *arena;
  const struct lexicon *lexicon;
  struct network net;
  float *moment1, *moment2;
  struct net_worker workers[THREADS];
  struct map forms; /* 8 bytes of the key's hash -> row */
  struct net_sentence *train, *dev;
  VEC(struct net_batch) batches;
  uint32_t *stamp, stamp_now; /* [n_rows / 16] rows already updated in this step */
  int64_t step;
  uint32_t labels;
};

/* --- sentences to numbers ---------------------------------------------------------------------- */

static str hash_name(struct trainer *n, uint64_t hash) {
  return arena_str(n->arena, (str){(char *)&hash, sizeof hash});
}

/* Forms seen FORM_MIN times get a row of their own; row 0 is the unknown word. */
static void collect_forms(struct trainer *n) {
  struct map counts;
  map_init(&counts, n->arena);
  map_init(&n->forms, n->arena);
  for (size_t i = 0; i < n->t->corpus.sentences.n; i++)
    for (size_t w = 0; w < n->t->corpus.sentences.at[i].n; w++) {
      uint64_t hash = str_hash(n->t->corpus.sentences.at[i].words[w].key);
      str name = {(char *)&hash, sizeof hash};
      uint64_t *count = map_get(&counts, name);
      if (count) ++*count;
      else map_put(&counts, hash_name(n, hash), 1, NULL);
    }
  for (size_t i = 0; i < counts.n; i++)
    if (counts.entries[i].value >= FORM_MIN) map_put(&n->forms, counts.entries[i].key, n->forms.n + 1, NULL);
}

static struct net_sentence *number_sentences(struct trainer *n, const struct train_corpus *corpus) {
  struct net_sentence *out = ARENA_NEW(n->arena, struct net_sentence, corpus->sentences.n);
  for (size_t i = 0; i < corpus->sentences.n; i++) {
    const struct train_sentence *s = &corpus->sentences.at[i];
    struct net_word *words = ARENA_NEW(n->arena, struct net_word, s->n);
    uint32_t *class_id = ARENA_NEW(n->arena, uint32_t, s->n);
    for (size_t w = 0; w < s->n; w++) {
      uint64_t hash = str_hash(s->words[w].key);
      const uint64_t *row = map_get(&n->forms, (str){(char *)&hash, sizeof hash});
      net_word_of(&s->look[w], row ? (uint32_t)*row : 0, w == 0, &words[w]);
      class_id[w] = s->look[w].class_id;
    }
    out[i] = (struct net_sentence){.n = (uint32_t)s->n,
                                   .words = words,
                                   .treebank = s->treebank < NET_TREEBANKS ? s->treebank : 0,
                                   .tag = s->tag,
                                   .head = s->head,
                                   .label = s->label,
                                   .class_id = class_id};
  }
  return out;
}

/* --- batches -------------------------------------------------------------------------------------- */

static int longer_first(const void *a, const void *b) {
  const struct net_sentence *x = *(const struct net_sentence *const *)a, *y = *(const struct net_sentence *const *)b;
  if (x->n != y->n) return x->n < y->n ? 1 : -1;
  return (x > y) - (x < y);
}

/* Sentences of like length together: windows of the shuffled corpus are sorted and cut. */
static void make_batches(struct trainer *n, const uint32_t *order, size_t count, const struct net_sentence **sorted) {
  n->batches.n = 0;
  for (size_t i = 0; i < count; i++) sorted[i] = &n->train[order[i]];
  for (size_t from = 0; from < count; from += WINDOW) {
    size_t to = from + WINDOW < count ? from + WINDOW : count;
    qsort(sorted + from, to - from, sizeof *sorted, longer_first);
    for (size_t i = from; i < to;) {
      struct net_batch batch = {sorted + i, 0};
      for (uint32_t words = 0; i < to && (batch.n == 0 || words + sorted[i]->n <= BATCH_WORDS); i++, batch.n++)
        words += sorted[i]->n;
      VEC_PUSH(n->arena, &n->batches, batch);
    }
  }
}

static void shuffle_batches(struct trainer *n, uint64_t *random) {
  for (size_t i = n->batches.n; i > 1; i--) {
    size_t j = train_random(random) % i;
    struct net_batch swap = n->batches.at[i - 1];
    n->batches.at[i - 1] = n->batches.at[j];
    n->batches.at[j] = swap;
  }
}

/* --- Adam ----------------------------------------------------------------------------------------- */

struct rate {
  float rate, correct1, correct2, scale;
};

static void adam(struct trainer *n, size_t from, size_t count, float *g, struct rate r) {
  float *w = n->net.all + from, *m = n->moment1 + from, *v = n->moment2 + from;
  for (size_t i = 0; i < count; i++) {
    float d = g[i] * r.scale;
    m[i] = BETA1 * m[i] + (1 - BETA1) * d;
    v[i] = BETA2 * v[i] + (1 - BETA2) * d * d;
    w[i] -= r.rate * (m[i] * r.correct1) / (sqrtf(v[i] * r.correct2) + EPSILON);
  }
  memset(g, 0, count * sizeof(float));
}

/* Adds the other workers' gradients to the first one's; returns the square of the norm. */
static double gather(struct trainer *n, int workers) {
  float *sum = n->workers[0].grad.all;
  double norm = 0;
  for (int k = 1; k < workers; k++) {
    struct net_worker *w = &n->workers[k];
    for (size_t i = n->net.n_rows; i < n->net.n; i++) sum[i] += w->grad.all[i], w->grad.all[i] = 0;
    for (size_t t = 0; t < w->touched.n; t++)
      for (uint32_t i = w->touched.at[t]; i < w->touched.at[t] + w->widths.at[t]; i++)
        sum[i] += w->grad.all[i], w->grad.all[i] = 0;
  }
  for (size_t i = n->net.n_rows; i < n->net.n; i++) norm += (double)sum[i] * (double)sum[i];
  return norm;
}

static void update(struct trainer *n, int workers, size_t words, float rate) {
  float *g = n->workers[0].grad.all;
  float norm = (float)sqrt(gather(n, workers)) / (float)words;
  float step = (float)(n->step < 2000 ? n->step : 2000);
  struct rate r = {rate, 1 / (1 - powf(BETA1, step)), 1 / (1 - powf(BETA2, step)),
                   (norm > CLIP ? CLIP / norm : 1) / (float)words};
  n->stamp_now++;
  for (int k = 0; k < workers; k++) {
    struct net_worker *w = &n->workers[k];
    for (size_t t = 0; t < w->touched.n; t++) {
      uint32_t at = w->touched.at[t];
      if (n->stamp[at / 16] == n->stamp_now) continue;
      n->stamp[at / 16] = n->stamp_now;
      adam(n, at, w->widths.at[t], g + at, r);
    }
  }
  adam(n, n->net.n_rows, n->net.n - n->net.n_rows, g + n->net.n_rows, r);
}

/* --- an epoch ------------------------------------------------------------------------------------- */

struct task {
  struct net_worker *worker;
  const struct net_batch *batch;
  struct net_loss loss;
};

static void *run_task(void *context) {
  struct task *task = context;
  task->loss = network_learn(task->worker, task->batch);
  return NULL;
}

static void add_loss(struct net_loss *to, const struct net_loss *from) {
  to->tag += from->tag, to->head += from->head, to->label += from->label, to->words += from->words;
  to->tags_right += from->tags_right, to->heads_right += from->heads_right, to->labels_right += from->labels_right;
}

static struct net_loss run_step(struct trainer *n, size_t first, float rate) {
  struct task tasks[THREADS];
  pthread_t threads[THREADS];
  struct net_loss loss = {0};
  int count = 0;
  for (; count < THREADS && first + (size_t)count < n->batches.n; count++)
    tasks[count] = (struct task){.worker = &n->workers[count], .batch = &n->batches.at[first + (size_t)count]};
  bool started[THREADS] = {false};
  for (int k = 1; k < count; k++) started[k] = pthread_create(&threads[k], NULL, run_task, &tasks[k]) == 0;
  run_task(&tasks[0]);
  for (int k = 1; k < count; k++) {
    if (started[k]) pthread_join(threads[k], NULL);
    else run_task(&tasks[k]);
  }
  for (int k = 0; k < count; k++) add_loss(&loss, &tasks[k].loss);
  n->step++;
  update(n, count, loss.words, rate);
  return loss;
}

/* --- development ---------------------------------------------------------------------------------- */

static void parse_scores(struct arena *arena, const struct net_scores *scores, uint32_t words, int32_t *heads) {
  int32_t *whole = ARENA_NEW(arena, int32_t, (size_t)words * (words + 1));
  for (size_t i = 0; i < (size_t)words * (words + 1); i++) whole[i] = (int32_t)fmaxf(scores->heads[i] * 256, -1e8f);
  mst_heads(arena, words, whole, heads);
}

static str measure_dev(struct trainer *n, uint32_t treebank, double *ret_las) {
  size_t tags = 0, uas = 0, las = 0, all = 0;
  struct net_worker *w = &n->workers[0];
  const struct map *relations = &n->t->labels.relations;
  for (size_t i = 0; i < n->t->dev.sentences.n; i++) {
    struct net_sentence s = n->dev[i];
    struct net_scores scores;
    s.treebank = treebank;
    network_score(w, &s, &scores);
    int32_t *heads = ARENA_NEW(w->arena, int32_t, s.n);
    parse_scores(w->arena, &scores, s.n, heads);
    for (uint32_t k = 0; k < s.n; k++, all++) {
      uint16_t label = network_label(&n->net, &scores, k, (uint32_t)heads[k], n->labels, n->t->labels.root);
      str a = relations->entries[label].key, b = relations->entries[s.label[k]].key;
      bool same = str_eq(str_slice(a, 0, str_find(a, ':')), str_slice(b, 0, str_find(b, ':')));
      tags += scores.tag[k] == s.tag[k];
      uas += heads[k] == s.head[k];
      las += heads[k] == s.head[k] && same;
    }
  }
  double one = all ? 100.0 / (double)all : 0;
  *ret_las = (double)las * one;
  return arena_format(n->arena, "tag %.2f UAS %.2f LAS %.2f", (double)tags * one, (double)uas * one, (double)las * one);
}

/* --- all of it ------------------------------------------------------------------------------------ */

static void set_up(struct trainer *n) {
  size_t room = network_size((uint32_t)n->forms.n + 1, n->lexicon->n_tags);
  uint32_t forms = (uint32_t)n->forms.n + 1, tags = n->lexicon->n_tags;
  network_lay(&n->net, ARENA_NEW(n->arena, float, room), forms, tags);
  network_init(&n->net, 20231115);
  n->moment1 = ARENA_NEW(n->arena, float, room);
  n->moment2 = ARENA_NEW(n->arena, float, room);
  n->stamp = ARENA_NEW(n->arena, uint32_t, n->net.n_rows / 16 + 1);
  for (int k = 0; k < THREADS; k++) {
    struct net_worker *w = &n->workers[k];
    *w = (struct net_worker){.arena = arena_new(n->t->host, SIZE_MAX / 2),
                             .net = &n->net,
                             .lexicon = n->lexicon,
                             .random = 1234567 + (uint64_t)k};
    network_lay(&w->grad, ARENA_NEW(n->arena, float, room), forms, tags);
  }
}

static float rate_at(int64_t step, int64_t steps) {
  if (step < WARM_STEPS) return RATE * (float)(step + 1) / WARM_STEPS;
  float left = 1 - (float)(step - WARM_STEPS) / (float)(steps - WARM_STEPS + 1);
  return RATE * (left > 0.01f ? left : 0.01f);
}

_Static_assert((int)THREADS == (int)CHECKPOINT_WORKERS, "a checkpoint keeps each worker's random state");

/* What a training depends on, as one number. */
static uint64_t fingerprint_of(const struct trainer *n, uint32_t epochs) {
  const struct training *t = n->t;
  uint64_t parts[] = {
      epochs, n->net.n, n->lexicon->n_tags, n->labels, t->corpus.sentences.n, t->corpus.words, t->dev.words, 0, 0};
  for (size_t i = 0; i < t->corpus.sentences.n; i++)
    for (size_t w = 0; w < t->corpus.sentences.at[i].n; w++)
      parts[7] = parts[7] * 31 + t->corpus.sentences.at[i].tag[w] + (uint64_t)t->corpus.sentences.at[i].head[w] * 1009;
  for (size_t i = 0; i < n->forms.n; i++) parts[8] = parts[8] * 31 + str_hash(n->forms.entries[i].key);
  return str_hash((str){(const char *)parts, sizeof parts});
}

static struct train_checkpoint checkpoint_of(struct trainer *n, uint32_t epoch, uint32_t epochs, uint64_t random) {
  struct train_checkpoint c = {.fingerprint = fingerprint_of(n, epochs),
                               .epoch = epoch,
                               .step = n->step,
                               .random = random,
                               .weights = n->net.all,
                               .moment1 = n->moment1,
                               .moment2 = n->moment2,
                               .n = n->net.n};
  for (int k = 0; k < THREADS; k++) c.workers[k] = n->workers[k].random;
  return c;
}

/* Takes up what an interrupted training left; returns the epochs that it had done. */
static uint32_t resume(struct trainer *n, uint32_t epochs, uint64_t *random) {
  struct train_checkpoint c = checkpoint_of(n, 0, epochs, *random);
  if (!n->t->part || !train_checkpoint_read(n->t->host, n->t->part, &c)) return 0;
  n->step = c.step;
  *random = c.random;
  for (int k = 0; k < THREADS; k++) n->workers[k].random = c.workers[k];
  train_say(n->t, "resumed after epoch %u of %u (%s)", c.epoch, epochs, n->t->part);
  return c.epoch;
}

static void save(struct trainer *n, uint32_t epoch, uint32_t epochs, uint64_t random) {
  struct train_checkpoint c = checkpoint_of(n, epoch, epochs, random);
  struct err err;
  if (n->t->part && train_checkpoint_write(n->t->host, n->t->part, &c, &err) != ERR_OK)
    train_say(n->t, "no checkpoint: %s", err.message); /* a full disk is no reason to stop learning */
}

static void train_network(struct trainer *n) {
  size_t count = n->t->corpus.sentences.n;
  uint32_t *order = ARENA_NEW(n->arena, uint32_t, count),
           epochs = n->t->options->epochs ? n->t->options->epochs : EPOCHS;
  const struct net_sentence **sorted = ARENA_NEW(n->arena, const struct net_sentence *, count);
  uint64_t random = 88172645463325252u;
  uint64_t begun = n->t->host->clock(n->t->host->context);
  uint32_t first = resume(n, epochs, &random);
  for (uint32_t epoch = first; epoch < epochs; epoch++) {
    struct net_loss loss = {0};
    train_shuffle(order, count, &random);
    make_batches(n, order, count, sorted);
    shuffle_batches(n, &random);
    int64_t steps = (int64_t)((n->batches.n + THREADS - 1) / THREADS) * epochs;
    for (size_t b = 0; b < n->batches.n; b += THREADS) {
      struct net_loss one = run_step(n, b, rate_at(n->step, steps));
      add_loss(&loss, &one);
    }
    double words = (double)loss.words;
    double las;
    str dev = epoch % 3 == 2 || epoch + 1 == epochs ? measure_dev(n, 0, &las) : STR("");
    double seconds = (double)(n->t->host->clock(n->t->host->context) - begun) / 1e9;
    double left = seconds / (epoch + 1 - first) * (epochs - epoch - 1) / 60;
    train_say(n->t, "epoch %u of %u: loss tag %.3f head %.3f label %.3f; right %.2f %.2f %.2f; %.0f min left; %.*s",
              epoch + 1, epochs, loss.tag / words, loss.head / words, loss.label / words,
              100 * (double)loss.tags_right / words, 100 * (double)loss.heads_right / words,
              100 * (double)loss.labels_right / words, left, (int)dev.n, dev.p);
    if (epoch + 1 < epochs) save(n, epoch + 1, epochs, random);
  }
}

/* The treebank whose style the model will follow (Stymne et al. 2018): the one asked for, else the
 * one that comes nearest to the development data. */
static uint32_t choose_treebank(struct trainer *n) {
  uint32_t best = 0;
  double best_las = -1;
  for (uint32_t k = 0; k < n->t->labels.treebanks.n && k < NET_TREEBANKS; k++) {
    double las = 0;
    str name = n->t->labels.treebanks.entries[k].key,
        dev = n->t->dev.words ? measure_dev(n, k, &las) : STR("not measured");
    bool asked = n->t->options->treebank && str_eq(name, str_of(n->t->options->treebank));
    train_say(n->t, "as treebank \"%.*s\": %.*s", (int)name.n, name.p, (int)dev.n, dev.p);
    if (asked || las > best_las) best = k, best_las = asked ? 1000 : las;
  }
  return best;
}

str train_network_section(struct training *t, const struct lexicon *lexicon) {
  struct arena *arena = arena_new(t->host, SIZE_MAX / 2);
  if (!arena) return (str){NULL, 0};
  struct trainer *n = ARENA_NEW(arena, struct trainer, 1);
  n->t = t, n->arena = arena, n->lexicon = lexicon;
  n->labels = (uint32_t)t->labels.relations.n;
  collect_forms(n);
  n->train = number_sentences(n, &t->corpus);
  n->dev = number_sentences(n, &t->dev);
  set_up(n);
  train_say(t, "network: %zu forms, %zu parameters, %zu of them in embeddings", n->forms.n, n->net.n, n->net.n_rows);
  train_network(n);
  str section = train_quantise_network(t, &n->net, &n->forms, choose_treebank(n));
  for (int k = 0; k < THREADS; k++) arena_free(n->workers[k].arena);
  arena_free(arena);
  return section;
}
