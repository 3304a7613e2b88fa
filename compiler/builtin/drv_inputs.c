#include "builtin/drv_inputs.h"

#include "base/symbol_map.h"
#include "data/store_path.h"
#include "eval/context.h"

#include <stdlib.h>

/* An output that is needed, or (`output` is NULL) all of them. */
struct need {
	struct drv *drv;
	const struct str *output;
};

struct needs {
	struct evaluator *ev;
	struct need *drvs;
	const char **sources;
	uint32_t n_drvs, n_sources, drvs_size, sources_size;
};

static void add_source(struct needs *n, const char *path)
{
	if (n->n_sources == n->sources_size) {
		uint32_t size = n->sources_size ? n->sources_size * 2 : 8;
		const char **more = ARENA_ARRAY(n->ev->arena, const char *, size);
		if (n->n_sources)
			memcpy(more, n->sources, sizeof *more * n->n_sources);
		n->sources = more;
		n->sources_size = size;
	}
	n->sources[n->n_sources++] = path;
}

static void add_drv(struct needs *n, struct drv *d, const struct str *output)
{
	if (n->n_drvs == n->drvs_size) {
		uint32_t size = n->drvs_size ? n->drvs_size * 2 : 8;
		struct need *more = ARENA_ARRAY(n->ev->arena, struct need, size);
		if (n->n_drvs)
			memcpy(more, n->drvs, sizeof *more * n->n_drvs);
		n->drvs = more;
		n->drvs_size = size;
	}
	n->drvs[n->n_drvs++] = (struct need){d, output};
}

/* Adds the references of the sources from one on; only texts have any. The list of sources is also the queue of this
 * walk. */
static void add_references(struct needs *n, uint32_t at)
{
	struct symbol_map seen = {0};
	for (; at < n->n_sources; at++) {
		const struct store_object *o = store_path_find(n->ev, n->sources[at]);
		for (uint32_t i = 0; o && i < o->text.n_references; i++) {
			const char *path = o->text.references[i];
			symbol name = symbol_of(&n->ev->session->symbols, path, strlen(path));
			if (!symbol_map_find(&seen, name))
				add_source(n, path);
			symbol_map_put(&seen, n->ev->arena, name, path);
		}
	}
}

/* Adds a derivation with everything that it needs: each .drv is a source, and all of its outputs are built. n->drvs is
 * also the queue of this walk. */
static void add_closure(struct needs *n, struct drv *first)
{
	uint32_t walk = drv_walk(n->ev);
	uint32_t at = n->n_drvs, sources = n->n_sources;
	first->seen = walk;
	add_drv(n, first, NULL);
	for (; at < n->n_drvs; at++) {
		const struct drv *d = n->drvs[at].drv;
		add_source(n, d->path->text);
		for (uint32_t i = 0; i < d->n_sources; i++)
			add_source(n, d->sources[i]);
		for (uint32_t i = 0; i < d->n_inputs; i++) {
			struct drv *input = d->inputs[i].drv;
			if (input->seen != walk)
				add_drv(n, input, NULL);
			input->seen = walk;
		}
	}
	add_references(n, sources);
}

static bool unknown(const struct drv_reading *r, const char *element)
{
	const char *path = strchr(element, '/');
	eval_error(r->ev, D_NO_STORE, r->at, "the derivation '%s' is needed, and nothing here makes it",
	           path ? path : element);
	eval_help(r->ev, "a string speaks of it by 'appendContext'; ctrc knows only derivations that it evaluated");
	return false;
}

static bool add_element(struct drv_reading *r, struct needs *n, symbol element)
{
	const struct drv_element *e = drv_element_find(r->ev, element);
	const char *text = symbol_text(&r->ev->session->symbols, element);
	if (!e && *text != '/')
		return unknown(r, text);
	if (!e)
		add_source(n, text);
	else if (e->output)
		add_drv(n, e->drv, e->output);
	else
		add_closure(n, e->drv);
	return true;
}

/* Sorting. */

static int compare_texts(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

static void set_sources(struct drv *d, struct needs *n)
{
	d->sources = n->sources;
	if (n->n_sources)
		qsort(n->sources, n->n_sources, sizeof *n->sources, compare_texts);
	for (uint32_t i = 0; i < n->n_sources; i++)
		if (!i || strcmp(n->sources[i], d->sources[d->n_sources - 1]) != 0)
			d->sources[d->n_sources++] = n->sources[i];
}

/* Sorts by path; for one derivation, all outputs (NULL) come first, then single ones by name. */
static int compare_needs(const void *l, const void *r)
{
	const struct need *a = l, *b = r;
	if (a->drv != b->drv)
		return strcmp(a->drv->path->text, b->drv->path->text);
	if (!a->output || !b->output)
		return (a->output != NULL) - (b->output != NULL);
	return strcmp(a->output->text, b->output->text);
}

/* Returns the input for n sorted needs of one derivation. */
static struct drv_input make_input(struct evaluator *ev, const struct need *needs, uint32_t n)
{
	const struct drv *d = needs->drv;
	bool all = !needs->output;
	struct drv_input input = {needs->drv, ARENA_ARRAY(ev->arena, const struct str *, all ? d->n_outputs : n), 0};
	for (uint32_t i = 0; all && i < d->n_outputs; i++)
		input.outputs[input.n++] = d->outputs[i].name;
	for (uint32_t i = 0; !all && i < n; i++)
		if (!i || needs[i].output != needs[i - 1].output)
			input.outputs[input.n++] = needs[i].output;
	return input;
}

static void set_inputs(struct drv *d, struct needs *n)
{
	if (n->n_drvs)
		qsort(n->drvs, n->n_drvs, sizeof *n->drvs, compare_needs);
	d->inputs = ARENA_ARRAY(n->ev->arena, struct drv_input, n->n_drvs);
	for (uint32_t i = 0, end; i < n->n_drvs; i = end) {
		for (end = i + 1; end < n->n_drvs && n->drvs[end].drv == n->drvs[i].drv;)
			end++;
		d->inputs[d->n_inputs++] = make_input(n->ev, n->drvs + i, end - i);
	}
}

bool drv_inputs_read(struct drv_reading *r)
{
	struct needs n = {.ev = r->ev};
	r->n_elements = context_sort(r->elements, r->n_elements);
	for (uint32_t i = 0; i < r->n_elements; i++)
		if (!add_element(r, &n, r->elements[i]))
			return false;
	set_sources(r->drv, &n);
	set_inputs(r->drv, &n);
	return true;
}
