/* Constructors of lists, attribute paths, patterns and calls by pipe. Each is collected step by step while the parser
 * reads it, and becomes a node at its end. Internal to syntax/. Simple nodes are in expr.h, strings in parts.h, sets
 * and let in set.h. */
#ifndef SYNTAX_CONSTRUCT_H
#define SYNTAX_CONSTRUCT_H

#include "syntax/parser.h"

/* Lists. */

/* The items of a list: none yet; those given and one more; the node, which holds a copy of them. */
struct stack_run construct_items(struct parser *p);
struct stack_run construct_items_add(struct parser *p, struct stack_run items, struct expr *item);
struct expr *construct_list(struct parser *p, struct span at, struct stack_run items);

/* Attribute names and paths. */

/* A name that is written as an identifier. */
struct attr_name construct_name(symbol name, struct span at);
/* The name that ${e} or a string stands for: static when it is a string without interpolation. */
struct attr_name construct_name_of(struct parser *p, struct expr *e, struct span at);
/* Names in a path: none yet; those given and one more. */
struct stack_run construct_names(struct parser *p);
struct stack_run construct_names_add(struct parser *p, struct stack_run names, struct attr_name name);
/* A copy of the names, for a node. */
struct attr_path construct_path(struct parser *p, struct stack_run names);

/* Patterns: { a, b ? 1, ... } */

struct pattern {
	struct formal *formals;
	uint32_t count, size;
	bool ellipsis;
	bool lost; /* it did not parse: its arguments are not known */
};

/* A pattern: without arguments; with one more, whose default is `fallback` or NULL; with `...`; one that did not parse.
 * A pattern that is given is changed. */
struct pattern *construct_pattern(struct parser *p);
struct pattern *construct_pattern_add(struct parser *p, struct pattern *pattern, symbol name, struct span at,
                                      struct expr *fallback);
struct pattern *construct_pattern_open(struct pattern *pattern);
struct pattern *construct_pattern_lost(struct parser *p);
/* `name` is the one given with @, or 0, then `name_at` is the pattern's place. Reports arguments of the same name. */
struct expr *construct_pattern_lambda(struct parser *p, struct span at, struct pattern *pattern, symbol name,
                                 struct span name_at, struct expr *body);

/* arg |> function, function <| arg: a call, where the session's texts may have these operators; refused otherwise. */
struct expr *construct_pipe(struct parser *p, struct span at, struct span operator_at, struct expr *function,
                            struct expr *arg);

#endif
