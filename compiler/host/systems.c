#include "host/systems.h"

#include "base/progress.h"
#include "compile/guests.h"
#include "compile/made.h"
#include "eval/unknown_value.h"
#include "module/config_place.h"

/* Containers whose system nobody has evaluated. False with reports. */
static bool check_lacking(struct compilation *c, struct config *config)
{
	const struct attrs *made = made_of(c->ev, config);
	const struct list *lacking = made ? made_list(c->ev, made, "systems") : NULL;
	for (uint64_t i = 0; lacking && i < list_len(lacking); i++) {
		const struct attrs *item = force_attrs(c->ev, lacking->items[i], SPAN_NONE, "a system to build");
		struct value name = item ? force_attribute(c->ev, item, SYM_name) : VALUE_NONE;
		if (!value_ok(name))
			break;
		const struct path_step path[] = {{.name = symbol_of(&c->session->symbols, "containers", strlen("containers"))},
		                                 {.name = symbol_of_str(&c->session->symbols, value_str(name))},
		                                 {.name = SYM_config}};
		struct value unknown;
		guests_evaluated(c, value_str(name)->text, &unknown);
		struct diag *d = diag_error(c->session, D_NIX_FAILED, config_place(c->ev, config, path, 3),
		                            "the system of container '%s' cannot be evaluated: %s", value_str(name)->text,
		                            value_ok(unknown) ? unknown_value_why(c->ev, unknown) : "there is no nixpkgs");
		d->help = value_ok(unknown) ? unknown_value_help(c->ev, unknown)
		                            : "name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'";
	}
	if (!lacking || c->ev->failure)
		eval_report(c->ev);
	return lacking && !c->session->diags.errors;
}

/* The systems that were evaluated. */
static struct nix_build *build_of(struct compilation *c)
{
	struct arena *a = &c->session->arena;
	struct nix_build *b = ARENA_NEW(a, struct nix_build);
	uint32_t n;
	const struct guest *guests = guests_all(c, &n);
	*b = (struct nix_build){.session = c->session, .ev = c->ev};
	b->systems = arena_zalloc(a, sizeof *b->systems * (n + 1));
	for (uint32_t i = 0; i < n; i++)
		if (guests[i].path && guests[i].drv)
			b->systems[b->count++] = (struct nix_system){guests[i].name, guests[i].drv, guests[i].path, guests[i].at};
	return b;
}

static enum exit_status status_of(enum nix_result result)
{
	return result == NIX_FINE ? STATUS_FINE : result == NIX_SPEC ? STATUS_SPEC : STATUS_SYSTEM;
}

enum exit_status systems_build(struct compilation *c, struct config *config)
{
	struct nix_build *b = build_of(c);
	if (!check_lacking(c, config))
		return STATUS_SPEC;
	if (c->options.derivations)
		return nix_export(b, c->options.derivations) ? STATUS_FINE : STATUS_SYSTEM;
	c->nix = b;
	if (!b->count)
		return STATUS_FINE;
	if (c->options.image) {
		diag_error(c->session, D_USAGE, SPAN_NONE, "'--nix' builds for the store of this host, not for an image")
			->help = "write the derivations with '--derivations DIR', and build them with the image's own Nix";
		return STATUS_CALL;
	}
	progress_say(c->ev->options.progress, "Nix builds the %s of %zu %s", b->count == 1 ? "system" : "systems", b->count,
	             b->count == 1 ? "container" : "containers");
	return status_of(nix_build(b));
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
