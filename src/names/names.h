/* names.h - one index for everything that has a name.
 *
 * Tables of states, organisations, persons, places and role nouns put their names in; a scan of a
 * sentence finds, at each word, the longest name of each group that starts there. What a hit means
 * (Kyiv the place or Kyiv the government) is decided by those who know syntax: actors, places.
 *
 * Names are compared by key (text_name_key: no case, no diacritics), then by case: a name written
 * with a capital must have one in the text, a short or all-capital one must be written as in the
 * table ("US" is not "us", Italian "Usa" not "usa").
 * Section "names" (all languages) and "lang/<xx>/names" of a pack.
 */
#ifndef ENTENTE_NAMES_NAMES_H
#define ENTENTE_NAMES_NAMES_H

#include "base/err.h"
#include "pack/dict.h"
#include "pack/source.h"
#include "record/sentence.h"

enum names_kind {
  NAMES_STATE,    /* id: state */
  NAMES_NATIONAL, /* adjective or demonym; id: state */
  NAMES_CAPITAL,  /* capital as metonym of a government; id: state */
  NAMES_ACTOR,    /* organisation, seat, body, group, party; id: actor */
  NAMES_PERSON,   /* id: person */
  NAMES_SURNAME,  /* a person by the short name; id: person */
  NAMES_PLACE,    /* id: place */
  NAMES_ROLE,     /* id: role of the language */
  NAMES_DATE,     /* id: word of the language's dates */
};

enum names_flag {
  NAMES_CASE = 1,  /* the first letter must be a capital */
  NAMES_EXACT = 2, /* the text must be written exactly so */
  NAMES_RISKY = 4, /* small place that is also a word or a person's name */
};

struct names_posting {
  uint32_t id;
  uint8_t kind, flags;
  uint16_t reserved;
  uint32_t exact; /* hash of the written form, for NAMES_EXACT */
};

struct names_index {
  struct dict keys;   /* key -> first posting of a run that ends with reserved == 1 */
  struct dict starts; /* first atom -> atoms of the longest name that starts so */
  const struct names_posting *postings;
  uint64_t n;
};

/* Groups that are searched apart, so that "foreign minister" and "Russian" and "Moscow" do not
 * hide each other. */
enum names_group { GROUP_NAMED, GROUP_NATIONAL, GROUP_ROLE, GROUP_DATE, GROUP_COUNT };

struct names_hit {
  uint32_t first, n; /* words */
  enum names_group group;
  uint32_t n_postings;
  const struct names_posting *postings; /* those of the group that agree with the text's case */
};

struct names_hits {
  struct names_hit *at;
  size_t n;
};

/* --- building --------------------------------------------------------------------------------- */

struct names_builder {
  struct arena *arena;
  struct map keys; /* key -> index into lists */
  struct map starts;
  VEC(struct names_list { VEC(struct names_posting) postings; }) lists;
  VEC(struct names_inflection {
    str class, ending;
    str endings;
  })
  inflections;
};

void names_builder_init(struct names_builder *builder, struct arena *arena);

/* Adds one written name. Case flags are worked out from the way it is written. False when the
 * name has no letter or more than LIMIT_NAME_ATOMS atoms. */
bool names_add(struct names_builder *builder, str name, enum names_kind kind, uint32_t id, unsigned flags);

/* Adds `a|b|c`, each with all its forms: "x/y/z" as written, else by the inflection rules of
 * `class` ("" for none). Faults go to the row. */
struct tsv;
void names_add_all(struct names_builder *builder, const struct tsv *row, str names, const char *class,
                   enum names_kind kind, uint32_t id, unsigned flags);

/* Reads inflection.tsv: class, ending, endings. */
void names_read_inflection(struct names_builder *builder, const struct source *source, struct err_list *errors);

str names_write(struct names_builder *builder, const char *file, struct err_list *errors);

/* --- reading ---------------------------------------------------------------------------------- */

bool names_load(str section, struct names_index *ret);

/* All hits of a sentence in the indexes (the common one and the language's), by first word; of
 * hits of one group that overlap only the one that starts first (and is longest) is kept. */
struct names_hits names_scan(const struct names_index *const *indexes, size_t n_indexes, struct arena *arena, str text,
                             const struct record_sentence *sentence);

/* All postings of a name given by itself (for lookups). */
size_t names_find(const struct names_index *index, struct arena *arena, str name, const struct names_posting **ret);

#endif
