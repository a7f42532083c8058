#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void buf_init(struct buf *buf, struct arena *arena, size_t ceiling) {
  *buf = (struct buf){.arena = arena, .ceiling = ceiling};
}

void buf_add(struct buf *buf, str s) {
  if (buf->full || s.n > buf->ceiling - buf->n) {
    buf->full = true;
    return;
  }
  buf->at = arena_grow(buf->arena, buf->at, buf->n, &buf->cap, buf->n + s.n, 1);
  if (s.n) memcpy(buf->at + buf->n, s.p, s.n);
  buf->n += s.n;
}

void buf_byte(struct buf *buf, char c) { buf_add(buf, (str){&c, 1}); }

void buf_format(struct buf *buf, const char *format, ...) {
  char small[512];
  va_list args;
  va_start(args, format);
  int n = vsnprintf(small, sizeof small, format, args);
  va_end(args);
  if (n < 0 || (size_t)n >= sizeof small)
    buf->full = true; /* formats here are numbers and short words: more is a mistake of ours */
  else buf_add(buf, (str){small, (size_t)n});
}

void buf_u32(struct buf *buf, uint32_t value) {
  char bytes[4];
  for (int i = 0; i < 4; i++) bytes[i] = (char)(value >> (8 * i));
  buf_add(buf, (str){bytes, sizeof bytes});
}

void buf_u64(struct buf *buf, uint64_t value) {
  buf_u32(buf, (uint32_t)value);
  buf_u32(buf, (uint32_t)(value >> 32));
}

void buf_align(struct buf *buf, size_t unit) {
  while (!buf->full && buf->n % unit) buf_byte(buf, 0);
}

str buf_str(const struct buf *buf) { return (str){buf->at, buf->n}; }
