#include "host/systems.h"

#include "base/progress.h"
#include "compile/artifacts.h"
#include "compile/made.h"
#include "data/json.h"
#include "eval/print.h"
#include "module/config_place.h"

static symbol name_of(struct compilation *c, const char *name)
{
	return symbol_of(&c->session->symbols, name, strlen(name));
}

/* Returns the systems that are still to be built. Returns NULL with a failure. */
static const struct list *find_systems(struct compilation *c, struct config *config)
{
	const struct attrs *made = made_of(c->ev, config);
	return made ? made_list(c->ev, made, "systems") : NULL;
}

/* Reads one of them. Returns false with a failure. */
static bool read_system(struct compilation *c, struct config *config, struct value v, struct nix_system *system)
{
	struct evaluator *ev = c->ev;
	const struct attrs *item = force_attrs(ev, v, SPAN_NONE, "a system to build");
	struct value name = item ? force_attribute(ev, item, SYM_name) : VALUE_NONE;
	struct value nixpkgs = value_ok(name) ? force_attribute(ev, item, name_of(c, "nixpkgs")) : VALUE_NONE;
	if (!value_ok(nixpkgs))
		return false;
	const struct str *text = value_str(name);
	const struct path_step path[] = {
	    {.name = name_of(c, "containers")}, {.name = symbol_of_str(&c->session->symbols, text)}, {.name = SYM_config}};
	system->name = text->text;
	system->at = config_place(ev, config, path, sizeof path / sizeof *path);
	if (value_kind(nixpkgs) != VALUE_NULL)
		system->nixpkgs = value_str(nixpkgs)->text;
	return true;
}

/* Returns the contents of the spec's YAML files for Nix, which does not read YAML: { "/path" = "JSON"; }. */
static const char *yaml_files(struct compilation *c)
{
	struct session *s = c->session;
	struct buf out = {.limit = s->arena.limit}, json = {.limit = s->arena.limit};
	buf_puts(&out, "{ ");
	for (uint32_t i = 0; i < s->sources.count; i++) {
		const struct source *source = s->sources.items[i];
		if (!source->yaml || source->kind != SOURCE_USER || !source->path || !source->tree)
			continue;
		struct value v = eval_file(c->ev, source->path, SPAN_NONE);
		buf_clear(&json);
		if (!value_ok(v) || !json_write(&json, c->ev, v, SPAN_NONE, JSON_PATHS, NULL)) {
			eval_report(c->ev);
			continue;
		}
		print_string(&out, source->path, strlen(source->path));
		buf_puts(&out, " = ");
		print_string(&out, json.text, json.len);
		buf_puts(&out, "; ");
	}
	buf_puts(&out, "}");
	const char *text = arena_text(&s->arena, out.text, out.len);
	buf_release(&json);
	buf_release(&out);
	return text;
}

/* Whether the call is one for which Nix can build: Nix reads the spec from its file, as a module, and puts systems into
 * the store of the running host. */
static bool is_plain_call(struct compilation *c)
{
	const struct compile_options *o = &c->options;
	const char *fault = !c->spec->path ? "Nix reads the spec from its file, and this one has none"
	                    : o->attribute || o->arguments || o->module_arguments
	                        ? "'--nix' takes the file as a module, without --attr, --arg and --module-arg"
	                        : NULL;
	if (fault)
		diag_error(c->session, D_USAGE, SPAN_NONE, "%s", fault)->help = "name a file that is a module by itself";
	else if (o->image)
		diag_error(c->session, D_USAGE, SPAN_NONE, "'--nix' builds for the store of this host, not for an image")
			->help = "build the systems with the image's own Nix, and name them in 'path'";
	return !fault && !o->image;
}

/* Returns { containers.NAME.path = "/nix/store/..."; } for all of them. */
static struct value paths_of(struct compilation *c, const struct nix_build *b)
{
	struct attrs_builder containers = attrs_build(c->session, (uint32_t)b->count), all = attrs_build(c->session, 1);
	for (size_t i = 0; i < b->count; i++) {
		struct attrs_builder one = attrs_build(c->session, 1);
		const char *path = b->systems[i].path;
		attrs_put(&one, SYM_path, 0, value_of_text(&c->session->arena, path, strlen(path)));
		attrs_put(&containers, name_of(c, b->systems[i].name), 0, attrs_done(&one, false));
	}
	attrs_put(&all, name_of(c, "containers"), 0, attrs_done(&containers, false));
	return attrs_done(&all, false);
}

enum exit_status systems_build(struct compilation *c, struct config *config, struct value *module)
{
	struct arena *a = &c->session->arena;
	struct nix_build *b = ARENA_NEW(a, struct nix_build);
	const struct list *list = find_systems(c, config);
	*b = (struct nix_build){.session = c->session, .spec = c->spec->path, .search_path = c->ev->options.search_path};
	c->nix = b;
	*module = VALUE_NONE;
	b->systems = arena_zalloc(a, sizeof *b->systems * (list ? list_len(list) : 0));
	for (; list && b->count < list_len(list); b->count++)
		if (!read_system(c, config, list->items[b->count], &b->systems[b->count]))
			list = NULL;
	if (!list) {
		eval_report(c->ev);
		return STATUS_SPEC;
	}
	if (!b->count)
		return STATUS_FINE;
	if (!is_plain_call(c))
		return STATUS_CALL;
	b->yaml = yaml_files(c);
	progress_say(c->ev->options.progress, "Nix builds the %s of %zu %s", b->count == 1 ? "system" : "systems", b->count,
	             b->count == 1 ? "container" : "containers");
	switch (nix_build(b)) {
	case NIX_SPEC: return STATUS_SPEC;
	case NIX_SYSTEM: return STATUS_SYSTEM;
	case NIX_FINE: break;
	}
	*module = paths_of(c, b);
	return STATUS_FINE;
}

static const char *folder_of(const struct compilation *c, const char *tree)
{
	size_t len = strlen(tree);
	while (len > 1 && tree[len - 1] == '/')
		len--;
	return arena_format(&c->session->arena, "%.*s-systems", (int)len, tree);
}

bool systems_keep(const struct compilation *c, const char *tree)
{
	return !c->nix || nix_keep(c->nix, folder_of(c, tree));
}

void systems_prune(const struct compilation *c, const char *tree)
{
	if (c->nix)
		nix_prune(c->nix, folder_of(c, tree));
}

void systems_end(struct compilation *c)
{
	if (c->nix)
		nix_release(c->nix);
}
