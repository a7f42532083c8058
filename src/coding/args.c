/* args.c - who does what to whom, as syntax says it.
 *
 * The differences between constructions end here: passives, relative clauses, participles, control,
 * coordination, light verbs and nominalisations all come out as the same roles, so that frames
 * need to be written once. Unsaid subjects of finite verbs (Italian) come out as implied agents.
 */
#include "coding/reading.h"

enum { CLIMB = 6 };

struct collector {
  struct coding_reading *r;
  const struct tree *tree;
  uint32_t sentence, word;
  VEC(struct coding_arg) args;
  bool passive, has_subject;
};

static const struct grammar *grammar_of(const struct collector *c) { return &c->r->language->grammar; }

static bool is_verb(const struct record_word *w) { return w->upos == UPOS_VERB || w->upos == UPOS_AUX; }

static void add(struct collector *c, enum grammar_role role, uint32_t word, bool implied, bool possessive) {
  VEC_PUSH(c->r->arena, &c->args, (struct coding_arg){(uint8_t)role, implied, possessive, word, NULL});
}

/* --- marks -------------------------------------------------------------------------------------- */

/* "da parte di", "nei confronti di": the noun that is one with its prepositions; *ret_word becomes
 * what follows it. The key is the lemmas in a row: "da parte di". */
static enum grammar_role relational_role(const struct collector *c, uint32_t marker, uint32_t *ret_word) {
  uint32_t noun = *ret_word, inner = tree_child(c->tree, noun, REL_NMOD);
  uint32_t second = inner == TREE_NONE ? TREE_NONE : tree_child(c->tree, inner, REL_CASE);
  if (second == TREE_NONE) return ROLE_NONE;
  const struct record_word *w = c->tree->words;
  str key = arena_format(c->r->arena, "%.*s %.*s %.*s", (int)w[marker].lemma.n, w[marker].lemma.p, (int)w[noun].key.n,
                         w[noun].key.p, (int)w[second].lemma.n, w[second].lemma.p);
  enum grammar_role role = (enum grammar_role)grammar_value(grammar_of(c), CLASS_RELATIONAL, key);
  if (role != ROLE_NONE) *ret_word = inner;
  return role;
}

/* A preposition with what is fixed to it: "because of", "insieme a". */
static enum grammar_role marker_role(const struct collector *c, uint32_t marker) {
  const struct record_word *w = c->tree->words;
  uint32_t fixed = tree_child(c->tree, marker, REL_FIXED);
  if (fixed != TREE_NONE) {
    uint32_t last = c->tree->next[fixed];
    str key = last == TREE_NONE || !tree_is(&w[last], REL_FIXED)
                  ? arena_format(c->r->arena, "%.*s %.*s", (int)w[marker].lemma.n, w[marker].lemma.p,
                                 (int)w[fixed].lemma.n, w[fixed].lemma.p)
                  : arena_format(c->r->arena, "%.*s %.*s %.*s", (int)w[marker].lemma.n, w[marker].lemma.p,
                                 (int)w[fixed].key.n, w[fixed].key.p, (int)w[last].lemma.n, w[last].lemma.p);
    enum grammar_role role = (enum grammar_role)grammar_value(grammar_of(c), CLASS_RELATIONAL, key);
    if (role == ROLE_NONE) role = (enum grammar_role)grammar_value(grammar_of(c), CLASS_CASE, key);
    if (role != ROLE_NONE) return role;
    role = (enum grammar_role)grammar_word(grammar_of(c), CLASS_CASE, &w[fixed]);
    if (role != ROLE_NONE && role != ROLE_OF) return role; /* "[pochi giorni] prima a Sfax": not one preposition */
  }
  return (enum grammar_role)grammar_word(grammar_of(c), CLASS_CASE, &w[marker]);
}

/* The role that prepositions give to a dependent; *ret_word is the dependent or what is behind it. */
static enum grammar_role marked_role(const struct collector *c, uint32_t *ret_word) {
  enum grammar_role role = ROLE_NONE;
  for (uint32_t m = c->tree->first_child[*ret_word]; m != TREE_NONE; m = c->tree->next[m]) {
    if (c->tree->words[m].rel != REL_CASE) continue;
    role = relational_role(c, m, ret_word);
    if (role == ROLE_NONE) role = marker_role(c, m);
    break;
  }
  return role;
}

static bool is_somebody(const struct collector *c, uint32_t word) {
  return c->r->actors.sentences.at[c->sentence].mention[word] != 0;
}

/* --- verbs -------------------------------------------------------------------------------------- */

static bool is_participle(const struct record_word *w) {
  return w->feats.verbform == VERBFORM_PART && w->feats.tense != TENSE_PRES;
}

static bool is_reflexive(const struct collector *c, const struct record_word *w) {
  return w->upos == UPOS_PRON && (w->feats.reflexive || grammar_word(grammar_of(c), CLASS_REFLEXIVE, w));
}

/* "si è offerta": a reflexive takes the auxiliary of the passive. */
static bool has_reflexive(const struct collector *c) {
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x]) {
    const struct record_word *w = &c->tree->words[x];
    if (is_reflexive(c, w) && w->rel != REL_EXPL_PASS) return true;
  }
  return false;
}

static bool is_passive(const struct collector *c) {
  const struct record_word *w = &c->tree->words[c->word];
  if (grammar_word(grammar_of(c), CLASS_UNACCUSATIVE, w) || has_reflexive(c)) return false;
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x]) {
    const struct record_word *child = &c->tree->words[x];
    if (child->rel == REL_AUX_PASS || child->rel == REL_NSUBJ_PASS || child->rel == REL_EXPL_PASS) return true;
    if (child->rel == REL_AUX && is_participle(w) && grammar_word(grammar_of(c), CLASS_PASSIVE, child)) return true;
  }
  bool bare = tree_child(c->tree, c->word, REL_AUX) == TREE_NONE && tree_child(c->tree, c->word, REL_COP) == TREE_NONE;
  enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
  return is_participle(w) && bare &&
         (rel == REL_ACL || rel == REL_AMOD ||
          (rel == REL_ADVCL && tree_child(c->tree, c->word, REL_OBJ) == TREE_NONE));
}

/* A relative pronoun stands for the noun that its clause describes. */
static uint32_t behind_pronoun(const struct collector *c, uint32_t word) {
  const struct record_word *w = &c->tree->words[word];
  if (w->feats.prontype != PRON_REL) return word;
  int32_t at = (int32_t)word;
  for (int i = 0; i < CLIMB && at >= 0; i++, at = c->tree->words[at].head)
    if (tree_is(&c->tree->words[at], REL_ACL) && c->tree->words[at].head >= 0) return (uint32_t)c->tree->words[at].head;
  return word;
}

static void add_oblique(struct collector *c, uint32_t child) {
  uint32_t word = child;
  enum grammar_role role = marked_role(c, &word);
  bool bare = role == ROLE_NONE && tree_child(c->tree, child, REL_CASE) == TREE_NONE;
  bool open = !c->passive && tree_child(c->tree, c->word, REL_OBJ) == TREE_NONE;
  if (bare && open && child > c->word && is_somebody(c, child)) role = ROLE_PATIENT; /* "ha ricevuto a Niamey Nuland" */
  if (c->tree->words[child].rel == REL_OBL_AGENT) role = c->passive || role != ROLE_FROM ? ROLE_AGENT : role;
  if (c->passive && (role == ROLE_BY || role == ROLE_FROM) && tree_is(&c->tree->words[child], REL_OBL)) {
    /* Italian "da" and English "by" name the agent of a passive; but "da" also says whence */
    bool has_agent = false;
    for (size_t i = 0; i < c->args.n; i++) has_agent |= c->args.at[i].role == ROLE_AGENT;
    if (!has_agent) role = ROLE_AGENT;
  }
  add(c, role, behind_pronoun(c, word), false, false);
}

static enum coding_control control_of(const struct collector *c, uint32_t verb) {
  const struct coding_sentence *s = &c->r->sentences[c->sentence];
  for (uint32_t i = 0; i < s->n_senses[verb]; i++) {
    enum coding_control control =
        (enum coding_control)c->r->tables->ontology.concepts[s->senses[verb][i]->concept].control;
    if (control != CONTROL_NONE) return control;
  }
  return CONTROL_NONE;
}

static void add_dependent(struct collector *c, uint32_t child) {
  const struct record_word *w = &c->tree->words[child];
  switch (record_rel_universal((enum record_rel)w->rel)) {
    case REL_NSUBJ:
      c->has_subject = true;
      add(c, c->passive ? ROLE_PATIENT : ROLE_AGENT, behind_pronoun(c, child), false, false);
      break;
    case REL_OBJ:
      if (!is_reflexive(c, w)) add(c, ROLE_PATIENT, behind_pronoun(c, child), false, false);
      break;
    case REL_IOBJ:
      if (!is_reflexive(c, w)) add(c, ROLE_TO, behind_pronoun(c, child), false, false);
      break;
    case REL_OBL:
    case REL_NMOD: add_oblique(c, child); break;
    case REL_XCOMP:
    case REL_CCOMP: add(c, ROLE_CONTENT, child, false, false); break;
    case REL_ADVCL: {
      uint32_t mark = tree_child(c->tree, child, REL_MARK);
      bool purpose = mark != TREE_NONE && grammar_word(grammar_of(c), CLASS_PURPOSE, &c->tree->words[mark]) &&
                     w->feats.verbform == VERBFORM_INF;
      bool while_at_it = w->feats.verbform == VERBFORM_GER || (w->feats.verbform == VERBFORM_PART &&
                                                               w->feats.tense == TENSE_PRES); /* "marched, demanding" */
      bool controlled = w->feats.verbform == VERBFORM_INF && control_of(c, c->word) != CONTROL_NONE;
      if (controlled) add(c, ROLE_CONTENT, child, false, false); /* "ordered Iran to release": not why, but what */
      else if (purpose || while_at_it) add(c, ROLE_PURPOSE, child, false, false);
      break;
    }
    case REL_ADVMOD:
    case REL_COMPOUND: add(c, ROLE_MOD, child, false, false); break;
    default: break;
  }
}

/* --- subjects from elsewhere ---------------------------------------------------------------------- */

static const struct coding_arg *first_role(const struct coding_args *args, enum grammar_role role) {
  for (uint32_t i = 0; i < args->n; i++)
    if (args->at[i].role == role) return &args->at[i];
  return NULL;
}

static const struct coding_arg *surface_subject(const struct coding_args *args) {
  return first_role(args, args->passive ? ROLE_PATIENT : ROLE_AGENT);
}

static void add_subject(struct collector *c, const struct coding_arg *subject) {
  if (!subject) return;
  c->has_subject = true;
  add(c, c->passive ? ROLE_PATIENT : ROLE_AGENT, subject->word, subject->implied, subject->possessive);
}

/* Who does what an infinitive says: the one asked, told, seen to ("ha chiesto alla Commissione di
 * bloccare"), else the subject ("ha promesso a Kiev di inviare"). */
static void subject_by_control(struct collector *c, uint32_t governor) {
  const struct coding_args *args = coding_args(c->r, c->sentence, governor);
  enum coding_control control = control_of(c, governor);
  const struct coding_arg *object = first_role(args, ROLE_PATIENT), *to = first_role(args, ROLE_TO);
  if (object && object->word == c->word) object = NULL;
  if (args->passive) object = control == CONTROL_SUBJECT ? NULL : object;
  if (control != CONTROL_SUBJECT && object) add_subject(c, object);
  else if (control != CONTROL_SUBJECT && to) add_subject(c, to);
  else add_subject(c, surface_subject(args));
}

/* The noun that a clause describes: "l'invito a visitare", "soldiers killed by", "troops fighting". */
static void subject_from_noun(struct collector *c, uint32_t noun) {
  const struct record_word *w = &c->tree->words[c->word];
  if (w->feats.verbform != VERBFORM_INF) {
    struct coding_arg arg = {.word = noun};
    if (w->rel != REL_ACL_RELCL || c->passive) add_subject(c, &arg);
    return;
  }
  const struct coding_args *own = coding_args(c->r, c->sentence, noun);
  const struct coding_arg *whose = first_role(own, ROLE_BY);
  for (uint32_t i = 0; i < own->n && !whose; i++)
    if (own->at[i].possessive || own->at[i].role == ROLE_OF) whose = &own->at[i];
  int32_t governor = c->tree->words[noun].head;
  if (!whose && governor >= 0 && is_verb(&c->tree->words[governor]))
    whose = surface_subject(coding_args(c->r, c->sentence, (uint32_t)governor));
  add_subject(c, whose);
}

static bool is_finite(const struct collector *c) {
  const struct record_word *w = &c->tree->words[c->word];
  if (w->feats.verbform == VERBFORM_FIN) return true;
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x])
    if ((tree_is(&c->tree->words[x], REL_AUX) || c->tree->words[x].rel == REL_COP) &&
        c->tree->words[x].feats.verbform == VERBFORM_FIN)
      return true;
  return false;
}

/* "..., e il presidente è atteso a Roma": a subject that the tree has joined to a noun of the clause
 * before, though it stands behind the conjunction of this one. */
static uint32_t strayed_subject(const struct collector *c) {
  uint32_t cc = tree_child(c->tree, c->word, REL_CC);
  for (uint32_t x = cc == TREE_NONE ? c->word : cc + 1; x < c->word; x++) {
    const struct record_word *w = &c->tree->words[x];
    if (w->rel == REL_CONJ && w->head < (int32_t)cc && (w->upos == UPOS_NOUN || w->upos == UPOS_PROPN)) return x;
  }
  return TREE_NONE;
}

static void find_subject(struct collector *c) {
  const struct record_word *w = &c->tree->words[c->word];
  if (w->head < 0 && !is_finite(c)) return;
  uint32_t head = (uint32_t)w->head;
  bool finite = is_finite(c);
  enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
  uint32_t strayed = rel == REL_CONJ && finite ? strayed_subject(c) : TREE_NONE;
  if (strayed != TREE_NONE) add_subject(c, &(struct coding_arg){.word = strayed});
  else if (w->head >= 0 && rel == REL_CONJ && is_verb(&c->tree->words[head]))
    add_subject(c, surface_subject(coding_args(c->r, c->sentence, head)));
  else if (w->head >= 0 && (rel == REL_XCOMP || (rel == REL_CCOMP && !finite))) subject_by_control(c, head);
  else if (w->head >= 0 && rel == REL_ADVCL && w->feats.verbform == VERBFORM_INF &&
           control_of(c, head) == CONTROL_OBJECT)
    subject_by_control(c, head);
  else if (w->head >= 0 && rel == REL_ADVCL && !finite)
    add_subject(c, surface_subject(coding_args(c->r, c->sentence, head)));
  else if (w->head >= 0 && (rel == REL_ACL || rel == REL_AMOD)) subject_from_noun(c, head);
  if (c->has_subject || !finite || c->passive || !grammar_value(grammar_of(c), CLASS_PRODROP, STR("yes"))) return;
  bool impersonal = tree_child(c->tree, c->word, REL_EXPL_IMPERS) != TREE_NONE || w->feats.person == 1 ||
                    w->feats.person == 2 || w->feats.mood == MOOD_IMP;
  if (!impersonal) add(c, ROLE_AGENT, c->word, true, false);
}

/* "the pact they signed": the object is the noun outside. */
static void find_gap(struct collector *c) {
  const struct record_word *w = &c->tree->words[c->word];
  if (w->rel != REL_ACL_RELCL || w->head < 0 || c->passive || !c->has_subject) return;
  for (size_t i = 0; i < c->args.n; i++)
    if (c->args.at[i].role == ROLE_PATIENT || c->args.at[i].word == (uint32_t)w->head) return;
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x])
    if (c->tree->words[x].feats.prontype == PRON_REL) return;
  add(c, ROLE_PATIENT, (uint32_t)w->head, false, false);
}

/* Where a prepositional phrase belongs, parsers know least: what hangs on the object (or on the "of"
 * of a noun) is offered to the predicate too, behind its own. "sent tents to Syria", "the visit of
 * the president to China". */
static void add_lent(struct collector *c, enum grammar_role from) {
  size_t own = c->args.n;
  for (size_t i = 0; i < own; i++) {
    if (c->args.at[i].role != from || c->args.at[i].implied || c->args.at[i].possessive) continue;
    uint32_t lender = c->args.at[i].word;
    for (uint32_t x = c->tree->first_child[lender]; x != TREE_NONE; x = c->tree->next[x]) {
      uint32_t word = x;
      if (c->tree->words[x].rel != REL_NMOD && c->tree->words[x].rel != REL_OBL) continue;
      enum grammar_role role = marked_role(c, &word);
      if (role != ROLE_NONE && role != ROLE_OF && word != c->word) add(c, role, behind_pronoun(c, word), false, false);
    }
  }
}

static bool is_glued(const struct collector *c, uint32_t word) {
  const struct record_word *w = &c->tree->words[word];
  return tree_is(w, REL_COMPOUND) ||
         (w->rel == REL_NMOD_POSS && w->upos == UPOS_PROPN && tree_child(c->tree, word, REL_CASE) == TREE_NONE);
}

/* "promised Kyiv howitzers": an actor between the verb and its object, which the tree has made part of the object. */
static void add_recipient(struct collector *c) {
  size_t own = c->args.n;
  for (size_t i = 0; i < own; i++)
    if (c->args.at[i].role == ROLE_TO) return;
  for (size_t i = 0; i < own; i++) {
    uint32_t object = c->args.at[i].word;
    if (c->args.at[i].role != ROLE_PATIENT || c->args.at[i].implied || object < c->word) continue;
    for (uint32_t x = c->tree->first_child[object]; x != TREE_NONE; x = c->tree->next[x])
      if (x > c->word && x < object && is_glued(c, x) && is_somebody(c, x)) add(c, ROLE_TO, x, false, false);
  }
}

static bool is_date(const struct collector *c, uint32_t word) {
  const struct dates_expressions *dates = &c->r->sentences[c->sentence].dates;
  for (size_t i = 0; i < dates->n; i++)
    if (word >= dates->at[i].first && word < dates->at[i].first + dates->at[i].n) return true;
  return false;
}

/* "will lend it 64 billion yen": a bare noun behind the object is what is given, the object to whom. */
static void split_objects(struct collector *c) {
  for (size_t i = 0; i < c->args.n; i++) {
    uint32_t bare = c->args.at[i].word, before = TREE_NONE;
    if (c->args.at[i].role != ROLE_NONE || bare < c->word || c->tree->words[bare].upos != UPOS_NOUN || is_date(c, bare))
      continue;
    for (size_t k = 0; k < c->args.n; k++)
      if (c->args.at[k].role == ROLE_PATIENT && c->args.at[k].word > c->word && c->args.at[k].word < bare)
        before = c->args.at[k].word;
    if (before == TREE_NONE || (!is_somebody(c, before) && c->tree->words[before].upos != UPOS_PRON)) continue;
    add(c, ROLE_TO, before, false, false);
    add(c, ROLE_PATIENT, bare, false, false);
    return;
  }
}

/* "In 2022 Russian forces invaded": somebody without a preposition right before an active verb that has no subject. */
static void take_bare_subject(struct collector *c) {
  if (c->has_subject || c->passive || !is_finite(c)) return;
  for (size_t i = 0; i < c->args.n; i++) {
    uint32_t word = c->args.at[i].word;
    if (c->args.at[i].role != ROLE_NONE || word > c->word || !is_somebody(c, word)) continue;
    c->args.at[i].role = ROLE_AGENT;
    c->has_subject = true;
    return;
  }
}

/* "each other" with the word behind it, "reciprocamente", "a vicenda" by its noun. */
static bool is_mutual(const struct collector *c, uint32_t word) {
  const struct record_word *w = &c->tree->words[word];
  if (grammar_word(grammar_of(c), CLASS_OTHER, w)) return true;
  if (word + 1 >= c->tree->n || (w->upos != UPOS_PRON && w->upos != UPOS_DET)) return false;
  str both = arena_format(c->r->arena, "%.*s %.*s", (int)w->key.n, w->key.p, (int)w[1].key.n, w[1].key.p);
  return grammar_value(grammar_of(c), CLASS_OTHER, both) != 0;
}

/* "Serbia and Kosovo accused each other": the one end is the other. */
static void read_mutual(struct collector *c) {
  uint32_t subject = TREE_NONE;
  bool mutual = false, filled = false;
  for (size_t i = 0; i < c->args.n; i++)
    if (c->args.at[i].role == ROLE_AGENT && !c->args.at[i].implied) subject = c->args.at[i].word;
  for (size_t i = 0; i < c->args.n && subject != TREE_NONE; i++) {
    if (c->args.at[i].word == subject || !is_mutual(c, c->args.at[i].word)) continue;
    mutual = true;
    filled |= c->args.at[i].role == ROLE_PATIENT || c->args.at[i].role == ROLE_WITH;
    if (filled) c->args.at[i].word = subject;
  }
  if (mutual && !filled && has_reflexive(c)) add(c, ROLE_PATIENT, subject, false, false);
}

static void collect_verb(struct collector *c) {
  c->passive = is_passive(c);
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x]) add_dependent(c, x);
  take_bare_subject(c);
  if (!c->has_subject) find_subject(c);
  find_gap(c);
  add_lent(c, ROLE_PATIENT);
  if (!c->passive) split_objects(c);
  if (!c->passive) add_recipient(c);
  if (!c->passive) read_mutual(c);
}

/* --- nouns -------------------------------------------------------------------------------------- */

static bool is_national(const struct collector *c, uint32_t word) {
  return c->r->actors.sentences.at[c->sentence].hit[word] != 0;
}

static void add_noun_dependent(struct collector *c, uint32_t child) {
  const struct record_word *w = &c->tree->words[child];
  uint32_t word = child;
  switch (record_rel_universal((enum record_rel)w->rel)) {
    case REL_NMOD:
    case REL_OBL: {
      enum grammar_role role = w->rel == REL_NMOD_POSS ? ROLE_OF : marked_role(c, &word);
      bool bare = role == ROLE_NONE && tree_child(c->tree, child, REL_CASE) == TREE_NONE;
      add(c, bare ? ROLE_MOD : role, behind_pronoun(c, word), false, w->rel == REL_NMOD_POSS);
      break;
    }
    case REL_DET:
      if (w->feats.possessive) add(c, ROLE_OF, child, false, true);
      break;
    case REL_AMOD:
    case REL_COMPOUND:
    case REL_FLAT:
      if (is_national(c, child)) add(c, ROLE_OF, child, false, true);
      add(c, ROLE_MOD, child, false, false);
      break;
    case REL_ACL:
      if (w->rel != REL_ACL_RELCL && w->feats.verbform == VERBFORM_INF) add(c, ROLE_CONTENT, child, false, false);
      break;
    case REL_CCOMP:
    case REL_XCOMP: add(c, ROLE_CONTENT, child, false, false); break;
    case REL_NSUBJ: add(c, ROLE_AGENT, behind_pronoun(c, child), false, false); break; /* "is ready to" */
    default: break;
  }
}

/* The verb that only carries the noun: "hold talks", "un incontro che si è tenuto", "sanctions
 * imposed by". */
static uint32_t light_verb(const struct collector *c) {
  uint16_t light = c->r->tables->light;
  const struct record_word *w = &c->tree->words[c->word];
  enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
  if (light == CODING_NONE) return TREE_NONE;
  if (w->head >= 0 && (rel == REL_OBJ || rel == REL_NSUBJ || rel == REL_OBL) &&
      coding_sense_of(c->r, c->sentence, (uint32_t)w->head, light)) {
    const struct coding_args *args = coding_args(c->r, c->sentence, (uint32_t)w->head);
    for (uint32_t i = 0; i < args->n; i++)
      if (args->at[i].word == c->word && (args->at[i].role == ROLE_PATIENT || args->at[i].role == ROLE_AGENT ||
                                          args->at[i].role == ROLE_AT || args->at[i].role == ROLE_TO))
        return (uint32_t)w->head;
  }
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x])
    if (tree_is(&c->tree->words[x], REL_ACL) && coding_sense_of(c->r, c->sentence, x, light)) return x;
  return TREE_NONE;
}

/* "ruled out any talks with the opposition": what the tree hangs on the verb behind an act that is its object
 * may belong to the act. */
static void add_from_verb(struct collector *c) {
  const struct record_word *w = &c->tree->words[c->word];
  bool object = w->rel == REL_OBJ || w->rel == REL_NSUBJ_PASS;
  if (!object || w->head < 0 || !is_verb(&c->tree->words[w->head])) return;
  const struct coding_args *verb = coding_args(c->r, c->sentence, (uint32_t)w->head);
  for (uint32_t i = 0; i < verb->n; i++) {
    enum grammar_role role = (enum grammar_role)verb->at[i].role;
    bool partner = role == ROLE_WITH || role == ROLE_AGAINST || role == ROLE_BETWEEN || role == ROLE_ON;
    if (partner && verb->at[i].word > c->word) VEC_PUSH(c->r->arena, &c->args, verb->at[i]);
  }
}

static void collect_noun(struct collector *c, uint32_t *ret_light) {
  for (uint32_t x = c->tree->first_child[c->word]; x != TREE_NONE; x = c->tree->next[x]) add_noun_dependent(c, x);
  add_lent(c, ROLE_OF);
  *ret_light = light_verb(c);
  if (*ret_light == TREE_NONE) {
    add_from_verb(c);
    return;
  }
  const struct coding_args *verb = coding_args(c->r, c->sentence, *ret_light);
  for (uint32_t i = 0; i < verb->n; i++)
    if (verb->at[i].word != c->word && verb->at[i].role != ROLE_PATIENT) VEC_PUSH(c->r->arena, &c->args, verb->at[i]);
}

const struct coding_args *coding_args(struct coding_reading *r, uint32_t sentence, uint32_t word) {
  struct coding_sentence *s = &r->sentences[sentence];
  struct coding_args *args = &s->args[word];
  if (args->done) return args;
  args->done = true; /* before collecting: a circle finds nothing rather than itself */
  args->light = TREE_NONE;
  struct collector c = {.r = r, .tree = &s->tree, .sentence = sentence, .word = word};
  if (is_verb(&s->tree.words[word])) collect_verb(&c);
  else collect_noun(&c, &args->light);
  args->at = c.args.at;
  args->n = (uint32_t)c.args.n;
  args->passive = c.passive;
  return args;
}
