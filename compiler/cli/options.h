/* The options of the command line: rows that say how each is spelled, what it takes, where it goes, and what it
 * excludes or needs. cli/command_line.c reads a call by them. */
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
	OPERAND_FILE, /* which has a name that is not empty */
	OPERAND_SPEC, /* a file or folder, which may be followed by #NAME: .#host */
};

/* What a shell completes a value or an operand with. */
enum completion {
	COMPLETION_NONE,
	COMPLETION_FILE,
	COMPLETION_FOLDER,
	COMPLETION_FORMAT, /* from here on: words */
	COMPLETION_SEVERITY,
	COMPLETION_CODE,
	COMPLETION_SHELL,
	COMPLETION_HOST_OPTIONS,
};

/* A row begins with the first four fields; the others are given by name and by OPTION_*. */
struct command_option {
	char letter;        /* 'o' of -o, or 0 */
	const char *name;   /* "out" of --out */
	const char *value;  /* what it takes, as usage shows it: "DIR"; NULL for nothing */
	const char *help;   /* one line */
	enum option_kind kind;
	bool own;           /* FLAG, TEXT: the field is one of the verb's own struct, not of struct command_line */
	size_t field;       /* FLAG, TEXT: its offset */
	bool (*parse)(struct command_line *c, char *const *values); /* false with c->fault set when it refuses them */
	const char *second; /* what it takes behind `value`, or NULL */
	const char *excludes; /* names of options, with blanks between, that do not go together with this one; or NULL */
	const char *needs;    /* name of the option that this one changes, and that has to be given, too; or NULL */
	enum completion completion;
};

#define OPTION_SETS(member) .kind = OPTION_FLAG, .own = false, .field = offsetof(struct command_line, member)
#define OPTION_KEEPS(member) .kind = OPTION_TEXT, .own = false, .field = offsetof(struct command_line, member)
#define OPTION_OWN_SETS(type, member) .kind = OPTION_FLAG, .own = true, .field = offsetof(type, member)
#define OPTION_OWN_KEEPS(type, member) .kind = OPTION_TEXT, .own = true, .field = offsetof(type, member)
#define OPTION_CALLS(function) .kind = OPTION_PARSED, .parse = function
#define OPTIONS_END {.name = NULL}

/* The tables that several verbs share; each is ended by OPTIONS_END. */
extern const struct command_option options_common[];     /* of every verb */
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

/* What verbs name their tables with, and those of each verb that compiles a spec. */
#define OPTION_TABLES(...) (const struct command_option *const[]) { __VA_ARGS__, options_common, NULL }
#define OPTIONS_OF_SPEC \
	options_severities, options_attribute, options_arguments, options_module, options_evaluator

#endif
