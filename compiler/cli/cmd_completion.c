/* `ctrc completion SHELL`: what a shell has to know to complete calls of ctrc, from the tables of verbs and options. */
#include "cli/options.h"
#include "cli/session_run.h"

#include <unistd.h>

/* What is completed behind an option, or as an operand. */
enum wanted {
	WANTED_NOTHING,
	WANTED_FILE,
	WANTED_FOLDER,
	WANTED_FORMAT,
	WANTED_SEVERITY,
	WANTED_CODE,
	WANTED_SHELL,
	WANTED_HOST_OPTIONS,
};

static enum wanted wanted_of(const char *values)
{
	static const struct {
		const char *word;
		enum wanted wanted;
	} words[] = {
	    {"SPEC", WANTED_FILE},     {"FILE", WANTED_FILE},              {"PATH", WANTED_FILE},  {"DIR", WANTED_FOLDER},
	    {"FORMAT", WANTED_FORMAT}, {"CODE=SEVERITY", WANTED_SEVERITY}, {"CODE", WANTED_CODE}, {"SHELL", WANTED_SHELL},
	    {"WHAT", WANTED_HOST_OPTIONS},
	};
	for (size_t i = 0; values && i < sizeof words / sizeof *words; i++)
		if (strstr(values, words[i].word) && (words[i].wanted != WANTED_CODE || !strchr(values, '=')))
			if (strcmp(words[i].word, "PATH") != 0 || strchr(values, '='))
				return words[i].wanted;
	return WANTED_NOTHING;
}

/* Words that stand for something, with a blank before each. */
static void put_words(struct buf *out, enum wanted wanted)
{
	static const char *const shells[] = {"bash", "zsh", "fish"};
	if (wanted == WANTED_FORMAT)
		for (const struct report_format *f = report_formats; f->name; f++)
			buf_printf(out, " %s", f->name);
	for (size_t i = 0; wanted == WANTED_SHELL && i < sizeof shells / sizeof *shells; i++)
		buf_printf(out, " %s", shells[i]);
	if (wanted == WANTED_HOST_OPTIONS)
		buf_puts(out, " ignore warn error");
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_code_info *info = diag_code_info((enum diag_code)i);
		if (wanted == WANTED_CODE)
			buf_printf(out, " %s %s", info->code, info->name);
		else if (wanted == WANTED_SEVERITY && info->lint)
			buf_printf(out, " %s= %s=", info->code, info->name);
	}
	if (wanted == WANTED_SEVERITY)
		buf_puts(out, " all");
}

/* Calls `put` for each option of a verb. */
static void each_option(struct buf *out, const struct verb *v,
                        void (*put)(struct buf *, const struct verb *, const struct command_option *))
{
	const struct command_option *tables[4];
	options_of(v, tables);
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name; o++)
			put(out, v, o);
}

/* bash: a function that looks at the verb and at the word before the cursor. */

static void put_bash_words(struct buf *out, const struct verb *v, const struct command_option *o)
{
	(void)v;
	buf_printf(out, " --%s", o->name);
	if (o->letter)
		buf_printf(out, " -%c", o->letter);
}

static void put_bash_reply(struct buf *out, enum wanted wanted)
{
	switch (wanted) {
	case WANTED_NOTHING: buf_char(out, ':'); break;
	case WANTED_FILE: buf_puts(out, "COMPREPLY=($(compgen -f -- \"$word\"))"); break;
	case WANTED_FOLDER: buf_puts(out, "COMPREPLY=($(compgen -d -- \"$word\"))"); break;
	default:
		buf_puts(out, "COMPREPLY=($(compgen -W '");
		put_words(out, wanted);
		buf_puts(out, "' -- \"$word\"))");
	}
}

static void put_bash_value(struct buf *out, const struct verb *v, const struct command_option *o)
{
	if (!o->values)
		return;
	buf_printf(out, "\t%s:--%s", v->name, o->name);
	if (o->letter)
		buf_printf(out, " | %s:-%c", v->name, o->letter);
	buf_puts(out, ") ");
	put_bash_reply(out, wanted_of(o->values));
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
	for (const struct verb *v = verbs; v->name; v++)
		buf_printf(out, "%s ", v->name);
	buf_puts(out, "--help --version' -- \"$word\"))\n\t\treturn\n\tfi\n"
	              "\t[ \"$word\" = = ] && word= # bash splits words at '='\n"
	              "\tif [ \"$before\" = = ] && [ \"$COMP_CWORD\" -gt 2 ]; then\n"
	              "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
	              "\t\t[[ $before = -* ]] || { COMPREPLY=($(compgen -W 'error warning info off' -- \"$word\")); return; }\n"
	              "\tfi\n"
	              "\tcase $verb:$before in\n");
	for (const struct verb *v = verbs; v->name; v++)
		each_option(out, v, put_bash_value);
	buf_puts(out, "\tesac\n\tcase $verb:$word in\n");
	for (const struct verb *v = verbs; v->name; v++) {
		buf_printf(out, "\t%s:-*) COMPREPLY=($(compgen -W '", v->name);
		each_option(out, v, put_bash_words);
		buf_printf(out, "' -- \"$word\")) ;;\n\t%s:*) ", v->name);
		put_bash_reply(out, wanted_of(v->operand));
		buf_puts(out, " ;;\n");
	}
	buf_puts(out, "\tesac\n}\ncomplete -o filenames -o bashdefault -F _ctrc ctrc\n");
}

/* zsh: one call of _arguments for each verb. */

/* Text in single quotes of a shell, without what `special` to _arguments. */
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

static void put_zsh_action(struct buf *out, const char *values)
{
	enum wanted wanted = wanted_of(values);
	switch (wanted) {
	case WANTED_NOTHING: buf_puts(out, " "); break;
	case WANTED_FILE: buf_puts(out, "_files"); break;
	case WANTED_FOLDER: buf_puts(out, "_files -/"); break;
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
	for (const char *value = o->values; value; value = strchr(value, ' ') ? strchr(value, ' ') + 1 : NULL) {
		int n = (int)strcspn(value, " ");
		buf_printf(out, ":%.*s:", n, value);
		put_zsh_action(out, strchr(o->values, ' ') ? NULL : value);
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
	for (const struct verb *v = verbs; v->name; v++) {
		buf_printf(out, "\n\t\t\t'%s:", v->name);
		put_quoted(out, v->help, ":");
		buf_char(out, '\'');
	}
	buf_puts(out, "\n\t\t)\n\t\t_describe command verbs\n\t\treturn\n\tfi\n"
	              "\tlocal verb=$words[2]\n\tshift words\n\t(( CURRENT-- ))\n\tcase $verb in\n");
	for (const struct verb *v = verbs; v->name; v++) {
		buf_printf(out, "\t%s)\n\t\t_arguments -s", v->name);
		each_option(out, v, put_zsh_option);
		if (v->operand) {
			buf_printf(out, " \\\n\t\t\t'%s:operand:", strstr(v->operand, "...") ? "*" : "1");
			put_zsh_action(out, v->operand);
			buf_char(out, '\'');
		}
		buf_puts(out, " ;;\n");
	}
	buf_puts(out, "\tesac\n}\n_ctrc \"$@\"\n");
}

/* fish: a line for each verb and each option. */

static void put_fish_option(struct buf *out, const struct verb *v, const struct command_option *o)
{
	enum wanted wanted = wanted_of(o->values);
	buf_printf(out, "complete -c ctrc -n '__fish_seen_subcommand_from %s' -l %s", v->name, o->name);
	if (o->letter)
		buf_printf(out, " -s %c", o->letter);
	if (o->values)
		buf_puts(out, wanted == WANTED_FILE || wanted == WANTED_FOLDER ? " -r -F" : " -x");
	if (wanted > WANTED_FOLDER) {
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
	for (const struct verb *v = verbs; v->name; v++) {
		enum wanted wanted = wanted_of(v->operand);
		buf_printf(out, "complete -c ctrc -n __fish_use_subcommand -a %s -d \"%s\"\n", v->name, v->help);
		buf_printf(out, "complete -c ctrc -n '__fish_seen_subcommand_from %s' ", v->name);
		buf_puts(out, wanted == WANTED_FILE ? "-F" : "-f");
		if (wanted > WANTED_FOLDER) {
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

enum exit_status cmd_completion(const struct command_line *c)
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
