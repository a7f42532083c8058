#include "coding/coder.h"

#include <string.h>

#include "base/limits.h"
#include "coding/act.h"
#include "coding/merge.h"
#include "coding/scene.h"

enum { HISTORIC_YEARS = 50 }; /* background so long before publication is history, not news */

struct coder {
  struct coding_reading *r;
  struct coding_matcher matcher;
  struct coding_drafts drafts;
  uint32_t refused;
};

/* --- the parts of an event ------------------------------------------------------------------------ */

static struct record_span words_span(const struct coding_sentence *s, uint32_t first, uint32_t last) {
  return (struct record_span){s->tree.words[first].start, s->tree.words[last].end};
}

static struct record_actor make_actor(const struct coder *c, const struct actors_mention *m) {
  const struct coding_sentence *s = &c->r->sentences[m->sentence];
  struct record_actor actor = {.name = m->name,
                               .how = actors_how_text(m->how),
                               .span = words_span(s, m->first, m->last),
                               .person = m->kind == MENTION_PERSON};
  actor.code = arena_str(c->r->arena, str_of(m->code)).p;
  if (m->state != ACTORS_NONE && actors_state_of(&c->r->tables->actors, m->code) == m->state)
    actor.country = c->r->tables->actors.states[m->state].iso3;
  return actor;
}

static struct record_place make_place(const struct coder *c, const struct coding_spot *spot, uint32_t sentence) {
  struct record_place place = {.known = spot != NULL};
  if (!spot) return place;
  const struct coding_tables *t = c->r->tables;
  place.span = words_span(&c->r->sentences[sentence], spot->first, spot->last);
  if (spot->state != ACTORS_NONE) {
    place.country = t->actors.states[spot->state].iso3;
    place.name = actors_text(t->actors.pool, t->actors.states[spot->state].name);
  }
  if (spot->place == PLACES_NONE) return place;
  const struct places_place *p = &t->places.places[spot->place];
  place.name = places_name(&t->places, p);
  place.has_point = true;
  place.lat = (double)p->lat;
  place.lon = (double)p->lon;
  place.geonameid = p->id > 0 ? p->id : 0;
  return place;
}

static void set_date(const struct coder *c, const struct coding_act *act, const struct coding_modality *m,
                     struct record_event *event) {
  const struct dates_expression *e = coding_date_of(c->r, act);
  bool ahead = strcmp(event->realis, "planned") == 0 || (strcmp(event->realis, "possible") == 0 && m->future);
  bool actual = strcmp(event->realis, "actual") == 0;
  if (e && dates_resolve(e, c->r->dated ? &c->r->published : NULL, ahead ? DATES_FUTURE : DATES_PAST, &event->date)) {
    event->date_from_text = true;
    event->date_span = words_span(&c->r->sentences[act->sentence], e->first, e->first + e->n - 1);
  } else if (actual && c->r->dated) {
    event->date = c->r->published;
  }
  int32_t year = event->date.precision ? calendar_civil(event->date.to).year : 0;
  event->historic =
      event->date_from_text && c->r->dated && calendar_civil(c->r->published.from).year - year > HISTORIC_YEARS;
}

static str reporter_name(struct coder *c, uint32_t sentence, uint32_t verb) {
  if (verb == TREE_NONE) return STR("");
  const struct coding_args *args = coding_args(c->r, sentence, verb);
  struct actors_list who = {.n = 0};
  for (uint32_t i = 0; i < args->n && who.n == 0; i++) {
    if (args->at[i].role != ROLE_AGENT) continue;
    if (args->at[i].implied) actors_null_subject(&c->r->actors, sentence, verb, &who);
    else actors_refer(&c->r->actors, sentence, args->at[i].word, ACTORS_NONE, NULL, &who);
  }
  return who.n ? who.at[0].name : STR("");
}

/* How sure: named actors and plain facts more than references, hedges and what was inferred. To be
 * calibrated; for now each doubt takes its part. */
static int confidence_of(const struct actors_mention *source, const struct actors_mention *target,
                         const struct coding_modality *m, const struct coding_act *act) {
  static const int doubt[HOW_COUNT] = {[HOW_NAMED] = 0,      [HOW_DESCRIBED] = 0, [HOW_OWNER] = 4, [HOW_INHERITED] = 6,
                                       [HOW_REFERENCE] = 10, [HOW_SCENE] = 12,    [HOW_FOCUS] = 15};
  int sure = 95 - doubt[source->how] - doubt[target->how];
  if (m->hedged) sure -= 10;
  if (act->frame->op != OPERATOR_NONE) sure -= 3;
  return sure < 5 ? 5 : sure;
}

/* --- acts to drafts ------------------------------------------------------------------------------- */

static enum coding_realis realis_of(const struct coding_act *act, const struct coding_modality *m) {
  if (act->realis == REALIS_NONE) return m->realis;
  if (act->realis == REALIS_PLANNED && m->realis == REALIS_POSSIBLE && act->frame->op == OPERATOR_NONE)
    return REALIS_POSSIBLE;
  return act->realis;
}

static bool same_one(const struct actors_mention *a, const struct actors_mention *b) {
  if (a->sentence == b->sentence && a->head == b->head && strcmp(a->code, b->code) == 0) return true;
  return strcmp(a->code, b->code) == 0 &&
         (a->kind != MENTION_ROLE || a->role_kind == ROLES_OFFICE || a->role_kind == ROLES_BODY);
}

/* Known by a role alone, of no state or organisation: a child, an athlete, a driver. */
static bool is_anybody(const struct actors_mention *m) { return m->state == ACTORS_NONE && strlen(m->code) == 3; }

static void add_draft(struct coder *c, const struct coding_act *act, const struct coding_modality *m,
                      const struct actors_mention *source, const struct actors_mention *target) {
  const struct coding_tables *t = c->r->tables;
  const struct coding_code *code = coding_find_code(&t->ontology, act->code);
  const struct coding_sentence *s = &c->r->sentences[act->sentence];
  if (!code || same_one(source, target) || (is_anybody(source) && is_anybody(target))) return;
  if (c->drafts.n >= LIMIT_DOCUMENT_EVENTS) {
    c->refused++;
    return;
  }
  uint32_t place_sentence;
  const struct coding_spot *spot = coding_place_of(c->r, act, &place_sentence);
  struct record_event event = {
      .source = make_actor(c, source),
      .target = make_actor(c, target),
      .cameo = code->code,
      .label = code->label,
      .plover = code->plover[0] ? code->plover : NULL,
      .mode = code->mode[0] ? code->mode : NULL,
      .context = code->context[0] ? code->context : NULL,
      .quad = (int)code->quad,
      .goldstein = (double)code->goldstein,
      .realis = coding_realis_text(realis_of(act, m)),
      .symmetric = act->symmetric,
      .hedged = m->hedged,
      .attributed_to = reporter_name(c, act->sentence, m->reporter),
      .place = make_place(c, spot, place_sentence),
      .trigger = words_span(s, act->word, act->word),
      .sentence = {s->record->start, s->record->end},
      .confidence = confidence_of(source, target, m, act),
  };
  event.why = arena_format(c->r->arena, "%.*s:%u", (int)t->frames.files[act->frame->file].n,
                           t->frames.files[act->frame->file].p, act->frame->line);
  set_date(c, act, m, &event);
  VEC_PUSH(c->r->arena, &c->drafts, event);
}

static void emit(struct coder *c, const struct coding_act *act) {
  struct coding_modality m = coding_modality(c->r, act->sentence, act->word, TREE_NONE);
  if (m.dropped || m.negated) return;
  for (uint32_t i = 0; i < act->sources.n; i++)
    for (uint32_t k = 0; k < act->targets.n; k++) add_draft(c, act, &m, &act->sources.at[i], &act->targets.at[k]);
}

/* Words nearer the root first: an act that holds another one is found before it. */
static uint32_t *by_depth(const struct coder *c, const struct coding_sentence *s) {
  uint32_t *order = ARENA_NEW(c->r->arena, uint32_t, s->tree.n), n = 0;
  if (s->tree.n) order[n++] = s->tree.root;
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t child = s->tree.first_child[order[i]]; child != TREE_NONE; child = s->tree.next[child])
      order[n++] = child;
  return order;
}

static int by_position(const struct coding_act *a, const struct coding_act *b) {
  return a->word < b->word ? -1 : a->word > b->word;
}

static void code_sentence(struct coder *c, uint32_t sentence) {
  const struct coding_sentence *s = &c->r->sentences[sentence];
  const struct coding_act *acts[LIMIT_SENTENCE_ACTS];
  uint32_t n = 0, *order = by_depth(c, s);
  for (uint32_t i = 0; i < s->tree.n && n < LIMIT_SENTENCE_ACTS; i++) {
    uint32_t word = order[i];
    if (s->n_senses[word] == 0 || c->matcher.consumed[sentence][word]) continue;
    const struct coding_act *act = coding_match(&c->matcher, sentence, word, NULL, LIMIT_FRAME_DEPTH);
    if (!act->frame) continue;
    VEC_PUSH(c->r->arena, &c->matcher.told, act);
    uint32_t at = n++;
    for (; at > 0 && by_position(act, acts[at - 1]) < 0; at--) acts[at] = acts[at - 1];
    acts[at] = act;
  }
  for (uint32_t i = 0; i < n; i++)
    if (!c->matcher.consumed[sentence][acts[i]->word]) emit(c, acts[i]);
}

struct coding_events coding_code(const struct coding_tables *tables, const struct coding_language *language,
                                 struct arena *arena, const struct record_document *document,
                                 struct record_sentence *sentences, size_t n) {
  struct coding_reading *r = ARENA_NEW(arena, struct coding_reading, 1);
  struct coder c = {.r = r};
  r->arena = arena;
  r->tables = tables;
  r->language = language;
  r->document = document;
  coding_read(r, sentences, n);
  c.matcher = (struct coding_matcher){
      .reading = r, .consumed = ARENA_NEW(arena, bool *, n), .memo = ARENA_NEW(arena, struct coding_memo **, n)};
  for (uint32_t i = 0; i < r->n; i++) {
    c.matcher.consumed[i] = ARENA_NEW(arena, bool, r->sentences[i].tree.n);
    c.matcher.memo[i] = ARENA_NEW(arena, struct coding_memo *, r->sentences[i].tree.n);
  }
  for (uint32_t i = 0; i < r->n; i++) {
    const struct coding_sentence *s = &r->sentences[i];
    if (s->record->kind == SENTENCE_PLAIN && !s->quiet) code_sentence(&c, i);
  }
  coding_merge(arena, &c.drafts);
  return (struct coding_events){c.drafts.at, (uint32_t)c.drafts.n, c.refused};
}
