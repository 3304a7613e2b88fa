/* `ctrc repl`: expressions and definitions, one after the other, in one session.
 *
 * Every entry is a text of its own, evaluated with the names of the definitions before it. A definition's value is
 * computed when it is needed; it sees the definitions that existed when it was entered. */
#include "base/inert.h"
#include "base/write_all.h"
#include "cli/repl.h"
#include "cli/repl_complete.h"
#include "cli/verb.h"
#include "compile/auto_arguments.h"
#include "compile/spec_file.h"
#include "eval/builtin.h"
#include "eval/embedded.h"
#include "eval/failure.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* Interrupts. A signal handler can only access global state: the evaluator of the one session that reads a terminal. */

static struct evaluator *volatile interruptible;

static void on_interrupt(int signal)
{
	(void)signal;
	if (interruptible)
		evaluator_interrupt(interruptible);
}

/* SIGINT goes to the thread that reads and evaluates, so that it also interrupts a read. */
static void take_interrupts(void)
{
	struct sigaction action = {.sa_handler = on_interrupt};
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaction(SIGINT, &action, NULL);
	pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void flush(struct repl *r)
{
	inert_all(&r->run.result);
	if (r->run.result.full)
		diag_error(&r->run.session, D_MEMORY, SPAN_NONE, "the value is too large to be printed");
	else if (!r->quiet && !write_all(STDOUT_FILENO, r->run.result.text, r->run.result.len))
		r->done = true; /* the output has no reader any more */
	buf_clear(&r->run.result);
	session_run_print_diags(&r->run);
}

/* Executes an entry, and handles every outcome, also that there is not enough memory. */
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
		repl_entry(r, entry);
	}
	if (!r->incomplete)
		flush(r);
}

/* Sessions. */

static struct value run_library(struct evaluator *ev, void *data)
{
	(void)data;
	return eval_file(ev, EMBEDDED_LIB, SPAN_NONE);
}

/* Begins a session. Sets r->failed when there is no memory even for an empty one. */
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
	repl_define(r, symbol_of(&r->run.session.symbols, "lib", 3), thunk_native(r->run.ev, run_library, NULL));
}

static void end(struct repl *r)
{
	interruptible = NULL;
	session_release(&r->run.session);
}

/* Begins a new session with the definitions of the old one. */
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
	/* The definitions themselves need too much memory. */
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
	struct command_line call = *c; /* a copy, to which the size of the stack is added */
	struct repl r = {.run = {.call = &call, .compilation.settings.format = report_formats[0]}};
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
