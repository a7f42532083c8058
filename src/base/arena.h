/* arena.h - memory that lives as long as its document.
 *
 * 1. Everything made while a document is coded comes from one arena and goes with it: no frees.
 * 2. An arena is born with a ceiling. When the ceiling or the host's memory is reached, the
 *    allocation does not return: control goes back to the arena_try that encloses it (a protected
 *    call, as in Lua). So the code between has no half-made states to handle, and it must hold
 *    nothing but arena memory: files, locks and mappings stay outside arena_try.
 * 3. Outside of any arena_try, arena_alloc returns NULL on exhaustion and arena_failed is true.
 * 4. Fresh memory is zero.
 * 5. Built with -DARENA_EACH (the sanitizer builds) every allocation is a block of its own, so
 *    that AddressSanitizer sees each edge.
 *
 * An arena belongs to one thread at a time.
 */
#ifndef ENTENTE_BASE_ARENA_H
#define ENTENTE_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/host.h"
#include "base/str.h"

struct arena;

/* NULL when the host has no memory for the arena itself. `host` must outlive the arena. */
struct arena *arena_new(const struct host *host, size_t ceiling);
struct arena *arena_free(struct arena *arena); /* NULL is fine; returns NULL */

/* Forgets all contents and keeps the first chunk for the next document. */
void arena_reset(struct arena *arena);

/* Calls fn(context); true when it returned, false when memory ran out on the way. Nests. */
bool arena_try(struct arena *arena, void (*fn)(void *context), void *context);

/* n objects of `size` bytes, zeroed and aligned for any type. See 2 and 3 above. */
void *arena_alloc(struct arena *arena, size_t n, size_t size);

/* The array `old` of `n` objects with room for `want`, old contents kept; *cap is updated. */
void *arena_grow(struct arena *arena, void *old, size_t n, size_t *cap, size_t want, size_t size);

/* A copy of s that ends in NUL (not counted). */
str arena_str(struct arena *arena, str s);
str arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Behaves as if an allocation had failed: for failures found elsewhere that end the same work. */
void *arena_give_up(struct arena *arena);

size_t arena_used(const struct arena *arena);
bool arena_failed(const struct arena *arena);

#define ARENA_NEW(arena, type, n) ((type *)arena_alloc((arena), (n), sizeof(type)))

/* A growing array in an arena:  VEC(int) v = {0};  VEC_PUSH(arena, &v, 7);  v.at[0] */
#define VEC(...)     \
  struct {           \
    __VA_ARGS__ *at; \
    size_t n, cap;   \
  }
#define VEC_ROOM(arena, v, more) \
  ((v)->n + (more) <= (v)->cap   \
       ? (void)0                 \
       : (void)((v)->at = arena_grow((arena), (v)->at, (v)->n, &(v)->cap, (v)->n + (more), sizeof *(v)->at)))
#define VEC_PUSH(arena, v, ...) (VEC_ROOM((arena), (v), 1), (v)->at[(v)->n++] = (__VA_ARGS__))

#endif
