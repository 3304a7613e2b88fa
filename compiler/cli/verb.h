/* The verbs of ctrc. Dispatch, usage and shell completion read their rows. To add a verb, write a file with its row and
 * its options, and name the row in cli/main.c. */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include "cli/options.h"

struct verb {
	const char *name;
	enum exit_status (*run)(const struct command_line *c);
	const char *operand;         /* the operands in usage: "[SPEC ...]"; NULL with OPERAND_NONE */
	enum operand_kind operand_is;
	bool many;                   /* it takes several operands */
	enum completion completion;  /* how an operand is completed */
	const char *help;            /* one line */
	const char *about;           /* further text for --help */
	const struct command_option *const *options; /* tables, ended by NULL */
	size_t own_size;             /* size of the struct that its own options are stored in; 0: there is none */
	bool as_nix;                 /* it replaces a command of Nix: it uses $NIX_PATH and makes store paths */
	/* Returns the folders that a call writes to, ended by NULL: for --restrict. NULL: none. */
	const char *const *(*outputs)(struct command_line *c);
};

/* All verbs, ended by NULL. */
extern const struct verb *const verbs[];

extern const struct verb verb_build, verb_preflight, verb_diff, verb_apply, verb_rollback, verb_generations,
	verb_status, verb_remove, verb_run, verb_shell, verb_login, verb_check, verb_lint, verb_fmt, verb_eval, verb_repl,
	verb_show, verb_options, verb_explain, verb_completion;

#endif
