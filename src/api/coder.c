/* coder.c - a coder at work: documents in, results out, one arena each, refusals by name. */
#include <stdio.h>
#include <string.h>

#include "api/api.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "coding/coder.h"
#include "lang/conllu.h"
#include "lang/evaluate.h"

struct ent_coder {
  const struct ent_engine *engine;
  struct arena *arena;
  struct lang_desk *desk;
  ent_result result;
};

ent_status ent_coder_new(const ent_engine *engine, ent_coder **ret, ent_error *error) {
  struct err err = {0};
  struct ent_coder *coder = host_alloc(&engine->host, sizeof *coder);
  if (!coder) return api_status(&err, err_set(&err, ERR_MEMORY, "no memory"), error);
  coder->engine = engine;
  coder->arena = arena_new(&engine->host, engine->memory_limit);
  coder->desk = lang_desk_new(&engine->host);
  if (coder->arena && coder->desk) return *ret = coder, ENT_OK;
  ent_coder_free(coder);
  return api_status(&err, err_set(&err, ERR_MEMORY, "no memory"), error);
}

ent_coder *ent_coder_free(ent_coder *coder) {
  if (!coder) return NULL;
  arena_free(coder->arena);
  lang_desk_free(coder->desk);
  return host_free(&coder->engine->host, coder, sizeof *coder);
}

/* --- in ------------------------------------------------------------------------------------------- */

struct record_document api_document(const ent_document *from) {
  return (struct record_document){
      .id = str_of(from->id),
      .text = {from->text, from->text_size},
      .title = str_of(from->title),
      .date = str_of(from->date),
      .lang = str_of(from->lang),
      .url = str_of(from->url),
      .publisher = str_of(from->publisher),
      .dateline = str_of(from->dateline),
      .file = from->file,
      .line = from->line,
  };
}

static err_code check_document(struct record_document *document, struct err *err) {
  struct calendar_span date;
  if (!document->text.p || str_trim(document->text).n == 0)
    return err_at(err, err_set(err, ERR_SYNTAX, "the document has no text"), document->file, document->line);
  if (document->text.n > LIMIT_DOCUMENT)
    return err_at(err,
                  err_set(err, ERR_LIMIT, "a text of %zu bytes; the limit is %d", document->text.n, LIMIT_DOCUMENT),
                  document->file, document->line);
  if (document->date.n && !calendar_parse(document->date, &date))
    return err_at(err,
                  err_set(err, ERR_SYNTAX, "\"date\" is \"%.*s\"; YYYY-MM-DD was expected",
                          (int)(document->date.n > 40 ? 40 : document->date.n), document->date.p),
                  document->file, document->line);
  err_code code = utf8_check(document->text, err);
  return code == ERR_OK ? code : err_at(err, code, document->file, document->line);
}

static str make_id(struct arena *arena, const struct record_document *document) {
  if (document->id.n) return document->id;
  return arena_format(arena, "doc-%016llx", (unsigned long long)str_hash(document->text));
}

/* --- out ------------------------------------------------------------------------------------------ */

struct converter {
  struct arena *arena;
  struct utf8_index index;
  str id;
};

static const char *text_or_null(const struct converter *c, str s) { return s.n ? arena_str(c->arena, s).p : NULL; }

static ent_span points(const struct converter *c, struct record_span span) {
  if (span.start >= span.end) return (ent_span){0, 0};
  return (ent_span){utf8_point_of(&c->index, span.start), utf8_point_of(&c->index, span.end)};
}

static ent_actor convert_actor(const struct converter *c, const struct record_actor *from) {
  return (ent_actor){.code = from->code,
                     .country = from->country,
                     .name = arena_str(c->arena, from->name).p,
                     .how = from->how,
                     .span = points(c, from->span)};
}

static ent_place convert_place(const struct converter *c, const struct record_place *from) {
  if (!from->known) return (ent_place){.name = NULL};
  return (ent_place){.name = arena_str(c->arena, from->name).p,
                     .country = from->country,
                     .has_point = from->has_point,
                     .lat = from->lat,
                     .lon = from->lon,
                     .geonameid = from->geonameid,
                     .span = points(c, from->span)};
}

static const char *convert_date(const struct converter *c, struct calendar_span date) {
  char text[16];
  size_t n = calendar_print(date, text);
  return n ? arena_str(c->arena, (str){text, n}).p : NULL;
}

static ent_event convert_event(const struct converter *c, const struct record_event *from) {
  ent_span *mentions = ARENA_NEW(c->arena, ent_span, from->n_mentions);
  for (uint32_t i = 0; i < from->n_mentions; i++) mentions[i] = points(c, from->mentions[i]);
  ent_event event = {
      .id = arena_format(c->arena, "%.*s#%u", (int)c->id.n, c->id.p, from->number).p,
      .source = convert_actor(c, &from->source),
      .target = convert_actor(c, &from->target),
      .cameo = from->cameo,
      .root = arena_format(c->arena, "%.2s", from->cameo).p,
      .label = from->label,
      .plover = from->plover,
      .mode = from->mode,
      .context = from->context,
      .quad = from->quad,
      .goldstein = from->goldstein,
      .realis = from->realis,
      .historic = from->historic,
      .symmetric = from->symmetric,
      .hedged = from->hedged,
      .attributed_to = text_or_null(c, from->attributed_to),
      .date = convert_date(c, from->date),
      .place = convert_place(c, &from->place),
      .trigger = points(c, from->trigger),
      .sentence = points(c, from->sentence),
      .mentions = mentions,
      .n_mentions = from->n_mentions,
      .confidence = from->confidence / 100.0,
      .why = arena_str(c->arena, from->why).p,
  };
  if (event.date) event.date_from = from->date_from_text ? "text" : "document";
  return event;
}

static void take_notes(struct arena *arena, const struct text_sentences *sentences, uint32_t refused, ent_result *ret) {
  size_t cut = 0, n = 0;
  for (size_t i = 0; i < sentences->n; i++) cut += sentences->at[i].cut;
  const char **notes = ARENA_NEW(arena, const char *, 2);
  if (cut)
    notes[n++] = arena_format(arena, "%zu sentence%s of more than %d words %s cut", cut, cut == 1 ? "" : "s",
                              LIMIT_SENTENCE_WORDS, cut == 1 ? "was" : "were")
                     .p;
  if (refused)
    notes[n++] =
        arena_format(arena, "%u events beyond the limit of %d were left out", refused, LIMIT_DOCUMENT_EVENTS).p;
  ret->notes = notes;
  ret->n_notes = n;
}

/* --- coding --------------------------------------------------------------------------------------- */

struct job {
  const struct ent_engine *engine;
  struct lang_desk *desk;
  struct arena *arena;
  const ent_document *document;
  bool conllu;
  ent_result *result;
  str text;      /* of a parse */
  bool raw_text; /* of an evaluation */
  struct evaluate_score *scores;
  struct err *err;
  err_code code;
};

static void code_document(void *context) {
  struct job *job = context;
  struct record_document document = api_document(job->document);
  const struct data_language *language;
  if ((job->code = check_document(&document, job->err)) != ERR_OK) return;
  if ((job->code = api_language(job->engine, job->arena, &document, &language, job->err)) != ERR_OK) return;
  if (language->coding.senses.n == 0) {
    err_set(job->err, ERR_UNSUPPORTED, "language \"%s\" can be parsed, but no acts are known in it yet",
            language->lang.code);
    job->code = err_at(job->err, ERR_UNSUPPORTED, document.file, document.line);
    return;
  }
  struct text_sentences sentences = lang_analyse(&language->lang, job->desk, job->arena, document.text);
  struct coding_events events =
      coding_code(&job->engine->tables.coding, &language->coding, job->arena, &document, sentences.at, sentences.n);
  struct converter c = {.arena = job->arena, .id = make_id(job->arena, &document)};
  utf8_index(&c.index, job->arena, document.text);
  ent_event *out = ARENA_NEW(job->arena, ent_event, events.n);
  for (uint32_t i = 0; i < events.n; i++) out[i] = convert_event(&c, &events.at[i]);
  *job->result = (ent_result){
      .doc = arena_str(job->arena, c.id).p, .lang = language->lang.code, .events = out, .n_events = events.n};
  take_notes(job->arena, &sentences, events.refused, job->result);
}

static err_code run(struct job *job, void (*step)(void *)) {
  job->code = ERR_MEMORY;
  if (arena_try(job->arena, step, job)) return job->code;
  return err_at(job->err,
                err_set(job->err, ERR_MEMORY, "the document needs more memory than its limit of %zu MiB",
                        job->engine->memory_limit >> 20),
                job->document->file, job->document->line);
}

err_code api_code(const struct ent_engine *engine, struct lang_desk *desk, struct arena *arena,
                  const ent_document *document, ent_result *ret, struct err *err) {
  struct job job = {.engine = engine, .desk = desk, .arena = arena, .document = document, .result = ret, .err = err};
  return run(&job, code_document);
}

ent_status ent_coder_code(ent_coder *coder, const ent_document *document, const ent_result **ret, ent_error *error) {
  struct err err = {0};
  arena_reset(coder->arena);
  err_code code = api_code(coder->engine, coder->desk, coder->arena, document, &coder->result, &err);
  if (code == ERR_OK) *ret = &coder->result;
  return api_status(&err, code, error);
}

/* --- parsing -------------------------------------------------------------------------------------- */

static void parse_given(struct job *job, const struct lang *lang, str text, struct buf *out) {
  struct conllu_reader reader;
  struct conllu_sentence given;
  conllu_open(&reader, job->document->file ? job->document->file : "", text);
  VEC(struct record_sentence) sentences = {0};
  while ((job->code = conllu_next(&reader, job->arena, &given, job->err)) == ERR_OK)
    VEC_PUSH(job->arena, &sentences, given.sentence);
  if (job->code != ERR_END) return;
  job->code = ERR_OK;
  lang_annotate(lang, job->desk, job->arena, sentences.at, sentences.n);
  for (size_t i = 0; i < sentences.n; i++) conllu_write(out, &sentences.at[i], i + 1, STR(""));
}

static void parse_document(void *context) {
  struct job *job = context;
  struct record_document document = api_document(job->document);
  const struct data_language *language;
  struct buf out;
  if ((job->code = check_document(&document, job->err)) != ERR_OK) return;
  if ((job->code = api_language(job->engine, job->arena, &document, &language, job->err)) != ERR_OK) return;
  buf_init(&out, job->arena, SIZE_MAX / 2);
  if (job->conllu) {
    parse_given(job, &language->lang, document.text, &out);
  } else {
    struct text_sentences sentences = lang_analyse(&language->lang, job->desk, job->arena, document.text);
    for (size_t i = 0; i < sentences.n; i++) conllu_write(&out, &sentences.at[i], i + 1, document.text);
  }
  job->text = buf_str(&out);
}

static void annotate_gold(struct job *job, const struct data_language *language, str gold, struct buf *out) {
  if (!job->raw_text) {
    parse_given(job, &language->lang, gold, out);
    return;
  }
  str text = evaluate_raw_text(job->arena, job->document->file ? job->document->file : "", gold, job->err);
  if (!text.p) {
    job->code = ERR_SYNTAX;
    return;
  }
  struct text_sentences sentences = lang_analyse(&language->lang, job->desk, job->arena, text);
  for (size_t i = 0; i < sentences.n; i++) conllu_write(out, &sentences.at[i], i + 1, text);
}

static void evaluate_document(void *context) {
  struct job *job = context;
  struct record_document gold = api_document(job->document);
  const struct data_language *language;
  struct buf out;
  if ((job->code = check_document(&gold, job->err)) != ERR_OK) return;
  if ((job->code = api_language(job->engine, job->arena, &gold, &language, job->err)) != ERR_OK) return;
  buf_init(&out, job->arena, SIZE_MAX / 2);
  annotate_gold(job, language, gold.text, &out);
  if (job->code == ERR_OK) job->code = evaluate_conllu(job->arena, gold.text, buf_str(&out), job->scores, job->err);
}

static double share(uint64_t right, uint64_t all) { return all ? (double)right / (double)all : 0; }

ent_status ent_coder_evaluate(ent_coder *coder, const ent_document *gold, bool raw_text, ent_score ret[ENT_SCORES],
                              ent_error *error) {
  _Static_assert((int)ENT_SCORES == (int)EVALUATE_COUNT, "one list of scores");
  struct err err = {0};
  struct evaluate_score scores[EVALUATE_COUNT];
  arena_reset(coder->arena);
  struct job job = {.engine = coder->engine,
                    .desk = coder->desk,
                    .arena = coder->arena,
                    .document = gold,
                    .raw_text = raw_text,
                    .scores = scores,
                    .err = &err};
  err_code code = run(&job, evaluate_document);
  for (int i = 0; i < ENT_SCORES && code == ERR_OK; i++)
    ret[i] = (ent_score){.name = evaluate_names[i],
                         .precision = share(scores[i].right, scores[i].system),
                         .recall = share(scores[i].right, scores[i].gold),
                         .f1 = share(2 * scores[i].right, scores[i].gold + scores[i].system)};
  return api_status(&err, code, error);
}

ent_status ent_coder_parse(ent_coder *coder, const ent_document *document, bool conllu, const char **ret,
                           size_t *ret_size, ent_error *error) {
  struct err err = {0};
  arena_reset(coder->arena);
  struct job job = {.engine = coder->engine,
                    .desk = coder->desk,
                    .arena = coder->arena,
                    .document = document,
                    .conllu = conllu,
                    .err = &err};
  err_code code = run(&job, parse_document);
  if (code == ERR_OK) *ret = job.text.p, *ret_size = job.text.n;
  return api_status(&err, code, error);
}
