/* str.h - text by reference.
 *
 * A str is a pointer and a length in bytes. It owns nothing and need not end in NUL; whoever
 * made the bytes (an arena, a mapped pack, a caller) says how long they live. All text inside
 * the library is UTF-8 that has been checked once, at the door (text/utf8.h).
 */
#ifndef ENTENTE_BASE_STR_H
#define ENTENTE_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct str {
  const char *p;
  size_t n;
} str;

/* A str from a literal, and from a NUL-terminated string (NULL gives the empty str). */
#define STR(literal) ((str){"" literal "", sizeof(literal) - 1})
str str_of(const char *z);

bool str_eq(str a, str b);
int str_cmp(str a, str b); /* byte order, shorter first; a total order for sorting */
bool str_starts(str s, str prefix);
bool str_ends(str s, str suffix);

/* Bytes [from, to) of s; both ends are clamped to s. */
str str_slice(str s, size_t from, size_t to);

/* s without spaces, tabs and line ends at its ends. */
str str_trim(str s);

/* Cuts *rest at the first `separator`: returns what is before it and leaves in *rest what is
 * after it. Where there is none, returns all and leaves *rest empty with p == NULL, so that
 * `while (rest.p) str_cut(&rest, ...)` visits every field, empty ones too. */
str str_cut(str *rest, char separator);

/* Position of the first byte c in s, or s.n. */
size_t str_find(str s, char c);

/* 64-bit hash of the bytes; stable for all versions of the pack format (XXH3, seed 0). */
uint64_t str_hash(str s);

/* Decimal digits to a number. False when s is empty, has another byte, or is over 10^9. */
bool str_to_uint(str s, uint32_t *ret);

/* "-12.5" to a number, whatever the locale. False when s is anything else or over 17 digits. */
bool str_to_decimal(str s, double *ret);

#endif
