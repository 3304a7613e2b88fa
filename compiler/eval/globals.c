/* The base scope and `builtins`, made when they are first used. */
#include "eval/globals.h"

#include "eval/embedded.h"

#include <stdio.h>

enum { MAX_ADDED = 32 };

/* An entry of the list of all rows; its index is the global of resolve_tree(). */
struct row {
	const struct builtin *builtin; /* NULL: a value that was set */
	struct value value;            /* 0: not made yet */
	bool embedded_only;
};

struct scope {
	struct scope_globals globals; /* what resolve_tree() sees; context: this scope */
	struct base_scope *base;
	bool embedded;
};

struct base_scope {
	struct evaluator *ev;
	struct row *rows;
	uint32_t count, size;
	uint32_t *slots; /* index of a row + 1 by hash of its name */
	uint32_t mask;
	const char *set_names[MAX_ADDED]; /* the names of values that were set */
	uint32_t first_set, set_count;
	uint32_t builtins_index;
	struct value builtins;
	struct scope scopes[2]; /* for user sources, for embedded ones */
};

static uint32_t hash_name(const char *name, size_t len)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)name[i]) * 16777619u;
	return h;
}

static const char *row_name(const struct base_scope *b, uint32_t index)
{
	const struct row *r = &b->rows[index];
	return r->builtin ? r->builtin->name : b->set_names[index - b->first_set];
}

static void insert(struct base_scope *b, uint32_t index)
{
	const char *name = row_name(b, index);
	uint32_t at = hash_name(name, strlen(name)) & b->mask;
	while (b->slots[at])
		at = (at + 1) & b->mask;
	b->slots[at] = index + 1;
}

static int32_t find_row(const struct base_scope *b, const char *name, size_t len)
{
	for (uint32_t at = hash_name(name, len) & b->mask; b->slots[at]; at = (at + 1) & b->mask) {
		uint32_t index = b->slots[at] - 1;
		const char *known = row_name(b, index);
		if (strncmp(known, name, len) == 0 && !known[len])
			return (int32_t)index;
	}
	return -1;
}

static void add_table(struct base_scope *b, const struct builtin *table, bool embedded_only)
{
	for (; table->name; table++) {
		if (b->count == b->size) {
			fputs("ctrc: too many builtins\n", stderr); /* a mistake in this program, not in its input */
			return;
		}
		b->rows[b->count] = (struct row){table, VALUE_NONE, embedded_only};
		insert(b, b->count++);
	}
}

/* Returns the index of a name in the base scope: NAME if the row allows it, __NAME always. */
static int32_t find_global(const void *context, symbol name)
{
	const struct scope *scope = context;
	const struct base_scope *b = scope->base;
	const struct str *text = symbol_str(&b->ev->session->symbols, name);
	int32_t index = find_row(b, text->text, str_len(text));
	if (index >= 0 && (!b->rows[index].builtin || b->rows[index].builtin->in_scope))
		return index;
	if (str_len(text) < 3 || memcmp(text->text, "__", 2) != 0)
		return -1;
	index = find_row(b, text->text + 2, str_len(text) - 2);
	return index >= 0 && b->rows[index].embedded_only && !scope->embedded ? -1 : index;
}

static void each_global(const void *context, void (*visit)(void *to, symbol name), void *to)
{
	const struct scope *scope = context;
	const struct base_scope *b = scope->base;
	for (uint32_t i = 0; i < b->count; i++) {
		if (b->rows[i].builtin && !b->rows[i].builtin->in_scope)
			continue;
		const char *name = row_name(b, i);
		visit(to, symbol_of(&b->ev->session->symbols, name, strlen(name)));
	}
}

struct base_scope *globals_new(struct evaluator *ev)
{
	struct base_scope *b = ARENA_NEW(ev->arena, struct base_scope);
	b->ev = ev;
	b->size = 512;
	b->rows = ARENA_ARRAY(ev->arena, struct row, b->size);
	b->mask = 1023;
	b->slots = arena_zalloc(ev->arena, sizeof *b->slots * (b->mask + 1));
	for (int i = 0; i < 2; i++)
		b->scopes[i] = (struct scope){{.find = find_global, .context = &b->scopes[i], .each = each_global}, b, i == 1};
	return b;
}

void globals_add(struct evaluator *ev, const struct builtin *table)
{
	add_table(ev->globals->base, table, false);
}

void globals_add_embedded(struct evaluator *ev, const struct builtin *table)
{
	add_table(ev->globals->base, table, true);
}

void globals_set(struct evaluator *ev, const char *name, struct value v)
{
	struct base_scope *b = ev->globals->base;
	if (!b->set_count)
		b->first_set = b->count;
	if (b->set_count == MAX_ADDED || b->count == b->size || b->first_set + b->set_count != b->count)
		return;
	b->set_names[b->set_count++] = name;
	b->rows[b->count] = (struct row){NULL, v, false};
	insert(b, b->count++);
}

const struct scope_globals *globals_scope(struct evaluator *ev, bool embedded)
{
	return &ev->globals->base->scopes[embedded].globals;
}

/* A constant builtin is computed once, when it is first forced. */
static struct value run_constant(struct evaluator *ev, void *data)
{
	const struct builtin *b = data;
	return b->run(ev, NULL, SPAN_NONE);
}

struct value globals_at(struct evaluator *ev, uint32_t index)
{
	struct row *r = &ev->globals->base->rows[index];
	if (r->value.word)
		return r->value;
	if (!*r->builtin->kinds) {
		r->value = thunk_native(ev, run_constant, (void *)(uintptr_t)r->builtin);
		return r->value;
	}
	return r->value = builtin_value(ev, r->builtin);
}

struct value globals_builtins(struct evaluator *ev)
{
	struct base_scope *b = ev->globals->base;
	if (b->builtins.word)
		return b->builtins;
	struct attrs_builder all = attrs_build(ev->session, b->count);
	for (uint32_t i = 0; i < b->count; i++) {
		if (!b->rows[i].builtin || b->rows[i].embedded_only)
			continue;
		const char *name = b->rows[i].builtin->name;
		attrs_put(&all, symbol_of(&ev->session->symbols, name, strlen(name)), 0, globals_at(ev, i));
	}
	return b->builtins = attrs_done(&all, false);
}

struct value globals_value(struct evaluator *ev, const char *name)
{
	int32_t index = find_row(ev->globals->base, name, strlen(name));
	return index < 0 ? VALUE_NONE : globals_at(ev, (uint32_t)index);
}
