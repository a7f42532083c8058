#include "coding/frames.h"

#include <string.h>

#include "pack/pack.h"

const char *const coding_role_codes[FRAME_ROLES] = {
    "GOV", "MIL", "COP", "JUD", "LEG", "OPP", "REB", "INS", "SEP", "SPY", "CVL",
    "BUS", "LAB", "EDU", "MED", "REF", "ELI", "PTY", "AGR", "HLH", "CRM", "DEV",
    "ENV", "HRI", "MOD", "RAD", "UAF", "IGO", "NGO", "IMG", "MNC", "SET", NULL,
};

const char *coding_realis_text(enum coding_realis realis) {
  static const char *const texts[] = {"", "actual", "planned", "possible", "denied", "general"};
  return texts[realis];
}

static bool check_frame(const struct coding_frame *f, const struct coding_ontology *ontology, uint64_t n,
                        uint32_t n_files) {
  if (f->concept >= ontology->n_concepts || (f->next != CODING_NONE && f->next >= n) || f->op >= OPERATOR_COUNT)
    return false;
  if (f->realis > REALIS_GENERAL || f->n_slots > FRAME_SLOTS || f->file >= n_files || !memchr(f->code, 0, CODING_CODE))
    return false;
  for (int i = 0; i < f->n_slots; i++)
    if ((f->slots[i].filter & FILTER_CONCEPT) && f->slots[i].concept >= ontology->n_concepts) return false;
  return true;
}

/* "frames": u64 frames, concepts, files, bytes of names; frames; u16 first[concepts]; the names,
 * one a line. A chain goes upward in the array, so that it ends. */
bool coding_load_frames(str section, const struct coding_ontology *ontology, struct arena *arena,
                        struct coding_frames *ret) {
  const uint64_t *n = pack_array(section, 0, 4, 8, 8);
  if (!n || n[0] >= CODING_NONE || n[1] != ontology->n_concepts || n[2] > section.n || n[3] > section.n) return false;
  uint64_t at = 32;
  *ret = (struct coding_frames){.n = n[0], .n_concepts = n[1], .n_files = (uint32_t)n[2]};
  ret->frames = pack_array(section, at, n[0], sizeof *ret->frames, 8);
  at += n[0] * sizeof *ret->frames;
  ret->first = pack_array(section, at, n[1], 2, 2);
  at += n[1] * 2;
  str names = {pack_array(section, at, n[3], 1, 1), n[3]};
  if (!ret->frames || !ret->first || !names.p) return false;
  for (uint64_t i = 0; i < n[0]; i++)
    if (!check_frame(&ret->frames[i], ontology, n[0], ret->n_files) || ret->frames[i].next <= i) return false;
  for (uint64_t i = 0; i < n[1]; i++)
    if (ret->first[i] != CODING_NONE && ret->first[i] >= n[0]) return false;
  str *files = ARENA_NEW(arena, str, n[2] + 1);
  for (uint64_t i = 0; i < n[2]; i++) files[i] = names.p ? str_cut(&names, '\n') : STR("");
  ret->files = files;
  return true;
}
