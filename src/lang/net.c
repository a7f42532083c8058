/* net.c - the network on integers: a group of sentences side by side, so that each load of the
 * weights serves several words.
 *
 * A group's words are packed as in training (train/lstm.h): step t holds a row for each sentence
 * that has a word t. Every matrix product is exact (kernel.h); between products, numbers are cut to
 * fixed point in the same way everywhere.
 */
#include "lang/net.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "lang/kernel.h"
#include "lang/mst.h"

enum { ROWS = NET_GROUP_WORDS, CUT = 32767, ARC_CUT = 4095, LEAK_SHIFT = 3 };

_Static_assert((int)ROWS >= (int)LIMIT_SENTENCE_WORDS, "one sentence of the longest kind fits");

struct net_room {
  int16_t x[ROWS * NET_OUT];         /* packed input of a layer, one direction */
  int16_t in[ROWS * NET_OUT];        /* a layer's input in text order */
  int16_t out[(ROWS + 1) * NET_OUT]; /* a layer's output in text order */
  int32_t sums[ROWS * NET_GATES];
  int32_t state[NET_GROUP * NET_HIDDEN];
  int16_t h[NET_GROUP * NET_HIDDEN];
  int16_t dep[ROWS * NET_ARC], head[(ROWS + 1) * NET_ARC], bent[ROWS * NET_ARC];
  int16_t ldep[ROWS * NET_LABEL], lhead[(ROWS + 1) * NET_LABEL];
  int row_of[ROWS], live[ROWS], start[ROWS];
};

struct net_room *net_room_new(struct arena *arena) {
  return ARENA_NEW(arena, struct net_room, 1);
}

/* --- fixed point -------------------------------------------------------------------------------- */

static inline int16_t cut16(int32_t v, int32_t most) { return (int16_t)(v > most ? most : v < -most ? -most : v); }

/* A sum to fixed point. One multiplication and one conversion: exact in IEEE arithmetic, so the same
 * everywhere. */
static inline int32_t scaled(int32_t sum, float factor) { return (int32_t)((float)sum * factor); }

static inline int32_t leak(int32_t v) { return v < 0 ? v >> LEAK_SHIFT : v; }

/* Where a curve's table has the value for v. */
static inline uint16_t curve_place(int32_t v) {
  int32_t i = (v + (8 << NET_Q)) >> 4;
  return (uint16_t)(i < 0 ? 0 : i >= NET_CURVE ? NET_CURVE - 1 : i);
}

/* --- encoder ------------------------------------------------------------------------------------ */

static void add_row(int32_t *to, const int8_t *row, int n) {
  for (int k = 0; k < n; k++) to[k] += row[k];
}

static void put_row(int16_t *to, const int32_t *sum, int n, int32_t factor) {
  for (int k = 0; k < n; k++) to[k] = cut16((sum[k] * factor) >> 8, CUT);
}

static void embed(const struct net *net, const struct net_job *job, uint32_t i, int16_t *to) {
  struct net_word w;
  int32_t form[NET_FORM] = {0}, affix[NET_AFFIX] = {0}, class[NET_CLASS] = {0};
  uint32_t row = dict_find(&net->forms, job->hash[i]);
  net_word_of(&job->look[i], row == DICT_NONE ? 0 : row, i == 0, &w);
  add_row(form, net->form + (size_t)w.form * NET_FORM, NET_FORM);
  for (int k = 0; k < NET_AFFIXES; k++) add_row(affix, net->affix + (size_t)w.affix[k] * NET_AFFIX, NET_AFFIX);
  add_row(class, net->class + (size_t)w.class * NET_CLASS, NET_CLASS);
  add_row(class, net->shape + (size_t)w.shape * NET_CLASS, NET_CLASS);
  put_row(to, form, NET_FORM, net->form_factor);
  put_row(to + NET_FORM, affix, NET_AFFIX, net->affix_factor);
  put_row(to + NET_FORM + NET_AFFIX, class, NET_CLASS, net->class_factor);
}

struct group {
  const struct net *net;
  struct net_room *room;
  struct net_job **jobs;
  int n, steps, words;
  int first[NET_GROUP + 1]; /* first word of each sentence, in text order */
};

/* The packed row of each word when sentences are read from one end. */
static void pack_rows(const struct group *g, int backward) {
  struct net_room *room = g->room;
  int row = 0;
  for (int t = 0; t < g->steps; t++) {
    room->start[t] = row;
    room->live[t] = 0;
    for (int s = 0; s < g->n && (int)g->jobs[s]->n > t; s++, row++, room->live[t]++)
      room->row_of[backward ? g->first[s + 1] - 1 - t : g->first[s] + t] = row;
  }
}

/* Four values at a time, put together in a register: compilers that try vectors here make it slower. */
static void look_up(const int16_t *table, const uint16_t *place, int n, int16_t *to) {
  for (int k = 0; k < n; k += 4) {
    uint64_t at, four;
    memcpy(&at, place + k, sizeof at);
    four = (uint64_t)(uint16_t)table[at & 0xffff] | (uint64_t)(uint16_t)table[at >> 16 & 0xffff] << 16 |
           (uint64_t)(uint16_t)table[at >> 32 & 0xffff] << 32 | (uint64_t)(uint16_t)table[at >> 48] << 48;
    memcpy(to + k, &four, sizeof four);
  }
}

/* One step of one sentence: gates from their sums, then state and output (lstm.h). Compiled for several
 * processors from one body: arithmetic runs on vectors, the curves are looked up one by one between (gathers
 * were no faster). */
static inline __attribute__((always_inline)) void step_body(const struct net *net, const struct net_gate *gate,
                                                            const int32_t *restrict sums, int32_t *restrict c,
                                                            int16_t *restrict h) {
  uint16_t place[NET_GATES], tangent_place[NET_HIDDEN];
  int16_t gates[NET_GATES], tangent[NET_HIDDEN];
  const int16_t *i = gates, *f = i + NET_HIDDEN, *o = f + NET_HIDDEN, *g = o + NET_HIDDEN;
  for (int k = 0; k < NET_GATES; k++) place[k] = curve_place(scaled(sums[k], gate->x.factor[k]) + gate->x.bias[k]);
  look_up(net->sigmoid, place, 3 * NET_HIDDEN, gates);
  look_up(net->tangent, place + 3 * NET_HIDDEN, NET_HIDDEN, gates + 3 * NET_HIDDEN);
  for (int k = 0; k < NET_HIDDEN; k++) {
    int32_t state = (f[k] * c[k] + i[k] * g[k]) >> NET_Q;
    c[k] = state > CUT ? CUT : state < -CUT ? -CUT : state;
    tangent_place[k] = curve_place(c[k]);
  }
  look_up(net->tangent, tangent_place, NET_HIDDEN, tangent);
  for (int k = 0; k < NET_HIDDEN; k++) h[k] = (int16_t)((o[k] * tangent[k]) >> NET_Q);
}

typedef void step_function(const struct net *net, const struct net_gate *gate, const int32_t *sums, int32_t *c,
                           int16_t *h);

static void step_plain(const struct net *net, const struct net_gate *gate, const int32_t *sums, int32_t *c,
                       int16_t *h) {
  step_body(net, gate, sums, c, h);
}

#if defined(__x86_64__)
__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))) static void step_wide(const struct net *net,
                                                                                    const struct net_gate *gate,
                                                                                    const int32_t *sums, int32_t *c,
                                                                                    int16_t *h) {
  step_body(net, gate, sums, c, h);
}

__attribute__((target("avx2"))) static void step_middle(const struct net *net, const struct net_gate *gate,
                                                        const int32_t *sums, int32_t *c, int16_t *h) {
  step_body(net, gate, sums, c, h);
}
#endif

static step_function *choose_step(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) return step_wide;
  if (__builtin_cpu_supports("avx2")) return step_middle;
#endif
  return step_plain;
}

static void run_direction(const struct group *g, int layer, int backward, int width) {
  struct net_room *room = g->room;
  const struct net_gate *gate = &g->net->gates[layer][backward];
  step_function *step = choose_step();
  pack_rows(g, backward);
  for (int i = 0; i < g->words; i++)
    memcpy(room->x + (size_t)room->row_of[i] * (size_t)width, room->in + (size_t)i * (size_t)width,
           (size_t)width * sizeof(int16_t));
  kernel_product(gate->x.packed, NET_GATES, width, room->x, width, g->words, room->sums, 0);
  memset(room->state, 0, sizeof room->state);
  memset(room->h, 0, sizeof room->h);
  for (int t = 0; t < g->steps; t++) {
    int32_t *sums = room->sums + (size_t)room->start[t] * NET_GATES;
    if (t > 0) kernel_product(gate->h.packed, NET_GATES, NET_HIDDEN, room->h, NET_HIDDEN, room->live[t], sums, 1);
    for (int s = 0; s < room->live[t]; s++) {
      int word = backward ? g->first[s + 1] - 1 - t : g->first[s] + t;
      step(g->net, gate, sums + (size_t)s * NET_GATES, room->state + s * NET_HIDDEN, room->h + s * NET_HIDDEN);
      memcpy(room->out + (size_t)word * NET_OUT + backward * NET_HIDDEN, room->h + s * NET_HIDDEN,
             NET_HIDDEN * sizeof(int16_t));
    }
  }
}

static void encode(const struct group *g) {
  struct net_room *room = g->room;
  for (int s = 0; s < g->n; s++)
    for (uint32_t i = 0; i < g->jobs[s]->n; i++)
      embed(g->net, g->jobs[s], i, room->in + (size_t)(g->first[s] + (int)i) * NET_IN);
  for (int backward = 0; backward < 2; backward++) run_direction(g, 0, backward, NET_IN);
  memcpy(room->in, room->out, (size_t)g->words * NET_OUT * sizeof(int16_t));
  for (int backward = 0; backward < 2; backward++) run_direction(g, 1, backward, NET_OUT);
}

/* --- what is read off it -------------------------------------------------------------------------- */

static void hidden(const struct group *g, const struct net_matrix *m, int32_t most, bool leaky, int16_t *to) {
  int32_t *sums = g->room->sums;
  kernel_product(m->packed, m->rows, m->k, g->room->out, NET_OUT, g->words, sums, 0);
  for (int i = 0; i < g->words; i++)
    for (int r = 0; r < m->rows; r++) {
      int32_t v = scaled(sums[(size_t)i * (size_t)m->rows + (size_t)r], m->factor[r]) + m->bias[r];
      to[(size_t)i * (size_t)m->rows + (size_t)r] = cut16(leaky ? leak(v) : v, most);
    }
}

static void choose_tags(const struct group *g, const struct lexicon *lexicon) {
  for (int s = 0; s < g->n; s++) {
    struct net_job *job = g->jobs[s];
    for (uint32_t i = 0; i < job->n; i++) {
      const uint16_t *tags;
      const int16_t *top = g->room->out + (size_t)(g->first[s] + (int)i) * NET_OUT;
      uint32_t n = lexicon_tags(lexicon, job->look[i].class_id, &tags);
      int32_t best = INT32_MIN;
      job->tag[i] = tags[0];
      for (uint32_t k = 0; k < n && n > 1; k++) {
        if (!lexicon_fits(lexicon, &job->look[i], tags[k])) continue;
        int32_t score =
            scaled(kernel_dot8(g->net->tag + (size_t)tags[k] * NET_OUT, top, NET_OUT), g->net->tag_factor[tags[k]]) +
            g->net->tag_bias[tags[k]];
        if (score > best) best = score, job->tag[i] = tags[k];
      }
    }
  }
}

/* scores[i][j] = bent_i . head_j + v . head_j, Q18 */
static void choose_heads(const struct group *g, int s, struct arena *scratch) {
  struct net_job *job = g->jobs[s];
  uint32_t n = job->n;
  int32_t *scores = ARENA_NEW(scratch, int32_t, (size_t)n * (n + 1));
  for (uint32_t j = 0; j <= n; j++) {
    const int16_t *head = j ? g->room->head + (size_t)(g->first[s] + (int)j - 1) * NET_ARC : g->net->root_head;
    int32_t v = kernel_dot(g->net->arc_v, head, NET_ARC);
    for (uint32_t i = 0; i < n; i++)
      scores[(size_t)i * (n + 1) + j] =
          kernel_dot(g->room->bent + (size_t)(g->first[s] + (int)i) * NET_ARC, head, NET_ARC) + v;
  }
  mst_heads(scratch, n, scores, job->head);
}

/* The inner layer of each word's relation to its head, side by side in room->x; then all their scores. */
static void score_labels(const struct group *g, int s) {
  struct net_room *room = g->room;
  const struct net_job *job = g->jobs[s];
  for (uint32_t i = 0; i < job->n; i++) {
    const int16_t *dep = room->ldep + (size_t)(g->first[s] + (int)i) * NET_LABEL;
    const int16_t *head =
        job->head[i] ? room->lhead + (size_t)(g->first[s] + job->head[i] - 1) * NET_LABEL : g->net->root_lhead;
    int16_t *z = room->x + (size_t)i * NET_LABEL;
    for (int k = 0; k < NET_LABEL; k++) z[k] = cut16(leak((int32_t)dep[k] + head[k]), CUT);
  }
  kernel_product(g->net->label.packed, NET_LABELS, NET_LABEL, room->x, NET_LABEL, (int)job->n, room->sums, 0);
}

static uint16_t best_label(const struct net *net, const int32_t *sums) {
  uint32_t best = net->root_label == 0 ? 1 : 0;
  int32_t most = INT32_MIN;
  for (uint32_t l = 0; l < net->n_labels; l++) {
    int32_t score = scaled(sums[l], net->label.factor[l]) + net->label.bias[l];
    if (l != net->root_label && score > most) most = score, best = l;
  }
  return (uint16_t)best;
}

static void choose_labels(const struct group *g, int s) {
  struct net_job *job = g->jobs[s];
  score_labels(g, s);
  for (uint32_t i = 0; i < job->n; i++)
    job->label[i] =
        job->head[i] ? best_label(g->net, g->room->sums + (size_t)i * NET_LABELS) : (uint16_t)g->net->root_label;
}

static int longer_first(const void *a, const void *b) {
  const struct net_job *x = *(struct net_job *const *)a, *y = *(struct net_job *const *)b;
  if (x->n != y->n) return x->n < y->n ? 1 : -1;
  return (x > y) - (x < y);
}

void net_run(const struct net *net, const struct lexicon *lexicon, struct net_room *room, struct arena *scratch,
             struct net_job **jobs, int n) {
  struct group g = {.net = net, .room = room, .jobs = jobs, .n = n};
  qsort(jobs, (size_t)n, sizeof *jobs, longer_first);
  for (int s = 0; s < n; s++) g.first[s + 1] = g.first[s] + (int)jobs[s]->n;
  g.words = g.first[n];
  g.steps = (int)jobs[0]->n;
  encode(&g);
  choose_tags(&g, lexicon);
  hidden(&g, &net->dep, ARC_CUT, true, room->dep);
  hidden(&g, &net->head, ARC_CUT, true, room->head);
  hidden(&g, &net->ldep, CUT, false, room->ldep);
  hidden(&g, &net->lhead, CUT, false, room->lhead);
  kernel_product(net->arc.packed, NET_ARC, NET_ARC, room->dep, NET_ARC, g.words, room->sums, 0);
  for (int i = 0; i < g.words; i++)
    for (int k = 0; k < NET_ARC; k++)
      room->bent[(size_t)i * NET_ARC + (size_t)k] =
          cut16(scaled(room->sums[(size_t)i * NET_ARC + (size_t)k], net->arc.factor[k]), ARC_CUT);
  for (int s = 0; s < n; s++) {
    arena_reset(scratch);
    choose_heads(&g, s, scratch);
    choose_labels(&g, s);
  }
}
