/* The pipeline, from the text of a spec to the files of its build: parse, resolve, evaluate, merge, check, collect.
 *
 * A compilation needs a session with an evaluator and writes nothing. The command line (cli/session_run.h), fuzzers and
 * the language server each bring their own session. */
#ifndef COMPILE_COMPILE_H
#define COMPILE_COMPILE_H

#include "compile/compile_target.h"
#include "compile/exit_status.h"
#include "lint/severity.h"
#include "module/config.h"
#include "output/report.h"
#include "output/tree.h"

struct auto_argument;
struct compilation;
struct guests;
struct nix_build;
struct spec_target;

/* Has somebody build the systems that the containers of a configuration lack (host/systems.h). Gives a module that
 * names them in *module, or VALUE_NONE where nothing is lacking. STATUS_FINE, or the status of a fault that was
 * reported. */
typedef enum exit_status build_systems_function(struct compilation *c, struct config *config, struct value *module);

/* What a host answers to the questions of runtime/lints/preflight.spec (host/facts.h). VALUE_NONE with a failure. */
typedef struct value host_facts_function(struct compilation *c, const struct attrs *asked);

/* Which hosts of a flake a call without a name means. */
enum hosts_meant {
	HOSTS_ONE,  /* the only one */
	HOSTS_EACH, /* each; of a file that is no flake, the module that it is */
	HOSTS_ALL,  /* each; a file that has none is at fault */
};

/* What is compiled, and how. Fixed for the whole compilation. */
struct compile_options {
	const char *file;      /* the spec as it was named, as spec_file_load takes it; NULL: that of the current folder */
	const char *attribute; /* where the module stands in the value of the file ("a.b"), or NULL: it is the value */
	const char *fragment;  /* the same, or the name of a host of the flake, as in FILE#NAME; or NULL */
	enum hosts_meant hosts; /* of a flake, where neither of both is given */
	const struct auto_argument *arguments;        /* for functions in the file */
	const struct auto_argument *module_arguments; /* for every module, besides the usual ones */
	const struct auto_argument *inputs; /* folders where inputs of the flake lie */
	const struct auto_argument *set;    /* options that have another value: the name is the option's path */
	host_facts_function *host_facts; /* of the host that the build is held against, or NULL */
	bool facts_stop; /* a container that is certain to fail on it is an error */
	bool lints;   /* every lint runs: a suppression that suppresses nothing is noticed */
	bool lenient; /* parts that need unknown options of a host are left out; otherwise they are errors */
	build_systems_function *build_systems; /* or NULL: nobody is asked to build */
	bool guests;   /* the systems inside of containers are evaluated where there is a nixpkgs (compile/guests.h) */
	uint32_t jobs; /* processes that evaluate guests at a time; 0: one for each processor */
	struct search_path *guest_path; /* where <nixpkgs> is looked for, for them, behind that of the evaluator */
	const char *image; /* the root of the image that the build is for, or NULL: this host */
};

/* What the call and the project file (compile/project.h) say. */
struct compile_settings {
	const struct report_format *format;
	bool format_given; /* by the call, which the project file does not overrule */
	bool host_options_given; /* by the call, or else by the project file: a flake does not overrule it */
	struct severity_control control;
	bool strict;
	enum host_options host_options;
	struct compile_target target;
	size_t keep; /* generations; 0: nobody says */
};

struct compilation {
	struct session *session;
	struct evaluator *ev;
	struct compile_options options;
	struct compile_settings settings; /* of the call; compile_spec adds those of the project file */
	struct source *spec;   /* its text, or NULL: not read yet, or cannot be read */
	struct value value;    /* of the spec; of a flake, with its outputs; VALUE_NONE: not evaluated yet */
	struct value outputs;  /* the same of a flake; VALUE_NONE: it is none */
	const struct spec_target *target; /* which of it is compiled (compile/target.h), or NULL: what --attr names */
	struct config *config; /* what its modules are merged to, of the last target; or NULL */
	struct tree tree;      /* what comes of it */
	const struct lint_names *lint_names; /* of the spec's own lints, when they ran */
	struct guests *guests; /* that were evaluated, or NULL */
	struct nix_build *nix; /* systems that Nix built (host/systems.h), or NULL */
};

/* Makes an evaluator of a session that knows all that a spec may use: every builtin, and the primitives of the
 * runtime. */
struct evaluator *compile_evaluator(struct session *s, const struct eval_options *options);

/* The configuration that ctrc's own modules make with the spec, or (NULL) alone, and with one `more` module (or
 * VALUE_NONE). NULL when one of them is no value, which has been reported. */
struct config *compile_modules(struct compilation *c, struct source *spec, struct value more);

/* Compiles the spec of the options. Everything is checked. When the result is not STATUS_FINE, all faults have been
 * reported. Otherwise c->tree is complete and checked, and nothing has been written. Unless it has to be `whole`, texts
 * that cannot be at fault are not made (compile/artifacts.h). */
enum exit_status compile_spec(struct compilation *c, bool whole);

/* Lets the call, the project file and the spec's comments say which of the diagnostics count. Returns the status that
 * follows from those that remain. Call once, when all have been reported. */
enum exit_status compile_settle(struct compilation *c, enum exit_status status);

/* Compiles, settles, and seals c->tree when nothing is wrong. Warnings are failures with --strict. */
enum exit_status compile_sealed(struct compilation *c);

#endif
