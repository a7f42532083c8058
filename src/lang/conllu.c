#include "lang/conllu.h"

#include "text/chars.h"

enum { COLUMNS = 10 };
enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC };

struct sentence_draft {
  struct arena *arena;
  VEC(struct record_word) words;
  VEC(struct record_token) tokens;
  VEC(struct conllu_gold) gold;
  uint32_t token_end; /* words up to here belong to the current multiword token */
};

void conllu_open(struct conllu_reader *reader, const char *file, str content) {
  *reader = (struct conllu_reader){.file = file, .rest = content};
  if (content.n == 0) reader->rest.p = NULL;
}

static err_code fault(const struct conllu_reader *reader, struct err *err, const char *what, str found) {
  int n = found.n > 60 ? 60 : (int)found.n;
  return err_at(err, err_set(err, ERR_SYNTAX, "CoNLL-U: %s, found \"%.*s\"", what, n, found.p), reader->file,
                reader->line);
}

static err_code add_range(const struct conllu_reader *reader, struct sentence_draft *draft, const str *field,
                          struct err *err) {
  str last = field[ID], first = str_cut(&last, '-');
  uint32_t from, to;
  if (!str_to_uint(first, &from) || !str_to_uint(last, &to) || from != draft->words.n + 1 || to < from ||
      to - from > 20)
    return fault(reader, err, "a range of the words that follow was expected", field[ID]);
  struct record_token token = {.first = from - 1,
                               .words = to - from + 1,
                               .form = field[FORM],
                               .space_after = !str_eq(field[MISC], STR("SpaceAfter=No"))};
  VEC_PUSH(draft->arena, &draft->tokens, token);
  draft->token_end = to;
  return ERR_OK;
}

static err_code add_word(const struct conllu_reader *reader, struct sentence_draft *draft, const str *field,
                         struct err *err) {
  uint32_t id, head = 0;
  if (!str_to_uint(field[ID], &id) || id != draft->words.n + 1)
    return fault(reader, err, "the next word's number was expected", field[ID]);
  if (!str_eq(field[HEAD], STR("_")) && !str_to_uint(field[HEAD], &head))
    return fault(reader, err, "a head was expected", field[HEAD]);
  if (id > draft->token_end) {
    struct record_token token = {
        .first = id - 1, .words = 1, .form = field[FORM], .space_after = !str_eq(field[MISC], STR("SpaceAfter=No"))};
    VEC_PUSH(draft->arena, &draft->tokens, token);
  }
  struct record_word word = {
      .form = field[FORM],
      .key = text_key(draft->arena, field[FORM]),
      .lemma = field[LEMMA],
      .token = (uint32_t)draft->tokens.n - 1,
      .head = (int32_t)head - 1,
      .upos = (uint8_t)record_upos_of(field[UPOS]),
      .rel = (uint8_t)record_rel_of(field[DEPREL]),
      .feats = record_feats_of(field[FEATS]),
  };
  VEC_PUSH(draft->arena, &draft->words, word);
  VEC_PUSH(draft->arena, &draft->gold, (struct conllu_gold){field[FEATS], field[DEPREL]});
  return ERR_OK;
}

static err_code add_row(const struct conllu_reader *reader, struct sentence_draft *draft, str line, struct err *err) {
  str field[COLUMNS] = {{0}}, rest = line;
  size_t n = 0;
  while (rest.p && n < COLUMNS) field[n++] = str_cut(&rest, '\t');
  if (n != COLUMNS || rest.p || field[ID].n == 0 || field[FORM].n == 0)
    return fault(reader, err, "10 columns separated by tabs were expected", line);
  if (str_find(field[ID], '.') < field[ID].n) return ERR_OK;
  if (str_find(field[ID], '-') < field[ID].n) return add_range(reader, draft, field, err);
  return add_word(reader, draft, field, err);
}

static err_code check_heads(const struct conllu_reader *reader, const struct sentence_draft *draft, struct err *err) {
  if (draft->token_end > draft->words.n) return fault(reader, err, "a multiword token has too few words", STR(""));
  for (size_t i = 0; i < draft->words.n; i++)
    if (draft->words.at[i].head >= (int32_t)draft->words.n)
      return fault(reader, err, "a head lies outside the sentence of", draft->words.at[i].form);
  return ERR_OK;
}

err_code conllu_next(struct conllu_reader *reader, struct arena *arena, struct conllu_sentence *ret, struct err *err) {
  struct sentence_draft draft = {.arena = arena};
  str treebank = STR("");
  while (reader->rest.p) {
    str line = str_cut(&reader->rest, '\n');
    reader->line++;
    if (line.n && line.p[line.n - 1] == '\r') line.n--;
    if (line.n == 0 && draft.words.n > 0) break;
    if (str_starts(line, STR("# treebank = "))) treebank = str_slice(line, 13, line.n);
    if (line.n == 0 || line.p[0] == '#') continue;
    err_code code = add_row(reader, &draft, line, err);
    if (code != ERR_OK) return code;
  }
  if (draft.words.n == 0) return ERR_END;
  *ret = (struct conllu_sentence){.gold = draft.gold.at, .treebank = treebank};
  ret->sentence.words = draft.words.at;
  ret->sentence.n_words = draft.words.n;
  ret->sentence.tokens = draft.tokens.at;
  ret->sentence.n_tokens = draft.tokens.n;
  return check_heads(reader, &draft, err);
}

/* --- writing ------------------------------------------------------------------------------------ */

/* A tab or line end inside a form would break the format; a form is never empty. */
static void put_form(struct buf *out, str form) {
  if (form.n == 0) buf_byte(out, '_');
  for (size_t i = 0; i < form.n; i++)
    buf_byte(out, form.p[i] == '\t' || form.p[i] == '\n' || form.p[i] == '\r' ? ' ' : form.p[i]);
}

static void put_word(struct buf *out, const struct record_sentence *s, size_t i, bool space_after) {
  const struct record_word *w = &s->words[i];
  str none = STR("_");
  buf_format(out, "%zu\t", i + 1);
  put_form(out, w->form);
  buf_byte(out, '\t');
  put_form(out, w->lemma);
  buf_format(out, "\t%s\t_\t", record_upos_text((enum record_upos)w->upos));
  buf_add(out, s->labels ? s->labels->tags[w->tag] : none);
  buf_format(out, "\t%d\t", (int)w->head + 1);
  buf_add(out, s->labels ? s->labels->relations[w->label] : none);
  buf_add(out, space_after ? STR("\t_\t_\n") : STR("\t_\tSpaceAfter=No\n"));
}

void conllu_write(struct buf *out, const struct record_sentence *s, size_t number, str text) {
  buf_format(out, "# sent_id = %zu\n", number);
  if (text.n) {
    buf_add(out, STR("# text = "));
    put_form(out, str_slice(text, s->start, s->end));
    buf_byte(out, '\n');
  }
  for (size_t t = 0; t < s->n_tokens; t++) {
    const struct record_token *token = &s->tokens[t];
    if (token->words > 1) {
      buf_format(out, "%u-%u\t", token->first + 1, token->first + token->words);
      put_form(out, text.n ? str_slice(text, token->start, token->end) : token->form);
      buf_add(out, STR("\t_\t_\t_\t_\t_\t_\t_\t"));
      buf_add(out, token->space_after ? STR("_\n") : STR("SpaceAfter=No\n"));
    }
    for (uint32_t w = 0; w < token->words; w++)
      put_word(out, s, token->first + w, token->words > 1 || token->space_after);
  }
  buf_byte(out, '\n');
}
