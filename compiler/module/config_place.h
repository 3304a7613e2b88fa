/* From the path of a value to the text of the user that defines it. */
#ifndef MODULE_CONFIG_PLACE_H
#define MODULE_CONFIG_PLACE_H

#include "module/level.h"

/* Returns the place of the value at a path of `n` steps: of the definition of the option that the path names, or as far
 * into it as the definitions can be followed (a name of a set, an item of a list literal). If there is no definition,
 * it is the place of the nearest one around it ("a container's definition"). Returns SPAN_NONE when the user wrote none
 * of it. */
struct span config_place(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n);

/* Adds notes to a diagnostic of that place: the calls that the value passed through. */
void config_place_note_calls(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n,
                             struct diag *d);

/* The configurations inside of a configuration (one for each container), by their paths. With this table, a search for
 * a place does not go through all definitions each time. */
struct config_places;

/* Returns the table of a configuration, in the arena. */
struct config_places *config_places_new(struct evaluator *ev, struct config *c);

/* Finds the places of the user's definitions that make up the value at a path of `n` steps: all that count, if several
 * were merged. Returns their number, 0 when the user wrote none; *places is in the arena. */
size_t config_places_find(struct evaluator *ev, const struct config_places *all, const struct path_step *path, size_t n,
                          struct span **places);

/* Returns the option that a path of *n steps leads to or into; *n becomes the number of steps to it. NULL: there is
 * none, as for a set of options. */
struct state *config_places_option(struct evaluator *ev, const struct config_places *all, const struct path_step *path,
                                   size_t *n);

/* Returns whether one of the definitions, resolved or not, stands in a text of the user's. */
bool config_place_is_users(const struct session *s, const struct definition *first);

/* Returns the options of the set, or of the submodule, that a path leads to. NULL: it leads to neither. */
struct level *config_places_level(struct evaluator *ev, const struct config_places *all, const struct path_step *path,
                                  size_t n);

#endif
