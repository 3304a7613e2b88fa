/* JSON that is written member by member, indented by two spaces. The writer puts the commas. */
#ifndef OUTPUT_JSON_WRITER_H
#define OUTPUT_JSON_WRITER_H

#include "base/json_text.h"

struct json_writer {
	struct buf *out;
	unsigned depth;
	int empty; /* nothing stands yet in the object or array that is open */
	int named; /* the name of a member has been written, its value has not */
};

/* Begins a value: puts the comma and the white space in front of it. */
void json_writer_begin(struct json_writer *w);

/* Opens and closes an object ('{', '}') or an array ('[', ']'). */
void json_writer_open(struct json_writer *w, char bracket);
void json_writer_close(struct json_writer *w, char bracket);

/* The name of a member; the next value that is written is its value. */
void json_writer_name(struct json_writer *w, const char *name);

/* A text as a value: in quotes, with an escape for whatever is not to stand in a log as it is. */
void json_writer_text(struct json_writer *w, const char *text);
/* A text that is JSON already: true, 12. */
void json_writer_literal(struct json_writer *w, const char *text);

/* Members. */
void json_writer_member(struct json_writer *w, const char *name, const char *text);
void json_writer_member_literal(struct json_writer *w, const char *name, const char *text);

#endif
