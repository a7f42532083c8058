#include "lang/train/corpus.h"

#include <string.h>

#include "base/gzip.h"

enum { CORPUS_LIMIT = 1 << 30 };

void train_labels_init(struct train_labels *labels, struct arena *arena) {
  map_init(&labels->tags, arena);
  map_init(&labels->relations, arena);
  map_init(&labels->treebanks, arena);
  map_put(&labels->treebanks, STR(""), 0, NULL);
  labels->root = (uint32_t)*map_put(&labels->relations, STR("root"), 0, NULL);
}

static uint16_t number_of(struct map *map, str text, bool frozen) {
  uint64_t *known = map_get(map, text);
  if (known) return (uint16_t)*known;
  return frozen ? 0 : (uint16_t)*map_put(map, text, map->n, NULL);
}

static str tag_text(struct arena *arena, const struct record_word *word, str feats) {
  return arena_format(arena, "%s\t%.*s", record_upos_text((enum record_upos)word->upos), (int)feats.n, feats.p);
}

static void add_sentence(struct train_corpus *corpus, const struct conllu_sentence *from, bool frozen) {
  struct arena *arena = corpus->arena;
  size_t n = from->sentence.n_words;
  struct train_sentence s = {
      .words = from->sentence.words,
      .n = n,
      .tag = ARENA_NEW(arena, uint16_t, n),
      .head = ARENA_NEW(arena, int32_t, n),
      .label = ARENA_NEW(arena, uint16_t, n),
      .lemma = ARENA_NEW(arena, str, n),
      .look = ARENA_NEW(arena, struct lexicon_word, n),
  };
  s.treebank = number_of(&corpus->labels->treebanks, from->treebank, frozen);
  for (size_t i = 0; i < n; i++) {
    s.tag[i] = number_of(&corpus->labels->tags, tag_text(arena, &s.words[i], from->gold[i].feats), frozen);
    s.label[i] = number_of(&corpus->labels->relations, from->gold[i].deprel, frozen);
    s.head[i] = s.words[i].head + 1;
    s.lemma[i] = s.words[i].lemma;
  }
  VEC_PUSH(arena, &corpus->sentences, s);
  corpus->words += n;
}

err_code train_read(struct train_corpus *corpus, const struct host *host, const char *path, bool frozen,
                    struct err *err) {
  str mapped, content;
  err_code code = host_map(host, path, &mapped, err);
  if (code != ERR_OK) return code;
  if (gzip_is(mapped)) code = gzip_inflate(corpus->arena, mapped, CORPUS_LIMIT, &content, err);
  else content = arena_str(corpus->arena, mapped);
  host->unmap(host->context, mapped);
  if (code != ERR_OK) return err_at(err, code, path, 0);
  struct conllu_reader reader;
  struct conllu_sentence sentence;
  conllu_open(&reader, path, content);
  while ((code = conllu_next(&reader, corpus->arena, &sentence, err)) == ERR_OK)
    add_sentence(corpus, &sentence, frozen);
  return code == ERR_END ? ERR_OK : code;
}
