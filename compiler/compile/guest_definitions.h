/* The definitions in the modules of a container's `config`, each with its place in the user's text.
 *
 * NixOS's own module system says which file a definition is in, and no line. So modules are walked a second time, with
 * the arguments that NixOS gives them, when there is something to say about one. */
#ifndef COMPILE_GUEST_DEFINITIONS_H
#define COMPILE_GUEST_DEFINITIONS_H

#include "eval/eval.h"

/* A definition of an option, or of something inside of its value. */
struct guest_definition {
	symbol *names; /* of the path */
	uint32_t n;
	const char *path; /* the same as text: "services.nginx.enable" */
	struct span at;   /* the value, or its name where that is all there is */
	struct value value; /* as it is defined; VALUE_NONE below a condition that does not hold */
	struct guest_definition *next;
};

struct guest_definitions {
	struct evaluator *ev;
	const struct attrs *arguments; /* what modules get */
	const char *container;         /* its name */
	struct guest_definition *first, **end; /* in the order of the modules */
};

/* Walks a module and what it imports. `options`: those that NixOS declares. Definitions of options that it does not
 * have are reported (O01), with the nearest name; so are modules that cannot be read. */
void guest_definitions_collect(struct guest_definitions *all, struct value module, const struct attrs *options);

/* The definition of a path ("services.nginx.enable"), or of the longest beginning of it that is defined; NULL without
 * one. */
const struct guest_definition *guest_definitions_find(const struct guest_definitions *all, const char *path,
                                                      size_t len);

/* The definition whose path a text mentions; the longest. NULL without one. */
const struct guest_definition *guest_definitions_mentioned(const struct guest_definitions *all, const char *text);

#endif
