/* pack.h - the container: named sections, each with a checksum, mapped read-only.
 *
 * Layout (little-endian): a header of 64 bytes (magic, kind, version, number of sections, file
 * size, checksum of the section table), the section table, then the sections, each at a multiple
 * of 64. The same container holds the compiled data ("pack") and a language's model ("model").
 *
 * Nothing in a container is believed before pack_open has checked sizes, bounds and checksums.
 * What a section means is its owner's business; owners reach arrays through pack_array, which
 * checks bounds again, so that even a forged checksum leads to a refusal and not to a wild read.
 */
#ifndef ENTENTE_PACK_PACK_H
#define ENTENTE_PACK_PACK_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

enum {
  PACK_VERSION = 1, /* raised by any change of any section's layout */
  PACK_NAME = 40,   /* bytes of a section's name, NUL included */
  PACK_SECTIONS = 512,
  PACK_ALIGN = 64,
};

struct pack {
  str bytes; /* the whole container */
  uint32_t sections;
};

/* Checks `bytes`, which must outlive *ret. `kind` is "pack" or "model"; `file` is for messages. */
err_code pack_open(str bytes, const char *kind, const char *file, struct pack *ret, struct err *err);

/* The bytes of a section; false when there is none of that name. */
bool pack_section(const struct pack *pack, const char *name, str *ret);

/* Section i in file order, for listing and copying. */
str pack_section_at(const struct pack *pack, uint32_t i, const char **ret_name);

/* `count` elements of `size` bytes at `offset` of a section, or NULL when they do not fit or are
 * not aligned to `align`. */
const void *pack_array(str section, uint64_t offset, uint64_t count, size_t size, size_t align);

/* Building: sections are gathered, then written in the order they were added. */
struct pack_writer {
  struct arena *arena;
  VEC(struct pack_draft {
    char name[PACK_NAME];
    str bytes;
  })
  drafts;
};

void pack_writer_init(struct pack_writer *writer, struct arena *arena);
/* `bytes` must live until pack_finish. A name is at most PACK_NAME - 1 bytes and unique. */
void pack_add(struct pack_writer *writer, const char *name, str bytes);
str pack_finish(struct pack_writer *writer, const char *kind);

#endif
