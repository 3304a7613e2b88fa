/* Constructors of what consists of many parts: strings, lists, patterns, sets and let. Each is collected step by step while
 * the parser reads it, and becomes a node at its end. Internal to syntax/; simple nodes are in ast.h. */
#ifndef SYNTAX_CONSTRUCT_H
#define SYNTAX_CONSTRUCT_H

#include "syntax/parser.h"

/* Names and simple forms. */

/* A variable, or __curPos. */
struct expr *expr_name(struct parser *p, struct span at, symbol name);
struct expr *expr_url(struct parser *p, struct span at, struct text text);
/* Notes that parentheses stood around it. */
struct expr *expr_parenthesised(struct expr *e);

/* Strings: parts in the text's order. */

struct string_parts parts_of(struct parser *p, struct text text, struct span at);
struct string_parts parts_add_text(struct parser *p, struct string_parts parts, struct text text, struct span at);
struct string_parts parts_add_expr(struct parser *p, struct string_parts parts, struct expr *e, struct span at);
/* Text in front of other parts. */
struct string_parts parts_behind(struct parser *p, struct text first, struct span at, struct string_parts parts);
/* Takes parts that are not needed any longer, for the next string. */
void parts_release(struct parser *p, struct string_parts parts);

/* The characters of a string token, with its escapes resolved and CR and CR LF made LF as Nix does. */
struct text parts_unescape(struct parser *p, const char *text, uint32_t len);

/* Lists. */

struct stack_run construct_items(struct parser *p);
struct stack_run construct_items_add(struct parser *p, struct stack_run items, struct expr *item);
struct expr *construct_list(struct parser *p, struct span at, struct stack_run items);

/* Attribute names and paths. */

struct attr_name construct_name(symbol name, struct span at);
/* The name that ${e} or a string stands for: static when it is a string without interpolation. */
struct attr_name construct_name_of(struct parser *p, struct expr *e, struct span at);
struct stack_run construct_names(struct parser *p);
struct stack_run construct_names_add(struct parser *p, struct stack_run names, struct attr_name name);
/* A copy of the names, for a node. */
struct attr_path construct_path(struct parser *p, struct stack_run names);

/* Patterns: { a, b ? 1, ... } */

struct pattern {
	struct formal *formals;
	uint32_t count, size;
	bool ellipsis;
};

struct pattern *construct_pattern(struct parser *p);
struct pattern *construct_pattern_add(struct parser *p, struct pattern *pattern, symbol name, struct span at, struct expr *fallback);
struct pattern *construct_pattern_open(struct pattern *pattern);
/* `name` is the one given with @, or 0, then `name_at` is the pattern's place. Reports arguments of the same name. */
struct expr *construct_pattern_lambda(struct parser *p, struct span at, struct pattern *pattern, symbol name,
                                 struct span name_at, struct expr *body);

/* arg |> function, function <| arg: a call, where the session's texts may have these operators; refused otherwise. */
struct expr *construct_pipe(struct parser *p, struct span at, struct span operator_at, struct expr *function, struct expr *arg);

/* Sets and let. */

/* A path and the `=` behind it. `slot`: where the parser's list of bindings has room for one entry a name. */
struct target {
	struct stack_run path;
	uint32_t slot;
};

/* One binding while it is on its way into its set. */
struct bind {
	struct target target; /* of inherit: the names */
	bool inherit, broken;
	struct expr *value; /* of inherit: the subject or NULL */
};

/* A set that is being collected, and what finding its names takes. `attrs` is first: a node of kind ATTRS made by the
 * parser is always a set. It stays open to merging as long as the set around it is. */
struct set {
	struct expr_attrs attrs;
	uint32_t size, from_size, dynamic_size; /* room in order, from and dynamic */
	uint32_t *index;                        /* of `order` by name, open addressing, entries + 1; or NULL while few */
	uint32_t index_mask;
	struct set *next; /* in parser.sets */
};

struct target set_target(struct parser *p, struct stack_run path);
struct bind set_bind_value(struct parser *p, struct target target, struct expr *value);
struct bind set_bind_inherit(struct stack_run names, struct expr *from);
/* Stands for a binding that did not parse. */
struct bind set_bind_broken(void);

struct set *set_new(struct parser *p, struct span at);
/* Adds a binding: merges it with those of the same name as Nix does, or reports that it is a duplicate. `at` is the binding
 * with its `;`. */
struct set *set_add(struct parser *p, struct set *set, struct bind bind, struct span at);

/* Adds one name whose value is complete. A name that is there already is refused, also where both values are sets; then
 * false. `slot`: as in a target, or NO_SLOT for a name that stands nowhere in the text. */
enum { NO_SLOT = UINT32_MAX };
bool set_put(struct parser *p, struct set *set, struct attr_name name, uint32_t slot, struct expr *value);
/* Adds the names of another set that this one lacks, with their values. */
void set_put_missing(struct parser *p, struct set *set, const struct set *from);

struct expr *set_expr(struct parser *p, struct span at, struct set *set, unsigned flags);
/* let { ...; body = e; } */
struct expr *set_let_body(struct parser *p, struct span at, struct set *set);
struct expr *set_let(struct parser *p, struct span at, struct set *set, struct expr *body);

/* Sorts the names of all sets and hands the list of bindings to the source: the last step of parsing. */
void set_finish(struct parser *p);

#endif
