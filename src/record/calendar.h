/* calendar.h - days as numbers (1970-01-01 is 0) in the proleptic Gregorian calendar. */
#ifndef ENTENTE_RECORD_CALENDAR_H
#define ENTENTE_RECORD_CALENDAR_H

#include "base/str.h"

enum { CALENDAR_YEAR_MIN = 1000, CALENDAR_YEAR_MAX = 2200 };

enum calendar_precision { CALENDAR_NONE, CALENDAR_YEAR, CALENDAR_MONTH, CALENDAR_WEEK, CALENDAR_DAY };

/* [from, to] in days, both included; precision says what the text gave. */
struct calendar_span {
  int32_t from, to;
  enum calendar_precision precision;
};

struct calendar_civil {
  int32_t year, month, day; /* month 1-12, day 1-31 */
};

int32_t calendar_days(struct calendar_civil civil);
struct calendar_civil calendar_civil(int32_t days);
int calendar_weekday(int32_t days); /* 1 Monday to 7 Sunday */
int32_t calendar_month_length(int32_t year, int32_t month);

struct calendar_span calendar_day(int32_t days);
struct calendar_span calendar_month(int32_t year, int32_t month);
struct calendar_span calendar_year(int32_t year);

/* "2023-09-15", "2023-09", "2023" (anything after a 'T' is passed over). */
bool calendar_parse(str text, struct calendar_span *ret);

/* As calendar_parse reads it; a week is written as the month of its middle. `to` has room for 16. */
size_t calendar_print(struct calendar_span value, char *to);

#endif
