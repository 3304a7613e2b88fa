#include "output/shown.h"

#include "base/inert.h"
#include "data/json.h"
#include "eval/print.h"
#include "module/config.h"
#include "module/engine.h"
#include "module/level_value.h"
#include "output/json_writer.h"
#include "output/reference.h"

void shown_begin(struct shown *all, struct evaluator *ev, struct config *config)
{
	*all = (struct shown){.ev = ev, .config = config, .places = config_places_new(ev, config)};
	all->end = &all->first;
}

/* The value that a path leads to, forced. VALUE_NONE with a failure. */
static struct value value_at(const struct shown *all, struct option_path path)
{
	struct evaluator *ev = all->ev;
	struct value v = value_force(ev, config_value(all->config));
	for (size_t i = 0; value_ok(v) && i < path.n; i++) {
		const struct path_step *step = &path.steps[i];
		bool set = value_is(v, OBJECT_ATTRS), list = value_is(v, OBJECT_LIST);
		struct value *slot = step->name && set ? attrs_find(value_attrs(v), step->name)
		                   : !step->name && list && step->index < list_len(value_list(v))
		                       ? &value_list(v)->items[step->index]
		                       : NULL;
		if (!slot) {
			if (step->name && set)
				failure_no_attribute(ev, SPAN_NONE, step->name, value_attrs(v));
			else
				eval_error(ev, D_NO_ATTRIBUTE, SPAN_NONE, "%s has no such part", i ? "the value" : "the spec");
			ev->failure->diag->message = arena_format(ev->arena, "nothing is at '%s'",
			                                          option_path_text(ev->session, path.steps, i + 1));
			ev->failure->diag->code = D_USAGE;
			return VALUE_NONE;
		}
		v = slot_force(ev, slot);
	}
	return v;
}

/* Collecting */

static const char *text_of(struct evaluator *ev, struct value v)
{
	return value_ok(v) ? print_short(ev, v) : NULL;
}

static void add_definitions(struct evaluator *ev, const struct definition *first, enum shown_fate fate,
                            const struct shown_definition ***end)
{
	for (const struct definition *d = first; d; d = d->next) {
		struct shown_definition *told = ARENA_NEW(ev->arena, struct shown_definition);
		struct span at = definition_place(ev->session, d);
		*told = (struct shown_definition){.at = at, .priority = d->priority, .order = d->order, .fate = fate,
		                                  .value = fate == SHOWN_OFF ? NULL : text_of(ev, d->value)};
		**end = told;
		*end = &told->next;
	}
}

/* The definitions of an option. A default that counts is none. */
static const struct shown_definition *definitions_of(struct evaluator *ev, const struct state *state)
{
	const struct shown_definition *first = NULL, **end = &first;
	struct weighed all;
	if (definitions_weigh(ev, state->defs.first, &all)) {
		add_definitions(ev, all.counting, SHOWN_COUNTS, &end);
		add_definitions(ev, all.outweighed.first, SHOWN_OUTWEIGHED, &end);
		add_definitions(ev, all.off.first, SHOWN_OFF, &end);
	}
	eval_recover(ev);
	return first;
}

/* The places behind a part of an option's value. */
static const struct shown_definition *places_of(const struct shown *all, struct option_path path)
{
	const struct shown_definition *first = NULL, **end = &first;
	struct span *places;
	size_t n = config_places_find(all->ev, all->places, path.steps, path.n, &places);
	for (size_t i = 0; i < n; i++) {
		struct shown_definition *told = ARENA_NEW(all->ev->arena, struct shown_definition);
		*told = (struct shown_definition){.at = places[i], .priority = PRIORITY_PLAIN, .order = ORDER_PLAIN};
		*end = told;
		end = &told->next;
	}
	return first;
}

/* Words of a declaration: its type, default and description. */
static void tell_declaration(struct evaluator *ev, struct option *o, struct shown_option *told)
{
	struct session *s = ev->session;
	const struct type *t = option_type(ev, o);
	told->type = t ? type_description(ev, t) : NULL;
	told->default_text = reference_value_text(ev, o->set, SYM_defaultText);
	if (!told->default_text)
		told->default_text = reference_value_text(ev, o->set, SYM_DEFAULT);
	told->description = reference_prose(ev, o->set, SYM_description);
	struct span at = option_place(s, o);
	told->declared = source_span_is_users(&s->sources, at) ? at : SPAN_NONE;
	eval_recover(ev);
}

static bool add_option(struct shown *all, struct state *state, struct option_path path, size_t used)
{
	struct session *s = all->ev->session;
	struct shown_option *told = ARENA_NEW(all->ev->arena, struct shown_option);
	told->value = value_at(all, path);
	if (!value_ok(told->value))
		return false;
	told->name = option_path_text(s, path.steps, path.n);
	if (used < path.n)
		told->option = option_path_text(s, path.steps, used);
	tell_declaration(all->ev, state->entry->option, told);
	told->definitions = used < path.n ? places_of(all, path) : definitions_of(all->ev, state);
	*all->end = told;
	all->end = &told->next;
	return true;
}

static bool is_private(struct evaluator *ev, const struct option *o)
{
	return o->alias || o->removed || option_flag(ev, o, SYM_internal, false) || !option_flag(ev, o, SYM_visible, true);
}

static bool add_level(struct shown *all, struct level *level, struct option_path path);

/* An option with definitions: itself, or the options of the submodules in its value. */
static bool add_set_option(struct shown *all, struct state *state, struct option_path path)
{
	struct evaluator *ev = all->ev;
	struct value v = value_at(all, path);
	bool inside = false;
	if (!value_ok(v))
		return false;
	if (value_is(v, OBJECT_ATTRS)) {
		const uint32_t *order = attrs_shape_order(ev->session, value_attrs(v)->shape);
		for (uint32_t i = 0; i < attrs_len(value_attrs(v)); i++) {
			struct path_step step = {.name = value_attrs(v)->shape->keys[order[i]].name};
			struct option_path member = option_path_and(ev->session, path, step);
			struct level *level = config_places_level(ev, all->places, member.steps, member.n);
			inside |= level != NULL;
			if (level && !add_level(all, level, member))
				return false;
		}
	}
	return inside || add_option(all, state, path, path.n);
}

/* The options of a level that the user defines. */
static bool add_level(struct shown *all, struct level *level, struct option_path path)
{
	struct evaluator *ev = all->ev;
	for (uint32_t i = 0; i < level->set->n; i++) {
		const struct option_entry *entry = &level->set->entries[i];
		if (entry->name == SYM__module || !level_defines(level, i))
			continue;
		struct option_path member = option_path_and(ev->session, path, (struct path_step){.name = entry->name});
		struct state *state = level_state(ev, level, i);
		if (!config_place_is_users(ev->session, state->defs.first))
			continue;
		struct level *nested = entry->option ? NULL : level_nested(ev, state);
		bool ok = entry->option ? is_private(ev, entry->option) || add_set_option(all, state, member)
		                        : nested && add_level(all, nested, member);
		if (!ok)
			return false;
	}
	return true;
}

bool shown_find(struct shown *all, const char *text)
{
	struct evaluator *ev = all->ev;
	struct option_path path;
	const char *fault = option_path_parse(ev->session, text, &path);
	if (fault) {
		eval_error(ev, D_USAGE, SPAN_NONE, "the path '%s' %s", text, fault);
		eval_help(ev, "write it as in a spec: containers.web.bindMounts.\"/srv\".hostPath");
		return false;
	}
	struct level *level = config_places_level(ev, all->places, path.steps, path.n);
	if (level)
		return add_level(all, level, path);
	size_t used = path.n;
	struct state *state = config_places_option(ev, all->places, path.steps, &used);
	if (!state)
		return value_ok(value_at(all, path)); /* fails with the nearest name */
	return used < path.n || is_private(ev, state->entry->option) ? add_option(all, state, path, used)
	                                                             : add_set_option(all, state, path);
}

/* For people */

/* What a priority is called in a spec. */
static const char *priority_name(struct arena *a, int32_t priority)
{
	switch (priority) {
	case PRIORITY_FORCE: return "mkForce";
	case PRIORITY_PLAIN: return "a plain definition";
	case PRIORITY_MKDEFAULT: return "mkDefault";
	default: return arena_format(a, "mkOverride %d", (int)priority);
	}
}

/* ", mkAfter": where it stands among the definitions that are merged with it; "" for the usual place. */
static const char *order_name(struct arena *a, int32_t order)
{
	switch (order) {
	case ORDER_BEFORE: return ", mkBefore";
	case ORDER_PLAIN: return "";
	case ORDER_AFTER: return ", mkAfter";
	default: return arena_format(a, ", mkOrder %d", (int)order);
	}
}

static int32_t strongest(const struct shown_option *o)
{
	return o->definitions ? o->definitions->priority : PRIORITY_DEFAULT_VALUE;
}

/* Why a definition counts or does not; "" where there is nothing to say. */
static const char *why(struct arena *a, const struct shown_option *o, const struct shown_definition *d)
{
	const struct shown_definition *last = o->definitions;
	while (last->next && last->fate == SHOWN_COUNTS)
		last = last->next;
	switch (d->fate) {
	case SHOWN_COUNTS:
		return last->fate == SHOWN_OUTWEIGHED || d->priority != PRIORITY_PLAIN
		           ? arena_format(a, "counts: %s, priority %d", priority_name(a, d->priority), (int)d->priority)
		           : "";
	case SHOWN_OUTWEIGHED:
		return arena_format(a, "is outweighed: %s, priority %d, is weaker than %d", priority_name(a, d->priority),
		                    (int)d->priority, (int)strongest(o));
	case SHOWN_OFF: return "is left out: its condition does not hold";
	}
	return "";
}

static const char *place_text(const struct shown *all, struct span at)
{
	struct session *s = all->ev->session;
	struct place p = source_place(&s->sources, &s->arena, at);
	return at.start && p.source && source_span_is_users(&s->sources, at)
	           ? arena_format(&s->arena, "%s:%u:%u", inert_name(&s->arena, p.source->name), p.line, p.column)
	           : "ctrc";
}

static const char *value_text(const struct shown *all, struct value v)
{
	return inert_text(all->ev->arena, print_short(all->ev, v));
}

static void put_row(struct buf *out, const char *label, const char *text)
{
	if (text)
		buf_printf(out, "  %-12s %s\n", label, text);
}

static void put_definitions(const struct shown *all, const struct shown_option *o, struct buf *out)
{
	struct arena *a = all->ev->arena;
	const char *label = "defined at";
	for (const struct shown_definition *d = o->definitions; d; d = d->next, label = "") {
		const char *reason = why(a, o, d), *value = d->value ? inert_text(a, d->value) : "";
		buf_printf(out, "  %-12s %s%s%s%s%s%s\n", label, place_text(all, d->at), *value ? ": " : "", value,
		           order_name(a, d->order), *reason ? *value ? ", " : ": " : "", reason);
	}
}

static bool any_counts(const struct shown_option *o)
{
	return o->definitions && o->definitions->fate == SHOWN_COUNTS;
}

void shown_print(const struct shown *all, const struct shown_option *o, struct buf *out)
{
	struct arena *a = all->ev->arena;
	buf_printf(out, "%s = %s\n", inert_name(a, o->name), value_text(all, o->value));
	put_row(out, "part of", o->option ? inert_name(a, o->option) : NULL);
	put_row(out, "type", o->type ? inert_text(a, o->type) : NULL);
	put_row(out, "default", o->default_text ? inert_text(a, o->default_text) : NULL);
	put_row(out, "declared at", o->declared.start ? place_text(all, o->declared) : NULL);
	put_definitions(all, o, out);
	if (o->option || any_counts(o))
		return;
	if (o->definitions)
		put_row(out, "", "the default counts");
	else
		put_row(out, "defined at", "no place: the default counts");
}

void shown_print_list(const struct shown *all, struct buf *out)
{
	for (const struct shown_option *o = all->first; o; o = o->next)
		buf_printf(out, "%s = %s  # %s\n", inert_name(all->ev->arena, o->name), value_text(all, o->value),
		           o->definitions ? place_text(all, o->definitions->at) : "default");
}

/* For programs */

static void write_place(const struct shown *all, struct span at, struct json_writer *w)
{
	struct session *s = all->ev->session;
	struct place p = source_place(&s->sources, &s->arena, at);
	if (!at.start || !p.source || !source_span_is_users(&s->sources, at))
		return;
	json_writer_member(w, "file", p.source->name);
	json_writer_member_literal(w, "line", arena_format(&s->arena, "%u", p.line));
	json_writer_member_literal(w, "column", arena_format(&s->arena, "%u", p.column));
}

/* The value, or null with its text where JSON has no such value. */
static void write_value(const struct shown *all, struct value v, struct json_writer *w)
{
	struct buf text = {0};
	if (json_write(&text, all->ev, v, SPAN_NONE, JSON_PATHS, NULL)) {
		json_writer_member_literal(w, "value", arena_text(all->ev->arena, buf_text(&text), text.len));
	} else {
		eval_recover(all->ev);
		json_writer_member_literal(w, "value", "null");
		json_writer_member(w, "valueText", print_short(all->ev, v));
	}
	buf_release(&text);
}

static void write_definitions(const struct shown *all, const struct shown_option *o, struct json_writer *w)
{
	static const char *const fates[] = {
	    [SHOWN_COUNTS] = "counts", [SHOWN_OUTWEIGHED] = "outweighed", [SHOWN_OFF] = "condition-false"};
	struct arena *a = all->ev->arena;
	json_writer_name(w, "definitions");
	json_writer_open(w, '[');
	for (const struct shown_definition *d = o->definitions; d; d = d->next) {
		json_writer_open(w, '{');
		write_place(all, d->at, w);
		if (d->value)
			json_writer_member(w, "valueText", d->value);
		json_writer_member_literal(w, "priority", arena_format(a, "%d", (int)d->priority));
		json_writer_member_literal(w, "order", arena_format(a, "%d", (int)d->order));
		json_writer_member(w, "fate", fates[d->fate]);
		json_writer_close(w, '}');
	}
	json_writer_close(w, ']');
}

void shown_write_json(const struct shown *all, struct json_writer *w)
{
	json_writer_open(w, '[');
	for (const struct shown_option *o = all->first; o; o = o->next) {
		json_writer_open(w, '{');
		json_writer_member(w, "name", o->name);
		if (o->option)
			json_writer_member(w, "partOf", o->option);
		write_value(all, o->value, w);
		if (o->type)
			json_writer_member(w, "type", o->type);
		if (o->default_text)
			json_writer_member(w, "default", o->default_text);
		if (o->description)
			json_writer_member(w, "description", o->description);
		if (o->declared.start) {
			json_writer_name(w, "declared");
			json_writer_open(w, '{');
			write_place(all, o->declared, w);
			json_writer_close(w, '}');
		}
		write_definitions(all, o, w);
		json_writer_close(w, '}');
	}
	json_writer_close(w, ']');
}
