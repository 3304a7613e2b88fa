/* Merge functions that several types share, and the faults of options. */
#include "module/type_merge.h"

#include "eval/print.h"
#include "eval/unknown_value.h"
#include "module/above.h"
#include "module/advice.h"
#include "module/definition_origin.h"
#include "module/engine.h"
#include "module/fault.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"
#include "module/property.h"
#include "module/type.h"
#include "module/yaml_cure.h"

static void set_fault(struct evaluator *ev, enum diag_code code, const struct path *path)
{
	struct failure *f = ev->failure;
	if (!f)
		return;
	f->diag->code = code;
	f->catchable = true; /* as a throw of nixpkgs' module system is */
	fault_at(ev, path);
}

static const char *short_value(struct evaluator *ev, struct value v)
{
	enum value_kind kind = value_kind(v);
	if (kind == VALUE_FUNCTION || kind == VALUE_EXTERNAL)
		return value_kind_name(kind);
	return print_short(ev, v);
}

const struct conflict conflict_values = {"has conflicting definitions", "The option `",
                                         "' has conflicting definition values:"};
const struct conflict conflict_once = {"is defined more than once, and it takes one definition only",
                                       "The unique option `", "' is defined multiple times. Definition values:"};
const struct conflict conflict_kinds = {"has definitions that cannot be merged", "Cannot merge definitions of `",
                                        "'. Definition values:"};

struct value type_merge_conflict(struct evaluator *ev, const struct path *path, const struct plain *defs,
                            const struct conflict *why)
{
	struct session *s = ev->session;
	eval_error(ev, D_CONFLICT, definition_place(s, defs->first), "the option '%s' %s", option_path_string(s, path),
	           why->why);
	set_fault(ev, D_CONFLICT, path);
	for (const struct definition *d = defs->first; d; d = d->next) {
		const char *value = short_value(ev, d->value);
		const char *file = d->module && !definition_place(s, d).start ? module_file(d->module) : NULL;
		eval_note(ev, definition_place(s, d), "defined as %s%s%s%s", value,
		          d->priority == PRIORITY_PLAIN ? ""
		                                        : arena_format(ev->arena, ", with priority %d", (int)d->priority),
		          file ? " in " : "", file ? file : "");
	}
	eval_help(ev, "drop all but one, or let one win over the others: %s VALUE",
	          source_span_is_yaml(&s->sources, definition_place(s, defs->first)) ? "!force" : "lib.mkForce");
	const char *words = arena_format(ev->arena, "%s%s%s", why->words, nixpkgs_messages_path(ev, path), why->more);
	if (why == &conflict_once)
		words =
			arena_format(ev->arena, "The option `%s' is defined multiple times while it's expected to be unique.\n%s",
		                 nixpkgs_messages_path(ev, path), words);
	nixpkgs_messages_add(ev, path, words, defs->first, words_priority);
	return VALUE_NONE;
}

/* Makes the failure of a property that remains after resolving: it is inside of another one, where nothing resolves
 * it. */
static struct value fault_property(struct evaluator *ev, const struct path *path, const struct definition *d)
{
	eval_error(ev, D_BAD_PROPERTY, definition_place(ev->session, d),
	           "a property inside of mkForce, mkDefault, mkOrder or the like has no effect here");
	set_fault(ev, D_BAD_PROPERTY, path);
	eval_help(ev, "turn it round: mkIf CONDITION (mkForce VALUE), mkForce (mkBefore VALUE)");
	return VALUE_NONE;
}

/* The texts that a type knows: those of an enum, or of enums among its alternatives. */
struct known {
	const char *names[256];
	size_t n;
};

static void add_known(struct evaluator *ev, const struct type *t, struct known *known, int depth)
{
	t = type_native(t);
	bool around = t->kind == &kind_null_or || t->kind == &kind_either || t->kind == &kind_unique;
	for (int i = 0; around && depth && i <= (t->kind == &kind_either); i++) {
		const struct type *part = type_part(ev, t, i);
		if (part)
			add_known(ev, part, known, depth - 1);
	}
	const struct list *values = t->kind == &kind_enum ? value_list(t->data) : NULL;
	for (uint64_t i = 0; values && i < list_len(values) && known->n < sizeof known->names / sizeof *known->names; i++)
		if (value_is(values->items[i], OBJECT_STRING))
			known->names[known->n++] = value_str(values->items[i])->text;
}

static void suggest(struct evaluator *ev, const struct type *t, struct value found)
{
	enum { DEEPEST = 16 };
	struct known known = {.n = 0};
	if (!value_is(found, OBJECT_STRING))
		return;
	add_known(ev, t, &known, DEEPEST);
	const char *nearest = nearest_name(value_str(found)->text, known.names, known.n);
	if (nearest)
		eval_help(ev, "did you mean \"%s\"?", nearest);
}

/* Suggests a list for an item where a list of such items is expected. */
static void suggest_list(struct evaluator *ev, const struct type *t, struct value found)
{
	enum { LONGEST = 60 };
	struct failure *f = ev->failure;
	t = type_native(t);
	bool short_text = value_is(found, OBJECT_STRING) && str_len(value_str(found)) <= LONGEST;
	if (t->kind != &kind_list || f->diag->help || !(short_text || value_is(found, OBJECT_ATTRS)))
		return;
	ev->failure = NULL;
	const struct type *part = type_part(ev, t, 0);
	bool meant = part && type_check(ev, part, found) > 0;
	ev->failure = f;
	if (meant)
		eval_help(ev, "a list of one: [ %s ]", short_text ? print_short(ev, found) : "{ ... }");
}

/* Suggests quotes for a path literal that begins with a number where a string is expected: an address with the length
 * of its prefix. */
static void suggest_quotes(struct evaluator *ev, const struct type *t, struct value found, struct span at)
{
	enum { LONGEST = 60 };
	const struct source *text = source_at(&ev->session->sources, at.start);
	if (!value_is(found, OBJECT_PATH) || !text || text->yaml || at.end <= at.start || at.end - at.start > LONGEST)
		return;
	size_t n = at.end - at.start;
	const char *written = arena_text(ev->arena, text->text + (at.start - text->base), n);
	struct failure *f = ev->failure;
	ev->failure = NULL;
	bool meant = written[0] >= '0' && written[0] <= '9' && strspn(written, "0123456789abcdefABCDEF.:/") == n &&
	             type_check(ev, t, value_of_text(ev->arena, written, n)) > 0;
	ev->failure = f;
	if (!meant)
		return;
	eval_help(ev, "without quotes it is the path of a file: write \"%s\"", written);
	diag_fix(ev->session, f->diag, at, arena_format(ev->arena, "\"%s\"", written));
}

struct value type_merge_mismatch(struct evaluator *ev, const struct type *t, const struct path *path,
                                 const struct definition *d)
{
	enum property property = property_of(ev, d->value);
	if (property == PROPERTY_FAILED)
		return VALUE_NONE;
	if (property != PROPERTY_NONE)
		return fault_property(ev, path, d);
	if (value_is_unknown(d->value)) {
		unknown_value_failure(ev, definition_place(ev->session, d), d->value);
		return fault_at(ev, path);
	}
	const char *expected = type_expects(ev, t);
	if (!expected)
		return fault_at(ev, path);
	eval_expected(ev, definition_place(ev->session, d), expected, d->value);
	struct failure *f = ev->failure;
	set_fault(ev, D_OPTION_TYPE, path);
	ev->failure = NULL;
	const char *meant = module_above.cure(ev, type_native(t), d->value, f->diag->at);
	ev->failure = f;
	f->diag->help = meant;
	const char *advice = advice_of(ev, ADVICE_VALUE, path, d->value, f->diag->at);
	if (advice)
		f->diag->help = advice;
	suggest(ev, t, d->value);
	suggest_list(ev, t, d->value);
	suggest_quotes(ev, t, d->value, f->diag->at);
	const struct yaml_cure cure = yaml_cure(ev, t, d->value, f->diag->at);
	ev->failure = f;
	if (cure.help) {
		f->diag->help = cure.help;
		if (cure.text)
			diag_fix(ev->session, f->diag, f->diag->at, cure.text);
	}
	definition_origin_note(ev->session, d, f->diag);
	fault_declared(ev, path);
	return VALUE_NONE;
}

void type_merge_mismatch_words(struct evaluator *ev, const struct type *t, const struct path *path,
                      const struct definition *wrong)
{
	struct failure *failure = ev->failure;
	ev->failure = NULL;
	const char *description = type_description(ev, t);
	ev->failure = failure;
	nixpkgs_messages_add(ev, path,
	                     arena_format(ev->arena, "A definition for option `%s' is not of type `%s'. Definition values:",
	                                  nixpkgs_messages_path(ev, path), description ? description : "?"),
	                     wrong, NULL);
}

/* Merging. */

struct value type_merge_equal(struct evaluator *ev, const struct type *t, const struct path *path,
                              const struct plain *defs)
{
	(void)t;
	for (const struct definition *d = defs->first->next; d; d = d->next) {
		int same = op_equal(ev, defs->first->value, d->value, SPAN_NONE);
		if (same < 0)
			return VALUE_NONE;
		if (!same)
			return type_merge_conflict(ev, path, defs, &conflict_values);
	}
	return defs->first->value;
}

struct value type_merge_one(struct evaluator *ev, const struct type *t, const struct path *path,
                            const struct plain *defs)
{
	(void)t;
	return defs->n == 1 ? defs->first->value
	                    : type_merge_conflict(ev, path, defs, &conflict_once);
}

static struct value concat_lists(struct evaluator *ev, const struct plain *defs)
{
	uint64_t n = 0;
	for (const struct definition *d = defs->first; d; d = d->next)
		n += list_len(value_list(d->value));
	struct value *items, all = value_new_list(ev->arena, n, &items);
	for (const struct definition *d = defs->first; d; d = d->next) {
		const struct list *l = value_list(d->value);
		memcpy(items, l->items, sizeof *items * list_len(l));
		items += list_len(l);
	}
	return all;
}

static struct value update_all(struct evaluator *ev, const struct plain *defs)
{
	struct value all = defs->first->value;
	for (const struct definition *d = defs->first->next; d; d = d->next)
		all = attrs_update(ev, value_attrs(all), value_attrs(d->value));
	return all;
}

static struct value concat_strings(struct evaluator *ev, const struct plain *defs)
{
	size_t len = 0;
	for (const struct definition *d = defs->first; d; d = d->next)
		len += str_len(value_str(d->value));
	struct str *all = str_alloc(ev->arena, len);
	char *to = all->text;
	for (const struct definition *d = defs->first; d; d = d->next) {
		memcpy(to, value_str(d->value)->text, str_len(value_str(d->value)));
		to += str_len(value_str(d->value));
	}
	return value_of_str(all);
}

/* Returns a function that merges the results of several functions. */
static struct value merged_functions(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *functions = value_list(args[0]);
	struct definitions all = {NULL, NULL};
	struct plain plain = {NULL, 0, PRIORITY_PLAIN};
	for (uint64_t i = 0; i < list_len(functions); i++) {
		struct value v = call_function1(ev, functions->items[i], args[1], at);
		if (!value_ok(v))
			return v;
		definition_add(ev, &all, v, NULL, NULL, 0);
		plain.n++;
	}
	plain.first = all.first;
	return type_merge_any(ev, NULL, NULL, &plain);
}

static struct value merge_functions(struct evaluator *ev, const struct plain *defs)
{
	static const struct builtin row = {"merged", "l.", merged_functions, "what several functions give, merged", false};
	struct value *items, functions = value_new_list(ev->arena, defs->n, &items);
	for (const struct definition *d = defs->first; d; d = d->next)
		*items++ = d->value;
	return engine_partial(ev, &row, functions);
}

struct value type_merge_any(struct evaluator *ev, const struct type *t, const struct path *path,
                            const struct plain *defs)
{
	if (defs->n == 1)
		return defs->first->value;
	enum value_kind kind = value_kind(defs->first->value);
	bool one = false;
	for (const struct definition *d = defs->first; d; d = d->next) {
		if (value_kind(d->value) != kind)
			return type_merge_conflict(ev, path, defs, &conflict_kinds);
		one = one || (kind == VALUE_BOOL && value_bool(d->value));
	}
	switch (kind) {
	case VALUE_FUNCTION: return merge_functions(ev, defs);
	case VALUE_LIST: return concat_lists(ev, defs);
	case VALUE_ATTRS: return update_all(ev, defs);
	case VALUE_BOOL: return value_of_bool(one);
	case VALUE_STRING: return concat_strings(ev, defs);
	case VALUE_INT: return type_merge_equal(ev, t, path, defs);
	default: return type_merge_conflict(ev, path, defs, &conflict_kinds);
	}
}
