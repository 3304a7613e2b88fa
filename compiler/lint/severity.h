/* Severities that the user chose, and suppressions with their reasons: they decide which diagnostics are shown, and as
 * what.
 *
 * All lints run, whatever is shown; the severities are applied to the diagnostics of a session afterwards. Only lints
 * (diag_code_info()->lint), warnings and a spec's own checks can be changed, never errors of a spec. */
#ifndef LINT_SEVERITY_H
#define LINT_SEVERITY_H

#include "lint/lint.h"

enum severity_level { LEVEL_ERROR, LEVEL_WARNING, LEVEL_INFO, LEVEL_OFF };

/* `-W NAME=LEVEL`, or the same in a project file. Later ones win. */
struct severity_rule {
	const char *name; /* a code or a name of ctrc's table, or a name of the spec's own lints */
	enum severity_level level;
	struct span at;   /* in a project file, or no place */
	struct severity_rule *next;
};

/* A suppression of a project file. */
struct allowance {
	const char *name, *path; /* a code or name; the start of an option path, or NULL for all of them */
	struct span at;
	bool used;
	struct allowance *next;
};

struct severity_control {
	struct severity_rule *rules; /* in the order in which they count */
	struct allowance *allowed;
	bool all;         /* -W all: advice is shown, too */
	bool no_suppress; /* suppressions do not count */
	enum severity host_values; /* of what needs options of the host that are not known (D_HOST_VALUE) */
	bool unknown_stays; /* host_values without a place are left out: nobody could act on them */
};

/* Reads "NAME=LEVEL". False, with *fault and *cure (which may be NULL) in the arena, when it is neither that nor
 * possible. */
bool severity_parse_rule(struct arena *a, const char *text, struct severity_rule *rule, const char **fault,
                        const char **cure);
/* The same for a name and a level by themselves. */
bool severity_make_rule(struct arena *a, const char *name, const char *level, struct severity_rule *rule,
                       const char **fault, const char **cure);

/* Drops and changes the session's diagnostics as `c` and the comments of its texts say, and reports suppressions
 * that are wrong. `linted`: all lints ran, so that suppressions which suppress nothing, and names that nothing has,
 * are reported as well; `names` are those of the spec's own. */
void severity_apply(struct session *s, const struct severity_control *c, bool linted, const struct lint_names *names);

#endif
