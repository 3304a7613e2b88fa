/* Trivia: comments, blank lines, and comments that turn the formatter off and on. */
#ifndef FORMAT_TRIVIA_H
#define FORMAT_TRIVIA_H

#include "source/session.h"

/* Kinds of trivia. */
enum trivium_kind {
	TRIVIUM_BLANK,    /* a blank line, or several */
	TRIVIUM_LINE,     /* a comment of one line, without its mark */
	TRIVIUM_BLOCK,    /* a comment of several lines, or a documentation comment */
	TRIVIUM_LANGUAGE, /* a comment in front of a string that names the string's language */
	TRIVIUM_OFF,      /* an unformatted region begins */
	TRIVIUM_ON,       /* it ends: `text` is the region, or NULL when none has begun */
	TRIVIUM_OFF_TO_END, /* an unformatted region that reaches to the end of the text */
};

struct comment_line {
	const char *text;
	uint32_t len;
};

struct trivium {
	uint8_t kind;
	bool spaced;        /* LINE: a space between mark and text, which is not part of `text` */
	bool documents;     /* BLOCK: a documentation comment, which begins with two stars */
	uint32_t len;       /* length of the text in bytes; BLOCK: number of lines */
	const char *text;
	const struct comment_line *lines; /* BLOCK */
	struct trivium *next;
};

struct trivia {
	struct trivium *first, *last;
};

/* Moves trivia to the beginning of others. */
void trivia_prepend(struct trivia *to, struct trivia from);

/* Moves trivia to the end of others. */
void trivia_append(struct trivia *to, struct trivia from);

/* Adds one trivium at the end. */
void trivia_add(struct trivia *to, struct trivium *t);

/* Returns a comment as a line of its own, in `a`. The text is not copied. */
struct trivium *trivia_of_comment(struct arena *a, const char *text, uint32_t len);

/* Returns the text without white space (of Unicode) at its left end, its right end, or both. */
struct comment_line trivia_strip(const char *text, uint32_t len, bool left, bool right);

#endif
