/* gzip.h - compressed files whole in memory, with a ceiling (zlib). */
#ifndef ENTENTE_BASE_GZIP_H
#define ENTENTE_BASE_GZIP_H

#include "base/arena.h"

bool gzip_is(str bytes);

/* Inflates all members of `bytes`; ERR_LIMIT when the result would be over `ceiling`. */
err_code gzip_inflate(struct arena *arena, str bytes, size_t ceiling, str *ret, struct err *err);

#endif
