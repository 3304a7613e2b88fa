/* `ctrc repl`: expressions and definitions, one after the other, in one session.
 *
 * Every entry is a text of its own, evaluated with the names of the definitions before it. A definition's value is computed
 * when it is needed; it sees the definitions that were there when it was made. */
#include "base/write_all.h"
#include "compile/auto_arguments.h"
#include "compile/spec_file.h"
#include "cli/repl.h"
#include "cli/verb.h"
#include "eval/builtin.h"
#include "eval/embedded.h"
#include "eval/failure.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const struct span nowhere = {0, 0};

/* Interrupts. What a signal handler sees has to be global: the evaluator of the one session that reads a terminal. */

static struct evaluator *volatile interruptible;

static void on_interrupt(int signal)
{
	(void)signal;
	if (interruptible)
		evaluator_interrupt(interruptible);
}

/* SIGINT goes to the thread that reads and evaluates, so that it ends a read, too. */
static void take_interrupts(void)
{
	struct sigaction action = {.sa_handler = on_interrupt};
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaction(SIGINT, &action, NULL);
	pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

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

/* The text without white space around it, in the arena. */
static const char *trim(struct repl *r, const char *text)
{
	text = skip_space(text);
	size_t n = strlen(text);
	while (n && is_space(text[n - 1]))
		n--;
	return arena_text(&r->run.session.arena, text, n);
}

/* `name = ...`: gives the name, and moves *text to what is behind the `=`. 0 when it is something else. */
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

/* The first `skip` bytes are no part of the expression: blank while it is read, there when a message shows the line. */
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

struct value cmd_repl_eval(struct repl *r, const char *text)
{
	struct value v = repl_delay(r, text, 0);
	return value_ok(v) ? value_force(r->run.ev, v) : v;
}

/* A text ended before its expression did: another line may bring the rest. Looks at what was just reported. */
static bool ends_early(struct repl *r)
{
	const struct sources *all = &r->run.session.sources;
	const struct source *last = all->items[all->count - 1];
	for (const struct diag *d = r->run.session.diags.first; d; d = d->next)
		if (d->code == D_UNCLOSED || (d->code == D_SYNTAX && d->at.start >= last->base + last->len))
			return true;
	return false;
}

/* The value of an entry, not computed yet. VALUE_NONE when it is at fault, which has been reported, or not finished. */
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

static void define(struct repl *r, symbol name, struct value v)
{
	struct attrs_builder one = attrs_build(&r->run.session, 1);
	attrs_put(&one, name, 0, v);
	r->scope = attrs_overlay(&r->run.session.arena, r->scope, attrs_done(&one, true));
}

static bool add_attributes(struct repl *r, struct value v)
{
	if (!value_ok(v) || !value_is(v, OBJECT_ATTRS)) {
		if (value_ok(v))
			eval_expected(r->run.ev, nowhere, "a set, whose attributes come into scope", v);
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
	struct value args = auto_arguments_of(r->run.ev, r->run.call->evaluation.arguments), v = eval_source(r->run.ev, source);
	v = value_ok(v) ? auto_arguments_call(r->run.ev, v, value_attrs(args), false) : v;
	/* Kept even when it fails: once the file is put right, :r loads it. */
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
		d = diag_error(s, D_USAGE, nowhere, "there is no command ':%.*s'", (int)n, text);
	else if (c->argument && !*argument)
		d = diag_error(s, D_USAGE, nowhere, "':%s' needs something behind it: %s", c->name, c->argument);
	else if (!c->argument && *argument)
		d = diag_error(s, D_USAGE, nowhere, "':%s' takes nothing behind it", c->name);
	else {
		c->run(r, argument);
		return;
	}
	d->help = "':?' lists the commands";
}

/* Entries. */

/* What is no expression and no single definition may be what stands in a set: `a = 1; b = 2`, `inherit (x) y`, `a.b = 1`.
 * If it is not that either, what was reported of it stays. */
static void run_bindings(struct repl *r, const char *text)
{
	struct session *s = &r->run.session;
	if (r->incomplete || (!strchr(text, '=') && strncmp(text, "inherit", strlen("inherit")) != 0))
		return;
	struct diags before = s->diags;
	s->diags = (struct diags){.end = &s->diags.first};
	struct value v = cmd_repl_eval(r, arena_format(&s->arena, "{ %s\n; }", text));
	if (!value_ok(v)) { /* its last binding has a `;` of its own */
		eval_recover(r->run.ev);
		s->diags = (struct diags){.end = &s->diags.first};
		v = cmd_repl_eval(r, arena_format(&s->arena, "{ %s\n}", text));
	}
	if (!value_ok(v) || !value_is(v, OBJECT_ATTRS) || !attrs_len(value_attrs(v))) {
		eval_recover(r->run.ev);
		s->diags = before;
		return;
	}
	r->scope = attrs_overlay(&s->arena, r->scope, v);
	remember(r, text);
}

static void run_entry(struct repl *r, const char *entry)
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
	define(r, name, v);
	remember(r, text);
}

static void flush(struct repl *r)
{
	if (r->run.result.full)
		diag_error(&r->run.session, D_MEMORY, nowhere, "the value is too large to be printed");
	else if (!r->quiet && !write_all(STDOUT_FILENO, r->run.result.text, r->run.result.len))
		r->done = true; /* nobody reads any more */
	buf_clear(&r->run.result);
	session_run_print_diags(&r->run);
}

/* Runs an entry to its end, whatever it is: also when there is not enough memory for it. */
static void guarded(struct repl *r, const char *entry)
{
	jmp_buf full;
	int why = setjmp(full);
	if (why) {
		session_run_out_of_memory(&r->run, why);
		r->reload = true;
	} else {
		r->run.session.arena.on_full = &full;
		evaluator_resume(r->run.ev);
		run_entry(r, entry);
	}
	if (!r->incomplete)
		flush(r);
}

/* Sessions. */

static struct value run_library(struct evaluator *ev, void *data)
{
	(void)data;
	return eval_file(ev, EMBEDDED_LIB, nowhere);
}

/* Sets r->failed when there is no memory even for an empty session. */
static void begin(struct repl *r)
{
	jmp_buf full;
	if (setjmp(full)) {
		session_run_out_of_memory(&r->run, 1);
		session_run_print_diags(&r->run);
		r->failed = r->done = true;
		return;
	}
	session_run_begin(&r->run, &full);
	interruptible = r->run.ev;
	r->scope = attrs_empty();
	define(r, symbol_of(&r->run.session.symbols, "lib", 3), thunk_native(r->run.ev, run_library, NULL));
}

static void end(struct repl *r)
{
	interruptible = NULL;
	session_release(&r->run.session);
}

/* A new session with the definitions of the old one. */
static void begin_again(struct repl *r)
{
	end(r);
	r->reload = false;
	r->quiet = true;
	begin(r);
	for (size_t i = 0; i < r->definition_count && !r->done && !r->reload; i++)
		guarded(r, r->definitions[i]);
	r->quiet = false;
	if (!r->reload)
		return;
	/* The definitions themselves are too much. */
	r->definition_count = 0;
	begin_again(r);
}

/* The loop. */

static void say(const char *text)
{
	(void)!write_all(STDOUT_FILENO, text, strlen(text));
}

static void read_entry(struct repl *r)
{
	bool interrupted;
	const char *line = editor_line(r->editor, r->entry.len ? "    > " : "ctrc> ", &interrupted);
	if (interrupted) {
		say("\n");
		buf_clear(&r->entry);
		r->incomplete = false;
		return;
	}
	r->ended = !line;
	if (!line && !r->incomplete) {
		r->done = true;
		return;
	}
	if (r->entry.len)
		buf_char(&r->entry, '\n');
	buf_puts(&r->entry, line ? line : "");
	r->incomplete = false;
	guarded(r, buf_text(&r->entry));
	if (r->incomplete)
		return;
	editor_remember(r->editor, buf_text(&r->entry));
	buf_clear(&r->entry);
	r->done |= r->ended;
}

static void load_files(struct repl *r)
{
	for (const struct operand *o = r->run.call->operands; o && !r->done; o = o->next) {
		buf_printf(&r->entry, ":l %s", o->text);
		guarded(r, buf_text(&r->entry));
		buf_clear(&r->entry);
	}
}

static void work(void *data)
{
	struct repl *r = data;
	take_interrupts();
	begin(r);
	if (editor_is_terminal(r->editor))
		say("':?' lists the commands\n");
	load_files(r);
	while (!r->done) {
		if (r->reload)
			begin_again(r);
		else
			read_entry(r);
	}
	if (editor_is_terminal(r->editor) && r->ended)
		say("\n");
	end(r);
}

static enum exit_status run(const struct command_line *c)
{
	struct command_line call = *c; /* with the size of the stack */
	struct repl r = {.run = {.call = &call, .compilation.settings.format = report_formats}};
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	r.editor = editor_open(repl_complete, &r);
	bool began = r.editor && evaluator_on_big_stack(&call.evaluation.eval, work, &r) == BIG_STACK_DONE;
	if (!began)
		terminal_error(D_MEMORY, "the system has no memory left", NULL);
	if (r.editor)
		editor_close(r.editor);
	for (size_t i = 0; i < r.definition_count; i++)
		free(r.definitions[i]);
	free(r.definitions);
	buf_release(&r.entry);
	buf_release(&r.run.result);
	return !began ? STATUS_SYSTEM : r.failed ? STATUS_SPEC : STATUS_FINE;
}

const struct verb verb_repl = {
    .name = "repl",
    .run = run,
    .operand = "[FILE ...]",
    .operand_is = OPERAND_FILE,
    .many = true,
    .completion = COMPLETION_FILE,
    .help = "try expressions, one after the other",
    .about = "Reads expressions from the terminal or standard input and prints their values. `:?` lists its "
             "commands. What the\n"
             "sets in the FILEs hold is in scope, and `lib`.",
    .options = OPTION_TABLES(options_arguments, options_evaluator),
    .as_nix = true,
};
