#include "input/input.h"

#include <string.h>

#include "base/limits.h"

enum { CHUNK = 64 << 10, HEAD = 512 };

static const struct input_format *const formats[] = {&input_jsonl, &input_text};

/* --- reading ahead -------------------------------------------------------------------------------- */

/* Makes room for a chunk behind `end`, moving what is unread to the front. */
static err_code make_room(struct input *in, struct err *err) {
  if (in->start > 0) {
    memmove(in->buffer, in->buffer + in->start, in->end - in->start);
    in->end -= in->start;
    in->start = 0;
  }
  if (in->cap - in->end >= CHUNK) return ERR_OK;
  size_t cap = in->cap * 2 > in->end + CHUNK ? in->cap * 2 : in->end + CHUNK;
  char *buffer = in->host->resize(in->host->context, in->buffer, in->cap, cap);
  if (!buffer) return err_at(err, err_set(err, ERR_MEMORY, "no memory to read on"), in->path, in->line);
  in->buffer = buffer;
  in->cap = cap;
  return ERR_OK;
}

static err_code read_more(struct input *in, struct err *err) {
  err_code code = make_room(in, err);
  if (code != ERR_OK) return code;
  int64_t got = in->host->read(in->host->context, in->fd, in->buffer + in->end, CHUNK);
  if (got < 0) return err_at(err, err_set(err, ERR_IO, "cannot read: %s", strerror((int)-got)), in->path, in->line);
  if (got == 0) in->ended = true;
  in->end += (size_t)got;
  return ERR_OK;
}

static str unread(const struct input *in) { return (str){in->buffer + in->start, in->end - in->start}; }

/* Drops bytes up to the end of the current line, however long it is. */
static err_code skip_line(struct input *in, struct err *err) {
  for (;;) {
    size_t at = str_find(unread(in), '\n');
    if (at < unread(in).n || in->ended) {
      in->start += at < unread(in).n ? at + 1 : at;
      return ERR_OK;
    }
    in->start = in->end = 0;
    err_code code = read_more(in, err);
    if (code != ERR_OK) return code;
  }
}

err_code input_line(struct input *in, str *ret, struct err *err) {
  size_t seen = 0; /* bytes of the line that hold no line end */
  in->line++;
  for (;;) {
    str ahead = unread(in);
    size_t at = seen + str_find(str_slice(ahead, seen, ahead.n), '\n');
    if (at < ahead.n || (in->ended && ahead.n > 0)) {
      in->start += at < ahead.n ? at + 1 : at;
      *ret = str_slice(ahead, 0, at);
      if (ret->n && ret->p[ret->n - 1] == '\r') ret->n--;
      if (at <= LIMIT_LINE) return ERR_OK;
      return err_at(err, err_set(err, ERR_LIMIT, "a line of more than %d bytes", LIMIT_LINE), in->path, in->line);
    }
    if (in->ended) return ERR_END;
    if (ahead.n > LIMIT_LINE) {
      err_code code = skip_line(in, err);
      if (code != ERR_OK) return code;
      return err_at(err, err_set(err, ERR_LIMIT, "a line of more than %d bytes", LIMIT_LINE), in->path, in->line);
    }
    seen = ahead.n;
    err_code code = read_more(in, err);
    if (code != ERR_OK) return code;
  }
}

err_code input_rest(struct input *in, size_t ceiling, str *ret, struct err *err) {
  while (!in->ended) {
    if (unread(in).n > ceiling) {
      in->ended = true;
      in->start = in->end = 0;
      return err_at(err, err_set(err, ERR_LIMIT, "more than %zu bytes", ceiling), in->path, 0);
    }
    err_code code = read_more(in, err);
    if (code != ERR_OK) return code;
  }
  *ret = unread(in);
  in->start = in->end;
  return ERR_OK;
}

/* --- opening -------------------------------------------------------------------------------------- */

static const struct input_format *choose(struct input *in) {
  str path = str_of(in->path), head = str_slice(unread(in), 0, HEAD);
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (formats[i]->sniff(path, head)) return formats[i];
  return &input_text;
}

static bool keep_path(struct input *in, const char *path) {
  in->path_size = strlen(path) + 1;
  in->path = host_alloc(in->host, in->path_size);
  if (in->path) memcpy(in->path, path, in->path_size);
  return in->path != NULL;
}

err_code input_open(const struct host *host, const char *path, const struct input_format *format, struct input **ret,
                    struct err *err) {
  bool remote = str_starts(str_of(path), STR("http://")) || str_starts(str_of(path), STR("https://"));
  if (remote && host->connect(host->context, path) < 0)
    return err_at(err, err_set(err, ERR_IO, "entente works offline: save the page to a file first"), path, 0);
  struct input *in = host_alloc(host, sizeof *in);
  if (!in) return err_at(err, err_set(err, ERR_MEMORY, "no memory to open the file"), path, 0);
  in->host = host;
  in->fd = -1;
  in->arena = arena_new(host, LIMIT_ARENA);
  err_code code = in->arena && keep_path(in, path)
                      ? ERR_OK
                      : err_at(err, err_set(err, ERR_MEMORY, "no memory to open the file"), path, 0);
  if (code == ERR_OK) code = host_open(host, path, &in->fd, err);
  while (code == ERR_OK && !in->ended && unread(in).n < HEAD) code = read_more(in, err);
  if (code != ERR_OK) {
    input_close(in);
    return code;
  }
  if (in->end >= 3 && memcmp(in->buffer, "\xEF\xBB\xBF", 3) == 0) in->start = 3;
  in->format = format ? format : choose(in);
  *ret = in;
  return ERR_OK;
}

struct step {
  struct input *input;
  struct record_document *ret;
  struct err *err;
  err_code code;
};

static void step_on(void *context) {
  struct step *step = context;
  step->code = step->input->format->next(step->input, step->ret, step->err);
}

static void let_go(struct input *in) {
  if (in->held) in->release(in->held);
  in->held = NULL;
}

err_code input_next(struct input *in, struct record_document *ret, struct err *err) {
  struct step step = {in, ret, err, ERR_MEMORY};
  let_go(in);
  arena_reset(in->arena);
  *ret = (struct record_document){.file = in->path};
  if (!arena_try(in->arena, step_on, &step))
    return err_at(err, err_set(err, ERR_MEMORY, "no memory for the document"), in->path, in->line);
  return step.code;
}

struct input *input_close(struct input *in) {
  if (!in) return NULL;
  let_go(in);
  if (in->fd >= 0) in->host->close(in->host->context, in->fd);
  arena_free(in->arena);
  host_free(in->host, in->buffer, in->cap);
  host_free(in->host, in->path, in->path_size);
  return host_free(in->host, in, sizeof *in);
}
