/* The verbs of ctrc. Dispatch, usage and shell completion read their rows: to add a verb, write its file with its row
 * and its options, and name the row in cli/main.c. */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include "cli/options.h"

struct verb {
	const char *name;
	enum exit_status (*run)(const struct command_line *c);
	const char *operand;         /* "[SPEC ...]": the operands, as usage shows them; NULL with OPERAND_NONE */
	enum operand_kind operand_is;
	bool many;                   /* operands may be named, not one */
	enum completion completion;  /* of an operand */
	const char *help;            /* one line */
	const char *about;           /* what --help adds */
	const struct command_option *const *options; /* tables, ended by NULL */
	size_t own_size;             /* of the struct that options of its own are put into; 0: there are none */
	bool as_nix;                 /* stands in for a command of Nix: $NIX_PATH counts, and names of store paths do */
	/* The folders that a call writes to, ended by NULL: for --restrict. NULL: none. */
	const char *const *(*outputs)(struct command_line *c);
};

/* Ended by NULL. */
extern const struct verb *const verbs[];

extern const struct verb verb_build, verb_preflight, verb_diff, verb_apply, verb_rollback, verb_generations,
	verb_status, verb_remove, verb_run, verb_shell, verb_login, verb_check, verb_lint, verb_fmt, verb_eval, verb_repl,
	verb_options, verb_explain, verb_completion;

#endif
