/* engine.c - opens a pack or a data folder once, checked whole, for any number of coders. */
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "base/limits.h"
#include "text/rules.h"

enum { SHARE_PERCENT = 15 }; /* frequent words that a text must have to be in a language */

/* --- opening -------------------------------------------------------------------------------------- */

static err_code compile_folder(struct ent_engine *engine, const char *folder, str *ret, struct err *err) {
  struct err faults[LIMIT_DIAGNOSTICS];
  struct err_list list = {.at = faults, .cap = LIMIT_DIAGNOSTICS};
  struct coding_examples examples;
  err_code code = data_compile(&engine->host, folder, engine->arena, &list, ret, &examples, err);
  if (code == ERR_SYNTAX && list.n > 0 && err) *err = list.at[0];
  return code;
}

static err_code open_engine(struct ent_engine *engine, const ent_config *config, struct err *err) {
  str bytes;
  err_code code;
  if (config->data) {
    code = compile_folder(engine, config->data, &bytes, err);
  } else {
    code = host_map(&engine->host, config->pack, &engine->mapped, err);
    bytes = engine->mapped;
  }
  return code == ERR_OK
             ? data_open(bytes, config->data ? config->data : config->pack, engine->arena, &engine->tables, err)
             : code;
}

ent_status ent_engine_open(const ent_config *config, ent_engine **ret, ent_error *error) {
  struct err err = {0};
  if (!config || !ret || (!config->pack && !config->data))
    return api_status(&err, err_set(&err, ERR_ARGUMENT, "a pack or a data folder must be given"), error);
  struct host host = api_host(config->host);
  struct ent_engine *engine = host_alloc(&host, sizeof *engine);
  if (!engine) return api_status(&err, err_set(&err, ERR_MEMORY, "no memory"), error);
  engine->host = host;
  engine->memory_limit = config->memory_limit ? config->memory_limit : LIMIT_ARENA;
  engine->arena = arena_new(&engine->host, SIZE_MAX / 2);
  err_code code = engine->arena ? open_engine(engine, config, &err) : err_set(&err, ERR_MEMORY, "no memory");
  if (code == ERR_OK) *ret = engine;
  else ent_engine_free(engine);
  return api_status(&err, code, error);
}

ent_engine *ent_engine_free(ent_engine *engine) {
  if (!engine) return NULL;
  struct host host = engine->host;
  data_close(&engine->tables);
  arena_free(engine->arena);
  host.unmap(host.context, engine->mapped);
  return host_free(&host, engine, sizeof *engine);
}

const char *ent_engine_language(const ent_engine *engine, size_t i) {
  const struct data_language *language = data_language_at(&engine->tables, i);
  return language ? language->lang.code : NULL;
}

/* --- languages ------------------------------------------------------------------------------------ */

static str known_languages(const struct ent_engine *engine, struct arena *arena) {
  struct buf out;
  buf_init(&out, arena, 1024);
  for (size_t i = 0; i < engine->tables.n_languages; i++)
    buf_format(&out, "%s%s", i ? ", " : "", data_language_at(&engine->tables, i)->lang.code);
  return buf_str(&out);
}

/* "it-IT" and "IT" are "it". */
static str primary_subtag(struct arena *arena, str tag) {
  str copy = arena_str(arena, str_slice(tag, 0, str_find(str_slice(tag, 0, str_find(tag, '_')), '-')));
  for (size_t i = 0; i < copy.n; i++)
    if (copy.p[i] >= 'A' && copy.p[i] <= 'Z') ((char *)(uintptr_t)copy.p)[i] = (char)(copy.p[i] - 'A' + 'a');
  return copy;
}

static const struct data_language *detect(const struct ent_engine *engine, struct arena *arena, str text) {
  const struct data_language *best = NULL;
  double best_share = SHARE_PERCENT / 100.0;
  for (size_t i = 0; i < engine->tables.n_languages; i++) {
    const struct data_language *language = data_language_at(&engine->tables, i);
    double share = text_language_share(&language->lang.rules, arena, text);
    if (share > best_share) best = language, best_share = share;
  }
  return best;
}

err_code api_language(const struct ent_engine *engine, struct arena *arena, const struct record_document *document,
                      const struct data_language **ret, struct err *err) {
  bool said = document->lang.n > 0;
  *ret = said ? data_find_language(&engine->tables, primary_subtag(arena, document->lang))
              : detect(engine, arena, document->text);
  if (*ret) return data_use(&engine->tables, *ret, err);
  str known = known_languages(engine, arena);
  if (said)
    err_set(err, ERR_UNSUPPORTED, "language \"%.*s\" is not in this pack (it has %.*s)", (int)document->lang.n,
            document->lang.p, (int)known.n, known.p);
  else
    err_set(err, ERR_UNSUPPORTED, "the language of the text is none of this pack's (%.*s); say which with \"lang\"",
            (int)known.n, known.p);
  return err_at(err, ERR_UNSUPPORTED, document->file, document->line);
}
