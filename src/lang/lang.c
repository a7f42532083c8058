#include "lang/lang.h"

#include <stdio.h>

static err_code damaged(struct err *err, const char *file, const char *part) {
  return err_at(err, err_set(err, ERR_CORRUPT, "model: section \"%s\" is missing or does not hold what it should", part), file, 0);
}

err_code lang_load_model(str container, const char *file, struct arena *arena, struct lang *ret, struct err *err) {
  struct pack model;
  str lemma;
  err_code code = pack_open(container, "model", file, &model, err);
  if (code != ERR_OK) return code;
  if (!lexicon_load(&model, arena, &ret->lexicon)) return damaged(err, file, "lexicon");
  if (!tagger_load(&model, &ret->tagger)) return damaged(err, file, "tagger");
  if (!pack_section(&model, "lemma", &lemma) || !lemma_load(lemma, &ret->lemmatizer)) return damaged(err, file, "lemma");
  if (!parser_load(&model, arena, &ret->parser)) return damaged(err, file, "parser");
  ret->labels = (struct record_labels){.tags = ret->lexicon.tag_feats, .relations = ret->parser.label_texts};
  return ERR_OK;
}

static err_code language_section(const struct pack *pack, const char *code, const char *part, str *ret, struct err *err) {
  char name[PACK_NAME];
  snprintf(name, sizeof name, "lang/%s/%s", code, part);
  if (pack_section(pack, name, ret)) return ERR_OK;
  return err_set(err, ERR_CORRUPT, "the pack has no section %s", name);
}

err_code lang_load(const struct pack *pack, const char *code, struct arena *arena, struct lang *ret, struct err *err) {
  str text, words, model;
  *ret = (struct lang){0};
  snprintf(ret->code, sizeof ret->code, "%s", code);
  if (language_section(pack, code, "text", &text, err) || language_section(pack, code, "words", &words, err) ||
      language_section(pack, code, "model", &model, err))
    return ERR_CORRUPT;
  if (!text_load(text, &ret->rules) || !words_load(words, &ret->words))
    return err_set(err, ERR_CORRUPT, "the pack's rules for language %s do not hold what they should", code);
  return lang_load_model(model, "(pack)", arena, ret, err);
}

static struct lexicon_word *look_up_words(const struct lexicon *lexicon, struct arena *arena, const struct record_sentence *sentence) {
  struct lexicon_word *look = ARENA_NEW(arena, struct lexicon_word, sentence->n_words);
  for (size_t i = 0; i < sentence->n_words; i++) lexicon_look(lexicon, sentence->words[i].form, sentence->words[i].key, &look[i]);
  return look;
}

void lang_annotate(const struct lang *lang, struct arena *arena, struct record_sentence *sentence) {
  size_t n = sentence->n_words;
  uint16_t *tags = ARENA_NEW(arena, uint16_t, n);
  tagger_tag(&lang->tagger, &lang->lexicon, look_up_words(&lang->lexicon, arena, sentence), n, tags);
  for (size_t i = 0; i < n; i++) {
    struct record_word *w = &sentence->words[i];
    w->tag = tags[i];
    w->upos = lang->lexicon.tag_upos[tags[i]];
    w->feats = lang->lexicon.feats[tags[i]];
    w->lemma = lemma_of(&lang->lemmatizer, arena, w->form, w->key, (enum record_upos)w->upos, w->feats.verbform);
  }
  parser_parse(&lang->parser, arena, sentence->words, n);
  sentence->labels = &lang->labels;
}

struct text_sentences lang_analyse(const struct lang *lang, struct arena *arena, str text) {
  struct text_sentences sentences = text_segment(&lang->rules, arena, text);
  for (size_t i = 0; i < sentences.n; i++) {
    words_split(&lang->words, &lang->lexicon, arena, text, &sentences.at[i]);
    lang_annotate(lang, arena, &sentences.at[i]);
  }
  return sentences;
}
