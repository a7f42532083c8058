/* main.c - finds the command, gives its help, turns its outcome into an exit status. */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

static const struct cli_command *const commands[] = {&cli_code,  &cli_parse, &cli_evaluate,   &cli_compile,
                                                     &cli_check, &cli_train, &cli_train_names};
enum { COMMANDS = sizeof commands / sizeof *commands };

int cli_complain(const ent_error *error) {
  char text[640];
  ent_error_text(error, text, sizeof text);
  fprintf(stderr, "entente: %s\n", text);
  return CLI_FAILED;
}

int cli_usage(const struct cli_command *command, const char *format, ...) {
  va_list args;
  va_start(args, format);
  fprintf(stderr, "entente %s: ", command->name);
  vfprintf(stderr, format, args);
  va_end(args);
  fprintf(stderr, "\nusage: entente %s %s\n", command->name, command->usage);
  return CLI_FAILED;
}

int cli_stdout(void *context, const char *bytes, size_t n) {
  (void)context;
  return fwrite(bytes, 1, n, stdout) == n ? 0 : -1;
}

void cli_progress(void *context, const char *line) {
  (void)context;
  fprintf(stderr, "%s\n", line);
}

static bool beside_program(const char *name, char *to, size_t size) {
  char program[4000];
  ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
  if (n <= 0) return false;
  program[n] = 0;
  char *slash = strrchr(program, '/');
  if (!slash) return false;
  *slash = 0;
  int length = snprintf(to, size, "%s/%s", program, name);
  return length > 0 && (size_t)length < size && access(to, R_OK) == 0;
}

int cli_open_engine(const char *pack, const char *data, ent_engine **ret) {
  ent_error error;
  char found[4200];
  const char *environment = getenv("ENTENTE_PACK");
  if (!pack && !data) pack = environment;
  if (!pack && !data) {
    bool beside = beside_program("entente.pack", found, sizeof found) ||
                  beside_program("../share/entente/entente.pack", found, sizeof found);
    pack = beside ? found : ENTENTE_PACK_PATH;
  }
  ent_config config = {.pack = pack, .data = data};
  return ent_engine_open(&config, ret, &error) == ENT_OK ? CLI_DONE : cli_complain(&error);
}

static void print_help(FILE *to) {
  fprintf(
      to,
      "entente %s: who did what to whom, when and where, from the news\n\nusage: entente COMMAND [OPTION...] [FILE...]\n\n",
      ent_version());
  for (int i = 0; i < COMMANDS; i++) fprintf(to, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
  fprintf(to, "\nentente COMMAND --help tells more.\n");
}

/* The command whose name is nearest to what was typed: same first letter, or one inside the other. */
static const struct cli_command *nearest(const char *name) {
  for (int i = 0; i < COMMANDS; i++)
    if (strncmp(commands[i]->name, name, 2) == 0 || strstr(commands[i]->name, name)) return commands[i];
  return NULL;
}

static bool wants_help(int argc, char **argv) {
  for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
    if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) return true;
  return false;
}

static int run(const struct cli_command *command, int argc, char **argv) {
  if (wants_help(argc, argv)) {
    printf("usage: entente %s %s\n\n%s", command->name, command->usage, command->help);
    return CLI_DONE;
  }
  int status = command->run(argc, argv);
  if (fflush(stdout) != 0 && status == CLI_DONE) {
    fprintf(stderr, "entente: the output cannot be written\n");
    status = CLI_FAILED;
  }
  return status;
}

int main(int argc, char **argv) {
  signal(SIGPIPE, SIG_DFL); /* a reader that has seen enough ends us quietly */
  if (argc < 2) {
    print_help(stderr);
    return CLI_FAILED;
  }
  if (strcmp(argv[1], "--version") == 0) {
    printf("entente %s\n", ent_version());
    return CLI_DONE;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
    print_help(stdout);
    return CLI_DONE;
  }
  for (int i = 0; i < COMMANDS; i++)
    if (strcmp(commands[i]->name, argv[1]) == 0) return run(commands[i], argc - 1, argv + 1);
  const struct cli_command *near = nearest(argv[1]);
  fprintf(stderr, "entente: there is no command \"%s\"%s%s%s\n", argv[1], near ? "; did you mean \"" : "",
          near ? near->name : "", near ? "\"?" : "");
  return CLI_FAILED;
}
