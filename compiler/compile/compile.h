/* The pipeline, from the text of a spec to the files of its build: parse, resolve, evaluate, merge, check, collect.
 *
 * A compilation needs a session with an evaluator and writes nothing. The command line (cli/session_run.h), fuzzers and
 * the language server each make their own session. */
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

/* Builds the systems of the containers of a configuration that were evaluated (host/systems.h). Returns STATUS_FINE, or
 * the status of a fault, which has been reported. */
typedef enum exit_status build_systems_function(struct compilation *c, struct config *config);

/* Returns the facts about a host that runtime/lints/preflight.spec asks for (host/facts.h). VALUE_NONE with a
 * failure. */
typedef struct value host_facts_function(struct compilation *c, const struct attrs *asked);

/* Which hosts of a flake a call without the name of a host applies to. */
enum hosts_meant {
	HOSTS_ONE,  /* the only host */
	HOSTS_EACH, /* each host; a file that is not a flake is one module */
	HOSTS_ALL,  /* each host; a file without hosts is an error */
};

/* The input of a compilation and its options. Fixed for the whole compilation. */
struct compile_options {
	const char *file;      /* the spec as the call names it (spec_file_load); NULL: the spec of the current folder */
	const char *attribute; /* attribute path of the module in the value of the file ("a.b"); NULL: the value itself */
	const char *fragment;  /* the same, or the name of a host of the flake, as in FILE#NAME; or NULL */
	enum hosts_meant hosts; /* of a flake, when neither attribute nor fragment is given */
	const struct auto_argument *arguments;        /* for functions in the file */
	const struct auto_argument *module_arguments; /* for every module, in addition to the usual ones */
	const struct auto_argument *inputs; /* the folders of inputs of the flake */
	const struct auto_argument *set;    /* values of options from --set: the name is the option's path */
	host_facts_function *host_facts; /* of the host that the build is checked against, or NULL */
	bool facts_stop; /* a container that will certainly fail on that host is an error */
	bool lints;   /* run every lint, and report suppressions that suppress nothing */
	bool lenient; /* parts that need unknown options of a host are left out; otherwise they are errors */
	build_systems_function *build_systems; /* or NULL: no systems are built */
	const char *derivations; /* the folder that gets the derivations of the systems instead of a build; or NULL */
	bool guests;   /* evaluate the systems inside of containers if there is a nixpkgs (compile/guests.h) */
	uint32_t jobs; /* processes that evaluate guests at a time; 0: one for each processor */
	struct search_path *guest_path; /* search path of guests for <nixpkgs>, after that of the evaluator */
	const char *image; /* the root of the image that the build is for, or NULL: this host */
};

/* Settings of the call and of the project file (compile/project.h). */
struct compile_settings {
	const struct report_format *format;
	bool format_given; /* by the call, which takes precedence over the project file */
	bool host_options_given; /* by the call or the project file, which take precedence over a flake's default */
	struct severity_control control;
	bool strict;
	enum host_options host_options;
	struct compile_target target;
	size_t keep; /* number of generations to keep; 0: not given */
};

struct compilation {
	struct session *session;
	struct evaluator *ev;
	struct compile_options options;
	struct compile_settings settings; /* those of the call; compile_spec adds those of the project file */
	struct source *spec;   /* the text of the spec; NULL: not read yet, or cannot be read */
	struct value value;    /* the value of the spec; for a flake, with its outputs; VALUE_NONE: not evaluated yet */
	struct value outputs;  /* the same for a flake; VALUE_NONE for other files */
	const struct spec_target *target; /* the part that is compiled (compile/target.h); NULL: the value at --attr */
	struct config *config; /* the configuration of the last target; or NULL */
	struct tree tree;      /* the result */
	const struct lint_names *lint_names; /* names of the spec's own lints, if they ran */
	struct guests *guests; /* the guests that were evaluated, or NULL */
	struct nix_build *nix; /* the systems that Nix built (host/systems.h), or NULL */
};

/* Makes an evaluator for a session with everything that a spec may use: all builtins, and the primitives of the
 * runtime. */
struct evaluator *compile_evaluator(struct session *s, const struct eval_options *options);

/* Returns the configuration of ctrc's own modules with the spec (NULL: without), and with one `more` module (or
 * VALUE_NONE). Returns NULL when one of them has no value, which has been reported. */
struct config *compile_modules(struct compilation *c, struct source *spec, struct value more);

/* Compiles the spec of the options and checks everything. Returns STATUS_FINE when c->tree is complete and checked.
 * With any other status all faults have been reported. Nothing is written. Unless `whole`, texts that cannot have a
 * fault are not computed (compile/artifacts.h). */
enum exit_status compile_spec(struct compilation *c, bool whole);

/* Applies the severities and suppressions of the call, the project file and the spec's comments to the diagnostics.
 * Returns the status that follows from the remaining ones. To be called once, when everything has been reported. */
enum exit_status compile_settle(struct compilation *c, enum exit_status status);

/* Compiles, settles, and seals c->tree when there is no error. With --strict, warnings are failures. */
enum exit_status compile_sealed(struct compilation *c);

#endif
