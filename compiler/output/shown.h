/* Options with their values, and why they have these values, as `ctrc show` tells. */
#ifndef OUTPUT_SHOWN_H
#define OUTPUT_SHOWN_H

#include "base/buf.h"
#include "module/config_place.h"

/* What became of a definition. */
enum shown_fate {
	SHOWN_COUNTS,
	SHOWN_OUTWEIGHED, /* by one of a stronger priority */
	SHOWN_OFF,        /* its condition does not hold */
};

/* A definition of an option. */
struct shown_definition {
	struct span at;    /* of its value; SPAN_NONE: it has no text */
	const char *value; /* in at most some 40 columns; NULL: it was not computed */
	int32_t priority;  /* 50 (mkForce) is stronger than 100 (plain) and 1000 (mkDefault) */
	int32_t order;     /* 500 (mkBefore), 1000 (plain), 1500 (mkAfter) */
	enum shown_fate fate;
	const struct shown_definition *next;
};

/* An option, or a part of its value. */
struct shown_option {
	const char *name;   /* the path as text */
	const char *option; /* the same of the option that the value is a part of; NULL: it is the whole */
	struct value value; /* forced */
	const char *type, *default_text, *description; /* NULL: nothing to say */
	struct span declared; /* SPAN_NONE: by ctrc itself */
	const struct shown_definition *definitions;    /* those that count first */
	struct shown_option *next;
};

struct shown {
	struct evaluator *ev;
	struct config *config; /* that was checked without an error */
	const struct config_places *places;
	struct shown_option *first, **end;
};

/* Nothing yet. */
void shown_begin(struct shown *all, struct evaluator *ev, struct config *config);

/* Adds what a path in the syntax of the language leads to: the option, or of a set all options below it that the user
 * defines. False with a failure, as when the path leads nowhere. */
bool shown_find(struct shown *all, const char *path);

/* All that is known of one option, for people. */
void shown_print(const struct shown *all, const struct shown_option *o, struct buf *out);
/* An option a line, with its value and the first place that sets it, for people. */
void shown_print_list(const struct shown *all, struct buf *out);
/* All options as an array, for programs. */
struct json_writer;
void shown_write_json(const struct shown *all, struct json_writer *w);

#endif
