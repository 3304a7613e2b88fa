/* Properties: making, recognising and reading them. */
#include "module/property.h"

#include "eval/unknown_value.h"
#include "module/engine.h"
#include "module/module.h"

static bool makes_property(const char *function, enum property kind)
{
	static const char *const makers[][8] = {
	    [PROPERTY_IF] = {"mkIf", "mkAssert"},
	    [PROPERTY_MERGE] = {"mkMerge"},
	    [PROPERTY_OVERRIDE] = {"mkForce", "mkDefault", "mkOverride", "mkOptionDefault", "mkVMOverride",
	                           "mkImageMediaOverride"},
	    [PROPERTY_ORDER] = {"mkBefore", "mkAfter", "mkOrder"},
	    [PROPERTY_DEFINITION] = {"mkDefinition"},
	};
	for (size_t i = 0; i < 8 && makers[kind][i]; i++)
		if (strcmp(function, makers[kind][i]) == 0)
			return true;
	return false;
}

/* Returns the content of { _type = ...; content = TEXT; }, which tags of YAML make. */
static const struct expr *content_of_set(const struct expr_attrs *set)
{
	for (uint32_t i = 0; i < set->b.n; i++)
		if (set->b.items[i]->name == SYM_content && set->b.items[i]->kind == BINDING_PLAIN)
			return set->b.items[i]->value;
	return NULL;
}

/* The content is the last argument of the call that made the property. */
const struct expr *property_content_text(const struct session *s, const struct definition *d, enum property kind)
{
	const struct expr *e = d->expr;
	if (!e && d->pos) {
		const struct binding *b = expr_binding_at(&s->sources, d->pos);
		e = b ? b->value : NULL;
	}
	while (e && (e->kind == EXPR_LET || e->kind == EXPR_WITH || e->kind == EXPR_ASSERT)) {
		if (e->kind == EXPR_LET)
			e = ((const struct expr_let *)e)->body;
		else if (e->kind == EXPR_WITH)
			e = ((const struct expr_with *)e)->body;
		else
			e = ((const struct expr_assert *)e)->body;
	}
	if (e && e->kind == EXPR_ATTRS)
		return content_of_set((const struct expr_attrs *)e);
	if (!e || e->kind != EXPR_CALL)
		return NULL;
	const struct expr_call *call = (const struct expr_call *)e;
	symbol name = expr_called(call->function);
	return name && makes_property(symbol_text(&s->symbols, name), kind) ? call->args[call->n - 1] : NULL;
}

static struct value make(struct evaluator *ev, struct shape *shape, struct value type, struct value one,
                         struct value two)
{
	/* The code below relies on the order of the well-known symbols. */
	_Static_assert(SYM__type < SYM_content && SYM_content < SYM_contents && SYM_contents < SYM_condition &&
	                   SYM_content < SYM_priority, "slots are filled by the symbols' order");
	return attrs_of_shape(ev->arena, shape, (const struct value[]){type, one, two});
}

struct value property_if(struct evaluator *ev, struct value condition, struct value content)
{
	struct engine *e = engine_of(ev);
	return make(ev, e->if_shape, e->if_word, content, condition);
}

struct value property_merge(struct evaluator *ev, struct value contents)
{
	struct engine *e = engine_of(ev);
	return make(ev, e->merge_shape, e->merge_word, contents, VALUE_NONE);
}

struct value property_override(struct evaluator *ev, struct value priority, struct value content)
{
	struct engine *e = engine_of(ev);
	return make(ev, e->weighted_shape, e->override_word, content, priority);
}

struct value property_order(struct evaluator *ev, struct value order, struct value content)
{
	struct engine *e = engine_of(ev);
	return make(ev, e->weighted_shape, e->order_word, content, order);
}

enum property property_of(struct evaluator *ev, struct value forced)
{
	static const char *const names[] = {
	    [PROPERTY_IF] = "if",       [PROPERTY_MERGE] = "merge",           [PROPERTY_OVERRIDE] = "override",
	    [PROPERTY_ORDER] = "order", [PROPERTY_DEFINITION] = "definition",
	};
	if (!value_is(forced, OBJECT_ATTRS))
		return PROPERTY_NONE;
	const struct engine *e = engine_of(ev);
	const struct attrs *set = value_attrs(forced);
	if (set->shape == e->if_shape)
		return PROPERTY_IF;
	struct value *slot = attrs_find(set, SYM__type);
	if (!slot)
		return PROPERTY_NONE;
	struct value type = slot_force(ev, slot);
	if (!value_ok(type))
		return PROPERTY_FAILED;
	if (!value_is(type, OBJECT_STRING))
		return PROPERTY_NONE;
	for (enum property p = PROPERTY_IF; p <= PROPERTY_DEFINITION; p++)
		if (strcmp(value_str(type)->text, names[p]) == 0)
			return p;
	return PROPERTY_NONE;
}

/* Returns the `//` that a definition is written with, or NULL. */
static const struct expr_binary *update_of(const struct session *s, const struct definition *d)
{
	const struct binding *b = d->expr || !d->pos ? NULL : expr_binding_at(&s->sources, d->pos);
	const struct expr *e = b ? b->value : d->expr;
	return e && e->kind == EXPR_UPDATE ? EXPR_AS(binary, e) : NULL;
}

/* Returns the place of its operator, or of the definition. */
static struct span update_place(const struct session *s, const struct definition *d, const struct expr_binary *update)
{
	if (!update)
		return definition_place(s, d);
	const struct expr *e = &update->expr;
	const struct source *source = source_at(&s->sources, e->at.start);
	const char *text = source->text - source->base;
	for (uint32_t i = update->left->at.end; i + 1 < update->right->at.start; i++)
		if (text[i] == '/' && text[i + 1] == '/')
			return (struct span){i, i + 2};
	return e->at;
}

/* Returns the function that made the property at one side of a `//`, as the text names it; NULL when it is not
 * visible. */
static const char *maker_in(const struct session *s, const struct expr_binary *update, enum property kind)
{
	const struct expr *const sides[] = {update ? update->left : NULL, update ? update->right : NULL};
	for (int i = 0; i < 2; i++) {
		symbol name = sides[i] && sides[i]->kind == EXPR_CALL ? expr_called(EXPR_AS(call, sides[i])->function) : 0;
		const char *text = name ? symbol_text(&s->symbols, name) : "";
		if (makes_property(text, kind))
			return text;
	}
	return NULL;
}

/* `mkIf ... // { condition = ...; }`: a set replaces attributes of the property. Always returns true, with a
 * failure. */
static bool overwritten(struct evaluator *ev, const struct definition *d, const struct expr_binary *update,
                        enum property kind)
{
	const struct bindings *b = &EXPR_AS(attrs, update->right)->b;
	const char *name = symbol_text(&ev->session->symbols, b->order[0]->name),
			   *maker = maker_in(ev->session, update, kind);
	eval_error(ev, D_BAD_PROPERTY, update_place(ev->session, d, update),
	           "what %s gives is a property as a whole: '%s' beside it takes the place of its own", maker, name);
	eval_help(ev, "put both together with lib.mkMerge [ (lib.%s ...) { %s = ...; } ], not with '//'", maker, name);
	return true;
}

/* Whether the text lays a set over a property. */
static bool is_overwritten(struct evaluator *ev, const struct definition *d, enum property kind)
{
	const struct expr_binary *update = update_of(ev->session, d);
	const struct expr *left = update ? update->left : NULL;
	symbol name = left && left->kind == EXPR_CALL ? expr_called(EXPR_AS(call, left)->function) : 0;
	return name && makes_property(symbol_text(&ev->session->symbols, name), kind) &&
	       update->right->kind == EXPR_ATTRS && EXPR_AS(attrs, update->right)->b.n && overwritten(ev, d, update, kind);
}

/* Whether a property has only the attributes of its kind: others would be ignored. mkDefinition allows any. */
static bool stands_alone(struct evaluator *ev, const struct definition *d)
{
	static const char *const makers[] = {
		[PROPERTY_IF] = "mkIf",
		[PROPERTY_MERGE] = "mkMerge",
		[PROPERTY_OVERRIDE] = "mkOverride",
		[PROPERTY_ORDER] = "mkOrder",
	};
	const struct engine *e = engine_of(ev);
	const struct attrs *set = value_attrs(d->value);
	if (set->shape == e->if_shape || set->shape == e->merge_shape || set->shape == e->weighted_shape)
		return true; /* unchanged since it was made: the result of `//` has another shape */
	enum property kind = property_of(ev, d->value);
	if (kind < PROPERTY_IF || kind == PROPERTY_DEFINITION)
		return kind != PROPERTY_FAILED;
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		symbol name = set->shape->keys[i].name;
		if (name == SYM__type || name == SYM_content || name == SYM_contents || name == SYM_condition ||
		    name == SYM_priority)
			continue;
		const struct expr_binary *update = update_of(ev->session, d);
		const char *maker = maker_in(ev->session, update, kind), *lost = symbol_text(&ev->session->symbols, name);
		maker = maker ? maker : makers[kind];
		eval_error(ev, D_BAD_PROPERTY, update_place(ev->session, d, update),
		           "what %s gives is a property as a whole: '%s' beside it is lost", maker, lost);
		eval_help(ev, "put both together with lib.mkMerge [ { %s = ...; } (lib.%s ...) ], not with '//'",
		          option_path_string(ev->session, &(const struct path){.name = name}), maker);
		return false;
	}
	return !is_overwritten(ev, d, kind);
}

struct value *property_part(struct evaluator *ev, const struct definition *d, symbol name)
{
	if (!stands_alone(ev, d))
		return NULL;
	struct value *slot = attrs_find(value_attrs(d->value), name);
	if (!slot)
		eval_error(ev, D_BAD_PROPERTY, definition_place(ev->session, d), "this property lacks its '%s'",
		           symbol_text(&ev->session->symbols, name));
	return slot;
}

/* Gives a failure the code and wording of the module system. */
static bool bad_part(struct evaluator *ev)
{
	if (ev->failure && ev->failure->diag->code == D_TYPE)
		ev->failure->diag->code = D_BAD_PROPERTY;
	return false;
}

bool property_condition(struct evaluator *ev, struct definition *d, bool *holds)
{
	struct value *slot = property_part(ev, d, SYM_condition);
	if (!slot)
		return false;
	struct value v = slot_force(ev, slot);
	if (!value_ok(v))
		return false;
	if (value_is_unknown(v) && ev->unknown_stays) {
		d->assumed = unknown_value_with(ev, v, VALUE_NONE);
		*holds = unknown_value_holds(ev, v);
		return true;
	}
	if (value_kind(v) != VALUE_BOOL)
		return force_bool(ev, v, definition_place(ev->session, d), "the condition of mkIf", holds) || bad_part(ev);
	*holds = value_bool(v);
	return true;
}

bool property_number(struct evaluator *ev, const struct definition *d, int32_t *number)
{
	struct value *slot = property_part(ev, d, SYM_priority);
	if (!slot)
		return false;
	struct value v = slot_force(ev, slot);
	int64_t n;
	if (!value_ok(v))
		return false;
	if (value_kind(v) != VALUE_INT) {
		force_int(ev, v, definition_place(ev->session, d), "the priority", &n);
		return bad_part(ev);
	}
	n = value_int(v);
	*number = n < INT32_MIN ? INT32_MIN : n > INT32_MAX ? INT32_MAX : (int32_t)n;
	return true;
}

bool property_enter(struct evaluator *ev, struct definition *d)
{
	enum property kind = property_of(ev, d->value);
	struct value *slot = property_part(ev, d, kind == PROPERTY_DEFINITION ? SYM_value : SYM_content);
	if (!slot)
		return false;
	const struct expr *text = property_content_text(ev->session, d, kind);
	if (text)
		d->expr = text;
	struct value file = kind == PROPERTY_DEFINITION ? engine_get(ev, value_attrs(d->value), SYM_file) : VALUE_NONE;
	if (ev->failure)
		return false;
	if (value_ok(file) && value_is(file, OBJECT_STRING))
		d->module = module_of_file(ev, value_str(file)->text);
	d->value = *slot;
	d->value = definition_force(ev, d);
	return value_ok(d->value);
}

bool property_each(struct evaluator *ev, const struct definition *d, struct definitions *to)
{
	struct value *slot = property_part(ev, d, SYM_contents);
	if (!slot)
		return false;
	struct value v = slot_force(ev, slot);
	if (!value_ok(v))
		return false;
	if (!value_is(v, OBJECT_LIST)) {
		force_list(ev, v, definition_place(ev->session, d), "mkMerge");
		return bad_part(ev);
	}
	const struct list *contents = value_list(v);
	struct definition *outer = arena_alloc(ev->arena, sizeof *outer); /* `d` may not live as long as its parts */
	*outer = *d;
	for (uint64_t i = 0; i < list_len(contents); i++) {
		struct definition *one = definition_add(ev, to, contents->items[i], outer, d->module, 0);
		if (contents->origin)
			one->expr = ((const struct expr_list *)contents->origin)->items[i];
		one->priority = d->priority;
		one->order = d->order;
		one->assumed = d->assumed;
	}
	return true;
}
