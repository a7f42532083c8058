/* mst.h - the best tree over a sentence: maximum spanning arborescence.
 *
 * Chu and Liu (1965), Edmonds (1967), as used for parsing by McDonald et al. (2005). Node 0 is the
 * root and gets one child. The result is always a tree.
 */
#ifndef ENTENTE_LANG_MST_H
#define ENTENTE_LANG_MST_H

#include "base/arena.h"

/* scores[i * (n + 1) + j]: word i + 1 with head j. Fills heads[n] with node numbers (0 is the root). */
void mst_heads(struct arena *arena, uint32_t n, const int32_t *scores, int32_t *heads);

#endif
