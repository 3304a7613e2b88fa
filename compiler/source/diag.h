/* Diagnostics: a fault, its place, related places, and the fix. They are collected here and printed by
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
	bool lint; /* the severity is a default that the user may change; INFO is shown on request */
};

struct note {
	struct span at; /* may be no place */
	const char *message;
	struct note *next;
};

/* A change of a text that certainly removes the fault: `text` replaces the characters at `at`, which may be empty. */
struct fix {
	struct span at;
	const char *text;
	bool foreign; /* another text than the changed one proposes it: the change is shown and not made */
};

struct diag {
	enum diag_code code;
	enum severity severity;
	struct span at;      /* the place of the fault; SPAN_NONE for faults of the call or the system */
	const char *message; /* one line, without code, place and full stop */
	const char *path;    /* option path ("containers.web.hostBridge"), or NULL */
	struct note *notes;  /* related places, in the order in which they were added */
	uint32_t notes_left_out; /* number of notes dropped because there were too many */
	const char *help;    /* how to fix it, or NULL */
	const struct fix *fix; /* the fix as a change of the text, where it is certain; or NULL */
	const char *custom;  /* code of a check that a spec declares, which replaces `code`; or NULL */
	struct diag *next;   /* in struct diags: the one reported after it */
};

struct diags {
	struct diag *first, **end;
	uint32_t errors, warnings, infos;
	struct diag **seen; /* hash table of those reported, by code, span, path and message */
	uint32_t seen_mask;
};

/* Returns the code, name and default severity of a code. The result is static. */
const struct diag_code_info *diag_code_info(enum diag_code code);

/* Finds a code by its code or its name: "N03", "bridge-with-host-address". Returns DIAG_CODES when there is none. */
enum diag_code diag_code_find(const char *name);

struct session;

/* Makes a diagnostic with the code's severity, in the session's arena, without reporting it. The message is formatted
 * as printf does. Never returns NULL. */
struct diag *diag_make(struct session *s, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
struct diag *diag_vmake(struct session *s, enum diag_code code, struct span at, const char *format, va_list args);

/* Adds a note at the end of the notes of `d`. Too many notes are counted in notes_left_out and dropped. `at` may be
 * SPAN_NONE. */
void diag_note(struct session *s, struct diag *d, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Gives `d` a change that certainly removes the fault. Changes of texts that are not the user's are dropped. `text` is
 * not copied. */
void diag_fix(struct session *s, struct diag *d, struct span at, const char *text);

/* The same for a change that the text at `by` proposes: the change is made in that text only, and shown for every
 * other. */
void diag_fix_by(struct session *s, struct diag *d, struct span at, const char *text, struct span by);

/* Reports a diagnostic. It is dropped when an earlier one has the same code, span, option path and message. */
void diag_report(struct session *s, struct diag *d);

/* Makes and reports a diagnostic. Notes and a help text may be added to the result. Never returns NULL. */
struct diag *diag_error(struct session *s, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Removes all diagnostics, so that the same ones can be reported again: for sessions that print more than once. */
void diag_clear(struct session *s);

#endif
