/* `ctrc eval`: values of expressions and files, as `nix-instantiate --eval` prints them. */
#include "base/inert.h"
#include "compile/auto_arguments.h"
#include "compile/spec_file.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "eval/globals.h"
#include "data/json.h"
#include "eval/print.h"
#include "eval/scratch.h"
#include "data/xml.h"
#include "data/yaml.h"
#include "syntax/parse.h"
#include "syntax/expr_print.h"
#include "syntax/resolve.h"

#include <unistd.h>

struct eval_call {
	bool strict; /* everything is forced */
	bool json, yaml, xml, raw, parse;
	bool no_location; /* the XML has no places */
	bool show_trace;  /* has no effect */
};

static const struct eval_call *own_of(const struct session_run *r)
{
	return r->call->own;
}

static bool print_json(struct session_run *r, struct value v)
{
	bool ok = json_write(&r->result, r->ev, v, SPAN_NONE, 0, NULL);
	buf_char(&r->result, '\n');
	return ok;
}

static bool print_xml(struct session_run *r, struct value v)
{
	const struct eval_call *own = own_of(r);
	unsigned flags = (own->strict ? XML_STRICT : 0) | (own->no_location ? 0 : XML_LOCATION);
	return xml_write(&r->result, r->ev, v, SPAN_NONE, flags, NULL);
}

static bool print_raw(struct session_run *r, struct value v)
{
	const struct str *text = text_of_value(r->ev, v, COERCE_INTERPOLATE, SPAN_NONE);
	if (text)
		buf_add(&r->result, text->text, str_len(text));
	return text;
}

static bool put_value(struct session_run *r, struct value v)
{
	const struct eval_call *own = own_of(r);
	if (own->raw)
		return print_raw(r, v);
	if (own->json)
		return print_json(r, v);
	if (own->yaml)
		return yaml_write(&r->result, r->ev, v, SPAN_NONE);
	if (own->xml)
		return print_xml(r, v);
	bool ok = print_value(&r->result, r->ev, v, own->strict ? PRINT_STRICT : 0);
	buf_char(&r->result, '\n');
	return ok;
}

/* Prints the value at one attribute path of a value. */
static bool print_part(struct session_run *r, struct value v, const char *path, const struct attrs *args)
{
	v = auto_arguments_select(r->ev, v, path, args, false);
	if (value_ok(v) && r->call->evaluation.arguments)
		v = auto_arguments_call(r->ev, v, args, false);
	return value_ok(v) && put_value(r, v);
}

static enum exit_status eval_and_print(struct session_run *r, struct source *source)
{
	static const struct operand whole = {.text = ""};
	const struct operand *part = r->call->evaluation.attributes ? r->call->evaluation.attributes : &whole;
	struct value args = auto_arguments_of(r->ev, r->call->evaluation.arguments), v = eval_source(r->ev, source);
	bool ok = value_ok(v);
	for (; ok && part; part = part->next)
		ok = print_part(r, v, part->text, value_attrs(args)) && scratch_fits(r->ev, &r->result, SPAN_NONE);
	if (ok)
		return STATUS_FINE;
	eval_report(r->ev);
	return STATUS_SPEC;
}

/* Prints the tree, and reports undefined names. Resolving changes the tree, so it is printed first. */
static enum exit_status parse_and_print(struct session_run *r, struct source *source)
{
	uint32_t size;
	struct expr *tree = parse_source(&r->session, source, 0, false);
	if (!tree)
		return STATUS_SPEC;
	expr_print(&r->result, &r->session, tree);
	buf_char(&r->result, '\n');
	return resolve_tree(&r->session, &tree, globals_scope(r->ev, false), &size) ? STATUS_FINE : STATUS_SPEC;
}

/* Returns the source of an operand. Returns NULL when there is none, which has been reported, with the exit status in
 * *status. */
static struct source *source_of(struct session_run *r, const char *operand, enum exit_status *status)
{
	size_t n = strlen(operand);
	struct source *source;
	*status = STATUS_SYSTEM;
	if (r->call->expressions)
		return spec_file_text(&r->session, "<expression>", operand);
	if (n < 3 || operand[0] != '<' || operand[n - 1] != '>')
		return spec_file_load(&r->session, operand, SPEC_PLAIN);
	struct value path = files_search(r->ev, operand + 1, n - 2, SPAN_NONE);
	source = value_ok(path) ? eval_load(r->ev, value_str(path)->text, SPAN_NONE) : NULL;
	*status = STATUS_SPEC;
	eval_report(r->ev);
	return source;
}

static enum exit_status work(struct session_run *r)
{
	static const struct operand fallback = {.text = "default.nix"};
	enum exit_status status = STATUS_FINE;
	const struct operand *operand = r->call->operands ? r->call->operands : &fallback;
	for (; operand && status == STATUS_FINE; operand = operand->next) {
		struct source *source = source_of(r, operand->text, &status);
		if (source)
			status = own_of(r)->parse ? parse_and_print(r, source) : eval_and_print(r, source);
	}
	if (isatty(STDOUT_FILENO))
		inert_all(&r->result);
	return status;
}

static enum exit_status run(const struct command_line *c)
{
	if (!c->operands && (c->expressions || access("default.nix", F_OK) != 0)) {
		terminal_error(D_USAGE, "nothing to evaluate", "name a file, or give an expression with -E");
		return STATUS_CALL;
	}
	static const struct task task = {.work = work};
	return session_run(c, &task);
}

static const struct command_option own_options[] = {
    {'E', "expr", NULL, "what is named are expressions, not files", OPTION_SETS(expressions)},
    {0, "strict", NULL, "evaluate everything inside, too", OPTION_OWN_SETS(struct eval_call, strict)},
    {0, "json", NULL, "print as JSON", OPTION_OWN_SETS(struct eval_call, json), .excludes = "yaml xml raw parse"},
    {0, "yaml", NULL, "print as YAML", OPTION_OWN_SETS(struct eval_call, yaml), .excludes = "xml raw parse"},
    {0, "xml", NULL, "print as XML", OPTION_OWN_SETS(struct eval_call, xml), .excludes = "raw parse"},
    {0, "no-location", NULL, "the XML says nothing of files and lines", OPTION_OWN_SETS(struct eval_call, no_location)},
    {0, "raw", NULL, "print a string as it is, without quotes",
     OPTION_OWN_SETS(struct eval_call, raw), .excludes = "parse"},
    {0, "parse", NULL, "only parse, and print what was read", OPTION_OWN_SETS(struct eval_call, parse),
     .excludes = "attr arg argstr"},
    {0, "show-trace", NULL, "accepted for Nix's sake: places are always shown",
     OPTION_OWN_SETS(struct eval_call, show_trace)},
    OPTIONS_END,
};

const struct verb verb_eval = {
    .name = "eval",
    .run = run,
    .operand = "[FILE ...]",
    .operand_is = OPERAND_FILE,
    .many = true,
    .completion = COMPLETION_FILE,
    .help = "print the value of an expression",
    .about = "Evaluates the expression in each FILE (./default.nix when none is named, '-' for standard input), "
             "or each FILE\n"
             "itself with -E, and prints its value as `nix-instantiate --eval` does. A function is called with "
             "what --arg and\n"
             "--argstr give.",
    .options = OPTION_TABLES(own_options, options_attribute, options_arguments, options_restrict, options_evaluator),
    .own_size = sizeof(struct eval_call),
    .as_nix = true,
};
