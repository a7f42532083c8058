#include "text/chars.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/utf8.h"

bool text_is_letter(int32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool text_is_digit(int32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
}

bool text_is_upper(int32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return (U_GET_GC_MASK(c) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool text_has_case(int32_t c) { return u_tolower(c) != u_toupper(c); }

bool text_is_space(int32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(c) || c == 0x200B || c == 0xFEFF; /* zero-width space, byte order mark */
}

bool text_is_apostrophe(int32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0xFF07 || c == '`' || c == 0xB4;
}

bool text_is_dash(int32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool text_is_opener(int32_t c) {
  if (c == '"' || c == '\'') return true;
  if (c < 0x80) return c == '(' || c == '[' || c == '{';
  return (U_GET_GC_MASK(c) & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0;
}

bool text_is_closer(int32_t c) {
  if (c == '"' || c == '\'') return true;
  if (c < 0x80) return c == ')' || c == ']' || c == '}';
  return (U_GET_GC_MASK(c) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0;
}

bool text_capitalised(str s) {
  size_t at = 0;
  return text_is_upper(utf8_next(s, &at));
}

bool text_all_caps(str s) {
  size_t letters = 0;
  for (size_t at = 0; at < s.n;) {
    int32_t c = utf8_next(s, &at);
    if (!text_is_letter(c)) continue;
    if (!text_is_upper(c)) return false;
    letters++;
  }
  return letters >= 2;
}

static bool is_own_key(str s) {
  for (size_t i = 0; i < s.n; i++) {
    unsigned char c = (unsigned char)s.p[i];
    if (c >= 0x80 || (c >= 'A' && c <= 'Z') || c == '`') return false;
  }
  return true;
}

/* A combining mark may join the letter before it into one character: let ICU compose. */
static str compose(struct arena *arena, str s) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  int32_t units = 0, length = 0;
  UChar *wide = ARENA_NEW(arena, UChar, s.n + 1), *normal = ARENA_NEW(arena, UChar, s.n * 3 + 1);
  u_strFromUTF8(wide, (int32_t)s.n + 1, &units, s.p, (int32_t)s.n, &status);
  int32_t n = unorm2_normalize(nfc, wide, units, normal, (int32_t)s.n * 3 + 1, &status);
  char *out = ARENA_NEW(arena, char, (size_t)n * 3 + 1);
  u_strToUTF8(out, n * 3 + 1, &length, normal, n, &status);
  return U_SUCCESS(status) ? (str){out, (size_t)length} : s;
}

str text_key(struct arena *arena, str s) {
  if (is_own_key(s)) return s;
  char *out = ARENA_NEW(arena, char, s.n * 3 + 4);
  size_t n = 0;
  bool marks = false;
  for (size_t at = 0; at < s.n;) {
    int32_t c = utf8_next(s, &at);
    marks |= c >= 0x300 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    n += utf8_put(text_is_apostrophe(c) ? '\'' : u_tolower(c), out + n);
  }
  return marks ? compose(arena, (str){out, n}) : (str){out, n};
}

/* Letters that Unicode does not take apart into a base letter and a mark. */
static const char *plain_letter(int32_t c) {
  switch (c) {
    case 0xF8: return "o";  /* ø */
    case 0x142: return "l"; /* ł */
    case 0x111:
    case 0xF0: return "d";   /* đ ð */
    case 0x131: return "i";  /* ı */
    case 0xDF: return "ss";  /* ß */
    case 0xE6: return "ae";  /* æ */
    case 0x153: return "oe"; /* œ */
    case 0xFE: return "th";  /* þ */
    default: return NULL;
  }
}

/* Appends the folded letter without its marks. */
static void add_plain(struct buf *buf, int32_t c) {
  char bytes[4];
  c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
  if (c >= 0x80) {
    UErrorCode status = U_ZERO_ERROR;
    UChar parts[16];
    int32_t n = unorm2_getDecomposition(unorm2_getNFDInstance(&status), c, parts, 16, &status);
    if (U_SUCCESS(status) && n > 0) {
      int32_t i = 0;
      U16_NEXT(parts, i, n, c);
    }
    const char *plain = plain_letter(c);
    if (plain) {
      buf_add(buf, str_of(plain));
      return;
    }
  }
  buf_add(buf, (str){bytes, utf8_put(c, bytes)});
}

size_t text_name_key(struct buf *buf, str s) {
  size_t atoms = 0;
  bool inside = false;
  for (size_t at = 0; at < s.n;) {
    int32_t c = utf8_next(s, &at);
    if (c >= 0x300 && (U_GET_GC_MASK(c) & U_GC_M_MASK)) continue;
    if (text_is_letter(c) || text_is_digit(c)) {
      if (!inside && buf->n > 0) buf_byte(buf, ' ');
      atoms += !inside;
      inside = true;
      add_plain(buf, c);
    } else {
      inside = false;
    }
  }
  return atoms;
}
