/* Reports: the diagnostics of a call as text. A format is one row: its name, who reads it, and functions that turn the
 * diagnostics of a call, one spec after another, into text. Formats write into a buffer and know nothing of files or
 * terminals. * A report outlives the sessions that it speaks of: a format keeps data for its end in the report
 * itself. */
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
	bool quiet;      /* what was looked at is not told to people */
	bool timed;      /* the summary tells `seconds`, and is there when nothing was found */
	double seconds;
	size_t most;     /* diagnostics of one spec that are shown; 0: all */
	/* Of all specs so far. */
	uint32_t specs, errors, warnings, infos;
	bool counted;             /* a configuration was looked at: */
	uint32_t containers, left_out; /* containers in it, and parts that were left out (source/checked.h), */
	struct buf parts;         /* which a format that tells of them at its end keeps here; released by report_end */
	enum diag_code rules[DIAG_CODES]; /* the codes that were reported, by first appearance */
	uint32_t rule_count;
	uint16_t rule_of[DIAG_CODES]; /* a code's place in `rules`, plus one; 0: not reported */
	/* Of the spec at hand. */
	struct session *session;
	const char *spec;    /* as it was named; NULL when nothing could be named */
	struct diag **items; /* in the order to print: by place, then those without one */
	size_t count;
	size_t before; /* diagnostics of earlier specs */
	uint32_t hidden[3]; /* by severity: those of the spec beyond `most` */
	uint32_t hidden_of_all;
};

struct report_format {
	const char *name; /* of --format */
	bool machine;     /* read by programs: goes to standard output, also when there is nothing to say */
	void (*begin)(struct report *r); /* or NULL */
	void (*spec)(struct report *r);  /* the diagnostics of one spec, and r->session->checked */
	void (*end)(struct report *r);   /* or NULL */
};

/* The rows, one in each report_*.c. */
extern const struct report_format report_human, report_json, report_sarif, report_github, report_gitlab, report_junit;

/* Every format, ended by NULL. The first is the default. */
extern const struct report_format *const report_formats[];

/* The format of that name, or NULL. */
const struct report_format *report_format_find(const char *name);

/* Begins a report, which has been filled with its switches (colour to timed), in a format. */
void report_begin(struct report *r, const struct report_format *format);

/* Appends all diagnostics of a session. Nothing of the session is needed afterwards. */
void report_add(struct report *r, struct session *s, const char *spec);

/* Ends it: r->out is the text, which the caller releases. */
void report_end(struct report *r);

/* What formats share. */

/* The place to show for a diagnostic: its own place when the user wrote it, else the first note's place that the user
 * wrote, else no place. Texts of ctrc itself are never where a fault is. */
struct span report_span(const struct session *s, const struct diag *d);

/* "O01", or the code that a spec gave its own check. */
const char *report_code(const struct diag *d);

/* "error", "warning", "info". */
const char *report_severity(enum severity severity);

/* Fingerprints of r->items, in the arena: they stay when lines are added above, and differ within a report. */
const uint64_t *report_fingerprints(const struct report *r);

/* A JSON string, or null. */
void report_json_text(struct buf *out, const char *text);

/* Appends "file": ..., "line": ..., "column": ..., "endLine": ..., "endColumn": ... of a place to JSON; nulls of
 * none. */
void report_json_place(const struct report *r, struct buf *out, struct span at);

#endif
