#include "actors/document.h"

#include <string.h>

#include "text/chars.h"

enum { DEPTH = 4, SHORT_NAME = 3 /* bytes of a part of a name that may stand for it */ };

/* A document is about one state when this share of what it names is there, and twice as much as anywhere else. */
enum { FOCUS_PERCENT = 40, FOCUS_TIMES_NEXT = 2 };

const char *actors_how_text(enum actors_how how) {
  static const char *const texts[HOW_COUNT] = {"named",     "described", "owner", "inherited",
                                               "reference", "scene",     "focus"};
  return texts[how];
}

void actors_begin(struct actors_document *d) {
  d->weight = ARENA_NEW(d->arena, uint32_t, d->table->n_states + 1);
  d->focus = ACTORS_NONE;
}

void actors_add_weight(struct actors_document *d, uint32_t state, uint32_t weight) {
  if (state != ACTORS_NONE) d->weight[state] += weight;
}

void actors_settle_focus(struct actors_document *d) {
  uint64_t total = 0, next = 0;
  uint32_t best = 0;
  for (uint32_t i = 0; i < d->table->n_states; i++) {
    total += d->weight[i];
    if (d->weight[i] > d->weight[best]) best = i;
  }
  for (uint32_t i = 0; i < d->table->n_states; i++)
    if (i != best && d->weight[i] > next) next = d->weight[i];
  uint64_t most = total ? d->weight[best] : 0;
  bool leads = most * 100 >= total * FOCUS_PERCENT && most >= next * FOCUS_TIMES_NEXT;
  d->focus = most > 0 && leads ? best : ACTORS_NONE;
}

/* --- heads and spans ---------------------------------------------------------------------------- */

struct reader {
  struct actors_document *d;
  struct actors_sentence *s;
  const struct tree *tree;
  uint32_t sentence;
  bool *taken;             /* [words] covered by a name or role */
  const uint8_t *entities; /* [words] labels of entities.h */
};

/* The word of a span whose head lies outside it. */
static uint32_t span_head(const struct tree *tree, uint32_t first, uint32_t n) {
  for (uint32_t i = first; i < first + n; i++) {
    int32_t head = tree->words[i].head;
    if (head < (int32_t)first || head >= (int32_t)(first + n)) {
      /* in a multiword token the preposition may head nothing: prefer a word that is not one */
      if (tree->words[i].upos != UPOS_ADP && tree->words[i].upos != UPOS_DET) return i;
    }
  }
  return first;
}

static bool is_subject(const struct record_word *w) { return tree_is(w, REL_NSUBJ); }

static struct actors_mention blank_mention(const struct reader *r, const struct names_hit *hit,
                                           enum actors_mention_kind kind) {
  uint32_t head = span_head(r->tree, hit->first, hit->n);
  const struct record_word *w = &r->tree->words[head];
  uint32_t det = tree_child(r->tree, head, REL_DET);
  return (struct actors_mention){
      .sentence = r->sentence,
      .head = head,
      .first = hit->first,
      .last = hit->first + hit->n - 1,
      .kind = kind,
      .state = ACTORS_NONE,
      .person = ACTORS_NONE,
      .actor = ACTORS_NONE,
      .possessor = TREE_NONE,
      .number = (uint8_t)(w->feats.number || det == TREE_NONE ? w->feats.number : r->tree->words[det].feats.number),
      .gender = (uint8_t)(w->feats.gender || det == TREE_NONE ? w->feats.gender : r->tree->words[det].feats.gender),
      .subject = is_subject(w),
      .definite = det != TREE_NONE && r->tree->words[det].feats.definite,
  };
}

static void put_mention(struct reader *r, const struct actors_mention *m) {
  VEC_PUSH(r->d->arena, &r->d->mentions, *m);
  r->s->mention[m->head] = (uint32_t)r->d->mentions.n;
}

static struct actors_mention *mention_at(const struct reader *r, uint32_t word) {
  uint32_t index = r->s->mention[word];
  return index ? &r->d->mentions.at[index - 1] : NULL;
}

static void set_code(struct actors_mention *m, const char *state, const char *role) {
  char code[ACTORS_CODE] = {0};
  size_t n = state ? 3 : 0, k = strlen(role);
  if (state) memcpy(code, state, 3);
  if (n + k >= ACTORS_CODE) k = 0;
  memcpy(code + n, role, k);
  memcpy(m->code, code, sizeof code);
}

/* --- names -------------------------------------------------------------------------------------- */

static bool in_force(const struct reader *r, int32_t from, int32_t to) {
  return !r->d->dated || (from <= r->d->day && r->d->day <= to);
}

/* A proper noun beside the span that no table knows and that the tree ties to it: the span is only
 * a part of a longer name (Michael Jordan, Iran Air). */
static bool part_of_longer_name(const struct reader *r, uint32_t first, uint32_t n) {
  const struct tree *t = r->tree;
  uint32_t beside[2] = {first > 0 ? first - 1 : TREE_NONE, first + n < t->n ? first + n : TREE_NONE};
  for (int i = 0; i < 2; i++) {
    uint32_t x = beside[i];
    if (x == TREE_NONE || t->words[x].upos != UPOS_PROPN || r->taken[x] || !text_capitalised(t->words[x].form))
      continue;
    bool below = t->words[x].head >= (int32_t)first && t->words[x].head < (int32_t)(first + n);
    uint32_t head = span_head(t, first, n);
    bool above = t->words[head].head == (int32_t)x,
         same = t->words[head].head == t->words[x].head && t->words[x].head >= 0;
    enum record_rel rel = record_rel_universal((enum record_rel)t->words[below ? x : head].rel);
    bool tight = rel == REL_FLAT || rel == REL_COMPOUND ||
                 (rel == REL_NMOD && tree_child(t, below ? x : head, REL_CASE) == TREE_NONE);
    if ((below || above || same) && tight) return true;
  }
  return false;
}

/* The person meant among the postings: in office on the day if any is, by rank. A short name
 * counts when the person was named in full before, or is known to all (rank 1 or 2, in office). */
static uint32_t choose_person(const struct reader *r, const struct names_hit *hit, enum names_kind kind) {
  uint32_t best = ACTORS_NONE, best_rank = 99;
  for (uint32_t i = 0; i < hit->n_postings; i++) {
    if (hit->postings[i].kind != kind) continue;
    bool former, named = false;
    uint32_t id = hit->postings[i].id;
    const struct actors_office *office = actors_office_on(r->d->table, id, r->d->dated ? &r->d->day : NULL, &former);
    uint32_t rank = office ? office->rank + (former ? 10 : 0) : 20;
    for (size_t m = 0; m < r->d->mentions.n; m++) named |= r->d->mentions.at[m].person == id;
    if (named) rank = 0;
    if (kind == NAMES_SURNAME && rank > 2) continue;
    if (rank < best_rank) best = id, best_rank = rank;
  }
  return best;
}

static void fill_person(const struct reader *r, struct actors_mention *m, uint32_t person) {
  bool former = false;
  const struct actors_office *office = actors_office_on(r->d->table, person, r->d->dated ? &r->d->day : NULL, &former);
  m->kind = MENTION_PERSON;
  m->person = person;
  m->human = true;
  m->name = actors_text(r->d->table->pool, r->d->table->persons[person].name);
  if (!office) return;
  m->state = actors_state_of(r->d->table, office->code);
  m->former = former;
  if (office->rank == 1) m->role_flags = ROLES_HEAD;
  if (former && m->state != ACTORS_NONE) set_code(m, r->d->table->states[m->state].iso3, "ELI");
  else if (!former) set_code(m, NULL, office->code);
}

static void fill_state(const struct reader *r, struct actors_mention *m, uint32_t state, const char *role) {
  m->state = state;
  m->name = actors_text(r->d->table->pool, r->d->table->states[state].name);
  set_code(m, r->d->table->states[state].iso3, role);
}

static const struct names_posting *first_of(const struct reader *r, const struct names_hit *hit, enum names_kind kind) {
  for (uint32_t i = 0; i < hit->n_postings; i++) {
    const struct names_posting *p = &hit->postings[i];
    if (p->kind != kind) continue;
    const struct actors_table *t = r->d->table;
    if (kind == NAMES_ACTOR && !in_force(r, t->actors[p->id].from, t->actors[p->id].to)) continue;
    if (kind != NAMES_ACTOR && !in_force(r, t->states[p->id].from, t->states[p->id].to)) continue;
    return p;
  }
  return NULL;
}

static bool is_proper(const struct reader *r, uint32_t word) { return r->tree->words[word].upos == UPOS_PROPN; }

/* "Denzel Washington", "Banca di Roma": by its looks the name is only a part of somebody's. */
static bool part_of_entity(const struct reader *r, const struct names_hit *hit) {
  uint32_t type = (r->entities[hit->first] + 1u) / 2, first = hit->first, end = hit->first + hit->n;
  if (type != ENTITY_PERSON && type != ENTITY_ORGANISATION) return false;
  bool before = r->entities[first] == 2 * type && first > 0 && is_proper(r, first - 1);
  bool behind = end < r->tree->n && r->entities[end] == 2 * type && is_proper(r, end);
  return before || behind;
}

/* What a hit names, as far as it is an actor. False for places and for parts of longer names. */
static bool read_name(struct reader *r, const struct names_hit *hit, struct actors_mention *m) {
  const struct actors_table *t = r->d->table;
  const struct names_posting *p;
  uint32_t person = choose_person(r, hit, NAMES_PERSON);
  if (person != ACTORS_NONE) return fill_person(r, m, person), true;
  if ((p = first_of(r, hit, NAMES_ACTOR))) {
    m->kind = MENTION_ACTOR;
    m->actor = p->id;
    m->name = actors_text(t->pool, t->actors[p->id].name);
    m->state = actors_state_of(t, t->actors[p->id].code);
    set_code(m, NULL, t->actors[p->id].code);
    return true;
  }
  if (part_of_longer_name(r, hit->first, hit->n) || part_of_entity(r, hit)) return false;
  if ((p = first_of(r, hit, NAMES_STATE))) return fill_state(r, m, p->id, ""), true;
  if ((p = first_of(r, hit, NAMES_CAPITAL))) return m->kind = MENTION_CAPITAL, fill_state(r, m, p->id, "GOV"), true;
  person = choose_person(r, hit, NAMES_SURNAME);
  if (person == ACTORS_NONE) return false;
  fill_person(r, m, person);
  return true;
}

static void read_names(struct reader *r) {
  for (size_t h = 0; h < r->s->hits->n; h++) {
    const struct names_hit *hit = &r->s->hits->at[h];
    if (hit->group != GROUP_NAMED) continue;
    struct actors_mention m = blank_mention(r, hit, MENTION_STATE);
    if (read_name(r, hit, &m)) put_mention(r, &m);
  }
}

static const struct actors_mention *person_with_name(const struct actors_document *d, str key) {
  for (size_t i = d->mentions.n; i-- > 0;) {
    const struct actors_mention *m = &d->mentions.at[i];
    if (m->kind != MENTION_PERSON && !(m->kind == MENTION_ROLE && m->human && m->last > m->first)) continue;
    const struct tree *tree = m->sentence < d->sentences.n ? d->sentences.at[m->sentence].tree : NULL;
    for (uint32_t w = m->first; tree && w <= m->last; w++)
      if (tree->words[w].upos == UPOS_PROPN && str_eq(tree->words[w].key, key)) return m;
  }
  return NULL;
}

/* Once named in full, a person may go by any part of the name: "Kalonzo Musyoka ... Kalonzo". */
static void read_short_names(struct reader *r) {
  for (uint32_t w = 0; w < r->tree->n; w++) {
    const struct record_word *word = &r->tree->words[w];
    bool part = tree_is(word, REL_FLAT) || tree_is(word, REL_COMPOUND);
    if (word->upos != UPOS_PROPN || r->taken[w] || mention_at(r, w) || part || word->key.n < SHORT_NAME) continue;
    const struct actors_mention *full = person_with_name(r->d, word->key);
    if (!full) continue;
    struct actors_mention m = *full;
    m.sentence = r->sentence;
    m.head = m.first = m.last = w;
    m.subject = is_subject(word);
    m.how = HOW_NAMED;
    put_mention(r, &m);
  }
}

/* --- countries of phrases ----------------------------------------------------------------------- */

/* The state that an adjective or demonym at `word` stands for; the document decides between two
 * (congolese). */
static uint32_t national_state(const struct reader *r, uint32_t word) {
  if (!r->s->hit[word]) return ACTORS_NONE;
  const struct names_hit *hit = &r->s->hits->at[r->s->hit[word] - 1];
  uint32_t best = ACTORS_NONE, ties = 0;
  for (uint32_t i = 0; i < hit->n_postings; i++) {
    uint32_t state = hit->postings[i].id;
    const struct actors_state *row = &r->d->table->states[state];
    if (!in_force(r, row->from, row->to) && hit->n_postings > 1) continue;
    if (best == ACTORS_NONE || r->d->weight[state] > r->d->weight[best]) best = state, ties = 0;
    else if (r->d->weight[state] == r->d->weight[best]) ties++;
  }
  return ties ? ACTORS_NONE : best;
}

/* The relation between a phrase and the word that may say whose it is. */
static bool may_own(const struct reader *r, uint32_t child) {
  const struct record_word *w = &r->tree->words[child];
  switch (record_rel_universal((enum record_rel)w->rel)) {
    case REL_AMOD:
    case REL_COMPOUND:
    case REL_FLAT:
    case REL_DET: return true;
    case REL_NMOD: {
      uint32_t marker = tree_child(r->tree, child, REL_CASE);
      if (w->rel == REL_NMOD_POSS || marker == TREE_NONE) return true;
      return grammar_word(r->d->grammar, CLASS_CASE, &r->tree->words[marker]) == ROLE_OF;
    }
    default: return false;
  }
}

struct owner {
  uint32_t state;
  char code[ACTORS_CODE]; /* of an organisation, "" when only the state is known */
  uint32_t possessor;
};

static bool owner_from_mention(const struct actors_mention *m, struct owner *ret) {
  if (m->kind == MENTION_ROLE && m->state == ACTORS_NONE && m->actor == ACTORS_NONE) return false;
  ret->state = m->state;
  if (m->kind == MENTION_ACTOR && m->code[0]) memcpy(ret->code, m->code, sizeof ret->code);
  return ret->state != ACTORS_NONE || ret->code[0];
}

static const struct names_hit *place_hit_at(const struct reader *r, uint32_t word) {
  for (size_t h = 0; h < r->s->hits->n; h++) {
    const struct names_hit *hit = &r->s->hits->at[h];
    if (hit->group == GROUP_NAMED && word >= hit->first && word < hit->first + hit->n) return hit;
  }
  return NULL;
}

static bool find_owner(const struct reader *r, uint32_t first, uint32_t last, int depth, struct owner *ret);

static bool owner_at(const struct reader *r, uint32_t child, int depth, struct owner *ret) {
  const struct record_word *w = &r->tree->words[child];
  uint32_t state = national_state(r, child);
  if (state != ACTORS_NONE) return ret->state = state, true;
  const struct actors_mention *m = mention_at(r, child);
  if (m && owner_from_mention(m, ret)) return true;
  if (w->feats.possessive || (w->upos == UPOS_PRON && w->rel == REL_NMOD_POSS)) return ret->possessor = child, false;
  if (!m && w->upos == UPOS_PROPN && r->d->place_state) {
    const struct names_hit *hit = place_hit_at(r, child);
    if (hit) ret->state = r->d->place_state(r->d->context, hit);
    if (ret->state != ACTORS_NONE) return true;
  }
  return depth > 0 && (w->upos == UPOS_NOUN || w->upos == UPOS_PROPN) && find_owner(r, child, child, depth - 1, ret);
}

/* Whose the phrase is whose naming words are [first, last]: asks the dependents of each. */
static bool find_owner(const struct reader *r, uint32_t first, uint32_t last, int depth, struct owner *ret) {
  for (uint32_t x = first; x <= last; x++)
    for (uint32_t c = r->tree->first_child[x]; c != TREE_NONE; c = r->tree->next[c])
      if ((c < first || c > last) && may_own(r, c) && owner_at(r, c, depth, ret)) return true;
  return false;
}

/* An adjective right beside the phrase that the tree has hung elsewhere. */
static uint32_t adjacent_national(const struct reader *r, uint32_t first, uint32_t last) {
  uint32_t beside[2] = {first > 0 ? first - 1 : TREE_NONE, last + 1 < r->tree->n ? last + 1 : TREE_NONE};
  for (int i = 0; i < 2; i++) {
    uint32_t x = beside[i];
    if (x == TREE_NONE || !r->s->hit[x] || r->tree->words[x].rel != REL_AMOD) continue;
    uint32_t state = national_state(r, x);
    if (state != ACTORS_NONE) return state;
  }
  return ACTORS_NONE;
}

/* --- roles -------------------------------------------------------------------------------------- */

static bool is_former(const struct reader *r, const struct actors_mention *m) {
  const struct record_word *w = &r->tree->words[m->head];
  if (str_starts(w->key, STR("ex-"))) return true;
  for (uint32_t x = m->first; x <= m->last; x++)
    for (uint32_t c = r->tree->first_child[x]; c != TREE_NONE; c = r->tree->next[c])
      if (grammar_word(r->d->grammar, CLASS_FORMER, &r->tree->words[c])) return true;
  return m->first > 0 && grammar_word(r->d->grammar, CLASS_FORMER, &r->tree->words[m->first - 1]) != 0;
}

static bool is_international(const char *code) {
  return strncmp(code, "IGO", 3) == 0 || strncmp(code, "NGO", 3) == 0 || strncmp(code, "IMG", 3) == 0 ||
         strncmp(code, "MNC", 3) == 0;
}

/* Puts the country or organisation of the phrase into the mention's code. */
static void own(const struct reader *r, struct actors_mention *m, const struct owner *owner) {
  const char *role = m->former ? "ELI" : m->code;
  m->possessor = owner->possessor;
  if (owner->code[0] && (is_international(owner->code) || strlen(owner->code) > 3)) {
    memcpy(m->code, owner->code, sizeof m->code);
    m->state = owner->state;
  } else if (owner->state != ACTORS_NONE && !is_international(m->code)) {
    set_code(m, r->d->table->states[owner->state].iso3, role);
    m->state = owner->state;
  }
}

/* "State" in "Islamic State West Africa Province" says nothing of its own. */
static bool inside_name(const struct reader *r, const struct names_hit *hit) {
  for (size_t h = 0; h < r->s->hits->n; h++) {
    const struct names_hit *name = &r->s->hits->at[h];
    if (name->group == GROUP_NAMED && name->n > hit->n && name->first <= hit->first &&
        hit->first + hit->n <= name->first + name->n)
      return true;
  }
  return false;
}

static void read_role(struct reader *r, const struct names_hit *hit) {
  const struct names_posting *p = &hit->postings[0];
  const struct actors_role *role = &r->d->roles->roles[p->id];
  struct actors_mention m = blank_mention(r, hit, MENTION_ROLE);
  struct owner owner = {.state = ACTORS_NONE, .possessor = TREE_NONE};
  enum record_upos upos = (enum record_upos)r->tree->words[m.head].upos;
  if (inside_name(r, hit)) return;
  if (mention_at(r, m.head) || (upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_ADJ && upos != UPOS_PRON))
    return;
  if (upos == UPOS_ADJ && tree_is(&r->tree->words[m.head], REL_AMOD)) {
    /* "gli universitari peruviani": of two adjectives the tree may take either for the noun */
    owner.state = national_state(r, (uint32_t)r->tree->words[m.head].head);
    if (owner.state == ACTORS_NONE) return;
    m.head = (uint32_t)r->tree->words[m.head].head;
  }
  m.how = HOW_DESCRIBED;
  m.role_kind = (enum actors_role_kind)role->kind;
  m.role_flags = role->flags;
  if (upos == UPOS_PROPN && m.first > 0) m.role_flags &= ~(uint32_t)ROLES_WEAK; /* "il Congresso": there is one */
  m.human = role->kind == ROLES_OFFICE && m.number != NUMBER_PLUR;
  if (role->flags & ROLES_PLURAL) m.number = NUMBER_PLUR;
  memcpy(m.code, role->code, sizeof m.code);
  m.name = actors_text(r->d->roles->pool, role->term);
  m.former = is_former(r, &m);
  if (m.former) set_code(&m, NULL, "ELI");
  if (owner.state == ACTORS_NONE && !find_owner(r, m.first, m.last, DEPTH, &owner))
    owner.state = owner.possessor == TREE_NONE ? adjacent_national(r, m.first, m.last) : ACTORS_NONE;
  if (role->kind < ROLES_COUNTRY || role->kind == ROLES_GROUP || role->kind == ROLES_COUNTERPART) own(r, &m, &owner);
  put_mention(r, &m);
}

/* Names and roles that the tree puts side by side are one actor: "il ministro degli Esteri russo,
 * Sergei Lavrov"; "Fumio Kishida, the Japanese prime minister"; "President Ferdinand Marcos". */
static bool side_by_side(const struct tree *t, uint32_t child) {
  const struct record_word *w = &t->words[child];
  switch (record_rel_universal((enum record_rel)w->rel)) {
    case REL_APPOS:
    case REL_FLAT:
    case REL_COMPOUND: return true;
    case REL_NMOD:
    case REL_AMOD: return tree_child(t, child, REL_CASE) == TREE_NONE && w->rel != REL_NMOD_POSS;
    default: return false;
  }
}

/* The text of a name that no table knows: the proper nouns around `word` that are tied to it. */
static void name_span(const struct tree *t, uint32_t word, uint32_t *ret_first, uint32_t *ret_last) {
  *ret_first = *ret_last = word;
  while (*ret_last + 1 < t->n && t->words[*ret_last + 1].upos == UPOS_PROPN && tree_below(t, *ret_last + 1, word))
    ++*ret_last;
  while (*ret_first > 0 && t->words[*ret_first - 1].upos == UPOS_PROPN && tree_below(t, *ret_first - 1, word))
    --*ret_first;
}

static str words_text(const struct reader *r, uint32_t first, uint32_t last) {
  return str_slice(r->d->text, r->tree->words[first].start, r->tree->words[last].end);
}

/* A person without an entry takes role, state and standing from the description. */
static void describe(struct reader *r, struct actors_mention *role, uint32_t name_word) {
  struct actors_mention *known = mention_at(r, name_word);
  if (known && known->kind == MENTION_PERSON) {
    if (!known->code[0] || (known->former && !role->former)) {
      memcpy(known->code, role->code, sizeof known->code);
      if (role->state != ACTORS_NONE) known->state = role->state;
      else if (known->state != ACTORS_NONE) set_code(known, r->d->table->states[known->state].iso3, role->code);
    }
    known->role_flags |= role->role_flags;
    known->subject |= role->subject;
    r->s->mention[role->head] = r->s->mention[name_word];
  } else if (!known && r->tree->words[name_word].upos == UPOS_PROPN && role->role_kind == ROLES_OFFICE) {
    name_span(r->tree, name_word, &role->first, &role->last);
    role->name = words_text(r, role->first, role->last);
    role->human = true;
    role->role_flags &= ~(uint32_t)ROLES_WEAK; /* a title before a name is one */
    r->s->mention[name_word] = r->s->mention[role->head];
  }
}

static void join_descriptions(struct reader *r) {
  size_t n = r->d->mentions.n;
  for (size_t i = 0; i < n; i++) {
    struct actors_mention *m = &r->d->mentions.at[i];
    if (m->sentence != r->sentence || m->kind != MENTION_ROLE || m->role_kind >= ROLES_COUNTRY ||
        m->number == NUMBER_PLUR)
      continue;
    int32_t head = r->tree->words[m->head].head;
    if (head >= 0 && side_by_side(r->tree, m->head)) describe(r, m, (uint32_t)head);
    for (uint32_t x = m->first; x <= m->last && x < r->tree->n; x++)
      for (uint32_t c = r->tree->first_child[x]; c != TREE_NONE; c = r->tree->next[c])
        if ((c < m->first || c > m->last) && side_by_side(r->tree, c) && r->tree->words[c].upos == UPOS_PROPN)
          describe(r, m, c);
  }
}

/* --- demonyms as heads: "i russi", "the Americans" ------------------------------------------------ */

static void read_demonyms(struct reader *r) {
  for (size_t h = 0; h < r->s->hits->n; h++) {
    const struct names_hit *hit = &r->s->hits->at[h];
    if (hit->group != GROUP_NATIONAL) continue;
    struct actors_mention m = blank_mention(r, hit, MENTION_NATION);
    const struct record_word *w = &r->tree->words[m.head];
    enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
    bool nominal = rel == REL_NSUBJ || rel == REL_OBJ || rel == REL_OBL || rel == REL_IOBJ ||
                   (rel == REL_NMOD && tree_child(r->tree, m.head, REL_CASE) != TREE_NONE) || rel == REL_CONJ;
    uint32_t state = national_state(r, m.head);
    if (!nominal || w->upos == UPOS_ADV || state == ACTORS_NONE || mention_at(r, m.head)) continue;
    fill_state(r, &m, state, "");
    put_mention(r, &m);
  }
}

/* --- a sentence --------------------------------------------------------------------------------- */

static void cover(struct reader *r) {
  for (size_t h = 0; h < r->s->hits->n; h++) {
    const struct names_hit *hit = &r->s->hits->at[h];
    for (uint32_t i = hit->first; i < hit->first + hit->n; i++) {
      if (hit->group != GROUP_DATE) r->taken[i] = true;
      if (hit->group == GROUP_NATIONAL) r->s->hit[i] = (uint32_t)h + 1;
    }
  }
}

void actors_add_sentence(struct actors_document *d, const struct tree *tree, const struct names_hits *hits,
                         const uint8_t *entities, uint32_t paragraph) {
  struct actors_sentence s = {.tree = tree, .hits = hits, .paragraph = paragraph};
  s.mention = ARENA_NEW(d->arena, uint32_t, tree->n);
  s.hit = ARENA_NEW(d->arena, uint32_t, tree->n);
  size_t first = d->mentions.n;
  struct reader r = {.d = d,
                     .s = &s,
                     .tree = tree,
                     .sentence = (uint32_t)d->sentences.n,
                     .taken = ARENA_NEW(d->arena, bool, tree->n),
                     .entities = entities};
  cover(&r);
  read_names(&r);
  read_short_names(&r);
  for (size_t h = 0; h < hits->n; h++)
    if (hits->at[h].group == GROUP_ROLE) read_role(&r, &hits->at[h]);
  join_descriptions(&r);
  read_demonyms(&r);
  for (size_t i = first; i < d->mentions.n; i++) actors_add_weight(d, d->mentions.at[i].state, 1);
  VEC_PUSH(d->arena, &d->sentences, s);
}
