/* senses.h - the words of a language and the concepts they may express.
 * Section "lang/<xx>/senses" of a pack.
 *
 *   data/lang/xx/verbs.lex, nouns.lex, modifiers.lex:
 *     CONCEPT  pos  word | word+need | word>role=mark | ...
 *   pos: v verb, n noun, a adjective or adverb
 *   need: a dependent that must be there:  fare+obj:tappa   call+case:on   recare+expl   carry+prt:out
 *         (rel is a UD relation, or case: a dependent marked by that preposition, or any: also one that hangs on the
 * object) role=mark: the dependent with that mark has another role:  call+case:on>to=on Words are lemmas.
 */
#ifndef ENTENTE_CODING_SENSES_H
#define ENTENTE_CODING_SENSES_H

#include "coding/ontology.h"
#include "lang/grammar.h"
#include "lang/tree.h"
#include "pack/dict.h"

enum { SENSE_NEEDS = 3, SENSE_MAPS = 3, SENSES_MAX = 6 };

enum coding_need_kind { NEED_NONE, NEED_REL, NEED_CASE, NEED_ANY };

struct coding_sense {
  uint16_t concept;
  uint8_t last;                              /* 1 on the last sense of a word */
  uint8_t pos;                               /* 'v' 'n' 'a' */
  uint8_t n_needs, n_maps, source, reserved; /* source: index of the file */
  uint32_t line;
  struct coding_need {
    uint8_t kind, rel, pad[2];
    uint32_t lemma; /* hash; 0 for any word */
  } needs[SENSE_NEEDS];
  struct coding_map_entry {
    uint8_t role, mark;
  } maps[SENSE_MAPS];
  uint8_t pad[2];
};

struct coding_senses {
  struct dict words; /* hash of pos and lemma -> first sense */
  const struct coding_sense *senses;
  uint64_t n;
};

enum { SENSE_FILES = 4 };
str coding_compile_senses(struct arena *arena, const struct source *sources, size_t n, const struct map *concepts,
                          struct err_list *errors);
bool coding_load_senses(str section, uint64_t n_concepts, struct coding_senses *ret);

/* The senses of a word whose needs its dependents meet, those with more needs first. Returns how
 * many (at most SENSES_MAX). */
size_t coding_find_senses(const struct coding_senses *senses, const struct tree *tree, uint32_t word,
                          const struct coding_sense **ret);

#endif
