/* tsv.h - the tables under data/: one row a line, fields separated by one tab.
 *
 * Blank lines and lines that start with '#' are passed over. There is no quoting. Fields are
 * trimmed of blanks. Bytes that are not UTF-8 and lines over LIMIT_DATA_LINE are reported and
 * passed over; reading goes on.
 */
#ifndef ENTENTE_BASE_TSV_H
#define ENTENTE_BASE_TSV_H

#include "base/err.h"
#include "base/str.h"

enum { TSV_FIELDS = 16 };

struct tsv {
  const char *file;      /* for messages */
  uint64_t line;         /* of the current row */
  str field[TSV_FIELDS]; /* those beyond `n` are empty */
  size_t n;
  str rest;
  struct err_list *errors;
};

void tsv_open(struct tsv *tsv, const char *file, str content, struct err_list *errors);
bool tsv_next(struct tsv *tsv);

/* The next line as it stands (comments and blanks passed over), for formats with their own
 * grammar. */
bool tsv_line(struct tsv *tsv, str *ret_line);

/* Reports a fault of the current row. */
void tsv_fault(const struct tsv *tsv, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
