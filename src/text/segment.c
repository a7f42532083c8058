#include "text/segment.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/chars.h"
#include "text/tokens.h"

enum {
  WRAP_WIDTH_MIN = 50, /* text wrapped by an editor has lines between these widths */
  WRAP_WIDTH_MAX = 100,
  DATELINE_TOKENS = 16, /* the longest dateline looked for */
};

struct segmenter {
  const struct text_rules *rules;
  struct arena *arena;
  str text;
  bool wrapped;
  struct text_tokens tokens;
  VEC(struct record_sentence) sentences;
  uint32_t paragraph;
};

static str token_text(const struct segmenter *s, const struct record_token *t) {
  return str_slice(s->text, t->start, t->end);
}

static int32_t first_char(str s) {
  size_t at = 0;
  return utf8_next(s, &at);
}

/* --- lines ---------------------------------------------------------------------------------- */

/* Text is taken for wrapped when most of its lines that are followed by a single line break have
 * an editor's width. */
static bool is_wrapped(str text) {
  size_t single = 0, wide = 0;
  for (str rest = text; rest.p;) {
    str line = str_trim(str_cut(&rest, '\n'));
    if (!rest.p || line.n == 0 || str_trim(str_slice(rest, 0, str_find(rest, '\n'))).n == 0) continue;
    single++;
    wide += line.n >= WRAP_WIDTH_MIN && line.n <= WRAP_WIDTH_MAX;
  }
  return single > 0 && wide * 2 > single;
}

/* The end of the paragraph that starts at `from`: before the line break that ends it. */
static size_t paragraph_end(const struct segmenter *s, size_t from) {
  for (size_t at = from; at < s->text.n;) {
    size_t line_end = at + str_find(str_slice(s->text, at, s->text.n), '\n');
    if (line_end >= s->text.n) return s->text.n;
    str next = str_slice(s->text, line_end + 1, s->text.n);
    bool blank = str_trim(str_slice(next, 0, str_find(next, '\n'))).n == 0;
    bool short_line = line_end - at < WRAP_WIDTH_MIN; /* a headline, an item of a list */
    if (blank || !s->wrapped || (short_line && text_capitalised(str_trim(next)))) return line_end;
    at = line_end + 1;
  }
  return s->text.n;
}

/* --- datelines ------------------------------------------------------------------------------ */

static bool is_dash_token(str t) { return t.n > 0 && text_is_dash(first_char(t)) && t.n <= 3; }

/* In a dateline: names, numbers, a month after a number, commas, full stops and brackets. */
static bool fits_dateline(const struct segmenter *s, size_t i, size_t first) {
  str t = token_text(s, &s->tokens.at[i]);
  int32_t c = first_char(t);
  if (text_is_upper(c) || text_is_digit(c)) return true;
  if (text_is_letter(c)) return i > first && text_is_digit(first_char(token_text(s, &s->tokens.at[i - 1])));
  return c == ',' || c == '(' || c == ')' || c == '.' || c == '/';
}

/* The number of tokens from `first` that are a dateline with its dash, or 0. */
static size_t dateline_length(const struct segmenter *s, size_t first) {
  str town = token_text(s, &s->tokens.at[first]);
  size_t last = first + DATELINE_TOKENS;
  bool agency = false;
  if (last > s->tokens.n) last = s->tokens.n;
  if (!text_capitalised(town)) return 0;
  for (size_t i = first; i + 1 < last; i++) {
    str t = token_text(s, &s->tokens.at[i]);
    if (i > first && is_dash_token(t) && (s->tokens.at[i - 1].space_after || agency))
      return text_all_caps(town) || agency ? i - first + 1 : 0;
    if (!fits_dateline(s, i, first)) return 0;
    agency |= str_eq(t, STR("("));
  }
  return 0;
}

/* --- sentences ------------------------------------------------------------------------------ */

static bool is_terminal(str t) {
  int32_t c = first_char(t);
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x61F;
}

static bool may_start_sentence(str t) {
  int32_t c = first_char(t);
  return text_is_upper(c) || text_is_digit(c) || text_is_opener(c) || text_is_dash(c) || c == 0xBF || c == 0xA1 ||
         (text_is_letter(c) && !text_has_case(c));
}

static uint32_t lookup(const struct segmenter *s, const struct dict *dict, str word) {
  if (word.n > LIMIT_TOKEN) return DICT_NONE;
  return dict_find(dict, str_hash(text_key(s->arena, word)));
}

/* A token that carries its own full stop ends a sentence when what follows looks like the start
 * of one: a function word in capitals after "U.S.", anything capital after "ecc.", and nothing
 * after a title or an initial. */
static bool abbreviation_ends(const struct segmenter *s, str t, str next) {
  uint32_t kind = lookup(s, &s->rules->abbreviations, t);
  if (kind == ABBREVIATION_TITLE || !text_capitalised(next)) return false;
  if (kind == ABBREVIATION_PLAIN) return true;
  return t.n > 2 && lookup(s, &s->rules->frequent, next) != DICT_NONE;
}

/* Where the closing quotes and brackets that belong to a full stop at `i` end (exclusive). */
static size_t absorb_closers(const struct segmenter *s, size_t i, size_t end) {
  size_t next = i + 1;
  while (next < end && !s->tokens.at[next - 1].space_after &&
         text_is_closer(first_char(token_text(s, &s->tokens.at[next]))))
    next++;
  return next;
}

/* The end (exclusive) of the sentence that starts at token `first` of a paragraph ending at `end`. */
static size_t sentence_end(const struct segmenter *s, size_t first, size_t end) {
  for (size_t i = first; i < end; i++) {
    str t = token_text(s, &s->tokens.at[i]);
    if (i - first + 1 >= LIMIT_SENTENCE_WORDS) return i + 1;
    bool terminal = is_terminal(t);
    if (!terminal && !(t.n > 1 && t.p[t.n - 1] == '.')) continue;
    size_t next = absorb_closers(s, i, end);
    if (next >= end) return end;
    str following = token_text(s, &s->tokens.at[next]);
    if (!s->tokens.at[next - 1].space_after || !may_start_sentence(following)) continue;
    if (!terminal && !abbreviation_ends(s, t, following)) continue;
    if (text_is_dash(first_char(following)) && !str_eq(t, STR("."))) continue;
    return next;
  }
  return end;
}

static void add_sentence(struct segmenter *s, size_t first, size_t end, enum record_sentence_kind kind) {
  struct record_sentence sentence = {
      .start = s->tokens.at[first].start,
      .end = s->tokens.at[end - 1].end,
      .paragraph = s->paragraph,
      .kind = kind,
      .cut = end - first >= LIMIT_SENTENCE_WORDS,
      .n_tokens = end - first,
      .words = NULL,
  };
  VEC_PUSH(s->arena, &s->sentences, sentence);
}

static void cut_paragraph(struct segmenter *s, size_t first) {
  size_t end = s->tokens.n;
  if (first == end) return;
  size_t dateline = dateline_length(s, first);
  if (dateline) add_sentence(s, first, first + dateline, SENTENCE_DATELINE);
  for (size_t at = first + dateline, next; at < end; at = next) {
    next = sentence_end(s, at, end);
    add_sentence(s, at, next, SENTENCE_PLAIN);
  }
  s->paragraph++;
}

struct text_sentences text_segment(const struct text_rules *rules, struct arena *arena, str text) {
  struct segmenter s = {.rules = rules, .arena = arena, .text = text, .wrapped = is_wrapped(text)};
  for (size_t at = 0; at < text.n;) {
    size_t end = paragraph_end(&s, at), first = s.tokens.n;
    text_tokenize(rules, arena, text, at, end, &s.tokens);
    cut_paragraph(&s, first);
    at = end + 1;
  }
  /* The token array moved while it grew: sentences take their part of it only now. */
  size_t first = 0;
  for (size_t i = 0; i < s.sentences.n; i++) {
    s.sentences.at[i].tokens = s.tokens.at + first;
    first += s.sentences.at[i].n_tokens;
  }
  return (struct text_sentences){s.sentences.at, s.sentences.n};
}
