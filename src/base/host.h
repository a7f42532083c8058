/* host.h - the seams: everything the library asks of the machine goes through this table.
 *
 * Allocation, files, clock and network are function pointers, so that a test can make the nth
 * call fail and a program can bring its own. `host_default` is the C library and POSIX. No room
 * above base calls malloc, open, clock_gettime or a socket function directly
 * (tools/check-style refuses them); third-party libraries allocate for themselves.
 *
 * A host is shared by threads: its functions must be safe to call from several at once.
 */
#ifndef ENTENTE_BASE_HOST_H
#define ENTENTE_BASE_HOST_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"

struct host {
  void *context; /* handed to every function */

  /* new_size == 0 frees and returns NULL; block == NULL allocates; otherwise grows or shrinks
   * from old_size. NULL means no memory, and the old block is untouched. */
  void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);

  /* A descriptor >= 0, or -errno. `path` "-" is standard input for reading. */
  int (*open_read)(void *context, const char *path);
  int (*open_write)(void *context, const char *path); /* creates or truncates */
  /* Bytes moved (0 at the end of a file), or -errno. */
  int64_t (*read)(void *context, int fd, void *to, size_t n);
  int64_t (*write)(void *context, int fd, const void *from, size_t n);
  int (*close)(void *context, int fd);
  int (*rename)(void *context, const char *from, const char *to);
  int (*remove)(void *context, const char *path);
  /* The whole file read-only in memory; 0, or -errno. An empty file gives an empty str. */
  int (*map)(void *context, const char *path, str *ret);
  void (*unmap)(void *context, str mapped);
  /* Calls each(to, name) for every entry of a folder but . and .., in any order; 0 or -errno. */
  int (*list)(void *context, const char *path, void (*each)(void *to, const char *name), void *to);

  /* Monotonic nanoseconds: progress and deadlines only. No result depends on it. */
  uint64_t (*clock)(void *context);

  /* A connected descriptor, or -errno. The default refuses (-ENETUNREACH): entente is offline. */
  int (*connect)(void *context, const char *address);
};

extern const struct host host_default;

/* Memory through the seam. host_alloc returns zeroed bytes. */
void *host_alloc(const struct host *host, size_t size);
void *host_free(const struct host *host, void *block, size_t size); /* returns NULL */

/* Opens for reading; the message names the path and the reason ("is a directory", ...). */
err_code host_open(const struct host *host, const char *path, int *ret_fd, struct err *err);

/* Maps a whole file; undo with host->unmap. */
err_code host_map(const struct host *host, const char *path, str *ret, struct err *err);

/* Writes a whole file by way of PATH.tmp and a rename, so that readers see the old or the new. */
err_code host_write_file(const struct host *host, const char *path, str content, struct err *err);

#endif
