#include "places/places.h"

#include <string.h>

#include "base/tsv.h"
#include "pack/pack.h"

bool places_load(str section, struct places_table *ret) {
  const uint64_t *n = pack_array(section, 0, 2, 8, 8);
  if (!n || n[0] > section.n || n[1] > section.n) return false;
  ret->n = n[0];
  ret->places = pack_array(section, 16, n[0], sizeof *ret->places, 4);
  ret->pool = (str){pack_array(section, 16 + n[0] * sizeof *ret->places, n[1], 1, 1), n[1]};
  if (!ret->places || !ret->pool.p) return false;
  for (uint64_t i = 0; i < ret->n; i++) {
    const struct places_place *p = &ret->places[i];
    if (p->name > n[1] || p->name_n > n[1] - p->name || p->admin1 > n[1] || p->admin1_n > n[1] - p->admin1 ||
        p->country[3] != 0)
      return false;
  }
  return true;
}

/* A number that orders places of one name: what the document speaks of comes first. */
static uint64_t score_of(const struct places_place *place, uint32_t weight, bool risky) {
  static const uint64_t class_score[] = {
      [PLACES_CITY] = 1, [PLACES_CAPITAL] = 4, [PLACES_DIVISION] = 1, [PLACES_SITE] = 3, [PLACES_NATURE] = 2};
  if (risky && weight == 0) return 0;
  uint64_t seen = weight > 15 ? 15 : weight;
  return (seen << 40) + (class_score[place->class] << 36) + place->population + 1;
}

uint32_t places_choose(const struct places_table *table, const struct names_hit *hit, places_weight *weight,
                       void *context) {
  uint32_t best = PLACES_NONE;
  uint64_t best_score = 0;
  for (uint32_t i = 0; i < hit->n_postings; i++) {
    const struct names_posting *p = &hit->postings[i];
    if (p->kind != NAMES_PLACE || p->id >= table->n) continue;
    const struct places_place *place = &table->places[p->id];
    uint64_t score = score_of(place, place->country[0] ? weight(context, place->country) : 0, p->flags & NAMES_RISKY);
    if (score > best_score) best = p->id, best_score = score;
  }
  return best;
}

/* --- compiling ---------------------------------------------------------------------------------- */

static bool read_number(str text, double low, double high, double *ret) {
  return str_to_decimal(text, ret) && *ret >= low && *ret <= high;
}

static enum places_class class_of(str feature) {
  static const char *const sites[] = {"AIRP", "MILB", "NUC",  "SITE", "PAL", "CMP",  "BDG",  "SQR",
                                      "STDM", "FCL",  "OILF", "PRT",  "HBR", "SPCP", "BASE", "DAM"};
  if (str_eq(feature, STR("PPLC"))) return PLACES_CAPITAL;
  if (str_starts(feature, STR("PPL"))) return PLACES_CITY;
  if (str_starts(feature, STR("ADM")) || str_eq(feature, STR("RGN")) || str_eq(feature, STR("TERR")))
    return PLACES_DIVISION;
  for (size_t i = 0; i < sizeof sites / sizeof *sites; i++)
    if (str_eq(feature, str_of(sites[i]))) return PLACES_SITE;
  return PLACES_NATURE;
}

static bool read_place(const struct tsv *row, struct buf *pool, struct places_place *ret) {
  double id, lat, lon, population = 0;
  str country = row->field[4];
  if (row->n != 8) tsv_fault(row, "%zu fields where 8 were expected", row->n);
  else if (!read_number(row->field[0], INT32_MIN, INT32_MAX, &id))
    tsv_fault(row, "\"%.*s\" is not a place's number", (int)row->field[0].n, row->field[0].p);
  else if (!read_number(row->field[2], -90, 90, &lat) || !read_number(row->field[3], -180, 180, &lon))
    tsv_fault(row, "coordinates out of range");
  else if (country.n != 0 && country.n != 3)
    tsv_fault(row, "\"%.*s\" is not a country code", (int)country.n, country.p);
  else if (row->field[7].n && !read_number(row->field[7], 0, 4e9, &population))
    tsv_fault(row, "\"%.*s\" is not a population", (int)row->field[7].n, row->field[7].p);
  else {
    *ret = (struct places_place){.id = (int32_t)id,
                                 .lat = (float)lat,
                                 .lon = (float)lon,
                                 .class = class_of(row->field[6]),
                                 .population = (uint32_t)population};
    memcpy(ret->country, country.p, country.n);
    ret->name = (uint32_t)pool->n, ret->name_n = (uint32_t)row->field[1].n;
    buf_add(pool, row->field[1]);
    ret->admin1 = (uint32_t)pool->n, ret->admin1_n = (uint32_t)row->field[5].n;
    buf_add(pool, row->field[5]);
    return true;
  }
  return false;
}

static unsigned risk_of(const struct places_ids *ids, str name) { return map_get(&ids->risky, name) ? NAMES_RISKY : 0; }

static void read_risky(struct places_ids *ids, const struct source *source, struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) map_put(&ids->risky, row.field[0], 1, NULL);
}

str places_compile(struct arena *arena, const struct places_sources *sources, struct names_builder *names,
                   struct places_ids *ret_ids, struct err_list *errors) {
  struct tsv row;
  struct buf pool, out;
  VEC(struct places_place) places = {0};
  buf_init(&pool, arena, UINT32_MAX / 2);
  buf_init(&out, arena, SIZE_MAX / 2);
  map_init(&ret_ids->places, arena);
  map_init(&ret_ids->risky, arena);
  read_risky(ret_ids, &sources->risky, errors);
  tsv_open(&row, sources->places.path, sources->places.content, errors);
  while (tsv_next(&row)) {
    struct places_place place;
    bool fresh;
    if (!read_place(&row, &pool, &place)) continue;
    map_put(&ret_ids->places, row.field[0], places.n, &fresh);
    if (!fresh) {
      tsv_fault(&row, "the place %d stands twice", (int)place.id);
      continue;
    }
    names_add(names, row.field[1], NAMES_PLACE, (uint32_t)places.n, risk_of(ret_ids, row.field[1]));
    VEC_PUSH(arena, &places, place);
  }
  buf_u64(&out, places.n);
  buf_u64(&out, pool.n);
  if (places.n) buf_add(&out, (str){(char *)places.at, places.n * sizeof *places.at});
  buf_add(&out, buf_str(&pool));
  return buf_str(&out);
}

void places_compile_language(const struct source *source, const struct places_ids *ids, struct names_builder *names,
                             struct err_list *errors) {
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    const uint64_t *id = map_get(&ids->places, row.field[0]);
    if (row.n != 2 || !id) {
      tsv_fault(&row, "expected a place of places.tsv and its names; the place is \"%.*s\"", (int)row.field[0].n,
                row.field[0].p);
      continue;
    }
    for (str rest = row.field[1]; rest.p;) {
      str name = str_trim(str_cut(&rest, '|'));
      if (name.n) names_add(names, name, NAMES_PLACE, (uint32_t)*id, risk_of(ids, name));
    }
  }
}
