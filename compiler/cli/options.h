/* The options of the command line: rows that say how each is spelled, what it takes, and where it goes. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli/verb.h"

enum option_kind {
	OPTION_FLAG,   /* sets a bool */
	OPTION_TEXT,   /* sets a const char * */
	OPTION_PARSED, /* `parse` reads the values */
};

struct command_option {
	char letter;        /* 'o' of -o, or 0 */
	const char *name;   /* "out" of --out */
	const char *values; /* "DIR"; "NAME EXPR" for two; NULL for none */
	const char *help;   /* one line */
	enum option_kind kind;
	size_t field;       /* FLAG, TEXT: offset in struct command_line */
	bool (*parse)(struct command_line *c, char *const *values); /* false with c->fault set when it refuses them */
};

#define FLAG(letter, name, field, help) {letter, name, NULL, help, OPTION_FLAG, offsetof(struct command_line, field), NULL}
#define TEXT(letter, name, values, field, help) \
	{letter, name, values, help, OPTION_TEXT, offsetof(struct command_line, field), NULL}
#define PARSED(letter, name, values, parse, help) {letter, name, values, help, OPTION_PARSED, 0, parse}
#define OPTIONS_END {0, NULL, NULL, NULL, OPTION_FLAG, 0, NULL}

/* The tables; each is ended by OPTIONS_END. */
extern const struct command_option options_common[];    /* of every verb */
extern const struct command_option options_evaluator[]; /* of every verb that evaluates */
extern const struct command_option options_build[];
extern const struct command_option options_check[];
extern const struct command_option options_lint[];
extern const struct command_option options_eval[];
extern const struct command_option options_options[];
extern const struct command_option options_repl[];
extern const struct command_option options_explain[];
extern const struct command_option options_diff[];
extern const struct command_option options_apply[];
extern const struct command_option options_rollback[];
extern const struct command_option options_generations[];
extern const struct command_option options_status[];
extern const struct command_option options_remove[];

/* The tables that a verb knows, ended by NULL: room for four. */
void options_of(const struct verb *v, const struct command_option *tables[4]);

/* Reads the arguments behind the verb (closed with NULL) into `c`, whose verb and arena are set and which is filled
 * with defaults here. `--` ends the options; `-` is an operand. False, with c->fault and c->cure set, when they are
 * wrong. */
bool options_read(struct command_line *c, char *const *args);

/* Refuses: sets fault and cure (which may be NULL) and returns false. */
bool options_refuse(struct command_line *c, const char *fault, const char *cure);

#endif
