#include "coding/mend.h"

enum { COUNTED_WITHIN = 4 }; /* words from the preposition to what is counted: "di altri giovani studenti" */

static uint32_t depth_of(const struct record_sentence *s, uint32_t word) {
  uint32_t depth = 0;
  for (int32_t at = s->words[word].head; at >= 0 && depth <= s->n_words; at = s->words[at].head) depth++;
  return depth;
}

static bool is_below(const struct record_sentence *s, uint32_t word, uint32_t above) {
  uint32_t steps = 0;
  for (int32_t at = (int32_t)word; at >= 0 && steps <= s->n_words; at = s->words[at].head, steps++)
    if ((uint32_t)at == above) return true;
  return false;
}

static bool is_person(const struct names_hit *hit) {
  for (uint32_t i = 0; i < hit->n_postings; i++)
    if (hit->postings[i].kind == NAMES_PERSON) return hit->group == GROUP_NAMED && hit->n > 1;
  return false;
}

/* A name that the tables know in full is one phrase, whatever the tree has made of its words ("Kim
 * Jong Un", where Italian reads "un"): they hang on the one nearest to the root. */
static void tie_name(struct record_sentence *s, const struct names_hit *hit) {
  uint32_t head = hit->first;
  for (uint32_t i = hit->first + 1; i < hit->first + hit->n; i++)
    if (depth_of(s, i) < depth_of(s, head)) head = i;
  for (uint32_t i = hit->first; i < hit->first + hit->n; i++) {
    struct record_word *w = &s->words[i];
    w->upos = UPOS_PROPN;
    if (i != head) w->head = (int32_t)head, w->rel = REL_FLAT_NAME;
  }
}

/* "hanno finiti in manette" is no order: with a finite auxiliary stands a participle, and a verb
 * with a subject of its own tells. */
static void mend_mood(struct record_sentence *s) {
  for (uint32_t i = 0; i < s->n_words; i++) {
    const struct record_word *w = &s->words[i];
    if (w->head < 0) continue;
    struct record_feats *f = &s->words[w->head].feats;
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    if (f->mood != MOOD_IMP) continue;
    if (rel == REL_AUX) f->mood = 0, f->verbform = VERBFORM_PART, f->tense = TENSE_PAST, f->person = 0;
    else if (rel == REL_NSUBJ) f->mood = MOOD_IND;
  }
}

static bool is_nominal(const struct record_word *w) { return w->upos == UPOS_NOUN || w->upos == UPOS_PROPN; }

/* The noun right behind "di", or -1. */
static int32_t counted_by(const struct record_sentence *s, uint32_t count, const struct grammar *grammar) {
  const struct record_word *words = s->words;
  uint32_t of = count + 1;
  if (of >= s->n_words || words[of].upos != UPOS_ADP) return -1;
  if (grammar_word(grammar, CLASS_CASE, &words[of]) != ROLE_OF) return -1;
  for (uint32_t i = of + 1; i < s->n_words && i <= of + COUNTED_WITHIN; i++) {
    if (is_nominal(&words[i])) return words[i].head == (int32_t)count ? -1 : (int32_t)i;
    if (words[i].upos != UPOS_DET && words[i].upos != UPOS_ADJ && words[i].upos != UPOS_NUM) return -1;
  }
  return -1;
}

/* Of the two, what stands higher in the tree has the right head; the counted noun then hangs on the count. */
static void tie_counted(struct record_sentence *s, uint32_t count, uint32_t counted) {
  struct record_word *c = &s->words[count], *n = &s->words[counted];
  if (is_below(s, count, counted) || (!is_below(s, counted, count) && depth_of(s, counted) < depth_of(s, count)))
    c->head = n->head, c->rel = n->rel;
  n->head = (int32_t)count;
  n->rel = REL_NMOD;
}

void coding_mend(struct record_sentence *s, const struct names_hits *hits, const struct grammar *grammar) {
  for (size_t h = 0; h < hits->n; h++)
    if (is_person(&hits->at[h])) tie_name(s, &hits->at[h]);
  mend_mood(s);
  for (uint32_t i = 0; i + 2 < s->n_words; i++) {
    if (!is_nominal(&s->words[i]) || !grammar_word(grammar, CLASS_PART, &s->words[i])) continue;
    int32_t counted = counted_by(s, i, grammar);
    if (counted >= 0) tie_counted(s, i, (uint32_t)counted);
  }
}
