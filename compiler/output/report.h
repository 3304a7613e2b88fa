/* Reports: the diagnostics of a call as text. A format is one row: its name, its audience, and functions that turn the
 * diagnostics of a call, one spec after another, into text. Formats write into a buffer and know nothing of files or
 * terminals. A report outlives the sessions whose diagnostics it contains: a format keeps data for its end in the
 * report itself. */
#ifndef OUTPUT_REPORT_H
#define OUTPUT_REPORT_H

#include "base/buf.h"
#include "source/session.h"

struct report {
	const struct report_format *format;
	struct buf out;
	bool colour;
	bool summary;    /* end with a line that counts what was found (for people only) */
	bool strict;     /* warnings are failures */
	bool quiet;      /* formats for people do not print what was checked */
	bool timed;      /* the summary includes `seconds`, and is printed even when nothing was found */
	double seconds;
	size_t most;     /* most diagnostics of one spec that are shown; 0: all */
	/* Sums over all specs so far. */
	uint32_t specs, errors, warnings, infos;
	bool counted;             /* a configuration was checked, with so many */
	uint32_t containers, left_out; /* containers, and parts that were left out (source/checked.h), */
	struct buf parts;         /* which a format that prints them at its end keeps here; released by report_end */
	enum diag_code rules[DIAG_CODES]; /* the codes that were reported, in the order of their first use */
	uint32_t rule_count;
	uint16_t rule_of[DIAG_CODES]; /* the index of a code in `rules`, plus one; 0: not reported */
	/* The current spec. */
	struct session *session;
	const char *spec;    /* its name in the call; NULL when there is none */
	struct diag **items; /* in the order of printing: by place, then those without one */
	size_t count;
	size_t before; /* number of diagnostics of earlier specs */
	uint32_t hidden[3]; /* by severity: number of diagnostics of the spec beyond `most` */
	uint32_t hidden_of_all;
};

struct report_format {
	const char *name; /* the value of --format */
	bool machine;     /* for programs: printed to standard output, even without diagnostics */
	void (*begin)(struct report *r); /* or NULL */
	void (*spec)(struct report *r);  /* the diagnostics of one spec, and r->session->checked */
	void (*end)(struct report *r);   /* or NULL */
};

/* The formats, one in each report_*.c. */
extern const struct report_format report_human, report_json, report_sarif, report_github, report_gitlab, report_junit;

/* Every format, ended by NULL. The first is the default. */
extern const struct report_format *const report_formats[];

/* Returns the format of a name, or NULL. It is static. */
const struct report_format *report_format_find(const char *name);

/* Begins a report in a format. The caller has set its switches (colour to timed). */
void report_begin(struct report *r, const struct report_format *format);

/* Appends all diagnostics of a session. The session is not needed afterwards. `spec` is its name in the call, or
 * NULL. */
void report_add(struct report *r, struct session *s, const char *spec);

/* Ends the report. r->out is the text, which the caller releases. */
void report_end(struct report *r);

/* Functions for formats. */

/* Returns the place to show for a diagnostic: its own place if the user wrote that text, else the place of the first
 * note in a text of the user, else no place. A text of ctrc itself is never shown as the place of a fault. */
struct span report_span(const struct session *s, const struct diag *d);

/* Returns "O01", or the code that a spec gave its own check. */
const char *report_code(const struct diag *d);

/* Returns "error", "warning" or "info". It is static. */
const char *report_severity(enum severity severity);

/* Returns the fingerprints of r->items, in the arena: they do not change when lines are added above, and differ within
 * a report. */
const uint64_t *report_fingerprints(const struct report *r);

/* Appends a JSON string, or null when `text` is NULL. */
void report_json_text(struct buf *out, const char *text);

/* Appends "file": ..., "line": ..., "column": ..., "endLine": ..., "endColumn": ... of a place as members of a JSON
 * object; all are null for no place. */
void report_json_place(const struct report *r, struct buf *out, struct span at);

#endif
