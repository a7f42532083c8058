/* lexicon.h - which tags a word may have.
 *
 * A tag is a part of speech with its features ("VERB|Mood=Ind|..."). Known words (of the treebank
 * and of the morphological lexicon) have a class: the short list of tags to choose from. Unknown
 * words get the class of their longest known suffix. So the tagger weighs two or three tags for a
 * word and not four hundred. Sections "tags" and "lexicon" of a model.
 */
#ifndef ENTENTE_LANG_LEXICON_H
#define ENTENTE_LANG_LEXICON_H

#include "pack/dict.h"
#include "pack/pack.h"
#include "record/sentence.h"

enum {
  LEXICON_SUFFIX = 6,     /* characters of the longest suffix */
  LEXICON_NUMBER_KEY = 1, /* pseudo-suffix of what has a digit */
};

struct lexicon {
  /* tags */
  uint32_t n_tags;
  const str *tag_feats;             /* [n_tags] as CoNLL-U writes them */
  const uint8_t *tag_upos;          /* [n_tags] */
  const struct record_feats *feats; /* [n_tags] */
  /* classes */
  struct dict words, suffixes; /* hash -> class */
  uint32_t n_classes;
  const uint32_t *class_start; /* [n_classes + 1] into class_tags */
  const uint16_t *class_tags;
  const uint32_t *class_capital; /* [n_classes] the class with proper noun among its tags */
};

/* What tagging needs to know of one word, found once. */
struct lexicon_word {
  uint32_t key;       /* hash of the key */
  uint32_t suffix[4]; /* hashes of the last 1..4 characters */
  uint32_t prefix[3]; /* hashes of the first 1..3 */
  uint32_t shape;     /* capital, all capitals, digit, hyphen, apostrophe; 0 for plain */
  uint32_t class_id;
  bool known;
  bool letter_or_digit; /* is what it begins with */
};

/* `arena` keeps the parsed tag table; it lives as long as the lexicon. */
bool lexicon_load(const struct pack *model, struct arena *arena, struct lexicon *ret);

void lexicon_look(const struct lexicon *lexicon, str form, str key, struct lexicon_word *ret);

/* The tags of a class; returns how many. */
static inline uint32_t lexicon_tags(const struct lexicon *lexicon, uint32_t class_id, const uint16_t **ret_tags) {
  *ret_tags = lexicon->class_tags + lexicon->class_start[class_id];
  return lexicon->class_start[class_id + 1] - lexicon->class_start[class_id];
}

/* Whether a tag of its class fits the word: what is unknown and begins with a letter or digit is neither a symbol
 * nor punctuation, though "@" and "#" lend their words' endings to such tags in the treebanks. */
static inline bool lexicon_fits(const struct lexicon *lexicon, const struct lexicon_word *word, uint16_t tag) {
  bool sign = lexicon->tag_upos[tag] == UPOS_SYM || lexicon->tag_upos[tag] == UPOS_PUNCT;
  return word->known || !word->letter_or_digit || !sign;
}

/* Whether the word is known and one of its tags is a verb of this form (enum VERBFORM_*). */
bool lexicon_is_verb(const struct lexicon *lexicon, str key, unsigned verbform);
bool lexicon_knows(const struct lexicon *lexicon, str key);

/* Words written with a capital are kept apart from those without. */
uint64_t lexicon_word_hash(str key, bool capital);

/* The key under which the class of a suffix is kept: of the last `characters` of `key`. */
uint64_t lexicon_suffix_hash(str key, unsigned characters, bool capital);

#endif
