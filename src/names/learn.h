/* learn.h - the trainer of entities.h: an averaged structured perceptron (Collins 2002) over labelled sentences.
 * The same sentences in the same order give the same bytes. */
#ifndef ENTENTE_NAMES_LEARN_H
#define ENTENTE_NAMES_LEARN_H

#include "names/entities.h"

struct entities_example {
  struct entities_sentence sentence;
  const uint8_t *labels;
};

struct entities_counts {
  uint64_t gold, system, right; /* whole names with their type */
};

/* The section for entities_load. `scratch` is emptied again and again; `said`, when given, is called after each epoch.
 */
str entities_learn(struct arena *arena, struct arena *scratch, const struct entities_example *examples, size_t n,
                   uint32_t epochs, void (*said)(void *context, uint32_t epoch, double wrong), void *context);

void entities_count(const uint8_t *gold, const uint8_t *system, size_t n, struct entities_counts *to);

#endif
