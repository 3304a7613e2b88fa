/* A call of ctrc: its arguments, before any spec is read. Settings of several verbs are grouped here; settings of one
 * verb are in a struct of their own in the file of the verb (cli/verb.h). */
#ifndef CLI_COMMAND_LINE_H
#define CLI_COMMAND_LINE_H

#include "compile/auto_arguments.h"
#include "compile/compile_target.h"
#include "compile/exit_status.h"
#include "lint/severity.h"
#include "module/foreign_options.h"
#include "output/report.h"
#include "source/access.h"

struct command_option;

/* An option that the call gives. */
struct given_option {
	const struct command_option *option;
	struct given_option *next; /* the option given before it */
};

/* One of several operands, or of several values of an option, in the order given. */
struct operand {
	const char *text;
	const char *fragment; /* for a spec: NAME in FILE#NAME, or NULL */
	struct operand *next;
};

/* Settings of verbs that evaluate. For other verbs they have their defaults. */
struct evaluation_call {
	struct eval_options eval;
	size_t max_memory;           /* bytes */
	size_t max_diagnostics;      /* most diagnostics of one spec that are shown */
	bool pipe_operators;         /* the text may use |> and <| */
	struct operand *restricted;  /* the only folders that may be read, absolute, without links; NULL: no restriction */
	struct operand *named;       /* folders of -I and --input, which may be read in addition */
	struct operand *attributes;  /* of -A */
	struct auto_argument *arguments; /* of --arg and --argstr, in the order given */
};

/* Settings of verbs that compile a spec. */
struct spec_call {
	struct auto_argument *module_arguments; /* of --module-arg */
	struct auto_argument *inputs;           /* of --input: names and folders */
	struct auto_argument *set;              /* of --set: the name is an option's path */
	enum host_options host_options;
	bool host_options_given;
	struct compile_target target; /* of --target-systemd and --target-kernel */
	struct severity_rule *rules; /* -W, in the order given */
	bool all_lints;              /* -W all */
	bool no_suppress;
	bool strict;                 /* warnings are failures */
	bool quiet;                  /* do not print what was checked */
	bool all_hosts;              /* all hosts of a flake */
	bool nix;                    /* build the systems of containers with Nix */
	const char *derivations;      /* the folder for the derivations of systems, or NULL */
	uint32_t jobs; /* number of processes that evaluate guests; 0: not given */
	struct search_path *guest_path; /* $NIX_PATH, for guests only */
};

/* Settings of verbs that examine or change a host. */
struct host_call {
	const char *root; /* the folder of an image to work on, or NULL: the running host */
	bool dry_run, patch, yes, wait, json, rollback_on_failure;
	size_t keep;      /* number of generations to keep; 0: that of the project file */
};

struct command_line {
	struct arena arena; /* for everything that is allocated while the arguments are read */
	const struct verb *verb;
	void *own;                /* the verb's own struct, zeroed before options set its members */
	const char *file;         /* the first operand, or NULL */
	const char *fragment;     /* its fragment, or NULL */
	struct operand *operands; /* all of them */
	bool expressions;         /* -E: the operands are expressions, not files */
	const struct report_format *format;
	bool format_given;
	bool help;
	struct evaluation_call evaluation;
	struct spec_call spec;
	struct host_call host;
	struct access access; /* the files that may be read; follows from `evaluation` */
	struct given_option *given; /* the last option given */
	const char *fault;    /* why the arguments were refused; the help text is `cure` (or NULL) */
	const char *cure;
};

/* Reads the arguments after the verb (ended by NULL) into `c`. The caller has set the verb and the arena; everything
 * else gets its default here. `--` ends the options; `-` is an operand. Returns false, with c->fault and c->cure set,
 * when the arguments are wrong. */
bool command_line_read(struct command_line *c, char *const *args);

/* Refuses the call: sets fault and cure (which may be NULL) and returns false. The texts are not copied and have to
 * live as long as `c`. */
bool command_line_refuse(struct command_line *c, const char *fault, const char *cure);

/* Adds an operand or value at the end of the list whose end is *end. `text` is not copied and has to live as long as
 * `c`. */
void command_line_append(struct command_line *c, struct operand **end, const char *text);

#endif
