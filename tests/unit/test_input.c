/* test_input.c - input: documents in, line by line, whatever is in the lines. */
#include <stdlib.h>
#include <unistd.h>

#include "base/limits.h"
#include "input/input.h"
#include "unit.h"

static char path[] = "/tmp/entente-test-XXXXXX";

static void write_file(const char *bytes, size_t n) {
  struct err err;
  assert_int_equal(host_write_file(&host_default, path, (str){bytes, n}, &err), ERR_OK);
}

static int make_path(void **state) {
  (void)state;
  int fd = mkstemp(path);
  return fd < 0 ? -1 : close(fd);
}

static int drop_path(void **state) {
  (void)state;
  return unlink(path);
}

static struct input *open_text(const char *text, const struct input_format *format) {
  struct input *in;
  write_file(text, strlen(text));
  assert_int_equal(input_open(&host_default, path, format, &in, NULL), ERR_OK);
  return in;
}

static void good_lines_among_bad_ones_are_read(void **state) {
  (void)state;
  struct input *in = open_text(
      "{\"id\": \"a\", \"text\": \"one\", \"extra\": [1, {\"x\": null}]}\nnot json\n\n{\"id\": 7, \"text\": \"x\"}\n{\"title\": \"no text\"}\n"
      "{\"text\": \"  \"}\n[1]\n{\"text\": \"a\\u0000b\"}\n{\"text\": \"\\ud800\"}\n{\"text\": \"last\", \"date\": null}",
      &input_jsonl);
  const struct {
    err_code code;
    uint64_t line;
    const char *words;
  } expected[] = {{ERR_OK, 1, NULL},
                  {ERR_SYNTAX, 2, "not JSON"},
                  {ERR_SYNTAX, 4, "\"id\" is not a string"},
                  {ERR_SYNTAX, 5, "no \"text\""},
                  {ERR_SYNTAX, 6, "empty"},
                  {ERR_SYNTAX, 7, "object"},
                  {ERR_ENCODING, 8, "\\u0000"},
                  {ERR_SYNTAX, 9, "not JSON"},
                  {ERR_OK, 10, NULL},
                  {ERR_END, 0, NULL}};
  for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
    struct record_document d;
    struct err err = {0};
    assert_int_equal(input_next(in, &d, &err), expected[i].code);
    if (expected[i].words) assert_non_null(strstr(err.message, expected[i].words));
    if (expected[i].words) assert_int_equal(err.line, expected[i].line);
    if (expected[i].words) assert_string_equal(err.file, path);
    if (expected[i].code == ERR_OK) assert_int_equal(d.line, expected[i].line);
    if (i == 0) assert_str(d.text, "one");
    if (i == 8) assert_null(d.date.p);
  }
  input_close(in);
}

static void a_line_over_the_limit_is_passed_over(void **state) {
  (void)state;
  size_t n = (size_t)LIMIT_LINE + 100;
  char *bytes = malloc(n + 64);
  memset(bytes, 'x', n);
  strcpy(bytes + n, "\n{\"text\": \"after\"}\n");
  write_file(bytes, n + strlen("\n{\"text\": \"after\"}\n"));
  struct input *in;
  struct record_document d;
  struct err err;
  assert_int_equal(input_open(&host_default, path, &input_jsonl, &in, NULL), ERR_OK);
  assert_int_equal(input_next(in, &d, &err), ERR_LIMIT);
  assert_int_equal(err.line, 1);
  assert_int_equal(input_next(in, &d, &err), ERR_OK);
  assert_str(d.text, "after");
  assert_int_equal(d.line, 2);
  input_close(in);
  free(bytes);
}

static void the_format_is_guessed(void **state) {
  struct record_document d;
  (void)state;
  struct input *in = open_text("\n {\"text\": \"json\"}\n", NULL);
  assert_int_equal(input_next(in, &d, NULL), ERR_OK);
  assert_str(d.text, "json");
  input_close(in);
  in = open_text("\xEF\xBB\xBFPlain text, after a byte order mark.\n", NULL);
  assert_int_equal(input_next(in, &d, NULL), ERR_OK);
  assert_str(d.text, "Plain text, after a byte order mark.\n");
  assert_int_equal(input_next(in, &d, NULL), ERR_END);
  input_close(in);
}

static void files_that_are_no_text_are_refused(void **state) {
  struct record_document d;
  struct input *in;
  struct err err;
  (void)state;
  write_file("", 0);
  assert_int_equal(input_open(&host_default, path, NULL, &in, &err), ERR_OK);
  assert_int_equal(input_next(in, &d, &err), ERR_SYNTAX);
  assert_non_null(strstr(err.message, "empty"));
  input_close(in);
  write_file(
      "\x7f"
      "ELF\0\1\2",
      7);
  assert_int_equal(input_open(&host_default, path, NULL, &in, &err), ERR_OK);
  assert_int_equal(input_next(in, &d, &err), ERR_ENCODING);
  assert_int_equal(input_next(in, &d, &err), ERR_END);
  input_close(in);
  assert_int_equal(input_open(&host_default, "/tmp", NULL, &in, &err), ERR_IO);
  assert_non_null(strstr(err.message, "directory"));
  assert_int_equal(input_open(&host_default, "/nonexistent", NULL, &in, &err), ERR_IO);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(good_lines_among_bad_ones_are_read),
      cmocka_unit_test(a_line_over_the_limit_is_passed_over),
      cmocka_unit_test(the_format_is_guessed),
      cmocka_unit_test(files_that_are_no_text_are_refused),
  };
  return cmocka_run_group_tests_name("input", tests, make_path, drop_path);
}
