/* A configuration: modules, the options that they declare, the definitions of each option, and the values. */
#ifndef MODULE_CONFIG_H
#define MODULE_CONFIG_H

#include "eval/builtin.h"
#include "module/fault.h"
#include "module/foreign_options.h"

/* The state that a configuration shares with those inside of it. */
struct config_shared {
	struct fault_log log;
	enum host_options host_options;
	struct config *first; /* all configurations, in the order in which they were made */
	struct config **end;
};

/* Whether the modules of a configuration's type are ctrc's own; computed on first use. */
enum own_type { OWN_UNKNOWN, OWN_NO, OWN_YES };

struct config {
	struct config_shared *shared;
	struct config *outer;            /* the one whose option this is a value of, or NULL */
	const struct path *path;         /* the path of that value */
	struct definition *made_by;       /* the definitions of that value, or NULL */
	symbol name;                     /* the argument `name` of a submodule's modules, or 0 */
	const char *class;               /* the _class that modules must have, or NULL */
	const struct submodule *submodule;   /* the type that it is an instance of, or NULL */
	const struct evaluation *evaluation; /* the call of evalModules, or NULL (config_evaluate.c) */
	struct value lib, special_args;  /* special_args: a set, or VALUE_NONE */
	const struct module **modules;
	uint32_t module_count;
	uint32_t made_at;                /* definitions in `made_by` come before the module of that index, */
	bool made_plainly;               /* if they are plain sets of definitions, which need no module around them */
	struct option_set *options;      /* NULL until the modules are collected */
	struct level *root;              /* NULL until a value is needed */
	const struct type *freeform;
	bool freeform_known;
	bool distributing;               /* `root` is being made */
	enum own_type own_type;          /* whether the modules of its type are ctrc's own (own.h) */
	struct value value;              /* three thunks: the merged values, */
	struct value inner_value;        /* the values with _module, as modules see them, */
	struct value options_value;      /* and the options: config_inner(), config_option_set() */
	struct value left_out;           /* the unknown value because of which a module was left out; or VALUE_NONE */
	struct config *next;             /* the one made after it */
};

/* Returns new shared state, without configurations. */
struct config_shared *config_shared_new(struct evaluator *ev);

/* Whether undeclared options may be options of the host, which can be read: --host-options. */
static inline bool config_has_host(const struct config *c)
{
	return c->shared->host_options != HOST_OPTIONS_ERROR && !c->outer;
}

/* Gives a new configuration the thunks of its values. */
void config_init(struct evaluator *ev, struct config *c);

/* Returns the merged values as a set, in which each option is a thunk. */
struct value config_value(struct config *c);

/* Returns the merged value of the option SET.NAME, forced. Returns VALUE_NONE with a failure, or without one when the
 * option is not declared. */
struct value config_value_of(struct evaluator *ev, struct config *c, const char *set, const char *name);

/* Returns the values with _module, as modules see them in `config`. A thunk. */
struct value config_inner(struct evaluator *ev, struct config *c);

/* Returns the declared options as modules see them in `options`. A thunk. */
struct value config_option_set(struct evaluator *ev, struct config *c);

/* Returns the merged value of _module.args.NAME. Returns VALUE_NONE, without a failure when there is none. */
struct value config_argument(struct evaluator *ev, struct config *c, symbol name);

/* Distributes the definitions to the options, as forcing the first value does; a failure then belongs to the whole
 * configuration and not to that value. Returns false with a failure. */
bool config_distribute(struct evaluator *ev, struct config *c);

/* Whether undeclared names are errors: _module.check. */
bool config_wants_check(struct evaluator *ev, struct config *c);

#endif
