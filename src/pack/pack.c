#include "pack/pack.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static const char MAGIC[8] = "ENTENTE\n";

struct header {
  char magic[8];
  char kind[8];
  uint32_t version;
  uint32_t sections;
  uint64_t file_size;
  uint64_t table_hash;
  char reserved[24];
};

struct entry {
  char name[PACK_NAME];
  uint64_t offset;
  uint64_t size;
  uint64_t hash;
};

_Static_assert(sizeof(struct header) == 64 && sizeof(struct entry) == 64, "on-disk layout");

static const struct entry *entries(const struct pack *pack) {
  return (const struct entry *)(const void *)(pack->bytes.p + sizeof(struct header));
}

static err_code corrupt(struct err *err, const char *file, const char *what) {
  return err_at(err, err_set(err, ERR_CORRUPT, "%s", what), file, 0);
}

static bool all_zero(str bytes) {
  for (size_t i = 0; i < bytes.n; i++)
    if (bytes.p[i]) return false;
  return true;
}

static err_code check_header(str bytes, const char *kind, const char *file, struct err *err) {
  const struct header *h = (const void *)bytes.p;
  if (bytes.n < sizeof *h || memcmp(h->magic, MAGIC, sizeof MAGIC) != 0)
    return corrupt(err, file, "not an entente container: it does not begin with \"ENTENTE\"");
  char expected[sizeof h->kind] = {0};
  memcpy(expected, kind, strlen(kind));
  if (memcmp(h->kind, expected, sizeof expected) != 0)
    return err_at(err,
                  err_set(err, ERR_CORRUPT, "a container of kind \"%.8s\" where \"%s\" was expected", h->kind, kind),
                  file, 0);
  if (h->version != PACK_VERSION)
    return err_at(
        err,
        err_set(err, ERR_CORRUPT, "container version %u, this program reads %u: rebuild it", h->version, PACK_VERSION),
        file, 0);
  if (h->file_size != bytes.n)
    return err_at(err,
                  err_set(err, ERR_CORRUPT, "%zu bytes where the header says %llu: truncated or damaged", bytes.n,
                          (unsigned long long)h->file_size),
                  file, 0);
  if (h->sections > PACK_SECTIONS || sizeof *h + h->sections * sizeof(struct entry) > bytes.n)
    return corrupt(err, file, "the section table does not fit the file");
  str table = {bytes.p + sizeof *h, h->sections * sizeof(struct entry)};
  if (str_hash(table) != h->table_hash) return corrupt(err, file, "the checksum of the section table is wrong");
  if (!all_zero((str){h->reserved, sizeof h->reserved}))
    return corrupt(err, file, "the header has more than it should");
  return ERR_OK;
}

err_code pack_open(str bytes, const char *kind, const char *file, struct pack *ret, struct err *err) {
  err_code code = check_header(bytes, kind, file, err);
  if (code != ERR_OK) return code;
  struct pack pack = {bytes, ((const struct header *)(const void *)bytes.p)->sections};
  for (uint32_t i = 0; i < pack.sections; i++) {
    const struct entry *e = &entries(&pack)[i];
    if (memchr(e->name, 0, PACK_NAME) == NULL || e->offset % PACK_ALIGN || e->offset > bytes.n ||
        e->size > bytes.n - e->offset)
      return corrupt(err, file, "a section lies outside the file");
    uint64_t found = str_hash((str){bytes.p + e->offset, e->size});
    if (found != e->hash)
      return err_at(err,
                    err_set(err, ERR_CORRUPT, "section %s: checksum %016llx, expected %016llx", e->name,
                            (unsigned long long)found, (unsigned long long)e->hash),
                    file, 0);
    size_t end = e->offset + e->size, padding = (0 - end) % PACK_ALIGN;
    if (padding > bytes.n - end || !all_zero((str){bytes.p + end, padding}))
      return corrupt(err, file, "there is something between the sections");
  }
  *ret = pack;
  return ERR_OK;
}

str pack_section_at(const struct pack *pack, uint32_t i, const char **ret_name) {
  const struct entry *e = &entries(pack)[i];
  *ret_name = e->name;
  return (str){pack->bytes.p + e->offset, e->size};
}

bool pack_section(const struct pack *pack, const char *name, str *ret) {
  for (uint32_t i = 0; i < pack->sections; i++) {
    const char *found;
    str bytes = pack_section_at(pack, i, &found);
    if (strcmp(found, name) != 0) continue;
    *ret = bytes;
    return true;
  }
  return false;
}

const void *pack_array(str section, uint64_t offset, uint64_t count, size_t size, size_t align) {
  if (offset > section.n || offset % align || count > (section.n - offset) / size) return NULL;
  return section.p + offset;
}

void pack_writer_init(struct pack_writer *writer, struct arena *arena) {
  memset(writer, 0, sizeof *writer);
  writer->arena = arena;
}

void pack_add(struct pack_writer *writer, const char *name, str bytes) {
  struct pack_draft draft = {.bytes = bytes};
  assert(strlen(name) < PACK_NAME && writer->drafts.n < PACK_SECTIONS);
  snprintf(draft.name, sizeof draft.name, "%s", name);
  VEC_PUSH(writer->arena, &writer->drafts, draft);
}

static uint64_t aligned(uint64_t n) { return (n + PACK_ALIGN - 1) / PACK_ALIGN * PACK_ALIGN; }

str pack_finish(struct pack_writer *writer, const char *kind) {
  size_t n = writer->drafts.n;
  uint64_t size = aligned(sizeof(struct header) + n * sizeof(struct entry));
  for (size_t i = 0; i < n; i++) size += aligned(writer->drafts.at[i].bytes.n);
  char *out = ARENA_NEW(writer->arena, char, size);
  struct entry *table = (void *)(out + sizeof(struct header));
  uint64_t offset = aligned(sizeof(struct header) + n * sizeof(struct entry));
  for (size_t i = 0; i < n; i++) {
    const struct pack_draft *draft = &writer->drafts.at[i];
    memcpy(table[i].name, draft->name, PACK_NAME);
    table[i].offset = offset;
    table[i].size = draft->bytes.n;
    table[i].hash = str_hash(draft->bytes);
    if (draft->bytes.n) memcpy(out + offset, draft->bytes.p, draft->bytes.n);
    offset += aligned(draft->bytes.n);
  }
  struct header *h = (void *)out;
  memcpy(h->magic, MAGIC, sizeof MAGIC);
  snprintf(h->kind, sizeof h->kind, "%s", kind);
  h->version = PACK_VERSION;
  h->sections = (uint32_t)n;
  h->file_size = size;
  h->table_hash = str_hash((str){(char *)table, n * sizeof *table});
  return (str){out, size};
}
