/* Explanations of all codes: the texts of runtime/explain/, which `ctrc explain` prints, docs/diagnostics.md is made
 * of, and the rules of SARIF bring along.
 *
 * A text is a section of Markdown under "## CODE name": a first paragraph that names the fault, then the reason, then
 * specs under the labels "Wrong:" and "Right:", and "Evidence: ..." where there is some. */
#ifndef OUTPUT_EXPLAIN_H
#define OUTPUT_EXPLAIN_H

#include "base/buf.h"
#include "source/diag.h"

struct explanation {
	const char *text; /* what stands below the heading, without white space around it; not closed with NUL */
	size_t len;
	size_t summary; /* length of the first paragraph, which it begins with */
};

/* The text of a code. False when there is none. */
bool explain_find(enum diag_code code, struct explanation *e);

/* Appends the explanation of a code as it is read at a terminal. */
void explain_print(struct buf *out, enum diag_code code);

/* Appends all of them, family by family, as a page of Markdown. */
void explain_markdown(struct buf *out);

#endif
