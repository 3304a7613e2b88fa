/* Diagnostics on paper. A format is one row: its name, who reads it, and a function that turns the diagnostics of a
 * run, already in order, into text. Formats write into a buffer and know nothing of files or terminals. */
#ifndef OUTPUT_REPORT_H
#define OUTPUT_REPORT_H

#include "base/buf.h"
#include "source/session.h"

struct report {
	struct session *session;
	struct diag **items; /* in the order to print: by place, then those without one */
	size_t count;
	bool colour;
	bool summary; /* end with a line that counts what was found (for people only) */
};

struct report_format {
	const char *name; /* of --format */
	bool machine;     /* read by programs: goes to standard output, also when there is nothing to say */
	void (*print)(const struct report *r, struct buf *out);
};

/* Every format, ended by a row whose name is NULL. The first is the default. */
extern const struct report_format report_formats[];

/* The format of that name, or NULL. */
const struct report_format *report_format_find(const char *name);

/* Appends all diagnostics of the session to `out` in a format. */
void report_print(struct session *s, const struct report_format *format, bool colour, bool summary, struct buf *out);

/* What formats share. */

/* Where to point for a diagnostic: its own place when the user wrote it, else the first note's place that the user
 * wrote, else no place. Texts of ctrc itself are never where a fault is. */
struct span report_span(const struct session *s, const struct diag *d);

/* "O01", or the code that a spec gave its own check. */
const char *report_code(const struct diag *d);

/* "error", "warning", "info". */
const char *report_severity(enum severity severity);

/* The printers, one in each report_*.c. */
void report_human(const struct report *r, struct buf *out);
void report_json(const struct report *r, struct buf *out);

#endif
