#include "lang/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/tsv.h"
#include "text/chars.h"

enum { PARTS = 4, HOSTS = 4, RESTORE = 4 };

struct words_entry {
  uint32_t form, form_n; /* the token or its ending, in texts */
  uint32_t part[PARTS], part_n[PARTS];
  uint32_t parts;
  uint32_t n_hosts;   /* 0 for a plain ending */
  struct words_host { /* what can carry an enclitic */
    uint32_t verbform;
    char restore[RESTORE]; /* letters that make the host a word again */
  } hosts[HOSTS];
};

/* --- compiling ------------------------------------------------------------------------------ */

struct draft {
  struct arena *arena;
  struct buf texts;
  VEC(struct words_entry) whole, endings;
  struct map seen;
};

static uint32_t keep_text(struct draft *draft, str s) {
  uint32_t at = (uint32_t)draft->texts.n;
  buf_add(&draft->texts, s);
  return at;
}

static bool read_parts(struct draft *draft, const struct tsv *row, struct words_entry *entry) {
  str rest = row->field[1];
  while (rest.p) {
    str part = str_cut(&rest, ' ');
    if (entry->parts == PARTS || part.n == 0) {
      tsv_fault(row, "1 to %d parts separated by single spaces were expected", PARTS);
      return false;
    }
    entry->part[entry->parts] = keep_text(draft, part);
    entry->part_n[entry->parts++] = (uint32_t)part.n;
  }
  return true;
}

static unsigned verbform_of(str name) {
  char text[40] = "VerbForm=";
  if (name.n > 8) return 0;
  memcpy(text + 9, name.p, name.n);
  return record_feats_of((str){text, 9 + name.n}).verbform;
}

/* "Inf:e Ger" */
static void read_hosts(const struct tsv *row, struct words_entry *entry) {
  str rest = row->field[2];
  while (rest.p) {
    str restore = str_cut(&rest, ' '), name = str_cut(&restore, ':');
    unsigned form = verbform_of(name);
    if (form == 0 || restore.n >= RESTORE || entry->n_hosts == HOSTS) {
      tsv_fault(row, "\"%.*s\" is not a verb form with up to %d letters to restore, or there are more than %d",
                (int)name.n, name.p, RESTORE - 1, HOSTS);
      return;
    }
    struct words_host *host = &entry->hosts[entry->n_hosts++];
    host->verbform = form;
    if (restore.n) memcpy(host->restore, restore.p, restore.n);
  }
}

static void add_entry(struct draft *draft, const struct tsv *row, bool enclitic) {
  str form = text_key(draft->arena, row->field[0]);
  bool ending = enclitic || str_starts(form, STR("-"));
  bool fresh;
  struct words_entry entry = {0};
  map_put(&draft->seen, arena_format(draft->arena, "%c%.*s", enclitic ? '+' : ' ', (int)form.n, form.p), row->line,
          &fresh);
  if (row->n != (enclitic ? 3u : 2u) || form.n == 0) {
    tsv_fault(row, "%zu fields where %d were expected", row->n, enclitic ? 3 : 2);
  } else if (!fresh) {
    tsv_fault(row, "\"%.*s\" stands twice", (int)form.n, form.p);
  } else if (read_parts(draft, row, &entry)) {
    if (!enclitic && ending) form = str_slice(form, 1, form.n);
    if (enclitic) read_hosts(row, &entry);
    entry.form = keep_text(draft, form);
    entry.form_n = (uint32_t)form.n;
    if (ending) VEC_PUSH(draft->arena, &draft->endings, entry);
    else VEC_PUSH(draft->arena, &draft->whole, entry);
  }
}

static void read_table(struct draft *draft, const struct source *source, bool enclitic, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) add_entry(draft, &row, enclitic);
}

static int longest_first(const void *a, const void *b) {
  const struct words_entry *x = a, *y = b;
  if (x->form_n != y->form_n) return x->form_n < y->form_n ? 1 : -1;
  return (x->form > y->form) - (x->form < y->form);
}

str words_compile(struct arena *arena, const struct words_sources *sources, struct err_list *errors) {
  struct draft draft = {.arena = arena};
  struct map whole;
  struct buf out;
  str clash;
  buf_init(&draft.texts, arena, UINT32_MAX / 2);
  buf_init(&out, arena, SIZE_MAX / 2);
  map_init(&draft.seen, arena);
  map_init(&whole, arena);
  read_table(&draft, &sources->contractions, false, errors);
  read_table(&draft, &sources->enclitics, true, errors);
  if (draft.endings.n) qsort(draft.endings.at, draft.endings.n, sizeof *draft.endings.at, longest_first);
  for (size_t i = 0; i < draft.whole.n; i++)
    map_put(&whole, (str){draft.texts.at + draft.whole.at[i].form, draft.whole.at[i].form_n}, i, NULL);
  if (!dict_write(&out, &whole, &clash)) err_report(errors, sources->contractions.path, 0, "two forms have one hash");
  buf_u32(&out, (uint32_t)draft.whole.n);
  buf_u32(&out, (uint32_t)draft.endings.n);
  buf_u64(&out, draft.texts.n);
  if (draft.whole.n) buf_add(&out, (str){(char *)draft.whole.at, draft.whole.n * sizeof *draft.whole.at});
  if (draft.endings.n) buf_add(&out, (str){(char *)draft.endings.at, draft.endings.n * sizeof *draft.endings.at});
  buf_add(&out, buf_str(&draft.texts));
  return buf_str(&out);
}

/* --- loading -------------------------------------------------------------------------------- */

static bool inside(uint32_t at, uint32_t n, str texts) { return at <= texts.n && n <= texts.n - at; }

static bool check_entry(const struct words_entry *e, str texts) {
  if (e->parts > PARTS || e->parts == 0 || !inside(e->form, e->form_n, texts)) return false;
  for (uint32_t p = 0; p < e->parts; p++)
    if (!inside(e->part[p], e->part_n[p], texts)) return false;
  for (uint32_t h = 0; h < e->n_hosts && h < HOSTS; h++)
    if (memchr(e->hosts[h].restore, 0, RESTORE) == NULL) return false;
  return e->n_hosts <= HOSTS;
}

bool words_load(str section, struct words_rules *ret) {
  uint64_t at = 0;
  if (!dict_load(section, 0, &ret->whole, &at)) return false;
  const uint32_t *counts = pack_array(section, at, 2, 4, 4);
  const uint64_t *texts_n = pack_array(section, at + 8, 1, 8, 8);
  if (!counts || !texts_n) return false;
  ret->endings = counts[0];
  if (counts[1] > UINT32_MAX - counts[0]) return false;
  ret->n = counts[0] + counts[1];
  ret->entries = pack_array(section, at + 16, ret->n, sizeof *ret->entries, 4);
  const char *texts = pack_array(section, at + 16 + (uint64_t)ret->n * sizeof *ret->entries, *texts_n, 1, 1);
  if (!ret->entries || !texts) return false;
  ret->texts = (str){texts, *texts_n};
  for (uint32_t i = 0; i < ret->n; i++)
    if (!check_entry(&ret->entries[i], ret->texts)) return false;
  for (uint64_t i = 0; i <= ret->whole.mask; i++)
    if (ret->whole.slots[i].value > ret->endings) return false;
  return true;
}

/* --- splitting ------------------------------------------------------------------------------ */

struct splitter {
  const struct words_rules *rules;
  const struct lexicon *lexicon;
  struct arena *arena;
  str text;
  VEC(struct record_word) words;
};

static str text_at(const struct words_rules *rules, uint32_t at, uint32_t n) { return (str){rules->texts.p + at, n}; }

static void add_word(struct splitter *s, uint32_t token, str form, uint32_t start, uint32_t end) {
  struct record_word word = {
      .form = form, .key = text_key(s->arena, form), .start = start, .end = end, .token = token, .head = -1};
  VEC_PUSH(s->arena, &s->words, word);
}

/* Whether `host` can carry the ending: a known verb of one of the forms it asks for. */
static bool hosts_ending(const struct splitter *s, const struct words_entry *e, str host) {
  if (e->n_hosts == 0) return true;
  if (host.n > LIMIT_TOKEN) return false;
  for (uint32_t h = 0; h < e->n_hosts; h++) {
    char key[LIMIT_TOKEN + RESTORE];
    size_t extra = strlen(e->hosts[h].restore);
    memcpy(key, host.p, host.n);
    memcpy(key + host.n, e->hosts[h].restore, extra);
    if (lexicon_is_verb(s->lexicon, (str){key, host.n + extra}, e->hosts[h].verbform)) return true;
  }
  return false;
}

static const struct words_entry *find_ending(const struct splitter *s, str key) {
  for (uint32_t i = s->rules->endings; i < s->rules->n; i++) {
    const struct words_entry *e = &s->rules->entries[i];
    str ending = text_at(s->rules, e->form, e->form_n);
    if (!str_ends(key, ending) || key.n == ending.n) continue;
    if (e->n_hosts && lexicon_knows(s->lexicon, key)) continue;
    if (hosts_ending(s, e, str_slice(key, 0, key.n - ending.n))) return e;
  }
  return NULL;
}

/* The form of a part: the letters as they stand in the token where the parts spell it out
 * (ca + n't), else the part's own letters, with a capital where the token has one (Della: Di). */
static str part_form(struct splitter *s, str token, size_t at, str part, bool spelled, bool first) {
  if (spelled) return str_slice(token, at, at + part.n);
  if (!first || !text_capitalised(token) || part.p[0] < 'a' || part.p[0] > 'z') return part;
  str copy = arena_str(s->arena, part);
  ((char *)(uintptr_t)copy.p)[0] = (char)(part.p[0] - 'a' + 'A');
  return copy;
}

/* Whether the parts in a row are the text (ca + n't), so that each has letters of its own there. */
static bool spells(const struct words_rules *rules, const struct words_entry *e, str text) {
  size_t at = 0;
  for (uint32_t p = 0; p < e->parts; p++) {
    str part = text_at(rules, e->part[p], e->part_n[p]);
    if (!str_starts(str_slice(text, at, text.n), part)) return false;
    at += part.n;
  }
  return at == text.n;
}

static void add_parts(struct splitter *s, uint32_t index, const struct record_token *t, str key,
                      const struct words_entry *e, size_t kept) {
  str token = str_slice(s->text, t->start, t->end);
  bool spelled = spells(s->rules, e, str_slice(key, kept, key.n)) && key.n == token.n;
  size_t at = kept;
  if (kept) {
    str host = str_slice(token, 0, kept);
    add_word(s, index, host, t->start, t->start + (uint32_t)host.n);
  }
  for (uint32_t p = 0; p < e->parts; p++) {
    str part = text_at(s->rules, e->part[p], e->part_n[p]);
    bool exact = spelled || (kept && e->parts == 1 && part.n == e->form_n);
    str form = exact && !spelled ? str_slice(token, kept, token.n)
                                 : part_form(s, token, at, part, spelled, p == 0 && kept == 0);
    uint32_t start = exact ? t->start + (uint32_t)at : t->start;
    add_word(s, index, form, start, exact ? start + (uint32_t)form.n : t->end);
    at += part.n;
  }
}

static void split_token(struct splitter *s, uint32_t index, struct record_token *t) {
  str token = str_slice(s->text, t->start, t->end);
  str key = token.n <= LIMIT_TOKEN ? text_key(s->arena, token) : token;
  uint32_t found = token.n <= LIMIT_TOKEN ? dict_find(&s->rules->whole, str_hash(key)) : DICT_NONE;
  t->first = (uint32_t)s->words.n;
  if (found != DICT_NONE) {
    add_parts(s, index, t, key, &s->rules->entries[found], 0);
  } else {
    const struct words_entry *ending = token.n <= LIMIT_TOKEN ? find_ending(s, key) : NULL;
    if (ending) add_parts(s, index, t, key, ending, key.n - ending->form_n);
    else add_word(s, index, token, t->start, t->end);
  }
  t->words = (uint32_t)s->words.n - t->first;
}

void words_split(const struct words_rules *rules, const struct lexicon *lexicon, struct arena *arena, str text,
                 struct record_sentence *sentence) {
  struct splitter s = {.rules = rules, .lexicon = lexicon, .arena = arena, .text = text};
  VEC_ROOM(arena, &s.words, sentence->n_tokens + sentence->n_tokens / 4);
  for (size_t i = 0; i < sentence->n_tokens; i++) split_token(&s, (uint32_t)i, &sentence->tokens[i]);
  sentence->words = s.words.at;
  sentence->n_words = s.words.n;
}
