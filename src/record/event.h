/* event.h - one coded event, as it goes out. All texts live as long as the result they belong to.
 * Offsets are bytes into the document's text here; output/ turns them into code points.
 */
#ifndef ENTENTE_RECORD_EVENT_H
#define ENTENTE_RECORD_EVENT_H

#include "record/calendar.h"

struct record_span {
  uint32_t start, end; /* start == end: none */
};

struct record_actor {
  const char *code;    /* CAMEO actor code */
  const char *country; /* ISO 3166 alpha-3 or NULL */
  str name;            /* canonical */
  struct record_span span;
  const char *how; /* how it was resolved */
  bool person;     /* one person: the name tells it from others with the same code */
};

struct record_place {
  bool known;
  str name;
  const char *country; /* or NULL */
  bool has_point;
  double lat, lon;
  int32_t geonameid; /* 0 when it has none */
  struct record_span span;
};

struct record_event {
  uint32_t number; /* from 1 within the document */
  struct record_actor source, target;
  const char *cameo, *label;
  const char *plover, *mode, *context; /* NULL when none; contexts separated by '|' */
  int quad;
  double goldstein;
  const char *realis;
  bool historic, symmetric, hedged;
  str attributed_to;         /* empty when to nobody */
  struct calendar_span date; /* precision CALENDAR_NONE when none */
  bool date_from_text;
  struct record_span date_span;
  struct record_place place;
  struct record_span trigger, sentence;
  const struct record_span *mentions; /* [n_mentions] sentences that tell it */
  uint32_t n_mentions;
  int confidence; /* in hundredths */
  str why;        /* file:line of the frame */
};

#endif
