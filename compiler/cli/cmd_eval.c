/* `ctrc eval`: the value of an expression or a file, as `nix-instantiate --eval` prints it. */
#include "cli/artifacts.h"
#include "cli/load.h"
#include "cli/run.h"
#include "cli/verb.h"
#include "eval/globals.h"
#include "eval/print.h"
#include "syntax/parse.h"
#include "syntax/print.h"

#include <stdlib.h>

static const struct span nowhere = {0, 0};

static struct value run_source(struct evaluator *ev, void *source)
{
	return eval_source(ev, source);
}

/* The set that --arg and --argstr make. Expressions are evaluated when they are needed. */
static struct value arguments_of(struct run *r)
{
	struct session *s = &r->session;
	struct attrs_builder b = attrs_build(s, 4);
	for (const struct argument *a = r->call->arguments; a; a = a->next) {
		symbol name = symbol_of(&s->symbols, a->name, strlen(a->name));
		const char *source_name = arena_format(&s->arena, "<argument %s>", a->name);
		struct value v = value_of_text(&s->arena, a->text, strlen(a->text));
		struct source *source = a->is_expression ? load_text(s, source_name, a->text) : NULL;
		if (source)
			v = thunk_native(r->ev, run_source, source);
		attrs_put(&b, name, 0, v);
	}
	return attrs_done(&b, true);
}

/* The arguments that a function's pattern asks for; all of them for one that ends in `...`. */
static struct value matching(struct evaluator *ev, const struct expr_lambda *f, const struct attrs *args)
{
	struct attrs_builder b = attrs_build(ev->session, f->formal_count);
	for (uint32_t i = 0; i < f->formal_count; i++) {
		const struct formal *formal = &f->formals[i];
		const struct value *given = attrs_find(args, formal->name);
		const char *name = symbol_text(&ev->session->symbols, formal->name);
		if (given) {
			attrs_put(&b, formal->name, 0, *given);
		} else if (!formal->fallback) {
			eval_error(ev, D_ARGUMENT, formal->at, "the function needs an argument '%s'", name);
			eval_help(ev, "give it with --arg %s EXPR or --argstr %s TEXT", name, name);
			return VALUE_NONE;
		}
	}
	return attrs_done(&b, false);
}

/* A function of a set is called with the arguments of the command line, everything else stays as it is. */
static struct value call_with(struct evaluator *ev, struct value v, const struct attrs *args)
{
	if (value_is(v, OBJECT_ATTRS) && attrs_find(value_attrs(v), SYM___functor)) {
		struct value functor = attribute(ev, value_attrs(v), SYM___functor);
		struct value f = value_ok(functor) ? call1(ev, functor, v, nowhere) : VALUE_NONE;
		return value_ok(f) ? call_with(ev, f, args) : VALUE_NONE;
	}
	if (!value_is(v, OBJECT_CLOSURE))
		return v;
	const struct expr_lambda *f = ((const struct closure *)v.word)->function;
	if (f->n != 1 || !f->pattern)
		return v;
	struct value given = f->ellipsis ? value_of_object(args) : matching(ev, f, args);
	return value_ok(given) ? call1(ev, v, given, nowhere) : VALUE_NONE;
}

/* The next name of an attribute path: up to a dot, or between quotes. *text is moved behind it. */
static symbol next_name(struct session *s, const char **text)
{
	const char *start = *text;
	bool quoted = *start == '"';
	size_t n = quoted ? strcspn(++start, "\"") : strcspn(start, ".");
	const char *end = start + n;
	*text = quoted && *end ? end + 1 : end;
	if (**text == '.')
		++*text;
	return symbol_of(&s->symbols, start, n);
}

static struct value select_name(struct evaluator *ev, struct value v, symbol name)
{
	const char *text = symbol_text(&ev->session->symbols, name);
	if (value_is(v, OBJECT_LIST)) {
		const struct list *list = value_list(v);
		char *end;
		unsigned long i = strtoul(text, &end, 10);
		if (*text < '0' || *text > '9' || *end || i >= list_len(list))
			return eval_error(ev, D_NO_ATTRIBUTE, nowhere, "the list has no element '%s'", text);
		return slot_force(ev, &list->items[i]);
	}
	if (!value_is(v, OBJECT_ATTRS))
		return eval_expected(ev, nowhere, arena_format(ev->arena, "a set with '%s'", text), v);
	struct value *slot = attrs_find(value_attrs(v), name);
	return slot ? slot_force(ev, slot) : eval_error(ev, D_NO_ATTRIBUTE, nowhere, "attribute '%s' missing", text);
}

static struct value select_path(struct evaluator *ev, struct value v, const char *path, const struct attrs *args)
{
	while (value_ok(v) && path && *path) {
		v = call_with(ev, v, args);
		if (value_ok(v))
			v = select_name(ev, v, next_name(ev->session, &path));
	}
	return v;
}

static bool print_with(struct run *r, const char *builtin, struct value v)
{
	struct value f = global_value(r->ev, builtin);
	struct value text = value_ok(f) ? call1(r->ev, f, v, nowhere) : VALUE_NONE;
	if (!value_ok(text))
		return false;
	buf_add(&r->result, value_str(text)->text, str_len(value_str(text)));
	return true;
}

static bool print_raw(struct run *r, struct value v)
{
	const struct str *text = value_to_text(r->ev, v, COERCE_INTERPOLATE, nowhere);
	if (text)
		buf_add(&r->result, text->text, str_len(text));
	return text;
}

static bool print_value(struct run *r, struct value v)
{
	const struct call *c = r->call;
	if (c->raw)
		return print_raw(r, v);
	if (c->json || c->xml) {
		bool ok = print_with(r, c->json ? "toJSON" : "toXML", v);
		if (c->json)
			buf_char(&r->result, '\n');
		return ok;
	}
	bool ok = value_print(&r->result, r->ev, v, c->strict ? PRINT_STRICT : 0);
	buf_char(&r->result, '\n');
	return ok;
}

static enum exit_status eval_and_print(struct run *r, struct source *source)
{
	struct value args = arguments_of(r);
	struct value v = select_path(r->ev, eval_source(r->ev, source), r->call->attribute, value_attrs(args));
	if (value_ok(v) && r->call->arguments)
		v = call_with(r->ev, v, value_attrs(args));
	if (value_ok(v) && print_value(r, v))
		return STATUS_FINE;
	eval_report(r->ev);
	return STATUS_SPEC;
}

static enum exit_status parse_and_print(struct run *r, struct source *source)
{
	struct expr *tree = parse_source(&r->session, source, 0, false);
	if (!tree)
		return STATUS_SPEC;
	expr_print(&r->result, &r->session, tree);
	buf_char(&r->result, '\n');
	return STATUS_FINE;
}

static enum exit_status work(struct run *r)
{
	const struct call *c = r->call;
	struct source *source =
	    c->expression ? load_text(&r->session, "<expression>", c->expression) : load_spec(&r->session, c->file);
	if (!source)
		return STATUS_SYSTEM;
	return c->parse ? parse_and_print(r, source) : eval_and_print(r, source);
}

enum exit_status cmd_eval(const struct call *c)
{
	if (!c->expression && !c->file) {
		print_error(D_USAGE, "nothing to evaluate", "name a file, or give an expression with -E");
		return STATUS_CALL;
	}
	if (c->expression && c->file) {
		print_error(D_USAGE, "both an expression and a file to evaluate", "give one of them");
		return STATUS_CALL;
	}
	static const struct task task = {.work = work};
	return run(c, &task);
}
