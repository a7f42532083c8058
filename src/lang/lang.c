#include "lang/lang.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/limits.h"

static err_code damaged(struct err *err, const char *file, const char *part) {
  return err_at(err,
                err_set(err, ERR_CORRUPT, "model: section \"%s\" is missing or does not hold what it should", part),
                file, 0);
}

err_code lang_load_model(str container, const char *file, struct arena *arena, struct lang *ret, struct err *err) {
  struct pack model;
  str lemma;
  err_code code = pack_open(container, "model", file, &model, err);
  if (code != ERR_OK) return code;
  if (!lexicon_load(&model, arena, &ret->lexicon)) return damaged(err, file, "lexicon");
  if (!pack_section(&model, "lemma", &lemma) || !lemma_load(lemma, &ret->lemmatizer))
    return damaged(err, file, "lemma");
  if (!net_load(&model, &ret->lexicon, arena, &ret->net)) return damaged(err, file, "network");
  ret->labels = (struct record_labels){.tags = ret->lexicon.tag_feats, .relations = ret->net.label_texts};
  return ERR_OK;
}

static err_code language_section(const struct pack *pack, const char *code, const char *part, str *ret,
                                 struct err *err) {
  char name[PACK_NAME];
  snprintf(name, sizeof name, "lang/%s/%s", code, part);
  if (pack_section(pack, name, ret)) return ERR_OK;
  return err_set(err, ERR_CORRUPT, "the pack has no section %s", name);
}

err_code lang_load_rules(const struct pack *pack, const char *code, struct lang *ret, struct err *err) {
  str text, words;
  *ret = (struct lang){0};
  snprintf(ret->code, sizeof ret->code, "%s", code);
  if (language_section(pack, code, "text", &text, err) || language_section(pack, code, "words", &words, err))
    return ERR_CORRUPT;
  if (!text_load(text, &ret->rules) || !words_load(words, &ret->words))
    return err_set(err, ERR_CORRUPT, "the pack's rules for language %s do not hold what they should", code);
  return ERR_OK;
}

err_code lang_load(const struct pack *pack, struct arena *arena, struct lang *lang, struct err *err) {
  str model;
  if (language_section(pack, lang->code, "model", &model, err)) return ERR_CORRUPT;
  return lang_load_model(model, "(pack)", arena, lang, err);
}

/* --- annotation ----------------------------------------------------------------------------------- */

enum { DESK_CEILING = 64 << 20 };

struct lang_desk {
  const struct host *host;
  struct arena *kept;    /* the room */
  struct arena *scratch; /* emptied by every group */
  struct net_room *room;
};

struct lang_desk *lang_desk_new(const struct host *host) {
  struct lang_desk *desk = host_alloc(host, sizeof *desk);
  if (!desk) return NULL;
  desk->host = host;
  desk->kept = arena_new(host, DESK_CEILING);
  desk->scratch = arena_new(host, DESK_CEILING);
  desk->room = desk->kept ? net_room_new(desk->kept) : NULL;
  return desk->room && desk->scratch ? desk : lang_desk_free(desk);
}

struct lang_desk *lang_desk_free(struct lang_desk *desk) {
  if (!desk) return NULL;
  arena_free(desk->kept);
  arena_free(desk->scratch);
  return host_free(desk->host, desk, sizeof *desk);
}

/* Sentences longer than LIMIT_SENTENCE_WORDS (only given ones are) are worked on in pieces. */
struct piece {
  struct record_sentence *sentence;
  size_t first, n;
};

static void fill_job(const struct lang *lang, struct arena *arena, const struct piece *p, struct net_job *job) {
  const struct record_word *words = p->sentence->words + p->first;
  struct lexicon_word *look = ARENA_NEW(arena, struct lexicon_word, p->n);
  uint64_t *hash = ARENA_NEW(arena, uint64_t, p->n);
  for (size_t i = 0; i < p->n; i++) {
    lexicon_look(&lang->lexicon, words[i].form, words[i].key, &look[i]);
    hash[i] = str_hash(words[i].key);
  }
  *job = (struct net_job){.n = (uint32_t)p->n, .look = look, .hash = hash};
  job->tag = ARENA_NEW(arena, uint16_t, p->n);
  job->head = ARENA_NEW(arena, int32_t, p->n);
  job->label = ARENA_NEW(arena, uint16_t, p->n);
}

/* The relation that ties a piece to the one before it. */
static uint16_t joining_label(const struct lang *lang) {
  for (uint32_t i = 0; i < lang->net.n_labels; i++)
    if (str_eq(lang->net.label_texts[i], STR("parataxis"))) return (uint16_t)i;
  return 0;
}

static int32_t root_of(const struct record_sentence *s, size_t below) {
  for (size_t i = 0; i < below; i++)
    if (s->words[i].head < 0) return (int32_t)i;
  return -1;
}

static void take_results(const struct lang *lang, struct arena *arena, const struct piece *p,
                         const struct net_job *job) {
  int32_t root = p->first ? root_of(p->sentence, p->first) : -1;
  for (size_t i = 0; i < p->n; i++) {
    struct record_word *w = &p->sentence->words[p->first + i];
    w->tag = job->tag[i];
    w->upos = lang->lexicon.tag_upos[w->tag];
    w->feats = lang->lexicon.feats[w->tag];
    w->lemma = lemma_of(&lang->lemmatizer, arena, w->form, w->key, (enum record_upos)w->upos, w->feats.verbform);
    w->head = job->head[i] ? (int32_t)p->first + job->head[i] - 1 : root;
    w->label = job->head[i] || root < 0 ? job->label[i] : joining_label(lang);
    w->rel = lang->net.label_rels[w->label];
  }
  p->sentence->labels = &lang->labels;
}

/* Memory that runs out on the desk must not leave through the desk's arenas: they have no guard of
 * their own, so the document's is asked instead. */
struct group_run {
  const struct lang *lang;
  struct lang_desk *desk;
  struct net_job **jobs;
  int n;
};

static void run_group(void *context) {
  struct group_run *g = context;
  net_run(&g->lang->net, &g->lang->lexicon, g->desk->room, g->desk->scratch, g->jobs, g->n);
}

/* Sentences of like length together, so that those of a group end at about the same step. */
static int by_length(const void *a, const void *b) {
  const struct net_job *x = *(struct net_job *const *)a, *y = *(struct net_job *const *)b;
  if (x->n != y->n) return x->n < y->n ? 1 : -1;
  return (x > y) - (x < y);
}

void lang_annotate(const struct lang *lang, struct lang_desk *desk, struct arena *arena,
                   struct record_sentence *sentences, size_t n_sentences) {
  VEC(struct piece) pieces = {0};
  for (size_t i = 0; i < n_sentences; i++)
    for (size_t first = 0; first < sentences[i].n_words; first += LIMIT_SENTENCE_WORDS) {
      size_t left = sentences[i].n_words - first;
      struct piece piece = {&sentences[i], first, left < LIMIT_SENTENCE_WORDS ? left : LIMIT_SENTENCE_WORDS};
      VEC_PUSH(arena, &pieces, piece);
    }
  size_t n = pieces.n;
  struct net_job *jobs = ARENA_NEW(arena, struct net_job, n), **order = ARENA_NEW(arena, struct net_job *, n);
  for (size_t i = 0; i < n; i++) {
    fill_job(lang, arena, &pieces.at[i], &jobs[i]);
    order[i] = &jobs[i];
  }
  qsort(order, n, sizeof *order, by_length);
  for (size_t i = 0; i < n;) {
    struct group_run g = {lang, desk, order + i, 0};
    for (uint32_t words = 0; i < n && g.n < NET_GROUP && (g.n == 0 || words + order[i]->n <= NET_GROUP_WORDS);
         i++, g.n++)
      words += order[i]->n;
    if (!arena_try(desk->scratch, run_group, &g)) arena_give_up(arena);
  }
  for (size_t i = 0; i < n; i++) take_results(lang, arena, &pieces.at[i], &jobs[i]);
}

struct text_sentences lang_analyse(const struct lang *lang, struct lang_desk *desk, struct arena *arena, str text) {
  struct text_sentences sentences = text_segment(&lang->rules, arena, text);
  for (size_t i = 0; i < sentences.n; i++) words_split(&lang->words, &lang->lexicon, arena, text, &sentences.at[i]);
  lang_annotate(lang, desk, arena, sentences.at, sentences.n);
  return sentences;
}
