/* entities.h - named entities by their looks and company: persons, organisations, places and other names, also those
 * that no table has. A first-order model over B-I-O labels (Collins 2002, structured perceptron), weights hashed into
 * one table of small integers. Section "lang/<xx>/entities" of a pack; optional.
 */
#ifndef ENTENTE_NAMES_ENTITIES_H
#define ENTENTE_NAMES_ENTITIES_H

#include "names/names.h"

#define ENTITY_TYPES(E) E(PERSON, "PER") E(ORGANISATION, "ORG") E(PLACE, "LOC") E(OTHER, "MISC")

enum entity_type {
  ENTITY_NONE,
#define AS_ENUM(name, text) ENTITY_##name,
  ENTITY_TYPES(AS_ENUM)
#undef AS_ENUM
      ENTITY_COUNT
};

/* Labels: 0 outside, 2 * type - 1 begins one, 2 * type is inside one. */
enum { ENTITY_LABELS = 2 * ENTITY_COUNT - 1, ENTITY_FEATURES = 40, ENTITY_ROWS = 1 << 17 };

struct entities {
  const int16_t *weights;     /* [ENTITY_ROWS][ENTITY_LABELS]; NULL: the language has none */
  const int32_t *transitions; /* [ENTITY_LABELS + 1][ENTITY_LABELS]; the last row is the start */
};

bool entities_load(str section, struct entities *ret);

/* Whether `label` may stand behind `before` (ENTITY_LABELS for the start). */
bool entities_may_follow(uint32_t before, uint32_t label);

/* The features of every word, as rows of the table: [n][ENTITY_FEATURES], and how many each has. */
struct entities_sentence {
  uint32_t n;
  const uint32_t (*rows)[ENTITY_FEATURES];
  const uint8_t *counts;
};
struct entities_sentence entities_look(struct arena *arena, const struct record_sentence *sentence,
                                       const struct names_hits *hits);

/* A model as the decoder sees it: `add` adds the weights of a word's rows to the scores of its labels; `transitions` as
 * in struct entities. */
struct entities_scorer {
  const void *weights;
  void (*add)(const void *weights, const uint32_t *rows, uint8_t n, int32_t *scores);
  const int32_t *transitions;
};

/* The best labels for what was looked at (Viterbi), by any model; by `entities`. */
uint8_t *entities_viterbi(struct arena *arena, const struct entities_sentence *sentence,
                          const struct entities_scorer *scorer);
uint8_t *entities_decode(const struct entities *entities, struct arena *arena,
                         const struct entities_sentence *sentence);

/* The best labels, one a word. All of one sort (outside) without a model. */
uint8_t *entities_label(const struct entities *entities, struct arena *arena, const struct record_sentence *sentence,
                        const struct names_hits *hits);

enum entity_type entities_type_of(str name); /* "PER", ...; anything else that is not "O": OTHER */
const char *entities_type_text(enum entity_type type);

#endif
