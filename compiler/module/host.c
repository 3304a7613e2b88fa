/* Definitions of options that NixOS has and ctrc does not know. A file that is made for a NixOS host is full of them; only
 * the user can say that it is one (--host-options). They are never evaluated. */
#include "module/config.h"

/* What modules of NixOS declare at the top. */
static const char *const host_names[] = {
    "age", "boot", "console", "documentation", "environment", "fileSystems", "fonts", "gtk", "hardware", "home-manager",
    "i18n", "krb5", "location", "microvm", "networking", "nix", "nixpkgs", "power", "powerManagement", "programs", "qt",
    "security", "services", "snapraid", "sops", "sound", "specialisation", "stylix", "swapDevices", "system", "systemd",
    "time", "users", "virtualisation", "xdg", "zramSwap",
};

static bool is_host_name(const char *name)
{
	for (size_t i = 0; i < sizeof host_names / sizeof *host_names; i++)
		if (strcmp(name, host_names[i]) == 0)
			return true;
	return false;
}

/* The first step of a name at a level. */
static symbol first_step(const struct level *level, symbol name)
{
	for (const struct path *p = level->path; p; p = p->up)
		name = p->name;
	return name;
}

void config_host_options(struct config *c, enum host_options host_options)
{
	c->run->host_options = host_options;
}

bool host_option_counts(struct evaluator *ev, const struct level *level, symbol name)
{
	struct diag *d = ev->failure->diag;
	const struct config *c = level->config;
	if (c->outer || d->fix)
		return true;
	switch (c->run->host_options) {
	case HOST_OPTIONS_IGNORE: return false;
	case HOST_OPTIONS_WARN: d->severity = SEVERITY_WARNING; break;
	case HOST_OPTIONS_ERROR: break;
	}
	if (c->run->host_options == HOST_OPTIONS_ERROR && !d->help &&
	    is_host_name(symbol_text(&ev->session->symbols, first_step(level, name))))
		eval_help(ev, "if it is an option of the NixOS host, '--host-options=ignore' leaves it out");
	return true;
}
