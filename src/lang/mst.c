#include "lang/mst.h"

/* Larger than any sum of scores: arcs from the root cost so much that one is used, not two. */
#define ROOT_COST  ((int64_t)1 << 44)
#define IMPOSSIBLE (-((int64_t)1 << 60))

enum { NOBODY = -1 };

/* A graph in contraction: `nodes` nodes, the last ones standing for cycles. in[v * room + u] is the
 * score of the arc u -> v. */
struct graph {
  struct arena *arena;
  int room, nodes;
  int64_t *in;
  int32_t *best; /* [room] chosen head of each node that is alive */
  bool *alive;
  int32_t *cycle_of; /* [room] the node it was contracted into, NOBODY */
  int32_t *enters;   /* [room * room] for v a cycle: enters[v * room + u] the node inside that u reaches */
  int32_t *leaves;   /* [room * room] for u a cycle: leaves[v * room + u] the node inside that reaches v */
};

static int64_t *arc(const struct graph *g, int v, int u) { return &g->in[(size_t)v * (size_t)g->room + (size_t)u]; }

static void choose_heads(struct graph *g) {
  for (int v = 1; v < g->nodes; v++) {
    if (!g->alive[v]) continue;
    g->best[v] = NOBODY;
    for (int u = 0; u < g->nodes; u++)
      if (g->alive[u] && u != v && (g->best[v] == NOBODY || *arc(g, v, u) > *arc(g, v, g->best[v]))) g->best[v] = u;
  }
}

/* A node on a cycle of chosen heads, or NOBODY. mark: 0 new, else the walk that saw it. */
static int find_cycle(const struct graph *g) {
  int32_t *mark = ARENA_NEW(g->arena, int32_t, (size_t)g->room);
  for (int v = 1; v < g->nodes; v++) {
    int at = v;
    while (at > 0 && g->alive[at] && mark[at] == 0) mark[at] = v, at = g->best[at];
    if (at > 0 && mark[at] == v) return at;
  }
  return NOBODY;
}

/* The best heads once node c stands for a cycle: who chose a member of it chooses c, whose arcs are the best of its
 * members', so that the others need not look again and all of it takes n^2 steps (Tarjan 1977). */
static void choose_again(struct graph *g, int c) {
  g->best[c] = NOBODY;
  for (int u = 0; u < c; u++) {
    if (!g->alive[u]) continue;
    if (u > 0 && !g->alive[g->best[u]]) g->best[u] = c;
    if (g->best[c] == NOBODY || *arc(g, c, u) > *arc(g, c, g->best[c])) g->best[c] = u;
  }
}

/* Makes the cycle through `member` one new node. */
static void contract(struct graph *g, int member) {
  int c = g->nodes++, at = member;
  g->alive[c] = true;
  g->cycle_of[c] = NOBODY;
  do g->cycle_of[at] = c, g->alive[at] = false, at = g->best[at];
  while (at != member);
  for (int x = 0; x < c; x++) {
    if (!g->alive[x]) continue;
    int64_t *into = arc(g, c, x), *out = arc(g, x, c);
    *into = *out = 2 * IMPOSSIBLE;
    at = member;
    do {
      int64_t gain = *arc(g, at, x) - *arc(g, at, g->best[at]);
      if (gain > *into) *into = gain, g->enters[(size_t)c * (size_t)g->room + (size_t)x] = at;
      if (x > 0 && *arc(g, x, at) > *out)
        *out = *arc(g, x, at), g->leaves[(size_t)x * (size_t)g->room + (size_t)c] = at;
      at = g->best[at];
    } while (at != member);
  }
}

/* Takes the cycles apart again, the last one first: the arc into a cycle breaks it at the node it
 * enters; arcs out of it start at the node that was best. */
static void expand(struct graph *g, int words) {
  for (int c = g->nodes - 1; c > words; c--) {
    int head = g->best[c], entered = g->enters[(size_t)c * (size_t)g->room + (size_t)head];
    for (int v = 1; v < c; v++)
      if (g->best[v] == c && g->cycle_of[v] != c) g->best[v] = g->leaves[(size_t)v * (size_t)g->room + (size_t)c];
    g->best[entered] = head;
  }
}

static bool is_tree(const struct graph *g, int words) {
  int roots = 0;
  for (int v = 1; v <= words; v++) roots += g->best[v] == 0;
  return roots == 1 && find_cycle(g) == NOBODY;
}

static struct graph start(struct arena *arena, uint32_t n, const int32_t *scores, int64_t root_cost, int room) {
  struct graph g = {.arena = arena, .room = room, .nodes = (int)n + 1};
  g.in = ARENA_NEW(arena, int64_t, (size_t)room * (size_t)room);
  g.best = ARENA_NEW(arena, int32_t, (size_t)room);
  g.alive = ARENA_NEW(arena, bool, (size_t)room);
  g.cycle_of = ARENA_NEW(arena, int32_t, (size_t)room);
  for (int v = 0; v < g.nodes; v++) {
    g.alive[v] = true;
    g.cycle_of[v] = NOBODY;
    for (int u = 0; u < g.nodes && v > 0; u++)
      *arc(&g, v, u) = u == v ? IMPOSSIBLE : scores[(size_t)(v - 1) * (n + 1) + (size_t)u] - (u == 0 ? root_cost : 0);
  }
  return g;
}

void mst_heads(struct arena *arena, uint32_t n, const int32_t *scores, int32_t *heads) {
  struct graph g = start(arena, n, scores, 0, (int)n + 1);
  choose_heads(&g);
  if (!is_tree(&g, (int)n)) {
    int member;
    int room = 2 * (int)n + 2;
    g = start(arena, n, scores, ROOT_COST, room);
    g.enters = ARENA_NEW(arena, int32_t, (size_t)room * (size_t)room);
    g.leaves = ARENA_NEW(arena, int32_t, (size_t)room * (size_t)room);
    for (choose_heads(&g); (member = find_cycle(&g)) != NOBODY; choose_again(&g, g.nodes - 1)) contract(&g, member);
    expand(&g, (int)n);
  }
  for (uint32_t i = 0; i < n; i++) heads[i] = g.best[i + 1];
}
