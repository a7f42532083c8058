/* ud.h - Universal Dependencies version 2: parts of speech, relations, features.
 *
 * Treebanks write these as text; the program thinks in the enums below. Text that is not known
 * here maps to the nearest wider thing (a relation to its universal part, a feature to nothing),
 * never to an error: treebanks differ. Source: universaldependencies.org, guidelines v2.
 */
#ifndef ENTENTE_RECORD_UD_H
#define ENTENTE_RECORD_UD_H

#include "base/str.h"

#define RECORD_UPOS_LIST(E) \
  E(NONE, "_")              \
  E(ADJ, "ADJ")             \
  E(ADP, "ADP")             \
  E(ADV, "ADV")             \
  E(AUX, "AUX")             \
  E(CCONJ, "CCONJ")         \
  E(DET, "DET")             \
  E(INTJ, "INTJ")           \
  E(NOUN, "NOUN")           \
  E(NUM, "NUM")             \
  E(PART, "PART")           \
  E(PRON, "PRON") E(PROPN, "PROPN") E(PUNCT, "PUNCT") E(SCONJ, "SCONJ") E(SYM, "SYM") E(VERB, "VERB") E(X, "X")

enum record_upos {
#define AS_ENUM(name, text) UPOS_##name,
  RECORD_UPOS_LIST(AS_ENUM)
#undef AS_ENUM
      UPOS_COUNT
};

/* The universal relations, and those subtypes that the grammar of acts looks at. */
#define RECORD_REL_LIST(E)                                                                                  \
  E(NONE, "_")                                                                                              \
  E(ROOT, "root")                                                                                           \
  E(ACL, "acl")                                                                                             \
  E(ACL_RELCL, "acl:relcl")                                                                                 \
  E(ADVCL, "advcl")                                                                                         \
  E(ADVMOD, "advmod")                                                                                       \
  E(AMOD, "amod")                                                                                           \
  E(APPOS, "appos")                                                                                         \
  E(AUX, "aux")                                                                                             \
  E(AUX_PASS, "aux:pass")                                                                                   \
  E(CASE, "case")                                                                                           \
  E(CC, "cc")                                                                                               \
  E(CCOMP, "ccomp")                                                                                         \
  E(CLF, "clf")                                                                                             \
  E(COMPOUND, "compound")                                                                                   \
  E(COMPOUND_PRT, "compound:prt")                                                                           \
  E(CONJ, "conj")                                                                                           \
  E(COP, "cop")                                                                                             \
  E(CSUBJ, "csubj")                                                                                         \
  E(CSUBJ_PASS, "csubj:pass")                                                                               \
  E(DEP, "dep")                                                                                             \
  E(DET, "det")                                                                                             \
  E(DET_POSS, "det:poss") E(DISCOURSE, "discourse") E(DISLOCATED, "dislocated") E(EXPL, "expl")             \
      E(EXPL_PASS, "expl:pass") E(EXPL_IMPERS, "expl:impers") E(FIXED, "fixed") E(FLAT, "flat")             \
          E(FLAT_NAME, "flat:name") E(GOESWITH, "goeswith") E(IOBJ, "iobj") E(LIST, "list") E(MARK, "mark") \
              E(NMOD, "nmod") E(NMOD_POSS, "nmod:poss") E(NMOD_UNMARKED, "nmod:unmarked") E(NSUBJ, "nsubj") \
                  E(NSUBJ_PASS, "nsubj:pass") E(NUMMOD, "nummod") E(OBJ, "obj") E(OBL, "obl")               \
                      E(OBL_AGENT, "obl:agent") E(OBL_UNMARKED, "obl:unmarked") E(ORPHAN, "orphan")         \
                          E(PARATAXIS, "parataxis") E(PUNCT, "punct") E(REPARANDUM, "reparandum")           \
                              E(VOCATIVE, "vocative") E(XCOMP, "xcomp")

enum record_rel {
#define AS_ENUM(name, text) REL_##name,
  RECORD_REL_LIST(AS_ENUM)
#undef AS_ENUM
      REL_COUNT
};

enum { NUMBER_SING = 1, NUMBER_PLUR };
enum { GENDER_MASC = 1, GENDER_FEM, GENDER_NEUT, GENDER_COM };
enum { TENSE_PRES = 1, TENSE_PAST, TENSE_IMP, TENSE_FUT, TENSE_PQP };
enum { MOOD_IND = 1, MOOD_IMP, MOOD_SUB, MOOD_CND };
enum { VERBFORM_FIN = 1, VERBFORM_INF, VERBFORM_GER, VERBFORM_PART, VERBFORM_CONV };
enum { PRON_PRS = 1, PRON_REL, PRON_INT, PRON_DEM, PRON_IND, PRON_NEG, PRON_TOT, PRON_ART, PRON_OTHER };

/* The features that the program uses, 0 where the word has none. */
struct record_feats {
  unsigned number : 2;
  unsigned gender : 3;
  unsigned person : 2;
  unsigned tense : 3;
  unsigned mood : 3;
  unsigned verbform : 3;
  unsigned prontype : 4;
  unsigned passive : 1;
  unsigned possessive : 1;
  unsigned reflexive : 1;
  unsigned negative : 1;
  unsigned definite : 1;
};

enum record_upos record_upos_of(str text); /* UPOS_X when unknown */
const char *record_upos_text(enum record_upos upos);

enum record_rel record_rel_of(str text); /* "nsubj:caus" is nsubj; unknown is dep */
const char *record_rel_text(enum record_rel rel);
enum record_rel record_rel_universal(enum record_rel rel); /* nsubj:pass is nsubj */

struct record_feats record_feats_of(str text); /* "Gender=Fem|Number=Sing" */

#endif
