/* Builtins on any value: its type, its text, the time of its evaluation, and failures of that. */
#include "base/inert.h"
#include "base/progress.h"
#include "builtin/builtins.h"
#include "eval/failure.h"
#include "eval/unknown_value.h"
#include "eval/print.h"

#include <stdio.h>

/* Constants. */

static struct value run_true(struct evaluator *ev, struct value *args, struct span at)
{
	(void)ev, (void)args, (void)at;
	return VALUE_OF_TRUE;
}

static struct value run_false(struct evaluator *ev, struct value *args, struct span at)
{
	(void)ev, (void)args, (void)at;
	return VALUE_OF_FALSE;
}

static struct value run_null(struct evaluator *ev, struct value *args, struct span at)
{
	(void)ev, (void)args, (void)at;
	return VALUE_OF_NULL;
}

/* Types. */

static struct value run_type_of(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const char *type = value_type_of(args[0]);
	return value_of_text(ev->arena, type, strlen(type));
}

#define TYPE_TEST(name, KIND)                                                               \
	static struct value run_is_##name(struct evaluator *ev, struct value *args, struct span at) \
	{                                                                                       \
		(void)ev, (void)at;                                                                 \
		return value_of_bool(value_kind(args[0]) == VALUE_##KIND);                          \
	}
TYPE_TEST(null, NULL)
TYPE_TEST(int, INT)
TYPE_TEST(float, FLOAT)
TYPE_TEST(bool, BOOL)
TYPE_TEST(string, STRING)
TYPE_TEST(path, PATH)
TYPE_TEST(list, LIST)
TYPE_TEST(attrs, ATTRS)
TYPE_TEST(function, FUNCTION)
#undef TYPE_TEST

static struct value run_function_args(struct evaluator *ev, struct value *args, struct span at)
{
	if (value_kind(args[0]) != VALUE_FUNCTION) {
		failure_expected(ev, at, "the argument of 'functionArgs'", "a function", args[0]);
		if (call_is_possible(ev, args[0]))
			eval_help(ev, "'lib.functionArgs' also takes a set with '__functor'");
		return VALUE_NONE;
	}
	const struct expr_lambda *l = call_pattern(args[0]);
	if (!l)
		return attrs_empty();
	struct attrs_builder all = attrs_build(ev->session, l->formal_count);
	for (uint32_t i = 0; i < l->formal_count; i++) {
		const struct formal *f = &l->formals[l->formals_by_name[i]];
		attrs_put(&all, f->name, f->at.start, value_of_bool(f->fallback));
	}
	return attrs_done(&all, false);
}

static struct value run_to_string(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *text = text_of_value(ev, args[0], COERCE_TO_STRING, at);
	return text ? value_of_str(text) : VALUE_NONE;
}

/* Order of evaluation. */

static struct value run_seq(struct evaluator *ev, struct value *args, struct span at)
{
	(void)ev, (void)at;
	return args[1];
}

static struct value run_deep_seq(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return force_deep(ev, args[0]) ? args[1] : VALUE_NONE;
}

static struct value run_break(struct evaluator *ev, struct value *args, struct span at)
{
	(void)ev, (void)at;
	return args[0];
}

/* Failures. */

static struct value run_throw(struct evaluator *ev, struct value *args, struct span at)
{
	return eval_error(ev, D_THROWN, at, "%s", value_str(args[0])->text);
}

static struct value run_abort(struct evaluator *ev, struct value *args, struct span at)
{
	return eval_error(ev, D_ABORTED, at, "evaluation aborted with the following error message: '%s'",
	                  value_str(args[0])->text);
}

static struct value run_try_eval(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct value v = value_force(ev, args[0]);
	if (!value_ok(v) && (!ev->failure || !ev->failure->catchable))
		return VALUE_NONE;
	struct attrs_builder both = attrs_build(ev->session, 2);
	attrs_put(&both, SYM_value, 0, value_ok(v) ? v : VALUE_OF_FALSE);
	attrs_put(&both, SYM_success, 0, value_ok(v) && value_is_unknown(v) ? v : value_of_bool(value_ok(v)));
	eval_recover(ev);
	return attrs_done(&both, false);
}

/* The text is computed only when there is a failure to add it to, which has few such notes yet: a recursion would add
 * one at each level. If the text itself fails, that failure replaces the other one. */
static struct value run_add_error_context(struct evaluator *ev, struct value *args, struct span at)
{
	struct value v = value_force(ev, args[1]);
	if (value_ok(v) || !ev->failure)
		return v;
	struct failure *failure = ev->failure;
	if (failure->contexts++ >= MOST_CONTEXTS)
		return VALUE_NONE;
	ev->failure = NULL;
	struct value context = value_force(ev, args[0]);
	const struct str *text = value_ok(context) ? text_of_value(ev, context, COERCE_INTERPOLATE, at) : NULL;
	if (!text)
		return VALUE_NONE;
	ev->failure = failure;
	eval_note(ev, at, "%s", text->text);
	return VALUE_NONE;
}

/* Messages during the evaluation. */

static bool print_trace(struct evaluator *ev, struct value v)
{
	struct buf line = {0}, text = {0};
	bool ok = true;
	if (value_is(v, OBJECT_STRING))
		buf_add(&text, value_str(v)->text, str_len(value_str(v)));
	else
		ok = print_value(&text, ev, v, 0);
	buf_puts(&line, "trace: ");
	inert_lines(&line, buf_text(&text), text.len, "");
	buf_char(&line, '\n');
	/* Warnings of a guest are also in its `warnings`, which are reported. */
	if (ok && !(ev->options.system && strstr(buf_text(&line), "warning: "))) {
		ev->traces++;
		if (!ev->silent) {
			progress_pause(ev->options.progress);
			fwrite(line.text, 1, line.len, stderr);
			progress_resume(ev->options.progress);
		}
	}
	buf_release(&text);
	buf_release(&line);
	return ok;
}

static struct value run_trace(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return print_trace(ev, args[0]) ? args[1] : VALUE_NONE;
}

static struct value run_trace_verbose(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	if (!ev->options.trace_verbose)
		return args[1];
	struct value v = value_force(ev, args[0]);
	return value_ok(v) && print_trace(ev, v) ? args[1] : VALUE_NONE;
}

static struct value run_warn(struct evaluator *ev, struct value *args, struct span at)
{
	diag_report(ev->session, diag_make(ev->session, D_WARNED, at, "%s", value_str(args[0])->text));
	return args[1];
}

const struct builtin builtins_types[] = {
    {"true", "", run_true, "the boolean", true},
    {"false", "", run_false, "the boolean", true},
    {"null", "", run_null, "the value that stands for none", true},
    {"typeOf", "k", run_type_of, "int, float, bool, string, path, null, set, list or lambda", false},
    {"isNull", "k", run_is_null, "whether a value is null", true},
    {"isInt", "k", run_is_int, "whether a value is an integer", false},
    {"isFloat", "k", run_is_float, "whether a value is a float", false},
    {"isBool", "k", run_is_bool, "whether a value is a boolean", false},
    {"isString", "k", run_is_string, "whether a value is a string", false},
    {"isPath", "k", run_is_path, "whether a value is a path", false},
    {"isList", "k", run_is_list, "whether a value is a list", false},
    {"isAttrs", "k", run_is_attrs, "whether a value is a set", false},
    {"isFunction", "k", run_is_function, "whether a value is a function (a set with __functor is none)", false},
    {"functionArgs", "k", run_function_args, "the names that a function's pattern has; true: with a default", false},
    {"toString", "v", run_to_string, "the text of a value", true},
    {"seq", "v.", run_seq, "the second value, once the first is computed", false},
    {"deepSeq", "..", run_deep_seq, "the second value, once the first is computed with all that is in it", false},
    {"break", "v", run_break, "its argument: ctrc has no debugger to stop in", true},
    {"throw", "m", run_throw, "fails with a message; 'tryEval' catches it", true},
    {"abort", "m", run_abort, "fails with a message; nothing catches it", true},
    {"tryEval", ".", run_try_eval, "whether a value can be computed ('success') and the 'value'", false},
    {"addErrorContext", "..", run_add_error_context, "the second value; the text is shown when that fails", false},
    {"trace", "v.", run_trace, "the second value; prints the first on standard error", false},
    {"traceVerbose", "..", run_trace_verbose, "like trace, where verbose traces are asked for", false},
    {"warn", "s.", run_warn, "the second value; warns with the first", false},
    {NULL, NULL, NULL, NULL, false},
};
