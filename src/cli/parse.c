/* parse.c - entente parse: text in, CoNLL-U out. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

struct options {
  const char *lang, *pack, *data;
  bool conllu;
};

static const struct option long_options[] = {{"lang", required_argument, NULL, 'l'},
                                             {"input", required_argument, NULL, 'i'},
                                             {"pack", required_argument, NULL, 'p'},
                                             {"data", required_argument, NULL, 'D'},
                                             {NULL, 0, NULL, 0}};

static int read_options(int argc, char **argv, struct options *o) {
  *o = (struct options){.lang = NULL};
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "l:i:", long_options, NULL)) != -1;) {
    switch (c) {
      case 'l': o->lang = optarg; break;
      case 'i':
        if (strcmp(optarg, "conllu") != 0 && strcmp(optarg, "text") != 0)
          return cli_usage(&cli_parse, "there is no input format \"%s\" (text, conllu)", optarg);
        o->conllu = strcmp(optarg, "conllu") == 0;
        break;
      case 'p': o->pack = optarg; break;
      case 'D': o->data = optarg; break;
      default: return cli_usage(&cli_parse, "\"%s\" is not understood", argv[optind - 1]);
    }
  }
  return CLI_DONE;
}

static int parse_file(ent_coder *coder, const struct options *o, const char *path) {
  ent_error error;
  ent_reader *reader;
  ent_document document;
  const char *text;
  size_t size;
  if (ent_reader_open(path, ENT_INPUT_TEXT, NULL, &reader, &error) != ENT_OK) return cli_complain(&error);
  ent_status status = ent_reader_next(reader, &document, &error);
  if (status == ENT_OK) {
    if (o->lang) document.lang = o->lang;
    status = ent_coder_parse(coder, &document, o->conllu, &text, &size, &error);
  }
  if (status == ENT_OK) cli_stdout(NULL, text, size);
  else cli_complain(&error);
  ent_reader_free(reader);
  return status == ENT_OK ? CLI_DONE : CLI_FAILED;
}

static int run(int argc, char **argv) {
  struct options o;
  ent_engine *engine = NULL;
  ent_coder *coder = NULL;
  ent_error error;
  int status = read_options(argc, argv, &o), failed = 0, files = 0;
  if (status != CLI_DONE) return status;
  status = cli_open_engine(o.pack, o.data, &engine);
  if (status == CLI_DONE && ent_coder_new(engine, &coder, &error) != ENT_OK) status = cli_complain(&error);
  if (status == CLI_DONE) {
    for (int i = optind; i < argc; i++, files++) failed += parse_file(coder, &o, argv[i]) != CLI_DONE;
    if (optind == argc) files++, failed += parse_file(coder, &o, "-") != CLI_DONE;
    status = failed == files ? CLI_FAILED : failed ? CLI_SOME_REFUSED : CLI_DONE;
  }
  ent_coder_free(coder);
  ent_engine_free(engine);
  return status;
}

const struct cli_command cli_parse = {
    .name = "parse",
    .usage = "[OPTION...] [FILE...]",
    .summary = "read text, print its sentences and trees as CoNLL-U",
    .help =
        "  -l, --lang LANG        language of the text (else detected)\n"
        "  -i, --input FORMAT     text, or conllu: keep the given sentences and words, annotate them\n"
        "  --pack FILE, --data DIR  as for entente code\n",
    .run = run,
};
