/* evaluate.c - entente evaluate: how well a language is parsed, against a treebank. */
#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static const struct option long_options[] = {{"lang", required_argument, NULL, 'l'},
                                             {"pack", required_argument, NULL, 'p'},
                                             {"data", required_argument, NULL, 'D'},
                                             {NULL, 0, NULL, 0}};

static int evaluate_file(ent_coder *coder, const char *lang, const char *path) {
  static const char *const titles[] = {"gold tokens", "raw text"};
  ent_error error;
  ent_reader *reader;
  ent_document document;
  if (ent_reader_open(path, ENT_INPUT_TEXT, NULL, &reader, &error) != ENT_OK) return cli_complain(&error);
  ent_status status = ent_reader_next(reader, &document, &error);
  if (status == ENT_OK) document.lang = lang;
  for (int raw = 1; raw >= 0 && status == ENT_OK; raw--) {
    ent_score scores[ENT_SCORES];
    status = ent_coder_evaluate(coder, &document, raw, scores, &error);
    if (status != ENT_OK) break;
    printf("%s, from %s\n", path, titles[raw]);
    for (int i = 0; i < ENT_SCORES; i++)
      printf("  %-10s precision %6.2f  recall %6.2f  F1 %6.2f\n", scores[i].name, 100 * scores[i].precision,
             100 * scores[i].recall, 100 * scores[i].f1);
  }
  if (status != ENT_OK) cli_complain(&error);
  ent_reader_free(reader);
  return status == ENT_OK ? CLI_DONE : CLI_FAILED;
}

static int run(int argc, char **argv) {
  const char *lang = NULL, *pack = NULL, *data = NULL;
  ent_engine *engine = NULL;
  ent_coder *coder = NULL;
  ent_error error;
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "l:", long_options, NULL)) != -1;) {
    switch (c) {
      case 'l': lang = optarg; break;
      case 'p': pack = optarg; break;
      case 'D': data = optarg; break;
      default: return cli_usage(&cli_evaluate, "\"%s\" is not understood", argv[optind - 1]);
    }
  }
  if (!lang || optind == argc) return cli_usage(&cli_evaluate, "--lang and a treebank were expected");
  int status = cli_open_engine(pack, data, &engine);
  if (status == CLI_DONE && ent_coder_new(engine, &coder, &error) != ENT_OK) status = cli_complain(&error);
  for (int i = optind; i < argc && status == CLI_DONE; i++) status = evaluate_file(coder, lang, argv[i]);
  ent_coder_free(coder);
  ent_engine_free(engine);
  return status;
}

const struct cli_command cli_evaluate = {
    .name = "evaluate",
    .usage = "--lang LANG GOLD.conllu...",
    .summary = "measure the parser against a treebank",
    .help =
        "Parses the text of each treebank, once from raw text and once from its own sentences and\n"
        "words, and prints the scores of the CoNLL 2018 shared task.\n\n"
        "  -l, --lang LANG          the language\n"
        "  --pack FILE, --data DIR  as for entente code\n",
    .run = run,
};
