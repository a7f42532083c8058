/* matrix.c - one kernel: blocks of 4 rows by 32 columns of C stay in registers while k runs. */
#include "lang/train/matrix.h"

#include <string.h>

typedef float vec __attribute__((vector_size(64), aligned(4)));
enum { ROWS = 4, LANES = 16, COLUMNS = 2 * LANES };

#if defined(__x86_64__) && !defined(__clang__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

static inline __attribute__((always_inline)) vec load(const float *p) {
  vec v;
  memcpy(&v, p, sizeof v);
  return v;
}

static inline __attribute__((always_inline)) void add_to(float *p, vec v) {
  vec sum = load(p) + v;
  memcpy(p, &sum, sizeof sum);
}

/* Columns that do not fill a block, and rows that do not. */
static inline __attribute__((always_inline)) void edge(int M, int N, int K, const float *A, int lda, const float *B,
                                                       int ldb, float *C, int ldc) {
  for (int i = 0; i < M; i++)
    for (int k = 0; k < K; k++) {
      float a = A[(long)i * lda + k];
      for (int j = 0; j < N; j++) C[(long)i * ldc + j] += a * B[(long)k * ldb + j];
    }
}

CLONES void matrix_add_product(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C,
                               int ldc) {
  int whole_m = M - M % ROWS, whole_n = N - N % COLUMNS;
  for (int j = 0; j < whole_n; j += COLUMNS) {
    for (int i = 0; i < whole_m; i += ROWS) {
      vec sum[ROWS][2] = {{{0}}};
      const float *a = A + (long)i * lda, *b = B + j;
      for (int k = 0; k < K; k++, b += ldb) {
        vec b0 = load(b), b1 = load(b + LANES);
        for (int r = 0; r < ROWS; r++) {
          float x = a[(long)r * lda + k];
          sum[r][0] += x * b0;
          sum[r][1] += x * b1;
        }
      }
      for (int r = 0; r < ROWS; r++)
        add_to(C + (long)(i + r) * ldc + j, sum[r][0]), add_to(C + (long)(i + r) * ldc + j + LANES, sum[r][1]);
    }
  }
  if (whole_n < N) edge(whole_m, N - whole_n, K, A, lda, B + whole_n, ldb, C + whole_n, ldc);
  if (whole_m < M) edge(M - whole_m, N, K, A + (long)whole_m * lda, lda, B, ldb, C + (long)whole_m * ldc, ldc);
}

void matrix_transpose(int M, int N, const float *A, int lda, float *T, int ldt) {
  enum { TILE = 16 };
  for (int i = 0; i < M; i += TILE)
    for (int j = 0; j < N; j += TILE)
      for (int x = i; x < M && x < i + TILE; x++)
        for (int y = j; y < N && y < j + TILE; y++) T[(long)y * ldt + x] = A[(long)x * lda + y];
}

void matrix_add_product_nt(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C, int ldc,
                           float *scratch) {
  matrix_transpose(N, K, B, ldb, scratch, N);
  matrix_add_product(M, N, K, A, lda, scratch, N, C, ldc);
}

void matrix_add_product_tn(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C, int ldc,
                           float *scratch) {
  matrix_transpose(K, M, A, lda, scratch, K);
  matrix_add_product(M, N, K, scratch, K, B, ldb, C, ldc);
}
