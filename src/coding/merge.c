#include "coding/merge.h"

#include <string.h>

#include "coding/ontology.h"

/* Codes that tell one thing from two sides: a visit and its reception. */
static bool same_act(const struct record_event *a, const struct record_event *b, bool *ret_swapped) {
  bool visit_a = strcmp(a->cameo, CODE_VISIT) == 0, visit_b = strcmp(b->cameo, CODE_VISIT) == 0;
  bool host_a = strcmp(a->cameo, CODE_HOST) == 0, host_b = strcmp(b->cameo, CODE_HOST) == 0;
  *ret_swapped = (visit_a && host_b) || (host_a && visit_b);
  return *ret_swapped || strcmp(a->cameo, b->cameo) == 0;
}

static bool same_country(const char *a, const char *b) { return a && b && strcmp(a, b) == 0; }

/* The same actor, or one said more precisely (Kim Jong Un, North Korea). */
static bool same_actor(const struct record_actor *a, const struct record_actor *b) {
  if (a->person && b->person && !str_eq(a->name, b->name)) return false;
  if (strcmp(a->code, b->code) == 0) return true;
  size_t n = strlen(a->code) < strlen(b->code) ? strlen(a->code) : strlen(b->code);
  return same_country(a->country, b->country) && strncmp(a->code, b->code, n) == 0;
}

static bool same_pair(const struct record_event *a, const struct record_event *b, bool swapped) {
  bool straight = same_actor(&a->source, &b->source) && same_actor(&a->target, &b->target);
  bool crossed = same_actor(&a->source, &b->target) && same_actor(&a->target, &b->source);
  if (swapped) return crossed;
  return straight || (a->symmetric && crossed);
}

static bool dates_agree(const struct record_event *a, const struct record_event *b) {
  if (!a->date_from_text || !b->date_from_text) return true;
  return a->date.from <= b->date.to && b->date.from <= a->date.to;
}

static bool places_agree(const struct record_event *a, const struct record_event *b) {
  if (!a->place.known || !b->place.known || !a->place.country || !b->place.country) return true;
  if (!same_country(a->place.country, b->place.country)) return false;
  return !a->place.has_point || !b->place.has_point || a->place.geonameid == b->place.geonameid || a->cameo[0] == '0';
}

static bool tell_one_event(const struct record_event *a, const struct record_event *b) {
  bool swapped;
  return same_act(a, b, &swapped) && strcmp(a->realis, b->realis) == 0 && same_pair(a, b, swapped) &&
         dates_agree(a, b) && places_agree(a, b);
}

static void take_better(struct record_event *into, const struct record_event *from) {
  if (from->date_from_text && (!into->date_from_text || from->date.precision > into->date.precision))
    into->date = from->date, into->date_from_text = true, into->date_span = from->date_span;
  if (from->place.known && (!into->place.known || (from->place.has_point && !into->place.has_point)))
    into->place = from->place;
  if (strlen(from->source.code) > strlen(into->source.code) && same_actor(&into->source, &from->source))
    into->source = from->source;
  if (strlen(from->target.code) > strlen(into->target.code) && same_actor(&into->target, &from->target))
    into->target = from->target;
  if (from->confidence > into->confidence) into->confidence = from->confidence;
  into->hedged &= from->hedged;
}

static void add_mention(struct arena *arena, struct record_event *into, struct record_span span) {
  for (uint32_t i = 0; i < into->n_mentions; i++)
    if (into->mentions[i].start == span.start) return;
  struct record_span *mentions = ARENA_NEW(arena, struct record_span, into->n_mentions + 1);
  memcpy(mentions, into->mentions, into->n_mentions * sizeof *mentions);
  mentions[into->n_mentions] = span;
  into->mentions = mentions;
  into->n_mentions++;
}

void coding_merge(struct arena *arena, struct coding_drafts *drafts) {
  size_t kept = 0;
  for (size_t i = 0; i < drafts->n; i++) {
    struct record_event *event = &drafts->at[i];
    size_t same = 0;
    while (same < kept && !tell_one_event(&drafts->at[same], event)) same++;
    if (same < kept) {
      take_better(&drafts->at[same], event);
      add_mention(arena, &drafts->at[same], event->sentence);
      continue;
    }
    struct record_event copy = *event;
    struct record_span first = copy.sentence;
    copy.mentions = NULL;
    copy.n_mentions = 0;
    add_mention(arena, &copy, first);
    drafts->at[kept++] = copy;
  }
  drafts->n = kept;
  for (size_t i = 0; i < kept; i++) drafts->at[i].number = (uint32_t)i + 1;
}
