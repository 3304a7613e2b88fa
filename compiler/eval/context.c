#include "eval/context.h"

#include "base/address_map.h"

#include <stdlib.h>

struct contexts {
	struct address_map of_strings; /* to struct context */
};

const struct context *context_find(struct evaluator *ev, const struct str *s)
{
	return address_map_find(&ev->contexts->of_strings, s);
}

static struct context *join(struct evaluator *ev, const symbol *l, uint32_t ln, const symbol *r, uint32_t rn)
{
	struct context *c = arena_alloc(ev->arena, sizeof *c + sizeof *c->elements * ((size_t)ln + rn));
	uint32_t i = 0, k = 0;
	c->n = 0;
	while (i < ln || k < rn) {
		bool left = k == rn || (i < ln && l[i] <= r[k]);
		if (i < ln && k < rn && l[i] == r[k])
			k++;
		c->elements[c->n++] = left ? l[i++] : r[k++];
	}
	return c;
}

/* Returns a sorted copy of the elements. */
static const symbol *sorted(struct evaluator *ev, const symbol *elements, uint32_t n)
{
	symbol *all = ARENA_ARRAY(ev->arena, symbol, n);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = i;
		for (; at && all[at - 1] > elements[i]; at--)
			all[at] = all[at - 1];
		all[at] = elements[i];
	}
	return all;
}

void context_add(struct evaluator *ev, const struct str *to, const symbol *elements, uint32_t n)
{
	if (!ev->contexts)
		ev->contexts = ARENA_NEW(ev->arena, struct contexts);
	for (uint32_t i = 1; i < n; i++)
		if (elements[i - 1] >= elements[i]) {
			elements = sorted(ev, elements, n);
			break;
		}
	const void **at = address_map_at(&ev->contexts->of_strings, ev->arena, to);
	const struct context *had = *at;
	*at = had ? join(ev, had->elements, had->n, elements, n) : join(ev, elements, n, NULL, 0);
}

/* Gives a new string a context that another string may have, too. Contexts never change once they are made. */
static void share(struct evaluator *ev, const struct str *to, const struct context *c)
{
	const void **at = address_map_at(&ev->contexts->of_strings, ev->arena, to);
	const struct context *had = *at;
	if (had != c)
		*at = had ? join(ev, had->elements, had->n, c->elements, c->n) : c;
}

void context_carry_found(struct evaluator *ev, const struct str *to, const struct str *from)
{
	const struct context *c = context_find(ev, from);
	if (c)
		share(ev, to, c);
}

static int compare_elements(const void *l, const void *r)
{
	symbol a = *(const symbol *)l, b = *(const symbol *)r;
	return (a > b) - (a < b);
}

uint32_t context_sort(symbol *elements, uint32_t n)
{
	uint32_t kept = 0;
	if (n)
		qsort(elements, n, sizeof *elements, compare_elements);
	for (uint32_t i = 0; i < n; i++)
		if (!kept || elements[kept - 1] != elements[i])
			elements[kept++] = elements[i];
	return kept;
}

void context_carry_parts(struct evaluator *ev, const struct str *to, const struct str *const *parts, size_t n)
{
	const struct context *first = NULL, *c;
	size_t total = 0;
	bool differ = false;
	for (size_t i = 0; i < n; i++)
		if ((c = context_find(ev, parts[i])) && c != first) {
			differ = first;
			total += c->n;
			first = first ? first : c;
		}
	if (!differ) {
		if (first)
			share(ev, to, first);
		return;
	}
	struct context *all = arena_alloc(ev->arena, sizeof *all + sizeof *all->elements * total);
	all->n = 0;
	for (size_t i = 0; i < n; i++)
		if ((c = context_find(ev, parts[i])) && (c != first || !all->n)) {
			memcpy(all->elements + all->n, c->elements, sizeof *c->elements * c->n);
			all->n += c->n;
		}
	all->n = context_sort(all->elements, all->n);
	share(ev, to, all);
}

bool context_none(struct evaluator *ev, const struct str *s, struct span at)
{
	const struct context *c = context_of(ev, s);
	if (!c)
		return true;
	eval_error(ev, D_BAD_VALUE, at, "the string '%s' is not allowed to refer to a store path (such as '%s')", s->text,
	           symbol_text(&ev->session->symbols, c->elements[0]));
	eval_help(ev, "'builtins.unsafeDiscardStringContext' gives the text alone");
	return false;
}
