#include "base/tsv.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"

void tsv_open(struct tsv *tsv, const char *file, str content, struct err_list *errors) {
  *tsv = (struct tsv){.file = file, .rest = content, .errors = errors};
  if (str_starts(content, STR("\xEF\xBB\xBF"))) tsv->rest = str_slice(content, 3, content.n);
  if (content.n == 0) tsv->rest.p = NULL;
}

void tsv_fault(const struct tsv *tsv, const char *format, ...) {
  char message[200];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  err_report(tsv->errors, tsv->file, tsv->line, "%s", message);
}

bool tsv_line(struct tsv *tsv, str *ret_line) {
  while (tsv->rest.p) {
    str line = str_cut(&tsv->rest, '\n');
    tsv->line++;
    struct err why;
    if (line.n > LIMIT_DATA_LINE) {
      tsv_fault(tsv, "a line of %zu bytes; the limit is %d", line.n, LIMIT_DATA_LINE);
    } else if (utf8_check(line, &why) != ERR_OK) {
      tsv_fault(tsv, "%s (byte %zu of the line)", why.message, (size_t)why.byte);
    } else if (str_trim(line).n > 0 && line.p[0] != '#') {
      if (line.p[line.n - 1] == '\r') line.n--;
      *ret_line = line;
      return true;
    }
  }
  return false;
}

bool tsv_next(struct tsv *tsv) {
  str line;
  while (tsv_line(tsv, &line)) {
    memset(tsv->field, 0, sizeof tsv->field);
    for (tsv->n = 0; line.p && tsv->n < TSV_FIELDS; tsv->n++) tsv->field[tsv->n] = str_trim(str_cut(&line, '\t'));
    if (!line.p) return true;
    tsv_fault(tsv, "more than %d fields", TSV_FIELDS);
  }
  return false;
}
