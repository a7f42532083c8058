/* map.h - text to number, in an arena.
 *
 * Open addressing with linear probing, at most two thirds full. Keys are not copied: they must
 * live as long as the map. Iteration order is insertion order, so nothing downstream can depend
 * on hash values.
 */
#ifndef ENTENTE_BASE_MAP_H
#define ENTENTE_BASE_MAP_H

#include "base/arena.h"

struct map_entry {
  str key;
  uint64_t hash;
  uint64_t value;
};

struct map {
  struct arena *arena;
  struct map_entry *entries; /* [n] in insertion order */
  size_t n, cap;
  uint32_t *slots; /* [mask + 1] entry index + 1, 0 free */
  size_t mask;
};

void map_init(struct map *map, struct arena *arena);

/* The value of key, or NULL. The pointer is good until the next map_put. */
uint64_t *map_get(const struct map *map, str key);

/* The value of key, made with `value` when the key is new (*fresh, when given, tells). */
uint64_t *map_put(struct map *map, str key, uint64_t value, bool *fresh);

#endif
