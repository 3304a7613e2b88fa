/* JSON written member by member, indented by two spaces. The writer adds the commas. */
#ifndef OUTPUT_JSON_WRITER_H
#define OUTPUT_JSON_WRITER_H

#include "base/json_text.h"

struct json_writer {
	struct buf *out;
	unsigned depth;
	int empty; /* the open object or array has no members yet */
	int named; /* the name of a member has been written, and its value has not */
};

/* Begins a value: appends the comma and the white space in front of it. */
void json_writer_begin(struct json_writer *w);

/* These open and close an object ('{', '}') or an array ('[', ']'). */
void json_writer_open(struct json_writer *w, char bracket);
void json_writer_close(struct json_writer *w, char bracket);

/* Writes the name of a member; the next value is the member's value. */
void json_writer_name(struct json_writer *w, const char *name);

/* Writes a string. Every character that base/inert.h escapes is escaped. */
void json_writer_text(struct json_writer *w, const char *text);

/* Writes a value that is JSON already: true, 12. */
void json_writer_literal(struct json_writer *w, const char *text);

/* These write a member whose value is a string, or JSON already. */
void json_writer_member(struct json_writer *w, const char *name, const char *text);
void json_writer_member_literal(struct json_writer *w, const char *name, const char *text);

#endif
