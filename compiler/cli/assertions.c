#include "cli/assertions.h"

#include "cli/artifacts.h"

static const struct span nowhere = {0, 0};

/* The diagnostic gets a code that the spec chose: one of ctrc's table, or one of the spec's own. */
static void set_code(struct diag *d, const char *code)
{
	for (int i = 0; i < DIAG_CODES; i++)
		if (strcmp(diag_code_info((enum diag_code)i)->code, code) == 0) {
			d->code = (enum diag_code)i;
			return;
		}
	d->custom = code;
}

/* An optional text of an assertion: NULL when it has none. A failure is pending when it is no text. */
static const char *text_of(struct evaluator *ev, const struct attrs *item, symbol name)
{
	struct value v = attribute(ev, item, name);
	if (!value_ok(v) || value_kind(v) == VALUE_NULL)
		return NULL;
	const struct str *text = force_string(ev, v, nowhere, symbol_text(&ev->session->symbols, name));
	return text ? text->text : NULL;
}

static void set_severity(struct evaluator *ev, struct diag *d, const char *severity)
{
	static const char *const names[] = {"error", "warning", "info"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(severity, names[i]) == 0) {
			d->severity = (enum severity)i;
			return;
		}
	eval_error(ev, D_BAD_VALUE, d->at,
	           "severity of an assertion: expected \"error\", \"warning\" or \"info\", found \"%s\"", severity);
}

/* Where the assertion itself stands: its condition, or the item of the list. */
static struct span own_place(struct evaluator *ev, struct config *config, const struct attrs *item, uint32_t index)
{
	uint32_t pos = 0;
	attrs_find_pos(item, SYM_assertion, &pos);
	const struct binding *b = pos ? binding_at(&ev->session->sources, pos) : NULL;
	if (b && span_is_users(&ev->session->sources, b->at))
		return b->kind == BINDING_PLAIN ? b->value->at : b->at;
	const struct path_step path[] = {{.name = SYM_assertions}, {.index = index}};
	return config_place(ev, config, path, 2);
}

/* Fills in the path, and what it points to. */
static bool set_place(struct evaluator *ev, struct config *config, struct diag *d, const struct attrs *item,
                      uint32_t index)
{
	struct value v = attribute(ev, item, SYM_path);
	struct path_step *path;
	size_t n;
	if (ev->failure)
		return false;
	if (value_ok(v) && value_kind(v) != VALUE_NULL) {
		if (!read_path(ev, v, &path, &n))
			return false;
		d->path = path_text(ev->session, path, n);
		d->at = config_place(ev, config, path, n);
	}
	if (!d->at.start)
		d->at = own_place(ev, config, item, index);
	return true;
}

/* Reports an assertion that does not hold. False with a failure. */
static bool report_failed(struct evaluator *ev, struct config *config, const struct attrs *item, uint32_t index)
{
	const char *message = text_of(ev, item, SYM_message);
	if (ev->failure)
		return false;
	struct diag *d =
	    diag_make(ev->session, D_ASSERTION, nowhere, "%s", message ? message : "an assertion does not hold");
	if (!set_place(ev, config, d, item, index))
		return false;
	d->help = text_of(ev, item, SYM_help);
	const char *code = ev->failure ? NULL : text_of(ev, item, SYM_code);
	const char *severity = ev->failure ? NULL : text_of(ev, item, SYM_severity);
	if (code)
		set_code(d, code);
	if (severity && !ev->failure)
		set_severity(ev, d, severity);
	if (ev->failure)
		return false;
	diag_report(ev->session, d);
	return true;
}

/* Whether the assertion holds. False with a failure when that cannot be worked out. */
static bool work_out(struct evaluator *ev, struct config *config, const struct attrs *item, uint32_t index, bool *holds)
{
	struct value v = attribute(ev, item, SYM_assertion);
	*holds = false;
	if (!value_ok(v))
		return !ev->failure;
	return force_bool(ev, v, own_place(ev, config, item, index), "assertion", holds);
}

static bool check_single(struct evaluator *ev, struct config *config, const struct attrs *item, uint32_t index)
{
	bool holds;
	if (!work_out(ev, config, item, index, &holds))
		return false;
	return holds || report_failed(ev, config, item, index);
}

/* Checks the parts of an assertion, each by itself. False when they leave it to the assertion to say what is wrong. */
static bool check_parts(struct evaluator *ev, struct config *config, const struct attrs *item, uint32_t index)
{
	struct value v = attribute(ev, item, symbol_of(&ev->session->symbols, "parts", strlen("parts")));
	const struct list *parts = value_ok(v) ? force_list(ev, v, nowhere, "parts of an assertion") : NULL;
	uint32_t before = ev->session->diags.errors;
	for (uint64_t i = 0; parts && i < list_len(parts); i++) {
		const struct attrs *part = force_attrs(ev, parts->items[i], nowhere, "part of an assertion");
		if (!part || !check_single(ev, config, part, index))
			eval_report(ev);
	}
	return ev->session->diags.errors > before;
}

/* False with a failure when the assertion cannot be worked out. */
static bool check_assertion(struct evaluator *ev, struct config *config, struct value v, uint32_t index)
{
	const struct attrs *item = force_attrs(ev, v, nowhere, "assertion");
	bool holds = false;
	if (!item)
		return false;
	if (work_out(ev, config, item, index, &holds) && holds)
		return true;
	struct failure *failure = ev->failure;
	eval_recover(ev);
	if (check_parts(ev, config, item, index))
		return true;
	if (ev->failure)
		return false;
	ev->failure = failure;
	return !failure && report_failed(ev, config, item, index);
}

static bool check_warning(struct evaluator *ev, struct config *config, struct value v, uint32_t index)
{
	const struct str *text = force_string(ev, v, nowhere, "warning");
	if (!text)
		return false;
	const struct path_step path[] = {{.name = SYM_warnings}, {.index = index}};
	diag_report(ev->session,
	            diag_make(ev->session, D_SPEC_WARNING, config_place(ev, config, path, 2), "%s", text->text));
	return true;
}

/* Calls `check` for each item of a list of the configuration's. */
static void each_item(struct evaluator *ev, struct config *config, symbol name,
                      bool (*check)(struct evaluator *ev, struct config *config, struct value v, uint32_t index))
{
	const struct attrs *set = force_attrs(ev, config_value(config), nowhere, NULL);
	struct value v = set ? attribute(ev, set, name) : VALUE_NONE;
	const struct list *list =
	    value_ok(v) ? force_list(ev, v, nowhere, symbol_text(&ev->session->symbols, name)) : NULL;
	if (!list)
		eval_report(ev);
	for (uint32_t i = 0; list && i < list_len(list); i++) {
		struct value item = slot_force(ev, &list->items[i]);
		if (!value_ok(item) || !check(ev, config, item, i))
			eval_report(ev);
	}
}

void check_assertions(struct evaluator *ev, struct config *config)
{
	each_item(ev, config, SYM_assertions, check_assertion);
	each_item(ev, config, SYM_warnings, check_warning);
}
