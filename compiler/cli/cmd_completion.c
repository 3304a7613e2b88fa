/* `ctrc completion SHELL`: the completion script of a shell, generated from the tables of verbs and options. */
#include "cli/session_run.h"
#include "cli/verb.h"

#include <unistd.h>

/* Appends the words for a kind of completion, with a blank before each. */
static void put_words(struct buf *out, enum completion wanted)
{
	static const char *const shells[] = {"bash", "zsh", "fish"};
	if (wanted == COMPLETION_FORMAT)
		for (const struct report_format *const *f = report_formats; *f; f++)
			buf_printf(out, " %s", (*f)->name);
	for (size_t i = 0; wanted == COMPLETION_SHELL && i < sizeof shells / sizeof *shells; i++)
		buf_printf(out, " %s", shells[i]);
	if (wanted == COMPLETION_HOST_OPTIONS)
		buf_puts(out, " ignore warn error");
	if (wanted == COMPLETION_COLOUR)
		buf_puts(out, " auto always never");
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_code_info *info = diag_code_info((enum diag_code)i);
		if (wanted == COMPLETION_CODE)
			buf_printf(out, " %s %s", info->code, info->name);
		else if (wanted == COMPLETION_SEVERITY && info->lint)
			buf_printf(out, " %s= %s=", info->code, info->name);
	}
	if (wanted == COMPLETION_SEVERITY)
		buf_puts(out, " all");
}

/* Calls `put` for each option of a verb. */
static void each_option(struct buf *out, const struct verb *v,
                        void (*put)(struct buf *, const struct verb *, const struct command_option *))
{
	for (size_t i = 0; v->options[i]; i++)
		for (const struct command_option *o = v->options[i]; o->name; o++)
			put(out, v, o);
}

/* bash: a function that examines the verb and the word before the cursor. */

static void put_bash_words(struct buf *out, const struct verb *v, const struct command_option *o)
{
	(void)v;
	buf_printf(out, " --%s", o->name);
	if (o->letter)
		buf_printf(out, " -%c", o->letter);
}

static void put_bash_reply(struct buf *out, enum completion wanted)
{
	switch (wanted) {
	case COMPLETION_NONE: buf_char(out, ':'); break;
	case COMPLETION_FILE: buf_puts(out, "COMPREPLY=($(compgen -f -- \"$word\"))"); break;
	case COMPLETION_FOLDER: buf_puts(out, "COMPREPLY=($(compgen -d -- \"$word\"))"); break;
	default:
		buf_puts(out, "COMPREPLY=($(compgen -W '");
		put_words(out, wanted);
		buf_puts(out, "' -- \"$word\"))");
	}
}

static void put_bash_value(struct buf *out, const struct verb *v, const struct command_option *o)
{
	if (!o->value)
		return;
	buf_printf(out, "\t%s:--%s", v->name, o->name);
	if (o->letter)
		buf_printf(out, " | %s:-%c", v->name, o->letter);
	buf_puts(out, ") ");
	put_bash_reply(out, o->completion);
	buf_puts(out, "; return ;;\n");
}

static void put_bash(struct buf *out)
{
	buf_puts(out, "# Completion of ctrc for bash: ctrc completion bash > "
	              "/usr/share/bash-completion/completions/ctrc\n"
	              "_ctrc() {\n"
	              "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}\n"
	              "\tCOMPREPLY=()\n"
	              "\tif [ \"$COMP_CWORD\" = 1 ]; then\n"
	              "\t\tCOMPREPLY=($(compgen -W '");
	for (const struct verb *const *v = verbs; *v; v++)
		buf_printf(out, "%s ", (*v)->name);
	buf_puts(out, "--help --version' -- \"$word\"))\n\t\treturn\n\tfi\n"
	              "\t[ \"$word\" = = ] && word= # bash splits words at '='\n"
	              "\tif [ \"$before\" = = ] && [ \"$COMP_CWORD\" -gt 2 ]; then\n"
	              "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
	              "\t\t[[ $before = -* ]] || { COMPREPLY=($(compgen -W 'error warning info off' -- \"$word\")); "
             "return; }\n"
	              "\tfi\n"
	              "\tcase $verb:$before in\n");
	for (const struct verb *const *v = verbs; *v; v++)
		each_option(out, *v, put_bash_value);
	buf_puts(out, "\tesac\n\tcase $verb:$word in\n");
	for (const struct verb *const *all = verbs; *all; all++) {
		const struct verb *v = *all;
		buf_printf(out, "\t%s:-*) COMPREPLY=($(compgen -W '", v->name);
		each_option(out, v, put_bash_words);
		buf_printf(out, "' -- \"$word\")) ;;\n\t%s:*) ", v->name);
		put_bash_reply(out, v->completion);
		buf_puts(out, " ;;\n");
	}
	buf_puts(out, "\tesac\n}\ncomplete -o filenames -o bashdefault -F _ctrc ctrc\n");
}

/* zsh: one call of _arguments for each verb. */

/* Appends text in single quotes of a shell, without the characters in `special`, which _arguments would interpret. */
static void put_quoted(struct buf *out, const char *text, const char *special)
{
	for (const char *c = text; *c; c++) {
		if (strchr(special, *c))
			buf_char(out, '\\');
		if (*c == '\'')
			buf_puts(out, "'\\''");
		else
			buf_char(out, *c);
	}
}

static void put_zsh_action(struct buf *out, enum completion wanted)
{
	switch (wanted) {
	case COMPLETION_NONE: buf_puts(out, " "); break;
	case COMPLETION_FILE: buf_puts(out, "_files"); break;
	case COMPLETION_FOLDER: buf_puts(out, "_files -/"); break;
	default:
		buf_char(out, '(');
		put_words(out, wanted);
		buf_char(out, ')');
	}
}

static void put_zsh_one(struct buf *out, const char *dashes, const char *name, const struct command_option *o)
{
	buf_printf(out, " \\\n\t\t\t'*%s%s[", dashes, name);
	put_quoted(out, o->help, "[]:");
	buf_char(out, ']');
	const char *const values[] = {o->value, o->second};
	for (size_t i = 0; i < 2 && values[i]; i++) {
		buf_printf(out, ":%s:", values[i]);
		put_zsh_action(out, o->completion);
	}
	buf_char(out, '\'');
}

static void put_zsh_option(struct buf *out, const struct verb *v, const struct command_option *o)
{
	char letter[2] = {o->letter, '\0'};
	(void)v;
	put_zsh_one(out, "--", o->name, o);
	if (o->letter)
		put_zsh_one(out, "-", letter, o);
}

static void put_zsh(struct buf *out)
{
	buf_puts(out, "#compdef ctrc\n# Completion of ctrc for zsh: ctrc completion zsh > "
	              "/usr/share/zsh/site-functions/_ctrc\n"
	              "_ctrc() {\n\tif (( CURRENT == 2 )); then\n\t\tlocal -a verbs=(");
	for (const struct verb *const *all = verbs; *all; all++) {
		const struct verb *v = *all;
		buf_printf(out, "\n\t\t\t'%s:", v->name);
		put_quoted(out, v->help, ":");
		buf_char(out, '\'');
	}
	buf_puts(out, "\n\t\t)\n\t\t_describe command verbs\n\t\treturn\n\tfi\n"
	              "\tlocal verb=$words[2]\n\tshift words\n\t(( CURRENT-- ))\n\tcase $verb in\n");
	for (const struct verb *const *all = verbs; *all; all++) {
		const struct verb *v = *all;
		buf_printf(out, "\t%s)\n\t\t_arguments -s", v->name);
		each_option(out, v, put_zsh_option);
		if (v->operand_is != OPERAND_NONE) {
			buf_printf(out, " \\\n\t\t\t'%s:operand:", v->many ? "*" : "1");
			put_zsh_action(out, v->completion);
			buf_char(out, '\'');
		}
		buf_puts(out, " ;;\n");
	}
	buf_puts(out, "\tesac\n}\n_ctrc \"$@\"\n");
}

/* fish: a line for each verb and each option. */

static void put_fish_option(struct buf *out, const struct verb *v, const struct command_option *o)
{
	enum completion wanted = o->completion;
	buf_printf(out, "complete -c ctrc -n '__fish_seen_subcommand_from %s' -l %s", v->name, o->name);
	if (o->letter)
		buf_printf(out, " -s %c", o->letter);
	if (o->value)
		buf_puts(out, wanted == COMPLETION_FILE || wanted == COMPLETION_FOLDER ? " -r -F" : " -x");
	if (wanted > COMPLETION_FOLDER) {
		buf_puts(out, " -a '");
		put_words(out, wanted);
		buf_char(out, '\'');
	}
	buf_puts(out, " -d \"");
	for (const char *c = o->help; *c; c++)
		buf_printf(out, strchr("\"$\\", *c) ? "\\%c" : "%c", *c);
	buf_puts(out, "\"\n");
}

static void put_fish(struct buf *out)
{
	buf_puts(out, "# Completion of ctrc for fish: ctrc completion fish > "
	              "/usr/share/fish/vendor_completions.d/ctrc.fish\ncomplete -c ctrc -f\n");
	for (const struct verb *const *all = verbs; *all; all++) {
		const struct verb *v = *all;
		enum completion wanted = v->completion;
		buf_printf(out, "complete -c ctrc -n __fish_use_subcommand -a %s -d \"%s\"\n", v->name, v->help);
		buf_printf(out, "complete -c ctrc -n '__fish_seen_subcommand_from %s' ", v->name);
		buf_puts(out, wanted == COMPLETION_FILE ? "-F" : "-f");
		if (wanted > COMPLETION_FOLDER) {
			buf_puts(out, " -a '");
			put_words(out, wanted);
			buf_char(out, '\'');
		}
		buf_char(out, '\n');
		each_option(out, v, put_fish_option);
	}
}

static const struct shell {
	const char *name;
	void (*put)(struct buf *out);
} shells_known[] = {{"bash", put_bash}, {"zsh", put_zsh}, {"fish", put_fish}};

static enum exit_status run(const struct command_line *c)
{
	struct buf out = {0};
	for (size_t i = 0; c->file && i < sizeof shells_known / sizeof *shells_known; i++)
		if (strcmp(c->file, shells_known[i].name) == 0)
			shells_known[i].put(&out);
	if (!out.len) {
		terminal_error(D_USAGE, c->file ? "there is no completion for this shell" : "no shell given",
		            "shells are: bash, zsh, fish");
		return STATUS_CALL;
	}
	return terminal_print(&out);
}

const struct verb verb_completion = {
    .name = "completion",
    .run = run,
    .operand = "SHELL",
    .operand_is = OPERAND_WORD,
    .completion = COMPLETION_SHELL,
    .help = "print what a shell needs to complete calls",
    .about = "Prints a script that completes commands, options and their values in SHELL: bash, zsh or fish.",
    .options = (const struct command_option *const[]){options_common, NULL},
};
