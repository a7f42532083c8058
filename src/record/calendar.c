#include "record/calendar.h"

#include <stdio.h>

/* Howard Hinnant (2021), chrono-compatible low-level date algorithms: days_from_civil and
 * civil_from_days. Years are shifted to start in March, so that the leap day comes last. */
int32_t calendar_days(struct calendar_civil c) {
  int32_t y = c.year - (c.month <= 2);
  int32_t era = (y >= 0 ? y : y - 399) / 400;
  int32_t yoe = y - era * 400;
  int32_t doy = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
  int32_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

struct calendar_civil calendar_civil(int32_t days) {
  int32_t z = days + 719468;
  int32_t era = (z >= 0 ? z : z - 146096) / 146097;
  int32_t doe = z - era * 146097;
  int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  int32_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  int32_t mp = (5 * doy + 2) / 153;
  int32_t month = mp < 10 ? mp + 3 : mp - 9;
  return (struct calendar_civil){yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

int calendar_weekday(int32_t days) { return (int)(((days + 3) % 7 + 7) % 7) + 1; /* 1970-01-01 was a Thursday */ }

int32_t calendar_month_length(int32_t year, int32_t month) {
  struct calendar_civil next =
      month == 12 ? (struct calendar_civil){year + 1, 1, 1} : (struct calendar_civil){year, month + 1, 1};
  return calendar_days(next) - calendar_days((struct calendar_civil){year, month, 1});
}

struct calendar_span calendar_day(int32_t days) {
  return (struct calendar_span){days, days, CALENDAR_DAY};
}

struct calendar_span calendar_month(int32_t year, int32_t month) {
  int32_t first = calendar_days((struct calendar_civil){year, month, 1});
  return (struct calendar_span){first, first + calendar_month_length(year, month) - 1, CALENDAR_MONTH};
}

struct calendar_span calendar_year(int32_t year) {
  return (struct calendar_span){calendar_days((struct calendar_civil){year, 1, 1}),
                                calendar_days((struct calendar_civil){year, 12, 31}), CALENDAR_YEAR};
}

bool calendar_parse(str text, struct calendar_span *ret) {
  uint32_t year, month, day;
  str rest = str_slice(str_trim(text), 0, str_find(str_trim(text), 'T'));
  str y = str_cut(&rest, '-'), m = rest.p ? str_cut(&rest, '-') : (str){NULL, 0}, d = rest;
  if (y.n != 4 || !str_to_uint(y, &year) || year < CALENDAR_YEAR_MIN || year > CALENDAR_YEAR_MAX) return false;
  if (!m.p) return *ret = calendar_year((int32_t)year), true;
  if (m.n != 2 || !str_to_uint(m, &month) || month < 1 || month > 12) return false;
  if (!d.p) return *ret = calendar_month((int32_t)year, (int32_t)month), true;
  if (d.n != 2 || !str_to_uint(d, &day) || day < 1 ||
      (int32_t)day > calendar_month_length((int32_t)year, (int32_t)month))
    return false;
  *ret = calendar_day(calendar_days((struct calendar_civil){(int32_t)year, (int32_t)month, (int32_t)day}));
  return true;
}

size_t calendar_print(struct calendar_span value, char *to) {
  struct calendar_civil c = calendar_civil(value.from + (value.to - value.from) / 2);
  int n = 0;
  if (value.precision == CALENDAR_YEAR) n = snprintf(to, 16, "%04d", (int)c.year);
  if (value.precision == CALENDAR_MONTH || value.precision == CALENDAR_WEEK)
    n = snprintf(to, 16, "%04d-%02d", (int)c.year, (int)c.month);
  if (value.precision == CALENDAR_DAY) n = snprintf(to, 16, "%04d-%02d-%02d", (int)c.year, (int)c.month, (int)c.day);
  return n > 0 ? (size_t)n : 0;
}
