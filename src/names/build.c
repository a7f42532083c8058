/* build.c - from the tables' names to the index of names.h. */
#include "base/limits.h"
#include "base/tsv.h"
#include "names/names.h"
#include "base/utf8.h"
#include "text/chars.h"

enum { SHORT_NAME = 4 }; /* letters; names up to this must be written as in the table */

void names_builder_init(struct names_builder *builder, struct arena *arena) {
  *builder = (struct names_builder){.arena = arena};
  map_init(&builder->keys, arena);
  map_init(&builder->starts, arena);
}

/* Short names with a capital and acronyms are compared as written. */
static unsigned case_flags(str name) {
  if (!text_capitalised(name)) return 0;
  if (utf8_count(name) <= SHORT_NAME || text_all_caps(name)) return NAMES_EXACT;
  return NAMES_CASE;
}

bool names_add(struct names_builder *builder, str name, enum names_kind kind, uint32_t id, unsigned flags) {
  struct buf key;
  bool fresh;
  buf_init(&key, builder->arena, LIMIT_DATA_LINE);
  size_t atoms = text_name_key(&key, name);
  if (atoms == 0 || atoms > LIMIT_NAME_ATOMS) return false;
  str whole = buf_str(&key);
  uint64_t list = *map_put(&builder->keys, whole, builder->lists.n, &fresh);
  if (fresh) VEC_PUSH(builder->arena, &builder->lists, (struct names_list){{0}});
  struct names_posting posting = {
      .id = id, .kind = (uint8_t)kind, .flags = (uint8_t)(flags | case_flags(name)), .exact = (uint32_t)str_hash(name)};
  struct names_list *to = &builder->lists.at[list];
  for (size_t i = 0; i < to->postings.n; i++) {
    const struct names_posting *p = &to->postings.at[i];
    if (p->id == id && p->kind == posting.kind && (p->flags == posting.flags) &&
        (p->exact == posting.exact || !(p->flags & NAMES_EXACT)))
      return true;
  }
  VEC_PUSH(builder->arena, &to->postings, posting);
  uint64_t *longest = map_put(&builder->starts, str_slice(whole, 0, str_find(whole, ' ')), atoms, NULL);
  if (*longest < atoms) *longest = atoms;
  return true;
}

/* --- inflection --------------------------------------------------------------------------------- */

void names_read_inflection(struct names_builder *builder, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    if (row.n != 3) {
      tsv_fault(&row, "%zu fields where 3 were expected: class, ending, endings", row.n);
      continue;
    }
    str ending = str_eq(row.field[1], STR("*")) ? STR("") : row.field[1];
    VEC_PUSH(builder->arena, &builder->inflections, (struct names_inflection){row.field[0], ending, row.field[2]});
  }
}

static const struct names_inflection *rule_for(const struct names_builder *builder, str class, str word) {
  const struct names_inflection *best = NULL;
  for (size_t i = 0; i < builder->inflections.n; i++) {
    const struct names_inflection *rule = &builder->inflections.at[i];
    if (str_eq(rule->class, class) && str_ends(word, rule->ending) && (!best || rule->ending.n > best->ending.n))
      best = rule;
  }
  return best;
}

static void add_forms(struct names_builder *builder, const struct tsv *row, str word, const char *class,
                      enum names_kind kind, uint32_t id, unsigned flags) {
  const struct names_inflection *rule = class[0] ? rule_for(builder, str_of(class), word) : NULL;
  bool fits = names_add(builder, word, kind, id, flags);
  if (!fits) tsv_fault(row, "\"%.*s\" has no letter, or more than %d words", (int)word.n, word.p, LIMIT_NAME_ATOMS);
  for (str rest = rule ? rule->endings : (str){NULL, 0}; fits && rest.p;) {
    str ending = str_cut(&rest, ' ');
    if (str_eq(ending, STR("*"))) ending.n = 0;
    names_add(builder,
              arena_format(builder->arena, "%.*s%.*s", (int)(word.n - rule->ending.n), word.p, (int)ending.n, ending.p),
              kind, id, flags);
  }
}

void names_add_all(struct names_builder *builder, const struct tsv *row, str names, const char *class,
                   enum names_kind kind, uint32_t id, unsigned flags) {
  while (names.p) {
    str name = str_trim(str_cut(&names, '|'));
    bool forms = str_find(name, '/') < name.n;
    for (str rest = name; name.n > 0 && rest.p;)
      add_forms(builder, row, str_trim(str_cut(&rest, '/')), forms ? "" : class, kind, id, flags);
  }
}

/* --- writing ------------------------------------------------------------------------------------ */

str names_write(struct names_builder *builder, const char *file, struct err_list *errors) {
  struct buf out, postings;
  str clash;
  uint64_t n = 0;
  buf_init(&out, builder->arena, SIZE_MAX / 2);
  buf_init(&postings, builder->arena, SIZE_MAX / 2);
  for (size_t k = 0; k < builder->keys.n; k++) {
    struct names_list *list = &builder->lists.at[k];
    builder->keys.entries[k].value = n;
    for (size_t i = 0; i < list->postings.n; i++, n++) {
      list->postings.at[i].reserved = i + 1 == list->postings.n;
      buf_add(&postings, (str){(char *)&list->postings.at[i], sizeof list->postings.at[i]});
    }
  }
  if (!dict_write(&out, &builder->keys, &clash) || !dict_write(&out, &builder->starts, &clash))
    err_report(errors, file, 0, "two names have one hash, one is \"%.*s\"", (int)clash.n, clash.p);
  buf_u64(&out, n);
  buf_add(&out, buf_str(&postings));
  return buf_str(&out);
}
