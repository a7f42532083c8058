/* table.h - the tables of actors: states, organisations and bodies, persons with their offices,
 * and the role nouns of a language. Sections "actors" and "lang/<xx>/roles" of a pack.
 *
 *   data/actors/states.tsv     iso3  name  from  to
 *   data/actors/actors.tsv     id  kind  code  name  names  from  to
 *   data/actors/offices.tsv    person  aliases  code  from  to  office  rank  source
 *   data/lang/xx/states.tsv    iso3  names  adjectives  demonyms  capitals
 *   data/lang/xx/actors.tsv    id  names
 *   data/lang/xx/roles.tsv     term  code  kind  flags
 *   data/lang/xx/references.tsv  the same, for words that refer back (the country, the two sides)
 *   data/lang/xx/inflection.tsv  class  ending  endings
 * Codes are CAMEO's: ISO 3166 alpha-3 and three-letter roles, or IGO/NGO/IMG/MNC codes.
 */
#ifndef ENTENTE_ACTORS_TABLE_H
#define ENTENTE_ACTORS_TABLE_H

#include "names/names.h"

enum { ACTORS_CODE = 16 };
#define ACTORS_NONE UINT32_MAX

enum actors_kind { ACTORS_ORG, ACTORS_SEAT, ACTORS_BODY, ACTORS_GROUP, ACTORS_PARTY };

/* How a role noun names an actor. From ROLES_COUNTRY on they refer back to actors named before. */
enum actors_role_kind {
  ROLES_OFFICE,      /* a person who holds an office: president */
  ROLES_BODY,        /* an institution: government, police */
  ROLES_PEOPLE,      /* persons by what they do: soldiers, protesters */
  ROLES_FORCE,       /* things that act for a force: warships */
  ROLES_COUNTRY,     /* the country, the nation */
  ROLES_SIDES,       /* the two sides, the parties */
  ROLES_GROUP,       /* the group, the bloc: an organisation; the code says of which kind */
  ROLES_CAPITAL,     /* the capital: a place only */
  ROLES_COUNTERPART, /* his counterpart: the same office in another state */
  ROLES_KINDS,
};

enum actors_role_flag { ROLES_HEAD = 1, ROLES_FOREIGN = 2, ROLES_DEFENCE = 4, ROLES_PLURAL = 8, ROLES_WEAK = 16 };

struct actors_text {
  uint32_t at, n; /* in the pool */
};

struct actors_state {
  char iso3[4];
  struct actors_text name;
  int32_t from, to;
};

struct actors_actor {
  char code[ACTORS_CODE];
  struct actors_text name;
  int32_t from, to;
  uint32_t kind;
};

struct actors_person {
  struct actors_text name;
  uint32_t office, n_offices;
};

struct actors_office {
  char code[ACTORS_CODE];
  struct actors_text title;
  int32_t from, to;
  uint32_t rank;
};

struct actors_role {
  char code[ACTORS_CODE];
  struct actors_text term;
  uint32_t kind, flags;
};

struct actors_table {
  const struct actors_state *states;
  const struct actors_actor *actors;
  const struct actors_person *persons;
  const struct actors_office *offices;
  uint64_t n_states, n_actors, n_persons, n_offices;
  str pool;
};

struct actors_roles {
  const struct actors_role *roles;
  uint64_t n;
  str pool;
};

bool actors_load(str section, struct actors_table *ret);
bool actors_load_roles(str section, struct actors_roles *ret);

static inline str actors_text(str pool, struct actors_text text) { return (str){pool.p + text.at, text.n}; }

/* The state of a code's first three letters, or ACTORS_NONE. */
uint32_t actors_state_of(const struct actors_table *table, const char *code);

/* The office a person held on a day (the one of highest rank), else the last one before it (then
 * *ret_former is true), else NULL. With no day: the latest office. */
const struct actors_office *actors_office_on(const struct actors_table *table, uint32_t person, const int32_t *day,
                                             bool *ret_former);

/* --- compiling -------------------------------------------------------------------------------- */

struct actors_sources {
  struct source states, actors, offices;
};

struct actors_language_sources {
  struct source states, actors, roles, references;
};

/* What the tables of the languages refer to. */
struct actors_ids {
  struct map states; /* iso3 -> id */
  struct map actors; /* id text -> id */
};

str actors_compile(struct arena *arena, const struct actors_sources *sources, struct names_builder *names,
                   struct actors_ids *ret_ids, struct err_list *errors);

/* Puts a language's names of states, actors and roles into `names`; returns the section of roles. */
str actors_compile_language(struct arena *arena, const struct actors_language_sources *sources,
                            const struct actors_ids *ids, struct names_builder *names, struct err_list *errors);

#endif
