/* mix.h - hashing of features: 32-bit values mixed into one.
 *
 * Features are numbers from the start (hashes of keys, tag ids, relation ids), so that taking
 * them never touches a string. The mixing steps are those of MurmurHash3 (A. Appleby, public
 * domain): enough to spread, cheap enough to do a hundred times a word. Part of the model format.
 */
#ifndef ENTENTE_LANG_MIX_H
#define ENTENTE_LANG_MIX_H

#include <stdint.h>

static inline uint32_t mix2(uint32_t h, uint32_t k) {
  k *= 0xcc9e2d51u;
  k = (k << 15) | (k >> 17);
  h ^= k * 0x1b873593u;
  h = (h << 13) | (h >> 19);
  return h * 5 + 0xe6546b64u;
}

static inline uint32_t mix_end(uint32_t h) {
  h ^= h >> 16;
  h *= 0x85ebca6bu;
  h ^= h >> 13;
  h *= 0xc2b2ae35u;
  return h ^ (h >> 16);
}

#endif
