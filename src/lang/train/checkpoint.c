#include "lang/train/checkpoint.h"

#include <string.h>

#include "base/arena.h"
#include "pack/pack.h"

static str floats(const float *at, size_t n) { return (str){(const char *)at, n * sizeof *at}; }

struct job {
  const struct host *host;
  const char *path;
  const struct train_checkpoint *checkpoint;
  struct arena *arena;
  struct err *err;
  err_code code;
};

static void write_all(void *context) {
  struct job *job = context;
  struct pack_writer writer;
  pack_writer_init(&writer, job->arena);
  pack_add(&writer, "state", (str){(const char *)job->checkpoint, sizeof *job->checkpoint});
  pack_add(&writer, "weights", floats(job->checkpoint->weights, job->checkpoint->n));
  pack_add(&writer, "moment1", floats(job->checkpoint->moment1, job->checkpoint->n));
  pack_add(&writer, "moment2", floats(job->checkpoint->moment2, job->checkpoint->n));
  job->code = host_write_file(job->host, job->path, pack_finish(&writer, "part"), job->err);
}

err_code train_checkpoint_write(const struct host *host, const char *path, const struct train_checkpoint *checkpoint,
                                struct err *err) {
  struct job job = {host, path, checkpoint, arena_new(host, SIZE_MAX / 2), err, ERR_MEMORY};
  if (!job.arena || !arena_try(job.arena, write_all, &job)) err_set(err, ERR_MEMORY, "no memory for a checkpoint");
  arena_free(job.arena);
  return job.code;
}

/* Whether the sections are there and as long as they should be. */
static bool fits(const struct pack *pack, const struct train_checkpoint *wanted, struct train_checkpoint *state,
                 str arrays[3]) {
  static const char *const names[] = {"weights", "moment1", "moment2"};
  str bytes;
  if (!pack_section(pack, "state", &bytes) || bytes.n != sizeof *state) return false;
  memcpy(state, bytes.p, sizeof *state);
  for (int i = 0; i < 3; i++)
    if (!pack_section(pack, names[i], &arrays[i]) || arrays[i].n != wanted->n * sizeof(float)) return false;
  return state->fingerprint == wanted->fingerprint && state->n == wanted->n;
}

bool train_checkpoint_read(const struct host *host, const char *path, struct train_checkpoint *ret) {
  struct train_checkpoint state;
  struct pack pack;
  struct err err;
  str mapped, arrays[3];
  if (host_map(host, path, &mapped, &err) != ERR_OK) return false;
  bool good = pack_open(mapped, "part", path, &pack, &err) == ERR_OK && fits(&pack, ret, &state, arrays);
  if (good) {
    memcpy(ret->weights, arrays[0].p, arrays[0].n);
    memcpy(ret->moment1, arrays[1].p, arrays[1].n);
    memcpy(ret->moment2, arrays[2].p, arrays[2].n);
    ret->epoch = state.epoch, ret->step = state.step, ret->random = state.random;
    memcpy(ret->workers, state.workers, sizeof ret->workers);
  }
  host->unmap(host->context, mapped);
  return good;
}
