/* files.c - readers and writers: documents in, events out. */
#include <string.h>

#include "api/api.h"
#include "input/input.h"
#include "output/output.h"

/* --- readers -------------------------------------------------------------------------------------- */

struct ent_reader {
  struct host host;
  struct input *input;
};

ent_status ent_reader_open(const char *path, ent_input format, const ent_host *host, ent_reader **ret,
                           ent_error *error) {
  static const struct input_format *const formats[] = {NULL, &input_text, &input_jsonl};
  struct err err = {0};
  struct host own = api_host(host);
  if (!path || (unsigned)format > ENT_INPUT_JSONL)
    return api_status(&err, err_set(&err, ERR_ARGUMENT, "a path and a known input format must be given"), error);
  struct ent_reader *reader = host_alloc(&own, sizeof *reader);
  if (!reader) return api_status(&err, err_set(&err, ERR_MEMORY, "no memory"), error);
  reader->host = own;
  err_code code = input_open(&reader->host, path, formats[format], &reader->input, &err);
  if (code == ERR_OK) *ret = reader;
  else host_free(&own, reader, sizeof *reader);
  return api_status(&err, code, error);
}

/* Texts in an input's arena end in NUL; those not given have no pointer. */
static const char *z(str s) { return s.p ? s.p : NULL; }

ent_status ent_reader_next(ent_reader *reader, ent_document *ret, ent_error *error) {
  struct err err = {0};
  struct record_document d;
  err_code code = input_next(reader->input, &d, &err);
  if (code != ERR_OK) return api_status(&err, code, error);
  *ret = (ent_document){.id = z(d.id),
                        .text = d.text.p,
                        .text_size = d.text.n,
                        .title = z(d.title),
                        .date = z(d.date),
                        .lang = z(d.lang),
                        .url = z(d.url),
                        .publisher = z(d.publisher),
                        .dateline = z(d.dateline),
                        .file = d.file,
                        .line = d.line};
  return ENT_OK;
}

ent_reader *ent_reader_free(ent_reader *reader) {
  if (!reader) return NULL;
  struct host host = reader->host;
  input_close(reader->input);
  return host_free(&host, reader, sizeof *reader);
}

/* --- writers -------------------------------------------------------------------------------------- */

enum { LINE_LIMIT = 1 << 28 }; /* bytes of one document's output */

struct ent_writer {
  const struct output_format *format;
  struct output output;
};

ent_status ent_writer_new(const char *format, ent_sink *sink, void *context, int width, bool colour, ent_writer **ret,
                          ent_error *error) {
  struct err err = {0};
  const struct output_format *found = format ? output_find(format) : NULL;
  if (!found || !sink)
    return api_status(&err, err_set(&err, ERR_ARGUMENT, "there is no output format \"%s\"", format ? format : ""),
                      error);
  struct ent_writer *writer = host_alloc(&host_default, sizeof *writer);
  struct arena *arena = writer ? arena_new(&host_default, SIZE_MAX / 2) : NULL;
  if (!arena) {
    host_free(&host_default, writer, sizeof *writer);
    return api_status(&err, err_set(&err, ERR_MEMORY, "no memory"), error);
  }
  writer->format = found;
  writer->output = (struct output){.sink = sink, .context = context, .width = width, .colour = colour, .arena = arena};
  *ret = writer;
  return ENT_OK;
}

struct writing {
  struct ent_writer *writer;
  const ent_document *document;
  const ent_result *result;
};

static void write_one(void *context) {
  struct writing *w = context;
  struct output *o = &w->writer->output;
  buf_init(&o->line, o->arena, LINE_LIMIT);
  utf8_index(&o->index, o->arena, (str){w->document->text, w->document->text_size});
  w->writer->format->document(o, w->document, w->result);
}

ent_status ent_writer_write(ent_writer *writer, const ent_document *document, const ent_result *result,
                            ent_error *error) {
  struct err err = {0};
  struct output *o = &writer->output;
  struct writing writing = {writer, document, result};
  arena_reset(o->arena);
  if (!arena_try(o->arena, write_one, &writing))
    return api_status(&err, err_set(&err, ERR_MEMORY, "no memory to write"), error);
  o->documents++;
  if (o->line.full)
    return api_status(&err, err_set(&err, ERR_LIMIT, "the events of one document are over %d bytes", LINE_LIMIT),
                      error);
  if (!o->failed && o->line.n && o->sink(o->context, o->line.at, o->line.n) != 0) o->failed = true;
  return o->failed ? api_status(&err, err_set(&err, ERR_IO, "the output cannot be written"), error) : ENT_OK;
}

ent_writer *ent_writer_free(ent_writer *writer) {
  if (!writer) return NULL;
  arena_free(writer->output.arena);
  return host_free(&host_default, writer, sizeof *writer);
}

const char *ent_format(size_t i, const char **ret_description) {
  const struct output_format *format = output_at(i);
  if (!format) return NULL;
  if (ret_description) *ret_description = format->description;
  return format->name;
}
