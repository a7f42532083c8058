#include "coding/reading.h"

#include <string.h>

#include "coding/mend.h"
#include "text/chars.h"

uint16_t coding_concept(const struct coding_ontology *ontology, const char *name) {
  for (uint64_t i = 0; i < ontology->n_concepts; i++)
    if (strcmp(ontology->concepts[i].name, name) == 0) return (uint16_t)i;
  return CODING_NONE;
}

const struct coding_sense *coding_sense_of(const struct coding_reading *r, uint32_t sentence, uint32_t word,
                                           uint16_t concept) {
  const struct coding_sentence *s = &r->sentences[sentence];
  for (uint32_t i = 0; i < s->n_senses[word]; i++)
    if (coding_is_a(&r->tables->ontology, s->senses[word][i]->concept, concept)) return s->senses[word][i];
  return NULL;
}

static void read_senses(struct coding_reading *r, struct coding_sentence *s) {
  s->senses = arena_alloc(r->arena, s->tree.n, sizeof *s->senses);
  s->n_senses = ARENA_NEW(r->arena, uint8_t, s->tree.n);
  for (uint32_t w = 0; w < s->tree.n; w++)
    s->n_senses[w] = (uint8_t)coding_find_senses(&r->language->senses, &s->tree, w, s->senses[w]);
}

/* --- places ------------------------------------------------------------------------------------- */

static uint32_t weight_of(void *context, const char *country) {
  struct coding_reading *r = context;
  uint32_t state = actors_state_of(&r->tables->actors, country);
  return state == ACTORS_NONE ? 0 : r->actors.weight[state];
}

static uint32_t state_of_place(void *context, const struct names_hit *hit) {
  struct coding_reading *r = context;
  uint32_t place = places_choose(&r->tables->places, hit, weight_of, r);
  return place == PLACES_NONE ? ACTORS_NONE
                              : actors_state_of(&r->tables->actors, r->tables->places.places[place].country);
}

static bool has_kind(const struct names_hit *hit, enum names_kind kind, uint32_t *ret_id) {
  for (uint32_t i = 0; i < hit->n_postings; i++) {
    if (hit->postings[i].kind != kind) continue;
    *ret_id = hit->postings[i].id;
    return true;
  }
  return false;
}

static bool is_place_mark(const struct coding_reading *r, const struct tree *tree, uint32_t word) {
  for (uint32_t c = tree->first_child[word]; c != TREE_NONE; c = tree->next[c]) {
    if (!tree_is(&tree->words[c], REL_CASE)) continue;
    enum grammar_role role = (enum grammar_role)grammar_word(&r->language->grammar, CLASS_CASE, &tree->words[c]);
    return grammar_role_is_place(role);
  }
  return false;
}

/* A place stands for itself after a preposition of place, or as part of a phrase that does ("in the
 * city of Goma", "a camp near Bosso"). */
static bool is_locative(const struct coding_reading *r, const struct tree *tree, uint32_t word) {
  for (uint32_t at = word;;) {
    enum record_rel rel = record_rel_universal((enum record_rel)tree->words[at].rel);
    if (is_place_mark(r, tree, at)) return true;
    if (tree->words[at].head < 0 ||
        (rel != REL_NMOD && rel != REL_APPOS && rel != REL_FLAT && rel != REL_COMPOUND && rel != REL_CONJ))
      return false;
    at = (uint32_t)tree->words[at].head;
  }
}

static uint32_t head_of_span(const struct tree *tree, uint32_t first, uint32_t n) {
  for (uint32_t i = first; i < first + n; i++) {
    int32_t head = tree->words[i].head;
    bool outside = head < (int32_t)first || head >= (int32_t)(first + n);
    if (outside && tree->words[i].upos != UPOS_ADP && tree->words[i].upos != UPOS_DET) return i;
  }
  return first;
}

/* A hit that the actors took for a person or an organisation is no place. */
static bool taken_by_actor(const struct coding_reading *r, uint32_t sentence, uint32_t word) {
  uint32_t index = r->actors.sentences.at[sentence].mention[word];
  if (!index) return false;
  enum actors_mention_kind kind = r->actors.mentions.at[index - 1].kind;
  return kind == MENTION_PERSON || kind == MENTION_ACTOR || kind == MENTION_ROLE;
}

static void read_spots(struct coding_reading *r, uint32_t sentence) {
  struct coding_sentence *s = &r->sentences[sentence];
  for (size_t h = 0; h < s->hits.n; h++) {
    const struct names_hit *hit = &s->hits.at[h];
    struct coding_spot spot = {
        .first = hit->first, .last = hit->first + hit->n - 1, .place = PLACES_NONE, .state = ACTORS_NONE};
    if (hit->group != GROUP_NAMED) continue;
    spot.word = head_of_span(&s->tree, hit->first, hit->n);
    if (taken_by_actor(r, sentence, spot.word)) continue;
    if (!has_kind(hit, NAMES_STATE, &spot.state)) {
      spot.place = places_choose(&r->tables->places, hit, weight_of, r);
      if (spot.place == PLACES_NONE) continue;
      spot.state = actors_state_of(&r->tables->actors, r->tables->places.places[spot.place].country);
    }
    spot.locative = is_locative(r, &s->tree, spot.word);
    VEC_PUSH(r->arena, &s->spots, spot);
  }
}

static bool is_definite(const struct tree *tree, uint32_t noun) {
  for (uint32_t c = tree->first_child[noun]; c != TREE_NONE; c = tree->next[c])
    if (tree_is(&tree->words[c], REL_DET) && tree->words[c].feats.definite) return true;
  return false;
}

/* "The city": the last place named in the paragraph so far. */
static const struct coding_spot *last_place(const struct coding_reading *r, uint32_t sentence, uint32_t word) {
  uint32_t paragraph = r->sentences[sentence].record->paragraph;
  for (uint32_t i = sentence + 1; i-- > 0 && r->sentences[i].record->paragraph == paragraph;) {
    const struct coding_sentence *s = &r->sentences[i];
    for (size_t k = s->spots.n; k-- > 0;) {
      const struct coding_spot *spot = &s->spots.at[k];
      if (spot->place != PLACES_NONE && spot->locative && (i < sentence || spot->word < word)) return spot;
    }
  }
  return NULL;
}

/* "the country", "territorio russo", "the Kenyan capital": somewhere by description. */
static void read_described_spots(struct coding_reading *r, uint32_t sentence) {
  struct coding_sentence *s = &r->sentences[sentence];
  for (uint32_t w = 0; w < s->tree.n; w++) {
    uint16_t territory = r->tables->territory;
    if (s->tree.words[w].upos != UPOS_NOUN || territory == CODING_NONE || !coding_sense_of(r, sentence, w, territory))
      continue;
    struct actors_list who;
    struct coding_spot spot = {.word = w, .first = w, .last = w, .place = PLACES_NONE, .state = ACTORS_NONE};
    actors_refer(&r->actors, sentence, w, ACTORS_NONE, NULL, &who);
    bool settlement = coding_sense_of(r, sentence, w, r->tables->settlement) && is_definite(&s->tree, w);
    const struct coding_spot *last = settlement && who.n == 0 ? last_place(r, sentence, w) : NULL;
    if (who.n == 1) spot.state = who.at[0].state;
    else if (last) spot.state = last->state, spot.place = last->place;
    if (spot.state == ACTORS_NONE) continue;
    spot.locative = is_locative(r, &s->tree, w);
    VEC_PUSH(r->arena, &s->spots, spot);
  }
}

static void weigh_places(struct coding_reading *r, const struct coding_sentence *s) {
  for (size_t h = 0; h < s->hits.n; h++) {
    const struct names_hit *hit = &s->hits.at[h];
    uint32_t id;
    if (hit->group != GROUP_NAMED || has_kind(hit, NAMES_PERSON, &id) || has_kind(hit, NAMES_ACTOR, &id)) continue;
    bool dateline = s->record->kind == SENTENCE_DATELINE;
    uint32_t state = ACTORS_NONE;
    if (has_kind(hit, NAMES_STATE, &state) || has_kind(hit, NAMES_CAPITAL, &state))
      state = dateline ? state : ACTORS_NONE; /* the actors have counted it */
    else state = state_of_place(r, hit);
    actors_add_weight(&r->actors, state, dateline ? 3 : 1);
  }
}

/* --- a document --------------------------------------------------------------------------------- */

static bool is_question(const struct record_sentence *s) {
  for (size_t i = s->n_words; i-- > 0 && s->words[i].upos == UPOS_PUNCT;)
    if (str_eq(s->words[i].form, STR("?"))) return true;
  return false;
}

/* Sport and markets speak of attacks and sieges: a sentence with their words tells no acts. */
static bool is_quiet(const struct coding_reading *r, const struct record_sentence *s) {
  for (size_t i = 0; i < s->n_words; i++)
    if (grammar_word(&r->language->grammar, CLASS_QUIET, &s->words[i])) return true;
  return false;
}

/* Reads words again where a verb that takes an infinitive shows that one was missed. */
static void mend_infinitives(struct coding_reading *r, struct coding_sentence *s) {
  bool changed = false;
  for (uint32_t w = 0; w < s->tree.n; w++) {
    bool takes = false;
    for (uint32_t i = 0; i < s->n_senses[w] && s->tree.words[w].upos == UPOS_VERB; i++)
      takes |= r->tables->ontology.concepts[s->senses[w][i]->concept].control != CONTROL_NONE;
    if (takes) changed |= coding_mend_infinitive(s->record, w, r->language->lexicon, &r->language->grammar);
  }
  if (!changed) return;
  tree_build(&s->tree, r->arena, s->record);
  read_senses(r, s);
}

static void read_sentence(struct coding_reading *r, uint32_t i, struct record_sentence *record) {
  struct coding_sentence *s = &r->sentences[i];
  const struct names_index *indexes[] = {&r->tables->names, &r->language->names};
  s->record = record;
  s->hits = names_scan(indexes, 2, r->arena, r->document->text, record);
  s->entities = entities_label(&r->language->entities, r->arena, record, &s->hits);
  s->dates = dates_find(&r->language->dates, r->arena, record, &s->hits);
  coding_mend(record, &s->hits, &s->dates, &r->language->grammar);
  tree_build(&s->tree, r->arena, record);
  s->args = ARENA_NEW(r->arena, struct coding_args, s->tree.n);
  s->question = is_question(record);
  s->quiet = is_quiet(r, record);
  read_senses(r, s);
  mend_infinitives(r, s);
}

void coding_read(struct coding_reading *r, struct record_sentence *sentences, size_t n) {
  r->n = (uint32_t)n;
  r->sentences = ARENA_NEW(r->arena, struct coding_sentence, n);
  r->dated = calendar_parse(r->document->date, &r->published) && r->published.precision == CALENDAR_DAY;
  r->actors = (struct actors_document){.table = &r->tables->actors,
                                       .roles = &r->language->roles,
                                       .grammar = &r->language->grammar,
                                       .arena = r->arena,
                                       .text = r->document->text,
                                       .dated = r->dated,
                                       .day = r->published.from,
                                       .place_state = state_of_place,
                                       .context = r};
  static const struct names_hits none = {NULL, 0};
  actors_begin(&r->actors);
  for (uint32_t i = 0; i < r->n; i++) {
    read_sentence(r, i, &sentences[i]);
    weigh_places(r, &r->sentences[i]);
    /* the dateline says where the reporter sat, not who acted */
    actors_add_sentence(&r->actors, &r->sentences[i].tree,
                        sentences[i].kind == SENTENCE_DATELINE ? &none : &r->sentences[i].hits,
                        r->sentences[i].entities, sentences[i].paragraph);
  }
  actors_settle_focus(&r->actors);
  for (uint32_t i = 0; i < r->n; i++) {
    if (sentences[i].kind == SENTENCE_DATELINE) continue;
    read_spots(r, i);
    read_described_spots(r, i);
  }
}
