/* kernel.h - the one product that the network spends its time in: 16-bit vectors times 16-bit
 * weights, summed in 32 bits. Exact, so the same on every processor; the widest instructions that
 * the processor has are chosen once.
 */
#ifndef ENTENTE_LANG_KERNEL_H
#define ENTENTE_LANG_KERNEL_H

#include <stddef.h>
#include <stdint.h>

enum { KERNEL_LANES = 16 };

/* Weights of `rows` outputs (a multiple of 16) over `k` inputs (even), packed: for each block of 16
 * outputs and each pair of inputs, 16 pairs of weights. */
static inline size_t kernel_packed(int rows, int k) { return (size_t)rows * (size_t)k; }
void kernel_pack(const int8_t *weights, int rows, int k, int16_t *packed);

/* sums[i * rows + r] (+)= weights[r] . x[i * stride], for i < n. With `add` the sums go on from what
 * is there. `packed` is aligned to 64 bytes. */
void kernel_product(const int16_t *packed, int rows, int k, const int16_t *x, int stride, int n, int32_t *sums,
                    int add);

/* a . b over n elements (a multiple of 16). */
int32_t kernel_dot(const int16_t *a, const int16_t *b, int n);
int32_t kernel_dot8(const int8_t *a, const int16_t *b, int n);

#endif
