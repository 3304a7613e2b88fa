/* The module system: options, definitions, merging, with the semantics of nixpkgs'.
 *
 * A configuration is lazy: collecting modules reads only as much as is needed to know which options and definitions
 * there are; an option is merged when its value is forced. config_check() forces all of them. */
#ifndef MODULE_MODULE_H
#define MODULE_MODULE_H

#include "eval/builtin.h"

struct config;

/* One module to begin with. */
struct module_input {
	struct value value;   /* a set, a function, a path; may be a thunk */
	struct span at;       /* where it comes from, for faults of the module as a whole */
	const char *file;     /* for messages and `declarations`; as the user named it */
	bool own;             /* one of ctrc's own (own.h) */
};

/* What definitions of options come to that nobody declared: NixOS's may be meant. Those that look like a slip of the pen are
 * errors at any rate. Where they are no errors, they can be read, too (eval/unknown_value.h). */
enum host_options { HOST_OPTIONS_ERROR, HOST_OPTIONS_WARN, HOST_OPTIONS_IGNORE };

/* Collects the modules with their imports and the options that they declare. `special_args`: a set, or VALUE_NONE.
 * Faults that keep a module from being read are reported, and the rest goes on; the configuration is made all the
 * same. NULL only when nothing could be made (then it has been reported). */
struct config *module_eval(struct evaluator *ev, const struct module_input *modules, size_t count,
                           struct value special_args, enum host_options host_options);

/* The merged values as a set: lazy, each option a thunk. */
struct value config_value(struct config *c);
/* The merged value of the option SET.NAME, forced. VALUE_NONE: with a failure, or without one where nobody declared it. */
struct value config_value_of(struct evaluator *ev, struct config *c, const char *set, const char *name);
/* Finds out which definitions there are, as the first value that is forced does; a failure is then of the whole, not of
 * that value. False with a failure. */
bool config_distribute(struct evaluator *ev, struct config *c);
/* The declared options as a set, as modules see them in `options`. */
struct value config_options(struct config *c);

/* "error", "warn" or "ignore"; false when it is none of them. */
bool foreign_options_find(const char *name, enum host_options *host_options);

/* Forces every option, everywhere, and reports every fault once: definitions of unknown options (with the nearest
 * name), values of a wrong type, conflicts, options without a value, failures of evaluation. Internal options are
 * forced too. Returns false when anything was reported as an error. */
bool config_check(struct evaluator *ev, struct config *c);

/* An option's path with an optional continuation into its value: names, and positions in lists. */
struct path_step {
	symbol name;     /* 0: index counts */
	uint32_t index;
};

/* Where the user wrote the value at a path: the definition of the option that the path names, or as far into it as
 * the definitions can be followed (a name of a set, an item of a list literal); with nothing there, the place of
 * the nearest enclosing definition ("a container's definition"). No place when nothing of it was written by a
 * user. */
struct span config_place(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n);

/* Adds notes to a diagnostic of that place for the calls that the value came through. */
void config_place_note_calls(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n, struct diag *d);

/* Whether the user wrote the value at a path itself, not only something around it. */
bool config_place_sets(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n);

/* Reads `[ "containers" "web" 0 ]`, names and positions, into *path (in the arena). False with a failure. */
bool option_path_read(struct evaluator *ev, struct value v, struct path_step **path, size_t *n);

/* The `lib` that modules get as an argument: the embedded one, or what was set as a global of that name. Lazy. */
struct value module_lib(struct evaluator *ev);

/* The path as text: containers.web."odd name".forwardPorts[1]. In the arena. */
const char *option_path_text(struct session *s, const struct path_step *path, size_t n);

/* The builtins that the engine offers to the language (lib.evalModules, the types, mkOption, mkIf, ...): for
 * globals_add_embedded. */
extern const struct builtin builtins_modules[];

#endif
