#include "data/xml.h"

#include "base/digits.h"
#include "eval/builtin.h"
#include "eval/context.h"
#include "eval/print.h"
#include "eval/scratch.h"

#include <stdlib.h>

struct writer {
	struct buf *out;
	struct evaluator *ev;
	struct span at;
	unsigned flags;
	int indent;
	struct derivations *seen;
	const struct str *refers;
};

/* The derivations that were written: each is written out once. */
struct derivations {
	const struct str *path;
	struct derivations *next;
};

static void start_line(const struct writer *w)
{
	for (int i = 0; i < w->indent; i++)
		buf_puts(w->out, "  ");
}

static void put_escaped(struct buf *b, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		switch (text[i]) {
		case '"': buf_puts(b, "&quot;"); break;
		case '<': buf_puts(b, "&lt;"); break;
		case '>': buf_puts(b, "&gt;"); break;
		case '&': buf_puts(b, "&amp;"); break;
		case '\n': buf_puts(b, "&#xA;"); break;
		default: buf_char(b, text[i]); break;
		}
	}
}

/* Writes an attribute of an element whose tag is still open. */
static void put_attribute(const struct writer *w, const char *name, const char *text, size_t len)
{
	buf_printf(w->out, " %s=\"", name);
	put_escaped(w->out, text, len);
	buf_char(w->out, '"');
}

/* Writes <tag value="..." />, without a value when `text` is NULL. */
static void put_empty(const struct writer *w, const char *tag, const char *attribute, const char *text, size_t len)
{
	start_line(w);
	buf_printf(w->out, "<%s", tag);
	if (text)
		put_attribute(w, attribute, text, len);
	buf_puts(w->out, " />\n");
}

static void begin(struct writer *w, const char *tag)
{
	start_line(w);
	buf_printf(w->out, "<%s", tag);
	w->indent++;
}

static void end(struct writer *w, const char *tag)
{
	w->indent--;
	start_line(w);
	buf_printf(w->out, "</%s>\n", tag);
}

static struct place place(const struct writer *w, struct span at)
{
	struct place none = {0};
	return w->flags & XML_LOCATION ? source_place(&w->ev->session->sources, w->ev->arena, at) : none;
}

/* Attributes of an element are sorted by name: column and line come before `name`, path after it. */
static void put_line(const struct writer *w, struct place p)
{
	if (p.source)
		buf_printf(w->out, " column=\"%u\" line=\"%u\"", p.column, p.line);
}

static void put_file(const struct writer *w, struct place p)
{
	const char *file = !p.source ? NULL : p.source->path ? p.source->path : p.source->name;
	if (file)
		put_attribute(w, "path", file, strlen(file));
}

static bool put_value(struct writer *w, struct value v, const struct expr *literal);

static bool put_members(struct writer *w, const struct attrs *set)
{
	struct session *s = w->ev->session;
	const uint32_t *order = attrs_shape_order(s, set->shape);
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		const struct shape_key *key = &set->shape->keys[order[i]];
		const struct str *name = symbol_str(&s->symbols, key->name);
		struct place p = place(w, expr_binding_place(&s->sources, key->pos));
		begin(w, "attr");
		put_line(w, p);
		put_attribute(w, "name", name->text, str_len(name));
		put_file(w, p);
		buf_puts(w->out, ">\n");
		const struct binding *b = key->pos ? expr_binding_at(&s->sources, key->pos) : NULL;
		if (!put_value(w, set->slots[order[i]], b ? b->value : NULL))
			return false;
		end(w, "attr");
	}
	return true;
}

/* Finds an attribute that is a string; NULL when there is none. Returns false with a failure. */
static bool find_text(struct writer *w, const struct attrs *set, const char *name, const struct str **text)
{
	symbol s = symbol_find(&w->ev->session->symbols, name, strlen(name));
	struct value *slot = s ? attrs_find(set, s) : NULL;
	*text = NULL;
	if (!slot || (value_is_thunk(*slot) && !(w->flags & XML_STRICT)))
		return true;
	struct value v = value_force(w->ev, *slot);
	if (!value_ok(v))
		return false;
	if (value_is(v, OBJECT_STRING))
		*text = value_str(v);
	return true;
}

static bool is_derivation(struct writer *w, const struct attrs *set, bool *result)
{
	const struct str *type;
	if (!find_text(w, set, "type", &type))
		return false;
	*result = type && strcmp(type->text, "derivation") == 0;
	return true;
}

/* Whether the derivation is written for the first time. */
static bool is_new(struct writer *w, const struct str *path)
{
	for (const struct derivations *d = w->seen; d; d = d->next)
		if (strcmp(d->path->text, path->text) == 0)
			return false;
	struct derivations *d = ARENA_NEW(w->ev->arena, struct derivations);
	*d = (struct derivations){path, w->seen};
	w->seen = d;
	return true;
}

static bool put_derivation(struct writer *w, const struct attrs *set)
{
	const struct str *drv, *out;
	if (!find_text(w, set, "drvPath", &drv) || !find_text(w, set, "outPath", &out))
		return false;
	begin(w, "derivation");
	if (drv)
		put_attribute(w, "drvPath", drv->text, str_len(drv));
	if (out)
		put_attribute(w, "outPath", out->text, str_len(out));
	buf_puts(w->out, ">\n");
	if (!drv || !str_len(drv) || !is_new(w, drv))
		put_empty(w, "repeated", NULL, NULL, 0);
	else if (!put_members(w, set))
		return false;
	end(w, "derivation");
	return true;
}

static bool put_attrs(struct writer *w, const struct attrs *set)
{
	bool derivation;
	if (!is_derivation(w, set, &derivation))
		return false;
	if (derivation)
		return put_derivation(w, set);
	begin(w, "attrs");
	buf_puts(w->out, ">\n");
	if (!put_members(w, set))
		return false;
	end(w, "attrs");
	return true;
}

static bool put_list(struct writer *w, const struct list *l)
{
	const struct expr_list *origin = l->origin ? EXPR_AS(list, l->origin) : NULL;
	begin(w, "list");
	buf_puts(w->out, ">\n");
	for (uint64_t i = 0; i < list_len(l); i++)
		if (!put_value(w, l->items[i], origin && i < origin->n ? origin->items[i] : NULL))
			return false;
	end(w, "list");
	return true;
}

static int compare_formals(const void *l, const void *r, void *symbols)
{
	return symbol_compare(symbols, ((const struct formal *)l)->name, ((const struct formal *)r)->name);
}

static void put_pattern(struct writer *w, const struct expr_lambda *l)
{
	struct symbols *symbols = &w->ev->session->symbols;
	begin(w, "attrspat");
	if (l->ellipsis)
		put_attribute(w, "ellipsis", "1", 1);
	symbol name = l->names[l->n - 1];
	if (name)
		put_attribute(w, "name", symbol_text(symbols, name), str_len(symbol_str(symbols, name)));
	buf_puts(w->out, ">\n");
	struct formal *sorted = ARENA_ARRAY(w->ev->arena, struct formal, l->formal_count);
	if (l->formal_count)
		memcpy(sorted, l->formals, sizeof *sorted * l->formal_count);
	qsort_r(sorted, l->formal_count, sizeof *sorted, compare_formals, symbols);
	for (uint32_t i = 0; i < l->formal_count; i++) {
		const struct str *formal = symbol_str(symbols, sorted[i].name);
		put_empty(w, "attr", "name", formal->text, str_len(formal));
	}
	end(w, "attrspat");
}

/* A function is described by its next argument. */
static void put_function(struct writer *w, struct value v)
{
	uint64_t given = 0;
	if (value_is(v, OBJECT_PARTIAL)) {
		given = ((const struct partial *)v.word)->head >> 8;
		v = ((const struct partial *)v.word)->function;
	}
	if (!value_is(v, OBJECT_CLOSURE)) {
		put_empty(w, "unevaluated", NULL, NULL, 0);
		return;
	}
	const struct expr_lambda *l = ((const struct closure *)v.word)->function;
	struct place p = place(w, l->expr.at);
	begin(w, "function");
	put_line(w, p);
	put_file(w, p);
	buf_puts(w->out, ">\n");
	const struct str *name = symbol_str(&w->ev->session->symbols, l->names[given]);
	if (l->pattern && given + 1 == l->n)
		put_pattern(w, l);
	else
		put_empty(w, "varpat", "name", name->text, str_len(name));
	end(w, "function");
}

static void put_number(struct writer *w, struct value v)
{
	struct buf text = {0};
	bool is_int = value_kind(v) == VALUE_INT;
	if (is_int)
		buf_int(&text, value_int(v));
	else
		print_float(&text, value_float(v));
	put_empty(w, is_int ? "int" : "float", "value", text.text, text.len);
	buf_release(&text);
}

static bool put_container(struct writer *w, struct value v)
{
	if (!scratch_fits(w->ev, w->out, w->at) || !scratch_indents(w->ev, w->indent, w->at) || !eval_enter(w->ev, w->at))
		return false;
	bool ok = value_is(v, OBJECT_LIST) ? put_list(w, value_list(v)) : put_attrs(w, value_attrs(v));
	eval_leave(w->ev);
	return ok;
}

static bool put_value(struct writer *w, struct value v, const struct expr *literal)
{
	if (!(w->flags & XML_STRICT) && print_is_delayed(v, literal)) {
		put_empty(w, "unevaluated", NULL, NULL, 0);
		return true;
	}
	v = value_force(w->ev, v);
	if (!value_ok(v))
		return false;
	const char *text;
	switch (value_kind(v)) {
	case VALUE_INT:
	case VALUE_FLOAT: put_number(w, v); return true;
	case VALUE_BOOL:
		text = value_bool(v) ? "true" : "false";
		put_empty(w, "bool", "value", text, strlen(text));
		return true;
	case VALUE_NULL: put_empty(w, "null", NULL, NULL, 0); return true;
	case VALUE_STRING:
		put_empty(w, "string", "value", value_str(v)->text, str_len(value_str(v)));
		if (w->refers)
			context_carry(w->ev, w->refers, value_str(v));
		return true;
	case VALUE_PATH: put_empty(w, "path", "value", value_str(v)->text, str_len(value_str(v))); return true;
	case VALUE_FUNCTION: put_function(w, v); return true;
	case VALUE_UNKNOWN:
	case VALUE_EXTERNAL: put_empty(w, "unevaluated", NULL, NULL, 0); return true;
	case VALUE_LIST:
	case VALUE_ATTRS: return put_container(w, v);
	}
	return true;
}

bool xml_write(struct buf *b, struct evaluator *ev, struct value v, struct span at, unsigned flags,
                  const struct str *refers)
{
	struct writer w = {.out = b, .ev = ev, .at = at, .flags = flags, .refers = refers};
	buf_puts(b, "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n");
	w.indent = 1;
	if (!put_value(&w, v, NULL))
		return false;
	buf_puts(b, "</expr>\n");
	return true;
}
