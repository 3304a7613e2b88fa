/* Faults of undeclared options, with the name that was probably meant. */
#include "module/config_unknown.h"

#include "eval/unknown_value.h"
#include "module/advice.h"
#include "module/config.h"
#include "module/config_freeform.h"
#include "module/definition_origin.h"
#include "module/fault.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"
#include "module/submodule.h"

/* Adds a fix to the fault of a name: another name, in quotes if the old one has them. */
static void replace_name(struct session *s, struct diag *d, const char *name, const char *by)
{
	if (source_span_holds(&s->sources, d->at, name))
		diag_fix(s, d, d->at, by);
	else if (source_span_holds(&s->sources, d->at, arena_format(&s->arena, "\"%s\"", name)))
		diag_fix(s, d, d->at, arena_format(&s->arena, "\"%s\"", by));
}

/* Suggests the option of a set that was probably meant. Returns false when none is near enough. */
static bool suggest_option(struct evaluator *ev, const struct option_set *set, const char *name)
{
	const char **names = ARENA_ARRAY(ev->arena, const char *, set->n + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < set->n; i++)
		if (set->entries[i].name != SYM__module)
			names[n++] = symbol_text(&ev->session->symbols, set->entries[i].name);
	const char *nearest = nearest_name(name, names, n);
	if (!nearest)
		return false;
	struct diag *d = ev->failure->diag;
	eval_help(ev, "did you mean '%s'?", nearest);
	if (nearest_name_is_certain(name, nearest, names, n))
		replace_name(ev->session, d, name, nearest);
	return true;
}

static const char *option_elsewhere(struct evaluator *ev, const struct option_set *set, symbol name,
                                    const struct path *path, int depth);

/* The type of an option, or NULL where it is not to be had. A pending failure stays. */
static const struct type *type_of(struct evaluator *ev, struct option *o)
{
	struct failure *pending = ev->failure;
	const struct type *t = o ? option_type(ev, o) : NULL;
	ev->failure = pending;
	return t ? type_native(t) : NULL;
}

/* The same of what a type is of. */
static const struct type *part_of(struct evaluator *ev, const struct type *t)
{
	struct failure *pending = ev->failure;
	const struct type *part = value_ok(t->parts[0]) ? type_part(ev, t, 0) : NULL;
	ev->failure = pending;
	return part ? type_native(part) : NULL;
}

/* The same inside of a type. */
static const char *option_inside(struct evaluator *ev, const struct type *t, symbol name, const struct path *path,
                                 int depth)
{
	symbol step = 0;
	for (; t && t->kind != &kind_submodule && depth > 0; depth--) {
		t = type_native(t);
		step = type_step(ev, t) ? type_step(ev, t) : step;
		if (t->kind != &kind_submodule)
			t = part_of(ev, t);
	}
	const struct config *c = t && depth > 0 ? submodule_empty(ev, t, NULL) : NULL;
	if (!c)
		return NULL;
	const struct path below = {.up = path, .name = step};
	const struct path *here = step ? &below : path;
	const struct path there = {.up = here, .name = name};
	if (option_find(c->options, name))
		return option_path_string(ev->session, &there);
	return option_elsewhere(ev, c->options, name, here, depth - 1);
}

/* Returns the path of an option with exactly that name further inside, or NULL. */
static const char *option_elsewhere(struct evaluator *ev, const struct option_set *set, symbol name,
                                    const struct path *path, int depth)
{
	const char *found = NULL;
	for (uint32_t i = 0; i < set->n && depth > 0 && !found; i++) {
		const struct option_entry *entry = &set->entries[i];
		const struct path here = {.up = path, .name = entry->name};
		const struct path there = {.up = &here, .name = name};
		if (entry->name == SYM__module)
			continue;
		if (entry->option)
			found = option_inside(ev, type_of(ev, entry->option), name, &here, depth - 1);
		else if (option_find(entry->nested, name))
			found = option_path_string(ev->session, &there);
		else
			found = option_elsewhere(ev, entry->nested, name, &here, depth - 1);
	}
	return found;
}

/* Inside of one of many values, such as a container: whether the name is an option of the configuration around it. */
static bool stands_outside(struct evaluator *ev, const struct level *level, symbol name)
{
	const struct config *c = level->config;
	while (c->outer)
		c = c->outer;
	if (c == level->config || level->path != level->config->path || !c->options || !option_find(c->options, name))
		return false;
	const struct path *first = level->path;
	while (first->up)
		first = first->up;
	const char *text = symbol_text(&ev->session->symbols, name);
	bool inside = option_find(level->config->options, SYM_config) != NULL;
	eval_help(ev, "'%s' of the host stands beside '%s', at the top%s", text,
	          symbol_text(&ev->session->symbols, first->name),
	          inside ? "; of the system inside, it belongs into 'config'" : "");
	return true;
}

/* Returns the top-level option whose values have all the names of a set; NULL when there is none. */
static const struct option_entry *values_like(struct evaluator *ev, const struct option_set *set,
                                              const struct attrs *value)
{
	for (uint32_t i = 0; i < set->n; i++) {
		const struct option_entry *entry = &set->entries[i];
		const struct type *t = type_of(ev, entry->option);
		if (!t || !type_step(ev, t) || t->kind == &kind_submodule || !value_ok(t->parts[0]))
			continue;
		const struct type *part = part_of(ev, t);
		const struct config *c = part && part->kind == &kind_submodule ? submodule_empty(ev, part, NULL) : NULL;
		uint32_t n = 0;
		while (c && n < attrs_len(value) && option_find(c->options, value->shape->keys[n].name))
			n++;
		if (c && n && n == attrs_len(value))
			return entry;
	}
	return NULL;
}

/* At the top: whether the value looks like one of those that an option has by name. */
static bool lacks_option(struct evaluator *ev, const struct level *level, const struct unmatched *u)
{
	struct failure *failure = ev->failure;
	if (level->path)
		return false;
	eval_recover(ev);
	struct value v = value_force(ev, u->definition->value);
	const struct option_entry *like =
	    value_ok(v) && value_is(v, OBJECT_ATTRS) ? values_like(ev, level->set, value_attrs(v)) : NULL;
	ev->failure = failure;
	if (!like)
		return false;
	struct session *s = ev->session;
	const struct path top = {.name = like->name}, whole = {.up = &top, .name = u->name};
	ev->failure->misplaced = true;
	eval_help(ev, "it looks like one of '%s': write %s", symbol_text(&s->symbols, like->name),
	          option_path_string(s, &whole));
	return true;
}

/* Keys of YAML are not split at dots. */
static bool is_dotted(struct evaluator *ev, const struct option_set *set, const char *name)
{
	struct session *s = ev->session;
	const char *dot = strchr(name, '.');
	symbol first = dot ? symbol_find(&s->symbols, name, (size_t)(dot - name)) : 0;
	if (!first || !option_find(set, first) || !source_span_is_yaml(&s->sources, ev->failure->diag->at))
		return false;
	eval_help(ev, "a dot is a character like others in keys of YAML: write '%s' as a key below '%.*s'", dot + 1,
	          (int)(dot - name), name);
	return true;
}

/* Whether the name belongs to another tool, or to another place here. */
static bool is_advised(struct evaluator *ev, const struct path *path, const struct definition *d)
{
	const char *advice = advice_of(ev, ADVICE_NAME, path, d->value, ev->failure->diag->at);
	if (!advice)
		return false;
	ev->failure->diag->help = advice;
	ev->failure->misplaced = !path->up;
	return true;
}

struct value config_unknown(struct evaluator *ev, const struct level *level, const struct unmatched *u)
{
	struct session *s = ev->session;
	const char *name = symbol_text(&s->symbols, u->name);
	const struct path path = {.up = level->path, .in = level->config, .name = u->name};
	eval_error(ev, D_UNKNOWN_OPTION, definition_name_place(s, u->definition), "the option '%s' does not exist",
	           option_path_string(s, &path));
	ev->failure->catchable = true;
	fault_at(ev, &path);
	definition_origin_note(s, u->definition, ev->failure->diag);
	if (is_dotted(ev, level->set, name) || is_advised(ev, &path, u->definition) ||
	    suggest_option(ev, level->set, name) ||
	    stands_outside(ev, level, u->name) || lacks_option(ev, level, u))
		return VALUE_NONE;
	struct failure *failure = ev->failure; /* saved, since the search evaluates types */
	eval_recover(ev);
	const char *elsewhere = NULL;
	for (int depth = 1; depth <= 8 && !elsewhere; depth++) /* the outermost one */
		elsewhere = option_elsewhere(ev, level->config->options, u->name, level->config->path, depth);
	struct value v = elsewhere ? value_force(ev, u->definition->value) : VALUE_NONE;
	ev->failure = failure;
	failure->misplaced = value_ok(v) && !value_is(v, OBJECT_ATTRS) && !value_is_unknown(v);
	if (elsewhere)
		eval_help(ev, "there is an option '%s'", elsewhere);
	return VALUE_NONE;
}

/* Returns nixpkgs' words for modules that declare no option at all, which is probably a mistake. */
static const char *nothing_declared(struct evaluator *ev, const struct config *c)
{
	for (uint32_t i = 0; i < c->options->n; i++)
		if (c->options->entries[i].name != SYM__module)
			return NULL;
	if (!c->path)
		return "It seems as if you're trying to declare an option by placing it into `config' rather than `options'!";
	return arena_format(ev->arena, "However there are no options defined in `%s'. Are you sure you've declared your "
	                    "options properly? This can happen if you e.g. declared your options in `types.submodule'\n"
	                    "under `config' rather than `options'.", nixpkgs_messages_path(ev, c->path));
}

static void unknown_words(struct evaluator *ev, const struct level *level, const struct unmatched *u)
{
	const struct path path = {.up = level->path, .in = level->config, .name = u->name};
	const char *name = nixpkgs_messages_path(ev, &path);
	const struct failure *failure = ev->failure;
	struct definitions one = {NULL, NULL};
	definition_add(ev, &one, u->definition->value, u->definition, u->definition->module, u->definition->pos);
	nixpkgs_messages_add_in(ev, level->config,
	                        arena_format(ev->arena, "The option `%s' does not exist. Definition values:", name),
	                        one.first, nothing_declared(ev, level->config));
	if (ev->failure == failure)
		return;
	nixpkgs_messages_context(ev, level->config, "while evaluating a definition from `%s'",
	                         module_file(u->definition->module));
	nixpkgs_messages_context(ev, level->config,
	              "while evaluating the error message for definitions for `%s', which is an option that does not exist",
	              name);
}

static bool refuse_unknown(struct evaluator *ev, struct level *level)
{
	if (level->unmatched) {
		config_unknown(ev, level, level->unmatched);
		unknown_words(ev, level, level->unmatched);
		return false;
	}
	for (uint32_t i = 0; i < level->set->n; i++) {
		if (!level->set->entries[i].nested || !level_defines(level, i))
			continue;
		struct level *nested = level_nested(ev, level_state(ev, level, i));
		if (!nested || !refuse_unknown(ev, nested))
			return false;
	}
	return true;
}

bool config_unknown_refuse(struct evaluator *ev, struct config *c)
{
	bool failed;
	struct level *root = level_root(ev, c);
	if (!root)
		return false;
	const struct type *freeform = config_freeform(ev, c, &failed);
	if (failed || freeform || !config_wants_check(ev, c))
		return !failed;
	return refuse_unknown(ev, root);
}
