#include "coding/senses.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/tsv.h"
#include "pack/pack.h"
#include "text/chars.h"

static uint64_t word_hash(str lemma, uint8_t pos) { return str_hash(lemma) ^ ((uint64_t)pos * 0x9E3779B97F4A7C15u); }

/* --- compiling ---------------------------------------------------------------------------------- */

struct draft {
  struct arena *arena;
  const struct map *concepts;
  struct map words; /* "pos lemma" -> index into lists */
  VEC(struct sense_list {
    VEC(struct coding_sense) senses;
    uint64_t hash;
  })
  lists;
};

static bool read_need(const struct tsv *row, str text, struct coding_sense *sense) {
  str lemma = text, rel = str_cut(&lemma, ':');
  struct coding_need need = {.kind = NEED_REL};
  if (str_eq(rel, STR("case"))) need.kind = NEED_CASE;
  else if (str_eq(rel, STR("any"))) need.kind = NEED_ANY;
  else if (str_eq(rel, STR("prt"))) need.rel = REL_COMPOUND_PRT;
  else need.rel = (uint8_t)record_rel_of(rel);
  if (need.kind == NEED_REL && need.rel == REL_DEP) {
    tsv_fault(row, "\"%.*s\" is not a relation, case or any", (int)rel.n, rel.p);
    return false;
  }
  if (sense->n_needs == SENSE_NEEDS) {
    tsv_fault(row, "more than %d needs of one word", SENSE_NEEDS);
    return false;
  }
  need.lemma = lemma.p && lemma.n ? (uint32_t)str_hash(lemma) : 0;
  sense->needs[sense->n_needs++] = need;
  return true;
}

static bool read_map(const struct tsv *row, str text, struct coding_sense *sense) {
  str mark = text, role = str_cut(&mark, '=');
  enum grammar_role to = grammar_role_of(role), from = mark.p ? grammar_role_of(mark) : ROLE_COUNT;
  if (to == ROLE_COUNT || from == ROLE_COUNT || sense->n_maps == SENSE_MAPS) {
    tsv_fault(row, "\"%.*s\" is not ROLE=ROLE, or there are more than %d", (int)text.n, text.p, SENSE_MAPS);
    return false;
  }
  sense->maps[sense->n_maps++] = (struct coding_map_entry){(uint8_t)to, (uint8_t)from};
  return true;
}

/* "call+case:on>to=on" */
static bool read_word(const struct tsv *row, str text, struct coding_sense *sense, str *ret_lemma) {
  str maps = text, head = str_cut(&maps, '>');
  str needs = head, lemma = str_trim(str_cut(&needs, '+'));
  bool good = true;
  while (good && needs.p) good = read_need(row, str_trim(str_cut(&needs, '+')), sense);
  while (good && maps.p) good = read_map(row, str_trim(str_cut(&maps, '>')), sense);
  *ret_lemma = lemma;
  return good && lemma.n > 0;
}

static void add_sense(struct draft *d, const struct tsv *row, str lemma, const struct coding_sense *sense) {
  bool fresh;
  str name = arena_format(d->arena, "%c%.*s", sense->pos, (int)lemma.n, lemma.p);
  uint64_t index = *map_put(&d->words, name, d->lists.n, &fresh);
  if (fresh) VEC_PUSH(d->arena, &d->lists, (struct sense_list){.hash = word_hash(lemma, sense->pos)});
  struct sense_list *list = &d->lists.at[index];
  for (size_t i = 0; i < list->senses.n; i++) {
    const struct coding_sense *other = &list->senses.at[i];
    if (other->concept != sense->concept || other->n_needs != sense->n_needs ||
        memcmp(other->needs, sense->needs, sizeof sense->needs) != 0)
      continue;
    tsv_fault(row, "\"%.*s\" has this concept already (line %u of file %u)", (int)lemma.n, lemma.p, other->line,
              other->source + 1u);
    return;
  }
  if (list->senses.n >= LIMIT_SENSES)
    tsv_fault(row, "\"%.*s\" has more than %d senses", (int)lemma.n, lemma.p, LIMIT_SENSES);
  else VEC_PUSH(d->arena, &list->senses, *sense);
}

static void read_file(struct draft *d, const struct source *source, uint8_t file, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    const uint64_t *concept = map_get(d->concepts, row.field[0]);
    str pos = row.field[1];
    if (row.n != 3 || !concept || pos.n != 1 || str_find(STR("vna"), pos.p[0]) == 3) {
      tsv_fault(&row, "expected a concept of concepts.tsv, v n or a, and words; found \"%.*s\", \"%.*s\"",
                (int)row.field[0].n, row.field[0].p, (int)pos.n, pos.p);
      continue;
    }
    for (str rest = row.field[2]; rest.p;) {
      str word = str_trim(str_cut(&rest, '|')), lemma;
      struct coding_sense sense = {
          .concept = (uint16_t) * concept, .pos = (uint8_t)pos.p[0], .source = file, .line = (uint32_t)row.line};
      if (word.n && read_word(&row, word, &sense, &lemma)) add_sense(d, &row, lemma, &sense);
    }
  }
}

/* Senses that ask for more come first: the first that fits is the most particular. */
static void sort_senses(struct sense_list *list) {
  for (size_t i = 1; i < list->senses.n; i++) {
    struct coding_sense x = list->senses.at[i];
    size_t j = i;
    for (; j > 0 && list->senses.at[j - 1].n_needs < x.n_needs; j--) list->senses.at[j] = list->senses.at[j - 1];
    list->senses.at[j] = x;
  }
  list->senses.at[list->senses.n - 1].last = 1;
}

str coding_compile_senses(struct arena *arena, const struct source *sources, size_t n, const struct map *concepts,
                          struct err_list *errors) {
  struct draft d = {.arena = arena, .concepts = concepts};
  struct buf out, senses;
  uint32_t count = 0;
  size_t clash;
  map_init(&d.words, arena);
  buf_init(&out, arena, SIZE_MAX / 2);
  buf_init(&senses, arena, SIZE_MAX / 2);
  for (size_t i = 0; i < n; i++) read_file(&d, &sources[i], (uint8_t)i, errors);
  struct dict_pair *pairs = ARENA_NEW(arena, struct dict_pair, d.lists.n);
  for (size_t i = 0; i < d.lists.n; i++) {
    struct sense_list *list = &d.lists.at[i];
    sort_senses(list);
    pairs[i] = (struct dict_pair){list->hash, count};
    count += (uint32_t)list->senses.n;
    buf_add(&senses, (str){(char *)list->senses.at, list->senses.n * sizeof *list->senses.at});
  }
  if (!dict_write_pairs(&out, pairs, d.lists.n, &clash))
    err_report(errors, sources[0].path, 0, "two words have one hash");
  buf_u64(&out, count);
  buf_add(&out, buf_str(&senses));
  return buf_str(&out);
}

/* --- loading and looking ------------------------------------------------------------------------ */

bool coding_load_senses(str section, uint64_t n_concepts, struct coding_senses *ret) {
  uint64_t at = 0;
  if (!dict_load(section, 0, &ret->words, &at)) return false;
  const uint64_t *n = pack_array(section, at, 1, 8, 8);
  if (!n) return false;
  ret->n = *n;
  ret->senses = pack_array(section, at + 8, *n, sizeof *ret->senses, 4);
  if (!ret->senses || (*n > 0 && !ret->senses[*n - 1].last)) return false;
  for (uint64_t i = 0; i < *n; i++) {
    const struct coding_sense *s = &ret->senses[i];
    if (s->concept >= n_concepts || s->n_needs > SENSE_NEEDS || s->n_maps > SENSE_MAPS) return false;
    for (int k = 0; k < s->n_maps; k++)
      if (s->maps[k].role >= ROLE_COUNT || s->maps[k].mark >= ROLE_COUNT) return false;
  }
  for (uint64_t i = 0; i <= ret->words.mask; i++)
    if (ret->words.slots[i].value > *n) return false;
  return true;
}

static bool lemma_is(const struct record_word *word, uint32_t lemma) {
  return lemma == 0 || (uint32_t)str_hash(word->lemma) == lemma || (uint32_t)str_hash(word->key) == lemma;
}

/* A participle or relative clause has its object outside: "un'imboscata tesa dai ribelli". */
static bool object_outside(const struct tree *tree, uint32_t word, const struct coding_need *need) {
  const struct record_word *w = &tree->words[word];
  return need->kind == NEED_REL && need->rel == REL_OBJ && tree_is(w, REL_ACL) && w->head >= 0 &&
         lemma_is(&tree->words[w->head], need->lemma);
}

/* "put its troops on alert", "shot dead dozens": what belongs to the idiom may hang on its object. */
static bool below_object(const struct tree *tree, uint32_t object, uint32_t lemma) {
  if (!tree_is(&tree->words[object], REL_OBJ)) return false;
  for (uint32_t c = tree->first_child[object]; c != TREE_NONE; c = tree->next[c])
    if (lemma_is(&tree->words[c], lemma)) return true;
  return false;
}

static bool need_met(const struct tree *tree, uint32_t word, const struct coding_need *need) {
  if (object_outside(tree, word, need)) return true;
  for (uint32_t c = tree->first_child[word]; c != TREE_NONE; c = tree->next[c]) {
    const struct record_word *child = &tree->words[c];
    uint32_t marker = TREE_NONE;
    switch (need->kind) {
      case NEED_REL:
        if (tree_is(child, (enum record_rel)need->rel) && lemma_is(child, need->lemma)) return true;
        break;
      case NEED_CASE:
        for (marker = tree->first_child[c]; marker != TREE_NONE; marker = tree->next[marker])
          if ((tree_is(&tree->words[marker], REL_CASE) || tree_is(&tree->words[marker], REL_MARK)) &&
              lemma_is(&tree->words[marker], need->lemma))
            return true;
        break;
      case NEED_ANY:
        if (lemma_is(child, need->lemma) || below_object(tree, c, need->lemma)) return true;
        break;
      default: return true;
    }
  }
  return false;
}

/* "l'incaricato d'affari": an adjective in the place of a noun. */
static bool stands_as_noun(const struct record_word *word) {
  enum record_rel rel = record_rel_universal((enum record_rel)word->rel);
  return rel == REL_NSUBJ || rel == REL_OBJ || rel == REL_IOBJ || rel == REL_OBL || rel == REL_NMOD || rel == REL_APPOS;
}

static uint8_t pos_of(const struct record_word *word) {
  switch (word->upos) {
    case UPOS_VERB:
    case UPOS_AUX: return 'v';
    case UPOS_NOUN:
    case UPOS_PROPN: return 'n';
    case UPOS_ADJ: return stands_as_noun(word) ? 'n' : 'a';
    case UPOS_ADV: return 'a';
    default: return 0;
  }
}

static uint32_t find_first(const struct coding_senses *senses, const struct record_word *w, uint8_t pos) {
  uint32_t at = dict_find(&senses->words, word_hash(w->lemma, pos));
  return at == DICT_NONE ? dict_find(&senses->words, word_hash(w->key, pos)) : at;
}

size_t coding_find_senses(const struct coding_senses *senses, const struct tree *tree, uint32_t word,
                          const struct coding_sense **ret) {
  const struct record_word *w = &tree->words[word];
  uint8_t pos = pos_of(w);
  size_t n = 0;
  uint32_t at = pos ? find_first(senses, w, pos) : DICT_NONE;
  for (bool more = at != DICT_NONE; more && n < SENSES_MAX; at++) {
    const struct coding_sense *sense = &senses->senses[at];
    bool met = true;
    more = !sense->last;
    for (int i = 0; i < sense->n_needs; i++) met &= need_met(tree, word, &sense->needs[i]);
    if (met) ret[n++] = sense;
  }
  return n;
}
