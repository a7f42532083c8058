/* test_lang.c - lang: CoNLL-U, words, trees, the exact parts of the network. */
#include "lang/conllu.h"
#include "lang/kernel.h"
#include "lang/lemma.h"
#include "lang/mst.h"
#include "lang/tree.h"
#include "lang/words.h"
#include "unit.h"

static uint64_t seed = 12345;
static int random_below(int n) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (int)((seed >> 33) % (uint64_t)n);
}

/* --- spanning trees against brute force ----------------------------------------------------------- */

struct search {
  int n;
  const int32_t *scores;
  int head[8];
  int64_t best;
};

static bool is_tree(const struct search *s) {
  int roots = 0;
  for (int v = 1; v <= s->n; v++) {
    int at = v, steps = 0;
    roots += s->head[v] == 0;
    while (at != 0 && steps++ <= s->n) at = s->head[at];
    if (at != 0) return false;
  }
  return roots == 1;
}

static void try_all(struct search *s, int v, int64_t sum) {
  if (v > s->n) {
    if (sum > s->best && is_tree(s)) s->best = sum;
    return;
  }
  for (int u = 0; u <= s->n; u++) {
    if (u == v) continue;
    s->head[v] = u;
    try_all(s, v + 1, sum + s->scores[(v - 1) * (s->n + 1) + u]);
  }
}

static void the_best_tree_is_found(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  for (int round = 0; round < 600; round++) {
    int32_t scores[64], heads[8];
    struct search s = {.n = 1 + random_below(6), .scores = scores, .best = INT64_MIN};
    for (int i = 0; i < s.n * (s.n + 1); i++) scores[i] = random_below(200) - 100;
    try_all(&s, 1, 0);
    arena_reset(arena);
    mst_heads(arena, (uint32_t)s.n, scores, heads);
    int64_t sum = 0;
    for (int v = 1; v <= s.n; v++) s.head[v] = heads[v - 1], sum += scores[(v - 1) * (s.n + 1) + heads[v - 1]];
    assert_true(is_tree(&s));
    assert_int_equal(sum, s.best);
  }
  arena_free(arena);
}

/* Large, with scores that tie everywhere: still a tree. */
static void a_tree_is_a_tree(void **state) {
  (void)state;
  enum { N = 300 };
  struct arena *arena = unit_arena();
  int32_t *scores = ARENA_NEW(arena, int32_t, N * (N + 1)), heads[N];
  for (int i = 0; i < N * (N + 1); i++) scores[i] = random_below(2);
  mst_heads(arena, N, scores, heads);
  int roots = 0;
  for (int v = 1; v <= N; v++) {
    int at = v, steps = 0;
    roots += heads[v - 1] == 0;
    while (at != 0 && steps++ <= N) at = heads[at - 1];
    assert_int_equal(at, 0);
  }
  assert_int_equal(roots, 1);
  arena_free(arena);
}

/* --- products --------------------------------------------------------------------------------------- */

static void products_are_exact(void **state) {
  (void)state;
  enum { ROWS = 48, K = 34, N = 7 };
  int8_t weights[ROWS * K];
  _Alignas(64) int16_t packed[ROWS * K];
  int16_t x[N * K];
  int32_t sums[N * ROWS];
  for (int i = 0; i < ROWS * K; i++) weights[i] = (int8_t)(random_below(255) - 127);
  for (int i = 0; i < N * K; i++) x[i] = (int16_t)(random_below(65535) - 32767);
  kernel_pack(weights, ROWS, K, packed);
  kernel_product(packed, ROWS, K, x, K, N, sums, 0);
  kernel_product(packed, ROWS, K, x, K, N - 2, sums, 1); /* adds once more, but not to the last two */
  for (int i = 0; i < N; i++)
    for (int r = 0; r < ROWS; r++) {
      int32_t expected = 0;
      for (int k = 0; k < K; k++) expected += weights[r * K + k] * x[i * K + k];
      assert_int_equal(sums[i * ROWS + r], i < N - 2 ? 2 * expected : expected);
    }
}

/* --- CoNLL-U ------------------------------------------------------------------------------------------ */

static const char sample[] =
    "# sent_id = 1\n# treebank = test\n1-2\tDella\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDi\tdi\tADP\tE\t_\t3\tcase\t_\t_\n2\tla\til\tDET\tRD\tDefinite=Def\t3\tdet\t_\t_\n"
    "3\tcasa\tcasa\tNOUN\tS\tGender=Fem|Number=Sing\t0\troot\t_\tSpaceAfter=No\n3.1\tvuota\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t.\tPUNCT\tFS\t_\t3\tpunct\t_\t_\n\n";

static void conllu_is_read(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct conllu_reader reader;
  struct conllu_sentence s;
  struct err err;
  conllu_open(&reader, "t.conllu", str_of(sample));
  assert_int_equal(conllu_next(&reader, arena, &s, &err), ERR_OK);
  assert_int_equal(s.sentence.n_words, 4);
  assert_int_equal(s.sentence.n_tokens, 3);
  assert_int_equal(s.sentence.tokens[0].words, 2);
  assert_false(s.sentence.tokens[1].space_after);
  assert_int_equal(s.sentence.words[2].feats.gender, GENDER_FEM);
  assert_int_equal(s.sentence.words[0].head, 2);
  assert_str(s.treebank, "test");
  assert_int_equal(conllu_next(&reader, arena, &s, &err), ERR_END);
  arena_free(arena);
}

static void bad_conllu_is_refused_with_its_line(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  const struct {
    const char *text;
    uint64_t line;
  } bad[] = {
      {"1\ta\ta\tX\t_\t_\t0\troot\t_\n\n", 1},                                     /* nine columns */
      {"1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n3\tb\tb\tX\t_\t_\t1\tdep\t_\t_\n\n", 2},  /* a number is missing */
      {"1\ta\ta\tX\t_\t_\t7\tdep\t_\t_\n\n", 2},                                   /* a head outside */
      {"1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n", 3}, /* too few words */
  };
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    struct conllu_reader reader;
    struct conllu_sentence s;
    struct err err = {0};
    conllu_open(&reader, "bad.conllu", str_of(bad[i].text));
    assert_int_equal(conllu_next(&reader, arena, &s, &err), ERR_SYNTAX);
    assert_int_equal(err.line, bad[i].line);
    assert_string_equal(err.file, "bad.conllu");
  }
  arena_free(arena);
}

/* --- trees ---------------------------------------------------------------------------------------------- */

static void children_come_in_text_order(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct conllu_reader reader;
  struct conllu_sentence s;
  struct tree tree;
  conllu_open(&reader, "t", str_of(sample));
  assert_int_equal(conllu_next(&reader, arena, &s, NULL), ERR_OK);
  tree_build(&tree, arena, &s.sentence);
  assert_int_equal(tree.root, 2);
  assert_int_equal(tree.first_child[2], 0);
  assert_int_equal(tree.next[0], 1);
  assert_int_equal(tree.next[1], 3);
  assert_int_equal(tree_child(&tree, 2, REL_DET), 1);
  assert_true(tree_below(&tree, 0, 2) && !tree_below(&tree, 2, 0));
  arena_free(arena);
}

static void a_lemma_rule_cuts_no_character_in_two(void **state) {
  (void)state;
  struct lemma_rule one = {.cut = 1, .added = 1, .add = "o"}, two = {.cut = 2, .added = 1, .add = "a"};
  assert_true(lemma_rule_fits(&one, STR("casa")));
  assert_false(lemma_rule_fits(&one, STR("manh\xC3\xA3"))); /* manhã */
  assert_true(lemma_rule_fits(&two, STR("manh\xC3\xA3")));
  assert_false(lemma_rule_fits(&two, STR("a")));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_lemma_rule_cuts_no_character_in_two),
      cmocka_unit_test(the_best_tree_is_found),
      cmocka_unit_test(a_tree_is_a_tree),
      cmocka_unit_test(products_are_exact),
      cmocka_unit_test(conllu_is_read),
      cmocka_unit_test(bad_conllu_is_refused_with_its_line),
      cmocka_unit_test(children_come_in_text_order),
  };
  return cmocka_run_group_tests_name("lang", tests, NULL, NULL);
}
