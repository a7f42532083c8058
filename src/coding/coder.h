/* coder.h - from the trees of a document to its events. */
#ifndef ENTENTE_CODING_CODER_H
#define ENTENTE_CODING_CODER_H

#include "coding/reading.h"
#include "record/event.h"

struct coding_events {
  struct record_event *at;
  uint32_t n;
  uint32_t refused; /* events beyond LIMIT_DOCUMENT_EVENTS */
};

/* Codes a document whose sentences are parsed. The result lives in `arena`. */
struct coding_events coding_code(const struct coding_tables *tables, const struct coding_language *language,
                                 struct arena *arena, const struct record_document *document,
                                 struct record_sentence *sentences, size_t n);

#endif
