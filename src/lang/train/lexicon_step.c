/* lexicon_step.c - the classes of tags that words may have, from treebank and lexicon.
 *
 * A word of the treebank may have the tags it was seen with; to these come the tags that the
 * morphological lexicon gives it. The lexicon's features are not quite the treebank's, so the
 * mapping is learned: tag T stands for lexicon tag L when words with L carry T in a tenth of their
 * uses (same part of speech), or when both are written the same.
 */
#include <string.h>

#include "base/limits.h"
#include "lang/train/steps.h"

enum {
  RARE = 5,         /* words seen so often or less teach what unknown words look like */
  SURE = 3,         /* words seen less, and not in the lexicon, may have tags that were not seen */
  SUFFIX_MIN = 2,   /* uses behind a suffix that is kept */
  SUFFIX_TAGS = 14, /* tags kept for a suffix */
  CAPITAL_TAGS = 2, /* proper-noun tags added for a capital */
};

struct tag_counts {
  VEC(struct tag_count {
    uint16_t tag;
    uint32_t count;
  })
  tags;
  uint64_t hash; /* under which the dict of the model keeps it */
  uint32_t total;
};

/* Text to tag counts; entry i of the map belongs to at[i]. */
struct table {
  struct map map;
  VEC(struct tag_counts) rows;
};

struct draft {
  struct training *t;
  struct arena *arena;
  struct table words;    /* key, or "\1" and key for words with a capital */
  struct table suffixes; /* the 8 bytes of the suffix hash */
  struct table lexical;  /* "UPOS\tFEATS" of the lexicon: what treebank tags it stands for */
  struct map forms;      /* form of the lexicon -> index into lists */
  VEC(struct lexical_list { VEC(uint32_t) tags; }) lists; /* rows of `lexical` */
  struct map classes;                                     /* bytes of the tag list -> class id */
  VEC(uint16_t) class_tags;
  VEC(uint32_t) class_start;
  struct tag_counts proper; /* proper-noun tags of the treebank */
};

static uint32_t row_of(struct draft *d, struct table *table, str key) {
  bool fresh;
  uint64_t row = *map_put(&table->map, key, table->rows.n, &fresh);
  if (fresh) VEC_PUSH(d->arena, &table->rows, (struct tag_counts){.hash = 0});
  return (uint32_t)row;
}

static void count_tag(struct draft *d, struct tag_counts *counts, uint16_t tag, uint32_t n) {
  counts->total += n;
  for (size_t i = 0; i < counts->tags.n; i++) {
    if (counts->tags.at[i].tag != tag) continue;
    counts->tags.at[i].count += n;
    return;
  }
  VEC_PUSH(d->arena, &counts->tags, (struct tag_count){tag, n});
}

str train_tags_section(struct training *t) {
  struct buf out;
  buf_init(&out, t->arena, SIZE_MAX / 2);
  buf_u32(&out, (uint32_t)t->labels.tags.n);
  for (size_t i = 0; i < t->labels.tags.n; i++) {
    if (i) buf_byte(&out, '\n');
    buf_add(&out, t->labels.tags.entries[i].key);
  }
  return buf_str(&out);
}

static enum record_upos upos_of_tag(const struct training *t, uint16_t tag) {
  str text = t->labels.tags.entries[tag].key;
  return record_upos_of(str_cut(&text, '\t'));
}

/* --- counting the treebank -------------------------------------------------------------------- */

/* Capitals in the treebank: the form differs from its key at the first letter. */
static bool has_capital(const struct record_word *w) {
  return w->form.n > 0 && w->key.n > 0 && w->form.p[0] != w->key.p[0];
}

static void count_words(struct draft *d) {
  const struct train_corpus *corpus = &d->t->corpus;
  for (size_t s = 0; s < corpus->sentences.n; s++) {
    const struct train_sentence *sentence = &corpus->sentences.at[s];
    for (size_t i = 0; i < sentence->n; i++) {
      const struct record_word *w = &sentence->words[i];
      bool capital = has_capital(w);
      str key = capital ? arena_format(d->arena, "\1%.*s", (int)w->key.n, w->key.p) : w->key;
      uint32_t row = row_of(d, &d->words, key);
      d->words.rows.at[row].hash = lexicon_word_hash(w->key, capital);
      count_tag(d, &d->words.rows.at[row], sentence->tag[i], 1);
      if (w->upos == UPOS_PROPN) count_tag(d, &d->proper, sentence->tag[i], 1);
    }
  }
}

static void count_suffix(struct draft *d, uint64_t hash, const struct tag_counts *from) {
  str key = {(char *)&hash, sizeof hash};
  if (!map_get(&d->suffixes.map, key)) key = arena_str(d->arena, key);
  uint32_t row = row_of(d, &d->suffixes, key);
  struct tag_counts *to = &d->suffixes.rows.at[row];
  to->hash = hash;
  for (size_t i = 0; i < from->tags.n; i++) count_tag(d, to, from->tags.at[i].tag, from->tags.at[i].count);
}

static bool has_digit(str s) {
  for (size_t i = 0; i < s.n; i++)
    if (s.p[i] >= '0' && s.p[i] <= '9') return true;
  return false;
}

static void count_suffixes(struct draft *d) {
  for (size_t w = 0; w < d->words.map.n; w++) {
    const struct tag_counts *counts = &d->words.rows.at[w];
    str key = d->words.map.entries[w].key;
    bool capital = key.n > 0 && key.p[0] == 1;
    if (capital) key = str_slice(key, 1, key.n);
    if (has_digit(key)) count_suffix(d, LEXICON_NUMBER_KEY, counts);
    if (counts->total > RARE) continue;
    for (unsigned n = 0; n <= LEXICON_SUFFIX; n++)
      count_suffix(d, lexicon_suffix_hash(n ? key : STR(""), n, capital), counts);
  }
}

/* --- the lexicon ------------------------------------------------------------------------------ */

static void read_lexicon(struct draft *d) {
  for (str rest = d->t->lexicon; rest.p;) {
    str line = str_cut(&rest, '\n');
    str form = str_cut(&line, '\t');
    str_cut(&line, '\t'); /* the lemma is lemma_step.c's */
    if (!line.p || form.n == 0) continue;
    bool fresh;
    uint64_t list = *map_put(&d->forms, form, d->lists.n, &fresh);
    if (fresh) VEC_PUSH(d->arena, &d->lists, (struct lexical_list){{0}});
    VEC_PUSH(d->arena, &d->lists.at[list].tags, row_of(d, &d->lexical, line));
  }
}

static enum record_upos upos_of_lexical(const struct draft *d, uint32_t row) {
  str text = d->lexical.map.entries[row].key;
  return record_upos_of(str_cut(&text, '\t'));
}

/* Counts, for each lexicon tag, the treebank tags of the words that have it. */
static void learn_mapping(struct draft *d) {
  for (size_t w = 0; w < d->words.map.n; w++) {
    const uint64_t *list = map_get(&d->forms, d->words.map.entries[w].key);
    if (!list) continue;
    struct tag_counts *seen = &d->words.rows.at[w];
    struct lexical_list *lexical = &d->lists.at[*list];
    for (size_t l = 0; l < lexical->tags.n; l++)
      for (size_t i = 0; i < seen->tags.n; i++)
        if (upos_of_tag(d->t, seen->tags.at[i].tag) == upos_of_lexical(d, lexical->tags.at[l]))
          count_tag(d, &d->lexical.rows.at[lexical->tags.at[l]], seen->tags.at[i].tag, seen->tags.at[i].count);
  }
}

static void add_tag(struct draft *d, struct tag_counts *to, uint16_t tag) {
  for (size_t i = 0; i < to->tags.n; i++)
    if (to->tags.at[i].tag == tag) return;
  if (to->tags.n < LIMIT_CANDIDATES) count_tag(d, to, tag, 0);
}

static void add_lexical(struct draft *d, struct tag_counts *to, uint32_t row) {
  const struct tag_counts *mapped = &d->lexical.rows.at[row];
  const uint64_t *same = map_get(&d->t->labels.tags, d->lexical.map.entries[row].key);
  if (same) add_tag(d, to, (uint16_t)*same);
  for (size_t i = 0; i < mapped->tags.n; i++)
    if (mapped->tags.at[i].count * 10 >= mapped->total) add_tag(d, to, mapped->tags.at[i].tag);
}

/* Words of the treebank get the lexicon's tags too; words that only the lexicon has get a row. */
static void merge_lexicon(struct draft *d) {
  for (size_t f = 0; f < d->forms.n; f++) {
    str form = d->forms.entries[f].key;
    uint32_t row = row_of(d, &d->words, form);
    d->words.rows.at[row].hash = lexicon_word_hash(form, false);
    struct lexical_list *lexical = &d->lists.at[d->forms.entries[f].value];
    for (size_t l = 0; l < lexical->tags.n; l++) add_lexical(d, &d->words.rows.at[row], lexical->tags.at[l]);
  }
}

/* A word that was seen once or twice, unknown to the lexicon, may be what its suffix allows. */
static void widen_rare(struct draft *d) {
  for (size_t w = 0; w < d->words.map.n; w++) {
    struct tag_counts *counts = &d->words.rows.at[w];
    str key = d->words.map.entries[w].key;
    bool capital = key.n > 0 && key.p[0] == 1;
    if (capital) key = str_slice(key, 1, key.n);
    if (counts->total >= SURE || map_get(&d->forms, key)) continue;
    uint64_t hash = lexicon_suffix_hash(key, 3, capital);
    const uint64_t *row = map_get(&d->suffixes.map, (str){(char *)&hash, sizeof hash});
    const struct tag_counts *suffix = row ? &d->suffixes.rows.at[*row] : NULL;
    for (size_t i = 0; suffix && i < suffix->tags.n; i++)
      if (suffix->tags.at[i].count * 20 >= suffix->total) add_tag(d, counts, suffix->tags.at[i].tag);
  }
}

/* --- classes ---------------------------------------------------------------------------------- */

/* Most frequent first; equal counts by tag number. */
static void sort_counts(struct tag_counts *counts) {
  struct tag_count *at = counts->tags.at;
  for (size_t i = 1; i < counts->tags.n; i++) {
    struct tag_count x = at[i];
    size_t j = i;
    for (; j > 0 && (at[j - 1].count < x.count || (at[j - 1].count == x.count && at[j - 1].tag > x.tag)); j--)
      at[j] = at[j - 1];
    at[j] = x;
  }
}

/* The class of a tag list: in the order of tag numbers, so that equal sets are one class. */
static uint32_t class_of(struct draft *d, const uint16_t *tags, size_t n) {
  uint16_t *sorted = ARENA_NEW(d->arena, uint16_t, n);
  for (size_t i = 0; i < n; i++) {
    size_t j = i;
    for (; j > 0 && sorted[j - 1] > tags[i]; j--) sorted[j] = sorted[j - 1];
    sorted[j] = tags[i];
  }
  bool fresh;
  uint64_t id = *map_put(&d->classes, (str){(char *)sorted, n * sizeof *sorted}, d->classes.n, &fresh);
  if (fresh) {
    for (size_t i = 0; i < n; i++) VEC_PUSH(d->arena, &d->class_tags, sorted[i]);
    VEC_PUSH(d->arena, &d->class_start, (uint32_t)d->class_tags.n);
  }
  return (uint32_t)id;
}

/* The tags worth keeping of a row: not those that are one use in 500. */
static uint32_t class_of_counts(struct draft *d, struct tag_counts *counts, size_t most) {
  uint16_t tags[LIMIT_CANDIDATES];
  size_t n = 0;
  sort_counts(counts);
  for (size_t i = 0; i < counts->tags.n && n < most; i++) {
    uint32_t count = counts->tags.at[i].count;
    if (count == 0 || count * 500 >= counts->total) tags[n++] = counts->tags.at[i].tag;
  }
  return class_of(d, tags, n);
}

static void write_words(struct draft *d, struct buf *out) {
  struct dict_pair *pairs = ARENA_NEW(d->arena, struct dict_pair, d->words.map.n);
  size_t n = 0, clash;
  for (size_t w = 0; w < d->words.map.n; w++) {
    struct tag_counts *counts = &d->words.rows.at[w];
    if (counts->tags.n) pairs[n++] = (struct dict_pair){counts->hash, class_of_counts(d, counts, LIMIT_CANDIDATES)};
  }
  if (!dict_write_pairs(out, pairs, n, &clash)) train_say(d->t, "lexicon: two words have one hash");
}

static void write_suffixes(struct draft *d, struct buf *out) {
  struct dict_pair *pairs = ARENA_NEW(d->arena, struct dict_pair, d->suffixes.map.n);
  size_t n = 0, clash;
  for (size_t s = 0; s < d->suffixes.map.n; s++) {
    struct tag_counts *counts = &d->suffixes.rows.at[s];
    if (counts->total >= SUFFIX_MIN)
      pairs[n++] = (struct dict_pair){counts->hash, class_of_counts(d, counts, SUFFIX_TAGS)};
  }
  if (!dict_write_pairs(out, pairs, n, &clash)) train_say(d->t, "lexicon: two suffixes have one hash");
}

static void write_classes(struct draft *d, struct buf *out) {
  size_t n = d->classes.n;
  uint32_t *capital = ARENA_NEW(d->arena, uint32_t, n);
  sort_counts(&d->proper);
  for (size_t c = 0; c < n; c++) {
    uint16_t tags[LIMIT_CANDIDATES];
    uint32_t from = d->class_start.at[c], count = d->class_start.at[c + 1] - from, all = count;
    memcpy(tags, d->class_tags.at + from, count * sizeof *tags);
    for (size_t p = 0; p < d->proper.tags.n && p < CAPITAL_TAGS && all < LIMIT_CANDIDATES; p++) {
      bool has = false;
      for (uint32_t i = 0; i < count; i++) has |= tags[i] == d->proper.tags.at[p].tag;
      if (!has) tags[all++] = d->proper.tags.at[p].tag;
    }
    capital[c] = class_of(d, tags, all);
  }
  buf_u64(out, d->classes.n);
  for (size_t c = 0; c <= d->classes.n; c++) buf_u32(out, d->class_start.at[c]);
  for (size_t c = 0; c < d->classes.n; c++) buf_u32(out, c < n ? capital[c] : (uint32_t)c);
  buf_add(out, (str){(char *)d->class_tags.at, d->class_tags.n * sizeof *d->class_tags.at});
}

str train_lexicon_section(struct training *t) {
  struct draft *d = ARENA_NEW(t->arena, struct draft, 1);
  struct buf out;
  d->t = t;
  d->arena = t->arena;
  map_init(&d->words.map, t->arena);
  map_init(&d->suffixes.map, t->arena);
  map_init(&d->lexical.map, t->arena);
  map_init(&d->forms, t->arena);
  map_init(&d->classes, t->arena);
  VEC_PUSH(t->arena, &d->class_start, 0);
  count_words(d);
  count_suffixes(d);
  read_lexicon(d);
  learn_mapping(d);
  merge_lexicon(d);
  widen_rare(d);
  buf_init(&out, t->arena, SIZE_MAX / 2);
  write_words(d, &out);
  write_suffixes(d, &out);
  write_classes(d, &out);
  return buf_str(&out);
}
