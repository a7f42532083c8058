/* unit.h - what every unit test includes. A test file is one program: a group of cmocka tests. */
#ifndef ENTENTE_UNIT_UNIT_H
#define ENTENTE_UNIT_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

#define assert_str(actual, expected) unit_assert_str((actual), (expected), __FILE__, __LINE__)

static inline void unit_assert_str(str actual, const char *expected, const char *file, int line) {
  if (str_eq(actual, str_of(expected))) return;
  print_error("\"%.*s\" where \"%s\" was expected\n", (int)actual.n, actual.p ? actual.p : "", expected);
  _fail(file, line);
}

static inline struct arena *unit_arena(void) {
  struct arena *arena = arena_new(&host_default, (size_t)1 << 30);
  assert_non_null(arena);
  return arena;
}

#endif
