/* places.h - the gazetteer. Section "places" of a pack.
 *
 *   data/places/places.tsv     id  name  lat  lon  country  admin1  feature  population
 *   data/lang/xx/places.tsv    id  names
 *   data/places/risky.txt      names that are also words or persons: one a line
 * Ids are GeoNames ids; those below 0 are our own. Coordinates are WGS 84 degrees.
 */
#ifndef ENTENTE_PLACES_PLACES_H
#define ENTENTE_PLACES_PLACES_H

#include "names/names.h"

#define PLACES_NONE UINT32_MAX

enum places_class { PLACES_CITY, PLACES_CAPITAL, PLACES_DIVISION, PLACES_SITE, PLACES_NATURE };

struct places_place {
  int32_t id;
  float lat, lon;
  char country[4]; /* ISO 3166 alpha-3, "" when international */
  uint32_t name, name_n;
  uint32_t admin1, admin1_n;
  uint32_t class; /* enum places_class */
  uint32_t population;
};

struct places_table {
  const struct places_place *places;
  uint64_t n;
  str pool;
};

bool places_load(str section, struct places_table *ret);

/* The best of the places among a hit's postings: in one of the countries that the document speaks
 * of if there is one, then capitals, then the most populous. Risky names need that country.
 * `weight` gives, for a country, how much the document speaks of it. PLACES_NONE when none will do. */
typedef uint32_t places_weight(void *context, const char *country);
uint32_t places_choose(const struct places_table *table, const struct names_hit *hit, places_weight *weight,
                       void *context);

static inline str places_name(const struct places_table *table, const struct places_place *place) {
  return (str){table->pool.p + place->name, place->name_n};
}

struct places_sources {
  struct source places, risky;
};

struct places_ids {
  struct map places; /* id as text -> index */
  struct map risky;  /* name -> 1 */
};

str places_compile(struct arena *arena, const struct places_sources *sources, struct names_builder *names,
                   struct places_ids *ret_ids, struct err_list *errors);
void places_compile_language(const struct source *source, const struct places_ids *ids, struct names_builder *names,
                             struct err_list *errors);

#endif
