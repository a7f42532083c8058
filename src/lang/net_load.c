/* net_load.c - section "network" of a model.
 *
 *   u32 magic, forms, tags, labels, root label, bytes of label texts, 3 Q8 factors of the embeddings
 *   label texts, one a line; (8) dict of forms
 *   int8 tables: forms, affixes, classes, shapes
 *   (64) sigmoid and tangent, int16[4096] each
 *   matrices: int8 weights [rows x k], float factors [rows], int32 biases [rows], each (64):
 *     for each layer and direction the input's and the state's; dep head ldep lhead arc label
 *   tags: int8 [tags x 256], float [tags], int32 [tags];  arc_v int16;  root_head, root_lhead int16
 */
#include "lang/kernel.h"
#include "lang/net.h"

enum { MAGIC = 0x314e4554 }; /* "TEN1" */

struct section {
  str bytes;
  uint64_t at;
  bool good;
};

static const void *take(struct section *s, uint64_t count, size_t size, size_t align) {
  s->at = (s->at + align - 1) / align * align;
  const void *p = s->good ? pack_array(s->bytes, s->at, count, size, align) : NULL;
  s->good = s->good && p != NULL;
  s->at += count * size;
  return p;
}

static void take_matrix(struct section *s, struct arena *arena, int rows, int k, struct net_matrix *ret) {
  const int8_t *weights = take(s, (uint64_t)rows * (uint64_t)k, 1, 64);
  *ret = (struct net_matrix){.rows = rows, .k = k};
  ret->factor = take(s, (uint64_t)rows, 4, 64);
  ret->bias = take(s, (uint64_t)rows, 4, 64);
  if (!s->good) return;
  char *room = arena_alloc(arena, kernel_packed(rows, k) * sizeof(int16_t) + 64, 1);
  int16_t *packed = (int16_t *)(void *)(room + (64 - (uintptr_t)room % 64) % 64);
  kernel_pack(weights, rows, k, packed);
  ret->packed = packed;
}

static bool take_labels(struct section *s, struct arena *arena, uint32_t bytes, struct net *ret) {
  const char *texts = take(s, bytes, 1, 1);
  if (!s->good || ret->n_labels == 0 || ret->n_labels > NET_LABELS || ret->root_label >= ret->n_labels) return false;
  str *names = ARENA_NEW(arena, str, ret->n_labels), rest = {texts, bytes};
  uint8_t *rels = ARENA_NEW(arena, uint8_t, ret->n_labels);
  for (uint32_t i = 0; i < ret->n_labels; i++) {
    if (!rest.p) return false;
    names[i] = str_cut(&rest, '\n');
    rels[i] = (uint8_t)record_rel_of(names[i]);
  }
  ret->label_texts = names;
  ret->label_rels = rels;
  return true;
}

static bool take_embeddings(struct section *s, struct net *ret) {
  uint64_t end = 0;
  s->at = (s->at + 7) / 8 * 8;
  if (!dict_load(s->bytes, s->at, &ret->forms, &end)) return false;
  s->at = end;
  for (uint64_t i = 0; i <= ret->forms.mask; i++)
    if (ret->forms.slots[i].value > ret->n_forms) return false;
  ret->form = take(s, (uint64_t)ret->n_forms * NET_FORM, 1, 1);
  ret->affix = take(s, (uint64_t)NET_AFFIX_ROWS * NET_AFFIX, 1, 1);
  ret->class = take(s, (uint64_t)NET_CLASS_ROWS * NET_CLASS, 1, 1);
  ret->shape = take(s, (uint64_t)NET_SHAPE_ROWS * NET_CLASS, 1, 1);
  return s->good;
}

/* Factors turn sums into fixed point: anything but a small positive number would be no model of ours. */
static bool factors_fit(const float *factor, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (!(factor[i] >= 0 && factor[i] < 1)) return false;
  return true;
}

static bool matrices_fit(const struct net *net) {
  const struct net_matrix *others[] = {&net->dep, &net->head, &net->ldep, &net->lhead, &net->arc, &net->label};
  for (int l = 0; l < NET_LAYERS; l++)
    for (int d = 0; d < 2; d++)
      if (!factors_fit(net->gates[l][d].x.factor, NET_GATES)) return false;
  for (int i = 0; i < 6; i++)
    if (!factors_fit(others[i]->factor, (uint32_t)others[i]->rows)) return false;
  return factors_fit(net->tag_factor, net->n_tags);
}

bool net_load(const struct pack *model, const struct lexicon *lexicon, struct arena *arena, struct net *ret) {
  struct section s = {.good = true};
  if (!pack_section(model, "network", &s.bytes)) return false;
  const uint32_t *h = take(&s, 9, 4, 4);
  if (!h || h[0] != MAGIC || h[2] != lexicon->n_tags) return false;
  *ret = (struct net){.n_forms = h[1], .n_tags = h[2], .n_labels = h[3], .root_label = h[4]};
  ret->form_factor = (int32_t)h[6], ret->affix_factor = (int32_t)h[7], ret->class_factor = (int32_t)h[8];
  for (int i = 6; i < 9; i++)
    if (h[i] > 1 << 16) return false;
  if (!take_labels(&s, arena, h[5], ret) || !take_embeddings(&s, ret)) return false;
  ret->sigmoid = take(&s, NET_CURVE, 2, 64);
  ret->tangent = take(&s, NET_CURVE, 2, 64);
  for (int l = 0; l < NET_LAYERS; l++)
    for (int d = 0; d < 2; d++) {
      take_matrix(&s, arena, NET_GATES, l ? NET_OUT : NET_IN, &ret->gates[l][d].x);
      take_matrix(&s, arena, NET_GATES, NET_HIDDEN, &ret->gates[l][d].h);
    }
  take_matrix(&s, arena, NET_ARC, NET_OUT, &ret->dep);
  take_matrix(&s, arena, NET_ARC, NET_OUT, &ret->head);
  take_matrix(&s, arena, NET_LABEL, NET_OUT, &ret->ldep);
  take_matrix(&s, arena, NET_LABEL, NET_OUT, &ret->lhead);
  take_matrix(&s, arena, NET_ARC, NET_ARC, &ret->arc);
  take_matrix(&s, arena, NET_LABELS, NET_LABEL, &ret->label);
  ret->tag = take(&s, (uint64_t)ret->n_tags * NET_OUT, 1, 64);
  ret->tag_factor = take(&s, ret->n_tags, 4, 64);
  ret->tag_bias = take(&s, ret->n_tags, 4, 64);
  ret->arc_v = take(&s, NET_ARC, 2, 64);
  ret->root_head = take(&s, NET_ARC, 2, 64);
  ret->root_lhead = take(&s, NET_LABEL, 2, 64);
  return s.good && matrices_fit(ret);
}
