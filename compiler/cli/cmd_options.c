/* `ctrc options`: every option that a spec may set, from the declarations themselves. */
#include "base/json_text.h"
#include "cli/artifacts.h"
#include "cli/run.h"
#include "cli/verb.h"
#include "eval/embedded.h"
#include "eval/print.h"
#include "module/module.h"

static const struct span nowhere = {0, 0};

/* The listing while it is made. */
struct listing {
	struct run *run;
	struct evaluator *ev;
	size_t count;
};

/* The text of an attribute, or NULL when there is none. */
static const struct str *text_of(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value v = attribute(ev, set, name);
	return value_ok(v) && value_is(v, OBJECT_STRING) ? value_str(v) : NULL;
}

static bool is_false(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value v = attribute(ev, set, name);
	return value_ok(v) && v.word == VALUE_OF_FALSE.word;
}

static bool is_true(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value v = attribute(ev, set, name);
	return value_ok(v) && v.word == VALUE_OF_TRUE.word;
}

static bool is_option(struct evaluator *ev, const struct attrs *set)
{
	const struct str *type = text_of(ev, set, SYM__type);
	return type && strcmp(type->text, "option") == 0;
}

/* A value as the documentation shows it: a text of `literalExpression` as it stands. */
static bool put_value(struct listing *l, struct buf *out, struct value v)
{
	if (value_is(v, OBJECT_ATTRS)) {
		const struct attrs *set = value_attrs(v);
		const struct str *text = attrs_find(set, SYM__type) ? text_of(l->ev, set, SYM_text) : NULL;
		if (text) {
			buf_add(out, text->text, str_len(text));
			return true;
		}
	}
	return value_print(out, l->ev, v, PRINT_STRICT);
}

/* The default of an option (or another attribute that is a value) as text: false when it has none. */
static bool value_text(struct listing *l, const struct attrs *option, symbol name, struct buf *out)
{
	struct value v = attribute(l->ev, option, name);
	bool ok = value_ok(v) && put_value(l, out, v);
	eval_recover(l->ev);
	return ok;
}

static bool default_text(struct listing *l, const struct attrs *option, struct buf *out)
{
	return value_text(l, option, attrs_find(option, SYM_defaultText) ? SYM_defaultText : SYM_DEFAULT, out);
}

static void put_json(struct listing *l, const char *path, const struct attrs *option, const struct str *type)
{
	struct buf *out = &l->run->result, text = {0};
	const struct str *description = text_of(l->ev, option, SYM_description);
	buf_puts(out, l->count ? ",\n  " : "\n  ");
	json_string(out, path, strlen(path));
	buf_puts(out, ": {\"type\": ");
	json_string(out, type ? type->text : "", type ? str_len(type) : 0);
	buf_puts(out, ", \"description\": ");
	json_string(out, description ? description->text : "", description ? str_len(description) : 0);
	if (default_text(l, option, &text)) {
		buf_puts(out, ", \"default\": ");
		json_string(out, text.text, text.len);
	}
	buf_clear(&text);
	if (value_text(l, option, SYM_example, &text)) {
		buf_puts(out, ", \"example\": ");
		json_string(out, text.text, text.len);
	}
	buf_puts(out, is_true(l->ev, option, SYM_readOnly) ? ", \"readOnly\": true}" : ", \"readOnly\": false}");
	buf_release(&text);
}

/* The lines of a description, indented. */
static void put_lines(struct buf *out, const struct str *text)
{
	for (const char *line = text->text; *line;) {
		size_t n = strcspn(line, "\n");
		buf_printf(out, "    %.*s\n", (int)n, line);
		line += n + (line[n] == '\n');
	}
}

static void put_text(struct listing *l, const char *path, const struct attrs *option, const struct str *type)
{
	struct buf *out = &l->run->result, text = {0};
	const struct str *description = text_of(l->ev, option, SYM_description);
	buf_printf(out, "%s%s\n    type: %s\n", l->count ? "\n" : "", path, type ? type->text : "anything");
	if (default_text(l, option, &text))
		buf_printf(out, "    default: %s\n", buf_text(&text));
	if (description)
		put_lines(out, description);
	buf_release(&text);
}

static bool list_options(struct listing *l, const char *path, struct value v);

/* The options inside of the type: of containers.<name>, say. */
static void list_inner(struct listing *l, const char *path, const struct attrs *type)
{
	struct value f = attribute(l->ev, type, SYM_getSubOptions);
	struct value *items, prefix = list_make(l->ev->arena, 1, &items);
	items[0] = value_of_text(l->ev->arena, path, strlen(path));
	struct value inner = value_ok(f) ? call1(l->ev, f, prefix, nowhere) : VALUE_NONE;
	if (!value_ok(inner) || !value_is(inner, OBJECT_ATTRS)) {
		eval_recover(l->ev);
		return;
	}
	/* Of attrsOf (submodule ...) the inner options belong to each name. */
	const struct str *name = text_of(l->ev, type, SYM_name);
	bool named = name && (strstr(name->text, "ttrsOf") || strstr(name->text, "loaOf"));
	bool listed = name && strcmp(name->text, "listOf") == 0;
	const char *between = named ? ".<name>" : listed ? ".*" : "";
	if (attrs_len(value_attrs(inner)))
		list_options(l, arena_format(l->ev->arena, "%s%s", path, between), inner);
}

static void list_option(struct listing *l, const char *path, const struct attrs *option)
{
	struct value v = attribute(l->ev, option, SYM_type);
	const struct attrs *type = value_ok(v) && value_is(v, OBJECT_ATTRS) ? value_attrs(v) : NULL;
	if (is_true(l->ev, option, SYM_internal) || is_false(l->ev, option, SYM_visible))
		return;
	const struct str *type_text = type ? text_of(l->ev, type, SYM_description) : NULL;
	if (l->run->call->json)
		put_json(l, path, option, type_text);
	else
		put_text(l, path, option, type_text);
	l->count++;
	if (type)
		list_inner(l, path, type);
	eval_recover(l->ev);
}

/* Lists what a set of options holds. False with a failure. */
static bool list_options(struct listing *l, const char *path, struct value v)
{
	const struct attrs *set = force_attrs(l->ev, v, nowhere, "options");
	if (!set || !eval_enter(l->ev, nowhere))
		return false;
	if (is_option(l->ev, set)) {
		list_option(l, path, set);
		eval_leave(l->ev);
		return true;
	}
	const uint32_t *order = shape_order(&l->run->session, set->shape);
	bool ok = true;
	for (uint32_t i = 0; ok && i < attrs_len(set); i++) {
		symbol name = set->shape->keys[order[i]].name;
		const char *text = symbol_text(&l->run->session.symbols, name);
		if (name != SYM__module)
			ok = list_options(l, arena_format(l->ev->arena, "%s%s%s", path, *path ? "." : "", text),
			                  set->slots[order[i]]);
	}
	eval_leave(l->ev);
	return ok;
}

static enum exit_status list_all(struct run *r)
{
	struct listing l = {.run = r, .ev = r->ev};
	struct module_input runtime = {.value = eval_file(r->ev, EMBEDDED_MODULES, nowhere), .file = EMBEDDED_MODULES};
	struct config *config = value_ok(runtime.value) ? module_eval(r->ev, &runtime, 1, VALUE_NONE) : NULL;
	if (r->call->json)
		buf_char(&r->result, '{');
	bool ok = config && list_options(&l, "", config_options(config));
	if (r->call->json)
		buf_puts(&r->result, "\n}\n");
	if (!ok)
		eval_report(r->ev);
	return ok ? STATUS_FINE : STATUS_SPEC;
}

enum exit_status cmd_options(const struct call *c)
{
	static const struct task task = {.work = list_all};
	return run(c, &task);
}
