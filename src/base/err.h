/* err.h - how failures travel.
 *
 * A function that can fail returns an err_code and fills a struct err: what went wrong, in which
 * file or document, at which line and byte. The message is written once, where the failure is
 * known best; nobody above rewrites it and nobody below prints it. ERR_OK leaves the record alone.
 */
#ifndef ENTENTE_BASE_ERR_H
#define ENTENTE_BASE_ERR_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* The values are those of ent_status in entente.h; api/ asserts that they agree. */
typedef enum err_code {
  ERR_OK = 0,
  ERR_END,         /* no more items; not a failure */
  ERR_ARGUMENT,    /* the caller asked for something that has no meaning */
  ERR_IO,          /* a file could not be opened, read or written */
  ERR_ENCODING,    /* bytes that are not UTF-8, or not text */
  ERR_SYNTAX,      /* a line of input or data that does not follow its format */
  ERR_LIMIT,       /* larger than a limit of base/limits.h */
  ERR_MEMORY,      /* no memory, or the ceiling of the arena was reached */
  ERR_CORRUPT,     /* a pack or model that is damaged, truncated or of another version */
  ERR_UNSUPPORTED, /* valid, but this build or pack has nothing for it */
} err_code;

struct err {
  err_code code;
  char file[256]; /* path, or "" */
  uint64_t line;  /* 1-based, 0 when unknown */
  uint64_t byte;  /* 0-based offset in the line (or file); meaningful when has_byte */
  int has_byte;
  char message[256]; /* one sentence, no newline, no final full stop */
};

/* Fill *err (which may be NULL) and return `code`, so that a failure is one statement. */
err_code err_set(struct err *err, err_code code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Add the place to a record that has none yet. A path that is too long keeps its end. */
err_code err_at(struct err *err, err_code code, const char *file, uint64_t line);
err_code err_at_byte(struct err *err, err_code code, uint64_t byte);

/* Where data files report what is wrong in them: all of it, not only the first. */
struct err_list {
  struct err *at;
  size_t n, cap, dropped;
};

/* Appends; beyond `cap` only counts. Always returns ERR_SYNTAX. */
err_code err_report(struct err_list *list, const char *file, uint64_t line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
