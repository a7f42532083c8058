/* frames_compile.c - the text of the frames (frames.h) to their section. */
#include <string.h>

#include "base/buf.h"
#include "base/tsv.h"
#include "coding/frames.h"

struct draft {
  struct arena *arena;
  const struct map *concepts, *codes;
  VEC(struct coding_frame) frames;
  VEC(struct coding_example) examples;
  uint32_t file;
  bool has_example; /* the frames read last have one */
  struct tsv row;
};

static void fault(struct draft *d, const char *what, str found) {
  tsv_fault(&d->row, "%s, found \"%.*s\"", what, (int)found.n, found.p);
}

static str next_word(str *rest) {
  *rest = str_trim(*rest);
  if (rest->n == 0) return (str){NULL, 0};
  str word = str_cut(rest, ' ');
  return word;
}

static bool read_path(struct draft *d, str text, struct coding_path *ret) {
  *ret = (struct coding_path){{0}};
  for (int step = 0; text.p; step++) {
    str roles = str_cut(&text, '.');
    if (step == FRAME_STEPS) return fault(d, "a path of at most three steps was expected", roles), false;
    while (roles.p) {
      str name = str_cut(&roles, '|');
      enum grammar_role role = grammar_role_of(name);
      if (role == ROLE_COUNT) return fault(d, "a role (agent, patient, to, with ...) was expected", name), false;
      ret->steps[step] |= 1u << role;
    }
  }
  return true;
}

static bool read_role_code(str name, uint64_t *ret) {
  for (int i = 0; coding_role_codes[i]; i++) {
    if (!str_eq(name, str_of(coding_role_codes[i]))) continue;
    *ret |= 1ull << i;
    return true;
  }
  return false;
}

static bool read_filter(struct draft *d, str name, struct coding_slot *slot) {
  static const struct {
    const char *name;
    uint16_t bit;
  } filters[] = {{"any", FILTER_ANY},   {"actor", FILTER_ACTOR}, {"land", FILTER_LAND}, {"state", FILTER_STATE},
                 {"pair", FILTER_PAIR}, {"act", FILTER_ACT},     {"plan", FILTER_PLAN}};
  for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
    if (!str_eq(name, str_of(filters[i].name))) continue;
    slot->filter |= filters[i].bit;
    return true;
  }
  if (str_starts(name, STR("@"))) {
    const uint64_t *concept = map_get(d->concepts, str_slice(name, 1, name.n));
    if (!concept || (slot->filter & FILTER_CONCEPT))
      return fault(d, "one concept of concepts.tsv was expected after @", name), false;
    slot->filter |= FILTER_CONCEPT;
    slot->concept = (uint16_t) * concept;
    return true;
  }
  if (!read_role_code(name, &slot->roles))
    return fault(d, "a filter (actor, land, act, @CONCEPT, COP ...) was expected", name), false;
  slot->filter |= FILTER_ROLES;
  return true;
}

static bool read_slot(struct draft *d, str text, struct coding_frame *frame) {
  struct coding_slot slot = {.flags = 0};
  if (frame->n_slots == FRAME_SLOTS) return fault(d, "at most six slots were expected", text), false;
  if (str_starts(text, STR("!"))) {
    slot.flags = SLOT_ABSENT;
    slot.filter = FILTER_ANY;
    if (!read_path(d, str_slice(text, 1, text.n), &slot.path)) return false;
  } else {
    str filters = text, path = str_cut(&filters, '=');
    if (!filters.p || filters.n == 0) return fault(d, "a slot path=filter was expected", text), false;
    if (str_ends(path, STR("?"))) slot.flags = SLOT_OPTIONAL, path.n--;
    if (!read_path(d, path, &slot.path)) return false;
    while (filters.p)
      if (!read_filter(d, str_cut(&filters, ','), &slot)) return false;
  }
  frame->slots[frame->n_slots++] = slot;
  return true;
}

static bool read_code(struct draft *d, str text, struct coding_frame *frame) {
  static const char *const operators[] = {"", "intend", "appeal", "demand", "reject", "threaten", "same"};
  str path = text, name = str_cut(&path, ':');
  for (int i = 1; i < OPERATOR_COUNT; i++) {
    if (!str_eq(name, str_of(operators[i]))) continue;
    frame->op = (uint8_t)i;
    return read_path(d, path.p ? path : STR("content"), &frame->content);
  }
  if (!map_get(d->codes, text)) return fault(d, "a code of cameo.tsv or an operator was expected", text), false;
  memcpy(frame->code, text.p, text.n);
  return true;
}

static bool read_option(struct draft *d, str text, struct coding_frame *frame) {
  str value = text, name = str_cut(&value, '=');
  if (str_eq(text, STR("symmetric"))) return frame->flags |= FRAME_SYMMETRIC, true;
  if (str_eq(text, STR("abroad"))) return frame->flags |= FRAME_ABROAD, true;
  if (value.p && str_eq(name, STR("source"))) return read_path(d, value, &frame->source);
  if (value.p && str_eq(name, STR("target"))) return read_path(d, value, &frame->target);
  for (int r = REALIS_ACTUAL; value.p && str_eq(name, STR("realis")) && r <= REALIS_GENERAL; r++)
    if (str_eq(value, str_of(coding_realis_text((enum coding_realis)r)))) return frame->realis = (uint8_t)r, true;
  if (value.p && str_eq(name, STR("last"))) {
    while (value.p)
      if (!read_role_code(str_cut(&value, ','), &frame->last_roles))
        return fault(d, "role codes (COP,MIL ...) were expected", text), false;
    return true;
  }
  if (str_eq(name, STR("answer")))
    return coding_read_roots(value, ',', &frame->answers) || (fault(d, "roots (02,10 ...) were expected", text), false);
  return fault(d, "source=, target=, symmetric, abroad, last=, answer= or realis= was expected", text), false;
}

/* The agent acts; the first other slot that takes an actor or land is acted on. */
static void default_ends(struct coding_frame *frame) {
  if (!frame->source.steps[0]) frame->source.steps[0] = 1u << ROLE_AGENT;
  for (int i = 0; i < frame->n_slots && !frame->target.steps[0]; i++) {
    const struct coding_slot *slot = &frame->slots[i];
    bool takes = slot->filter & (FILTER_ACTOR | FILTER_LAND | FILTER_STATE | FILTER_ROLES | FILTER_PAIR);
    bool source = memcmp(&slot->path, &frame->source, sizeof slot->path) == 0;
    if (takes && !source && !(slot->flags & SLOT_ABSENT)) frame->target = slot->path;
  }
}

static void read_frame(struct draft *d, str line) {
  struct coding_frame frame = {.next = CODING_NONE, .file = d->file, .line = (uint32_t)d->row.line};
  str rest = line, name = next_word(&rest), word;
  const uint64_t *concept = map_get(d->concepts, name);
  if (!concept) {
    fault(d, "a concept of concepts.tsv was expected", name);
    return;
  }
  frame.concept = (uint16_t) * concept;
  while ((word = next_word(&rest)).p && !str_eq(word, STR("->")))
    if (!read_slot(d, word, &frame)) return;
  if (!word.p || !(word = next_word(&rest)).p) {
    fault(d, "-> and a code were expected", line);
    return;
  }
  if (!read_code(d, word, &frame)) return;
  while ((word = next_word(&rest)).p)
    if (!read_option(d, word, &frame)) return;
  default_ends(&frame);
  VEC_PUSH(d->arena, &d->frames, frame);
  d->has_example = false;
}

/* "+ it Sentence. => SRC CODE TGT" or "- it Sentence." */
static void read_example(struct draft *d, str line) {
  bool positive = line.p[0] == '+';
  str rest = str_trim(str_slice(line, 1, line.n)), lang = next_word(&rest), expected = STR("");
  size_t arrow = rest.n;
  for (size_t i = 0; i + 1 < rest.n; i++)
    if (rest.p[i] == '=' && rest.p[i + 1] == '>') arrow = i;
  if (arrow < rest.n) expected = str_trim(str_slice(rest, arrow + 2, rest.n));
  str text = str_trim(str_slice(rest, 0, arrow));
  if (lang.n != 2 || text.n == 0 || positive != (expected.n > 0)) {
    fault(d, positive ? "+ LANG Sentence. => SRC CODE TGT was expected" : "- LANG Sentence. was expected", line);
    return;
  }
  if (d->frames.n == 0) fault(d, "an example stands before any frame", line);
  d->has_example |= positive;
  struct coding_example example = {d->row.file, (uint32_t)d->row.line, arena_str(d->arena, lang),
                                   arena_str(d->arena, text), arena_str(d->arena, expected)};
  VEC_PUSH(d->arena, &d->examples, example);
}

static void read_file(struct draft *d, const struct source *source, struct err_list *errors) {
  str line;
  uint32_t first_line = 0; /* of the frames that still lack an example */
  tsv_open(&d->row, source->path, source->content, errors);
  d->has_example = true;
  while (tsv_line(&d->row, &line)) {
    line = str_trim(line);
    if (line.p[0] == '+' || line.p[0] == '-') {
      read_example(d, line);
      if (d->has_example) first_line = 0;
    } else {
      read_frame(d, line);
      if (!first_line) first_line = (uint32_t)d->row.line;
    }
  }
  if (!d->has_example)
    err_report(errors, source->path, first_line,
               "a frame without an example: a line \"+ LANG Sentence. => SRC CODE TGT\" must follow it");
}

/* Chains the frames of each concept in file order. */
static uint16_t *chain(struct draft *d) {
  size_t n = d->concepts->n;
  uint16_t *first = ARENA_NEW(d->arena, uint16_t, n), *last = ARENA_NEW(d->arena, uint16_t, n);
  for (size_t i = 0; i < n; i++) first[i] = last[i] = CODING_NONE;
  for (size_t f = 0; f < d->frames.n; f++) {
    uint16_t c = d->frames.at[f].concept;
    if (first[c] == CODING_NONE) first[c] = (uint16_t)f;
    else d->frames.at[last[c]].next = (uint16_t)f;
    last[c] = (uint16_t)f;
  }
  return first;
}

str coding_compile_frames(struct arena *arena, const struct source *sources, size_t n, const struct map *concepts,
                          const struct map *codes, struct coding_examples *ret_examples, struct err_list *errors) {
  struct draft *d = ARENA_NEW(arena, struct draft, 1);
  struct buf out, names;
  d->arena = arena;
  d->concepts = concepts;
  d->codes = codes;
  buf_init(&out, arena, SIZE_MAX / 2);
  buf_init(&names, arena, SIZE_MAX / 2);
  for (size_t i = 0; i < n; i++) {
    d->file = (uint32_t)i;
    read_file(d, &sources[i], errors);
    if (i) buf_byte(&names, '\n');
    buf_add(&names, str_of(sources[i].path));
  }
  if (d->frames.n >= CODING_NONE) err_report(errors, sources[0].path, 0, "more than %d frames", CODING_NONE - 1);
  const uint16_t *first = chain(d);
  buf_u64(&out, d->frames.n);
  buf_u64(&out, concepts->n);
  buf_u64(&out, n);
  buf_u64(&out, names.n);
  if (d->frames.n) buf_add(&out, (str){(char *)d->frames.at, d->frames.n * sizeof *d->frames.at});
  buf_add(&out, (str){(const char *)first, concepts->n * sizeof *first});
  buf_add(&out, buf_str(&names));
  *ret_examples = (struct coding_examples){d->examples.at, d->examples.n};
  return buf_str(&out);
}
