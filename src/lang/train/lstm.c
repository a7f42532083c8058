#include "lang/train/lstm.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "lang/train/matrix.h"

#if defined(__x86_64__) && !defined(__clang__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

/* e^x to about 1e-6, written so that the compiler can take many at once: 2^n by the exponent's
 * bits, 2^f by a polynomial (Cephes, S. Moshier). */
static inline float exponential(float x) {
  float y = x * 1.44269504f;
  y = y < -120 ? -120 : y > 120 ? 120 : y;
  float n = floorf(y), f = y - n;
  float p = 1.0f + f * (0.69314718f + f * (0.24022651f + f * (0.05550411f + f * (0.00961813f + f * 0.00133336f))));
  union {
    uint32_t bits;
    float value;
  } scale = {.bits = (uint32_t)((int32_t)n + 127) << 23};
  return p * scale.value;
}

static inline float sigmoid(float x) { return 1.0f / (1.0f + exponential(-x)); }
static inline float tangent(float x) { return 2.0f * sigmoid(2.0f * x) - 1.0f; }

/* The gates of one row in place, and the new state from the old one (NULL at the first step). */
CLONES static void step_row(int H, float *gates, const float *c_before, float *c, float *h) {
  float *i = gates, *f = gates + H, *o = gates + 2 * H, *g = gates + 3 * H;
  for (int k = 0; k < H; k++) {
    i[k] = sigmoid(i[k]), f[k] = sigmoid(f[k]), o[k] = sigmoid(o[k]), g[k] = tangent(g[k]);
    c[k] = f[k] * (c_before ? c_before[k] : 0) + i[k] * g[k];
    h[k] = o[k] * tangent(c[k]);
  }
}

void lstm_forward(const struct lstm *l, const struct lstm_pass *p) {
  int H = l->hidden, G = 4 * H;
  for (int r = 0; r < p->rows; r++) memcpy(p->gates + (long)r * G, l->b, (size_t)G * sizeof(float));
  matrix_add_product(p->rows, G, l->in, p->x, l->in, l->W, G, p->gates, G);
  for (int t = 0; t < p->steps; t++) {
    int n = p->live[t];
    long row = p->start[t], before = t ? p->start[t - 1] : 0;
    float *seen = p->hm + row * H;
    if (t == 0) {
      memset(seen, 0, (size_t)n * (size_t)H * sizeof(float));
    } else {
      for (long k = 0; k < (long)n * H; k++) seen[k] = p->h[before * H + k] * (p->mask ? p->mask[k] : 1);
      matrix_add_product(n, G, H, seen, H, l->U, G, p->gates + row * G, G);
    }
    for (int s = 0; s < n; s++)
      step_row(H, p->gates + (row + s) * G, t ? p->c + (before + s) * H : NULL, p->c + (row + s) * H,
               p->h + (row + s) * H);
  }
}

/* Derivatives of one row: gates become those of their sums; dc is carried to the step before. */
CLONES static void back_row(int H, float *gates, const float *c_before, const float *c, const float *dh, float *dc) {
  float *i = gates, *f = gates + H, *o = gates + 2 * H, *g = gates + 3 * H;
  for (int k = 0; k < H; k++) {
    float tc = tangent(c[k]), d_o = dh[k] * tc, d_c = dc[k] + dh[k] * o[k] * (1 - tc * tc);
    float d_i = d_c * g[k], d_g = d_c * i[k], d_f = d_c * (c_before ? c_before[k] : 0);
    dc[k] = d_c * f[k];
    i[k] = d_i * i[k] * (1 - i[k]), f[k] = d_f * f[k] * (1 - f[k]), o[k] = d_o * o[k] * (1 - o[k]),
    g[k] = d_g * (1 - g[k] * g[k]);
  }
}

void lstm_back(const struct lstm *l, const struct lstm_pass *p, float *dh, struct lstm *grad, float *dx,
               float *scratch) {
  int H = l->hidden, G = 4 * H;
  float *UT = scratch, *dc = scratch + (long)G * (l->in > H ? l->in : H);
  matrix_transpose(H, G, l->U, G, UT, H);
  memset(dc, 0, (size_t)p->live[0] * (size_t)H * sizeof(float));
  for (int t = p->steps - 1; t >= 0; t--) {
    int n = p->live[t];
    long row = p->start[t], before = t ? p->start[t - 1] : 0;
    for (int s = 0; s < n; s++)
      back_row(H, p->gates + (row + s) * G, t ? p->c + (before + s) * H : NULL, p->c + (row + s) * H,
               dh + (row + s) * H, dc + (long)s * H);
    if (t == 0) break;
    /* what this step sends to the h it read, through the mask */
    float *dseen = dc + (long)p->live[0] * H;
    memset(dseen, 0, (size_t)n * (size_t)H * sizeof(float));
    matrix_add_product(n, H, G, p->gates + row * G, G, UT, H, dseen, H);
    for (long k = 0; k < (long)n * H; k++) dh[before * H + k] += dseen[k] * (p->mask ? p->mask[k] : 1);
  }
  for (int r = 0; r < p->rows; r++)
    for (int k = 0; k < G; k++) grad->b[k] += p->gates[(long)r * G + k];
  float *T = scratch + (long)G * (l->in > H ? l->in : H);
  matrix_add_product_tn(l->in, G, p->rows, p->x, l->in, p->gates, G, grad->W, G, T);
  matrix_add_product_tn(H, G, p->rows, p->hm, H, p->gates, G, grad->U, G, T);
  if (dx) matrix_add_product_nt(p->rows, l->in, G, p->gates, G, l->W, G, dx, l->in, scratch);
}
