/* A document: what is to be printed, with the places where its lines may break. Wadler, "A prettier printer", with
 * what RFC 166 needs besides: spaces that break by themselves (soft ones), and groups that expand before what is
 * around them does.
 * doc_settle.h cleans a document up, doc_layout.h prints it. Everything lives in the arena. */
#ifndef FORMAT_DOC_H
#define FORMAT_DOC_H

#include "base/buf.h"
#include "source/session.h"

enum doc_kind { DOC_TEXT, DOC_SPACE, DOC_GROUP };

enum doc_text {
	DOC_PLAIN,
	DOC_COMMENT,  /* takes no width */
	DOC_TRAILING, /* likewise: a comment behind a token in its line */
	DOC_EXPANDED, /* stands only where its group is expanded */
	DOC_OFF,      /* nothing is printed from here ... */
	DOC_RAW,      /* ... to here, where the text stands as it is */
	DOC_RAW_END,  /* the same, up to the end of the text */
	DOC_RAW_LINE, /* the beginning of a line as it is, without indentation */
};

/* By strength: of two that meet the later one stays, but for what doc_merge() says. */
enum doc_space {
	DOC_SOFT_BREAK, /* nothing, or a break where what follows does not fit */
	DOC_BREAK,      /* nothing, or a break where the group is expanded */
	DOC_HARD_SPACE, /* always a space */
	DOC_SOFT_SPACE, /* a space, or a break where what follows does not fit */
	DOC_SPACE_BREAK, /* a space, or a break where the group is expanded */
	DOC_LINE,       /* always a break */
	DOC_BLANK,      /* a blank line */
	DOC_NEWLINES,   /* `count` breaks */
};

enum doc_group {
	DOC_REGULAR,
	DOC_PRIORITY,    /* where the group around it does not fit in a line, this one is expanded alone if the rest fits */
	DOC_TRANSPARENT, /* groups with priority in it belong to the group around it */
};

struct doc {
	uint8_t kind;
	uint8_t sort;      /* enum doc_text, doc_space or doc_group */
	bool joined;       /* TEXT: continues the text before it */
	uint32_t nest;     /* TEXT: how deep it lies */
	uint32_t offset;   /* TEXT: spaces besides those of its depth */
	uint32_t width;    /* TEXT: code points */
	uint32_t count;    /* TEXT: bytes; SPACE: of DOC_NEWLINES */
	const char *text;
	struct doc *first, *last; /* GROUP */
	struct doc *next;
};

struct doc_list {
	struct doc *first, *last;
};

struct doc_builder {
	struct session *session;
	struct doc *group; /* what is appended to; the outermost is a group as well */
	uint32_t nest, offset;
	bool too_deep; /* the stack ended: the document is not whole */
};

void doc_text(struct doc_builder *b, enum doc_text sort, const char *text, uint32_t len, uint32_t width);
void doc_space(struct doc_builder *b, enum doc_space sort);
/* Text of the program itself: ASCII, closed with NUL. */
void doc_word(struct doc_builder *b, const char *text);

/* Begins a group; gives the one around it, for doc_close(). */
struct doc *doc_open(struct doc_builder *b, enum doc_group sort);
void doc_close(struct doc_builder *b, struct doc *around);

/* Code points of UTF-8. */
uint32_t doc_width(const char *text, uint32_t len);

/* What is left of two spaces that meet. */
void doc_merge(struct doc *left, const struct doc *right);

/* Makes the contents of a group from `from` on (NULL: from its beginning) one line without groups, if that is
 * possible in `most` columns. False, and no change, otherwise. */
bool doc_flatten(struct doc *group, struct doc *from, uint32_t most);

#endif
