/* evaluate.h - the scores of the CoNLL 2018 shared task (Zeman et al. 2018): how far an annotation agrees with gold.
 *
 * Both sides are CoNLL-U over the same text, white space apart. Tokens and sentences are compared by the characters
 * they cover; words are aligned by characters, and inside multiword tokens by a longest common subsequence of their
 * forms; what words carry is compared through the alignment. Lemmas that gold leaves open ("_") count as right.
 */
#ifndef ENTENTE_LANG_EVALUATE_H
#define ENTENTE_LANG_EVALUATE_H

#include "base/arena.h"
#include "base/err.h"

#define EVALUATE_LIST(E)    \
  E(TOKENS, "Tokens")       \
  E(SENTENCES, "Sentences") \
  E(WORDS, "Words") E(UPOS, "UPOS") E(UFEATS, "UFeats") E(LEMMAS, "Lemmas") E(UAS, "UAS") E(LAS, "LAS")

enum evaluate_metric {
#define AS_ENUM(name, text) EVALUATE_##name,
  EVALUATE_LIST(AS_ENUM)
#undef AS_ENUM
      EVALUATE_COUNT
};

struct evaluate_score {
  uint64_t gold, system, right; /* how many there are, and how many agree */
};

extern const char *const evaluate_names[EVALUATE_COUNT];

/* ERR_SYNTAX when one side is not CoNLL-U or the texts differ; the message says where. */
err_code evaluate_conllu(struct arena *arena, str gold, str system, struct evaluate_score ret[EVALUATE_COUNT],
                         struct err *err);

/* The text that a CoNLL-U file annotates: forms with a space where SpaceAfter allows it, sentences one after another.
 */
str evaluate_raw_text(struct arena *arena, const char *file, str conllu, struct err *err);

#endif
