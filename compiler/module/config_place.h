/* From a path to the text of the user that defines what is there. */
#ifndef MODULE_CONFIG_PLACE_H
#define MODULE_CONFIG_PLACE_H

#include "module/option_path.h"

/* The place of the value at a path: of the definition of the option that the path names, or as far into it as the
 * definitions can be followed (a name of a set, an item of a list literal); with nothing there, the place of the
 * nearest definition around it ("a container's definition"). SPAN_NONE when the user wrote nothing of it. */
struct span config_place(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n);

/* Adds notes to a diagnostic of that place for the calls that the value came through. */
void config_place_note_calls(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n,
                             struct diag *d);

/* The configurations inside of a configuration (one for each container), by their paths. With it, a search for a place
 * does not go through all definitions each time. */
struct config_places;
struct config_places *config_places_new(struct evaluator *ev, struct config *c);

/* The places of the user's definitions that make up the value at a path: all that count, where several were merged.
 * Returns how many there are; *places is in the arena. 0: the user wrote none. */
size_t config_places_find(struct evaluator *ev, const struct config_places *all, const struct path_step *path, size_t n,
                          struct span **places);

#endif
