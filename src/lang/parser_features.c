/* parser_features.c - what the parser looks at.
 *
 * First the atoms: one number for each thing that can be seen in the state (the form of s0, the
 * part of speech of b0 ...). Then the templates: which atoms go into one feature together. The
 * tables below are part of the model format: a change needs new models and PACK_VERSION + 1.
 */
#include "lang/parser.h"

#define NO_NODE UINT32_MAX

enum atom {
  NONE, /* ends a template */
  /* words */
  S0w, S0l, S0p, S0t, S1w, S1l, S1p, S1t, S2l, S2p, S2t, B0w, B0l, B0p, B0t, B1w, B1p, B1t, B2p, B2t, B3p,
  /* children and their relations: left, second left, right, second right */
  S0Lp, S0Ll, S0Lw, S0L2p, S0L2l, S0Rp, S0Rl, S0Rw, S0R2p, S0R2l,
  S1Lp, S1Ll, S1Lw, S1Rp, S1Rl, S1Rw, S1R2p, S1R2l, B0Lp, B0Ll, B0Lw, B0L2p, B0L2l,
  S2Rl, S2Ll,
  /* counts and sets */
  S0vl, S0vr, S1vl, S1vr, B0vl, S0set, S1set, B0set, Dsb, Dss,
  /* neighbours in the text */
  S0prev, S0next, B0prev, S1next, Depth,
  ATOMS
};

static const uint8_t move_templates[][5] = {
    {S0w}, {S0l}, {S0t}, {S0w, S0p}, {S1w}, {S1t}, {S1w, S1p}, {S2t}, {B0w}, {B0t}, {B0w, B0p}, {B1w}, {B1t}, {B2t},
    {S0l, B0l}, {S0w, B0p}, {S0p, B0w}, {S0t, B0t}, {S0w, S0p, B0p}, {S0l, B0t}, {S0t, B0l},
    {S1l, S0l}, {S1w, S0p}, {S1p, S0w}, {S1t, S0t}, {S1l, S0t}, {S1t, S0l},
    {B0t, B1t}, {S0p, B0p, B1p}, {S1p, S0p, B0p}, {S2p, S1p, S0p}, {S1t, S0t, B0t}, {S0t, B0t, B1t},
    {B0p, B1p, B2p}, {S0p, B0p, B1p, B2p}, {S1p, S0p, B0p, B1p}, {B1p, B2p, B3p},
    {S0p, S0Lp, B0p}, {S0p, S0Rp, B0p}, {S0p, S0Ll, B0p}, {S0p, S0Rl, B0p}, {S1p, S1Rp, S0p}, {S1p, S1Rl, S0p},
    {S1p, S0p, S0Lp}, {S1p, S0p, S0Rp}, {S1p, S0p, S0Ll}, {S0p, B0p, B0Lp}, {S0p, B0p, B0Ll}, {S1p, S1Lp, S0p},
    {S1l, S0Lw}, {S1l, S0Lw, S0l}, {S1p, S0Lw, S0p}, {S2p, S1p, S0Lw}, {S2l, S0Lw}, {S1l, S0Lw, S0p},
    {B0p, S0Lw, S0p}, {S0l, S0Rw}, {S1l, S1Rw, S0p},
    {S0p, S0Ll, S0L2l}, {S0p, S0Rl, S0R2l}, {S1p, S1Rl, S1R2l}, {B0p, B0Ll, B0L2l},
    {S0w, S0vr}, {S0p, S0vr}, {S0w, S0vl}, {S0p, S0vl}, {S1p, S1vr}, {S1l, S1vr}, {B0p, B0vl}, {B0w, B0vl},
    {S0w, Dsb}, {S0p, Dsb, B0p}, {S1p, Dss, S0p}, {S1l, Dss, S0l}, {B0w, Dsb},
    {S0p, S0set, B0p}, {S1p, S1set, S0p}, {S1l, S1set}, {B0l, B0set}, {S0l, S0set},
};

static const uint8_t label_templates[][5] = {
    /* written for LEFT as head B0, dependent S0; for RIGHT, S1 stands in the place of B0 */
    {S0w}, {S0l}, {S0t}, {B0w}, {B0l}, {B0t}, {S0l, B0l}, {S0t, B0t}, {S0p, B0p}, {S0w, B0p}, {S0p, B0l}, {S0t, B0l}, {S0l, B0t},
    {S0Lw, B0p}, {S0Lw, B0l}, {S0Lw, S0l}, {S0Lw, S0p, B0p}, {S0Lw, S0l, B0l}, {S0Ll, S0p, B0p}, {S0Rl, S0p, B0p},
    {S0set, S0p, B0p}, {B0set, S0p, B0p}, {B0set, B0l, S0p}, {S0vl, S0p, B0p}, {B0vl, S0p, B0p}, {Dsb, S0p, B0p}, {Dsb, S0w},
    {S0prev, S0p, B0p}, {S0next, S0p, B0p}, {S0prev, S0p, S0next}, {B0prev, B0p, S0p}, {S0p, S0Lw, S0prev},
    {S0Rw, S0p, B0p}, {S0set, S0l}, {S0L2l, S0Ll, S0p}, {B0Ll, B0p, S0p}, {S0w, S0prev}, {B0set, S0l},
};

_Static_assert(sizeof move_templates / sizeof *move_templates <= PARSER_MOVE_FEATURES, "room for the features");
_Static_assert(sizeof label_templates / sizeof *label_templates <= PARSER_LABEL_FEATURES, "room for the features");

static uint32_t distance(uint32_t from, uint32_t to) {
  uint32_t d = to - from;
  if (d < 5) return d;
  return d < 8 ? 5 : d < 12 ? 6 : 7;
}

static uint32_t capped(uint32_t n) { return n < 6 ? n : 6; }

static uint32_t pos_at(const struct parser_state *s, uint32_t node) { return node >= 1 && node <= s->n ? s->nodes[node].upos : NO_NODE; }

struct child_atoms {
  uint8_t pos, label, form;
};

static void put_child(const struct parser_state *s, uint32_t *a, struct child_atoms to, uint32_t child) {
  if (child == 0) return;
  a[to.pos] = s->nodes[child].upos;
  a[to.label] = s->label[child];
  if (to.form) a[to.form] = s->nodes[child].form;
}

static void atoms_of_s0(const struct parser_state *s, uint32_t *a, uint32_t node) {
  const struct parser_node *w = &s->nodes[node];
  const struct parser_children *c = &s->children[node];
  a[S0w] = w->form, a[S0l] = w->lemma, a[S0p] = w->upos, a[S0t] = w->tag;
  put_child(s, a, (struct child_atoms){S0Lp, S0Ll, S0Lw}, c->left);
  put_child(s, a, (struct child_atoms){S0L2p, S0L2l, 0}, c->left2);
  put_child(s, a, (struct child_atoms){S0Rp, S0Rl, S0Rw}, c->right);
  put_child(s, a, (struct child_atoms){S0R2p, S0R2l, 0}, c->right2);
  a[S0vl] = capped(c->n_left), a[S0vr] = capped(c->n_right), a[S0set] = c->labels;
  a[S0prev] = pos_at(s, node - 1), a[S0next] = pos_at(s, node + 1);
}

static void atoms_of_s1(const struct parser_state *s, uint32_t *a, uint32_t node) {
  const struct parser_node *w = &s->nodes[node];
  const struct parser_children *c = &s->children[node];
  a[S1w] = w->form, a[S1l] = w->lemma, a[S1p] = w->upos, a[S1t] = w->tag;
  put_child(s, a, (struct child_atoms){S1Lp, S1Ll, S1Lw}, c->left);
  put_child(s, a, (struct child_atoms){S1Rp, S1Rl, S1Rw}, c->right);
  put_child(s, a, (struct child_atoms){S1R2p, S1R2l, 0}, c->right2);
  a[S1vl] = capped(c->n_left), a[S1vr] = capped(c->n_right), a[S1set] = c->labels;
  a[S1next] = pos_at(s, node + 1);
}

static void atoms_of_b0(const struct parser_state *s, uint32_t *a, uint32_t node) {
  const struct parser_node *w = &s->nodes[node];
  const struct parser_children *c = &s->children[node];
  a[B0w] = w->form, a[B0l] = w->lemma, a[B0p] = w->upos, a[B0t] = w->tag;
  put_child(s, a, (struct child_atoms){B0Lp, B0Ll, B0Lw}, c->left);
  put_child(s, a, (struct child_atoms){B0L2p, B0L2l, 0}, c->left2);
  a[B0vl] = capped(c->n_left), a[B0set] = c->labels;
  a[B0prev] = pos_at(s, node - 1);
}

static void atoms_of_rest(const struct parser_state *s, uint32_t *a) {
  if (s->depth > 2) {
    uint32_t s2 = s->stack[s->depth - 3];
    a[S2l] = s->nodes[s2].lemma, a[S2p] = s->nodes[s2].upos, a[S2t] = s->nodes[s2].tag;
  }
  if (s->front + 1 <= s->n) {
    const struct parser_node *b1 = &s->nodes[s->front + 1];
    a[B1w] = b1->form, a[B1p] = b1->upos, a[B1t] = b1->tag;
  }
  if (s->front + 2 <= s->n) a[B2p] = s->nodes[s->front + 2].upos, a[B2t] = s->nodes[s->front + 2].tag;
  a[B3p] = pos_at(s, s->front + 3);
}

static uint32_t combine(const uint8_t (*templates)[5], size_t n, const uint32_t *a, uint32_t seed, uint32_t *f) {
  for (size_t t = 0; t < n; t++) {
    uint32_t h = mix2(seed, (uint32_t)t);
    for (int k = 0; k < 5 && templates[t][k] != NONE; k++) h = mix2(h, a[templates[t][k]]);
    f[t] = mix_end(h);
  }
  return (uint32_t)n;
}

static void clear(uint32_t *a) {
  for (int i = 0; i < ATOMS; i++) a[i] = NO_NODE;
}

uint32_t parser_move_features(const struct parser_state *s, uint32_t *f) {
  uint32_t a[ATOMS];
  clear(a);
  if (s->depth > 0) atoms_of_s0(s, a, s->stack[s->depth - 1]);
  if (s->depth > 1) atoms_of_s1(s, a, s->stack[s->depth - 2]);
  if (s->front <= s->n) atoms_of_b0(s, a, s->front);
  atoms_of_rest(s, a);
  if (s->depth > 0 && s->front <= s->n) a[Dsb] = distance(s->stack[s->depth - 1], s->front);
  if (s->depth > 1) a[Dss] = distance(s->stack[s->depth - 2], s->stack[s->depth - 1]);
  return combine(move_templates, sizeof move_templates / sizeof *move_templates, a, 17, f);
}

uint32_t parser_label_features(const struct parser_state *s, enum parser_move move, uint32_t *f) {
  uint32_t a[ATOMS];
  uint32_t dependent = s->stack[s->depth - 1];
  uint32_t head = move == MOVE_LEFT ? s->front : s->stack[s->depth - 2];
  clear(a);
  atoms_of_s0(s, a, dependent);
  atoms_of_b0(s, a, head);
  a[Dsb] = move == MOVE_LEFT ? distance(dependent, head) : distance(head, dependent);
  return combine(label_templates, sizeof label_templates / sizeof *label_templates, a, 100 + (uint32_t)move, f);
}
