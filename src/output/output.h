/* output.h - how events are written.
 *
 * A format is a const struct output_format; output.c lists them. Formats know the public structs
 * of entente.h and nothing else of the library. Everything goes through output_put; a sink that
 * fails makes the rest do nothing and the write fail.
 */
#ifndef ENTENTE_OUTPUT_OUTPUT_H
#define ENTENTE_OUTPUT_OUTPUT_H

#include "base/buf.h"
#include "base/utf8.h"
#include "entente.h"

struct output {
  ent_sink *sink;
  void *context;
  int width; /* of the terminal, 0 for none */
  bool colour;
  bool failed;             /* the sink refused; nothing more is written */
  uint64_t documents;      /* written so far */
  struct arena *arena;     /* emptied after each document */
  struct buf line;         /* gathered bytes of the current document */
  struct utf8_index index; /* of the document's text */
};

struct output_format {
  const char *name, *description;
  void (*document)(struct output *output, const ent_document *document, const ent_result *result);
};

extern const struct output_format output_jsonl, output_table, output_csv;

const struct output_format *output_find(const char *name);
const struct output_format *output_at(size_t i); /* NULL behind the last */

/* The words of a span, "" for none. */
str output_text(const struct output *output, ent_span span);

/* Number with up to `digits` decimals and no trailing zeros but one ("4.0"), whatever the locale. */
void output_number(struct buf *buf, double value, int digits);

/* A CSV field, quoted where it has to be; cells that a spreadsheet would run as a formula get a
 * leading apostrophe. */
void output_csv_field(struct buf *buf, str value);

#endif
