#include "lang/grammar.h"

#include "base/tsv.h"
#include "text/chars.h"

#define AS_TEXT(name, text) text,
static const char *const role_texts[] = {GRAMMAR_ROLE_LIST(AS_TEXT)};
static const char *const class_texts[] = {GRAMMAR_CLASS_LIST(AS_TEXT)};
#undef AS_TEXT

static int find_text(const char *const *texts, int n, str text) {
  for (int i = 0; i < n; i++)
    if (str_eq(str_of(texts[i]), text)) return i;
  return n;
}

enum grammar_role grammar_role_of(str name) { return (enum grammar_role)find_text(role_texts, ROLE_COUNT, name); }

const char *grammar_role_text(enum grammar_role role) { return role_texts[role]; }

/* The number of a value in its class, 0 when it is not one. */
static uint32_t value_of(enum grammar_class class, str value) {
  static const char *const modals[] = {"", "possible", "future", "must", "would"};
  static const char *const persons[] = {"", "masc", "fem", "plur"};
  int found;
  switch (class) {
    case CLASS_CASE:
    case CLASS_RELATIONAL: found = (int)grammar_role_of(value); return found == ROLE_COUNT ? 0 : (uint32_t)found;
    case CLASS_MODAL: found = find_text(modals, 5, value); return found == 5 ? 0 : (uint32_t)found;
    case CLASS_PERSON: found = find_text(persons, 4, value); return found == 4 ? 0 : (uint32_t)found;
    default: return value.n == 0;
  }
}

static uint64_t hash_of(enum grammar_class class, str text) {
  return str_hash(text) ^ ((uint64_t)(class + 1) * 0x9E3779B97F4A7C15u);
}

str grammar_compile(struct arena *arena, const struct source *source, struct err_list *errors) {
  struct tsv row;
  struct buf out;
  size_t clash;
  VEC(struct dict_pair) pairs = {0};
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    int class = find_text(class_texts, CLASS_COUNT, row.field[0]);
    uint32_t value = class < CLASS_COUNT ? value_of((enum grammar_class) class, row.field[1]) : 0;
    if (row.n != 3 || value == 0) {
      tsv_fault(&row, "expected CLASS, VALUE, WORDS; found class \"%.*s\", value \"%.*s\"", (int)row.field[0].n,
                row.field[0].p, (int)row.field[1].n, row.field[1].p);
      continue;
    }
    for (str rest = row.field[2]; rest.p;) {
      str word = str_trim(str_cut(&rest, '|'));
      if (word.n)
        VEC_PUSH(arena, &pairs, (struct dict_pair){hash_of((enum grammar_class) class, text_key(arena, word)), value});
    }
  }
  buf_init(&out, arena, SIZE_MAX / 2);
  if (!dict_write_pairs(&out, pairs.at, pairs.n, &clash))
    err_report(errors, source->path, 0, "a word stands twice in one class (word %zu of the file)", clash + 1);
  return buf_str(&out);
}

bool grammar_load(str section, struct grammar *ret) { return dict_load(section, 0, &ret->words, NULL); }

uint32_t grammar_value(const struct grammar *grammar, enum grammar_class class, str text) {
  uint32_t value = dict_find(&grammar->words, hash_of(class, text));
  return value == DICT_NONE ? 0 : value;
}

uint32_t grammar_word(const struct grammar *grammar, enum grammar_class class, const struct record_word *word) {
  uint32_t value = grammar_value(grammar, class, word->lemma);
  return value ? value : grammar_value(grammar, class, word->key);
}

bool grammar_role_is_place(enum grammar_role role) {
  return role == ROLE_AT || role == ROLE_INTO || role == ROLE_ON || role == ROLE_OVER || role == ROLE_TO ||
         role == ROLE_FROM;
}
