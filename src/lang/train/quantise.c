/* quantise.c - the trained network to integers: section "network" (net_load.c says its layout).
 *
 * Weights become 8 bits with a factor for each row (the largest weight of the row is 127); numbers
 * that flow are fixed point (net.h). The rows of a gate share one factor over input and state, so
 * that their sums can be added before they are scaled.
 */
#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "lang/net.h"
#include "lang/train/network.h"
#include "lang/train/steps.h"
#include "pack/dict.h"

enum { MAGIC = 0x314e4554 };

static int8_t to8(float w, float largest) {
  float v = largest > 0 ? w / largest * 127 : 0;
  return (int8_t)lrintf(v > 127 ? 127 : v < -127 ? -127 : v);
}

static float largest_of(const float *w, size_t n) {
  float most = 0;
  for (size_t i = 0; i < n; i++)
    if (fabsf(w[i]) > most) most = fabsf(w[i]);
  return most;
}

/* A table of embeddings in 8 bits; returns the Q8 factor that makes Q12 of them. */
static uint32_t put_table(struct buf *out, const float *w, size_t n) {
  float most = largest_of(w, n);
  uint32_t factor = (uint32_t)lrintf(most / 127 * NET_ONE * 256);
  float step = (float)factor / (NET_ONE * 256.0f);
  for (size_t i = 0; i < n; i++) buf_byte(out, (char)to8(w[i], step * 127));
  return factor;
}

static void put_float(struct buf *out, float v) {
  uint32_t bits;
  memcpy(&bits, &v, sizeof bits);
  buf_u32(out, bits);
}

static void put16(struct buf *out, float v, float most) {
  long i = lrintf(v > most ? most : v < -most ? -most : v);
  buf_byte(out, (char)(i & 0xFF));
  buf_byte(out, (char)((i >> 8) & 0xFF));
}

/* Columns of W[k x width] as rows of 8-bit weights. `scale` is what one unit of the result is worth
 * (NET_ONE for Q12 out of Q12 in). `rows` >= width; the rest is zero. */
static void put_columns(struct buf *out, const float *W, int k, int width, int rows, const float *largest) {
  buf_align(out, 64);
  for (int r = 0; r < rows; r++)
    for (int i = 0; i < k; i++)
      buf_byte(out, (char)(r < width ? to8(W[(size_t)i * (size_t)width + (size_t)r], largest[r]) : 0));
}

static void put_factors(struct buf *out, int rows, int width, const float *largest, float ratio) {
  buf_align(out, 64);
  for (int r = 0; r < rows; r++) put_float(out, r < width ? largest[r] / 127 * ratio : 0);
}

static void put_biases(struct buf *out, int rows, int width, const float *b, float one) {
  buf_align(out, 64);
  for (int r = 0; r < rows; r++) buf_u32(out, (uint32_t)(int32_t)lrintf(b && r < width ? b[r] * one : 0));
}

static void column_largest(const float *W, int k, int width, float *largest) {
  for (int r = 0; r < width; r++)
    for (int i = 0; i < k; i++) largest[r] = fmaxf(largest[r], fabsf(W[(size_t)i * (size_t)width + (size_t)r]));
}

/* in_one: what 1 is in the vectors that come in; out_one: in the numbers that go out. */
static void put_matrix(struct buf *out, const float *W, const float *b, int k, int width, int rows, float in_one,
                       float out_one) {
  float largest[NET_GATES] = {0};
  column_largest(W, k, width, largest);
  put_columns(out, W, k, width, rows, largest);
  put_factors(out, rows, width, largest, out_one / in_one);
  put_biases(out, rows, width, b, out_one);
}

static void put_gates(struct buf *out, const struct lstm *l) {
  float largest[NET_GATES] = {0};
  column_largest(l->W, l->in, NET_GATES, largest);
  column_largest(l->U, NET_HIDDEN, NET_GATES, largest);
  put_columns(out, l->W, l->in, NET_GATES, NET_GATES, largest);
  put_factors(out, NET_GATES, NET_GATES, largest, 1);
  put_biases(out, NET_GATES, NET_GATES, l->b, NET_ONE);
  put_columns(out, l->U, NET_HIDDEN, NET_GATES, NET_GATES, largest);
  put_factors(out, NET_GATES, NET_GATES, largest, 1);
  put_biases(out, NET_GATES, NET_GATES, NULL, NET_ONE);
}

static void put_tags(struct buf *out, const struct network *net) {
  buf_align(out, 64);
  for (uint32_t t = 0; t < net->tags; t++)
    for (int k = 0; k < NET_OUT; k++)
      buf_byte(out, (char)to8(net->tag[(size_t)t * NET_OUT + (size_t)k],
                              largest_of(net->tag + (size_t)t * NET_OUT, NET_OUT)));
  buf_align(out, 64);
  for (uint32_t t = 0; t < net->tags; t++) put_float(out, largest_of(net->tag + (size_t)t * NET_OUT, NET_OUT) / 127);
  buf_align(out, 64);
  for (uint32_t t = 0; t < net->tags; t++) buf_u32(out, (uint32_t)(int32_t)lrintf(net->tag_b[t] * NET_ONE));
}

static void put_curves(struct buf *out) {
  for (int table = 0; table < 2; table++) {
    buf_align(out, 64);
    for (int i = 0; i < NET_CURVE; i++) {
      double x = (i + 0.5) / NET_CURVE * 16 - 8;
      put16(out, (float)((table ? tanh(x) : 1 / (1 + exp(-x))) * NET_ONE), NET_ONE);
    }
  }
}

/* A hidden layer of the root, which is the same for every sentence. */
static void put_root(struct buf *out, const struct network *net, const float *W, const float *b, int width, bool leaky,
                     float one, float most) {
  buf_align(out, 64);
  for (int r = 0; r < width; r++) {
    float v = b ? b[r] : 0;
    for (int k = 0; k < NET_OUT; k++) v += net->root[k] * W[(size_t)k * (size_t)width + (size_t)r];
    put16(out, (leaky && v < 0 ? v / 8 : v) * one, most);
  }
}

static str label_texts(struct training *t, uint32_t labels) {
  struct buf texts;
  buf_init(&texts, t->arena, SIZE_MAX / 2);
  for (uint32_t i = 0; i < labels; i++) {
    if (i) buf_byte(&texts, '\n');
    buf_add(&texts, t->labels.relations.entries[i].key);
  }
  return buf_str(&texts);
}

/* The treebank's vector is the same for every word: it goes into the shapes. */
static float *shapes_of(struct training *t, const struct network *net, uint32_t treebank) {
  float *shape = ARENA_NEW(t->arena, float, NET_SHAPE_ROWS *NET_CLASS);
  for (int i = 0; i < NET_SHAPE_ROWS * NET_CLASS; i++)
    shape[i] = net->shape[i] + net->treebank[treebank * NET_CLASS + (uint32_t)(i % NET_CLASS)];
  return shape;
}

/* Classes and shapes are added together: one factor for both tables. */
static uint32_t put_classes(struct buf *out, const struct network *net, const float *shape) {
  float most = fmaxf(largest_of(net->class, (size_t)NET_CLASS_ROWS * NET_CLASS),
                     largest_of(shape, (size_t)NET_SHAPE_ROWS * NET_CLASS));
  uint32_t factor = (uint32_t)lrintf(most / 127 * NET_ONE * 256);
  float step = (float)factor / (NET_ONE * 256.0f) * 127;
  for (size_t i = 0; i < (size_t)NET_CLASS_ROWS * NET_CLASS; i++) buf_byte(out, (char)to8(net->class[i], step));
  for (size_t i = 0; i < (size_t)NET_SHAPE_ROWS * NET_CLASS; i++) buf_byte(out, (char)to8(shape[i], step));
  return factor;
}

str train_quantise_network(struct training *t, const struct network *net, const struct map *forms, uint32_t treebank) {
  const float arc_one = 1 << NET_ARC_Q, arc_most = (1 << 12) - 1;
  struct buf out, tables;
  struct dict_pair *pairs = ARENA_NEW(t->arena, struct dict_pair, forms->n);
  size_t clash;
  uint32_t labels = (uint32_t)(t->labels.relations.n < NET_LABELS ? t->labels.relations.n : NET_LABELS), factors[3];
  str texts = label_texts(t, labels);
  buf_init(&out, t->arena, SIZE_MAX / 2);
  buf_init(&tables, t->arena, SIZE_MAX / 2);
  for (size_t i = 0; i < forms->n; i++) {
    uint64_t hash;
    memcpy(&hash, forms->entries[i].key.p, sizeof hash);
    pairs[i] = (struct dict_pair){hash, (uint32_t)forms->entries[i].value};
  }
  factors[0] = put_table(&tables, net->form, (size_t)net->forms * NET_FORM);
  factors[1] = put_table(&tables, net->affix, (size_t)NET_AFFIX_ROWS * NET_AFFIX);
  factors[2] = put_classes(&tables, net, shapes_of(t, net, treebank));
  const uint32_t header[] = {MAGIC,      net->forms, net->tags, labels, t->labels.root, (uint32_t)texts.n,
                             factors[0], factors[1], factors[2]};
  for (int i = 0; i < 9; i++) buf_u32(&out, header[i]);
  buf_add(&out, texts);
  if (!dict_write_pairs(&out, pairs, forms->n, &clash)) train_say(t, "network: two forms have one hash");
  buf_add(&out, buf_str(&tables));
  put_curves(&out);
  for (int l = 0; l < NET_LAYERS; l++)
    for (int d = 0; d < 2; d++) put_gates(&out, &net->lstm[l][d]);
  put_matrix(&out, net->dep, net->dep_b, NET_OUT, NET_ARC, NET_ARC, NET_ONE, arc_one);
  put_matrix(&out, net->head, net->head_b, NET_OUT, NET_ARC, NET_ARC, NET_ONE, arc_one);
  put_matrix(&out, net->ldep, net->l_b, NET_OUT, NET_LABEL, NET_LABEL, NET_ONE, NET_ONE);
  put_matrix(&out, net->lhead, NULL, NET_OUT, NET_LABEL, NET_LABEL, NET_ONE, NET_ONE);
  put_matrix(&out, net->arc, NULL, NET_ARC, NET_ARC, NET_ARC, 1, 1);
  put_matrix(&out, net->label, net->label_b, NET_LABEL, NET_LABELS, NET_LABELS, NET_ONE, NET_ONE);
  put_tags(&out, net);
  buf_align(&out, 64);
  for (int k = 0; k < NET_ARC; k++) put16(&out, net->arc_v[k] * arc_one, arc_most);
  put_root(&out, net, net->head, net->head_b, NET_ARC, true, arc_one, arc_most);
  put_root(&out, net, net->lhead, NULL, NET_LABEL, false, NET_ONE, 32767);
  return buf_str(&out);
}
