/* open.c - maps a pack: every section is checked by its room before it is believed. */
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

static err_code open_language(struct opener *o, str code) {
  struct data_language *language = &o->ret->languages[o->ret->n_languages];
  struct coding_language *l = &language->coding;
  const struct coding_ontology *ontology = &o->ret->coding.ontology;
  char z[16], name[PACK_NAME];
  str s;
  snprintf(z, sizeof z, "%.*s", (int)code.n, code.p);
  err_code status = lang_load(&o->ret->pack, z, o->arena, &language->lang, o->err);
  if (status != ERR_OK) return err_at(o->err, status, o->file, 0);
  l->lexicon = &language->lang.lexicon;
#define LANGUAGE_SECTION(part) (snprintf(name, sizeof name, "lang/%s/" part, z), section(o, name, &s))
  if (!LANGUAGE_SECTION("grammar") || !grammar_load(s, &l->grammar)) return missing(o, name);
  if (!LANGUAGE_SECTION("roles") || !actors_load_roles(s, &l->roles)) return missing(o, name);
  if (!LANGUAGE_SECTION("dates") || !dates_load(s, &l->dates)) return missing(o, name);
  if (!LANGUAGE_SECTION("senses") || !coding_load_senses(s, ontology->n_concepts, &l->senses)) return missing(o, name);
  if (!LANGUAGE_SECTION("names") || !names_load(s, &l->names) || !postings_fit(&l->names, &o->ret->coding, l))
    return missing(o, name);
  if (!LANGUAGE_SECTION("entities") || !entities_load(s, &l->entities)) return missing(o, name);
#undef LANGUAGE_SECTION
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
  while (list.p && o->code == ERR_OK && o->ret->n_languages < DATA_LANGUAGES)
    o->code = open_language(o, str_cut(&list, '\n'));
}

err_code data_open(str bytes, const char *file, struct arena *arena, struct data_tables *ret, struct err *err) {
  struct opener o = {.bytes = bytes, .file = file, .arena = arena, .ret = ret, .err = err, .code = ERR_MEMORY};
  *ret = (struct data_tables){.n_languages = 0};
  if (!arena_try(arena, open_all, &o))
    return err_at(err, err_set(err, ERR_MEMORY, "no memory to open the pack"), file, 0);
  return o.code;
}

const struct data_language *data_find_language(const struct data_tables *tables, str code) {
  for (size_t i = 0; i < tables->n_languages; i++)
    if (str_eq(str_of(tables->languages[i].lang.code), code)) return &tables->languages[i];
  return NULL;
}
