/* jsonl.c - one event a line, keys in the order of the contract. RFC 8259. */
#include <stdio.h>
#include <string.h>

#include "output/output.h"

static void put_string(struct buf *b, str s) {
  buf_byte(b, '"');
  for (size_t i = 0; i < s.n; i++) {
    unsigned char c = (unsigned char)s.p[i];
    if (c == '"' || c == '\\') buf_byte(b, '\\'), buf_byte(b, (char)c);
    else if (c == '\n') buf_add(b, STR("\\n"));
    else if (c == '\t') buf_add(b, STR("\\t"));
    else if (c == '\r') buf_add(b, STR("\\r"));
    else if (c < 0x20) buf_format(b, "\\u%04x", c);
    else buf_byte(b, (char)c);
  }
  buf_byte(b, '"');
}

static void put_text(struct buf *b, const char *z) {
  if (z) put_string(b, str_of(z));
  else buf_add(b, STR("null"));
}

static void key(struct buf *b, const char *name) {
  if (b->n && b->at[b->n - 1] != '{') buf_add(b, STR(", "));
  put_string(b, str_of(name));
  buf_add(b, STR(": "));
}

static void put_key(struct buf *b, const char *name, const char *value) { key(b, name), put_text(b, value); }
static void put_bool(struct buf *b, const char *name, bool value) {
  key(b, name), buf_add(b, value ? STR("true") : STR("false"));
}

static void put_span(struct output *o, ent_span span) {
  key(&o->line, "text");
  put_string(&o->line, output_text(o, span));
  key(&o->line, "start"), buf_format(&o->line, "%u", span.start);
  key(&o->line, "end"), buf_format(&o->line, "%u", span.end);
}

static void put_range(struct buf *b, ent_span span) {
  buf_format(b, "{\"start\": %u, \"end\": %u}", span.start, span.end);
}

static void put_actor(struct output *o, const char *name, const ent_actor *actor) {
  struct buf *b = &o->line;
  key(b, name);
  buf_byte(b, '{');
  put_key(b, "code", actor->code);
  put_key(b, "country", actor->country);
  put_key(b, "name", actor->name);
  put_span(o, actor->span);
  put_key(b, "how", actor->how);
  buf_byte(b, '}');
}

static void put_context(struct buf *b, const char *context) {
  key(b, "context");
  buf_byte(b, '[');
  str rest = str_of(context);
  for (bool first = true; rest.p; first = false) {
    if (!first) buf_add(b, STR(", "));
    put_string(b, str_cut(&rest, '|'));
  }
  buf_byte(b, ']');
}

static void put_place(struct output *o, const ent_place *place) {
  struct buf *b = &o->line;
  key(b, "place");
  if (!place->name) {
    buf_add(b, STR("null"));
    return;
  }
  buf_byte(b, '{');
  put_key(b, "name", place->name);
  put_key(b, "country", place->country);
  key(b, "lat");
  if (place->has_point) output_number(b, place->lat, 4);
  else buf_add(b, STR("null"));
  key(b, "lon");
  if (place->has_point) output_number(b, place->lon, 4);
  else buf_add(b, STR("null"));
  key(b, "geonameid");
  if (place->geonameid) buf_format(b, "%d", (int)place->geonameid);
  else buf_add(b, STR("null"));
  put_span(o, place->span);
  buf_byte(b, '}');
}

static void put_codes(struct buf *b, const ent_event *e) {
  put_key(b, "cameo", e->cameo);
  put_key(b, "root", e->root);
  put_key(b, "plover", e->plover);
  put_key(b, "mode", e->mode);
  put_context(b, e->context);
  key(b, "quad"), buf_format(b, "%d", e->quad);
  key(b, "goldstein"), output_number(b, e->goldstein, 1);
}

static void put_standing(struct buf *b, const ent_event *e) {
  put_key(b, "realis", e->realis);
  put_bool(b, "historic", e->historic);
  if (e->symmetric) put_bool(b, "symmetric", true);
  if (e->hedged) put_bool(b, "hedged", true);
  put_key(b, "attributed_to", e->attributed_to);
  put_key(b, "date", e->date);
  put_key(b, "date_from", e->date_from);
}

static void put_event(struct output *o, const ent_result *result, const ent_event *e) {
  struct buf *b = &o->line;
  buf_byte(b, '{');
  put_key(b, "id", e->id);
  put_key(b, "doc", result->doc);
  put_key(b, "lang", result->lang);
  put_actor(o, "source", &e->source);
  put_actor(o, "target", &e->target);
  put_codes(b, e);
  put_standing(b, e);
  put_place(o, &e->place);
  key(b, "trigger"), buf_byte(b, '{'), put_span(o, e->trigger), buf_byte(b, '}');
  key(b, "sentence"), put_range(b, e->sentence);
  key(b, "mentions"), buf_byte(b, '[');
  for (size_t i = 0; i < e->n_mentions; i++) {
    if (i) buf_add(b, STR(", "));
    put_range(b, e->mentions[i]);
  }
  buf_byte(b, ']');
  key(b, "confidence"), output_number(b, e->confidence, 2);
  put_key(b, "why", e->why);
  buf_add(b, STR("}\n"));
}

static void write_document(struct output *o, const ent_document *document, const ent_result *result) {
  (void)document;
  for (size_t i = 0; i < result->n_events; i++) put_event(o, result, &result->events[i]);
}

const struct output_format output_jsonl = {
    .name = "jsonl", .description = "one event a line, as JSON (the default when piped)", .document = write_document};
