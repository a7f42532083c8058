/* document.h - one document as it came in. Fields that were not given are empty. */
#ifndef ENTENTE_RECORD_DOCUMENT_H
#define ENTENTE_RECORD_DOCUMENT_H

#include "base/str.h"

struct record_document {
  str id, text, title, date, lang, url, publisher, dateline;
  const char *file; /* where it was read, for messages; "-" is standard input */
  uint64_t line;    /* its line in a file of many documents, else 0 */
};

#endif
