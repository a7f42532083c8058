/* error.c - errors and enumerations of the library as those of the public header. */
#include <stdio.h>
#include <string.h>

#include "api/api.h"

_Static_assert((int)ENT_OK == (int)ERR_OK && (int)ENT_END == (int)ERR_END && (int)ENT_ARGUMENT == (int)ERR_ARGUMENT &&
                   (int)ENT_IO == (int)ERR_IO,
               "one numbering");
_Static_assert((int)ENT_ENCODING == (int)ERR_ENCODING && (int)ENT_SYNTAX == (int)ERR_SYNTAX &&
                   (int)ENT_LIMIT == (int)ERR_LIMIT,
               "one numbering");
_Static_assert((int)ENT_MEMORY == (int)ERR_MEMORY && (int)ENT_CORRUPT == (int)ERR_CORRUPT &&
                   (int)ENT_UNSUPPORTED == (int)ERR_UNSUPPORTED,
               "one numbering");

const char *ent_version(void) { return ENTENTE_VERSION; }

ent_status api_status(const struct err *from, err_code code, ent_error *to) {
  if (!to || code == ERR_OK) return (ent_status)code;
  *to = (ent_error){.status = (ent_status)code, .line = from->line, .byte = from->byte, .has_byte = from->has_byte};
  memcpy(to->file, from->file, sizeof to->file);
  memcpy(to->message, from->message, sizeof to->message);
  return to->status;
}

size_t ent_error_text(const ent_error *error, char *to, size_t size) {
  char line[32] = "", byte[40] = "";
  if (error->line) snprintf(line, sizeof line, ":%llu", (unsigned long long)error->line);
  if (error->has_byte) snprintf(byte, sizeof byte, " (byte %llu)", (unsigned long long)error->byte);
  int n =
      snprintf(to, size, "%s%s%s%s%s", error->file, line, error->file[0] || line[0] ? ": " : "", error->message, byte);
  return n < 0 ? 0 : (size_t)n;
}

struct host api_host(const ent_host *from) {
  struct host host = host_default;
  if (!from) return host;
  host.context = from->context;
  if (from->resize) host.resize = from->resize;
  if (from->open_read) host.open_read = from->open_read;
  if (from->read) host.read = from->read;
  if (from->close) host.close = from->close;
  if (from->clock) host.clock = from->clock;
  if (from->connect) host.connect = from->connect;
  return host;
}
