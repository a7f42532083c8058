#include "lang/train/network.h"

#include <math.h>
#include <string.h>

#include "lang/train/matrix.h"
#include "lang/train/random.h"

static const float DROP_IN = 0.33f, DROP_LAYER = 0.33f, DROP_STATE = 0.25f, DROP_OUT = 0.33f;
static const float LEAK = 0.125f; /* slope of the hidden units below 0: a shift in integers */
enum { DROP_FORM_PERCENT = 20, DROP_AFFIX_PERCENT = 10, HIDE_TREEBANK_PERCENT = 10 };

/* --- parameters --------------------------------------------------------------------------------- */

struct layer_out {
  float *at;
  size_t used;
};

static float *take(struct layer_out *out, size_t n) {
  float *p = out->at ? out->at + out->used : NULL;
  out->used += (n + 15) / 16 * 16;
  return p;
}

static void lay(struct network *net, struct layer_out *out) {
  net->form = take(out, (size_t)net->forms * NET_FORM);
  net->affix = take(out, (size_t)NET_AFFIX_ROWS * NET_AFFIX);
  net->class = take(out, (size_t)NET_CLASS_ROWS * NET_CLASS);
  net->shape = take(out, (size_t)NET_SHAPE_ROWS * NET_CLASS);
  net->treebank = take(out, (size_t)NET_TREEBANKS * NET_CLASS);
  net->n_rows = out->used;
  for (int l = 0; l < NET_LAYERS; l++)
    for (int d = 0; d < 2; d++) {
      struct lstm *lstm = &net->lstm[l][d];
      lstm->in = l ? NET_OUT : NET_IN;
      lstm->hidden = NET_HIDDEN;
      lstm->W = take(out, (size_t)lstm->in * NET_GATES);
      lstm->U = take(out, (size_t)NET_HIDDEN * NET_GATES);
      lstm->b = take(out, NET_GATES);
    }
  net->root = take(out, NET_OUT);
  net->tag = take(out, (size_t)net->tags * NET_OUT), net->tag_b = take(out, net->tags);
  net->dep = take(out, NET_OUT * NET_ARC), net->dep_b = take(out, NET_ARC);
  net->head = take(out, NET_OUT * NET_ARC), net->head_b = take(out, NET_ARC);
  net->arc = take(out, NET_ARC * NET_ARC), net->arc_v = take(out, NET_ARC);
  net->ldep = take(out, NET_OUT * NET_LABEL), net->lhead = take(out, NET_OUT * NET_LABEL),
  net->l_b = take(out, NET_LABEL);
  net->label = take(out, NET_LABEL * NET_LABELS), net->label_b = take(out, NET_LABELS);
}

size_t network_size(uint32_t forms, uint32_t tags) {
  struct network net = {.forms = forms, .tags = tags};
  struct layer_out out = {NULL, 0};
  lay(&net, &out);
  return out.used;
}

void network_lay(struct network *net, float *all, uint32_t forms, uint32_t tags) {
  *net = (struct network){.all = all, .forms = forms, .tags = tags};
  struct layer_out out = {all, 0};
  lay(net, &out);
  net->n = out.used;
}

static float uniform(uint64_t *random) { return (float)(train_random(random) >> 40) / (float)(1 << 24) * 2 - 1; }

static void fill(float *w, size_t n, float scale, uint64_t *random) {
  for (size_t i = 0; i < n; i++) w[i] = uniform(random) * scale;
}

/* Glorot and Bengio (2010): +- sqrt(6 / (in + out)); forget gates start open. */
static void fill_matrix(float *w, int in, int out, uint64_t *random) {
  fill(w, (size_t)in * (size_t)out, sqrtf(6.0f / (float)(in + out)), random);
}

void network_init(struct network *net, uint64_t seed) {
  uint64_t random = seed;
  memset(net->all, 0, net->n * sizeof(float));
  fill(net->all, net->n_rows, 0.1f, &random);
  for (int l = 0; l < NET_LAYERS; l++)
    for (int d = 0; d < 2; d++) {
      struct lstm *lstm = &net->lstm[l][d];
      fill_matrix(lstm->W, lstm->in, NET_HIDDEN, &random);
      fill(lstm->W, (size_t)lstm->in * NET_GATES, sqrtf(6.0f / (float)(lstm->in + NET_HIDDEN)), &random);
      fill(lstm->U, (size_t)NET_HIDDEN * NET_GATES, sqrtf(3.0f / NET_HIDDEN), &random);
      for (int k = NET_HIDDEN; k < 2 * NET_HIDDEN; k++) lstm->b[k] = 1;
    }
  fill(net->root, NET_OUT, 0.1f, &random);
  fill_matrix(net->tag, NET_OUT, (int)net->tags, &random);
  fill_matrix(net->dep, NET_OUT, NET_ARC, &random);
  fill_matrix(net->head, NET_OUT, NET_ARC, &random);
  fill_matrix(net->ldep, NET_OUT, NET_LABEL, &random);
  fill_matrix(net->lhead, NET_OUT, NET_LABEL, &random);
  fill_matrix(net->label, NET_LABEL, NET_LABELS, &random);
}

/* --- a batch in progress -------------------------------------------------------------------------- */

struct layer {
  float *in;      /* [N x width] after dropout, in text order */
  float *in_mask; /* [sentences x width] or NULL */
  int width;
  struct direction {
    int *row_of; /* [N] word -> packed row */
    float *x;    /* packed input */
    struct lstm_pass pass;
  } way[2];
  float *out; /* [N x NET_OUT] in text order */
};

struct run {
  struct net_worker *w;
  const struct net_batch *b;
  struct arena *arena;
  bool learn;
  int N;              /* words */
  int *first;         /* [sentences + 1] first word of each */
  int *sentence_of;   /* [N] */
  uint32_t *treebank; /* [sentences] 0 where it is hidden */
  uint8_t *dropped;   /* [N] bit 0: form, bit 1: affixes */
  struct layer layers[NET_LAYERS];
  float *top; /* [N + 1 x NET_OUT] with dropout; the row behind the words is the root */
  float *top_mask, *dtop;
  float *dep, *head, *ldep, *lhead; /* hidden layers: [N x ..], heads [N + 1 x ..] */
  float *ddep, *dhead, *dldep, *dlhead;
  float *scratch;
  struct net_loss loss;
};

static float *floats(struct run *r, size_t n) { return ARENA_NEW(r->arena, float, n + 64); }

static float *make_mask(struct run *r, int rows, int width, float drop) {
  if (!r->learn) return NULL;
  float *mask = floats(r, (size_t)rows * (size_t)width), keep = 1 / (1 - drop);
  uint64_t limit = (uint64_t)(drop * 65536.0f);
  for (long i = 0; i < (long)rows * width; i++) mask[i] = (train_random(&r->w->random) >> 48) < limit ? 0 : keep;
  return mask;
}

static void start_run(struct run *r) {
  int most = 0;
  r->first = ARENA_NEW(r->arena, int, (size_t)r->b->n + 1);
  for (int s = 0; s < r->b->n; s++) r->first[s + 1] = r->first[s] + (int)r->b->sentences[s]->n;
  r->N = r->first[r->b->n];
  r->sentence_of = ARENA_NEW(r->arena, int, (size_t)r->N);
  for (int s = 0; s < r->b->n; s++)
    for (int i = r->first[s]; i < r->first[s + 1]; i++) r->sentence_of[i] = s;
  for (int s = 0; s < r->b->n; s++)
    if ((int)r->b->sentences[s]->n > most) most = (int)r->b->sentences[s]->n;
  r->treebank = ARENA_NEW(r->arena, uint32_t, (size_t)r->b->n);
  for (int s = 0; s < r->b->n; s++)
    r->treebank[s] = r->learn && (train_random(&r->w->random) >> 40) % 100 < HIDE_TREEBANK_PERCENT
                         ? 0
                         : r->b->sentences[s]->treebank;
  size_t rows = (size_t)r->N + 16;
  r->scratch = floats(r, (size_t)NET_GATES * NET_OUT + rows * NET_GATES + (size_t)(most + 2) * (size_t)(most + 2));
}

/* --- embeddings ----------------------------------------------------------------------------------- */

static void add_row(float *to, const float *from, int n) {
  for (int k = 0; k < n; k++) to[k] += from[k];
}

static void embed(struct run *r, float *x) {
  const struct network *net = r->w->net;
  r->dropped = ARENA_NEW(r->arena, uint8_t, (size_t)r->N);
  for (int i = 0; i < r->N; i++) {
    const struct net_sentence *s = r->b->sentences[r->sentence_of[i]];
    const struct net_word *w = &s->words[i - r->first[r->sentence_of[i]]];
    float *at = x + (long)i * NET_IN;
    if (r->learn)
      r->dropped[i] = (uint8_t)((train_random(&r->w->random) >> 40) % 100 < DROP_FORM_PERCENT) |
                      (uint8_t)(((train_random(&r->w->random) >> 40) % 100 < DROP_AFFIX_PERCENT) << 1);
    add_row(at, net->form + (size_t)(r->dropped[i] & 1 ? 0 : w->form) * NET_FORM, NET_FORM);
    for (int k = 0; k < NET_AFFIXES && !(r->dropped[i] & 2); k++)
      add_row(at + NET_FORM, net->affix + (size_t)w->affix[k] * NET_AFFIX, NET_AFFIX);
    float *class = at + NET_FORM + NET_AFFIX;
    add_row(class, net->class + (size_t)w->class * NET_CLASS, NET_CLASS);
    add_row(class, net->shape + (size_t)w->shape * NET_CLASS, NET_CLASS);
    add_row(class, net->treebank + (size_t)r->treebank[r->sentence_of[i]] * NET_CLASS, NET_CLASS);
  }
}

static void touch(struct net_worker *w, float *row, const float *d, int n) {
  VEC_PUSH(w->arena, &w->touched, (uint32_t)(row - w->grad.all));
  VEC_PUSH(w->arena, &w->widths, (uint32_t)n);
  add_row(row, d, n);
}

static void embed_back(struct run *r, const float *dx) {
  struct network *g = &r->w->grad;
  for (int i = 0; i < r->N; i++) {
    const struct net_sentence *s = r->b->sentences[r->sentence_of[i]];
    const struct net_word *w = &s->words[i - r->first[r->sentence_of[i]]];
    const float *d = dx + (long)i * NET_IN, *class = d + NET_FORM + NET_AFFIX;
    touch(r->w, g->form + (size_t)(r->dropped[i] & 1 ? 0 : w->form) * NET_FORM, d, NET_FORM);
    for (int k = 0; k < NET_AFFIXES && !(r->dropped[i] & 2); k++)
      touch(r->w, g->affix + (size_t)w->affix[k] * NET_AFFIX, d + NET_FORM, NET_AFFIX);
    touch(r->w, g->class + (size_t)w->class * NET_CLASS, class, NET_CLASS);
    touch(r->w, g->shape + (size_t)w->shape * NET_CLASS, class, NET_CLASS);
    touch(r->w, g->treebank + (size_t)r->treebank[r->sentence_of[i]] * NET_CLASS, class, NET_CLASS);
  }
}

/* --- the LSTM layers -------------------------------------------------------------------------------- */

/* Packs the words of a direction step by step (lstm.h). */
static void pack_way(struct run *r, struct layer *layer, int backward) {
  struct direction *way = &layer->way[backward];
  int B = r->b->n, T = (int)r->b->sentences[0]->n, row = 0;
  int *live = ARENA_NEW(r->arena, int, (size_t)T), *start = ARENA_NEW(r->arena, int, (size_t)T);
  way->row_of = ARENA_NEW(r->arena, int, (size_t)r->N);
  for (int t = 0; t < T; t++) {
    start[t] = row;
    for (int s = 0; s < B && (int)r->b->sentences[s]->n > t; s++, row++, live[t]++)
      way->row_of[backward ? r->first[s + 1] - 1 - t : r->first[s] + t] = row;
  }
  way->x = floats(r, (size_t)r->N * (size_t)layer->width);
  for (int i = 0; i < r->N; i++)
    memcpy(way->x + (long)way->row_of[i] * layer->width, layer->in + (long)i * layer->width,
           (size_t)layer->width * sizeof(float));
  way->pass = (struct lstm_pass){.rows = r->N,
                                 .steps = T,
                                 .live = live,
                                 .start = start,
                                 .x = way->x,
                                 .mask = make_mask(r, B, NET_HIDDEN, DROP_STATE)};
  way->pass.h = floats(r, (size_t)r->N * NET_HIDDEN);
  way->pass.c = floats(r, (size_t)r->N * NET_HIDDEN);
  way->pass.hm = floats(r, (size_t)r->N * NET_HIDDEN);
  way->pass.gates = floats(r, (size_t)r->N * NET_GATES);
}

static void layer_forward(struct run *r, int l, float *in, int width, float drop) {
  struct layer *layer = &r->layers[l];
  *layer = (struct layer){.in = in,
                          .width = width,
                          .in_mask = make_mask(r, r->b->n, width, drop),
                          .out = floats(r, (size_t)r->N * NET_OUT)};
  if (layer->in_mask)
    for (int i = 0; i < r->N; i++)
      for (int k = 0; k < width; k++) in[(long)i * width + k] *= layer->in_mask[(long)r->sentence_of[i] * width + k];
  for (int d = 0; d < 2; d++) {
    pack_way(r, layer, d);
    lstm_forward(&r->w->net->lstm[l][d], &layer->way[d].pass);
    for (int i = 0; i < r->N; i++)
      memcpy(layer->out + (long)i * NET_OUT + d * NET_HIDDEN,
             layer->way[d].pass.h + (long)layer->way[d].row_of[i] * NET_HIDDEN, NET_HIDDEN * sizeof(float));
  }
}

/* dout [N x NET_OUT] -> gradient of the layer's input in text order. */
static float *layer_back(struct run *r, int l, const float *dout) {
  struct layer *layer = &r->layers[l];
  float *din = floats(r, (size_t)r->N * (size_t)layer->width);
  for (int d = 0; d < 2; d++) {
    struct direction *way = &layer->way[d];
    float *dh = floats(r, (size_t)r->N * NET_HIDDEN), *dx = floats(r, (size_t)r->N * (size_t)layer->width);
    for (int i = 0; i < r->N; i++)
      memcpy(dh + (long)way->row_of[i] * NET_HIDDEN, dout + (long)i * NET_OUT + d * NET_HIDDEN,
             NET_HIDDEN * sizeof(float));
    lstm_back(&r->w->net->lstm[l][d], &way->pass, dh, &r->w->grad.lstm[l][d], dx, r->scratch);
    for (int i = 0; i < r->N; i++)
      add_row(din + (long)i * layer->width, dx + (long)way->row_of[i] * layer->width, layer->width);
  }
  if (layer->in_mask)
    for (int i = 0; i < r->N; i++)
      for (int k = 0; k < layer->width; k++)
        din[(long)i * layer->width + k] *= layer->in_mask[(long)r->sentence_of[i] * layer->width + k];
  return din;
}

/* --- hidden layers over the encoder ----------------------------------------------------------------- */

static float *hidden(struct run *r, const float *W, const float *b, int rows, int width) {
  float *out = floats(r, (size_t)rows * (size_t)width);
  for (int i = 0; i < rows && b; i++) memcpy(out + (long)i * width, b, (size_t)width * sizeof(float));
  matrix_add_product(rows, width, NET_OUT, r->top, NET_OUT, W, width, out, width);
  return out;
}

static void leaky(float *x, long n) {
  for (long i = 0; i < n; i++)
    if (x[i] < 0) x[i] *= LEAK;
}

static void leaky_back(const float *x, float *dx, long n) {
  for (long i = 0; i < n; i++)
    if (x[i] < 0) dx[i] *= LEAK;
}

static void hidden_back(struct run *r, const float *W, float *gW, float *gb, float *d, int rows, int width) {
  for (int i = 0; i < rows && gb; i++) add_row(gb, d + (long)i * width, width);
  matrix_add_product_tn(NET_OUT, width, rows, r->top, NET_OUT, d, width, gW, width, r->scratch);
  matrix_add_product_nt(rows, NET_OUT, width, d, width, W, width, r->dtop, NET_OUT, r->scratch);
}

/* Softmax over x[0..n), in place: probabilities; returns the index of the largest. */
static int softmax(float *x, int n) {
  int best = 0;
  float sum = 0;
  for (int k = 1; k < n; k++)
    if (x[k] > x[best]) best = k;
  float top = x[best];
  for (int k = 0; k < n; k++) sum += x[k] = expf(x[k] - top);
  for (int k = 0; k < n; k++) x[k] /= sum;
  return best;
}

/* --- tags: a softmax over the word's candidates -------------------------------------------------------- */

static float dot(const float *a, const float *b, int n) {
  float sum = 0;
  for (int k = 0; k < n; k++) sum += a[k] * b[k];
  return sum;
}

static int candidate_scores(const struct run *r, const float *top, uint32_t class_id, const uint16_t **ret, float *p) {
  const struct network *net = r->w->net;
  int n = (int)lexicon_tags(r->w->lexicon, class_id, ret);
  for (int k = 0; k < n; k++) p[k] = net->tag_b[(*ret)[k]] + dot(net->tag + (size_t)(*ret)[k] * NET_OUT, top, NET_OUT);
  return n;
}

static void learn_tags(struct run *r) {
  struct network *g = &r->w->grad;
  for (int i = 0; i < r->N; i++) {
    const struct net_sentence *s = r->b->sentences[r->sentence_of[i]];
    int at = i - r->first[r->sentence_of[i]], gold = -1;
    const uint16_t *tags;
    float p[64], *top = r->top + (long)i * NET_OUT;
    int n = candidate_scores(r, top, s->class_id[at], &tags, p);
    for (int k = 0; k < n; k++)
      if (tags[k] == s->tag[at]) gold = k;
    r->loss.tags_right += gold >= 0 && softmax(p, n) == gold;
    if (gold < 0 || n < 2) continue;
    r->loss.tag -= logf(p[gold] + 1e-20f);
    for (int k = 0; k < n; k++) {
      float d = p[k] - (k == gold);
      g->tag_b[tags[k]] += d;
      for (int j = 0; j < NET_OUT; j++) {
        g->tag[(size_t)tags[k] * NET_OUT + (size_t)j] += d * top[j];
        r->dtop[(long)i * NET_OUT + j] += d * r->w->net->tag[(size_t)tags[k] * NET_OUT + (size_t)j];
      }
    }
  }
}

/* --- heads: S = D A H' + 1 (H v)' ------------------------------------------------------------------------ */

/* Rows of the sentence's possible heads: the root first. */
static void gather_heads(const struct run *r, const float *all, int s, int width, float *to) {
  memcpy(to, all + (long)r->N * width, (size_t)width * sizeof(float));
  memcpy(to + width, all + (long)r->first[s] * width,
         (size_t)(r->first[s + 1] - r->first[s]) * (size_t)width * sizeof(float));
}

static float *head_scores(struct run *r, int s, const float *H, float **ret_DA) {
  const struct network *net = r->w->net;
  int n = (int)r->b->sentences[s]->n, m = n + 1;
  float *DA = floats(r, (size_t)n * NET_ARC), *S = floats(r, (size_t)n * (size_t)m);
  matrix_add_product(n, NET_ARC, NET_ARC, r->dep + (long)r->first[s] * NET_ARC, NET_ARC, net->arc, NET_ARC, DA,
                     NET_ARC);
  matrix_add_product_nt(n, m, NET_ARC, DA, NET_ARC, H, NET_ARC, S, m, r->scratch);
  for (int j = 0; j < m; j++) {
    float v = dot(H + (long)j * NET_ARC, net->arc_v, NET_ARC);
    for (int i = 0; i < n; i++) S[(long)i * m + j] += v;
  }
  for (int i = 0; i < n; i++) S[(long)i * m + i + 1] = -1e9f; /* no word is its own head */
  *ret_DA = DA;
  return S;
}

static void learn_heads(struct run *r, int s) {
  const struct net_sentence *sentence = r->b->sentences[s];
  const struct network *net = r->w->net;
  struct network *g = &r->w->grad;
  int n = (int)sentence->n, m = n + 1, at = r->first[s];
  float *H = floats(r, (size_t)m * NET_ARC), *DA, *S;
  gather_heads(r, r->head, s, NET_ARC, H);
  S = head_scores(r, s, H, &DA);
  for (int i = 0; i < n; i++) {
    float *p = S + (long)i * m;
    int gold = sentence->head[i];
    r->loss.heads_right += softmax(p, m) == gold;
    r->loss.head -= logf(p[gold] + 1e-20f);
    p[gold] -= 1; /* S is now its own gradient */
  }
  float *dDA = floats(r, (size_t)n * NET_ARC), *dH = floats(r, (size_t)m * NET_ARC);
  matrix_add_product(n, NET_ARC, m, S, m, H, NET_ARC, dDA, NET_ARC);
  matrix_add_product_tn(m, NET_ARC, n, S, m, DA, NET_ARC, dH, NET_ARC, r->scratch);
  for (int j = 0; j < m; j++) {
    float sum = 0;
    for (int i = 0; i < n; i++) sum += S[(long)i * m + j];
    for (int k = 0; k < NET_ARC; k++)
      g->arc_v[k] += sum * H[(long)j * NET_ARC + k], dH[(long)j * NET_ARC + k] += sum * net->arc_v[k];
  }
  matrix_add_product_tn(NET_ARC, NET_ARC, n, r->dep + (long)at * NET_ARC, NET_ARC, dDA, NET_ARC, g->arc, NET_ARC,
                        r->scratch);
  matrix_add_product_nt(n, NET_ARC, NET_ARC, dDA, NET_ARC, net->arc, NET_ARC, r->ddep + (long)at * NET_ARC, NET_ARC,
                        r->scratch);
  add_row(r->dhead + (long)r->N * NET_ARC, dH, NET_ARC);
  add_row(r->dhead + (long)at * NET_ARC, dH + NET_ARC, n * NET_ARC);
}

/* --- relations: one hidden layer over dependent and head --------------------------------------------------- */

static void learn_label(struct run *r, int i, int head_row, int gold) {
  const struct network *net = r->w->net;
  struct network *g = &r->w->grad;
  float z[NET_LABEL], p[NET_LABELS], dz[NET_LABEL];
  for (int k = 0; k < NET_LABEL; k++)
    z[k] = r->ldep[(long)i * NET_LABEL + k] + r->lhead[(long)head_row * NET_LABEL + k];
  leaky(z, NET_LABEL);
  memcpy(p, net->label_b, sizeof p);
  for (int k = 0; k < NET_LABEL; k++)
    for (int j = 0; j < NET_LABELS; j++) p[j] += z[k] * net->label[k * NET_LABELS + j];
  r->loss.labels_right += softmax(p, NET_LABELS) == gold;
  r->loss.label -= logf(p[gold] + 1e-20f);
  p[gold] -= 1;
  add_row(g->label_b, p, NET_LABELS);
  for (int k = 0; k < NET_LABEL; k++) {
    dz[k] = dot(p, net->label + k * NET_LABELS, NET_LABELS);
    for (int j = 0; j < NET_LABELS; j++) g->label[k * NET_LABELS + j] += z[k] * p[j];
  }
  leaky_back(z, dz, NET_LABEL);
  add_row(r->dldep + (long)i * NET_LABEL, dz, NET_LABEL);
  add_row(r->dlhead + (long)head_row * NET_LABEL, dz, NET_LABEL);
}

static void learn_labels(struct run *r, int s) {
  const struct net_sentence *sentence = r->b->sentences[s];
  for (int i = 0; i < (int)sentence->n; i++) {
    int head = sentence->head[i];
    if (sentence->label[i] < NET_LABELS)
      learn_label(r, r->first[s] + i, head ? r->first[s] + head - 1 : r->N, sentence->label[i]);
  }
}

/* --- forward and back ---------------------------------------------------------------------------------- */

static void encode(struct run *r) {
  const struct network *net = r->w->net;
  float *x = floats(r, (size_t)r->N * NET_IN);
  embed(r, x);
  layer_forward(r, 0, x, NET_IN, DROP_IN);
  float *middle = floats(r, (size_t)r->N * NET_OUT);
  memcpy(middle, r->layers[0].out, (size_t)r->N * NET_OUT * sizeof(float));
  layer_forward(r, 1, middle, NET_OUT, DROP_LAYER);
  r->top = floats(r, (size_t)(r->N + 1) * NET_OUT);
  r->top_mask = make_mask(r, r->b->n, NET_OUT, DROP_OUT);
  for (int i = 0; i < r->N; i++)
    for (int k = 0; k < NET_OUT; k++)
      r->top[(long)i * NET_OUT + k] = r->layers[1].out[(long)i * NET_OUT + k] *
                                      (r->top_mask ? r->top_mask[(long)r->sentence_of[i] * NET_OUT + k] : 1);
  memcpy(r->top + (long)r->N * NET_OUT, net->root, NET_OUT * sizeof(float));
  r->dep = hidden(r, net->dep, net->dep_b, r->N, NET_ARC);
  r->head = hidden(r, net->head, net->head_b, r->N + 1, NET_ARC);
  r->ldep = hidden(r, net->ldep, net->l_b, r->N, NET_LABEL);
  r->lhead = hidden(r, net->lhead, NULL, r->N + 1, NET_LABEL);
  leaky(r->dep, (long)r->N * NET_ARC);
  leaky(r->head, (long)(r->N + 1) * NET_ARC);
}

static void back(struct run *r) {
  const struct network *net = r->w->net;
  struct network *g = &r->w->grad;
  leaky_back(r->dep, r->ddep, (long)r->N * NET_ARC);
  leaky_back(r->head, r->dhead, (long)(r->N + 1) * NET_ARC);
  hidden_back(r, net->dep, g->dep, g->dep_b, r->ddep, r->N, NET_ARC);
  hidden_back(r, net->head, g->head, g->head_b, r->dhead, r->N + 1, NET_ARC);
  hidden_back(r, net->ldep, g->ldep, g->l_b, r->dldep, r->N, NET_LABEL);
  hidden_back(r, net->lhead, g->lhead, NULL, r->dlhead, r->N + 1, NET_LABEL);
  add_row(g->root, r->dtop + (long)r->N * NET_OUT, NET_OUT);
  for (int i = 0; i < r->N; i++)
    for (int k = 0; k < NET_OUT && r->top_mask; k++)
      r->dtop[(long)i * NET_OUT + k] *= r->top_mask[(long)r->sentence_of[i] * NET_OUT + k];
  float *dmiddle = layer_back(r, 1, r->dtop);
  embed_back(r, layer_back(r, 0, dmiddle));
}

struct net_loss network_learn(struct net_worker *w, const struct net_batch *batch) {
  arena_reset(w->arena);
  w->touched.n = w->touched.cap = w->widths.n = w->widths.cap = 0;
  w->touched.at = w->widths.at = NULL;
  struct run *r = ARENA_NEW(w->arena, struct run, 1);
  *r = (struct run){.w = w, .b = batch, .arena = w->arena, .learn = true};
  start_run(r);
  encode(r);
  r->loss.words = (size_t)r->N;
  r->dtop = floats(r, (size_t)(r->N + 1) * NET_OUT);
  r->ddep = floats(r, (size_t)r->N * NET_ARC), r->dhead = floats(r, (size_t)(r->N + 1) * NET_ARC);
  r->dldep = floats(r, (size_t)r->N * NET_LABEL), r->dlhead = floats(r, (size_t)(r->N + 1) * NET_LABEL);
  learn_tags(r);
  for (int s = 0; s < batch->n; s++) learn_heads(r, s), learn_labels(r, s);
  back(r);
  return r->loss;
}

void network_score(struct net_worker *w, const struct net_sentence *sentence, struct net_scores *ret) {
  const struct net_sentence *one[] = {sentence};
  const struct net_batch batch = {one, 1};
  arena_reset(w->arena);
  struct run *r = ARENA_NEW(w->arena, struct run, 1);
  *r = (struct run){.w = w, .b = &batch, .arena = w->arena};
  start_run(r);
  encode(r);
  ret->tag = ARENA_NEW(w->arena, uint16_t, sentence->n);
  for (uint32_t i = 0; i < sentence->n; i++) {
    const uint16_t *tags;
    float p[64];
    int n = candidate_scores(r, r->top + (long)i * NET_OUT, sentence->class_id[i], &tags, p), best = 0;
    for (int k = 1; k < n; k++)
      if (p[k] > p[best]) best = k;
    ret->tag[i] = tags[best];
  }
  float *H = floats(r, (size_t)(sentence->n + 1) * NET_ARC), *DA;
  gather_heads(r, r->head, 0, NET_ARC, H);
  ret->heads = head_scores(r, 0, H, &DA);
  ret->ldep = r->ldep;
  ret->lhead = floats(r, (size_t)(sentence->n + 1) * NET_LABEL);
  gather_heads(r, r->lhead, 0, NET_LABEL, ret->lhead);
}

uint16_t network_label(const struct network *net, const struct net_scores *scores, uint32_t dependent, uint32_t head,
                       uint32_t labels, uint32_t root_label) {
  float z[NET_LABEL], p[NET_LABELS];
  for (int k = 0; k < NET_LABEL; k++)
    z[k] =
        scores->ldep[(size_t)dependent * NET_LABEL + (size_t)k] + scores->lhead[(size_t)head * NET_LABEL + (size_t)k];
  leaky(z, NET_LABEL);
  memcpy(p, net->label_b, sizeof p);
  for (int k = 0; k < NET_LABEL; k++)
    for (int j = 0; j < NET_LABELS; j++) p[j] += z[k] * net->label[k * NET_LABELS + j];
  uint32_t best = root_label == 0 ? 1 : 0;
  for (uint32_t j = 0; j < labels; j++)
    if (j != root_label && p[j] > p[best]) best = j;
  return head == 0 ? (uint16_t)root_label : (uint16_t)best;
}
