/* Functions that only ctrc's own modules have. */
#include "builtin/builtins.h"

#include "base/utf8.h"
#include "data/yaml.h"
#include "eval/context.h"
#include "eval/op.h"
#include "eval/text_parts.h"
#include "eval/unknown_value.h"

static struct value run_from_yaml(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *text = value_str(args[0]);
	return yaml_read(ev, text->text, str_len(text), at);
}

/* Appends the texts in a value, at any depth: strings, paths, and names of attributes. Numbers, booleans and null have
 * none. A value of another kind, which may become any text, counts as a NUL byte, which no file format accepts; so do
 * bytes that are not UTF-8. */
static bool put_all_text(struct evaluator *ev, struct buf *out, struct value v, struct span at)
{
	const struct attrs *set = value_is(v, OBJECT_ATTRS) ? value_attrs(v) : NULL;
	const struct list *list = value_is(v, OBJECT_LIST) ? value_list(v) : NULL;
	if (value_is(v, OBJECT_STRING) || value_is(v, OBJECT_PATH))
		return buf_add(out, value_str(v)->text, str_len(value_str(v))), true;
	if (set && (attrs_find(set, SYM___toString) || attrs_find(set, SYM_outPath)))
		set = NULL;
	if (!set && !list) {
		enum value_kind kind = value_kind(v);
		if (kind != VALUE_NULL && kind != VALUE_BOOL && kind != VALUE_INT)
			buf_char(out, '\0');
		return true;
	}
	bool ok = eval_enter(ev, at);
	for (uint32_t i = 0; set && ok && i < attrs_len(set); i++) {
		const struct str *name = symbol_str(&ev->session->symbols, set->shape->keys[i].name);
		buf_add(out, name->text, str_len(name));
	}
	uint64_t n = set ? attrs_len(set) : list_len(list);
	for (uint64_t i = 0; ok && i < n; i++) {
		struct value item = slot_force(ev, set ? &set->slots[i] : &list->items[i]);
		ok = value_ok(item) && put_all_text(ev, out, item, at);
	}
	if (ok)
		eval_leave(ev);
	return ok;
}

static struct value run_all_text(struct evaluator *ev, struct value *args, struct span at)
{
	struct buf out = {0};
	struct value v = VALUE_NONE;
	bool ok = put_all_text(ev, &out, args[0], at);
	if (utf8_valid(buf_text(&out), out.len) != out.len)
		buf_char(&out, '\0');
	if (ok)
		v = value_of_text(ev->arena, buf_text(&out), out.len);
	buf_release(&out);
	return v;
}

static struct value run_is_utf8(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *text = value_str(args[0]);
	(void)ev, (void)at;
	return value_of_bool(utf8_valid(text->text, str_len(text)) == str_len(text));
}

/* Whether an attribute has the value that stands for "none". An unknown one may have any other. Returns -1 with a
 * failure. */
static int is_unset(struct evaluator *ev, struct value *slot, struct value *unset, struct span at)
{
	struct value v = slot_force(ev, slot), none = value_ok(v) ? slot_force(ev, unset) : VALUE_NONE;
	return !value_ok(none) ? -1 : value_is_unknown(v) ? 0 : op_equal(ev, v, none, at);
}

static struct value run_differing(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *unset = value_attrs(args[0]), *set = value_attrs(args[1]);
	struct attrs_builder b = attrs_build(ev->session, 4);
	for (uint32_t i = 0; i < attrs_len(unset); i++) {
		struct value *slot = attrs_find(set, unset->shape->keys[i].name);
		int same = slot ? is_unset(ev, slot, &unset->slots[i], at) : 1;
		if (same < 0)
			return VALUE_NONE;
		if (!same)
			attrs_put(&b, unset->shape->keys[i].name, 0, *slot);
	}
	return attrs_done(&b, false);
}

/* Texts made of parts. */

struct gathering {
	struct evaluator *ev;
	struct span at;
	struct text_part *parts;
	size_t count, room, len; /* `len`: bytes of all texts */
};

static bool add_part(struct gathering *g, struct value text, struct value from, struct value key)
{
	const struct str *s = value_ok(text) ? force_string(g->ev, text, g->at, "part of a text") : NULL;
	if (!s)
		return false;
	if (g->count == g->room) {
		struct text_part *more = ARENA_ARRAY(g->ev->arena, struct text_part, g->room = g->room ? 2 * g->room : 16);
		if (g->count)
			memcpy(more, g->parts, g->count * sizeof *more);
		g->parts = more;
	}
	if (str_len(s))
		g->parts[g->count++] = (struct text_part){s, from, key, SPAN_NONE};
	g->len += str_len(s);
	return true;
}

/* { texts; keys; from; } */
static bool add_texts(struct gathering *g, const struct attrs *set, struct value from)
{
	struct value texts = force_attribute(g->ev, set, SYM_texts),
				 keys = value_ok(texts) ? force_attribute(g->ev, set, SYM_keys) : VALUE_NONE;
	const struct list *l = value_ok(keys) ? force_list(g->ev, texts, g->at, "texts of a part") : NULL;
	const struct list *k = l ? force_list(g->ev, keys, g->at, "keys of a part") : NULL;
	bool ok = k && list_len(k) == list_len(l);
	for (uint64_t i = 0; ok && i < list_len(l); i++)
		ok = add_part(g, slot_force(g->ev, &l->items[i]), from, k->items[i]);
	return ok;
}

static bool add_parts(struct gathering *g, struct value v)
{
	if (value_is(v, OBJECT_LIST)) {
		const struct list *l = value_list(v);
		bool ok = eval_enter(g->ev, g->at);
		for (uint64_t i = 0; ok && i < list_len(l); i++) {
			struct value item = slot_force(g->ev, &l->items[i]);
			ok = value_ok(item) && add_parts(g, item);
		}
		if (ok)
			eval_leave(g->ev);
		return ok;
	}
	if (!value_is(v, OBJECT_ATTRS))
		return add_part(g, v, VALUE_NONE, VALUE_NONE);
	const struct attrs *set = value_attrs(v);
	struct value *from = attrs_find(set, SYM_from);
	if (attrs_find(set, SYM_texts))
		return from && add_texts(g, set, *from);
	return add_part(g, force_attribute(g->ev, set, SYM_text), from ? *from : VALUE_NONE, VALUE_NONE);
}

static void carry_contexts(struct evaluator *ev, const struct str *to, const struct gathering *g)
{
	const struct str **texts = ARENA_ARRAY(ev->arena, const struct str *, g->count);
	for (size_t i = 0; i < g->count; i++)
		texts[i] = g->parts[i].text;
	context_carry_all(ev, to, texts, g->count);
}

static struct value run_made(struct evaluator *ev, struct value *args, struct span at)
{
	struct gathering g = {.ev = ev, .at = at};
	if (!add_parts(&g, args[0]))
		return VALUE_NONE;
	struct str *all = str_alloc(ev->arena, g.len);
	char *to = all->text;
	for (size_t i = 0; i < g.count; to += str_len(g.parts[i++].text))
		memcpy(to, g.parts[i].text->text, str_len(g.parts[i].text));
	text_parts_add(ev, all, g.parts, g.count);
	if (ev->contexts)
		carry_contexts(ev, all, &g);
	return value_of_str(all);
}

/* Circles: a walk through a graph, which is a set whose attributes are lists of names of it. */

enum { NOT_SEEN, DONE = UINT32_MAX };

struct walk {
	struct evaluator *ev;
	const struct attrs *graph;
	struct span at;
	uint32_t *places; /* of each attribute: its place on the path, counted from 1; NOT_SEEN; DONE */
	uint32_t *path;   /* attributes, by their positions in the set */
	uint64_t *taken;  /* how many names of each of them were followed */
	uint32_t length;
};

static void enter(struct walk *w, uint32_t i)
{
	w->taken[w->length] = 0;
	w->path[w->length++] = i;
	w->places[i] = w->length;
}

/* Follows one more name of the last attribute on the path, or leaves it when there is none. *closed: the place on the
 * path to which that name leads back, or 0. False on failure. */
static bool walk_on(struct walk *w, uint32_t *closed)
{
	uint32_t last = w->path[w->length - 1];
	struct value v = slot_force(w->ev, &w->graph->slots[last]);
	const struct list *names = value_ok(v) ? force_list(w->ev, v, w->at, "names") : NULL;
	*closed = 0;
	if (names && w->taken[w->length - 1] == list_len(names)) {
		w->places[last] = DONE;
		w->length--;
		return true;
	}
	struct value item = names ? slot_force(w->ev, &names->items[w->taken[w->length - 1]++]) : VALUE_NONE;
	const struct str *name = value_ok(item) ? force_string(w->ev, item, w->at, "a name") : NULL;
	if (!name)
		return false;
	const struct value *slot =
		attrs_find(w->graph, symbol_of(&w->ev->session->symbols, name->text, str_len(name)));
	uint32_t i = slot ? (uint32_t)(slot - w->graph->slots) : 0;
	if (slot && w->places[i] == NOT_SEEN)
		enter(w, i);
	else if (slot && w->places[i] != DONE)
		*closed = w->places[i];
	return true;
}

/* The names on the path from a place on, which is counted from 1; 0: none. */
static struct value names_from(const struct walk *w, uint32_t place)
{
	uint32_t n = place ? w->length - place + 1 : 0;
	struct value *items, names = value_new_list(w->ev->arena, n, &items);
	for (uint32_t i = 0; i < n; i++) {
		symbol name = w->graph->shape->keys[w->path[place - 1 + i]].name;
		items[i] = value_of_str(symbol_str(&w->ev->session->symbols, name));
	}
	return names;
}

static struct value run_circle(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *graph = value_attrs(args[0]);
	uint32_t n = attrs_len(graph), closed = 0;
	struct walk w = {
	    .ev = ev,
	    .graph = graph,
	    .at = at,
	    .places = arena_zalloc(ev->arena, n * sizeof *w.places),
	    .path = ARENA_ARRAY(ev->arena, uint32_t, n),
	    .taken = ARENA_ARRAY(ev->arena, uint64_t, n),
	};
	for (uint32_t i = 0; i < n && !closed; i++) {
		if (w.places[i] == NOT_SEEN)
			enter(&w, i);
		while (w.length && !closed)
			if (!walk_on(&w, &closed))
				return VALUE_NONE;
	}
	return names_from(&w, closed);
}

const struct builtin builtins_runtime[] = {
    {"made", "l", run_made, "the text of parts: strings, lists of parts, { text; from; }, { texts; keys; from; }",
     false},
    {"differing", "aa", run_differing, "attributes of the second set that have another value than in the first", false},
    {"isUTF8", "s", run_is_utf8, "whether a string is UTF-8", false},
    {"allText", "a", run_all_text, "all texts in a value, names of attributes among them, put together", false},
    {"circle", "a", run_circle, "of a set of lists of its names: those that lead around in a circle, or none", false},
    {"fromYAML", "s", run_from_yaml, "the value of a YAML text", false},
    {0},
};
