/* Constructors of lists, attribute paths, patterns and calls by pipe. Each of these is collected step by step while the
 * parser reads it and becomes a node at its end. Internal to syntax/. Simple nodes are in expr.h, strings in parts.h,
 * sets and let in set.h. Nodes live in the session's arena; no constructor returns NULL. */
#ifndef SYNTAX_CONSTRUCT_H
#define SYNTAX_CONSTRUCT_H

#include "syntax/parser.h"

/* Lists. */

/* Returns an empty run of items on the parser's stack. */
struct stack_run construct_items(struct parser *p);

/* Returns the items with one more at their end. */
struct stack_run construct_items_add(struct parser *p, struct stack_run items, struct expr *item);

/* Returns the node of a list with a copy of the items. */
struct expr *construct_list(struct parser *p, struct span at, struct stack_run items);

/* Attribute names and paths. */

/* Returns the name that an identifier stands for. */
struct attr_name construct_name(symbol name, struct span at);

/* Returns the name that ${e} or a string stands for. It is static when `e` is a string without interpolation. */
struct attr_name construct_name_of(struct parser *p, struct expr *e, struct span at);

/* Returns an empty run of names on the parser's stack. */
struct stack_run construct_names(struct parser *p);

/* Returns the names with one more at their end. */
struct stack_run construct_names_add(struct parser *p, struct stack_run names, struct attr_name name);

/* Returns an attribute path with a copy of the names. */
struct attr_path construct_path(struct parser *p, struct stack_run names);

/* Patterns: { a, b ? 1, ... } */

/* A pattern while its arguments are collected. */
struct pattern {
	struct formal *formals;
	uint32_t count, size;
	bool ellipsis;
	bool lost; /* it did not parse, so that its arguments are unknown */
};

/* Returns a pattern without arguments. */
struct pattern *construct_pattern(struct parser *p);

/* Adds an argument to a pattern and returns the pattern. `fallback` is the default, or NULL. */
struct pattern *construct_pattern_add(struct parser *p, struct pattern *pattern, symbol name, struct span at,
                                      struct expr *fallback);

/* Adds `...` to a pattern and returns the pattern. */
struct pattern *construct_pattern_open(struct pattern *pattern);

/* Returns a pattern that stands for one that did not parse. */
struct pattern *construct_pattern_lost(struct parser *p);

/* Returns a lambda with a pattern. `name` is the name given with @, or 0; without a name, `name_at` is the place of the
 * pattern. Reports arguments that have the same name. */
struct expr *construct_pattern_lambda(struct parser *p, struct span at, struct pattern *pattern, symbol name,
                                 struct span name_at, struct expr *body);

/* Returns the call for `arg |> function` and `function <| arg`. Reports the operator when the session's texts may not
 * use it. */
struct expr *construct_pipe(struct parser *p, struct span at, struct span operator_at, struct expr *function,
                            struct expr *arg);

#endif
