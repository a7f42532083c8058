#include "base/utf8.h"

#include <unicode/utf8.h>

#include "base/arena.h"

/* Tab, line feed, form feed and carriage return are text; the other C0 controls are not. */
static bool is_control(int32_t c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; }

err_code utf8_check(str text, struct err *err) {
  size_t controls = 0;
  if (text.n > INT32_MAX) return err_set(err, ERR_LIMIT, "text of more than 2^31 bytes");
  for (size_t at = 0; at < text.n;) {
    size_t start = at;
    UChar32 c;
    U8_NEXT(text.p, at, text.n, c);
    if (c > 0 && !is_control(c)) continue;
    if (c < 0)
      return err_at_byte(err,
                         err_set(err, ERR_ENCODING, "not UTF-8: byte 0x%02x does not start or continue a character",
                                 (unsigned char)text.p[start]),
                         start);
    if (c == 0) return err_at_byte(err, err_set(err, ERR_ENCODING, "not text: a NUL byte"), start);
    if (++controls > 8 && controls > text.n / 100)
      return err_at_byte(err, err_set(err, ERR_ENCODING, "not text: many control characters"), start);
  }
  return ERR_OK;
}

int32_t utf8_next(str text, size_t *at) {
  UChar32 c;
  if (*at >= text.n) return -1;
  U8_NEXT(text.p, *at, text.n, c);
  return c;
}

int32_t utf8_before(str text, size_t at) {
  UChar32 c;
  int32_t i = (int32_t)at;
  if (at == 0) return -1;
  U8_PREV((const uint8_t *)text.p, 0, i, c);
  return c;
}

size_t utf8_count(str text) {
  size_t count = 0;
  for (size_t i = 0; i < text.n; i++) count += ((unsigned char)text.p[i] & 0xC0) != 0x80;
  return count;
}

size_t utf8_put(int32_t c, char *to) {
  size_t n = 0;
  U8_APPEND_UNSAFE(to, n, c);
  return n;
}

static size_t starts_in(str text, size_t from, size_t to) { return utf8_count(str_slice(text, from, to)); }

void utf8_index(struct utf8_index *index, struct arena *arena, str text) {
  index->text = text;
  index->n = text.n / UTF8_STRIDE + 1;
  index->counts = ARENA_NEW(arena, uint32_t, index->n);
  for (size_t i = 1; i < index->n; i++)
    index->counts[i] = index->counts[i - 1] + (uint32_t)starts_in(text, (i - 1) * UTF8_STRIDE, i * UTF8_STRIDE);
}

uint32_t utf8_point_of(const struct utf8_index *index, size_t byte) {
  size_t block = byte / UTF8_STRIDE;
  if (block >= index->n) block = index->n - 1;
  return index->counts[block] + (uint32_t)starts_in(index->text, block * UTF8_STRIDE, byte);
}

size_t utf8_byte_of(const struct utf8_index *index, uint32_t point) {
  size_t low = 0, high = index->n; /* the last block that begins at or before the point */
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (index->counts[middle] <= point) low = middle;
    else high = middle;
  }
  uint32_t at = index->counts[low];
  for (size_t byte = low * UTF8_STRIDE; byte < index->text.n; byte++) {
    bool start = ((unsigned char)index->text.p[byte] & 0xC0) != 0x80;
    if (start && at++ == point) return byte;
  }
  return index->text.n;
}
