/* test_tables.c - names, actors, places, coding: what the tables say, and what is wrong in them. */
#include "actors/table.h"
#include "coding/frames.h"
#include "coding/senses.h"
#include "names/names.h"
#include "base/tsv.h"
#include "places/places.h"
#include "record/calendar.h"
#include "unit.h"

enum { FAULTS = 16 };
static struct err faults[FAULTS];
static struct err_list list;

static int reset(void **state) {
  (void)state;
  list = (struct err_list){.at = faults, .cap = FAULTS};
  return 0;
}

/* Some fault is of this file and line and says this. */
static void assert_fault(const char *file, uint64_t line, const char *words) {
  for (size_t i = 0; i < list.n; i++)
    if (strcmp(faults[i].file, file) == 0 && faults[i].line == line && strstr(faults[i].message, words)) return;
  for (size_t i = 0; i < list.n; i++)
    print_error("%s:%d: %s\n", faults[i].file, (int)faults[i].line, faults[i].message);
  fail_msg("no fault %s:%d \"%s\"", file, (int)line, words);
}

/* --- names ---------------------------------------------------------------------------------------- */

/* A sentence of one word a token. */
static struct record_sentence sentence_of(struct arena *arena, str text) {
  struct record_sentence s = {.end = (uint32_t)text.n};
  s.words = ARENA_NEW(arena, struct record_word, 64);
  s.tokens = ARENA_NEW(arena, struct record_token, 64);
  for (str rest = text; rest.p;) {
    str word = str_cut(&rest, ' ');
    uint32_t start = (uint32_t)(word.p - text.p);
    s.words[s.n_words] = (struct record_word){.form = word,
                                              .start = start,
                                              .end = start + (uint32_t)word.n,
                                              .token = (uint32_t)s.n_tokens,
                                              .head = -1,
                                              .upos = UPOS_PROPN};
    s.tokens[s.n_tokens++] = (struct record_token){
        .start = start, .end = start + (uint32_t)word.n, .first = (uint32_t)s.n_words++, .words = 1};
  }
  return s;
}

static struct names_index index_of(struct arena *arena, struct names_builder *builder) {
  struct names_index index;
  assert_true(names_load(names_write(builder, "test", &list), &index));
  assert_int_equal(list.n, 0);
  (void)arena;
  return index;
}

static void the_longest_name_wins(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct names_builder b;
  names_builder_init(&b, arena);
  names_add(&b, STR("Corea"), NAMES_STATE, 1, 0);
  names_add(&b, STR("Corea del Nord"), NAMES_STATE, 2, 0);
  struct names_index index = index_of(arena, &b);
  const struct names_index *indexes[] = {&index};
  str text = STR("la Corea del Nord e la Corea");
  struct record_sentence s = sentence_of(arena, text);
  struct names_hits hits = names_scan(indexes, 1, arena, text, &s);
  assert_int_equal(hits.n, 2);
  assert_int_equal(hits.at[0].n, 3);
  assert_int_equal(hits.at[0].postings[0].id, 2);
  assert_int_equal(hits.at[1].postings[0].id, 1);
  arena_free(arena);
}

static void case_tells_words_from_names(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct names_builder b;
  names_builder_init(&b, arena);
  names_add(&b, STR("Turkey"), NAMES_STATE, 1, 0);
  names_add(&b, STR("US"), NAMES_STATE, 2, 0);
  names_add(&b, STR("turco"), NAMES_NATIONAL, 3, 0);
  struct names_index index = index_of(arena, &b);
  const struct names_index *indexes[] = {&index};
  str text = STR("turkey TURKEY us US Us Turco");
  struct record_sentence s = sentence_of(arena, text);
  struct names_hits hits = names_scan(indexes, 1, arena, text, &s);
  assert_int_equal(hits.n, 3);
  assert_int_equal(hits.at[0].first, 1); /* TURKEY */
  assert_int_equal(hits.at[1].first, 3); /* US, but neither us nor Us */
  assert_int_equal(hits.at[2].first, 5); /* an adjective written small may have a capital */
  arena_free(arena);
}

static void forms_are_made_from_the_rules(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct names_builder b;
  struct source rules = {"inflection.tsv", STR("adj\to\to a i e\nadj\tse\tse si\nnoun\t*\t* s\nbroken row\n")};
  struct tsv row = {.file = "t", .errors = &list};
  names_builder_init(&b, arena);
  names_read_inflection(&b, &rules, &list);
  assert_fault("inflection.tsv", 4, "3 were expected");
  list.n = 0;
  names_add_all(&b, &row, STR("russo|cinese|turco/turca/turchi/turche"), "adj", NAMES_NATIONAL, 1, 0);
  names_add_all(&b, &row, STR("minister"), "noun", NAMES_ROLE, 2, 0);
  struct names_index index = index_of(arena, &b);
  const struct names_posting *p;
  const char *there[] = {"russo", "russa", "russi", "russe", "cinesi", "turchi", "ministers"},
             *not_there[] = {"turco|turca", "turci", "cineso", "russs"};
  for (size_t i = 0; i < 7; i++) assert_int_equal(names_find(&index, arena, str_of(there[i]), &p), 1);
  for (size_t i = 0; i < 4; i++) assert_int_equal(names_find(&index, arena, str_of(not_there[i]), &p), 0);
  arena_free(arena);
}

/* --- actors ----------------------------------------------------------------------------------------- */

static const char states[] = "DEU\tGermany\t\t\nITA\tItaly\t\t\nSUN\tSoviet Union\t1922-12-30\t1991-12-26\n";

static struct actors_table actors_of(struct arena *arena, const char *actors, const char *offices) {
  struct names_builder b;
  struct actors_ids ids;
  struct actors_table table;
  struct actors_sources sources = {.states = {"states.tsv", str_of(states)},
                                   .actors = {"actors.tsv", str_of(actors)},
                                   .offices = {"offices.tsv", str_of(offices)}};
  names_builder_init(&b, arena);
  assert_true(actors_load(actors_compile(arena, &sources, &b, &ids, &list), &table));
  return table;
}

static int32_t day(const char *text) {
  struct calendar_span span;
  assert_true(calendar_parse(str_of(text), &span));
  return span.from;
}

static void an_office_holds_on_its_days(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct actors_table t = actors_of(
      arena, "",
      "Mario Draghi\t\tIGOEUREEC\t2011-11-01\t2019-10-31\tPresident of the ECB\t1\town\nMario Draghi\t\tITAGOV\t2021-02-13\t2022-10-22\tPrime Minister\t1\town\n");
  const struct {
    const char *day, *code;
    bool former;
  } cases[] = {{"2018-05-01", "IGOEUREEC", false},
               {"2021-06-01", "ITAGOV", false},
               {"2020-06-01", "IGOEUREEC", true},
               {"2024-01-01", "ITAGOV", true}};
  assert_int_equal(t.n_persons, 1);
  for (size_t i = 0; i < 4; i++) {
    int32_t on = day(cases[i].day);
    bool former;
    const struct actors_office *office = actors_office_on(&t, 0, &on, &former);
    assert_string_equal(office->code, cases[i].code);
    assert_int_equal(former, cases[i].former);
  }
  int32_t before = day("2001-01-01");
  bool former;
  assert_null(actors_office_on(&t, 0, &before, &former));
  assert_int_equal(actors_state_of(&t, "ITAGOV"), 1);
  assert_int_equal(actors_state_of(&t, "IGOUNO"), ACTORS_NONE);
  arena_free(arena);
}

static void faults_in_the_actors_are_named(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  actors_of(
      arena, "a\torg\tIGOUNO\tA\t\t\t\na\torg\tIGOUNO\tB\t\t\t\nb\tthing\tIGOUNO\tC\t\t\t\nc\torg\tXYZGOV\tD\t\t\t\n",
      "P\t\tITAGOV\t2020-01-01\t2019-01-01\tX\t1\town\nQ\t\tITAGOV\t20200101\t\tX\t1\town\nR\t\tITAGOV\t\t\tX\t9\town\nS\t\tITA\n");
  assert_fault("actors.tsv", 2, "stands twice");
  assert_fault("actors.tsv", 3, "org, seat, body, group or party");
  assert_fault("actors.tsv", 4, "not an actor code");
  assert_fault("offices.tsv", 1, "ends (2019-01-01) before it begins");
  assert_fault("offices.tsv", 2, "not a date");
  assert_fault("offices.tsv", 3, "rank from 1 to 4");
  assert_fault("offices.tsv", 4, "3 fields where 8");
  arena_free(arena);
}

/* --- places ------------------------------------------------------------------------------------------- */

static uint32_t speaks_of(void *context, const char *country) { return strcmp(country, context) == 0 ? 3 : 0; }

static void the_document_chooses_among_places(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct names_builder b;
  struct places_ids ids;
  struct places_table table;
  struct places_sources sources = {
      .places =
          {"places.tsv",
           STR("1\tParis\t48.85\t2.35\tFRA\t\tPPLC\t2138551\n2\tParis\t33.66\t-95.55\tUSA\tTexas\tPPL\t24839\n3\tMan\t7.41\t-7.55\tCIV\t\tPPL\t139341\nx\tBad\t0\t0\tFRA\t\tPPL\t\n4\tBad\t95\t0\tFRA\t\tPPL\t\n")},
      .risky = {"risky.txt", STR("Man\n")}};
  names_builder_init(&b, arena);
  str section = places_compile(arena, &sources, &b, &ids, &list);
  assert_fault("places.tsv", 4, "not a place's number");
  assert_fault("places.tsv", 5, "coordinates");
  list.n = 0;
  assert_true(places_load(section, &table));
  struct names_index index = index_of(arena, &b);
  const struct names_posting *p;
  struct names_hit hit = {.n_postings = (uint32_t)names_find(&index, arena, STR("Paris"), &p), .postings = p};
  assert_int_equal(table.places[places_choose(&table, &hit, speaks_of, "DEU")].id, 1);
  assert_int_equal(table.places[places_choose(&table, &hit, speaks_of, "USA")].id, 2);
  hit = (struct names_hit){.n_postings = (uint32_t)names_find(&index, arena, STR("Man"), &p), .postings = p};
  assert_int_equal(places_choose(&table, &hit, speaks_of, "DEU"), PLACES_NONE); /* a common word */
  assert_int_equal(table.places[places_choose(&table, &hit, speaks_of, "CIV")].id, 3);
  arena_free(arena);
}

/* --- the grammar of acts -------------------------------------------------------------------------------- */

struct ontology_fixture {
  struct arena *arena;
  struct map concepts, codes;
  struct coding_ontology ontology;
};

static struct ontology_fixture ontology_of(const char *concepts) {
  struct ontology_fixture f = {.arena = unit_arena()};
  struct coding_ontology_sources sources = {
      .cameo =
          {"cameo.tsv",
           STR("036\tto meet\t4.0\t1\tAGREE\t\tdiplomatic\n042\tvisits\t1.9\t1\tCONSULT\tvisit\t\n106\tdemands talks\t-5\t3\tREQUEST\tmeet\t\n190\tfights\t-10\t4\tASSAULT\t\tmilitary\n")},
      .compose = {"compose.tsv", STR("04\t036/planned\t-\t106\t-\t-\n19\t=/planned\t-\t-\t-\t-\n")},
      .concepts = {"concepts.tsv", str_of(concepts)},
  };
  assert_true(
      coding_load_ontology(coding_compile_ontology(f.arena, &sources, &f.concepts, &f.codes, &list), &f.ontology));
  return f;
}

static void codes_compose(void **state) {
  (void)state;
  struct ontology_fixture f = ontology_of("VISIT\t\tagent\t\t\t\tgoes\n");
  bool planned;
  assert_string_equal(coding_compose(&f.ontology, OPERATOR_INTEND, "042", &planned), "036");
  assert_true(planned);
  assert_string_equal(coding_compose(&f.ontology, OPERATOR_DEMAND, "042", &planned), "106");
  assert_false(planned);
  assert_string_equal(coding_compose(&f.ontology, OPERATOR_INTEND, "190", &planned), "190");
  assert_string_equal(coding_compose(&f.ontology, OPERATOR_APPEAL, "042", &planned), "");
  assert_string_equal(coding_compose(&f.ontology, OPERATOR_SAME, "042", &planned), "042");
  assert_string_equal(coding_compose(&f.ontology, OPERATOR_INTEND, "115", &planned), "");
  arena_free(f.arena);
}

static void concepts_inherit(void **state) {
  (void)state;
  struct ontology_fixture f = ontology_of(
      "ACT\t\tagent\tsubject\tdrop\t02 19\t\nHIT\tACT\t\t\tfact\t\t\nBAD\tNOWHERE\t\t\t\t\t\nACT\t\t\t\t\t\t\nODD\t\tsomebody\t\t\t\t\nOLD\t\t\t\t\t21\t\n");
  assert_fault("concepts.tsv", 3, "NOWHERE");
  assert_fault("concepts.tsv", 4, "stands twice");
  assert_fault("concepts.tsv", 5, "OF (agent, patient)");
  assert_fault("concepts.tsv", 6, "RETELLS");
  assert_int_equal(f.ontology.concepts[1].of, OF_AGENT);
  assert_int_equal(f.ontology.concepts[1].effect, EFFECT_FACT);
  assert_int_equal(f.ontology.concepts[1].retells, 1u << 2 | 1u << 19);
  assert_true(coding_is_a(&f.ontology, 1, 0) && !coding_is_a(&f.ontology, 0, 1));
  arena_free(f.arena);
}

static struct coding_examples compile_frames(struct ontology_fixture *f, const char *text, struct coding_frames *ret) {
  struct source source = {"x.frames", str_of(text)};
  struct coding_examples examples;
  str section = coding_compile_frames(f->arena, &source, 1, &f->concepts, &f->codes, &examples, &list);
  assert_true(coding_load_frames(section, &f->ontology, f->arena, ret));
  return examples;
}

static void a_frame_is_read(void **state) {
  (void)state;
  struct ontology_fixture f = ontology_of("VISIT\t\tagent\t\t\t\t\nPLAN\t\tagent\t\t\t\t\n");
  struct coding_frames frames;
  struct coding_examples examples = compile_frames(
      &f,
      "VISIT patient|to=land,COP agent?=actor !with -> 042 abroad\n+ it Va a Roma. => DEUGOV 042 ITA\n- it Va a casa.\nPLAN content.patient=act -> intend:content.patient source=agent realis=possible answer=02,10 last=COP\n+ en X. => A 036 B\n",
      &frames);
  assert_int_equal(list.n, 0);
  assert_int_equal(frames.n, 2);
  const struct coding_frame *visit = &frames.frames[0], *plan = &frames.frames[1];
  assert_int_equal(visit->slots[0].path.steps[0], 1u << ROLE_PATIENT | 1u << ROLE_TO);
  assert_int_equal(visit->slots[0].filter, FILTER_LAND | FILTER_ROLES);
  assert_int_equal(visit->slots[1].flags, SLOT_OPTIONAL);
  assert_int_equal(visit->slots[2].flags, SLOT_ABSENT);
  assert_int_equal(visit->flags, FRAME_ABROAD);
  assert_int_equal(visit->target.steps[0], visit->slots[0].path.steps[0]); /* the first slot that is not the agent */
  assert_int_equal(plan->op, OPERATOR_INTEND);
  assert_int_equal(plan->content.steps[1], 1u << ROLE_PATIENT);
  assert_int_equal(plan->realis, REALIS_POSSIBLE);
  assert_int_equal(plan->answers, 1u << 2 | 1u << 10);
  assert_int_not_equal(plan->last_roles, 0);
  assert_int_equal(examples.n, 3);
  assert_str(examples.at[0].expected, "DEUGOV 042 ITA");
  assert_int_equal(examples.at[1].expected.n, 0);
  arena_free(f.arena);
}

static void faults_in_frames_are_named(void **state) {
  (void)state;
  struct ontology_fixture f = ontology_of("VISIT\t\tagent\t\t\t\t\n");
  struct coding_frames frames;
  compile_frames(
      &f,
      "FLY to=land -> 042\nVISIT wherto=land -> 042\nVISIT to=lend -> 042\nVISIT to=land -> 999\nVISIT to=land\nVISIT to=land -> 042 sideways\nVISIT a.b.c.d=land -> 042\n+ it No arrow.\nVISIT to=land -> 042\n",
      &frames);
  assert_fault("x.frames", 1, "a concept of concepts.tsv");
  assert_fault("x.frames", 2, "wherto");
  assert_fault("x.frames", 3, "lend");
  assert_fault("x.frames", 4, "999");
  assert_fault("x.frames", 5, "->");
  assert_fault("x.frames", 6, "sideways");
  assert_fault("x.frames", 8, "+ LANG Sentence. => SRC CODE TGT");
  assert_fault("x.frames", 9, "without an example");
  arena_free(f.arena);
}

static void a_lexicon_says_what_it_needs(void **state) {
  (void)state;
  struct ontology_fixture f = ontology_of("VISIT\t\tagent\t\t\t\t\nASK\t\tagent\t\t\t\t\n");
  struct source source = {
      "verbs.lex",
      STR("VISIT\tv\tvisit | pay+obj:visit\nASK\tv\task | call+case:on>to=on\nVISIT\tv\tvisit\nGO\tv\tgo\nVISIT\tv\tx+foo:bar\nASK\tv\ty>to=nowhere\n")};
  struct coding_senses senses;
  assert_true(coding_load_senses(coding_compile_senses(f.arena, &source, 1, &f.concepts, &list), f.ontology.n_concepts,
                                 &senses));
  assert_fault("verbs.lex", 3, "has this concept already");
  assert_fault("verbs.lex", 4, "GO");
  assert_fault("verbs.lex", 5, "foo");
  assert_fault("verbs.lex", 6, "ROLE=ROLE");
  arena_free(f.arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup(the_longest_name_wins, reset),
      cmocka_unit_test_setup(case_tells_words_from_names, reset),
      cmocka_unit_test_setup(forms_are_made_from_the_rules, reset),
      cmocka_unit_test_setup(an_office_holds_on_its_days, reset),
      cmocka_unit_test_setup(faults_in_the_actors_are_named, reset),
      cmocka_unit_test_setup(the_document_chooses_among_places, reset),
      cmocka_unit_test_setup(codes_compose, reset),
      cmocka_unit_test_setup(concepts_inherit, reset),
      cmocka_unit_test_setup(a_frame_is_read, reset),
      cmocka_unit_test_setup(faults_in_frames_are_named, reset),
      cmocka_unit_test_setup(a_lexicon_says_what_it_needs, reset),
  };
  return cmocka_run_group_tests_name("tables", tests, NULL, NULL);
}
