/* scene.h - where and when an act was: from its own clause, then from what stands around it. */
#ifndef ENTENTE_CODING_SCENE_H
#define ENTENTE_CODING_SCENE_H

#include "coding/act.h"

/* The place that a phrase is or holds ("a factory in the city of X"), or NULL. */
const struct coding_spot *coding_spot_in(const struct coding_reading *reading, uint32_t sentence, uint32_t word);

/* The state where the clause of a word happens, for actors named by role only; ACTORS_NONE. */
uint32_t coding_scene_state(struct coding_reading *reading, uint32_t sentence, uint32_t word);

/* The place of an act, or NULL. */
const struct coding_spot *coding_place_of(struct coding_reading *reading, const struct coding_act *act,
                                          uint32_t *ret_sentence);

/* The date expression of an act, or NULL. */
const struct dates_expression *coding_date_of(struct coding_reading *reading, const struct coding_act *act);

#endif
