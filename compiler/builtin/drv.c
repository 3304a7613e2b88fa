#include "builtin/drv.h"

#include "base/symbol_map.h"
#include "builtin/drv_attributes.h"
#include "builtin/drv_inputs.h"
#include "builtin/drv_text.h"
#include "data/store_path.h"
#include "eval/context.h"

#include <stdlib.h>

struct drvs {
	struct symbol_map elements; /* from elements of contexts to struct drv_element */
	struct drv **made;          /* in the order in which they were made */
	uint32_t n, size, walks;
};

const struct drv_element *drv_element_find(const struct evaluator *ev, symbol element)
{
	return ev->drvs ? symbol_map_find(&ev->drvs->elements, element) : NULL;
}

uint32_t drv_walk(struct evaluator *ev)
{
	return ++ev->drvs->walks;
}

void drv_each(const struct evaluator *ev, void (*visit)(const struct drv *d, void *data), void *data)
{
	for (uint32_t i = 0; ev->drvs && i < ev->drvs->n; i++)
		visit(ev->drvs->made[i], data);
}

const struct drv_output *drv_output_find(const struct drv *d, const struct str *name)
{
	for (uint32_t i = 0; i < d->n_outputs; i++)
		if (strcmp(d->outputs[i].name->text, name->text) == 0)
			return &d->outputs[i];
	return NULL;
}

/* The table of derivations. */

/* Makes the string refer to an element, which stands for the derivation or one of its outputs. */
static void name_element(struct evaluator *ev, const struct str *s, const char *text, struct drv *d,
                         const struct str *output)
{
	symbol name = symbol_of(&ev->session->symbols, text, strlen(text));
	struct drv_element *e = ARENA_NEW(ev->arena, struct drv_element);
	*e = (struct drv_element){d, output};
	symbol_map_put(&ev->drvs->elements, ev->arena, name, e);
	context_add(ev, s, &name, 1);
}

static void keep(struct evaluator *ev, struct drv *d)
{
	struct drvs *all = ev->drvs;
	if (all->n == all->size) {
		uint32_t size = all->size ? all->size * 2 : 64;
		struct drv **more = ARENA_ARRAY(ev->arena, struct drv *, size);
		if (all->n)
			memcpy(more, all->made, sizeof(struct drv *) * all->n);
		all->made = more;
		all->size = size;
	}
	all->made[all->n++] = d;
	name_element(ev, d->path, arena_format(ev->arena, "=%s", d->path->text), d, NULL);
	for (uint32_t i = 0; i < d->n_outputs; i++) {
		const struct drv_output *o = &d->outputs[i];
		name_element(ev, o->path, arena_format(ev->arena, "!%s!%s", o->name->text, d->path->text), d, o->name);
	}
}

struct drv *drv_find(const struct evaluator *ev, const char *path)
{
	const struct symbols *symbols = &ev->session->symbols;
	const char *text = arena_format(ev->arena, "=%s", path);
	symbol name = ev->drvs ? symbol_find(symbols, text, strlen(text)) : 0;
	const struct drv_element *e = name ? drv_element_find(ev, name) : NULL;
	return e ? e->drv : NULL;
}

/* Paths. */

/* Each output is a variable of the environment, whatever the attribute of its name is. */
static void add_variables(struct evaluator *ev, struct drv *d)
{
	struct drv_variable *all = ARENA_ARRAY(ev->arena, struct drv_variable, d->n_env + d->n_outputs);
	uint32_t n = 0, i = 0, k = 0;
	while (i < d->n_env || k < d->n_outputs) {
		int c = i == d->n_env       ? 1
		        : k == d->n_outputs ? -1
		                            : strcmp(d->env[i].name->text, d->outputs[k].name->text);
		all[n++] = c < 0 ? d->env[i] : (struct drv_variable){d->outputs[k].name, d->outputs[k].path};
		i += c <= 0;
		k += c >= 0;
	}
	d->env = all;
	d->n_env = n;
}

static void set_variables(struct drv *d)
{
	for (uint32_t i = 0, k = 0; k < d->n_outputs; i++)
		if (d->env[i].name == d->outputs[k].name)
			d->env[i].text = d->outputs[k++].path;
}

static bool refuse(const struct drv_reading *r, const char *format, const char *what, const char *fault)
{
	eval_error(r->ev, D_BAD_VALUE, r->at, format, what, fault);
	eval_note(r->ev, SPAN_NONE, "in derivation '%s'", r->drv->name->text);
	return false;
}

static bool read_hash(struct drv_reading *r)
{
	struct hash *h = &r->drv->hash;
	bool known = r->hash_kind && hash_kind_of(r->ev, r->hash_kind->text, &h->kind);
	if (!str_len(r->hash))
		return known || refuse(r, "empty hash requires explicit hash type: 'outputHash' is empty%s%s", "", "");
	const char *fault = hash_parse(r->ev, h, r->hash->text, &known);
	return !fault || refuse(r, "hash '%s' %s", r->hash->text, fault);
}

static bool set_fixed_path(struct drv_reading *r)
{
	struct drv *d = r->drv;
	if (d->n_outputs != 1 || strcmp(d->outputs->name->text, "out") != 0)
		return refuse(r, "multiple outputs are not supported in fixed-output derivations%s%s", "", "");
	if (!read_hash(r))
		return false;
	d->fixed = true;
	d->outputs->path = store_path_of_fixed(r->ev, &d->hash, d->recursive, d->name->text, r->at);
	add_variables(r->ev, d);
	return d->outputs->path;
}

static bool set_input_addressed_paths(struct drv_reading *r)
{
	struct evaluator *ev = r->ev;
	struct drv *d = r->drv;
	struct hash hash;
	add_variables(ev, d);
	drv_text_hash(ev->arena, d, &hash);
	for (uint32_t i = 0; i < d->n_outputs; i++) {
		struct drv_output *o = &d->outputs[i];
		o->path = store_path_of_output(ev, o->name->text, &hash, d->name->text, r->at);
		if (!o->path)
			return false;
	}
	set_variables(d);
	return true;
}

static int compare_texts(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

/* Computes the path of the .drv: that of a text which refers to all sources and inputs. */
static bool set_path(struct drv_reading *r)
{
	struct evaluator *ev = r->ev;
	struct drv *d = r->drv;
	const char **references = ARENA_ARRAY(ev->arena, const char *, d->n_sources + d->n_inputs + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < d->n_sources; i++)
		references[n++] = d->sources[i];
	for (uint32_t i = 0; i < d->n_inputs; i++)
		references[n++] = d->inputs[i].drv->path->text;
	qsort(references, n, sizeof *references, compare_texts);
	struct buf text = {0};
	drv_text_put(&text, d);
	d->path = store_path_of_bytes(ev, &(struct store_text){arena_format(ev->arena, "%s.drv", d->name->text), text.text,
	                              text.len, references, n}, r->at);
	buf_release(&text);
	return d->path;
}

struct drv *drv_make(struct evaluator *ev, const struct attrs *set, struct span at)
{
	struct drv_reading r = {.ev = ev, .at = at, .drv = ARENA_NEW(ev->arena, struct drv)};
	if (!drv_attributes_read(&r, set) || !drv_inputs_read(&r) ||
	    !(r.hash ? set_fixed_path(&r) : set_input_addressed_paths(&r)) || !set_path(&r))
		return NULL;
	if (!ev->drvs)
		ev->drvs = ARENA_NEW(ev->arena, struct drvs);
	struct drv *made = drv_find(ev, r.drv->path->text);
	if (!made)
		keep(ev, r.drv);
	return made ? made : r.drv;
}
