/* names.c - entente train-names: labelled tokens in, a language's tagger of named entities out. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { FILES = 8 };

static const struct option long_options[] = {{"lang", required_argument, NULL, 'l'},
                                             {"train", required_argument, NULL, 't'},
                                             {"dev", required_argument, NULL, 'd'},
                                             {"out", required_argument, NULL, 'o'},
                                             {"pack", required_argument, NULL, 'p'},
                                             {"data", required_argument, NULL, 'D'},
                                             {NULL, 0, NULL, 0}};

static int run(int argc, char **argv) {
  const char *train[FILES], *dev[FILES], *out = NULL, *pack = NULL, *data = NULL;
  ent_names_training t = {.train = train, .dev = dev, .progress = cli_progress};
  ent_engine *engine = NULL;
  ent_error error;
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "", long_options, NULL)) != -1;) {
    switch (c) {
      case 'l': t.lang = optarg; break;
      case 't':
        if (t.n_train == FILES) return cli_usage(&cli_train_names, "more than %d training files", FILES);
        train[t.n_train++] = optarg;
        break;
      case 'd':
        if (t.n_dev == FILES) return cli_usage(&cli_train_names, "more than %d development files", FILES);
        dev[t.n_dev++] = optarg;
        break;
      case 'o': out = optarg; break;
      case 'p': pack = optarg; break;
      case 'D': data = optarg; break;
      default: return cli_usage(&cli_train_names, "\"%s\" is not understood", argv[optind - 1]);
    }
  }
  if (!t.lang || !t.n_train || !out || optind != argc)
    return cli_usage(&cli_train_names, "--lang, --train and --out were expected");
  int status = cli_open_engine(pack, data, &engine);
  if (status == CLI_DONE && ent_train_names(engine, &t, out, &error) != ENT_OK) status = cli_complain(&error);
  ent_engine_free(engine);
  return status;
}

const struct cli_command cli_train_names = {
    .name = "train-names",
    .usage = "--lang LANG --train FILE [--train FILE...] [--dev FILE...] --out NAMES",
    .summary = "train a language's tagger of named entities",
    .help =
        "Files have a token, a tab and its label (B-PER, I-ORG, O ...) a line and a blank line between\n"
        "sentences; plain or gzip. NAMES belongs into data/lang/LANG/LANG.names. The F1 on each\n"
        "development file is told at the end.\n\n"
        "  --pack FILE, --data DIR  as for entente code: the language's words, tags and names are features\n",
    .run = run,
};
