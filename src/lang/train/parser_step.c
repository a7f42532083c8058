/* parser_step.c - training the parser of parser.h with a dynamic oracle.
 *
 * Goldberg and Nivre (2013): in any state the cost of a move is the number of gold arcs that can
 * no longer be made after it. A move of cost 0 is right. From the second epoch on the parser
 * follows its own choice nine times in ten, so that it meets the states its mistakes lead to.
 * Gold trees that are not projective are used as they are: arcs that cannot be made cost nothing
 * once they are lost.
 */
#include <stdio.h>

#include "lang/train/steps.h"

enum { MOVE_BITS = 20, LABEL_BITS = 15, EPOCHS = 14, EXPLORE_FROM = 1 };

struct learner {
  struct training *t;
  struct train_weights moves, labels;
  uint32_t move_mask, label_mask, n_labels;
  struct parser_state state;
  uint64_t random;
  int64_t step;
  size_t arcs, right_heads, right_labels;
};

/* --- the oracle (section 4.3 of the paper, arc-hybrid) ---------------------------------------- */

/* Gold arcs between word x and the words of the buffer from `from` on, x as head. */
static int children_in_buffer(const struct parser_state *s, const int32_t *gold, uint32_t x, uint32_t from) {
  int n = 0;
  for (uint32_t b = from; b <= s->n; b++) n += gold[b - 1] == (int32_t)x;
  return n;
}

static int cost_of_left(const struct parser_state *s, const int32_t *gold) {
  uint32_t s0 = s->stack[s->depth - 1];
  int32_t head = gold[s0 - 1];
  int cost = children_in_buffer(s, gold, s0, s->front);
  if (head > (int32_t)s->front) cost++;
  if (s->depth > 1 && head == (int32_t)s->stack[s->depth - 2]) cost++;
  return cost;
}

static int cost_of_right(const struct parser_state *s, const int32_t *gold) {
  uint32_t s0 = s->stack[s->depth - 1];
  return children_in_buffer(s, gold, s0, s->front) + (gold[s0 - 1] >= (int32_t)s->front);
}

static int cost_of_shift(const struct parser_state *s, const int32_t *gold) {
  uint32_t b = s->front;
  int cost = 0;
  for (uint32_t i = 0; i < s->depth; i++) {
    uint32_t x = s->stack[i];
    if (i + 1 < s->depth) cost += gold[b - 1] == (int32_t)x;
    cost += x != 0 && gold[x - 1] == (int32_t)b;
  }
  return cost;
}

static unsigned right_moves(const struct parser_state *s, const int32_t *gold, unsigned legal) {
  int cost[MOVE_COUNT] = {0}, least = 1 << 30;
  if (legal & (1u << MOVE_SHIFT)) cost[MOVE_SHIFT] = cost_of_shift(s, gold);
  if (legal & (1u << MOVE_LEFT)) cost[MOVE_LEFT] = cost_of_left(s, gold);
  if (legal & (1u << MOVE_RIGHT)) cost[MOVE_RIGHT] = cost_of_right(s, gold);
  for (int m = 0; m < MOVE_COUNT; m++)
    if ((legal & (1u << m)) && cost[m] < least) least = cost[m];
  unsigned right = 0;
  for (int m = 0; m < MOVE_COUNT; m++)
    if ((legal & (1u << m)) && cost[m] == least) right |= 1u << m;
  return right;
}

/* --- learning --------------------------------------------------------------------------------- */

static int best_of(const int64_t *score, int n, uint64_t allowed) {
  int best = -1;
  for (int i = 0; i < n; i++)
    if ((allowed >> i & 1) && (best < 0 || score[i] > score[best])) best = i;
  return best;
}

static enum parser_move learn_move(struct learner *l, const struct train_sentence *s, unsigned legal, bool explore) {
  uint32_t f[PARSER_MOVE_FEATURES];
  int64_t score[MOVE_COUNT] = {0};
  uint32_t n = parser_move_features(&l->state, f);
  for (uint32_t i = 0; i < n; i++)
    for (int m = 0; m < MOVE_COUNT; m++) score[m] += l->moves.w[(size_t)(f[i] & l->move_mask) * PARSER_MOVE_ROW + (size_t)m];
  unsigned right = right_moves(&l->state, s->head, legal);
  int predicted = best_of(score, MOVE_COUNT, legal), wanted = best_of(score, MOVE_COUNT, right);
  l->step++;
  if (right >> predicted & 1) return (enum parser_move)predicted;
  for (uint32_t i = 0; i < n; i++) {
    size_t row = (size_t)(f[i] & l->move_mask) * PARSER_MOVE_ROW;
    train_update(&l->moves, row + (size_t)wanted, 1, l->step);
    train_update(&l->moves, row + (size_t)predicted, -1, l->step);
  }
  bool follow = explore && train_random(&l->random) % 10 < 9;
  return (enum parser_move)(follow ? predicted : wanted);
}

/* The relation of the arc that `move` makes; learned where the arc itself is right. */
static uint16_t learn_label(struct learner *l, const struct train_sentence *s, enum parser_move move) {
  uint32_t dependent = l->state.stack[l->state.depth - 1];
  uint32_t head = move == MOVE_LEFT ? l->state.front : l->state.stack[l->state.depth - 2];
  uint32_t root = l->t->labels.root;
  if (head == 0) return (uint16_t)root;
  uint32_t f[PARSER_LABEL_FEATURES];
  int64_t score[PARSER_LABEL_ROW] = {0};
  uint32_t n = parser_label_features(&l->state, move, f);
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = 0; k < l->n_labels; k++) score[k] += l->labels.w[(size_t)(f[i] & l->label_mask) * PARSER_LABEL_ROW + k];
  int best = best_of(score, (int)l->n_labels, ~(1ull << root));
  l->arcs++;
  if (s->head[dependent - 1] != (int32_t)head) return (uint16_t)best;
  l->right_heads++;
  uint16_t gold = s->label[dependent - 1];
  l->right_labels += best == gold;
  if (best == gold || gold == root || gold >= l->n_labels) return (uint16_t)best;
  for (uint32_t i = 0; i < n; i++) {
    size_t row = (size_t)(f[i] & l->label_mask) * PARSER_LABEL_ROW;
    train_update(&l->labels, row + gold, 1, l->step);
    train_update(&l->labels, row + (size_t)best, -1, l->step);
  }
  return (uint16_t)best;
}

static void learn_sentence(struct learner *l, const struct train_sentence *s, const struct parser_node *nodes, bool explore) {
  parser_restart(&l->state, nodes, (uint32_t)s->n);
  while (!parser_done(&l->state)) {
    unsigned legal = parser_legal(&l->state);
    enum parser_move move = learn_move(l, s, legal, explore);
    parser_apply(&l->state, move, move == MOVE_SHIFT ? 0 : learn_label(l, s, move));
  }
}

static str write_section(struct training *t, const struct learner *l) {
  struct buf texts, out;
  buf_init(&texts, t->arena, SIZE_MAX / 2);
  buf_init(&out, t->arena, SIZE_MAX / 2);
  for (uint32_t i = 0; i < l->n_labels; i++) {
    if (i) buf_byte(&texts, '\n');
    buf_add(&texts, t->labels.relations.entries[i].key);
  }
  const uint32_t header[] = {l->label_mask, l->move_mask, l->n_labels, t->labels.root, (uint32_t)texts.n};
  for (int i = 0; i < 5; i++) buf_u32(&out, header[i]);
  buf_add(&out, buf_str(&texts));
  buf_align(&out, 64);
  const struct train_weights *tables[] = {&l->labels, &l->moves};
  for (int i = 0; i < 2; i++) {
    int8_t *small = ARENA_NEW(t->arena, int8_t, tables[i]->n);
    train_quantise(tables[i], l->step + 1, small);
    buf_add(&out, (str){(char *)small, tables[i]->n});
  }
  return buf_str(&out);
}

static void learner_init(struct learner *l, struct training *t, struct arena *arena) {
  size_t longest = 0;
  for (size_t i = 0; i < t->corpus.sentences.n; i++)
    if (t->corpus.sentences.at[i].n > longest) longest = t->corpus.sentences.at[i].n;
  *l = (struct learner){.t = t, .move_mask = (1u << MOVE_BITS) - 1, .label_mask = (1u << LABEL_BITS) - 1, .random = 362436069};
  l->n_labels = (uint32_t)(t->labels.relations.n < PARSER_LABEL_ROW ? t->labels.relations.n : PARSER_LABEL_ROW);
  train_weights_init(&l->moves, arena, (size_t)PARSER_MOVE_ROW << MOVE_BITS);
  train_weights_init(&l->labels, arena, (size_t)PARSER_LABEL_ROW << LABEL_BITS);
  parser_start(&l->state, arena, NULL, (uint32_t)longest);
}

str train_parser_section(struct training *t) {
  struct arena *arena = arena_new(t->host, SIZE_MAX / 2);
  if (!arena) return (str){NULL, 0};
  struct learner l;
  size_t n = t->corpus.sentences.n;
  uint32_t epochs = t->options->parser_epochs ? t->options->parser_epochs : EPOCHS;
  learner_init(&l, t, arena);
  const struct parser_node **nodes = ARENA_NEW(arena, const struct parser_node *, n);
  for (size_t i = 0; i < n; i++) nodes[i] = parser_nodes(arena, t->corpus.sentences.at[i].words, t->corpus.sentences.at[i].n);
  uint32_t *order = ARENA_NEW(arena, uint32_t, n);
  for (uint32_t epoch = 0; epoch < epochs; epoch++) {
    l.arcs = l.right_heads = l.right_labels = 0;
    train_shuffle(order, n, &l.random);
    for (size_t i = 0; i < n; i++) learn_sentence(&l, &t->corpus.sentences.at[order[i]], nodes[order[i]], epoch >= EXPLORE_FROM);
    train_say(t, "parser: epoch %u of %u, heads %.2f %%, with relation %.2f %%", epoch + 1, epochs, 100.0 * (double)l.right_heads / (double)l.arcs, 100.0 * (double)l.right_labels / (double)l.arcs);
  }
  str section = write_section(t, &l);
  arena_free(arena);
  return section;
}
