#include "lang/kernel.h"

#include <string.h>

void kernel_pack(const int8_t *weights, int rows, int k, int16_t *packed) {
  for (int block = 0; block < rows; block += KERNEL_LANES)
    for (int pair = 0; pair < k; pair += 2)
      for (int lane = 0; lane < KERNEL_LANES; lane++, packed += 2) {
        packed[0] = weights[(size_t)(block + lane) * (size_t)k + (size_t)pair];
        packed[1] = weights[(size_t)(block + lane) * (size_t)k + (size_t)pair + 1];
      }
}

/* A tile is TILE vectors times BLOCKS blocks of rows: each load of weights serves TILE vectors, each of a
 * vector serves BLOCKS blocks, and the sums stay in registers. */
enum { TILE = 8, BLOCKS = 2, STRIP = BLOCKS * KERNEL_LANES };

/* sums[t] has `blocks` blocks of rows; they go on from what is there. */
typedef void tile_function(const int16_t *w, int k, int blocks, const int16_t *const *x, int32_t *const *sums);

#if !defined(__x86_64__)
static void plain_tile(const int16_t *w, int k, int blocks, const int16_t *const *x, int32_t *const *sums) {
  for (int b = 0; b < blocks; b++)
    for (int pair = 0; pair < k; pair += 2, w += 2 * KERNEL_LANES)
      for (int t = 0; t < TILE; t++)
        for (int lane = 0; lane < KERNEL_LANES; lane++)
          sums[t][b * KERNEL_LANES + lane] +=
              (int32_t)w[2 * lane] * x[t][pair] + (int32_t)w[2 * lane + 1] * x[t][pair + 1];
}
#else
#include <immintrin.h>

/* x[t][pair] and its neighbour as one 32-bit number */
static inline int32_t pair_at(const int16_t *x, int pair) {
  int32_t both;
  memcpy(&both, x + pair, sizeof both);
  return both;
}

/* 32 products a step and their sum in one instruction (vpdpwssd). The sums are written out by name because
 * compilers keep an array of them in memory. */
#define EACH_VECTOR(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7)
#define LOAD(t)         __m512i a##t = _mm512_loadu_si512(sums[t]), b##t = _mm512_loadu_si512(sums[t] + last);
#define STEP(t)                                  \
  both = _mm512_set1_epi32(pair_at(x[t], pair)); \
  a##t = _mm512_dpwssd_epi32(a##t, v0, both);    \
  b##t = _mm512_dpwssd_epi32(b##t, v1, both);
#define STORE(t) _mm512_storeu_si512(sums[t] + last, b##t), _mm512_storeu_si512(sums[t], a##t);

__attribute__((target("avx512f,avx512bw,avx512vnni"))) static void wide_tile(const int16_t *w, int k, int blocks,
                                                                             const int16_t *const *x,
                                                                             int32_t *const *sums) {
  int last = (blocks - 1) * KERNEL_LANES;
  const int16_t *second = w + (size_t)last * (size_t)k;
  EACH_VECTOR(LOAD)
  for (int pair = 0; pair < k; pair += 2, w += 2 * KERNEL_LANES, second += 2 * KERNEL_LANES) {
    __m512i v0 = _mm512_loadu_si512(w), v1 = _mm512_loadu_si512(second), both;
    EACH_VECTOR(STEP)
  }
  EACH_VECTOR(STORE)
}

/* Four vectors at a time: 8 sums, 2 weights and one pair are what 16 registers hold. */
__attribute__((target("avx2"))) static void middle_tile(const int16_t *w, int k, int blocks, const int16_t *const *x,
                                                        int32_t *const *sums) {
  enum { PART = TILE / 2 };
  for (int part = 0; part < blocks * 2; part++) {
    int block = part / 2, first = part % 2 * PART;
    const int16_t *at = w + (size_t)block * (size_t)k * KERNEL_LANES;
    __m256i s[PART][2];
    for (int t = 0; t < PART; t++)
      for (int half = 0; half < 2; half++)
        s[t][half] =
            _mm256_loadu_si256((const __m256i *)(const void *)(sums[first + t] + block * KERNEL_LANES + 8 * half));
    for (int pair = 0; pair < k; pair += 2, at += 2 * KERNEL_LANES) {
      __m256i v0 = _mm256_loadu_si256((const __m256i *)(const void *)at),
              v1 = _mm256_loadu_si256((const __m256i *)(const void *)(at + 16));
      for (int t = 0; t < PART; t++) {
        __m256i both = _mm256_set1_epi32(pair_at(x[first + t], pair));
        s[t][0] = _mm256_add_epi32(s[t][0], _mm256_madd_epi16(v0, both));
        s[t][1] = _mm256_add_epi32(s[t][1], _mm256_madd_epi16(v1, both));
      }
    }
    for (int t = 0; t < PART; t++)
      for (int half = 0; half < 2; half++)
        _mm256_storeu_si256((__m256i *)(void *)(sums[first + t] + block * KERNEL_LANES + 8 * half), s[t][half]);
  }
}

/* SSE2: every x86-64 has it. */
static void narrow_tile(const int16_t *w, int k, int blocks, const int16_t *const *x, int32_t *const *sums) {
  for (int lane = 0; lane < blocks * KERNEL_LANES; lane += 4) {
    __m128i s[TILE];
    const int16_t *at = w + (size_t)(lane / KERNEL_LANES) * (size_t)k * KERNEL_LANES + 2 * (lane % KERNEL_LANES);
    for (int t = 0; t < TILE; t++) s[t] = _mm_loadu_si128((const __m128i *)(const void *)(sums[t] + lane));
    for (int pair = 0; pair < k; pair += 2, at += 2 * KERNEL_LANES) {
      __m128i v = _mm_loadu_si128((const __m128i *)(const void *)at);
      for (int t = 0; t < TILE; t++) s[t] = _mm_add_epi32(s[t], _mm_madd_epi16(v, _mm_set1_epi32(pair_at(x[t], pair))));
    }
    for (int t = 0; t < TILE; t++) _mm_storeu_si128((__m128i *)(void *)(sums[t] + lane), s[t]);
  }
}
#endif

static tile_function *choose_tile(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) return wide_tile;
  if (__builtin_cpu_supports("avx2")) return middle_tile;
  return narrow_tile;
#else
  return plain_tile;
#endif
}

void kernel_product(const int16_t *packed, int rows, int k, const int16_t *x, int stride, int n, int32_t *sums,
                    int add) {
  tile_function *tile = choose_tile();
  int32_t spare[STRIP] = {0};
  if (!add) memset(sums, 0, (size_t)n * (size_t)rows * sizeof *sums);
  for (int first = 0; first < n; first += TILE) {
    const int16_t *vectors[TILE];
    int32_t *parts[TILE];
    int live = n - first < TILE ? n - first : TILE;
    for (int t = 0; t < TILE; t++) vectors[t] = x + (size_t)(first + (t < live ? t : 0)) * (size_t)stride;
    for (int row = 0; row < rows; row += STRIP) {
      int blocks = rows - row < STRIP ? (rows - row) / KERNEL_LANES : BLOCKS;
      for (int t = 0; t < TILE; t++) parts[t] = t < live ? sums + (size_t)(first + t) * (size_t)rows + row : spare;
      tile(packed + (size_t)row * (size_t)k, k, blocks, vectors, parts);
    }
  }
}

int32_t kernel_dot(const int16_t *a, const int16_t *b, int n) {
  int32_t sum = 0;
  for (int i = 0; i < n; i++) sum += (int32_t)a[i] * b[i];
  return sum;
}

int32_t kernel_dot8(const int8_t *a, const int16_t *b, int n) {
  int32_t sum = 0;
  for (int i = 0; i < n; i++) sum += (int32_t)a[i] * b[i];
  return sum;
}
