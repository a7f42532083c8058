#include "base/map.h"

#include <string.h>

enum { FIRST_SLOTS = 16 };

void map_init(struct map *map, struct arena *arena) {
  *map = (struct map){.arena = arena, .mask = FIRST_SLOTS - 1};
  map->slots = ARENA_NEW(arena, uint32_t, FIRST_SLOTS);
}

/* The slot that holds key, or the free one where it belongs. */
static uint32_t *find_slot(const struct map *map, str key, uint64_t hash) {
  for (size_t i = hash & map->mask;; i = (i + 1) & map->mask) {
    uint32_t *slot = &map->slots[i];
    if (*slot == 0) return slot;
    const struct map_entry *entry = &map->entries[*slot - 1];
    if (entry->hash == hash && str_eq(entry->key, key)) return slot;
  }
}

uint64_t *map_get(const struct map *map, str key) {
  uint32_t slot = *find_slot(map, key, str_hash(key));
  return slot ? &map->entries[slot - 1].value : NULL;
}

static void rehash(struct map *map) {
  size_t size = (map->mask + 1) * 2;
  map->slots = ARENA_NEW(map->arena, uint32_t, size);
  map->mask = size - 1;
  for (size_t e = 0; e < map->n; e++) {
    size_t i = map->entries[e].hash & map->mask;
    while (map->slots[i]) i = (i + 1) & map->mask;
    map->slots[i] = (uint32_t)e + 1;
  }
}

uint64_t *map_put(struct map *map, str key, uint64_t value, bool *fresh) {
  uint64_t hash = str_hash(key);
  uint32_t *slot = find_slot(map, key, hash);
  if (fresh) *fresh = *slot == 0;
  if (*slot) return &map->entries[*slot - 1].value;
  map->entries = arena_grow(map->arena, map->entries, map->n, &map->cap, map->n + 1, sizeof *map->entries);
  map->entries[map->n++] = (struct map_entry){key, hash, value};
  *slot = (uint32_t)map->n;
  if (map->n * 3 > (map->mask + 1) * 2) rehash(map);
  return &map->entries[map->n - 1].value;
}
