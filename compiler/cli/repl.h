/* The parts of `ctrc repl`: the loop and its sessions (cmd_repl.c), entries and commands (repl.c), printing
 * (repl_print.c), completion (repl_complete.c).
 *
 * Definitions are kept as they were entered, outside of the session's memory: a session that ran out of memory is
 * released as a whole, and a new one begins with the same definitions, as with `:r`. */
#ifndef CLI_REPL_H
#define CLI_REPL_H

#include "cli/editor.h"
#include "cli/session_run.h"

struct repl {
	struct session_run run;      /* one session and its evaluator */
	struct value scope;  /* the set of the names that were defined */
	struct editor *editor;
	struct buf entry;    /* an entry that is not complete yet */
	char **definitions;  /* entries that defined something, in order; malloc'ed */
	size_t definition_count;
	bool incomplete;     /* the entry continues in the next line */
	bool ended;          /* the input has ended */
	bool quiet;          /* definitions are being entered again */
	bool reload;         /* a new session has to begin */
	bool done;
	bool failed;         /* there is no session */
};

/* A command: `:name argument`. The rows of the table end with one without a name. */
struct repl_command {
	const char *name;
	const char *argument; /* "EXPR", or NULL */
	const char *help;
	void (*run)(struct repl *r, const char *argument);
};
extern const struct repl_command repl_commands[];

/* Returns the value of an expression in the scope, in weak head normal form. Returns VALUE_NONE with a failure. */
struct value repl_eval(struct repl *r, const char *text);

/* Gives a name a value, in the scope of the following entries. */
void repl_define(struct repl *r, symbol name, struct value v);

/* Executes an entry: a command, a definition, or an expression whose value is appended to r->run.result. Faults are
 * reported in the session. Sets r->incomplete when the entry continues in the next line. */
void repl_entry(struct repl *r, const char *entry);

#endif
