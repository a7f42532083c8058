/* net.h - the network behind tags and trees: its sizes and what goes into it.
 *
 * One encoder reads a sentence: embeddings of each word (form, affixes, lexicon class, shape), then
 * two bidirectional LSTM layers (Hochreiter and Schmidhuber 1997; Kiperwasser and Goldberg 2016).
 * From its output come the tag (scores of the word's candidate tags), the head (deep biaffine
 * attention, Dozat and Manning 2017, decoded as a maximum spanning tree) and the relation (one
 * hidden layer over head and dependent).
 *
 * Training is in floating point (train/); the program runs on integers (net.c), so that the same
 * model gives the same trees on every machine.
 */
#ifndef ENTENTE_LANG_NET_H
#define ENTENTE_LANG_NET_H

#include <stdint.h>

enum {
  NET_FORM = 64,             /* of the word's form */
  NET_AFFIX = 48,            /* sum over its affixes */
  NET_CLASS = 16,            /* sum over lexicon class, shape, treebank */
  NET_IN = NET_FORM + NET_AFFIX + NET_CLASS,
  NET_HIDDEN = 128,          /* of one direction */
  NET_OUT = 2 * NET_HIDDEN,
  NET_GATES = 4 * NET_HIDDEN,
  NET_LAYERS = 2,
  NET_ARC = 96,
  NET_LABEL = 96,
  NET_LABELS = 64,           /* room for relations */
  NET_AFFIX_ROWS = 1 << 16,
  NET_CLASS_ROWS = 1 << 12,  /* lexicon classes, hashed when there are more */
  NET_SHAPE_ROWS = 64,
  NET_TREEBANKS = 16,
  NET_AFFIXES = 7,           /* suffixes of 1 to 4 characters, prefixes of 1 to 3 */
};

/* Rows of the embedding tables for one word. Row 0 of forms is the unknown word. */
struct net_word {
  uint32_t form;
  uint32_t affix[NET_AFFIXES];
  uint32_t class, shape;
};

#endif
