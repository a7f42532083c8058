#include "names/names.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "pack/pack.h"
#include "text/chars.h"

/* --- loading ---------------------------------------------------------------------------------- */

/* "names": keys dict, starts dict, u64 n, postings[n]. A key's value is its first posting; the
 * last posting of a run has reserved == 1. */
bool names_load(str section, struct names_index *ret) {
  uint64_t at = 0;
  if (!dict_load(section, at, &ret->keys, &at) || !dict_load(section, at, &ret->starts, &at)) return false;
  const uint64_t *n = pack_array(section, at, 1, 8, 8);
  if (!n || *n >= UINT32_MAX) return false;
  ret->n = *n;
  ret->postings = pack_array(section, at + 8, *n, sizeof *ret->postings, 4);
  if (!ret->postings || (*n > 0 && ret->postings[*n - 1].reserved != 1)) return false;
  for (uint64_t i = 0; i <= ret->keys.mask; i++)
    if (ret->keys.slots[i].value > *n) return false;
  for (uint64_t i = 0; i < *n; i++)
    if (ret->postings[i].kind > NAMES_DATE) return false;
  return true;
}

static enum names_group group_of(enum names_kind kind) {
  switch (kind) {
    case NAMES_NATIONAL: return GROUP_NATIONAL;
    case NAMES_ROLE: return GROUP_ROLE;
    case NAMES_DATE: return GROUP_DATE;
    default: return GROUP_NAMED;
  }
}

/* --- scanning --------------------------------------------------------------------------------- */

/* A unit is what may match an atom or more: a word, or a multiword token whose parts do not stand
 * in the text by themselves ("del"). */
struct unit {
  uint32_t first, n; /* words */
  uint32_t start, end;
  str key; /* atoms, "" for punctuation */
  uint32_t atoms;
  bool joins; /* a hyphen, apostrophe or full stop: may stand inside a name */
};

struct scan {
  const struct names_index *const *indexes;
  size_t n_indexes;
  struct arena *arena;
  str text;
  struct unit *units;
  size_t n;
  VEC(struct names_hit) hits;
  size_t free_from[GROUP_COUNT]; /* units before this one are taken in the group */
};

static bool is_joint(str s) {
  size_t at = 0;
  int32_t c = utf8_next(s, &at);
  return at == s.n && (c == '.' || text_is_dash(c) || text_is_apostrophe(c));
}

static struct unit make_unit(struct scan *s, const struct record_sentence *sentence, uint32_t first, uint32_t n) {
  const struct record_word *w = &sentence->words[first];
  struct unit unit = {.first = first, .n = n, .start = w->start, .end = w[n - 1].end};
  struct buf key;
  str written = str_slice(s->text, unit.start, unit.end);
  buf_init(&key, s->arena, LIMIT_TOKEN * 2);
  if (written.n <= LIMIT_TOKEN) unit.atoms = (uint32_t)text_name_key(&key, written);
  unit.key = buf_str(&key);
  unit.joins = unit.atoms == 0 && is_joint(written);
  return unit;
}

static void make_units(struct scan *s, const struct record_sentence *sentence) {
  s->units = ARENA_NEW(s->arena, struct unit, sentence->n_words);
  for (size_t t = 0; t < sentence->n_tokens; t++) {
    const struct record_token *token = &sentence->tokens[t];
    const struct record_word *w = &sentence->words[token->first];
    bool together = token->words > 1 && w[0].start == w[1].start;
    if (together) s->units[s->n++] = make_unit(s, sentence, token->first, token->words);
    for (uint32_t i = 0; !together && i < token->words; i++)
      s->units[s->n++] = make_unit(s, sentence, token->first + i, 1);
  }
}

static uint32_t longest_from(const struct scan *s, const struct unit *unit) {
  str atom = str_slice(unit->key, 0, str_find(unit->key, ' '));
  uint64_t hash = str_hash(atom);
  uint32_t longest = 0;
  for (size_t i = 0; i < s->n_indexes; i++) {
    uint32_t atoms = dict_find(&s->indexes[i]->starts, hash);
    if (atoms != DICT_NONE && atoms > longest) longest = atoms;
  }
  return longest;
}

static bool agrees(const struct names_posting *p, str written) {
  if (p->flags & NAMES_EXACT) return p->exact == (uint32_t)str_hash(written);
  return !(p->flags & NAMES_CASE) || text_capitalised(written);
}

/* Appends the postings of one group that agree with the text as a hit; false when there are none. */
static bool add_hit(struct scan *s, size_t first, size_t last, str key, enum names_group group) {
  str written = str_slice(s->text, s->units[first].start, s->units[last].end);
  VEC(struct names_posting) found = {0};
  for (size_t i = 0; i < s->n_indexes; i++) {
    uint32_t at = dict_find(&s->indexes[i]->keys, str_hash(key));
    for (bool more = at != DICT_NONE; more; at++) {
      const struct names_posting *p = &s->indexes[i]->postings[at];
      more = p->reserved == 0;
      if (group_of((enum names_kind)p->kind) == group && agrees(p, written)) VEC_PUSH(s->arena, &found, *p);
    }
  }
  if (found.n == 0) return false;
  uint32_t from = s->units[first].first, to = s->units[last].first + s->units[last].n;
  VEC_PUSH(s->arena, &s->hits, (struct names_hit){from, to - from, group, (uint32_t)found.n, found.at});
  s->free_from[group] = last + 1;
  return true;
}

static bool known_key(const struct scan *s, str key) {
  uint64_t hash = str_hash(key);
  for (size_t i = 0; i < s->n_indexes; i++)
    if (dict_find(&s->indexes[i]->keys, hash) != DICT_NONE) return true;
  return false;
}

/* Tries the names that start at unit `first`, longest first, each group once. */
static void scan_from(struct scan *s, size_t first) {
  struct prefix {
    size_t last, key_n;
  } known[LIMIT_NAME_ATOMS];
  size_t n_known = 0;
  uint32_t longest = longest_from(s, &s->units[first]), atoms = 0;
  struct buf key;
  buf_init(&key, s->arena, LIMIT_TOKEN * 4);
  for (size_t i = first; i < s->n && longest > 0; i++) {
    const struct unit *unit = &s->units[i];
    if (unit->atoms == 0 && !unit->joins) break;
    if (unit->atoms == 0) continue;
    atoms += unit->atoms;
    if (atoms > longest || n_known == LIMIT_NAME_ATOMS) break;
    if (key.n) buf_byte(&key, ' ');
    buf_add(&key, unit->key);
    if (known_key(s, buf_str(&key))) known[n_known++] = (struct prefix){i, key.n};
  }
  for (int group = 0; group < GROUP_COUNT; group++) {
    if (first < s->free_from[group]) continue;
    for (size_t k = n_known; k > 0; k--)
      if (add_hit(s, first, known[k - 1].last, (str){key.at, known[k - 1].key_n}, (enum names_group)group)) break;
  }
}

struct names_hits names_scan(const struct names_index *const *indexes, size_t n_indexes, struct arena *arena, str text,
                             const struct record_sentence *sentence) {
  struct scan s = {.indexes = indexes, .n_indexes = n_indexes, .arena = arena, .text = text};
  make_units(&s, sentence);
  for (size_t i = 0; i < s.n; i++)
    if (s.units[i].atoms > 0) scan_from(&s, i);
  return (struct names_hits){s.hits.at, s.hits.n};
}

size_t names_find(const struct names_index *index, struct arena *arena, str name, const struct names_posting **ret) {
  struct buf key;
  size_t n = 0;
  buf_init(&key, arena, LIMIT_TOKEN * 4);
  text_name_key(&key, name);
  uint32_t at = dict_find(&index->keys, str_hash(buf_str(&key)));
  if (at == DICT_NONE) return 0;
  *ret = &index->postings[at];
  while (index->postings[at + n].reserved == 0) n++;
  return n + 1;
}
