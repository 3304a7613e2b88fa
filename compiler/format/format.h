/* The standard format of texts of the language (RFC 166, nixfmt 1.x). There is none for YAML here. */
#ifndef FORMAT_FORMAT_H
#define FORMAT_FORMAT_H

#include "base/buf.h"
#include "source/session.h"

struct format_style {
	uint32_t width;  /* most code points of a line, without its indentation */
	uint32_t indent; /* columns of a level of indentation */
	bool strict;     /* the layout does not depend on the line breaks of the source */
};

enum { FORMAT_WIDTH = 100, FORMAT_INDENT = 2 };

/* Appends a text in the standard format. Returns false, with a diagnostic, when the text does not parse, or when the
 * result would have another meaning, which is a fault of the formatter. */
bool format_source(struct session *s, struct source *source, const struct format_style *style, struct buf *out);

#endif
