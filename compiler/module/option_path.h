/* Option paths: names and positions in lists, as chains, as arrays, as text and as lists of the language. */
#ifndef MODULE_OPTION_PATH_H
#define MODULE_OPTION_PATH_H

#include "eval/eval.h"

struct config;

/* The place of a value in a configuration: a chain of steps, innermost first. NULL is the configuration as a whole. */
struct path {
	const struct path *up;
	struct config *in; /* the configuration whose option is being merged; NULL outside of any */
	symbol name;       /* 0: the step is an item of a list, */
	uint32_t index;    /* with its position in the merged list, from 0, */
	uint32_t definition, entry; /* the number of its definition and its position there; both from 1, or 0 */
};

/* A step of a path that is an array. */
struct path_step {
	symbol name;     /* 0: the step is `index` */
	uint32_t index;  /* a position in a list, from 0 */
};

/* A path as an array with its length. */
struct option_path {
	struct path_step *steps;
	size_t n;
};

/* Returns the path with one more step, in the arena. `path` is not changed. */
struct option_path option_path_and(struct session *s, struct option_path path, struct path_step step);

/* Returns the path as text: containers.web."odd name".forwardPorts[1]. In the arena. `path` may be NULL: "". */
const char *option_path_string(struct session *s, const struct path *path);

/* The same for the first `n` steps of an array. */
const char *option_path_text(struct session *s, const struct path_step *path, size_t n);

/* Reads such a text into *path, whose steps are in the arena. A name that is not quoted goes up to the next dot or
 * bracket. Returns NULL, or the reason why the text is not a path, as the rest of a sentence ("ends with a dot"). */
const char *option_path_parse(struct session *s, const char *text, struct option_path *path);

/* Returns the steps as a list of strings, which functions of the language take. */
struct value option_path_value(struct evaluator *ev, const struct path *path);

/* Makes the path, in the arena, of a list of strings. Returns false with a failure at `at` when `v` is not such a
 * list. */
bool option_path_of_value(struct evaluator *ev, struct value v, struct span at, const struct path **path);

/* Reads `[ "containers" "web" 0 ]`, names and positions, into *path (in the arena) and *n. Returns false with a
 * failure. */
bool option_path_read(struct evaluator *ev, struct value v, struct path_step **path, size_t *n);

/* Returns nixpkgs' name for an item of a list: "[definition 1-entry 3]". */
symbol option_path_entry_name(struct evaluator *ev, const struct path *item);

/* Returns the last name in the path, or 0. */
symbol option_path_last_name(const struct path *path);

#endif
