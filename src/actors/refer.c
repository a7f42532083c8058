/* refer.c - from a word that fills a slot to the actor that is meant.
 *
 * The order of evidence: the phrase itself; whose thing it is; who was named before with the same
 * role; where the clause happens; what the document is about. Pronouns and unsaid subjects look
 * back SENTENCES_BACK sentences, and prefer subjects, then the nearest.
 */
#include <stdio.h>
#include <string.h>

#include "actors/document.h"

enum { SENTENCES_BACK = 3, ROLE_SENTENCES_BACK = 40, OWNER_DEPTH = 3 };

struct query {
  const struct actors_document *d;
  const struct tree *tree;
  uint32_t sentence, scene;
  const struct actors_mention *other; /* who stands at the other end, or NULL */
  struct actors_list *out;
};

static const struct actors_mention *mention_at(const struct query *q, uint32_t word) {
  uint32_t index = q->d->sentences.at[q->sentence].mention[word];
  return index ? &q->d->mentions.at[index - 1] : NULL;
}

static void set_state(const struct query *q, struct actors_mention *m, uint32_t state, enum actors_how how) {
  char code[ACTORS_CODE] = {0};
  size_t role = strlen(m->code);
  if (role + 3 >= ACTORS_CODE) return;
  memcpy(code, q->d->table->states[state].iso3, 3);
  memcpy(code + 3, m->code, role);
  memcpy(m->code, code, sizeof code);
  m->state = state;
  m->how = how;
}

static bool add(const struct query *q, const struct actors_mention *m) {
  if (q->out->n == ACTORS_LIST || !m->code[0]) return false;
  for (uint32_t i = 0; i < q->out->n; i++)
    if (q->out->at[i].head == m->head && q->out->at[i].sentence == m->sentence &&
        strcmp(q->out->at[i].code, m->code) == 0)
      return false;
  q->out->at[q->out->n++] = *m;
  return true;
}

/* A copy of an antecedent that stands at the words of the phrase that refers to it. */
static struct actors_mention as_reference(const struct query *q, const struct actors_mention *antecedent, uint32_t word,
                                          enum actors_how how) {
  struct actors_mention m = *antecedent;
  m.sentence = q->sentence;
  m.head = m.first = m.last = word;
  m.how = how;
  return m;
}

/* --- looking back ------------------------------------------------------------------------------- */

/* Mentions before (sentence, word), nearest first. */
struct look_back {
  size_t next; /* one past the index of the next candidate */
  uint32_t word;
};

static struct look_back look_back(const struct query *q, uint32_t word) {
  return (struct look_back){q->d->mentions.n, word};
}

static const struct actors_mention *before(const struct query *q, struct look_back *back, uint32_t sentences) {
  while (back->next > 0) {
    const struct actors_mention *m = &q->d->mentions.at[--back->next];
    if (m->sentence + sentences < q->sentence) return NULL;
    if (m->sentence < q->sentence || (m->sentence == q->sentence && m->head < back->word)) return m;
  }
  return NULL;
}

/* The role part of a code: what follows the state. */
static const char *role_part(const struct actors_mention *m) {
  return m->state != ACTORS_NONE && strlen(m->code) >= 3 ? m->code + 3 : m->code;
}

static bool is_armed(const char *roles) {
  static const char *const armed[] = {"REB", "INS", "SEP", "RAD", "CRM"};
  size_t n = strlen(roles);
  for (int i = 0; n >= 3 && i < 5; i++)
    if (strcmp(roles + n - 3, armed[i]) == 0) return true;
  return false;
}

static bool same_role(const struct actors_mention *m, const struct actors_mention *earlier) {
  const char *want = role_part(m), *have = role_part(earlier);
  size_t n = strlen(have);
  if (strcmp(want, have) == 0) return true;
  if (strcmp(want, "UAF") == 0 && m->definite && is_armed(have)) return true; /* "the attackers": those named before */
  return n >= 3 && strlen(want) == 3 && strncmp(earlier->code, "IMG", 3) == 0 && strcmp(have + n - 3, want) == 0;
}

/* How well an earlier actor fits a role noun without a country; 0: not at all. "The minister" is a
 * person before it is a ministry, and the foreign minister rather than the president. */
static int fit_of(const struct actors_mention *m, const struct actors_mention *earlier) {
  bool placed = earlier->state != ACTORS_NONE || strncmp(earlier->code, "IMG", 3) == 0;
  bool whereabouts = earlier->kind == MENTION_CAPITAL && !earlier->subject; /* "in Tunis": a place, not a government */
  if (!placed || earlier->former || whereabouts || !same_role(m, earlier)) return 0;
  if (m->role_kind != ROLES_OFFICE || !m->human) return 1;
  bool other_gender = m->gender && earlier->gender && m->gender != earlier->gender;
  uint32_t kinds = ROLES_HEAD | ROLES_FOREIGN | ROLES_DEFENCE;
  if (!earlier->human || other_gender) return 1;
  if ((m->role_flags & kinds) != (earlier->role_flags & kinds)) return earlier->role_flags & ROLES_HEAD ? 1 : 2;
  return m->role_flags & kinds ? 3 : 2;
}

/* A role noun without a country: the last of the actors with that role that fit best. */
static bool inherit(const struct query *q, struct actors_mention *m) {
  struct look_back back = look_back(q, m->head);
  const struct actors_mention *best = NULL;
  int best_fit = 0;
  bool any = m->role_kind == ROLES_PEOPLE || m->role_kind == ROLES_FORCE; /* "a ship" is not the one named before */
  if (any && !m->definite && m->number != NUMBER_PLUR) return false;
  for (const struct actors_mention *e; (e = before(q, &back, ROLE_SENTENCES_BACK));) {
    int fit = fit_of(m, e);
    if (fit > best_fit) best = e, best_fit = fit;
  }
  if (!best) return false;
  memcpy(m->code, best->code, sizeof m->code);
  m->state = best->state;
  m->how = HOW_INHERITED;
  if (best_fit > 1 && best->kind == MENTION_PERSON)
    m->kind = best->kind, m->person = best->person, m->name = best->name;
  return true;
}

/* Refugees and migrants are seldom citizens of where they are. */
static bool takes_scene(const struct actors_mention *m) {
  return m->kind == MENTION_ROLE && m->state == ACTORS_NONE && strcmp(m->code, "REF") != 0 && strlen(m->code) == 3;
}

static const struct actors_mention *last_state(const struct query *q, uint32_t word, uint32_t not_state) {
  struct look_back back = look_back(q, word);
  for (const struct actors_mention *e; (e = before(q, &back, SENTENCES_BACK));)
    if (e->state != ACTORS_NONE && e->state != not_state && e->kind != MENTION_NATION) return e;
  return NULL;
}

/* A possessive: "its foreign ministry", "il suo paese". */
static uint32_t possessor_state(const struct query *q, uint32_t word) {
  struct look_back back = look_back(q, word);
  const struct actors_mention *best = NULL;
  for (const struct actors_mention *e; (e = before(q, &back, 1));) {
    if (e->state == ACTORS_NONE) continue;
    if (!best || (e->subject && !best->subject && e->sentence == best->sentence)) best = e;
  }
  return best ? best->state : ACTORS_NONE;
}

static bool is_at(const struct query *q, uint32_t word) {
  uint32_t marker = tree_child(q->tree, word, REL_CASE);
  return marker != TREE_NONE && grammar_word(q->d->grammar, CLASS_CASE, &q->tree->words[marker]) == ROLE_AT;
}

/* "prosecutors in Seoul", "the soldiers who seized power in Niger": where the phrase says that they are. */
static uint32_t state_in_phrase(const struct query *q, const struct actors_mention *m) {
  if (m->sentence != q->sentence) return ACTORS_NONE;
  for (uint32_t c = q->tree->first_child[m->head]; c != TREE_NONE; c = q->tree->next[c]) {
    const struct actors_mention *where = tree_is(&q->tree->words[c], REL_NMOD) && is_at(q, c) ? mention_at(q, c) : NULL;
    if (where && (where->kind == MENTION_STATE || where->kind == MENTION_CAPITAL)) return where->state;
    if (!tree_is(&q->tree->words[c], REL_ACL)) continue;
    for (uint32_t x = q->tree->first_child[c]; x != TREE_NONE; x = q->tree->next[x]) {
      const struct actors_mention *e = tree_is(&q->tree->words[x], REL_OBL) ? mention_at(q, x) : NULL;
      if (e && (e->kind == MENTION_STATE || e->kind == MENTION_CAPITAL)) return e->state;
    }
  }
  return ACTORS_NONE;
}

static void complete(const struct query *q, struct actors_mention *m);

/* "The Iraqi parliament rejected the government's plan": an institution beside a domestic one that has its country in
 * the same sentence is of that country. Heads of state and governments meet foreign ones, so they do not count. */
static uint32_t state_of_neighbour(const struct query *q, const struct actors_mention *m) {
  static const char *const domestic[] = {"LEG", "OPP", "JUD", "CVL", "EDU", "LAB", "PTY", "AGR", "HLH"};
  struct look_back back = look_back(q, m->head);
  bool home = m->role_kind == ROLES_BODY || (m->role_kind == ROLES_OFFICE && !(m->role_flags & ROLES_FOREIGN));
  if (m->kind != MENTION_ROLE || !home || m->sentence != q->sentence) return ACTORS_NONE;
  for (const struct actors_mention *e; (e = before(q, &back, 0));)
    for (size_t i = 0; i < sizeof domestic / sizeof *domestic; i++) {
      if (strcmp(role_part(e), domestic[i]) != 0) continue;
      struct actors_mention neighbour = *e;
      complete(q, &neighbour); /* ends: it looks only further back */
      return neighbour.state;
    }
  return ACTORS_NONE;
}

static void complete(const struct query *q, struct actors_mention *m) {
  if (!takes_scene(m)) return;
  uint32_t state = m->possessor != TREE_NONE ? possessor_state(q, m->possessor) : ACTORS_NONE;
  if (state != ACTORS_NONE) set_state(q, m, state, HOW_REFERENCE);
  else if ((state = state_in_phrase(q, m)) != ACTORS_NONE) set_state(q, m, state, HOW_SCENE);
  else if ((state = state_of_neighbour(q, m)) != ACTORS_NONE) set_state(q, m, state, HOW_INHERITED);
  else if (inherit(q, m)) return;
  else if (q->scene != ACTORS_NONE) set_state(q, m, q->scene, HOW_SCENE);
  else if (q->d->focus != ACTORS_NONE) set_state(q, m, q->d->focus, HOW_FOCUS);
}

/* --- references --------------------------------------------------------------------------------- */

static bool says_two(const struct query *q, uint32_t word) {
  for (uint32_t c = q->tree->first_child[word]; c != TREE_NONE; c = q->tree->next[c])
    if (grammar_word(q->d->grammar, CLASS_TWO, &q->tree->words[c])) return true;
  return grammar_word(q->d->grammar, CLASS_TWO, &q->tree->words[word]) != 0;
}

/* "the two leaders", "both countries": the last two actors of different states that fit. */
static void refer_pair(const struct query *q, uint32_t word, bool leaders) {
  struct look_back back = look_back(q, word);
  const struct actors_mention *found[2] = {NULL, NULL};
  bool two = says_two(q, word);
  for (const struct actors_mention *e; (e = before(q, &back, ROLE_SENTENCES_BACK)) && !(two && found[1]);) {
    /* "the parties" are the two that the paragraph is about, if it is about two */
    if (!two && q->d->sentences.at[e->sentence].paragraph != q->d->sentences.at[q->sentence].paragraph) break;
    if (e->state == ACTORS_NONE || e->kind == MENTION_NATION || (leaders && !e->human)) continue;
    if (q->other && e->state == q->other->state) continue; /* who urges both sides is neither */
    if (!found[0]) found[0] = e;
    else if (!found[1] && found[0]->state != e->state) found[1] = e;
    else if (found[1] && e->state != found[0]->state && e->state != found[1]->state) return;
  }
  if (!found[1]) return;
  for (int i = 1; i >= 0; i--) {
    struct actors_mention m = as_reference(q, found[i], word, HOW_REFERENCE);
    if (!leaders && m.kind != MENTION_STATE) {
      memcpy(m.code, q->d->table->states[m.state].iso3, 4);
      m.name = actors_text(q->d->table->pool, q->d->table->states[m.state].name);
    }
    add(q, &m);
  }
  q->out->pair = true;
}

static void refer_country(const struct query *q, uint32_t word, const struct actors_mention *phrase) {
  const struct actors_mention *e = NULL;
  uint32_t state = ACTORS_NONE;
  if (phrase->possessor != TREE_NONE) state = possessor_state(q, phrase->possessor);
  else if ((e = last_state(q, word, q->other ? q->other->state : ACTORS_NONE))) state = e->state;
  if (state == ACTORS_NONE) return;
  struct actors_mention m = *phrase;
  m.kind = MENTION_STATE;
  m.code[0] = 0;
  m.name = actors_text(q->d->table->pool, q->d->table->states[state].name);
  set_state(q, &m, state, HOW_REFERENCE);
  add(q, &m);
}

/* "The group", "the bloc": the last organisation of that kind. */
static void refer_group(const struct query *q, uint32_t word, const struct actors_mention *phrase) {
  const char *kind = role_part(phrase);
  struct look_back back = look_back(q, word);
  if (!phrase->definite) return;
  for (const struct actors_mention *e; (e = before(q, &back, ROLE_SENTENCES_BACK));) {
    bool organised = e->kind == MENTION_ACTOR || (e->kind == MENTION_ROLE && e->role_kind == ROLES_PEOPLE);
    if (!organised || e->former || (phrase->state != ACTORS_NONE && phrase->state != e->state)) continue;
    if (!strstr(e->code, kind)) continue;
    struct actors_mention m = as_reference(q, e, word, HOW_REFERENCE);
    complete(q, &m);
    add(q, &m);
    return;
  }
}

/* "His Indian counterpart": in that state the office of the last person before. */
static void refer_counterpart(const struct query *q, const struct actors_mention *phrase) {
  struct look_back back = look_back(q, phrase->head);
  if (phrase->state == ACTORS_NONE) return;
  for (const struct actors_mention *e; (e = before(q, &back, SENTENCES_BACK));) {
    if (!e->human || e->state == ACTORS_NONE || e->state == phrase->state) continue;
    struct actors_mention m = *phrase;
    snprintf(m.code, sizeof m.code, "%s", role_part(e));
    set_state(q, &m, phrase->state, HOW_DESCRIBED);
    m.human = true;
    add(q, &m);
    return;
  }
}

static bool agrees(uint8_t number, uint8_t gender, bool human_only, bool thing_only, const struct actors_mention *e) {
  bool collective = e->kind == MENTION_ACTOR || e->kind == MENTION_NATION ||
                    (e->kind == MENTION_ROLE && e->role_kind != ROLES_OFFICE);
  if (e->kind == MENTION_ROLE && e->role_kind >= ROLES_COUNTRY) return false; /* refers back itself */
  if (human_only && !e->human) return false;
  if (thing_only && e->human) return false;
  if (number == NUMBER_PLUR && e->number != NUMBER_PLUR && !collective) return false;
  if (number == NUMBER_SING && e->number == NUMBER_PLUR && e->kind == MENTION_ROLE) return false;
  return !(gender && e->gender && e->human && e->kind == MENTION_ROLE && gender != e->gender);
}

static bool are_many(const struct actors_mention *m) {
  return m->kind == MENTION_ROLE && m->role_kind == ROLES_PEOPLE && m->number == NUMBER_PLUR;
}

/* "They" are rather the marchers than the police; else the subject comes first. */
static bool fits_better(uint8_t number, const struct actors_mention *e, const struct actors_mention *best) {
  if (number == NUMBER_PLUR && are_many(e) != are_many(best)) return are_many(e);
  return e->subject && !best->subject;
}

/* The antecedent of a pronoun: in the same sentence or the ones just before; subjects first. */
static const struct actors_mention *antecedent(const struct query *q, uint32_t word, uint8_t number, uint8_t gender,
                                               bool human, bool thing) {
  struct look_back back = look_back(q, word);
  const struct actors_mention *best = NULL;
  for (const struct actors_mention *e; (e = before(q, &back, SENTENCES_BACK));) {
    if (best && best->sentence != e->sentence) break;
    if (!e->code[0] || !agrees(number, gender, human, thing, e)) continue;
    if (q->other && strcmp(e->code, q->other->code) == 0) continue; /* who acts does not act on himself */
    if (e->sentence == q->sentence && q->tree->words[e->head].head == q->tree->words[word].head &&
        q->tree->words[e->head].rel != REL_CONJ)
      continue;
    if (!best || fits_better(number, e, best)) best = e;
  }
  return best;
}

static void refer_pronoun(const struct query *q, uint32_t word) {
  const struct record_word *w = &q->tree->words[word];
  uint32_t person = grammar_word(q->d->grammar, CLASS_PERSON, w);
  bool thing = grammar_word(q->d->grammar, CLASS_THING, w) != 0;
  uint8_t number = (uint8_t)w->feats.number, gender = (uint8_t)w->feats.gender;
  if (w->feats.person == 1 || w->feats.person == 2 || w->feats.reflexive) return;
  if (w->feats.prontype == PRON_REL || w->feats.prontype == PRON_INT || w->feats.prontype == PRON_IND) return;
  if (says_two(q, word)) {
    refer_pair(q, word, false);
    return;
  }
  if (person == PERSON_PLUR) number = NUMBER_PLUR;
  const struct actors_mention *e =
      antecedent(q, word, number, thing ? 0 : gender, person == PERSON_MASC || person == PERSON_FEM, thing);
  if (!e) return;
  struct actors_mention m = as_reference(q, e, word, HOW_REFERENCE);
  complete(q, &m);
  add(q, &m);
}

/* --- phrases ------------------------------------------------------------------------------------ */

static void refer_word(const struct query *q, uint32_t word, int depth);

/* "thousands of students", "46 of the marchers": what is counted. */
static uint32_t counted(const struct query *q, uint32_t word) {
  const struct record_word *w = &q->tree->words[word];
  bool part =
      w->upos == UPOS_NUM || w->upos == UPOS_ADJ || w->upos == UPOS_PRON || grammar_word(q->d->grammar, CLASS_PART, w);
  for (uint32_t c = part ? q->tree->first_child[word] : TREE_NONE; c != TREE_NONE; c = q->tree->next[c]) {
    const struct record_word *child = &q->tree->words[c];
    if ((tree_is(child, REL_NMOD) || tree_is(child, REL_OBL)) && child->upos != UPOS_NUM) return c;
  }
  return TREE_NONE;
}

static uint32_t national_of(const struct query *q, uint32_t word) {
  uint32_t index = q->d->sentences.at[q->sentence].hit[word];
  if (!index) return ACTORS_NONE;
  const struct names_hit *hit = &q->d->sentences.at[q->sentence].hits->at[index - 1];
  uint32_t best = hit->postings[0].id;
  for (uint32_t i = 1; i < hit->n_postings; i++)
    if (q->d->weight[hit->postings[i].id] > q->d->weight[best]) best = hit->postings[i].id;
  return best;
}

/* An adjective or demonym by itself: "the Russian attack". */
static bool refer_national(const struct query *q, uint32_t word) {
  uint32_t state = national_of(q, word);
  if (state == ACTORS_NONE) return false;
  struct actors_mention m = {.sentence = q->sentence,
                             .head = word,
                             .first = word,
                             .last = word,
                             .kind = MENTION_STATE,
                             .person = ACTORS_NONE,
                             .actor = ACTORS_NONE,
                             .possessor = TREE_NONE};
  m.name = actors_text(q->d->table->pool, q->d->table->states[state].name);
  set_state(q, &m, state, HOW_NAMED);
  return add(q, &m);
}

static bool owns(const struct query *q, uint32_t child) {
  const struct record_word *w = &q->tree->words[child];
  enum record_rel rel = record_rel_universal((enum record_rel)w->rel);
  if (rel == REL_AMOD || rel == REL_COMPOUND || rel == REL_FLAT || rel == REL_DET) return true;
  if (rel != REL_NMOD) return false;
  uint32_t marker = tree_child(q->tree, child, REL_CASE);
  return w->rel == REL_NMOD_POSS || marker == TREE_NONE ||
         grammar_word(q->d->grammar, CLASS_CASE, &q->tree->words[marker]) == ROLE_OF;
}

/* The noun whose relative clause a word is in. */
static uint32_t described_by(const struct query *q, uint32_t word) {
  int32_t at = (int32_t)word;
  while (at >= 0 && q->tree->words[at].rel != REL_ACL_RELCL) at = q->tree->words[at].head;
  return at < 0 || q->tree->words[at].head < 0 ? TREE_NONE : (uint32_t)q->tree->words[at].head;
}

/* A thing or place of somebody: "the group's camp", "la flotta russa", "the Kenyan capital". */
static void refer_owner(const struct query *q, uint32_t word, int depth) {
  for (uint32_t c = q->tree->first_child[word]; c != TREE_NONE; c = q->tree->next[c]) {
    if (!owns(q, c)) continue;
    uint32_t had = q->out->n;
    if (!mention_at(q, c) && refer_national(q, c)) {
      q->out->at[had].head = q->out->at[had].first = q->out->at[had].last = word;
    } else if (q->tree->words[c].feats.prontype == PRON_REL) {
      uint32_t described = described_by(q, c); /* "France, whose instructors" */
      if (described != TREE_NONE) refer_word(q, described, depth - 1);
    } else if (q->tree->words[c].feats.possessive) {
      const struct actors_mention *e = antecedent(q, c, 0, 0, false, false);
      struct actors_mention owner = e ? as_reference(q, e, word, HOW_REFERENCE) : (struct actors_mention){.code = ""};
      add(q, &owner);
    } else if (q->tree->words[c].upos != UPOS_ADJ && q->tree->words[c].upos != UPOS_DET) {
      refer_word(q, c, depth - 1);
    }
    for (uint32_t i = had; i < q->out->n; i++)
      if (q->out->at[i].how <= HOW_DESCRIBED) q->out->at[i].how = HOW_OWNER;
    if (q->out->n > had) return;
  }
}

/* "the presidents of Armenia and Azerbaijan": one phrase, an actor for each state. */
static void refer_other_owners(const struct query *q, const struct actors_mention *m) {
  for (uint32_t c = q->tree->first_child[m->head]; c != TREE_NONE; c = q->tree->next[c]) {
    const struct actors_mention *owner = owns(q, c) ? mention_at(q, c) : NULL;
    if (!owner || owner->state != m->state) continue;
    for (uint32_t other = q->tree->first_child[c]; other != TREE_NONE; other = q->tree->next[other]) {
      const struct actors_mention *e = q->tree->words[other].rel == REL_CONJ ? mention_at(q, other) : NULL;
      if (!e || e->state == ACTORS_NONE || e->state == m->state) continue;
      struct actors_mention more = *m;
      memmove(more.code, m->code + 3, sizeof more.code - 3);
      set_state(q, &more, e->state, HOW_DESCRIBED);
      add(q, &more);
    }
  }
}

/* "la vicesegretaria di Stato Victoria Nuland": a title that no table has stands before its name. */
static uint32_t person_beside(const struct query *q, uint32_t word) {
  for (uint32_t c = q->tree->first_child[word]; c != TREE_NONE; c = q->tree->next[c]) {
    const struct actors_mention *m = mention_at(q, c);
    enum record_rel rel = record_rel_universal((enum record_rel)q->tree->words[c].rel);
    bool beside = rel == REL_APPOS || rel == REL_FLAT || rel == REL_COMPOUND || rel == REL_NMOD;
    if (m && m->kind == MENTION_PERSON && beside && tree_child(q->tree, c, REL_CASE) == TREE_NONE) return c;
  }
  return TREE_NONE;
}

static void refer_mention(const struct query *q, uint32_t word, const struct actors_mention *found) {
  struct actors_mention m = *found;
  if (m.kind == MENTION_ROLE && (says_two(q, word) || (m.role_kind == ROLES_SIDES && m.number == NUMBER_PLUR)) &&
      m.state == ACTORS_NONE && (m.role_kind == ROLES_OFFICE || m.role_kind >= ROLES_COUNTRY)) {
    refer_pair(q, word, m.role_kind == ROLES_OFFICE);
  } else if (m.kind == MENTION_ROLE && m.role_kind == ROLES_COUNTRY) {
    refer_country(q, word, &m);
  } else if (m.kind == MENTION_ROLE && m.role_kind == ROLES_GROUP) {
    refer_group(q, word, &m);
  } else if (m.kind == MENTION_ROLE && m.role_kind == ROLES_COUNTERPART) {
    uint32_t name = person_beside(q, word);
    if (name != TREE_NONE) refer_word(q, name, 0);
    else refer_counterpart(q, &m);
  } else if (m.kind == MENTION_ROLE && m.role_kind >= ROLES_COUNTRY) {
    return;
  } else {
    complete(q, &m);
    bool unplaced = m.state == ACTORS_NONE && strlen(m.code) <= 3;
    if (m.kind == MENTION_ROLE && (m.role_flags & ROLES_WEAK) && (unplaced || m.how >= HOW_SCENE)) return;
    add(q, &m);
    if (m.kind == MENTION_ROLE && m.number == NUMBER_PLUR) refer_other_owners(q, &m);
  }
}

static void refer_word(const struct query *q, uint32_t word, int depth) {
  const struct actors_mention *m = mention_at(q, word);
  bool may_count = !m || (m->kind == MENTION_ROLE && m->role_kind == ROLES_GROUP); /* "a group of soldiers" */
  uint32_t inner = m ? TREE_NONE : person_beside(q, word);
  if (inner == TREE_NONE && may_count) inner = counted(q, word);
  if (depth < 0) return;
  if (inner != TREE_NONE) refer_word(q, inner, depth - 1);
  else if (m) refer_mention(q, word, m);
  else if (refer_national(q, word)) return;
  else if (q->tree->words[word].upos == UPOS_PRON || q->tree->words[word].feats.possessive) refer_pronoun(q, word);
  else if (q->tree->words[word].upos == UPOS_DET) return;
  else if (q->tree->words[word].upos != UPOS_VERB) refer_owner(q, word, depth);
}

void actors_refer(const struct actors_document *d, uint32_t sentence, uint32_t word, uint32_t scene,
                  const struct actors_mention *other, struct actors_list *ret) {
  struct query q = {
      .d = d, .tree = d->sentences.at[sentence].tree, .sentence = sentence, .scene = scene, .other = other, .out = ret};
  *ret = (struct actors_list){.n = 0};
  refer_word(&q, word, OWNER_DEPTH);
  for (uint32_t c = q.tree->first_child[word]; c != TREE_NONE; c = q.tree->next[c])
    if (q.tree->words[c].rel == REL_CONJ && q.tree->words[c].upos != UPOS_VERB) refer_word(&q, c, OWNER_DEPTH);
}

/* The subject of the clauses before, in this sentence and the last ones. */
void actors_null_subject(const struct actors_document *d, uint32_t sentence, uint32_t verb, struct actors_list *ret) {
  struct query q = {.d = d,
                    .tree = d->sentences.at[sentence].tree,
                    .sentence = sentence,
                    .scene = ACTORS_NONE,
                    .other = NULL,
                    .out = ret};
  const struct record_word *w = &q.tree->words[verb];
  uint8_t number = (uint8_t)w->feats.number, gender = w->feats.verbform == VERBFORM_PART ? (uint8_t)w->feats.gender : 0;
  *ret = (struct actors_list){.n = 0};
  uint32_t aux = tree_child(q.tree, verb, REL_AUX);
  if (aux != TREE_NONE && q.tree->words[aux].feats.number) number = (uint8_t)q.tree->words[aux].feats.number;
  const struct record_word *finite = aux != TREE_NONE ? &q.tree->words[aux] : w;
  if (finite->feats.person == 1 || finite->feats.person == 2) return;
  struct look_back back = look_back(&q, verb);
  for (const struct actors_mention *e; (e = before(&q, &back, 2));) {
    if (!e->subject || !e->code[0] || !agrees(number, gender, false, false, e)) continue;
    if (d->sentences.at[e->sentence].paragraph != d->sentences.at[sentence].paragraph && e->sentence + 1 < sentence)
      continue;
    struct actors_mention m = as_reference(&q, e, verb, HOW_REFERENCE);
    complete(&q, &m);
    add(&q, &m);
    return;
  }
}

void actors_last(const struct actors_document *d, uint32_t sentence, uint32_t word, uint32_t scene, actors_fits *fits,
                 void *context, struct actors_list *ret) {
  struct query q = {
      .d = d, .tree = d->sentences.at[sentence].tree, .sentence = sentence, .scene = scene, .other = NULL, .out = ret};
  struct look_back back = look_back(&q, word);
  *ret = (struct actors_list){.n = 0};
  for (const struct actors_mention *e; (e = before(&q, &back, 1)) && ret->n == 0;) {
    if (d->sentences.at[e->sentence].paragraph != d->sentences.at[sentence].paragraph || !fits(context, e)) continue;
    struct actors_mention m = as_reference(&q, e, word, HOW_FOCUS);
    complete(&q, &m);
    m.how = HOW_FOCUS;
    if (m.state != ACTORS_NONE) add(&q, &m);
  }
}
