/* Types made around other types: null or, one of two, converted, checked, functions. */
#include "eval/embedded.h"
#include "module/engine.h"
#include "module/fault.h"
#include "module/type_merge.h"
#include "module/type_nested.h"
#include "module/type_value.h"

static struct value merge_first(struct evaluator *ev, const struct type *t, const struct path *path,
                                const struct plain *defs)
{
	return type_merge_part(ev, t, 0, path, defs);
}

static int check_first(struct evaluator *ev, const struct type *t, struct value v)
{
	return type_check_part(ev, t, 0, v);
}

static const char *describe_first(struct evaluator *ev, const struct type *t)
{
	const struct type *part = type_part(ev, t, 0);
	return part ? type_description(ev, part) : NULL;
}

static const char *expects_first(struct evaluator *ev, const struct type *t)
{
	return type_expects_part(ev, t, 0);
}

/* Null or a value. */

static int check_null_or(struct evaluator *ev, const struct type *t, struct value v)
{
	return v.word == VALUE_OF_NULL.word ? 1 : type_check_part(ev, t, 0, v);
}

static struct value merge_null_or(struct evaluator *ev, const struct type *t, const struct path *path,
                                  const struct plain *defs)
{
	uint32_t nulls = 0;
	for (const struct definition *d = defs->first; d; d = d->next)
		nulls += d->value.word == VALUE_OF_NULL.word;
	if (nulls == defs->n)
		return VALUE_OF_NULL;
	static const struct conflict mixed = {"is defined both as null and as something else", "The option `",
	                                      "' is defined both null and not null. Definition values:"};
	return nulls ? type_merge_conflict(ev, path, defs, &mixed)
	             : type_merge_part(ev, t, 0, path, defs);
}

static const char *describe_null_or(struct evaluator *ev, const struct type *t)
{
	const struct type *part = type_part(ev, t, 0);
	const char *text = part ? type_phrase(ev, part, PHRASE_NOUN | PHRASE_CONJUNCTION) : NULL;
	return text ? arena_format(ev->arena, "null or %s", text) : NULL;
}

static const char *expects_either(struct evaluator *ev, const struct type *t);

const struct type_kind kind_null_or = {
    .name = "nullOr", .flags = TYPE_EMPTY_NULL, .phrase = PHRASE_CONJUNCTION,
    .check = check_null_or, .merge = merge_null_or, .describe = describe_null_or, .expects = expects_either,
};

/* A value of one type or of another: the first type that takes all definitions. */

static int check_either(struct evaluator *ev, const struct type *t, struct value v)
{
	int first = type_check_part(ev, t, 0, v);
	return first ? first : type_check_part(ev, t, 1, v);
}

/* Finds the first alternative that takes a value, also among alternatives of alternatives, so that each type is asked
 * once. Returns 1 with *taker set, 0 when no type takes it, -1 with a failure. */
static int find_taker(struct evaluator *ev, const struct type *t, struct value v, const struct type **taker)
{
	int found = 0;
	if (!eval_enter(ev, SPAN_NONE))
		return -1;
	for (int i = 0; i < 2 && !found; i++) {
		*taker = type_part(ev, t, i);
		if (!*taker)
			found = -1;
		else if ((*taker)->kind == &kind_either)
			found = find_taker(ev, *taker, v, taker);
		else
			found = type_check(ev, *taker, v);
	}
	eval_leave(ev);
	return found;
}

static struct value merge_either(struct evaluator *ev, const struct type *t, const struct path *path,
                                 const struct plain *defs)
{
	if (defs->n == 1) {
		const struct type *taker;
		int found = find_taker(ev, t, defs->first->value, &taker);
		if (found < 0)
			return VALUE_NONE;
		return found ? taker->kind->merge(ev, taker, path, defs) : type_merge_one(ev, t, path, defs);
	}
	for (int i = 0; i < 2; i++) {
		int all = 1;
		for (const struct definition *d = defs->first; all > 0 && d; d = d->next)
			all = type_check_part(ev, t, i, d->value);
		if (all < 0)
			return VALUE_NONE;
		if (all)
			return type_merge_part(ev, t, i, path, defs);
	}
	return type_merge_one(ev, t, path, defs);
}

static const char *describe_either(struct evaluator *ev, const struct type *t)
{
	const struct type *l = type_part(ev, t, 0), *r = l ? type_part(ev, t, 1) : NULL;
	const char *left = l ? type_phrase(ev, l, PHRASE_NOUN | PHRASE_CONJUNCTION) : NULL;
	const char *right = left && r ? type_phrase(ev, r, PHRASE_NOUN | PHRASE_CONJUNCTION | PHRASE_COMPOSITE) : NULL;
	return left && right ? arena_format(ev->arena, "%s or %s", left, right) : NULL;
}

/* The phrases of all alternatives, without duplicates: "null, a boolean or a list". */
struct phrases {
	const char *items[32];
	size_t n;
	bool failed;
};

static void add_phrase(struct phrases *p, const char *text)
{
	for (size_t i = 0; text && i < p->n; i++)
		if (strcmp(p->items[i], text) == 0)
			return;
	p->failed = p->failed || !text;
	if (text && p->n < sizeof p->items / sizeof *p->items)
		p->items[p->n++] = text;
}

static void add_alternatives(struct evaluator *ev, const struct type *t, struct phrases *p)
{
	p->failed = p->failed || !t || !eval_enter(ev, SPAN_NONE);
	if (p->failed)
		return;
	if (t->kind == &kind_null_or)
		add_phrase(p, "null");
	if (t->kind == &kind_coerced)
		add_alternatives(ev, type_part(ev, t, 1), p);
	if (t->kind == &kind_null_or || t->kind == &kind_either || t->kind == &kind_coerced)
		add_alternatives(ev, type_part(ev, t, 0), p);
	if (t->kind == &kind_either)
		add_alternatives(ev, type_part(ev, t, 1), p);
	if (t->kind != &kind_null_or && t->kind != &kind_either && t->kind != &kind_coerced)
		add_phrase(p, type_expects(ev, t));
	eval_leave(ev);
}

static const char *expects_either(struct evaluator *ev, const struct type *t)
{
	struct phrases p = {.n = 0};
	add_alternatives(ev, t, &p);
	const char *text = p.n ? p.items[0] : "a value";
	for (size_t i = 1; i < p.n; i++) {
		/* When there are many phrases, the parts in parentheses are dropped. */
		size_t all = strlen(p.items[i]), bare = p.n > 2 ? strcspn(p.items[i], "(") : all;
		bare -= bare > 1 && bare < all;
		text = arena_format(ev->arena, "%s%s %.*s", text, i + 1 < p.n ? "," : " or", (int)bare, p.items[i]);
	}
	return p.failed ? NULL : text;
}

const struct type_kind kind_either = {
    .name = "either", .phrase = PHRASE_CONJUNCTION,
    .check = check_either, .merge = merge_either, .describe = describe_either, .expects = expects_either,
};

/* One definition only. */

static struct value merge_unique(struct evaluator *ev, const struct type *t, const struct path *path,
                                 const struct plain *defs)
{
	if (defs->n == 1)
		return type_merge_part(ev, t, 0, path, defs);
	type_merge_conflict(ev, path, defs, &conflict_once);
	if (ev->failure && t->text && str_len(t->text))
		ev->failure->diag->help = t->text->text;
	return VALUE_NONE;
}

const struct type_kind kind_unique = {
    .name = "unique", .check = check_first, .merge = merge_unique, .describe = describe_first,
    .expects = expects_first,
};

/* Values of one type that a function turns into values of another. */

static struct value coerced(struct evaluator *ev, const struct type *t, const struct definition *d)
{
	int ok = type_check_part(ev, t, 0, d->value);
	if (ok < 0)
		return VALUE_NONE;
	return ok ? call_function1(ev, t->data, d->value, definition_place(ev->session, d)) : d->value;
}

static int check_coerced(struct evaluator *ev, const struct type *t, struct value v)
{
	int ok = type_check_part(ev, t, 0, v);
	if (ok < 0)
		return ok;
	if (ok) {
		struct value made = call_function1(ev, t->data, v, SPAN_NONE);
		ok = value_ok(made) ? type_check_part(ev, t, 1, made) : -1;
	}
	return ok ? ok : type_check_part(ev, t, 1, v);
}

static struct value merge_coerced(struct evaluator *ev, const struct type *t, const struct path *path,
                                  const struct plain *defs)
{
	struct definitions all = {NULL, NULL};
	for (const struct definition *d = defs->first; d; d = d->next) {
		struct value v = coerced(ev, t, d);
		if (!value_ok(v))
			return v;
		struct definition *copy = definition_add(ev, &all, v, d->outer, d->module, d->pos);
		copy->expr = d->expr;
		copy->priority = d->priority;
	}
	const struct plain plain = {all.first, defs->n, defs->priority};
	return type_merge_part(ev, t, 1, path, &plain);
}

static const char *describe_coerced(struct evaluator *ev, const struct type *t)
{
	const struct type *to = type_part(ev, t, 1), *from = to ? type_part(ev, t, 0) : NULL;
	const char *left = to ? type_phrase(ev, to, PHRASE_NOUN) : NULL;
	const char *right = left && from ? type_phrase(ev, from, PHRASE_NOUN) : NULL;
	return left && right ? arena_format(ev->arena, "%s or %s convertible to it", left, right) : NULL;
}

const struct type_kind kind_coerced = {
    .name = "coercedTo", .phrase = PHRASE_OTHER,
    .check = check_coerced, .merge = merge_coerced, .describe = describe_coerced, .expects = expects_either,
};

/* addCheck: a type with one more condition. */

static int check_checked(struct evaluator *ev, const struct type *t, struct value v)
{
	int ok = type_check_part(ev, t, 0, v);
	if (ok <= 0)
		return ok;
	struct value answer = call_function1(ev, t->data, v, SPAN_NONE);
	bool holds;
	if (!value_ok(answer) || !force_bool(ev, answer, SPAN_NONE, "the check of an option type", &holds))
		return -1;
	return holds;
}

static const char *expects_checked(struct evaluator *ev, const struct type *t)
{
	const char *text = type_expects_part(ev, t, 0);
	return text ? arena_format(ev->arena, "%s that passes the type's check", text) : NULL;
}

const struct type_kind kind_checked = {
    .name = "checked", .check = check_checked, .merge = merge_first, .describe = describe_first,
    .expects = expects_checked,
};

/* Lists with at least one item. */

static int check_filled(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_is(v, OBJECT_LIST) && list_len(value_list(v)) > 0;
}

static const char *describe_filled(struct evaluator *ev, const struct type *t)
{
	const struct type *list = type_part(ev, t, 0);
	const char *text = list ? type_phrase(ev, list, PHRASE_NOUN) : NULL;
	return text ? arena_format(ev->arena, "non-empty %s", text) : NULL;
}

const struct type_kind kind_filled = {
	.name = "listOf",
	.phrase = PHRASE_COMPOSITE,
	.expected = "a list that is not empty",
	.check = check_filled,
	.merge = merge_first,
	.describe = describe_filled,
};

/* Functions whose results have a type. */

struct functions {
	const struct type *type;
	struct path path;
	struct definition *first;
};

static const char functions_tag;

static struct value merged_result(struct evaluator *ev, struct value *args, struct span at)
{
	const struct functions *f = ((const struct external *)args[0].word)->data;
	const struct type *result = type_part(ev, f->type, 0);
	struct definitions all = {NULL, NULL};
	struct plain plain;
	if (!result)
		return VALUE_NONE;
	for (const struct definition *d = f->first; d; d = d->next) {
		struct value v = call_function1(ev, d->value, args[2], at);
		if (!value_ok(v))
			return v;
		definition_add(ev, &all, v, d, d->module, 0);
	}
	if (!definitions_resolve(ev, all.first, &plain))
		return VALUE_NONE;
	return plain.n ? type_merge(ev, result, &f->path, &plain) : fault_no_value(ev, &f->path);
}

static int check_function(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)t;
	return call_is_possible(ev, v);
}

/* Returns the arguments that the functions name; one has a default when it has one in all of them. */
static struct value force_arguments(struct evaluator *ev, void *data)
{
	const struct functions *f = data;
	struct value file = eval_file(ev, EMBEDDED_ROOT "lib/types.spec", SPAN_NONE);
	const struct attrs *set = value_ok(file) ? force_attrs(ev, file, SPAN_NONE, "types.spec") : NULL;
	struct value *join = set ? attrs_find(set, symbol_of(&ev->session->symbols, "joinedArguments", 15)) : NULL;
	uint64_t n = 0;
	for (const struct definition *d = f->first; d; d = d->next)
		n++;
	struct value *items, all = value_new_list(ev->arena, n, &items);
	for (const struct definition *d = f->first; d; d = d->next)
		*items++ = d->value;
	return join ? call_function1(ev, *join, all, SPAN_NONE) : VALUE_NONE;
}

static struct value merge_function(struct evaluator *ev, const struct type *t, const struct path *path,
                                   const struct plain *defs)
{
	static const struct builtin row = {"merged", "v..", merged_result, "what several functions give, merged", false};
	struct functions *f = arena_alloc(ev->arena, sizeof *f);
	symbol name = symbol_of(&ev->session->symbols, "<function body>", strlen("<function body>"));
	*f = (struct functions){t, {.up = path, .in = path ? path->in : NULL, .name = name}, defs->first};
	struct attrs_builder b = attrs_build(ev->session, 2);
	attrs_put(&b, SYM___functor, 0, engine_partial(ev, &row, value_of_external(ev->arena, &functions_tag, f)));
	attrs_put(&b, SYM___functionArgs, 0, thunk_native(ev, force_arguments, f));
	return attrs_done(&b, false);
}

static const char *describe_function(struct evaluator *ev, const struct type *t)
{
	const struct type *result = type_part(ev, t, 0);
	const char *text = result ? type_phrase(ev, result, PHRASE_NOUN | PHRASE_COMPOSITE) : NULL;
	return text ? arena_format(ev->arena, "function that evaluates to a(n) %s", text) : NULL;
}

const struct type_kind kind_function = {
    .name = "functionTo", .expected = "a function", .phrase = PHRASE_COMPOSITE,
    .check = check_function, .merge = merge_function, .describe = describe_function,
};

/* A set with exactly one of several names, each of which has a type of its own. */

static struct value *tag_of(const struct type *t, struct value v)
{
	if (!value_is(v, OBJECT_ATTRS) || attrs_len(value_attrs(v)) != 1)
		return NULL;
	return attrs_find(value_attrs(t->data), value_attrs(v)->shape->keys[0].name);
}

static int check_tagged(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev;
	return tag_of(t, v) != NULL;
}

static const struct type *tag_type(struct evaluator *ev, struct value *tag, struct span at)
{
	struct value option = slot_force(ev, tag);
	if (!value_ok(option))
		return NULL;
	const struct attrs *set = force_attrs(ev, option, at, "a tag of attrTag");
	struct value *type = set ? attrs_find(set, SYM_type) : NULL;
	return set ? type_value_read(ev, type && attrs_find(set, SYM__type) ? *type : option, at) : NULL;
}

static struct value merge_tagged(struct evaluator *ev, const struct type *t, const struct path *path,
                                 const struct plain *defs)
{
	static const struct conflict tags = {
		"is defined with more than one tag", "A definition for option `",
		"' is not of type `attribute-tagged union', all of one tag. Definition values:"};
	if (!type_takes_all(ev, t, path, defs))
		return VALUE_NONE;
	const struct attrs *first = value_attrs(defs->first->value);
	symbol name = first->shape->keys[0].name;
	struct definitions all = {NULL, NULL};
	struct plain plain;
	for (const struct definition *d = defs->first; d; d = d->next) {
		const struct attrs *set = value_attrs(d->value);
		if (set->shape->keys[0].name != name)
			return type_merge_conflict(ev, path, defs, &tags);
		definition_add(ev, &all, set->slots[0], d, d->module, set->shape->keys[0].pos);
	}
	const struct type *type = tag_type(ev, tag_of(t, defs->first->value), SPAN_NONE);
	if (!type || !definitions_resolve(ev, all.first, &plain))
		return VALUE_NONE;
	if (!plain.n)
		return fault_no_value(ev, path);
	struct attrs_builder b = attrs_build(ev->session, 1);
	const struct path here = {.up = path, .name = name};
	attrs_put(&b, name, first->shape->keys[0].pos, type_nested_value(ev, type, &here, &plain));
	return attrs_done(&b, false);
}

static const char *expects_tagged(struct evaluator *ev, const struct type *t)
{
	const struct attrs *tags = value_attrs(t->data);
	const char *text = "a set with one name of";
	const uint32_t *order = attrs_shape_order(ev->session, tags->shape);
	for (uint32_t i = 0; i < attrs_len(tags); i++)
		text = arena_format(ev->arena, "%s%s '%s'", text, i ? "," : "",
		                    symbol_text(&ev->session->symbols, tags->shape->keys[order[i]].name));
	return text;
}

static const char *describe_tagged(struct evaluator *ev, const struct type *t)
{
	const struct attrs *tags = value_attrs(t->data);
	const char *text = "attribute-tagged union";
	const uint32_t *order = attrs_shape_order(ev->session, tags->shape);
	for (uint32_t i = 0; i < attrs_len(tags); i++) {
		const struct path step = {.up = NULL, .name = tags->shape->keys[order[i]].name};
		text = arena_format(ev->arena, "%s%s %s", text,
		                    i ? "," : " with choices:", option_path_string(ev->session, &step));
	}
	return text;
}

const struct type_kind kind_tagged = {
    .name = "attrTag", .describe = describe_tagged, .check = check_tagged, .merge = merge_tagged,
    .expects = expects_tagged,
};
