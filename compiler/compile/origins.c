#include "compile/origins.h"

#include "base/digits.h"
#include "base/symbol_map.h"
#include "eval/eval.h"
#include "eval/text_parts.h"
#include "module/config_place.h"

#include <stdlib.h>

struct origins {
	struct evaluator *ev;
	struct tree *tree;
	struct config_places *places;
	struct symbol_map known; /* from "option@place" to 1 + its index in tree->origins */
	struct known_path *paths; /* open addressing; `mask`: their number - 1 */
	size_t mask, path_count;
};

struct known_path {
	const struct list *list; /* NULL: free */
	struct path_step *steps; /* NULL: the list is not a path */
	size_t n;
	struct span *places; /* the places that set it */
	size_t count;
	const char *set; /* the set of this option alone; NULL as long as no line has it */
};

/* The lines of a file while they are collected. */
struct lines {
	struct origins *origins;
	struct buf text;
	const char *set; /* the origins of the current run of lines: "3,7", or "" for lines of ctrc */
	size_t count;    /* number of lines in the current run */
	bool open;       /* its last line has no line end yet */
};

/* Texts. There are as many as lines of all files: too many for printf. */

static const char *joined(struct arena *a, const char *l, char between, const char *r)
{
	size_t left = strlen(l), right = strlen(r);
	char *text = arena_alloc(a, left + right + 2);
	memcpy(text, l, left);
	text[left] = between;
	memcpy(text + left + 1, r, right + 1);
	return text;
}

static const char *number(struct arena *a, size_t n)
{
	char digits[DIGITS_MOST];
	return arena_text(a, digits, digits_of((int64_t)n, digits));
}

/* Origins. */

static size_t add_origin(struct origins *o, const char *option, const struct span *places, size_t n)
{
	struct session *s = o->ev->session;
	const char *key = n == 1 ? joined(&s->arena, option, '@', number(&s->arena, places->start)) : option;
	symbol known = symbol_of(&s->symbols, key, strlen(key));
	const void *found = symbol_map_find(&o->known, known);
	if (found)
		return (size_t)(uintptr_t)found - 1;
	struct tree *t = o->tree;
	if ((t->origin_count & (t->origin_count - 1)) == 0) { /* full: the capacity is a power of two */
		struct tree_origin *more =
			ARENA_ARRAY(&s->arena, struct tree_origin, t->origin_count ? 2 * t->origin_count : 1);
		if (t->origin_count)
			memcpy(more, t->origins, t->origin_count * sizeof *more);
		t->origins = more;
	}
	t->origins[t->origin_count++] = (struct tree_origin){option, places, n};
	symbol_map_put(&o->known, &s->arena, known, (const void *)(uintptr_t)t->origin_count);
	return t->origin_count - 1;
}

/* Paths are lists that files of a container share: the result for each is cached by its address. */
static struct known_path *slot_of(const struct origins *o, const struct list *l)
{
	size_t at = (size_t)((uintptr_t)l * 0x9e3779b97f4a7c15u >> 20) & o->mask;
	while (o->paths[at].list && o->paths[at].list != l)
		at = (at + 1) & o->mask;
	return &o->paths[at];
}

static void make_room(struct origins *o)
{
	struct known_path *old = o->paths;
	size_t count = old ? o->mask + 1 : 0;
	if (2 * o->path_count < count)
		return;
	o->mask = count ? 2 * count - 1 : 255;
	o->paths = arena_zalloc(o->ev->arena, (o->mask + 1) * sizeof *o->paths);
	for (size_t i = 0; i < count; i++)
		if (old[i].list)
			*slot_of(o, old[i].list) = old[i];
}

/* Returns the entry of a path; NULL when it is not one. The next call may move the entry. */
static struct known_path *find_path(struct origins *o, struct value v)
{
	struct evaluator *ev = o->ev;
	const struct list *l = value_ok(v) && value_is(v, OBJECT_LIST) ? value_list(v) : NULL;
	if (!l) {
		eval_recover(ev);
		return NULL;
	}
	make_room(o);
	struct known_path *p = slot_of(o, l);
	if (p->list)
		return p->steps ? p : NULL;
	o->path_count++;
	p->list = l;
	if (option_path_read(ev, v, &p->steps, &p->n))
		p->count = config_places_find(ev, o->places, p->steps, p->n, &p->places);
	else
		p->steps = NULL;
	eval_recover(ev);
	return p->steps ? p : NULL;
}

static const char *set_of_path(struct origins *o, struct known_path *p)
{
	struct session *s = o->ev->session;
	if (p && !p->set)
		p->set = number(&s->arena, add_origin(o, option_path_text(s, p->steps, p->n), p->places, p->count));
	return p ? p->set : "";
}

/* Returns the set of a list of paths: the paths that the spec sets, else the first one at its default. For null it is
 * the empty set: the text is ctrc's own. */
static const char *set_of_list(struct origins *o, const struct list *l)
{
	const char *given = "";
	for (uint64_t i = 0; i < list_len(l); i++) {
		struct known_path *p = find_path(o, slot_force(o->ev, &l->items[i]));
		if (p && p->count)
			given = *given ? joined(o->ev->arena, given, ',', set_of_path(o, p)) : set_of_path(o, p);
	}
	return *given || !list_len(l) ? given : set_of_path(o, find_path(o, slot_force(o->ev, &l->items[0])));
}

static const char *set_of(struct origins *o, struct value from)
{
	struct evaluator *ev = o->ev;
	struct value v = value_force(ev, from);
	const struct list *l = value_ok(v) && value_is(v, OBJECT_LIST) ? value_list(v) : NULL;
	eval_recover(ev);
	return l ? set_of_list(o, l) : "";
}

/* Lines. */

static void end_run(struct lines *to)
{
	if (!to->count)
		return;
	if (to->text.len)
		buf_char(&to->text, ' ');
	buf_int(&to->text, (int64_t)to->count);
	if (*to->set) {
		buf_char(&to->text, ':');
		buf_puts(&to->text, to->set);
	}
	to->count = 0;
}

/* Gives the lines that begin in a text these origins. */
static void cover(struct lines *to, const struct str *text, const char *set)
{
	size_t len = str_len(text), n = len && !to->open;
	for (const char *line = text->text; len && (line = memchr(line, '\n', (size_t)(text->text + len - 1 - line)));
	     line++)
		n++;
	if (n && strcmp(set, to->set) != 0) {
		end_run(to);
		to->set = set;
	}
	to->count += n;
	to->open = len ? text->text[len - 1] != '\n' : to->open;
}

/* Returns the set of one definition of an option that has several: the first origin of the option's own set, at this
 * place. */
static const char *set_of_definition(struct origins *o, const char *set, struct span at)
{
	struct evaluator *ev = o->ev;
	if (!*set || !source_span_is_users(&ev->session->sources, at))
		return "";
	const struct tree_origin *of = &o->tree->origins[strtoul(set, NULL, 10)];
	struct span *place = ARENA_NEW(ev->arena, struct span);
	*place = at;
	return number(ev->arena, add_origin(o, of->option, place, 1));
}

static void cover_parts(struct lines *to, const struct str *text, const char *set)
{
	struct evaluator *ev = to->origins->ev;
	const struct text_parts *parts = text_parts_of(ev, text);
	if (!parts || !eval_enter(ev, SPAN_NONE)) {
		eval_recover(ev);
		cover(to, text, set);
		return;
	}
	for (size_t i = 0; i < parts->count; i++) {
		const struct text_part *p = &parts->items[i];
		struct value from = value_ok(p->key) ? call_function1(ev, p->from, p->key, SPAN_NONE) : p->from;
		const char *of = value_ok(from) ? set_of(to->origins, from)
		               : p->at.start    ? set_of_definition(to->origins, set, p->at)
		                                : "";
		eval_recover(ev);
		cover_parts(to, p->text, of);
	}
	eval_leave(ev);
}

struct origins *origins_new(struct evaluator *ev, struct config *config, struct tree *tree)
{
	struct origins *o = ARENA_NEW(ev->arena, struct origins);
	*o = (struct origins){.ev = ev, .tree = tree, .places = config_places_new(ev, config)};
	return o;
}

void origins_trace(struct origins *o, struct artifact *a)
{
	struct evaluator *ev = o->ev;
	struct lines to = {.origins = o, .set = ""};
	const char *of = a->from ? set_of(o, *a->from) : "";
	if (!a->from && a->origin && (a->kind == ARTIFACT_LINK || !text_parts_of(ev, a->bytes)))
		of = set_of_path(o, find_path(o, value_of_object(a->origin)));
	if (a->kind == ARTIFACT_LINK)
		cover(&to, a->bytes, of);
	else
		cover_parts(&to, a->bytes, of);
	end_run(&to);
	a->lines = arena_text(ev->arena, buf_text(&to.text), to.text.len);
	buf_release(&to.text);
}
