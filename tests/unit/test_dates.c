/* test_dates.c - dates: the calendar, and expressions resolved against a day of publication. */
#include "dates/dates.h"
#include "unit.h"

static void the_calendar_counts_days(void **state) {
  (void)state;
  assert_int_equal(calendar_days((struct calendar_civil){1970, 1, 1}), 0);
  assert_int_equal(calendar_days((struct calendar_civil){2000, 3, 1}), 11017);
  assert_int_equal(calendar_weekday(calendar_days((struct calendar_civil){2023, 9, 15})), 5); /* a Friday */
  for (int32_t day = -400000; day < 100000; day += 17) assert_int_equal(calendar_days(calendar_civil(day)), day);
  assert_int_equal(calendar_month_length(2024, 2), 29);
  assert_int_equal(calendar_month_length(1900, 2), 28);
}

static void dates_are_read_and_printed(void **state) {
  const char *good[] = {"2023-09-15", "2023-09", "2023", "2024-02-29"};
  struct calendar_span span;
  char text[16];
  (void)state;
  for (size_t i = 0; i < 4; i++) {
    assert_true(calendar_parse(str_of(good[i]), &span));
    size_t n = calendar_print(span, text);
    assert_str(((str){text, n}), good[i]);
  }
  assert_true(calendar_parse(STR("2023-09-15T10:00:00Z"), &span) && span.precision == CALENDAR_DAY);
  const char *bad[] = {"",     "2023-13", "2023-02-29",   "23-09-15", "2023-9-5",
                       "0999", "2201",    "2023-09-15-1", "yesterday"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(calendar_parse(str_of(bad[i]), &span));
}

static const struct calendar_span thursday = {19803, 19803, CALENDAR_DAY}; /* 2024-03-21 */

static void resolves_to(struct dates_expression e, enum dates_direction direction, const char *expected) {
  struct calendar_span span;
  char text[16];
  assert_true(dates_resolve(&e, &thursday, direction, &span));
  size_t n = calendar_print(span, text);
  assert_str(((str){text, n}), expected);
}

static void tense_gives_the_direction(void **state) {
  (void)state;
  resolves_to((struct dates_expression){.weekday = 5}, DATES_PAST, "2024-03-15");
  resolves_to((struct dates_expression){.weekday = 5}, DATES_FUTURE, "2024-03-22");
  resolves_to((struct dates_expression){.weekday = 4}, DATES_PAST, "2024-03-21"); /* the day itself */
  resolves_to((struct dates_expression){.weekday = 4, .has_shift = true, .shift = -1}, DATES_PAST, "2024-03-14");
  resolves_to((struct dates_expression){.month = 10}, DATES_PAST, "2023-10");
  resolves_to((struct dates_expression){.month = 10}, DATES_FUTURE, "2024-10");
  resolves_to((struct dates_expression){.month = 3}, DATES_PAST, "2024-03");
  resolves_to((struct dates_expression){.month = 12, .day = 25}, DATES_PAST, "2023-12-25");
  resolves_to((struct dates_expression){.month = 6, .day = 25}, DATES_FUTURE, "2024-06-25");
}

static void counts_and_whole_dates(void **state) {
  (void)state;
  resolves_to((struct dates_expression){.has_offset = true, .offset = -1}, DATES_PAST, "2024-03-20");
  resolves_to((struct dates_expression){.has_shift = true, .shift = -2, .unit = 'M'}, DATES_PAST, "2024-01");
  resolves_to((struct dates_expression){.has_shift = true, .shift = 1, .unit = 'Y'}, DATES_FUTURE, "2025");
  resolves_to((struct dates_expression){.year = 1942, .month = 1}, DATES_FUTURE, "1942-01");
  resolves_to((struct dates_expression){.weekday = 4, .day = 14}, DATES_PAST, "2024-03-14");
}

static void what_cannot_be_known_stays_open(void **state) {
  struct calendar_span span;
  (void)state;
  assert_false(dates_resolve(&(struct dates_expression){.weekday = 5}, NULL, DATES_PAST, &span));
  assert_true(dates_resolve(&(struct dates_expression){.year = 2019}, NULL, DATES_PAST, &span));
  assert_false(
      dates_resolve(&(struct dates_expression){.year = 2023, .month = 2, .day = 29}, &thursday, DATES_PAST, &span));
  assert_false(dates_resolve(&(struct dates_expression){.unit = 'D'}, &thursday, DATES_PAST, &span));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_calendar_counts_days),        cmocka_unit_test(dates_are_read_and_printed),
      cmocka_unit_test(tense_gives_the_direction),       cmocka_unit_test(counts_and_whole_dates),
      cmocka_unit_test(what_cannot_be_known_stays_open),
  };
  return cmocka_run_group_tests_name("dates", tests, NULL, NULL);
}
