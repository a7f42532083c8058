#include "dates/dates.h"

#include <string.h>

#include "base/tsv.h"
#include "pack/pack.h"
#include "text/chars.h"

/* --- compiling ---------------------------------------------------------------------------------- */

static const char *const class_names[DATES_C_COUNT] = {"month", "weekday", "offset", "unit", "shift",
                                                       "ago",   "in",      "number", "link"};

static int class_of(str name) {
  for (int c = 0; c < DATES_C_COUNT; c++)
    if (str_eq(name, str_of(class_names[c]))) return c;
  return -1;
}

static bool read_value(int class, str text, int32_t *ret) {
  uint32_t value = 0;
  bool minus = str_starts(text, STR("-")), plus = str_starts(text, STR("+"));
  if (class == DATES_C_UNIT) {
    *ret = text.n == 1 ? text.p[0] : 0;
    return text.n == 1 && str_find(STR("DWMY"), text.p[0]) < 4;
  }
  if (class == DATES_C_AGO || class == DATES_C_IN || class == DATES_C_LINK) return text.n == 0;
  if (!str_to_uint(minus || plus ? str_slice(text, 1, text.n) : text, &value)) return false;
  *ret = minus ? -(int32_t)value : (int32_t)value;
  if (class == DATES_C_MONTH) return *ret >= 1 && *ret <= 12;
  return class != DATES_C_WEEKDAY || (*ret >= 1 && *ret <= 7);
}

str dates_compile(struct arena *arena, const struct source *source, struct names_builder *names,
                  struct err_list *errors) {
  struct tsv row;
  struct buf words;
  uint32_t n = 0;
  buf_init(&words, arena, SIZE_MAX / 2);
  buf_u64(&words, 0);
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    int32_t value = 0;
    int class = class_of(row.field[0]);
    if (row.n != 3 || class < 0 || !read_value(class, row.field[1], &value)) {
      tsv_fault(&row, "expected CLASS, VALUE, FORMS; the class is \"%.*s\" and the value \"%.*s\"", (int)row.field[0].n,
                row.field[0].p, (int)row.field[1].n, row.field[1].p);
      continue;
    }
    names_add_all(names, &row, row.field[2], "", NAMES_DATE, n++, 0);
    buf_u32(&words, (uint32_t) class);
    buf_u32(&words, (uint32_t)value);
  }
  uint64_t count = n;
  if (words.at) memcpy(words.at, &count, sizeof count);
  return buf_str(&words);
}

bool dates_load(str section, struct dates_rules *ret) {
  const uint64_t *n = pack_array(section, 0, 1, 8, 8);
  if (!n || *n > UINT32_MAX) return false;
  ret->n = (uint32_t)*n;
  ret->words = pack_array(section, 8, *n, sizeof *ret->words, 4);
  for (uint64_t i = 0; ret->words && i < *n; i++)
    if (ret->words[i].class < 0 || ret->words[i].class >= DATES_C_COUNT) return false;
  return ret->words != NULL;
}

/* --- finding ------------------------------------------------------------------------------------ */

/* One element of an expression: a date word, or a number written in digits. */
struct element {
  char class; /* M month, W weekday, O offset, U unit, S shift, A ago, I in, N number, L link; D day
                 number, Y year, T a whole date; 0 for anything else */
  int32_t value;
  uint32_t n; /* words */
  struct calendar_span whole;
};

struct finder {
  const struct dates_rules *rules;
  const struct record_sentence *sentence;
  const struct names_hits *hits;
  struct element *elements; /* per word; 0 inside longer ones */
};

/* Reads a leading number: "25", "13th", "1o"; the rest must be at most two letters. */
static bool leading_number(str s, uint32_t *ret) {
  size_t digits = 0;
  while (digits < s.n && s.p[digits] >= '0' && s.p[digits] <= '9') digits++;
  return digits > 0 && s.n - digits <= 2 && str_to_uint(str_slice(s, 0, digits), ret);
}

/* 15/9/2023, 15.9.2023 (day first) or 2023-09-15. */
static bool whole_date(str s, struct calendar_span *ret) {
  uint32_t d, m, y;
  if (s.n == 10 && s.p[4] == '-') return calendar_parse(s, ret);
  char mark = str_find(s, '/') < s.n ? '/' : '.';
  str rest = s, day = str_cut(&rest, mark), month = rest.p ? str_cut(&rest, mark) : rest;
  if (!rest.p || rest.n != 4 || !str_to_uint(day, &d) || !str_to_uint(month, &m) || !str_to_uint(rest, &y))
    return false;
  if (m < 1 || m > 12 || y < CALENDAR_YEAR_MIN || y > CALENDAR_YEAR_MAX || d < 1 ||
      (int32_t)d > calendar_month_length((int32_t)y, (int32_t)m))
    return false;
  *ret = calendar_day(calendar_days((struct calendar_civil){(int32_t)y, (int32_t)m, (int32_t)d}));
  return true;
}

static struct element element_of_number(str form) {
  struct element e = {.n = 1};
  uint32_t value;
  if (form.n == 0 || form.p[0] < '0' || form.p[0] > '9') return e;
  if (whole_date(form, &e.whole)) e.class = 'T';
  else if (form.n == 4 && str_to_uint(form, &value) && value >= CALENDAR_YEAR_MIN && value <= CALENDAR_YEAR_MAX)
    e.class = 'Y', e.value = (int32_t)value;
  else if (leading_number(form, &value) && value >= 1 && value <= 31) e.class = 'D', e.value = (int32_t)value;
  return e;
}

static void fill_elements(struct finder *f, struct arena *arena) {
  static const char letters[DATES_C_COUNT] = {'M', 'W', 'O', 'U', 'S', 'A', 'I', 'N', 'L'};
  const struct record_sentence *s = f->sentence;
  f->elements = ARENA_NEW(arena, struct element, s->n_words + 1);
  for (size_t i = 0; i < s->n_words; i++) f->elements[i] = element_of_number(s->words[i].form);
  for (size_t i = 0; i < s->n_words; i++)
    if (str_eq(s->words[i].form, STR(","))) f->elements[i] = (struct element){.class = 'L', .n = 1};
  for (size_t h = 0; h < f->hits->n; h++) {
    const struct names_hit *hit = &f->hits->at[h];
    if (hit->group != GROUP_DATE || hit->postings[0].id >= f->rules->n) continue;
    const struct dates_word *word = &f->rules->words[hit->postings[0].id];
    f->elements[hit->first] = (struct element){.class = letters[word->class], .value = word->value, .n = hit->n};
  }
}

/* The patterns, longest first. Lower case is optional; L is skipped between elements. */
static const char *const patterns[] = {
    "WDMY", "WMDY", "DMY", "MDY", "WDM", "WMD", "T",  "DM",  "MD",  "MY", "WD", "SM", "MS", "WS",
    "SW",   "NUA",  "DUA", "INU", "IDU", "SU",  "US", "SNU", "SDU", "O",  "W",  "M",  "Y",
};

struct match {
  uint32_t end;
  uint32_t at[4]; /* words of the pattern's elements */
};

/* Words that an expression may hold between its elements: at most two links in a row. */
static bool match_pattern(const struct finder *f, uint32_t first, const char *pattern, struct match *ret) {
  uint32_t at = first, n = (uint32_t)f->sentence->n_words;
  for (size_t k = 0; pattern[k]; k++) {
    for (int skipped = 0; k > 0 && skipped < 2 && at < n && f->elements[at].class == 'L' && pattern[k] != 'L';
         skipped++)
      at += f->elements[at].n;
    if (at >= n || f->elements[at].class != pattern[k]) return false;
    ret->at[k] = at;
    at += f->elements[at].n;
  }
  ret->end = at;
  return true;
}

static void set_part(struct dates_expression *e, const struct element *element, bool counted) {
  switch (element->class) {
    case 'M': e->month = element->value; break;
    case 'W': e->weekday = element->value; break;
    case 'Y': e->year = element->value; break;
    case 'O': e->has_offset = true, e->offset = element->value; break;
    case 'U': e->unit = (char)element->value; break;
    case 'S': e->has_shift = true, e->shift = element->value; break;
    case 'N':
    case 'D':
      if (counted) e->has_shift = true, e->shift = element->value * (e->has_shift && e->shift < 0 ? -1 : 1);
      else e->day = element->value;
      break;
    case 'A': e->shift = -e->shift; break;
    case 'T': {
      struct calendar_civil c = calendar_civil(element->whole.from);
      e->year = c.year, e->month = c.month, e->day = c.day;
      break;
    }
    default: break;
  }
}

/* A bare year or "may"-like word needs a sign that it is a date: a year stands alone or after a
 * preposition, not before a noun that it counts. */
static bool plausible(const struct finder *f, const char *pattern, const struct match *m) {
  const struct record_word *w = &f->sentence->words[m->at[0]];
  if (pattern[1] != 0) return true;
  /* "in 2022 Russian forces", not "in 2000 villages": the preposition hangs on the year */
  bool own_mark = m->at[0] > 0 && w[-1].upos == UPOS_ADP && w[-1].head == (int32_t)m->at[0];
  if (pattern[0] == 'Y' && own_mark) return true;
  if (pattern[0] == 'Y') return w->rel != REL_NUMMOD || w->head < 0 || f->elements[w->head].class != 0;
  if (pattern[0] == 'M') return w->upos == UPOS_NOUN || w->upos == UPOS_PROPN;
  return true;
}

struct dates_expressions dates_find(const struct dates_rules *rules, struct arena *arena,
                                    const struct record_sentence *sentence, const struct names_hits *hits) {
  struct finder f = {.rules = rules, .sentence = sentence, .hits = hits};
  VEC(struct dates_expression) found = {0};
  fill_elements(&f, arena);
  for (uint32_t i = 0; i < sentence->n_words; i++) {
    struct match m;
    if (f.elements[i].class == 0 || f.elements[i].class == 'L') continue;
    for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++) {
      if (!match_pattern(&f, i, patterns[p], &m) || !plausible(&f, patterns[p], &m)) continue;
      struct dates_expression e = {.first = i, .n = m.end - i};
      bool counted = strchr(patterns[p], 'U') != NULL;
      for (size_t k = 0; patterns[p][k]; k++) set_part(&e, &f.elements[m.at[k]], counted);
      VEC_PUSH(arena, &found, e);
      i = m.end - 1;
      break;
    }
  }
  return (struct dates_expressions){found.at, found.n};
}

/* --- resolving ---------------------------------------------------------------------------------- */

static int32_t add_months(struct calendar_civil *c, int32_t months) {
  int32_t total = c->year * 12 + c->month - 1 + months;
  c->year = total / 12, c->month = total % 12 + 1;
  return c->year;
}

static bool resolve_shift(const struct dates_expression *e, int32_t today, struct calendar_span *ret) {
  struct calendar_civil c = calendar_civil(today);
  switch (e->unit) {
    case 'D': *ret = calendar_day(today + e->shift); return true;
    case 'W': {
      int32_t monday = today - (calendar_weekday(today) - 1) + 7 * e->shift;
      *ret = (struct calendar_span){monday, monday + 6, CALENDAR_WEEK};
      return true;
    }
    case 'M':
      add_months(&c, e->shift);
      *ret = calendar_month(c.year, c.month);
      return true;
    case 'Y': *ret = calendar_year(c.year + e->shift); return true;
    default: return false;
  }
}

/* The nearest `weekday` before (or on) today, or after (or on) it. */
static struct calendar_span resolve_weekday(const struct dates_expression *e, int32_t today,
                                            enum dates_direction direction) {
  int back = (calendar_weekday(today) - e->weekday + 7) % 7;
  bool future = e->has_shift ? e->shift > 0 : direction == DATES_FUTURE;
  if (e->has_shift && e->shift < 0 && back == 0) back = 7;
  if (!future) return calendar_day(today - back);
  int ahead = (7 - back) % 7;
  return calendar_day(today + (ahead == 0 && e->has_shift ? 7 : ahead));
}

static bool valid_day(const struct dates_expression *e, int32_t year) {
  return e->day <= calendar_month_length(year, e->month);
}

/* A month, or a day of a month, whose year the text does not give. */
static bool resolve_month(const struct dates_expression *e, int32_t today, enum dates_direction direction,
                          struct calendar_span *ret) {
  struct calendar_civil now = calendar_civil(today);
  int32_t year = now.year;
  int32_t key = e->month * 100 + (e->day ? e->day : now.day), now_key = now.month * 100 + now.day;
  if (e->has_shift && e->shift < 0) direction = DATES_PAST;
  if (e->has_shift && e->shift > 0) direction = DATES_FUTURE;
  if (direction == DATES_PAST && key > now_key) year--;
  if (direction == DATES_FUTURE && key < now_key) year++;
  if (direction == DATES_ANY && e->month - now.month > 6) year--;
  if (direction == DATES_ANY && now.month - e->month > 6) year++;
  if (e->day && !valid_day(e, year)) return false;
  *ret = e->day ? calendar_day(calendar_days((struct calendar_civil){year, e->month, e->day}))
                : calendar_month(year, e->month);
  return true;
}

/* "giovedì 14": the nearest month in which the day falls on that weekday. */
static bool resolve_weekday_day(const struct dates_expression *e, int32_t today, enum dates_direction direction,
                                struct calendar_span *ret) {
  for (int step = 0; step < 12; step++) {
    struct calendar_civil c = calendar_civil(today);
    add_months(&c, direction == DATES_FUTURE ? step : -step);
    if (e->day > calendar_month_length(c.year, c.month)) continue;
    int32_t day = calendar_days((struct calendar_civil){c.year, c.month, e->day});
    if (calendar_weekday(day) != e->weekday) continue;
    *ret = calendar_day(day);
    return true;
  }
  return false;
}

bool dates_resolve(const struct dates_expression *e, const struct calendar_span *published,
                   enum dates_direction direction, struct calendar_span *ret) {
  if (e->year && e->month && e->day) {
    if (!valid_day(e, e->year)) return false;
    return *ret = calendar_day(calendar_days((struct calendar_civil){e->year, e->month, e->day})), true;
  }
  if (e->year) return *ret = e->month ? calendar_month(e->year, e->month) : calendar_year(e->year), true;
  if (!published || published->precision != CALENDAR_DAY) return false;
  int32_t today = published->from;
  if (e->has_offset) return *ret = calendar_day(today + e->offset), true;
  if (e->month) return resolve_month(e, today, direction, ret);
  if (e->weekday && e->day) return resolve_weekday_day(e, today, direction, ret);
  if (e->weekday) return *ret = resolve_weekday(e, today, direction), true;
  return e->has_shift && resolve_shift(e, today, ret);
}
