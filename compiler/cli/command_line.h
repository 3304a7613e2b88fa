/* A call of ctrc, as its arguments say, before any spec is read. Settings of several verbs stand in groups here;
 * settings of one verb stand in a struct of its own beside the verb (cli/verb.h). */
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

/* An option that a call gives. */
struct given_option {
	const struct command_option *option;
	struct given_option *next; /* the one before it */
};

/* One of several operands, or of several values of an option, in the order given. */
struct operand {
	const char *text;
	const char *fragment; /* of a spec: what follows `#` in FILE#NAME, or NULL */
	struct operand *next;
};

/* Of verbs that evaluate. Those that do not have the defaults. */
struct evaluation_call {
	struct eval_options eval;
	size_t max_memory;           /* bytes */
	size_t max_diagnostics;      /* of one spec that are shown */
	bool pipe_operators;         /* the text may have |> and <| */
	struct operand *restricted;  /* folders that reading is restricted to, absolute and without links; NULL: none */
	struct operand *named;       /* folders of -I and --input: what may be read besides */
	struct operand *attributes;  /* of -A */
	struct auto_argument *arguments; /* of --arg and --argstr, in the order given */
};

/* Of verbs that compile a spec. */
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
	bool quiet;                  /* what was looked at is not told */
	bool all_hosts;              /* of a flake */
	bool nix;                    /* Nix builds the systems of containers */
	uint32_t jobs; /* processes that evaluate guests; 0: not given */
	struct search_path *guest_path; /* of $NIX_PATH: for guests alone */
};

/* Of verbs that look at a host, or change it. */
struct host_call {
	const char *root; /* of an image to work on, or NULL: the running host */
	bool dry_run, patch, yes, wait;
	size_t keep;      /* generations; 0: as the project file says */
};

struct command_line {
	struct arena arena; /* of what is made while the arguments are read */
	const struct verb *verb;
	void *own;                /* the verb's own struct, zero where nothing is given */
	const char *file;         /* the first operand, or NULL */
	const char *fragment;     /* its fragment, or NULL */
	struct operand *operands; /* all of them */
	bool expressions;         /* -E: they are expressions, not files */
	const struct report_format *format;
	bool format_given;
	bool help;
	struct evaluation_call evaluation;
	struct spec_call spec;
	struct host_call host;
	struct access access; /* what may be read: made of `evaluation` */
	struct given_option *given; /* the last one */
	const char *fault;    /* why the arguments were refused, with the cure in `cure` (or NULL) */
	const char *cure;
};

/* Reads the arguments behind the verb (closed with NULL) into `c`, whose verb and arena are set and which is filled
 * with defaults here. `--` ends the options; `-` is an operand. False, with c->fault and c->cure set, when they are
 * wrong. */
bool command_line_read(struct command_line *c, char *const *args);

/* Refuses the call: sets fault and cure (which may be NULL), texts that live as long as `c`, and returns false. */
bool command_line_refuse(struct command_line *c, const char *fault, const char *cure);

/* Adds an operand or value behind those of the list *end. `text` lives as long as `c`. */
void command_line_append(struct command_line *c, struct operand **end, const char *text);

#endif
