/* The words that can be at the cursor: commands, names in scope, attributes of the value before the last dot. */
#include "eval/print.h"
#include "cli/repl_complete.h"

#include "cli/repl.h"
#include "eval/globals.h"

#include <stdlib.h>

struct found {
	struct repl *repl;
	const char *prefix;
	size_t len;
	struct completions all;
	size_t size;
};

static bool is_name(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c == '-' || c == '\'';
}

static void add(struct found *f, const char *name)
{
	if (strncmp(name, f->prefix, f->len) != 0)
		return;
	if (f->all.count == f->size) {
		size_t size = f->size ? f->size * 2 : 64;
		const char **more = ARENA_ARRAY(&f->repl->run.session.arena, const char *, size);
		if (f->all.count)
			memcpy(more, f->all.names, f->all.count * sizeof *more);
		f->all.names = more;
		f->size = size;
	}
	f->all.names[f->all.count++] = name;
}

static void add_symbol(void *to, symbol name)
{
	struct found *f = to;
	const char *text = symbol_text(&f->repl->run.session.symbols, name);
	size_t n = 0;
	while (is_name(text[n]))
		n++;
	if (n && !text[n]) /* other names would need quotes */
		add(f, text);
}

static void add_attributes(struct found *f, const struct attrs *set)
{
	for (uint32_t i = 0; i < attrs_len(set); i++)
		add_symbol(f, set->shape->keys[i].name);
}

static void add_names(struct found *f)
{
	const struct scope_globals *globals = globals_scope(f->repl->run.ev, false);
	for (const char *const *keyword = print_keywords; *keyword; keyword++)
		add(f, *keyword);
	add_attributes(f, value_attrs(f->repl->scope));
	globals->each(globals->context, add_symbol, f);
}

/* Adds the attributes of the value of `line` from `start` to the dot at `dot`. A failure of its evaluation is
 * ignored. */
static void add_members(struct found *f, const char *line, size_t start, size_t dot)
{
	struct repl *r = f->repl;
	const char *subject = arena_text(&r->run.session.arena, line + start, dot - start);
	struct value v = repl_eval(r, subject);
	eval_recover(r->run.ev);
	diag_clear(&r->run.session);
	if (value_ok(v) && value_is(v, OBJECT_ATTRS))
		add_attributes(f, value_attrs(v));
}

static int compare(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

static void sort(struct completions *all)
{
	size_t n = 0;
	if (!all->count)
		return;
	qsort(all->names, all->count, sizeof *all->names, compare);
	for (size_t i = 0; i < all->count; i++)
		if (!n || strcmp(all->names[n - 1], all->names[i]) != 0)
			all->names[n++] = all->names[i];
	all->count = n;
}

static void complete(struct found *f, const char *line, size_t cursor)
{
	size_t start = cursor, path;
	while (start && is_name(line[start - 1]))
		start--;
	f->prefix = line + start;
	f->len = cursor - start;
	f->all.start = start;
	for (path = start; path && (is_name(line[path - 1]) || line[path - 1] == '.');)
		path--;
	if (start == 1 && line[0] == ':')
		for (const struct repl_command *c = repl_commands; c->name; c++)
			add(f, c->name);
	else if (start && line[start - 1] == '.')
		add_members(f, line, path, start - 1);
	else
		add_names(f);
	sort(&f->all);
}

struct completions repl_complete(void *repl, const char *line, size_t cursor)
{
	struct repl *r = repl;
	struct found f = {.repl = r};
	jmp_buf full, *outer = r->run.session.arena.on_full;
	/* The editor must not be left by a jump. */
	if (setjmp(full)) {
		r->reload = true;
		return (struct completions){0};
	}
	r->run.session.arena.on_full = &full;
	complete(&f, line, cursor);
	r->run.session.arena.on_full = outer;
	return f.all;
}
