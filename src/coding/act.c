#include "coding/act.h"

#include <string.h>

#include "base/limits.h"
#include "coding/scene.h"

/* What is being matched: a frame against a word in one of its senses. */
struct attempt {
  struct coding_matcher *m;
  struct coding_reading *r;
  uint32_t sentence, word;
  const struct coding_sense *sense;
  const struct coding_frame *frame;
  const struct coding_args *args;
  const struct actors_list *given;
  bool nested;   /* inside another act */
  bool open_end; /* the one acted on may stay open there: "threatened an attack" */
  int depth;
  struct coding_act act;
};

static bool is_verb(const struct record_word *w) { return w->upos == UPOS_VERB || w->upos == UPOS_AUX; }

/* --- paths -------------------------------------------------------------------------------------- */

/* The role of a dependent for this sense: what the lexicon maps it to; and for nouns, who "of" is.
 * A possessor beside an "of" is the agent (Russia's bombing of Aleppo), so is one beside nothing
 * when the noun's "of" is its patient but a "by" is missing and it is possessive (his arrest stays
 * patient). */
static enum grammar_role role_for(const struct coding_sense *sense, enum coding_of of, const struct coding_args *args,
                                  const struct coding_arg *arg, bool noun) {
  enum grammar_role role = (enum grammar_role)arg->role;
  for (int i = 0; sense && i < sense->n_maps; i++)
    if (sense->maps[i].mark == role) return (enum grammar_role)sense->maps[i].role;
  if (!noun) return role;
  if (role == ROLE_BY) return ROLE_AGENT;
  if (role != ROLE_OF || of == OF_NOTHING) return role;
  bool plain_of = false, by = false;
  for (uint32_t i = 0; i < args->n; i++) {
    plain_of |= args->at[i].role == ROLE_OF && !args->at[i].possessive;
    by |= args->at[i].role == ROLE_BY || args->at[i].role == ROLE_AGENT;
  }
  if (by) return ROLE_PATIENT;
  if (arg->possessive && plain_of) return ROLE_AGENT;
  return of == OF_AGENT ? ROLE_AGENT : ROLE_PATIENT;
}

enum { FOUND = 12, TELL_SENTENCES_BACK = 8 };
struct found {
  struct coding_arg at[FOUND];
  uint32_t n;
};

static void add_found(struct found *found, const struct coding_arg *arg) {
  if (found->n < FOUND) found->at[found->n++] = *arg;
}

static const struct coding_sense *first_sense(const struct attempt *a, uint32_t word) {
  const struct coding_sentence *s = &a->r->sentences[a->sentence];
  return s->n_senses[word] ? s->senses[word][0] : NULL;
}

/* The dependents of `word` with one of the roles, in the order of the roles. */
static void find_step(const struct attempt *a, uint32_t word, uint32_t roles, const struct coding_sense *sense,
                      struct found *found) {
  const struct coding_args *args = coding_args(a->r, a->sentence, word);
  const struct coding_ontology *o = &a->r->tables->ontology;
  enum coding_of of = sense ? (enum coding_of)o->concepts[sense->concept].of : OF_NOTHING;
  bool noun = !is_verb(&a->r->sentences[a->sentence].tree.words[word]);
  for (int role = 1; role < ROLE_COUNT; role++) {
    if (!(roles >> role & 1)) continue;
    for (uint32_t i = 0; i < args->n; i++) {
      enum grammar_role has = role_for(sense, of, args, &args->at[i], noun);
      if ((int)has == role || (noun && role == ROLE_OF && args->at[i].role == ROLE_OF)) add_found(found, &args->at[i]);
    }
  }
}

static bool is_definite(const struct tree *tree, uint32_t noun) {
  for (uint32_t c = tree->first_child[noun]; c != TREE_NONE; c = tree->next[c]) {
    const struct record_feats *f = &tree->words[c].feats;
    if (tree_is(&tree->words[c], REL_DET) && (f->definite || f->prontype == PRON_DEM)) return true;
  }
  return false;
}

static bool same_code(const struct actors_list *x, const struct actors_list *y) {
  return x->n && y->n && strcmp(x->at[0].code, y->at[0].code) == 0;
}

/* The act that a definite noun refers back to: the last one told of a kind that it retells; one that
 * was directed at who acts now goes before the others ("the request", refused by who was asked), then
 * one of the very kind ("the killings"). */
static const struct coding_act *act_told(const struct attempt *a, uint32_t noun) {
  const struct coding_sense *sense = first_sense(a, noun);
  const struct coding_act *last = NULL;
  uint32_t roots = sense ? a->r->tables->ontology.concepts[sense->concept].retells : 0;
  if (!roots || !is_definite(&a->r->sentences[a->sentence].tree, noun)) return NULL;
  for (size_t i = a->m->told.n; i-- > 0;) {
    const struct coding_act *act = a->m->told.at[i];
    if (act->sentence + TELL_SENTENCES_BACK < a->sentence) break;
    if (!(roots >> coding_root(act->code) & 1)) continue;
    if (same_code(&act->targets, &a->act.sources)) return act;
    if (same_code(&act->sources, &a->act.sources)) continue;
    bool own_kind = coding_is_a(&a->r->tables->ontology, act->sense->concept, sense->concept);
    if (own_kind) return act;
    if (!last) last = act;
  }
  return last;
}

static void find_path(const struct attempt *a, const struct coding_path *path, struct found *ret) {
  struct found from = {.n = 1};
  from.at[0] = (struct coding_arg){.word = a->word};
  for (int step = 0; step < FRAME_STEPS && path->steps[step]; step++) {
    struct found next = {.n = 0};
    for (uint32_t i = 0; i < from.n; i++) {
      uint32_t word = from.at[i].word, had = next.n;
      if (from.at[i].implied || from.at[i].told) continue;
      find_step(a, word, path->steps[step], step == 0 ? a->sense : first_sense(a, word), &next);
      bool asks_agent = step > 0 && (path->steps[step] >> ROLE_AGENT & 1) && next.n == had;
      const struct coding_act *told = asks_agent ? act_told(a, word) : NULL;
      if (told) add_found(&next, &(struct coding_arg){.role = ROLE_AGENT, .word = word, .told = told});
    }
    from = next;
  }
  *ret = from;
}

/* --- filters ------------------------------------------------------------------------------------ */

/* Who did what the noun refers back to, standing at the noun. */
static void refer_told(const struct attempt *a, const struct coding_arg *arg, struct actors_list *ret) {
  *ret = arg->told->sources;
  for (uint32_t i = 0; i < ret->n; i++) {
    struct actors_mention *m = &ret->at[i];
    m->sentence = a->sentence;
    m->head = m->first = m->last = arg->word;
    m->how = HOW_REFERENCE;
  }
}

static void refer(const struct attempt *a, const struct coding_arg *arg, const struct actors_mention *other,
                  struct actors_list *ret) {
  if (arg->told) refer_told(a, arg, ret);
  else if (arg->implied) actors_null_subject(&a->r->actors, a->sentence, arg->word, ret);
  else actors_refer(&a->r->actors, a->sentence, arg->word, coding_scene_state(a->r, a->sentence, a->word), other, ret);
}

static bool has_role(const char *code, uint64_t roles) {
  for (int i = 0; coding_role_codes[i]; i++) {
    if (!(roles >> i & 1)) continue;
    for (size_t at = 0; at + 3 <= strlen(code); at += 3)
      if (strncmp(code + at, coding_role_codes[i], 3) == 0) return true;
  }
  return false;
}

static bool list_has_role(const struct actors_list *list, uint64_t roles) {
  for (uint32_t i = 0; i < list->n; i++)
    if (has_role(list->at[i].code, roles)) return true;
  return false;
}

static bool has_state(const struct actors_list *list) {
  for (uint32_t i = 0; i < list->n; i++)
    if (list->at[i].state != ACTORS_NONE || strlen(list->at[i].code) > 3) return true;
  return false;
}

static const struct actors_mention *first_source(const struct attempt *a) {
  return a->act.sources.n ? &a->act.sources.at[0] : NULL;
}

/* A place or a state's territory as an actor: the bare state. */
static bool land(const struct attempt *a, const struct coding_arg *arg, struct actors_list *ret, uint32_t *ret_goal) {
  const struct coding_spot *spot = arg->implied || arg->told ? NULL : coding_spot_in(a->r, a->sentence, arg->word);
  *ret = (struct actors_list){.n = 0};
  if (!spot || spot->state == ACTORS_NONE) return false;
  const struct actors_state *state = &a->r->tables->actors.states[spot->state];
  struct actors_mention m = {.sentence = a->sentence,
                             .head = spot->word,
                             .first = spot->first,
                             .last = spot->last,
                             .kind = MENTION_STATE,
                             .how = HOW_OWNER,
                             .state = spot->state,
                             .person = ACTORS_NONE,
                             .actor = ACTORS_NONE,
                             .possessor = TREE_NONE};
  memcpy(m.code, state->iso3, 4);
  m.name = actors_text(a->r->tables->actors.pool, state->name);
  ret->at[0] = m;
  ret->n = 1;
  *ret_goal = spot->word;
  return true;
}

static bool is_act_word(const struct attempt *a, uint32_t word) {
  return a->r->sentences[a->sentence].n_senses[word] > 0;
}

/* The act noun that a light verb carries ("offered to host talks"), or the word itself. */
static uint32_t carried_by(const struct attempt *a, uint32_t word) {
  if (!coding_sense_of(a->r, a->sentence, word, a->r->tables->light)) return word;
  const struct coding_args *args = coding_args(a->r, a->sentence, word);
  for (uint32_t i = 0; i < args->n; i++)
    if (args->at[i].role == ROLE_PATIENT && is_act_word(a, args->at[i].word)) return args->at[i].word;
  return word;
}

static const struct coding_act *content_act(const struct attempt *a, const struct coding_arg *arg,
                                            const struct actors_list *given) {
  if (arg->implied || arg->told || a->depth <= 0 || !is_act_word(a, arg->word)) return NULL;
  const struct coding_act *act = coding_match(a->m, a->sentence, carried_by(a, arg->word), given, a->depth - 1);
  return act->frame ? act : NULL;
}

static bool same_actor(const struct actors_list *x, const struct actors_list *y) {
  if (x->n == 0 || y->n == 0) return false;
  if (x->at[0].state != ACTORS_NONE && x->at[0].state == y->at[0].state) return true;
  return strcmp(x->at[0].code, y->at[0].code) == 0;
}

/* An act of the agent's own that lies ahead. */
static bool is_plan(const struct attempt *a, const struct coding_act *act) {
  struct coding_modality m = coding_own_modality(a->r, act->sentence, act->word);
  bool ahead = m.future || a->r->sentences[a->sentence].tree.words[act->word].feats.verbform == VERBFORM_INF;
  return ahead && !m.negated && same_actor(&act->sources, &a->act.sources);
}

/* Whether a dependent passes the slot's filter; fills who it is when that was asked for. */
static bool passes(const struct attempt *a, const struct coding_slot *slot, const struct coding_arg *arg,
                   struct actors_list *ret, uint32_t *ret_goal) {
  struct actors_list who = {.n = 0};
  *ret = who;
  if (slot->filter & FILTER_ANY) return true;
  if ((slot->filter & FILTER_CONCEPT) && !arg->implied && coding_sense_of(a->r, a->sentence, arg->word, slot->concept))
    return true;
  if (slot->filter & (FILTER_ACT | FILTER_PLAN)) {
    const struct coding_act *act = content_act(a, arg, &a->act.sources);
    if (act && (!(slot->filter & FILTER_PLAN) || is_plan(a, act))) return true;
  }
  if (slot->filter & (FILTER_ACTOR | FILTER_STATE | FILTER_ROLES | FILTER_PAIR)) {
    refer(a, arg, first_source(a), &who);
    bool capital = who.n > 0 && who.at[0].kind == MENTION_CAPITAL && who.at[0].how == HOW_NAMED;
    /* a capital bombed or marched through is a place, not a government */
    if (capital && (slot->filter & FILTER_LAND)) return land(a, arg, ret, ret_goal);
    if (capital && grammar_role_is_place((enum grammar_role)arg->role) &&
        !(slot->filter & (FILTER_ACTOR | FILTER_STATE)))
      who.n = 0;
    bool good = who.n > 0 && ((slot->filter & FILTER_ACTOR) || ((slot->filter & FILTER_STATE) && has_state(&who)) ||
                              ((slot->filter & FILTER_ROLES) && list_has_role(&who, slot->roles)) ||
                              ((slot->filter & FILTER_PAIR) && who.n > 1));
    if (good) return *ret = who, true;
  }
  return (slot->filter & FILTER_LAND) && land(a, arg, ret, ret_goal);
}

/* --- slots -------------------------------------------------------------------------------------- */

static bool same_path(const struct coding_path *a, const struct coding_path *b) { return memcmp(a, b, sizeof *a) == 0; }

static bool is_agent_path(const struct coding_path *path) {
  return path->steps[0] == 1u << ROLE_AGENT && path->steps[1] == 0;
}

/* The agent that syntax leaves open is the one given from outside (control, an invitation's guest). */
static bool given_passes(const struct attempt *a, const struct coding_slot *slot, struct actors_list *ret) {
  if (!a->given || a->given->n == 0 || !is_agent_path(&slot->path)) return false;
  if (!(slot->filter & FILTER_ROLES) || (slot->filter & FILTER_ACTOR) || list_has_role(a->given, slot->roles))
    return *ret = *a->given, true;
  return false;
}

static bool fill_slot(struct attempt *a, const struct coding_slot *slot) {
  struct found found;
  struct actors_list who = {.n = 0};
  uint32_t goal = TREE_NONE;
  bool passed = false;
  find_path(a, &slot->path, &found);
  for (uint32_t i = 0; i < found.n && !passed; i++) passed = passes(a, slot, &found.at[i], &who, &goal);
  if (slot->flags & SLOT_ABSENT) return found.n == 0;
  if (!passed && found.n == 0) passed = given_passes(a, slot, &who);
  bool open_end = a->open_end && found.n == 0 && same_path(&slot->path, &a->frame->target);
  if (!passed) return (slot->flags & SLOT_OPTIONAL) || open_end;
  if (same_path(&slot->path, &a->frame->source) && who.n) a->act.sources = who;
  if (same_path(&slot->path, &a->frame->target) && who.n) a->act.targets = who, a->act.goal = goal;
  return true;
}

/* An end of the act that no slot has filled. */
static void fill_end(const struct attempt *a, const struct coding_path *path, struct actors_list *end, uint32_t *goal) {
  struct found found;
  if (end->n > 0 || !path->steps[0]) return;
  find_path(a, path, &found);
  for (uint32_t i = 0; i < found.n && end->n == 0; i++) {
    refer(a, &found.at[i], first_source(a), end);
    if (end->n == 0) land(a, &found.at[i], end, goal);
  }
  if (end->n == 0 && is_agent_path(path) && found.n == 0 && a->given) *end = *a->given;
}

/* --- frames ------------------------------------------------------------------------------------- */

static bool fits_last(void *context, const struct actors_mention *m) {
  const struct attempt *a = context;
  return has_role(m->code, a->frame->last_roles) && !m->former;
}

/* Who this sentence or the one before shows at this kind of work: "46 were detained". */
static void last_with_roles(struct attempt *a, struct actors_list *ret) {
  actors_last(&a->r->actors, a->sentence, a->word, coding_scene_state(a->r, a->sentence, a->word), fits_last, a, ret);
}

/* Whom an act answers: who asked the source for something, was asked or offered it, a few sentences before. */
static void answered(struct attempt *a) {
  for (size_t i = a->m->told.n; i-- > 0;) {
    const struct coding_act *act = a->m->told.at[i];
    if (act->sentence + TELL_SENTENCES_BACK < a->sentence) return;
    if (!(a->frame->answers >> coding_root(act->code) & 1) || !same_actor(&act->targets, &a->act.sources)) continue;
    struct coding_arg noun = {.word = a->word, .told = act};
    refer_told(a, &noun, &a->act.targets);
    return;
  }
}

static enum coding_control control_of(const struct attempt *a) {
  return (enum coding_control)a->r->tables->ontology.concepts[a->sense->concept].control;
}

/* For operators: the act inside, evaluated with the agent that control gives it. */
static bool compose(struct attempt *a) {
  struct found found;
  const struct coding_act *inner = NULL;
  const struct actors_list *given =
      control_of(a) == CONTROL_OBJECT && a->act.targets.n ? &a->act.targets : &a->act.sources;
  find_path(a, &a->frame->content, &found);
  for (uint32_t i = 0; i < found.n && !inner; i++) inner = content_act(a, &found.at[i], given);
  if (!inner) return false;
  bool planned;
  const char *code = coding_compose(&a->r->tables->ontology, (enum coding_operator)a->frame->op, inner->code, &planned);
  if (!code[0]) return false;
  memcpy(a->act.code, code, CODING_CODE);
  a->act.content = inner;
  if (planned) a->act.realis = REALIS_PLANNED;
  else if (strcmp(code, inner->code) == 0 && inner->realis != REALIS_NONE) a->act.realis = inner->realis;
  if (a->act.sources.n == 0) a->act.sources = inner->sources;
  if (a->act.targets.n == 0)
    a->act.targets = same_actor(&inner->sources, &a->act.sources) ? inner->targets : inner->sources,
    a->act.goal = inner->goal;
  return true;
}

/* The two ends of a symmetric act may stand in one phrase: "the two leaders met". */
static void split_pair(struct coding_act *act) {
  if (act->targets.n > 0 || act->sources.n < 2) return;
  act->targets = act->sources;
  act->sources.n = 1;
  for (uint32_t i = 1; i < act->targets.n; i++) act->targets.at[i - 1] = act->targets.at[i];
  act->targets.n--;
}

/* Both ends in one state: a president's trip through his own country. */
static bool at_home(const struct coding_act *act) {
  return act->sources.n && act->targets.n && act->sources.at[0].state != ACTORS_NONE &&
         act->sources.at[0].state == act->targets.at[0].state;
}

static void consume(const struct attempt *a) {
  bool *consumed = a->m->consumed[a->sentence];
  for (const struct coding_act *c = a->act.content; c; c = c->content) consumed[c->word] = true;
  if (a->args->light != TREE_NONE) consumed[a->args->light] = true;
  for (int i = 0; i < a->frame->n_slots; i++) {
    const struct coding_slot *slot = &a->frame->slots[i];
    struct found found;
    if (!(slot->filter & (FILTER_ACT | FILTER_PLAN | FILTER_CONCEPT)) || (slot->flags & SLOT_ABSENT)) continue;
    find_path(a, &slot->path, &found);
    for (uint32_t k = 0; k < found.n; k++)
      if (!found.at[k].implied &&
          ((slot->filter & FILTER_CONCEPT) == 0 || coding_sense_of(a->r, a->sentence, found.at[k].word, slot->concept)))
        consumed[found.at[k].word] = true;
  }
}

static bool try_frame(struct attempt *a) {
  a->act = (struct coding_act){.frame = a->frame,
                               .sense = a->sense,
                               .sentence = a->sentence,
                               .word = a->word,
                               .goal = TREE_NONE,
                               .realis = (enum coding_realis)a->frame->realis};
  for (int i = 0; i < a->frame->n_slots; i++)
    if (!fill_slot(a, &a->frame->slots[i])) return false;
  fill_end(a, &a->frame->source, &a->act.sources, &a->act.goal);
  fill_end(a, &a->frame->target, &a->act.targets, &a->act.goal);
  if (a->act.sources.n == 0 && a->frame->last_roles) last_with_roles(a, &a->act.sources);
  if (a->act.targets.n == 0 && a->frame->answers) answered(a);
  if (a->frame->op != OPERATOR_NONE) {
    if (!compose(a)) return false;
  } else {
    memcpy(a->act.code, a->frame->code, CODING_CODE);
  }
  a->act.symmetric = a->frame->flags & FRAME_SYMMETRIC;
  if (a->act.symmetric) split_pair(&a->act);
  if ((a->frame->flags & FRAME_ABROAD) && at_home(&a->act)) return false;
  consume(a);
  return true;
}

static bool try_frames(struct attempt *a) {
  const struct coding_frames *frames = &a->r->tables->frames;
  const struct coding_ontology *o = &a->r->tables->ontology;
  for (uint16_t c = a->sense->concept; c != CODING_NONE; c = o->concepts[c].parent) {
    for (uint16_t f = frames->first[c]; f != CODING_NONE; f = frames->frames[f].next) {
      a->frame = &frames->frames[f];
      if (try_frame(a)) return true;
    }
  }
  return false;
}

/* A frame that finds both ends goes before one that leaves the second open. */
static bool try_sense(struct attempt *a) {
  a->open_end = false;
  if (try_frames(a)) return true;
  a->open_end = a->nested;
  return a->nested && try_frames(a);
}

/* --- memory ------------------------------------------------------------------------------------- */

/* Nested acts are asked for again and again, by each frame that could hold them. */
struct coding_memo {
  struct coding_memo *next;
  char code[ACTORS_CODE]; /* of who was given, "" for nobody */
  uint32_t sentence, head;
  const struct coding_act *act;
};

static struct coding_memo memo_key(const struct actors_list *given) {
  struct coding_memo key = {.head = TREE_NONE};
  if (!given || given->n == 0) return key;
  memcpy(key.code, given->at[0].code, sizeof key.code);
  key.sentence = given->at[0].sentence;
  key.head = given->at[0].head;
  return key;
}

static const struct coding_act *match_senses(struct coding_matcher *m, uint32_t sentence, uint32_t word,
                                             const struct actors_list *given, int depth) {
  const struct coding_sentence *s = &m->reading->sentences[sentence];
  struct coding_act *act = ARENA_NEW(m->reading->arena, struct coding_act, 1);
  for (uint32_t i = 0; i < s->n_senses[word]; i++) {
    struct attempt *a = ARENA_NEW(m->reading->arena, struct attempt, 1);
    *a = (struct attempt){.m = m,
                          .r = m->reading,
                          .sentence = sentence,
                          .word = word,
                          .sense = s->senses[word][i],
                          .given = given,
                          .nested = depth < LIMIT_FRAME_DEPTH,
                          .depth = depth};
    a->args = coding_args(m->reading, sentence, word);
    if (try_sense(a)) return *act = a->act, act;
  }
  return act;
}

const struct coding_act *coding_match(struct coding_matcher *m, uint32_t sentence, uint32_t word,
                                      const struct actors_list *given, int depth) {
  struct coding_memo key = memo_key(given), **list = &m->memo[sentence][word];
  for (const struct coding_memo *memo = *list; memo; memo = memo->next)
    if (memo->head == key.head && memo->sentence == key.sentence && strcmp(memo->code, key.code) == 0) return memo->act;
  struct coding_memo *memo = ARENA_NEW(m->reading->arena, struct coding_memo, 1);
  *memo = key;
  memo->next = *list;
  memo->act = ARENA_NEW(m->reading->arena, struct coding_act, 1); /* a circle finds no act */
  *list = memo;
  memo->act = match_senses(m, sentence, word, given, depth);
  return memo->act;
}
