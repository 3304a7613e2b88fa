#include "module/fault.h"

#include "module/advice.h"
#include "module/nixpkgs_messages.h"

/* Reporting. */

static bool same_notes(const struct note *l, const struct note *r)
{
	for (; l && r && l->at.start == r->at.start; l = l->next, r = r->next)
		;
	return !l && !r;
}

/* Whether two faults at one place are the same. Values of a wrong type may differ: the place has to be fixed, unless
 * the values came there through different calls. */
static bool same_fault(const struct diag *l, const struct diag *r)
{
	if (l->code != r->code || l->at.start != r->at.start || l->at.end != r->at.end)
		return false;
	return l->code == D_CONFLICT || l->code == D_BAD_PROPERTY || strcmp(l->message, r->message) == 0 ||
	       (l->code == D_OPTION_TYPE && same_notes(l->notes, r->notes));
}

/* Returns the fault that was reported instead of this one, or the fault itself. */
static struct diag *first_said(struct evaluator *ev, struct fault_log *log, struct diag *d)
{
	if (!d->at.start)
		return d;
	struct reported **bucket = &log->said[(d->at.start * 31 + (uint32_t)d->code) % 256];
	for (const struct reported *s = *bucket; s; s = s->next)
		if (same_fault(s->diag, d))
			return s->diag;
	struct reported *s = arena_alloc(ev->arena, sizeof *s);
	*s = (struct reported){d, *bucket};
	*bucket = s;
	return d;
}

/* A cycle through native thunks has no place of its own: it gets that of the first step that has one. */
static void place_cycle(struct diag *d)
{
	if (d->code != D_INFINITE_RECURSION || d->at.start)
		return;
	for (struct note **n = &d->notes; *n; n = &(*n)->next)
		if ((*n)->at.start) {
			d->at = (*n)->at;
			*n = (*n)->next;
			return;
		}
}

void fault_report(struct evaluator *ev, const struct config *c)
{
	struct failure *f = ev->failure;
	struct fault_log *log = module_above.log(c);
	if (!f || f->said) {
		eval_recover(ev);
		return;
	}
	place_cycle(f->diag);
	if (log && log->weigh)
		log->weigh(ev, f->diag);
	if (log)
		f->diag = first_said(ev, log, f->diag); /* thunks keep the failure, which is the same one later */
	eval_report(ev);
}

bool fault_goes_on(struct evaluator *ev, const struct config *c)
{
	if (!fault_reports(c))
		return false;
	fault_report(ev, c);
	return true;
}

void fault_declared(struct evaluator *ev, const struct path *path)
{
	struct span at;
	if (module_above.option(ev->session, path, &at) && at.start && source_span_is_users(&ev->session->sources, at))
		eval_note(ev, at, "the option is declared here");
}

struct value fault_no_value(struct evaluator *ev, const struct path *path)
{
	struct session *s = ev->session;
	struct span at = module_above.made(s, path), declared;
	module_above.option(s, path, &declared);
	bool users = declared.start && source_span_is_users(&s->sources, declared);
	eval_error(ev, D_OPTION_UNSET, at.start ? at : users ? declared : at, "the option '%s' has no value",
	           option_path_string(s, path));
	ev->failure->catchable = true;
	fault_at(ev, path);
	if (at.start && users)
		eval_note(ev, declared, "it is declared here, without a default");
	symbol name = option_path_last_name(path);
	if (name)
		eval_help(ev, "it has no default: set '%s' here", symbol_text(&s->symbols, name));
	const char *advice = advice_of(ev, ADVICE_MISSING, path, VALUE_NONE, at);
	if (advice)
		ev->failure->diag->help = advice;
	const char *words = nixpkgs_messages_path(ev, path);
	nixpkgs_messages_add(ev, path, arena_format(ev->arena, "The option `%s' is used but not defined.\n"
	                                 "The option `%s' was accessed but has no value defined. Try setting the option.",
	                                 words, words), NULL, NULL);
	return VALUE_NONE;
}

/* Returns each definition resolved on its own, without priorities and orders around it. */
static struct definition *each_resolved(struct evaluator *ev, const struct definition *first)
{
	struct failure *failure = ev->failure;
	struct definitions all = {NULL, NULL};
	ev->failure = NULL;
	for (const struct definition *d = first; d; d = d->next) {
		struct definitions one = {NULL, NULL};
		struct plain plain;
		definition_add(ev, &one, d->value, d, d->module, d->pos);
		bool known = definitions_resolve(ev, one.first, &plain) && plain.n == 1;
		definition_add(ev, &all, known ? plain.first->value : d->value, d, d->module, d->pos);
		eval_recover(ev);
	}
	ev->failure = failure;
	return all.first;
}

struct value fault_read_only(struct evaluator *ev, const struct definition *first, const struct path *path,
                             struct span declared)
{
	struct session *s = ev->session;
	eval_error(ev, D_READ_ONLY, definition_place(s, first), "the option '%s' is read-only, and it has a value already",
	           option_path_string(s, path));
	ev->failure->catchable = true;
	for (const struct definition *d = first->next; d; d = d->next)
		eval_note(ev, definition_place(s, d), "it is set here, too");
	if (declared.start && source_span_is_users(&s->sources, declared))
		eval_note(ev, declared, "declared here, with a default");
	fault_at(ev, path);
	nixpkgs_messages_add(ev, path,
	                     arena_format(ev->arena,
	                                  "The option `%s' is read-only, but it's set multiple times. "
	                                  "Definition values:",
	                                  nixpkgs_messages_path(ev, path)),
	                     each_resolved(ev, first), words_priority);
	return VALUE_NONE;
}

struct value fault_at(struct evaluator *ev, const struct path *path)
{
	struct diag *d = ev->failure ? ev->failure->diag : NULL;
	bool of_structure = d && d->code == D_INFINITE_RECURSION && d->help; /* it does not belong to a single option */
	if (d && !d->path && path && !of_structure)
		d->path = option_path_string(ev->session, path);
	return VALUE_NONE;
}
