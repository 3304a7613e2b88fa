/* The definitions in the modules of a container's `config`, each with its place in the user's text.
 *
 * NixOS's own module system tells the file of a definition, but not the line. So modules are walked a second time, with
 * the arguments that NixOS passes them, when there is something to report about one. */
#ifndef COMPILE_GUEST_DEFINITIONS_H
#define COMPILE_GUEST_DEFINITIONS_H

#include "eval/eval.h"

/* A definition of an option, or of something inside of its value. */
struct guest_definition {
	symbol *names; /* the names of its path */
	uint32_t n;
	const char *path; /* the path as text: "services.nginx.enable" */
	struct span at;   /* the place of the value, or else of its name */
	struct value value; /* the value that is defined; VALUE_NONE below a false condition */
	struct guest_definition *next;
};

struct guest_definitions {
	struct evaluator *ev;
	const struct attrs *arguments; /* the arguments of modules */
	const char *container;         /* the name of the container */
	bool silent;                   /* whether faults of the definitions are left unreported */
	struct guest_definition *first, **end; /* in the order of the modules */
};

/* Collects the definitions of a module and its imports. `options` are those that NixOS declares. Reports definitions of
 * options that do not exist (O01), with the nearest name, and modules that cannot be read. */
void guest_definitions_collect(struct guest_definitions *all, struct value module, const struct attrs *options);

/* Returns the definition of a path of `len` bytes ("services.nginx.enable"), or of the longest prefix of it that is
 * defined; NULL when there is none. */
const struct guest_definition *guest_definitions_find(const struct guest_definitions *all, const char *path,
                                                      size_t len);

/* Returns the definition with the longest path that a text mentions; NULL when there is none. */
const struct guest_definition *guest_definitions_mentioned(const struct guest_definitions *all, const char *text);

#endif
