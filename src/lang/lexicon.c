#include "lang/lexicon.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/chars.h"

enum { SHAPE_CAPITAL = 1, SHAPE_CAPS = 2, SHAPE_DIGIT = 4, SHAPE_HYPHEN = 8, SHAPE_APOSTROPHE = 16 };

/* "tags": u32 n, then n lines "UPOS\tFEATS\n" as text. */
static bool load_tags(str section, struct arena *arena, struct lexicon *ret) {
  const uint32_t *n = pack_array(section, 0, 1, 4, 4);
  if (!n || *n == 0 || *n > UINT16_MAX) return false;
  str *texts = ARENA_NEW(arena, str, *n);
  uint8_t *upos = ARENA_NEW(arena, uint8_t, *n);
  struct record_feats *feats = ARENA_NEW(arena, struct record_feats, *n);
  str rest = str_slice(section, 4, section.n);
  for (uint32_t i = 0; i < *n; i++) {
    if (!rest.p) return false;
    str line = str_cut(&rest, '\n');
    upos[i] = (uint8_t)record_upos_of(str_cut(&line, '\t'));
    texts[i] = line.p ? line : STR("_");
    feats[i] = record_feats_of(texts[i]);
  }
  ret->n_tags = *n;
  ret->tag_feats = texts;
  ret->tag_upos = upos;
  ret->feats = feats;
  return true;
}

/* "lexicon": words dict, suffixes dict, u64 classes, u32 starts[classes + 1], u32
 * capital[classes], u16 tags[]. */
static bool load_classes(str section, struct lexicon *ret) {
  uint64_t at = 0;
  if (!dict_load(section, at, &ret->words, &at) || !dict_load(section, at, &ret->suffixes, &at)) return false;
  const uint64_t *n = pack_array(section, at, 1, 8, 8);
  if (!n || *n == 0 || *n > UINT32_MAX - 1) return false;
  ret->n_classes = (uint32_t)*n;
  ret->class_start = pack_array(section, at + 8, *n + 1, 4, 4);
  if (!ret->class_start) return false;
  uint64_t total = ret->class_start[*n];
  ret->class_capital = pack_array(section, at + 8 + (*n + 1) * 4, *n, 4, 4);
  ret->class_tags = pack_array(section, at + 8 + (*n + 1) * 4 + *n * 4, total, 2, 2);
  if (!ret->class_capital || !ret->class_tags || ret->class_start[0] != 0) return false;
  for (uint64_t i = 0; i < *n; i++) {
    uint32_t from = ret->class_start[i], to = ret->class_start[i + 1];
    if (to <= from || to > total || to - from > LIMIT_CANDIDATES) return false;
    if (ret->class_capital[i] >= *n) return false;
  }
  for (uint64_t i = 0; i < total; i++)
    if (ret->class_tags[i] >= ret->n_tags) return false;
  return true;
}

static bool values_below(const struct dict *dict, uint32_t bound) {
  for (uint64_t i = 0; i <= dict->mask; i++)
    if (dict->slots[i].value > bound) return false; /* values are kept plus one */
  return true;
}

bool lexicon_load(const struct pack *model, struct arena *arena, struct lexicon *ret) {
  str tags, classes;
  if (!pack_section(model, "tags", &tags) || !pack_section(model, "lexicon", &classes)) return false;
  return load_tags(tags, arena, ret) && load_classes(classes, ret) && values_below(&ret->words, ret->n_classes) &&
         values_below(&ret->suffixes, ret->n_classes);
}

/* The byte where the last `characters` characters of s begin. */
static size_t suffix_start(str s, unsigned characters) {
  size_t at = s.n;
  while (characters > 0 && at > 0) {
    at--;
    if (((unsigned char)s.p[at] & 0xC0) != 0x80) characters--;
  }
  return at;
}

static size_t prefix_end(str s, unsigned characters) {
  size_t at = 0;
  while (at < s.n && characters > 0) {
    at++;
    while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80) at++;
    characters--;
  }
  return at;
}

uint64_t lexicon_suffix_hash(str key, unsigned characters, bool capital) {
  uint64_t hash = str_hash(str_slice(key, suffix_start(key, characters), key.n));
  return hash ^ (capital ? 0x9E3779B97F4A7C15u : 0) ^ ((uint64_t)characters << 56);
}

static uint32_t shape_of(str form) {
  uint32_t shape = text_capitalised(form) ? SHAPE_CAPITAL : 0;
  bool lower = false;
  for (size_t at = 0; at < form.n;) {
    int32_t c = utf8_next(form, &at);
    lower |= text_is_letter(c) && !text_is_upper(c);
    if (text_is_digit(c)) shape |= SHAPE_DIGIT;
    if (c == '-') shape |= SHAPE_HYPHEN;
    if (text_is_apostrophe(c)) shape |= SHAPE_APOSTROPHE;
  }
  if ((shape & SHAPE_CAPITAL) && !lower && form.n > 1) shape |= SHAPE_CAPS;
  return shape;
}

static uint32_t class_of_unknown(const struct lexicon *lexicon, str key, uint32_t shape) {
  uint32_t found = DICT_NONE;
  bool capital = shape & SHAPE_CAPITAL;
  if (shape & SHAPE_DIGIT) found = dict_find(&lexicon->suffixes, LEXICON_NUMBER_KEY);
  for (unsigned n = LEXICON_SUFFIX; n > 0 && found == DICT_NONE; n--)
    found = dict_find(&lexicon->suffixes, lexicon_suffix_hash(key, n, capital));
  if (found == DICT_NONE) found = dict_find(&lexicon->suffixes, lexicon_suffix_hash(STR(""), 0, capital));
  return found == DICT_NONE ? 0 : found;
}

static bool first_is_letter_or_digit(str key) {
  size_t at = 0;
  int32_t c = key.n > 0 ? utf8_next(key, &at) : ' ';
  return text_is_letter(c) || text_is_digit(c);
}

void lexicon_look(const struct lexicon *lexicon, str form, str key, struct lexicon_word *ret) {
  if (key.n > LIMIT_TOKEN) key = str_slice(key, 0, prefix_end(key, LIMIT_TOKEN / 4));
  if (form.n > LIMIT_TOKEN) form = str_slice(form, 0, prefix_end(form, LIMIT_TOKEN / 4));
  uint64_t hash = str_hash(key);
  ret->key = (uint32_t)hash;
  ret->shape = shape_of(form);
  ret->letter_or_digit = first_is_letter_or_digit(key);
  for (unsigned n = 1; n <= 4; n++) ret->suffix[n - 1] = (uint32_t)lexicon_suffix_hash(key, n, false);
  for (unsigned n = 1; n <= 3; n++) ret->prefix[n - 1] = (uint32_t)str_hash(str_slice(key, 0, prefix_end(key, n)));
  uint32_t found = dict_find(&lexicon->words, lexicon_word_hash(key, ret->shape & SHAPE_CAPITAL));
  if (found == DICT_NONE && (ret->shape & SHAPE_CAPITAL)) {
    found = dict_find(&lexicon->words, hash);
    if (found != DICT_NONE) found = lexicon->class_capital[found];
  }
  ret->known = found != DICT_NONE;
  ret->class_id = ret->known ? found : class_of_unknown(lexicon, key, ret->shape);
}

uint64_t lexicon_word_hash(str key, bool capital) { return str_hash(key) ^ (capital ? 0xD6E8FEB86659FD93u : 0); }

bool lexicon_knows(const struct lexicon *lexicon, str key) {
  return key.n <= LIMIT_TOKEN && dict_find(&lexicon->words, str_hash(key)) != DICT_NONE;
}

bool lexicon_is_verb(const struct lexicon *lexicon, str key, unsigned verbform) {
  const uint16_t *tags;
  uint32_t found = key.n <= LIMIT_TOKEN ? dict_find(&lexicon->words, str_hash(key)) : DICT_NONE;
  if (found == DICT_NONE) return false;
  uint32_t n = lexicon_tags(lexicon, found, &tags);
  for (uint32_t i = 0; i < n; i++) {
    uint8_t upos = lexicon->tag_upos[tags[i]];
    if ((upos == UPOS_VERB || upos == UPOS_AUX) && lexicon->feats[tags[i]].verbform == verbform) return true;
  }
  return false;
}
