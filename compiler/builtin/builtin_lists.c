/* Builtins on lists. The value of an element is computed when the element is needed, except where the form of the
 * result depends on it (filter, concatMap, sort, ...). */
#include "base/bitset.h"
#include "builtin/builtins.h"
#include "builtin/closure.h"
#include "builtin/fold.h"
#include "eval/globals.h"
#include "eval/unknown_value.h"

#include <inttypes.h>

/* One element, its length, its ends. */

static struct value run_length(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return value_of_int(ev->arena, (int64_t)list_len(value_list(args[0])));
}

static struct value run_elem_at(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[0]);
	int64_t i = value_int(args[1]);
	if (i < 0 || (uint64_t)i >= list_len(l))
		return eval_error(ev, D_BAD_VALUE, at, "list index %" PRId64 " is out of bounds: the length is %" PRIu64, i,
		                  list_len(l));
	return slot_force(ev, &l->items[i]);
}

static struct value run_head(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[0]);
	if (!list_len(l))
		return eval_error(ev, D_BAD_VALUE, at, "'head' called on an empty list: list index 0 is out of bounds");
	return slot_force(ev, &l->items[0]);
}

static struct value run_tail(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[0]);
	if (!list_len(l))
		return eval_error(ev, D_BAD_VALUE, at, "'tail' called on an empty list");
	return value_of_list(ev->arena, l->items + 1, list_len(l) - 1);
}

static struct value run_elem(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	for (uint64_t i = 0; i < list_len(l); i++) {
		struct value x = slot_force(ev, &args[0]), item = value_ok(x) ? slot_force(ev, &l->items[i]) : x;
		if (!value_ok(item))
			return VALUE_NONE;
		int same = 1; /* the identical value, also if it is a function */
		if (x.word != item.word)
			same = value_is_small_int(x) && value_is_small_int(item) ? 0 : op_equal(ev, x, item, at);
		if (same)
			return same < 0 ? VALUE_NONE : VALUE_OF_TRUE;
	}
	return VALUE_OF_FALSE;
}

/* New lists, element by element. */

static struct value run_map(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	uint64_t n = list_len(l);
	if (!n)
		return args[1];
	struct value *items, result = value_new_list(ev->arena, n, &items);
	for (uint64_t i = 0; i < n; i++)
		items[i] = thunk_call(ev, args[0], l->items[i], at);
	return result;
}

static struct value run_gen_list(struct evaluator *ev, struct value *args, struct span at)
{
	int64_t n = value_int(args[1]);
	if (n < 0)
		return eval_error(ev, D_BAD_VALUE, at, "cannot create list of size %" PRId64, n);
	if ((uint64_t)n > ev->arena->limit / sizeof(struct value))
		return eval_error(ev, D_MEMORY, at, "cannot create list of size %" PRId64 ": out of memory", n);
	struct value *items, result = value_new_list(ev->arena, (size_t)n, &items);
	for (int64_t i = 0; i < n; i++)
		items[i] = thunk_call(ev, args[0], value_of_int(ev->arena, i), at);
	return result;
}

/* Returns all lists joined. */
static struct value join_lists(struct evaluator *ev, const struct list *const *lists, uint64_t n)
{
	uint64_t total = 0;
	for (uint64_t i = 0; i < n; i++)
		total += list_len(lists[i]);
	for (uint64_t i = 0; i < n; i++)
		if (list_len(lists[i]) == total)
			return value_of_object(lists[i]);
	struct value *items, result = value_new_list(ev->arena, total, &items);
	for (uint64_t i = 0; i < n; i++) {
		uint64_t len = list_len(lists[i]);
		if (len)
			memcpy(items, lists[i]->items, sizeof *items * len);
		items += len;
	}
	return result;
}

/* Returns a list to be joined with others. For an unknown one it is the likely list, and *unknown gets the unknown
 * value. */
static const struct list *part_of_list(struct evaluator *ev, struct value v, struct span at, const char *what,
                                       struct value *unknown)
{
	static const struct list none = {OBJECT_LIST, NULL, NULL};
	if (!value_ok(v) || !value_is_unknown(v) || !ev->unknown_stays)
		return force_list(ev, v, at, what);
	*unknown = v;
	v = unknown_value_likely(ev, v);
	eval_recover(ev);
	return value_ok(v) && value_is(v, OBJECT_LIST) ? value_list(v) : &none;
}

/* Returns the list that a function selected, unknown if one of its decisions was unknown. */
static struct value likely_list(struct evaluator *ev, struct value list, struct value unknown)
{
	return value_ok(unknown) ? unknown_value_with(ev, unknown, list) : list;
}

static struct value run_concat_lists(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[0]);
	uint64_t n = list_len(l);
	struct value unknown = VALUE_NONE;
	const struct list **lists = ARENA_ARRAY(ev->arena, const struct list *, n);
	for (uint64_t i = 0; i < n; i++) {
		struct value v = slot_force(ev, &l->items[i]);
		lists[i] = part_of_list(ev, v, at, "element of the argument of 'concatLists'", &unknown);
		if (!lists[i])
			return VALUE_NONE;
	}
	return n ? likely_list(ev, join_lists(ev, lists, n), unknown) : args[0];
}

static struct value run_concat_map(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	uint64_t n = list_len(l);
	struct value unknown = VALUE_NONE;
	const struct list **lists = ARENA_ARRAY(ev->arena, const struct list *, n);
	for (uint64_t i = 0; i < n; i++) {
		struct value v = call_function1(ev, args[0], l->items[i], at);
		lists[i] = part_of_list(ev, v, at, "result of the function given to 'concatMap'", &unknown);
		if (!lists[i])
			return VALUE_NONE;
	}
	return n ? likely_list(ev, join_lists(ev, lists, n), unknown) : args[1];
}

static struct value run_fold(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[2]);
	struct value result = args[1], grouped = fold_grouped(ev, args[0], args[1], l);
	if (value_ok(grouped))
		return grouped;
	for (uint64_t i = 0; i < list_len(l); i++) {
		result = call_function2(ev, args[0], result, l->items[i], at);
		if (!value_ok(result))
			return VALUE_NONE;
	}
	return result;
}

/* Predicates. */

/* Returns the result of a predicate for an item: 0, 1, or -1 with a failure. If it is unknown, *unknown gets the
 * value. */
static int holds(struct evaluator *ev, struct value predicate, struct value item, struct span at, const char *what,
                 struct value *unknown)
{
	struct value v = call_function1(ev, predicate, item, at);
	bool yes = false;
	if (value_ok(v) && value_is_unknown(v) && ev->unknown_stays) {
		*unknown = v;
		return unknown_value_holds(ev, v);
	}
	return force_bool(ev, v, at, what, &yes) ? yes : -1;
}

/* Whether the predicate gives `wanted` for some item: 1, 0, 2 when that is unknown (*unknown gets the value), or -1
 * with a failure. */
static int some(struct evaluator *ev, struct value *args, bool wanted, struct span at, const char *what,
                struct value *unknown)
{
	const struct list *l = value_list(args[1]);
	for (uint64_t i = 0; i < list_len(l); i++) {
		struct value other = VALUE_NONE;
		int yes = holds(ev, args[0], l->items[i], at, what, &other);
		if (value_ok(other))
			*unknown = other;
		else if (yes < 0 || yes == wanted)
			return yes < 0 ? -1 : 1;
	}
	return value_ok(*unknown) ? 2 : 0;
}

static struct value run_all(struct evaluator *ev, struct value *args, struct span at)
{
	struct value unknown = VALUE_NONE;
	int no = some(ev, args, false, at, "result of the function given to 'all'", &unknown);
	return no < 0 ? VALUE_NONE : no == 2 ? unknown_value_with(ev, unknown, VALUE_NONE) : value_of_bool(!no);
}

static struct value run_any(struct evaluator *ev, struct value *args, struct span at)
{
	struct value unknown = VALUE_NONE;
	int yes = some(ev, args, true, at, "result of the function given to 'any'", &unknown);
	return yes < 0 ? VALUE_NONE : yes == 2 ? unknown_value_with(ev, unknown, VALUE_NONE) : value_of_bool(yes);
}

/* Marks the items for which a predicate is true, and counts them. Returns NULL with a failure. */
static const uint64_t *choose(struct evaluator *ev, struct value predicate, const struct list *l, struct span at,
                              const char *what, uint64_t *count, struct value *unknown)
{
	uint64_t *chosen = bitset_new(ev->arena, list_len(l) + 1);
	*count = 0;
	for (uint64_t i = 0; i < list_len(l); i++) {
		int yes = holds(ev, predicate, l->items[i], at, what, unknown);
		if (yes < 0)
			return NULL;
		if (yes) {
			bitset_add(chosen, i);
			++*count;
		}
	}
	return chosen;
}

/* Returns the `count` items that are marked (or, with `marked` false, not marked). */
static struct value chosen_items(struct evaluator *ev, const struct list *l, const uint64_t *chosen, bool marked,
                                 uint64_t count)
{
	if (count == list_len(l))
		return value_of_object(l);
	struct value *items, result = value_new_list(ev->arena, count, &items);
	for (uint64_t i = 0; i < list_len(l); i++)
		if (bitset_has(chosen, i) == marked)
			*items++ = l->items[i];
	return result;
}

static struct value run_filter(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	uint64_t count;
	struct value unknown = VALUE_NONE;
	const uint64_t *chosen = choose(ev, args[0], l, at, "result of the function given to 'filter'", &count,
	                                &unknown);
	return chosen ? likely_list(ev, chosen_items(ev, l, chosen, true, count), unknown) : VALUE_NONE;
}

static struct value run_partition(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	for (uint64_t i = 0; i < list_len(l); i++) /* as in Nix, where `filter` differs */
		if (!value_ok(slot_force(ev, &l->items[i])))
			return VALUE_NONE;
	uint64_t count;
	struct value unknown = VALUE_NONE;
	const uint64_t *chosen = choose(ev, args[0], l, at, "result of the function given to 'partition'", &count,
	                                &unknown);
	if (!chosen)
		return VALUE_NONE;
	struct attrs_builder both = attrs_build(ev->session, 2);
	attrs_put(&both, SYM_right, 0, likely_list(ev, chosen_items(ev, l, chosen, true, count), unknown));
	attrs_put(&both, SYM_wrong, 0,
	          likely_list(ev, chosen_items(ev, l, chosen, false, list_len(l) - count), unknown));
	return attrs_done(&both, false);
}

/* Sorting: insertion sort for runs of a few items, then merges of adjacent runs from one array into another. It is
 * stable. An item moves in front of another one only if the order says that it is less, so that any order gives some
 * result. */

enum { SORT_RUN = 7 };

struct sort {
	struct evaluator *ev;
	struct value order;
	bool natural; /* the order is builtins.lessThan */
	struct span at;
};

static int sort_less(const struct sort *s, struct value l, struct value r)
{
	if (s->natural) {
		if (value_is_small_int(l) && value_is_small_int(r))
			return (intptr_t)l.word < (intptr_t)r.word;
		return op_less(s->ev, l, r, s->at);
	}
	struct value v = call_function2(s->ev, s->order, l, r, s->at);
	bool less = false;
	return force_bool(s->ev, v, s->at, "result of the function given to 'sort'", &less) ? less : -1;
}

static bool sort_run(const struct sort *s, struct value *items, uint64_t n)
{
	for (uint64_t i = 1; i < n; i++) {
		struct value item = items[i];
		uint64_t j = i;
		for (; j > 0; j--) {
			int less = sort_less(s, item, items[j - 1]);
			if (less < 0)
				return false;
			if (!less)
				break;
			items[j] = items[j - 1];
		}
		items[j] = item;
	}
	return true;
}

/* Merges the sorted from[0..middle) and from[middle..n) into `to`. */
static bool sort_merge(const struct sort *s, const struct value *from, uint64_t middle, uint64_t n, struct value *to)
{
	uint64_t l = 0, r = middle;
	while (l < middle && r < n) {
		int less = sort_less(s, from[r], from[l]);
		if (less < 0)
			return false;
		*to++ = from[less ? r++ : l++];
	}
	memcpy(to, from + l, sizeof *to * (middle - l));
	memcpy(to + (middle - l), from + r, sizeof *to * (n - r));
	return true;
}

/* Sorts `items`. The result is there or in `spare`, which has the same size. Returns NULL with a failure. */
static struct value *sort_items(const struct sort *s, struct value *items, struct value *spare, uint64_t n)
{
	for (uint64_t i = 0; i < n; i += SORT_RUN)
		if (!sort_run(s, items + i, n - i < SORT_RUN ? n - i : SORT_RUN))
			return NULL;
	for (uint64_t width = SORT_RUN; width < n; width *= 2) {
		for (uint64_t i = 0; i < n; i += 2 * width) {
			uint64_t len = n - i < 2 * width ? n - i : 2 * width;
			if (!sort_merge(s, items + i, len < width ? len : width, len, spare + i))
				return NULL;
		}
		struct value *sorted = spare;
		spare = items;
		items = sorted;
	}
	return items;
}

static struct value run_sort(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	uint64_t n = list_len(l);
	struct value *items = ARENA_ARRAY(ev->arena, struct value, n);
	for (uint64_t i = 0; i < n; i++) {
		items[i] = slot_force(ev, &l->items[i]);
		if (!value_ok(items[i]))
			return VALUE_NONE;
	}
	struct sort s = {ev, args[0], args[0].word == globals_value(ev, "lessThan").word, at};
	struct value *spare = n > SORT_RUN ? ARENA_ARRAY(ev->arena, struct value, n) : NULL;
	items = sort_items(&s, items, spare, n);
	return items ? value_of_list(ev->arena, items, n) : VALUE_NONE;
}

static struct value run_generic_closure(struct evaluator *ev, struct value *args, struct span at)
{
	return closure_generic(ev, value_attrs(args[0]), at);
}

const struct builtin builtins_lists[] = {
    {"all", "fl", run_all, "whether a predicate holds for every element", false},
    {"any", "fl", run_any, "whether a predicate holds for some element", false},
    {"concatLists", "l", run_concat_lists, "the lists of a list, joined", false},
    {"concatMap", "fl", run_concat_map, "the lists that a function gives for the elements, joined", false},
    {"elem", ".l", run_elem, "whether some element equals a value", false},
    {"elemAt", "li", run_elem_at, "the element at an index, counted from 0", false},
    {"filter", "Fl", run_filter, "the elements that a predicate holds for", false},
    {"foldl'", "f.l", run_fold, "combines a start value with one element after the other, from the left", false},
    {"genList", "fi", run_gen_list, "the list of what a function gives for 0, 1, ... up to a length", false},
    {"genericClosure", "a", run_generic_closure, "what 'operator' reaches from 'startSet', once per 'key'", false},
    {"head", "l", run_head, "the first element", false},
    {"length", "l", run_length, "the number of elements", false},
    {"map", ".l", run_map, "what a function gives for each element", true},
    {"partition", "fl", run_partition, "the elements that a predicate holds for, and the others", false},
    {"sort", "Fl", run_sort, "the elements in the order of a 'less than' function; equal ones keep their order", false},
    {"tail", "l", run_tail, "all elements but the first", false},
    {NULL, NULL, NULL, NULL, false},
};
