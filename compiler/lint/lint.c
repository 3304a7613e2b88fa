#include "lint/lint.h"

#include "eval/embedded.h"
#include "eval/unknown_value.h"
#include "lint/lint_definitions.h"
#include "lint/lint_tree.h"
#include "lint/statement.h"
#include "module/engine.h"

#define CONTAINER_LINTS EMBEDDED_ROOT "lints/default.spec"

/* A finding at a place of the text. Each place is reported once, however many containers are made of it. For a guest,
 * several findings at one place may differ: there the message counts, too. */
struct finding {
	struct diag *diag;
	const char *option; /* the path of the fault below the container */
	uint32_t more;      /* number of further findings with the same code, place and option */
	struct finding *same_bucket, *next;
};

enum { BUCKETS = 1024 };

struct linting {
	struct evaluator *ev;
	struct config *config;
	const struct lint_names *names;
	const struct statement_places *places; /* or NULL: of the configuration itself */
	struct finding *findings, **end;
	struct finding *buckets[BUCKETS];
};

/* Returns "hostAddress" for "containers.web.hostAddress"; any other path unchanged. */
static const char *option_of(const char *path)
{
	static const char root[] = "containers.";
	if (!path || strncmp(path, root, sizeof root - 1) != 0)
		return path ? path : "";
	bool quoted = false;
	for (const char *c = path + sizeof root - 1; *c; c++) {
		if (*c == '\\' && c[1])
			c++;
		else if (*c == '"')
			quoted = !quoted;
		else if (*c == '.' && !quoted)
			return c + 1;
	}
	return "";
}

static void add_finding(struct linting *l, struct diag *d)
{
	struct session *s = l->ev->session;
	const char *option = option_of(d->path);
	struct finding **bucket = &l->buckets[(d->at.start * 31u + (uint32_t)d->code) % BUCKETS];
	for (struct finding *f = d->at.start ? *bucket : NULL; f; f = f->same_bucket)
		if (f->diag->code == d->code && f->diag->at.start == d->at.start && f->diag->at.end == d->at.end &&
		    f->diag->custom == d->custom && strcmp(f->option, option) == 0 &&
		    (!l->places || strcmp(f->diag->message, d->message) == 0)) {
			f->more++;
			return;
		}
	struct finding *f = ARENA_NEW(&s->arena, struct finding);
	*f = (struct finding){.diag = d, .option = option, .same_bucket = *bucket};
	*bucket = f;
	*l->end = f;
	l->end = &f->next;
}

static void report_findings(struct linting *l)
{
	struct session *s = l->ev->session;
	for (struct finding *f = l->findings; f; f = f->next) {
		if (f->more)
			diag_note(s, f->diag, SPAN_NONE, "the same holds for %u more that %s made here",
			          (unsigned)f->more, f->more == 1 ? "is" : "are");
		diag_report(s, f->diag);
	}
}

/* Reports that a lint could not be evaluated, unless other faults may be the reason, or it is about something else than
 * the configuration. */
static void lint_failed(struct linting *l)
{
	if (l->ev->session->diags.errors || l->places)
		eval_recover(l->ev);
	else
		eval_report(l->ev);
}

static void remember_name(struct linting *l, const struct statement *st)
{
	const char *name = statement_code(l->ev, st);
	if (!name || diag_code_find(name) != DIAG_CODES)
		return;
	struct lint_names *n = ARENA_NEW(l->ev->arena, struct lint_names);
	*n = (struct lint_names){name, l->names};
	l->names = n;
}

static bool try_statement(struct linting *l, const struct statement *st)
{
	if (st->list)
		remember_name(l, st);
	int holds = l->ev->failure ? -1 : statement_holds(l->ev, l->config, st);
	if (holds)
		return holds > 0;
	struct diag *d = statement_diag(l->ev, l->config, st);
	if (d)
		add_finding(l, d);
	return d;
}

/* Reports findings of the runtime: null, a statement, or a list of findings. Each is evaluated separately, so that a
 * fault in one container does not suppress the lints of another. */
static void try_findings(struct linting *l, struct value v)
{
	v = value_force(l->ev, v);
	if (value_ok(v) && value_is_unknown(v))
		v = unknown_value_likely(l->ev, v);
	if (value_ok(v) && value_kind(v) == VALUE_NULL)
		return;
	if (value_ok(v) && value_is(v, OBJECT_LIST)) {
		const struct list *all = value_list(v);
		if (!eval_enter(l->ev, SPAN_NONE))
			return lint_failed(l);
		for (uint32_t i = 0; i < list_len(all); i++)
			try_findings(l, all->items[i]);
		return eval_leave(l->ev);
	}
	const struct attrs *item = value_ok(v) ? force_attrs(l->ev, v, SPAN_NONE, "lint") : NULL;
	const struct statement st = {item, 0, 0, D_SPEC_LINT, l->places};
	if (!item || !try_statement(l, &st))
		lint_failed(l);
}

static void lint_containers(struct linting *l)
{
	struct value lints = eval_file(l->ev, CONTAINER_LINTS, SPAN_NONE);
	if (value_ok(lints))
		lints = call_function1(l->ev, lints, config_value(l->config), SPAN_NONE);
	if (value_ok(lints))
		try_findings(l, lints);
	else
		lint_failed(l);
}

/* The option `lints`. */
static void lint_own(struct linting *l)
{
	const struct attrs *set = force_attrs(l->ev, config_value(l->config), SPAN_NONE, NULL);
	struct value v = set ? engine_get(l->ev, set, SYM_lints) : VALUE_NONE;
	const struct list *all = value_ok(v) ? force_list(l->ev, v, SPAN_NONE, "lints") : NULL;
	if (!all)
		return lint_failed(l);
	for (uint32_t i = 0; i < list_len(all); i++) {
		struct value item = slot_force(l->ev, &all->items[i]);
		const struct attrs *attrs = value_ok(item) ? force_attrs(l->ev, item, SPAN_NONE, "lint") : NULL;
		const struct statement st = {attrs, SYM_lints, i, D_SPEC_LINT, NULL};
		if (!attrs || !try_statement(l, &st))
			lint_failed(l);
	}
}

void lint_findings(struct evaluator *ev, struct config *config, struct value findings)
{
	lint_findings_at(ev, config, NULL, findings);
}

void lint_findings_at(struct evaluator *ev, struct config *config, const struct statement_places *places,
                      struct value findings)
{
	struct linting l = {.ev = ev, .config = config, .places = places};
	l.end = &l.findings;
	try_findings(&l, findings);
	report_findings(&l);
}

void lint_run(struct evaluator *ev, struct config *config, const struct lint_names **names)
{
	struct linting l = {.ev = ev, .config = config, .names = *names};
	l.end = &l.findings;
	lint_containers(&l);
	lint_own(&l);
	report_findings(&l);
	lint_definitions(ev, config);
	*names = l.names;
}
