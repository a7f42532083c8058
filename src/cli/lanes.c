/* lanes.c - a ring of coders: the giver goes round, and waits only where the next lane is not done. */
#define _POSIX_C_SOURCE 200809L
#include "cli/lanes.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum lane_state { LANE_EMPTY, LANE_GIVEN, LANE_DONE, LANE_CLOSED };

struct lane {
  ent_coder *coder;
  ent_document document;
  char *copy; /* the strings of the document */
  ent_status status;
  const ent_result *result;
  ent_error error;
  pthread_t thread;
  bool threaded;
  enum lane_state state; /* under the lock, as is the hand-over of all above */
  pthread_mutex_t lock;
  pthread_cond_t turn;
};

struct lanes {
  ent_engine *engine;
  lanes_sink *sink;
  void *context;
  int count, next;
  struct lane lane[LANES_MOST];
};

struct lanes *lanes_new(ent_engine *engine, int count, lanes_sink *sink, void *context) {
  struct lanes *lanes = calloc(1, sizeof *lanes);
  if (!lanes) return NULL;
  *lanes = (struct lanes){.engine = engine, .sink = sink, .context = context, .count = count};
  for (int i = 0; i < count; i++) {
    pthread_mutex_init(&lanes->lane[i].lock, NULL);
    pthread_cond_init(&lanes->lane[i].turn, NULL);
  }
  return lanes;
}

/* --- a lane's own side ---------------------------------------------------------------------------- */

static void code(struct lane *lane) {
  lane->status = ent_coder_code(lane->coder, &lane->document, &lane->result, &lane->error);
}

static void *work(void *context) {
  struct lane *lane = context;
  pthread_mutex_lock(&lane->lock);
  for (;;) {
    while (lane->state != LANE_GIVEN && lane->state != LANE_CLOSED) pthread_cond_wait(&lane->turn, &lane->lock);
    if (lane->state == LANE_CLOSED) break;
    code(lane);
    lane->state = LANE_DONE;
    pthread_cond_signal(&lane->turn);
  }
  pthread_mutex_unlock(&lane->lock);
  return NULL;
}

/* --- the giver's side ----------------------------------------------------------------------------- */

static bool keep(struct lane *lane, const ent_document *d) {
  const char *const from[] = {d->id, d->text, d->title, d->date, d->lang, d->url, d->publisher, d->dateline, d->file};
  const char **const to[] = {&lane->document.id,        &lane->document.text,     &lane->document.title,
                             &lane->document.date,      &lane->document.lang,     &lane->document.url,
                             &lane->document.publisher, &lane->document.dateline, &lane->document.file};
  enum { STRINGS = sizeof from / sizeof from[0], TEXT = 1 };
  size_t size[STRINGS], total = 0;
  for (int i = 0; i < STRINGS; i++) {
    size[i] = !from[i] ? 0 : i == TEXT && d->text_size ? d->text_size + 1 : strlen(from[i]) + 1;
    total += size[i];
  }
  char *copy = malloc(total + 1), *at = copy;
  if (!copy) return false;
  free(lane->copy);
  lane->copy = copy;
  lane->document = *d;
  for (int i = 0; i < STRINGS; i++) {
    if (size[i] == 0) continue;
    memcpy(at, from[i], size[i] - 1);
    at[size[i] - 1] = 0;
    *to[i] = at;
    at += size[i];
  }
  return true;
}

/* Waits for the lane and sends what it has; the lock is held when it returns. */
static void collect(struct lanes *lanes, struct lane *lane) {
  pthread_mutex_lock(&lane->lock);
  while (lane->state == LANE_GIVEN) pthread_cond_wait(&lane->turn, &lane->lock);
  if (lane->state != LANE_DONE) return;
  lane->state = LANE_EMPTY;
  lanes->sink(lanes->context, &lane->document, lane->status == ENT_OK ? lane->result : NULL, &lane->error);
}

static bool start(const struct lanes *lanes, struct lane *lane) {
  if (lane->coder) return true;
  if (ent_coder_new(lanes->engine, &lane->coder, &lane->error) != ENT_OK) return false;
  lane->threaded = lanes->count > 1 && pthread_create(&lane->thread, NULL, work, lane) == 0;
  return true;
}

bool lanes_give(struct lanes *lanes, const ent_document *document) {
  struct lane *lane = &lanes->lane[lanes->next];
  collect(lanes, lane);
  bool good = start(lanes, lane) && keep(lane, document);
  if (good) {
    lanes->next = (lanes->next + 1) % lanes->count;
    lane->state = lane->threaded ? LANE_GIVEN : LANE_DONE;
    if (lane->threaded) pthread_cond_signal(&lane->turn);
    else code(lane);
  }
  pthread_mutex_unlock(&lane->lock);
  return good;
}

void lanes_drain(struct lanes *lanes) {
  for (int i = 0; i < lanes->count; i++) {
    struct lane *lane = &lanes->lane[(lanes->next + i) % lanes->count];
    collect(lanes, lane);
    pthread_mutex_unlock(&lane->lock);
  }
}

struct lanes *lanes_free(struct lanes *lanes) {
  for (int i = 0; lanes && i < lanes->count; i++) {
    struct lane *lane = &lanes->lane[i];
    pthread_mutex_lock(&lane->lock);
    while (lane->state == LANE_GIVEN) pthread_cond_wait(&lane->turn, &lane->lock);
    lane->state = LANE_CLOSED;
    pthread_cond_signal(&lane->turn);
    pthread_mutex_unlock(&lane->lock);
    if (lane->threaded) pthread_join(lane->thread, NULL);
    pthread_mutex_destroy(&lane->lock);
    pthread_cond_destroy(&lane->turn);
    ent_coder_free(lane->coder);
    free(lane->copy);
  }
  free(lanes);
  return NULL;
}
