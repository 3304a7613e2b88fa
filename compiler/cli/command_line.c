#include "cli/command_line.h"

#include "cli/nix_path.h"
#include "cli/verb.h"

#include <stdlib.h>
#include <unistd.h>

bool command_line_refuse(struct command_line *c, const char *fault, const char *cure)
{
	c->fault = fault;
	c->cure = cure;
	return false;
}

void command_line_append(struct command_line *c, struct operand **end, const char *text)
{
	while (*end)
		end = &(*end)->next;
	*end = ARENA_NEW(&c->arena, struct operand);
	(*end)->text = text;
}

/* Returns the option that is spelled `--name` (of `len` bytes) or, with `letter`, `-letter`. */
static const struct command_option *find_option(const struct verb *v, const char *name, size_t len, char letter)
{
	for (size_t i = 0; v->options[i]; i++)
		for (const struct command_option *o = v->options[i]; o->name; o++)
			if (letter ? o->letter == letter : strlen(o->name) == len && memcmp(o->name, name, len) == 0)
				return o;
	return NULL;
}

static bool unknown_option(struct command_line *c, const char *spelled)
{
	const struct command_option *const *tables = c->verb->options;
	const char *names[64];
	size_t n = 0;
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name && n < sizeof names / sizeof *names; o++)
			names[n++] = arena_format(&c->arena, "--%s", o->name);
	const char *name = arena_text(&c->arena, spelled, strcspn(spelled, "="));
	const char *nearest = nearest_name(name, names, n);
	return command_line_refuse(c, arena_format(&c->arena, "unknown option '%s'", name),
	                   nearest ? arena_format(&c->arena, "did you mean '%s'?", nearest)
	                           : arena_format(&c->arena, "'ctrc %s --help' lists the options", c->verb->name));
}

static size_t values_of(const struct command_option *o)
{
	return !o->value ? 0 : o->second ? 2 : 1;
}

static bool has_word(const char *words, const char *word)
{
	size_t n = strlen(word);
	for (const char *w = words; w && *w; w += strcspn(w, " "), w += *w == ' ')
		if (strcspn(w, " ") == n && memcmp(w, word, n) == 0)
			return true;
	return false;
}

/* Whether an option can be combined with those before it. */
static bool is_compatible(struct command_line *c, const struct command_option *o)
{
	for (const struct given_option *g = c->given; g; g = g->next)
		if (has_word(o->excludes, g->option->name) || has_word(g->option->excludes, o->name))
			return command_line_refuse(
				c, arena_format(&c->arena, "both --%s and --%s are given", g->option->name, o->name),
				"they do not go together: leave one of them out");
	struct given_option *g = ARENA_NEW(&c->arena, struct given_option);
	*g = (struct given_option){o, c->given};
	c->given = g;
	return true;
}

/* Whether each option has the one that it needs. */
static bool is_complete(struct command_line *c)
{
	for (const struct given_option *g = c->given; g; g = g->next) {
		const struct given_option *needed = c->given;
		while (needed && g->option->needs && strcmp(needed->option->name, g->option->needs) != 0)
			needed = needed->next;
		if (!needed)
			return command_line_refuse(
				c, arena_format(&c->arena, "--%s is given without --%s", g->option->name, g->option->needs),
				"it changes what that option does");
	}
	return true;
}

static bool set_option(struct command_line *c, const struct command_option *o, char *const *values)
{
	char *field = (o->own ? (char *)c->own : (char *)c) + o->field;
	switch (o->kind) {
	case OPTION_FLAG: *(bool *)(void *)field = true; return true;
	case OPTION_TEXT: *(const char **)(void *)field = values[0]; return true;
	case OPTION_PARSED: return o->parse(c, values);
	}
	return false;
}

/* Sets an option from the text attached to it ("=x" or the rest of a -ox), or from the following arguments. *args is
 * moved to the last argument that was used. */
static bool take_values(struct command_line *c, const struct command_option *o, char *glued, char *const **args)
{
	char *values[2] = {NULL, NULL};
	size_t n = values_of(o), i = 0;
	if (glued && !n)
		return command_line_refuse(c, arena_format(&c->arena, "option '--%s' takes no value", o->name), NULL);
	if (glued)
		values[i++] = glued;
	for (; i < n; i++) {
		if (!(*args)[1])
			return command_line_refuse(c, arena_format(&c->arena, "option '--%s' needs %s%s%s", o->name, o->value,
			                                                o->second ? " " : "", o->second ? o->second : ""), NULL);
		values[i] = *++*args;
	}
	return is_compatible(c, o) && set_option(c, o, values);
}

static bool read_long(struct command_line *c, char *const **args)
{
	char *name = **args + 2, *equals = strchr(name, '=');
	const struct command_option *o = find_option(c->verb, name, equals ? (size_t)(equals - name) : strlen(name), 0);
	return o ? take_values(c, o, equals ? equals + 1 : NULL, args) : unknown_option(c, **args);
}

/* Reads -x, -xVALUE, -x VALUE, and several flags in one argument: -xyz. */
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

/* Splits #NAME off an operand FILE#NAME, unless a file has that whole name. Returns false when the operand was
 * refused. */
static bool split_fragment(struct command_line *c, struct operand *o)
{
	const char *hash = strchr(o->text, '#');
	const char *file = !hash ? NULL : hash == o->text ? "." : arena_text(&c->arena, o->text, (size_t)(hash - o->text));
	if (!file || access(o->text, F_OK) == 0 || access(file, F_OK) != 0)
		return true;
	o->fragment = hash[1] ? hash + 1 : NULL;
	o->text = file;
	if (!o->fragment || !(c->evaluation.attributes || c->spec.all_hosts))
		return true;
	return command_line_refuse(c, arena_format(&c->arena, "'#%s' and --%s do not go together", o->fragment,
	                                      c->spec.all_hosts ? "all-hosts" : "attr"),
	                      "both say what of the flake is meant");
}

static bool read_operand(struct command_line *c, const char *text)
{
	if (c->verb->operand_is == OPERAND_NONE)
		return command_line_refuse(c, arena_format(&c->arena, "unexpected argument '%s'", text), NULL);
	bool is_file = c->verb->operand_is != OPERAND_WORD;
	if (c->operands && !c->verb->many)
		return command_line_refuse(
			c, arena_format(&c->arena, "one %s too many: '%s'", is_file ? "file" : "argument", text), NULL);
	if (!*text && !c->expressions && is_file)
		return command_line_refuse(c, "the name of the file is empty", NULL);
	command_line_append(c, &c->operands, text);
	return true;
}

/* Processes the operands that are specs, once all options are known. */
static bool finish_operands(struct command_line *c)
{
	if (c->verb->operand_is == OPERAND_SPEC)
		for (struct operand *o = c->operands; o; o = o->next)
			if (!split_fragment(c, o))
				return false;
	if (c->operands) {
		c->file = c->operands->text;
		c->fragment = c->operands->fragment;
	}
	return true;
}

/* An expression after -E may look like an option: `-1`. */
static bool is_expression(const struct command_line *c, char *const *first, char *const *arg)
{
	if (!c->expressions || arg == first || (strcmp(arg[-1], "-E") != 0 && strcmp(arg[-1], "--expr") != 0))
		return false;
	const char *name = *arg + 2;
	return (*arg)[1] == '-' ? !find_option(c->verb, name, strcspn(name, "="), 0)
	                        : (*arg)[2] || !find_option(c->verb, NULL, 0, (*arg)[1]);
}

bool command_line_read(struct command_line *c, char *const *args)
{
	char *const *first = args;
	c->format = report_formats[0];
	c->evaluation.max_memory = (size_t)4 << 30;
	c->evaluation.max_diagnostics = 500;
	c->own = c->verb->own_size ? arena_alloc(&c->arena, c->verb->own_size) : NULL;
	if (c->own)
		memset(c->own, 0, c->verb->own_size);
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
	if (!is_complete(c) || !finish_operands(c))
		return false;
	c->evaluation.eval.store_names = c->verb->as_nix;
	if (!c->evaluation.restricted && getenv("NIX_PATH"))
		nix_path_add(c, c->verb->as_nix ? &c->evaluation.eval.search_path : &c->spec.guest_path, getenv("NIX_PATH"));
	return true;
}
