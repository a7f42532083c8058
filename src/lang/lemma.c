#include "lang/lemma.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "pack/pack.h"
#include "text/chars.h"

bool lemma_keeps_form(enum record_upos upos) {
  return upos == UPOS_PROPN || upos == UPOS_NUM || upos == UPOS_SYM || upos == UPOS_X;
}

unsigned lemma_class(enum record_upos upos, unsigned verbform) {
  return (unsigned)upos * 8 + (upos == UPOS_VERB || upos == UPOS_AUX ? verbform : 0);
}

uint64_t lemma_suffix_hash(str key, unsigned characters, unsigned class) {
  size_t at = key.n;
  for (unsigned left = characters; left > 0 && at > 0;) {
    at--;
    if (((unsigned char)key.p[at] & 0xC0) != 0x80) left--;
  }
  str suffix = characters == 0 ? key : str_slice(key, at, key.n);
  return str_hash(suffix) ^ ((uint64_t)(class + 1) * 0x9E3779B97F4A7C15u) ^ ((uint64_t)characters << 40);
}

bool lemma_rule_fits(const struct lemma_rule *rule, str key) {
  if (rule->cut > key.n || (rule->cut == key.n && rule->added == 0)) return false;
  /* no character is cut in two: rules come from words of other letters */
  return rule->cut == 0 || ((unsigned char)key.p[key.n - rule->cut] & 0xC0) != 0x80;
}

bool lemma_load(str section, struct lemmatizer *ret) {
  uint64_t at = 0;
  if (!dict_load(section, at, &ret->suffixes, &at)) return false;
  const uint64_t *n = pack_array(section, at, 1, 8, 8);
  if (!n || *n > UINT32_MAX) return false;
  ret->n_rules = (uint32_t)*n;
  ret->rules = pack_array(section, at + 8, *n, sizeof *ret->rules, 1);
  if (!ret->rules) return false;
  for (uint64_t i = 0; i < *n; i++)
    if (ret->rules[i].added > LEMMA_ADD) return false;
  for (uint64_t i = 0; i <= ret->suffixes.mask; i++)
    if (ret->suffixes.slots[i].value > *n) return false;
  return true;
}

static const struct lemma_rule *find_rule(const struct lemmatizer *lemmatizer, str key, unsigned class) {
  uint32_t found = dict_find(&lemmatizer->suffixes, lemma_suffix_hash(key, 0, class));
  for (unsigned n = LEMMA_SUFFIX; n > 0 && found == DICT_NONE; n--)
    found = dict_find(&lemmatizer->suffixes, lemma_suffix_hash(key, n, class));
  return found == DICT_NONE ? NULL : &lemmatizer->rules[found];
}

/* The lemma's first letter as a capital: the form's where it has one. */
static void put_capital(char *lemma, size_t kept, str form) {
  size_t width = 0;
  if (form.n) utf8_next(form, &width);
  if (width <= kept && text_capitalised(form)) memcpy(lemma, form.p, width);
  else if (lemma[0] >= 'a' && lemma[0] <= 'z') lemma[0] = (char)(lemma[0] - 'a' + 'A');
}

str lemma_of(const struct lemmatizer *lemmatizer, struct arena *arena, str form, str key, enum record_upos upos,
             unsigned verbform) {
  if (lemma_keeps_form(upos) || key.n > LIMIT_TOKEN) return form;
  const struct lemma_rule *rule = find_rule(lemmatizer, key, lemma_class(upos, verbform));
  if (!rule || !lemma_rule_fits(rule, key) || (rule->cut == 0 && rule->added == 0 && !rule->capital)) return key;
  size_t kept = key.n - rule->cut;
  char *out = ARENA_NEW(arena, char, kept + rule->added + 1);
  memcpy(out, key.p, kept);
  memcpy(out + kept, rule->add, rule->added);
  if (rule->capital) put_capital(out, kept, form);
  return (str){out, kept + rule->added};
}
