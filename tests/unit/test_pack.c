/* test_pack.c - pack: what was written is read; what was damaged is refused. */
#include "pack/dict.h"
#include "pack/pack.h"
#include "unit.h"

static str make_pack(struct arena *arena) {
  struct pack_writer writer;
  pack_writer_init(&writer, arena);
  pack_add(&writer, "one", STR("first section"));
  pack_add(&writer, "empty", STR(""));
  pack_add(&writer, "two", STR("second"));
  return pack_finish(&writer, "pack");
}

static void sections_come_back(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct pack pack;
  struct err err;
  str section;
  assert_int_equal(pack_open(make_pack(arena), "pack", "x", &pack, &err), ERR_OK);
  assert_true(pack_section(&pack, "one", &section));
  assert_str(section, "first section");
  assert_true(pack_section(&pack, "empty", &section));
  assert_int_equal(section.n, 0);
  assert_false(pack_section(&pack, "three", &section));
  arena_free(arena);
}

/* Every byte that means something: no single flipped bit may pass. */
static void any_flipped_bit_is_noticed(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct pack pack;
  struct err err;
  str whole = make_pack(arena);
  char *bytes = (char *)(uintptr_t)whole.p;
  for (size_t i = 0; i < whole.n; i++) {
    bool padding = (i >= 40 && i < 64) || (i >= 64 + 3 * 64 && bytes[i] == 0); /* reserved, and between sections */
    bytes[i] = (char)(bytes[i] ^ 0x10);
    if (!padding) assert_int_equal(pack_open(whole, "pack", "x", &pack, &err), ERR_CORRUPT);
    bytes[i] = (char)(bytes[i] ^ 0x10);
  }
  arena_free(arena);
}

static void any_truncation_is_noticed(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct pack pack;
  struct err err;
  str whole = make_pack(arena);
  for (size_t n = 0; n < whole.n; n++)
    assert_int_equal(pack_open(str_slice(whole, 0, n), "pack", "damaged.pack", &pack, &err), ERR_CORRUPT);
  assert_string_equal(err.file, "damaged.pack");
  arena_free(arena);
}

static void the_kind_must_be_the_one_expected(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct pack pack;
  struct err err;
  assert_int_equal(pack_open(make_pack(arena), "model", "x", &pack, &err), ERR_CORRUPT);
  assert_non_null(strstr(err.message, "\"model\" was expected"));
  arena_free(arena);
}

static void arrays_outside_a_section_are_not_given(void **state) {
  (void)state;
  _Alignas(8) static const char bytes[64];
  str section = {bytes, 64};
  assert_non_null(pack_array(section, 0, 16, 4, 4));
  assert_null(pack_array(section, 0, 17, 4, 4));
  assert_null(pack_array(section, 2, 1, 4, 4));
  assert_null(pack_array(section, 64, 1, 1, 1));
  assert_null(pack_array(section, 8, UINT64_MAX / 2, 8, 8));
}

static void a_dict_finds_what_it_has_and_nothing_else(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct map map;
  struct buf out;
  struct dict dict;
  str clash;
  map_init(&map, arena);
  for (int i = 0; i < 3000; i++) map_put(&map, arena_format(arena, "word%d", i), (uint64_t)i, NULL);
  buf_init(&out, arena, SIZE_MAX / 2);
  assert_true(dict_write(&out, &map, &clash));
  assert_true(dict_load(buf_str(&out), 0, &dict, NULL));
  for (int i = 0; i < 3000; i++) assert_int_equal(dict_find(&dict, str_hash(arena_format(arena, "word%d", i))), i);
  for (int i = 0; i < 3000; i++)
    assert_int_equal(dict_find(&dict, str_hash(arena_format(arena, "other%d", i))), DICT_NONE);
  assert_false(dict_load(str_slice(buf_str(&out), 0, out.n - 1), 0, &dict, NULL));
  arena_free(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sections_come_back),
      cmocka_unit_test(any_flipped_bit_is_noticed),
      cmocka_unit_test(any_truncation_is_noticed),
      cmocka_unit_test(the_kind_must_be_the_one_expected),
      cmocka_unit_test(arrays_outside_a_section_are_not_given),
      cmocka_unit_test(a_dict_finds_what_it_has_and_nothing_else),
  };
  return cmocka_run_group_tests_name("pack", tests, NULL, NULL);
}
