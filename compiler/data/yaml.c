/* The writer asks libyaml for plain scalars and lets it choose quotes when the syntax needs them. syntax/yaml_scalar.h
 * knows whether a text without quotes could be taken for another type. */
#include "data/yaml.h"
#include "eval/unknown_value.h"

#include "base/json_text.h"
#include "eval/scratch.h"
#include "data/value_path.h"
#include "syntax/yaml_scalar.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

struct yaml_writer {
	yaml_emitter_t yaml;
	struct buf *out;
	struct evaluator *ev;
	struct span at;
	int depth;
};

static int put_bytes(void *data, unsigned char *bytes, size_t n)
{
	buf_add(data, (const char *)bytes, n);
	return 1;
}

/* Passes an event to libyaml. `made` is the result of its initialisation. */
static bool emit(struct yaml_writer *w, int made, yaml_event_t *event)
{
	if (made && yaml_emitter_emit(&w->yaml, event))
		return true;
	eval_error(w->ev, D_MEMORY, w->at, "cannot write YAML: %s",
	           w->yaml.problem ? w->yaml.problem : "no memory is left");
	return false;
}

static bool put_scalar(struct yaml_writer *w, const char *text, size_t len, yaml_scalar_style_t style)
{
	yaml_event_t e;
	return emit(w, yaml_scalar_event_initialize(&e, NULL, NULL, (const yaml_char_t *)text, (int)len, 1, 1, style), &e);
}

static bool put_word(struct yaml_writer *w, const char *word)
{
	return put_scalar(w, word, strlen(word), YAML_PLAIN_SCALAR_STYLE);
}

/* Whether every reader takes a text without quotes for this text. */
static bool is_safe(const struct str *text)
{
	int truth;
	return yaml_scalar_of(text->text, str_len(text)) == YAML_SCALAR_TEXT && strcmp(text->text, "<<") != 0 &&
	       !yaml_scalar_once(text->text, str_len(text), &truth);
}

static bool put_text(struct yaml_writer *w, const struct str *text, const struct value_path *s)
{
	size_t len = str_len(text);
	if (utf8_valid(text->text, len) != len)
		return value_path_refuse(w->ev, w->at, "cannot convert a string that is not UTF-8 to YAML", s);
	if (len > INT32_MAX)
		return value_path_refuse(w->ev, w->at, "cannot convert a string of this size to YAML", s);
	yaml_scalar_style_t style = memchr(text->text, '\n', len) ? YAML_LITERAL_SCALAR_STYLE
	                            : is_safe(text)               ? YAML_PLAIN_SCALAR_STYLE
	                                                          : YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	return put_scalar(w, text->text, len, style);
}

static bool put_int(struct yaml_writer *w, int64_t i)
{
	char text[24];
	snprintf(text, sizeof text, "%lld", (long long)i);
	return put_word(w, text);
}

/* Writes the fewest digits that read back as the same number. */
static bool put_float(struct yaml_writer *w, double d, const struct value_path *s)
{
	enum { FEWEST = 15, MOST = 17, LONGEST = 40 };
	char text[LONGEST];
	if (!isfinite(d))
		return value_path_refuse(w->ev, w->at, "cannot convert a number that is infinite, or none, to YAML", s);
	int digits = FEWEST;
	do
		snprintf(text, sizeof text, "%.*g", digits, d);
	while (strtod(text, NULL) != d && digits++ < MOST);
	/* YAML 1.1 has no float without a point. */
	size_t whole = strcspn(text, ".e");
	if (text[whole] != '.') {
		memmove(text + whole + 2, text + whole, strlen(text + whole) + 1);
		memcpy(text + whole, ".0", 2);
	}
	return put_word(w, text);
}

static bool put_value(struct yaml_writer *w, struct value v, const struct value_path *s);

static bool put_items(struct yaml_writer *w, const struct list *l, const struct value_path *s)
{
	yaml_event_t e;
	yaml_sequence_style_t style = list_len(l) ? YAML_BLOCK_SEQUENCE_STYLE : YAML_FLOW_SEQUENCE_STYLE;
	bool ok = emit(w, yaml_sequence_start_event_initialize(&e, NULL, NULL, 1, style), &e);
	for (uint64_t i = 0; ok && i < list_len(l); i++)
		ok = put_value(w, l->items[i], &(struct value_path){s, 0, i});
	return ok && emit(w, yaml_sequence_end_event_initialize(&e), &e);
}

static bool put_members(struct yaml_writer *w, const struct attrs *set, const struct value_path *s)
{
	struct session *session = w->ev->session;
	const uint32_t *order = attrs_shape_order(session, set->shape);
	yaml_event_t e;
	yaml_mapping_style_t style = attrs_len(set) ? YAML_BLOCK_MAPPING_STYLE : YAML_FLOW_MAPPING_STYLE;
	bool ok = emit(w, yaml_mapping_start_event_initialize(&e, NULL, NULL, 1, style), &e);
	for (uint32_t i = 0; ok && i < attrs_len(set); i++) {
		symbol name = set->shape->keys[order[i]].name;
		struct value_path inner = {s, name, 0};
		ok = put_text(w, symbol_str(&session->symbols, name), &inner) && put_value(w, set->slots[order[i]], &inner);
	}
	return ok && emit(w, yaml_mapping_end_event_initialize(&e), &e);
}

static bool put_container(struct yaml_writer *w, struct value v, const struct value_path *s)
{
	if (!scratch_fits(w->ev, w->out, w->at) || !scratch_indents(w->ev, w->depth, w->at) || !eval_enter(w->ev, w->at))
		return false;
	w->depth++;
	struct value written = text_written_for(w->ev, v, w->at);
	bool ok = value_ok(written) && (written.word != v.word        ? put_value(w, written, s)
	                                : value_is(v, OBJECT_LIST) ? put_items(w, value_list(v), s)
	                                                           : put_members(w, value_attrs(v), s));
	w->depth--;
	eval_leave(w->ev);
	return ok;
}

static bool put_path(struct yaml_writer *w, const struct value_path *s)
{
	value_path_refuse(w->ev, w->at, "cannot convert a path to YAML", s);
	eval_help(w->ev, "'toString' gives the path as a string");
	return false;
}

static bool put_value(struct yaml_writer *w, struct value v, const struct value_path *s)
{
	v = value_force(w->ev, v);
	if (!value_ok(v))
		return false;
	switch (value_kind(v)) {
	case VALUE_INT: return put_int(w, value_int(v));
	case VALUE_FLOAT: return put_float(w, value_float(v), s);
	case VALUE_BOOL: return put_word(w, value_bool(v) ? "true" : "false");
	case VALUE_NULL: return put_word(w, "null");
	case VALUE_STRING: return put_text(w, value_str(v), s);
	case VALUE_PATH: return put_path(w, s);
	case VALUE_FUNCTION: return value_path_refuse(w->ev, w->at, "cannot convert a function to YAML", s);
	case VALUE_UNKNOWN: unknown_value_failure(w->ev, w->at, v); return false;
	case VALUE_EXTERNAL: return value_path_refuse(w->ev, w->at, "cannot convert an internal value to YAML", s);
	case VALUE_LIST:
	case VALUE_ATTRS: return put_container(w, v, s);
	}
	return true;
}

static bool put_document(struct yaml_writer *w, struct value v)
{
	yaml_event_t e;
	if (!yaml_emitter_initialize(&w->yaml))
		return emit(w, 0, &e);
	yaml_emitter_set_output(&w->yaml, put_bytes, w->out);
	yaml_emitter_set_unicode(&w->yaml, 1);
	yaml_emitter_set_width(&w->yaml, -1);
	return emit(w, yaml_stream_start_event_initialize(&e, YAML_UTF8_ENCODING), &e) &&
	       emit(w, yaml_document_start_event_initialize(&e, NULL, NULL, NULL, 1), &e) && put_value(w, v, NULL) &&
	       emit(w, yaml_document_end_event_initialize(&e, 1), &e) &&
	       emit(w, yaml_stream_end_event_initialize(&e), &e);
}

/* Running out of memory leaves by a jump (base/arena.h); the memory of libyaml is released first. */
bool yaml_write(struct buf *b, struct evaluator *ev, struct value v, struct span at)
{
	struct arena *a = ev->arena;
	struct yaml_writer *w = ARENA_NEW(a, struct yaml_writer);
	jmp_buf *const outer = a->on_full;
	jmp_buf full;
	volatile bool ok = false;
	w->out = b;
	w->ev = ev;
	w->at = at;
	a->on_full = &full;
	int why = setjmp(full);
	if (!why)
		ok = put_document(w, v);
	a->on_full = outer;
	yaml_emitter_delete(&w->yaml);
	if (why)
		longjmp(*outer, why);
	return ok;
}

/* Reading. */

struct value yaml_read(struct evaluator *ev, const char *text, size_t len, struct span at)
{
	struct source *s = source_add(&ev->session->sources, ev->arena, "<YAML>", NULL, NULL, text, len, SOURCE_USER);
	if (!s)
		return eval_error(ev, D_MEMORY, at, "too much text: this YAML does not fit");
	s->yaml = true;
	struct value v = eval_source(ev, s);
	if (!value_ok(v) && source_span_is_users(&ev->session->sources, at))
		eval_note(ev, at, "the YAML text is read here");
	return v;
}
