/* The option reference: the options that a spec may set, collected from their declarations, and its formats. */
#ifndef OUTPUT_REFERENCE_H
#define OUTPUT_REFERENCE_H

#include "base/buf.h"
#include "module/config_schema.h"

/* An option as a reference shows it. Texts are NULL where there is nothing to say. */
struct reference_option {
	const struct path_step *path; /* as in struct schema_option, but its own */
	size_t length;
	const char *name; /* the path as text */
	const char *type, *default_text, *example, *description;
	const char *file; /* that declares it */
	uint32_t line;    /* in it; 0 for the files of ctrc itself */
	bool read_only;
	struct reference_option *next;
};

struct reference {
	struct evaluator *ev;
	struct config *config;
	struct reference_option *first; /* by name, outer ones before those inside */
};

/* All options of a configuration that are there to be set or seen. Faults of declarations are reported. */
struct reference reference_of(struct evaluator *ev, struct config *config);

/* Makes what is shown of all options inert (base/inert.h), for formats that people read. */
void reference_make_inert(struct reference *all);

/* Keeps the options that have the word in their name or their description, in whatever case. */
void reference_search(struct reference *all, const char *word);

/* A format by its name: the name of its flag on the command line. */
struct reference_format {
	const char *name;
	void (*print)(const struct reference *all, struct buf *out);
	bool whole; /* shows all options at any rate: nothing can be searched for */
	bool data;  /* for programs: its texts read as what they are */
};

/* The rows, in reference_text.c, reference_man.c (mdoc(7)), reference_json.c (as NixOS's options.json) and
 * reference_schema.c (JSON Schema, draft 2020-12). */
extern const struct reference_format reference_text, reference_markdown, reference_man, reference_json,
	reference_schema;

/* All of them, ended by NULL; the first is for people at a terminal. */
extern const struct reference_format *const reference_formats[];

/* The lines of a text, one a call: moves *text behind the line and its end, *len gets its length. NULL at the end. */
const char *reference_line(const char **text, size_t *len);

#endif
