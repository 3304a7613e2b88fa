/* Collecting modules: the given ones and, breadth first, those that they import, without disabled ones. */
#include "module/collect.h"

#include "module/arguments.h"
#include "module/config.h"
#include "module/engine.h"
#include "module/load.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"

struct queue {
	const struct module **items;
	uint32_t n, size;
	bool disables;
};

static void push(struct evaluator *ev, struct queue *q, const struct module *m)
{
	for (uint32_t i = 0; m->key && i < q->n; i++)
		if (q->items[i]->key == m->key)
			return;
	if (q->n == q->size) {
		const struct module **more = ARENA_ARRAY(ev->arena, const struct module *, q->size * 2);
		memcpy(more, q->items, sizeof *more * q->n);
		q->items = more;
		q->size *= 2;
	}
	q->items[q->n++] = m;
	q->disables = q->disables || value_ok(m->disabled);
}

static bool push_sources(struct evaluator *ev, struct config *c, struct queue *q, struct module_source *sources,
                         uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct module *m = module_load(ev, c, &sources[i]);
		if (m)
			push(ev, q, m);
		else if (!fault_goes_on(ev, c))
			return false;
	}
	return true;
}

static symbol no_key(struct evaluator *ev, const struct config *c, const struct module *m)
{
	const char *file = module_file(m);
	eval_error(ev, D_NOT_A_MODULE, SPAN_NONE, "an item of disabledModules in %s is a set without a 'key'", file);
	ev->failure->catchable = true;
	eval_help(ev, "name the module by its file, or give it a key");
	nixpkgs_messages_add_in(ev, c,
	                        arena_format(ev->arena,
	                                     "Module `%s` contains a disabledModules item that is an attribute set, "
	                                     "presumably a module, that does not have a `key` attribute.",
	                                     file),
	                        NULL, NULL);
	return 0;
}

/* Returns the key of an item of disabledModules: a path, text relative to modulesPath, or a set with a key. Returns 0
 * with a failure. */
static symbol disabled_key(struct evaluator *ev, const struct config *c, const struct module *m, struct value v)
{
	v = value_force(ev, v);
	if (value_ok(v) && value_is(v, OBJECT_ATTRS) && attrs_find(value_attrs(v), SYM_key))
		v = engine_get(ev, value_attrs(v), SYM_key);
	else if (value_ok(v) && value_is(v, OBJECT_ATTRS) && !attrs_find(value_attrs(v), SYM_outPath))
		return no_key(ev, c, m);
	if (!value_ok(v))
		return 0;
	const struct str *text = text_of_value(ev, v, COERCE_TO_STRING, SPAN_NONE);
	if (!text)
		return 0;
	symbol modules_path = symbol_find(&ev->session->symbols, "modulesPath", strlen("modulesPath"));
	struct value base = modules_path && text->text[0] != '/' ? module_special(c, modules_path) : VALUE_NONE;
	const struct str *folder = value_ok(base) ? text_of_value(ev, base, COERCE_TO_STRING, SPAN_NONE) : NULL;
	if (folder)
		text = value_str(engine_string(ev, arena_format(ev->arena, "%s/%s", folder->text, text->text)));
	return symbol_of_str(&ev->session->symbols, text);
}

static bool is_in(const symbol *keys, uint32_t n, symbol key)
{
	for (uint32_t i = 0; key && i < n; i++)
		if (keys[i] == key)
			return true;
	return false;
}

static bool disabled_keys(struct evaluator *ev, const struct config *c, const struct queue *q, symbol **keys,
                          uint32_t *n)
{
	*n = 0;
	uint64_t most = 0;
	for (uint32_t i = 0; i < q->n; i++) {
		const struct list *list = value_ok(q->items[i]->disabled)
		                              ? force_list(ev, q->items[i]->disabled, SPAN_NONE, "disabledModules")
		                              : NULL;
		if (!list && value_ok(q->items[i]->disabled))
			return false;
		most += list ? list_len(list) : 0;
	}
	*keys = ARENA_ARRAY(ev->arena, symbol, most + 1);
	for (uint32_t i = 0; i < q->n; i++) {
		if (!value_ok(q->items[i]->disabled))
			continue;
		const struct list *list = force_list(ev, q->items[i]->disabled, SPAN_NONE, "disabledModules");
		for (uint64_t k = 0; list && k < list_len(list); k++) {
			symbol key = disabled_key(ev, c, q->items[i], list->items[k]);
			if (!key)
				return false;
			(*keys)[(*n)++] = key;
		}
	}
	return true;
}

/* Collects the loaded modules once more, without the disabled ones and those that only they import. */
static bool drop_disabled(struct evaluator *ev, struct config *c, struct queue *q, struct module_source *sources,
                          uint32_t n)
{
	symbol *keys;
	uint32_t count;
	if (!disabled_keys(ev, c, q, &keys, &count))
		return false;
	struct queue left = {ARENA_ARRAY(ev->arena, const struct module *, q->size), 0, q->size, true};
	struct module_source *from = sources;
	for (uint32_t at = 0;; at++) {
		for (uint32_t i = 0; i < n; i++) {
			const struct module *m = module_load(ev, c, &from[i]);
			if (m && !is_in(keys, count, m->key))
				push(ev, &left, m);
			eval_recover(ev);
		}
		if (!at)
			c->made_at = left.n;
		if (at == left.n)
			break;
		from = left.items[at]->imports;
		n = left.items[at]->import_count;
	}
	*q = left;
	return true;
}

bool collect_modules(struct evaluator *ev, struct config *c, struct module_source *sources, uint32_t n)
{
	struct queue q = {ARENA_ARRAY(ev->arena, const struct module *, n + 1), 0, n + 1, false};
	if (!push_sources(ev, c, &q, sources, n))
		return false;
	c->made_at = q.n;
	for (uint32_t i = 0; i < q.n; i++)
		if (!push_sources(ev, c, &q, q.items[i]->imports, q.items[i]->import_count))
			return false;
	if (q.disables && !drop_disabled(ev, c, &q, sources, n) && !fault_goes_on(ev, c))
		return false;
	c->modules = q.items;
	c->module_count = q.n;
	return true;
}
