#include "output/resolved.h"

#include "data/expression.h"
#include "data/json.h"
#include "data/yaml.h"
#include "eval/text.h"
#include "eval/unknown_value.h"
#include "format/format.h"
#include "module/config_place.h"
#include "module/level_value.h"

struct resolved {
	struct evaluator *ev;
	struct config *config;
	const struct config_places *places;
	const char *why; /* no text holds the value that was copied last, or NULL */
};

/* Values as data. A path becomes its text, which every option that takes a path takes, too. */

static struct value copy(struct resolved *r, struct value v);

static struct value copy_list(struct resolved *r, const struct list *l)
{
	struct value *items, copied = value_new_list(r->ev->arena, list_len(l), &items);
	for (uint64_t i = 0; i < list_len(l); i++)
		if (!value_ok(items[i] = copy(r, l->items[i])))
			return VALUE_NONE;
	return copied;
}

static struct value copy_attrs(struct resolved *r, const struct attrs *set)
{
	struct attrs_builder b = attrs_build(r->ev->session, attrs_len(set));
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		struct value v = copy(r, set->slots[i]);
		if (!value_ok(v))
			return VALUE_NONE;
		attrs_put(&b, set->shape->keys[i].name, 0, v);
	}
	return attrs_done(&b, false);
}

static struct value refuse(struct resolved *r, const char *why)
{
	r->why = why;
	return VALUE_NONE;
}

static struct value copy_set(struct resolved *r, struct value v)
{
	struct value written = text_written_for(r->ev, v, SPAN_NONE);
	if (!value_ok(written) || written.word == v.word)
		return value_ok(written) ? copy_attrs(r, value_attrs(v)) : VALUE_NONE;
	return copy(r, written);
}

static struct value copy_inside(struct resolved *r, struct value v)
{
	switch (value_kind(v)) {
	case VALUE_INT:
	case VALUE_FLOAT:
	case VALUE_BOOL:
	case VALUE_NULL:
	case VALUE_STRING: return v;
	case VALUE_PATH: return value_of_str(value_str(v));
	case VALUE_FUNCTION: return refuse(r, "it is a function, or holds one");
	case VALUE_UNKNOWN: return refuse(r, "it is not known here");
	case VALUE_EXTERNAL: return refuse(r, "it is no value of the language");
	case VALUE_LIST: return copy_list(r, value_list(v));
	case VALUE_ATTRS: return copy_set(r, v);
	}
	return VALUE_NONE;
}

/* VALUE_NONE with r->why set, or with a failure. */
static struct value copy(struct resolved *r, struct value v)
{
	v = value_force(r->ev, v);
	if (!value_ok(v) || !eval_enter(r->ev, SPAN_NONE))
		return VALUE_NONE;
	v = copy_inside(r, v);
	eval_leave(r->ev);
	return v;
}

/* Options */

static void leave_out(struct resolved *r, struct option_path path)
{
	struct session *s = r->ev->session;
	struct span at = config_place(r->ev, r->config, path.steps, path.n);
	struct diag *d = diag_make(s, D_NOT_SERIALISABLE, at, "the value is left out: %s", r->why);
	d->severity = SEVERITY_WARNING;
	d->path = option_path_text(s, path.steps, path.n);
	d->help = "write this option as it stands in the spec";
	diag_report(s, d);
	r->why = NULL;
}

/* Whether a text without the modules of the spec may set an option: one that the spec declares itself is not there. */
static bool is_settable(struct evaluator *ev, const struct option *o)
{
	const struct session *s = ev->session;
	return !source_span_is_users(&s->sources, option_place(s, o)) && !o->alias && !o->removed &&
	       !option_flag(ev, o, SYM_internal, false) && option_flag(ev, o, SYM_visible, true) &&
	       !option_flag(ev, o, SYM_readOnly, false);
}

static struct value resolve_level(struct resolved *r, struct level *level, struct option_path path);

static bool is_users(struct resolved *r, struct option_path path)
{
	struct span *places;
	return config_places_find(r->ev, r->places, path.steps, path.n, &places) > 0;
}

/* Whether a set is of submodules: one of them then has a configuration of its own. */
static bool holds_submodules(struct resolved *r, const struct attrs *set, struct option_path path)
{
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		struct path_step step = {.name = set->shape->keys[i].name};
		struct option_path member = option_path_and(r->ev->session, path, step);
		if (config_places_level(r->ev, r->places, member.steps, member.n))
			return true;
	}
	return false;
}

/* The value of an option: of submodules their options, of all else a copy. Of a `defined` set of submodules, those that
 * the user wrote of. VALUE_NONE as copy() does. */
static struct value resolve_value(struct resolved *r, struct value v, struct option_path path, bool defined)
{
	struct session *s = r->ev->session;
	v = value_force(r->ev, v);
	if (!value_ok(v))
		return VALUE_NONE;
	struct level *level = config_places_level(r->ev, r->places, path.steps, path.n);
	if (level)
		return resolve_level(r, level, path);
	if (!value_is(v, OBJECT_ATTRS) || !holds_submodules(r, value_attrs(v), path))
		return copy(r, v);
	const struct attrs *set = value_attrs(v);
	struct attrs_builder b = attrs_build(s, attrs_len(set));
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		struct path_step step = {.name = set->shape->keys[i].name};
		struct option_path member = option_path_and(s, path, step);
		if (defined && !is_users(r, member))
			continue;
		struct value inner = resolve_value(r, set->slots[i], member, defined);
		if (!value_ok(inner))
			return VALUE_NONE;
		attrs_put(&b, step.name, 0, inner);
	}
	return attrs_done(&b, false);
}

/* Those definitions that are texts of the user's. */
static struct plain users_of(struct resolved *r, const struct plain *all)
{
	struct definitions users = {NULL, NULL};
	struct plain kept = {NULL, 0, all->priority};
	for (const struct definition *d = all->first; d; d = d->next) {
		const struct definition alone = {.value = d->value, .module = d->module, .expr = d->expr, .outer = d->outer,
		                                 .assumed = d->assumed, .pos = d->pos, .priority = d->priority,
		                                 .order = d->order};
		if (!config_place_is_users(r->ev->session, &alone))
			continue;
		*definition_add(r->ev, &users, d->value, NULL, NULL, 0) = alone;
		kept.n++;
	}
	kept.first = users.first;
	return kept;
}

/* The merged value of an option as the user's definitions make it; *none: they make none, and ctrc's own do. VALUE_NONE
 * with a failure, too. */
static struct value users_value(struct resolved *r, struct level *level, uint32_t i, bool *none)
{
	struct evaluator *ev = r->ev;
	struct state *state = level_state(ev, level, i);
	struct option *o = state->entry->option;
	struct plain all;
	*none = false;
	if (!definitions_resolve(ev, state->defs.first, &all))
		return VALUE_NONE;
	if (!all.n)
		return level_value(ev, level, i);
	struct plain users = users_of(r, &all);
	*none = users.n == 0;
	if (*none || users.n == all.n)
		return *none ? VALUE_NONE : level_value(ev, level, i);
	const struct type *t = option_type(ev, o);
	return t ? type_merge(ev, t, &state->path, &users) : VALUE_NONE;
}

static bool add_option(struct resolved *r, struct level *level, uint32_t i, struct option_path path,
                       struct attrs_builder *b)
{
	const struct option_entry *entry = &level->set->entries[i];
	if (!is_settable(r->ev, entry->option))
		return true;
	bool none;
	struct value v = users_value(r, level, i, &none);
	if (none)
		return true;
	v = value_ok(v) ? resolve_value(r, v, path, level_defines(level, i)) : VALUE_NONE;
	if (value_ok(v))
		attrs_put(b, entry->name, 0, v);
	else if (r->why)
		leave_out(r, path);
	else
		return false;
	return true;
}

/* The options of a level. VALUE_NONE with a failure. */
static struct value resolve_level(struct resolved *r, struct level *level, struct option_path path)
{
	struct session *s = r->ev->session;
	struct attrs_builder b = attrs_build(s, level->set->n);
	if (!eval_enter(r->ev, SPAN_NONE))
		return VALUE_NONE;
	bool ok = true;
	for (uint32_t i = 0; ok && i < level->set->n; i++) {
		const struct option_entry *entry = &level->set->entries[i];
		struct option_path member = option_path_and(s, path, (struct path_step){.name = entry->name});
		if (entry->name == SYM__module)
			continue;
		if (entry->option) {
			ok = add_option(r, level, i, member, &b);
			continue;
		}
		struct level *nested = level_nested(r->ev, level_state(r->ev, level, i));
		struct value v = nested ? resolve_level(r, nested, member) : VALUE_NONE;
		ok = value_ok(v);
		if (ok && attrs_len(value_attrs(v)))
			attrs_put(&b, entry->name, 0, v);
	}
	eval_leave(r->ev);
	return ok ? attrs_done(&b, false) : VALUE_NONE;
}

/* Texts */

static bool write_spec(struct evaluator *ev, struct value v, struct buf *out)
{
	static const struct format_style style = {.width = FORMAT_WIDTH, .indent = FORMAT_INDENT};
	struct session *s = ev->session;
	struct buf text = {0};
	struct source *source = NULL;
	if (expression_write(&text, ev, v))
		source = source_add(&s->sources, &s->arena, "<resolved>", NULL, NULL,
		                    arena_text(&s->arena, buf_text(&text), text.len), text.len, SOURCE_USER);
	buf_release(&text);
	return source && format_source(s, source, &style, out);
}

bool resolved_write(struct evaluator *ev, struct config *config, enum resolved_format format, struct buf *out)
{
	struct resolved r = {ev, config, config_places_new(ev, config), NULL};
	struct level *root = level_root(ev, config);
	struct value v = root ? resolve_level(&r, root, (struct option_path){NULL, 0}) : VALUE_NONE;
	if (!value_ok(v))
		return false;
	switch (format) {
	case RESOLVED_SPEC: return write_spec(ev, v, out);
	case RESOLVED_YAML: return yaml_write(out, ev, v, SPAN_NONE);
	case RESOLVED_JSON:
		if (!json_write(out, ev, v, SPAN_NONE, JSON_PRETTY, NULL))
			return false;
		buf_char(out, '\n');
		return true;
	}
	return false;
}
