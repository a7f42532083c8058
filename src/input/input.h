/* input.h - documents from files.
 *
 * A format is a const struct input_format; input.c lists them. A reader gives one document after
 * the other; a document that cannot be read is one error with file, line and reason, and reading
 * goes on behind it.
 */
#ifndef ENTENTE_INPUT_INPUT_H
#define ENTENTE_INPUT_INPUT_H

#include "base/arena.h"
#include "record/document.h"

struct input;

struct input_format {
  const char *name;
  /* Whether a file of this name that begins with these bytes is probably of this format. */
  bool (*sniff)(str path, str head);
  /* The next document, its texts in input->arena. ERR_END after the last. */
  err_code (*next)(struct input *input, struct record_document *ret, struct err *err);
};

extern const struct input_format input_text, input_jsonl;

struct input {
  const struct host *host;
  const struct input_format *format;
  struct arena *arena; /* of the current document; emptied by input_next */
  char *path;
  size_t path_size;
  int fd;
  bool ended;    /* the file has no more bytes */
  uint64_t line; /* of the line read last */
  char *buffer;  /* bytes read ahead: [start, end) */
  size_t start, end, cap;
  void *held; /* what a format took outside the arena for this document */
  void (*release)(void *held);
};

/* `format` NULL: the first whose sniff agrees, text when none does. */
err_code input_open(const struct host *host, const char *path, const struct input_format *format, struct input **ret,
                    struct err *err);
err_code input_next(struct input *input, struct record_document *ret, struct err *err);
struct input *input_close(struct input *input);

/* --- for formats ------------------------------------------------------------------------------ */

/* The next line without its end, good until the next call. A line over LIMIT_LINE is passed over
 * and is ERR_LIMIT. ERR_END at the end of the file. */
err_code input_line(struct input *input, str *ret, struct err *err);

/* All that is left of the file; ERR_LIMIT over `ceiling`. */
err_code input_rest(struct input *input, size_t ceiling, str *ret, struct err *err);

#endif
