#include "names/entities.h"

#include <string.h>

#include "base/utf8.h"
#include "pack/pack.h"
#include "text/chars.h"

enum { SHAPE_MAX = 12, KINDS = 9 };

bool entities_load(str section, struct entities *ret) {
  size_t transitions = (size_t)(ENTITY_LABELS + 1) * ENTITY_LABELS;
  *ret = (struct entities){NULL, NULL};
  if (section.n == 0) return true;
  ret->transitions = pack_array(section, 0, transitions, sizeof(int32_t), 4);
  ret->weights =
      pack_array(section, transitions * sizeof(int32_t), (uint64_t)ENTITY_ROWS * ENTITY_LABELS, sizeof(int16_t), 2);
  return ret->transitions && ret->weights;
}

bool entities_may_follow(uint32_t before, uint32_t label) {
  bool inside = label > 0 && label % 2 == 0;
  return !inside || (before < ENTITY_LABELS && (before == label || before == label - 1));
}

enum entity_type entities_type_of(str name) {
  static const char *const names[] = {
#define AS_TEXT(name, text) [ENTITY_##name] = text,
      ENTITY_TYPES(AS_TEXT)
#undef AS_TEXT
  };
  for (int i = ENTITY_NONE + 1; i < ENTITY_COUNT; i++)
    if (str_eq(name, str_of(names[i]))) return (enum entity_type)i;
  return ENTITY_OTHER;
}

const char *entities_type_text(enum entity_type type) {
  switch (type) {
#define AS_CASE(name, text) \
  case ENTITY_##name: return text;
    ENTITY_TYPES(AS_CASE)
#undef AS_CASE
    default: return "O";
  }
}

/* --- features ------------------------------------------------------------------------------------- */

struct looker {
  const struct record_sentence *s;
  uint8_t *kinds; /* [n] 0, or 1 + kind of a hit of names that begins here, or KINDS + 1 + kind of one that goes on */
  uint64_t *shapes;
  uint32_t *rows;
  uint8_t n;
};

static void put(struct looker *l, uint32_t slot, uint64_t a, uint64_t b) {
  uint64_t h = (a ^ (b * 0x9E3779B97F4A7C15u)) + (uint64_t)slot * 0xD6E8FEB86659FD93u;
  h ^= h >> 32, h *= 0xD6E8FEB86659FD93u, h ^= h >> 32;
  if (l->n < ENTITY_FEATURES) l->rows[l->n++] = (uint32_t)(h % ENTITY_ROWS);
}

/* "Xxx-9": runs of one class of character are one letter. */
static uint64_t shape_of(str form) {
  char shape[SHAPE_MAX + 1] = {0};
  size_t n = 0;
  for (size_t at = 0; at < form.n && n < SHAPE_MAX;) {
    int32_t c = utf8_next(form, &at);
    char class = text_is_upper(c) ? 'X' : text_is_letter(c) ? 'x' : text_is_digit(c) ? '9' : (char)(c & 0x7F);
    if (n == 0 || shape[n - 1] != class || class == 'X') shape[n++] = class;
  }
  return str_hash((str){shape, n});
}

static uint64_t key_at(const struct looker *l, int64_t i) {
  if (i < 0) return 1;
  if (i >= (int64_t)l->s->n_words) return 2;
  return str_hash(l->s->words[i].key);
}

static uint64_t shape_at(const struct looker *l, int64_t i) {
  return i < 0 ? 1 : i >= (int64_t)l->s->n_words ? 2 : l->shapes[i];
}

static uint32_t upos_at(const struct looker *l, int64_t i) {
  return i < 0 || i >= (int64_t)l->s->n_words ? 99 : l->s->words[i].upos;
}

static uint32_t kind_at(const struct looker *l, int64_t i) {
  return i < 0 || i >= (int64_t)l->s->n_words ? 99 : l->kinds[i];
}

static str tail(str s, size_t n) { return str_slice(s, s.n > n ? s.n - n : 0, s.n); }

static void look_at(struct looker *l, uint32_t i) {
  const struct record_word *w = &l->s->words[i];
  int64_t at = (int64_t)i;
  uint64_t key = key_at(l, at), shape = l->shapes[i];
  put(l, 0, 0, 0);
  for (int d = -2; d <= 2; d++) put(l, 1 + (uint32_t)(d + 2), key_at(l, at + d), 0);
  for (int d = -2; d <= 2; d++) put(l, 6 + (uint32_t)(d + 2), shape_at(l, at + d), 0);
  for (int d = -1; d <= 1; d++) put(l, 11 + (uint32_t)(d + 1), upos_at(l, at + d), 0);
  for (int d = -1; d <= 1; d++) put(l, 14 + (uint32_t)(d + 1), kind_at(l, at + d), 0);
  put(l, 17, key, key_at(l, at - 1));
  put(l, 18, key, key_at(l, at + 1));
  put(l, 19, shape, shape_at(l, at - 1));
  put(l, 20, shape, shape_at(l, at + 1));
  put(l, 21, shape_at(l, at - 1) ^ shape, shape_at(l, at + 1));
  put(l, 22, str_hash(tail(w->key, 2)), shape);
  put(l, 23, str_hash(tail(w->key, 3)), shape);
  put(l, 24, str_hash(tail(w->key, 4)), 0);
  put(l, 25, str_hash(str_slice(w->key, 0, 3)), 0);
  put(l, 26, kind_at(l, at), shape);
  put(l, 27, kind_at(l, at), kind_at(l, at + 1));
  put(l, 28, kind_at(l, at), key_at(l, at - 1));
  put(l, 29, kind_at(l, at), key_at(l, at + 1));
  put(l, 30, upos_at(l, at), shape);
  put(l, 31, shape, i == 0);
  put(l, 32, shape, key_at(l, at - 1));
  put(l, 33, shape, key_at(l, at + 1));
  put(l, 34, upos_at(l, at - 1), upos_at(l, at));
  put(l, 35, upos_at(l, at + 1), upos_at(l, at));
}

/* The most telling kind of the names that cover each word. */
static void read_kinds(struct looker *l, const struct names_hits *hits) {
  for (size_t h = 0; h < hits->n; h++) {
    const struct names_hit *hit = &hits->at[h];
    if (hit->group != GROUP_NAMED || hit->n_postings == 0) continue;
    uint8_t kind = hit->postings[0].kind;
    for (uint32_t i = 1; i < hit->n_postings; i++)
      if (hit->postings[i].kind < kind) kind = hit->postings[i].kind;
    for (uint32_t i = hit->first; i < hit->first + hit->n && i < l->s->n_words; i++)
      l->kinds[i] = (uint8_t)(i == hit->first ? 1 + kind : KINDS + 1 + kind);
  }
}

struct entities_sentence entities_look(struct arena *arena, const struct record_sentence *sentence,
                                       const struct names_hits *hits) {
  size_t n = sentence->n_words;
  uint32_t(*rows)[ENTITY_FEATURES] = arena_alloc(arena, n, sizeof *rows);
  uint8_t *counts = ARENA_NEW(arena, uint8_t, n);
  struct looker l = {.s = sentence, .kinds = ARENA_NEW(arena, uint8_t, n), .shapes = ARENA_NEW(arena, uint64_t, n)};
  for (size_t i = 0; i < n; i++) l.shapes[i] = shape_of(sentence->words[i].form);
  read_kinds(&l, hits);
  for (size_t i = 0; i < n; i++) {
    l.rows = rows[i];
    l.n = 0;
    look_at(&l, (uint32_t)i);
    counts[i] = l.n;
  }
  return (struct entities_sentence){(uint32_t)n, (const uint32_t(*)[ENTITY_FEATURES])rows, counts};
}

/* --- decoding: Viterbi ------------------------------------------------------------------------------ */

uint8_t *entities_viterbi(struct arena *arena, const struct entities_sentence *s,
                          const struct entities_scorer *scorer) {
  size_t n = s->n;
  uint8_t *labels = ARENA_NEW(arena, uint8_t, n);
  uint8_t(*from)[ENTITY_LABELS] = arena_alloc(arena, n, sizeof *from);
  int32_t best[ENTITY_LABELS] = {0}, next[ENTITY_LABELS], own[ENTITY_LABELS];
  for (size_t i = 0; i < n; i++) {
    memset(own, 0, sizeof own);
    scorer->add(scorer->weights, s->rows[i], s->counts[i], own);
    for (uint32_t label = 0; label < ENTITY_LABELS; label++) {
      int64_t top = INT64_MIN;
      for (uint32_t before = 0; before < ENTITY_LABELS; before++) {
        uint32_t row = i == 0 ? ENTITY_LABELS : before;
        if (!entities_may_follow(row, label)) continue;
        int64_t score = (int64_t)(i == 0 ? 0 : best[before]) + scorer->transitions[row * ENTITY_LABELS + label];
        if (score > top) top = score, from[i][label] = (uint8_t)before;
        if (i == 0) break;
      }
      next[label] = top == INT64_MIN ? INT32_MIN / 2 : (int32_t)top + own[label];
    }
    memcpy(best, next, sizeof best);
  }
  uint8_t label = 0;
  for (uint8_t k = 1; k < ENTITY_LABELS; k++)
    if (best[k] > best[label]) label = k;
  for (size_t i = n; i-- > 0; label = from[i][label]) labels[i] = label;
  return labels;
}

static void add_rows(const void *weights, const uint32_t *rows, uint8_t n, int32_t *scores) {
  for (uint8_t f = 0; f < n; f++) {
    const int16_t *row = (const int16_t *)weights + (size_t)rows[f] * ENTITY_LABELS;
    for (int label = 0; label < ENTITY_LABELS; label++) scores[label] += row[label];
  }
}

uint8_t *entities_decode(const struct entities *e, struct arena *arena, const struct entities_sentence *s) {
  struct entities_scorer scorer = {e->weights, add_rows, e->transitions};
  return entities_viterbi(arena, s, &scorer);
}

uint8_t *entities_label(const struct entities *e, struct arena *arena, const struct record_sentence *sentence,
                        const struct names_hits *hits) {
  if (!e->weights || sentence->n_words == 0) return ARENA_NEW(arena, uint8_t, sentence->n_words);
  struct entities_sentence s = entities_look(arena, sentence, hits);
  return entities_decode(e, arena, &s);
}
