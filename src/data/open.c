/* open.c - maps a pack: every section is checked by its room before it is believed. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "data/data.h"

struct opener {
  str bytes;
  const char *file;
  struct arena *arena;
  struct data_tables *ret;
  struct err *err;
  err_code code;
};

static err_code missing(struct opener *o, const char *section) {
  return err_at(o->err,
                err_set(o->err, ERR_CORRUPT, "section \"%s\" is missing or does not hold what it should", section),
                o->file, 0);
}

static bool section(const struct opener *o, const char *name, str *ret) {
  return pack_section(&o->ret->pack, name, ret);
}

static err_code open_common(struct opener *o) {
  struct coding_tables *t = &o->ret->coding;
  str s;
  if (!section(o, "ontology", &s) || !coding_load_ontology(s, &t->ontology)) return missing(o, "ontology");
  if (!section(o, "frames", &s) || !coding_load_frames(s, &t->ontology, o->arena, &t->frames))
    return missing(o, "frames");
  if (!section(o, "actors", &s) || !actors_load(s, &t->actors)) return missing(o, "actors");
  if (!section(o, "places", &s) || !places_load(s, &t->places)) return missing(o, "places");
  if (!section(o, "names", &s) || !names_load(s, &t->names)) return missing(o, "names");
  t->light = coding_concept(&t->ontology, "LIGHT");
  t->territory = coding_concept(&t->ontology, "TERRITORY");
  t->settlement = coding_concept(&t->ontology, "SETTLEMENT");
  return ERR_OK;
}

/* Postings point into tables that were compiled beside them: refuse any that point outside. */
static bool postings_fit(const struct names_index *index, const struct coding_tables *t,
                         const struct coding_language *l) {
  for (uint64_t i = 0; i < index->n; i++) {
    const struct names_posting *p = &index->postings[i];
    uint64_t bound = 0;
    switch ((enum names_kind)p->kind) {
      case NAMES_STATE:
      case NAMES_NATIONAL:
      case NAMES_CAPITAL: bound = t->actors.n_states; break;
      case NAMES_ACTOR: bound = t->actors.n_actors; break;
      case NAMES_PERSON:
      case NAMES_SURNAME: bound = t->actors.n_persons; break;
      case NAMES_PLACE: bound = t->places.n; break;
      case NAMES_ROLE: bound = l ? l->roles.n : 0; break;
      case NAMES_DATE: bound = l ? l->dates.n : 0; break;
    }
    if (p->id >= bound) return false;
  }
  return true;
}

struct data_languages {
  pthread_mutex_t lock;
  struct arena *arena;
  struct data_language at[DATA_LANGUAGES];
};

/* --- a language ------------------------------------------------------------------------------------- */

struct user {
  const struct data_tables *tables;
  struct data_language *language;
  struct err *err;
  err_code code;
};

static bool language_section(const struct user *u, const char *part, str *ret, char *name) {
  snprintf(name, PACK_NAME, "lang/%s/%s", u->language->lang.code, part);
  return pack_section(&u->tables->pack, name, ret);
}

static bool read_tables(struct user *u, char *name) {
  const struct coding_tables *common = &u->tables->coding;
  struct coding_language *l = &u->language->coding;
  str s;
  l->lexicon = &u->language->lang.lexicon;
  return language_section(u, "grammar", &s, name) && grammar_load(s, &l->grammar) &&
         language_section(u, "roles", &s, name) && actors_load_roles(s, &l->roles) &&
         language_section(u, "dates", &s, name) && dates_load(s, &l->dates) &&
         language_section(u, "senses", &s, name) && coding_load_senses(s, common->ontology.n_concepts, &l->senses) &&
         language_section(u, "entities", &s, name) && entities_load(s, &l->entities) &&
         language_section(u, "names", &s, name) && names_load(s, &l->names) && postings_fit(&l->names, common, l);
}

static void read_language(void *context) {
  struct user *u = context;
  char name[PACK_NAME];
  u->code = lang_load(&u->tables->pack, u->tables->languages->arena, &u->language->lang, u->err);
  if (u->code == ERR_OK && !read_tables(u, name))
    u->code = err_set(u->err, ERR_CORRUPT, "section \"%s\" is missing or does not hold what it should", name);
  if (u->code != ERR_OK) err_at(u->err, u->code, u->tables->file, 0);
  else u->language->ready = true;
}

err_code data_use(const struct data_tables *tables, const struct data_language *language, struct err *err) {
  struct data_languages *all = tables->languages;
  struct user u = {.tables = tables, .language = &all->at[language - all->at], .err = err, .code = ERR_OK};
  pthread_mutex_lock(&all->lock);
  if (!u.language->ready && !arena_try(all->arena, read_language, &u))
    u.code = err_at(err, err_set(err, ERR_MEMORY, "no memory to read a language"), tables->file, 0);
  pthread_mutex_unlock(&all->lock);
  return u.code;
}

const struct data_language *data_language_at(const struct data_tables *tables, size_t i) {
  return i < tables->n_languages ? &tables->languages->at[i] : NULL;
}

const struct data_language *data_find_language(const struct data_tables *tables, str code) {
  for (size_t i = 0; i < tables->n_languages; i++)
    if (str_eq(str_of(tables->languages->at[i].lang.code), code)) return &tables->languages->at[i];
  return NULL;
}

/* --- all of it --------------------------------------------------------------------------------------- */

static err_code open_language(struct opener *o, str code) {
  char z[16];
  snprintf(z, sizeof z, "%.*s", (int)code.n, code.p);
  err_code status = lang_load_rules(&o->ret->pack, z, &o->ret->languages->at[o->ret->n_languages].lang, o->err);
  if (status != ERR_OK) return err_at(o->err, status, o->file, 0);
  o->ret->n_languages++;
  return ERR_OK;
}

static void open_all(void *context) {
  struct opener *o = context;
  str list;
  o->code = pack_open(o->bytes, "pack", o->file, &o->ret->pack, o->err);
  if (o->code != ERR_OK) return;
  if ((o->code = open_common(o)) != ERR_OK) return;
  if (!postings_fit(&o->ret->coding.names, &o->ret->coding, NULL)) {
    o->code = missing(o, "names");
    return;
  }
  if (!section(o, "languages", &list) || list.n == 0) {
    o->code = missing(o, "languages");
    return;
  }
  o->ret->file = arena_str(o->arena, str_of(o->file)).p;
  o->ret->languages = ARENA_NEW(o->arena, struct data_languages, 1);
  o->ret->languages->arena = o->arena;
  pthread_mutex_init(&o->ret->languages->lock, NULL);
  while (list.p && o->code == ERR_OK && o->ret->n_languages < DATA_LANGUAGES)
    o->code = open_language(o, str_cut(&list, '\n'));
}

err_code data_open(str bytes, const char *file, struct arena *arena, struct data_tables *ret, struct err *err) {
  struct opener o = {.bytes = bytes, .file = file, .arena = arena, .ret = ret, .err = err, .code = ERR_MEMORY};
  *ret = (struct data_tables){.pack = {.bytes = {NULL, 0}}};
  if (!arena_try(arena, open_all, &o))
    return err_at(err, err_set(err, ERR_MEMORY, "no memory to open the pack"), file, 0);
  return o.code;
}

void data_close(struct data_tables *tables) {
  if (tables->languages) pthread_mutex_destroy(&tables->languages->lock);
  tables->languages = NULL;
}
