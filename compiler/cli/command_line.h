/* What a call of ctrc asks for: the product of reading its arguments, before any spec is. */
#ifndef CLI_COMMAND_LINE_H
#define CLI_COMMAND_LINE_H

#include "source/access.h"
#include "compile/auto_arguments.h"
#include "compile/exit_status.h"
#include "lint/severity.h"
#include "module/module.h"
#include "output/reference.h"
#include "output/report.h"

/* One of several operands, or of several values of an option, in the order given. */
struct operand {
	const char *text;
	struct operand *next;
};

struct command_line {
	struct arena arena; /* of what is made while the arguments are read */
	const struct verb *verb;
	const char *file; /* SPEC or FILE as it was named; NULL when it was not */
	const struct report_format *format;
	struct eval_options eval;
	size_t max_memory; /* bytes */
	size_t max_diagnostics;      /* of one spec that are shown */
	struct operand *restricted;  /* folders that reading is restricted to, absolute and without links; NULL: none */
	struct operand *named;       /* folders of -I and --input: what may be read besides */
	struct access access;        /* made of both */
	bool help;
	bool format_given;
	struct severity_rule *rules; /* -W, in the order given */
	bool all_lints;              /* -W all */
	bool no_suppress;
	bool strict;                /* build, check, lint: warnings are failures. eval: forces everything */
	bool fix, dry_run;          /* lint */
	bool markdown;              /* explain: all codes, as a page */
	const char *out_dir;        /* build */
	bool nix;                   /* build, diff, apply: Nix builds the systems of containers */
	struct operand *operands;   /* eval, repl: all files (or, with -E, expressions) */
	bool expressions;           /* eval: -E */
	struct operand *attributes; /* eval: of -A */
	struct auto_argument *arguments; /* of --arg and --argstr, in the order given */
	struct auto_argument *module_arguments; /* of --module-arg */
	struct auto_argument *inputs; /* of --input: names and folders */
	struct auto_argument *set;    /* of --set: the name is an option's path */
	bool quiet;                 /* what was looked at is not told */
	enum host_options host_options;
	bool host_options_given;
	bool json, xml, yaml, raw, parse; /* ways to print, of eval and options */
	bool no_location;           /* eval: XML without places */
	bool show_trace;            /* eval: changes nothing */
	bool pipe_operators;        /* the text may have |> and <| */
	const struct reference_format *reference; /* options; NULL: for people */
	const char *spec;           /* options: whose own options are shown, too; or NULL */
	const char *root;           /* of an image to work on, or NULL: the running host */
	const char *against;        /* diff: a tree to compare with */
	bool exit_code, patch;      /* diff */
	bool yes, wait;             /* apply, rollback, remove */
	size_t keep;                /* generations; 0: as the project file says */
	const char *fault;          /* why the arguments were refused, with the cure in `cure` (or NULL) */
	const char *cure;
};

#endif
