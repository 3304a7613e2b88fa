/* Failures: how they are made, and the notes that are added on their way out. */
#include "eval/eval.h"
#include "eval/builtin.h"
#include "eval/failure.h"
#include "eval/unknown_value.h"
#include "eval/print.h"

#include <stdio.h>

/* Whether the missing name may be one of those that did not parse. */
static bool may_be_lost(const struct session *s, enum diag_code code)
{
	return s->lost.names && (code == D_NO_ATTRIBUTE || code == D_OPTION_UNSET || code == D_ARGUMENT ||
	                         code == D_MODULE_ARGUMENT || code == D_UNDEFINED_VARIABLE);
}

static struct value fail(struct evaluator *ev, struct diag *d)
{
	struct failure *f = ARENA_NEW(ev->arena, struct failure);
	f->diag = d;
	f->catchable = d->code == D_THROWN || d->code == D_ASSERT_FAILED;
	f->passing = d->code == D_DEPTH || d->code == D_INTERRUPTED || d->code == D_TIME;
	f->said = may_be_lost(ev->session, d->code);
	ev->failure = f;
	return VALUE_NONE;
}

struct value eval_error(struct evaluator *ev, enum diag_code code, struct span at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct diag *d = diag_vmake(ev->session, code, at, format, args);
	va_end(args);
	return fail(ev, d);
}

struct value failure_said(struct evaluator *ev, struct span at)
{
	eval_error(ev, D_SYNTAX, at, "this part did not parse");
	ev->failure->said = true;
	return VALUE_NONE;
}

struct value eval_expected(struct evaluator *ev, struct span at, const char *expected, struct value found)
{
	enum value_kind kind = value_kind(found);
	if (kind == VALUE_UNKNOWN)
		return unknown_value_failure(ev, at, found);
	if (kind == VALUE_NULL || kind == VALUE_FUNCTION || kind == VALUE_EXTERNAL)
		return eval_error(ev, D_TYPE, at, "expected %s, found %s", expected, value_kind_name(kind));
	return eval_error(ev, D_TYPE, at, "expected %s, found %s: %s", expected, value_kind_name(kind),
	                  print_short(ev, found));
}

const char *failure_value_name(struct evaluator *ev, struct value v)
{
	bool partial = value_is(v, OBJECT_PARTIAL);
	struct value f = partial ? ((const struct partial *)v.word)->function : v;
	if (!value_is(f, OBJECT_BUILTIN))
		return value_kind_name(value_kind(v));
	return arena_format(ev->arena, "the %sbuilt-in function '%s'", partial ? "partially applied " : "",
	                    ((const struct object_builtin *)f.word)->builtin->name);
}

const char *failure_value_text(struct evaluator *ev, struct value v)
{
	enum value_kind kind = value_kind(v);
	const char *name = failure_value_name(ev, v);
	if (kind == VALUE_NULL || kind == VALUE_FUNCTION || kind == VALUE_EXTERNAL)
		return name;
	return arena_format(ev->arena, "%s: %s", name, print_short(ev, v));
}

struct value failure_expected(struct evaluator *ev, struct span at, const char *what, const char *expected,
                              struct value found)
{
	if (value_is_unknown(found))
		return unknown_value_failure(ev, at, found);
	eval_error(ev, D_TYPE, at, "%s%sexpected %s but found %s", what ? what : "", what ? ": " : "", expected,
	           failure_value_text(ev, found));
	failure_help_property(ev, found);
	return VALUE_NONE;
}

void failure_help_property(struct evaluator *ev, struct value found)
{
	static const char *const types[] = {"if", "merge", "override", "order"};
	struct value *slot = value_is(found, OBJECT_ATTRS) ? attrs_find(value_attrs(found), SYM__type) : NULL;
	bool named = slot && !value_is_thunk(*slot) && value_is(*slot, OBJECT_STRING);
	for (size_t i = 0; named && i < sizeof types / sizeof *types; i++)
		if (strcmp(value_str(*slot)->text, types[i]) == 0)
			eval_help(ev, "mkIf and its like stand around the whole value of an option: put both parts into "
			              "lib.mkMerge [ ... ], or "
			              "take 'if', lib.optionals or lib.optionalString");
}

/* Returns the condition as it is written, in one line, in parentheses if it is an operation, as Nix prints it. */
static const char *condition_text(struct evaluator *ev, const struct expr *e)
{
	enum { LONGEST = 72 };
	const struct source *s = source_at(&ev->session->sources, e->at.start);
	bool operation = e->kind == EXPR_CALL || e->kind == EXPR_HAS || *expr_operator_of((enum expr_kind)e->kind)->sign;
	char text[LONGEST + 1];
	size_t n = 0;
	for (uint32_t i = e->at.start; s && i < e->at.end; i++) {
		char c = s->text[i - s->base];
		bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
		if (space && n && text[n - 1] == ' ')
			continue;
		if (n == LONGEST)
			return NULL;
		text[n++] = space ? ' ' : c;
	}
	text[n] = '\0';
	return n ? arena_format(ev->arena, operation ? "(%s)" : "%s", text) : NULL;
}

struct value failure_assert(struct evaluator *ev, const struct expr *condition)
{
	const char *text = condition_text(ev, condition);
	if (!text)
		return eval_error(ev, D_ASSERT_FAILED, condition->at, "assertion failed: this condition is false");
	return eval_error(ev, D_ASSERT_FAILED, condition->at, "assertion '%s' failed", text);
}

/* Formats the text in the arena. diag_note and arena_format take the arguments themselves. */
static const char *vformat(struct evaluator *ev, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	char *text = arena_alloc(ev->arena, (size_t)(n < 0 ? 0 : n) + 1);
	text[0] = '\0';
	if (n > 0)
		vsnprintf(text, (size_t)n + 1, format, again);
	va_end(again);
	return text;
}

void eval_note(struct evaluator *ev, struct span at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	diag_note(ev->session, ev->failure->diag, at, "%s", vformat(ev, format, args));
	va_end(args);
}

void eval_help(struct evaluator *ev, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	ev->failure->diag->help = vformat(ev, format, args);
	va_end(args);
}

struct diag *eval_report(struct evaluator *ev)
{
	struct diag *d = ev->failure ? ev->failure->diag : NULL;
	uint32_t contexts = ev->failure ? ev->failure->contexts : 0;
	bool said = ev->failure && ev->failure->said;
	ev->failure = NULL;
	if (said)
		return d;
	if (contexts > MOST_CONTEXTS)
		diag_note(ev->session, d, SPAN_NONE, "and %u more like these", (unsigned)(contexts - MOST_CONTEXTS));
	if (d)
		diag_report(ev->session, d);
	return d;
}

struct value failure_no_attribute(struct evaluator *ev, struct span at, symbol name, const struct attrs *set)
{
	const char *text = symbol_text(&ev->session->symbols, name);
	eval_error(ev, D_NO_ATTRIBUTE, at, "attribute '%s' missing", text);
	uint32_t n = attrs_len(set);
	const char **names = ARENA_ARRAY(ev->arena, const char *, n + 1);
	for (uint32_t i = 0; i < n; i++)
		names[i] = symbol_text(&ev->session->symbols, set->shape->keys[i].name);
	const char *nearest = nearest_name(text, names, n);
	if (nearest)
		eval_help(ev, "did you mean '%s'?", nearest);
	return VALUE_NONE;
}

struct value failure_infinite_recursion(struct evaluator *ev, const struct thunk *t)
{
	struct force_frame *cycle = ev->forcing;
	struct span at = {0, 0};
	while (cycle && cycle->thunk != t)
		cycle = cycle->outer;
	if (cycle && cycle->expr)
		at = cycle->expr->at;
	eval_error(ev, D_INFINITE_RECURSION, at, "infinite recursion encountered: this value needs itself");
	enum { MOST = 8 };
	int notes = 0;
	for (struct force_frame *f = ev->forcing; f && f != cycle; f = f->outer)
		if (f->expr && source_span_is_users(&ev->session->sources, f->expr->at) && notes++ < MOST)
			eval_note(ev, f->expr->at, "which is needed here");
	return VALUE_NONE;
}

struct value failure_depth(struct evaluator *ev, struct span at)
{
	if (ev->interrupted && ev->options.watch && ev->options.watch->out_of_time) {
		eval_error(ev, D_TIME, at, "this takes more than %u s of the processor's time",
		           (unsigned)ev->options.max_seconds);
		eval_help(ev, "a loop without end, perhaps; '--max-time' allows more");
		return VALUE_NONE;
	}
	if (ev->interrupted)
		return eval_error(ev, D_INTERRUPTED, at, "interrupted");
	if (ev->depth < ev->max_depth && ev->options.stack_cut) {
		eval_error(ev, D_DEPTH, at, "stack overflow: computations are nested too deep for the memory that there is");
		eval_help(
			ev,
			"a function may call itself without end; '--max-memory' sets how much there is, a quarter of it for this");
		return VALUE_NONE;
	}
	eval_error(ev, D_DEPTH, at, "stack overflow: computations are nested too deep (more than %u levels)",
	           (unsigned)ev->max_depth);
	eval_help(ev, "a function may call itself without end; '--max-depth' sets how deep is too deep");
	return VALUE_NONE;
}

static bool contains(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

/* Adds a note to `a.b or f x`, which calls the result of the selection. */
static void blame_or(struct evaluator *ev, const struct expr_call *site)
{
	struct diag *d = ev->failure->diag;
	const struct expr_select *s = (const struct expr_select *)site->function;
	if (d->code != D_NOT_A_FUNCTION || d->at.start != site->expr.at.start || s->expr.kind != EXPR_SELECT ||
	    !s->fallback)
		return;
	const struct source *text = source_at(&ev->session->sources, s->fallback->at.start);
	int n = (int)(s->fallback->at.end - s->fallback->at.start);
	d->help =
		arena_format(ev->arena, "'or' binds tighter than a call: write its default in brackets: ... or (%.*s ...)",
	                 n > 40 ? 40 : n, text->text + (s->fallback->at.start - text->base));
}

void failure_passes_call(struct evaluator *ev, const struct expr *site, const struct expr_lambda *callee)
{
	enum { MOST = 4 };
	struct failure *f = ev->failure;
	if (!f || f->calls >= MOST || !source_span_is_users(&ev->session->sources, site->at))
		return;
	struct diag *d = f->diag;
	blame_or(ev, (const struct expr_call *)site);
	if (!source_span_is_users(&ev->session->sources, d->at)) {
		d->at = site->at;
		f->last = site->at;
		f->calls++;
		return;
	}
	struct span last = f->last.start ? f->last : d->at;
	symbol builtin = callee ? 0 : expr_called(((const struct expr_call *)site)->function);
	if (builtin && !contains(site->at, last)) {
		f->calls++;
		f->last = site->at;
		diag_note(ev->session, d, site->at, "in this call of '%s'", symbol_text(&ev->session->symbols, builtin));
		return;
	}
	if (!callee || !contains(callee->expr.at, last) || contains(callee->expr.at, site->at))
		return;
	f->calls++;
	f->last = site->at;
	if (callee->label)
		diag_note(ev->session, d, site->at, "in this call of '%s'",
		          symbol_text(&ev->session->symbols, callee->label));
	else
		diag_note(ev->session, d, site->at, "in this call");
}

void failure_place(struct evaluator *ev, struct span at)
{
	struct diag *d = ev->failure ? ev->failure->diag : NULL;
	const struct source *source = d && d->at.start ? source_at(&ev->session->sources, d->at.start) : NULL;
	if (d && (!source || source->kind == SOURCE_EMBEDDED))
		d->at = at;
}
