/* Severities that the user chose, and suppressions with their reasons. They decide which diagnostics are shown, and
 * with which severity.
 *
 * All lints run, whatever is shown; the severities are applied to the diagnostics of a session afterwards. Only lints
 * (diag_code_info()->lint), warnings and the checks of a spec can be changed, never errors of a spec. */
#ifndef LINT_SEVERITY_H
#define LINT_SEVERITY_H

#include "lint/lint.h"

enum severity_level { LEVEL_ERROR, LEVEL_WARNING, LEVEL_INFO, LEVEL_OFF };

/* `-W NAME=LEVEL`, or the same in a project file. Later rules take precedence. */
struct severity_rule {
	const char *name; /* a code or name of source/codes.def, or the name of a lint of the spec */
	enum severity_level level;
	struct span at;   /* in a project file, or no place */
	struct severity_rule *next;
};

/* A suppression of a project file. */
struct allowance {
	const char *name, *path; /* a code or name; the beginning of an option path, or NULL for all paths */
	struct span at;
	bool used;
	struct allowance *next;
};

struct severity_control {
	struct severity_rule *rules; /* in rising precedence */
	struct allowance *allowed;
	bool all;         /* -W all: findings of severity INFO are shown, too */
	bool no_suppress; /* suppressions have no effect */
	enum severity host_values; /* severity of D_HOST_VALUE: a value needs unknown options of the host */
	bool unknown_stays; /* diagnostics D_HOST_VALUE without a place are dropped: nobody could act on them */
};

/* Reads "NAME=LEVEL" into *rule. Returns false when it has another form or is not allowed; *fault and *cure (which may
 * be NULL) are the message and its help then, in the arena. */
bool severity_parse_rule(struct arena *a, const char *text, struct severity_rule *rule, const char **fault,
                        const char **cure);

/* The same for a name and a level that are already separate. */
bool severity_make_rule(struct arena *a, const char *name, const char *level, struct severity_rule *rule,
                       const char **fault, const char **cure);

/* Drops and changes the session's diagnostics as `c` and the comments of its texts say, and reports wrong suppressions.
 * `linted`: all lints ran, so that suppressions which suppress nothing, and unknown names, are reported, too. `names`
 * are the names of the spec's own lints. */
void severity_apply(struct session *s, const struct severity_control *c, bool linted, const struct lint_names *names);

#endif
