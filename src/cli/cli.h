/* cli.h - a command is a const struct cli_command; main.c lists them.
 *
 * Exit status: 0 done; 1 done, but some documents were refused (each named on standard error);
 * 2 usage, or nothing could be done.
 */
#ifndef ENTENTE_CLI_CLI_H
#define ENTENTE_CLI_CLI_H

#include <stdbool.h>

#include "entente.h"

enum { CLI_DONE = 0, CLI_SOME_REFUSED = 1, CLI_FAILED = 2 };

struct cli_command {
  const char *name, *usage, *summary, *help;
  int (*run)(int argc, char **argv); /* argv[0] is the command's name */
};

extern const struct cli_command cli_code, cli_parse, cli_evaluate, cli_train_names, cli_train, cli_compile, cli_check;

/* "entente: FILE:LINE: message" on standard error; returns CLI_FAILED. */
int cli_complain(const ent_error *error);
int cli_usage(const struct cli_command *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The pack to open: as given, else $ENTENTE_PACK, else beside the program, else where it was
 * installed. */
int cli_open_engine(const char *pack, const char *data, ent_engine **ret);

/* A sink to standard output. */
int cli_stdout(void *context, const char *bytes, size_t n);

/* A line of a training's progress to standard error. */
void cli_progress(void *context, const char *line);

#endif
