/* Diagnostics: what is wrong, where, what else belongs to it, and the cure. Collected here, printed by
 * output/report_*.c.
 *
 * Invariant: every text and list in a diagnostic lives in the session's arena. */
#ifndef SOURCE_DIAG_H
#define SOURCE_DIAG_H

#include "source/nearest_name.h"
#include "source/source.h"

#include <stdarg.h>

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_INFO };

enum diag_code {
#define CODE(code, NAME, name, severity) D_##NAME,
#include "source/codes.def"
#undef CODE
	DIAG_CODES
};

struct diag_code_info {
	const char *code; /* "O01" */
	const char *name; /* "unknown-option" */
	enum severity severity;
	bool lint; /* the severity is a default, which the user may change; INFO is shown on request */
};

struct note {
	struct span at; /* may be no place */
	const char *message;
	struct note *next;
};

/* A change that cures a diagnostic for certain: `text` instead of what stands at `at` (which may be empty). */
struct fix {
	struct span at;
	const char *text;
	bool foreign; /* proposed by another text than the one that it changes: shown, not made */
};

struct diag {
	enum diag_code code;
	enum severity severity;
	struct span at;      /* the wrong place; no place for faults of the call or the system */
	const char *message; /* one line, no code, no place, no full stop */
	const char *path;    /* option path ("containers.web.hostBridge"), or NULL */
	struct note *notes;  /* second places, in the order they were added */
	uint32_t notes_left_out; /* that were too many */
	const char *help;    /* the cure, or NULL */
	const struct fix *fix; /* the cure as a change of the text, where it is certain; or NULL */
	const char *custom;  /* code of a check that a spec declares itself, instead of `code`; or NULL */
	struct diag *next;   /* in struct diags: by time of report */
};

struct diags {
	struct diag *first, **end;
	uint32_t errors, warnings, infos;
	struct diag **seen; /* those reported, by hash of what makes two the same */
	uint32_t seen_mask;
};

/* Code, name and default severity of a code. */
const struct diag_code_info *diag_code_info(enum diag_code code);

/* Finds a code by its code or its name: "N03", "bridge-with-host-address". DIAG_CODES when there is none. */
enum diag_code diag_code_find(const char *name);

struct session;

/* Makes a diagnostic that is not reported yet, with the code's severity. */
struct diag *diag_make(struct session *s, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
struct diag *diag_vmake(struct session *s, enum diag_code code, struct span at, const char *format, va_list args);

/* Adds a note behind the others of `d`. */
void diag_note(struct session *s, struct diag *d, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Gives `d` a change that cures it for certain. Changes of texts that are not the user's are not kept. */
void diag_fix(struct session *s, struct diag *d, struct span at, const char *text);

/* The same, proposed by what stands at `by`: it is made in that text only, and shown elsewhere. */
void diag_fix_by(struct session *s, struct diag *d, struct span at, const char *text, struct span by);

/* Reports a diagnostic once: one with the same code, span, option path and message as an earlier one is dropped. */
void diag_report(struct session *s, struct diag *d);

/* Makes and reports. The result may still be given notes and a help text. */
struct diag *diag_error(struct session *s, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Forgets what was reported, so that it may be reported again: for sessions that print more than once. */
void diag_clear(struct session *s);

#endif
