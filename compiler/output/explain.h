/* Explanations of all codes: the texts of runtime/explain/. `ctrc explain` prints them, docs/diagnostics.md is
 * generated from them, and the rules of SARIF include them.
 *
 * A text is a section of Markdown under "## CODE name": a first paragraph that names the fault, then the reason, then
 * specs under the labels "Wrong:" and "Right:", and "Evidence: ..." if there is some. */
#ifndef OUTPUT_EXPLAIN_H
#define OUTPUT_EXPLAIN_H

#include "base/buf.h"
#include "source/diag.h"

struct explanation {
	const char *text; /* the text below the heading, without white space around it; no NUL byte at its end */
	size_t len;
	size_t summary; /* length of the first paragraph, with which it begins */
};

/* Finds the text of a code. Returns false when there is none. The text is static. */
bool explain_find(enum diag_code code, struct explanation *e);

/* Appends the explanation of a code, formatted for a terminal. */
void explain_print(struct buf *out, enum diag_code code);

/* Appends the explanations of all codes, family by family, as a page of Markdown. */
void explain_markdown(struct buf *out);

#endif
