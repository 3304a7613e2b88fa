/* Lints of definitions (W03): definitions that repeat another one, and mkForce where there is nothing to override. */
#include "lint/lint_definitions.h"

#include "module/config.h"
#include "module/level.h"
#include "module/property.h"
#include "module/type.h"
#include "module/type_merge.h"

static bool is_users(const struct evaluator *ev, struct span at)
{
	return at.start && source_span_is_users(&ev->session->sources, at);
}

static bool is_scalar(struct value v)
{
	switch (value_kind(v)) {
	case VALUE_INT:
	case VALUE_STRING:
	case VALUE_PATH:
	case VALUE_FLOAT:
	case VALUE_BOOL:
	case VALUE_NULL: return true;
	case VALUE_LIST:
	case VALUE_ATTRS:
	case VALUE_FUNCTION:
	case VALUE_EXTERNAL:
	case VALUE_UNKNOWN: break;
	}
	return false;
}

/* Whether the definitions of an option have to be equal, so that a second one adds nothing. */
static bool wants_equal(const struct option *o)
{
	return o->type && type_native(o->type)->kind->merge == type_merge_equal;
}

/* Reports two definitions of the same priority and value. */
static void check_twice(struct evaluator *ev, const struct state *state)
{
	struct plain plain;
	if (!wants_equal(state->entry->option) || !definitions_resolve(ev, state->defs.first, &plain))
		return eval_recover(ev);
	struct span first = {0, 0};
	for (const struct definition *d = plain.first; d; d = d->next) {
		struct span at = definition_name_place(ev->session, d);
		if (!is_users(ev, at) || !is_scalar(d->value))
			continue;
		if (first.start && first.start != at.start) {
			const char *path = option_path_string(ev->session, &state->path);
			struct diag *diag = diag_make(ev->session, D_NEEDLESS_DEFINITION, at,
			                              "'%s' is set twice, to the same value", path);
			diag->path = path;
			diag_note(ev->session, diag, first, "it is set here, too");
			diag->help = "one of the two is enough";
			diag_report(ev->session, diag);
			return;
		}
		first = at;
	}
}

/* Reports mkForce on the only definition of an option, whose place is `at`. A value that the spec does not contain is
 * not computed. */
static void check_force(struct evaluator *ev, const struct level *level, uint32_t i, struct value said, struct span at)
{
	struct value v = is_users(ev, at) ? value_force(ev, said) : VALUE_NONE;
	struct definition d = {.value = v};
	int32_t priority = 0;
	if (!value_ok(v) || !value_is(v, OBJECT_ATTRS) || property_of(ev, v) != PROPERTY_OVERRIDE ||
	    !property_number(ev, &d, &priority) || priority != PRIORITY_FORCE)
		return eval_recover(ev);
	const struct path path = {.up = level->path, .in = level->config, .name = level->set->entries[i].name};
	const char *text = option_path_string(ev->session, &path);
	struct diag *diag =
	    diag_make(ev->session, D_NEEDLESS_DEFINITION, at, "'%s' is forced, and nothing else sets it", text);
	diag->path = text;
	diag->help = arena_format(ev->arena, "leave '%s' out: a plain definition wins over a default",
	                          source_span_is_yaml(&ev->session->sources, at) ? "!force" : "mkForce");
	diag_report(ev->session, diag);
}

static void check_only(struct evaluator *ev, const struct level *level, uint32_t i, const struct definition *in)
{
	uint32_t pos;
	struct value *slot = attrs_find_pos(value_attrs(in->value), level->set->entries[i].name, &pos);
	const struct binding *b = slot && pos ? expr_binding_at(&ev->session->sources, pos) : NULL;
	if (b)
		check_force(ev, level, i, *slot, b->at);
}

static void check_state(struct evaluator *ev, const struct level *level, uint32_t i, const struct state *state)
{
	const struct definition *first = state->defs.first;
	if (!first || !state->entry->option)
		return;
	if (first->next)
		return check_twice(ev, state);
	check_force(ev, level, i, first->value, definition_name_place(ev->session, first));
}

static void check_level(struct evaluator *ev, const struct level *level)
{
	if (!eval_enter(ev, SPAN_NONE))
		return eval_recover(ev);
	for (uint32_t i = 0; i < level->set->n; i++) {
		const struct state *state = slot_state(level->slots[i]);
		const struct definition *only = slot_definition(level->slots[i]);
		if (only)
			check_only(ev, level, i, only);
		else if (state && state->nested)
			check_level(ev, state->nested);
		else if (state)
			check_state(ev, level, i, state);
	}
	eval_leave(ev);
}

void lint_definitions(struct evaluator *ev, struct config *config)
{
	for (const struct config *c = config->shared->first; c; c = c->next)
		if (c->root)
			check_level(ev, c->root);
}
