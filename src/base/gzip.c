#include "base/gzip.h"

#include <string.h>
#include <zlib.h>

bool gzip_is(str bytes) { return bytes.n >= 2 && memcmp(bytes.p, "\x1f\x8b", 2) == 0; }

/* zlib's own memory comes from the arena too, so that nothing is held when memory runs out. */
static voidpf take(voidpf arena, uInt n, uInt size) { return arena_alloc(arena, n, size); }
static void leave(voidpf arena, voidpf block) { (void)arena, (void)block; }

/* Inflates into a growing buffer until the stream ends; the stream is open. */
static err_code inflate_all(z_stream *z, struct arena *arena, size_t ceiling, str *ret, struct err *err) {
  size_t cap = 0, n = 0;
  char *out = NULL;
  for (;;) {
    if (n == cap) out = arena_grow(arena, out, n, &cap, n + (64 << 10), 1);
    z->next_out = (Bytef *)out + n;
    z->avail_out = cap - n > UINT32_MAX ? UINT32_MAX : (uInt)(cap - n);
    size_t room = z->avail_out;
    int status = inflate(z, Z_NO_FLUSH);
    n += room - z->avail_out;
    if (n > ceiling) return err_set(err, ERR_LIMIT, "gzip: more than %zu bytes when unpacked", ceiling);
    if (status == Z_STREAM_END && z->avail_in == 0) break;
    if (status == Z_STREAM_END) status = inflateReset(z); /* the next member */
    if (status != Z_OK || (z->avail_in == 0 && z->avail_out > 0))
      return err_set(err, ERR_CORRUPT, "gzip: %s", z->msg ? z->msg : "the file ends too early");
  }
  *ret = (str){out, n};
  return ERR_OK;
}

err_code gzip_inflate(struct arena *arena, str bytes, size_t ceiling, str *ret, struct err *err) {
  z_stream z = {.zalloc = take, .zfree = leave, .opaque = arena};
  if (bytes.n > UINT32_MAX) return err_set(err, ERR_LIMIT, "gzip: a file of more than 4 GiB");
  if (inflateInit2(&z, 15 + 16) != Z_OK) return err_set(err, ERR_MEMORY, "gzip: no memory");
  z.next_in = (Bytef *)(uintptr_t)bytes.p;
  z.avail_in = (uInt)bytes.n;
  err_code code = inflate_all(&z, arena, ceiling, ret, err);
  inflateEnd(&z);
  return code;
}
