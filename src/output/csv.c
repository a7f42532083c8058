/* csv.c - one event a row under a header line. RFC 4180, with \n line ends. */
#include "output/output.h"

void output_csv_field(struct buf *buf, str value) {
  bool quote = false, formula = value.n > 0 && str_find(STR("=+-@\t\r"), value.p[0]) < 6;
  for (size_t i = 0; i < value.n; i++)
    quote |= value.p[i] == ',' || value.p[i] == '"' || value.p[i] == '\n' || value.p[i] == '\r';
  if (quote) buf_byte(buf, '"');
  if (formula) buf_byte(buf, '\'');
  for (size_t i = 0; i < value.n; i++) {
    if (value.p[i] == '"') buf_byte(buf, '"');
    buf_byte(buf, value.p[i]);
  }
  if (quote) buf_byte(buf, '"');
}

static void put(struct buf *b, const char *z) {
  buf_byte(b, ',');
  if (z) output_csv_field(b, str_of(z));
}

static void put_actor(struct output *o, const ent_actor *actor) {
  put(&o->line, actor->code);
  put(&o->line, actor->country);
  put(&o->line, actor->name);
  buf_byte(&o->line, ',');
  output_csv_field(&o->line, output_text(o, actor->span));
}

static void put_place(struct output *o, const ent_place *place) {
  struct buf *b = &o->line;
  put(b, place->name);
  put(b, place->country);
  buf_byte(b, ',');
  if (place->name && place->has_point) output_number(b, place->lat, 4);
  buf_byte(b, ',');
  if (place->name && place->has_point) output_number(b, place->lon, 4);
  buf_byte(b, ',');
  if (place->name && place->geonameid) buf_format(b, "%d", (int)place->geonameid);
}

static void put_event(struct output *o, const ent_result *result, const ent_event *e) {
  struct buf *b = &o->line;
  output_csv_field(b, str_of(e->id));
  put(b, result->doc);
  put(b, result->lang);
  put_actor(o, &e->source);
  put_actor(o, &e->target);
  put(b, e->cameo), put(b, e->root), put(b, e->label), put(b, e->plover), put(b, e->mode), put(b, e->context);
  buf_format(b, ",%d,", e->quad);
  output_number(b, e->goldstein, 1);
  put(b, e->realis);
  put(b, e->historic ? "true" : "false"), put(b, e->symmetric ? "true" : "false"), put(b, e->hedged ? "true" : "false");
  put(b, e->attributed_to), put(b, e->date), put(b, e->date_from);
  put_place(o, &e->place);
  buf_byte(b, ',');
  output_csv_field(b, output_text(o, e->trigger));
  buf_format(b, ",%u,%u,%zu,", e->sentence.start, e->sentence.end, e->n_mentions);
  output_number(b, e->confidence, 2);
  put(b, e->why);
  buf_byte(b, '\n');
}

static void write_document(struct output *o, const ent_document *document, const ent_result *result) {
  (void)document;
  if (o->documents == 0)
    buf_add(
        &o->line,
        STR("id,doc,lang,source_code,source_country,source_name,source_text,target_code,target_country,target_name,target_text,"
            "cameo,root,label,plover,mode,context,quad,goldstein,realis,historic,symmetric,hedged,attributed_to,date,date_from,"
            "place_name,place_country,lat,lon,geonameid,trigger,sentence_start,sentence_end,mentions,confidence,why\n"));
  for (size_t i = 0; i < result->n_events; i++) put_event(o, result, &result->events[i]);
}

const struct output_format output_csv = {
    .name = "csv", .description = "one event a row under a header", .document = write_document};
