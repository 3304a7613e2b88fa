#include "eval/unknown_value.h"

#include "eval/builtin.h"

struct open {
	struct attrs set; /* first: an open set is a set */
	struct value unknown;
};

/* Unknown values. */

static struct value make(struct evaluator *ev, unsigned origin, const char *path, struct value likely)
{
	struct unknown *u = arena_alloc(ev->arena, sizeof *u);
	*u = (struct unknown){(uint64_t)origin << 8 | OBJECT_UNKNOWN, path, NULL, likely};
	return value_of_object(u);
}

static enum unknown_origin origin_of(struct value unknown)
{
	return (enum unknown_origin)(value_unknown(unknown)->head >> 8);
}

struct value unknown_value_new(struct evaluator *ev, enum unknown_origin origin, const char *path)
{
	return make(ev, origin, path, VALUE_NONE);
}

struct value unknown_value_with(struct evaluator *ev, struct value unknown, struct value likely)
{
	const struct unknown *u = value_unknown(unknown);
	return u->likely.word == likely.word && !u->file ? unknown : make(ev, origin_of(unknown), u->path, likely);
}

struct value unknown_value_at(struct evaluator *ev, struct value unknown, const char *file)
{
	struct value v = make(ev, origin_of(unknown), value_unknown(unknown)->path, VALUE_NONE);
	((struct unknown *)v.word)->file = file;
	return v;
}

struct value unknown_value_of(struct value open)
{
	return value_is_unknown(open) ? open : ((const struct open *)open.word)->unknown;
}

static bool throws(const struct failure *f)
{
	return f && (f->unknown.word || f->diag->code == D_THROWN || f->diag->code == D_ABORTED ||
	             f->diag->code == D_ASSERT_FAILED);
}

struct value unknown_value_likely(struct evaluator *ev, struct value unknown)
{
	struct value v = unknown;
	while (value_ok(v) && value_is_unknown(v) && value_unknown(v)->likely.word)
		v = value_force(ev, value_unknown(v)->likely);
	if (value_ok(v))
		return value_is_unknown(v) ? unknown_value_with(ev, unknown, VALUE_NONE) : v;
	if (!throws(ev->failure))
		return VALUE_NONE;
	eval_recover(ev);
	return unknown_value_with(ev, unknown, VALUE_NONE);
}

bool unknown_value_holds(struct evaluator *ev, struct value unknown)
{
	struct value v = unknown_value_likely(ev, unknown);
	eval_recover(ev);
	return !value_ok(v) || v.word != VALUE_OF_FALSE.word;
}

struct either {
	struct value first, second;
};

static struct value force_either(struct evaluator *ev, void *data)
{
	const struct either *e = data;
	struct value v = value_force(ev, e->first);
	if (value_ok(v) || !throws(ev->failure))
		return v;
	eval_recover(ev);
	return e->second;
}

struct value unknown_value_either(struct evaluator *ev, struct value first, struct value second)
{
	struct either *e = arena_alloc(ev->arena, sizeof *e);
	*e = (struct either){first, second};
	return thunk_native(ev, force_either, e);
}

/* Open sets. */

struct value unknown_value_open_set(struct evaluator *ev, struct value known, struct value unknown)
{
	struct open *o = arena_alloc(ev->arena, sizeof *o);
	o->set = *value_attrs(known);
	o->set.head = OBJECT_ATTRS | ATTRS_OPEN;
	o->unknown = unknown_value_with(ev, unknown, VALUE_NONE);
	return value_of_object(&o->set);
}

struct value unknown_value_open_like(struct evaluator *ev, struct value set, struct value like)
{
	return value_is_open(like) && !value_is_open(set) ? unknown_value_open_set(ev, set, unknown_value_of(like)) : set;
}

struct likely_select {
	struct value from; /* an unknown value with a likely one */
	symbol name;
	struct value fallback;
};

static struct value force_likely_select(struct evaluator *ev, void *data)
{
	const struct likely_select *s = data;
	struct value v = unknown_value_likely(ev, s->from);
	if (!value_ok(v))
		return v;
	if (!value_is(v, OBJECT_ATTRS))
		return value_ok(s->fallback) ? s->fallback : unknown_value_with(ev, s->from, VALUE_NONE);
	struct value *slot = attrs_lookup(v, s->name);
	if (slot)
		return slot_force(ev, slot);
	return value_ok(s->fallback) ? s->fallback : unknown_value_with(ev, s->from, VALUE_NONE);
}

/* Where agenix and sops-nix put the files that they decrypt, by default: the option's path, with NAME between the first
 * two parts, and the folder that contains NAME. */
static const struct secrets {
	const char *before, *behind, *folder;
} secrets[] = {
    {"age.secrets.", ".path", "/run/agenix"},
    {"sops.secrets.", ".path", "/run/secrets"},
    {"sops.templates.", ".path", "/run/secrets/rendered"},
};

/* Returns the default of such an option, or VALUE_NONE. */
static struct value secret_path(struct evaluator *ev, const char *path)
{
	for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++) {
		const struct secrets *s = &secrets[i];
		size_t before = strlen(s->before), behind = strlen(s->behind), len = strlen(path);
		if (len <= before + behind || strncmp(path, s->before, before) != 0 ||
		    strcmp(path + len - behind, s->behind) != 0)
			continue;
		const char *file = arena_format(ev->arena, "%s/%.*s", s->folder, (int)(len - before - behind), path + before);
		return value_of_text(ev->arena, file, strlen(file));
	}
	return VALUE_NONE;
}

struct value unknown_value_select_or(struct evaluator *ev, struct value open, symbol name, struct value fallback)
{
	struct value unknown = unknown_value_of(open);
	const struct unknown *u = value_unknown(unknown);
	const char *text = symbol_text(&ev->session->symbols, name);
	const char *path = u->path ? arena_format(ev->arena, "%s.%s", u->path, text) : text;
	struct value secret = origin_of(unknown) == UNKNOWN_HOST ? secret_path(ev, path) : VALUE_NONE;
	if (value_ok(secret))
		return secret;
	if (!u->likely.word)
		return make(ev, origin_of(unknown), path, fallback);
	struct likely_select *s = arena_alloc(ev->arena, sizeof *s);
	*s = (struct likely_select){unknown, name, fallback};
	return make(ev, origin_of(unknown), u->path, thunk_native(ev, force_likely_select, s));
}

struct value unknown_value_select(struct evaluator *ev, struct value open, symbol name)
{
	return unknown_value_select_or(ev, open, name, VALUE_NONE);
}

/* Returns the set that an operand of `//` certainly has, or likely is. */
static struct value known_half(struct evaluator *ev, struct value v)
{
	if (!value_is_unknown(v))
		return v;
	v = unknown_value_likely(ev, v);
	eval_recover(ev);
	return value_ok(v) && value_is(v, OBJECT_ATTRS) ? v : attrs_empty();
}

struct value unknown_value_update(struct evaluator *ev, struct value l, struct value r)
{
	bool open = value_is_unknown(r) || value_is_open(r);
	struct value unknown = unknown_value_of(open ? r : l);
	struct value left = known_half(ev, l), right = known_half(ev, r);
	return unknown_value_open_set(ev, attrs_update(ev, value_attrs(left), value_attrs(right)), unknown);
}

struct parts {
	struct value l, r;
};

/* Returns the items that an operand of `++` certainly has, or likely has. NULL: none. */
static const struct list *known_items(struct evaluator *ev, struct value v)
{
	if (value_is_unknown(v))
		v = unknown_value_likely(ev, v);
	eval_recover(ev);
	return value_ok(v) && value_is(v, OBJECT_LIST) ? value_list(v) : NULL;
}

static struct value force_concat(struct evaluator *ev, void *data)
{
	const struct parts *p = data;
	const struct list *l = known_items(ev, p->l), *r = known_items(ev, p->r);
	uint64_t n = l ? list_len(l) : 0, m = r ? list_len(r) : 0;
	struct value *items, all = value_new_list(ev->arena, n + m, &items);
	if (n)
		memcpy(items, l->items, sizeof *items * n);
	if (m)
		memcpy(items + n, r->items, sizeof *items * m);
	if (!m && l)
		((struct list *)all.word)->origin = l->origin;
	if (!n && r)
		((struct list *)all.word)->origin = r->origin;
	return all;
}

struct value unknown_value_concat(struct evaluator *ev, struct value l, struct value r)
{
	struct parts *p = arena_alloc(ev->arena, sizeof *p);
	*p = (struct parts){l, r};
	return unknown_value_with(ev, value_is_unknown(l) ? l : r, thunk_native(ev, force_concat, p));
}

/* Messages about them. */

static const char *first_name(struct evaluator *ev, const char *path)
{
	return arena_text(ev->arena, path, strcspn(path, "."));
}

const char *unknown_value_why(struct evaluator *ev, struct value unknown)
{
	const char *path = value_unknown(unknown)->path;
	if (!path)
		path = "config";
	switch (origin_of(unknown)) {
	case UNKNOWN_HOST: return arena_format(ev->arena, "'%s' is an option of the host that is not known here", path);
	case UNKNOWN_ARGUMENT: {
		const char *name = first_name(ev, path);
		return strcmp(name, path) == 0
		         ? arena_format(ev->arena, "nothing provides the module argument '%s'", name)
		         : arena_format(ev->arena, "'%s' is not known: nothing provides the module argument '%s'", path, name);
	}
	case UNKNOWN_INPUT: return arena_format(ev->arena, "nothing gives '%s'", path);
	case UNKNOWN_STORE:
		return arena_format(ev->arena, "the Nix store has a name for '%s' that is not known here", path);
	case UNKNOWN_SEARCH: return arena_format(ev->arena, "the search path has no %s", path);
	case UNKNOWN_FETCH: return arena_format(ev->arena, "what '%s' gives is not on this machine", path);
	case UNKNOWN_MACHINE:
		return arena_format(ev->arena, "'%s' would ask this machine, and the result is the same everywhere", path);
	case UNKNOWN_SECRET: return arena_format(ev->arena, "the file '%s' is encrypted", path);
	case UNKNOWN_FILE: return arena_format(ev->arena, "there is no '%s' on this machine; the host may have it", path);
	case UNKNOWN_MODULES: break;
	}
	return arena_format(ev->arena, "'%s' is not known before all modules are there", path);
}

const char *unknown_value_help(struct evaluator *ev, struct value unknown)
{
	const char *path = value_unknown(unknown)->path, *name = path ? first_name(ev, path) : "config";
	switch (origin_of(unknown)) {
	case UNKNOWN_HOST:
		return path && strncmp(path, "options.", 8) != 0
		           ? arena_format(ev->arena, "'--set %s=EXPR' gives it a value; or import the module that does", path)
		           : "a module that declares it can be imported beside this one";
	case UNKNOWN_ARGUMENT:
		return arena_format(ev->arena, "give it with --module-arg %s EXPR, or in a module: _module.args.%s = ...;",
		                    name, name);
	case UNKNOWN_INPUT: {
		static const char inputs[] = "inputs.";
		if (strncmp(path, inputs, sizeof inputs - 1) == 0)
			return arena_format(ev->arena, "give it with --input %s=DIR", first_name(ev, path + sizeof inputs - 1));
		return arena_format(ev->arena, "give it with --arg %s EXPR", name);
	}
	case UNKNOWN_SEARCH:
		return arena_format(ev->arena, "give it with -I %.*s=PATH", (int)strcspn(path + 1, "/>"), path + 1);
	case UNKNOWN_FETCH: return "a hash beside the URL says which path of the store to read, where Nix has fetched it";
	case UNKNOWN_MACHINE: return "'--impure' lets it";
	case UNKNOWN_FILE: return "check on the host itself, or keep the file beside this one";
	case UNKNOWN_SECRET: return "decrypt it where the check runs, or go on without what it says";
	case UNKNOWN_STORE:
	case UNKNOWN_MODULES: break;
	}
	return NULL;
}

static void make_failure(struct evaluator *ev, struct span at, struct value unknown)
{
	const char *path = value_unknown(unknown)->path, *name = path ? first_name(ev, path) : "config";
	switch (origin_of(unknown)) {
	case UNKNOWN_INPUT:
		eval_error(ev, D_HOST_VALUE, at, "this needs '%s', and nothing gives '%s'", path, name);
		break;
	case UNKNOWN_ARGUMENT:
		eval_error(ev, ev->unknown_stays ? D_HOST_VALUE : D_MODULE_ARGUMENT, at,
		           "nothing provides the module argument '%s'", name);
		break;
	case UNKNOWN_HOST:
		eval_error(ev, D_HOST_VALUE, at, "this needs '%s', an option of the host that is not known here",
		           path ? path : "config");
		break;
	default: eval_error(ev, D_HOST_VALUE, at, "%s", unknown_value_why(ev, unknown)); break;
	}
	const char *help = unknown_value_help(ev, unknown);
	if (help)
		eval_help(ev, "%s", help);
}

struct value unknown_value_failure(struct evaluator *ev, struct span at, struct value unknown)
{
	unknown = unknown_value_of(unknown);
	make_failure(ev, at, unknown);
	ev->failure->catchable = true; /* tryEval is used to ask whether a value exists */
	ev->failure->unknown = unknown_value_with(ev, unknown, VALUE_NONE);
	return VALUE_NONE;
}
