/* dict.h - hash to number, without pointers: the lookup table inside sections.
 *
 * A key is the 64-bit hash of a text (str_hash). The table keeps 32 bits of it beside the value
 * and 32 more choose the slot, so a text that was never put in is taken for one that was about
 * once in 2^32 looks; texts themselves are not kept. The builder refuses two keys that the table
 * could not tell apart.
 *
 * Layout: u64 mask, then mask + 1 slots of {u32 check, u32 value + 1}, 0 meaning free.
 */
#ifndef ENTENTE_PACK_DICT_H
#define ENTENTE_PACK_DICT_H

#include "base/buf.h"
#include "base/map.h"

#define DICT_NONE UINT32_MAX

struct dict_slot {
  uint32_t check, value;
};

struct dict {
  const struct dict_slot *slots;
  uint64_t mask;
};

/* Reads a dict at `offset` of a section; false when it does not fit. `*end` is what follows. */
bool dict_load(str section, uint64_t offset, struct dict *ret, uint64_t *end);

/* The value of a hash, or DICT_NONE. */
static inline uint32_t dict_find(const struct dict *dict, uint64_t hash) {
  for (uint64_t i = hash & dict->mask;; i = (i + 1) & dict->mask) {
    const struct dict_slot *slot = &dict->slots[i];
    if (slot->value == 0) return DICT_NONE;
    if (slot->check == (uint32_t)(hash >> 32)) return slot->value - 1;
  }
}

/* Appends the dict of all keys of `map` with their values (each below 2^32 - 1). False when two
 * keys cannot be told apart; *ret_clash is then one of them. */
bool dict_write(struct buf *buf, const struct map *map, str *ret_clash);

/* The same from hashes already made; `n` pairs with distinct hashes. */
struct dict_pair {
  uint64_t hash;
  uint32_t value;
};
bool dict_write_pairs(struct buf *buf, const struct dict_pair *pairs, size_t n, size_t *ret_clash);

#endif
