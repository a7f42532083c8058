#include "lang/evaluate.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "lang/conllu.h"
#include "text/chars.h"

const char *const evaluate_names[EVALUATE_COUNT] = {
#define AS_TEXT(name, text) [EVALUATE_##name] = text,
    EVALUATE_LIST(AS_TEXT)
#undef AS_TEXT
};

enum { NO_WORD = -1 };

struct span {
  size_t start, end; /* bytes of the text without white space */
};

struct word {
  struct span span; /* of the whole token for the words of a multiword token */
  bool multiword;
  str form, lemma, feats, deprel;
  uint8_t upos;
  int64_t head; /* index of a word, NO_WORD for the root */
};

struct side {
  struct buf text;
  VEC(struct word) words;
  VEC(struct span) tokens;
  VEC(struct span) sentences;
};

/* --- reading -------------------------------------------------------------------------------------- */

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static struct span add_text(struct side *side, str form) {
  struct span span = {side->text.n, 0};
  for (size_t i = 0; i < form.n; i++)
    if (!is_space(form.p[i]) && !str_eq(str_slice(form, i, i + 2), STR("\xC2\xA0")) &&
        !(i > 0 && str_eq(str_slice(form, i - 1, i + 1), STR("\xC2\xA0"))))
      buf_byte(&side->text, form.p[i]);
  span.end = side->text.n;
  return span;
}

static void add_sentence(struct arena *arena, struct side *side, const struct conllu_sentence *s) {
  size_t first = side->words.n;
  struct span whole = {side->text.n, 0};
  for (size_t t = 0; t < s->sentence.n_tokens; t++) {
    const struct record_token *token = &s->sentence.tokens[t];
    struct span span = add_text(side, token->form);
    VEC_PUSH(arena, &side->tokens, span);
    for (uint32_t i = token->first; i < token->first + token->words; i++) {
      const struct record_word *w = &s->sentence.words[i];
      struct word word = {.span = span,
                          .multiword = token->words > 1,
                          .form = w->form,
                          .lemma = w->lemma,
                          .feats = s->gold[i].feats,
                          .deprel = s->gold[i].deprel,
                          .upos = w->upos,
                          .head = w->head < 0 ? NO_WORD : (int64_t)first + w->head};
      VEC_PUSH(arena, &side->words, word);
    }
  }
  whole.end = side->text.n;
  VEC_PUSH(arena, &side->sentences, whole);
}

static err_code read_side(struct arena *arena, const char *name, str content, struct side *side, struct err *err) {
  struct conllu_reader reader;
  struct conllu_sentence sentence;
  err_code code;
  buf_init(&side->text, arena, SIZE_MAX / 2);
  conllu_open(&reader, name, content);
  while ((code = conllu_next(&reader, arena, &sentence, err)) == ERR_OK) add_sentence(arena, side, &sentence);
  return code == ERR_END ? ERR_OK : code;
}

static err_code same_text(const struct side *gold, const struct side *system, struct err *err) {
  str g = buf_str(&gold->text), s = buf_str(&system->text);
  size_t at = 0;
  while (at < g.n && at < s.n && g.p[at] == s.p[at]) at++;
  if (at == g.n && at == s.n) return ERR_OK;
  str gold_there = str_slice(g, at, at + 20), system_there = str_slice(s, at, at + 20);
  return err_set(err, ERR_SYNTAX, "the texts differ at byte %zu without spaces: gold has \"%.*s\", the system \"%.*s\"",
                 at, (int)gold_there.n, gold_there.p, (int)system_there.n, system_there.p);
}

/* --- alignment ------------------------------------------------------------------------------------ */

struct alignment {
  const struct side *gold, *system;
  int64_t *of_system; /* [system words] the gold word, or NO_WORD */
};

static bool beyond(const struct side *side, size_t i, size_t end) {
  if (i >= side->words.n) return true;
  const struct word *w = &side->words.at[i];
  return w->multiword ? w->span.start >= end : w->span.end > end;
}

static size_t extended(const struct word *w, size_t end) {
  return w->multiword && w->span.end > end ? w->span.end : end;
}

/* The words of both sides around a multiword token: [*gs, *gi) and [*ss, *si). */
static void multiword_span(const struct side *gold, const struct side *system, size_t *gs, size_t *ss, size_t *gi,
                           size_t *si) {
  size_t end;
  const struct word *g = &gold->words.at[*gi], *s = &system->words.at[*si];
  if (g->multiword) {
    end = g->span.end;
    if (!s->multiword && s->span.start < g->span.start) ++*si;
  } else {
    end = s->span.end;
    if (g->span.start < s->span.start) ++*gi;
  }
  *gs = *gi, *ss = *si;
  while (!beyond(gold, *gi, end) || !beyond(system, *si, end)) {
    bool from_gold = *gi < gold->words.n &&
                     (*si >= system->words.n || gold->words.at[*gi].span.start <= system->words.at[*si].span.start);
    const struct word *w = from_gold ? &gold->words.at[(*gi)++] : &system->words.at[(*si)++];
    end = extended(w, end);
  }
}

static bool same_form(struct arena *arena, const struct word *g, const struct word *s) {
  return str_eq(text_key(arena, g->form), text_key(arena, s->form));
}

/* lcs[g][s]: the longest common subsequence of what is left from g and s on. */
static void align_by_forms(struct arena *arena, const struct alignment *a, size_t gs, size_t gn, size_t ss, size_t sn) {
  const struct word *gold = a->gold->words.at + gs, *system = a->system->words.at + ss;
  uint32_t *lcs = ARENA_NEW(arena, uint32_t, (gn + 1) * (sn + 1));
#define LCS(g, s) lcs[(g) * (sn + 1) + (s)]
  for (size_t g = gn; g-- > 0;)
    for (size_t s = sn; s-- > 0;) {
      uint32_t best = same_form(arena, &gold[g], &system[s]) ? 1 + LCS(g + 1, s + 1) : 0;
      if (LCS(g + 1, s) > best) best = LCS(g + 1, s);
      if (LCS(g, s + 1) > best) best = LCS(g, s + 1);
      LCS(g, s) = best;
    }
  for (size_t g = 0, s = 0; g < gn && s < sn;) {
    if (same_form(arena, &gold[g], &system[s])) a->of_system[ss + s++] = (int64_t)(gs + g++);
    else if (LCS(g, s) == LCS(g + 1, s)) g++;
    else s++;
  }
#undef LCS
}

static struct alignment align(struct arena *arena, const struct side *gold, const struct side *system) {
  struct alignment a = {gold, system, ARENA_NEW(arena, int64_t, system->words.n)};
  for (size_t i = 0; i < system->words.n; i++) a.of_system[i] = NO_WORD;
  for (size_t gi = 0, si = 0; gi < gold->words.n && si < system->words.n;) {
    const struct word *g = &gold->words.at[gi], *s = &system->words.at[si];
    if (g->multiword || s->multiword) {
      size_t gs, ss;
      multiword_span(gold, system, &gs, &ss, &gi, &si);
      if (gi > gs && si > ss) align_by_forms(arena, &a, gs, gi - gs, ss, si - ss);
    } else if (g->span.start == s->span.start && g->span.end == s->span.end) {
      a.of_system[si++] = (int64_t)gi++;
    } else if (g->span.start <= s->span.start) {
      gi++;
    } else {
      si++;
    }
  }
  return a;
}

/* --- scores --------------------------------------------------------------------------------------- */

static struct evaluate_score compare_spans(const struct span *g, size_t gn, const struct span *s, size_t sn) {
  struct evaluate_score score = {gn, sn, 0};
  for (size_t gi = 0, si = 0; gi < gn && si < sn;) {
    bool same = g[gi].start == s[si].start && g[gi].end == s[si].end;
    score.right += same;
    if (same) gi++, si++;
    else if (g[gi].start < s[si].start || (g[gi].start == s[si].start && g[gi].end <= s[si].end)) gi++;
    else si++;
  }
  return score;
}

static bool is_universal(str feature) {
  static const char *const names[] = {"PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",     "Gender",
                                      "Animacy",  "Number",  "Case",  "Definite", "Degree",   "VerbForm", "Mood",
                                      "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person",   "Polite"};
  str name = str_slice(feature, 0, str_find(feature, '='));
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (str_eq(name, str_of(names[i]))) return true;
  return false;
}

static size_t count_universal(str feats) {
  size_t n = 0;
  while (feats.p) n += is_universal(str_cut(&feats, '|'));
  return n;
}

static bool has_feature(str feats, str feature) {
  while (feats.p)
    if (str_eq(str_cut(&feats, '|'), feature)) return true;
  return false;
}

/* The same universal features, in whatever order. */
static bool same_feats(str gold, str system) {
  if (count_universal(gold) != count_universal(system)) return false;
  while (gold.p) {
    str feature = str_cut(&gold, '|');
    if (is_universal(feature) && !has_feature(system, feature)) return false;
  }
  return true;
}

static str universal(str deprel) { return str_slice(deprel, 0, str_find(deprel, ':')); }

static void compare_words(const struct alignment *a, struct evaluate_score *ret) {
  for (int m = EVALUATE_WORDS; m < EVALUATE_COUNT; m++)
    ret[m] = (struct evaluate_score){a->gold->words.n, a->system->words.n, 0};
  for (size_t i = 0; i < a->system->words.n; i++) {
    if (a->of_system[i] == NO_WORD) continue;
    const struct word *s = &a->system->words.at[i], *g = &a->gold->words.at[a->of_system[i]];
    bool head = s->head == NO_WORD ? g->head == NO_WORD : g->head != NO_WORD && a->of_system[s->head] == g->head;
    ret[EVALUATE_WORDS].right++;
    ret[EVALUATE_UPOS].right += s->upos == g->upos;
    ret[EVALUATE_UFEATS].right += same_feats(g->feats, s->feats);
    ret[EVALUATE_LEMMAS].right += str_eq(g->lemma, STR("_")) || str_eq(g->lemma, s->lemma);
    ret[EVALUATE_UAS].right += head;
    ret[EVALUATE_LAS].right += head && str_eq(universal(g->deprel), universal(s->deprel));
  }
}

err_code evaluate_conllu(struct arena *arena, str gold, str system, struct evaluate_score ret[EVALUATE_COUNT],
                         struct err *err) {
  struct side g = {.words = {0}}, s = {.words = {0}};
  err_code code = read_side(arena, "gold", gold, &g, err);
  if (code == ERR_OK) code = read_side(arena, "system", system, &s, err);
  if (code == ERR_OK) code = same_text(&g, &s, err);
  if (code != ERR_OK) return code;
  ret[EVALUATE_TOKENS] = compare_spans(g.tokens.at, g.tokens.n, s.tokens.at, s.tokens.n);
  ret[EVALUATE_SENTENCES] = compare_spans(g.sentences.at, g.sentences.n, s.sentences.at, s.sentences.n);
  struct alignment a = align(arena, &g, &s);
  compare_words(&a, ret);
  return ERR_OK;
}

/* --- raw text ------------------------------------------------------------------------------------- */

str evaluate_raw_text(struct arena *arena, const char *file, str conllu, struct err *err) {
  struct conllu_reader reader;
  struct conllu_sentence s;
  struct buf out;
  err_code code;
  buf_init(&out, arena, SIZE_MAX / 2);
  conllu_open(&reader, file, conllu);
  while ((code = conllu_next(&reader, arena, &s, err)) == ERR_OK)
    for (size_t t = 0; t < s.sentence.n_tokens; t++) {
      buf_add(&out, s.sentence.tokens[t].form);
      if (s.sentence.tokens[t].space_after) buf_byte(&out, ' ');
    }
  return code == ERR_END ? buf_str(&out) : (str){NULL, 0};
}
