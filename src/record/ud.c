#include "record/ud.h"

#include <string.h>

#define AS_TEXT(name, text) text,
static const char *const upos_texts[] = {RECORD_UPOS_LIST(AS_TEXT)};
static const char *const rel_texts[] = {RECORD_REL_LIST(AS_TEXT)};
#undef AS_TEXT

static int find_text(const char *const *texts, int n, str text) {
  for (int i = 0; i < n; i++)
    if (str_eq(str_of(texts[i]), text)) return i;
  return -1;
}

enum record_upos record_upos_of(str text) {
  int found = find_text(upos_texts, UPOS_COUNT, text);
  return found < 0 ? UPOS_X : (enum record_upos)found;
}

const char *record_upos_text(enum record_upos upos) { return upos_texts[upos]; }

enum record_rel record_rel_of(str text) {
  int found = find_text(rel_texts, REL_COUNT, text);
  if (found < 0) found = find_text(rel_texts, REL_COUNT, str_slice(text, 0, str_find(text, ':')));
  return found < 0 ? REL_DEP : (enum record_rel)found;
}

const char *record_rel_text(enum record_rel rel) { return rel_texts[rel]; }

enum record_rel record_rel_universal(enum record_rel rel) {
  const char *colon = strchr(rel_texts[rel], ':');
  if (!colon) return rel;
  return record_rel_of((str){rel_texts[rel], (size_t)(colon - rel_texts[rel])});
}

/* A feature's values in the order of its enum, the first being 1. */
static unsigned value_of(str value, const char *const *values) {
  for (unsigned i = 0; values[i]; i++)
    if (str_eq(value, str_of(values[i]))) return i + 1;
  return 0;
}

static void set_feature(struct record_feats *f, str name, str value) {
  static const char *const numbers[] = {"Sing", "Plur", NULL};
  static const char *const genders[] = {"Masc", "Fem", "Neut", "Com", NULL};
  static const char *const persons[] = {"1", "2", "3", NULL};
  static const char *const tenses[] = {"Pres", "Past", "Imp", "Fut", "Pqp", NULL};
  static const char *const moods[] = {"Ind", "Imp", "Sub", "Cnd", NULL};
  static const char *const verbforms[] = {"Fin", "Inf", "Ger", "Part", "Conv", NULL};
  static const char *const prontypes[] = {"Prs", "Rel", "Int", "Dem", "Ind", "Neg", "Tot", "Art", NULL};
  if (str_eq(name, STR("Number"))) f->number = value_of(value, numbers) & 3;
  else if (str_eq(name, STR("Gender"))) f->gender = value_of(value, genders) & 7;
  else if (str_eq(name, STR("Person"))) f->person = value_of(value, persons) & 3;
  else if (str_eq(name, STR("Tense"))) f->tense = value_of(value, tenses) & 7;
  else if (str_eq(name, STR("Mood"))) f->mood = value_of(value, moods) & 7;
  else if (str_eq(name, STR("VerbForm"))) f->verbform = value_of(value, verbforms) & 7;
  else if (str_eq(name, STR("PronType"))) f->prontype = value_of(value, prontypes) & 15;
  else if (str_eq(name, STR("Voice"))) f->passive = str_eq(value, STR("Pass"));
  else if (str_eq(name, STR("Poss"))) f->possessive = str_eq(value, STR("Yes"));
  else if (str_eq(name, STR("Reflex"))) f->reflexive = str_eq(value, STR("Yes"));
  else if (str_eq(name, STR("Polarity"))) f->negative = str_eq(value, STR("Neg"));
  else if (str_eq(name, STR("Definite"))) f->definite = str_eq(value, STR("Def"));
}

struct record_feats record_feats_of(str text) {
  struct record_feats feats = {0};
  str rest = text;
  while (rest.p && !str_eq(text, STR("_"))) {
    str pair = str_cut(&rest, '|');
    str name = str_cut(&pair, '=');
    set_feature(&feats, name, pair.p ? pair : STR(""));
  }
  return feats;
}
