/* test_api.c - The library as its users see it: include/entente.h only, with the pack of the build. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "entente.h"

static ent_engine *engine;

static int open_engine(void **state) {
  ent_error error;
  (void)state;
  if (ent_engine_open(&(ent_config){.pack = getenv("ENTENTE_PACK")}, &engine, &error) == ENT_OK) return 0;
  print_error("%s: %s\n", error.file, error.message);
  return -1;
}

static int close_engine(void **state) {
  (void)state;
  engine = ent_engine_free(engine);
  return 0;
}

static ent_coder *new_coder(void) {
  ent_coder *coder;
  assert_int_equal(ent_coder_new(engine, &coder, NULL), ENT_OK);
  return coder;
}

static ent_document document_of(const char *text, const char *date) {
  return (ent_document){.id = "d", .text = text, .text_size = strlen(text), .date = date};
}

/* --- events --------------------------------------------------------------------------------------- */

static const char visit[] = "PARIGI, 12 mag - Il presidente francese Emmanuel Macron ha visitato Pechino martedì.";

static void an_event_rests_on_words(void **state) {
  const ent_result *result;
  (void)state;
  ent_coder *coder = new_coder();
  ent_document document = document_of(visit, "2024-05-15");
  assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
  assert_int_equal(result->n_events, 1);
  const ent_event *e = &result->events[0];
  assert_string_equal(result->lang, "it");
  assert_string_equal(e->id, "d#1");
  assert_string_equal(e->source.code, "FRAGOV");
  assert_string_equal(e->target.country, "CHN");
  assert_string_equal(e->cameo, "042");
  assert_string_equal(e->root, "04");
  assert_string_equal(e->realis, "actual");
  assert_string_equal(e->date, "2024-05-14");
  assert_string_equal(e->date_from, "text");
  assert_string_equal(e->place.name, "Beijing");
  assert_int_equal(e->place.geonameid, 1816670);
  /* offsets are code points: "presidente" has none beyond ASCII, "martedì" comes last */
  assert_memory_equal(visit + e->source.span.start, "Emmanuel Macron", 15);
  assert_memory_equal(visit + e->trigger.start, "visitato", 8);
  assert_int_equal(e->sentence.start, 17);
  assert_true(e->confidence > 0.5 && e->confidence <= 1);
  assert_non_null(strstr(e->why, "04-consult.frames:"));
  ent_coder_free(coder);
}

static void offsets_count_code_points(void **state) {
  const ent_result *result;
  (void)state;
  ent_coder *coder = new_coder();
  ent_document document =
      document_of("\xE2\x80\x9C\xC3\x88 vero\xE2\x80\x9D. Il Pakistan ha condannato l\xE2\x80\x99India.", "2024-05-15");
  assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
  assert_int_equal(result->n_events, 1);
  assert_int_equal(result->events[0].source.span.start, 13);
  assert_int_equal(result->events[0].source.span.end, 21);
  assert_int_equal(result->events[0].target.span.start, 38);
  ent_coder_free(coder);
}

static void without_a_date_nothing_is_dated(void **state) {
  const ent_result *result;
  (void)state;
  ent_coder *coder = new_coder();
  ent_document document = document_of(visit, NULL);
  assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
  assert_int_equal(result->n_events, 1);
  assert_null(result->events[0].date);
  assert_null(result->events[0].date_from);
  ent_coder_free(coder);
}

static void the_same_input_gives_the_same_answers(void **state) {
  const ent_result *result;
  (void)state;
  char first[4096] = "";
  for (int round = 0; round < 3; round++) {
    ent_coder *coder = new_coder();
    char now[4096] = "";
    for (int k = 0; k <= round; k++) { /* also when the coder has worked before */
      ent_document document = document_of(visit, "2024-05-15");
      assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
    }
    for (size_t i = 0; i < result->n_events; i++)
      snprintf(now + strlen(now), sizeof now - strlen(now), "%s %s %s %s %g;", result->events[i].source.code,
               result->events[i].cameo, result->events[i].target.code, result->events[i].date,
               result->events[i].confidence);
    if (round == 0) strcpy(first, now);
    assert_string_equal(now, first);
    ent_coder_free(coder);
  }
}

/* --- refusals ---------------------------------------------------------------------------------------- */

static void refuses(ent_document document, ent_status status, const char *words) {
  const ent_result *result = NULL;
  ent_error error = {0};
  ent_coder *coder = new_coder();
  assert_int_equal(ent_coder_code(coder, &document, &result, &error), status);
  assert_int_equal(error.status, status);
  if (!strstr(error.message, words)) fail_msg("\"%s\" does not say \"%s\"", error.message, words);
  assert_null(result);
  /* the coder is as good as new */
  ent_document good = document_of(visit, "2024-05-15");
  assert_int_equal(ent_coder_code(coder, &good, &result, &error), ENT_OK);
  ent_coder_free(coder);
}

static void bad_documents_are_refused_with_a_reason(void **state) {
  (void)state;
  ent_document document = document_of("abc\xFFxyz", NULL);
  refuses(document, ENT_ENCODING, "0xff");
  refuses(document_of("", NULL), ENT_SYNTAX, "no text");
  refuses(document_of(" \n ", NULL), ENT_SYNTAX, "no text");
  refuses((ent_document){.text = NULL}, ENT_SYNTAX, "no text");
  refuses(document_of("Kaksi presidenttiä tapasi toisensa eilen Helsingissä.", NULL), ENT_UNSUPPORTED, "en, ");
  document = document_of(visit, "12/05/2024");
  refuses(document, ENT_SYNTAX, "YYYY-MM-DD");
  document = document_of(visit, NULL);
  document.lang = "hu";
  refuses(document, ENT_UNSUPPORTED, "\"hu\"");
}

static void language_tags_may_have_a_region(void **state) {
  const ent_result *result;
  (void)state;
  ent_coder *coder = new_coder();
  ent_document document = document_of(visit, NULL);
  document.lang = "IT-ch";
  assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
  ent_coder_free(coder);
}

static void a_ceiling_is_kept(void **state) {
  ent_engine *small;
  ent_coder *coder;
  ent_error error;
  const ent_result *result;
  (void)state;
  assert_int_equal(
      ent_engine_open(&(ent_config){.pack = getenv("ENTENTE_PACK"), .memory_limit = 300000}, &small, &error), ENT_OK);
  assert_int_equal(ent_coder_new(small, &coder, &error), ENT_OK);
  ent_document document = document_of(visit, NULL);
  char *long_text = calloc(1, 200 * sizeof visit);
  for (int i = 0; i < 100; i++) strcat(long_text, visit + 17), strcat(long_text, " ");
  ent_document large = document_of(long_text, NULL);
  assert_int_equal(ent_coder_code(coder, &large, &result, &error), ENT_MEMORY);
  assert_non_null(strstr(error.message, "more memory"));
  (void)document;
  ent_coder_free(coder);
  ent_engine_free(small);
  free(long_text);
}

/* --- the seams ------------------------------------------------------------------------------------------ */

struct countdown {
  long left; /* allocations that still succeed */
  long calls;
  long taken; /* blocks not given back */
  long connects;
};

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size) {
  struct countdown *c = context;
  (void)old_size;
  if (new_size == 0) {
    if (block) c->taken--;
    free(block);
    return NULL;
  }
  c->calls++;
  if (c->left-- <= 0) return NULL;
  void *fresh = realloc(block, new_size);
  if (fresh && !block) c->taken++;
  return fresh;
}

static int count_connect(void *context, const char *address) {
  (void)address;
  ((struct countdown *)context)->connects++;
  return -1;
}

/* The whole life with the nth allocation failing: a clean refusal, and nothing kept. */
static ent_status live_once(struct countdown *c) {
  ent_host host = {.context = c, .resize = failing_resize, .connect = count_connect};
  ent_engine *own = NULL;
  ent_coder *coder = NULL;
  ent_error error;
  const ent_result *result;
  ent_document document = document_of(visit, "2024-05-15");
  ent_status status = ent_engine_open(&(ent_config){.pack = getenv("ENTENTE_PACK"), .host = &host}, &own, &error);
  if (status == ENT_OK) status = ent_coder_new(own, &coder, &error);
  if (status == ENT_OK) status = ent_coder_code(coder, &document, &result, &error);
  ent_coder_free(coder);
  ent_engine_free(own);
  return status;
}

static void every_allocation_may_fail(void **state) {
  (void)state;
  struct countdown whole = {.left = 1L << 40};
  assert_int_equal(live_once(&whole), ENT_OK);
  assert_int_equal(whole.taken, 0);
  assert_int_equal(whole.connects, 0);                   /* nothing on the way needs the network */
  long step = whole.calls > 200 ? whole.calls / 200 : 1; /* sampled where there are many */
  for (long n = 0; n < whole.calls; n += step) {
    struct countdown c = {.left = n};
    assert_int_equal(live_once(&c), ENT_MEMORY);
    assert_int_equal(c.taken, 0);
  }
}

static void a_url_is_asked_of_the_network_seam(void **state) {
  struct countdown c = {.left = 1L << 40};
  ent_host host = {.context = &c, .resize = failing_resize, .connect = count_connect};
  ent_reader *reader;
  ent_error error;
  (void)state;
  assert_int_equal(ent_reader_open("https://example.org/news", ENT_INPUT_AUTO, &host, &reader, &error), ENT_IO);
  assert_int_equal(c.connects, 1);
  assert_non_null(strstr(error.message, "offline"));
}

static void damaged_packs_are_refused(void **state) {
  ent_engine *none = NULL;
  ent_error error;
  (void)state;
  assert_int_equal(ent_engine_open(&(ent_config){.pack = "/nonexistent/x.pack"}, &none, &error), ENT_IO);
  assert_string_equal(error.file, "/nonexistent/x.pack");
  assert_int_equal(ent_engine_open(&(ent_config){.pack = "/proc/self/exe"}, &none, &error), ENT_CORRUPT);
  assert_int_equal(ent_engine_open(&(ent_config){.pack = NULL}, &none, &error), ENT_ARGUMENT);
  assert_null(none);
}

/* --- writers ---------------------------------------------------------------------------------------------- */

struct gathered {
  char text[16384];
  size_t n;
  bool refuse;
};

static int gather(void *context, const char *bytes, size_t n) {
  struct gathered *g = context;
  if (g->refuse || g->n + n >= sizeof g->text) return -1;
  memcpy(g->text + g->n, bytes, n);
  g->text[g->n += n] = 0;
  return 0;
}

static void formats_write_what_they_say(void **state) {
  (void)state;
  ent_coder *coder = new_coder();
  const ent_result *result;
  ent_document document = document_of(visit, "2024-05-15");
  assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
  const char *name;
  for (size_t i = 0; (name = ent_format(i, NULL)); i++) {
    struct gathered out = {.n = 0};
    ent_writer *writer;
    assert_int_equal(ent_writer_new(name, gather, &out, 0, false, &writer, NULL), ENT_OK);
    assert_int_equal(ent_writer_write(writer, &document, result, NULL), ENT_OK);
    assert_non_null(strstr(out.text, "FRAGOV"));
    assert_int_equal(out.text[out.n - 1], '\n');
    ent_writer_free(writer);
  }
  ent_error error;
  ent_writer *writer;
  assert_int_equal(ent_writer_new("xml", gather, NULL, 0, false, &writer, &error), ENT_ARGUMENT);
  ent_coder_free(coder);
}

static void a_sink_that_refuses_is_reported(void **state) {
  (void)state;
  ent_coder *coder = new_coder();
  const ent_result *result;
  ent_document document = document_of(visit, "2024-05-15");
  struct gathered out = {.refuse = true};
  ent_writer *writer;
  ent_error error;
  assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
  assert_int_equal(ent_writer_new("jsonl", gather, &out, 0, false, &writer, NULL), ENT_OK);
  assert_int_equal(ent_writer_write(writer, &document, result, &error), ENT_IO);
  ent_writer_free(writer);
  ent_coder_free(coder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_event_rests_on_words),
      cmocka_unit_test(offsets_count_code_points),
      cmocka_unit_test(without_a_date_nothing_is_dated),
      cmocka_unit_test(the_same_input_gives_the_same_answers),
      cmocka_unit_test(bad_documents_are_refused_with_a_reason),
      cmocka_unit_test(language_tags_may_have_a_region),
      cmocka_unit_test(a_ceiling_is_kept),
      cmocka_unit_test(every_allocation_may_fail),
      cmocka_unit_test(a_url_is_asked_of_the_network_seam),
      cmocka_unit_test(damaged_packs_are_refused),
      cmocka_unit_test(formats_write_what_they_say),
      cmocka_unit_test(a_sink_that_refuses_is_reported),
  };
  return cmocka_run_group_tests_name("api", tests, open_engine, close_engine);
}
