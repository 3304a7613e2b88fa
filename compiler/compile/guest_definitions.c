#include "compile/guest_definitions.h"

#include "base/buf.h"
#include "compile/auto_arguments.h"
#include "syntax/expr.h"

enum { DEEPEST = 64 };

/* The position of a walk: a path, with the options below it. */
struct position {
	symbol names[DEEPEST];
	uint32_t n;
	bool left_out; /* it is below a false condition */
};

static bool is_attrs(struct value v)
{
	return value_ok(v) && value_is(v, OBJECT_ATTRS);
}

/* Returns an attribute, forced; VALUE_NONE when it is missing or has no value. */
static struct value part(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value v = force_attribute(ev, set, name);
	eval_recover(ev);
	return v;
}

static bool is_tagged(struct evaluator *ev, const struct attrs *set, const char *tag)
{
	struct value type = part(ev, set, SYM__type);
	return value_ok(type) && value_is(type, OBJECT_STRING) && strcmp(value_str(type)->text, tag) == 0;
}

static const char *path_text(struct evaluator *ev, const struct position *p, symbol last)
{
	struct buf b = {.limit = ev->arena->limit};
	for (uint32_t i = 0; i < p->n; i++)
		buf_printf(&b, "%s.", symbol_text(&ev->session->symbols, p->names[i]));
	if (last)
		buf_puts(&b, symbol_text(&ev->session->symbols, last));
	else if (b.len)
		b.len--;
	const char *text = arena_text(ev->arena, buf_text(&b), b.len);
	buf_release(&b);
	return text;
}

static void record(struct guest_definitions *all, const struct position *p, struct value v, struct span at)
{
	struct arena *a = all->ev->arena;
	struct guest_definition *d = ARENA_NEW(a, struct guest_definition);
	d->names = ARENA_ARRAY(a, symbol, p->n);
	memcpy(d->names, p->names, p->n * sizeof *p->names);
	d->n = p->n;
	d->path = path_text(all->ev, p, 0);
	d->at = at;
	d->value = p->left_out ? VALUE_NONE : v;
	*all->end = d;
	all->end = &d->next;
}

/* Returns the place of a name in a set; that of the set when the name is not written. */
static struct span name_place(struct evaluator *ev, const struct shape_key *key, struct span around)
{
	struct span at = {key->pos, key->pos + (uint32_t)str_len(symbol_str(&ev->session->symbols, key->name))};
	return source_span_is_users(&ev->session->sources, at) ? at : around;
}

static struct span value_place(struct evaluator *ev, const struct shape_key *key, struct span around)
{
	const struct binding *b = key->pos ? expr_binding_at(&ev->session->sources, key->pos) : NULL;
	bool own = b && b->value && source_span_is_users(&ev->session->sources, b->value->at);
	return own ? b->value->at : name_place(ev, key, around);
}

static void unknown_option(struct guest_definitions *all, const struct position *p, symbol name,
                           const struct attrs *options, struct span at)
{
	struct session *s = all->ev->session;
	const char *path = path_text(all->ev, p, name);
	struct diag *d = diag_make(s, D_UNKNOWN_OPTION, at, "NixOS has no option '%s'", path);
	uint32_t n = attrs_len(options);
	const char **names = ARENA_ARRAY(&s->arena, const char *, n + 1);
	for (uint32_t i = 0; i < n; i++)
		names[i] = symbol_text(&s->symbols, options->shape->keys[i].name);
	const char *nearest = nearest_name(symbol_text(&s->symbols, name), names, n);
	if (nearest)
		d->help = arena_format(&s->arena, "did you mean '%s'?", nearest);
	d->path = arena_format(&s->arena, "containers.%s.config.%s", all->container, path);
	diag_report(s, d);
}

static void walk_value(struct guest_definitions *all, struct position *p, struct value options, struct value v,
                       struct span at);

/* Walks the names of a set, in the order of their bytes. `options` is NULL inside of an option's value. */
static void walk_names(struct guest_definitions *all, struct position *p, const struct attrs *options,
                       const struct attrs *set, struct span at)
{
	struct evaluator *ev = all->ev;
	const uint32_t *order = attrs_shape_order(ev->session, set->shape);
	for (uint32_t i = 0; i < attrs_len(set) && p->n < DEEPEST; i++) {
		const struct shape_key *key = &set->shape->keys[order[i]];
		if (!options && !source_span_is_users(&ev->session->sources, (struct span){key->pos, key->pos}))
			continue; /* not written here: a package, the result of a function */
		struct value below = options ? part(ev, options, key->name) : VALUE_NONE;
		if (options && !value_ok(below) && all->silent)
			continue;
		if (options && !value_ok(below)) {
			unknown_option(all, p, key->name, options, name_place(ev, key, at));
			continue;
		}
		p->names[p->n++] = key->name;
		walk_value(all, p, below, set->slots[order[i]], value_place(ev, key, at));
		p->n--;
	}
}

/* A condition that cannot be computed counts as false: NixOS reports what is wrong with it. */
static void walk_conditional(struct guest_definitions *all, struct position *p, struct value options,
                             const struct attrs *set, struct span at)
{
	bool outer = p->left_out;
	struct value condition = part(all->ev, set, SYM_condition);
	p->left_out = outer || !value_ok(condition) || condition.word != VALUE_OF_TRUE.word;
	walk_value(all, p, options, part(all->ev, set, SYM_content), at);
	p->left_out = outer;
}

/* Walks the content of a property. Returns false when the value is not a property. */
static bool walk_property(struct guest_definitions *all, struct position *p, struct value options,
                          const struct attrs *set, struct span at)
{
	struct evaluator *ev = all->ev;
	if (is_tagged(ev, set, "if")) {
		walk_conditional(all, p, options, set, at);
		return true;
	}
	if (is_tagged(ev, set, "override") || is_tagged(ev, set, "order")) {
		walk_value(all, p, options, part(ev, set, SYM_content), at);
		return true;
	}
	if (!is_tagged(ev, set, "merge"))
		return false;
	struct value contents = part(ev, set, SYM_contents);
	for (uint64_t i = 0; value_ok(contents) && value_is(contents, OBJECT_LIST) && i < list_len(value_list(contents));
	     i++)
		walk_value(all, p, options, value_list(contents)->items[i], at);
	return true;
}

/* Walks a definition, or a set of them. `options` is the option, a set of options, or VALUE_NONE inside of an option's
 * value. */
static void walk_value(struct guest_definitions *all, struct position *p, struct value options, struct value v,
                       struct span at)
{
	struct evaluator *ev = all->ev;
	bool option = is_attrs(options) && is_tagged(ev, value_attrs(options), "option");
	if (!eval_enter(ev, at)) {
		eval_recover(ev);
		return;
	}
	struct value forced = value_force(ev, v);
	eval_recover(ev);
	bool set = is_attrs(forced);
	if (!set || !walk_property(all, p, options, value_attrs(forced), at)) {
		if (p->n && (option || !is_attrs(options)))
			record(all, p, v, at);
		if (set && !is_tagged(ev, value_attrs(forced), "derivation"))
			walk_names(all, p, option || !is_attrs(options) ? NULL : value_attrs(options), value_attrs(forced), at);
	}
	eval_leave(ev);
}

/* Modules. */

static void walk_module(struct guest_definitions *all, struct value v, const struct attrs *options, struct span at);

static void walk_imports(struct guest_definitions *all, const struct attrs *set, symbol name,
                         const struct attrs *options, struct span at)
{
	struct value list = part(all->ev, set, name);
	for (uint64_t i = 0; value_ok(list) && value_is(list, OBJECT_LIST) && i < list_len(value_list(list)); i++)
		walk_module(all, value_list(list)->items[i], options, at);
}

static bool is_definition(symbol name)
{
	static const symbol others[] = {SYM_imports, SYM_require, SYM_key, SYM__file, SYM_disabledModules, SYM_options,
	                                SYM_config, SYM_freeformType, SYM_meta, SYM__class};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (name == others[i])
			return false;
	return true;
}

/* In a module without `config`, every name that is not part of a module is a definition. */
static struct value definitions_of(struct evaluator *ev, const struct attrs *set)
{
	struct value config = part(ev, set, SYM_config);
	if (value_ok(config) || attrs_find(set, SYM_options))
		return config;
	struct attrs_builder b = attrs_build(ev->session, attrs_len(set));
	for (uint32_t i = 0; i < attrs_len(set); i++)
		if (is_definition(set->shape->keys[i].name))
			attrs_put(&b, set->shape->keys[i].name, set->shape->keys[i].pos, set->slots[i]);
	return attrs_done(&b, false);
}

static void walk_set(struct guest_definitions *all, const struct attrs *set, const struct attrs *options,
                     struct span at)
{
	walk_imports(all, set, SYM_imports, options, at);
	walk_imports(all, set, SYM_require, options, at);
	struct value definitions = definitions_of(all->ev, set);
	struct position p = {.n = 0};
	if (value_ok(definitions))
		walk_value(all, &p, value_of_object(options), definitions, at);
}

/* A path is that of a module; NixOS's own modules have no place in the user's texts. */
static void walk_module(struct guest_definitions *all, struct value v, const struct attrs *options, struct span at)
{
	struct evaluator *ev = all->ev;
	v = value_force(ev, v);
	if (value_ok(v) && (value_is(v, OBJECT_PATH) || value_is(v, OBJECT_STRING))) {
		if (files_is_library(ev, value_str(v)->text))
			return;
		v = eval_file(ev, value_str(v)->text, at);
	}
	if (value_ok(v) && call_is_possible(ev, v))
		v = auto_arguments_call(ev, v, all->arguments, false);
	if (!value_ok(v) && !all->silent) {
		eval_report(ev);
		return;
	}
	if (!value_ok(v) || !is_attrs(v) || !eval_enter(ev, at)) {
		eval_recover(ev);
		return;
	}
	walk_set(all, value_attrs(v), options, at);
	eval_leave(ev);
}

void guest_definitions_collect(struct guest_definitions *all, struct value module, const struct attrs *options)
{
	all->end = &all->first;
	walk_module(all, module, options, SPAN_NONE);
}

/* Finding a definition. */

const struct guest_definition *guest_definitions_find(const struct guest_definitions *all, const char *path, size_t len)
{
	const struct guest_definition *best = NULL;
	size_t longest = 0;
	for (const struct guest_definition *d = all->first; d; d = d->next) {
		size_t n = strlen(d->path);
		bool begins = n <= len && memcmp(d->path, path, n) == 0 && (n == len || path[n] == '.' || path[n] == '[');
		if (begins && n > longest) {
			best = d;
			longest = n;
		}
	}
	return best;
}

static bool ends_word(char c)
{
	return !c || strchr(" '`\"\n,;:.)]", c);
}

const struct guest_definition *guest_definitions_mentioned(const struct guest_definitions *all, const char *text)
{
	const struct guest_definition *best = NULL;
	size_t longest = 0;
	for (const struct guest_definition *d = all->first; d; d = d->next) {
		const char *found = d->n > 1 ? strstr(text, d->path) : NULL;
		size_t n = strlen(d->path);
		if (found && n > longest && ends_word(found[n]) && (found == text || strchr(" '`\".(", found[-1]))) {
			best = d;
			longest = n;
		}
	}
	return best;
}
