/* table.c - for people: a heading for each document, then a few lines for each event.
 *
 *   1  2023-10   Sergei Lavrov (RUSGOV)  ->  North Korea (PRK)
 *      036 intends to meet, visit or negotiate; planned; in Pyongyang
 *      "... ha annunciato che visiterà il paese a ottobre ..."
 */
#include <stdio.h>
#include <string.h>

#include "output/output.h"

enum { INDENT = 15, QUOTE_BEFORE = 40, DEFAULT_WIDTH = 100 };

static void paint(struct output *o, const char *code) {
  if (o->colour) buf_format(&o->line, "\033[%sm", code);
}

static void put_actor(struct output *o, const ent_actor *actor) {
  paint(o, "1");
  buf_add(&o->line, str_of(actor->name));
  paint(o, "0");
  buf_format(&o->line, " (%s)", actor->code);
}

/* White space of the text becomes single blanks; control characters never reach the terminal. */
static void put_plain(struct buf *b, str s) {
  bool blank = false;
  for (size_t i = 0; i < s.n; i++) {
    unsigned char c = (unsigned char)s.p[i];
    bool space = c <= 0x20 || c == 0x7f;
    if (space && !blank) buf_byte(b, ' ');
    if (!space) buf_byte(b, (char)c);
    blank = space;
  }
}

/* s without the words that are cut at its ends: `before` and `after` say at which. */
static str whole_words(str s, bool before, bool after) {
  size_t from = before ? str_find(s, ' ') : 0, to = s.n;
  if (from == s.n) from = 0;
  while (after && to > from && s.p[to - 1] != ' ') to--;
  return str_trim(str_slice(s, from, to > from ? to : s.n));
}

/* The sentence around the trigger, as much as a line holds. */
static void put_quote(struct output *o, const ent_event *e) {
  uint32_t room = (uint32_t)((o->width > 40 ? o->width : DEFAULT_WIDTH) - INDENT - 10);
  ent_span s = e->sentence;
  if (e->trigger.start > s.start + QUOTE_BEFORE) s.start = e->trigger.start - QUOTE_BEFORE;
  if (s.end > s.start + room) s.end = s.start + room;
  if (s.end < e->trigger.end) s.end = e->trigger.end;
  buf_format(&o->line, "%*s", INDENT, "");
  bool before = s.start > e->sentence.start, after = s.end < e->sentence.end;
  str left = output_text(o, (ent_span){s.start, e->trigger.start}),
      right = output_text(o, (ent_span){e->trigger.end, s.end});
  buf_add(&o->line, before ? STR("\"... ") : STR("\""));
  put_plain(&o->line, whole_words(left, before, false));
  if (left.n && left.p[left.n - 1] == ' ') buf_byte(&o->line, ' ');
  paint(o, "4");
  put_plain(&o->line, output_text(o, e->trigger));
  paint(o, "0");
  if (right.n && right.p[0] == ' ') buf_byte(&o->line, ' ');
  put_plain(&o->line, whole_words(right, false, after));
  buf_add(&o->line, after ? STR(" ...\"\n") : STR("\"\n"));
}

static void put_act(struct output *o, const ent_event *e) {
  struct buf *b = &o->line;
  buf_format(b, "%*s", INDENT, "");
  paint(o, e->quad <= 2 ? "32" : "31");
  buf_format(b, "%s ", e->cameo);
  buf_add(b, str_of(e->label));
  paint(o, "0");
  buf_format(b, "; %s%s%s", e->realis, e->historic ? ", historic" : "", e->hedged ? ", hedged" : "");
  if (e->place.name) {
    buf_add(b, STR("; in "));
    buf_add(b, str_of(e->place.name));
    if (e->place.country && e->place.has_point) buf_format(b, " (%s)", e->place.country);
  }
  if (e->attributed_to) {
    buf_add(b, STR("; says "));
    buf_add(b, str_of(e->attributed_to));
  }
  if (e->n_mentions > 1) buf_format(b, "; told %zu times", e->n_mentions);
  buf_byte(b, '\n');
}

static void write_document(struct output *o, const ent_document *document, const ent_result *result) {
  struct buf *b = &o->line;
  if (o->documents > 0) buf_byte(b, '\n');
  paint(o, "1");
  put_plain(b, str_of(document->title ? document->title : document->file ? document->file : result->doc));
  paint(o, "0");
  buf_format(b, "  (%s, ", result->lang);
  if (document->date) put_plain(b, str_of(document->date)), buf_add(b, STR(", "));
  buf_format(b, "%zu event%s)\n", result->n_events, result->n_events == 1 ? "" : "s");
  for (size_t i = 0; i < result->n_events; i++) {
    const ent_event *e = &result->events[i];
    buf_format(b, "%3zu %-10s ", i + 1, e->date ? e->date : "-");
    put_actor(o, &e->source);
    buf_add(b, e->symmetric ? STR(" <-> ") : STR(" -> "));
    put_actor(o, &e->target);
    buf_byte(b, '\n');
    put_act(o, e);
    put_quote(o, e);
  }
}

const struct output_format output_table = {
    .name = "table", .description = "for reading (the default on a terminal)", .document = write_document};
