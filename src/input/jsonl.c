/* jsonl.c - one document a line: {"text": "...", "id": "...", "date": "2023-09-15", ...}
 *
 * Only "text" is required. Fields that are not known here are passed over. JSON is cJSON's.
 */
#include <cjson/cJSON.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "input/input.h"

static bool sniff(str path, str head) {
  if (str_ends(path, STR(".jsonl")) || str_ends(path, STR(".ndjson")) || str_ends(path, STR(".json"))) return true;
  while (head.n && (head.p[0] == ' ' || head.p[0] == '\n' || head.p[0] == '\t' || head.p[0] == '\r'))
    head = str_slice(head, 1, head.n);
  return str_starts(head, STR("{\"")) || str_starts(head, STR("{ \""));
}

static err_code fault(const struct input *in, struct err *err, err_code code) {
  return err_at(err, code, in->path, in->line);
}

/* A text field into the arena; absent and null are empty. */
static err_code take(struct input *in, const cJSON *object, const char *name, size_t limit, str *ret, struct err *err) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
  *ret = (str){NULL, 0};
  if (!item || cJSON_IsNull(item)) return ERR_OK;
  if (!cJSON_IsString(item)) return fault(in, err, err_set(err, ERR_SYNTAX, "\"%s\" is not a string", name));
  str value = str_of(item->valuestring);
  if (value.n > limit)
    return fault(in, err, err_set(err, ERR_LIMIT, "\"%s\" has %zu bytes; the limit is %zu", name, value.n, limit));
  *ret = arena_str(in->arena, value);
  return ERR_OK;
}

static err_code fill(struct input *in, const cJSON *object, struct record_document *ret, struct err *err) {
  const struct {
    const char *name;
    str *to;
  } fields[] = {{"id", &ret->id},   {"title", &ret->title},         {"date", &ret->date},        {"lang", &ret->lang},
                {"url", &ret->url}, {"publisher", &ret->publisher}, {"dateline", &ret->dateline}};
  if (!cJSON_IsObject(object)) return fault(in, err, err_set(err, ERR_SYNTAX, "a JSON object was expected"));
  err_code code = take(in, object, "text", LIMIT_DOCUMENT, &ret->text, err);
  for (size_t i = 0; code == ERR_OK && i < sizeof fields / sizeof *fields; i++)
    code = take(in, object, fields[i].name, LIMIT_FIELD, fields[i].to, err);
  if (code != ERR_OK) return code;
  if (!ret->text.p) return fault(in, err, err_set(err, ERR_SYNTAX, "no \"text\" in the document"));
  if (str_trim(ret->text).n == 0) return fault(in, err, err_set(err, ERR_SYNTAX, "\"text\" is empty"));
  return ERR_OK;
}

/* cJSON ends strings at a NUL: a line that writes one would lose text in silence. */
static bool has_nul(str line) {
  for (size_t i = 0; i + 6 <= line.n; i++)
    if (memcmp(line.p + i, "\\u0000", 6) == 0) return true;
  return false;
}

static void release(void *object) { cJSON_Delete(object); }

static err_code parse(struct input *in, str line, struct record_document *ret, struct err *err) {
  const char *end = NULL;
  err_code code = utf8_check(line, err);
  if (code != ERR_OK) return fault(in, err, code);
  if (has_nul(line)) return fault(in, err, err_set(err, ERR_ENCODING, "\\u0000 in a string: not text"));
  cJSON *object = cJSON_ParseWithLengthOpts(line.p, line.n, &end, 0);
  if (!object)
    return err_at_byte(err, fault(in, err, err_set(err, ERR_SYNTAX, "not JSON")), end ? (uint64_t)(end - line.p) : 0);
  in->held = object; /* freed with the document: the arena may leave in the middle */
  in->release = release;
  return fill(in, object, ret, err);
}

static err_code next(struct input *in, struct record_document *ret, struct err *err) {
  str line;
  err_code code;
  do {
    code = input_line(in, &line, err);
    if (code != ERR_OK) return code;
  } while (str_trim(line).n == 0);
  ret->line = in->line;
  return parse(in, line, ret, err);
}

const struct input_format input_jsonl = {.name = "jsonl", .sniff = sniff, .next = next};
