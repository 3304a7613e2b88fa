/* The text behind libyaml's events: places, faults, comments. Internal to syntax/. */
#ifndef SYNTAX_YAML_TEXT_H
#define SYNTAX_YAML_TEXT_H

#include "syntax/parser.h"

#include <yaml.h>

/* libyaml's marks count characters, places count bytes. The offset of a mark is found by going on from the mark
 * before. */
struct yaml_text {
	struct parser *p;
	yaml_parser_t yaml;
	uint32_t start;  /* behind a byte order mark */
	size_t index;    /* characters behind the start, ... */
	uint32_t offset; /* ... which is this offset of the text */
};

/* Makes libyaml's parser of the parser's text. False without memory. To be deleted with
 * yaml_parser_delete(&t->yaml). */
bool yaml_text_begin(struct yaml_text *t, struct parser *p);

/* Whether libyaml is done with the text in linear time: it holds each '%TAG' against all others. Reports that it is
 * not. */
bool yaml_text_is_bounded(struct yaml_text *t);

/* The offset, in the space of places, of a mark. */
uint32_t yaml_text_offset(struct yaml_text *t, const yaml_mark_t *mark);

/* From one mark to another, without white space at its end. */
struct span yaml_text_span(struct yaml_text *t, const yaml_mark_t *start, const yaml_mark_t *end);

/* Reports what libyaml's parser says of a text that is no YAML. */
void yaml_text_fault(struct yaml_text *t);

/* Gives the comments of a text, which is YAML, to the parser. */
void yaml_text_comments(struct yaml_text *t);

#endif
