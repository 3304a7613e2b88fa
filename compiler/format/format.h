/* The standard format of texts of the language (RFC 166, nixfmt 1.x). YAML has none here. */
#ifndef FORMAT_FORMAT_H
#define FORMAT_FORMAT_H

#include "base/buf.h"
#include "source/session.h"

struct format_style {
	uint32_t width;  /* of lines, without their indentation, in code points */
	uint32_t indent; /* columns of a level */
	bool strict;     /* what is expanded does not depend on what was */
};

enum { FORMAT_WIDTH = 100, FORMAT_INDENT = 2 };

/* Appends a text in the standard format. False when it does not parse, which has been reported, and when what was
 * made of it means anything else, which is a fault of the formatter and reported as such. */
bool format_source(struct session *s, struct source *source, const struct format_style *style, struct buf *out);

#endif
