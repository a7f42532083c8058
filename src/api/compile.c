/* compile.c - data folders and models. */
#include <stdio.h>
#include <string.h>

#include "api/api.h"
#include "base/limits.h"
#include "lang/train/train.h"

static void report(const struct err_list *list, ent_fault *fault, void *context) {
  for (size_t i = 0; fault && i < list->n; i++) {
    ent_error error;
    api_status(&list->at[i], list->at[i].code, &error);
    fault(context, &error);
  }
}

ent_status ent_data_compile(const char *folder, const char *pack, ent_fault *fault, void *context, ent_error *error) {
  struct err err = {0}, faults[LIMIT_DIAGNOSTICS];
  struct err_list list = {.at = faults, .cap = LIMIT_DIAGNOSTICS};
  struct arena *arena = arena_new(&host_default, SIZE_MAX / 2);
  struct coding_examples examples;
  str bytes;
  if (!arena) return api_status(&err, err_set(&err, ERR_MEMORY, "no memory"), error);
  err_code code = data_compile(&host_default, folder, arena, &list, &bytes, &examples, &err);
  report(&list, fault, context);
  if (code == ERR_OK) code = host_write_file(&host_default, pack, bytes, &err);
  arena_free(arena);
  return api_status(&err, code, error);
}

/* --- checking the examples ------------------------------------------------------------------------ */

/* "ITAGOV 042 FRA; FRA 043 ITAGOV" as the examples write it, with the realis when it is not actual. */
static void print_events(struct buf *out, const ent_result *result) {
  for (size_t i = 0; i < result->n_events; i++) {
    const ent_event *e = &result->events[i];
    buf_format(out, "%s%s %s %s", i ? "; " : "", e->source.code, e->cameo, e->target.code);
    if (strcmp(e->realis, "actual") != 0) buf_format(out, " %s", e->realis);
  }
  if (result->n_events == 0) buf_add(out, STR("nothing"));
}

static bool is_among(str event, const ent_result *result, struct arena *arena) {
  for (size_t i = 0; i < result->n_events; i++) {
    struct buf one;
    ent_result single = {.events = &result->events[i], .n_events = 1};
    buf_init(&one, arena, 256);
    print_events(&one, &single);
    if (str_eq(buf_str(&one), event)) return true;
  }
  return false;
}

/* Every event that is expected must come, and no other. */
static bool as_expected(str expected, const ent_result *result, struct arena *arena) {
  size_t n = 0;
  for (str rest = expected; expected.n && rest.p; n++)
    if (!is_among(str_trim(str_cut(&rest, ';')), result, arena)) return false;
  return n == result->n_events;
}

static void check_example(const struct ent_engine *engine, struct lang_desk *desk, struct arena *arena,
                          const struct coding_example *example, struct err_list *list) {
  struct err err = {0};
  ent_result result;
  ent_document document = {
      .id = "x", .text = example->text.p, .text_size = example->text.n, .lang = example->lang.p, .date = "2024-05-15"};
  err_code code = api_code(engine, desk, arena, &document, &result, &err);
  if (code != ERR_OK) {
    err_report(list, example->file, example->line, "%s", err.message);
  } else if (!as_expected(example->expected, &result, arena)) {
    struct buf got;
    buf_init(&got, arena, 160);
    print_events(&got, &result);
    err_report(list, example->file, example->line, "expected %.*s, got %.*s",
               example->expected.n ? (int)example->expected.n : 7,
               example->expected.n ? example->expected.p : "nothing", (int)got.n, got.at);
  }
}

static err_code check_examples(struct ent_engine *engine, const char *folder, struct err_list *list,
                               size_t *ret_examples, struct err *err) {
  struct coding_examples examples;
  str bytes;
  err_code code = data_compile(&engine->host, folder, engine->arena, list, &bytes, &examples, err);
  if (code == ERR_OK) code = data_open(bytes, folder, engine->arena, &engine->tables, err);
  if (code != ERR_OK) return code;
  struct arena *arena = arena_new(&engine->host, LIMIT_ARENA);
  struct lang_desk *desk = lang_desk_new(&engine->host);
  if (!arena || !desk) {
    arena_free(arena);
    lang_desk_free(desk);
    return err_set(err, ERR_MEMORY, "no memory");
  }
  for (size_t i = 0; i < examples.n; i++) {
    arena_reset(arena);
    check_example(engine, desk, arena, &examples.at[i], list);
  }
  arena_free(arena);
  lang_desk_free(desk);
  *ret_examples = examples.n;
  return list->n ? err_set(err, ERR_SYNTAX, "%zu examples do not come out as they say", list->n + list->dropped)
                 : ERR_OK;
}

ent_status ent_data_check(const char *folder, ent_fault *fault, void *context, size_t *ret_examples, ent_error *error) {
  enum { FAULTS = 4096 };
  struct err err = {0};
  struct ent_engine engine = {
      .host = host_default, .memory_limit = LIMIT_ARENA, .arena = arena_new(&host_default, SIZE_MAX / 2)};
  struct err_list list = {.at = host_alloc(&host_default, FAULTS * sizeof(struct err)), .cap = FAULTS};
  err_code code = engine.arena && list.at ? check_examples(&engine, folder, &list, ret_examples, &err)
                                          : err_set(&err, ERR_MEMORY, "no memory");
  report(&list, fault, context);
  host_free(&host_default, list.at, FAULTS * sizeof(struct err));
  data_close(&engine.tables);
  arena_free(engine.arena);
  return api_status(&err, code, error);
}

/* --- training ------------------------------------------------------------------------------------- */

ent_status ent_train(const ent_training *training, const char *model, ent_error *error) {
  struct err err = {0};
  struct train_options options = {.lang = training->lang,
                                  .n_train = training->n_train,
                                  .dev = training->dev,
                                  .lexicon = training->lexicon,
                                  .sources = training->sources,
                                  .network = training->network,
                                  .treebank = training->treebank,
                                  .epochs = training->epochs,
                                  .progress = training->progress,
                                  .context = training->context};
  if (training->n_train == 0 || training->n_train > TRAIN_FILES || !training->lang)
    return api_status(
        &err, err_set(&err, ERR_ARGUMENT, "a language and 1 to %d training files must be given", TRAIN_FILES), error);
  for (size_t i = 0; i < training->n_train; i++) options.train[i] = training->train[i];
  return api_status(&err, train_model(&host_default, &options, model, &err), error);
}
