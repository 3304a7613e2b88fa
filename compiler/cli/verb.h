/* The verbs of ctrc. Dispatch, usage and shell completion read one table: to add a verb, write its file and add its row
 * (cli/main.c). */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include "cli/command_line.h"

struct command_option;

struct verb {
	const char *name;
	enum exit_status (*run)(const struct command_line *c);
	const char *operand;          /* "[SPEC]": what may be named besides options, or NULL; once, unless with "..." */
	const char *help;             /* one line */
	const char *about;            /* what --help adds */
	const struct command_option *options; /* its own, ended by a row without a name; or NULL */
	bool evaluates;               /* takes the options of the evaluator, too */
};

/* Ended by a row whose name is NULL. */
extern const struct verb verbs[];

enum exit_status cmd_build(const struct command_line *c);
enum exit_status cmd_diff(const struct command_line *c);
enum exit_status cmd_apply(const struct command_line *c);
enum exit_status cmd_rollback(const struct command_line *c);
enum exit_status cmd_generations(const struct command_line *c);
enum exit_status cmd_status(const struct command_line *c);
enum exit_status cmd_remove(const struct command_line *c);
enum exit_status cmd_run(const struct command_line *c);
enum exit_status cmd_run_shell(const struct command_line *c);
enum exit_status cmd_run_login(const struct command_line *c);
enum exit_status cmd_check(const struct command_line *c);
enum exit_status cmd_lint(const struct command_line *c);
enum exit_status cmd_eval(const struct command_line *c);
enum exit_status cmd_options(const struct command_line *c);
enum exit_status cmd_repl(const struct command_line *c);
enum exit_status cmd_explain(const struct command_line *c);
enum exit_status cmd_completion(const struct command_line *c);

#endif
