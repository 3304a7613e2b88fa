/* The parts of `ctrc repl`: the loop and its sessions (cmd_repl.c), entries and commands (repl.c), printing
 * (repl_print.c), completion (repl_complete.c).
 *
 * Definitions are kept as they were entered, outside of the session's memory: a session that ran out of memory is
 * dropped whole, and a new one begins with the same definitions, as it does with `:r`. */
#ifndef CLI_REPL_H
#define CLI_REPL_H

#include "cli/editor.h"
#include "cli/session_run.h"

struct repl {
	struct session_run run;      /* one session and its evaluator */
	struct value scope;  /* a set: what was defined */
	struct editor *editor;
	struct buf entry;    /* what was entered and is not finished yet */
	char **definitions;  /* entries that defined something, in order; malloc'ed */
	size_t definition_count;
	bool incomplete;     /* the entry goes on in the next line */
	bool ended;          /* there is no next line */
	bool quiet;          /* definitions are being repeated */
	bool reload;         /* a new session has to begin */
	bool done;
	bool failed;         /* there is no session */
};

/* A command: `:name argument`. Rows of a table; ended by one without a name. */
struct repl_command {
	const char *name;
	const char *argument; /* "EXPR", or NULL */
	const char *help;
	void (*run)(struct repl *r, const char *argument);
};
extern const struct repl_command repl_commands[];

/* The value of an expression in the scope, in weak head normal form, or VALUE_NONE with a failure. */
struct value repl_eval(struct repl *r, const char *text);

/* Gives a name a value, in the scope of the entries that follow. */
void repl_define(struct repl *r, symbol name, struct value v);

/* Does what an entry says: a command, a definition, or an expression whose value is appended to r->run.result. Faults
 * are reported in the session. Sets r->incomplete when the entry goes on in the next line. */
void repl_entry(struct repl *r, const char *entry);

#endif
