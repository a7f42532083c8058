/* tokens.c - where a token ends.
 *
 * The scanner looks at one chunk without white space at a time. Addresses (URLs, e-mail) are taken
 * whole. Otherwise a token is a word (letters and digits, with the marks that may stand inside:
 * full stops of abbreviations, points and commas of numbers, apostrophes, hyphens as the language
 * has it), a run of one punctuation mark, or a single other character.
 */
#include "text/tokens.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/chars.h"

struct scanner {
  const struct text_rules *rules;
  struct arena *arena;
  str text;
  size_t end;  /* of the current chunk */
  bool quoted; /* a single quote is open: the next one closes it */
  struct text_tokens *tokens;
};

static int32_t peek(const struct scanner *s, size_t at) {
  return at < s->end ? utf8_next((str){s->text.p, s->end}, &at) : -1;
}

static size_t after(const struct scanner *s, size_t at) {
  utf8_next((str){s->text.p, s->end}, &at);
  return at;
}

static bool is_word_char(int32_t c) { return c >= 0 && (text_is_letter(c) || text_is_digit(c) || c == '_'); }

static size_t run_end(const struct scanner *s, size_t at) {
  while (at < s->end && is_word_char(peek(s, at))) at = after(s, at);
  return at;
}

static bool listed(const struct scanner *s, const struct dict *dict, size_t from, size_t to) {
  if (to - from > LIMIT_TOKEN) return false;
  return dict_find(dict, str_hash(text_key(s->arena, str_slice(s->text, from, to)))) != DICT_NONE;
}

static bool all_digits(const struct scanner *s, size_t from, size_t to) {
  if (to - from > LIMIT_TOKEN) return false;
  while (from < to && text_is_digit(peek(s, from))) from = after(s, from);
  return from == to;
}

/* A full stop after [from, at): does it belong to the word? "U.S.", "J.", "dott.", "ecc." do. */
static bool stop_belongs(const struct scanner *s, size_t from, size_t at) {
  if (listed(s, &s->rules->abbreviations, from, at + 1)) return true;
  size_t first = after(s, from);
  if (at - from > LIMIT_TOKEN) return false;
  if (first == at) return text_is_upper(peek(s, from)); /* an initial */
  /* letter, stop, letter, ... : every second character is a full stop */
  for (size_t i = from; i < at; i = first + 1) {
    first = after(s, i);
    if (!text_is_letter(peek(s, i)) || (first < at && peek(s, first) != '.')) return false;
  }
  return true;
}

/* The end of the clitic that the hyphen at `at` begins (dit-il, a-t-il, donne-le-moi), or `at`. */
static size_t clitic_end(const struct scanner *s, size_t at) {
  size_t next = after(s, at), end = run_end(s, next);
  if (end == next || !text_is_letter(utf8_before(s->text, at))) return at;
  if (peek(s, end) == '-' && listed(s, &s->rules->clitics, next, run_end(s, end + 1))) return run_end(s, end + 1);
  bool name = peek(s, end) == '-' && text_is_upper(peek(s, end + 1)); /* Villers-les-Nancy */
  return !name && listed(s, &s->rules->clitics, next, end) ? end : at;
}

static size_t take_hyphen(const struct scanner *s, size_t from, size_t at) {
  size_t next = after(s, at);
  if (!is_word_char(peek(s, next))) return at;
  bool digits = all_digits(s, from, at);
  if (clitic_end(s, at) > at && !listed(s, &s->rules->prefixes, from, at)) return at;
  if (s->rules->split_hyphens && (digits || !listed(s, &s->rules->prefixes, from, at))) return at;
  if (digits && all_digits(s, next, run_end(s, next))) return at; /* 2023-24 */
  return run_end(s, next);
}

static size_t take_apostrophe(const struct scanner *s, size_t from, size_t at, bool *done) {
  size_t next = after(s, at);
  bool letter = text_is_letter(peek(s, next));
  if (s->rules->elision) {
    *done = true;
    if (listed(s, &s->rules->apocopes, from, run_end(s, next))) return run_end(s, next); /* aujourd'hui */
    if (listed(s, &s->rules->apocopes, from, next)) return next;
    return letter || text_is_opener(peek(s, next)) || text_is_digit(peek(s, next)) ? next : at;
  }
  if (letter) return run_end(s, next);
  bool plural = s->text.p[at - 1] == 's' || s->text.p[at - 1] == 'S';
  return s->rules->genitive && plural && !s->quoted ? next : at; /* the workers' rights */
}

/* Whether the mark c at `at` joins two parts of a number: 1.000,5  10:30  15/9/2023 */
static bool joins_numbers(const struct scanner *s, size_t from, size_t at, int32_t c) {
  if (c != '.' && c != ',' && c != ':' && c != '/') return false;
  return at > from && text_is_digit(utf8_before(s->text, at)) && text_is_digit(peek(s, at + 1));
}

/* "report.pdf", "example.com": a full stop between letters ends nothing when what follows is small. */
static bool names_file(const struct scanner *s, size_t behind) {
  int32_t c = peek(s, behind);
  return text_is_letter(c) && text_has_case(c) && !text_is_upper(c);
}

/* 3. Mai, 21. Jahrhundert: in languages that write ordinals so. Where a sentence ends in such a number it is lost. */
static bool is_ordinal(const struct scanner *s, size_t from, size_t at) {
  return s->rules->ordinal_stop && at + 1 == s->end && at - from <= 2 && all_digits(s, from, at);
}

static size_t scan_word(const struct scanner *s, size_t from) {
  size_t at = run_end(s, from);
  for (bool done = false; at < s->end && !done;) {
    int32_t c = peek(s, at);
    size_t before = at;
    if (joins_numbers(s, from, at, c)) at = run_end(s, at + 1);
    else if (c == '.' && text_is_letter(peek(s, at + 1)) && stop_belongs(s, from, at)) at = run_end(s, at + 1);
    else if (c == '.' && (stop_belongs(s, from, at) || is_ordinal(s, from, at))) return at + 1;
    else if (c == '.' && names_file(s, at + 1)) at = run_end(s, at + 1);
    else if (c == '&' && is_word_char(peek(s, at + 1)) && text_is_upper(peek(s, from))) at = run_end(s, at + 1);
    else if (c == '$' && text_is_upper(utf8_before(s->text, at)) && at - from <= 3) return at + 1; /* US$, R$ */
    else if (text_is_apostrophe(c)) at = take_apostrophe(s, from, at, &done);
    else if (c == '-' || c == 0x2010 || c == 0x2011) at = take_hyphen(s, from, at);
    if (at == before) break;
  }
  return at;
}

/* "#tag" and "@name" are one token; other marks group with their like (..., --, !!). */
static size_t scan_mark(struct scanner *s, size_t from) {
  int32_t c = peek(s, from);
  size_t at = after(s, from);
  if (c == '-' && clitic_end(s, from) > from) return clitic_end(s, from);
  if (c == '\'' || c == 0x2018) s->quoted = !s->quoted;
  if (c == 0x2019) s->quoted = false;
  if ((c == '#' || c == '@') && is_word_char(peek(s, at))) return run_end(s, at);
  if (text_is_apostrophe(c) && text_is_digit(peek(s, at))) return run_end(s, at); /* '90, '90s */
  if (c != '.' && c != '-' && c != '!' && c != '?' && c != '=' && c != '*' && c != '\'' && c != '`') return at;
  while (peek(s, at) == c || ((c == '!' || c == '?') && (peek(s, at) == '!' || peek(s, at) == '?'))) at = after(s, at);
  return at;
}

static bool looks_like_address(str chunk) {
  if (str_starts(chunk, STR("http://")) || str_starts(chunk, STR("https://")) || str_starts(chunk, STR("www.")))
    return true;
  size_t sign = str_find(chunk, '@');
  str host = str_slice(chunk, sign + 1, chunk.n);
  return sign > 0 && str_find(host, '.') < host.n && str_find(host, '.') > 0;
}

/* Punctuation that follows an address belongs to the sentence, not to it. */
static size_t address_end(const struct scanner *s, size_t from) {
  size_t at = s->end;
  while (at > from + 1) {
    char c = s->text.p[at - 1];
    if (c != '.' && c != ',' && c != ';' && c != ':' && c != '!' && c != '?' && c != ')' && c != ']' && c != '"' &&
        c != '\'' && c != '>')
      break;
    at--;
  }
  return at;
}

static void scan_chunk(struct scanner *s, size_t from) {
  bool address = looks_like_address(str_slice(s->text, from, s->end));
  for (size_t at = from, next; at < s->end; at = next) {
    if (address && at == from) next = address_end(s, at);
    else if (is_word_char(peek(s, at))) next = scan_word(s, at);
    else next = scan_mark(s, at);
    VEC_PUSH(s->arena, s->tokens,
             (struct record_token){.start = (uint32_t)at, .end = (uint32_t)next, .space_after = next == s->end});
  }
}

void text_tokenize(const struct text_rules *rules, struct arena *arena, str text, size_t from, size_t to,
                   struct text_tokens *tokens) {
  struct scanner s = {.rules = rules, .arena = arena, .text = text, .tokens = tokens};
  str whole = {text.p, to};
  for (size_t at = from; at < to;) {
    size_t start = at;
    if (text_is_space(utf8_next(whole, &at))) continue;
    s.end = at;
    while (at < to && !text_is_space(utf8_next(whole, &at))) s.end = at;
    scan_chunk(&s, start);
    at = s.end;
  }
}
