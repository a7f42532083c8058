/* buf.h - bytes being gathered, in an arena, with a ceiling.
 *
 * Appending past the ceiling does nothing and sets `full`: look once, at the end.
 */
#ifndef ENTENTE_BASE_BUF_H
#define ENTENTE_BASE_BUF_H

#include "base/arena.h"

struct buf {
  struct arena *arena;
  char *at;
  size_t n, cap, ceiling;
  bool full;
};

void buf_init(struct buf *buf, struct arena *arena, size_t ceiling);
void buf_add(struct buf *buf, str s);
void buf_byte(struct buf *buf, char c);
void buf_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Raw little-endian integers, and zero bytes up to a multiple of `unit`. */
void buf_u32(struct buf *buf, uint32_t value);
void buf_u64(struct buf *buf, uint64_t value);
void buf_align(struct buf *buf, size_t unit);

str buf_str(const struct buf *buf);

#endif
