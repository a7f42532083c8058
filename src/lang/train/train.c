#include "lang/train/train.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/gzip.h"
#include "lang/lang.h"
#include "lang/train/steps.h"

enum { LEXICON_LIMIT = 1 << 28 };

void train_say(const struct training *t, const char *format, ...) {
  char line[240];
  if (!t->options->progress) return;
  double seconds = (double)(t->host->clock(t->host->context) - t->started) / 1e9;
  int n = snprintf(line, sizeof line, "%7.1f s  ", seconds);
  va_list args;
  va_start(args, format);
  vsnprintf(line + n, sizeof line - (size_t)n, format, args);
  va_end(args);
  t->options->progress(t->options->context, line);
}

/* --- reading ---------------------------------------------------------------------------------- */

static err_code read_lexicon(struct training *t, struct err *err) {
  str mapped;
  if (!t->options->lexicon) return ERR_OK;
  err_code code = host_map(t->host, t->options->lexicon, &mapped, err);
  if (code != ERR_OK) return code;
  if (gzip_is(mapped)) code = gzip_inflate(t->arena, mapped, LEXICON_LIMIT, &t->lexicon, err);
  else t->lexicon = arena_str(t->arena, mapped);
  t->host->unmap(t->host->context, mapped);
  return err_at(err, code, t->options->lexicon, 0);
}

static err_code read_all(struct training *t, struct err *err) {
  for (size_t i = 0; i < t->options->n_train; i++) {
    err_code code = train_read(&t->corpus, t->host, t->options->train[i], false, err);
    if (code != ERR_OK) return code;
  }
  if (t->corpus.words == 0) return err_set(err, ERR_ARGUMENT, "no training sentences");
  err_code code = t->options->dev ? train_read(&t->dev, t->host, t->options->dev, true, err) : ERR_OK;
  if (code == ERR_OK) code = read_lexicon(t, err);
  if (code == ERR_OK)
    train_say(t, "%zu sentences, %zu words, %zu tags, %zu relations", t->corpus.sentences.n, t->corpus.words,
              t->labels.tags.n, t->labels.relations.n);
  return code;
}

/* --- measuring -------------------------------------------------------------------------------- */

/* Percent right on the development words, given gold tokens: part of speech, lemma, head, head
 * with relation (subtypes not compared). */
static str measure(struct training *t, const struct lang *lang) {
  struct lang_desk *desk = lang_desk_new(t->host);
  size_t upos = 0, lemma = 0, uas = 0, las = 0, all = 0;
  for (size_t i = 0; i < t->dev.sentences.n; i++) {
    struct train_sentence *s = &t->dev.sentences.at[i];
    uint8_t *gold_upos = ARENA_NEW(t->arena, uint8_t, s->n), *gold_rel = ARENA_NEW(t->arena, uint8_t, s->n);
    for (size_t w = 0; w < s->n; w++) gold_upos[w] = s->words[w].upos, gold_rel[w] = s->words[w].rel;
    struct record_sentence sentence = {.words = s->words, .n_words = s->n};
    if (!desk) return STR("not measured: no memory");
    lang_annotate(lang, desk, t->arena, &sentence, 1);
    for (size_t w = 0; w < s->n; w++, all++) {
      const struct record_word *word = &s->words[w];
      bool head = word->head + 1 == s->head[w];
      upos += word->upos == gold_upos[w];
      lemma += str_eq(word->lemma, s->lemma[w]);
      uas += head;
      las += head &&
             record_rel_universal((enum record_rel)word->rel) == record_rel_universal((enum record_rel)gold_rel[w]);
    }
  }
  double one = all ? 100.0 / (double)all : 0;
  lang_desk_free(desk);
  return arena_format(t->arena, "UPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f", (double)upos * one, (double)lemma * one,
                      (double)uas * one, (double)las * one);
}

/* --- the steps in order ----------------------------------------------------------------------- */

struct job {
  struct training *t;
  struct err *err;
  err_code code;
  str container;
};

static str meta_section(struct training *t, str scores) {
  struct buf out;
  buf_init(&out, t->arena, SIZE_MAX / 2);
  buf_format(&out, "language: %s\n", t->options->lang);
  if (t->options->sources) buf_add(&out, str_of(t->options->sources));
  buf_format(&out, "\nsentences: %zu\nwords: %zu\n", t->corpus.sentences.n, t->corpus.words);
  buf_add(&out, STR("development, gold tokens: "));
  buf_add(&out, scores);
  buf_byte(&out, '\n');
  return buf_str(&out);
}

static void look_up(struct train_corpus *corpus, const struct lexicon *lexicon) {
  for (size_t i = 0; i < corpus->sentences.n; i++) {
    struct train_sentence *s = &corpus->sentences.at[i];
    for (size_t w = 0; w < s->n; w++) lexicon_look(lexicon, s->words[w].form, s->words[w].key, &s->look[w]);
  }
}

static str assemble(struct training *t, str tags, str lexicon, str lemma, str network, str meta) {
  struct pack_writer writer;
  pack_writer_init(&writer, t->arena);
  pack_add(&writer, "tags", tags);
  pack_add(&writer, "lexicon", lexicon);
  pack_add(&writer, "lemma", lemma);
  pack_add(&writer, "network", network);
  pack_add(&writer, "meta", meta);
  return pack_finish(&writer, "model");
}

/* The network of an earlier model: it speaks of tags by number, so those must be the same. */
static err_code keep_network(struct training *t, str tags, str *ret, struct err *err) {
  str mapped, old_tags;
  struct pack old;
  err_code code = host_map(t->host, t->options->network, &mapped, err);
  if (code != ERR_OK) return code;
  code = pack_open(mapped, "model", t->options->network, &old, err);
  if (code == ERR_OK && (!pack_section(&old, "tags", &old_tags) || !pack_section(&old, "network", ret)))
    code = err_set(err, ERR_CORRUPT, "the model has no network");
  if (code == ERR_OK && !str_eq(old_tags, tags))
    code = err_set(err, ERR_ARGUMENT, "the model was trained on other tags than these files have");
  if (code == ERR_OK) *ret = arena_str(t->arena, *ret);
  t->host->unmap(t->host->context, mapped);
  return err_at(err, code, t->options->network, 0);
}

/* The container is put together step by step: each reads what the ones before it wrote, through
 * the same loaders that the program uses. */
static void train_all(void *context) {
  struct job *job = context;
  struct training *t = job->t;
  struct lang lang = {0};
  struct pack pack;
  str none = {NULL, 0};
  if ((job->code = read_all(t, job->err)) != ERR_OK) return;
  str tags = train_tags_section(t), lexicon = train_lexicon_section(t), lemma = train_lemma_section(t);
  str draft = assemble(t, tags, lexicon, lemma, none, none);
  if ((job->code = pack_open(draft, "model", "(draft)", &pack, job->err)) != ERR_OK) return;
  if (!lexicon_load(&pack, t->arena, &lang.lexicon) || !lemma_load(lemma, &lang.lemmatizer)) {
    job->code = err_set(job->err, ERR_CORRUPT, "the lexicon that was just made cannot be read");
    return;
  }
  look_up(&t->corpus, &lang.lexicon);
  look_up(&t->dev, &lang.lexicon);
  str network;
  if (!t->options->network) network = train_network_section(t, &lang.lexicon);
  else if ((job->code = keep_network(t, tags, &network, job->err)) != ERR_OK) return;
  draft = assemble(t, tags, lexicon, lemma, network, none);
  if ((job->code = lang_load_model(draft, "(draft)", t->arena, &lang, job->err)) != ERR_OK) return;
  str scores = t->dev.words ? measure(t, &lang) : STR("not measured");
  train_say(t, "%.*s", (int)scores.n, scores.p);
  job->container = assemble(t, tags, lexicon, lemma, network, meta_section(t, scores));
}

err_code train_model(const struct host *host, const struct train_options *options, const char *path, struct err *err) {
  struct arena *arena = arena_new(host, SIZE_MAX / 2);
  if (!arena) return err_set(err, ERR_MEMORY, "no memory");
  struct training t = {.host = host, .options = options, .arena = arena, .started = host->clock(host->context)};
  struct job job = {.t = &t, .err = err, .code = ERR_MEMORY};
  str part = arena_format(arena, "%s.part", path);
  t.part = part.n ? part.p : NULL;
  train_labels_init(&t.labels, arena);
  t.corpus = (struct train_corpus){.arena = arena, .labels = &t.labels};
  t.dev = t.corpus;
  if (!arena_try(arena, train_all, &job))
    job.code = err_set(err, ERR_MEMORY, "training needs more memory than there is");
  if (job.code == ERR_OK) job.code = host_write_file(host, path, job.container, err);
  if (job.code == ERR_OK && t.part) host->remove(host->context, t.part);
  arena_free(arena);
  return job.code;
}
