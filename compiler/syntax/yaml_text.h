/* The text of libyaml's events: places, errors, comments. Internal to syntax/. */
#ifndef SYNTAX_YAML_TEXT_H
#define SYNTAX_YAML_TEXT_H

#include "syntax/parser.h"

#include <yaml.h>

/* libyaml's marks count characters, places count bytes. The offset of a mark is computed from the mark before it. */
struct yaml_text {
	struct parser *p;
	yaml_parser_t yaml;
	uint32_t start;  /* offset after a byte order mark */
	size_t index;    /* number of characters from the start, ... */
	uint32_t offset; /* ... and the offset in the text that they reach */
};

/* Makes libyaml's parser for the parser's text. The caller deletes it with yaml_parser_delete(&t->yaml). Returns false
 * when there is no memory. */
bool yaml_text_begin(struct yaml_text *t, struct parser *p);

/* Whether libyaml parses the text in linear time: it compares each '%TAG' with all others. Reports a text with too many
 * of them. */
bool yaml_text_is_bounded(struct yaml_text *t);

/* Returns the offset of a mark in the space of places. Takes time proportional to the distance from the mark of the
 * last call. */
uint32_t yaml_text_offset(struct yaml_text *t, const yaml_mark_t *mark);

/* Returns the span from one mark to another, without white space at its end. */
struct span yaml_text_span(struct yaml_text *t, const yaml_mark_t *start, const yaml_mark_t *end);

/* Reports libyaml's error for a text that is not YAML. */
void yaml_text_fault(struct yaml_text *t);

/* Adds the comments of a text, which is YAML, to the parser. */
void yaml_text_comments(struct yaml_text *t);

#endif
