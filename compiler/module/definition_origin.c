/* Notes for the calls that a definition passed through: a fault of a container that a function made has its place in
 * the function's text, and its user needs to know which call it was. */
#include "module/definition_origin.h"

#include "module/definition.h"

static bool holds(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

/* Returns the expression that the name or item of a definition was given; NULL when it is unknown. */
static const struct expr *text_of(const struct session *s, const struct definition *d)
{
	const struct binding *b = !d->expr && d->pos ? expr_binding_at(&s->sources, d->pos) : NULL;
	return d->expr ? d->expr : b ? b->value : NULL;
}

static const struct expr *without_scopes(const struct expr *e)
{
	for (;;)
		switch ((enum expr_kind)e->kind) {
		case EXPR_LET: e = ((const struct expr_let *)e)->body; break;
		case EXPR_WITH: e = ((const struct expr_with *)e)->body; break;
		case EXPR_ASSERT: e = ((const struct expr_assert *)e)->body; break;
		default: return e;
		}
}

/* Whether a call has a function literal among its arguments that contains the place. */
static bool holds_in_function(const struct expr_call *call, struct span at)
{
	for (uint32_t i = 0; i < call->n; i++)
		if (call->args[i]->kind == EXPR_LAMBDA && holds(call->args[i]->at, at))
			return true;
	return false;
}

/* Returns the part of an expression that a value of it passed through, when its text is elsewhere: the last call among
 * operands of `//`, or else the expression. */
static const struct expr *carrier(const struct expr *e)
{
	while (e->kind == EXPR_UPDATE) {
		const struct expr_binary *both = (const struct expr_binary *)e;
		bool left = without_scopes(both->right)->kind != EXPR_CALL &&
		            (both->left->kind == EXPR_CALL || both->left->kind == EXPR_UPDATE);
		e = without_scopes(left ? both->left : both->right);
	}
	return e;
}

static void note_call(struct session *s, struct diag *diag, const struct expr_call *call)
{
	symbol name = expr_called(call->function);
	struct place p = source_place(&s->sources, &s->arena, call->expr.at);
	struct span at = p.line == p.end_line ? call->expr.at : call->function->at;
	if (name)
		diag_note(s, diag, at, "in this call of '%s'", symbol_text(&s->symbols, name));
	else
		diag_note(s, diag, at, "in this call");
}

/* Whether a place is the name that is defined. */
static bool is_name(const struct session *s, const struct definition *d, struct span at)
{
	const struct binding *b = d->pos ? expr_binding_at(&s->sources, d->pos) : NULL;
	return b && holds(b->at, at);
}

/* Whether the text of a value can be elsewhere than in the expression whose value it is. */
static bool leads_away(const struct expr *e)
{
	return e->kind == EXPR_CALL || e->kind == EXPR_SELECT || expr_called(e);
}

void definition_origin_note(struct session *s, const struct definition *d, struct diag *diag)
{
	enum { MOST = 3 };
	struct span at = diag->at;
	if (!at.start || !source_span_is_users(&s->sources, at))
		return;
	for (int notes = 0; d && notes < MOST; d = d->outer) {
		const struct expr *e = text_of(s, d);
		if (!e || !source_span_is_users(&s->sources, e->at) || is_name(s, d, at))
			continue;
		e = without_scopes(e);
		bool inside = holds(e->at, at);
		if (!inside)
			e = carrier(e);
		const struct expr_call *call = e->kind == EXPR_CALL ? (const struct expr_call *)e : NULL;
		if (!leads_away(e) || (inside && !(call && holds_in_function(call, at))))
			continue;
		if (call)
			note_call(s, diag, call);
		else
			diag_note(s, diag, e->at, "which is used here");
		notes++;
		at = e->at;
	}
}
