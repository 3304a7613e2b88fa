/* What stands between tokens and is none: comments, blank lines, and switches that turn the formatter off and on. */
#ifndef FORMAT_TRIVIA_H
#define FORMAT_TRIVIA_H

#include "source/session.h"

/* What is no token. */
enum trivium_kind {
	TRIVIUM_BLANK,    /* a blank line, or several */
	TRIVIUM_LINE,     /* a comment of one line, without its mark */
	TRIVIUM_BLOCK,    /* a comment of several lines, or one that documents */
	TRIVIUM_LANGUAGE, /* the name of a string's language, in a comment in front of it */
	TRIVIUM_OFF,      /* here a region begins that stays as it is */
	TRIVIUM_ON,       /* here one ends: `text` is the region, NULL where there is none to end */
	TRIVIUM_OFF_TO_END, /* a region that the text's end closes */
};

struct comment_line {
	const char *text;
	uint32_t len;
};

struct trivium {
	uint8_t kind;
	bool spaced;        /* LINE: a space stands between mark and text that the text does not hold */
	bool documents;     /* BLOCK: it began with two stars */
	uint32_t len;       /* of the text; BLOCK: how many lines */
	const char *text;
	const struct comment_line *lines; /* BLOCK */
	struct trivium *next;
};

struct trivia {
	struct trivium *first, *last;
};

/* Puts trivia before or behind others; those given are used up. */
void trivia_prepend(struct trivia *to, struct trivia from);
void trivia_append(struct trivia *to, struct trivia from);
void trivia_add(struct trivia *to, struct trivium *t);
/* The comment as a line of its own. */
struct trivium *trivia_of_comment(struct arena *a, const char *text, uint32_t len);

/* The text without white space (of Unicode) at its ends; `left`, `right`: at which. */
struct comment_line trivia_strip(const char *text, uint32_t len, bool left, bool right);

#endif
