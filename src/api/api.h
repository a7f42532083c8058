/* api.h - what the files of this room share. */
#ifndef ENTENTE_API_API_H
#define ENTENTE_API_API_H

#include "base/arena.h"
#include "data/data.h"
#include "entente.h"

/* Copies the inner record to the public one, if there is one; returns the status. */
ent_status api_status(const struct err *from, err_code code, ent_error *to);

/* A host with the caller's functions where given and the default's elsewhere. */
struct host api_host(const ent_host *from);

struct ent_engine {
  struct host host;
  struct arena *arena; /* the tables' small parts, a pack compiled in memory */
  str mapped;          /* the pack's file */
  size_t memory_limit;
  struct data_tables tables;
};

/* From a public document to the inner one; NULL texts become empty. */
struct record_document api_document(const ent_document *from);

/* The language a document is in: as said, else as detected. ERR_UNSUPPORTED when there is none. */
err_code api_language(const struct ent_engine *engine, struct arena *arena, const struct record_document *document,
                      const struct data_language **ret, struct err *err);

/* A coder on tables that are open, for data/ checks before there is an engine to the outside. */
err_code api_code(const struct ent_engine *engine, struct lang_desk *desk, struct arena *arena,
                  const ent_document *document, ent_result *ret, struct err *err);

#endif
