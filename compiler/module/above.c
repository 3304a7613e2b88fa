#include "module/above.h"

#include "module/config_evaluate.h"
#include "module/config_freeform.h"
#include "module/config_unknown.h"
#include "module/definition.h"
#include "module/fault.h"
#include "module/level.h"
#include "module/option.h"
#include "module/own.h"
#include "module/submodule.h"
#include "module/submodule_cure.h"

static struct fault_log *log_of(const struct config *c)
{
	return c ? &c->shared->log : NULL;
}

static bool option(const struct session *s, const struct path *path, struct span *declared)
{
	const struct option *o = level_option_at(path);
	*declared = o ? option_place(s, o) : SPAN_NONE;
	return o;
}

static struct span made(const struct session *s, const struct path *path)
{
	for (const struct config *c = path ? path->in : NULL; c; c = c->outer)
		for (const struct definition *d = c->made_by; d; d = d->next) {
			struct span at = definition_name_place(s, d);
			if (at.start && source_span_is_users(&s->sources, at))
				return at;
		}
	return SPAN_NONE;
}

static struct value merge(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs)
{
	struct config *c = submodule_make(ev, t, path, defs);
	struct value v = c ? value_force(ev, c->value) : VALUE_NONE;
	if (!value_ok(v) || fault_reports(c))
		return v;
	return config_unknown_refuse(ev, c) ? v : VALUE_NONE;
}

static const struct type *freeform(struct evaluator *ev, const struct type *t)
{
	struct config *c = submodule_empty(ev, t, NULL);
	bool failed = false;
	return c ? config_freeform(ev, c, &failed) : NULL;
}

const struct module_above module_above = {
    .log = log_of, .option = option, .made = made, .declares = own_declares,
    .argument = config_evaluate_argument,
    .merge = merge, .options = submodule_options, .freeform = freeform, .cure = submodule_cure,
};
