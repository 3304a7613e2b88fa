/* The options of the command line: rows that say how each option is spelled, which values it takes, where they are
 * stored, and which other options it excludes or needs. cli/command_line.c reads a call with them. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli/command_line.h"

#include <stddef.h>

enum option_kind {
	OPTION_FLAG,   /* sets a bool */
	OPTION_TEXT,   /* sets a const char * */
	OPTION_PARSED, /* `parse` reads the values */
};

enum operand_kind {
	OPERAND_NONE, /* the verb takes none */
	OPERAND_WORD,
	OPERAND_FILE, /* a file, whose name is not empty */
	OPERAND_SPEC, /* a file or folder, which may be followed by #NAME: .#host */
};

/* How a shell completes a value or an operand. */
enum completion {
	COMPLETION_NONE,
	COMPLETION_FILE,
	COMPLETION_FOLDER,
	COMPLETION_FORMAT, /* from here on: words */
	COMPLETION_SEVERITY,
	COMPLETION_CODE,
	COMPLETION_SHELL,
	COMPLETION_HOST_OPTIONS,
	COMPLETION_COLOUR,
};

/* A row. It begins with the first four members; the others are given by name and by OPTION_*. */
struct command_option {
	char letter;        /* 'o' of -o, or 0 */
	const char *name;   /* "out" of --out */
	const char *value;  /* the name of its value in usage: "DIR"; NULL when it takes none */
	const char *help;   /* one line */
	enum option_kind kind;
	bool own;           /* FLAG, TEXT: the member belongs to the verb's own struct, not to struct command_line */
	size_t field;       /* FLAG, TEXT: the offset of the member */
	bool (*parse)(struct command_line *c, char *const *values); /* false, with c->fault set, for wrong values */
	const char *second; /* the name of its second value, or NULL */
	const char *excludes; /* names, separated by blanks, of options that cannot be combined with this one; or NULL */
	const char *needs;    /* name of an option that has to be given together with this one; or NULL */
	enum completion completion;
};

#define OPTION_SETS(member) .kind = OPTION_FLAG, .own = false, .field = offsetof(struct command_line, member)
#define OPTION_KEEPS(member) .kind = OPTION_TEXT, .own = false, .field = offsetof(struct command_line, member)
#define OPTION_OWN_SETS(type, member) .kind = OPTION_FLAG, .own = true, .field = offsetof(type, member)
#define OPTION_OWN_KEEPS(type, member) .kind = OPTION_TEXT, .own = true, .field = offsetof(type, member)
#define OPTION_CALLS(function) .kind = OPTION_PARSED, .parse = function
#define OPTIONS_END {.name = NULL}

/* Tables that several verbs share, each ended by OPTIONS_END. */
extern const struct command_option options_common[];     /* of every verb */
extern const struct command_option options_json[];       /* of every verb whose result is its diagnostics */
extern const struct command_option options_evaluator[];  /* of every verb that evaluates */
extern const struct command_option options_restrict[];
extern const struct command_option options_attribute[];
extern const struct command_option options_hosts[];      /* of every verb that looks at several hosts */
extern const struct command_option options_arguments[];
extern const struct command_option options_severities[];
extern const struct command_option options_module[];
extern const struct command_option options_nix[];
extern const struct command_option options_root[];
extern const struct command_option options_patch[];
extern const struct command_option options_agree[];      /* of every verb that changes a host */
extern const struct command_option options_keep[];
extern const struct command_option options_events[];
extern const struct command_option options_safety[];     /* of apply: ways back */

/* The list of a verb's tables, and the tables of each verb that compiles a spec. */
#define OPTION_TABLES(...) (const struct command_option *const[]) { __VA_ARGS__, options_common, NULL }
#define OPTIONS_OF_SPEC \
	options_severities, options_attribute, options_arguments, options_module, options_evaluator

#endif
