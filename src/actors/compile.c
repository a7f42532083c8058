/* compile.c - the tables of actors from text to sections. */
#include <stdlib.h>
#include <string.h>

#include "actors/table.h"
#include "base/tsv.h"
#include "record/calendar.h"
#include "text/chars.h"

enum { FAR_PAST = INT32_MIN / 2, FAR_FUTURE = INT32_MAX / 2 };

struct draft {
  struct arena *arena;
  struct names_builder *names;
  struct actors_ids *ids;
  struct buf pool;
  VEC(struct actors_state) states;
  VEC(struct actors_actor) actors;
  VEC(struct person_draft {
    struct actors_text name;
    VEC(struct actors_office) offices;
  })
  persons;
  struct map person_ids;
};

static struct actors_text keep(struct draft *d, str text) {
  struct actors_text ret = {(uint32_t)d->pool.n, (uint32_t)text.n};
  buf_add(&d->pool, text);
  return ret;
}

/* An ISO date, or an open end when the field is empty. */
static bool read_day(const struct tsv *row, str field, bool end, int32_t *ret) {
  struct calendar_span value;
  *ret = end ? FAR_FUTURE : FAR_PAST;
  if (field.n == 0) return true;
  if (!calendar_parse(field, &value)) {
    tsv_fault(row, "\"%.*s\" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)", (int)field.n, field.p);
    return false;
  }
  *ret = end ? value.to : value.from;
  return true;
}

static bool read_span(const struct tsv *row, str from, str to, int32_t *ret_from, int32_t *ret_to) {
  if (!read_day(row, from, false, ret_from) || !read_day(row, to, true, ret_to)) return false;
  if (*ret_from <= *ret_to) return true;
  tsv_fault(row, "it ends (%.*s) before it begins (%.*s)", (int)to.n, to.p, (int)from.n, from.p);
  return false;
}

static bool is_code_text(str code) {
  for (size_t i = 0; i < code.n; i++)
    if (!(code.p[i] >= 'A' && code.p[i] <= 'Z')) return false;
  return code.n >= 3 && code.n < ACTORS_CODE && code.n % 3 == 0;
}

/* A code of three-letter parts whose first part is a state or an international prefix. */
static bool read_code(struct draft *d, const struct tsv *row, str code, char *ret) {
  static const char *const prefixes[] = {"IGO", "NGO", "IMG", "MNC", "INT"};
  bool known = is_code_text(code) && map_get(&d->ids->states, str_slice(code, 0, 3)) != NULL;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    known |= is_code_text(code) && str_starts(code, str_of(prefixes[i]));
  if (!known) {
    tsv_fault(
        row,
        "\"%.*s\" is not an actor code: a state of states.tsv (or IGO, NGO, IMG, MNC) and three-letter roles were expected",
        (int)code.n, code.p);
    return false;
  }
  memcpy(ret, code.p, code.n);
  return true;
}

static bool enough(const struct tsv *row, size_t want) {
  if (row->n == want) return true;
  tsv_fault(row, "%zu fields where %zu were expected", row->n, want);
  return false;
}

/* --- common tables ------------------------------------------------------------------------------ */

static void read_states(struct draft *d, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct actors_state state = {.name = {0}};
    str iso3 = row.field[0];
    bool fresh;
    if (!enough(&row, 4)) continue;
    if (iso3.n != 3 || !is_code_text(iso3)) {
      tsv_fault(&row, "\"%.*s\" is not a country code of three capital letters", (int)iso3.n, iso3.p);
      continue;
    }
    if (d->states.n && strncmp(d->states.at[d->states.n - 1].iso3, iso3.p, 3) >= 0)
      tsv_fault(&row, "rows are not sorted by code, or %.3s stands twice", iso3.p);
    if (!read_span(&row, row.field[2], row.field[3], &state.from, &state.to)) continue;
    memcpy(state.iso3, iso3.p, 3);
    state.name = keep(d, row.field[1]);
    map_put(&d->ids->states, iso3, d->states.n, &fresh);
    if (fresh) VEC_PUSH(d->arena, &d->states, state);
  }
}

static int kind_of(str name) {
  static const char *const kinds[] = {"org", "seat", "body", "group", "party"};
  for (int i = 0; i < 5; i++)
    if (str_eq(name, str_of(kinds[i]))) return i;
  return -1;
}

static void read_actors(struct draft *d, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct actors_actor actor = {.kind = 0};
    bool fresh;
    if (!enough(&row, 7)) continue;
    int kind = kind_of(row.field[1]);
    if (kind < 0)
      tsv_fault(&row, "\"%.*s\" where org, seat, body, group or party was expected", (int)row.field[1].n,
                row.field[1].p);
    if (kind < 0 || !read_code(d, &row, row.field[2], actor.code) ||
        !read_span(&row, row.field[5], row.field[6], &actor.from, &actor.to))
      continue;
    map_put(&d->ids->actors, row.field[0], d->actors.n, &fresh);
    if (!fresh) {
      tsv_fault(&row, "the id \"%.*s\" stands twice", (int)row.field[0].n, row.field[0].p);
      continue;
    }
    actor.kind = (uint32_t)kind;
    actor.name = keep(d, row.field[3]);
    names_add_all(d->names, &row, row.field[4], "", NAMES_ACTOR, (uint32_t)d->actors.n, 0);
    VEC_PUSH(d->arena, &d->actors, actor);
  }
}

/* The last word of a name; Jr., Sr. and numerals are passed over. */
static str surname_of(str person) {
  str rest = person, last = person, before = person;
  while (rest.p) {
    str word = str_cut(&rest, ' ');
    before = last;
    last = word;
  }
  bool suffix = str_eq(last, STR("Jr.")) || str_eq(last, STR("Jr")) || str_eq(last, STR("Sr.")) ||
                str_eq(last, STR("II")) || str_eq(last, STR("III"));
  return suffix ? before : last;
}

static void add_person_names(struct draft *d, const struct tsv *row, uint32_t id) {
  str surname = surname_of(row->field[0]);
  names_add_all(d->names, row, row->field[0], "", NAMES_PERSON, id, 0);
  if (surname.n < row->field[0].n && surname.n > 2) names_add(d->names, surname, NAMES_SURNAME, id, 0);
  for (str rest = row->field[1]; rest.p;) {
    str alias = str_trim(str_cut(&rest, '|'));
    bool brief = str_starts(alias, STR("="));
    if (brief) alias = str_slice(alias, 1, alias.n);
    if (alias.n)
      names_add(d->names, alias, brief || str_find(alias, ' ') == alias.n ? NAMES_SURNAME : NAMES_PERSON, id, 0);
  }
}

static void read_offices(struct draft *d, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct actors_office office = {.rank = 4};
    bool fresh;
    if (!enough(&row, 8)) continue;
    if (row.field[0].n == 0 || !str_to_uint(row.field[6], &office.rank) || office.rank < 1 || office.rank > 4) {
      tsv_fault(&row, "a person and a rank from 1 to 4 were expected, found \"%.*s\"", (int)row.field[6].n,
                row.field[6].p);
      continue;
    }
    if (!read_code(d, &row, row.field[2], office.code) ||
        !read_span(&row, row.field[3], row.field[4], &office.from, &office.to))
      continue;
    office.title = keep(d, row.field[5]);
    uint32_t id = (uint32_t)*map_put(&d->person_ids, row.field[0], d->persons.n, &fresh);
    if (fresh) VEC_PUSH(d->arena, &d->persons, (struct person_draft){.name = keep(d, row.field[0])});
    add_person_names(d, &row, id);
    VEC_PUSH(d->arena, &d->persons.at[id].offices, office);
  }
}

static str write_common(struct draft *d) {
  struct buf out;
  size_t n_offices = 0;
  buf_init(&out, d->arena, SIZE_MAX / 2);
  for (size_t i = 0; i < d->persons.n; i++) n_offices += d->persons.at[i].offices.n;
  const uint64_t counts[] = {d->states.n, d->actors.n, d->persons.n, n_offices, d->pool.n};
  for (int i = 0; i < 5; i++) buf_u64(&out, counts[i]);
  buf_add(&out, (str){(char *)d->states.at, d->states.n * sizeof *d->states.at});
  buf_add(&out, (str){(char *)d->actors.at, d->actors.n * sizeof *d->actors.at});
  uint32_t office = 0;
  for (size_t i = 0; i < d->persons.n; i++) {
    struct actors_person person = {d->persons.at[i].name, office, (uint32_t)d->persons.at[i].offices.n};
    buf_add(&out, (str){(char *)&person, sizeof person});
    office += person.n_offices;
  }
  for (size_t i = 0; i < d->persons.n; i++)
    buf_add(&out,
            (str){(char *)d->persons.at[i].offices.at, d->persons.at[i].offices.n * sizeof(struct actors_office)});
  buf_add(&out, buf_str(&d->pool));
  return buf_str(&out);
}

str actors_compile(struct arena *arena, const struct actors_sources *sources, struct names_builder *names,
                   struct actors_ids *ret_ids, struct err_list *errors) {
  struct draft *d = ARENA_NEW(arena, struct draft, 1);
  d->arena = arena;
  d->names = names;
  d->ids = ret_ids;
  buf_init(&d->pool, arena, UINT32_MAX / 2);
  map_init(&ret_ids->states, arena);
  map_init(&ret_ids->actors, arena);
  map_init(&d->person_ids, arena);
  read_states(d, &sources->states, errors);
  read_actors(d, &sources->actors, errors);
  read_offices(d, &sources->offices, errors);
  return write_common(d);
}

/* --- a language's tables ------------------------------------------------------------------------ */

static void read_language_states(struct names_builder *names, const struct actors_ids *ids, const struct source *source,
                                 struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    const uint64_t *id = map_get(&ids->states, row.field[0]);
    if (!enough(&row, 5)) continue;
    if (!id) {
      tsv_fault(&row, "\"%.*s\" is not in states.tsv", (int)row.field[0].n, row.field[0].p);
      continue;
    }
    names_add_all(names, &row, row.field[1], "", NAMES_STATE, (uint32_t)*id, 0);
    names_add_all(names, &row, row.field[2], "adj", NAMES_NATIONAL, (uint32_t)*id, 0);
    names_add_all(names, &row, row.field[3], "", NAMES_NATIONAL, (uint32_t)*id, 0);
    names_add_all(names, &row, row.field[4], "", NAMES_CAPITAL, (uint32_t)*id, 0);
  }
}

static void read_language_actors(struct names_builder *names, const struct actors_ids *ids, const struct source *source,
                                 struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    const uint64_t *id = map_get(&ids->actors, row.field[0]);
    if (!enough(&row, 2)) continue;
    if (id) names_add_all(names, &row, row.field[1], "", NAMES_ACTOR, (uint32_t)*id, 0);
    else tsv_fault(&row, "\"%.*s\" is not in actors.tsv", (int)row.field[0].n, row.field[0].p);
  }
}

static const char *const role_kinds[] = {"office", "body",  "people",  "force",      "country",
                                         "sides",  "group", "capital", "counterpart"};

static int role_kind_of(str name) {
  for (int i = 0; i < ROLES_KINDS; i++)
    if (str_eq(name, str_of(role_kinds[i]))) return i;
  return -1;
}

static bool read_flags(const struct tsv *row, str flags, uint32_t *ret) {
  static const char *const texts[] = {"head", "foreign", "defence", "plural", "weak"};
  *ret = 0;
  while (flags.n > 0 && flags.p) {
    str flag = str_cut(&flags, ' ');
    uint32_t bit = 0;
    for (int i = 0; i < 5; i++)
      if (str_eq(flag, str_of(texts[i]))) bit = 1u << i;
    if (!bit) {
      tsv_fault(row, "\"%.*s\" is not a flag (head, foreign, defence, plural, weak)", (int)flag.n, flag.p);
      return false;
    }
    *ret |= bit;
  }
  return true;
}

struct roles_draft {
  struct arena *arena;
  struct names_builder *names;
  struct buf pool;
  VEC(struct actors_role) roles;
};

static void read_roles(struct roles_draft *d, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct actors_role role = {.term = {0}};
    str code = row.field[1];
    if (!enough(&row, 4)) continue;
    int kind = role_kind_of(row.field[2]);
    bool refers = kind >= ROLES_COUNTRY && kind != ROLES_GROUP;
    if (kind < 0) tsv_fault(&row, "\"%.*s\" is not a kind of role", (int)row.field[2].n, row.field[2].p);
    else if (!refers && !is_code_text(code)) tsv_fault(&row, "\"%.*s\" is not a role code", (int)code.n, code.p);
    else if (read_flags(&row, row.field[3], &role.flags)) {
      str term = str_slice(row.field[0], 0, str_find(row.field[0], '/'));
      role.kind = (uint32_t)kind;
      role.term = (struct actors_text){(uint32_t)d->pool.n, (uint32_t)term.n};
      buf_add(&d->pool, term);
      if (!refers) memcpy(role.code, code.p, code.n);
      names_add_all(d->names, &row, row.field[0], "noun", NAMES_ROLE, (uint32_t)d->roles.n, 0);
      VEC_PUSH(d->arena, &d->roles, role);
    }
  }
}

str actors_compile_language(struct arena *arena, const struct actors_language_sources *sources,
                            const struct actors_ids *ids, struct names_builder *names, struct err_list *errors) {
  struct roles_draft d = {.arena = arena, .names = names};
  struct buf out;
  buf_init(&d.pool, arena, UINT32_MAX / 2);
  buf_init(&out, arena, SIZE_MAX / 2);
  read_language_states(names, ids, &sources->states, errors);
  read_language_actors(names, ids, &sources->actors, errors);
  read_roles(&d, &sources->roles, errors);
  read_roles(&d, &sources->references, errors);
  buf_u64(&out, d.roles.n);
  buf_u64(&out, d.pool.n);
  if (d.roles.n) buf_add(&out, (str){(char *)d.roles.at, d.roles.n * sizeof *d.roles.at});
  buf_add(&out, buf_str(&d.pool));
  return buf_str(&out);
}
