/* A document: the text to be printed, with the places where its lines may break. The algebra is that of Wadler, "A
 * prettier printer", with two additions that RFC 166 needs: spaces that break independently of their group (soft ones),
 * and groups that expand before the group around them does. doc_settle.h cleans a document up, doc_layout.h prints it.
 * Everything lives in the arena. */
#ifndef FORMAT_DOC_H
#define FORMAT_DOC_H

#include "base/buf.h"
#include "source/session.h"

enum doc_kind { DOC_TEXT, DOC_SPACE, DOC_GROUP };

enum doc_text {
	DOC_PLAIN,
	DOC_COMMENT,  /* a comment: its width counts as 0 */
	DOC_TRAILING, /* the same for a comment after a token in its line */
	DOC_EXPANDED, /* printed only when its group is expanded */
	DOC_OFF,      /* printing stops here ... */
	DOC_RAW,      /* ... and goes on with this text, which is printed unchanged */
	DOC_RAW_END,  /* the same for a text that reaches to the end of the file */
	DOC_RAW_LINE, /* the beginning of a line, printed unchanged and without indentation */
};

/* In rising strength: of two adjacent spaces the stronger one remains, with the exceptions in doc_merge(). */
enum doc_space {
	DOC_SOFT_BREAK, /* nothing, or a break where the text after it does not fit */
	DOC_BREAK,      /* nothing, or a break where the group is expanded */
	DOC_HARD_SPACE, /* always a space */
	DOC_SOFT_SPACE, /* a space, or a break where the text after it does not fit */
	DOC_SPACE_BREAK, /* a space, or a break where the group is expanded */
	DOC_LINE,       /* always a break */
	DOC_BLANK,      /* a blank line */
	DOC_NEWLINES,   /* `count` breaks */
};

enum doc_group {
	DOC_REGULAR,
	DOC_PRIORITY,    /* where the group around it does not fit in a line: expanded alone if the rest then fits */
	DOC_TRANSPARENT, /* groups with priority in it count as parts of the group around it */
};

struct doc {
	uint8_t kind;
	uint8_t sort;      /* enum doc_text, doc_space or doc_group */
	bool joined;       /* TEXT: continues the text before it */
	uint32_t nest;     /* TEXT: levels of indentation */
	uint32_t offset;   /* TEXT: columns of indentation besides its levels */
	uint32_t width;    /* TEXT: code points */
	uint32_t count;    /* TEXT: bytes; DOC_NEWLINES: number of breaks */
	const char *text;
	struct doc *first, *last; /* GROUP */
	struct doc *next;
};

struct doc_list {
	struct doc *first, *last;
};

struct doc_builder {
	struct session *session;
	struct doc *group; /* the group that is appended to */
	uint32_t nest, offset;
	bool too_deep; /* the stack ended, so that the document is not complete */
};

/* Appends `len` bytes of text, which take `width` columns. The text is not copied. */
void doc_text(struct doc_builder *b, enum doc_text sort, const char *text, uint32_t len, uint32_t width);

/* Appends a space. */
void doc_space(struct doc_builder *b, enum doc_space sort);

/* Appends text of the program itself: ASCII, ended by a NUL byte. */
void doc_word(struct doc_builder *b, const char *text);

/* Begins a group. Returns the group around it, for doc_close(). */
struct doc *doc_open(struct doc_builder *b, enum doc_group sort);

/* Ends a group. `around` is the result of its doc_open(). */
void doc_close(struct doc_builder *b, struct doc *around);

/* Returns the number of code points in `len` bytes of UTF-8. */
uint32_t doc_width(const char *text, uint32_t len);

/* Makes `left` the space that remains of two adjacent spaces. */
void doc_merge(struct doc *left, const struct doc *right);

/* Makes the contents of a group from `from` on (NULL: from its beginning) one line without groups, if that takes at
 * most `most` columns. Returns false, and changes nothing, otherwise. */
bool doc_flatten(struct doc *group, struct doc *from, uint32_t most);

#endif
