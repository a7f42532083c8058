/* train.c - entente train: treebanks in, a model out. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { FILES = 8, EPOCHS = 1000 };

static const struct option long_options[] = {
    {"lang", required_argument, NULL, 'l'},     {"train", required_argument, NULL, 't'},
    {"dev", required_argument, NULL, 'd'},      {"lexicon", required_argument, NULL, 'x'},
    {"sources", required_argument, NULL, 's'},  {"network", required_argument, NULL, 'n'},
    {"treebank", required_argument, NULL, 'b'}, {"epochs", required_argument, NULL, 'e'},
    {"out", required_argument, NULL, 'o'},      {NULL, 0, NULL, 0}};

static int run(int argc, char **argv) {
  const char *train[FILES], *out = NULL;
  ent_training t = {.train = train, .progress = cli_progress};
  ent_error error;
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "", long_options, NULL)) != -1;) {
    switch (c) {
      case 'l': t.lang = optarg; break;
      case 't':
        if (t.n_train == FILES) return cli_usage(&cli_train, "more than %d training files", FILES);
        train[t.n_train++] = optarg;
        break;
      case 'd': t.dev = optarg; break;
      case 'x': t.lexicon = optarg; break;
      case 's': t.sources = optarg; break;
      case 'n': t.network = optarg; break;
      case 'b': t.treebank = optarg; break;
      case 'e':
        t.epochs = (uint32_t)strtoul(optarg, NULL, 10);
        if (t.epochs == 0 || t.epochs > EPOCHS) return cli_usage(&cli_train, "1 to %d epochs were expected", EPOCHS);
        break;
      case 'o': out = optarg; break;
      default: return cli_usage(&cli_train, "\"%s\" is not understood", argv[optind - 1]);
    }
  }
  if (!t.lang || !t.n_train || !out || optind != argc)
    return cli_usage(&cli_train, "--lang, --train and --out were expected");
  return ent_train(&t, out, &error) == ENT_OK ? CLI_DONE : cli_complain(&error);
}

const struct cli_command cli_train = {
    .name = "train",
    .usage = "--lang LANG --train FILE [--train FILE...] [--dev FILE] [--lexicon FILE] [--sources TEXT] --out MODEL",
    .summary = "train a language's model from treebanks",
    .help =
        "Trains tagger, lemmatiser and parser from CoNLL-U files (plain or gzip) and writes the model\n"
        "that belongs into data/lang/LANG/. The same files give the same bytes. After each\n"
        "epoch MODEL.part is written; the same command, started again, goes on from there.\n\n"
        "  --dev FILE       treebank to measure against at the end\n"
        "  --lexicon FILE   TSV of form, lemma, UPOS, FEATS\n"
        "  --sources TEXT   names and licences of the data, kept in the model\n"
        "  --treebank NAME  whose style the model follows where treebanks differ (else the one that fits --dev best)\n"
        "  --epochs N       rounds over the data (30)\n"
        "  --network MODEL  keep the network of MODEL and learn only tags, lexicon and lemmas\n",
    .run = run,
};
