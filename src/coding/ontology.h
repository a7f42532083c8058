/* ontology.h - the codes: CAMEO with scores and PLOVER's names; how codes compose; the concepts.
 * Section "ontology" of a pack.
 *
 *   data/ontology/cameo.tsv     code  label  goldstein  quad  plover  mode  context
 *   data/ontology/compose.tsv   content  intend  appeal  demand  reject  threaten
 *                               (a code, CODE/planned, '=' for the content's own, '-' for none)
 *   data/ontology/concepts.tsv  concept  parent  of  control  effect  retells  gloss
 */
#ifndef ENTENTE_CODING_ONTOLOGY_H
#define ENTENTE_CODING_ONTOLOGY_H

#include "base/err.h"
#include "base/map.h"
#include "pack/source.h"

enum { CODING_CODE = 8, CODING_NONE = 0xFFFF, CODING_NAME = 32 };

/* The two codes that the program itself knows: one act, told from its two sides. */
#define CODE_VISIT "042"
#define CODE_HOST  "043"

struct coding_code {
  char code[CODING_CODE];
  float goldstein;
  uint32_t quad;                          /* 1 to 4, GDELT's scheme */
  char plover[16], mode[20], context[32]; /* "" for none; contexts separated by '|' */
  char label[64];
};

/* What an act about an act becomes: "agrees to lift sanctions" is INTEND of 085. */
enum coding_operator {
  OPERATOR_NONE,
  OPERATOR_INTEND,
  OPERATOR_APPEAL,
  OPERATOR_DEMAND,
  OPERATOR_REJECT,
  OPERATOR_THREATEN,
  OPERATOR_SAME,
  OPERATOR_COUNT
};

struct coding_compose {
  char content[CODING_CODE];                /* codes that begin so; the longest fits */
  char result[OPERATOR_COUNT][CODING_CODE]; /* "" none, "=" the same code */
  uint8_t planned[OPERATOR_COUNT];          /* written "036/planned": the act is still to come */
};

/* What a noun's "of" is, who acts in what depends on a verb, and what that means for its truth. */
enum coding_of { OF_NOTHING, OF_AGENT, OF_PATIENT };
enum coding_control { CONTROL_NONE, CONTROL_SUBJECT, CONTROL_OBJECT };
enum coding_effect {
  EFFECT_NONE,     /* not said */
  EFFECT_FACT,     /* manages to, begins to, confirms that */
  EFFECT_REPORTED, /* says that */
  EFFECT_PLANNED,  /* plans to, agrees to */
  EFFECT_POSSIBLE, /* may, considers */
  EFFECT_DENIED,   /* denies that */
  EFFECT_DROP,     /* demands, threatens, fears, means: not an act of the content's agent */
};

struct coding_concept {
  char name[CODING_NAME];
  uint16_t parent; /* CODING_NONE at the top */
  uint8_t of, control, effect, reserved[3];
  uint32_t retells; /* bit set of CAMEO roots: what "the killings", "la richiesta" may refer back to */
};
_Static_assert(sizeof(struct coding_concept) == 44, "no padding: concepts are written as they are");

struct coding_ontology {
  const struct coding_code *codes; /* sorted by code */
  const struct coding_compose *compose;
  const struct coding_concept *concepts; /* parents before children */
  uint64_t n_codes, n_compose, n_concepts;
};

struct coding_ontology_sources {
  struct source cameo, compose, concepts;
};

str coding_compile_ontology(struct arena *arena, const struct coding_ontology_sources *sources,
                            struct map *ret_concepts, struct map *ret_codes, struct err_list *errors);
bool coding_load_ontology(str section, struct coding_ontology *ret);

const struct coding_code *coding_find_code(const struct coding_ontology *ontology, const char *code);

/* The code of `op` applied to an act of code `content`; "" when there is none. *ret_planned
 * when the result stands for something still to come. */
const char *coding_compose(const struct coding_ontology *ontology, enum coding_operator op, const char *content,
                           bool *ret_planned);

/* Whether a concept is `ancestor` or below it. */
bool coding_is_a(const struct coding_ontology *ontology, uint16_t concept, uint16_t ancestor);

/* "02 10" to the set of its roots (bit 1 << root). */
bool coding_read_roots(str text, char between, uint32_t *ret);

/* The root of a code: its first two digits as a number. */
static inline int coding_root(const char *code) { return (code[0] - '0') * 10 + (code[1] - '0'); }

#endif
