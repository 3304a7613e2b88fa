#include "compile/looked_at.h"

#include "compile/auto_arguments.h"
#include "compile/guests.h"
#include "compile/spec_file.h"
#include "eval/unknown_value.h"
#include "module/condition.h"
#include "module/config_place.h"

/* Returns the set of containers, or NULL when there is none. */
static const struct attrs *containers_of(struct compilation *c, struct config *config, symbol name)
{
	const struct attrs *set = force_attrs(c->ev, config_value(config), SPAN_NONE, NULL);
	struct value v = set ? force_attribute(c->ev, set, name) : VALUE_NONE;
	eval_recover(c->ev);
	return value_ok(v) && value_is(v, OBJECT_ATTRS) ? value_attrs(v) : NULL;
}

/* Records the system inside of a container as left out; NixOS evaluates it. */
static void leave_out_guest(struct compilation *c, struct config *config, const struct attrs *all, uint32_t i,
                            symbol containers)
{
	struct session *s = c->session;
	symbol name = all->shape->keys[i].name;
	struct value unknown;
	if (guests_evaluated(c, symbol_text(&s->symbols, name), &unknown))
		return;
	struct value one = slot_force(c->ev, &all->slots[i]);
	struct value system = value_ok(one) && value_is(one, OBJECT_ATTRS)
	                          ? force_attribute(c->ev, value_attrs(one), SYM_config)
	                          : VALUE_NONE;
	eval_recover(c->ev);
	if (!value_ok(system) || system.word == VALUE_OF_NULL.word)
		return;
	const struct path_step path[] = {{.name = containers}, {.name = name}, {.name = SYM_config}};
	checked_leave_out(s, config_place(c->ev, config, path, 3),
	                  arena_format(&s->arena, "the system of container '%s'", symbol_text(&s->symbols, name)),
	                  value_ok(unknown) ? unknown_value_why(c->ev, unknown) : "there is no nixpkgs to evaluate it with",
	                  value_ok(unknown) ? unknown_value_help(c->ev, unknown) : "name one: '-I nixpkgs=DIR'");
}

void looked_at(struct compilation *c, struct config *config)
{
	struct session *s = c->session;
	symbol name = symbol_of(&s->symbols, "containers", strlen("containers"));
	const struct attrs *all = containers_of(c, config, name);
	s->checked.counted = true;
	s->checked.containers += all ? attrs_len(all) : 0;
	condition_leave_out(c->ev);
	const uint32_t *order = all ? attrs_shape_order(s, all->shape) : NULL;
	for (uint32_t i = 0; all && i < attrs_len(all) && !c->options.build_systems; i++)
		leave_out_guest(c, config, all, order[i], name);
}

struct value looked_at_set(struct compilation *c)
{
	struct session *s = c->session;
	size_t n = 0;
	for (const struct auto_argument *a = c->options.set; a; a = a->next)
		n++;
	struct value *items, modules = value_new_list(&s->arena, n, &items);
	for (const struct auto_argument *a = c->options.set; a; a = a->next) {
		const char *text = arena_format(&s->arena, "{ lib, ... }: { %s = lib.mkForce (%s); }", a->name, a->text);
		struct source *source = spec_file_text(s, arena_format(&s->arena, "<--set %s>", a->name), text);
		struct value v = source ? eval_source_later(c->ev, source, NULL) : VALUE_NONE;
		eval_recover(c->ev); /* a syntax error, which has been reported */
		*items++ = value_ok(v) ? v : attrs_empty();
	}
	struct attrs_builder b = attrs_build(s, 1);
	attrs_put(&b, SYM_imports, 0, modules);
	return n ? attrs_done(&b, false) : VALUE_NONE;
}
