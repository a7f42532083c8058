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
  struct lang lang;
  struct coding_language coding;
};

struct data_tables {
  struct pack pack;
  struct coding_tables coding;
  struct data_language languages[DATA_LANGUAGES];
  size_t n_languages;
};

/* Opens the bytes of a pack; they and `arena` must outlive *ret. */
err_code data_open(str bytes, const char *file, struct arena *arena, struct data_tables *ret, struct err *err);

const struct data_language *data_find_language(const struct data_tables *tables, str code);

#endif
