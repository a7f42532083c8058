/* data.c - entente compile and entente check: the data folder. */
#include <stdio.h>

#include "cli/cli.h"

static void print_fault(void *context, const ent_error *fault) {
  (void)context;
  cli_complain(fault);
}

static int run_compile(int argc, char **argv) {
  ent_error error;
  if (argc != 3) return cli_usage(&cli_compile, "a data folder and a pack to write were expected");
  return ent_data_compile(argv[1], argv[2], print_fault, NULL, &error) == ENT_OK ? CLI_DONE : cli_complain(&error);
}

static int run_check(int argc, char **argv) {
  ent_error error;
  size_t examples = 0;
  if (argc != 2) return cli_usage(&cli_check, "a data folder was expected");
  ent_status status = ent_data_check(argv[1], print_fault, NULL, &examples, &error);
  if (status != ENT_OK) return cli_complain(&error);
  printf("%zu examples come out as they say\n", examples);
  return CLI_DONE;
}

const struct cli_command cli_compile = {
    .name = "compile",
    .usage = "DATA PACK",
    .summary = "compile a data folder into a pack",
    .help =
        "Reads every table under DATA and writes the pack that the other commands map at start. Faults\n"
        "are listed with file and line; with any, no pack is written.\n",
    .run = run_compile,
};

const struct cli_command cli_check = {
    .name = "check",
    .usage = "DATA",
    .summary = "code the examples in a data folder and compare",
    .help =
        "Compiles DATA in memory and codes the example sentences under the frames: those marked + must\n"
        "give exactly the events they say, those marked - none.\n",
    .run = run_check,
};
