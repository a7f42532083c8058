/* test_fault.c - whatever fails below the library: it says so, leaks nothing, and works again.
 *
 * Every seam is made to fail at its nth call, for all n up to where the operation passes (sampled where
 * there are many). A damaged pack is refused whole, whichever byte is damaged.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <fcntl.h>

#include <cmocka.h>

#include "entente.h"

enum { SAMPLES = 120, MUTANTS = 60 };

/* A host whose nth call of a seam fails. Blocks are counted, so that a leak is seen without a sanitizer. */
struct rigged {
  long calls, fail_at; /* fail_at 0: never */
  long read_calls, fail_read_at;
  long blocks;
};

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
  struct rigged *r = context;
  (void)old_size;
  if (new_size == 0) {
    r->blocks -= block != NULL;
    free(block);
    return NULL;
  }
  if (++r->calls == r->fail_at) return NULL;
  void *fresh = block ? realloc(block, new_size) : calloc(1, new_size);
  r->blocks += !block && fresh;
  return fresh;
}

static int open_read(void *context, const char *path) {
  (void)context;
  int fd = open(path, O_RDONLY);
  return fd < 0 ? -2 : fd;
}

static int64_t read_some(void *context, int fd, void *to, size_t n) {
  struct rigged *r = context;
  return ++r->read_calls == r->fail_read_at ? -5 : (int64_t)read(fd, to, n);
}

static int close_it(void *context, int fd) {
  (void)context;
  return close(fd);
}

static ent_host host_of(struct rigged *r) {
  return (ent_host){.context = r, .resize = resize, .open_read = open_read, .read = read_some, .close = close_it};
}

static const char text[] =
    "Il presidente francese Emmanuel Macron ha visitato Pechino martedì. La Cina ha condannato gli Stati Uniti. "
    "Migliaia di studenti hanno manifestato a Belgrado contro il governo serbo.";

static ent_status open_and_code(const ent_host *host, size_t *ret_events) {
  ent_engine *engine = NULL;
  ent_coder *coder = NULL;
  const ent_result *result;
  ent_error error = {0};
  ent_document document = {.text = text, .text_size = sizeof text - 1, .date = "2024-05-15"};
  ent_status status = ent_engine_open(&(ent_config){.pack = getenv("ENTENTE_PACK"), .host = host}, &engine, &error);
  if (status == ENT_OK) status = ent_coder_new(engine, &coder, &error);
  if (status == ENT_OK) status = ent_coder_code(coder, &document, &result, &error);
  if (status == ENT_OK) *ret_events = result->n_events;
  if (status != ENT_OK && !error.message[0]) fail_msg("a failure without a message");
  ent_coder_free(coder);
  ent_engine_free(engine);
  return status;
}

static void every_allocation_may_fail(void **state) {
  struct rigged r = {0};
  ent_host host = host_of(&r);
  size_t events = 0, again = 0;
  (void)state;
  assert_int_equal(open_and_code(&host, &events), ENT_OK);
  assert_int_equal(r.blocks, 0);
  assert_int_equal(events, 3);
  long all = r.calls, step = all / SAMPLES + 1;
  for (long n = 1; n <= all; n += step) {
    r = (struct rigged){.fail_at = n};
    assert_int_equal(open_and_code(&host, &again), ENT_MEMORY);
    assert_int_equal(r.blocks, 0);
  }
  r = (struct rigged){0};
  assert_int_equal(open_and_code(&host, &again), ENT_OK);
  assert_int_equal(again, events);
}

static void a_coder_survives_its_failure(void **state) {
  struct rigged r = {0};
  ent_host host = host_of(&r);
  ent_engine *engine;
  ent_coder *coder;
  const ent_result *result;
  ent_document document = {.text = text, .text_size = sizeof text - 1, .date = "2024-05-15"};
  (void)state;
  ent_config config = {.pack = getenv("ENTENTE_PACK"), .host = &host};
  assert_int_equal(ent_engine_open(&config, &engine, NULL), ENT_OK);
  for (long n = 1; n < 40; n++) {
    assert_int_equal(ent_coder_new(engine, &coder, NULL), ENT_OK); /* with arenas that are still empty */
    r.calls = 0, r.fail_at = n;
    ent_status status = ent_coder_code(coder, &document, &result, NULL);
    assert_true(status == ENT_OK || status == ENT_MEMORY);
    r.fail_at = 0;
    assert_int_equal(ent_coder_code(coder, &document, &result, NULL), ENT_OK);
    assert_int_equal(result->n_events, 3);
    coder = ent_coder_free(coder);
  }
  ent_engine_free(engine);
  assert_int_equal(r.blocks, 0);
}

static void every_read_may_fail(void **state) {
  char path[] = "/tmp/entente-fault-XXXXXX";
  int fd = mkstemp(path);
  (void)state;
  assert_true(fd >= 0);
  for (int i = 0; i < 4000; i++)
    if (dprintf(fd, "{\"id\": \"%d\", \"text\": \"%s\"}\n", i, text) < 0) fail_msg("no room in /tmp");
  close(fd);
  for (long n = 1; n <= 4; n++) {
    struct rigged r = {.fail_read_at = n};
    ent_host host = host_of(&r);
    ent_reader *reader = NULL;
    ent_document document;
    ent_error error = {0};
    ent_status status = ent_reader_open(path, ENT_INPUT_JSONL, &host, &reader, &error);
    while (status == ENT_OK) status = ent_reader_next(reader, &document, &error);
    assert_int_equal(status, ENT_IO);
    assert_string_equal(error.file, path);
    ent_reader_free(reader);
    assert_int_equal(r.blocks, 0);
  }
  unlink(path);
}

/* --- damage ------------------------------------------------------------------------------------------- */

static char *read_pack(size_t *ret_n) {
  FILE *file = fopen(getenv("ENTENTE_PACK"), "rb");
  assert_non_null(file);
  fseek(file, 0, SEEK_END);
  *ret_n = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*ret_n);
  assert_int_equal(fread(bytes, 1, *ret_n, file), *ret_n);
  fclose(file);
  return bytes;
}

static ent_status open_bytes(const char *path, const char *bytes, size_t n, ent_error *error) {
  ent_engine *engine = NULL;
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, n, file), n);
  fclose(file);
  ent_status status = ent_engine_open(&(ent_config){.pack = path}, &engine, error);
  ent_engine_free(engine);
  return status;
}

static void a_damaged_pack_is_refused(void **state) {
  char path[] = "/tmp/entente-pack-XXXXXX";
  size_t n;
  uint64_t seed = 1;
  (void)state;
  close(mkstemp(path));
  char *bytes = read_pack(&n);
  for (int i = 0; i < MUTANTS; i++) {
    ent_error error = {0};
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    size_t at = i < 16 ? (size_t)i * 8 : (size_t)(seed >> 20) % n; /* the header's fields, then anywhere */
    size_t length = i % 3 == 2 ? at : n;                           /* each third is cut short */
    char was = bytes[at];
    if (i % 3 != 2) bytes[at] = (char)(was ^ (1 << i % 8));
    assert_int_equal(open_bytes(path, bytes, length, &error), ENT_CORRUPT);
    assert_string_equal(error.file, path);
    bytes[at] = was;
  }
  assert_int_equal(open_bytes(path, bytes, n, NULL), ENT_OK);
  free(bytes);
  unlink(path);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_allocation_may_fail),
      cmocka_unit_test(a_coder_survives_its_failure),
      cmocka_unit_test(every_read_may_fail),
      cmocka_unit_test(a_damaged_pack_is_refused),
  };
  return cmocka_run_group_tests_name("fault", tests, NULL, NULL);
}
