#include "compile/assertions.h"

#include "compile/artifacts.h"
#include "compile/made.h"
#include "lint/statement.h"
#include "module/config_place.h"

static bool report_failed(struct evaluator *ev, struct config *config, const struct statement *st)
{
	struct diag *d = statement_diag(ev, config, st);
	if (d)
		diag_report(ev->session, d);
	return d;
}

/* The most levels of parts of assertions. */
enum { DEEPEST = 8 };

static bool check_statement(struct evaluator *ev, struct config *config, const struct statement *st, int depth);

/* Returns the parts of an assertion. Returns NULL when there are none, or with a failure when they cannot be
 * evaluated. */
static const struct list *parts_of(struct evaluator *ev, struct config *config, const struct statement *st, int depth)
{
	const struct path_step path[] = {{.name = st->list}, {.index = st->index}};
	struct value v = force_attribute(ev, st->item, symbol_of(&ev->session->symbols, "parts", strlen("parts")));
	const struct list *parts = value_ok(v) ? force_list(ev, v, SPAN_NONE, "parts of an assertion") : NULL;
	if (!parts || depth < DEEPEST)
		return parts;
	eval_error(ev, D_DEPTH, config_place(ev, config, path, 2), "the parts of an assertion are nested more than %d deep",
	           DEEPEST);
	eval_help(ev, "an assertion may be a part of itself");
	return NULL;
}

/* Checks the parts of an assertion, each separately. Returns false when none of them reports anything, so that the
 * assertion itself has to. */
static bool check_parts(struct evaluator *ev, struct config *config, const struct statement *st, int depth)
{
	const struct list *parts = parts_of(ev, config, st, depth);
	bool said = false;
	for (uint64_t i = 0; parts && i < list_len(parts) && !ev->failure; i++) {
		const struct attrs *part = force_attrs(ev, parts->items[i], SPAN_NONE, "part of an assertion");
		const struct statement single = {part, st->list, st->index, st->code, NULL};
		if (part && statement_holds(ev, config, &single) > 0)
			continue;
		said = true;
		if ((!part || !check_statement(ev, config, &single, depth + 1)) && ev->failure->diag->code != D_DEPTH)
			eval_report(ev);
	}
	return said && !ev->failure;
}

/* Reports an assertion that does not hold: those of its parts that do not hold, or else the whole. Returns false with a
 * failure when it cannot be evaluated. */
static bool check_statement(struct evaluator *ev, struct config *config, const struct statement *st, int depth)
{
	if (statement_holds(ev, config, st) > 0)
		return true;
	struct failure *failure = ev->failure;
	eval_recover(ev);
	if (check_parts(ev, config, st, depth))
		return true;
	if (ev->failure)
		return false;
	ev->failure = failure;
	return !failure && report_failed(ev, config, st);
}

static bool check_assertion(struct evaluator *ev, struct config *config, struct value v, uint32_t index)
{
	const struct attrs *item = force_attrs(ev, v, SPAN_NONE, "assertion");
	return item && check_statement(ev, config, &(struct statement){item, SYM_assertions, index, D_ASSERTION, NULL}, 0);
}

static bool check_guard(struct evaluator *ev, struct config *config, struct value v, uint32_t index)
{
	(void)index;
	const struct attrs *item = force_attrs(ev, v, SPAN_NONE, "check");
	return item && check_statement(ev, config, &(struct statement){.item = item, .code = D_ASSERTION}, 0);
}

static bool check_warning(struct evaluator *ev, struct config *config, struct value v, uint32_t index)
{
	const struct str *text = force_string(ev, v, SPAN_NONE, "warning");
	if (!text)
		return false;
	const struct path_step path[] = {{.name = SYM_warnings}, {.index = index}};
	diag_report(ev->session,
	            diag_make(ev->session, D_SPEC_WARNING, config_place(ev, config, path, 2), "%s", text->text));
	return true;
}

/* Calls `check` for each item of a list. */
static void each_item(struct evaluator *ev, struct config *config, const struct list *list,
                      bool (*check)(struct evaluator *ev, struct config *config, struct value v, uint32_t index))
{
	if (!list)
		eval_report(ev);
	for (uint32_t i = 0; list && i < list_len(list); i++) {
		struct value item = slot_force(ev, &list->items[i]);
		if (!value_ok(item) || !check(ev, config, item, i))
			eval_report(ev);
	}
}

/* Returns the value of an option that is a list, or NULL with a failure. */
static const struct list *list_of(struct evaluator *ev, struct config *config, symbol name)
{
	const struct attrs *set = force_attrs(ev, config_value(config), SPAN_NONE, NULL);
	struct value v = set ? force_attribute(ev, set, name) : VALUE_NONE;
	return value_ok(v) ? force_list(ev, v, SPAN_NONE, symbol_text(&ev->session->symbols, name)) : NULL;
}

void assertions_check(struct evaluator *ev, struct config *config, const struct attrs *made)
{
	each_item(ev, config, made_list(ev, made, "checks"), check_guard);
	each_item(ev, config, list_of(ev, config, SYM_assertions), check_assertion);
	each_item(ev, config, list_of(ev, config, SYM_warnings), check_warning);
}
