#include "cli/options.h"

#include "base/inert.h"
#include "cli/nix_path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>

static bool parse_format(struct command_line *c, char *const *values);
static bool parse_search_path(struct command_line *c, char *const *values);
static bool parse_features(struct command_line *c, char *const *values);
static bool parse_max_depth(struct command_line *c, char *const *values);
static bool parse_max_memory(struct command_line *c, char *const *values);
static bool parse_max_time(struct command_line *c, char *const *values);
static bool parse_max_diagnostics(struct command_line *c, char *const *values);
static bool parse_restrict(struct command_line *c, char *const *values);
static bool parse_attribute(struct command_line *c, char *const *values);
static bool parse_arg(struct command_line *c, char *const *values);
static bool parse_argstr(struct command_line *c, char *const *values);
static bool parse_severity(struct command_line *c, char *const *values);
static bool parse_module_arg(struct command_line *c, char *const *values);
static bool parse_host_options(struct command_line *c, char *const *values);
static bool parse_keep(struct command_line *c, char *const *values);
static bool parse_set(struct command_line *c, char *const *values);
static bool parse_input(struct command_line *c, char *const *values);
static bool as_json(struct command_line *c, char *const *values);
static bool as_json_schema(struct command_line *c, char *const *values);
static bool as_man(struct command_line *c, char *const *values);
static bool as_markdown(struct command_line *c, char *const *values);

const struct command_option options_common[] = {
    FLAG('h', "help", help, "say what the command does and which options it takes"),
    PARSED(0, "format", "FORMAT", parse_format, "diagnostics as: human; or, to standard output, json, sarif, github, gitlab, junit"),
    OPTIONS_END,
};

const struct command_option options_evaluator[] = {
    PARSED('I', "include", "NAME=PATH", parse_search_path, "what <NAME> means in the spec; may be given several times"),
    PARSED(0, "extra-experimental-features", "NAMES", parse_features,
           "allow what Nix holds for experimental: pipe-operators, a |> f"),
    FLAG(0, "trace-verbose", eval.trace_verbose, "builtins.traceVerbose prints its message"),
    FLAG(0, "impure", eval.impure, "allow builtins.getEnv, currentTime and currentSystem"),
    PARSED(0, "max-depth", "N", parse_max_depth, "how deep computations may nest"),
    PARSED(0, "max-memory", "SIZE", parse_max_memory, "how much memory to use at most: 512M, 4G (the default)"),
    PARSED(0, "max-time", "SECONDS", parse_max_time, "how much of the processor's time to use at most"),
    PARSED(0, "max-diagnostics", "N", parse_max_diagnostics, "how many diagnostics of one spec to show at most (500)"),
    OPTIONS_END,
};

#define RESTRICT \
	PARSED(0, "restrict", "DIR", parse_restrict, \
	       "read nothing outside of this folder and of -I; no network, no programs; may be given several times")

#define SEVERITIES \
	FLAG(0, "strict", strict, "warnings are failures, too"), \
	PARSED('W', "severity", "CODE=SEVERITY", parse_severity, \
	       "what a lint or warning is: error, warning, info, off; 'all' shows advice"), \
	FLAG(0, "no-suppress", no_suppress, "show what the spec suppresses")

#define MODULE \
	PARSED(0, "host-options", "WHAT", parse_host_options, \
	       "what options of NixOS that ctrc lacks are: ignore, warn or error (the default)"), \
	PARSED('A', "attr", "PATH", parse_attribute, "the module is at this attribute path of the spec: a.b.0"), \
	PARSED(0, "arg", "NAME EXPR", parse_arg, "call the spec, a function that gives a module, with this argument"), \
	PARSED(0, "argstr", "NAME TEXT", parse_argstr, "the same with a string"), \
	PARSED(0, "module-arg", "NAME EXPR", parse_module_arg, "an argument for all modules: pkgs, inputs"), \
	PARSED(0, "input", "NAME=DIR", parse_input, "an input of the flake lies in this folder"), \
	PARSED(0, "set", "OPTION=EXPR", parse_set, "give an option another value: services.web.enable=true"), \
	FLAG('q', "quiet", quiet, "do not tell what was looked at")

#define NIX FLAG(0, "nix", nix, "have Nix build the systems of containers that have a 'config'")

const struct command_option options_build[] = {
    TEXT('o', "out", "DIR", out_dir, "where the build tree goes (./result)"),
    NIX,
    RESTRICT,
    SEVERITIES,
    MODULE,
    OPTIONS_END,
};

const struct command_option options_check[] = {
    RESTRICT,
    SEVERITIES,
    MODULE,
    OPTIONS_END,
};

const struct command_option options_lint[] = {
    FLAG(0, "fix", fix, "apply the cures that are certain; show them first, as a difference"),
    FLAG(0, "dry-run", dry_run, "with --fix: show them only"),
    RESTRICT,
    SEVERITIES,
    MODULE,
    OPTIONS_END,
};

const struct command_option options_eval[] = {
    FLAG('E', "expr", expressions, "what is named are expressions, not files"),
    PARSED('A', "attr", "PATH", parse_attribute, "print what is at this attribute path: a.b.0; several print several"),
    PARSED(0, "arg", "NAME EXPR", parse_arg, "call the value, a function, with this argument"),
    PARSED(0, "argstr", "NAME TEXT", parse_argstr, "the same with a string"),
    RESTRICT,
    FLAG(0, "strict", strict, "evaluate everything inside, too"),
    FLAG(0, "json", json, "print as JSON"),
    FLAG(0, "yaml", yaml, "print as YAML"),
    FLAG(0, "xml", xml, "print as XML"),
    FLAG(0, "no-location", no_location, "the XML says nothing of files and lines"),
    FLAG(0, "raw", raw, "print a string as it is, without quotes"),
    FLAG(0, "parse", parse, "only parse, and print what was read"),
    FLAG(0, "show-trace", show_trace, "accepted for Nix's sake: places are always shown"),
    OPTIONS_END,
};

const struct command_option options_explain[] = {
    FLAG(0, "markdown", markdown, "without CODE: print all explanations as Markdown"),
    OPTIONS_END,
};

const struct command_option options_options[] = {
    TEXT(0, "spec", "SPEC", spec, "show the options that this spec declares, too"),
    PARSED(0, "markdown", NULL, as_markdown, "print as Markdown"),
    PARSED(0, "man", NULL, as_man, "print as a manual page: ctrc options --man | man -l -"),
    PARSED(0, "json", NULL, as_json, "print as JSON, in the shape of NixOS's options.json"),
    PARSED(0, "json-schema", NULL, as_json_schema, "print a JSON Schema for specs in YAML or JSON"),
    OPTIONS_END,
};

const struct command_option options_repl[] = {
    PARSED(0, "arg", "NAME EXPR", parse_arg, "call the value of a FILE, a function, with this argument"),
    PARSED(0, "argstr", "NAME TEXT", parse_argstr, "the same with a string"),
    OPTIONS_END,
};

#define ROOT TEXT(0, "root", "DIR", root, "work on the image of a host in this folder, not on the host itself")
#define CHANGES \
	FLAG('y', "yes", yes, "do not ask"), \
	FLAG(0, "wait", wait, "wait while another ctrc is at work on the host"), \
	PARSED(0, "keep", "N", parse_keep, "how many generations to keep (10)")

const struct command_option options_diff[] = {
    TEXT(0, "against", "TREE", against, "compare with this build tree, not with the host"),
    FLAG('u', "patch", patch, "show the difference of all files, line by line"),
    FLAG(0, "json", json, "print as JSON"),
    FLAG(0, "exit-code", exit_code, "exit with status 4 when something would change"),
    NIX,
    ROOT,
    SEVERITIES,
    MODULE,
    OPTIONS_END,
};

const struct command_option options_apply[] = {
    FLAG(0, "dry-run", dry_run, "only show what would be done, as `diff` does"),
    NIX,
    FLAG('u', "patch", patch, "show the difference of all files, line by line"),
    CHANGES,
    ROOT,
    SEVERITIES,
    MODULE,
    OPTIONS_END,
};

const struct command_option options_rollback[] = {
    FLAG(0, "dry-run", dry_run, "only show what would be done"),
    FLAG('u', "patch", patch, "show the difference of all files, line by line"),
    CHANGES,
    ROOT,
    OPTIONS_END,
};

const struct command_option options_generations[] = {
    FLAG(0, "json", json, "print as JSON"),
    ROOT,
    OPTIONS_END,
};

const struct command_option options_status[] = {
    FLAG(0, "json", json, "print as JSON"),
    FLAG(0, "exit-code", exit_code, "exit with status 4 when something is not as it should be"),
    ROOT,
    OPTIONS_END,
};

const struct command_option options_remove[] = {
    FLAG(0, "dry-run", dry_run, "only show what would be done"),
    FLAG('y', "yes", yes, "do not ask"),
    FLAG(0, "wait", wait, "wait while another ctrc is at work on the host"),
    ROOT,
    OPTIONS_END,
};

bool options_refuse(struct command_line *c, const char *fault, const char *cure)
{
	c->fault = fault;
	c->cure = cure;
	return false;
}

static bool parse_format(struct command_line *c, char *const *values)
{
	const struct report_format *f = report_format_find(values[0]);
	if (f) {
		c->format = f;
		c->format_given = true;
		return true;
	}
	const char *known = NULL;
	for (f = report_formats; f->name; f++)
		known = known ? arena_format(&c->arena, "%s, %s", known, f->name) : f->name;
	return options_refuse(c, arena_format(&c->arena, "unknown format '%s'", values[0]),
	                   arena_format(&c->arena, "formats are: %s", known));
}

static void append(struct command_line *c, struct operand **end, const char *text)
{
	while (*end)
		end = &(*end)->next;
	*end = ARENA_NEW(&c->arena, struct operand);
	(*end)->text = text;
}

static bool parse_search_path(struct command_line *c, char *const *values)
{
	const char *equals = strchr(values[0], '=');
	append(c, &c->named, equals ? equals + 1 : values[0]);
	return nix_path_add_entry(c, values[0]) || options_refuse(c, "the current folder has no path", NULL);
}

/* Of what Nix holds for experimental, the names are accepted, and heeded where the language is meant. */
static bool parse_features(struct command_line *c, char *const *values)
{
	for (const char *name = values[0]; *name;) {
		size_t n = strcspn(name, " ");
		if ((n == 14 && memcmp(name, "pipe-operators", n) == 0) || (n == 13 && memcmp(name, "pipe-operator", n) == 0))
			c->pipe_operators = true;
		else if (n)
			return options_refuse(c, arena_format(&c->arena, "unknown experimental feature '%.*s'", (int)n, name),
			                   "there is one: pipe-operators");
		name += n + (name[n] == ' ');
	}
	return true;
}

/* A positive number up to `most`, with a suffix of powers of 1024 if `suffix`. 0 when it is none. */
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
	c->eval.max_depth = (uint32_t)parse_number(values[0], false, DEEPEST);
	return c->eval.max_depth || options_refuse(c, arena_format(&c->arena, "'%s' is no depth", values[0]),
	                                        "--max-depth takes a number from 1 to 100000000");
}

static bool parse_max_memory(struct command_line *c, char *const *values)
{
	c->max_memory = (size_t)parse_number(values[0], true, SIZE_MAX / 2);
	return c->max_memory ||
	       options_refuse(c, arena_format(&c->arena, "'%s' is no amount of memory", values[0]),
	                   "--max-memory takes a number of bytes, or one with K, M, G or T behind it: 512M");
}

static bool parse_max_time(struct command_line *c, char *const *values)
{
	enum { LONGEST = 1000000 };
	c->eval.max_seconds = (uint32_t)parse_number(values[0], false, LONGEST);
	return c->eval.max_seconds || options_refuse(c, arena_format(&c->arena, "'%s' is no number of seconds", values[0]),
	                                          "--max-time takes a number of seconds from 1 to 1000000");
}

static bool parse_max_diagnostics(struct command_line *c, char *const *values)
{
	enum { MOST = 100000000 };
	c->max_diagnostics = (size_t)parse_number(values[0], false, MOST);
	return c->max_diagnostics || options_refuse(c, arena_format(&c->arena, "'%s' is no number of diagnostics", values[0]),
	                                         "--max-diagnostics takes a number from 1 on");
}

static bool parse_restrict(struct command_line *c, char *const *values)
{
	char *folder = realpath(values[0], NULL);
	if (!folder)
		return options_refuse(c, arena_format(&c->arena, "there is no folder '%s'", inert_name(&c->arena, values[0])),
		                   "--restrict takes the folder that holds all that the spec may read");
	append(c, &c->restricted, arena_text(&c->arena, folder, strlen(folder)));
	free(folder);
	return true;
}

static bool parse_keep(struct command_line *c, char *const *values)
{
	enum { MOST = 1000000 };
	c->keep = (size_t)parse_number(values[0], false, MOST);
	return c->keep || options_refuse(c, arena_format(&c->arena, "'%s' is no number of generations", values[0]),
	                              "--keep takes a number from 1 on");
}

static bool parse_attribute(struct command_line *c, char *const *values)
{
	append(c, &c->attributes, values[0]);
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
	return add_argument(c, &c->arguments, values, true);
}

static bool parse_argstr(struct command_line *c, char *const *values)
{
	return add_argument(c, &c->arguments, values, false);
}

static bool parse_module_arg(struct command_line *c, char *const *values)
{
	return add_argument(c, &c->module_arguments, values, true);
}

static bool parse_set(struct command_line *c, char *const *values)
{
	char *equals = strchr(values[0], '=');
	if (!equals || equals == values[0] || !equals[1])
		return options_refuse(c, arena_format(&c->arena, "'%s' gives no option a value", values[0]),
		                   "--set takes OPTION=EXPR: services.web.enable=true");
	char *const pair[] = {arena_text(&c->arena, values[0], (size_t)(equals - values[0])), equals + 1};
	return add_argument(c, &c->set, pair, true);
}

static bool parse_input(struct command_line *c, char *const *values)
{
	char *equals = strchr(values[0], '=');
	char folder[PATH_MAX];
	if (!equals || equals == values[0] || !equals[1])
		return options_refuse(c, arena_format(&c->arena, "'%s' gives no input a folder", values[0]),
		                   "--input takes NAME=DIR: home-manager=../home-manager");
	if (!realpath(equals + 1, folder))
		return options_refuse(c, arena_format(&c->arena, "the folder '%s' cannot be read: %s", equals + 1, strerror(errno)),
		                   NULL);
	char *const pair[] = {arena_text(&c->arena, values[0], (size_t)(equals - values[0])),
	                      arena_text(&c->arena, folder, strlen(folder))};
	append(c, &c->named, pair[1]);
	return add_argument(c, &c->inputs, pair, false);
}

static bool parse_host_options(struct command_line *c, char *const *values)
{
	c->host_options_given = true;
	return foreign_options_find(values[0], &c->host_options) ||
	       options_refuse(c, arena_format(&c->arena, "--host-options does not take '%s'", values[0]),
	                   "it takes ignore, warn or error");
}

static bool parse_severity(struct command_line *c, char *const *values)
{
	if (strcmp(values[0], "all") == 0)
		return c->all_lints = true;
	struct severity_rule *rule = ARENA_NEW(&c->arena, struct severity_rule), **end = &c->rules;
	if (!severity_parse_rule(&c->arena, values[0], rule, &c->fault, &c->cure))
		return false;
	while (*end)
		end = &(*end)->next;
	*end = rule;
	return true;
}

static bool show_as(struct command_line *c, const char *name)
{
	const struct reference_format *f = reference_formats;
	while (strcmp(f->name, name) != 0)
		f++;
	if (c->reference && c->reference != f)
		return options_refuse(c, arena_format(&c->arena, "both --%s and --%s are given", c->reference->name, name),
		                   "options are printed in one format");
	c->reference = f;
	return true;
}

static bool as_json(struct command_line *c, char *const *values)
{
	(void)values;
	return show_as(c, "json");
}

static bool as_json_schema(struct command_line *c, char *const *values)
{
	(void)values;
	return show_as(c, "json-schema");
}

static bool as_man(struct command_line *c, char *const *values)
{
	(void)values;
	return show_as(c, "man");
}

static bool as_markdown(struct command_line *c, char *const *values)
{
	(void)values;
	return show_as(c, "markdown");
}

void options_of(const struct verb *v, const struct command_option *tables[4])
{
	size_t n = 0;
	if (v->options)
		tables[n++] = v->options;
	if (v->evaluates)
		tables[n++] = options_evaluator;
	tables[n++] = options_common;
	tables[n] = NULL;
}

/* The option that is spelled `--name` (of `len` bytes) or, with `letter`, `-letter`. */
static const struct command_option *find_option(const struct verb *v, const char *name, size_t len, char letter)
{
	const struct command_option *tables[4];
	options_of(v, tables);
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name; o++)
			if (letter ? o->letter == letter : strlen(o->name) == len && memcmp(o->name, name, len) == 0)
				return o;
	return NULL;
}

static bool unknown_option(struct command_line *c, const char *spelled)
{
	const struct command_option *tables[4];
	const char *names[64];
	size_t n = 0;
	options_of(c->verb, tables);
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name && n < sizeof names / sizeof *names; o++)
			names[n++] = arena_format(&c->arena, "--%s", o->name);
	const char *name = arena_text(&c->arena, spelled, strcspn(spelled, "="));
	const char *nearest = nearest_name(name, names, n);
	return options_refuse(c, arena_format(&c->arena, "unknown option '%s'", name),
	                   nearest ? arena_format(&c->arena, "did you mean '%s'?", nearest)
	                           : arena_format(&c->arena, "'ctrc %s --help' lists the options", c->verb->name));
}

static size_t values_of(const struct command_option *o)
{
	return !o->values ? 0 : strchr(o->values, ' ') ? 2 : 1;
}

static bool set_option(struct command_line *c, const struct command_option *o, char *const *values)
{
	char *field = (char *)c + o->field;
	switch (o->kind) {
	case OPTION_FLAG: *(bool *)(void *)field = true; return true;
	case OPTION_TEXT: *(const char **)(void *)field = values[0]; return true;
	case OPTION_PARSED: return o->parse(c, values);
	}
	return false;
}

/* Sets an option from what is glued to it ("=x" or the rest of a -ox), or from the arguments behind it. *args is moved
 * to the last argument that was used. */
static bool take_values(struct command_line *c, const struct command_option *o, char *glued, char *const **args)
{
	char *values[2] = {NULL, NULL};
	size_t n = values_of(o), i = 0;
	if (glued && !n)
		return options_refuse(c, arena_format(&c->arena, "option '--%s' takes no value", o->name), NULL);
	if (glued)
		values[i++] = glued;
	for (; i < n; i++) {
		if (!(*args)[1])
			return options_refuse(c, arena_format(&c->arena, "option '--%s' needs %s", o->name, o->values),
			                   NULL);
		values[i] = *++*args;
	}
	return set_option(c, o, values);
}

static bool read_long(struct command_line *c, char *const **args)
{
	char *name = **args + 2, *equals = strchr(name, '=');
	const struct command_option *o = find_option(c->verb, name, equals ? (size_t)(equals - name) : strlen(name), 0);
	return o ? take_values(c, o, equals ? equals + 1 : NULL, args) : unknown_option(c, **args);
}

/* -x, -xVALUE, -x VALUE, and flags in one: -xyz. */
static bool read_short(struct command_line *c, char *const **args)
{
	for (char *letter = **args + 1; *letter; letter++) {
		const struct command_option *o = find_option(c->verb, NULL, 0, *letter);
		if (!o)
			return unknown_option(c, arena_format(&c->arena, "-%s", letter));
		if (values_of(o))
			return take_values(c, o, letter[1] ? letter + 1 : NULL, args);
		if (!take_values(c, o, NULL, args))
			return false;
	}
	return true;
}

static bool read_operand(struct command_line *c, const char *text)
{
	if (!c->verb->operand)
		return options_refuse(c, arena_format(&c->arena, "unexpected argument '%s'", text), NULL);
	bool is_file = !strstr(c->verb->operand, "NAME");
	if (c->file && !strstr(c->verb->operand, "..."))
		return options_refuse(c, arena_format(&c->arena, "one %s too many: '%s'", is_file ? "file" : "argument", text),
		                   NULL);
	if (!*text && !c->expressions && is_file)
		return options_refuse(c, "the name of the file is empty", NULL);
	append(c, &c->operands, text);
	c->file = c->operands->text;
	return true;
}

/* What follows -E may look like an option and be none: `-1`. */
static bool is_expression(const struct command_line *c, char *const *first, char *const *arg)
{
	if (!c->expressions || arg == first || (strcmp(arg[-1], "-E") != 0 && strcmp(arg[-1], "--expr") != 0))
		return false;
	const char *name = *arg + 2;
	return (*arg)[1] == '-' ? !find_option(c->verb, name, strcspn(name, "="), 0)
	                        : (*arg)[2] || !find_option(c->verb, NULL, 0, (*arg)[1]);
}

bool options_read(struct command_line *c, char *const *args)
{
	char *const *first = args;
	c->format = report_formats;
	c->max_memory = (size_t)4 << 30;
	c->max_diagnostics = 500;
	c->out_dir = "result";
	for (bool options = true; *args; args++) {
		const char *arg = *args;
		bool ok = true;
		if (options && strcmp(arg, "--") == 0)
			options = false;
		else if (options && arg[0] == '-' && arg[1] && is_expression(c, first, args))
			ok = read_operand(c, arg);
		else if (options && arg[0] == '-' && arg[1] == '-')
			ok = read_long(c, &args);
		else if (options && arg[0] == '-' && arg[1])
			ok = read_short(c, &args);
		else
			ok = read_operand(c, arg);
		if (!ok)
			return false;
	}
	bool stands_in_for_nix = c->verb->run == cmd_eval || c->verb->run == cmd_repl;
	c->eval.store_names = stands_in_for_nix;
	if (c->restricted && c->nix)
		return options_refuse(c, "--restrict and --nix do not go together", "Nix reads, writes and runs what it needs");
	if (stands_in_for_nix && !c->restricted && getenv("NIX_PATH"))
		nix_path_add(c, getenv("NIX_PATH"));
	return true;
}
