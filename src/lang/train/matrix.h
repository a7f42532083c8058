/* matrix.h - dense single-precision algebra for training: row-major, M rows, N columns. */
#ifndef ENTENTE_LANG_TRAIN_MATRIX_H
#define ENTENTE_LANG_TRAIN_MATRIX_H

/* C[M x N] += A[M x K] B[K x N]; rows are lda, ldb, ldc apart. */
void matrix_add_product(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C, int ldc);

/* T[N x M] = transpose of A[M x N] */
void matrix_transpose(int M, int N, const float *A, int lda, float *T, int ldt);

/* C += A B^T and C += A^T B by way of a transposed copy in `scratch` (K * N and K * M floats). */
void matrix_add_product_nt(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C, int ldc,
                           float *scratch);
void matrix_add_product_tn(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C, int ldc,
                           float *scratch);

#endif
