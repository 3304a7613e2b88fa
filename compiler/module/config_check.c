/* The check: every option of every configuration is forced, and every fault is reported. */
#include "module/config_check.h"

#include "eval/unknown_value.h"
#include "module/config_freeform.h"
#include "module/config_unknown.h"
#include "module/level.h"
#include "module/level_value.h"
#include "module/option.h"
#include "module/own.h"
#include "module/type_check.h"

static void check_level(struct evaluator *ev, struct level *level, bool unknown);

/* Whether an option must have a value: all of ctrc's own options, and all of an instance that the user made. An option
 * that a spec declares for itself needs no value as long as nothing reads it; in files of a NixOS host, that also holds
 * for an option of an instance. */
static bool needs_value(struct evaluator *ev, const struct level *level, const struct option *o)
{
	struct span at = option_place(ev->session, o);
	bool made = level->config->outer && !ev->unknown_stays;
	return made || (at.start && !source_span_is_users(&ev->session->sources, at));
}

static void check_default(struct evaluator *ev, const struct level *level, struct option *o);

static bool default_is_off(const struct evaluator *ev, const struct level *level, uint32_t i);

/* Whether the pending failure belongs to an option that the user declares in a file of a host. NixOS computes the
 * option, with its type, only when something reads it; the failure is an error there, too. */
static bool is_unread(const struct evaluator *ev, const struct level *level, uint32_t i)
{
	return ev->unknown_stays && ev->failure &&
	       source_span_is_users(&ev->session->sources, option_place(ev->session, level->set->entries[i].option));
}

/* Reports a value that cannot be computed, unless it is a default that is meant to fail. */
static void report_unread(struct evaluator *ev, const struct path *path, const struct option *o, bool defined)
{
	struct session *s = ev->session;
	const struct diag *found = ev->failure->diag;
	bool meant = !defined && (ev->failure->catchable || found->code == D_OPTION_UNSET);
	eval_recover(ev);
	if (meant)
		return;
	struct diag *d = diag_error(s, D_DEFAULT_OFF_TYPE, found->at.start ? found->at : option_place(s, o),
	                            "the %s of '%s' cannot be computed: %s", defined ? "value" : "default",
	                            option_path_string(s, path), found->message);
	d->path = option_path_string(s, path);
	d->help = found->help;
}

static void force_and_report(struct evaluator *ev, struct level *level, uint32_t i)
{
	struct option *o = level->set->entries[i].option;
	struct value v = value_force(ev, level_value(ev, level, i));
	const struct path path = {.up = level->path, .in = level->config, .name = o->name};
	if (value_ok(v) && value_is_unknown(v))
		v = unknown_value_likely(ev, v);
	if (value_ok(v)) {
		const struct type *t = option_type(ev, o);
		if (t && !o->apply)
			type_check_inside(ev, t, v, &path);
		eval_recover(ev);
		return;
	}
	if (default_is_off(ev, level, i)) {
		eval_recover(ev);
		return check_default(ev, level, o);
	}
	if (is_unread(ev, level, i))
		return report_unread(ev, &path, o, level_defines(level, i));
	const struct diag *d = ev->failure ? ev->failure->diag : NULL;
	if (d && d->code == D_OPTION_UNSET && !needs_value(ev, level, o) && d->path &&
	    strcmp(d->path, option_path_string(ev->session, &path)) == 0)
		eval_recover(ev);
	fault_report(ev, level->config);
}

/* A default that is not of the option's type matters only if nothing sets the option: a warning. */
static void check_default(struct evaluator *ev, const struct level *level, struct option *o)
{
	struct session *s = ev->session;
	struct span declared = option_place(s, o);
	struct path *path = arena_alloc(ev->arena, sizeof *path); /* an instance of a submodule keeps a pointer to it */
	*path = (struct path){.up = level->path, .in = level->config, .name = o->name};
	const struct type *t = option_type(ev, o);
	struct plain plain;
	if (!o->default_value || !source_span_is_users(&s->sources, declared) || !t ||
	    !level_value_resolve(ev, o, NULL, &plain) || value_ok(type_merge(ev, t, path, &plain)) || !ev->failure ||
	    ev->failure->diag->code != D_OPTION_TYPE)
		return eval_recover(ev);
	const struct diag *found = ev->failure->diag;
	eval_recover(ev);
	struct diag *d = diag_error(s, D_DEFAULT_OFF_TYPE, found->at.start ? found->at : declared,
	                            "the default of '%s' is not of its type: %s", option_path_string(s, path),
	                            found->message);
	d->path = option_path_string(s, path);
	d->help = plain.first->value.word == VALUE_OF_NULL.word ? "lib.types.nullOr takes null, too" : found->help;
}

/* Whether the value is the default, and the default is not of the option's type. */
static bool default_is_off(const struct evaluator *ev, const struct level *level, uint32_t i)
{
	const struct option *o = level->set->entries[i].option;
	return ev->failure && ev->failure->diag->code == D_OPTION_TYPE && !level_defines(level, i) &&
	       source_span_is_users(&ev->session->sources, option_place(ev->session, o));
}

static const char *text_of(struct evaluator *ev, const struct option *o, symbol name)
{
	struct value *slot = attrs_find(o->set, name);
	struct value v = slot ? slot_force(ev, slot) : VALUE_NONE;
	eval_recover(ev);
	return value_ok(v) && value_is(v, OBJECT_STRING) ? value_str(v)->text : NULL;
}

/* Returns the resolved definitions of an option whose definitions are the fault; none when they cannot be resolved. */
static struct definition *definitions_of(struct evaluator *ev, const struct state *state)
{
	struct plain plain;
	if (definitions_resolve(ev, state->defs.first, &plain))
		return plain.first;
	fault_report(ev, state->in->config);
	return NULL;
}

static void report_removed(struct evaluator *ev, const struct state *state)
{
	struct session *s = ev->session;
	const char *instead = text_of(ev, state->entry->option, SYM_removed);
	for (const struct definition *d = definitions_of(ev, state); d; d = d->next) {
		const char *path = option_path_string(s, &state->path);
		struct span at = definition_name_place(s, d);
		struct diag *diag = diag_error(s, D_REMOVED, at, "the option '%s' has been removed", path);
		diag->path = path;
		if (instead && *instead)
			diag->help = instead;
	}
}

static void report_renamed(struct evaluator *ev, const struct state *state)
{
	struct session *s = ev->session;
	const char *to = text_of(ev, state->entry->option, SYM_renamed);
	for (const struct definition *d = to && *to ? definitions_of(ev, state) : NULL; d; d = d->next) {
		const char *path = option_path_string(s, &state->path);
		struct span at = definition_name_place(s, d);
		struct diag *diag = diag_error(s, D_RENAMED, at, "the option '%s' has been renamed to '%s'", path, to);
		diag->path = path;
		diag->help = arena_format(ev->arena, "write '%s'", to);
	}
}

static void check_option(struct evaluator *ev, struct level *level, uint32_t i)
{
	struct option *o = level->set->entries[i].option;
	bool defined = level_defines(level, i);
	if (o->removed || o->alias) {
		if (defined && o->removed)
			report_removed(ev, level_state(ev, level, i));
		else if (defined)
			report_renamed(ev, level_state(ev, level, i));
		if (!defined || o->removed)
			return;
	}
	if (!defined && o->fixed && o->default_value) {
		if (o->checked)
			return;
		o->checked = true;
	}
	if (own_vouches(level, i))
		return;
	if (!defined && !o->default_value && !needs_value(ev, level, o))
		return;
	/* Options that stand for undeclared ones fail when they are read. */
	if (!defined && o->apply && option_flag(ev, o, SYM_internal, false))
		return;
	force_and_report(ev, level, i);
	if (!defined && ev->unknown_stays)
		check_default(ev, level, o);
}

static void check_nested(struct evaluator *ev, struct level *level, uint32_t i, bool unknown)
{
	if (level->set->entries[i].name == SYM__module && !level_defines(level, i))
		return;
	struct level *nested = level_nested(ev, level_state(ev, level, i));
	if (nested)
		check_level(ev, nested, unknown);
	else
		fault_report(ev, level->config);
}

static void check_level(struct evaluator *ev, struct level *level, bool unknown)
{
	if (!eval_enter(ev, SPAN_NONE))
		return fault_report(ev, level->config);
	for (const struct unmatched *u = unknown ? level->unmatched : NULL; u; u = u->next) {
		config_unknown(ev, level, u);
		if (foreign_options_count(ev, level, u->name))
			fault_report(ev, level->config);
		eval_recover(ev);
	}
	for (uint32_t i = 0; i < level->set->n; i++)
		if (level->set->entries[i].option)
			check_option(ev, level, i);
		else
			check_nested(ev, level, i, unknown);
	eval_leave(ev);
}

/* Checks the values of names that only the freeform type takes. */
static void check_free(struct evaluator *ev, struct config *c)
{
	struct value v = value_force(ev, c->value);
	if (!value_ok(v))
		return fault_report(ev, c);
	for (const struct unmatched *u = c->root->unmatched; u; u = u->next) {
		struct value *slot = attrs_find(value_attrs(v), u->name);
		if (slot && !value_ok(slot_force(ev, slot)))
			fault_report(ev, c);
	}
}

static void check_config(struct evaluator *ev, struct config *c)
{
	bool failed = false;
	struct level *root = level_root(ev, c);
	const struct type *freeform = root ? config_freeform(ev, c, &failed) : NULL;
	if (!root || failed)
		return fault_report(ev, c);
	if (freeform)
		check_free(ev, c);
	check_level(ev, root, !freeform && config_wants_check(ev, c));
}

bool config_check(struct evaluator *ev, struct config *c)
{
	uint32_t before = ev->session->diags.errors;
	/* Forcing options makes configurations inside of them, which are added at the end of the list. */
	for (struct config *each = c->shared->first; each; each = each->next)
		check_config(ev, each);
	return ev->session->diags.errors == before;
}
