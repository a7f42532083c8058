/* entente.h - who did what to whom, when and where, from the news, with the words and the rule
 * that each answer rests on.
 *
 * The whole life of it:
 *
 *   ent_error error;
 *   ent_engine *engine;
 *   if (ent_engine_open(&(ent_config){.pack = "entente.pack"}, &engine, &error)) return complain(&error);
 *
 *   ent_coder *coder;                                       // one for each thread
 *   if (ent_coder_new(engine, &coder, &error)) ...
 *
 *   ent_document document = {.text = article, .text_size = strlen(article), .date = "2023-09-15"};
 *   const ent_result *result;
 *   if (ent_coder_code(coder, &document, &result, &error)) ...   // in memory of the coder, until the
 *   for (size_t i = 0; i < result->n_events; i++)                // next call on the same coder
 *     printf("%s %s %s\n", result->events[i].source.code, result->events[i].cameo, result->events[i].target.code);
 *
 *   coder = ent_coder_free(coder);
 *   engine = ent_engine_free(engine);
 *
 * Rules for all of it:
 *   - Functions that can fail return an ent_status (0 is ENT_OK) and fill *error, which may be NULL.
 *     The library never prints and never exits. Outputs are written only on success.
 *   - An engine is read-only once open and may be shared by threads; a coder, a reader and a
 *     writer belong to one thread at a time.
 *   - X_free takes NULL and returns NULL.
 *   - Text is UTF-8. Offsets count Unicode code points from 0; [start, end) as in Python.
 *   - The same input with the same pack gives the same bytes.
 */
#ifndef ENTENTE_H
#define ENTENTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ENT_API __attribute__((visibility("default")))

/* "0.1.0" */
ENT_API const char *ent_version(void);

/* --- errors ----------------------------------------------------------------------------------- */

typedef enum ent_status {
  ENT_OK = 0,
  ENT_END,         /* no more documents; not a failure */
  ENT_ARGUMENT,    /* the call has no meaning: a NULL, an unknown name */
  ENT_IO,          /* a file could not be opened, read or written */
  ENT_ENCODING,    /* not UTF-8, or not text at all */
  ENT_SYNTAX,      /* a line that does not follow its format */
  ENT_LIMIT,       /* larger than a limit (docs/limits.md) */
  ENT_MEMORY,      /* no memory, or the document's ceiling */
  ENT_CORRUPT,     /* a pack or model that is damaged or of another version */
  ENT_UNSUPPORTED, /* valid, but nothing here can handle it: a language without a pack */
} ent_status;

typedef struct ent_error {
  ent_status status;
  char file[256]; /* "" when no file is concerned */
  uint64_t line;  /* 1-based, 0 when unknown */
  uint64_t byte;  /* 0-based, in the line or file; only when has_byte */
  int has_byte;
  char message[256]; /* what was found and what was expected; one line */
} ent_error;

/* "file:line: message (byte n)" into `to` (room for `size` bytes, NUL included). Returns the length
 * that the whole text has. */
ENT_API size_t ent_error_text(const ent_error *error, char *to, size_t size);

/* --- the machine ------------------------------------------------------------------------------ */

/* What the library asks of the machine. NULL members take the default (C library and POSIX).
 * Functions must be safe to call from several threads. See src/base/host.h for their contracts. */
typedef struct ent_host {
  void *context;
  void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
  int (*open_read)(void *context, const char *path);
  int64_t (*read)(void *context, int fd, void *to, size_t n);
  int (*close)(void *context, int fd);
  uint64_t (*clock)(void *context);
  int (*connect)(void *context, const char *address);
} ent_host;

/* --- the engine: the compiled data ------------------------------------------------------------ */

typedef struct ent_engine ent_engine;

typedef struct ent_config {
  const char *pack;     /* a compiled pack; mapped, checked, and read-only */
  const char *data;     /* instead of a pack: a data folder, compiled in memory */
  const ent_host *host; /* NULL for the default; must outlive the engine */
  size_t memory_limit;  /* bytes for one document; 0 for the default (docs/limits.md) */
} ent_config;

/* With `data`, faults in the folder are reported through the first of them. */
ENT_API ent_status ent_engine_open(const ent_config *config, ent_engine **ret, ent_error *error);
ENT_API ent_engine *ent_engine_free(ent_engine *engine);

/* Language i of the pack ("en", "it", ...), or NULL behind the last. */
ENT_API const char *ent_engine_language(const ent_engine *engine, size_t i);

/* --- documents in ----------------------------------------------------------------------------- */

/* Texts are NUL-terminated but for `text`; NULL means not given. */
typedef struct ent_document {
  const char *id; /* NULL: made from a hash of the text */
  const char *text;
  size_t text_size; /* bytes */
  const char *title;
  const char *date; /* of publication, ISO 8601; NULL: relative dates stay open */
  const char *lang; /* NULL: detected */
  const char *url, *publisher, *dateline;
  const char *file; /* where it came from, for messages; may be NULL */
  uint64_t line;
} ent_document;

typedef struct ent_reader ent_reader;

typedef enum ent_input { ENT_INPUT_AUTO, ENT_INPUT_TEXT, ENT_INPUT_JSONL } ent_input;

/* Opens a file ("-" is standard input). AUTO looks at the name and the first byte. `host` may be
 * NULL. */
ENT_API ent_status ent_reader_open(const char *path, ent_input input, const ent_host *host, ent_reader **ret,
                                   ent_error *error);

/* The next document, good until the next call. ENT_END after the last one. After any other status
 * but ENT_IO and ENT_MEMORY reading may go on: the document in question is passed over. */
ENT_API ent_status ent_reader_next(ent_reader *reader, ent_document *ret, ent_error *error);
ENT_API ent_reader *ent_reader_free(ent_reader *reader);

/* --- events out ------------------------------------------------------------------------------- */

typedef struct ent_span {
  uint32_t start, end; /* code points; start == end: none */
} ent_span;

typedef struct ent_actor {
  const char *code;    /* CAMEO: ISO 3166 alpha-3 and role codes (RUSGOV), or IGO.. NGO.. IMG.. */
  const char *country; /* ISO 3166 alpha-3, or NULL */
  const char *name;
  const char *how; /* named, described, owner, inherited, reference, scene, focus */
  ent_span span;
} ent_actor;

typedef struct ent_place {
  const char *name;    /* NULL: no place is known */
  const char *country; /* ISO 3166 alpha-3, or NULL */
  bool has_point;
  double lat, lon;   /* WGS 84 degrees */
  int32_t geonameid; /* 0 when there is none */
  ent_span span;
} ent_place;

typedef struct ent_event {
  const char *id; /* DOC#N */
  ent_actor source, target;
  const char *cameo, *root;  /* CAMEO 1.1b3 code and its first two digits */
  const char *label;         /* the code in words */
  const char *plover, *mode; /* PLOVER event and mode, or NULL */
  const char *context;       /* PLOVER contexts separated by '|', or NULL */
  int quad;                  /* 1-4, GDELT's scheme */
  double goldstein;
  const char *realis; /* actual planned possible denied general */
  bool historic, symmetric, hedged;
  const char *attributed_to; /* who says so, or NULL */
  const char *date;          /* YYYY-MM-DD, YYYY-MM, YYYY, or NULL */
  const char *date_from;     /* "text", "document", or NULL */
  ent_place place;
  ent_span trigger, sentence;
  const ent_span *mentions; /* the sentences that tell it */
  size_t n_mentions;
  double confidence; /* 0 to 1 */
  const char *why;   /* FILE:LINE of the frame, under the data folder */
} ent_event;

typedef struct ent_result {
  const char *doc, *lang;
  const ent_event *events;
  size_t n_events;
  const char *const *notes; /* what was cut or left out, one sentence each */
  size_t n_notes;
} ent_result;

typedef struct ent_coder ent_coder;
ENT_API ent_status ent_coder_new(const ent_engine *engine, ent_coder **ret, ent_error *error);
ENT_API ent_coder *ent_coder_free(ent_coder *coder);

/* Codes one document. *ret lives in the coder until its next call. */
ENT_API ent_status ent_coder_code(ent_coder *coder, const ent_document *document, const ent_result **ret,
                                  ent_error *error);

/* Sentences, tokens and trees of a document as CoNLL-U text; the same lifetime. With `conllu` the
 * document's text is CoNLL-U whose sentences and words are kept and annotated. */
ENT_API ent_status ent_coder_parse(ent_coder *coder, const ent_document *document, bool conllu, const char **ret,
                                   size_t *ret_size, ent_error *error);

/* Where output goes: n bytes at a time; not 0 stops the writer with ENT_IO. */
typedef int ent_sink(void *context, const char *bytes, size_t n);

typedef struct ent_writer ent_writer;

/* `format` is the name of a format (ent_format). `width` is the width of the terminal for formats
 * that care, 0 for none; `colour` allows colour codes. */
ENT_API ent_status ent_writer_new(const char *format, ent_sink *sink, void *context, int width, bool colour,
                                  ent_writer **ret, ent_error *error);

/* Writes the events of one document. */
ENT_API ent_status ent_writer_write(ent_writer *writer, const ent_document *document, const ent_result *result,
                                    ent_error *error);
ENT_API ent_writer *ent_writer_free(ent_writer *writer);

/* Name and one-line description of output format i; NULL behind the last. */
ENT_API const char *ent_format(size_t i, const char **ret_description);

/* --- data and models -------------------------------------------------------------------------- */

/* Called for every fault found in a data folder. */
typedef void ent_fault(void *context, const ent_error *fault);

/* Compiles a data folder to a pack. Every fault is reported; with any, no pack is written. */
ENT_API ent_status ent_data_compile(const char *folder, const char *pack, ent_fault *fault, void *context,
                                    ent_error *error);

/* Compiles in memory and codes the examples of the frames: those marked + must give their events,
 * those marked - none. Each miss is a fault. *ret_examples is how many there are. */
ENT_API ent_status ent_data_check(const char *folder, ent_fault *fault, void *context, size_t *ret_examples,
                                  ent_error *error);

/* --- measuring -------------------------------------------------------------------------------- */

enum { ENT_SCORES = 8 };

typedef struct ent_score {
  const char *name;             /* Tokens, Sentences, Words, UPOS, UFeats, Lemmas, UAS, LAS: in this order */
  double precision, recall, f1; /* 0 to 1 */
} ent_score;

/* Parses what the CoNLL-U text of `gold` annotates (its `lang` must be given), from raw text or from its sentences
 * and words, and compares: the scores of the CoNLL 2018 shared task (Zeman et al. 2018). */
ENT_API ent_status ent_coder_evaluate(ent_coder *coder, const ent_document *gold, bool raw_text,
                                      ent_score ret[ENT_SCORES], ent_error *error);

/* --- training --------------------------------------------------------------------------------- */

typedef struct ent_names_training {
  const char *lang;
  const char *const
      *train; /* token and B-I-O label a line (PER, ORG, LOC, else other), a blank line between sentences */
  size_t n_train;
  const char *const *dev; /* measured against at the end */
  size_t n_dev;
  uint32_t epochs; /* 0 for the default */
  void (*progress)(void *context, const char *line);
  void *context;
} ent_names_training;

/* Trains the tagger of named entities for a language of the engine's pack and writes it to `path`
 * (data/lang/XX/XX.names). The progress tells the F1 on each dev file. The same input gives the same bytes. */
ENT_API ent_status ent_train_names(const ent_engine *engine, const ent_names_training *training, const char *path,
                                   ent_error *error);

typedef struct ent_training {
  const char *lang;
  const char *const *train; /* CoNLL-U files, plain or gzip */
  size_t n_train;
  const char *dev;      /* CoNLL-U, measured against at the end; NULL for none */
  const char *lexicon;  /* TSV: form, lemma, UPOS, FEATS; plain or gzip; NULL for none */
  const char *sources;  /* names and licences of the data, kept in the model */
  const char *network;  /* a model whose network is kept: only tags, lexicon and lemmas are learned; or NULL */
  const char *treebank; /* whose style to follow (a "# treebank" of the files); NULL: the one that fits dev best */
  uint32_t epochs;      /* 0 for the default */
  void (*progress)(void *context, const char *line);
  void *context;
} ent_training;

/* Trains tagger, lemmatiser and parser and writes a model. The same input gives the same bytes. */
ENT_API ent_status ent_train(const ent_training *training, const char *model, ent_error *error);

#ifdef __cplusplus
}
#endif

#endif
