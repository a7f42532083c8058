#include "base/arena.h"

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifdef ARENA_EACH
enum { CHUNK = 1 };
#else
enum { CHUNK = 256 << 10 };
#endif

struct chunk {
  struct chunk *below;
  size_t size; /* of the whole block, header included */
  size_t used;
};

struct arena {
  const struct host *host;
  struct chunk *top;
  size_t ceiling;
  size_t total; /* bytes taken from the host for chunks */
  jmp_buf *guard;
  bool failed;
};

static size_t align_up(size_t n) {
  size_t unit = _Alignof(max_align_t);
  return (n + unit - 1) / unit * unit;
}

struct arena *arena_new(const struct host *host, size_t ceiling) {
  struct arena *arena = host_alloc(host, sizeof *arena);
  if (!arena) return NULL;
  arena->host = host;
  arena->ceiling = ceiling;
  return arena;
}

static void drop_chunks(struct arena *arena, const struct chunk *keep) {
  while (arena->top != keep) {
    struct chunk *chunk = arena->top;
    arena->top = chunk->below;
    arena->total -= chunk->size;
    host_free(arena->host, chunk, chunk->size);
  }
}

struct arena *arena_free(struct arena *arena) {
  if (!arena) return NULL;
  drop_chunks(arena, NULL);
  return host_free(arena->host, arena, sizeof *arena);
}

void arena_reset(struct arena *arena) {
  struct chunk *first = arena->top;
  while (first && first->below) first = first->below;
  if (first && first->size > CHUNK) first = NULL; /* a giant's chunk is not kept for the next */
  drop_chunks(arena, first);
  if (first) first->used = align_up(sizeof *first);
  arena->failed = false;
}

bool arena_try(struct arena *arena, void (*fn)(void *context), void *context) {
  jmp_buf here;
  jmp_buf *outer = arena->guard;
  arena->guard = &here;
  bool whole = setjmp(here) == 0;
  if (whole) fn(context);
  arena->guard = outer;
  return whole;
}

void *arena_give_up(struct arena *arena) {
  arena->failed = true;
  if (arena->guard) longjmp(*arena->guard, 1);
  return NULL;
}

static struct chunk *add_chunk(struct arena *arena, size_t need) {
  size_t size = align_up(sizeof(struct chunk)) + need;
  if (size < CHUNK) size = CHUNK;
  if (size > arena->ceiling || arena->total > arena->ceiling - size) return NULL;
  struct chunk *chunk = arena->host->resize(arena->host->context, NULL, 0, size);
  if (!chunk) return NULL;
  *chunk = (struct chunk){.below = arena->top, .size = size, .used = align_up(sizeof *chunk)};
  arena->top = chunk;
  arena->total += size;
  return chunk;
}

void *arena_alloc(struct arena *arena, size_t n, size_t size) {
  if (size != 0 && n > (SIZE_MAX / 2) / size) return arena_give_up(arena);
  size_t need = align_up(n * size);
  struct chunk *chunk = arena->top;
  if (!chunk || chunk->size - chunk->used < need) chunk = add_chunk(arena, need);
  if (!chunk) return arena_give_up(arena);
  void *at = (char *)chunk + chunk->used;
  chunk->used += need;
  assert(chunk->used <= chunk->size);
  return memset(at, 0, need);
}

void *arena_grow(struct arena *arena, void *old, size_t n, size_t *cap, size_t want, size_t size) {
  if (want <= *cap) return old;
  size_t room = *cap * 2 > want ? *cap * 2 : want;
  if (room < 8) room = 8;
  void *fresh = arena_alloc(arena, room, size);
  if (!fresh) return old;
  if (n) memcpy(fresh, old, n * size);
  *cap = room;
  return fresh;
}

str arena_str(struct arena *arena, str s) {
  char *copy = arena_alloc(arena, s.n + 1, 1);
  if (!copy) return (str){"", 0};
  if (s.n) memcpy(copy, s.p, s.n);
  return (str){copy, s.n};
}

str arena_format(struct arena *arena, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, args);
  va_end(args);
  char *text = n < 0 ? NULL : arena_alloc(arena, (size_t)n + 1, 1);
  if (text) vsnprintf(text, (size_t)n + 1, format, again);
  va_end(again);
  return text ? (str){text, (size_t)n} : (str){"", 0};
}

size_t arena_used(const struct arena *arena) { return arena->total; }

bool arena_failed(const struct arena *arena) { return arena->failed; }
