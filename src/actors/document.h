/* document.h - the actors of one document: mentions read sentence by sentence, then resolved.
 *
 * 1. Reading (actors_add_sentence) makes a mention for every name, role noun and demonym that is
 *    the head of a phrase, with what the phrase itself says: "il presidente russo, Vladimir Putin"
 *    is one mention, RUSGOV, at one head.
 * 2. Resolving (actors_refer) is asked for the word that fills a slot of an act, and only then
 *    looks further: pronouns, "the country", "the two leaders", a role noun without a country.
 * 3. Every answer says how it was found; what stays open is not answered. Nothing is guessed.
 */
#ifndef ENTENTE_ACTORS_DOCUMENT_H
#define ENTENTE_ACTORS_DOCUMENT_H

#include "actors/table.h"
#include "lang/grammar.h"
#include "lang/tree.h"
#include "names/entities.h"

enum actors_how {
  HOW_NAMED,     /* by name, or by office held on the day */
  HOW_DESCRIBED, /* role noun and country in one phrase */
  HOW_OWNER,     /* a thing or territory of the actor */
  HOW_INHERITED, /* a role noun named with its country before */
  HOW_REFERENCE, /* pronoun, null subject, "the country", "the two leaders" */
  HOW_SCENE,     /* a role noun in a clause that happens in the country */
  HOW_FOCUS,     /* a role noun in a document about one country */
  HOW_COUNT
};
const char *actors_how_text(enum actors_how how);

enum actors_mention_kind {
  MENTION_STATE,
  MENTION_NATION,
  MENTION_CAPITAL,
  MENTION_ACTOR,
  MENTION_PERSON,
  MENTION_ROLE
};

struct actors_mention {
  uint32_t sentence, head; /* head word of the phrase */
  uint32_t first, last;    /* words that name it */
  enum actors_mention_kind kind;
  enum actors_how how;
  char code[ACTORS_CODE]; /* role only while the state is not known */
  uint32_t state;         /* ACTORS_NONE when none or not known */
  uint32_t person, actor; /* ids, ACTORS_NONE when not one */
  str name;               /* canonical where there is one, else as written */
  enum actors_role_kind role_kind;
  uint32_t role_flags;
  uint8_t number, gender; /* record/ud.h, 0 unknown */
  bool human;             /* one person */
  bool subject;           /* subject of its clause */
  bool former;
  bool definite;
  uint32_t possessor; /* word of a possessive pronoun that gives the state, TREE_NONE */
};

struct actors_sentence {
  const struct tree *tree;
  const struct names_hits *hits;
  uint32_t *mention; /* [words] index + 1 into mentions, 0 none */
  uint32_t *hit;     /* [words] index + 1 of the national hit that covers the word */
  uint32_t paragraph;
};

/* The state in which a place lies (for "the people of Mopti"); ACTORS_NONE when unknown. */
typedef uint32_t actors_place_state(void *context, const struct names_hit *hit);

struct actors_document {
  const struct actors_table *table;
  const struct actors_roles *roles;
  const struct grammar *grammar;
  struct arena *arena;
  str text;
  bool dated;
  int32_t day; /* of publication */
  actors_place_state *place_state;
  void *context;
  VEC(struct actors_sentence) sentences;
  VEC(struct actors_mention) mentions; /* in text order */
  uint32_t *weight;                    /* [states] how much the document speaks of each */
  uint32_t focus;                      /* the one it speaks of most, or ACTORS_NONE */
};

/* The document's fields up to `context` are set by the caller; the rest here. */
void actors_begin(struct actors_document *document);
void actors_add_sentence(struct actors_document *document, const struct tree *tree, const struct names_hits *hits,
                         const uint8_t *entities, uint32_t paragraph);

/* Counts that other rooms know of (places, the dateline); then the focus is settled. */
void actors_add_weight(struct actors_document *document, uint32_t state, uint32_t weight);
void actors_settle_focus(struct actors_document *document);

/* --- resolving (refer.c) ---------------------------------------------------------------------- */

enum { ACTORS_LIST = 8 };

struct actors_list {
  struct actors_mention at[ACTORS_LIST]; /* copies, with code, state and how as resolved */
  uint32_t n;
  bool pair; /* the members of one phrase: "the two leaders" */
};

/* Who the phrase at `word` is: one, several (conjuncts, pairs) or none. `scene` is the state where
 * the clause happens (ACTORS_NONE when unknown); `other` is who stands at the other end of the
 * act, or NULL: "the country" visited is not the visitor's, "him" not who acts. */
void actors_refer(const struct actors_document *document, uint32_t sentence, uint32_t word, uint32_t scene,
                  const struct actors_mention *other, struct actors_list *ret);

/* The subject that a finite verb leaves unsaid, from what was said before. */
void actors_null_subject(const struct actors_document *document, uint32_t sentence, uint32_t verb,
                         struct actors_list *ret);

/* The last mention of this sentence up to `word`, or of the one before in the same paragraph, that
 * `fits`; completed with the scene. None when there is none or its state stays open. */
typedef bool actors_fits(void *context, const struct actors_mention *mention);
void actors_last(const struct actors_document *document, uint32_t sentence, uint32_t word, uint32_t scene,
                 actors_fits *fits, void *context, struct actors_list *ret);

#endif
