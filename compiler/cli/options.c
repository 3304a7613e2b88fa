#include "cli/options.h"

#include "base/inert.h"
#include "cli/nix_path.h"
#include "cli/terminal.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>

static bool parse_format(struct command_line *c, char *const *values);
static bool parse_color(struct command_line *c, char *const *values);
static bool parse_json(struct command_line *c, char *const *values);
static bool parse_search_path(struct command_line *c, char *const *values);

static bool parse_features(struct command_line *c, char *const *values);
static bool parse_max_depth(struct command_line *c, char *const *values);
static bool parse_max_memory(struct command_line *c, char *const *values);
static bool parse_max_time(struct command_line *c, char *const *values);
static bool parse_max_diagnostics(struct command_line *c, char *const *values);
static bool parse_jobs(struct command_line *c, char *const *values);
static bool parse_restrict(struct command_line *c, char *const *values);
static bool parse_attribute(struct command_line *c, char *const *values);
static bool parse_arg(struct command_line *c, char *const *values);
static bool parse_argstr(struct command_line *c, char *const *values);
static bool parse_severity(struct command_line *c, char *const *values);
static bool parse_module_arg(struct command_line *c, char *const *values);
static bool parse_host_options(struct command_line *c, char *const *values);
static bool parse_target_systemd(struct command_line *c, char *const *values);
static bool parse_target_kernel(struct command_line *c, char *const *values);
static bool parse_keep(struct command_line *c, char *const *values);
static bool parse_set(struct command_line *c, char *const *values);
static bool parse_input(struct command_line *c, char *const *values);

const struct command_option options_common[] = {
    {'h', "help", NULL, "say what the command does and which options it takes", OPTION_SETS(help)},
    {0, "format", "FORMAT", "diagnostics as: human; or, to standard output, json, sarif, github, gitlab, junit",
     OPTION_CALLS(parse_format), .completion = COMPLETION_FORMAT},
    {0, "color", "WHEN", "colours: always, never, or auto (the default): on a terminal", OPTION_CALLS(parse_color),
     .completion = COMPLETION_COLOUR},
    OPTIONS_END,
};

const struct command_option options_json[] = {
    {0, "json", NULL, "the same as --format json", OPTION_CALLS(parse_json), .excludes = "format"},
    OPTIONS_END,
};

const struct command_option options_evaluator[] = {
    {'I', "include", "NAME=PATH", "what <NAME> means in the spec; may be given several times",
     OPTION_CALLS(parse_search_path), .completion = COMPLETION_FILE},
    {0, "extra-experimental-features", "NAMES", "allow what Nix holds for experimental: pipe-operators, blake3-hashes",
     OPTION_CALLS(parse_features)},
    {0, "trace-verbose", NULL, "builtins.traceVerbose prints its message", OPTION_SETS(evaluation.eval.trace_verbose)},
    {0, "impure", NULL, "allow builtins.getEnv, currentTime and currentSystem", OPTION_SETS(evaluation.eval.impure)},
    {0, "max-depth", "N", "how deep computations may nest", OPTION_CALLS(parse_max_depth)},
    {0, "max-memory", "SIZE", "how much memory to use at most: 512M, 4G (the default)", OPTION_CALLS(parse_max_memory)},
    {0, "max-time", "SECONDS", "how much of the processor's time to use at most", OPTION_CALLS(parse_max_time)},
    {0, "max-diagnostics", "N", "how many diagnostics of one spec to show at most (500)",
     OPTION_CALLS(parse_max_diagnostics)},
	OPTIONS_END,
};

const struct command_option options_restrict[] = {
    {0, "restrict", "DIR",
     "read nothing outside of this folder and of -I; no network, no programs; may be given several times",
     OPTION_CALLS(parse_restrict), .completion = COMPLETION_FOLDER},
	OPTIONS_END,
};

const struct command_option options_attribute[] = {
    {'A', "attr", "PATH", "what is meant is at this attribute path: a.b.0; `eval` takes several",
     OPTION_CALLS(parse_attribute)},
	OPTIONS_END,
};

const struct command_option options_hosts[] = {
    {0, "all-hosts", NULL, "look at every host of the flake, and at nothing else", OPTION_SETS(spec.all_hosts),
     .excludes = "attr"},
	OPTIONS_END,
};

const struct command_option options_arguments[] = {
    {0, "arg", "NAME", "call what is meant, a function, with this argument", OPTION_CALLS(parse_arg), .second = "EXPR"},
    {0, "argstr", "NAME", "the same with a string", OPTION_CALLS(parse_argstr), .second = "TEXT"},
    OPTIONS_END,
};

const struct command_option options_severities[] = {
    {0, "strict", NULL, "warnings are failures, too", OPTION_SETS(spec.strict)},
    {'W', "severity", "CODE=SEVERITY", "what a lint or warning is: error, warning, info, off; 'all' shows advice",
     OPTION_CALLS(parse_severity), .completion = COMPLETION_SEVERITY},
    {0, "no-suppress", NULL, "show what the spec suppresses", OPTION_SETS(spec.no_suppress)},
    OPTIONS_END,
};

const struct command_option options_module[] = {
    {0, "host-options", "WHAT", "what options of NixOS that ctrc lacks are: ignore, warn or error (the default)",
     OPTION_CALLS(parse_host_options), .completion = COMPLETION_HOST_OPTIONS},
    {0, "target-systemd", "VERSION", "the version of the host's systemd, 257 where it is not given",
     OPTION_CALLS(parse_target_systemd)},
    {0, "target-kernel", "VERSION", "the version of the host's kernel, 6.12 where it is not given",
     OPTION_CALLS(parse_target_kernel)},
    {0, "jobs", "N", "how many processes evaluate guests at a time; one for each processor where it is not given",
     OPTION_CALLS(parse_jobs)},
    {0, "module-arg", "NAME", "an argument for all modules: pkgs, inputs", OPTION_CALLS(parse_module_arg),
     .second = "EXPR"},
    {0, "input", "NAME=DIR", "an input of the flake lies in this folder", OPTION_CALLS(parse_input),
     .completion = COMPLETION_FOLDER},
    {0, "set", "OPTION=EXPR", "give an option another value: services.web.enable=true", OPTION_CALLS(parse_set)},
    {'q', "quiet", NULL, "do not tell what was looked at", OPTION_SETS(spec.quiet)},
	OPTIONS_END,
};

/* Nix reads, writes and runs whatever it needs. */
const struct command_option options_nix[] = {
    {0, "nix", NULL, "have Nix build the systems of containers that have a 'config'", OPTION_SETS(spec.nix),
     .excludes = "restrict derivations"},
    {0, "derivations", "DIR", "write the derivations of those systems into this folder, for Nix elsewhere",
     OPTION_KEEPS(spec.derivations), .excludes = "restrict", .completion = COMPLETION_FOLDER},
	OPTIONS_END,
};

const struct command_option options_root[] = {
    {0, "root", "DIR", "work on the image of a host in this folder, not on the host itself", OPTION_KEEPS(host.root),
     .completion = COMPLETION_FOLDER},
    OPTIONS_END,
};

const struct command_option options_patch[] = {
    {'u', "patch", NULL, "show the difference of all files, line by line", OPTION_SETS(host.patch)},
    OPTIONS_END,
};

const struct command_option options_agree[] = {
    {0, "dry-run", NULL, "only show what would be done", OPTION_SETS(host.dry_run)},
    {'y', "yes", NULL, "do not ask", OPTION_SETS(host.yes)},
    {0, "wait", NULL, "wait while another ctrc is at work on the host", OPTION_SETS(host.wait)},
    OPTIONS_END,
};

const struct command_option options_events[] = {
    {0, "json", NULL, "print plan, progress and result as JSON, an object a line", OPTION_SETS(host.json),
     .excludes = "patch"},
    OPTIONS_END,
};

const struct command_option options_safety[] = {
    {0, "rollback-on-failure", NULL, "go back to the generation before when a unit fails",
     OPTION_SETS(host.rollback_on_failure)},
    OPTIONS_END,
};

const struct command_option options_keep[] = {
    {0, "keep", "N", "how many generations to keep (10)", OPTION_CALLS(parse_keep)},
    OPTIONS_END,
};

static bool parse_format(struct command_line *c, char *const *values)
{
	const struct report_format *f = report_format_find(values[0]);
	if (f) {
		c->format = f;
		c->format_given = true;
		return true;
	}
	const char *known = NULL;
	for (const struct report_format *const *all = report_formats; *all; all++)
		known = known ? arena_format(&c->arena, "%s, %s", known, (*all)->name) : (*all)->name;
	return command_line_refuse(c, arena_format(&c->arena, "unknown format '%s'", values[0]),
	                   arena_format(&c->arena, "formats are: %s", known));
}

static bool parse_json(struct command_line *c, char *const *values)
{
	(void)values;
	char json[] = "json";
	return parse_format(c, (char *const[]){json});
}

static bool parse_color(struct command_line *c, char *const *values)
{
	static const char *const whens[] = {
	    [TERMINAL_COLOUR_AUTO] = "auto", [TERMINAL_COLOUR_ALWAYS] = "always", [TERMINAL_COLOUR_NEVER] = "never"};
	for (size_t i = 0; i < sizeof whens / sizeof *whens; i++)
		if (strcmp(values[0], whens[i]) == 0) {
			terminal_set_colour((enum terminal_colour)i);
			return true;
		}
	return command_line_refuse(c, arena_format(&c->arena, "--color cannot be '%s'", values[0]),
	                           "it is auto, always or never");
}

static bool parse_search_path(struct command_line *c, char *const *values)
{
	const char *equals = strchr(values[0], '=');
	command_line_append(c, &c->evaluation.named, equals ? equals + 1 : values[0]);
	return nix_path_add_entry(c, &c->evaluation.eval.search_path, values[0]) ||
	       command_line_refuse(c, "the current folder has no path", NULL);
}

static bool allow_feature(struct command_line *c, const char *name)
{
	const struct {
		const char *name;
		bool *allowed;
	} features[] = {
	    {"pipe-operators", &c->evaluation.pipe_operators},
	    {"pipe-operator", &c->evaluation.pipe_operators}, /* as Lix calls it */
	    {"blake3-hashes", &c->evaluation.eval.blake3},
	};
	for (size_t i = 0; i < sizeof features / sizeof *features; i++)
		if (strcmp(features[i].name, name) == 0)
			return *features[i].allowed = true;
	return command_line_refuse(c, arena_format(&c->arena, "unknown experimental feature '%s'", name),
	                      "there are pipe-operators and blake3-hashes");
}

/* Reads names separated by spaces. */
static bool parse_features(struct command_line *c, char *const *values)
{
	for (const char *name = values[0]; *name; name += *name == ' ') {
		size_t n = strcspn(name, " ");
		if (n && !allow_feature(c, arena_format(&c->arena, "%.*s", (int)n, name)))
			return false;
		name += n;
	}
	return true;
}

/* Returns a positive number up to `most`, optionally with a suffix for powers of 1024 if `suffix`. Returns 0 for
 * anything else. */
static uint64_t parse_number(const char *text, bool suffix, uint64_t most)
{
	char *end;
	if (*text < '0' || *text > '9')
		return 0;
	errno = 0;
	unsigned long long n = strtoull(text, &end, 10);
	const char *suffixes = "KMGT", *s = suffix && *end ? strchr(suffixes, *end) : NULL;
	int shift = s ? 10 * (int)(s - suffixes + 1) : 0;
	return errno || end[s ? 1 : 0] || n > most >> shift ? 0 : (uint64_t)n << shift;
}

static bool parse_max_depth(struct command_line *c, char *const *values)
{
	enum { DEEPEST = 100000000 };
	c->evaluation.eval.max_depth = (uint32_t)parse_number(values[0], false, DEEPEST);
	return c->evaluation.eval.max_depth ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no depth", values[0]),
	                           "--max-depth takes a number from 1 to 100000000");
}

static bool parse_max_memory(struct command_line *c, char *const *values)
{
	c->evaluation.max_memory = (size_t)parse_number(values[0], true, SIZE_MAX / 2);
	return c->evaluation.max_memory ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no amount of memory", values[0]),
	                   "--max-memory takes a number of bytes, or one with K, M, G or T behind it: 512M");
}

static bool parse_max_time(struct command_line *c, char *const *values)
{
	enum { LONGEST = 1000000 };
	c->evaluation.eval.max_seconds = (uint32_t)parse_number(values[0], false, LONGEST);
	return c->evaluation.eval.max_seconds ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no number of seconds", values[0]),
	                           "--max-time takes a number of seconds from 1 to 1000000");
}

static bool parse_jobs(struct command_line *c, char *const *values)
{
	enum { MOST = 64 };
	c->spec.jobs = (uint32_t)parse_number(values[0], false, MOST);
	return c->spec.jobs ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no number of processes", values[0]),
	                           "--jobs takes a number from 1 to 64");
}

static bool parse_max_diagnostics(struct command_line *c, char *const *values)
{
	enum { MOST = 100000000 };
	c->evaluation.max_diagnostics = (size_t)parse_number(values[0], false, MOST);
	return c->evaluation.max_diagnostics ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no number of diagnostics", values[0]),
	                           "--max-diagnostics takes a number from 1 on");
}

static bool parse_restrict(struct command_line *c, char *const *values)
{
	char *folder = realpath(values[0], NULL);
	if (!folder)
		return command_line_refuse(c,
		                           arena_format(&c->arena, "there is no folder '%s'", inert_name(&c->arena, values[0])),
		                           "--restrict takes the folder that holds all that the spec may read");
	command_line_append(c, &c->evaluation.restricted, arena_text(&c->arena, folder, strlen(folder)));
	free(folder);
	return true;
}

static bool parse_keep(struct command_line *c, char *const *values)
{
	enum { MOST = 1000000 };
	c->host.keep = (size_t)parse_number(values[0], false, MOST);
	return c->host.keep ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no number of generations", values[0]),
	                           "--keep takes a number from 1 on");
}

static bool parse_attribute(struct command_line *c, char *const *values)
{
	command_line_append(c, &c->evaluation.attributes, values[0]);
	return true;
}

static bool add_argument(struct command_line *c, struct auto_argument **end, char *const *values, bool is_expression)
{
	struct auto_argument *a = ARENA_NEW(&c->arena, struct auto_argument);
	*a = (struct auto_argument){.name = values[0], .text = values[1], .is_expression = is_expression};
	while (*end)
		end = &(*end)->next;
	*end = a;
	return true;
}

static bool parse_arg(struct command_line *c, char *const *values)
{
	return add_argument(c, &c->evaluation.arguments, values, true);
}

static bool parse_argstr(struct command_line *c, char *const *values)
{
	return add_argument(c, &c->evaluation.arguments, values, false);
}

static bool parse_module_arg(struct command_line *c, char *const *values)
{
	return add_argument(c, &c->spec.module_arguments, values, true);
}

static bool parse_set(struct command_line *c, char *const *values)
{
	char *equals = strchr(values[0], '=');
	if (!equals || equals == values[0] || !equals[1])
		return command_line_refuse(c, arena_format(&c->arena, "'%s' gives no option a value", values[0]),
		                   "--set takes OPTION=EXPR: services.web.enable=true");
	char *const pair[] = {arena_text(&c->arena, values[0], (size_t)(equals - values[0])), equals + 1};
	return add_argument(c, &c->spec.set, pair, true);
}

static bool parse_input(struct command_line *c, char *const *values)
{
	char *equals = strchr(values[0], '=');
	char folder[PATH_MAX];
	if (!equals || equals == values[0] || !equals[1])
		return command_line_refuse(c, arena_format(&c->arena, "'%s' gives no input a folder", values[0]),
		                   "--input takes NAME=DIR: home-manager=../home-manager");
	if (!realpath(equals + 1, folder))
		return command_line_refuse(
			c, arena_format(&c->arena, "the folder '%s' cannot be read: %s", equals + 1, strerror(errno)), NULL);
	char *const pair[] = {arena_text(&c->arena, values[0], (size_t)(equals - values[0])),
	                      arena_text(&c->arena, folder, strlen(folder))};
	command_line_append(c, &c->evaluation.named, pair[1]);
	return add_argument(c, &c->spec.inputs, pair, false);
}

static bool parse_host_options(struct command_line *c, char *const *values)
{
	c->spec.host_options_given = true;
	return foreign_options_find(values[0], &c->spec.host_options) ||
	       command_line_refuse(c, arena_format(&c->arena, "--host-options does not take '%s'", values[0]),
	                   "it takes ignore, warn or error");
}

static bool parse_target_systemd(struct command_line *c, char *const *values)
{
	return compile_target_systemd(values[0], &c->spec.target.systemd) ||
	       command_line_refuse(c, arena_format(&c->arena, "--target-systemd does not take '%s'", values[0]),
	                   "it takes a version of systemd: 252");
}

static bool parse_target_kernel(struct command_line *c, char *const *values)
{
	c->spec.target.kernel = values[0];
	return compile_target_kernel(values[0]) ||
	       command_line_refuse(c, arena_format(&c->arena, "--target-kernel does not take '%s'", values[0]),
	                   "it takes a version of the kernel: 5.10");
}

static bool parse_severity(struct command_line *c, char *const *values)
{
	if (strcmp(values[0], "all") == 0)
		return c->spec.all_lints = true;
	struct severity_rule *rule = ARENA_NEW(&c->arena, struct severity_rule), **end = &c->spec.rules;
	if (!severity_parse_rule(&c->arena, values[0], rule, &c->fault, &c->cure))
		return false;
	while (*end)
		end = &(*end)->next;
	*end = rule;
	return true;
}
