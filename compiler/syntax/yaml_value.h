/* YAML's scalars and tags as nodes of the tree. Internal to syntax/. */
#ifndef SYNTAX_YAML_VALUE_H
#define SYNTAX_YAML_VALUE_H

#include "syntax/parser.h"

/* Reports a part of the text that a spec cannot have (Y02). `help` may be NULL. Returns the diagnostic, or NULL as
 * complain_parser() does. */
struct diag *yaml_value_refuse(struct parser *p, struct span at, const char *message, const char *help);

/* Returns the node that stands for a value that was refused. */
struct expr *yaml_value_nothing(struct parser *p, struct span at);

/* A scalar as it is written in the text. */
struct yaml_word {
	const char *text; /* ends with a NUL byte, which `len` does not count */
	size_t len;
	struct span at, tag_at; /* tag_at: the same place, from the tag or anchor in front of it */
	bool plain;             /* without quotes */
};

/* Returns the scalar as a string, whatever it looks like. */
struct expr *yaml_value_string(struct parser *p, const struct yaml_word *s);

/* Returns the node of a scalar. `tag` is its tag, or NULL. */
struct expr *yaml_value_scalar(struct parser *p, const struct yaml_word *s, const char *tag);

/* A tag of ctrc that stands for a function of lib. */
struct yaml_property {
	const char *tag, *type; /* "!force", "override" */
	int priority;
};

/* Returns the property that a tag (or NULL) stands for; NULL for other tags. The result is static. */
const struct yaml_property *yaml_value_property(const char *tag);

/* Returns { _type = "override"; priority = 50; content = VALUE; }, which lib.mkForce makes. `at` is the place of the
 * tag, `slot` its index in the list of bindings (see syntax/set.h). */
struct expr *yaml_value_wrap(struct parser *p, const struct yaml_property *property, struct span at, uint32_t slot,
                       struct expr *value);

/* Reports a tag that a list or a mapping cannot have. `tag` may be NULL. `own_type` is "seq" or "map". */
void yaml_value_check_tag(struct parser *p, struct span at, const char *tag, const char *own_type);

/* Whether a tag says that a scalar is a string. */
bool yaml_value_is_text_tag(const char *tag);

#endif
