#include "coding/modality.h"

/* From certain to not: of two, the less certain holds. */
static enum coding_realis weaker(enum coding_realis a, enum coding_realis b) {
  static const int order[] = {[REALIS_NONE] = 0,    [REALIS_ACTUAL] = 1,   [REALIS_GENERAL] = 2,
                              [REALIS_PLANNED] = 3, [REALIS_POSSIBLE] = 4, [REALIS_DENIED] = 5};
  return order[a] >= order[b] ? a : b;
}

struct looker {
  struct coding_reading *r;
  const struct coding_sentence *s;
  const struct tree *tree;
  uint32_t sentence;
};

static const struct grammar *grammar_of(const struct looker *l) { return &l->r->language->grammar; }

static bool is_verb(const struct record_word *w) { return w->upos == UPOS_VERB || w->upos == UPOS_AUX; }

static enum coding_effect effect_of(const struct looker *l, uint32_t word) {
  for (uint32_t i = 0; i < l->s->n_senses[word]; i++) {
    enum coding_effect effect =
        (enum coding_effect)l->r->tables->ontology.concepts[l->s->senses[word][i]->concept].effect;
    if (effect != EFFECT_NONE) return effect;
  }
  return EFFECT_NONE;
}

/* --- one clause ----------------------------------------------------------------------------------- */

static void look_at_tense(const struct record_word *w, struct coding_modality *m) {
  if (w->feats.tense == TENSE_FUT) m->realis = weaker(m->realis, REALIS_PLANNED), m->future = true;
  if (w->feats.mood == MOOD_CND) m->realis = weaker(m->realis, REALIS_POSSIBLE);
  if (w->feats.mood == MOOD_IMP) m->dropped = true;
}

static void look_at_auxiliary(const struct looker *l, uint32_t aux, struct coding_modality *m) {
  const struct record_word *w = &l->tree->words[aux];
  look_at_tense(w, m);
  switch (grammar_word(grammar_of(l), CLASS_MODAL, w)) {
    case MODAL_POSSIBLE: m->realis = weaker(m->realis, REALIS_POSSIBLE); break;
    case MODAL_FUTURE: m->realis = weaker(m->realis, REALIS_PLANNED), m->future = true; break;
    case MODAL_WOULD: m->realis = weaker(m->realis, REALIS_POSSIBLE); break;
    case MODAL_MUST: m->dropped = true; break;
    default: break;
  }
}

static void look_at_verb(const struct looker *l, uint32_t verb, struct coding_modality *m) {
  look_at_tense(&l->tree->words[verb], m);
  for (uint32_t c = l->tree->first_child[verb]; c != TREE_NONE; c = l->tree->next[c]) {
    const struct record_word *w = &l->tree->words[c];
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    if (rel == REL_AUX || rel == REL_COP) look_at_auxiliary(l, c, m);
    if (w->upos == UPOS_VERB && rel != REL_AUX) continue;
    if (rel == REL_MARK && effect_of(l, c) == EFFECT_PLANNED)
      m->realis = weaker(m->realis, REALIS_PLANNED), m->future = true; /* "is due to" */
    if (grammar_word(grammar_of(l), CLASS_NEGATION, w)) m->negated = true;
    if (grammar_word(grammar_of(l), CLASS_HEDGE, w)) m->hedged = true;
    if (rel == REL_MARK && grammar_word(grammar_of(l), CLASS_CASE, w) == ROLE_WITHOUT) m->negated = true;
  }
}

static void look_at_noun(const struct looker *l, uint32_t noun, struct coding_modality *m) {
  for (uint32_t c = l->tree->first_child[noun]; c != TREE_NONE; c = l->tree->next[c]) {
    const struct record_word *w = &l->tree->words[c];
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    if (rel == REL_AUX || rel == REL_COP) look_at_auxiliary(l, c, m);
    if (rel != REL_AMOD && rel != REL_ADVMOD && rel != REL_DET && rel != REL_ACL && rel != REL_COMPOUND) continue;
    if (grammar_word(grammar_of(l), CLASS_POSSIBLE, w)) m->realis = weaker(m->realis, REALIS_POSSIBLE);
    if (grammar_word(grammar_of(l), CLASS_PLANNED, w)) m->realis = weaker(m->realis, REALIS_PLANNED), m->future = true;
    if (grammar_word(grammar_of(l), CLASS_NEGATION, w)) m->negated = true;
  }
}

static struct coding_modality blank(void) {
  return (struct coding_modality){.realis = REALIS_ACTUAL, .reporter = TREE_NONE};
}

struct coding_modality coding_own_modality(struct coding_reading *r, uint32_t sentence, uint32_t word) {
  const struct coding_sentence *s = &r->sentences[sentence];
  struct looker l = {.r = r, .s = s, .tree = &s->tree, .sentence = sentence};
  struct coding_modality m = blank();
  if (is_verb(&s->tree.words[word])) {
    look_at_verb(&l, word, &m);
  } else {
    uint32_t light = coding_args(r, sentence, word)->light;
    look_at_noun(&l, word, &m);
    if (light != TREE_NONE) look_at_verb(&l, light, &m);
  }
  return m;
}

/* --- the clauses above ---------------------------------------------------------------------------- */

static bool has_mark(const struct looker *l, uint32_t word, enum grammar_class class) {
  for (uint32_t c = l->tree->first_child[word]; c != TREE_NONE; c = l->tree->next[c]) {
    const struct record_word *w = &l->tree->words[c];
    if ((tree_is(w, REL_MARK) || tree_is(w, REL_ADVMOD) || tree_is(w, REL_CASE) || tree_is(w, REL_CC)) &&
        grammar_word(grammar_of(l), class, w))
      return true;
  }
  return false;
}

/* How far the clause above still bears on what is below: fully (its modals are ours), as what it
 * presupposes (a fact whatever else it says), or not at all. */
enum bearing { BEARS, PRESUPPOSES };

static void apply(enum coding_effect effect, uint32_t governor, struct coding_modality *m, enum bearing *bearing) {
  switch (effect) {
    case EFFECT_FACT: break;
    case EFFECT_REPORTED:
      if (m->reporter == TREE_NONE) m->reporter = governor;
      break;
    case EFFECT_PLANNED: m->realis = weaker(m->realis, REALIS_PLANNED); break;
    case EFFECT_POSSIBLE: m->realis = weaker(m->realis, REALIS_POSSIBLE); break;
    case EFFECT_DENIED: m->realis = weaker(m->realis, REALIS_DENIED); break;
    case EFFECT_DROP: m->dropped = true; break;
    case EFFECT_NONE: *bearing = PRESUPPOSES; break;
  }
}

/* The step from a clause to the word it depends on. */
static void step_from_clause(const struct looker *l, uint32_t word, uint32_t head, struct coding_modality *m,
                             enum bearing *bearing) {
  const struct record_word *w = &l->tree->words[word];
  enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
  enum coding_effect effect = effect_of(l, head);
  bool infinitive = w->feats.verbform == VERBFORM_INF;
  if (rel == REL_ADVCL) {
    if (has_mark(l, word, CLASS_CONDITION)) m->dropped = true;
    else if (infinitive && !has_mark(l, word, CLASS_TEMPORAL)) m->dropped = true; /* a purpose */
    *bearing = PRESUPPOSES;
  } else if (rel == REL_CCOMP || rel == REL_CSUBJ) {
    if (effect != EFFECT_NONE) apply(effect, head, m, bearing);
    else if (infinitive) m->dropped = true;
    else m->hedged = true; /* an unknown verb with a whole clause: said, seen, thought */
  } else if (rel == REL_XCOMP) {
    if (effect != EFFECT_NONE) apply(effect, head, m, bearing);
    else m->dropped = true;
  } else if (rel == REL_ACL) {
    if (infinitive && effect == EFFECT_NONE) m->dropped = true;
    else if (infinitive) apply(effect, head, m, bearing);
    *bearing = PRESUPPOSES;
  } else {
    *bearing = PRESUPPOSES; /* beside the other clause, not below it */
  }
}

/* What is done to the noun bears on the act it tells ("threatened an attack"); what the noun does, or
 * what is said of a fact beside it, does not. */
static void step_from_noun(const struct looker *l, uint32_t noun, uint32_t head, struct coding_modality *m,
                           enum bearing *bearing) {
  enum coding_effect effect = effect_of(l, head);
  if (*bearing == PRESUPPOSES || l->tree->words[noun].rel == REL_NSUBJ) {
    *bearing = PRESUPPOSES;
    return;
  }
  apply(effect, head, m, bearing);
  if (effect == EFFECT_REPORTED) *bearing = PRESUPPOSES;
}

/* What the governor's own clause adds. */
static void add_clause(const struct looker *l, uint32_t governor, struct coding_modality *m, enum bearing bearing) {
  struct coding_modality own = coding_own_modality(l->r, l->sentence, governor);
  if (has_mark(l, governor, CLASS_CONDITION) && is_verb(&l->tree->words[governor])) m->dropped = true;
  if (bearing == PRESUPPOSES) return;
  bool reported = m->reporter == governor;
  if (!reported) m->realis = weaker(m->realis, own.realis), m->future |= own.future;
  if (own.negated) m->dropped = true;
  m->hedged |= own.hedged;
  m->dropped |= own.dropped && !reported;
}

struct coding_modality coding_modality(struct coding_reading *r, uint32_t sentence, uint32_t word, uint32_t below) {
  const struct coding_sentence *s = &r->sentences[sentence];
  struct looker l = {.r = r, .s = s, .tree = &s->tree, .sentence = sentence};
  struct coding_modality m = coding_own_modality(r, sentence, word);
  uint32_t light = is_verb(&s->tree.words[word]) ? TREE_NONE : coding_args(r, sentence, word)->light;
  enum bearing bearing = BEARS;
  if (is_verb(&s->tree.words[word]) && has_mark(&l, word, CLASS_CONDITION)) m.dropped = true;
  if (s->question) m.dropped = true;
  for (uint32_t at = word; s->tree.words[at].head >= 0;) {
    uint32_t head = (uint32_t)s->tree.words[at].head;
    enum record_rel rel = record_rel_universal((enum record_rel)s->tree.words[at].rel);
    if (head == below) break;
    if (rel == REL_CONJ) {
      /* "may visit and sign": a conjunct without auxiliaries shares those of the first */
      bool bare = tree_child(&s->tree, at, REL_AUX) == TREE_NONE && tree_child(&s->tree, at, REL_NSUBJ) == TREE_NONE;
      if (is_verb(&s->tree.words[head]) && is_verb(&s->tree.words[at]) && bare &&
          s->tree.words[at].feats.verbform != VERBFORM_FIN)
        add_clause(&l, head, &m, bearing);
    } else if (head != light) {
      if (is_verb(&s->tree.words[at])) step_from_clause(&l, at, head, &m, &bearing);
      else step_from_noun(&l, at, head, &m, &bearing);
      add_clause(&l, head, &m, bearing);
    }
    at = head;
  }
  return m;
}
