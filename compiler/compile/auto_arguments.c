#include "compile/auto_arguments.h"

#include "compile/spec_file.h"
#include "eval/failure.h"
#include "eval/unknown_value.h"

#include <stdlib.h>

struct value auto_arguments_of(struct evaluator *ev, const struct auto_argument *first)
{
	struct session *s = ev->session;
	struct attrs_builder b = attrs_build(s, 4);
	for (const struct auto_argument *a = first; a; a = a->next) {
		symbol name = symbol_of(&s->symbols, a->name, strlen(a->name));
		const char *source_name = arena_format(&s->arena, "<argument %s>", a->name);
		struct value v = value_of_text(&s->arena, a->text, strlen(a->text));
		struct source *source = a->is_expression ? spec_file_text(s, source_name, a->text) : NULL;
		if (source)
			v = eval_source_later(ev, source, NULL);
		if (!value_ok(v)) { /* a syntax error, which has been reported */
			eval_recover(ev);
			v = VALUE_OF_NULL;
		}
		attrs_put(&b, name, 0, v);
	}
	return attrs_done(&b, true);
}

/* Returns the arguments that a function's pattern names; all of them for a pattern that ends in `...`. */
static struct value matching(struct evaluator *ev, const struct expr_lambda *f, const struct attrs *args, bool lenient)
{
	struct attrs_builder b = attrs_build(ev->session, f->formal_count);
	for (uint32_t i = 0; i < f->formal_count; i++) {
		const struct formal *formal = &f->formals[i];
		const struct value *given = attrs_find(args, formal->name);
		const char *name = symbol_text(&ev->session->symbols, formal->name);
		if (given) {
			attrs_put(&b, formal->name, 0, *given);
		} else if (!formal->fallback && lenient) {
			attrs_put(&b, formal->name, 0, unknown_value_new(ev, UNKNOWN_INPUT, name));
		} else if (!formal->fallback) {
			eval_error(ev, D_ARGUMENT, formal->at, "the function needs an argument '%s'", name);
			eval_help(ev, "give it with --arg %s EXPR or --argstr %s TEXT", name, name);
			return VALUE_NONE;
		}
	}
	return attrs_done(&b, false);
}

struct value auto_arguments_call(struct evaluator *ev, struct value v, const struct attrs *args, bool lenient)
{
	const struct expr_lambda *f = call_pattern(v);
	if (f) {
		struct value given = f->ellipsis && !lenient ? value_of_object(args) : matching(ev, f, args, lenient);
		if (f->ellipsis && lenient && value_ok(given))
			given = attrs_update(ev, value_attrs(given), args);
		return value_ok(given) ? call_function1(ev, v, given, SPAN_NONE) : VALUE_NONE;
	}
	struct value *functor = value_is(v, OBJECT_ATTRS) ? attrs_find(value_attrs(v), SYM___functor) : NULL;
	if (!functor)
		return v;
	if (!eval_enter(ev, SPAN_NONE))
		return VALUE_NONE;
	v = call_function1(ev, *functor, v, SPAN_NONE);
	v = value_ok(v) ? auto_arguments_call(ev, v, args, lenient) : v;
	eval_leave(ev);
	return v;
}

bool auto_arguments_named(struct value v, const struct attrs *args)
{
	const struct expr_lambda *f = call_pattern(v);
	for (uint32_t i = 0; f && i < f->formal_count; i++)
		if (attrs_find(args, f->formals[i].name))
			return true;
	return false;
}

/* Reads the next name of an attribute path, up to a dot, with its quotes removed. *text is moved after it. Returns
 * false with a failure. */
static bool next_name(struct evaluator *ev, const char *path, const char **text, symbol *name)
{
	char *copy = arena_text(ev->arena, *text, strlen(*text));
	size_t n = 0;
	bool quoted = false;
	for (; **text && (quoted || **text != '.'); ++*text) {
		if (**text == '"')
			quoted = !quoted;
		else
			copy[n++] = **text;
	}
	if (quoted)
		return eval_error(ev, D_USAGE, SPAN_NONE, "the attribute path '%s' lacks a closing quote", path), false;
	if (**text == '.')
		++*text;
	*name = symbol_of(&ev->session->symbols, copy, n);
	return n || (eval_error(ev, D_USAGE, SPAN_NONE, "the attribute path '%s' has an empty name", path), false);
}

static struct value select_name(struct evaluator *ev, struct value v, symbol name, const char *path)
{
	const char *text = symbol_text(&ev->session->symbols, name);
	if (value_is(v, OBJECT_LIST)) {
		const struct list *list = value_list(v);
		char *end;
		unsigned long i = strtoul(text, &end, 10);
		if (*text < '0' || *text > '9' || *end || i >= list_len(list))
			return eval_error(ev, D_NO_ATTRIBUTE, SPAN_NONE, "the list has no element '%s'", text);
		return slot_force(ev, &list->items[i]);
	}
	if (value_is_unknown(v))
		return unknown_value_select(ev, v, name);
	if (!value_is(v, OBJECT_ATTRS))
		return eval_expected(ev, SPAN_NONE, arena_format(ev->arena, "a set with '%s'", text), v);
	struct value *slot = attrs_find(value_attrs(v), name);
	if (slot)
		return slot_force(ev, slot);
	if (value_is_open(v) && ev->unknown_stays)
		return unknown_value_select(ev, v, name);
	failure_no_attribute(ev, SPAN_NONE, name, value_attrs(v));
	ev->failure->diag->message = arena_format(ev->arena, "attribute '%s' in selection path '%s' not found", text, path);
	return VALUE_NONE;
}

struct value auto_arguments_select(struct evaluator *ev, struct value v, const char *path, const struct attrs *args,
                              bool lenient)
{
	for (const char *rest = path; value_ok(v) && *rest;) {
		symbol name;
		if (!next_name(ev, path, &rest, &name))
			return VALUE_NONE;
		v = auto_arguments_call(ev, v, args, lenient);
		if (value_ok(v))
			v = select_name(ev, v, name, path);
	}
	return v;
}

struct span auto_arguments_place(struct evaluator *ev, struct value v, const char *path, struct span otherwise)
{
	struct failure *pending = ev->failure;
	struct span at = otherwise;
	symbol name;
	ev->failure = NULL;
	for (const char *rest = path;
	     *rest && value_ok(v) && value_is(v, OBJECT_ATTRS) && next_name(ev, path, &rest, &name);) {
		uint32_t pos = 0;
		const struct value *slot = attrs_find_pos(value_attrs(v), name, &pos);
		const struct binding *b = slot && pos ? expr_binding_at(&ev->session->sources, pos) : NULL;
		at = b ? b->at : at;
		v = slot ? value_force(ev, *slot) : VALUE_NONE;
	}
	ev->failure = pending;
	return at;
}
