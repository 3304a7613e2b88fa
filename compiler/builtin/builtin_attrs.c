/* Builtins on sets. Values are passed on unchanged, computed or not; only names are examined. Results that list
 * attributes do so in the order of the names' bytes. */
#include "base/bitset.h"
#include "builtin/builtins.h"
#include "builtin/groups.h"
#include "eval/context.h"
#include "eval/failure.h"
#include "eval/unknown_value.h"

/* A set of a shape whose slots the caller fills. */
static struct attrs *attrs_like(struct evaluator *ev, struct shape *shape)
{
	struct attrs *set = arena_alloc(ev->arena, sizeof *set + sizeof *set->slots * shape->n);
	*set = (struct attrs){OBJECT_ATTRS, shape, {(struct value *)(set + 1)}};
	return set;
}

static struct value name_value(struct evaluator *ev, symbol name)
{
	return value_of_str(symbol_str(&ev->session->symbols, name));
}

static symbol name_symbol(struct evaluator *ev, struct value name)
{
	return symbol_of_str(&ev->session->symbols, value_str(name));
}

/* Returns the number of a name, or 0 when no set can have it. */
static symbol known_symbol(struct evaluator *ev, struct value name)
{
	return symbol_find(&ev->session->symbols, value_str(name)->text, str_len(value_str(name)));
}

/* Looks up one name in many sets. Sets in a list mostly have the same shape, so the last position is tried first.
 * Initialised as {.name = ...}. */
struct finder {
	symbol name;
	const struct shape *shape;
	uint32_t index; /* its position in `shape`, or the length of `shape` when the name is not in it */
};

static struct value *find_in(struct finder *f, const struct attrs *set)
{
	if (f->shape != set->shape) {
		const struct value *slot = attrs_find(set, f->name);
		f->shape = set->shape;
		f->index = slot ? (uint32_t)(slot - set->slots) : set->shape->n;
	}
	return f->index < set->shape->n ? &set->slots[f->index] : NULL;
}

/* One name. */

static struct value run_get_attr(struct evaluator *ev, struct value *args, struct span at)
{
	symbol name = name_symbol(ev, args[0]);
	struct value *slot = attrs_lookup(args[1], name);
	if (!slot && value_is_open(args[1]))
		return unknown_value_select(ev, args[1], name);
	return slot ? slot_force(ev, slot) : failure_no_attribute(ev, at, name, value_attrs(args[1]));
}

static struct value run_has_attr(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	symbol name = known_symbol(ev, args[0]);
	bool has = name && attrs_lookup(args[1], name);
	return !has && value_is_open(args[1]) ? unknown_value_of(args[1]) : value_of_bool(has);
}

static struct value run_get_attr_pos(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	uint32_t pos = 0;
	symbol name = known_symbol(ev, args[0]);
	const struct attrs *set = value_attrs(args[1]);
	if (!name || set->head & ATTRS_MAPPED || !attrs_find_pos(set, name, &pos) || !pos)
		return VALUE_OF_NULL;
	struct place p = source_place(&ev->session->sources, ev->arena, expr_binding_place(&ev->session->sources, pos));
	if (!p.source)
		return VALUE_OF_NULL;
	const char *file = p.source->path ? p.source->path : p.source->name;
	struct attrs_builder place = attrs_build(ev->session, 3);
	attrs_put(&place, SYM_file, 0, value_of_text(ev->arena, file, strlen(file)));
	attrs_put(&place, SYM_line, 0, value_of_int(ev->arena, p.line));
	attrs_put(&place, SYM_column, 0, value_of_int(ev->arena, p.column));
	return attrs_done(&place, false);
}

/* All names, all values. */

static struct value run_attr_names(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct shape *shape = value_attrs(args[0])->shape;
	const uint32_t *order = attrs_shape_order(ev->session, shape);
	struct value *items, result = value_new_list(ev->arena, shape->n, &items);
	for (uint32_t i = 0; i < shape->n; i++)
		items[i] = name_value(ev, shape->keys[order[i]].name);
	return result;
}

static struct value run_attr_values(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct attrs *set = value_attrs(args[0]);
	const uint32_t *order = attrs_shape_order(ev->session, set->shape);
	struct value *items, result = value_new_list(ev->arena, set->shape->n, &items);
	for (uint32_t i = 0; i < set->shape->n; i++)
		items[i] = set->slots[order[i]];
	return result;
}

static struct value run_map_attrs(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[1]);
	struct attrs *result = attrs_like(ev, set->shape);
	for (uint32_t i = 0; i < set->shape->n; i++)
		result->slots[i] = thunk_call2(ev, args[0], name_value(ev, set->shape->keys[i].name), set->slots[i], at);
	result->head |= ATTRS_MAPPED;
	return unknown_value_open_like(ev, value_of_object(result), args[1]);
}

/* Parts of sets. */

static struct value run_remove_attrs(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[0]);
	const struct list *names = value_list(args[1]);
	uint64_t *removed = bitset_new(ev->arena, set->shape->n);
	uint32_t left = set->shape->n;
	for (uint64_t i = 0; i < list_len(names); i++) {
		const struct str *name = force_string(ev, names->items[i], at, "name given to 'removeAttrs'");
		if (!name || !context_none(ev, name, at))
			return VALUE_NONE;
		symbol s = symbol_find(&ev->session->symbols, name->text, str_len(name));
		const struct value *slot = s ? attrs_find(set, s) : NULL;
		if (slot && !bitset_has(removed, (size_t)(slot - set->slots))) {
			bitset_add(removed, (size_t)(slot - set->slots));
			left--;
		}
	}
	if (left == set->shape->n)
		return args[0];
	struct attrs *result = attrs_like(ev, attrs_shape_new(ev->arena, left));
	for (uint32_t i = 0, k = 0; i < set->shape->n; i++) {
		if (bitset_has(removed, i))
			continue;
		result->shape->keys[k] = set->shape->keys[i];
		result->slots[k++] = set->slots[i];
	}
	return unknown_value_open_like(ev, value_of_object(result), args[0]);
}

/* Marks the names of `set` that `other` has, too, and counts them: by looking up each name of the smaller set in the
 * larger one, or, if both are about as large, by walking both. */
static uint32_t mark_common(const struct attrs *set, const struct attrs *other, uint64_t *marks)
{
	const struct shape *s = set->shape, *o = other->shape;
	uint32_t count = 0, k = 0;
	if (o->n < s->n / 16) {
		for (uint32_t i = 0; i < o->n; i++) {
			const struct value *slot = attrs_find(set, o->keys[i].name);
			if (slot) {
				bitset_add(marks, (size_t)(slot - set->slots));
				count++;
			}
		}
		return count;
	}
	for (uint32_t i = 0; i < s->n; i++) {
		bool common;
		if (s->n < o->n / 16) {
			common = attrs_find(other, s->keys[i].name);
		} else {
			while (k < o->n && o->keys[k].name < s->keys[i].name)
				k++;
			common = k < o->n && o->keys[k].name == s->keys[i].name;
		}
		if (common) {
			bitset_add(marks, i);
			count++;
		}
	}
	return count;
}

static struct value run_intersect_attrs(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct attrs *names = value_attrs(args[0]), *set = value_attrs(args[1]);
	if (names->shape == set->shape)
		return args[1];
	uint64_t *common = bitset_new(ev->arena, set->shape->n);
	uint32_t n = mark_common(set, names, common);
	if (n == set->shape->n)
		return args[1];
	struct attrs *result = attrs_like(ev, attrs_shape_new(ev->arena, n));
	for (uint32_t i = 0, k = 0; k < n; i++) {
		if (!bitset_has(common, i))
			continue;
		result->shape->keys[k] = set->shape->keys[i];
		result->slots[k++] = set->slots[i];
	}
	return unknown_value_open_like(ev, unknown_value_open_like(ev, value_of_object(result), args[1]), args[0]);
}

/* Lists of sets. */

static const struct attrs *force_element(struct evaluator *ev, const struct list *l, uint64_t i, struct span at,
                                         const char *what)
{
	return force_attrs(ev, slot_force(ev, &l->items[i]), at, what);
}

static struct value run_cat_attrs(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	struct finder find = {.name = name_symbol(ev, args[0])};
	uint64_t n = 0;
	for (uint64_t i = 0; i < list_len(l); i++) {
		const struct attrs *set = force_element(ev, l, i, at, "element of the list given to 'catAttrs'");
		if (!set)
			return VALUE_NONE;
		n += find_in(&find, set) != NULL;
	}
	struct value *items, result = value_new_list(ev->arena, n, &items);
	for (uint64_t i = 0; n; i++) {
		const struct value *slot = find_in(&find, value_attrs(l->items[i]));
		if (slot) {
			*items++ = *slot;
			n--;
		}
	}
	return result;
}

/* `pair` is the name of the element, or 0. */
static struct value missing_in_pair(struct evaluator *ev, struct span at, symbol missing, symbol pair)
{
	const struct symbols *symbols = &ev->session->symbols;
	eval_error(ev, D_NO_ATTRIBUTE, at, "attribute '%s' missing in an element of the list given to 'listToAttrs'",
	           symbol_text(symbols, missing));
	if (pair)
		eval_note(ev, at, "in the element named '%s'", symbol_text(symbols, pair));
	eval_help(ev, "'listToAttrs' takes a list of sets { name = ...; value = ...; }");
	return VALUE_NONE;
}

/* Whether an element fails because it is unknown; then the result has an unknown half, too. */
static bool leaves_open(struct evaluator *ev, struct value *unknown)
{
	struct value v = unknown_value_instead(ev);
	if (!value_ok(v))
		return false;
	*unknown = v;
	return true;
}

static struct value run_list_to_attrs(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[0]);
	struct attrs_builder all = attrs_build(ev->session, (uint32_t)list_len(l));
	struct finder names = {.name = SYM_name}, values = {.name = SYM_value};
	bool missing = false;
	struct value unknown = VALUE_NONE;
	for (uint64_t i = 0; i < list_len(l); i++) {
		const struct attrs *pair = force_element(ev, l, i, at, "element of the list given to 'listToAttrs'");
		if (!pair && leaves_open(ev, &unknown))
			continue;
		if (!pair)
			return VALUE_NONE;
		struct value *name = find_in(&names, pair);
		if (!name)
			return missing_in_pair(ev, at, SYM_name, SYM_NONE);
		const struct str *text = force_string(ev, *name, at, "'name' in an element for 'listToAttrs'");
		if (!text && leaves_open(ev, &unknown))
			continue;
		if (!text || !context_none(ev, text, at))
			return VALUE_NONE;
		const struct value *value = find_in(&values, pair);
		missing |= !value;
		uint32_t pos = value ? pair->shape->keys[values.index].pos : 0;
		attrs_put(&all, symbol_of_str(&ev->session->symbols, text), pos, value ? *value : VALUE_NONE);
	}
	struct value result = attrs_done(&all, false);
	/* An earlier element of the same name may lack a value; it does not count. */
	for (uint32_t i = 0; missing && i < attrs_len(value_attrs(result)); i++)
		if (!value_ok(value_attrs(result)->slots[i]))
			return missing_in_pair(ev, at, SYM_value, value_attrs(result)->shape->keys[i].name);
	return value_ok(unknown) ? unknown_value_open_set(ev, result, unknown) : result;
}

static struct value run_group_by(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	uint64_t n = list_len(l);
	uint32_t *groups = ARENA_ARRAY(ev->arena, uint32_t, n);
	struct groups g = {.ev = ev};
	for (uint64_t i = 0; i < n; i++) {
		struct value v = call_function1(ev, args[0], l->items[i], at);
		const struct str *name = force_string(ev, v, at, "result of the function given to 'groupBy'");
		if (!name || !context_none(ev, name, at))
			return VALUE_NONE;
		struct group *group = groups_find(&g, symbol_of_str(&ev->session->symbols, name));
		group->count++;
		groups[i] = (uint32_t)(group - g.items);
	}
	groups_make_lists(&g);
	for (uint64_t i = 0; i < n; i++)
		*g.items[groups[i]].next++ = l->items[i];
	struct attrs_builder all = attrs_build(ev->session, g.n);
	for (uint32_t i = 0; i < g.n; i++)
		attrs_put(&all, g.items[i].name, 0, g.items[i].list);
	return attrs_done(&all, false);
}

/* zipAttrsWith for two sets, which is how sets are merged deeply: both are sorted already. */
static struct value zip_two(struct evaluator *ev, struct value f, const struct attrs *l, const struct attrs *r,
                            struct span at)
{
	const struct shape_key *lk = l->shape->keys, *rk = r->shape->keys;
	uint32_t n = attrs_len(l), m = attrs_len(r), i = 0, j = 0;
	struct attrs_builder all = attrs_build(ev->session, n + m);
	while (i < n || j < m) {
		bool left = i < n && (j == m || lk[i].name <= rk[j].name);
		bool right = j < m && (i == n || rk[j].name <= lk[i].name);
		symbol name = left ? lk[i].name : rk[j].name;
		struct value *items, list = value_new_list(ev->arena, (size_t)left + right, &items);
		if (left)
			*items++ = l->slots[i++];
		if (right)
			*items = r->slots[j++];
		attrs_put(&all, name, 0, thunk_call2(ev, f, name_value(ev, name), list, at));
	}
	return unknown_value_open_like(ev, unknown_value_open_like(ev, attrs_done(&all, false), value_of_object(l)),
	                               value_of_object(r));
}

static struct value run_zip_attrs_with(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	static const char what[] = "element of the list given to 'zipAttrsWith'";
	struct groups g = {.ev = ev};
	if (list_len(l) == 2) {
		const struct attrs *left = force_element(ev, l, 0, at, what);
		const struct attrs *right = left ? force_element(ev, l, 1, at, what) : NULL;
		return right ? zip_two(ev, args[0], left, right, at) : VALUE_NONE;
	}
	for (uint64_t i = 0; i < list_len(l); i++) {
		const struct attrs *set = force_element(ev, l, i, at, what);
		if (!set)
			return VALUE_NONE;
		for (uint32_t k = 0; k < set->shape->n; k++)
			groups_find(&g, set->shape->keys[k].name)->count++;
	}
	groups_make_lists(&g);
	for (uint64_t i = 0; i < list_len(l); i++) {
		const struct attrs *set = value_attrs(l->items[i]);
		for (uint32_t k = 0; k < set->shape->n; k++)
			*groups_find(&g, set->shape->keys[k].name)->next++ = set->slots[k];
	}
	struct attrs_builder all = attrs_build(ev->session, g.n);
	for (uint32_t i = 0; i < g.n; i++)
		attrs_put(&all, g.items[i].name, 0,
		          thunk_call2(ev, args[0], name_value(ev, g.items[i].name), g.items[i].list, at));
	return attrs_done(&all, false);
}

const struct builtin builtins_attrs[] = {
    {"attrNames", "a", run_attr_names, "the names of a set, in the order of their bytes", false},
    {"attrValues", "a", run_attr_values, "the values of a set, in the order of their names", false},
    {"catAttrs", "sl", run_cat_attrs, "the values that the sets of a list have under a name", false},
    {"getAttr", "sa", run_get_attr, "the value of a name in a set", false},
    {"groupBy", "fl", run_group_by, "lists of the elements for which a function gives the same string", false},
    {"hasAttr", "sa", run_has_attr, "whether a set has a name", false},
    {"intersectAttrs", "aa", run_intersect_attrs, "the second set without the names that the first lacks", false},
    {"listToAttrs", "l", run_list_to_attrs, "a set of the pairs of 'name' and 'value' in a list", false},
    {"mapAttrs", ".a", run_map_attrs, "the set of what a function gives for each name and value", false},
    {"removeAttrs", "al", run_remove_attrs, "a set without the names in a list", true},
    {"unsafeGetAttrPos", "sa", run_get_attr_pos, "file, line and column where an attribute is defined, or null", false},
    {"zipAttrsWith", "fl", run_zip_attrs_with, "what a function gives for each name in many sets and its values",
     false},
    {NULL, NULL, NULL, NULL, false},
};
