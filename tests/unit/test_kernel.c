/* test_kernel.c - lang: the product of the network is exact, and the same with every processor's instructions. */
#include "lang/kernel.c" /* for the tiles themselves: which one runs is the processor's choice */
#include "unit.h"

enum { MOST_ROWS = 96, MOST_INPUTS = 64, MOST_VECTORS = 19 };

struct fixture {
  int8_t weights[MOST_ROWS * MOST_INPUTS];
  int16_t x[MOST_VECTORS * MOST_INPUTS];
  int32_t sums[MOST_VECTORS * MOST_ROWS], expected[MOST_VECTORS * MOST_ROWS];
  _Alignas(64) int16_t packed[MOST_ROWS * MOST_INPUTS];
};

static struct fixture f;

/* Numbers of the whole range; every fifth at its edge. */
static int32_t number(uint32_t *state, int32_t most) {
  *state = *state * 1664525u + 1013904223u;
  uint32_t high = *state >> 8;
  if (high % 5 == 0) return high & 32 ? most : -most;
  return (int32_t)(high % (uint32_t)(2 * most + 1)) - most;
}

static void fill(int rows, int k, int n, bool add) {
  uint32_t state = (uint32_t)(rows * 131 + k * 17 + n);
  for (int i = 0; i < rows * k; i++) f.weights[i] = (int8_t)number(&state, 127);
  for (int i = 0; i < n * k; i++) f.x[i] = (int16_t)number(&state, 32767);
  for (int i = 0; i < n * rows; i++) f.sums[i] = f.expected[i] = number(&state, 1 << 20);
  for (int i = 0; i < n; i++)
    for (int r = 0; r < rows; r++) {
      int32_t sum = add ? f.expected[i * rows + r] : 0;
      for (int j = 0; j < k; j++) sum += (int32_t)f.weights[r * k + j] * f.x[i * k + j];
      f.expected[i * rows + r] = sum;
    }
  kernel_pack(f.weights, rows, k, f.packed);
}

static void test_a_product_is_the_sum_of_its_products(void **state) {
  (void)state;
  for (int rows = 16; rows <= MOST_ROWS; rows += 16)
    for (int k = 2; k <= MOST_INPUTS; k = k * 2 + 2)
      for (int n = 1; n <= MOST_VECTORS; n++)
        for (int add = 0; add < 2; add++) {
          fill(rows, k, n, add);
          kernel_product(f.packed, rows, k, f.x, k, n, f.sums, add);
          assert_memory_equal(f.sums, f.expected, (size_t)(n * rows) * sizeof f.sums[0]);
        }
}

#if defined(__x86_64__)
static void check_tile(tile_function *tile) {
  enum { K = 30 };
  for (int blocks = 1; blocks <= BLOCKS; blocks++) {
    const int16_t *vectors[TILE];
    int32_t *parts[TILE];
    int rows = blocks * KERNEL_LANES;
    fill(rows, K, TILE, true);
    for (int t = 0; t < TILE; t++) vectors[t] = f.x + t * K, parts[t] = f.sums + t * rows;
    tile(f.packed, K, blocks, vectors, parts);
    assert_memory_equal(f.sums, f.expected, (size_t)(TILE * rows) * sizeof f.sums[0]);
  }
}

static void test_every_tile_gives_the_same_sums(void **state) {
  (void)state;
  check_tile(narrow_tile);
  if (__builtin_cpu_supports("avx2")) check_tile(middle_tile);
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) check_tile(wide_tile);
}
#endif

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_a_product_is_the_sum_of_its_products),
#if defined(__x86_64__)
    cmocka_unit_test(test_every_tile_gives_the_same_sums),
#endif
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
