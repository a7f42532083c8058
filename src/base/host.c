#include "base/host.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void *default_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

static int default_open_read(void *context, const char *path) {
  (void)context;
  if (strcmp(path, "-") == 0) return dup(STDIN_FILENO);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return -errno;
  struct stat st;
  if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
    close(fd);
    return -EISDIR;
  }
  return fd;
}

static int default_open_write(void *context, const char *path) {
  (void)context;
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  return fd < 0 ? -errno : fd;
}

static int64_t default_read(void *context, int fd, void *to, size_t n) {
  (void)context;
  for (;;) {
    ssize_t got = read(fd, to, n);
    if (got >= 0) return got;
    if (errno != EINTR) return -errno;
  }
}

static int64_t default_write(void *context, int fd, const void *from, size_t n) {
  (void)context;
  for (;;) {
    ssize_t put = write(fd, from, n);
    if (put >= 0) return put;
    if (errno != EINTR) return -errno;
  }
}

static int default_close(void *context, int fd) {
  (void)context;
  return close(fd) == 0 ? 0 : -errno;
}

static int default_remove(void *context, const char *path) {
  (void)context;
  return remove(path) == 0 ? 0 : -errno;
}

static int default_rename(void *context, const char *from, const char *to) {
  (void)context;
  return rename(from, to) == 0 ? 0 : -errno;
}

static int default_map(void *context, const char *path, str *ret) {
  int fd = default_open_read(context, path);
  if (fd < 0) return fd;
  struct stat st;
  int status = 0;
  *ret = (str){NULL, 0};
  if (fstat(fd, &st) != 0) {
    status = -errno;
  } else if (!S_ISREG(st.st_mode)) {
    status = -EINVAL;
  } else if (st.st_size > 0) {
    void *at = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at == MAP_FAILED) status = -errno;
    else *ret = (str){at, (size_t)st.st_size};
  }
  close(fd);
  return status;
}

static void default_unmap(void *context, str mapped) {
  (void)context;
  if (mapped.n) munmap((void *)(uintptr_t)mapped.p, mapped.n);
}

static int default_list(void *context, const char *path, void (*each)(void *to, const char *name), void *to) {
  (void)context;
  DIR *folder = opendir(path);
  if (!folder) return -errno;
  for (struct dirent *entry; (entry = readdir(folder));)
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) each(to, entry->d_name);
  closedir(folder);
  return 0;
}

static uint64_t default_clock(void *context) {
  (void)context;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static int default_connect(void *context, const char *address) {
  (void)context, (void)address;
  return -ENETUNREACH;
}

const struct host host_default = {
    .resize = default_resize,
    .open_read = default_open_read,
    .open_write = default_open_write,
    .read = default_read,
    .write = default_write,
    .close = default_close,
    .rename = default_rename,
    .remove = default_remove,
    .map = default_map,
    .unmap = default_unmap,
    .list = default_list,
    .clock = default_clock,
    .connect = default_connect,
};

void *host_alloc(const struct host *host, size_t size) {
  void *block = host->resize(host->context, NULL, 0, size);
  return block ? memset(block, 0, size) : NULL;
}

void *host_free(const struct host *host, void *block, size_t size) {
  if (block) host->resize(host->context, block, size, 0);
  return NULL;
}

err_code host_open(const struct host *host, const char *path, int *ret_fd, struct err *err) {
  int fd = host->open_read(host->context, path);
  if (fd < 0) return err_at(err, err_set(err, ERR_IO, "cannot open: %s", strerror(-fd)), path, 0);
  *ret_fd = fd;
  return ERR_OK;
}

err_code host_map(const struct host *host, const char *path, str *ret, struct err *err) {
  int status = host->map(host->context, path, ret);
  if (status == 0) return ERR_OK;
  return err_at(err, err_set(err, ERR_IO, "cannot open: %s", strerror(-status)), path, 0);
}

static int write_all(const struct host *host, int fd, str content) {
  while (content.n > 0) {
    int64_t put = host->write(host->context, fd, content.p, content.n);
    if (put < 0) return (int)put;
    content = str_slice(content, (size_t)put, content.n);
  }
  return 0;
}

err_code host_write_file(const struct host *host, const char *path, str content, struct err *err) {
  char temporary[4096];
  int length = snprintf(temporary, sizeof temporary, "%s.tmp", path);
  if (length < 0 || (size_t)length >= sizeof temporary)
    return err_at(err, err_set(err, ERR_LIMIT, "the path is longer than %zu bytes", sizeof temporary - 5), path, 0);
  int fd = host->open_write(host->context, temporary);
  int status = fd < 0 ? fd : write_all(host, fd, content);
  if (fd >= 0) {
    int closed = host->close(host->context, fd);
    if (status == 0) status = closed;
  }
  if (status == 0) status = host->rename(host->context, temporary, path);
  if (status == 0) return ERR_OK;
  return err_at(err, err_set(err, ERR_IO, "cannot write: %s", strerror(-status)), path, 0);
}
