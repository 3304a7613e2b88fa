/* The option reference: the options that a spec may set, collected from their declarations, and its output formats. */
#ifndef OUTPUT_REFERENCE_H
#define OUTPUT_REFERENCE_H

#include "base/buf.h"
#include "module/config_schema.h"

/* An option in the reference. Texts are NULL when there is nothing to say. */
struct reference_option {
	const struct path_step *path; /* a copy of that in struct schema_option */
	size_t length;
	const char *name; /* the path as text */
	const char *type, *default_text, *example, *description;
	const char *file; /* the file that declares it */
	uint32_t line;    /* the line in that file; 0 for files of ctrc itself */
	bool read_only;
	struct reference_option *next;
};

struct reference {
	struct evaluator *ev;
	struct config *config;
	struct reference_option *first; /* by name, outer ones before those inside */
};

/* Returns all options of a configuration that can be set or are visible, in the arena. Faults of declarations are
 * reported. */
struct reference reference_of(struct evaluator *ev, struct config *config);

/* Makes the texts of all options inert (base/inert.h), for formats that people read. */
void reference_make_inert(struct reference *all);

/* Keeps the options that have the word in their name or their description, ignoring case. */
void reference_search(struct reference *all, const char *word);

/* Return an attribute of a declaration that is a value, as text of the language, and one that is prose. NULL where
 * there is none. In the arena. */
const char *reference_value_text(struct evaluator *ev, const struct attrs *set, symbol name);
const char *reference_prose(struct evaluator *ev, const struct attrs *set, symbol name);

/* An output format. Its name is that of its flag on the command line. */
struct reference_format {
	const char *name;
	void (*print)(const struct reference *all, struct buf *out);
	bool whole; /* always contains all options, so that it cannot be searched */
	bool data;  /* for programs: its texts are not made inert */
};

/* The rows, in reference_text.c, reference_man.c (mdoc(7)), reference_json.c (as NixOS's options.json) and
 * reference_schema.c (JSON Schema, draft 2020-12). */
extern const struct reference_format reference_text, reference_markdown, reference_man, reference_json,
	reference_schema;

/* All formats, ended by NULL. The first one is for people at a terminal. */
extern const struct reference_format *const reference_formats[];

/* Returns the next line of *text and its length in *len, and moves *text after the line and its end. Returns NULL at
 * the end of the text. */
const char *reference_line(const char **text, size_t *len);

#endif
