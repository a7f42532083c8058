#include "text/rules.h"

#include "base/tsv.h"
#include "base/utf8.h"
#include "pack/pack.h"
#include "text/chars.h"

enum { FLAG_ELISION = 1, FLAG_SPLIT_HYPHENS = 2, FLAG_GENITIVE = 4, FLAG_ORDINAL_STOP = 8 };
enum { SAMPLE_WORDS = 400 };

struct draft {
  struct arena *arena;
  uint64_t flags;
  struct map abbreviations, apocopes, prefixes, clitics, frequent;
};

static void put_words(struct draft *draft, struct map *map, str words, uint64_t value) {
  while (words.p) {
    str word = str_trim(str_cut(&words, ' '));
    if (word.n) map_put(map, text_key(draft->arena, arena_str(draft->arena, word)), value, NULL);
  }
}

static bool yes_or_no(const struct tsv *row, str value) {
  if (!str_eq(value, STR("yes")) && !str_eq(value, STR("no")))
    tsv_fault(row, "\"%.*s\" where yes or no was expected", (int)value.n, value.p);
  return str_eq(value, STR("yes"));
}

static void read_conf(struct draft *draft, const struct source *source, struct err_list *errors) {
  struct tsv row;
  str line;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_line(&row, &line)) {
    str value = line, key = str_trim(str_cut(&value, '='));
    if (!value.p) {
      tsv_fault(&row, "a line without '='; expected KEY = VALUE");
      continue;
    }
    value = str_trim(value);
    if (str_eq(key, STR("elision"))) draft->flags |= yes_or_no(&row, value) ? FLAG_ELISION : 0;
    else if (str_eq(key, STR("split_hyphens"))) draft->flags |= yes_or_no(&row, value) ? FLAG_SPLIT_HYPHENS : 0;
    else if (str_eq(key, STR("genitive_apostrophe"))) draft->flags |= yes_or_no(&row, value) ? FLAG_GENITIVE : 0;
    else if (str_eq(key, STR("ordinal_stop"))) draft->flags |= yes_or_no(&row, value) ? FLAG_ORDINAL_STOP : 0;
    else if (str_eq(key, STR("apocopes"))) put_words(draft, &draft->apocopes, value, 1);
    else if (str_eq(key, STR("hyphen_clitics"))) put_words(draft, &draft->clitics, value, 1);
    else if (str_eq(key, STR("hyphen_prefixes"))) put_words(draft, &draft->prefixes, value, 1);
  }
}

/* "dott.  title" or "ecc." a line. */
static void read_abbreviations(struct draft *draft, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    str word = row.field[0];
    bool title = str_eq(row.field[1], STR("title"));
    if (!str_ends(word, STR("."))) tsv_fault(&row, "\"%.*s\" does not end in a full stop", (int)word.n, word.p);
    else if (row.n > 1 && !title)
      tsv_fault(&row, "\"%.*s\" where title or nothing was expected", (int)row.field[1].n, row.field[1].p);
    else put_words(draft, &draft->abbreviations, word, title ? ABBREVIATION_TITLE : ABBREVIATION_PLAIN);
  }
}

static void read_frequent(struct draft *draft, const struct source *source, struct err_list *errors) {
  struct tsv row;
  str line;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_line(&row, &line)) put_words(draft, &draft->frequent, line, 1);
  if (draft->frequent.n < 20)
    tsv_fault(&row, "%zu frequent words; at least 20 are needed to know the language", draft->frequent.n);
}

str text_compile(struct arena *arena, const struct text_sources *sources, struct err_list *errors) {
  struct draft draft = {.arena = arena};
  struct map *maps[] = {&draft.abbreviations, &draft.apocopes, &draft.prefixes, &draft.clitics, &draft.frequent};
  enum { MAPS = sizeof maps / sizeof maps[0] };
  for (size_t i = 0; i < MAPS; i++) map_init(maps[i], arena);
  read_conf(&draft, &sources->conf, errors);
  read_abbreviations(&draft, &sources->abbreviations, errors);
  read_frequent(&draft, &sources->frequent, errors);
  struct buf out;
  str clash;
  buf_init(&out, arena, SIZE_MAX / 2);
  buf_u64(&out, draft.flags);
  for (size_t i = 0; i < MAPS; i++)
    if (!dict_write(&out, maps[i], &clash))
      err_report(errors, sources->conf.path, 0, "two words have one hash, one is \"%.*s\"", (int)clash.n, clash.p);
  return buf_str(&out);
}

bool text_load(str section, struct text_rules *ret) {
  const uint64_t *flags = pack_array(section, 0, 1, 8, 8);
  uint64_t at = 8;
  if (!flags) return false;
  *ret = (struct text_rules){.elision = *flags & FLAG_ELISION,
                             .split_hyphens = *flags & FLAG_SPLIT_HYPHENS,
                             .genitive = *flags & FLAG_GENITIVE,
                             .ordinal_stop = *flags & FLAG_ORDINAL_STOP};
  return dict_load(section, at, &ret->abbreviations, &at) && dict_load(section, at, &ret->apocopes, &at) &&
         dict_load(section, at, &ret->prefixes, &at) && dict_load(section, at, &ret->clitics, &at) &&
         dict_load(section, at, &ret->frequent, &at);
}

/* The end of the run of letters and apostrophes that starts at `at`. */
static size_t word_end(str text, size_t at) {
  while (at < text.n) {
    size_t next = at;
    int32_t c = utf8_next(text, &next);
    if (!text_is_letter(c) && !text_is_apostrophe(c)) break;
    at = next;
  }
  return at;
}

double text_language_share(const struct text_rules *rules, struct arena *arena, str text) {
  size_t words = 0, hits = 0;
  for (size_t at = 0; at < text.n && words < SAMPLE_WORDS;) {
    size_t start = at;
    if (!text_is_letter(utf8_next(text, &at))) continue;
    at = word_end(text, at);
    str word = text_key(arena, str_slice(text, start, at));
    hits += dict_find(&rules->frequent, str_hash(word)) != DICT_NONE;
    words++;
  }
  return words ? (double)hits / (double)words : 0.0;
}
