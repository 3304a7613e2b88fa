#include "cli/repl.h"

#include "cli/repl_print.h"
#include "compile/spec_file.h"

#include <stdlib.h>

/* Texts. */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *skip_space(const char *text)
{
	while (is_space(*text))
		text++;
	return text;
}

/* Returns the text without white space around it, in the arena. */
static const char *trim(struct repl *r, const char *text)
{
	text = skip_space(text);
	size_t n = strlen(text);
	while (n && is_space(text[n - 1]))
		n--;
	return arena_text(&r->run.session.arena, text, n);
}

/* Reads `name = ...`: returns the name, and moves *text after the `=`. Returns 0 for other texts. */
static symbol take_name(struct repl *r, const char **text)
{
	const char *name = *text, *end = name;
	while (*end == '_' || ((*end | 32) >= 'a' && (*end | 32) <= 'z') ||
	       (end > name && ((*end >= '0' && *end <= '9') || *end == '-' || *end == '\'')))
		end++;
	const char *equals = skip_space(end);
	if (end == name || equals[0] != '=' || equals[1] == '=')
		return 0;
	*text = equals + 1;
	return symbol_of(&r->run.session.symbols, name, (size_t)(end - name));
}

/* Evaluation. */

/* The first `skip` bytes are not part of the expression: they are blank while it is parsed, and restored for
 * messages. */
static struct value repl_delay(struct repl *r, const char *text, size_t skip)
{
	char *blank = arena_text(&r->run.session.arena, text, strlen(text));
	memset(blank, ' ', skip);
	struct source *source = spec_file_text(&r->run.session, "<repl>", blank);
	if (!source)
		return VALUE_NONE;
	struct value v = eval_source_later(r->run.ev, source, value_attrs(r->scope));
	source->text = text;
	return v;
}

struct value repl_eval(struct repl *r, const char *text)
{
	struct value v = repl_delay(r, text, 0);
	return value_ok(v) ? value_force(r->run.ev, v) : v;
}

/* Whether a text ended before its expression did, so that another line may complete it. Examines the last report. */
static bool ends_early(struct repl *r)
{
	const struct sources *all = &r->run.session.sources;
	const struct source *last = all->items[all->count - 1];
	for (const struct diag *d = r->run.session.diags.first; d; d = d->next)
		if (d->code == D_UNCLOSED || (d->code == D_SYNTAX && d->at.start >= last->base + last->len))
			return true;
	return false;
}

/* Returns the value of an entry, not computed yet. Returns VALUE_NONE when it has a fault, which has been reported, or
 * is not complete. */
static struct value entered(struct repl *r, const char *text, size_t skip)
{
	struct value v = repl_delay(r, text, skip);
	if (value_ok(v))
		return v;
	eval_recover(r->run.ev);
	r->incomplete = !r->ended && ends_early(r);
	if (r->incomplete)
		diag_clear(&r->run.session);
	return v;
}

static void print(struct repl *r, struct value v, bool all)
{
	if (!value_ok(v) || !repl_print(r, v, all)) {
		eval_report(r->run.ev);
		buf_clear(&r->run.result);
	}
}

/* Definitions. */

static void remember(struct repl *r, const char *definition)
{
	if (r->quiet)
		return;
	char **more = realloc(r->definitions, (r->definition_count + 1) * sizeof *more);
	char *copy = more ? strdup(definition) : NULL;
	r->definitions = more ? more : r->definitions;
	if (copy)
		r->definitions[r->definition_count++] = copy;
}

void repl_define(struct repl *r, symbol name, struct value v)
{
	struct attrs_builder one = attrs_build(&r->run.session, 1);
	attrs_put(&one, name, 0, v);
	r->scope = attrs_overlay(&r->run.session.arena, r->scope, attrs_done(&one, true));
}

static bool add_attributes(struct repl *r, struct value v)
{
	if (!value_ok(v) || !value_is(v, OBJECT_ATTRS)) {
		if (value_ok(v))
			eval_expected(r->run.ev, SPAN_NONE, "a set, whose attributes come into scope", v);
		eval_report(r->run.ev);
		return false;
	}
	uint32_t n = attrs_len(value_attrs(v));
	r->scope = attrs_overlay(&r->run.session.arena, r->scope, v);
	buf_printf(&r->run.result, "added %u name%s\n", n, n == 1 ? "" : "s");
	return true;
}

/* Commands. Each gets its argument without white space around it. */

static void run_help(struct repl *r, const char *argument)
{
	(void)argument;
	struct buf *out = &r->run.result;
	buf_printf(out, "  %-14s %s\n", "EXPR", "print the value of an expression");
	buf_printf(out, "  %-14s %s\n", "NAME = EXPR", "define a name for what follows");
	for (const struct repl_command *c = repl_commands; c->name; c++) {
		int n = 14 - (int)strlen(c->name) - 2;
		buf_printf(out, "  :%s %-*s %s\n", c->name, n, c->argument ? c->argument : "", c->help);
	}
	buf_puts(out, "Tab completes, the arrow keys bring back what was entered, Ctrl-C ends what takes too long.\n");
}

static void run_type(struct repl *r, const char *argument)
{
	struct value v = entered(r, argument, 0);
	v = value_ok(v) ? value_force(r->run.ev, v) : v;
	if (value_ok(v))
		buf_printf(&r->run.result, "%s\n", failure_value_name(r->run.ev, v));
	else
		eval_report(r->run.ev);
}

static void run_print(struct repl *r, const char *argument)
{
	struct value v = entered(r, argument, 0);
	if (value_ok(v))
		print(r, value_force(r->run.ev, v), true);
}

static void run_load(struct repl *r, const char *argument)
{
	struct source *source = spec_file_load(&r->run.session, argument, SPEC_PLAIN);
	if (!source)
		return;
	struct value args = auto_arguments_of(r->run.ev, r->run.call->evaluation.arguments),
				 v = eval_source(r->run.ev, source);
	v = value_ok(v) ? auto_arguments_call(r->run.ev, v, value_attrs(args), false) : v;
	/* Kept even when it fails, so that :r loads the file once it has been fixed. */
	remember(r, arena_format(&r->run.session.arena, ":l %s", argument));
	add_attributes(r, v);
}

static void run_add(struct repl *r, const char *argument)
{
	struct value v = entered(r, argument, 0);
	if (value_ok(v) && add_attributes(r, value_force(r->run.ev, v)))
		remember(r, arena_format(&r->run.session.arena, ":a %s", argument));
}

static void run_doc(struct repl *r, const char *argument)
{
	struct value v = entered(r, argument, 0);
	v = value_ok(v) ? value_force(r->run.ev, v) : v;
	if (!value_ok(v)) {
		eval_report(r->run.ev);
		return;
	}
	if (value_is(v, OBJECT_PARTIAL))
		v = ((const struct partial *)v.word)->function;
	if (value_is(v, OBJECT_BUILTIN)) {
		const struct builtin *b = ((const struct object_builtin *)v.word)->builtin;
		buf_printf(&r->run.result, "builtins.%s, of %zu argument%s: %s\n", b->name, strlen(b->kinds),
		           strlen(b->kinds) == 1 ? "" : "s", b->help);
	} else {
		print(r, v, false);
	}
}

static void run_reload(struct repl *r, const char *argument)
{
	(void)argument;
	r->reload = true;
}

static void run_quit(struct repl *r, const char *argument)
{
	(void)argument;
	r->done = true;
}

const struct repl_command repl_commands[] = {
    {"?", NULL, "list the commands", run_help},
    {"a", "EXPR", "bring the attributes of a set into scope", run_add},
    {"doc", "EXPR", "say what a builtin does", run_doc},
    {"l", "FILE", "bring what a file holds into scope", run_load},
    {"p", "EXPR", "print all of a value, however deep", run_print},
    {"q", NULL, "leave", run_quit},
    {"r", NULL, "begin anew with the same definitions: files are read again", run_reload},
    {"t", "EXPR", "say of what type a value is", run_type},
    {0},
};

static const struct repl_command *find_command(const char *name, size_t len)
{
	static const char *const longer[][2] = {{"help", "?"},   {"add", "a"},  {"load", "l"}, {"print", "p"},
	                                        {"quit", "q"},   {"reload", "r"}, {"type", "t"}};
	for (size_t i = 0; i < sizeof longer / sizeof *longer; i++)
		if (strlen(longer[i][0]) == len && memcmp(longer[i][0], name, len) == 0)
			return find_command(longer[i][1], 1);
	for (const struct repl_command *c = repl_commands; c->name; c++)
		if (strlen(c->name) == len && memcmp(c->name, name, len) == 0)
			return c;
	return NULL;
}

static void run_command(struct repl *r, const char *text)
{
	size_t n = strcspn(text, " \t\n");
	const char *argument = skip_space(text + n);
	const struct repl_command *c = find_command(text, n);
	struct session *s = &r->run.session;
	struct diag *d;
	if (!c)
		d = diag_error(s, D_USAGE, SPAN_NONE, "there is no command ':%.*s'", (int)n, text);
	else if (c->argument && !*argument)
		d = diag_error(s, D_USAGE, SPAN_NONE, "':%s' needs something behind it: %s", c->name, c->argument);
	else if (!c->argument && *argument)
		d = diag_error(s, D_USAGE, SPAN_NONE, "':%s' takes nothing behind it", c->name);
	else {
		c->run(r, argument);
		return;
	}
	d->help = "':?' lists the commands";
}

/* Entries. */

/* An entry that is neither an expression nor a single definition may be the inside of a set: `a = 1; b = 2`, `inherit
 * (x) y`, `a.b = 1`. If it is not, the faults that were reported for it stay. */
static void run_bindings(struct repl *r, const char *text)
{
	struct session *s = &r->run.session;
	if (r->incomplete || (!strchr(text, '=') && strncmp(text, "inherit", strlen("inherit")) != 0))
		return;
	struct diags before = s->diags;
	s->diags = (struct diags){.end = &s->diags.first};
	struct value v = repl_eval(r, arena_format(&s->arena, "{ %s\n; }", text));
	if (!value_ok(v)) { /* its last binding has a `;` of its own */
		eval_recover(r->run.ev);
		s->diags = (struct diags){.end = &s->diags.first};
		v = repl_eval(r, arena_format(&s->arena, "{ %s\n}", text));
	}
	if (!value_ok(v) || !value_is(v, OBJECT_ATTRS) || !attrs_len(value_attrs(v))) {
		eval_recover(r->run.ev);
		s->diags = before;
		return;
	}
	r->scope = attrs_overlay(&s->arena, r->scope, v);
	remember(r, text);
}

void repl_entry(struct repl *r, const char *entry)
{
	const char *text = trim(r, entry), *value = text;
	if (*text == ':') {
		run_command(r, text + 1);
		return;
	}
	symbol name = take_name(r, &value);
	size_t skip = (size_t)(value - text), n = strlen(text);
	if (name && text[n - 1] == ';')
		text = trim(r, arena_text(&r->run.session.arena, text, n - 1));
	if (!*text)
		return;
	struct value v = entered(r, text, skip);
	if (!value_ok(v)) {
		run_bindings(r, text);
		return;
	}
	if (!name) {
		print(r, value_force(r->run.ev, v), false);
		return;
	}
	repl_define(r, name, v);
	remember(r, text);
}
