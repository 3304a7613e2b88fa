/* Faults that speak of options: unknown ones, ones without a value. */
#include "module/config.h"
#include "module/type_submodule.h"
#include "module/nixpkgs_messages.h"

/* Reporting. */

static bool same_notes(const struct note *l, const struct note *r)
{
	for (; l && r && l->at.start == r->at.start; l = l->next, r = r->next)
		;
	return !l && !r;
}

/* Whether two faults at one place are the same. Values of a wrong type may differ: the place is what has to be
 * mended, unless they came there through different calls. */
static bool same_fault(const struct diag *l, const struct diag *r)
{
	if (l->code != r->code || l->at.start != r->at.start || l->at.end != r->at.end)
		return false;
	return l->code == D_CONFLICT || l->code == D_BAD_PROPERTY || strcmp(l->message, r->message) == 0 ||
	       (l->code == D_OPTION_TYPE && same_notes(l->notes, r->notes));
}

/* The fault that was reported instead of this one, or the fault itself. */
static struct diag *first_said(struct evaluator *ev, struct config_shared *run, struct diag *d)
{
	if (!d->at.start)
		return d;
	struct reported **bucket = &run->said[(d->at.start * 31 + (uint32_t)d->code) % 256];
	for (const struct reported *s = *bucket; s; s = s->next)
		if (same_fault(s->diag, d))
			return s->diag;
	struct reported *s = arena_alloc(ev->arena, sizeof *s);
	*s = (struct reported){d, *bucket};
	*bucket = s;
	return d;
}

/* A cycle through our own thunks has no place of its own: that of the first step that has one. */
static void place_cycle(struct diag *d)
{
	if (d->code != D_INFINITE_RECURSION || d->at.start)
		return;
	for (struct note **n = &d->notes; *n; n = &(*n)->next)
		if ((*n)->at.start) {
			d->at = (*n)->at;
			*n = (*n)->next;
			return;
		}
}

void fault_report(struct evaluator *ev, const struct config *c)
{
	struct failure *f = ev->failure;
	if (!f)
		return;
	place_cycle(f->diag);
	if (c && c->shared->host_options != HOST_OPTIONS_ERROR)
		foreign_options_argument(ev, f->diag);
	if (c)
		f->diag = first_said(ev, c->shared, f->diag); /* thunks keep the failure: later it is the same one */
	eval_report(ev);
}

bool fault_goes_on(struct evaluator *ev, const struct config *c)
{
	if (!config_reports(c))
		return false;
	fault_report(ev, c);
	return true;
}

/* Which option. */

/* The steps that lead from a configuration to (at most) the path's end. */
static uint32_t steps_inside(const struct path *path, const struct path **steps, uint32_t most)
{
	const struct config *c = path->in;
	uint32_t n = 0;
	for (const struct path *p = path; p && p != c->path; p = p->up)
		n++;
	if (n > most)
		return 0;
	uint32_t at = n;
	for (const struct path *p = path; p && p != c->path; p = p->up)
		steps[--at] = p;
	return n;
}

const struct option *fault_option_at(const struct path *path)
{
	const struct path *steps[64];
	if (!path || !path->in || !path->in->options)
		return NULL;
	uint32_t n = steps_inside(path, steps, 64);
	const struct option_set *set = path->in->options;
	for (uint32_t i = 0; i < n && set; i++) {
		const struct option_entry *entry = steps[i]->name ? option_find(set, steps[i]->name) : NULL;
		if (!entry || entry->option)
			return entry ? entry->option : NULL;
		set = entry->nested;
	}
	return NULL;
}

void fault_declared(struct evaluator *ev, const struct path *path)
{
	const struct option *o = fault_option_at(path);
	struct span at = o ? option_place(ev->session, o) : SPAN_NONE;
	if (at.start && source_span_is_users(&ev->session->sources, at))
		eval_note(ev, at, "the option is declared here");
}

/* The place of the definitions that made a configuration, or of one around it. */
static struct span place_around(const struct session *s, const struct config *c)
{
	for (; c; c = c->outer)
		for (const struct definition *d = c->made_by; d; d = d->next) {
			struct span at = definition_name_place(s, d);
			if (at.start && source_span_is_users(&s->sources, at))
				return at;
		}
	return SPAN_NONE;
}

struct value fault_no_value(struct evaluator *ev, const struct path *path)
{
	struct session *s = ev->session;
	struct span at = path && path->in ? place_around(s, path->in) : SPAN_NONE;
	const struct option *o = fault_option_at(path);
	struct span declared = o ? option_place(s, o) : SPAN_NONE;
	bool users = declared.start && source_span_is_users(&s->sources, declared);
	eval_error(ev, D_OPTION_UNSET, at.start ? at : users ? declared : at, "the option '%s' has no value",
	           option_path_string(s, path));
	ev->failure->catchable = true;
	type_merge_fault_at(ev, path);
	if (at.start && users)
		eval_note(ev, declared, "it is declared here, without a default");
	symbol name = option_path_last_name(path);
	if (name)
		eval_help(ev, "it has no default: set '%s' here", symbol_text(&s->symbols, name));
	const char *words = nixpkgs_messages_path(ev, path);
	nixpkgs_messages_add(ev, path, arena_format(ev->arena, "The option `%s' is used but not defined.\n"
	                                 "The option `%s' was accessed but has no value defined. Try setting the option.",
	                                 words, words), NULL, NULL);
	return VALUE_NONE;
}

/* What each definition says by itself, without priorities and the like around it. */
static struct definition *each_resolved(struct evaluator *ev, const struct definition *first)
{
	struct failure *failure = ev->failure;
	struct definitions all = {NULL, NULL};
	ev->failure = NULL;
	for (const struct definition *d = first; d; d = d->next) {
		struct definitions one = {NULL, NULL};
		struct plain plain;
		definition_add(ev, &one, d->value, d, d->module, d->pos);
		bool known = definitions_resolve(ev, one.first, &plain) && plain.n == 1;
		definition_add(ev, &all, known ? plain.first->value : d->value, d, d->module, d->pos);
		eval_recover(ev);
	}
	ev->failure = failure;
	return all.first;
}

struct value fault_read_only(struct evaluator *ev, const struct option *o, const struct definition *first,
                                    const struct path *path)
{
	struct session *s = ev->session;
	eval_error(ev, D_READ_ONLY, definition_place(s, first), "the option '%s' is read-only, and it has a value already",
	           option_path_string(s, path));
	ev->failure->catchable = true;
	for (const struct definition *d = first->next; d; d = d->next)
		eval_note(ev, definition_place(s, d), "it is set here, too");
	if (o->default_value && source_span_is_users(&s->sources, option_place(s, o)))
		eval_note(ev, option_place(s, o), "declared here, with a default");
	type_merge_fault_at(ev, path);
	nixpkgs_messages_add(ev, path, arena_format(ev->arena, "The option `%s' is read-only, but it's set multiple times. "
	                                 "Definition values:", nixpkgs_messages_path(ev, path)), each_resolved(ev, first), words_priority);
	return VALUE_NONE;
}

/* Unknown options. */

/* Gives the fault of a name another name for it, in quotes where it has them. */
static void replace_name(struct session *s, struct diag *d, const char *name, const char *by)
{
	if (source_span_holds(&s->sources, d->at, name))
		diag_fix(s, d, d->at, by);
	else if (source_span_holds(&s->sources, d->at, arena_format(&s->arena, "\"%s\"", name)))
		diag_fix(s, d, d->at, arena_format(&s->arena, "\"%s\"", by));
}

/* Suggests the option of a set that was meant. False when none is near enough. */
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

/* The same inside of a type. */
static const char *option_inside(struct evaluator *ev, const struct type *t, symbol name, const struct path *path,
                                 int depth)
{
	symbol step = 0;
	for (; t && t->kind != &kind_submodule && depth > 0; depth--) {
		t = type_native(t);
		step = type_step(ev, t) ? type_step(ev, t) : step;
		if (t->kind != &kind_submodule)
			t = value_ok(t->parts[0]) ? type_part(ev, t, 0) : NULL;
	}
	const struct config *c = t && depth > 0 ? type_submodule_empty(ev, t, NULL) : NULL;
	if (!c)
		return NULL;
	const struct path below = {.up = path, .name = step};
	const struct path *here = step ? &below : path;
	const struct path there = {.up = here, .name = name};
	if (option_find(c->options, name))
		return option_path_string(ev->session, &there);
	return option_elsewhere(ev, c->options, name, here, depth - 1);
}

/* The path of an option of that very name somewhere below, or NULL. */
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
			found = option_inside(ev, option_type(ev, entry->option), name, &here, depth - 1);
		else if (option_find(entry->nested, name))
			found = option_path_string(ev->session, &there);
		else
			found = option_elsewhere(ev, entry->nested, name, &here, depth - 1);
	}
	return found;
}

/* Inside of one of many, as of a container: whether the name is an option of what is around it. */
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
	eval_help(ev, "'%s' of the host stands beside '%s', at the top%s", text, symbol_text(&ev->session->symbols, first->name),
	          inside ? "; of the system inside, it belongs into 'config'" : "");
	return true;
}

/* The option at the top whose values have all the names of a set: NULL where none has. */
static const struct option_entry *values_like(struct evaluator *ev, const struct option_set *set, const struct attrs *value)
{
	for (uint32_t i = 0; i < set->n; i++) {
		const struct option_entry *entry = &set->entries[i];
		const struct type *t = entry->option ? type_native(option_type(ev, entry->option)) : NULL;
		if (!t || !type_step(ev, t) || t->kind == &kind_submodule || !value_ok(t->parts[0]))
			continue;
		const struct type *part = type_native(type_part(ev, t, 0));
		const struct config *c = part && part->kind == &kind_submodule ? type_submodule_empty(ev, part, NULL) : NULL;
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
	eval_help(ev, "it looks like one of '%s': write %s", symbol_text(&s->symbols, like->name), option_path_string(s, &whole));
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

struct value fault_unknown(struct evaluator *ev, const struct level *level, const struct unmatched *u)
{
	struct session *s = ev->session;
	const char *name = symbol_text(&s->symbols, u->name);
	const struct path path = {.up = level->path, .in = level->config, .name = u->name};
	eval_error(ev, D_UNKNOWN_OPTION, definition_name_place(s, u->definition), "the option '%s' does not exist",
	           option_path_string(s, &path));
	ev->failure->catchable = true;
	type_merge_fault_at(ev, &path);
	definition_origin_note(s, u->definition, ev->failure->diag);
	if (is_dotted(ev, level->set, name) || suggest_option(ev, level->set, name) || stands_outside(ev, level, u->name) ||
	    lacks_option(ev, level, u))
		return VALUE_NONE;
	struct failure *failure = ev->failure; /* kept aside: the search evaluates types */
	eval_recover(ev);
	const char *elsewhere = NULL;
	for (int depth = 1; depth <= 8 && !elsewhere; depth++) /* the nearest to the surface */
		elsewhere = option_elsewhere(ev, level->config->options, u->name, level->config->path, depth);
	ev->failure = failure;
	if (elsewhere)
		eval_help(ev, "there is an option '%s'", elsewhere);
	return VALUE_NONE;
}

/* What nixpkgs says where modules declare nothing at all: most probably they meant to. */
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
	nixpkgs_messages_add_in(ev, level->config, arena_format(ev->arena, "The option `%s' does not exist. Definition values:", name),
	             one.first, nothing_declared(ev, level->config));
	if (ev->failure == failure)
		return;
	nixpkgs_messages_context(ev, level->config, "while evaluating a definition from `%s'", module_file(u->definition->module));
	nixpkgs_messages_context(ev, level->config,
	              "while evaluating the error message for definitions for `%s', which is an option that does not exist",
	              name);
}

static bool refuse_unknown(struct evaluator *ev, struct level *level)
{
	if (level->unmatched) {
		fault_unknown(ev, level, level->unmatched);
		unknown_words(ev, level, level->unmatched);
		return false;
	}
	for (uint32_t i = 0; i < level->set->n; i++) {
		if (!level->set->entries[i].nested || !config_level_defines(level, i))
			continue;
		struct level *nested = config_level_nested(ev, config_level_state(ev, level, i));
		if (!nested || !refuse_unknown(ev, nested))
			return false;
	}
	return true;
}

bool fault_refuse_unknown(struct evaluator *ev, struct config *c)
{
	bool failed;
	struct level *root = config_root(ev, c);
	if (!root)
		return false;
	const struct type *freeform = config_freeform(ev, c, &failed);
	if (failed || freeform || !config_wants_check(ev, c))
		return !failed;
	return refuse_unknown(ev, root);
}
