#include "compile/guest_lints.h"

#include "base/buf.h"
#include "eval/embedded.h"
#include "lint/lint.h"
#include "lint/statement.h"

#define LINTS EMBEDDED_ROOT "lints/guest.spec"

static symbol name_of(struct evaluator *ev, const char *name)
{
	return symbol_of(&ev->session->symbols, name, strlen(name));
}

static struct value text_value(struct evaluator *ev, const char *text)
{
	return value_of_text(ev->arena, text, strlen(text));
}

/* [ { path; value; } ] of the definitions that count. */
static struct value defined(struct evaluator *ev, const struct guest_definitions *all)
{
	uint64_t n = 0;
	for (const struct guest_definition *d = all->first; d; d = d->next)
		n += value_ok(d->value);
	struct value *items, list = value_new_list(ev->arena, n, &items), *names;
	for (const struct guest_definition *d = all->first; d; d = d->next) {
		if (!value_ok(d->value))
			continue;
		struct attrs_builder one = attrs_build(ev->session, 2);
		struct value path = value_new_list(ev->arena, d->n, &names);
		for (uint32_t i = 0; i < d->n; i++)
			names[i] = text_value(ev, symbol_text(&ev->session->symbols, d->names[i]));
		attrs_put(&one, SYM_path, 0, path);
		attrs_put(&one, SYM_value, 0, d->value);
		*items++ = attrs_done(&one, false);
	}
	return list;
}

static struct value input(struct evaluator *ev, struct config *config, const struct guest *guest,
                          const struct guest_definitions *all)
{
	struct attrs_builder b = attrs_build(ev->session, 4);
	attrs_put(&b, SYM_config, 0, config_value(config));
	attrs_put(&b, SYM_name, 0, text_value(ev, guest->name));
	attrs_put(&b, name_of(ev, "guest"), 0, value_of_object(guest->checked));
	attrs_put(&b, name_of(ev, "defined"), 0, defined(ev, all));
	return attrs_done(&b, false);
}

struct places {
	struct evaluator *ev;
	const struct guest *guest;
	const struct guest_definitions *all;
};

/* containers.NAME.config.X: the definition of X, else what is defined below it, else the modules. */
static bool find_place(void *data, const struct path_step *path, size_t n, struct span *at)
{
	enum { BEGIN = 3 };
	const struct places *p = data;
	struct symbols *symbols = &p->ev->session->symbols;
	if (n < BEGIN || path[0].name != name_of(p->ev, "containers") || path[2].name != SYM_config ||
	    path[1].name != name_of(p->ev, p->guest->name))
		return false;
	struct buf b = {.limit = p->ev->arena->limit};
	for (size_t i = BEGIN; i < n; i++)
		buf_printf(&b, "%s%s", i == BEGIN ? "" : ".", symbol_text(symbols, path[i].name));
	const struct guest_definition *found = b.len ? guest_definitions_find(p->all, b.text, b.len) : NULL;
	for (const struct guest_definition *d = b.len && !found ? p->all->first : NULL; d && !found; d = d->next)
		if (strncmp(d->path, b.text, b.len) == 0 && d->path[b.len] == '.')
			found = d;
	*at = found ? found->at : p->guest->at;
	buf_release(&b);
	return true;
}

void guest_lints_run(struct evaluator *ev, struct config *config, const struct guest *guest)
{
	const struct guest_definitions all = guest_faults_definitions(ev, guest, guest->checked, true);
	struct places places = {ev, guest, &all};
	const struct statement_places hook = {find_place, &places};
	struct value lints = eval_file(ev, LINTS, SPAN_NONE);
	if (value_ok(lints))
		lints = call_function1(ev, lints, input(ev, config, guest, &all), SPAN_NONE);
	if (value_ok(lints))
		lint_findings_at(ev, config, &hook, lints);
	eval_recover(ev);
}
