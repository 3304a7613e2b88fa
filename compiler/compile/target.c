#include "compile/target.h"

#include "compile/auto_arguments.h"
#include "compile/flake.h"
#include "eval/unknown_value.h"

static struct span beginning(const struct source *spec)
{
	return (struct span){spec->base, spec->base + 1};
}

/* Whether a spec belongs to a NixOS host, as far as its name and the call tell. */
static bool is_of_host(const struct compilation *c, const struct source *spec)
{
	static const char flake[] = "/flake.nix";
	size_t len = spec->path ? strlen(spec->path) : 0, end = sizeof flake - 1;
	if (c->settings.host_options_given || len < end || strcmp(spec->path + len - end, flake) != 0)
		return c->settings.host_options != HOST_OPTIONS_ERROR;
	return true;
}

/* Evaluates the spec, and a flake's outputs, once for all targets. Returns false with a failure. */
static bool evaluate(struct compilation *c, struct source *spec)
{
	const struct compile_options *o = &c->options;
	if (value_ok(c->value))
		return true;
	c->ev->unknown_stays = c->settings.host_options != HOST_OPTIONS_ERROR;
	if (is_of_host(c, spec)) /* the host's Nix may have every experimental feature */
		c->session->sources.pipe_operators = true;
	const struct flake_call how = {spec->dir, auto_arguments_of(c->ev, o->arguments),
	                               auto_arguments_of(c->ev, o->inputs)};
	struct value v = eval_source(c->ev, spec);
	if (value_ok(v) && flake_is(c->ev, v)) {
		if (!c->settings.host_options_given)
			c->settings.host_options = HOST_OPTIONS_IGNORE;
		c->ev->unknown_stays = c->settings.host_options != HOST_OPTIONS_ERROR;
		v = c->outputs = flake_outputs(c->ev, v, &how);
	} else if (value_ok(v) && c->ev->unknown_stays && flake_is_part(c->ev, v)) {
		v = c->outputs = flake_part_outputs(c->ev, v, &how);
	}
	c->value = v;
	return value_ok(v);
}

static struct spec_target *one(struct compilation *c, const char *path)
{
	struct spec_target *t = ARENA_NEW(&c->session->arena, struct spec_target);
	*t = (struct spec_target){.path = path};
	return t;
}

/* Makes the failure of a flake that has no hosts, or whose hosts are unknown. */
static void refuse(struct compilation *c, struct span at)
{
	static const char hosts[] = "nixosConfigurations";
	struct value v = auto_arguments_select(c->ev, c->value, hosts, NULL, true);
	eval_recover(c->ev);
	if (value_ok(v) && (value_is_unknown(v) || value_is_open(v)))
		flake_selected(c->ev, c->outputs, unknown_value_of(v), hosts, auto_arguments_place(c->ev, c->value, hosts, at));
	else
		flake_refuse(c->ev, c->outputs, at);
}

/* Returns the hosts of a flake; NULL with a failure. */
static struct spec_target *each_host(struct compilation *c)
{
	const struct span at = beginning(c->spec);
	const char *const *paths = flake_hosts(c->ev, c->outputs, at);
	struct spec_target *first = NULL, **end = &first;
	for (const char *const *path = paths; path && *path; path++, end = &(*end)->next) {
		*end = one(c, *path);
		(*end)->unnamed = true;
	}
	if (paths && !first)
		refuse(c, at);
	else if (paths && c->options.hosts == HOSTS_ONE && first->next)
		return flake_refuse_many(c->ev, paths, at), NULL;
	return first;
}

static struct spec_target *find(struct compilation *c)
{
	const struct compile_options *o = &c->options;
	bool flake = value_ok(c->outputs);
	if (o->attribute)
		return one(c, o->attribute);
	if (o->fragment)
		return one(c, flake ? flake_host_path(c->ev, c->outputs, o->fragment) : o->fragment);
	if (flake)
		return each_host(c);
	if (o->hosts != HOSTS_ALL)
		return one(c, NULL);
	eval_error(c->ev, D_NOT_A_MODULE, beginning(c->spec), "this is no flake, and has no hosts");
	eval_help(c->ev, "leave out --all-hosts: the file is one module");
	return NULL;
}

struct spec_target *target_list(struct compilation *c)
{
	struct spec_target *found = evaluate(c, c->spec) ? find(c) : NULL;
	failure_place(c->ev, beginning(c->spec));
	if (!found)
		eval_report(c->ev);
	return found;
}

/* An unknown host that the call does not name is left out, in the same way as modules. */
static struct value leave_out(struct compilation *c, const char *path, const char *why, const char *help,
                              struct span at)
{
	struct session *s = c->session;
	diag_error(s, D_MODULE_LEFT_OUT, at, "the host '%s' is left out: %s", path, why)->help = help;
	checked_leave_out(s, at, arena_format(&s->arena, "the host '%s'", path), why, help);
	return attrs_empty();
}

/* Returns the value at the path of a target. Returns VALUE_NONE with a failure. */
static struct value selected(struct compilation *c, const struct spec_target *t, const struct attrs *args,
                             struct span at)
{
	bool lenient = c->settings.host_options != HOST_OPTIONS_ERROR;
	struct value v = auto_arguments_select(c->ev, c->value, t->path, args, lenient);
	at = auto_arguments_place(c->ev, c->value, t->path, at);
	static const char systems[] = "nixosConfigurations.";
	if (value_ok(v) && value_is_unknown(v) && t->unnamed)
		return leave_out(c, t->path, unknown_value_why(c->ev, v), unknown_value_help(c->ev, v), at);
	if (value_ok(v) && value_kind(v) == VALUE_FUNCTION && t->unnamed &&
	    strncmp(t->path, systems, sizeof systems - 1) == 0)
		return leave_out(c, t->path, "it is a function, and no system", NULL, at);
	return flake_selected(c->ev, c->outputs, v, t->path, at);
}

struct value target_module(struct compilation *c, struct source *spec, const struct spec_target *t,
                           struct value *special_args)
{
	const struct compile_options *o = &c->options;
	const struct spec_target named = {.path = o->attribute};
	t = t ? t : &named;
	if (!evaluate(c, spec))
		return VALUE_NONE;
	if (!value_ok(c->outputs) && !t->path && !o->arguments)
		return c->value;
	struct value args = auto_arguments_of(c->ev, o->arguments), v = c->value;
	if (value_ok(c->outputs) && !t->path)
		return flake_refuse(c->ev, c->outputs, beginning(spec)), VALUE_NONE;
	if (t->path)
		v = selected(c, t, value_attrs(args), beginning(spec));
	if (value_ok(v) && auto_arguments_named(v, value_attrs(args)))
		v = auto_arguments_call(c->ev, v, value_attrs(args), false);
	v = value_ok(v) ? flake_module(c->ev, v, special_args) : v;
	if (t->path)
		failure_place(c->ev, auto_arguments_place(c->ev, c->value, t->path, beginning(spec)));
	return v;
}
