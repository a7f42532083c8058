/* reading.h - a document while it is being coded: its sentences with all that the rooms below
 * found in them. Everything is in the document's arena.
 */
#ifndef ENTENTE_CODING_READING_H
#define ENTENTE_CODING_READING_H

#include "actors/document.h"
#include "coding/frames.h"
#include "coding/senses.h"
#include "dates/dates.h"
#include "names/entities.h"
#include "places/places.h"
#include "record/document.h"

/* The tables that coding uses; read-only, shared by threads. */
struct coding_tables {
  struct coding_ontology ontology;
  struct coding_frames frames;
  struct actors_table actors;
  struct places_table places;
  struct names_index names;
  uint16_t light, territory, settlement; /* the concepts that the code itself asks for (CODING_NONE: not there) */
};

/* The same for one language. */
struct coding_language {
  const struct lexicon *lexicon;
  struct grammar grammar;
  struct actors_roles roles;
  struct dates_rules dates;
  struct names_index names;
  struct entities entities;
  struct coding_senses senses;
};

struct coding_act;

/* A dependent of a predicate and its role. */
struct coding_arg {
  uint8_t role;    /* enum grammar_role */
  bool implied;    /* the unsaid subject of the verb `word` */
  bool possessive; /* "Russia's", "its", "russo": whose */
  uint32_t word;
  const struct coding_act *told; /* who did what the noun `word` refers back to ("the killings"), or NULL */
};

struct coding_args {
  struct coding_arg *at;
  uint32_t n;
  bool done, passive;
  uint32_t light; /* the light verb of an act noun, or TREE_NONE */
};

/* A place or state in a sentence as somewhere to be. */
struct coding_spot {
  uint32_t word;        /* head of the phrase */
  uint32_t first, last; /* words of the name */
  uint32_t place;       /* PLACES_NONE: the state itself */
  uint32_t state;       /* ACTORS_NONE: nowhere in particular */
  bool locative;        /* marked by a preposition of place */
};

struct coding_sentence {
  struct record_sentence *record;
  struct tree tree;
  struct names_hits hits;
  struct dates_expressions dates;
  const uint8_t *entities;                          /* [words] labels of entities.h */
  struct coding_args *args;                         /* [words] */
  const struct coding_sense *(*senses)[SENSES_MAX]; /* [words] */
  uint8_t *n_senses;                                /* [words] */
  VEC(struct coding_spot) spots;
  bool quiet; /* sport, markets, weather */
  bool question;
};

struct coding_reading {
  struct arena *arena;
  const struct coding_tables *tables;
  const struct coding_language *language;
  const struct record_document *document;
  bool dated;
  struct calendar_span published;
  struct coding_sentence *sentences;
  uint32_t n;
  struct actors_document actors;
};

/* Fills everything but args, which are found when asked for. Mends the trees of `sentences` where the
 * tables know better. */
void coding_read(struct coding_reading *reading, struct record_sentence *sentences, size_t n);

/* The dependents of a word with their roles (args.c). */
const struct coding_args *coding_args(struct coding_reading *reading, uint32_t sentence, uint32_t word);

/* The sense of a word that is `concept` or below it, or NULL. */
const struct coding_sense *coding_sense_of(const struct coding_reading *reading, uint32_t sentence, uint32_t word,
                                           uint16_t concept);

/* The number of a concept by name; CODING_NONE when the ontology has none of that name. */
uint16_t coding_concept(const struct coding_ontology *ontology, const char *name);

#endif
