/* utf8.h - the door: after utf8_check has passed a text, everything inside may trust it.
 *
 * Decoding uses ICU's macros; the definition of well-formed is Unicode's (no overlong forms, no
 * surrogates, at most U+10FFFF).
 */
#ifndef ENTENTE_BASE_UTF8_H
#define ENTENTE_BASE_UTF8_H

#include "base/err.h"
#include "base/str.h"

/* ERR_OK, or ERR_ENCODING with the byte offset and what was found there. A NUL byte or many
 * control characters mean "not text" and are refused with that message. */
err_code utf8_check(str text, struct err *err);

/* The code point at *at (text has been checked); moves *at behind it. At the end: -1. */
int32_t utf8_next(str text, size_t *at);

/* The code point that ends at `at`, or -1 at the start. */
int32_t utf8_before(str text, size_t at);

/* Number of code points. */
size_t utf8_count(str text);

/* Writes c as UTF-8 to `to` (room for 4 bytes); returns the number of bytes. */
size_t utf8_put(int32_t c, char *to);

/* From bytes to code points and back, in constant time each: counts every UTF8_STRIDE bytes. */
struct arena;
struct utf8_index {
  str text;
  uint32_t *counts; /* code points before byte i * UTF8_STRIDE */
  size_t n;
};
enum { UTF8_STRIDE = 256 };
void utf8_index(struct utf8_index *index, struct arena *arena, str text);
uint32_t utf8_point_of(const struct utf8_index *index, size_t byte);
size_t utf8_byte_of(const struct utf8_index *index, uint32_t point);

#endif
