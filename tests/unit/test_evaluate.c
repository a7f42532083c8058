/* test_evaluate.c - lang: the scores of the shared task on cases that can be counted by hand. */
#include "lang/evaluate.h"
#include "unit.h"

#define ROW(id, form, lemma, upos, feats, head, rel) \
  id "\t" form "\t" lemma "\t" upos "\t_\t" feats "\t" head "\t" rel "\t_\t_\n"

static const char gold[] = ROW("1", "Va", "andare", "VERB", "Mood=Ind|Number=Sing", "0", "root") /* */
    ROW("2-3", "alla", "_", "_", "_", "_", "_")                                                  /* */
    ROW("2", "a", "a", "ADP", "_", "4", "case")                                                  /* */
    ROW("3", "la", "il", "DET", "Gender=Fem|Definite=Def", "4", "det")                           /* */
    ROW("4", "festa", "festa", "NOUN", "_", "1", "obl:lmod")                                     /* */
    ROW("5", ".", ".", "PUNCT", "_", "1", "punct") "\n"                                          /* */
    ROW("1", "Bene", "bene", "ADV", "_", "0", "root") "\n";

static void assert_score(const struct evaluate_score *score, unsigned gold_n, unsigned system_n, unsigned right) {
  assert_int_equal(score->gold, gold_n);
  assert_int_equal(score->system, system_n);
  assert_int_equal(score->right, right);
}

static err_code compare(const char *system, struct evaluate_score *ret, struct err *err) {
  struct arena *arena = unit_arena();
  err_code code = evaluate_conllu(arena, str_of(gold), str_of(system), ret, err);
  arena_free(arena);
  return code;
}

static void gold_agrees_with_itself(void **state) {
  struct evaluate_score s[EVALUATE_COUNT];
  struct err err;
  (void)state;
  assert_int_equal(compare(gold, s, &err), ERR_OK);
  assert_score(&s[EVALUATE_TOKENS], 5, 5, 5);
  assert_score(&s[EVALUATE_SENTENCES], 2, 2, 2);
  for (int m = EVALUATE_WORDS; m < EVALUATE_COUNT; m++) assert_score(&s[m], 6, 6, 6);
}

static void what_is_wrong_is_counted(void **state) {
  struct evaluate_score s[EVALUATE_COUNT];
  struct err err;
  (void)state;
  /* one sentence too few, features in another order, a subtype that does not count, a wrong head, tag and lemma */
  assert_int_equal(compare(ROW("1", "Va", "vai", "VERB", "Number=Sing|Mood=Ind", "0", "root")  /* */
                           ROW("2-3", "alla", "_", "_", "_", "_", "_")                         /* */
                           ROW("2", "a", "a", "ADP", "_", "4", "case")                         /* */
                           ROW("3", "la", "il", "DET", "Gender=Masc|Definite=Def", "4", "det") /* */
                           ROW("4", "festa", "festa", "NOUN", "Dialect=No", "1", "obl")        /* */
                           ROW("5", ".", ".", "PUNCT", "_", "4", "punct")                      /* */
                           ROW("6", "Bene", "bene", "INTJ", "_", "1", "advmod") "\n",
                           s, &err),
                   ERR_OK);
  assert_score(&s[EVALUATE_SENTENCES], 2, 1, 0);
  assert_score(&s[EVALUATE_WORDS], 6, 6, 6);
  assert_score(&s[EVALUATE_UPOS], 6, 6, 5);
  assert_score(&s[EVALUATE_UFEATS], 6, 6, 5);
  assert_score(&s[EVALUATE_LEMMAS], 6, 6, 5);
  assert_score(&s[EVALUATE_UAS], 6, 6, 4);
  assert_score(&s[EVALUATE_LAS], 6, 6, 4);
}

static void words_are_aligned_within_tokens(void **state) {
  struct evaluate_score s[EVALUATE_COUNT];
  struct err err;
  (void)state;
  /* "alla" left whole: its two words are lost, those around it are not */
  assert_int_equal(compare(ROW("1", "Va", "andare", "VERB", "Mood=Ind|Number=Sing", "0", "root") /* */
                           ROW("2", "alla", "a", "ADP", "_", "3", "case")                        /* */
                           ROW("3", "festa", "festa", "NOUN", "_", "1", "obl")                   /* */
                           ROW("4", ".Bene", ".", "PUNCT", "_", "1", "punct") "\n",
                           s, &err),
                   ERR_OK);
  assert_score(&s[EVALUATE_TOKENS], 5, 4, 3);
  assert_score(&s[EVALUATE_WORDS], 6, 4, 2);
  assert_score(&s[EVALUATE_LAS], 6, 4, 2);
}

static void other_texts_are_refused(void **state) {
  struct evaluate_score s[EVALUATE_COUNT];
  struct err err;
  (void)state;
  assert_int_equal(compare(ROW("1", "Vanno", "andare", "VERB", "_", "0", "root") "\n", s, &err), ERR_SYNTAX);
  assert_non_null(strstr(err.message, "differ at byte 2"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(gold_agrees_with_itself),
      cmocka_unit_test(what_is_wrong_is_counted),
      cmocka_unit_test(words_are_aligned_within_tokens),
      cmocka_unit_test(other_texts_are_refused),
  };
  return cmocka_run_group_tests_name("evaluate", tests, NULL, NULL);
}
