#include "base/str.h"

#include <string.h>
#include <xxhash.h>

str str_of(const char *z) { return (str){z, z ? strlen(z) : 0}; }

bool str_eq(str a, str b) { return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0); }

int str_cmp(str a, str b) {
  size_t n = a.n < b.n ? a.n : b.n;
  int c = n ? memcmp(a.p, b.p, n) : 0;
  if (c != 0) return c;
  return (a.n > b.n) - (a.n < b.n);
}

bool str_starts(str s, str prefix) { return s.n >= prefix.n && str_eq((str){s.p, prefix.n}, prefix); }

bool str_ends(str s, str suffix) { return s.n >= suffix.n && str_eq((str){s.p + (s.n - suffix.n), suffix.n}, suffix); }

str str_slice(str s, size_t from, size_t to) {
  if (to > s.n) to = s.n;
  if (from > to) from = to;
  return (str){s.p + from, to - from};
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

str str_trim(str s) {
  while (s.n > 0 && is_blank(s.p[0])) s = (str){s.p + 1, s.n - 1};
  while (s.n > 0 && is_blank(s.p[s.n - 1])) s.n--;
  return s;
}

size_t str_find(str s, char c) {
  const char *hit = s.n ? memchr(s.p, c, s.n) : NULL;
  return hit ? (size_t)(hit - s.p) : s.n;
}

str str_cut(str *rest, char separator) {
  size_t at = str_find(*rest, separator);
  str head = {rest->p, at};
  *rest = at < rest->n ? (str){rest->p + at + 1, rest->n - at - 1} : (str){NULL, 0};
  return head;
}

uint64_t str_hash(str s) { return XXH3_64bits(s.n ? s.p : "", s.n); }

bool str_to_uint(str s, uint32_t *ret) {
  uint32_t value = 0;
  if (s.n == 0 || s.n > 9) return false;
  for (size_t i = 0; i < s.n; i++) {
    if (s.p[i] < '0' || s.p[i] > '9') return false;
    value = value * 10 + (uint32_t)(s.p[i] - '0');
  }
  *ret = value;
  return true;
}

bool str_to_decimal(str s, double *ret) {
  bool minus = s.n > 0 && s.p[0] == '-';
  double value = 0, unit = 1;
  size_t digits = 0, point = s.n;
  for (size_t i = minus; i < s.n; i++) {
    if (s.p[i] == '.' && point == s.n) {
      point = i;
      continue;
    }
    if (s.p[i] < '0' || s.p[i] > '9' || ++digits > 17) return false;
    value = value * 10 + (s.p[i] - '0');
    if (point < s.n) unit *= 10;
  }
  if (digits == 0) return false;
  *ret = (minus ? -value : value) / unit;
  return true;
}
