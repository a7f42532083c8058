/* names.c - training of the named-entity tagger: labelled tokens in, the language's own words, tags and names as
 * features. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "api/api.h"
#include "base/gzip.h"
#include "base/limits.h"
#include "names/learn.h"

enum { EPOCHS = 10, FILE_LIMIT = 1 << 28 };

struct corpus {
  VEC(struct entities_example) examples;
};

struct job {
  const struct ent_engine *engine;
  const ent_names_training *training;
  const struct data_language *language;
  struct lang_desk *desk;
  struct arena *arena, *scratch;
  const char *path;
  struct err *err;
  err_code code;
};

struct draft {
  struct buf text;
  VEC(struct record_token) tokens;
  VEC(uint8_t) labels; /* of tokens */
};

static void say(const struct job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void say(const struct job *job, const char *format, ...) {
  char line[200];
  va_list args;
  if (!job->training->progress) return;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  job->training->progress(job->training->context, line);
}

static uint8_t label_of(str text, uint8_t before) {
  str type = str_slice(text, 2, text.n);
  if (text.n < 3 || str_eq(type, STR("TIME"))) return 0;
  uint8_t begin = (uint8_t)(2 * entities_type_of(type) - 1);
  bool goes_on = text.p[0] == 'I' && (before == begin || before == begin + 1);
  return goes_on ? (uint8_t)(begin + 1) : begin;
}

/* "token label", or "number token label" as some corpora have it. */
static err_code add_line(struct job *job, struct draft *draft, str line, const char *file, uint64_t number) {
  str first = str_cut(&line, '\t'), second = line.p ? str_cut(&line, '\t') : (str){NULL, 0};
  str token = line.p ? second : first, label = line.p ? line : second;
  if (!label.p || token.n == 0 || label.n == 0)
    return err_at(job->err, err_set(job->err, ERR_SYNTAX, "a token, a tab and a label were expected"), file, number);
  uint8_t before = draft->labels.n ? draft->labels.at[draft->labels.n - 1] : 0;
  if (draft->text.n) buf_byte(&draft->text, ' ');
  struct record_token t = {
      .start = (uint32_t)draft->text.n, .end = (uint32_t)(draft->text.n + token.n), .space_after = true};
  buf_add(&draft->text, token);
  VEC_PUSH(job->arena, &draft->tokens, t);
  VEC_PUSH(job->arena, &draft->labels, label_of(label, before));
  return ERR_OK;
}

/* Words, tags and names as the program will see them; the words of a token share its label. */
static void add_sentence(struct job *job, struct corpus *corpus, struct draft *draft) {
  const struct lang *lang = &job->language->lang;
  const struct names_index *indexes[] = {&job->engine->tables.coding.names, &job->language->coding.names};
  str text = arena_str(job->arena, buf_str(&draft->text));
  struct record_sentence s = {.end = (uint32_t)text.n, .tokens = draft->tokens.at, .n_tokens = draft->tokens.n};
  words_split(&lang->words, &lang->lexicon, job->arena, text, &s);
  lang_annotate(lang, job->desk, job->arena, &s, 1);
  struct names_hits hits = names_scan(indexes, 2, job->arena, text, &s);
  uint8_t *labels = ARENA_NEW(job->arena, uint8_t, s.n_words);
  for (size_t i = 0; i < s.n_words; i++) {
    uint8_t label = draft->labels.at[s.words[i].token];
    bool first = i == 0 || s.words[i - 1].token != s.words[i].token;
    labels[i] = label % 2 == 1 && !first ? (uint8_t)(label + 1) : label;
  }
  struct entities_example example = {entities_look(job->arena, &s, &hits), labels};
  VEC_PUSH(job->arena, &corpus->examples, example);
}

static err_code read_content(struct job *job, struct corpus *corpus, str content, const char *file) {
  struct draft draft;
  uint64_t number = 0;
  memset(&draft, 0, sizeof draft);
  buf_init(&draft.text, job->arena, LIMIT_DOCUMENT);
  for (str rest = content; rest.p;) {
    str line = str_cut(&rest, '\n');
    number++;
    if (str_trim(line).n > 0) {
      err_code code = add_line(job, &draft, line, file, number);
      if (code != ERR_OK) return code;
    }
    if ((str_trim(line).n == 0 || !rest.p) && draft.tokens.n > 0) {
      add_sentence(job, corpus, &draft);
      memset(&draft, 0, sizeof draft);
      buf_init(&draft.text, job->arena, LIMIT_DOCUMENT);
    }
  }
  return ERR_OK;
}

static err_code read_file(struct job *job, struct corpus *corpus, const char *file) {
  const struct host *host = &host_default;
  str mapped, content;
  err_code code = host_map(host, file, &mapped, job->err);
  if (code != ERR_OK) return code;
  if (gzip_is(mapped)) code = gzip_inflate(job->arena, mapped, FILE_LIMIT, &content, job->err);
  else content = arena_str(job->arena, mapped);
  host->unmap(host->context, mapped);
  return code == ERR_OK ? read_content(job, corpus, content, file) : err_at(job->err, code, file, 0);
}

static void say_epoch(void *context, uint32_t epoch, double wrong) {
  say(context, "epoch %u: %.2f%% of the labels wrong", epoch, 100 * wrong);
}

/* Viterbi over the section as the program will read it, on prepared features. */
static void measure(struct job *job, const struct entities *model, const char *file) {
  struct corpus dev = {.examples = {0}};
  struct entities_counts counts = {0};
  if ((job->code = read_file(job, &dev, file)) != ERR_OK) return;
  for (size_t i = 0; i < dev.examples.n; i++) {
    const struct entities_example *e = &dev.examples.at[i];
    uint8_t *said = entities_decode(model, job->arena, &e->sentence);
    entities_count(e->labels, said, e->sentence.n, &counts);
  }
  double p = counts.system ? (double)counts.right / (double)counts.system : 0,
         r = counts.gold ? (double)counts.right / (double)counts.gold : 0;
  say(job, "%s: %llu names, precision %.2f recall %.2f F1 %.2f", file, (unsigned long long)counts.gold, 100 * p,
      100 * r, p + r > 0 ? 200 * p * r / (p + r) : 0);
}

static void train_all(void *context) {
  struct job *job = context;
  struct corpus corpus = {.examples = {0}};
  struct entities model;
  const ent_names_training *t = job->training;
  for (size_t i = 0; i < t->n_train; i++)
    if ((job->code = read_file(job, &corpus, t->train[i])) != ERR_OK) return;
  say(job, "%zu sentences", corpus.examples.n);
  str section = entities_learn(job->arena, job->scratch, corpus.examples.at, corpus.examples.n,
                               t->epochs ? t->epochs : EPOCHS, say_epoch, job);
  if (!entities_load(section, &model)) {
    job->code = err_set(job->err, ERR_CORRUPT, "what was just learned cannot be read");
    return;
  }
  job->code = ERR_OK;
  for (size_t i = 0; i < t->n_dev && job->code == ERR_OK; i++) measure(job, &model, t->dev[i]);
  if (job->code == ERR_OK) job->code = host_write_file(&host_default, job->path, section, job->err);
}

ent_status ent_train_names(const ent_engine *engine, const ent_names_training *training, const char *path,
                           ent_error *error) {
  struct err err = {0};
  struct job job = {.engine = engine,
                    .training = training,
                    .language = training->lang ? data_find_language(&engine->tables, str_of(training->lang)) : NULL,
                    .desk = lang_desk_new(&host_default),
                    .arena = arena_new(&host_default, SIZE_MAX / 2),
                    .scratch = arena_new(&host_default, SIZE_MAX / 2),
                    .path = path,
                    .err = &err,
                    .code = ERR_MEMORY};
  if (!job.language) job.code = err_set(&err, ERR_UNSUPPORTED, "the language is not in this pack");
  else if (data_use(&engine->tables, job.language, &err) != ERR_OK) job.code = err.code;
  else if (!job.desk || !job.arena || !job.scratch || !arena_try(job.arena, train_all, &job))
    job.code = err_set(&err, ERR_MEMORY, "training needs more memory than there is");
  lang_desk_free(job.desk);
  arena_free(job.arena);
  arena_free(job.scratch);
  return api_status(&err, job.code, error);
}
