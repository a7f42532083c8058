/* test_mend.c - coding: the parser's slips that are set right before the tree is read, and what is left alone. */
#include "base/tsv.h"
#include "coding/mend.h"
#include "lang/conllu.h"
#include "unit.h"

struct row {
  const char *form, *lemma;
  enum record_upos upos;
  const char *feats;
  int head; /* 1-based as in CoNLL-U */
  enum record_rel rel;
};

enum { WORDS = 16 };

struct fixture {
  struct record_word words[WORDS];
  struct record_sentence sentence;
  struct grammar grammar;
  struct arena *arena;
};

static const char grammar_rows[] =
    "case\tof\tdi|of\ncase\tto\ta|to\ncase\tat\tin\npart\t\tcentinaia|migliaio\ninfinitive\t\tto\n";

static void set_up(struct fixture *f, const struct row *rows, size_t n) {
  struct err faults[4];
  struct err_list list = {.at = faults, .cap = 4};
  f->arena = unit_arena();
  struct source source = {"grammar.tsv", str_of(grammar_rows)};
  assert_true(grammar_load(grammar_compile(f->arena, &source, &list), &f->grammar));
  assert_int_equal(list.n, 0);
  for (size_t i = 0; i < n; i++) {
    f->words[i] = (struct record_word){.form = str_of(rows[i].form),
                                       .key = str_of(rows[i].lemma),
                                       .lemma = str_of(rows[i].lemma),
                                       .upos = (uint8_t)rows[i].upos,
                                       .feats = record_feats_of(str_of(rows[i].feats)),
                                       .head = rows[i].head - 1,
                                       .rel = (uint8_t)rows[i].rel};
  }
  f->sentence = (struct record_sentence){.words = f->words, .n_words = n};
}

static void mend(struct fixture *f, const struct names_hits *hits, const struct dates_expressions *dates) {
  static const struct names_hits no_hits = {NULL, 0};
  static const struct dates_expressions no_dates = {NULL, 0};
  coding_mend(&f->sentence, hits ? hits : &no_hits, dates ? dates : &no_dates, &f->grammar);
}

#define SET_UP(f, rows) set_up((f), (rows), sizeof(rows) / sizeof *(rows))

/* Every word reaches the root, and there is one. */
static void assert_tree(const struct fixture *f) {
  size_t roots = 0;
  for (size_t i = 0; i < f->sentence.n_words; i++) {
    size_t steps = 0;
    roots += f->words[i].head < 0;
    for (int32_t at = (int32_t)i; at >= 0; at = f->words[at].head) assert_true(steps++ <= f->sentence.n_words);
  }
  assert_int_equal(roots, 1);
}

static void what_is_counted_hangs_on_the_count(void **state) {
  (void)state;
  struct fixture f;
  const struct row rows[] = {{"disperso", "disperdere", UPOS_VERB, "", 0, REL_ROOT},
                             {"con", "con", UPOS_ADP, "", 3, REL_CASE},
                             {"lacrimogeni", "lacrimogeno", UPOS_NOUN, "", 1, REL_OBL},
                             {"migliaia", "migliaio", UPOS_NOUN, "", 3, REL_NMOD},
                             {"di", "di", UPOS_ADP, "", 6, REL_CASE},
                             {"studenti", "studente", UPOS_NOUN, "", 1, REL_OBJ}};
  SET_UP(&f, rows);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[5].head, 3);
  assert_int_equal(f.words[3].head, 0);
  assert_int_equal(f.words[3].rel, REL_OBJ);
  assert_tree(&f);
  arena_free(f.arena);
}

static void a_verb_with_an_auxiliary_gives_no_order(void **state) {
  (void)state;
  struct fixture f;
  const struct row rows[] = {{"ragazzi", "ragazzo", UPOS_NOUN, "", 3, REL_NSUBJ},
                             {"sono", "essere", UPOS_AUX, "VerbForm=Fin", 3, REL_AUX},
                             {"finiti", "finire", UPOS_VERB, "Mood=Imp|VerbForm=Fin", 0, REL_ROOT}};
  SET_UP(&f, rows);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[2].feats.verbform, VERBFORM_PART);
  assert_int_not_equal(f.words[2].feats.mood, MOOD_IMP);
  arena_free(f.arena);
}

static void an_order_stays_one(void **state) {
  (void)state;
  struct fixture f;
  const struct row rows[] = {{"Fermate", "fermare", UPOS_VERB, "Mood=Imp|VerbForm=Fin", 0, REL_ROOT},
                             {"la", "il", UPOS_DET, "", 3, REL_DET},
                             {"guerra", "guerra", UPOS_NOUN, "", 1, REL_OBJ}};
  SET_UP(&f, rows);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[0].feats.mood, MOOD_IMP);
  arena_free(f.arena);
}

static void a_day_acts_on_nobody(void **state) {
  (void)state;
  struct fixture f;
  const struct row rows[] = {{"arrivata", "arrivare", UPOS_VERB, "VerbForm=Part", 0, REL_ROOT},
                             {"lunedì", "lunedì", UPOS_NOUN, "", 1, REL_OBJ},
                             {"a", "a", UPOS_ADP, "", 4, REL_CASE},
                             {"Niamey", "Niamey", UPOS_PROPN, "", 2, REL_NMOD}};
  struct dates_expression date = {.first = 1, .n = 1};
  SET_UP(&f, rows);
  mend(&f, NULL, &(struct dates_expressions){&date, 1});
  assert_int_equal(f.words[1].rel, REL_OBL);
  assert_int_equal(f.words[3].head, 0);
  assert_int_equal(f.words[3].rel, REL_OBL);
  assert_tree(&f);
  arena_free(f.arena);
}

static void who_is_asked_is_not_described(void **state) {
  (void)state;
  struct fixture f;
  struct names_hit hit = {.first = 2, .n = 1, .group = GROUP_NAMED};
  const struct row rows[] = {{"chiede", "chiedere", UPOS_VERB, "VerbForm=Fin", 0, REL_ROOT},
                             {"a", "a", UPOS_ADP, "", 3, REL_CASE},
                             {"Cedeao", "Cedeao", UPOS_PROPN, "", 1, REL_OBL},
                             {"di", "di", UPOS_ADP, "", 5, REL_MARK},
                             {"intervenire", "intervenire", UPOS_VERB, "VerbForm=Inf", 3, REL_ACL}};
  SET_UP(&f, rows);
  mend(&f, &(struct names_hits){&hit, 1}, NULL);
  assert_int_equal(f.words[4].head, 0);
  assert_int_equal(f.words[4].rel, REL_XCOMP);
  arena_free(f.arena);
  SET_UP(&f, rows);
  mend(&f, NULL, NULL); /* "ha la forza di intervenire": a common noun may be described */
  assert_int_equal(f.words[4].head, 2);
  arena_free(f.arena);
}

static void a_relative_without_subject_has_one(void **state) {
  (void)state;
  struct fixture f;
  const struct row rows[] = {{"Cedeao", "Cedeao", UPOS_PROPN, "", 0, REL_ROOT},
                             {"che", "che", UPOS_PRON, "", 4, REL_MARK},
                             {"ha", "avere", UPOS_AUX, "VerbForm=Fin", 4, REL_AUX},
                             {"imposto", "imporre", UPOS_VERB, "VerbForm=Part", 1, REL_ACL_RELCL},
                             {"sanzioni", "sanzione", UPOS_NOUN, "", 4, REL_OBJ}};
  SET_UP(&f, rows);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[1].rel, REL_NSUBJ);
  assert_int_equal(f.words[1].feats.prontype, PRON_REL);
  arena_free(f.arena);
}

static void a_verb_with_object_and_no_auxiliary_is_active(void **state) {
  (void)state;
  struct fixture f;
  const struct row active[] = {{"Brazil", "Brazil", UPOS_PROPN, "", 2, REL_NSUBJ_PASS},
                               {"recognised", "recognise", UPOS_VERB, "VerbForm=Part", 0, REL_ROOT},
                               {"Palestine", "Palestine", UPOS_PROPN, "", 2, REL_OBJ}};
  const struct row passive[] = {{"Palestine", "Palestine", UPOS_PROPN, "", 3, REL_NSUBJ_PASS},
                                {"was", "be", UPOS_AUX, "VerbForm=Fin", 3, REL_AUX_PASS},
                                {"recognised", "recognise", UPOS_VERB, "VerbForm=Part", 0, REL_ROOT}};
  SET_UP(&f, active);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[0].rel, REL_NSUBJ);
  arena_free(f.arena);
  SET_UP(&f, passive);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[0].rel, REL_NSUBJ_PASS);
  arena_free(f.arena);
}

static void a_verb_has_one_subject(void **state) {
  (void)state;
  struct fixture f;
  const struct row rows[] = {{"airstrike", "airstrike", UPOS_NOUN, "", 5, REL_NSUBJ},
                             {"killed", "kill", UPOS_VERB, "VerbForm=Part|Tense=Past", 1, REL_ACL},
                             {"people", "person", UPOS_NOUN, "", 2, REL_OBL},
                             {"officials", "official", UPOS_NOUN, "", 5, REL_NSUBJ},
                             {"said", "say", UPOS_VERB, "VerbForm=Fin", 0, REL_ROOT}};
  SET_UP(&f, rows);
  mend(&f, NULL, NULL);
  assert_int_equal(f.words[1].rel, REL_CCOMP);
  assert_int_equal(f.words[1].head, 4);
  assert_int_equal(f.words[0].head, 1);
  assert_int_equal(f.words[3].head, 4);
  assert_tree(&f);
  arena_free(f.arena);
}

static void any_tree_stays_a_tree(void **state) {
  (void)state;
  static const enum record_upos tags[] = {UPOS_NOUN, UPOS_PROPN, UPOS_VERB, UPOS_ADP, UPOS_PRON, UPOS_NUM};
  static const enum record_rel rels[] = {REL_NSUBJ, REL_OBJ,  REL_OBL,   REL_NMOD,  REL_ACL,      REL_CASE,
                                         REL_FLAT,  REL_MARK, REL_ADVCL, REL_XCOMP, REL_COMPOUND, REL_ACL_RELCL};
  static const char *const forms[] = {"migliaia", "di", "che", "Roma", "a", "in"};
  static const char *const lemmas[] = {"migliaio", "di", "che", "Roma", "a", "in"};
  uint64_t seed = 7;
  for (int round = 0; round < 3000; round++) {
    struct fixture f;
    struct row rows[10];
    for (int i = 0; i < 10; i++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      unsigned x = (unsigned)(seed >> 33), form = x % 6;
      int head = i == 0 ? 0 : (int)(x / 7 % (unsigned)i) + 1; /* to the left: a tree; turned round below */
      rows[i] = (struct row){forms[form], lemmas[form],     tags[x / 11 % 6], x & 1 ? "VerbForm=Inf" : "",
                             head,        rels[x / 13 % 12]};
      if (i == 0) rows[i].rel = REL_ROOT;
    }
    if (round & 1) { /* mirrored, so that heads lie to the right as well */
      struct row mirrored[10];
      for (int i = 0; i < 10; i++)
        mirrored[9 - i] = rows[i], mirrored[9 - i].head = rows[i].head ? 11 - rows[i].head : 0;
      memcpy(rows, mirrored, sizeof rows);
    }
    struct names_hit hits[2] = {{.first = 2, .n = 2, .group = GROUP_NAMED}, {.first = 6, .n = 1, .group = GROUP_ROLE}};
    struct dates_expression date = {.first = 4, .n = 1};
    set_up(&f, rows, 10);
    mend(&f, &(struct names_hits){hits, 2}, &(struct dates_expressions){&date, 1});
    assert_tree(&f);
    arena_free(f.arena);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_counted_hangs_on_the_count),
      cmocka_unit_test(a_verb_with_an_auxiliary_gives_no_order),
      cmocka_unit_test(an_order_stays_one),
      cmocka_unit_test(a_day_acts_on_nobody),
      cmocka_unit_test(who_is_asked_is_not_described),
      cmocka_unit_test(a_relative_without_subject_has_one),
      cmocka_unit_test(a_verb_with_object_and_no_auxiliary_is_active),
      cmocka_unit_test(a_verb_has_one_subject),
      cmocka_unit_test(any_tree_stays_a_tree),
  };
  return cmocka_run_group_tests_name("mend", tests, NULL, NULL);
}
