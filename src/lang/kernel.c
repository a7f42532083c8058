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

enum { TILE = 4 }; /* vectors that share one load of the weights */

#if !defined(__x86_64__)
static void plain_tile(const int16_t *w, int k, const int16_t *const *x, int32_t (*sums)[KERNEL_LANES]) {
  for (int pair = 0; pair < k; pair += 2, w += 2 * KERNEL_LANES)
    for (int t = 0; t < TILE; t++)
      for (int lane = 0; lane < KERNEL_LANES; lane++)
        sums[t][lane] += (int32_t)w[2 * lane] * x[t][pair] + (int32_t)w[2 * lane + 1] * x[t][pair + 1];
}
#else
#include <immintrin.h>

/* x[t][pair] and its neighbour as one 32-bit number */
static inline int32_t pair_at(const int16_t *x, int pair) {
  int32_t both;
  memcpy(&both, x + pair, sizeof both);
  return both;
}

__attribute__((target("avx512f,avx512bw"))) static void wide_tile(const int16_t *w, int k, const int16_t *const *x,
                                                                  int32_t (*sums)[KERNEL_LANES]) {
  __m512i s0 = _mm512_loadu_si512(sums[0]), s1 = _mm512_loadu_si512(sums[1]), s2 = _mm512_loadu_si512(sums[2]),
          s3 = _mm512_loadu_si512(sums[3]);
  for (int pair = 0; pair < k; pair += 2, w += 2 * KERNEL_LANES) {
    __m512i v = _mm512_loadu_si512(w);
    s0 = _mm512_add_epi32(s0, _mm512_madd_epi16(v, _mm512_set1_epi32(pair_at(x[0], pair))));
    s1 = _mm512_add_epi32(s1, _mm512_madd_epi16(v, _mm512_set1_epi32(pair_at(x[1], pair))));
    s2 = _mm512_add_epi32(s2, _mm512_madd_epi16(v, _mm512_set1_epi32(pair_at(x[2], pair))));
    s3 = _mm512_add_epi32(s3, _mm512_madd_epi16(v, _mm512_set1_epi32(pair_at(x[3], pair))));
  }
  _mm512_storeu_si512(sums[0], s0), _mm512_storeu_si512(sums[1], s1), _mm512_storeu_si512(sums[2], s2),
      _mm512_storeu_si512(sums[3], s3);
}

__attribute__((target("avx2"))) static void middle_tile(const int16_t *w, int k, const int16_t *const *x,
                                                        int32_t (*sums)[KERNEL_LANES]) {
  __m256i s[TILE][2];
  for (int t = 0; t < TILE; t++)
    for (int half = 0; half < 2; half++)
      s[t][half] = _mm256_loadu_si256((const __m256i *)(const void *)(sums[t] + 8 * half));
  for (int pair = 0; pair < k; pair += 2, w += 2 * KERNEL_LANES) {
    __m256i v0 = _mm256_loadu_si256((const __m256i *)(const void *)w),
            v1 = _mm256_loadu_si256((const __m256i *)(const void *)(w + 16));
    for (int t = 0; t < TILE; t++) {
      __m256i both = _mm256_set1_epi32(pair_at(x[t], pair));
      s[t][0] = _mm256_add_epi32(s[t][0], _mm256_madd_epi16(v0, both));
      s[t][1] = _mm256_add_epi32(s[t][1], _mm256_madd_epi16(v1, both));
    }
  }
  for (int t = 0; t < TILE; t++)
    for (int half = 0; half < 2; half++) _mm256_storeu_si256((__m256i *)(void *)(sums[t] + 8 * half), s[t][half]);
}

/* SSE2: every x86-64 has it. */
static void narrow_tile(const int16_t *w, int k, const int16_t *const *x, int32_t (*sums)[KERNEL_LANES]) {
  for (int part = 0; part < KERNEL_LANES; part += 4) {
    __m128i s[TILE];
    const int16_t *at = w + 2 * part;
    for (int t = 0; t < TILE; t++) s[t] = _mm_loadu_si128((const __m128i *)(const void *)(sums[t] + part));
    for (int pair = 0; pair < k; pair += 2, at += 2 * KERNEL_LANES) {
      __m128i v = _mm_loadu_si128((const __m128i *)(const void *)at);
      for (int t = 0; t < TILE; t++) s[t] = _mm_add_epi32(s[t], _mm_madd_epi16(v, _mm_set1_epi32(pair_at(x[t], pair))));
    }
    for (int t = 0; t < TILE; t++) _mm_storeu_si128((__m128i *)(void *)(sums[t] + part), s[t]);
  }
}
#endif

typedef void tile_function(const int16_t *w, int k, const int16_t *const *x, int32_t (*sums)[KERNEL_LANES]);

static tile_function *choose_tile(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw")) return wide_tile;
  if (__builtin_cpu_supports("avx2")) return middle_tile;
  return narrow_tile;
#else
  return plain_tile;
#endif
}

void kernel_product(const int16_t *packed, int rows, int k, const int16_t *x, int stride, int n, int32_t *sums,
                    int add) {
  tile_function *tile = choose_tile();
  for (int first = 0; first < n; first += TILE) {
    const int16_t *vectors[TILE];
    int live = n - first < TILE ? n - first : TILE;
    for (int t = 0; t < TILE; t++) vectors[t] = x + (size_t)(first + (t < live ? t : 0)) * (size_t)stride;
    for (int block = 0; block < rows; block += KERNEL_LANES) {
      int32_t part[TILE][KERNEL_LANES] = {{0}};
      for (int t = 0; t < live && add; t++)
        memcpy(part[t], sums + (size_t)(first + t) * (size_t)rows + block, sizeof part[t]);
      tile(packed + (size_t)block * (size_t)k, k, vectors, part);
      for (int t = 0; t < live; t++) memcpy(sums + (size_t)(first + t) * (size_t)rows + block, part[t], sizeof part[t]);
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
