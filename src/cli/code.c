/* code.c - entente code: documents in, events out. */
#define _POSIX_C_SOURCE 200809L
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/lanes.h"

struct options {
  const char *format, *pack, *data, *lang, *date;
  ent_input input;
  int threads;
  double min_confidence;
};

struct session {
  struct options options;
  struct lanes *lanes;
  ent_writer *writer;
  size_t coded, refused;
  bool broken; /* the output cannot be written: stop */
};

static const struct option long_options[] = {{"format", required_argument, NULL, 'f'},
                                             {"input", required_argument, NULL, 'i'},
                                             {"lang", required_argument, NULL, 'l'},
                                             {"date", required_argument, NULL, 'd'},
                                             {"pack", required_argument, NULL, 'p'},
                                             {"data", required_argument, NULL, 'D'},
                                             {"min-confidence", required_argument, NULL, 'c'},
                                             {"threads", required_argument, NULL, 't'},
                                             {NULL, 0, NULL, 0}};

static bool read_input(const char *name, ent_input *ret) {
  static const char *const names[] = {"auto", "text", "jsonl"};
  for (int i = 0; i < 3; i++)
    if (strcmp(name, names[i]) == 0) return *ret = (ent_input)i, true;
  return false;
}

static bool read_threads(const char *text, int *ret) {
  char *end;
  long n = strtol(text, &end, 10);
  *ret = (int)n;
  return *text && *end == 0 && n >= 1 && n <= LANES_MOST;
}

static int processors(void) {
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n < 1 ? 1 : n > LANES_MOST ? LANES_MOST : (int)n;
}

static bool read_share(const char *text, double *ret) {
  char *end;
  *ret = strtod(text, &end);
  return *text && *end == 0 && *ret >= 0 && *ret <= 1;
}

static int read_options(int argc, char **argv, struct options *o) {
  *o = (struct options){.format = isatty(STDOUT_FILENO) ? "table" : "jsonl", .threads = processors()};
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "f:i:l:d:t:", long_options, NULL)) != -1;) {
    switch (c) {
      case 'f': o->format = optarg; break;
      case 'i':
        if (!read_input(optarg, &o->input))
          return cli_usage(&cli_code, "there is no input format \"%s\" (auto, text, jsonl)", optarg);
        break;
      case 'l': o->lang = optarg; break;
      case 'd': o->date = optarg; break;
      case 'p': o->pack = optarg; break;
      case 'D': o->data = optarg; break;
      case 'c':
        if (!read_share(optarg, &o->min_confidence))
          return cli_usage(&cli_code, "\"%s\" is not a confidence from 0 to 1", optarg);
        break;
      case 't':
        if (!read_threads(optarg, &o->threads))
          return cli_usage(&cli_code, "\"%s\" is not a number of threads from 1 to %d", optarg, LANES_MOST);
        break;
      default: return cli_usage(&cli_code, "\"%s\" is not understood", argv[optind - 1]);
    }
  }
  return CLI_DONE;
}

static void refuse(struct session *s, const ent_error *error) {
  cli_complain(error);
  s->refused++;
}

/* The result without what is not sure enough. */
static ent_result sure_enough(const ent_result *all, double least, ent_event *room) {
  ent_result kept = *all;
  kept.events = room;
  kept.n_events = 0;
  for (size_t i = 0; i < all->n_events; i++)
    if (all->events[i].confidence >= least) room[kept.n_events++] = all->events[i];
  return kept;
}

static void write_result(struct session *s, const ent_document *document, const ent_result *result) {
  ent_error error;
  ent_event *room = malloc((result->n_events + 1) * sizeof *room);
  if (!room) {
    fprintf(stderr, "entente: no memory\n");
    s->broken = true;
    return;
  }
  ent_result kept = sure_enough(result, s->options.min_confidence, room);
  if (ent_writer_write(s->writer, document, &kept, &error) != ENT_OK) s->broken = true, cli_complain(&error);
  free(room);
}

static void take_result(void *context, const ent_document *document, const ent_result *result, const ent_error *error) {
  struct session *s = context;
  if (!result) {
    refuse(s, error);
    return;
  }
  s->coded++;
  for (size_t i = 0; i < result->n_notes; i++)
    fprintf(stderr, "entente: %s%s%s: note: %s\n", document->file ? document->file : "", document->id ? ": " : "",
            document->id ? document->id : "", result->notes[i]);
  if (!s->broken) write_result(s, document, result);
}

static void code_document(struct session *s, ent_document *document) {
  if (!document->lang) document->lang = s->options.lang;
  if (!document->date) document->date = s->options.date;
  if (lanes_give(s->lanes, document)) return;
  fprintf(stderr, "entente: no memory\n");
  s->broken = true;
}

static void code_file(struct session *s, const char *path) {
  ent_error error;
  ent_reader *reader;
  if (ent_reader_open(path, s->options.input, NULL, &reader, &error) != ENT_OK) {
    refuse(s, &error);
    return;
  }
  for (ent_document document; !s->broken;) {
    ent_status status = ent_reader_next(reader, &document, &error);
    if (status == ENT_END) break;
    if (status == ENT_OK) code_document(s, &document);
    else lanes_drain(s->lanes), refuse(s, &error); /* what is said keeps the order of the documents */
    if (status == ENT_IO || status == ENT_MEMORY) break;
  }
  lanes_drain(s->lanes);
  ent_reader_free(reader);
}

static int terminal_width(void) {
  struct winsize size;
  return isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static int run(int argc, char **argv) {
  struct session s = {.coded = 0};
  ent_engine *engine = NULL;
  ent_error error;
  int status = read_options(argc, argv, &s.options);
  bool colour = isatty(STDOUT_FILENO) && !getenv("NO_COLOR");
  if (status != CLI_DONE) return status;
  if (ent_writer_new(s.options.format, cli_stdout, NULL, terminal_width(), colour, &s.writer, &error) != ENT_OK)
    return cli_complain(&error);
  status = cli_open_engine(s.options.pack, s.options.data, &engine);
  if (status == CLI_DONE) s.lanes = lanes_new(engine, s.options.threads, take_result, &s);
  if (status == CLI_DONE && !s.lanes) fprintf(stderr, "entente: no memory\n"), status = CLI_FAILED;
  if (status == CLI_DONE) {
    for (int i = optind; i < argc && !s.broken; i++) code_file(&s, argv[i]);
    if (optind == argc) code_file(&s, "-");
    status = s.broken || (s.refused && !s.coded) ? CLI_FAILED : s.refused ? CLI_SOME_REFUSED : CLI_DONE;
  }
  lanes_free(s.lanes);
  ent_writer_free(s.writer);
  ent_engine_free(engine);
  return status;
}

const struct cli_command cli_code = {
    .name = "code",
    .usage = "[OPTION...] [FILE...]",
    .summary = "read articles, print their events",
    .help =
        "Codes the articles in FILEs (plain text, or JSONL with one document a line), or standard\n"
        "input, and prints who did what to whom, when and where.\n\n"
        "  -f, --format FORMAT    table, jsonl or csv (table on a terminal, else jsonl)\n"
        "  -i, --input FORMAT     auto, text or jsonl\n"
        "  -l, --lang LANG        language of documents that do not say theirs (else detected)\n"
        "  -d, --date YYYY-MM-DD  date of publication of documents that do not say theirs\n"
        "  --min-confidence N     leave out events less sure than N (0 to 1)\n"
        "  -t, --threads N        documents coded side by side (else one a processor); the same bytes for any N\n"
        "  --pack FILE            the compiled data (else $ENTENTE_PACK, else beside the program)\n"
        "  --data DIR             a data folder instead, compiled in memory: for those who edit it\n",
    .run = run,
};
