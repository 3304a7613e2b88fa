/* The verbs of ctrc. Dispatch, usage and shell completion read one table: to add a verb, write its file and add its row
 * (cli/main.c). */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include "cli/call.h"

struct option;

struct verb {
	const char *name;
	enum exit_status (*run)(const struct call *c);
	const char *operand;          /* "[SPEC]": what may be named besides options, or NULL; once, unless with "..." */
	const char *help;             /* one line */
	const char *about;            /* what --help adds */
	const struct option *options; /* its own, ended by a row without a name; or NULL */
	bool evaluates;               /* takes the options of the evaluator, too */
};

/* Ended by a row whose name is NULL. */
extern const struct verb verbs[];

enum exit_status cmd_build(const struct call *c);
enum exit_status cmd_diff(const struct call *c);
enum exit_status cmd_apply(const struct call *c);
enum exit_status cmd_rollback(const struct call *c);
enum exit_status cmd_generations(const struct call *c);
enum exit_status cmd_status(const struct call *c);
enum exit_status cmd_remove(const struct call *c);
enum exit_status cmd_run(const struct call *c);
enum exit_status cmd_shell(const struct call *c);
enum exit_status cmd_login(const struct call *c);
enum exit_status cmd_check(const struct call *c);
enum exit_status cmd_lint(const struct call *c);
enum exit_status cmd_eval(const struct call *c);
enum exit_status cmd_options(const struct call *c);
enum exit_status cmd_repl(const struct call *c);
enum exit_status cmd_explain(const struct call *c);
enum exit_status cmd_completion(const struct call *c);

#endif
