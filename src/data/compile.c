/* compile.c - reads the data folder in a fixed order, lets each room compile its part, names every fault. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actors/table.h"
#include "base/limits.h"
#include "data/data.h"
#include "places/places.h"

enum { FRAME_FILES = 64 };

struct compiler {
  const struct host *host;
  const char *folder;
  struct arena *arena;
  struct err_list *errors;
  struct pack_writer pack;
  struct map concepts, codes;
  struct actors_ids actors;
  struct places_ids places;
  struct err *err;
  err_code code;
  str bytes;
  struct coding_examples examples;
};

/* --- files -------------------------------------------------------------------------------------- */

static const char *path_of(struct compiler *c, const char *name) {
  return arena_format(c->arena, "%s/%s", c->folder, name).p;
}

/* Reads a file of the folder into the arena. A missing file is a fault unless it is optional. */
static struct source read_source(struct compiler *c, const char *name, bool optional) {
  struct source source = {.path = arena_str(c->arena, str_of(name)).p, .content = STR("")};
  str mapped;
  struct err why = {0};
  int fd = c->host->open_read(c->host->context, path_of(c, name));
  if (fd < 0) {
    if (!optional || fd != -ENOENT) err_report(c->errors, source.path, 0, "cannot open: %s", strerror(-fd));
    return source;
  }
  c->host->close(c->host->context, fd);
  if (host_map(c->host, path_of(c, name), &mapped, &why) != ERR_OK) {
    err_report(c->errors, source.path, 0, "%s", why.message);
    return source;
  }
  if (mapped.n > LIMIT_DATA_FILE)
    err_report(c->errors, source.path, 0, "%zu bytes; the limit is %d", mapped.n, LIMIT_DATA_FILE);
  else source.content = arena_str(c->arena, mapped);
  c->host->unmap(c->host->context, mapped);
  return source;
}

struct listing {
  struct compiler *c;
  VEC(str) names;
};

static void add_name(void *to, const char *name) {
  struct listing *listing = to;
  if (name[0] != '.') VEC_PUSH(listing->c->arena, &listing->names, arena_str(listing->c->arena, str_of(name)));
}

static int by_name(const void *a, const void *b) { return str_cmp(*(const str *)a, *(const str *)b); }

static struct listing list_folder(struct compiler *c, const char *name) {
  struct listing listing = {.c = c};
  int status = c->host->list(c->host->context, path_of(c, name), add_name, &listing);
  if (status != 0) err_report(c->errors, arena_str(c->arena, str_of(name)).p, 0, "cannot list: %s", strerror(-status));
  if (listing.names.n) qsort(listing.names.at, listing.names.n, sizeof(str), by_name);
  return listing;
}

/* --- what all languages share --------------------------------------------------------------------- */

static void compile_ontology(struct compiler *c) {
  struct coding_ontology_sources sources = {
      .cameo = read_source(c, "ontology/cameo.tsv", false),
      .compose = read_source(c, "ontology/compose.tsv", false),
      .concepts = read_source(c, "ontology/concepts.tsv", false),
  };
  struct source frames[FRAME_FILES];
  size_t n = 0;
  pack_add(&c->pack, "ontology", coding_compile_ontology(c->arena, &sources, &c->concepts, &c->codes, c->errors));
  struct listing listing = list_folder(c, "ontology/frames");
  for (size_t i = 0; i < listing.names.n && n < FRAME_FILES; i++)
    if (str_ends(listing.names.at[i], STR(".frames")))
      frames[n++] = read_source(c, arena_format(c->arena, "ontology/frames/%s", listing.names.at[i].p).p, false);
  pack_add(&c->pack, "frames",
           coding_compile_frames(c->arena, frames, n, &c->concepts, &c->codes, &c->examples, c->errors));
}

static void compile_common(struct compiler *c) {
  struct names_builder names;
  struct actors_sources actors = {
      .states = read_source(c, "actors/states.tsv", false),
      .actors = read_source(c, "actors/actors.tsv", false),
      .offices = read_source(c, "actors/offices.tsv", false),
  };
  struct places_sources places = {.places = read_source(c, "places/places.tsv", false),
                                  .risky = read_source(c, "places/risky.txt", true)};
  names_builder_init(&names, c->arena);
  pack_add(&c->pack, "actors", actors_compile(c->arena, &actors, &names, &c->actors, c->errors));
  pack_add(&c->pack, "places", places_compile(c->arena, &places, &names, &c->places, c->errors));
  pack_add(&c->pack, "names", names_write(&names, "data", c->errors));
}

/* --- a language ------------------------------------------------------------------------------------ */

/* A folder without verbs.lex is a language that can be parsed and not yet coded: then the tables of names and acts
 * may be missing too. */
struct language_files {
  struct compiler *c;
  str code;
  bool parse_only;
};

static struct source language_file(const struct language_files *f, const char *name, bool optional) {
  return read_source(f->c, arena_format(f->c->arena, "lang/%s/%s", f->code.p, name).p, optional);
}

static void add_section(const struct language_files *f, const char *part, str bytes) {
  char name[PACK_NAME];
  snprintf(name, sizeof name, "lang/%s/%s", f->code.p, part);
  pack_add(&f->c->pack, name, bytes);
}

static void compile_names(const struct language_files *f) {
  struct compiler *c = f->c;
  struct names_builder names;
  struct source inflection = language_file(f, "inflection.tsv", true), places = language_file(f, "places.tsv", true),
                dates = language_file(f, "dates.tsv", f->parse_only);
  struct actors_language_sources actors = {
      .states = language_file(f, "states.tsv", f->parse_only),
      .actors = language_file(f, "actors.tsv", f->parse_only),
      .roles = language_file(f, "roles.tsv", f->parse_only),
      .references = language_file(f, "references.tsv", true),
  };
  names_builder_init(&names, c->arena);
  names_read_inflection(&names, &inflection, c->errors);
  add_section(f, "roles", actors_compile_language(c->arena, &actors, &c->actors, &names, c->errors));
  places_compile_language(&places, &c->places, &names, c->errors);
  add_section(f, "dates", dates_compile(c->arena, &dates, &names, c->errors));
  add_section(f, "names", names_write(&names, actors.states.path, c->errors));
}

static void compile_words(const struct language_files *f) {
  struct compiler *c = f->c;
  struct text_sources text = {
      .conf = language_file(f, "language.conf", false),
      .abbreviations = language_file(f, "abbreviations.txt", true),
      .frequent = language_file(f, "frequent.txt", false),
  };
  struct words_sources words = {.contractions = language_file(f, "contractions.tsv", true),
                                .enclitics = language_file(f, "enclitics.tsv", true)};
  struct source grammar = language_file(f, "grammar.tsv", f->parse_only);
  struct source senses[] = {language_file(f, "verbs.lex", f->parse_only), language_file(f, "nouns.lex", f->parse_only),
                            language_file(f, "modifiers.lex", true)};
  add_section(f, "text", text_compile(c->arena, &text, c->errors));
  add_section(f, "words", words_compile(c->arena, &words, c->errors));
  add_section(f, "grammar", grammar_compile(c->arena, &grammar, c->errors));
  add_section(f, "senses", coding_compile_senses(c->arena, senses, 3, &c->concepts, c->errors));
}

/* The model is checked as it will be when it is used. */
static void compile_model(const struct language_files *f) {
  struct compiler *c = f->c;
  struct lang lang;
  struct err why = {0};
  struct source model = language_file(f, arena_format(c->arena, "%s.model", f->code.p).p, false);
  if (model.content.n == 0) return;
  /* sections are found by multiples of 64 from an aligned start */
  char *aligned = ARENA_NEW(c->arena, char, model.content.n + PACK_ALIGN);
  aligned += PACK_ALIGN - (uintptr_t)aligned % PACK_ALIGN;
  memcpy(aligned, model.content.p, model.content.n);
  model.content.p = aligned;
  if (lang_load_model(model.content, model.path, c->arena, &lang, &why) != ERR_OK)
    err_report(c->errors, model.path, 0, "%s", why.message);
  add_section(f, "model", model.content);
  add_section(f, "entities", language_file(f, arena_format(c->arena, "%s.names", f->code.p).p, true).content);
}

static void compile_languages(struct compiler *c) {
  struct buf list;
  struct listing listing = list_folder(c, "lang");
  buf_init(&list, c->arena, SIZE_MAX / 2);
  for (size_t i = 0; i < listing.names.n; i++) {
    struct language_files f = {.c = c, .code = listing.names.at[i]};
    f.parse_only = language_file(&f, "verbs.lex", true).content.n == 0;
    if (f.code.n > 8 || i >= DATA_LANGUAGES) {
      err_report(c->errors, "lang", 0, "\"%.*s\" is not the code of a language, or there are more than %d",
                 (int)f.code.n, f.code.p, DATA_LANGUAGES);
      continue;
    }
    if (list.n) buf_byte(&list, '\n');
    buf_add(&list, f.code);
    compile_words(&f);
    compile_names(&f);
    compile_model(&f);
  }
  pack_add(&c->pack, "languages", buf_str(&list));
}

static void compile_all(void *context) {
  struct compiler *c = context;
  pack_writer_init(&c->pack, c->arena);
  compile_ontology(c);
  compile_common(c);
  compile_languages(c);
  if (c->errors->n > 0) {
    c->code = err_set(c->err, ERR_SYNTAX, "%zu faults in the data", c->errors->n + c->errors->dropped);
    return;
  }
  c->bytes = pack_finish(&c->pack, "pack");
  c->code = ERR_OK;
}

err_code data_compile(const struct host *host, const char *folder, struct arena *arena, struct err_list *errors,
                      str *ret_pack, struct coding_examples *ret_examples, struct err *err) {
  struct compiler c = {
      .host = host, .folder = folder, .arena = arena, .errors = errors, .err = err, .code = ERR_MEMORY};
  if (!arena_try(arena, compile_all, &c))
    return err_at(err, err_set(err, ERR_MEMORY, "no memory to compile the data"), folder, 0);
  if (c.code != ERR_OK) return c.code;
  *ret_pack = c.bytes;
  *ret_examples = c.examples;
  return ERR_OK;
}
