#include "lang/parser.h"

#include <assert.h>
#include <string.h>

/* "parser": u32 label rows - 1, u32 move rows - 1, u32 labels, u32 root label, then the labels'
 * texts (one a line, NUL at the end, padded to 64), the label rows, the move rows. */
bool parser_load(const struct pack *model, struct arena *arena, struct parser *ret) {
  str section;
  if (!pack_section(model, "parser", &section)) return false;
  const uint32_t *h = pack_array(section, 0, 5, 4, 4);
  if (!h || h[2] == 0 || h[2] > PARSER_LABEL_ROW || h[3] >= h[2] || (h[0] & (h[0] + 1ull)) || (h[1] & (h[1] + 1ull))) return false;
  *ret = (struct parser){.label_mask = h[0], .move_mask = h[1], .n_labels = h[2], .root_label = (uint16_t)h[3]};
  uint64_t text_end = 20 + (uint64_t)h[4], rows = (text_end + 63) / 64 * 64;
  uint64_t label_bytes = (h[0] + 1ull) * PARSER_LABEL_ROW;
  const char *texts = pack_array(section, 20, h[4], 1, 1);
  ret->labels = pack_array(section, rows, label_bytes, 1, 1);
  ret->moves = ret->labels ? pack_array(section, rows + label_bytes, (h[1] + 1ull) * PARSER_MOVE_ROW, 1, 1) : NULL;
  if (!texts || !ret->moves) return false;
  str *names = ARENA_NEW(arena, str, h[2]);
  uint8_t *rels = ARENA_NEW(arena, uint8_t, h[2]);
  str rest = {texts, h[4]};
  for (uint32_t i = 0; i < h[2]; i++) {
    if (!rest.p) return false;
    names[i] = str_cut(&rest, '\n');
    rels[i] = (uint8_t)record_rel_of(names[i]);
  }
  ret->label_texts = names;
  ret->label_rels = rels;
  return true;
}

struct parser_node *parser_nodes(struct arena *arena, const struct record_word *words, size_t n) {
  struct parser_node *nodes = ARENA_NEW(arena, struct parser_node, n + 1);
  nodes[0] = (struct parser_node){1, 1, UPOS_COUNT, UINT16_MAX, 1};
  for (size_t i = 0; i < n; i++) {
    const struct record_word *w = &words[i];
    uint32_t form = (uint32_t)str_hash(w->key), lemma = (uint32_t)str_hash(w->lemma);
    nodes[i + 1] = (struct parser_node){.form = form, .lemma = lemma, .upos = w->upos, .tag = w->tag};
  }
  return nodes;
}

void parser_restart(struct parser_state *s, const struct parser_node *nodes, uint32_t n) {
  s->nodes = nodes;
  s->n = n;
  memset(s->children, 0, (n + 1) * sizeof *s->children);
  memset(s->label, 0, (n + 1) * sizeof *s->label);
  for (uint32_t i = 0; i <= n; i++) s->head[i] = -1;
  s->stack[0] = 0;
  s->depth = 1;
  s->front = 1;
}

void parser_start(struct parser_state *s, struct arena *arena, const struct parser_node *nodes, uint32_t n) {
  s->stack = ARENA_NEW(arena, uint32_t, n + 1);
  s->head = ARENA_NEW(arena, int32_t, n + 1);
  s->label = ARENA_NEW(arena, uint16_t, n + 1);
  s->children = ARENA_NEW(arena, struct parser_children, n + 1);
  parser_restart(s, nodes, n);
}

bool parser_done(const struct parser_state *s) { return s->front > s->n && s->depth == 1; }

unsigned parser_legal(const struct parser_state *s) {
  unsigned legal = 0;
  bool buffer = s->front <= s->n;
  uint32_t top = s->depth > 0 ? s->stack[s->depth - 1] : 0;
  if (buffer) legal |= 1u << MOVE_SHIFT;
  if (buffer && top != 0) legal |= 1u << MOVE_LEFT;
  /* node 0 takes its one child last: s1 is the root only when the buffer is empty */
  if (top != 0 && (s->depth > 2 || !buffer)) legal |= 1u << MOVE_RIGHT;
  return legal;
}

static void attach(struct parser_state *s, uint32_t head, uint32_t dependent, uint16_t label) {
  struct parser_children *c = &s->children[head];
  s->head[dependent] = (int32_t)head;
  s->label[dependent] = label;
  c->labels |= 1u << (label % 32);
  if (dependent < head) {
    c->left2 = c->left, c->left = dependent, c->n_left++;
  } else {
    c->right2 = c->right, c->right = dependent, c->n_right++;
  }
}

void parser_apply(struct parser_state *s, enum parser_move move, uint16_t label) {
  if (move == MOVE_SHIFT) {
    s->stack[s->depth++] = s->front++;
    return;
  }
  uint32_t top = s->stack[--s->depth];
  attach(s, move == MOVE_LEFT ? s->front : s->stack[s->depth - 1], top, label);
}

static enum parser_move best_move(const struct parser *p, const struct parser_state *s) {
  unsigned legal = parser_legal(s);
  assert(legal != 0);
  if ((legal & (legal - 1)) == 0) return legal == 1u << MOVE_SHIFT ? MOVE_SHIFT : legal == 1u << MOVE_LEFT ? MOVE_LEFT : MOVE_RIGHT;
  uint32_t f[PARSER_MOVE_FEATURES];
  int32_t score[PARSER_MOVE_ROW] = {0};
  uint32_t n = parser_move_features(s, f);
  for (uint32_t i = 0; i < n; i++) __builtin_prefetch(p->moves + (size_t)(f[i] & p->move_mask) * PARSER_MOVE_ROW);
  for (uint32_t i = 0; i < n; i++) {
    const int8_t *row = p->moves + (size_t)(f[i] & p->move_mask) * PARSER_MOVE_ROW;
    for (int m = 0; m < MOVE_COUNT; m++) score[m] += row[m];
  }
  int best = -1;
  for (int m = 0; m < MOVE_COUNT; m++)
    if ((legal & (1u << m)) && (best < 0 || score[m] > score[best])) best = m;
  return (enum parser_move)best;
}

static uint16_t best_label(const struct parser *p, const struct parser_state *s, enum parser_move move) {
  if (move == MOVE_RIGHT && s->stack[s->depth - 2] == 0) return p->root_label;
  uint32_t f[PARSER_LABEL_FEATURES];
  int16_t score[PARSER_LABEL_ROW] = {0};
  uint32_t n = parser_label_features(s, move, f);
  for (uint32_t i = 0; i < n; i++) __builtin_prefetch(p->labels + (size_t)(f[i] & p->label_mask) * PARSER_LABEL_ROW);
  for (uint32_t i = 0; i < n; i++) {
    const int8_t *row = p->labels + (size_t)(f[i] & p->label_mask) * PARSER_LABEL_ROW;
    for (int l = 0; l < PARSER_LABEL_ROW; l++) score[l] = (int16_t)(score[l] + row[l]);
  }
  uint32_t best = p->root_label == 0 ? 1 : 0;
  for (uint32_t l = 0; l < p->n_labels; l++)
    if (l != p->root_label && score[l] > score[best]) best = l;
  return best < p->n_labels ? (uint16_t)best : p->root_label;
}

void parser_parse(const struct parser *parser, struct arena *arena, struct record_word *words, size_t n) {
  struct parser_state s;
  parser_start(&s, arena, parser_nodes(arena, words, n), (uint32_t)n);
  while (!parser_done(&s)) {
    enum parser_move move = best_move(parser, &s);
    parser_apply(&s, move, move == MOVE_SHIFT ? 0 : best_label(parser, &s, move));
  }
  for (size_t i = 0; i < n; i++) {
    words[i].head = s.head[i + 1] - 1;
    words[i].label = s.label[i + 1];
    words[i].rel = parser->label_rels[words[i].label];
  }
}
