#include "coding/mend.h"

#include "lang/tree.h"
#include "text/chars.h"

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

static bool has_child(const struct record_sentence *s, uint32_t word, enum record_rel rel) {
  for (uint32_t i = 0; i < s->n_words; i++)
    if (s->words[i].head == (int32_t)word && record_rel_universal((enum record_rel)s->words[i].rel) == rel) return true;
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
  for (uint32_t i = 0; i < s->n_words; i++) {
    bool inside = i >= hit->first && i < hit->first + hit->n;
    int32_t h = s->words[i].head;
    if (!inside && h >= (int32_t)hit->first && h < (int32_t)(hit->first + hit->n)) s->words[i].head = (int32_t)head;
  }
}

/* "of [Prime Minister] Kishida": the preposition of a phrase belongs to its head, not to the title in front. */
static void raise_case(struct record_sentence *s) {
  for (uint32_t i = 0; i < s->n_words; i++) {
    struct record_word *w = &s->words[i];
    if (w->rel != REL_CASE || w->head <= (int32_t)i) continue;
    const struct record_word *front = &s->words[w->head];
    enum record_rel rel = record_rel_universal((enum record_rel)front->rel);
    bool title = rel == REL_COMPOUND || rel == REL_FLAT || rel == REL_APPOS || rel == REL_NMOD;
    if (title && front->head > w->head && !has_child(s, (uint32_t)front->head, REL_CASE)) w->head = front->head;
  }
}

/* "sono finiti in manette" is no order: with a finite auxiliary stands a participle, and a verb
 * with a subject of its own tells. */
static void mend_mood(struct record_sentence *s) {
  for (uint32_t i = 0; i < s->n_words; i++) {
    const struct record_word *w = &s->words[i];
    if (w->head < 0) continue;
    struct record_feats *f = &s->words[w->head].feats;
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    if (f->mood == MOOD_IMP && rel == REL_AUX)
      f->mood = 0, f->verbform = VERBFORM_PART, f->tense = TENSE_PAST, f->person = 0;
  }
  for (uint32_t i = 0; i < s->n_words; i++) {
    const struct record_word *w = &s->words[i];
    struct record_feats *f = w->head < 0 ? NULL : &s->words[w->head].feats;
    if (f && f->mood == MOOD_IMP && tree_is(w, REL_NSUBJ)) f->mood = MOOD_IND;
  }
}

static bool is_verb(const struct record_word *w) { return w->upos == UPOS_VERB || w->upos == UPOS_AUX; }

/* "Brazil recognised Palestine": with an object and no auxiliary a verb is active. */
static void mend_voice(struct record_sentence *s) {
  for (uint32_t i = 0; i < s->n_words; i++) {
    struct record_word *w = &s->words[i];
    if (w->rel != REL_NSUBJ_PASS || w->head < 0) continue;
    if (has_child(s, (uint32_t)w->head, REL_OBJ) && !has_child(s, (uint32_t)w->head, REL_AUX)) w->rel = REL_NSUBJ;
  }
}

/* "che" as the mark of a relative clause that lacks a subject or an object is that. */
static void mend_relative(struct record_sentence *s) {
  for (uint32_t i = 0; i < s->n_words; i++) {
    struct record_word *w = &s->words[i];
    if (w->upos != UPOS_PRON || w->rel != REL_MARK || w->head < 0 || s->words[w->head].rel != REL_ACL_RELCL) continue;
    w->feats.prontype = PRON_REL;
    w->rel = has_child(s, (uint32_t)w->head, REL_NSUBJ) ? REL_OBJ : REL_NSUBJ;
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

/* The first word above the count that is a verb behind it and still without a subject, or -1. */
static int32_t open_verb(const struct record_sentence *s, uint32_t count) {
  int32_t at = s->words[count].head;
  while (at >= 0 && !is_verb(&s->words[at])) at = s->words[at].head;
  return at > (int32_t)count && !has_child(s, (uint32_t)at, REL_NSUBJ) ? at : -1;
}

/* "A Niamey centinaia di manifestanti hanno": glued to the name before it, the count is the subject. */
static void free_count(struct record_sentence *s, uint32_t count) {
  enum record_rel rel = record_rel_universal((enum record_rel)s->words[count].rel);
  bool glued = rel == REL_FLAT || rel == REL_APPOS || (rel == REL_NMOD && !has_child(s, count, REL_CASE));
  int32_t verb = glued && s->words[count].head < (int32_t)count ? open_verb(s, count) : -1;
  if (verb >= 0) s->words[count].head = verb, s->words[count].rel = REL_NSUBJ;
}

static void mend_counts(struct record_sentence *s, const struct grammar *grammar) {
  for (uint32_t i = 0; i + 2 < s->n_words; i++) {
    bool may_count = is_nominal(&s->words[i]) || s->words[i].upos == UPOS_NUM;
    if (!may_count || !grammar_word(grammar, CLASS_PART, &s->words[i])) continue;
    int32_t counted = counted_by(s, i, grammar);
    if (counted >= 0) tie_counted(s, i, (uint32_t)counted);
    free_count(s, i);
  }
}

/* "ha ricevuto giovedì a Belgrado": a preposition hung on the word before it marks the noun behind it. */
static void mend_prepositions(struct record_sentence *s) {
  for (uint32_t i = 1; i + 1 < s->n_words; i++) {
    struct record_word *w = &s->words[i];
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    uint32_t noun = i + 1;
    if (w->upos != UPOS_ADP || (rel != REL_FLAT && rel != REL_NMOD) || w->head != (int32_t)i - 1) continue;
    while (noun + 1 < s->n_words && s->words[noun].upos == UPOS_DET) noun++;
    if (is_nominal(&s->words[noun]) && !is_below(s, noun, i) && !has_child(s, noun, REL_CASE))
      w->head = (int32_t)noun, w->rel = REL_CASE;
  }
}

/* --- clauses ------------------------------------------------------------------------------------------ */

/* The last subject of a verb that stands behind word `from`, or -1. */
static int32_t subject_behind(const struct record_sentence *s, uint32_t verb, uint32_t from) {
  for (uint32_t i = (uint32_t)s->n_words; i-- > from + 1;)
    if (s->words[i].head == (int32_t)verb && s->words[i].rel == REL_NSUBJ) return (int32_t)i;
  return -1;
}

/* "An airstrike killed 11 people, officials said": a verb has one subject. The participle that describes the
 * first of two is the verb of a clause of its own, which is what the other one said. */
static void mend_two_subjects(struct record_sentence *s, uint32_t participle) {
  struct record_word *p = &s->words[participle];
  if (p->rel != REL_ACL || p->head < 0 || p->head > (int32_t)participle) return;
  if (p->feats.verbform == VERBFORM_INF || p->feats.verbform == VERBFORM_GER || has_child(s, participle, REL_AUX))
    return;
  uint32_t first = (uint32_t)p->head;
  int32_t verb = s->words[first].head;
  if (verb < (int32_t)participle || s->words[first].rel != REL_NSUBJ || !is_verb(&s->words[verb])) return;
  int32_t second = subject_behind(s, (uint32_t)verb, participle);
  if (second < 0) return;
  for (uint32_t i = 0; i < participle; i++)
    if (s->words[i].head == verb) s->words[i].head = (int32_t)participle;
  p->head = verb;
  p->rel = REL_CCOMP;
  p->feats.verbform = VERBFORM_FIN;
}

/* --- dates -------------------------------------------------------------------------------------------- */

static bool is_of(const struct record_sentence *s, uint32_t word, const struct grammar *grammar) {
  for (uint32_t i = 0; i < word; i++)
    if (s->words[i].head == (int32_t)word && s->words[i].rel == REL_CASE)
      return grammar_word(grammar, CLASS_CASE, &s->words[i]) == ROLE_OF;
  return false;
}

/* A day is no subject or object, and what follows it ("arrivata lunedì a Niamey") belongs to the verb. */
static void free_date(struct record_sentence *s, const struct dates_expression *e, const struct grammar *grammar) {
  uint32_t end = e->first + e->n;
  for (uint32_t i = e->first; i < end; i++) {
    struct record_word *w = &s->words[i];
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    bool outside = w->head < (int32_t)e->first || w->head >= (int32_t)end;
    if (!outside || w->head < 0 || !is_verb(&s->words[w->head])) continue;
    if (rel == REL_NSUBJ || rel == REL_OBJ || rel == REL_IOBJ) w->rel = REL_OBL;
    for (uint32_t k = end; k < s->n_words; k++) {
      struct record_word *after = &s->words[k];
      bool inside = after->head >= (int32_t)e->first && after->head < (int32_t)end;
      if (inside && after->rel == REL_NMOD && !is_of(s, k, grammar)) after->head = w->head, after->rel = REL_OBL;
    }
  }
}

static int32_t case_of(const struct record_sentence *s, uint32_t word) {
  for (uint32_t i = 0; i < word; i++)
    if (s->words[i].head == (int32_t)word && s->words[i].rel == REL_CASE) return (int32_t)i;
  return -1;
}

static bool is_definite(const struct record_sentence *s, uint32_t word) {
  for (uint32_t i = 0; i < word; i++)
    if (s->words[i].head == (int32_t)word && s->words[i].rel == REL_DET && s->words[i].feats.definite) return true;
  return false;
}

/* "Poche ore dopo la giunta ha dichiarato": a stretch of time is no subject; what the tree has hung behind its
 * "dopo" is. */
static void free_stretch(struct record_sentence *s, uint32_t time, const struct grammar *grammar) {
  struct record_word *w = &s->words[time];
  if (w->rel != REL_NSUBJ || w->head < 0 || !grammar_word(grammar, CLASS_TIME, w) || !is_verb(&s->words[w->head]) ||
      is_definite(s, time))
    return;
  for (uint32_t i = time + 1; i < (uint32_t)w->head && i < s->n_words; i++) {
    struct record_word *behind = &s->words[i];
    int32_t marker = behind->head == (int32_t)time && behind->rel == REL_NMOD ? case_of(s, i) : -1;
    if (marker != (int32_t)time + 1) continue;
    uint32_t role = grammar_word(grammar, CLASS_CASE, &s->words[marker]);
    if (role != ROLE_AFTER && role != ROLE_BEFORE) continue;
    behind->head = w->head, behind->rel = REL_NSUBJ;
    s->words[marker].head = (int32_t)time, s->words[marker].rel = REL_ADVMOD;
    w->rel = REL_OBL;
    return;
  }
}

/* --- complements -------------------------------------------------------------------------------------- */

static bool is_named(const struct names_hits *hits, uint32_t word) {
  for (size_t h = 0; h < hits->n; h++)
    if (hits->at[h].group != GROUP_DATE && word >= hits->at[h].first && word < hits->at[h].first + hits->at[h].n)
      return true;
  return false;
}

static enum grammar_role mark_of(const struct record_sentence *s, uint32_t verb, const struct grammar *grammar) {
  for (uint32_t i = 0; i < verb; i++)
    if (s->words[i].head == (int32_t)verb && s->words[i].rel == REL_MARK)
      return (enum grammar_role)grammar_word(grammar, CLASS_CASE, &s->words[i]);
  return ROLE_NONE;
}

static void hang(struct record_word *w, int32_t head, enum record_rel rel) {
  w->head = head;
  w->rel = (uint8_t)rel;
}

/* The verb of which a named word is a complement, or -1. */
static int32_t verb_of_named(const struct record_sentence *s, const struct names_hits *hits, int32_t word) {
  const struct record_word *who = &s->words[word];
  enum record_rel rel = record_rel_universal((enum record_rel)who->rel);
  bool complement = rel == REL_OBL || rel == REL_OBJ || rel == REL_IOBJ;
  return complement && who->head >= 0 && is_verb(&s->words[who->head]) && is_named(hits, (uint32_t)word) ? who->head
                                                                                                         : -1;
}

/* "chiede alla Nato di intervenire": what somebody is asked to do does not describe him; "accused
 * Russia of shelling": nor does it tell when. */
static void mend_clause(struct record_sentence *s, uint32_t i, const struct names_hits *hits,
                        const struct grammar *grammar) {
  struct record_word *w = &s->words[i];
  enum grammar_role mark = mark_of(s, i, grammar);
  int32_t head = w->head;
  if (w->rel == REL_ACL && w->feats.verbform == VERBFORM_INF) {
    int32_t verb = is_verb(&s->words[head]) ? head : verb_of_named(s, hits, head);
    if (verb >= 0 && (mark == ROLE_OF || mark == ROLE_TO || verb == head)) hang(w, verb, REL_XCOMP);
  } else if (w->feats.verbform == VERBFORM_INF && (w->rel == REL_OBL || w->rel == REL_OBJ) &&
             is_verb(&s->words[head])) {
    w->rel = REL_XCOMP; /* an infinitive is no noun */
  } else if (w->rel == REL_ADVCL && w->feats.verbform != VERBFORM_INF && is_verb(&s->words[head])) {
    if (mark == ROLE_OF || mark == ROLE_FROM) w->rel = REL_XCOMP;
  }
}

/* "warned Iran of consequences": a name is not described by what it is warned of. */
static void mend_phrase(struct record_sentence *s, uint32_t i, const struct names_hits *hits,
                        const struct grammar *grammar) {
  struct record_word *w = &s->words[i];
  int32_t verb = verb_of_named(s, hits, w->head);
  bool name = s->words[w->head].upos == UPOS_PROPN && !is_named(hits, i);
  if (verb >= 0 && name && verb < w->head && w->head < (int32_t)i && is_of(s, i, grammar)) hang(w, verb, REL_OBL);
}

/* "gave Hasina asylum": a common noun is no part of the name before it. */
static void mend_gift(struct record_sentence *s, uint32_t i) {
  struct record_word *w = &s->words[i];
  struct record_word *name = &s->words[w->head];
  bool whom =
      name->upos == UPOS_PROPN && (name->rel == REL_IOBJ || name->rel == REL_OBJ) && is_verb(&s->words[name->head]);
  if (!whom || w->head != (int32_t)i - 1 || w->upos != UPOS_NOUN || text_capitalised(w->form)) return;
  hang(w, name->head, REL_OBJ);
  name->rel = REL_IOBJ;
}

static void mend_complements(struct record_sentence *s, const struct names_hits *hits, const struct grammar *grammar) {
  for (uint32_t i = 0; i < s->n_words; i++) {
    if (s->words[i].head < 0) continue;
    if (is_verb(&s->words[i])) mend_clause(s, i, hits, grammar);
    else if (s->words[i].rel == REL_FLAT) mend_gift(s, i);
    else if (s->words[i].rel == REL_NMOD) mend_phrase(s, i, hits, grammar);
    else if (s->words[i].rel == REL_XCOMP && is_named(hits, i) && is_verb(&s->words[s->words[i].head]) &&
             !has_child(s, (uint32_t)s->words[i].head, REL_OBJ))
      s->words[i].rel = REL_OBJ; /* "expelled Amnesty International": a name is no complement clause */
  }
}

/* What the tables know as a name, written as one in mid-sentence, is one. */
static void tag_names(struct record_sentence *s, const struct names_hits *hits) {
  for (size_t h = 0; h < hits->n; h++) {
    struct record_word *w = &s->words[hits->at[h].first];
    if (hits->at[h].group != GROUP_NAMED || hits->at[h].n > 1 || hits->at[h].first == 0) continue;
    if (text_capitalised(w->form) && w->upos != UPOS_PROPN) w->upos = UPOS_PROPN, w->lemma = w->form;
  }
}

void coding_mend(struct record_sentence *s, const struct names_hits *hits, const struct dates_expressions *dates,
                 const struct grammar *grammar) {
  tag_names(s, hits);
  mend_prepositions(s);
  for (size_t h = 0; h < hits->n; h++)
    if (is_person(&hits->at[h])) tie_name(s, &hits->at[h]);
  for (size_t i = 0; i < dates->n; i++) free_date(s, &dates->at[i], grammar);
  for (uint32_t i = 0; i < s->n_words; i++) free_stretch(s, i, grammar);
  mend_mood(s);
  mend_relative(s);
  mend_voice(s);
  for (uint32_t i = 0; i < s->n_words; i++)
    if (is_verb(&s->words[i])) mend_two_subjects(s, i);
  mend_counts(s, grammar);
  raise_case(s);
  mend_complements(s, hits, grammar);
}

bool coding_mend_infinitive(struct record_sentence *s, uint32_t verb, const struct lexicon *lexicon,
                            const struct grammar *grammar) {
  uint32_t to = verb + 1, next = verb + 2;
  if (next >= s->n_words || !grammar_word(grammar, CLASS_INFINITIVE, &s->words[to])) return false;
  struct record_word *w = &s->words[next];
  if (is_verb(w) || (w->upos != UPOS_NOUN && w->upos != UPOS_ADJ) || !lexicon_is_verb(lexicon, w->key, VERBFORM_INF))
    return false;
  int32_t object = w->rel == REL_COMPOUND || w->rel == REL_AMOD ? w->head : -1;
  w->upos = UPOS_VERB;
  w->lemma = w->key;
  w->feats = (struct record_feats){.verbform = VERBFORM_INF};
  hang(w, (int32_t)verb, REL_XCOMP);
  hang(&s->words[to], (int32_t)next, REL_MARK);
  if (object > (int32_t)next) hang(&s->words[object], (int32_t)next, REL_OBJ);
  return true;
}
