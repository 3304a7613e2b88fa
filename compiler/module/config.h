/* A configuration in the making: the modules, the options that they declare, and the definitions at each of them. */
#ifndef MODULE_CONFIG_H
#define MODULE_CONFIG_H

#include "module/module.h"
#include "module/option.h"

/* What a configuration shares with those inside of it. */
struct config_shared {
	enum host_options host_options;
	bool reports;         /* faults are reported and the rest goes on; else the first is the failure of the value */
	struct config *first; /* all configurations, in the order they were made */
	struct config **end;
	struct reported *said[256]; /* reported faults by hash of their places */
};
struct reported {
	struct diag *diag;
	struct reported *next;
};

/* What is known of one name of a level. */
struct state {
	struct level *in;
	const struct option_entry *entry;
	struct definitions defs; /* not resolved */
	struct path path;
	struct level *nested; /* of a set of options, once it is needed */
	struct value value;   /* a thunk, or VALUE_NONE until it is needed */
};

/* What a level has for one name: nothing, a state, or (with the lowest bit set) the definition of a set in which
 * the name is defined for the only time so far. That is the common case, and costs no memory. */
struct slot {
	uintptr_t word;
};
static inline struct state *slot_state(struct slot s)
{
	return s.word & 1 ? NULL : (struct state *)s.word;
}
static inline struct definition *slot_definition(struct slot s)
{
	return s.word & 1 ? (struct definition *)(s.word - 1) : NULL;
}

struct unmatched {
	symbol name;
	struct definition *definition;
	struct unmatched *next;
};

/* One set of options with the definitions at each of its names. */
struct level {
	struct config *config;
	const struct option_set *set;
	const struct path *path;
	struct unmatched *unmatched, **unmatched_end; /* definitions of names that nobody declared */
	struct value unknown; /* that may define any of the names, too; or VALUE_NONE */
	struct slot slots[];                          /* by the set's order */
};

/* Found out when it is asked for. */
enum own_type { OWN_UNKNOWN, OWN_NO, OWN_YES };

struct config {
	struct config_shared *shared;
	struct config *outer;            /* the one whose option this is a value of, or NULL */
	const struct path *path;         /* of that value */
	struct definition *made_by;       /* definitions of that value, or NULL */
	symbol name;                     /* the argument `name` of a submodule's modules, or 0 */
	const char *class;               /* what modules' _class has to be, or NULL */
	const struct submodule *submodule;   /* the type that it is an instance of, or NULL */
	const struct evaluation *evaluation; /* what the language asked for, or NULL (evaluate.c) */
	struct value lib, special_args;  /* the latter a set, or VALUE_NONE */
	const struct module **modules;
	uint32_t module_count;
	uint32_t made_at;                /* definitions in `made_by` stand before the module of that index, */
	bool made_plainly;               /* if they are sets of definitions, which need no module around them */
	struct option_set *options;      /* NULL until the modules are collected */
	struct level *root;              /* NULL until a value is needed */
	const struct type *freeform;
	bool freeform_known;
	bool distributing;               /* `root` is being made */
	enum own_type own_type;          /* whether the modules of its type are ctrc's own (own.h) */
	struct value value;              /* thunks: the merged values, */
	struct value inner_value;        /* the same with _module, as modules see them, */
	struct value options_value;      /* and the options: config_inner(), config_options() */
	struct config *next;             /* in the run */
};

/* Makes the configuration of some modules. `start` holds run, outer, path, name, lib, special_args, and made_by with
 * made_plainly. `shared`: where the options of modules that are the same for all instances are kept, or NULL. NULL on
 * failure. */
struct config *config_new(struct evaluator *ev, const struct config *start, struct module_source *sources, uint32_t n,
                          struct option_set **shared);

/* Whether faults are reported rather than failures. `c` may be NULL. */
static inline bool config_reports(const struct config *c)
{
	return c && c->shared->reports;
}
/* Reports the pending failure, if there is one, unless the same was reported at the same place: what was written
 * once is at fault once, however many values are made of it. */
void fault_report(struct evaluator *ev, const struct config *c);
/* What to do with a pending failure: true (reported, go on) or false (it stays). */
bool fault_goes_on(struct evaluator *ev, const struct config *c);

/* The level of the configuration's own options, and one of a nested set. NULL with a failure. */
struct level *config_root(struct evaluator *ev, struct config *c);
struct level *config_level_nested(struct evaluator *ev, struct state *state);
/* The state of the i-th name, made when it is missing. */
struct state *config_level_state(struct evaluator *ev, struct level *level, uint32_t i);
/* Whether the i-th name has definitions. */
bool config_level_defines(const struct level *level, uint32_t i);
/* The value of a name, as a thunk (or better). */
struct value config_level_value(struct evaluator *ev, struct level *level, uint32_t i);

/* The definitions of an option that count, its default among them. False on failure. */
bool config_option_resolve(struct evaluator *ev, const struct option *o, struct definition *first, struct plain *plain);

/* What modules define as _module.NAME; VALUE_NONE without a failure when they do not. */
struct value config_own_value(struct evaluator *ev, struct config *c, symbol name);

/* The type that takes definitions of undeclared names, or NULL; *failed on failure. */
const struct type *config_freeform(struct evaluator *ev, struct config *c, bool *failed);
/* The values of the declared options with what that type makes of the other definitions. */
struct value config_freeform_with(struct evaluator *ev, struct config *c, const struct type *t, struct value declared);
/* Whether undeclared names are an error: _module.check. */
bool config_wants_check(struct evaluator *ev, struct config *c);

/* The arguments that stand for a configuration itself, extendModules and moduleType; VALUE_NONE without a failure for other
 * names, or where nothing is known of the modules it was made of. */
struct value config_evaluate_argument(struct evaluator *ev, const struct config *c, symbol name);

/* The merged value of _module.args.NAME; VALUE_NONE, without a failure when there is none. */
struct value config_argument(struct evaluator *ev, struct config *c, symbol name);

/* False with a failure for the first definition of an undeclared option. */
bool fault_refuse_unknown(struct evaluator *ev, struct config *c);
/* Makes the failure for one of them. */
struct value fault_unknown(struct evaluator *ev, const struct level *level, const struct unmatched *u);
/* Makes the failure of a read-only option with more definitions than one. */
struct value fault_read_only(struct evaluator *ev, const struct option *o, const struct definition *first,
                             const struct path *path);

/* Whether options that nobody declared may be options of the host, which can be read: --host-options. */
static inline bool config_has_host(const struct config *c)
{
	return c->shared->host_options != HOST_OPTIONS_ERROR && !c->outer;
}
/* A set of declared options' values as an open set, with what the spec defines of those that nobody declared. */
struct value foreign_options_values(struct evaluator *ev, const struct level *level, struct value declared);

/* A missing argument matters in containers; what else needs it is the host's. */
void foreign_options_argument(struct evaluator *ev, struct diag *d);

/* What the pending failure, an unknown option, comes to where options of NixOS may stand: false when it does not count, else
 * the failure has what is to be said of them. */
bool foreign_options_count(struct evaluator *ev, const struct level *level, symbol name);

/* The option that a path within its configuration leads to or into, or NULL. */
const struct option *fault_option_at(const struct path *path);
/* Adds a note to the pending failure that shows where the user declared the option at a path. */
void fault_declared(struct evaluator *ev, const struct path *path);

/* The values with _module, as modules see them in `config`. A thunk. */
struct value config_inner(struct evaluator *ev, struct config *c);
/* The options, as modules see them in `options`. A thunk. */
struct value config_option_set(struct evaluator *ev, struct config *c);

/* The declared options as modules see them: needs no definitions. */
struct value config_options_make(struct evaluator *ev, struct config *c);

#endif
