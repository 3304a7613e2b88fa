/* `ctrc explain`: the meaning of a code, its reason, and what to do (output/explain.h). */
#include "cli/session_run.h"
#include "cli/verb.h"
#include "output/explain.h"

struct explain_call {
	bool markdown; /* all codes, as a page */
};

/* Numbers in the list of mistakes behind the lints, for those mistakes that ctrc reports as faults of options. */
static const struct {
	const char *id;
	enum diag_code code;
} others[] = {{"L10", D_REMOVED}, {"L18", D_UNKNOWN_OPTION}};

static enum diag_code find_code(const char *name)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strcmp(others[i].id, name) == 0)
			return others[i].code;
	return diag_code_find(name);
}

static const char *nearest_code(const char *name)
{
	const char *names[2 * DIAG_CODES];
	size_t n = 0;
	for (int i = 0; i < DIAG_CODES; i++) {
		names[n++] = diag_code_info((enum diag_code)i)->name;
		names[n++] = diag_code_info((enum diag_code)i)->code;
	}
	return nearest_name(name, names, n);
}

static enum exit_status refuse(struct arena *a, const char *name)
{
	const char *nearest = nearest_code(name);
	terminal_error(D_USAGE, arena_format(a, "there is no code '%.100s'", name),
	            nearest ? arena_format(a, "did you mean '%s'?", nearest) : "'ctrc explain' lists them");
	return STATUS_CALL;
}

static void list_codes(struct buf *out)
{
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_code_info *info = diag_code_info((enum diag_code)i);
		buf_printf(out, "%s  %s\n", info->code, info->name);
	}
}

static enum exit_status run(const struct command_line *c)
{
	const struct explain_call *own = c->own;
	struct buf out = {0};
	struct arena a = {.limit = 1 << 20};
	if (own->markdown && c->operands) {
		terminal_error(D_USAGE, "both --markdown and a code are given",
		               "--markdown prints all explanations: leave one out");
		return STATUS_CALL;
	}
	for (const struct operand *o = c->operands; o; o = o->next) {
		enum diag_code code = find_code(o->text);
		if (code == DIAG_CODES) {
			enum exit_status status = refuse(&a, o->text);
			arena_release(&a);
			buf_release(&out);
			return status;
		}
		if (o != c->operands)
			buf_char(&out, '\n');
		explain_print(&out, code);
	}
	if (own->markdown)
		explain_markdown(&out);
	else if (!c->operands)
		list_codes(&out);
	return terminal_print(&out);
}

static const struct command_option own_options[] = {
    {0, "markdown", NULL, "without CODE: print all explanations as Markdown",
     OPTION_OWN_SETS(struct explain_call, markdown)},
    OPTIONS_END,
};

const struct verb verb_explain = {
    .name = "explain",
    .run = run,
    .operand = "[CODE ...]",
    .operand_is = OPERAND_WORD,
    .many = true,
    .completion = COMPLETION_CODE,
    .help = "say what a code means, and what to do",
    .about = "Explains each CODE, named as diagnostics do (N03) or in words (bridge-with-host-address): what is "
             "wrong, why, a\n"
             "wrong and a right spec, and the evidence. Without CODE it lists all of them.",
    .options = OPTION_TABLES(own_options),
    .own_size = sizeof(struct explain_call),
};
