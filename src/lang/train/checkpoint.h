/* checkpoint.h - training that was interrupted goes on where it was: after each epoch all that the next one depends
 * on is written beside the model (MODEL.part), and read again when the same training is started anew.
 *
 * A training that was resumed gives the same bytes as one that ran through.
 */
#ifndef ENTENTE_LANG_TRAIN_CHECKPOINT_H
#define ENTENTE_LANG_TRAIN_CHECKPOINT_H

#include "base/host.h"

enum { CHECKPOINT_WORKERS = 2 };

struct train_checkpoint {
  uint64_t fingerprint; /* of data and options: another training's checkpoint is not taken */
  uint32_t epoch;       /* epochs done */
  int64_t step;
  uint64_t random, workers[CHECKPOINT_WORKERS];
  float *weights, *moment1, *moment2; /* [n], the caller's */
  size_t n;
};

err_code train_checkpoint_write(const struct host *host, const char *path, const struct train_checkpoint *checkpoint,
                                struct err *err);

/* Fills *ret when there is a whole checkpoint of this fingerprint and size; else leaves it as it is. */
bool train_checkpoint_read(const struct host *host, const char *path, struct train_checkpoint *ret);

#endif
