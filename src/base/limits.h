/* limits.h - every ceiling of the library, in one place.
 *
 * Beyond a limit the input is refused or cut with a message that names it; nothing is truncated
 * in silence. Sizes are in bytes unless the name says otherwise. docs/limits.md is generated
 * from the comments at the ends of these lines.
 */
#ifndef ENTENTE_BASE_LIMITS_H
#define ENTENTE_BASE_LIMITS_H

enum {
  LIMIT_LINE = 16 << 20,        /* one line of JSONL */
  LIMIT_DOCUMENT = 16 << 20,    /* the text of one document */
  LIMIT_FIELD = 4096,           /* id, date, url, publisher of a document; longer is refused */
  LIMIT_TOKEN = 1024,           /* a longer token is looked up by its first bytes only */
  LIMIT_SENTENCE_WORDS = 512,   /* words in a sentence; a longer one is cut, with a note */
  LIMIT_CANDIDATES = 24,        /* tags considered for one word */
  LIMIT_NAME_ATOMS = 12,        /* words in one name of the tables */
  LIMIT_DATA_LINE = 64 << 10,   /* one line of a table under data/ */
  LIMIT_DATA_FILE = 64 << 20,   /* one file under data/ */
  LIMIT_DIAGNOSTICS = 64,       /* messages kept from one run of the data compiler */
  LIMIT_SENSES = 64,            /* senses of one word in a lexicon */
  LIMIT_FRAME_DEPTH = 8,        /* acts within acts (agrees to refuse to lift ...) */
  LIMIT_SENTENCE_ACTS = 256,    /* acts considered in one sentence */
  LIMIT_DOCUMENT_EVENTS = 4096, /* events of one document; more are refused with a note */
};

#define LIMIT_ARENA ((size_t)1 << 30) /* memory of one document */

#endif
