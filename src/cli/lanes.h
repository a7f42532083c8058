/* lanes.h - documents coded side by side, their results given back in the order of the documents.
 *
 * Document k goes to lane k modulo their number. A lane has a coder and a thread of its own, both made when its first
 * document comes; where no thread can be had it works while its document is handed over. Nothing of a result depends on
 * the number of lanes.
 */
#ifndef ENTENTE_CLI_LANES_H
#define ENTENTE_CLI_LANES_H

#include "cli/cli.h"

enum { LANES_MOST = 64 };

/* Called by the thread that gives and drains, in the order of the documents. `result` is NULL when the document was
 * refused, with the reason in `error`. */
typedef void lanes_sink(void *context, const ent_document *document, const ent_result *result, const ent_error *error);

struct lanes;

/* `count` is 1 to LANES_MOST. NULL: no memory. */
struct lanes *lanes_new(ent_engine *engine, int count, lanes_sink *sink, void *context);

/* Hands a document over (copied); first the lane's earlier document goes to the sink. False: no memory. */
bool lanes_give(struct lanes *lanes, const ent_document *document);

/* Sends what is still under way to the sink. */
void lanes_drain(struct lanes *lanes);

struct lanes *lanes_free(struct lanes *lanes);

#endif
