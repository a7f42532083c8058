/* lemma_step.c - the decision list of lemma.h, from treebank and lexicon.
 *
 * For each word and part of speech the rule (cut, add) that makes its lemma. Then, from short
 * suffixes to long ones, a suffix is kept when most words behind it want another rule than the
 * shorter suffix gives; words that still come out wrong are kept whole.
 */
#include <string.h>

#include "base/utf8.h"
#include "lang/train/steps.h"
#include "text/chars.h"

enum { SUFFIX_MIN = 2, RARE = 2 /* uses so few that a slip may be among them */ };

struct word {
  str key;
  uint32_t class;
  uint32_t rule, count;
  uint32_t said;    /* the rule that the list gives so far, DICT_NONE for none */
  uint32_t lexical; /* the lexicon's rule, DICT_NONE for none, the one that changes nothing for several */
  uint32_t voice;
};

struct suffix {
  uint64_t hash;
  VEC(struct rule_count { uint32_t rule, count; }) rules;
  uint32_t total, shorter;
};

struct draft {
  struct arena *arena;
  struct map rules;   /* bytes of a lemma_rule -> number */
  uint32_t keeps;     /* the rule that changes nothing */
  bool noun_capitals; /* nouns are written with a capital, as in German */
  VEC(struct lemma_rule) rule_list;
  struct map seen; /* "class key" -> index into words */
  VEC(struct word) words;
  VEC(struct dict_pair) pairs;
};

static bool make_rule(str key, str lemma, struct lemma_rule *ret) {
  size_t same = 0;
  while (same < key.n && same < lemma.n && key.p[same] == lemma.p[same]) same++;
  while (same > 0 && ((same < key.n && ((unsigned char)key.p[same] & 0xC0) == 0x80) ||
                      (same < lemma.n && ((unsigned char)lemma.p[same] & 0xC0) == 0x80)))
    same--;
  *ret = (struct lemma_rule){0};
  if (key.n - same > UINT8_MAX || lemma.n - same > LEMMA_ADD) return false;
  ret->cut = (uint8_t)(key.n - same);
  ret->added = (uint8_t)(lemma.n - same);
  memcpy(ret->add, lemma.p + same, ret->added);
  return true;
}

static uint32_t rule_number(struct draft *d, const struct lemma_rule *rule) {
  bool fresh;
  str bytes = arena_str(d->arena, (str){(const char *)rule, sizeof *rule});
  uint64_t number = *map_put(&d->rules, bytes, d->rule_list.n, &fresh);
  if (fresh) VEC_PUSH(d->arena, &d->rule_list, *rule);
  return (uint32_t)number;
}

/* Who says what the lemma is. Treebanks differ in style ("people" is person here and people there):
 * those of the development file have the first word, the others the second, the lexicon the last. */
enum voice { VOICE_STYLE, VOICE_TREEBANK, VOICE_LEXICON };

/* Of equal voices the first rule stands unless the majority prefers another one. */
static void add_word(struct draft *d, str key, str lemma, enum record_upos upos, unsigned verbform, enum voice voice) {
  unsigned class = lemma_class(upos, verbform);
  struct lemma_rule rule;
  if (lemma_keeps_form(upos) || key.n == 0 || lemma.n == 0 || !make_rule(key, text_key(d->arena, lemma), &rule)) return;
  rule.capital =
      (upos == UPOS_PRON || upos == UPOS_ADJ || (upos == UPOS_NOUN && d->noun_capitals)) && text_capitalised(lemma);
  bool fresh;
  uint32_t number = rule_number(d, &rule);
  str name = arena_format(d->arena, "%u %.*s", class, (int)key.n, key.p);
  uint64_t index = *map_put(&d->seen, name, d->words.n, &fresh);
  if (fresh) {
    VEC_PUSH(d->arena, &d->words, (struct word){key, class, number, 1, DICT_NONE, DICT_NONE, voice});
    return;
  }
  /* majority vote (Boyer and Moore 1981): enough here, where few words have two lemmas */
  struct word *w = &d->words.at[index];
  if (voice == VOICE_LEXICON) w->lexical = w->lexical == DICT_NONE || w->lexical == number ? number : d->keeps;
  if (voice != w->voice) return;
  if (w->rule == number) w->count++;
  else if (--w->count == 0) w->rule = number, w->count = 1;
}

static bool in_style(const struct training *t, uint32_t treebank) {
  for (size_t s = 0; s < t->dev.sentences.n; s++)
    if (treebank && t->dev.sentences.at[s].treebank == treebank) return true;
  return false;
}

static bool has_noun_capitals(const struct training *t) {
  size_t nouns = 0, capitals = 0;
  for (size_t s = 0; s < t->corpus.sentences.n; s++) {
    const struct train_sentence *sentence = &t->corpus.sentences.at[s];
    for (size_t i = 0; i < sentence->n; i++)
      if (sentence->words[i].upos == UPOS_NOUN) nouns++, capitals += text_capitalised(sentence->lemma[i]);
  }
  return capitals * 2 > nouns;
}

static void read_treebanks(struct draft *d, const struct training *t, enum voice voice) {
  for (size_t s = 0; s < t->corpus.sentences.n; s++) {
    const struct train_sentence *sentence = &t->corpus.sentences.at[s];
    if (in_style(t, sentence->treebank) != (voice == VOICE_STYLE)) continue;
    for (size_t i = 0; i < sentence->n; i++)
      add_word(d, sentence->words[i].key, sentence->lemma[i], (enum record_upos)sentence->words[i].upos,
               sentence->words[i].feats.verbform, voice);
  }
}

static void read_lexicon(struct draft *d, const struct training *t) {
  for (str rest = t->lexicon; rest.p;) {
    str line = str_cut(&rest, '\n');
    str form = str_cut(&line, '\t'), lemma = str_cut(&line, '\t'), upos = str_cut(&line, '\t'), feats = line;
    if (form.n && lemma.n && upos.n)
      add_word(d, form, lemma, record_upos_of(upos), record_feats_of(feats.p ? feats : STR("")).verbform,
               VOICE_LEXICON);
  }
}

/* A treebank that leaves a verb as it stands ("opened", lemma opened), or has a lemma once ("freed", fre), where the
 * lexicon knows another is wrong. */
static void mend_verbs(struct draft *d) {
  for (size_t i = 0; i < d->words.n; i++) {
    struct word *w = &d->words.at[i];
    bool shortens = w->lexical != DICT_NONE && d->rule_list.at[w->lexical].cut > 0;
    bool doubtful = w->rule == d->keeps || (w->rule != w->lexical && w->count <= RARE);
    if (w->class / 8 == UPOS_VERB && doubtful && shortens) w->rule = w->lexical;
  }
}

static uint32_t majority(const struct suffix *suffix) {
  uint32_t best = 0;
  for (size_t i = 1; i < suffix->rules.n; i++)
    if (suffix->rules.at[i].count > suffix->rules.at[best].count) best = (uint32_t)i;
  return suffix->rules.at[best].rule;
}

static void count_rule(struct draft *d, struct suffix *suffix, uint32_t rule) {
  suffix->total++;
  for (size_t i = 0; i < suffix->rules.n; i++) {
    if (suffix->rules.at[i].rule != rule) continue;
    suffix->rules.at[i].count++;
    return;
  }
  VEC_PUSH(d->arena, &suffix->rules, (struct rule_count){rule, 1});
}

static bool longer_than(str key, unsigned characters) { return utf8_count(key) > characters; }

/* One length of suffix: count, keep where the majority differs, tell the words. */
static void add_suffixes(struct draft *d, unsigned characters) {
  struct map map;
  VEC(struct suffix) suffixes = {0};
  map_init(&map, d->arena);
  for (size_t i = 0; i < d->words.n; i++) {
    struct word *w = &d->words.at[i];
    if (!longer_than(w->key, characters - 1)) continue;
    bool fresh;
    uint64_t hash = lemma_suffix_hash(w->key, characters, w->class);
    str name = {(char *)&hash, sizeof hash};
    uint64_t *known = map_get(&map, name);
    uint64_t index = known ? *known : *map_put(&map, arena_str(d->arena, name), suffixes.n, &fresh);
    if (!known) VEC_PUSH(d->arena, &suffixes, (struct suffix){.hash = hash, .shorter = w->said});
    count_rule(d, &suffixes.at[index], w->rule);
  }
  for (size_t i = 0; i < suffixes.n; i++)
    if (suffixes.at[i].total >= SUFFIX_MIN && majority(&suffixes.at[i]) != suffixes.at[i].shorter)
      VEC_PUSH(d->arena, &d->pairs, (struct dict_pair){suffixes.at[i].hash, majority(&suffixes.at[i])});
  for (size_t i = 0; i < d->words.n; i++) {
    struct word *w = &d->words.at[i];
    uint64_t hash = lemma_suffix_hash(w->key, characters, w->class);
    const uint64_t *index =
        longer_than(w->key, characters - 1) ? map_get(&map, (str){(char *)&hash, sizeof hash}) : NULL;
    if (index && suffixes.at[*index].total >= SUFFIX_MIN) w->said = majority(&suffixes.at[*index]);
  }
}

/* Words that the suffixes get wrong. A rule must fit: one that cuts more than the word is no rule. */
static void add_exceptions(struct draft *d) {
  for (size_t i = 0; i < d->words.n; i++) {
    const struct word *w = &d->words.at[i];
    if (w->said != w->rule)
      VEC_PUSH(d->arena, &d->pairs, (struct dict_pair){lemma_suffix_hash(w->key, 0, w->class), w->rule});
  }
}

str train_lemma_section(struct training *t) {
  struct draft d = {.arena = t->arena};
  struct buf out;
  size_t clash;
  map_init(&d.rules, t->arena);
  map_init(&d.seen, t->arena);
  d.keeps = rule_number(&d, &(struct lemma_rule){0});
  d.noun_capitals = has_noun_capitals(t);
  read_treebanks(&d, t, VOICE_STYLE);
  read_treebanks(&d, t, VOICE_TREEBANK);
  read_lexicon(&d, t);
  mend_verbs(&d);
  for (unsigned characters = 1; characters <= LEMMA_SUFFIX; characters++) add_suffixes(&d, characters);
  add_exceptions(&d);
  buf_init(&out, t->arena, SIZE_MAX / 2);
  if (!dict_write_pairs(&out, d.pairs.at, d.pairs.n, &clash)) train_say(t, "lemma: two suffixes have one hash");
  buf_u64(&out, d.rule_list.n);
  buf_add(&out, (str){(char *)d.rule_list.at, d.rule_list.n * sizeof *d.rule_list.at});
  return buf_str(&out);
}
