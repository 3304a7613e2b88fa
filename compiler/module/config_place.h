/* From a path to the text of the user that defines what is there. */
#ifndef MODULE_CONFIG_PLACE_H
#define MODULE_CONFIG_PLACE_H

#include "module/option_path.h"

/* The place of the value at a path: of the definition of the option that the path names, or as far into it as the definitions can
 * be followed (a name of a set, an item of a list literal); with nothing there, the place of the nearest definition around it ("a
 * container's definition"). SPAN_NONE when the user wrote nothing of it. */
struct span config_place(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n);

/* Adds notes to a diagnostic of that place for the calls that the value came through. */
void config_place_note_calls(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n, struct diag *d);

/* Whether the user wrote the value at a path itself, not only something around it. */
bool config_place_sets(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n);

#endif
