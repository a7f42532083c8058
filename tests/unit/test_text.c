/* test_text.c - text: keys, tokens, sentences. The rules are small ones made here, so that the tests do not move
 * with the language data. */
#include "base/limits.h"
#include "text/chars.h"
#include "text/segment.h"
#include "unit.h"

static struct text_rules rules_of(struct arena *arena, const char *conf, const char *abbreviations) {
  struct err faults[8];
  struct err_list list = {.at = faults, .cap = 8};
  struct text_rules rules;
  struct text_sources sources = {
      .conf = {"language.conf", str_of(conf)},
      .abbreviations = {"abbreviations.txt", str_of(abbreviations)},
      .frequent = {"frequent.txt",
                   STR("the a of in on and to is was he she it we they il la di e che un una per con non i le")},
  };
  str section = text_compile(arena, &sources, &list);
  assert_int_equal(list.n, 0);
  assert_true(text_load(section, &rules));
  return rules;
}

static struct text_rules italian(struct arena *arena) {
  return rules_of(arena, "elision = yes\nsplit_hyphens = no\napocopes = po'", "dott.\ttitle\necc.\n");
}
static struct text_rules english(struct arena *arena) {
  return rules_of(arena, "elision = no\nsplit_hyphens = yes\ngenitive_apostrophe = yes\nhyphen_prefixes = re e",
                  "mr.\ttitle\ngen.\ttitle\netc.\n");
}

/* Tokens joined by blanks, sentences by " / ". */
static str segmented(struct arena *arena, const struct text_rules *rules, const char *text) {
  struct buf out;
  struct text_sentences s = text_segment(rules, arena, str_of(text));
  buf_init(&out, arena, 1 << 20);
  for (size_t i = 0; i < s.n; i++) {
    if (i) buf_add(&out, STR(" / "));
    for (size_t t = 0; t < s.at[i].n_tokens; t++) {
      if (t) buf_byte(&out, ' ');
      buf_add(&out, str_slice(str_of(text), s.at[i].tokens[t].start, s.at[i].tokens[t].end));
    }
  }
  return buf_str(&out);
}

static void keys_are_lower_and_composed(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  assert_str(text_key(arena, STR("CITTÀ")), "città");
  assert_str(text_key(arena, STR("citta\xCC\x80")), "città"); /* a + combining grave */
  assert_str(text_key(arena, STR("L\xE2\x80\x99")), "l'");
  str plain = STR("already");
  assert_ptr_equal(text_key(arena, plain).p, plain.p); /* no copy where none is needed */
  arena_free(arena);
}

static void names_lose_case_marks_and_punctuation(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  const struct {
    const char *name, *key;
  } cases[] = {{"Côte d'Ivoire", "cote d ivoire"},
               {"Komsomolsk-on-Amur", "komsomolsk on amur"},
               {"Łódź", "lodz"},
               {"U.S.", "u s"},
               {"Erdoğan", "erdogan"},
               {"  ", ""},
               {"Straße", "strasse"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct buf key;
    buf_init(&key, arena, 1000);
    text_name_key(&key, str_of(cases[i].name));
    assert_str(buf_str(&key), cases[i].key);
  }
  arena_free(arena);
}

static void italian_tokens(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules rules = italian(arena);
  assert_str(segmented(arena, &rules, "L\xE2\x80\x99invito dell'Onu."), "L\xE2\x80\x99 invito dell' Onu .");
  assert_str(segmented(arena, &rules, "Un po' d'acqua, 1.000,5 litri (circa)!"),
             "Un po' d' acqua , 1.000,5 litri ( circa ) !");
  assert_str(segmented(arena, &rules, "Komsomolsk-on-Amur il 15/9/2023 alle 10:30"),
             "Komsomolsk-on-Amur il 15/9/2023 alle 10:30");
  assert_str(segmented(arena, &rules,
                       "\xC2\xAB"
                       "Basta"
                       "\xC2\xBB, disse."),
             "\xC2\xAB Basta \xC2\xBB , disse .");
  assert_str(segmented(arena, &rules, "Scrivete a a.b@c.it o www.sito.it/x?y=1."),
             "Scrivete a a.b@c.it o www.sito.it/x?y=1 .");
  arena_free(arena);
}

static void english_tokens(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules rules = english(arena);
  assert_str(segmented(arena, &rules, "Moscow-backed rebels re-elected him."),
             "Moscow - backed rebels re-elected him .");
  assert_str(segmented(arena, &rules, "The workers' rights, don't you know?"),
             "The workers' rights , don't you know ?");
  assert_str(segmented(arena, &rules, "He said: 'Go, workers' and left."), "He said : ' Go , workers ' and left .");
  assert_str(segmented(arena, &rules, "$5 and 80% in 2023-24..."), "$ 5 and 80 % in 2023 - 24 ...");
  arena_free(arena);
}

static void sentences_end_where_they_should(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules it = italian(arena), en = english(arena);
  assert_str(segmented(arena, &it, "Il dott. Rossi parla. Poi tace."), "Il dott. Rossi parla . / Poi tace .");
  assert_str(segmented(arena, &it, "Pane, vino ecc. Poi il dolce."), "Pane , vino ecc. / Poi il dolce .");
  assert_str(segmented(arena, &en, "Mr. J. Smith met Gen. Lee. He left."), "Mr. J. Smith met Gen. Lee . / He left .");
  assert_str(segmented(arena, &en, "It was in the U.S. The rest is known. U.S. troops left."),
             "It was in the U.S. / The rest is known . / U.S. troops left .");
  assert_str(segmented(arena, &en, "\"Stop!\" he said. \"Now.\" They ran."),
             "\" Stop ! \" he said . / \" Now . \" / They ran .");
  assert_str(segmented(arena, &en, "Version 2.5 is out. 3 people came."), "Version 2.5 is out . / 3 people came .");
  assert_str(segmented(arena, &en, "A title without a stop\n\nThe text."), "A title without a stop / The text .");
  arena_free(arena);
}

static void wrapped_lines_are_one_paragraph(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules rules = english(arena);
  const char *text =
      "The minister said on Monday that the talks between the two\n"
      "countries would go on until the end of the month, and that\n"
      "nobody should doubt it.\n";
  assert_int_equal(text_segment(&rules, arena, str_of(text)).n, 1);
  const char *lines = "First item of a list that is short\nSecond item of the list\nThird\n";
  assert_int_equal(text_segment(&rules, arena, str_of(lines)).n, 3);
  arena_free(arena);
}

static void datelines_stand_apart(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules en = english(arena), it = italian(arena);
  struct text_sentences s =
      text_segment(&en, arena, STR("MOSCOW (AP) \xE2\x80\x94 The minister left. He was in a hurry."));
  assert_int_equal(s.n, 3);
  assert_int_equal(s.at[0].kind, SENTENCE_DATELINE);
  assert_int_equal(s.at[1].kind, SENTENCE_PLAIN);
  s = text_segment(&it, arena, STR("ROMA, 12 nov - Il ministro parte."));
  assert_int_equal(s.at[0].kind, SENTENCE_DATELINE);
  s = text_segment(&it, arena, STR("Il ministro - che parte - tace."));
  assert_int_equal(s.at[0].kind, SENTENCE_PLAIN);
  arena_free(arena);
}

/* Rules 1 and 2 of segment.h, on text of every kind of trouble. */
static void nothing_is_lost(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules rules = english(arena);
  const char *pieces[] = {"word",
                          "don't",
                          ".",
                          "...",
                          "\"",
                          "'",
                          "\xE2\x80\x99",
                          "\n",
                          "\n\n",
                          " ",
                          "1.5",
                          "-",
                          "(",
                          ")",
                          "U.S.",
                          "\xE4\xBF\x84\xE7\xBD\x97\xE6\x96\xAF",
                          "\xD8\xB1\xD9\x88\xD8\xB3",
                          "\xE2\x80\x8F",
                          "a\xCC\x80\xCC\x81",
                          "@x",
                          "#y",
                          "http://a.b/c",
                          "\t",
                          "?!",
                          "\xC2\xA0"};
  uint64_t seed = 7;
  for (int round = 0; round < 300; round++) {
    struct buf text;
    buf_init(&text, arena, 1 << 20);
    for (int i = 0; i < 60; i++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      buf_add(&text, str_of(pieces[(seed >> 33) % (sizeof pieces / sizeof *pieces)]));
    }
    struct text_sentences s = text_segment(&rules, arena, buf_str(&text));
    size_t at = 0;
    for (size_t i = 0; i < s.n; i++) {
      assert_true(s.at[i].n_tokens > 0);
      for (size_t t = 0; t < s.at[i].n_tokens; t++) {
        const struct record_token *token = &s.at[i].tokens[t];
        assert_true(token->start >= at && token->end > token->start);
        for (size_t b = at; b < token->start; b++)
          assert_true((unsigned char)text.at[b] >= 0x80 || text_is_space(text.at[b])); /* only space between */
        at = token->end;
      }
    }
  }
  arena_free(arena);
}

static void a_full_stop_behind_an_ordinal_ends_nothing(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules german = rules_of(arena, "ordinal_stop = yes", "z.b.\n"), others = rules_of(arena, "", "z.b.\n");
  assert_str(segmented(arena, &german, "Am 3. Mai fuhr er ab. Seit 2023. Und dann."),
             "Am 3. Mai fuhr er ab . / Seit 2023 . / Und dann .");
  assert_str(segmented(arena, &german, "Um 3.5 Prozent."), "Um 3.5 Prozent .");
  assert_str(segmented(arena, &others, "Erano 3. Poi 4."), "Erano 3 . / Poi 4 .");
  arena_free(arena);
}

static void clitics_take_their_hyphen_along(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules french = rules_of(
      arena,
      "elision = yes\nhyphen_clitics = il le moi les vous t-elle\nhyphen_prefixes = rendez\napocopes = aujourd'hui",
      "m.\ttitle\n");
  assert_str(segmented(arena, &french, "Donne-le-moi, dit-il."), "Donne -le -moi , dit -il .");
  assert_str(segmented(arena, &french, "A-t-elle ri ?"), "A -t-elle ri ?");
  assert_str(segmented(arena, &french, "Un rendez-vous"), "Un rendez-vous");
  assert_str(segmented(arena, &french, "Saint-Martin, Villers-les-Nancy"), "Saint-Martin , Villers-les-Nancy");
  assert_str(segmented(arena, &french, "L'air d'aujourd'hui"), "L' air d' aujourd'hui");
  assert_str(segmented(arena, &french, "-il, 5-il, 10 US$"), "- il , 5-il , 10 US$");
  arena_free(arena);
}

static void an_endless_sentence_is_cut(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct text_rules rules = english(arena);
  struct buf text;
  buf_init(&text, arena, 1 << 24);
  for (int i = 0; i < LIMIT_SENTENCE_WORDS; i++) buf_add(&text, STR("word "));
  struct text_sentences s = text_segment(&rules, arena, buf_str(&text));
  assert_int_equal(s.n, 1); /* the limit itself fits */
  buf_add(&text, STR("more"));
  s = text_segment(&rules, arena, buf_str(&text));
  assert_int_equal(s.n, 2);
  assert_true(s.at[0].cut);
  arena_free(arena);
}

static void faults_in_the_rules_are_named(void **state) {
  (void)state;
  struct arena *arena = unit_arena();
  struct err faults[8];
  struct err_list list = {.at = faults, .cap = 8};
  struct text_sources sources = {.conf = {"c", STR("elision = maybe\nnonsense\n")},
                                 .abbreviations = {"a", STR("dott\nsig.\tmister\n")},
                                 .frequent = {"f", STR("the a")}};
  text_compile(arena, &sources, &list);
  assert_int_equal(list.n, 5);
  assert_non_null(strstr(faults[0].message, "yes or no"));
  assert_int_equal(faults[1].line, 2);
  arena_free(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(keys_are_lower_and_composed),
      cmocka_unit_test(names_lose_case_marks_and_punctuation),
      cmocka_unit_test(italian_tokens),
      cmocka_unit_test(english_tokens),
      cmocka_unit_test(sentences_end_where_they_should),
      cmocka_unit_test(wrapped_lines_are_one_paragraph),
      cmocka_unit_test(datelines_stand_apart),
      cmocka_unit_test(clitics_take_their_hyphen_along),
      cmocka_unit_test(a_full_stop_behind_an_ordinal_ends_nothing),
      cmocka_unit_test(nothing_is_lost),
      cmocka_unit_test(an_endless_sentence_is_cut),
      cmocka_unit_test(faults_in_the_rules_are_named),
  };
  return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
