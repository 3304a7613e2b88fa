/* The writer. */
#include "data/json.h"
#include "eval/unknown_value.h"

#include "base/digits.h"
#include "base/json_text.h"
#include "eval/context.h"
#include "eval/print.h"
#include "eval/scratch.h"
#include "data/store_path.h"
#include "data/value_path.h"

struct writer {
	struct buf *out;
	struct evaluator *ev;
	struct span at;
	unsigned flags;
	int indent;
	const struct str *refers;
};

static bool refuse(const struct writer *w, const char *what, const struct value_path *s)
{
	return value_path_refuse(w->ev, w->at, what, s);
}

static bool put_text(const struct writer *w, const struct str *text, const struct value_path *s)
{
	if (utf8_valid(text->text, str_len(text)) != str_len(text))
		return refuse(w, "cannot convert a string that is not UTF-8 to JSON", s);
	json_text_put(w->out, text->text, str_len(text));
	if (w->refers)
		context_carry(w->ev, w->refers, text);
	return true;
}

static void new_line(const struct writer *w)
{
	if (!(w->flags & JSON_PRETTY))
		return;
	buf_char(w->out, '\n');
	for (int i = 0; i < w->indent; i++)
		buf_puts(w->out, "  ");
}

static bool put_value(struct writer *w, struct value v, const struct value_path *s);

static bool put_list(struct writer *w, const struct list *l, const struct value_path *s)
{
	buf_char(w->out, '[');
	w->indent++;
	for (uint64_t i = 0; i < list_len(l); i++) {
		if (i)
			buf_char(w->out, ',');
		new_line(w);
		if (!put_value(w, l->items[i], &(struct value_path){s, 0, i}))
			return false;
	}
	w->indent--;
	if (list_len(l))
		new_line(w);
	buf_char(w->out, ']');
	return true;
}

static bool put_members(struct writer *w, const struct attrs *set, const struct value_path *s)
{
	struct session *session = w->ev->session;
	const uint32_t *order = attrs_shape_order(session, set->shape);
	buf_char(w->out, '{');
	w->indent++;
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		symbol name = set->shape->keys[order[i]].name;
		struct value_path inner = {s, name, 0};
		if (i)
			buf_char(w->out, ',');
		new_line(w);
		if (!put_text(w, symbol_str(&session->symbols, name), &inner))
			return false;
		buf_puts(w->out, w->flags & JSON_PRETTY ? ": " : ":");
		if (!put_value(w, set->slots[order[i]], &inner))
			return false;
	}
	w->indent--;
	if (attrs_len(set))
		new_line(w);
	buf_char(w->out, '}');
	return true;
}

static bool put_path(const struct writer *w, struct value v, const struct value_path *s)
{
	if (w->flags & JSON_PATHS)
		return put_text(w, value_str(v), s);
	if (w->ev->options.store_names) {
		const struct str *name = store_path_of_path(w->ev, value_str(v), w->at);
		return name && put_text(w, name, s);
	}
	refuse(w, "cannot convert a path to JSON: its file would be copied to the Nix store, and ctrc has none", s);
	eval_help(w->ev, "'toString' gives the path as it is");
	return false;
}

static bool put_function(const struct writer *w, const struct value_path *s)
{
	return refuse(w, "cannot convert a function to JSON", s);
}

static bool put_container(struct writer *w, struct value v, const struct value_path *s)
{
	bool pretty = w->flags & JSON_PRETTY;
	if (!scratch_fits(w->ev, w->out, w->at) || (pretty && !scratch_indents(w->ev, w->indent, w->at)) ||
	    !eval_enter(w->ev, w->at))
		return false;
	struct value written = text_written_for(w->ev, v, w->at);
	bool ok = value_ok(written) && (written.word != v.word        ? put_value(w, written, s)
	                                : value_is(v, OBJECT_LIST) ? put_list(w, value_list(v), s)
	                                                           : put_members(w, value_attrs(v), s));
	eval_leave(w->ev);
	return ok;
}

static bool put_value(struct writer *w, struct value v, const struct value_path *s)
{
	v = value_force(w->ev, v);
	if (!value_ok(v))
		return false;
	switch (value_kind(v)) {
	case VALUE_INT: buf_int(w->out, value_int(v)); return true;
	case VALUE_FLOAT: json_text_float(w->out, value_float(v)); return true;
	case VALUE_BOOL: buf_puts(w->out, value_bool(v) ? "true" : "false"); return true;
	case VALUE_NULL: buf_puts(w->out, "null"); return true;
	case VALUE_STRING: return put_text(w, value_str(v), s);
	case VALUE_PATH: return put_path(w, v, s);
	case VALUE_FUNCTION: return put_function(w, s);
	case VALUE_UNKNOWN: unknown_value_failure(w->ev, w->at, v); return false;
	case VALUE_EXTERNAL: return refuse(w, "cannot convert an internal value to JSON", s);
	case VALUE_LIST:
	case VALUE_ATTRS: return put_container(w, v, s);
	}
	return true;
}

bool json_write(struct buf *b, struct evaluator *ev, struct value v, struct span at, unsigned flags,
                   const struct str *refers)
{
	struct writer w = {.out = b, .ev = ev, .at = at, .flags = flags, .refers = refers};
	return put_value(&w, v, NULL);
}
