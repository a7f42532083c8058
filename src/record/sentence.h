/* sentence.h - a sentence as tokens (what stands in the text) and words (what syntax sees).
 *
 * As in UD a token may hold several words: "della" = di + la, "don't" = do + n't. Words carry the
 * analysis; heads are word indices within the sentence, -1 for the root. Offsets are bytes into
 * the document's text; code points are counted only on the way out.
 */
#ifndef ENTENTE_RECORD_SENTENCE_H
#define ENTENTE_RECORD_SENTENCE_H

#include "record/ud.h"

struct record_token {
  str form;              /* given ones only (CoNLL-U input); else the text says it */
  uint32_t start, end;   /* bytes in the document */
  uint32_t first, words; /* its words: [first, first + words) */
  bool space_after;
};

struct record_word {
  str form; /* as written, or the part of a multiword token */
  str key;  /* lower case, normal form, straight apostrophe: for lookups */
  str lemma;
  uint32_t start, end; /* bytes in the document; of the whole token when the part has no
                          letters of its own there */
  uint32_t token;
  int32_t head;
  uint16_t tag;   /* the model's UPOS and features, an index into record_labels.tags */
  uint16_t label; /* the model's relation, an index into record_labels.relations */
  uint8_t upos;   /* enum record_upos */
  uint8_t rel;    /* enum record_rel */
  struct record_feats feats;
};

/* The texts behind tag and label, owned by the model that wrote them. */
struct record_labels {
  const str *tags; /* features as CoNLL-U writes them */
  const str *relations;
};

enum record_sentence_kind { SENTENCE_PLAIN, SENTENCE_DATELINE };

struct record_sentence {
  uint32_t start, end; /* bytes in the document, without surrounding space */
  uint32_t paragraph;  /* counted from 0 */
  enum record_sentence_kind kind;
  bool cut; /* ended by LIMIT_SENTENCE_WORDS and not by its author */
  struct record_token *tokens;
  size_t n_tokens;
  struct record_word *words;
  size_t n_words;
  const struct record_labels *labels;
};

#endif
