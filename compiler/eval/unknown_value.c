#include "eval/unknown_value.h"

struct open {
	struct attrs set; /* first: an open set is a set */
	const char *path;
};

static const struct open *open_of(struct value v)
{
	return (const struct open *)v.word;
}

static struct value make(struct evaluator *ev, struct value known, const char *path, uint64_t flags)
{
	struct open *o = arena_alloc(ev->arena, sizeof *o);
	o->set = *value_attrs(known);
	o->set.head = OBJECT_ATTRS | flags;
	o->path = path;
	return value_of_object(&o->set);
}

struct value unknown_value_open_set(struct evaluator *ev, struct value known, const char *path)
{
	return make(ev, known, path, ATTRS_OPEN);
}

struct value unknown_value_new(struct evaluator *ev, const char *path)
{
	return make(ev, attrs_empty(), path, ATTRS_OPEN | ATTRS_UNKNOWN);
}

struct value unknown_value_argument(struct evaluator *ev, const char *name)
{
	return make(ev, attrs_empty(), name, ATTRS_OPEN | ATTRS_UNKNOWN | ATTRS_ARGUMENT);
}

struct value unknown_value_input(struct evaluator *ev, const char *name, struct value known)
{
	uint64_t unknown = attrs_len(value_attrs(known)) ? 0 : ATTRS_UNKNOWN;
	return make(ev, known, name, ATTRS_OPEN | ATTRS_INPUT | unknown);
}

struct value unknown_value_select(struct evaluator *ev, struct value open, symbol name)
{
	const char *above = open_of(open)->path, *text = symbol_text(&ev->session->symbols, name);
	if (above && strcmp(text, "enable") == 0)
		return VALUE_OF_FALSE;
	const char *path = above ? arena_format(ev->arena, "%s.%s", above, text) : text;
	return make(ev, attrs_empty(), path, ATTRS_UNKNOWN | open_of(open)->set.head);
}

static void make_failure(struct evaluator *ev, struct span at, struct value unknown)
{
	const char *path = open_of(unknown)->path, *name = arena_text(ev->arena, path, strcspn(path, "."));
	if (open_of(unknown)->set.head & ATTRS_INPUT) {
		eval_error(ev, D_HOST_VALUE, at, "this needs '%s', and nothing gives '%s'", path, name);
		eval_help(ev, "give it with --arg %s EXPR", name);
		return;
	}
	if (open_of(unknown)->set.head & ATTRS_ARGUMENT) {
		eval_error(ev, D_MODULE_ARGUMENT, at, "nothing provides the module argument '%s'", name);
		eval_help(ev, "give it with --module-arg %s EXPR, or in a module: _module.args.%s = ...;", name, name);
		return;
	}
	eval_error(ev, D_HOST_VALUE, at, "this needs '%s', an option of the host that is not known here", path);
	eval_help(ev, "what depends on it is not looked at; a module that sets it can be imported beside this one");
}

struct value unknown_value_failure(struct evaluator *ev, struct span at, struct value unknown)
{
	make_failure(ev, at, unknown);
	ev->failure->catchable = true; /* tryEval asks whether a value is there */
	return VALUE_NONE;
}
