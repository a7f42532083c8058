/* grammar.h - the small words of a language, by what they do: which role a preposition marks,
 * which auxiliary makes a future, what negates, what says "former" or "two".
 *
 * grammar.tsv has rows CLASS, VALUE, WORDS; a word is given by its lemma or its form. Section
 * "lang/<xx>/grammar" of a pack. Classes and values are language-independent: what the rooms above
 * ask for, a language's folder answers.
 */
#ifndef ENTENTE_LANG_GRAMMAR_H
#define ENTENTE_LANG_GRAMMAR_H

#include "base/err.h"
#include "pack/dict.h"
#include "pack/source.h"
#include "record/sentence.h"

/* The roles of what depends on a predicate, as prepositions and syntax mark them. */
#define GRAMMAR_ROLE_LIST(E) \
  E(NONE, "none")            \
  E(AGENT, "agent")          \
  E(PATIENT, "patient")      \
  E(TO, "to")                \
  E(WITH, "with")            \
  E(AGAINST, "against")      \
  E(FROM, "from")            \
  E(FOR, "for")              \
  E(AT, "at")                \
  E(ON, "on")                \
  E(OF, "of")                \
  E(ABOUT, "about")          \
  E(BETWEEN, "between")      \
  E(BY, "by")                \
  E(INTO, "into")            \
  E(OVER, "over")            \
  E(AFTER, "after")          \
  E(BEFORE, "before")        \
  E(DURING, "during")        \
  E(UNTIL, "until")          \
  E(AS, "as") E(WITHOUT, "without") E(UNDER, "under") E(CONTENT, "content") E(PURPOSE, "purpose") E(MOD, "mod")

enum grammar_role {
#define AS_ENUM(name, text) ROLE_##name,
  GRAMMAR_ROLE_LIST(AS_ENUM)
#undef AS_ENUM
      ROLE_COUNT
};

#define GRAMMAR_CLASS_LIST(E)                                                                            \
  E(CASE, "case")                 /* a preposition; value: the role it marks */                          \
  E(RELATIONAL, "relational")     /* "da parte di", "nei confronti di": noun between prepositions */     \
  E(NEGATION, "negation")         /* not, never, non, mai */                                             \
  E(MODAL, "modal")               /* value: possible, future, must, would */                             \
  E(CONDITION, "condition")       /* if, unless, se, qualora */                                          \
  E(PURPOSE, "purpose")           /* marks of purpose: to, per */                                        \
  E(TEMPORAL, "temporal")         /* while, when, after: the clause is a fact */                         \
  E(FORMER, "former")             /* ex, former, late */                                                 \
  E(TIME, "time")                 /* hour, day, year: stretches of time */                               \
  E(TWO, "two")                   /* two, both, entrambi */                                              \
  E(PART, "part")                 /* hundreds of, members of, migliaia di: look behind */                \
  E(PASSIVE, "passive")           /* auxiliaries of the passive: be, get, venire */                      \
  E(INFINITIVE, "infinitive")     /* to: stands before an infinitive */                                  \
  E(REFLEXIVE, "reflexive")       /* si, se: pronouns of the subject itself */                           \
  E(UNACCUSATIVE, "unaccusative") /* arrive, come: "è arrivata" is no passive */                        \
  E(POSSIBLE, "possible")         /* possible, alleged, eventuale */                                     \
  E(PLANNED, "planned")           /* planned, upcoming, prossimo */                                      \
  E(HEDGE, "hedge")               /* allegedly, reportedly, sembra */                                    \
  E(PERSON, "person")             /* pronouns that mean persons: he, she, lui; value: masc, fem, plur */ \
  E(THING, "thing")               /* it, its, esso */                                                    \
  E(OTHER, "other")               /* each other, reciprocally: who acts is acted on */                   \
  E(PRODROP, "prodrop")           /* the word "yes": finite verbs may leave their subject unsaid */      \
  E(QUIET, "quiet")               /* words of sport, markets, weather: acts beside them are metaphors */

enum grammar_class {
#define AS_ENUM(name, text) CLASS_##name,
  GRAMMAR_CLASS_LIST(AS_ENUM)
#undef AS_ENUM
      CLASS_COUNT
};

enum { MODAL_POSSIBLE = 1, MODAL_FUTURE, MODAL_MUST, MODAL_WOULD };
enum { PERSON_MASC = 1, PERSON_FEM, PERSON_PLUR };

struct grammar {
  struct dict words;
};

str grammar_compile(struct arena *arena, const struct source *source, struct err_list *errors);
bool grammar_load(str section, struct grammar *ret);

/* The value of a text in a class (1 where the class has no values), or 0 when it is not in it. */
uint32_t grammar_value(const struct grammar *grammar, enum grammar_class class, str text);

/* The same for a word: its lemma, then its key. */
uint32_t grammar_word(const struct grammar *grammar, enum grammar_class class, const struct record_word *word);

enum grammar_role grammar_role_of(str name); /* ROLE_COUNT when unknown */
const char *grammar_role_text(enum grammar_role role);

/* Whether what has the role may say where: in, on, over, to and from a place. */
bool grammar_role_is_place(enum grammar_role role);

#endif
