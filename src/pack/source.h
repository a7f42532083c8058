/* source.h - one file of data/ on its way into a pack. The content is mapped or in an arena. */
#ifndef ENTENTE_PACK_SOURCE_H
#define ENTENTE_PACK_SOURCE_H

#include "base/str.h"

struct source {
  const char *path; /* relative to the data folder, for messages and for "why" */
  str content;      /* empty when the file is absent and optional */
};

#endif
