#include "module/config_make.h"

#include "module/collect.h"
#include "module/option.h"

static bool all_declared_fixed(const struct config *c)
{
	for (uint32_t i = 0; i < c->module_count; i++)
		if (value_ok(c->modules[i]->options) && !c->modules[i]->fixed)
			return false;
	return true;
}

struct config *config_make(struct evaluator *ev, const struct config *start, struct module_source *sources, uint32_t n,
                          struct option_set **same)
{
	struct config *c = arena_alloc(ev->arena, sizeof *c);
	*c = *start;
	config_init(ev, c);
	if (!collect_modules(ev, c, sources, n))
		return NULL;
	bool fixed = same && all_declared_fixed(c);
	c->options = fixed && *same ? *same : options_declare(ev, c, c->path, c->modules, c->module_count);
	if (!c->options)
		return NULL;
	if (fixed)
		*same = c->options;
	*c->shared->end = c;
	c->shared->end = &c->next;
	return c;
}
