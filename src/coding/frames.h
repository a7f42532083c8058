/* frames.h - the grammar of acts, written over concepts and so for every language at once.
 * Section "frames" of a pack; the text is in data/ontology/frames/.
 *
 *   CONCEPT [slot ...] -> code [option ...]
 *     slot:    path=filter[,filter]   the dependent at that path must be one of these
 *              path?=filter           it may be missing
 *              !path                  it must be missing
 *     path:    roles (agent, patient, to, with ... as in grammar.h) with | between alternatives;
 *              a.b is the dependent b of dependent a
 *     filter:  actor       somebody: state, person, organisation, group
 *              land        a place or a state as territory
 *              state       an actor of a known state, or an organisation of states
 *              pair        two actors in one phrase (the two leaders; Rome and Paris)
 *              act         another act (its code composes)
 *              plan        an act of the agent's own that lies ahead
 *              @CONCEPT    a word with that concept
 *              COP MIL ... an actor with one of these role codes
 *              any         anything
 *     code:    a CAMEO code, or intend appeal demand reject threaten same [:path] - what the act at
 *              the path (content when not given) becomes under that operator (compose.tsv)
 *     option:  source=path target=path   who acts on whom; the agent, and the first other slot with
 *                                         an actor, when not given
 *              symmetric                  both act alike
 *              abroad                     only between different states
 *              last=COP,MIL ...           when nobody is said to act: who was last seen with such a role
 *              answer=02,10 ...           with nobody to act on: who told the source such an act before
 *              realis=planned|possible|actual
 *   + LANG Sentence. => SRC CODE TGT [realis]     an example that must match
 *   - LANG Sentence.                               a near miss that must not
 *
 * Frames of one concept are tried in the order of the files, then those of its parent; the first
 * that fits is taken. Every frame needs an example.
 */
#ifndef ENTENTE_CODING_FRAMES_H
#define ENTENTE_CODING_FRAMES_H

#include "coding/ontology.h"
#include "lang/grammar.h"

enum { FRAME_SLOTS = 6, FRAME_STEPS = 3, FRAME_ROLES = 40 };

enum coding_filter {
  FILTER_ANY = 1,
  FILTER_ACTOR = 2,
  FILTER_LAND = 4,
  FILTER_STATE = 8,
  FILTER_PAIR = 16,
  FILTER_ACT = 32,
  FILTER_PLAN = 64,
  FILTER_CONCEPT = 128,
  FILTER_ROLES = 256,
};

/* Each step is a set of roles (bit 1 << role); steps[0] == 0 is no path. */
struct coding_path {
  uint32_t steps[FRAME_STEPS];
};

enum { SLOT_OPTIONAL = 1, SLOT_ABSENT = 2 };

struct coding_slot {
  struct coding_path path;
  uint16_t filter, concept; /* bits of coding_filter; the concept for FILTER_CONCEPT */
  uint32_t flags, reserved;
  uint64_t roles; /* bit set over coding_role_codes, for FILTER_ROLES */
};

enum { FRAME_SYMMETRIC = 1, FRAME_ABROAD = 2 };
enum coding_realis { REALIS_NONE, REALIS_ACTUAL, REALIS_PLANNED, REALIS_POSSIBLE, REALIS_DENIED, REALIS_GENERAL };

struct coding_frame {
  uint16_t concept, next; /* next frame of the same concept, CODING_NONE at the end */
  uint8_t op, realis, flags, n_slots;
  char code[CODING_CODE];     /* for OPERATOR_NONE */
  struct coding_path content; /* for the operators */
  struct coding_path source, target;
  uint32_t answers;    /* set of roots (bit 1 << root), 0: none */
  uint64_t last_roles; /* bit set over coding_role_codes, 0: none */
  struct coding_slot slots[FRAME_SLOTS];
  uint32_t file, line; /* file: index into files */
};

_Static_assert(sizeof(struct coding_slot) == 32 && sizeof(struct coding_frame) == 72 + FRAME_SLOTS * 32,
               "no padding: frames are written as they are");

struct coding_frames {
  const struct coding_frame *frames;
  const uint16_t *first; /* [concepts] first frame of each, or CODING_NONE */
  uint64_t n, n_concepts;
  const str *files; /* names, for "why" */
  uint32_t n_files;
};

/* Role codes that filters may name, NULL at the end; their order is part of the pack format. */
extern const char *const coding_role_codes[FRAME_ROLES];

/* An example of a frame, for tests: which sentence must give which events, "" none. */
struct coding_example {
  const char *file;
  uint32_t line;
  str lang, text, expected;
};
struct coding_examples {
  struct coding_example *at;
  size_t n;
};

str coding_compile_frames(struct arena *arena, const struct source *sources, size_t n, const struct map *concepts,
                          const struct map *codes, struct coding_examples *ret_examples, struct err_list *errors);
bool coding_load_frames(str section, const struct coding_ontology *ontology, struct arena *arena,
                        struct coding_frames *ret);

const char *coding_realis_text(enum coding_realis realis);

#endif
