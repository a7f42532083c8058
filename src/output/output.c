#include "output/output.h"

#include <string.h>

static const struct output_format *const formats[] = {&output_table, &output_jsonl, &output_csv};

const struct output_format *output_at(size_t i) { return i < sizeof formats / sizeof *formats ? formats[i] : NULL; }

const struct output_format *output_find(const char *name) {
  for (size_t i = 0; output_at(i); i++)
    if (strcmp(output_at(i)->name, name) == 0) return output_at(i);
  return NULL;
}

str output_text(const struct output *output, ent_span span) {
  if (span.start >= span.end) return STR("");
  size_t from = utf8_byte_of(&output->index, span.start), to = utf8_byte_of(&output->index, span.end);
  return str_slice(output->index.text, from, to);
}

void output_number(struct buf *buf, double value, int digits) {
  char text[24];
  int64_t unit = 1;
  for (int i = 0; i < digits; i++) unit *= 10;
  bool minus = value < 0;
  int64_t scaled = (int64_t)((minus ? -value : value) * (double)unit + 0.5);
  int n = 0;
  for (int64_t rest = scaled % unit, part = unit / 10; part > 0; part /= 10) text[n++] = (char)('0' + rest / part % 10);
  while (n > 1 && text[n - 1] == '0') n--;
  buf_format(buf, "%s%lld.%.*s", minus && scaled ? "-" : "", (long long)(scaled / unit), n, text);
}
