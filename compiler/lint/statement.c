#include "lint/statement.h"

#include "base/inert.h"
#include "module/config_place.h"
#include "module/engine.h"

/* Returns an optional text of a statement; NULL when it has none, and with a failure when it is not a string. */
static const char *text_of(struct evaluator *ev, const struct attrs *item, symbol name)
{
	struct value v = engine_get(ev, item, name);
	if (!value_ok(v) || value_kind(v) == VALUE_NULL)
		return NULL;
	const struct str *text = force_string(ev, v, SPAN_NONE, symbol_text(&ev->session->symbols, name));
	return text ? text->text : NULL;
}

const char *statement_code(struct evaluator *ev, const struct statement *st)
{
	const char *code = text_of(ev, st->item, SYM_code);
	return code || ev->failure ? code : text_of(ev, st->item, SYM_name);
}

/* Returns the place of the statement itself: of its condition, its message, or the item of the list. */
static struct span own_place(struct evaluator *ev, struct config *config, const struct statement *st)
{
	static const symbol members[] = {SYM_assertion, SYM_message};
	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		uint32_t pos = 0;
		attrs_find_pos(st->item, members[i], &pos);
		const struct binding *b = pos ? expr_binding_at(&ev->session->sources, pos) : NULL;
		if (b && source_span_is_users(&ev->session->sources, b->at))
			return b->kind == BINDING_PLAIN ? b->value->at : b->at;
	}
	const struct path_step path[] = {{.name = st->list}, {.index = st->index}};
	return st->list ? config_place(ev, config, path, 2) : SPAN_NONE;
}

/* Reads the member `path` of a set: the place that it leads to, and the path as text; neither when there is no such
 * member. Returns false with a failure. */
static bool read_place(struct evaluator *ev, struct config *config, const struct statement_places *places,
                       const struct attrs *item, struct span *at, const char **text)
{
	struct value v = engine_get(ev, item, SYM_path);
	struct path_step *path;
	size_t n;
	*at = SPAN_NONE;
	*text = NULL;
	if (!value_ok(v) || value_kind(v) == VALUE_NULL)
		return !ev->failure;
	if (!option_path_read(ev, v, &path, &n))
		return false;
	*text = option_path_text(ev->session, path, n);
	if (places && places->find(places->data, path, n, at))
		return !ev->failure;
	struct value named = engine_get(ev, item, SYM_named);
	if (!value_ok(named) || named.word != VALUE_OF_TRUE.word) {
		*at = config_place(ev, config, path, n);
		return !ev->failure;
	}
	/* A step that does not exist: the nearest place before it is that of the name. */
	struct path_step *beyond = ARENA_ARRAY(ev->arena, struct path_step, n + 1);
	memcpy(beyond, path, sizeof *path * n);
	beyond[n] = (struct path_step){.name = SYM_named};
	*at = config_place(ev, config, beyond, n + 1);
	return true;
}

/* Reads the member `fix`, { old; new; }: if the text at the place is exactly the string `old`, `new` may replace it. */
static void set_fix(struct evaluator *ev, struct config *config, struct diag *d, const struct statement *st)
{
	const struct attrs *item = st->item;
	struct symbols *symbols = &ev->session->symbols;
	struct value v = engine_get(ev, item, symbol_of(symbols, "fix", 3));
	if (!value_ok(v) || value_kind(v) == VALUE_NULL)
		return;
	const struct attrs *fix = force_attrs(ev, v, SPAN_NONE, "fix");
	const char *old = fix ? text_of(ev, fix, symbol_of(symbols, "old", 3)) : NULL;
	const char *new = old ? text_of(ev, fix, symbol_of(symbols, "new", 3)) : NULL;
	/* Lints of ctrc itself (not in a list) may propose changes of any text. */
	struct span by = st->list ? own_place(ev, config, st) : d->at;
	if (new && !ev->failure && !new[strcspn(new, "\"\\$\n")] && source_span_holds(&ev->session->sources, d->at,
	                                                          arena_format(ev->arena, "\"%s\"", old)))
		diag_fix_by(ev->session, d, d->at, arena_format(ev->arena, "\"%s\"", new), by);
}

static void note_calls(struct evaluator *ev, struct config *config, struct diag *d, const struct attrs *item)
{
	struct value v = engine_get(ev, item, SYM_path);
	struct path_step *path;
	size_t n;
	if (value_ok(v) && value_kind(v) != VALUE_NULL && option_path_read(ev, v, &path, &n))
		config_place_note_calls(ev, config, path, n, d);
}

static bool set_severity(struct evaluator *ev, struct diag *d, const struct attrs *item)
{
	static const char *const names[] = {"error", "warning", "info"};
	const char *severity = text_of(ev, item, SYM_severity);
	if (!severity)
		return !ev->failure;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(severity, names[i]) == 0) {
			d->severity = (enum severity)i;
			return true;
		}
	eval_error(ev, D_BAD_VALUE, d->at, "expected a severity: \"error\", \"warning\" or \"info\", found \"%s\"",
	           severity);
	return false;
}

/* Sets the code: one of source/codes.def, or one of the spec's own. */
static bool set_code(struct evaluator *ev, struct diag *d, const struct statement *st)
{
	const char *code = statement_code(ev, st);
	if (!code)
		return !ev->failure;
	enum diag_code known = diag_code_find(code);
	if (known == DIAG_CODES) {
		d->custom = code;
		return true;
	}
	d->code = known;
	d->severity = diag_code_info(known)->severity;
	return true;
}

static bool add_second_places(struct evaluator *ev, struct config *config, struct diag *d, const struct statement *st)
{
	struct value v = engine_get(ev, st->item, SYM_also);
	const struct list *all = value_ok(v) ? force_list(ev, v, SPAN_NONE, "second places") : NULL;
	for (uint32_t i = 0; all && i < list_len(all); i++) {
		const struct attrs *place = force_attrs(ev, slot_force(ev, &all->items[i]), SPAN_NONE, "second place");
		struct span at;
		const char *path, *message;
		if (!place || !read_place(ev, config, st->places, place, &at, &path))
			return false;
		message = text_of(ev, place, SYM_message);
		if (ev->failure)
			return false;
		diag_note(ev->session, d, at, "%s", message ? message : path ? path : "see here");
	}
	return !ev->failure;
}

struct diag *statement_diag(struct evaluator *ev, struct config *config, const struct statement *st)
{
	const char *message = text_of(ev, st->item, SYM_message);
	if (ev->failure)
		return NULL;
	if (!message)
		message = st->code == D_ASSERTION ? "an assertion does not hold" : "a lint of the spec does not hold";
	if (!st->list)
		message = inert_name(&ev->session->arena, message); /* ctrc's own is one line, whatever it names */
	struct diag *d = diag_make(ev->session, st->code, SPAN_NONE, "%s", message);
	if (!read_place(ev, config, st->places, st->item, &d->at, &d->path))
		return NULL;
	if (!d->at.start)
		d->at = own_place(ev, config, st);
	d->help = text_of(ev, st->item, SYM_help);
	if (!ev->failure)
		note_calls(ev, config, d, st->item);
	if (!ev->failure)
		set_fix(ev, config, d, st);
	bool ok = !ev->failure && set_code(ev, d, st) && set_severity(ev, d, st->item) &&
	          add_second_places(ev, config, d, st);
	return ok ? d : NULL;
}

int statement_holds(struct evaluator *ev, struct config *config, const struct statement *st)
{
	bool holds = false;
	struct value assertion = engine_get(ev, st->item, SYM_assertion);
	if (!value_ok(assertion))
		return ev->failure ? -1 : 0;
	struct span at = value_kind(assertion) == VALUE_BOOL ? SPAN_NONE : own_place(ev, config, st);
	return force_bool(ev, assertion, at, "assertion", &holds) ? holds : -1;
}
