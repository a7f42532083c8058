/* dates.h - "ieri", "il 25 giugno", "last Friday", "in July 2016": found, then resolved.
 *
 * Finding is a small grammar over classes of words (day, month, weekday, unit, shift ...); which
 * words belong to which class is in the language's dates.tsv. Resolving needs the date of
 * publication and a direction, which the tense of the verb gives: "venerdì" is the last Friday in
 * "ha incontrato" and the next one in "incontrerà". Without a date of publication only what names
 * its year is resolved. Section "lang/<xx>/dates" of a pack.
 */
#ifndef ENTENTE_DATES_DATES_H
#define ENTENTE_DATES_DATES_H

#include "record/calendar.h"
#include "names/names.h"

enum dates_class {
  DATES_C_MONTH,
  DATES_C_WEEKDAY,
  DATES_C_OFFSET,
  DATES_C_UNIT,
  DATES_C_SHIFT,
  DATES_C_AGO,
  DATES_C_IN,
  DATES_C_NUMBER,
  DATES_C_LINK,
  DATES_C_COUNT
};

struct dates_word {
  int32_t class, value;
};

struct dates_rules {
  const struct dates_word *words; /* ids of NAMES_DATE postings */
  uint32_t n;
};

/* What an expression says; 0 or DATES_UNSET where it says nothing. */
struct dates_expression {
  uint32_t first, n; /* words of the sentence */
  int32_t year, month, day, weekday;
  bool has_offset;
  int32_t offset; /* days from publication */
  bool has_shift;
  int32_t shift; /* -1 last, 0 this, 1 next; or a signed count */
  char unit;     /* D W M Y for shift */
};

struct dates_expressions {
  struct dates_expression *at;
  size_t n;
};

enum dates_direction { DATES_PAST = -1, DATES_ANY = 0, DATES_FUTURE = 1 };

/* Adds the words of dates.tsv to the names of the language and compiles the classes. */
str dates_compile(struct arena *arena, const struct source *source, struct names_builder *names,
                  struct err_list *errors);
bool dates_load(str section, struct dates_rules *ret);

/* The expressions of a sentence, given its hits (names_scan). */
struct dates_expressions dates_find(const struct dates_rules *rules, struct arena *arena,
                                    const struct record_sentence *sentence, const struct names_hits *hits);

/* False when the expression cannot be resolved (no publication date, an impossible day). */
bool dates_resolve(const struct dates_expression *expression, const struct calendar_span *published,
                   enum dates_direction direction, struct calendar_span *ret);

#endif
