#include "module/submodule_cure.h"

#include "eval/print.h"
#include "module/config.h"
#include "module/level.h"
#include "module/option.h"
#include "module/submodule.h"
#include "module/type_submodule.h"

enum { LONGEST = 60 }; /* the longest text that is repeated in a message */

static struct value attribute(struct evaluator *ev, const struct option *o, symbol name)
{
	struct value *slot = attrs_find(o->set, name);
	struct value v = slot ? slot_force(ev, slot) : VALUE_NONE;
	eval_recover(ev);
	return v;
}

/* Whether an option has no value of its own: no definition, and no default but null. */
static bool is_open(struct evaluator *ev, const struct level *level, uint32_t i)
{
	const struct option *o = level->set->entries[i].option;
	if (!o || o->alias || o->removed || level_defines(level, i))
		return false;
	struct value v = o->default_value ? attribute(ev, o, SYM_DEFAULT) : VALUE_OF_NULL;
	return value_ok(v) && value_kind(v) == VALUE_NULL;
}

static int kind_of(char c)
{
	return c == '/' ? 1 : c >= '0' && c <= '9' ? 2 : (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 3 : 4;
}

static bool looks_like(struct value example, struct value v)
{
	if (!value_ok(example) || value_kind(example) != value_kind(v))
		return false;
	return value_kind(v) != VALUE_STRING || kind_of(value_str(example)->text[0]) == kind_of(value_str(v)->text[0]);
}

static bool takes(struct evaluator *ev, struct option *o, struct value v)
{
	const struct type *t = option_type(ev, o);
	bool taken = t && type_check(ev, t, v) > 0;
	eval_recover(ev);
	return taken && looks_like(attribute(ev, o, SYM_example), v);
}

/* Returns the option that the value is meant for; one that has to be set is preferred. Returns NULL when there is none,
 * or more than one. */
static struct option *find_meant(struct evaluator *ev, const struct level *level, struct value v)
{
	struct option *required = NULL, *optional = NULL;
	uint32_t n_required = 0, n_optional = 0;
	for (uint32_t i = 0; i < level->set->n; i++) {
		struct option *o = level->set->entries[i].option;
		if (!is_open(ev, level, i) || !takes(ev, o, v))
			continue;
		*(o->default_value ? &optional : &required) = o;
		++*(o->default_value ? &n_optional : &n_required);
	}
	return n_required ? (n_required == 1 ? required : NULL) : n_optional == 1 ? optional : NULL;
}

static void put_attribute(struct evaluator *ev, struct buf *out, symbol name, struct value v, bool yaml)
{
	buf_printf(out, yaml ? "%s%s: " : "%s%s = ",
	           !yaml      ? " "
	           : out->len ? ", "
	                      : "",
	           symbol_text(&ev->session->symbols, name));
	if (value_kind(v) == VALUE_STRING)
		print_string(out, value_str(v)->text, str_len(value_str(v)));
	else
		buf_puts(out, print_short(ev, v));
	buf_puts(out, yaml ? "" : ";");
}

/* Appends the value's option, and the options that have to be set with it, with their examples. */
static void put_attributes(struct evaluator *ev, const struct level *level, const struct option *meant, struct value v,
                           bool yaml, struct buf *out)
{
	for (uint32_t i = 0; i < level->set->n; i++) {
		struct option *o = level->set->entries[i].option;
		if (o == meant)
			put_attribute(ev, out, o->name, v, yaml);
		if (!o || o == meant || o->default_value || !is_open(ev, level, i))
			continue;
		struct value example = attribute(ev, o, SYM_example);
		if (value_ok(example) && (value_kind(example) == VALUE_STRING || value_kind(example) == VALUE_INT))
			put_attribute(ev, out, o->name, example, yaml);
	}
}

static bool is_worth_showing(struct value v)
{
	if (value_kind(v) != VALUE_STRING)
		return value_kind(v) == VALUE_INT;
	return str_len(value_str(v)) > 0 && str_len(value_str(v)) <= LONGEST;
}

const char *submodule_cure(struct evaluator *ev, const struct type *t, struct value v, struct span at)
{
	const struct source *text = source_at(&ev->session->sources, at.start);
	if (t->kind != &kind_submodule || !is_worth_showing(v))
		return NULL;
	struct config *c = submodule_empty(ev, t, NULL);
	struct level *level = c ? level_root(ev, c) : NULL;
	struct option *meant = level ? find_meant(ev, level, v) : NULL;
	eval_recover(ev);
	if (!meant)
		return NULL;
	struct buf out = {0};
	put_attributes(ev, level, meant, v, text && text->yaml, &out);
	const char *help =
		arena_format(ev->arena, "write {%s%.*s }", text && text->yaml ? " " : "", (int)out.len, out.text);
	buf_release(&out);
	return help;
}
