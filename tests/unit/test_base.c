/* test_base.c - base: text by reference, arenas, maps, buffers, errors, UTF-8, tables. */
#include "base/buf.h"
#include "base/gzip.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/tsv.h"
#include "base/utf8.h"
#include "unit.h"

static void cut_visits_every_field(void **state) {
  (void)state;
  str rest = STR("a||b|");
  const char *expected[] = {"a", "", "b", ""};
  size_t n = 0;
  while (rest.p) assert_str(str_cut(&rest, '|'), expected[n++]);
  assert_int_equal(n, 4);
}

static void numbers_are_read_strictly(void **state) {
  uint32_t n;
  double d;
  (void)state;
  assert_true(str_to_uint(STR("999999999"), &n) && n == 999999999);
  assert_false(str_to_uint(STR(""), &n) || str_to_uint(STR("1234567890"), &n) || str_to_uint(STR("-1"), &n) ||
               str_to_uint(STR("1a"), &n));
  assert_true(str_to_decimal(STR("-12.25"), &d) && d == -12.25);
  assert_false(str_to_decimal(STR("."), &d) || str_to_decimal(STR("1.2.3"), &d) || str_to_decimal(STR("1e5"), &d) ||
               str_to_decimal(STR("1,5"), &d));
}

static void fill_beyond(void *context) {
  struct arena *arena = context;
  for (;;) ARENA_NEW(arena, char, 1000);
}

static void an_arena_stops_at_its_ceiling(void **state) {
  (void)state;
  struct arena *arena = arena_new(&host_default, 1 << 20);
  assert_false(arena_try(arena, fill_beyond, arena));
  assert_true(arena_failed(arena));
  assert_true(arena_used(arena) <= 1 << 20);
  arena_reset(arena);
  assert_non_null(ARENA_NEW(arena, int, 10));
  assert_null(arena_alloc(arena, SIZE_MAX / 4, 16)); /* a product that would overflow */
  arena_free(arena);
}

static void arena_memory_is_zero_after_a_reset(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  memset(ARENA_NEW(arena, char, 5000), 'x', 5000);
  arena_reset(arena);
  const char *again = ARENA_NEW(arena, char, 5000);
  for (int i = 0; i < 5000; i++) assert_int_equal(again[i], 0);
  arena_free(arena);
}

static void a_map_keeps_what_was_put(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct map map;
  map_init(&map, arena);
  for (uint64_t i = 0; i < 5000; i++) map_put(&map, arena_format(arena, "key %d", (int)i), i, NULL);
  for (uint64_t i = 0; i < 5000; i++) assert_int_equal(*map_get(&map, arena_format(arena, "key %d", (int)i)), i);
  bool fresh;
  assert_int_equal(*map_put(&map, STR("key 7"), 99, &fresh), 7);
  assert_false(fresh);
  assert_null(map_get(&map, STR("no such key")));
  assert_str(map.entries[42].key, "key 42"); /* in the order of insertion */
  arena_free(arena);
}

static void a_buffer_refuses_what_is_over_its_ceiling(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct buf buf;
  buf_init(&buf, arena, 10);
  buf_add(&buf, STR("0123456789"));
  assert_false(buf.full);
  buf_byte(&buf, 'x');
  assert_true(buf.full);
  assert_str(buf_str(&buf), "0123456789");
  arena_free(arena);
}

static void utf8_is_checked_at_the_door(void **state) {
  struct err err;
  (void)state;
  assert_int_equal(utf8_check(STR("perché \xE2\x80\x99 \xF0\x9F\x98\x80"), &err), ERR_OK);
  const struct {
    str text;
    uint64_t byte;
  } bad[] = {{STR("ab\xFF"), 2},
             {STR("a\xC3"), 1},
             {STR("\xED\xA0\x80"), 0} /* a surrogate */,
             {STR("x\xC0\x80"), 1} /* overlong */,
             {STR("\xF5\x80\x80\x80"), 0}};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    assert_int_equal(utf8_check(bad[i].text, &err), ERR_ENCODING);
    assert_int_equal(err.byte, bad[i].byte);
  }
  assert_int_equal(utf8_check((str){"a\0b", 3}, &err), ERR_ENCODING);
}

static void offsets_turn_both_ways(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct buf text;
  struct utf8_index index;
  buf_init(&text, arena, 1 << 20);
  for (int i = 0; i < 400; i++) buf_add(&text, STR("aè€\xF0\x9F\x98\x80"));
  utf8_index(&index, arena, buf_str(&text));
  for (uint32_t point = 0; point < 1600; point++)
    assert_int_equal(utf8_point_of(&index, utf8_byte_of(&index, point)), point);
  assert_int_equal(utf8_point_of(&index, text.n), 1600);
  assert_int_equal(utf8_byte_of(&index, 1600), text.n);
  arena_free(arena);
}

static void a_table_reports_its_faults_and_goes_on(void **state) {
  struct err faults[4];
  struct err_list list = {.at = faults, .cap = 4};
  struct tsv row;
  (void)state;
  tsv_open(&row, "t.tsv", STR("# comment\n\na\t b \nx\xFFy\nc\td\r\n"), &list);
  assert_true(tsv_next(&row));
  assert_str(row.field[1], "b");
  assert_true(tsv_next(&row)); /* the line that is not UTF-8 was passed over */
  assert_str(row.field[0], "c");
  assert_str(row.field[1], "d");
  assert_int_equal(row.line, 5);
  assert_false(tsv_next(&row));
  assert_int_equal(list.n, 1);
  assert_int_equal(faults[0].line, 4);
  assert_string_equal(faults[0].file, "t.tsv");
}

static void messages_hold_no_control_characters(void **state) {
  struct err err;
  (void)state;
  err_set(&err, ERR_SYNTAX, "found \"%s\"", "a\033[31m\nb");
  assert_null(strpbrk(err.message, "\033\n"));
}

static void a_bomb_is_not_inflated(void **state) {
  /* 1 MiB of zeros in gzip, made by hand: a stored header and one deflate stream is too long to
   * write here, so a truncated member stands for damage, and a ceiling of 0 for the bomb */
  static const char empty_member[] = "\x1f\x8b\x08\0\0\0\0\0\0\x03\x03\0\0\0\0\0\0\0\0\0";
  static const char one_letter[] = "\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b\x04\0\x43\xbe\xb7\xe8\x01\0\0\0";
  struct err err;
  str out;
  (void)state;
  struct arena *arena = unit_arena();
  assert_int_equal(gzip_inflate(arena, (str){empty_member, 20}, 10, &out, &err), ERR_OK);
  assert_int_equal(out.n, 0);
  assert_int_equal(gzip_inflate(arena, (str){one_letter, 21}, 10, &out, &err), ERR_OK);
  assert_str(out, "a");
  assert_int_equal(gzip_inflate(arena, (str){one_letter, 21}, 0, &out, &err), ERR_LIMIT);
  assert_int_equal(gzip_inflate(arena, (str){one_letter, 15}, 10, &out, &err), ERR_CORRUPT);
  arena_free(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(cut_visits_every_field),
      cmocka_unit_test(numbers_are_read_strictly),
      cmocka_unit_test(an_arena_stops_at_its_ceiling),
      cmocka_unit_test(arena_memory_is_zero_after_a_reset),
      cmocka_unit_test(a_map_keeps_what_was_put),
      cmocka_unit_test(a_buffer_refuses_what_is_over_its_ceiling),
      cmocka_unit_test(utf8_is_checked_at_the_door),
      cmocka_unit_test(offsets_turn_both_ways),
      cmocka_unit_test(a_table_reports_its_faults_and_goes_on),
      cmocka_unit_test(messages_hold_no_control_characters),
      cmocka_unit_test(a_bomb_is_not_inflated),
  };
  return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
