#include "pack/dict.h"

#include "pack/pack.h"

/* A dict whose slots are all taken would never end a search: refuse it at load. */
static bool has_free_slot(const struct dict_slot *slots, uint64_t n) {
  for (uint64_t i = 0; i < n; i++)
    if (slots[i].value == 0) return true;
  return false;
}

bool dict_load(str section, uint64_t offset, struct dict *ret, uint64_t *end) {
  const uint64_t *mask = pack_array(section, offset, 1, sizeof *mask, 8);
  if (!mask || *mask >= UINT32_MAX || (*mask & (*mask + 1)) != 0) return false;
  uint64_t n = *mask + 1;
  const struct dict_slot *slots = pack_array(section, offset + sizeof *mask, n, sizeof *slots, 4);
  if (!slots || !has_free_slot(slots, n)) return false;
  *ret = (struct dict){slots, *mask};
  if (end) *end = offset + sizeof *mask + n * sizeof *slots;
  return true;
}

bool dict_write_pairs(struct buf *buf, const struct dict_pair *pairs, size_t n, size_t *ret_clash) {
  uint64_t size = 4;
  while (size * 2 < n * 3 + 2) size *= 2;
  struct dict_slot *slots = ARENA_NEW(buf->arena, struct dict_slot, size);
  for (size_t p = 0; p < n; p++) {
    uint32_t check = (uint32_t)(pairs[p].hash >> 32);
    uint64_t i = pairs[p].hash & (size - 1);
    for (; slots[i].value; i = (i + 1) & (size - 1)) {
      if (slots[i].check != check) continue;
      *ret_clash = p;
      return false;
    }
    slots[i] = (struct dict_slot){check, pairs[p].value + 1};
  }
  buf_align(buf, 8);
  buf_u64(buf, size - 1);
  buf_add(buf, (str){(const char *)slots, size * sizeof *slots});
  return true;
}

bool dict_write(struct buf *buf, const struct map *map, str *ret_clash) {
  struct dict_pair *pairs = ARENA_NEW(buf->arena, struct dict_pair, map->n);
  size_t clash = 0;
  for (size_t e = 0; e < map->n; e++)
    pairs[e] = (struct dict_pair){map->entries[e].hash, (uint32_t)map->entries[e].value};
  if (dict_write_pairs(buf, pairs, map->n, &clash)) return true;
  *ret_clash = map->entries[clash].key;
  return false;
}
