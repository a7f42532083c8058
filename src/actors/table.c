#include "actors/table.h"

#include <string.h>

#include "pack/pack.h"

static bool text_fits(struct actors_text text, str pool) { return text.at <= pool.n && text.n <= pool.n - text.at; }

static bool code_ends(const char *code) { return memchr(code, 0, ACTORS_CODE) != NULL; }

static bool check_states(const struct actors_table *t) {
  for (uint64_t i = 0; i < t->n_states; i++)
    if (!text_fits(t->states[i].name, t->pool) || t->states[i].iso3[3] != 0) return false;
  for (uint64_t i = 0; i < t->n_actors; i++)
    if (!text_fits(t->actors[i].name, t->pool) || !code_ends(t->actors[i].code)) return false;
  return true;
}

static bool check_persons(const struct actors_table *t) {
  for (uint64_t i = 0; i < t->n_persons; i++) {
    const struct actors_person *p = &t->persons[i];
    if (!text_fits(p->name, t->pool) || p->office > t->n_offices || p->n_offices > t->n_offices - p->office)
      return false;
  }
  for (uint64_t i = 0; i < t->n_offices; i++)
    if (!text_fits(t->offices[i].title, t->pool) || !code_ends(t->offices[i].code)) return false;
  return true;
}

/* "actors": u64 counts of states, actors, persons, offices, pool bytes; then the arrays; the pool. */
bool actors_load(str section, struct actors_table *ret) {
  const uint64_t *n = pack_array(section, 0, 5, 8, 8);
  if (!n) return false;
  for (int i = 0; i < 5; i++)
    if (n[i] > section.n) return false;
  uint64_t at = 40;
  *ret = (struct actors_table){.n_states = n[0], .n_actors = n[1], .n_persons = n[2], .n_offices = n[3]};
  ret->states = pack_array(section, at, n[0], sizeof *ret->states, 4);
  at += n[0] * sizeof *ret->states;
  ret->actors = pack_array(section, at, n[1], sizeof *ret->actors, 4);
  at += n[1] * sizeof *ret->actors;
  ret->persons = pack_array(section, at, n[2], sizeof *ret->persons, 4);
  at += n[2] * sizeof *ret->persons;
  ret->offices = pack_array(section, at, n[3], sizeof *ret->offices, 4);
  at += n[3] * sizeof *ret->offices;
  ret->pool = (str){pack_array(section, at, n[4], 1, 1), n[4]};
  return ret->states && ret->actors && ret->persons && ret->offices && ret->pool.p && check_states(ret) &&
         check_persons(ret);
}

bool actors_load_roles(str section, struct actors_roles *ret) {
  const uint64_t *n = pack_array(section, 0, 2, 8, 8);
  if (!n || n[0] > section.n || n[1] > section.n) return false;
  ret->n = n[0];
  ret->roles = pack_array(section, 16, n[0], sizeof *ret->roles, 4);
  ret->pool = (str){pack_array(section, 16 + n[0] * sizeof *ret->roles, n[1], 1, 1), n[1]};
  if (!ret->roles || !ret->pool.p) return false;
  for (uint64_t i = 0; i < ret->n; i++)
    if (!text_fits(ret->roles[i].term, ret->pool) || !code_ends(ret->roles[i].code)) return false;
  return true;
}

uint32_t actors_state_of(const struct actors_table *table, const char *code) {
  uint64_t low = 0, high = table->n_states; /* states are sorted by code */
  if (strlen(code) < 3) return ACTORS_NONE;
  while (low < high) {
    uint64_t middle = (low + high) / 2;
    int order = strncmp(table->states[middle].iso3, code, 3);
    if (order == 0) return (uint32_t)middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return ACTORS_NONE;
}

const struct actors_office *actors_office_on(const struct actors_table *table, uint32_t person, const int32_t *day,
                                             bool *ret_former) {
  const struct actors_person *p = &table->persons[person];
  const struct actors_office *now = NULL, *last = NULL;
  for (uint32_t i = 0; i < p->n_offices; i++) {
    const struct actors_office *o = &table->offices[p->office + i];
    if (!day) {
      if (!last || o->to > last->to || (o->to == last->to && o->from > last->from)) last = o;
    } else if (o->from <= *day && *day <= o->to) {
      if (!now || o->rank < now->rank) now = o;
    } else if (o->to < *day && (!last || o->to > last->to)) {
      last = o;
    }
  }
  *ret_former = !now && day && last;
  return now ? now : last;
}
