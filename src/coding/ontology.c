#include "coding/ontology.h"

#include <string.h>

#include "base/buf.h"
#include "base/tsv.h"
#include "pack/pack.h"

/* --- compiling ---------------------------------------------------------------------------------- */

static bool copy_text(const struct tsv *row, char *to, size_t room, str text) {
  if (text.n >= room) {
    tsv_fault(row, "\"%.*s\" is longer than %zu bytes", (int)text.n, text.p, room - 1);
    return false;
  }
  memcpy(to, text.p, text.n);
  return true;
}

static bool is_code(str text) {
  for (size_t i = 0; i < text.n; i++)
    if (text.p[i] < '0' || text.p[i] > '9') return false;
  return text.n >= 2 && text.n <= 4;
}

static void read_codes(struct buf *out, const struct source *source, struct map *codes, struct err_list *errors) {
  struct tsv row;
  str last = STR("");
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct coding_code code = {.goldstein = 0};
    double goldstein = 0;
    if (row.n != 7 || !is_code(row.field[0]) || !str_to_decimal(row.field[2], &goldstein) ||
        !str_to_uint(row.field[3], &code.quad) || code.quad < 1 || code.quad > 4) {
      tsv_fault(&row, "expected CODE, LABEL, GOLDSTEIN, QUAD (1-4), PLOVER, MODE, CONTEXT for code \"%.*s\"",
                (int)row.field[0].n, row.field[0].p);
      continue;
    }
    if (last.n && str_cmp(last, row.field[0]) >= 0)
      tsv_fault(&row, "rows are not sorted by code, or %.*s stands twice", (int)row.field[0].n, row.field[0].p);
    last = row.field[0];
    code.goldstein = (float)goldstein;
    if (!copy_text(&row, code.code, sizeof code.code, row.field[0]) ||
        !copy_text(&row, code.plover, sizeof code.plover, row.field[4]) ||
        !copy_text(&row, code.mode, sizeof code.mode, row.field[5]) ||
        !copy_text(&row, code.context, sizeof code.context, row.field[6]) ||
        !copy_text(&row, code.label, sizeof code.label, row.field[1]))
      continue;
    map_put(codes, row.field[0], codes->n, NULL);
    buf_add(out, (str){(char *)&code, sizeof code});
  }
}

static void read_compose(struct buf *out, uint64_t *n, const struct source *source, const struct map *codes,
                         struct err_list *errors) {
  static const enum coding_operator columns[] = {OPERATOR_INTEND, OPERATOR_APPEAL, OPERATOR_DEMAND, OPERATOR_REJECT,
                                                 OPERATOR_THREATEN};
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct coding_compose compose = {.content = ""};
    bool good = row.n == 6 && copy_text(&row, compose.content, sizeof compose.content, row.field[0]);
    for (int c = 0; c < 5 && good; c++) {
      str option = row.field[c + 1], code = str_cut(&option, '/');
      if (str_eq(code, STR("-"))) continue;
      compose.planned[columns[c]] = option.p != NULL;
      if (option.p && !str_eq(option, STR("planned"))) good = false;
      good = good && (str_eq(code, STR("=")) || map_get(codes, code)) &&
             copy_text(&row, compose.result[columns[c]], CODING_CODE, code);
    }
    if (good) ++*n, buf_add(out, (str){(char *)&compose, sizeof compose});
    else tsv_fault(&row, "expected a beginning of codes and five codes of cameo.tsv, '=' or '-'");
  }
}

static int find_word(const char *const *words, str word) {
  for (int i = 0; words[i]; i++)
    if (str_eq(word, str_of(words[i]))) return i;
  return -1;
}

/* "02 10": a set of two-digit roots as bits. */
bool coding_read_roots(str text, char between, uint32_t *ret) {
  *ret = 0;
  while (text.n > 0) {
    uint32_t root;
    if (!str_to_uint(str_cut(&text, between), &root) || root < 1 || root > 20) return false;
    *ret |= 1u << root;
  }
  return true;
}

static void read_concepts(struct buf *out, const struct source *source, struct map *concepts, struct err_list *errors) {
  static const char *const ofs[] = {"", "agent", "patient", NULL};
  static const char *const controls[] = {"", "subject", "object", NULL};
  static const char *const effects[] = {"", "fact", "reported", "planned", "possible", "denied", "drop", NULL};
  struct tsv row;
  tsv_open(&row, source->path, source->content, errors);
  while (tsv_next(&row)) {
    struct coding_concept concept = {.parent = CODING_NONE};
    int of = find_word(ofs, row.field[2]), control = find_word(controls, row.field[3]),
        effect = find_word(effects, row.field[4]);
    const uint64_t *parent = row.field[1].n ? map_get(concepts, row.field[1]) : NULL;
    bool fresh = true;
    if (row.n != 7 || of < 0 || control < 0 || effect < 0 || !coding_read_roots(row.field[5], ' ', &concept.retells))
      tsv_fault(
          &row,
          "expected CONCEPT, PARENT, OF (agent, patient), CONTROL (subject, object), EFFECT (fact, reported, planned, possible, denied, drop), RETELLS (two-digit roots), GLOSS");
    else if (row.field[1].n && !parent)
      tsv_fault(&row, "the parent \"%.*s\" is not a concept above this line", (int)row.field[1].n, row.field[1].p);
    else if (!copy_text(&row, concept.name, sizeof concept.name, row.field[0])) continue;
    else if (map_put(concepts, row.field[0], concepts->n, &fresh), !fresh)
      tsv_fault(&row, "the concept \"%.*s\" stands twice", (int)row.field[0].n, row.field[0].p);
    else {
      if (parent) concept.parent = (uint16_t)*map_get(concepts, row.field[1]);
      concept.of = (uint8_t)of, concept.control = (uint8_t)control, concept.effect = (uint8_t)effect;
      buf_add(out, (str){(char *)&concept, sizeof concept});
    }
  }
}

/* A concept that says nothing of a property has its parent's. */
static void inherit(struct coding_concept *concepts, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct coding_concept *c = &concepts[i];
    if (c->parent == CODING_NONE) continue;
    const struct coding_concept *p = &concepts[c->parent];
    if (!c->of) c->of = p->of;
    if (!c->control) c->control = p->control;
    if (!c->effect) c->effect = p->effect;
    if (!c->retells) c->retells = p->retells;
  }
}

str coding_compile_ontology(struct arena *arena, const struct coding_ontology_sources *sources,
                            struct map *ret_concepts, struct map *ret_codes, struct err_list *errors) {
  struct buf codes, compose, concepts, out;
  uint64_t n_compose = 0;
  struct buf *const bufs[] = {&codes, &compose, &concepts, &out};
  for (int i = 0; i < 4; i++) buf_init(bufs[i], arena, SIZE_MAX / 2);
  map_init(ret_concepts, arena);
  map_init(ret_codes, arena);
  read_codes(&codes, &sources->cameo, ret_codes, errors);
  read_compose(&compose, &n_compose, &sources->compose, ret_codes, errors);
  read_concepts(&concepts, &sources->concepts, ret_concepts, errors);
  uint64_t n_concepts = concepts.n / sizeof(struct coding_concept);
  inherit((struct coding_concept *)(void *)concepts.at, n_concepts);
  buf_u64(&out, codes.n / sizeof(struct coding_code));
  buf_u64(&out, n_compose);
  buf_u64(&out, n_concepts);
  buf_add(&out, buf_str(&codes));
  buf_add(&out, buf_str(&compose));
  buf_align(&out, _Alignof(struct coding_concept));
  buf_add(&out, buf_str(&concepts));
  return buf_str(&out);
}

/* --- loading ------------------------------------------------------------------------------------ */

static bool check(const struct coding_ontology *o) {
  for (uint64_t i = 0; i < o->n_codes; i++) {
    const struct coding_code *c = &o->codes[i];
    if (!memchr(c->code, 0, sizeof c->code) || !memchr(c->plover, 0, sizeof c->plover) ||
        !memchr(c->mode, 0, sizeof c->mode) || !memchr(c->context, 0, sizeof c->context) ||
        !memchr(c->label, 0, sizeof c->label))
      return false;
  }
  for (uint64_t i = 0; i < o->n_compose; i++)
    for (int k = 0; k < OPERATOR_COUNT; k++)
      if (!memchr(o->compose[i].content, 0, CODING_CODE) || !memchr(o->compose[i].result[k], 0, CODING_CODE))
        return false;
  for (uint64_t i = 0; i < o->n_concepts; i++) {
    const struct coding_concept *c = &o->concepts[i];
    if (!memchr(c->name, 0, sizeof c->name) || (c->parent != CODING_NONE && c->parent >= i)) return false;
  }
  return true;
}

bool coding_load_ontology(str section, struct coding_ontology *ret) {
  const uint64_t *n = pack_array(section, 0, 3, 8, 8);
  if (!n || n[0] > section.n || n[1] > section.n || n[2] >= CODING_NONE) return false;
  uint64_t at = 24;
  *ret = (struct coding_ontology){.n_codes = n[0], .n_compose = n[1], .n_concepts = n[2]};
  ret->codes = pack_array(section, at, n[0], sizeof *ret->codes, 4);
  at += n[0] * sizeof *ret->codes;
  ret->compose = pack_array(section, at, n[1], sizeof *ret->compose, 1);
  at += n[1] * sizeof *ret->compose;
  at += (0 - at) % _Alignof(struct coding_concept);
  ret->concepts = pack_array(section, at, n[2], sizeof *ret->concepts, _Alignof(struct coding_concept));
  return ret->codes && ret->compose && ret->concepts && check(ret);
}

const struct coding_code *coding_find_code(const struct coding_ontology *ontology, const char *code) {
  for (uint64_t low = 0, high = ontology->n_codes; low < high;) {
    uint64_t middle = (low + high) / 2;
    int order = strcmp(ontology->codes[middle].code, code);
    if (order == 0) return &ontology->codes[middle];
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return NULL;
}

const char *coding_compose(const struct coding_ontology *ontology, enum coding_operator op, const char *content,
                           bool *ret_planned) {
  const struct coding_compose *best = NULL;
  *ret_planned = false;
  if (op == OPERATOR_SAME) return content;
  for (uint64_t i = 0; i < ontology->n_compose; i++) {
    const struct coding_compose *c = &ontology->compose[i];
    if (strncmp(content, c->content, strlen(c->content)) == 0 && (!best || strlen(c->content) > strlen(best->content)))
      best = c;
  }
  if (!best) return "";
  *ret_planned = best->planned[op];
  return strcmp(best->result[op], "=") == 0 ? content : best->result[op];
}

bool coding_is_a(const struct coding_ontology *ontology, uint16_t concept, uint16_t ancestor) {
  while (concept != CODING_NONE && concept != ancestor) concept = ontology->concepts[concept].parent;
  return concept == ancestor && concept != CODING_NONE;
}
