#include "syntax/complain.h"

#include "syntax/other_format.h"
#include "syntax/tokens.h"

enum { MOST_ERRORS = 100 };

void complain_depth(struct parser *p, struct span at)
{
	complain_parser(p, D_TOO_DEEP, at, "the text is nested too deep here (more than %u levels)", p->max_depth);
	p->stopped = true;
}

void complain_open_comment(struct parser *p, struct span at)
{
	complain_parser(p, D_UNCLOSED, at, "this comment is never closed");
	p->torn = true;
	p->blamed = p->source->base + p->source->len;
}

void complain_comparison(struct parser *p, struct span at)
{
	struct diag *d = complain_parser(p, D_SYNTAX, at, "'=' gives a name its value and cannot stand in an expression");
	if (d)
		d->help = "to compare, write '=='; bindings stand between '{' and '}'";
	p->blamed = at.start;
}

void complain_unended(struct parser *p, struct token before, const char *whose)
{
	const struct span behind = {before.at.end, before.at.end};
	struct diag *d = complain_parser(p, D_SYNTAX, behind, "expected ';' after %s", whose);
	if (d) /* the binding has no end, so the fix is certain */
		diag_fix(p->session, d, behind, ";");
}

static void refuse(struct parser *p, struct span at, const char *message, const char *help)
{
	struct diag *d = complain_parser(p, D_SYNTAX, at, "%s", message);
	if (d)
		d->help = help;
}

struct stack_run complain_comma_in_list(struct parser *p, struct stack_run items, struct span at)
{
	const struct opened *list = tokens_innermost(p);
	if (list && p->comma_list != list->at.start) { /* once for each list */
		p->comma_list = list->at.start;
		refuse(p, at, "the items of a list are separated by spaces, not by ','", "leave the ',' out");
	}
	return items;
}

void complain_comma_in_set(struct parser *p, struct span at)
{
	refuse(p, at, "a binding ends in ';', not in ','", "write ';'");
}

void complain_colon(struct parser *p, struct span at)
{
	refuse(p, at, "a name gets its value with '=', not with ':'", "write '='");
}

void complain_double_equals(struct parser *p, struct span at)
{
	if (at.end - at.start == 2) /* '===' has been reported already */
		refuse(p, at, "a name gets its value with '=', not with '=='", "write '='");
}

/* Whether a code is about the meaning of a text and not about its form. */
static bool is_of_meaning(enum diag_code code)
{
	return code == D_DUPLICATE_ATTRIBUTE || code == D_DUPLICATE_ARGUMENT || code == D_BAD_NUMBER;
}

struct diag *complain_parser(struct parser *p, enum diag_code code, struct span at, const char *format, ...)
{
	if (p->recovering || p->stopped || (p->form_only && is_of_meaning(code)))
		return NULL;
	if (!p->errors && other_format_report(p->session, at, false)) {
		p->errors++;
		p->stopped = true;
		return NULL;
	}
	if (p->errors++ == MOST_ERRORS) {
		diag_error(p->session, D_SYNTAX, at, "too many errors: the rest of the text is not looked at");
		p->stopped = true;
		return NULL;
	}
	va_list args;
	va_start(args, format);
	struct diag *d = diag_vmake(p->session, code, at, format, args);
	va_end(args);
	diag_report(p->session, d);
	return d;
}
