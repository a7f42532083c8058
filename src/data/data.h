/* data.h - the data folder compiled, and a pack opened.
 *
 * Compiling reads every table through the rooms that own them, gathers all faults, and makes one
 * pack (pack.h). The same folder gives the same bytes.
 */
#ifndef ENTENTE_DATA_DATA_H
#define ENTENTE_DATA_DATA_H

#include "base/host.h"
#include "coding/reading.h"
#include "lang/lang.h"

enum { DATA_LANGUAGES = 32 };

/* Compiles `folder`. The pack's bytes and the examples live in `arena`. ERR_SYNTAX when there were
 * faults (all in `errors`), ERR_IO when a file is missing. */
err_code data_compile(const struct host *host, const char *folder, struct arena *arena, struct err_list *errors,
                      str *ret_pack, struct coding_examples *ret_examples, struct err *err);

struct data_language {
  struct lang lang; /* its rules from the start; the rest and `coding` after data_use */
  struct coding_language coding;
  bool ready;
};

struct data_tables {
  struct pack pack;
  const char *file;
  struct coding_tables coding;
  struct data_languages *languages; /* the only part that changes after opening, under its lock */
  size_t n_languages;
};

/* Opens the bytes of a pack; they and `arena` must outlive *ret. Every section's checksum is compared now; a language's
 * model and words are read when they are first used, so that a pack of many languages opens as fast as one of two. */
err_code data_open(str bytes, const char *file, struct arena *arena, struct data_tables *ret, struct err *err);

/* Language i of the pack, or the one with this code; NULL when there is none. */
const struct data_language *data_language_at(const struct data_tables *tables, size_t i);
const struct data_language *data_find_language(const struct data_tables *tables, str code);

/* Reads what a language needs, once; safe from several threads. */
err_code data_use(const struct data_tables *tables, const struct data_language *language, struct err *err);

/* Frees what data_open has made beside the arena. */
void data_close(struct data_tables *tables);

#endif
