#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void copy_path(char *to, size_t room, const char *path) {
  size_t n = strlen(path);
  if (n < room) {
    memcpy(to, path, n + 1);
    return;
  }
  memcpy(to, "...", 3);
  memcpy(to + 3, path + n - (room - 4), room - 3);
}

/* A message holds bytes of the input now and then; none of them may break a terminal line. */
static void flatten(char *z) {
  for (; *z; z++)
    if ((unsigned char)*z < 0x20 || *z == 0x7f) *z = '?';
}

err_code err_set(struct err *err, err_code code, const char *format, ...) {
  if (!err) return code;
  memset(err, 0, sizeof *err);
  err->code = code;
  va_list args;
  va_start(args, format);
  vsnprintf(err->message, sizeof err->message, format, args);
  va_end(args);
  flatten(err->message);
  return code;
}

err_code err_at(struct err *err, err_code code, const char *file, uint64_t line) {
  if (!err) return code;
  if (file && !err->file[0]) copy_path(err->file, sizeof err->file, file);
  if (!err->line) err->line = line;
  return code;
}

err_code err_at_byte(struct err *err, err_code code, uint64_t byte) {
  if (!err) return code;
  err->byte = byte;
  err->has_byte = 1;
  return code;
}

err_code err_report(struct err_list *list, const char *file, uint64_t line, const char *format, ...) {
  if (list->n == list->cap) {
    list->dropped++;
    return ERR_SYNTAX;
  }
  struct err *err = &list->at[list->n++];
  memset(err, 0, sizeof *err);
  err->code = ERR_SYNTAX;
  va_list args;
  va_start(args, format);
  vsnprintf(err->message, sizeof err->message, format, args);
  va_end(args);
  flatten(err->message);
  return err_at(err, ERR_SYNTAX, file, line);
}
