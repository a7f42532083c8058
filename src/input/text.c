/* text.c - plain text: the file is one document. */
#include "base/limits.h"
#include "base/utf8.h"
#include "input/input.h"

static bool sniff(str path, str head) {
  (void)head;
  return str_ends(path, STR(".txt"));
}

static err_code next(struct input *in, struct record_document *ret, struct err *err) {
  str content;
  if (in->ended && in->start == in->end && in->line > 0) return ERR_END;
  err_code code = input_rest(in, LIMIT_DOCUMENT, &content, err);
  if (in->line++ > 0) return ERR_END;
  if (code != ERR_OK) return code;
  if (str_trim(content).n == 0) return err_at(err, err_set(err, ERR_SYNTAX, "the file is empty"), in->path, 0);
  code = utf8_check(content, err);
  if (code != ERR_OK) return err_at(err, code, in->path, 0);
  ret->text = arena_str(in->arena, content);
  return ERR_OK;
}

const struct input_format input_text = {.name = "text", .sniff = sniff, .next = next};
