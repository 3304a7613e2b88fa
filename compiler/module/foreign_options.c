/* Options that NixOS has and ctrc does not know. A file for a NixOS host contains many of them; only the user can say
 * that it is one (--host-options). They are evaluated only when the spec reads them. */
#include "module/foreign_options.h"

#include "eval/embedded.h"
#include "eval/unknown_value.h"
#include "module/config.h"
#include "module/engine.h"
#include "module/level.h"
#include "module/option.h"
#include "module/own.h"
#include "module/property.h"
#include "module/type.h"
#include "module/type_merge.h"

#include <stdlib.h>

/* Returns a set of runtime/host/nixos-options.spec, or one inside of it; NULL when there is none. The pending failure
 * stays. */
static const struct attrs *table(struct evaluator *ev, const char *name, symbol of)
{
	static const char file[] = EMBEDDED_ROOT "host/nixos-options.spec";
	struct failure *failure = ev->failure;
	ev->failure = NULL;
	struct value v = eval_file(ev, file, SPAN_NONE);
	const struct attrs *set = value_ok(v) ? force_attrs(ev, v, SPAN_NONE, file) : NULL;
	v = set ? force_attribute(ev, set, symbol_of(&ev->session->symbols, name, strlen(name))) : VALUE_NONE;
	set = value_ok(v) ? value_attrs(v) : NULL;
	if (set && of)
		v = attrs_find(set, of) ? force_attribute(ev, set, of) : VALUE_NONE;
	ev->failure = failure;
	return value_ok(v) ? value_attrs(v) : NULL;
}

static bool is_at_top(struct evaluator *ev, symbol name)
{
	return attrs_find(table(ev, "top", 0), name) != NULL;
}

/* Returns the first step of the path of a name at a level. */
static symbol first_step(const struct level *level, symbol name)
{
	for (const struct path *p = level->path; p; p = p->up)
		name = p->name;
	return name;
}

/* Whether one of ctrc's own modules declares an option, or one below it. */
static bool is_ours(struct config *c, const struct option_entry *entry)
{
	if (entry->option)
		return own_declares(c, entry->option);
	for (uint32_t i = 0; entry->nested && i < entry->nested->n; i++)
		if (is_ours(c, &entry->nested->entries[i]))
			return true;
	return false;
}

/* Whether the pending failure is certain that the name is misspelt. If a module was left out, similarity to a name that
 * the spec's own modules declare proves nothing: the missing module may declare the name as it is written. */
static bool is_slip(struct evaluator *ev, const struct level *level)
{
	const struct fix *fix = ev->failure->diag->fix;
	symbol meant = fix ? symbol_find(&ev->session->symbols, fix->text, strlen(fix->text)) : 0;
	const struct option_entry *entry = meant ? option_find(level->set, meant) : NULL;
	return fix && (!value_ok(level->config->left_out) || !entry || is_ours(level->config, entry));
}

/* Whether an undeclared name may be an option of NixOS. If not all of these are known, it may be one unless it looks
 * misspelt. */
static bool may_be_hosts(struct evaluator *ev, const struct level *level, symbol name)
{
	if (!level->path && is_at_top(ev, name))
		return true;
	const struct attrs *known = table(ev, "known", first_step(level, name));
	if (known)
		return level->config->outer && !level->config->outer->outer && attrs_find(known, name);
	if (!level->path && ev->failure->misplaced)
		return false;
	const struct attrs *near = table(ev, "near", first_step(level, name));
	return !is_slip(ev, level) || (near && attrs_find(near, name));
}

/* Whether it certainly is one. */
static bool is_hosts(struct evaluator *ev, const struct level *level, symbol name)
{
	symbol first = first_step(level, name);
	const struct attrs *known = table(ev, "known", first);
	return known ? attrs_find(known, name) != NULL : is_at_top(ev, first);
}

bool foreign_options_find(const char *name, enum host_options *host_options)
{
	static const char *const names[] = {"error", "warn", "ignore"}; /* by enum host_options */
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0) {
			*host_options = (enum host_options)i;
			return true;
		}
	return false;
}

bool foreign_options_count(struct evaluator *ev, const struct level *level, symbol name)
{
	struct diag *d = ev->failure->diag;
	if (!may_be_hosts(ev, level, name))
		return true;
	if (!level->path && is_at_top(ev, name)) {
		d->fix = NULL; /* it is not misspelt, even if another name is near */
		d->help = NULL;
	}
	switch (level->config->shared->host_options) {
	case HOST_OPTIONS_IGNORE: return false;
	case HOST_OPTIONS_WARN: d->severity = SEVERITY_WARNING; break;
	case HOST_OPTIONS_ERROR:
		if (!d->help && is_hosts(ev, level, name))
			eval_help(ev, "if it is an option of the NixOS host, '--host-options=ignore' leaves it out");
		break;
	}
	return true;
}

/* Returns the unknown value because of which modules of a configuration, or of one around it, were left out.
 * VALUE_NONE: there is none. Modules of the spec itself have been left out with a warning. */
static struct value left_out_around(const struct config *c)
{
	while (c && !value_ok(c->left_out))
		c = c->outer;
	return c && !fault_reports(c) ? c->left_out : VALUE_NONE;
}

/* Whether a configuration is an instance of a NixOS option that the spec declares, too. */
static bool extends_hosts(struct evaluator *ev, const struct config *c)
{
	const struct config *root = c;
	while (root->outer)
		root = root->outer;
	const struct option *o = root != c && config_has_host(root) ? level_option_at(c->path) : NULL;
	const struct path *first = c->path;
	while (first && first->up)
		first = first->up;
	return o && source_span_is_users(&ev->session->sources, option_place(ev->session, o)) &&
	       is_at_top(ev, first->name);
}

struct value foreign_options_open(struct evaluator *ev, struct config *c, struct value values)
{
	if (!ev->unknown_stays || !value_ok(values) || value_is_open(values))
		return values;
	struct value unknown = left_out_around(c);
	if (value_ok(unknown))
		return unknown_value_open_set(ev, values, unknown);
	return extends_hosts(ev, c) ? foreign_options_values(ev, c->root, values) : values;
}

void foreign_options_argument(struct evaluator *ev, struct diag *d)
{
	struct symbols *symbols = &ev->session->symbols;
	if (d->code != D_MODULE_ARGUMENT)
		return;
	const char *last = d->path ? strrchr(d->path, '.') : NULL;
	const struct attrs *for_host =
		last ? table(ev, "forHost", symbol_of(symbols, d->path, strcspn(d->path, "."))) : NULL;
	if (for_host && !attrs_find(for_host, symbol_of(symbols, last + 1, strlen(last + 1))))
		return;
	d->code = D_HOST_VALUE;
	d->severity = SEVERITY_INFO;
}

/* Reading. The spec's own definitions of an undeclared option are merged as well as possible without its type. */

struct host_value {
	struct definitions defs;
	const char *path;
};

static struct value force_host_value(struct evaluator *ev, void *data);

/* One definition of a name. */
struct member {
	symbol name;
	uint32_t order;
	struct definition *definition;
};

static int compare_members(const void *left, const void *right)
{
	const struct member *l = left, *r = right;
	if (l->name != r->name)
		return l->name < r->name ? -1 : 1;
	return l->order < r->order ? -1 : l->order > r->order;
}

/* Returns the set of the names, each with a value that is computed from its definitions when it is needed. */
static struct value values_of(struct evaluator *ev, struct member *members, uint32_t n, const char *path)
{
	struct attrs_builder b = attrs_build(ev->session, n);
	if (n)
		qsort(members, n, sizeof *members, compare_members);
	for (uint32_t i = 0, next; i < n; i = next) {
		struct host_value *v = ARENA_NEW(ev->arena, struct host_value);
		const char *text = symbol_text(&ev->session->symbols, members[i].name);
		v->path = path ? arena_format(ev->arena, "%s.%s", path, text) : text;
		for (next = i; next < n && members[next].name == members[i].name; next++) {
			const struct definition *d = members[next].definition;
			definition_add(ev, &v->defs, d->value, d->outer, d->module, d->pos)->expr = d->expr;
		}
		attrs_put(&b, members[i].name, members[i].definition->pos, thunk_native(ev, force_host_value, v));
	}
	return attrs_done(&b, false);
}

/* What a definition is, whichever conditions hold: these are not asked. */
enum shape_inside { INSIDE_OTHER, INSIDE_UNKNOWN, INSIDE_SET };

static enum shape_inside shape_inside(struct evaluator *ev, const struct definition *given);

static enum shape_inside shape_of_parts(struct evaluator *ev, const struct definition *d)
{
	struct definitions parts = {NULL, NULL};
	enum shape_inside shape = property_each(ev, d, &parts) ? INSIDE_SET : INSIDE_OTHER;
	for (const struct definition *p = parts.first; shape != INSIDE_OTHER && p; p = p->next) {
		enum shape_inside part = shape_inside(ev, p);
		shape = part < shape ? part : shape;
	}
	return shape;
}

/* An unknown value takes part as the set that it likely is. */
static enum shape_inside shape_of_unknown(struct evaluator *ev, struct value v)
{
	struct value likely = unknown_value_likely(ev, v);
	bool set = value_ok(likely) && (value_is_unknown(likely) || value_is(likely, OBJECT_ATTRS));
	return set ? INSIDE_UNKNOWN : INSIDE_OTHER;
}

static enum shape_inside shape_inside(struct evaluator *ev, const struct definition *given)
{
	struct definition d = *given;
	d.value = value_force(ev, d.value);
	if (!value_ok(d.value))
		return INSIDE_OTHER;
	if (value_is_unknown(d.value))
		return shape_of_unknown(ev, d.value);
	if (!value_is(d.value, OBJECT_ATTRS) || !definition_enter(ev, &d, 1))
		return INSIDE_OTHER;
	enum shape_inside shape = INSIDE_OTHER;
	switch (property_of(ev, d.value)) {
	case PROPERTY_NONE: shape = attrs_find(value_attrs(d.value), SYM__type) ? INSIDE_OTHER : INSIDE_SET; break;
	case PROPERTY_IF:
	case PROPERTY_OVERRIDE:
	case PROPERTY_DEFINITION: shape = property_enter(ev, &d) ? shape_inside(ev, &d) : INSIDE_OTHER; break;
	case PROPERTY_MERGE: shape = shape_of_parts(ev, &d); break;
	case PROPERTY_ORDER:
	case PROPERTY_FAILED: break;
	}
	eval_leave(ev);
	return shape;
}

static struct value merge_sets(struct evaluator *ev, const struct host_value *v)
{
	struct definitions sets = {NULL, NULL};
	size_t most = 0;
	uint32_t n = 0;
	for (const struct definition *d = v->defs.first; d; d = d->next)
		if (!definition_push_down(ev, d, &sets))
			return VALUE_NONE;
	for (const struct definition *d = sets.first; d; d = d->next)
		most += attrs_len(value_attrs(d->value));
	struct member *members = ARENA_ARRAY(ev->arena, struct member, most);
	for (const struct definition *d = sets.first; d; d = d->next) {
		const struct attrs *set = value_attrs(d->value);
		for (uint32_t i = 0; i < attrs_len(set); i++, n++) {
			const struct shape_key *key = &set->shape->keys[i];
			struct definitions one = {NULL, NULL};
			members[n] = (struct member){
			    key->name, n, definition_add(ev, &one, set->slots[i], d, d->module, key->pos)};
		}
	}
	return unknown_value_open_set(ev, values_of(ev, members, n, v->path), unknown_value_new(ev, UNKNOWN_HOST, v->path));
}

/* Returns the value that counts; if several do and cannot be ordered, it is unknown. */
static struct value merge_values(struct evaluator *ev, const struct host_value *v)
{
	struct plain plain;
	if (!definitions_resolve(ev, v->defs.first, &plain))
		return VALUE_NONE;
	struct value merged =
		plain.n ? type_merge_any(ev, NULL, NULL, &plain) : unknown_value_new(ev, UNKNOWN_HOST, v->path);
	if (!value_ok(merged) && ev->failure && ev->failure->diag->code == D_CONFLICT) {
		eval_recover(ev);
		return unknown_value_new(ev, UNKNOWN_HOST, v->path);
	}
	if (value_ok(merged) && value_is(merged, OBJECT_ATTRS) && !value_is_open(merged))
		return unknown_value_open_set(ev, merged, unknown_value_new(ev, UNKNOWN_HOST, v->path));
	return merged;
}

/* Whether a condition says that a definition does not hold: what it would be need not be computable then. */
static bool never_counts(struct evaluator *ev, const struct definition *d)
{
	struct definitions one = {NULL, NULL};
	struct plain plain;
	definition_add(ev, &one, d->value, d->outer, d->module, d->pos)->expr = d->expr;
	bool never = definitions_resolve(ev, one.first, &plain) && !plain.n;
	eval_recover(ev);
	return never;
}

static struct value force_host_value(struct evaluator *ev, void *data)
{
	const struct host_value *v = data;
	struct host_value counting = {.path = v->path};
	bool sets = true, known = false;
	for (struct definition *d = v->defs.first; d; d = d->next) {
		enum shape_inside shape = shape_inside(ev, d);
		eval_recover(ev);
		if (shape == INSIDE_OTHER && never_counts(ev, d))
			continue;
		sets = sets && shape != INSIDE_OTHER;
		known = known || shape == INSIDE_SET;
		definition_add(ev, &counting.defs, d->value, d->outer, d->module, d->pos)->expr = d->expr;
	}
	return sets && known ? merge_sets(ev, &counting) : merge_values(ev, &counting);
}

struct value foreign_options_part(struct evaluator *ev, const struct thunk *t)
{
	const struct force_frame *f = ev->forcing;
	for (; f; f = f->thunk == t ? NULL : f->outer) {
		bool native = (f->thunk->head & 0xff) == THUNK_NATIVE + THUNK_BUSY;
		if (native && (thunk_function *)(uintptr_t)(f->thunk->head >> 8) == force_host_value)
			return unknown_value_new(ev, UNKNOWN_HOST, ((const struct host_value *)f->thunk->a.word)->path);
	}
	return VALUE_NONE;
}

struct value foreign_options_values(struct evaluator *ev, const struct level *level, struct value declared)
{
	const char *path = level->path ? option_path_string(ev->session, level->path) : NULL;
	uint32_t n = 0;
	for (const struct unmatched *u = level->unmatched; u; u = u->next)
		n++;
	struct member *members = ARENA_ARRAY(ev->arena, struct member, n);
	n = 0;
	for (const struct unmatched *u = level->unmatched; u; u = u->next, n++)
		members[n] = (struct member){u->name, n, u->definition};
	struct value own = values_of(ev, members, n, path);
	return unknown_value_open_set(ev, attrs_update(ev, value_attrs(own), value_attrs(declared)),
	                              unknown_value_new(ev, UNKNOWN_HOST, path));
}
