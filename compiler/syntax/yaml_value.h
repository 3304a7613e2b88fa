/* From YAML's scalars and tags to nodes of the tree. Internal to syntax/. */
#ifndef SYNTAX_YAML_VALUE_H
#define SYNTAX_YAML_VALUE_H

#include "syntax/parser.h"

/* Reports a part of the text that a spec cannot have (Y02). As complain_parser; `help` may be NULL. */
struct diag *yaml_value_refuse(struct parser *p, struct span at, const char *message, const char *help);

/* The placeholder of a value that was refused. */
struct expr *yaml_value_nothing(struct parser *p, struct span at);

/* A scalar as it stands in the text. */
struct yaml_word {
	const char *text; /* closed with NUL, which `len` does not count */
	size_t len;
	struct span at, tag_at; /* tag_at: with what stands before it */
	bool plain;             /* without quotes */
};

/* A scalar as text, whatever it looks like. */
struct expr *yaml_value_string(struct parser *p, const struct yaml_word *s);

/* The node of a scalar with its tag, or without one (NULL). */
struct expr *yaml_value_scalar(struct parser *p, const struct yaml_word *s, const char *tag);

/* Tags of ctrc's own, which stand for functions of lib. */
struct yaml_property {
	const char *tag, *type; /* "!force", "override" */
	int priority;
};

/* The property that a tag (or NULL) stands for; NULL for other tags. */
const struct yaml_property *yaml_value_property(const char *tag);

/* { _type = "override"; priority = 50; content = VALUE; }, as lib.mkForce makes it. `at`: where the tag stands, whose
 * place in the list of bindings is `slot` (see syntax/construct.h). */
struct expr *yaml_value_wrap(struct parser *p, const struct yaml_property *property, struct span at, uint32_t slot,
                       struct expr *value);

/* Refuses a tag (or NULL) that a list or a mapping cannot have. `own_type`: "seq" or "map". */
void yaml_value_check_tag(struct parser *p, struct span at, const char *tag, const char *own_type);

/* Whether a tag says that a scalar is text. */
bool yaml_value_is_text_tag(const char *tag);

#endif
