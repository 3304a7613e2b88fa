/* Types as the module system uses them. */
#include "module/type.h"

#include "module/engine.h"
#include "module/fault.h"
#include "module/likely.h"
#include "module/property.h"
#include "module/type_merge.h"
#include "module/type_submodule.h"
#include "module/type_value.h"

#include <ctype.h>

/* The levels of evaluation that a type inside of a type, or an option's value inside of one, counts for. */
enum { TYPE_LEVELS = 16 };

struct type *type_new(struct evaluator *ev, const struct type_kind *kind)
{
	struct type *t = ARENA_NEW(ev->arena, struct type);
	t->kind = kind;
	t->cache = ARENA_NEW(ev->arena, struct type_cache);
	t->cache->self = t;
	return t;
}

struct type *type_around(struct evaluator *ev, const struct type_kind *kind, struct value element)
{
	struct type *t = type_new(ev, kind);
	t->parts[0] = element;
	return t;
}

const struct type *type_part(struct evaluator *ev, const struct type *t, int i)
{
	if (!t->cache->made[i])
		t->cache->made[i] = type_value_read(ev, t->parts[i], SPAN_NONE);
	return t->cache->made[i];
}

/* Enters a part. Returns NULL with a failure; otherwise the call is paired with eval_leave. */
static const struct type *enter_part(struct evaluator *ev, const struct type *t, int i)
{
	const struct type *part = type_part(ev, t, i);
	return part && eval_enter_by(ev, TYPE_LEVELS, SPAN_NONE) ? part : NULL;
}

int type_check_part(struct evaluator *ev, const struct type *t, int i, struct value v)
{
	const struct type *part = enter_part(ev, t, i);
	if (!part)
		return -1;
	int ok = type_check(ev, part, v);
	eval_leave_by(ev, TYPE_LEVELS);
	return ok;
}

struct value type_merge_part(struct evaluator *ev, const struct type *t, int i, const struct path *path,
                             const struct plain *defs)
{
	const struct type *part = enter_part(ev, t, i);
	if (!part)
		return VALUE_NONE;
	struct value v = part->kind->merge(ev, part, path, defs);
	eval_leave_by(ev, TYPE_LEVELS);
	return v;
}

const char *type_expects_part(struct evaluator *ev, const struct type *t, int i)
{
	const struct type *part = enter_part(ev, t, i);
	if (!part)
		return NULL;
	const char *text = type_expects(ev, part);
	eval_leave_by(ev, TYPE_LEVELS);
	return text;
}

const struct type *type_native(const struct type *t)
{
	while (t->kind == &kind_derived && t->base)
		t = t->base;
	return t;
}

symbol type_step(struct evaluator *ev, const struct type *t)
{
	const char *step = t->kind == &kind_list                                            ? "*"
	                   : t->kind == &kind_attrs_of || t->kind == &kind_lazy_attrs_of ? "<name>"
	                                                                                    : NULL;
	return step ? symbol_of(&ev->session->symbols, step, strlen(step)) : 0;
}

/* Words. */

static const char *with_article(struct evaluator *ev, const char *text)
{
	static const char *const bare[] = {"a ", "an ", "the ", "one of ", "null or ", "list of ", "attribute set of "};
	for (size_t i = 0; i < sizeof bare / sizeof *bare; i++)
		if (strncmp(text, bare[i], strlen(bare[i])) == 0)
			return text;
	return arena_format(ev->arena, "%s %s", strchr("aeiouAEIO", text[0]) ? "an" : "a", text);
}

const char *type_name(struct evaluator *ev, const struct type *t)
{
	if (t->kind != &kind_derived)
		return t->name ? t->name : t->kind->name;
	struct value name = engine_get(ev, value_attrs(t->cache->set), SYM_name);
	if (value_ok(name) && value_is(name, OBJECT_STRING))
		return value_str(name)->text;
	return ev->failure ? NULL : "unnamed";
}

const char *type_description(struct evaluator *ev, const struct type *t)
{
	if (t->description)
		return t->description;
	if (t->kind->description)
		return t->kind->description;
	if (!eval_enter_by(ev, TYPE_LEVELS, SPAN_NONE))
		return NULL;
	const char *text = t->kind->describe ? t->kind->describe(ev, t) : type_name(ev, t);
	eval_leave_by(ev, TYPE_LEVELS);
	return text;
}

const char *type_phrase_name(unsigned phrase)
{
	static const char *const names[] = {
	    [PHRASE_NOUN] = "noun", [PHRASE_COMPOSITE] = "composite", [PHRASE_CONJUNCTION] = "conjunction",
	    [PHRASE_CLAUSE] = "nonRestrictiveClause", [PHRASE_OTHER] = NULL,
	};
	return names[phrase];
}

/* Returns the kind of phrase that a set of the language names for its description. */
static unsigned own_class(struct evaluator *ev, const struct type *t)
{
	struct value class = engine_get(ev, value_attrs(t->cache->set), SYM_descriptionClass);
	eval_recover(ev);
	if (!value_ok(class) || !value_is(class, OBJECT_STRING))
		return PHRASE_OTHER;
	for (unsigned phrase = PHRASE_NOUN; phrase < PHRASE_OTHER; phrase *= 2)
		if (strcmp(type_phrase_name(phrase), value_str(class)->text) == 0)
			return phrase;
	return PHRASE_OTHER;
}

unsigned type_class(struct evaluator *ev, const struct type *t)
{
	for (uint32_t steps = 0; !t->phrase && (t->kind == &kind_checked || t->kind == &kind_unique); steps++) {
		t = steps < TYPE_MOST_STEPS ? type_part(ev, t, 0) : NULL;
		if (!t)
			return PHRASE_OTHER;
	}
	if (t->kind == &kind_derived)
		return own_class(ev, t);
	if (t->kind == &kind_enum)
		return list_len(value_list(t->data)) < 2 ? PHRASE_NOUN : PHRASE_CONJUNCTION;
	unsigned phrase = t->phrase ? t->phrase : t->kind->phrase;
	return phrase ? phrase : PHRASE_NOUN;
}

const char *type_phrase(struct evaluator *ev, const struct type *t, unsigned bare)
{
	const char *text = type_description(ev, t);
	struct failure *failure = ev->failure;
	if (!text)
		return NULL;
	unsigned phrase = type_class(ev, t);
	eval_recover(ev);
	ev->failure = failure;
	if (phrase & bare)
		return text;
	return arena_format(ev->arena, "(%s)", text);
}

const char *type_expects(struct evaluator *ev, const struct type *t)
{
	if (t->expected)
		return t->expected;
	if (t->kind->expected)
		return t->kind->expected;
	if (t->kind->expects)
		return t->kind->expects(ev, t);
	const char *text = type_description(ev, t);
	return text ? with_article(ev, text) : NULL;
}

/* Checking and merging. */

/* Whether every value of a type is its own merged value. `left` is the number of types that may still be examined. */
static bool is_scalar(struct evaluator *ev, const struct type *t, int *left)
{
	if (!t || (*left)-- <= 0 || (t->kind->flags & TYPE_SCALAR))
		return t && *left >= 0;
	if (t->kind != &kind_null_or && t->kind != &kind_either)
		return false;
	return is_scalar(ev, type_part(ev, t, 0), left) &&
	       (t->kind == &kind_null_or || is_scalar(ev, type_part(ev, t, 1), left));
}

static unsigned plain_kinds(struct evaluator *ev, const struct type *t, int *left);

/* Returns the plain kinds of two alternatives: those of the first, and those of the second if the first keeps every
 * value that it takes. */
static unsigned plain_alternatives(struct evaluator *ev, const struct type *t, int *left)
{
	int more = 32;
	const struct type *first = type_part(ev, t, 0), *second = first ? type_part(ev, t, 1) : NULL;
	if (!second)
		return 0;
	return plain_kinds(ev, first, left) | (is_scalar(ev, first, &more) ? plain_kinds(ev, second, left) : 0);
}

/* `left` is the number of types that may still be examined. When it is 0, no kind is known to be plain. */
static unsigned plain_kinds(struct evaluator *ev, const struct type *t, int *left)
{
	struct type_cache *cache = t->cache;
	const struct type *part;
	unsigned plain = 0;
	if (cache->known || (*left)-- <= 0)
		return cache->plain;
	cache->known = true; /* no plain kinds, in case the type is a part of itself */
	if (t->kind == &kind_bool)
		plain = 1 << VALUE_BOOL;
	else if (t->kind == &kind_int)
		plain = 1 << VALUE_INT;
	else if (t->kind == &kind_float)
		plain = 1 << VALUE_FLOAT;
	else if (t->kind == &kind_str || t->kind == &kind_separated)
		plain = 1 << VALUE_STRING;
	else if (t->kind == &kind_path)
		plain = 1 << VALUE_PATH;
	else if (t->kind == &kind_null_or && (part = type_part(ev, t, 0)))
		plain = 1 << VALUE_NULL | plain_kinds(ev, part, left);
	else if (t->kind == &kind_either)
		plain = plain_alternatives(ev, t, left);
	eval_recover(ev);
	return cache->plain = (uint16_t)plain;
}

unsigned type_plain_kinds(struct evaluator *ev, const struct type *t)
{
	int left = 256;
	return plain_kinds(ev, t, &left);
}

/* Makes the failure of a property where nothing will resolve it. */
static int stray_property(struct evaluator *ev, const struct type *t, struct value v)
{
	if (!value_is(v, OBJECT_ATTRS) || (type_native(t)->kind->flags & TYPE_TAKES_PROPERTIES))
		return 0;
	return (int)property_of(ev, v);
}

/* Each definition that is not of the type is a fault of its own. Returns false, with the last one as the failure; the
 * others are reported if faults are reported. */
static bool check_all(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs)
{
	struct failure *last = NULL;
	struct definitions wrong = {NULL, NULL};
	bool ok = true;
	for (const struct definition *d = defs->first; d; d = d->next) {
		int stray = stray_property(ev, t, d->value);
		int right = stray ? -(stray < 0) : type_check(ev, t, d->value);
		if (right > 0)
			continue;
		if (right == 0) {
			type_merge_mismatch(ev, t, path, d);
			definition_add(ev, &wrong, d->value, d, d->module, d->pos);
		} else {
			fault_at(ev, path);
		}
		struct failure *this = ev->failure;
		ev->failure = last;
		if (last && path && fault_reports(path->in))
			fault_report(ev, path->in);
		last = this;
		eval_recover(ev);
		ok = false;
	}
	ev->failure = last;
	if (wrong.first)
		type_merge_mismatch_words(ev, t, path, wrong.first);
	return ok;
}

struct value type_merge(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs)
{
	if (defs->n == 1 && type_is_plain(ev, t, defs->first->value))
		return defs->first->value;
	if (ev->unknown_stays && likely_needed(defs))
		return likely_merge(ev, t, path, defs);
	if (!definition_enter(ev, defs->first, TYPE_LEVELS))
		return VALUE_NONE;
	struct value v = check_all(ev, t, path, defs) ? t->kind->merge(ev, t, path, defs) : VALUE_NONE;
	eval_leave_by(ev, TYPE_LEVELS);
	return ev->unknown_stays ? likely_result(ev, path, defs, v) : v;
}

bool type_takes_all(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs)
{
	for (const struct definition *d = defs->first; d; d = d->next) {
		int takes = type_check(ev, t, d->value);
		if (!takes)
			type_merge_mismatch(ev, t, path, d);
		if (takes <= 0)
			return false;
	}
	return true;
}

struct value type_empty_value(struct evaluator *ev, const struct type *t)
{
	unsigned flags = type_native(t)->kind->flags;
	if (t->kind == &kind_derived) {
		struct value empty = engine_get(ev, value_attrs(t->cache->set), SYM_emptyValue);
		if (value_ok(empty) && value_is(empty, OBJECT_ATTRS)) {
			struct value *slot = attrs_find(value_attrs(empty), SYM_value);
			return slot ? *slot : VALUE_NONE;
		}
	}
	if (flags & TYPE_EMPTY_LIST)
		return value_of_list(ev->arena, NULL, 0);
	if (flags & TYPE_EMPTY_SET)
		return attrs_empty();
	return flags & TYPE_EMPTY_NULL ? VALUE_OF_NULL : VALUE_NONE;
}

/* Two declarations of one option. */

static struct value both_lists(struct evaluator *ev, const struct list *l, const struct list *r)
{
	struct value *items;
	uint64_t n = list_len(l);
	value_new_list(ev->arena, n + list_len(r), &items);
	memcpy(items, l->items, sizeof *items * n);
	for (uint64_t i = 0; i < list_len(r); i++) {
		bool known = false;
		for (uint64_t j = 0; j < list_len(l) && !known; j++) {
			int same = op_equal(ev, l->items[j], r->items[i], SPAN_NONE);
			if (same < 0)
				return VALUE_NONE;
			known = same;
		}
		if (!known)
			items[n++] = r->items[i];
	}
	return value_of_list(ev->arena, items, n);
}

/* Two types whose parts are being joined, and the result. */
struct joining {
	const struct type *l, *r;
	struct type *joined;
	bool again; /* the types are parts of themselves */
	struct joining *outer;
};

static const struct type *join(struct evaluator *ev, const struct type *l, const struct type *r,
                               struct joining *outer, bool *failed);

static const struct type *join_part(struct evaluator *ev, struct joining *pair, int i, bool *failed)
{
	const struct type *left = type_part(ev, pair->l, i), *right = left ? type_part(ev, pair->r, i) : NULL;
	*failed = *failed || !right || !eval_enter_by(ev, TYPE_LEVELS, SPAN_NONE);
	if (*failed)
		return NULL;
	const struct type *part = join(ev, left, right, pair, failed);
	eval_leave_by(ev, TYPE_LEVELS);
	return part;
}

/* `named` is the left type as it was given. A type that is a part of itself keeps its own description, since one made
 * of its parts would be endless. */
static const struct type *join_parts(struct evaluator *ev, const struct type *named, struct joining *pair, int parts,
                                     bool *failed)
{
	if (pair->l == pair->r)
		return pair->l;
	for (struct joining *p = pair->outer; p; p = p->outer)
		if (p->l == pair->l && p->r == pair->r) {
			p->again = true;
			return p->joined;
		}
	struct type *joined = pair->joined = type_new(ev, pair->l->kind);
	joined->text = pair->l->text;
	for (int i = 0; i < parts; i++) {
		const struct type *part = join_part(ev, pair, i, failed);
		if (!part)
			return NULL;
		joined->cache->made[i] = part;
		joined->parts[i] = type_value(ev, part);
	}
	if (pair->again && (named->own & OWN_DESCRIPTION))
		joined->description = type_description(ev, named);
	return joined;
}

static const struct type *join_enums(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed)
{
	struct type *joined = type_new(ev, &kind_enum);
	joined->data = both_lists(ev, value_list(l->data), value_list(r->data));
	*failed = *failed || !value_ok(joined->data);
	return *failed ? NULL : joined;
}

static bool same_text(const struct str *l, const struct str *r)
{
	return l && r && str_len(l) == str_len(r) && memcmp(l->text, r->text, str_len(l)) == 0;
}

static bool is_integer(const struct type *t)
{
	return t->kind == &kind_int || t->kind == &kind_range;
}

static const struct type *native_of_checked(struct evaluator *ev, const struct type *t)
{
	for (;;) {
		t = type_native(t);
		if (t->kind != &kind_checked)
			return t;
		t = type_part(ev, t, 0);
		if (!t)
			return NULL;
	}
}

static const struct type *join(struct evaluator *ev, const struct type *l, const struct type *r,
                               struct joining *outer, bool *failed)
{
	const struct type *named = l;
	l = native_of_checked(ev, l);
	r = native_of_checked(ev, r);
	if (!l || !r) {
		*failed = true;
		return NULL;
	}
	if (is_integer(l) && is_integer(r))
		return l->kind == r->kind && l->low == r->low && l->high == r->high ? l : type_new(ev, &kind_int);
	if (l->kind != r->kind || l->kind == &kind_custom || l->kind == &kind_coerced || l->kind == &kind_tagged)
		return NULL;
	if (l->kind == &kind_enum)
		return join_enums(ev, l, r, failed);
	if (l->kind == &kind_separated || l->kind == &kind_matching)
		return same_text(l->text, r->text) ? l : NULL;
	if (l->kind == &kind_submodule)
		return type_submodule_join(ev, l, r, failed);
	struct joining pair = {l, r, NULL, false, outer};
	if (l->kind == &kind_either)
		return join_parts(ev, named, &pair, 2, failed);
	return value_ok(l->parts[0]) ? join_parts(ev, named, &pair, 1, failed) : l;
}

const struct type *type_join(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed)
{
	return join(ev, l, r, NULL, failed);
}
