/* ctrc: one verb, its options, its exit status. */
#include "cli/help.h"
#include "cli/verb.h"
#include "cli/session_run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef CTRC_VERSION
#define CTRC_VERSION "unknown"
#endif

const struct verb *const verbs[] = {
	&verb_build,  &verb_preflight, &verb_diff, &verb_apply, &verb_rollback, &verb_generations, &verb_status,
	&verb_remove, &verb_run,       &verb_shell, &verb_login, &verb_check,   &verb_lint,        &verb_fmt,
	&verb_show,   &verb_eval,      &verb_repl, &verb_options, &verb_explain, &verb_completion, NULL,
};

/* Opens descriptors 0 to 2 if the caller has closed them, so that they are not given to files that are opened later.
 * The replacements cannot be written to, so that output without a destination is still an error. */
static void open_standard_files(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			(void)!open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* Makes a closed pipe, or a limit on the size of files, an ordinary error of write(). */
static void ignore_signals_of_writing(void)
{
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

static enum exit_status refuse(const char *message, const char *help)
{
	terminal_error(D_USAGE, message, help);
	return STATUS_CALL;
}

static const struct verb *find_verb(const char *name)
{
	for (const struct verb *const *v = verbs; *v; v++)
		if (strcmp((*v)->name, name) == 0)
			return *v;
	return NULL;
}

/* Words of other tools, and the commands that they mean here. */
static const struct {
	const char *word, *verb;
} other_words[] = {
	{"plan", "diff"},       {"validate", "check"}, {"verify", "check"},   {"test", "check"},      {"compile", "build"},
	{"deploy", "apply"},    {"switch", "apply"},   {"up", "apply"},       {"install", "apply"},   {"update", "apply"},
	{"start", "apply"},     {"down", "remove"},    {"destroy", "remove"}, {"uninstall", "remove"}, {"rm", "remove"},
	{"undo", "rollback"},   {"revert", "rollback"}, {"history", "generations"}, {"ps", "status"}, {"ls", "status"},
	{"list", "status"},     {"exec", "run"},       {"enter", "shell"},    {"attach", "shell"},    {"ssh", "shell"},
	{"console", "login"},   {"format", "fmt"},     {"why", "show"},       {"get", "show"},        {"inspect", "show"},
	{"search", "options"},  {"doc", "options"},    {"docs", "options"},   {"man", "options"},
	{"doctor", "preflight"},
};

static const char *meant_verb(const char *word)
{
	for (size_t i = 0; i < sizeof other_words / sizeof *other_words; i++)
		if (strcmp(other_words[i].word, word) == 0)
			return other_words[i].verb;
	return NULL;
}

static enum exit_status unknown_command(const char *name)
{
	enum { ENOUGH = 1 << 20 };
	const char *names[64];
	size_t n = 0;
	struct arena a;
	arena_init(&a, ENOUGH);
	for (const struct verb *const *v = verbs; *v && n < sizeof names / sizeof *names - 2; v++)
		names[n++] = (*v)->name;
	names[n++] = "help";
	names[n++] = "version";
	const char *meant = meant_verb(name), *nearest = meant ? meant : nearest_name(name, names, n);
	const char *what = name[0] == '-' ? "option" : "command";
	enum exit_status status =
	    refuse(arena_format(&a, "unknown %s '%.100s'", what, name),
	           nearest ? arena_format(&a, "did you mean '%s'?", nearest) : "'ctrc --help' lists the commands");
	arena_release(&a);
	return status;
}

static enum exit_status run_verb(const struct verb *verb, char **args)
{
	enum { ENOUGH = 64 << 20 };
	struct command_line c = {.verb = verb};
	struct buf text = {0};
	enum exit_status status;
	arena_init(&c.arena, ENOUGH);
	if (!command_line_read(&c, args)) {
		status = refuse(c.fault, c.cure);
	} else if (c.help) {
		help_verb(&text, verb);
		status = terminal_print(&text);
	} else {
		status = verb->run(&c);
	}
	arena_release(&c.arena);
	return status;
}

static bool is_one_of(const char *word, const char *plain, const char *option, const char *letter)
{
	return strcmp(word, plain) == 0 || strcmp(word, option) == 0 || strcmp(word, letter) == 0;
}

/* `ctrc help`, and `ctrc help VERB`. */
static enum exit_status show_help(const char *name)
{
	struct buf text = {0};
	const struct verb *verb = name ? find_verb(name) : NULL;
	if (name && !verb && name[0] != '-' && strcmp(name, "help") != 0 && strcmp(name, "version") != 0)
		return unknown_command(name);
	if (verb)
		help_verb(&text, verb);
	else
		help_all(&text);
	return terminal_print(&text);
}

static enum exit_status show_version(void)
{
	struct buf text = {0};
	buf_puts(&text, "ctrc " CTRC_VERSION "\n");
	return terminal_print(&text);
}

int main(int argc, char **argv)
{
	open_standard_files();
	ignore_signals_of_writing();
	if (argc < 2)
		return (int)refuse("no command given", "'ctrc --help' lists the commands");
	if (is_one_of(argv[1], "help", "--help", "-h"))
		return (int)show_help(argv[2]);
	if (is_one_of(argv[1], "version", "--version", "-V"))
		return (int)show_version();
	const struct verb *verb = find_verb(argv[1]);
	return (int)(verb ? run_verb(verb, argv + 2) : unknown_command(argv[1]));
}
