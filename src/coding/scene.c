#include "coding/scene.h"

#include <string.h>

enum { PHRASE_DEPTH = 4 };

static bool is_verb(const struct record_word *w) { return w->upos == UPOS_VERB || w->upos == UPOS_AUX; }

/* --- spots -------------------------------------------------------------------------------------- */

static const struct coding_spot *spot_at(const struct coding_sentence *s, uint32_t word) {
  for (size_t i = 0; i < s->spots.n; i++)
    if (s->spots.at[i].word == word) return &s->spots.at[i];
  return NULL;
}

static bool may_hold_place(const struct record_word *w) {
  switch (record_rel_universal((enum record_rel)w->rel)) {
    case REL_NMOD:
    case REL_APPOS:
    case REL_FLAT:
    case REL_COMPOUND:
    case REL_AMOD:
    case REL_CONJ: return true;
    default: return false;
  }
}

static const struct coding_spot *spot_below(const struct coding_sentence *s, uint32_t word, int depth) {
  const struct coding_spot *found = spot_at(s, word);
  for (uint32_t c = s->tree.first_child[word]; c != TREE_NONE && !found && depth > 0; c = s->tree.next[c])
    if (may_hold_place(&s->tree.words[c]) && s->tree.words[c].rel != REL_CONJ) found = spot_below(s, c, depth - 1);
  return found;
}

const struct coding_spot *coding_spot_in(const struct coding_reading *r, uint32_t sentence, uint32_t word) {
  return spot_below(&r->sentences[sentence], word, PHRASE_DEPTH);
}

/* --- places --------------------------------------------------------------------------------------- */

/* A place among the dependents of a predicate: in the roles of place first ("in Geneva", "on Kyiv"),
 * then inside the phrases of the others ("a camp near Bosso"). */
static const struct coding_spot *spot_of_predicate(struct coding_reading *r, uint32_t sentence, uint32_t word,
                                                   int depth) {
  const struct coding_sentence *s = &r->sentences[sentence];
  const struct coding_args *args = coding_args(r, sentence, word);
  const struct coding_spot *wide = NULL;
  for (int pass = 0; pass < 2; pass++) {
    for (uint32_t i = 0; i < args->n; i++) {
      const struct coding_arg *arg = &args->at[i];
      bool place = grammar_role_is_place((enum grammar_role)arg->role);
      if (arg->implied || arg->role == ROLE_CONTENT || arg->role == ROLE_PURPOSE || place != (pass == 0)) continue;
      const struct coding_spot *spot = spot_below(s, arg->word, PHRASE_DEPTH);
      bool meeting = !spot && arg->word != word && !is_verb(&s->tree.words[arg->word]) &&
                     coding_args(r, sentence, arg->word)->light != TREE_NONE;
      if (meeting && depth > 0)
        spot = spot_of_predicate(r, sentence, arg->word, depth - 1); /* "during a meeting held in" */
      if (!spot || !spot->locative) continue;
      if (spot->place != PLACES_NONE) return spot;
      if (!wide) wide = spot;
    }
  }
  return wide;
}

/* The clause that a word belongs to: the nearest verb at or above it. */
static uint32_t clause_of(const struct tree *tree, uint32_t word) {
  int32_t at = (int32_t)word;
  while (at >= 0 && !is_verb(&tree->words[at])) at = tree->words[at].head;
  return at < 0 ? tree->root : (uint32_t)at;
}

/* The place of the clause, or of one it is joined to. */
static const struct coding_spot *spot_of_clauses(struct coding_reading *r, uint32_t sentence, uint32_t word) {
  const struct coding_sentence *s = &r->sentences[sentence];
  for (uint32_t at = clause_of(&s->tree, word);;) {
    const struct coding_spot *spot = spot_of_predicate(r, sentence, at, 1);
    if (spot && spot->locative) return spot;
    int32_t head = s->tree.words[at].head;
    enum record_rel rel = record_rel_universal((enum record_rel)s->tree.words[at].rel);
    if (head < 0 || (rel != REL_CONJ && rel != REL_ACL && rel != REL_ADVCL && rel != REL_PARATAXIS)) return NULL;
    at = clause_of(&s->tree, (uint32_t)head);
  }
}

/* The place told last in the paragraph before this sentence. */
static const struct coding_spot *spot_before(const struct coding_reading *r, uint32_t sentence,
                                             uint32_t *ret_sentence) {
  for (uint32_t i = sentence;
       i-- > 0 && r->sentences[i].record->paragraph == r->sentences[sentence].record->paragraph;) {
    const struct coding_sentence *s = &r->sentences[i];
    for (size_t k = s->spots.n; k-- > 0;) {
      if (!s->spots.at[k].locative || s->spots.at[k].state == ACTORS_NONE) continue;
      *ret_sentence = i;
      return &s->spots.at[k];
    }
  }
  return NULL;
}

uint32_t coding_scene_state(struct coding_reading *r, uint32_t sentence, uint32_t word) {
  const struct coding_spot *spot = spot_of_predicate(r, sentence, word, 1);
  uint32_t before;
  if (!spot) spot = spot_of_clauses(r, sentence, word);
  /* a document about one state needs no other place of its paragraphs */
  if (!spot && r->actors.focus == ACTORS_NONE) spot = spot_before(r, sentence, &before);
  return spot ? spot->state : ACTORS_NONE;
}

/* Acts that take place: meetings, protests, force. What is said, given or imposed has no place but its own words'. */
static bool takes_place(const char *code) {
  int root = coding_root(code);
  return root == 4 || root == 14 || root == 15 || root >= 17;
}

/* A visit takes place where the one visited is at home, even if only spoken of ("visiterà il paese"). */
static const struct coding_spot *visited(const struct coding_reading *r, const struct coding_act *act) {
  const struct actors_mention *m = act->targets.at;
  if (strcmp(act->code, CODE_VISIT) != 0 || act->targets.n != 1 || m->state == ACTORS_NONE) return NULL;
  struct coding_spot *spot = ARENA_NEW(r->arena, struct coding_spot, 1);
  *spot = (struct coding_spot){
      .word = m->head, .first = m->first, .last = m->last, .place = PLACES_NONE, .state = m->state, .locative = true};
  return m->sentence == act->sentence ? spot : NULL;
}

/* To whom something is given is not where ("handed ships to Manila"), unless the target is a place itself. */
static bool is_recipient(const struct coding_act *act, const struct coding_spot *spot) {
  for (uint32_t i = 0; i < act->targets.n; i++) {
    const struct actors_mention *m = &act->targets.at[i];
    if (m->sentence == act->sentence && spot->word >= m->first && spot->word <= m->last && act->goal != spot->word &&
        strcmp(act->code, CODE_VISIT) != 0)
      return true;
  }
  return false;
}

static const struct coding_spot *own_spot(struct coding_reading *r, const struct coding_act *act) {
  uint32_t light = coding_args(r, act->sentence, act->word)->light;
  const struct coding_spot *spot = NULL;
  if (act->goal != TREE_NONE) spot = coding_spot_in(r, act->sentence, act->goal);
  if (spot && spot->place != PLACES_NONE) return spot;
  const struct coding_spot *other = spot_of_predicate(r, act->sentence, act->word, 1);
  if (!other && light != TREE_NONE) other = spot_of_predicate(r, act->sentence, light, 1);
  if (other && is_recipient(act, other)) other = NULL;
  if (other && (!spot || other->place != PLACES_NONE)) return other;
  return spot ? spot : visited(r, act);
}

static bool concerns(const struct coding_act *act, uint32_t state) {
  for (uint32_t i = 0; i < act->sources.n; i++)
    if (act->sources.at[i].state == state) return true;
  for (uint32_t i = 0; i < act->targets.n; i++)
    if (act->targets.at[i].state == state) return true;
  return false;
}

const struct coding_spot *coding_place_of(struct coding_reading *r, const struct coding_act *act,
                                          uint32_t *ret_sentence) {
  const struct coding_spot *spot = NULL;
  *ret_sentence = act->sentence;
  if (act->content && act->frame->op != OPERATOR_APPEAL && act->frame->op != OPERATOR_DEMAND)
    spot = own_spot(r, act->content);
  if (!spot) spot = own_spot(r, act);
  if (spot || !takes_place(act->code) || act->frame->op == OPERATOR_INTEND) return spot;
  spot = spot_of_clauses(r, act->sentence, act->word);
  if (spot && is_recipient(act, spot)) spot = NULL;
  if (spot) return spot;
  spot = spot_before(r, act->sentence, ret_sentence);
  return spot && concerns(act, spot->state) ? spot : NULL;
}

/* --- dates ---------------------------------------------------------------------------------------- */

static uint32_t date_head(const struct coding_sentence *s, const struct dates_expression *e) {
  uint32_t head = e->first;
  for (uint32_t i = e->first; i < e->first + e->n; i++) {
    int32_t h = s->tree.words[i].head;
    if (h < (int32_t)e->first || h >= (int32_t)(e->first + e->n)) head = i;
  }
  return head;
}

static bool is_act_noun(const struct coding_reading *r, const struct coding_sentence *s, uint32_t word) {
  const struct coding_tables *t = r->tables;
  for (uint32_t i = 0; i < s->n_senses[word]; i++)
    for (uint16_t c = s->senses[word][i]->concept; c != CODING_NONE; c = t->ontology.concepts[c].parent)
      if (t->frames.first[c] != CODING_NONE) return true;
  return false;
}

/* The predicate whose time an expression tells: the nearest verb or act noun above it. */
static uint32_t date_owner(const struct coding_reading *r, const struct coding_sentence *s,
                           const struct dates_expression *e) {
  int32_t at = s->tree.words[date_head(s, e)].head;
  while (at >= 0 && !is_verb(&s->tree.words[at]) && !is_act_noun(r, s, (uint32_t)at)) at = s->tree.words[at].head;
  return at < 0 ? TREE_NONE : (uint32_t)at;
}

static const struct dates_expression *date_owned_by(const struct coding_reading *r, const struct coding_sentence *s,
                                                    uint32_t word) {
  for (size_t i = 0; i < s->dates.n; i++)
    if (date_owner(r, s, &s->dates.at[i]) == word) return &s->dates.at[i];
  return NULL;
}

static const struct dates_expression *date_with(const struct coding_sentence *s, uint32_t word) {
  for (size_t i = 0; i < s->dates.n; i++) {
    uint32_t head = date_head(s, &s->dates.at[i]);
    if (head == word || s->tree.words[head].head == (int32_t)word) return &s->dates.at[i];
  }
  return NULL;
}

/* "in September, when the guard expelled them": the clause tells what happened at that time. */
static bool is_when(const struct coding_reading *r, const struct coding_sentence *s, uint32_t verb) {
  enum record_rel rel = record_rel_universal((enum record_rel)s->tree.words[verb].rel);
  if (rel != REL_ADVCL && rel != REL_ACL) return false;
  for (uint32_t c = s->tree.first_child[verb]; c != TREE_NONE; c = s->tree.next[c])
    if ((tree_is(&s->tree.words[c], REL_MARK) || tree_is(&s->tree.words[c], REL_ADVMOD)) &&
        grammar_word(&r->language->grammar, CLASS_TEMPORAL, &s->tree.words[c]))
      return true;
  return false;
}

static const struct dates_expression *date_near(struct coding_reading *r, uint32_t sentence, uint32_t word) {
  const struct coding_sentence *s = &r->sentences[sentence];
  const struct dates_expression *date = date_owned_by(r, s, word);
  uint32_t light = coding_args(r, sentence, word)->light;
  if (!date && light != TREE_NONE) date = date_owned_by(r, s, light);
  /* an act noun takes the time of the verb it depends on, a conjunct that of the first */
  for (uint32_t at = word; !date && s->tree.words[at].head >= 0;) {
    uint32_t head = (uint32_t)s->tree.words[at].head;
    enum record_rel rel = record_rel_universal((enum record_rel)s->tree.words[at].rel);
    bool up = rel == REL_CONJ || rel == REL_XCOMP ||
              (!is_verb(&s->tree.words[at]) && (rel == REL_OBJ || rel == REL_NSUBJ || rel == REL_OBL));
    bool when = is_when(r, s, at);
    if (!up && !when) break;
    if (when) date = date_with(s, head);
    if (!date) date = date_owned_by(r, s, head);
    at = head;
  }
  return date;
}

const struct dates_expression *coding_date_of(struct coding_reading *r, const struct coding_act *act) {
  const struct dates_expression *date = NULL;
  bool ahead = act->frame->op == OPERATOR_INTEND || act->frame->op == OPERATOR_SAME;
  if (act->content && ahead) date = date_near(r, act->content->sentence, act->content->word);
  if (act->content && ahead && act->content->content && !date)
    date = date_near(r, act->content->content->sentence, act->content->content->word);
  return date ? date : date_near(r, act->sentence, act->word);
}
