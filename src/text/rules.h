/* rules.h - what a language's folder says about layout: abbreviations, elision, hyphens, and the
 * frequent small words by which the language is known. Section "lang/<xx>/text" of a pack.
 */
#ifndef ENTENTE_TEXT_RULES_H
#define ENTENTE_TEXT_RULES_H

#include "base/err.h"
#include "pack/dict.h"
#include "pack/source.h"

enum text_abbreviation { ABBREVIATION_PLAIN = 1, ABBREVIATION_TITLE = 2 }; /* a title never ends a sentence */

struct text_rules {
  bool elision;              /* a token ends after an apostrophe between letters: l'invito */
  bool split_hyphens;        /* Moscow-backed is three tokens */
  bool genitive;             /* an apostrophe may end a word: the workers' rights */
  bool ordinal_stop;         /* 3. Mai: the full stop behind one or two digits belongs to them */
  struct dict abbreviations; /* key with its full stop -> enum text_abbreviation */
  struct dict apocopes;      /* po' : the apostrophe belongs to the word */
  struct dict prefixes;      /* re-, anti-: a hyphen after these does not split */
  struct dict clitics;       /* il, t-il: words that begin with the hyphen before them, dit -il, a -t-il */
  struct dict frequent;      /* function words */
};

/* The files of a language's folder: language.conf, abbreviations.txt, frequent.txt. */
struct text_sources {
  struct source conf, abbreviations, frequent;
};

/* Compiles to a section; what is wrong in the files goes to `errors`. */
str text_compile(struct arena *arena, const struct text_sources *sources, struct err_list *errors);

bool text_load(str section, struct text_rules *ret);

/* Whether `text` is in the language of `rules`: share of its words (the first 400) that are
 * frequent words of it, 0 to 1. Real text has 0.25 and more in its own language. */
double text_language_share(const struct text_rules *rules, struct arena *arena, str text);

#endif
