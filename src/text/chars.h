/* chars.h - characters: classes and the two normal forms that lookups use. Unicode data is ICU's. */
#ifndef ENTENTE_TEXT_CHARS_H
#define ENTENTE_TEXT_CHARS_H

#include "base/arena.h"
#include "base/buf.h"

bool text_is_letter(int32_t c); /* letters and the marks that combine with them */
bool text_is_digit(int32_t c);
bool text_is_upper(int32_t c); /* upper or title case */
bool text_has_case(int32_t c); /* false for letters of scripts without capitals */
bool text_is_space(int32_t c);
bool text_is_apostrophe(int32_t c); /* ' and its typographic forms */
bool text_is_dash(int32_t c);       /* hyphen-minus, hyphen, en and em dash, minus */
bool text_is_opener(int32_t c);     /* brackets and quotes that open, straight quotes too */
bool text_is_closer(int32_t c);     /* and those that close */

/* First character is upper case; every letter is (and there are two at least). */
bool text_capitalised(str s);
bool text_all_caps(str s);

/* The key of a word: lower case, NFC, straight apostrophe. Returns s itself when it is its key. */
str text_key(struct arena *arena, str s);

/* Appends the key of a name: its atoms (runs of letters and digits, case-folded, without
 * diacritics) separated by single spaces. "Côte d'Ivoire" -> "cote d ivoire". A buf that is not
 * empty gets a space first. Returns the number of atoms. */
size_t text_name_key(struct buf *buf, str s);

#endif
