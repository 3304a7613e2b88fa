/* The messages of nixpkgs. */
#include "module/nixpkgs_messages.h"

#include "eval/embedded.h"
#include "module/engine.h"
#include "module/fault.h"
#include "module/module.h"

#include <stdio.h>

const char words_priority[] = "Use `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these "
                              "definitions.";

const char *nixpkgs_messages_path(struct evaluator *ev, const struct path *path)
{
	size_t n = 0;
	for (const struct path *p = path; p; p = p->up)
		n++;
	struct path_step *steps = ARENA_ARRAY(ev->arena, struct path_step, n + 1);
	size_t at = n;
	for (const struct path *p = path; p; p = p->up)
		steps[--at] = (struct path_step){p->name ? p->name : option_path_entry_name(ev, p), 0};
	return option_path_text(ev->session, steps, n);
}

/* Returns lines for definitions, as lib.options.showDefs makes them. Returns NULL with a failure. */
static const char *show(struct evaluator *ev, const struct definition *defs)
{
	struct value file = eval_file(ev, EMBEDDED_ROOT "lib/options.spec", SPAN_NONE);
	const struct attrs *set = value_ok(file) ? force_attrs(ev, file, SPAN_NONE, "options.spec") : NULL;
	struct value *slot = set ? attrs_find(set, symbol_of(&ev->session->symbols, "showDefs", 8)) : NULL;
	struct value text = slot ? call_function1(ev, *slot, definition_values(ev, defs), SPAN_NONE) : VALUE_NONE;
	return value_ok(text) && value_is(text, OBJECT_STRING) ? value_str(text)->text : NULL;
}

void nixpkgs_messages_add_in(struct evaluator *ev, const struct config *c, const char *text,
                             const struct definition *defs, const char *after)
{
	struct failure *failure = ev->failure;
	if (!failure || fault_reports(c))
		return;
	ev->failure = NULL;
	const char *shown = defs ? show(ev, defs) : "";
	if (!shown && ev->failure)
		return;
	ev->failure = failure;
	eval_note(ev, SPAN_NONE, "nixpkgs: %s%s%s%s", text, shown ? shown : "", after ? "\n" : "", after ? after : "");
}

void nixpkgs_messages_add(struct evaluator *ev, const struct path *path, const char *text,
                          const struct definition *defs, const char *after)
{
	nixpkgs_messages_add_in(ev, path ? path->in : NULL, text, defs, after);
}

void nixpkgs_messages_context(struct evaluator *ev, const struct config *c, const char *format, ...)
{
	enum { MOST = 16 };
	char text[1024];
	int notes = 0;
	va_list args;
	if (!ev->failure || fault_reports(c))
		return;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	for (const struct note *n = ev->failure->diag->notes; n; n = n->next, notes++)
		if (notes >= MOST || strcmp(n->message, text) == 0)
			return;
	eval_note(ev, SPAN_NONE, "%s", text);
}

void nixpkgs_messages_of_definition(struct evaluator *ev, const struct definition *first, const struct path *path)
{
	struct failure *failure = ev->failure;
	const struct definition *d = first;
	if (path && fault_reports(path->in))
		return;
	ev->failure = NULL;
	while (d && value_ok(value_force(ev, d->value)))
		d = d->next;
	ev->failure = failure;
	if (d)
		nixpkgs_messages_context(ev, path ? path->in : NULL,
		                         "while evaluating definitions from `%s':", module_file(d->module));
}
