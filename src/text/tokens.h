/* tokens.h - one stretch of text (a paragraph) into tokens. Internal to the room. */
#ifndef ENTENTE_TEXT_TOKENS_H
#define ENTENTE_TEXT_TOKENS_H

#include "record/sentence.h"
#include "text/rules.h"

struct text_tokens {
  struct record_token *at;
  size_t n, cap;
};

/* Appends the tokens of text[from, to) to *tokens. */
void text_tokenize(const struct text_rules *rules, struct arena *arena, str text, size_t from, size_t to,
                   struct text_tokens *tokens);

#endif
