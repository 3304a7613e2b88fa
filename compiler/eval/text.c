/* Values as text: interpolation, `+` on strings and paths, conversion. */
#include "eval/text.h"

#include "base/digits.h"
#include "base/path.h"
#include "eval/builtin.h"
#include "eval/context.h"
#include "eval/failure.h"
#include "eval/frame.h"
#include "eval/print.h"
#include "eval/unknown_value.h"

#include <stdio.h>

static const struct str *text_of_int(struct evaluator *ev, int64_t i)
{
	char digits[DIGITS_MOST];
	return str_new(ev->arena, digits, digits_of(i, digits));
}

static const struct str *text_of_float(struct evaluator *ev, double d)
{
	char digits[400]; /* as std::to_string prints it: six digits after the point */
	int n = snprintf(digits, sizeof digits, "%f", d);
	return str_new(ev->arena, digits, (size_t)n);
}

static const struct str *text_of_list(struct evaluator *ev, const struct list *l, enum coerce how, struct span at)
{
	uint64_t n = list_len(l);
	const struct str **parts = ARENA_ARRAY(ev->arena, const struct str *, n + 1);
	size_t len = 0;
	if (!eval_enter(ev, at))
		return NULL;
	for (uint64_t i = 0; i < n; i++) {
		struct value v = slot_force(ev, &l->items[i]);
		parts[i] = value_ok(v) ? text_of_value(ev, v, how, at) : NULL;
		if (!parts[i]) {
			eval_leave(ev);
			return NULL;
		}
		/* An empty list inside gives no word, and so no space after it. */
		len += str_len(parts[i]) + (i + 1 < n && !(value_is(v, OBJECT_LIST) && !list_len(value_list(v))));
	}
	eval_leave(ev);
	struct str *all = str_alloc(ev->arena, len);
	char *to = all->text;
	for (uint64_t i = 0; i < n; i++) {
		memcpy(to, parts[i]->text, str_len(parts[i]));
		to += str_len(parts[i]);
		struct value v = l->items[i];
		if (i + 1 < n && !(value_is(v, OBJECT_LIST) && !list_len(value_list(v))))
			*to++ = ' ';
	}
	context_carry_all(ev, all, parts, n);
	return all;
}

/* Returns the text of a set: that of __toString, or else of outPath. */
static const struct str *text_of_attrs(struct evaluator *ev, struct value set, enum coerce how, struct span at)
{
	struct value *f = attrs_find(value_attrs(set), SYM___toString);
	struct value *out = f ? NULL : attrs_find(value_attrs(set), SYM_outPath);
	if (!f && !out && value_is_open(set))
		return unknown_value_failure(ev, at, set), NULL;
	if (!f && !out) {
		eval_error(ev, D_TYPE, at, "cannot coerce a set to a string: %s", print_short(ev, set));
		eval_help(ev, "only sets with '__toString' or 'outPath' have a text; name the attribute that is meant");
		failure_help_property(ev, set);
		return NULL;
	}
	if (!eval_enter(ev, at))
		return NULL;
	struct value v = f ? call_function1(ev, *f, set, at) : slot_force(ev, out);
	const struct str *text = value_ok(v) ? text_of_value(ev, v, how, at) : NULL;
	eval_leave(ev);
	return text;
}

static const struct str *no_text(struct evaluator *ev, struct value v, enum coerce how, struct span at)
{
	enum value_kind kind = value_kind(v);
	if (kind == VALUE_UNKNOWN)
		return unknown_value_failure(ev, at, v), NULL;
	bool shown = kind != VALUE_NULL && kind != VALUE_FUNCTION && kind != VALUE_EXTERNAL;
	eval_error(ev, D_TYPE, at, "cannot coerce %s to a string%s%s", failure_value_name(ev, v), shown ? ": " : "",
	           shown ? print_short(ev, v) : "");
	if (how == COERCE_INTERPOLATE && value_kind(v) != VALUE_FUNCTION)
		eval_help(ev, "'toString' turns numbers, booleans, null, paths and lists into text");
	return NULL;
}

static const struct str *as_string(struct evaluator *ev, struct value path)
{
	const struct str *p = value_str(path);
	return str_new(ev->arena, p->text, str_len(p));
}

const struct str *text_of_value(struct evaluator *ev, struct value v, enum coerce how, struct span at)
{
	v = value_force(ev, v);
	if (!value_ok(v))
		return NULL;
	enum value_kind kind = value_kind(v);
	if (kind == VALUE_STRING)
		return value_str(v);
	if (kind == VALUE_ATTRS)
		return text_of_attrs(ev, v, how, at);
	bool copied = how == COERCE_INTERPOLATE || how == COERCE_ENVIRONMENT;
	if (kind == VALUE_PATH && !copied)
		return as_string(ev, v);
	if (kind == VALUE_PATH)
		return ev->interpolate_path(ev, value_str(v), at);
	if (how != COERCE_TO_STRING && how != COERCE_ENVIRONMENT)
		return no_text(ev, v, how, at);
	switch (kind) {
	case VALUE_INT: return text_of_int(ev, value_int(v));
	case VALUE_FLOAT: return text_of_float(ev, value_float(v));
	case VALUE_BOOL: return str_new(ev->arena, "1", value_bool(v));
	case VALUE_NULL: return str_new(ev->arena, "", 0);
	case VALUE_LIST: return text_of_list(ev, value_list(v), how, at);
	default: return no_text(ev, v, how, at);
	}
}

struct value text_written_for(struct evaluator *ev, struct value v, struct span at)
{
	if (!value_is(v, OBJECT_ATTRS))
		return v;
	if (attrs_lookup(v, SYM___toString)) {
		const struct str *text = text_of_attrs(ev, v, COERCE_PATH, at);
		return text ? value_of_str(text) : VALUE_NONE;
	}
	const struct value *out = attrs_lookup(v, SYM_outPath);
	return out ? *out : v;
}

struct value text_unnamed_file(struct evaluator *ev, struct value v)
{
	if (!ev->unknown_stays)
		return VALUE_NONE;
	if (value_is(v, OBJECT_PATH) && !ev->options.store_names)
		return unknown_value_at(ev, unknown_value_new(ev, UNKNOWN_STORE, "a file"), value_str(v)->text);
	if (value_is(v, OBJECT_ATTRS) && !attrs_lookup(v, SYM___toString)) {
		const struct value *out = attrs_lookup(v, SYM_outPath);
		v = out ? value_force(ev, *out) : VALUE_NONE;
		eval_recover(ev);
	}
	return value_ok(v) && value_is_unknown(v) && value_unknown(v)->file ? v : VALUE_NONE;
}

static const struct str *text_of_file(struct evaluator *ev, struct value unnamed)
{
	const char *file = value_unknown(unnamed)->file;
	return str_new(ev->arena, file, strlen(file));
}

static struct value join(struct evaluator *ev, const struct str *const *parts, size_t n)
{
	size_t len = 0;
	for (size_t i = 0; i < n; i++)
		len += str_len(parts[i]);
	struct str *all = str_alloc(ev->arena, len);
	char *to = all->text;
	for (size_t i = 0; i < n; i++) {
		memcpy(to, parts[i]->text, str_len(parts[i]));
		to += str_len(parts[i]);
	}
	context_carry_all(ev, all, parts, n);
	return value_of_str(all);
}

static struct value to_path(struct evaluator *ev, struct value text, struct span at)
{
	const struct str *s = value_str(text);
	if (context_of(ev, s))
		return eval_error(ev, D_BAD_VALUE, at, "a string that refers to a store path cannot be appended to a path");
	struct str *path = str_new(ev->arena, s->text, str_len(s));
	size_t len = path_normalise(path->text, str_len(path));
	path->text[len] = '\0';
	path->head = (uint64_t)len << 8 | STR_HEAD_PATH;
	return value_of_str(path);
}

struct value eval_interpolation(struct evaluator *ev, const struct expr_parts *e, struct env *env)
{
	const struct str *few[16], **parts = e->n <= 16 ? few : ARENA_ARRAY(ev->arena, const struct str *, e->n);
	bool path = e->expr.kind == EXPR_PATH_INTERPOLATION;
	struct value unnamed = VALUE_NONE;
	for (uint32_t i = 0; i < e->n; i++) {
		const struct expr *part = e->parts[i];
		if (part->kind == EXPR_STRING || (part->kind == EXPR_PATH && path)) {
			parts[i] = EXPR_AS(string, part)->text;
			continue;
		}
		struct value v = eval_quick(ev, part, env);
		if (!value_ok(v))
			return v;
		if (i == 0 && !path && value_ok(unnamed = text_unnamed_file(ev, v))) {
			parts[i] = text_of_file(ev, unnamed);
			continue;
		}
		/* A path inside of a path is text: nothing is copied to a store. */
		parts[i] = value_is(v, OBJECT_STRING)
		               ? value_str(v)
		               : text_of_value(ev, v, path ? COERCE_PATH : COERCE_INTERPOLATE, part->at);
		if (!parts[i])
			return VALUE_NONE;
	}
	struct value text = join(ev, parts, e->n);
	if (value_ok(unnamed))
		return unknown_value_at(ev, unnamed, value_str(text)->text);
	return path ? to_path(ev, text, e->expr.at) : text;
}

static struct value not_addable(struct evaluator *ev, const struct expr *e, struct value v)
{
	if (value_is_unknown(v))
		return unknown_value_failure(ev, e->at, v);
	no_text(ev, v, COERCE_TO_STRING, e->at);
	if (value_kind(v) == VALUE_LIST)
		eval_help(ev, "lists are joined with '++'");
	else if (value_kind(v) == VALUE_ATTRS)
		eval_help(ev, "sets are merged with '//'");
	return VALUE_NONE;
}

static bool has_text(struct value set)
{
	return attrs_lookup(set, SYM_outPath) || attrs_lookup(set, SYM___toString);
}

struct value text_add(struct evaluator *ev, struct value l, struct value r, const struct expr_binary *e)
{
	enum value_kind kind = value_kind(l);
	bool path = kind == VALUE_PATH;
	const struct str *parts[2];
	struct value unnamed = path ? VALUE_NONE : text_unnamed_file(ev, l);
	if (value_ok(unnamed)) {
		parts[0] = text_of_file(ev, unnamed);
		parts[1] = text_of_value(ev, r, COERCE_PATH, e->right->at);
		return parts[1] ? unknown_value_at(ev, unnamed, value_str(join(ev, parts, 2))->text) : VALUE_NONE;
	}
	if (kind != VALUE_STRING && !path &&
	    !(kind == VALUE_ATTRS && (has_text(l) || value_kind(r) != VALUE_ATTRS)))
		return not_addable(ev, e->left, l);
	parts[0] = path ? value_str(l) : text_of_value(ev, l, COERCE_INTERPOLATE, e->left->at);
	if (!parts[0])
		return VALUE_NONE;
	parts[1] = text_of_value(ev, r, kind == VALUE_STRING ? COERCE_INTERPOLATE : COERCE_PATH, e->right->at);
	if (!parts[1])
		return VALUE_NONE;
	struct value text = join(ev, parts, 2);
	return path ? to_path(ev, text, e->expr.at) : text;
}

/* a + b + c: text is copied once, not once for each `+`. */
struct value text_add_all(struct evaluator *ev, struct value first, const struct expr_binary *const *sums, size_t n,
                          struct env *env)
{
	const struct str *few[17], **parts = n < 17 ? few : ARENA_ARRAY(ev->arena, const struct str *, n + 1);
	parts[0] = value_str(first);
	for (size_t i = 0; i < n; i++) {
		const struct expr *right = sums[i]->right;
		struct value v = eval_quick(ev, right, env);
		parts[i + 1] = value_ok(v) ? text_of_value(ev, v, COERCE_INTERPOLATE, right->at) : NULL;
		if (!parts[i + 1])
			return VALUE_NONE;
	}
	return join(ev, parts, n + 1);
}

/* Forced values of a kind. */
