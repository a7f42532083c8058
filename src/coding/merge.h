/* merge.h - one event, however often the document tells it. */
#ifndef ENTENTE_CODING_MERGE_H
#define ENTENTE_CODING_MERGE_H

#include "base/arena.h"
#include "record/event.h"

struct coding_drafts {
  struct record_event *at; /* in text order */
  size_t n, cap;
};

/* Puts together the drafts that tell the same event: same actors, same act, nothing that
 * contradicts (realis, date, country of the place). Of what they say the most precise is kept; each
 * telling is a mention. Numbers the events in text order. */
void coding_merge(struct arena *arena, struct coding_drafts *drafts);

#endif
