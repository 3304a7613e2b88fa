#include "compile/guests.h"

#include "base/progress.h"
#include "compile/guest_lints.h"
#include "compile/guest_record.h"
#include "compile/guest_workers.h"
#include "compile/made.h"
#include "eval/embedded.h"
#include "module/config_place.h"

/* The path of the system of a guest with faults. The run has failed, so that nobody sees it. */
#define PATH_AT_FAULT "/nix/store/at-fault"

struct guests {
	struct guest *items;
	uint32_t n;
};

static symbol name_of(struct compilation *c, const char *name)
{
	return symbol_of(&c->session->symbols, name, strlen(name));
}

static struct value text_value(struct compilation *c, const char *text)
{
	return value_of_text(&c->session->arena, text, strlen(text));
}

/* Returns the absolute path of <nixpkgs> in a search path, or NULL. */
static const char *nixpkgs_along(struct compilation *c, struct search_path *along)
{
	static const char name[] = "nixpkgs";
	struct search_path *given = c->ev->options.search_path;
	c->ev->options.search_path = along;
	struct value v = along ? files_search(c->ev, name, sizeof name - 1, SPAN_NONE) : VALUE_NONE;
	c->ev->options.search_path = given;
	eval_recover(c->ev);
	return value_ok(v) && value_is(v, OBJECT_PATH) ? value_str(v)->text : NULL;
}

static const char *nixpkgs_searched(struct compilation *c)
{
	const char *given = nixpkgs_along(c, c->ev->options.search_path);
	return given ? given : nixpkgs_along(c, c->options.guest_path);
}

void guests_prepare(struct compilation *c)
{
	const char *nixpkgs = c->options.guests ? nixpkgs_searched(c) : NULL;
	if (nixpkgs)
		files_add_library(c->ev, nixpkgs);
}

/* Returns the containers whose system follows from their `config`, and the platform. Returns NULL with a failure. */
static const struct list *find_systems(struct compilation *c, struct config *config, struct value *platform)
{
	struct evaluator *ev = c->ev;
	const struct attrs *made = config_distribute(ev, config) ? made_of(ev, config) : NULL;
	*platform = made ? config_value_of(ev, config, "build", "platform") : VALUE_NONE;
	return value_ok(*platform) ? made_list(ev, made, "systems") : NULL;
}

static bool is_known(struct value v, enum object_kind kind)
{
	return value_is(v, kind) || value_kind(v) == VALUE_NULL;
}

/* Returns the input of guests.spec for a container; VALUE_NONE when there is no nixpkgs, or with a failure. */
static struct value guest_input(struct compilation *c, struct config *config, const struct attrs *system,
                                const char *searched, struct guest *guest)
{
	struct evaluator *ev = c->ev;
	struct value name = force_attribute(ev, system, SYM_name);
	struct value nixpkgs = value_ok(name) ? force_attribute(ev, system, name_of(c, "nixpkgs")) : VALUE_NONE;
	struct value pkgs = value_ok(nixpkgs) ? force_attribute(ev, system, SYM_pkgs) : VALUE_NONE;
	guest->module = value_ok(pkgs) ? force_attribute(ev, system, name_of(c, "module")) : VALUE_NONE;
	if (!value_ok(guest->module) || !is_known(pkgs, OBJECT_ATTRS) ||
	    !(is_known(nixpkgs, OBJECT_PATH) || value_is(nixpkgs, OBJECT_STRING)))
		return VALUE_NONE;
	if (value_kind(nixpkgs) == VALUE_NULL && searched)
		nixpkgs = text_value(c, searched);
	if (value_kind(nixpkgs) == VALUE_NULL && value_kind(pkgs) == VALUE_NULL)
		return VALUE_NONE;
	if (value_kind(nixpkgs) != VALUE_NULL)
		files_add_library(ev, value_str(nixpkgs)->text);
	const struct path_step path[] = {{.name = name_of(c, "containers")},
	                                 {.name = symbol_of_str(&c->session->symbols, value_str(name))},
	                                 {.name = SYM_config}};
	guest->name = value_str(name)->text;
	guest->at = config_place(ev, config, path, sizeof path / sizeof *path);
	struct attrs_builder b = attrs_build(c->session, attrs_len(system));
	for (uint32_t i = 0; i < attrs_len(system); i++)
		attrs_put(&b, system->shape->keys[i].name, 0, system->slots[i]);
	attrs_put(&b, name_of(c, "nixpkgs"), 0,
	          value_kind(nixpkgs) == VALUE_NULL ? nixpkgs : text_value(c, value_str(nixpkgs)->text));
	return attrs_done(&b, true);
}

/* Returns the result of guests.spec for the guests in `inputs`. Returns NULL with a failure. */
static const struct attrs *call_guests(struct compilation *c, struct value inputs, struct value platform)
{
	struct evaluator *ev = c->ev;
	struct value f = eval_file(ev, EMBEDDED_ROOT "nix/guests.spec", SPAN_NONE);
	struct attrs_builder b = attrs_build(c->session, 2);
	attrs_put(&b, name_of(c, "guests"), 0, inputs);
	attrs_put(&b, name_of(c, "system"), 0, platform);
	struct value v = value_ok(f) ? call_function1(ev, f, attrs_done(&b, false), SPAN_NONE) : VALUE_NONE;
	return value_ok(v) ? force_attrs(ev, v, SPAN_NONE, NULL) : NULL;
}

/* Returns a list in the result of guests.spec; NULL with a failure. */
static const struct list *list_of(struct compilation *c, const struct attrs *made, const char *name)
{
	struct value v = force_attribute(c->ev, made, name_of(c, name));
	return value_ok(v) ? force_list(c->ev, v, SPAN_NONE, NULL) : NULL;
}

struct evaluation {
	struct compilation *c;
	struct config *config;
	const struct list *systems;
};

/* Evaluates a guest, and finds its faults. */
static void evaluate_one(void *data, uint32_t i)
{
	const struct evaluation *e = data;
	struct evaluator *ev = e->c->ev;
	struct guest *guest = &e->c->guests->items[i];
	if (e->c->guests->n == 1)
		progress_say(ev->options.progress, "guest %s", guest->name);
	else
		progress_say(ev->options.progress, "guest %s (%u of %u)", guest->name, i + 1, e->c->guests->n);
	const struct attrs *both = force_attrs(ev, e->systems->items[i], SPAN_NONE, NULL);
	struct value checked = both ? force_attribute(ev, both, name_of(e->c, "checked")) : VALUE_NONE;
	struct value open = value_ok(checked) ? force_attribute(ev, both, name_of(e->c, "open")) : VALUE_NONE;
	if (value_ok(open)) {
		guest->checked = value_attrs(checked);
		guest->open = value_attrs(open);
		guest_faults_find(ev, guest);
	}
	if (guest->path && e->c->options.lints)
		guest_lints_run(ev, e->config, guest);
	eval_report(ev);
}

static void report_memory(struct compilation *c, const struct guest *guest)
{
	struct diag *d = diag_error(c->session, D_MEMORY, guest->at,
	                            "the system of the container '%s' needs more memory than is allowed", guest->name);
	d->path = arena_format(&c->session->arena, "containers.%s.config", guest->name);
	d->help = "a value without end, perhaps; '--max-memory' allows more";
}

/* Evaluates several guests in child processes, which start with the common parts already evaluated. The findings are
 * reported in the order of the guests. */
static void evaluate_beside(struct evaluation *e, const struct list *common)
{
	struct compilation *c = e->c;
	struct guests *guests = c->guests;
	struct guest_work work = {
	    .ev = c->ev,
	    .guests = guests->items,
	    .n = guests->n,
	    .jobs = c->options.jobs,
	    .evaluate = evaluate_one,
	    .data = e,
	};
	for (uint64_t i = 0; common && i < list_len(common); i++)
		(void)value_force(c->ev, common->items[i]);
	eval_recover(c->ev); /* each guest reports it */
	const struct guest_result *results = guest_workers_run(&work);
	for (uint32_t i = 0; i < guests->n; i++) {
		if (results[i].outcome == GUEST_NO_MEMORY)
			report_memory(c, &guests->items[i]);
		else if (results[i].outcome == GUEST_OPEN ||
		         !guest_record_read(c->ev, results[i].record, results[i].size, &guests->items[i]))
			evaluate_one(e, i);
	}
}

/* Evaluates the guests. The environment is unknown to them, so that the store paths are the same everywhere, and an
 * unknown value is an error. */
static void evaluate_all(struct compilation *c, struct config *config, struct value inputs, struct value platform)
{
	struct evaluator *ev = c->ev;
	struct eval_options options = ev->options;
	bool unknown_stays = ev->unknown_stays;
	ev->options.store_names = true;
	ev->options.system = value_str(platform)->text;
	ev->unknown_stays = false;
	const struct attrs *made = call_guests(c, inputs, platform);
	struct evaluation e = {c, config, made ? list_of(c, made, "guests") : NULL};
	if (e.systems && c->guests->n > 1 && !c->options.build_systems)
		evaluate_beside(&e, list_of(c, made, "common"));
	for (uint32_t i = 0; e.systems && i < c->guests->n && (c->guests->n == 1 || c->options.build_systems); i++)
		evaluate_one(&e, i); /* derivations live in the process that made them */
	eval_report(ev);
	progress_say(ev->options.progress, "%s", c->spec->name);
	ev->unknown_stays = unknown_stays;
	ev->options = options;
}

/* Returns { build.evaluated = [ NAME ... ]; containers.NAME.path = "/nix/store/..."; ... } for those whose systems are
 * known. */
static struct value paths_of(struct compilation *c)
{
	struct attrs_builder containers = attrs_build(c->session, c->guests->n), all = attrs_build(c->session, 2);
	struct attrs_builder build = attrs_build(c->session, 1);
	uint32_t known = 0;
	for (uint32_t i = 0; i < c->guests->n; i++)
		known += !value_ok(c->guests->items[i].unknown);
	struct value *names, evaluated = value_new_list(&c->session->arena, known, &names);
	for (uint32_t i = 0; i < c->guests->n; i++) {
		const struct guest *guest = &c->guests->items[i];
		struct attrs_builder one = attrs_build(c->session, 1);
		if (value_ok(guest->unknown))
			continue;
		*names++ = text_value(c, guest->name);
		attrs_put(&one, SYM_path, 0, text_value(c, guest->path ? guest->path : PATH_AT_FAULT));
		attrs_put(&containers, name_of(c, guest->name), 0, attrs_done(&one, false));
	}
	attrs_put(&build, name_of(c, "evaluated"), 0, evaluated);
	attrs_put(&all, name_of(c, "containers"), 0, attrs_done(&containers, false));
	attrs_put(&all, name_of(c, "build"), 0, attrs_done(&build, false));
	return known ? attrs_done(&all, false) : VALUE_NONE;
}

struct value guests_evaluate(struct compilation *c, struct config *config)
{
	struct arena *a = &c->session->arena;
	struct value platform, *items;
	const struct list *systems = find_systems(c, config, &platform);
	eval_recover(c->ev); /* config_check reports it */
	if (!systems || !list_len(systems))
		return VALUE_NONE;
	const char *searched = nixpkgs_searched(c);
	struct guests *guests = ARENA_NEW(a, struct guests);
	guests->items = arena_zalloc(a, sizeof *guests->items * list_len(systems));
	struct value *inputs = ARENA_ARRAY(a, struct value, list_len(systems));
	for (uint64_t i = 0; i < list_len(systems); i++) {
		const struct attrs *system = force_attrs(c->ev, systems->items[i], SPAN_NONE, NULL);
		struct value v = system ? guest_input(c, config, system, searched, &guests->items[guests->n]) : VALUE_NONE;
		eval_recover(c->ev);
		if (value_ok(v))
			inputs[guests->n++] = v;
	}
	c->guests = guests;
	if (!guests->n)
		return VALUE_NONE;
	struct value list = value_new_list(a, guests->n, &items);
	memcpy(items, inputs, sizeof *items * guests->n);
	evaluate_all(c, config, list, platform);
	return paths_of(c);
}

const struct guest *guests_all(const struct compilation *c, uint32_t *n)
{
	*n = c->guests ? c->guests->n : 0;
	return c->guests ? c->guests->items : NULL;
}

bool guests_evaluated(const struct compilation *c, const char *container, struct value *unknown)
{
	uint32_t n = c->guests ? c->guests->n : 0, i = 0;
	while (i < n && strcmp(c->guests->items[i].name, container) != 0)
		i++;
	*unknown = i < n ? c->guests->items[i].unknown : VALUE_NONE;
	return i < n && !value_ok(*unknown);
}
