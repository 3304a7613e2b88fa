#include "lint/lint_units.h"

#include "eval/attrs.h"
#include "eval/force.h"
#include "eval/text.h"
#include "eval/unknown_value.h"
#include "source/diag.h"
#include "unit/directive.h"
#include "unit/specifier.h"

/* A set of directives that is examined. */
struct looking {
	struct evaluator *ev;
	unsigned section;
	bool variables; /* it is the option `environment` of a service */
	int systemd;
	struct value *found; /* the findings so far */
	size_t n, size;
};

/* A value at fault: that of a directive, or its i-th line (-1: the only one). */
struct line {
	const char *key;
	int64_t i;
	const char *text;
};

static void put(struct looking *l, struct attrs_builder *b, const char *name, struct value v)
{
	attrs_put(b, symbol_of(&l->ev->session->symbols, name, strlen(name)), 0, v);
}

static struct value text(struct looking *l, const char *t)
{
	return value_of_text(l->ev->arena, t, strlen(t));
}

/* Returns the path from the set to the value. */
static struct value steps(struct looking *l, const struct line *line)
{
	struct value *items;
	struct value v = value_new_list(l->ev->arena, line->i < 0 ? 1 : 2, &items);
	items[0] = text(l, line->key);
	if (line->i >= 0)
		items[1] = value_of_int(l->ev->arena, line->i);
	return v;
}

/* Adds { at, code, message } with the members that are not NULL. */
static void add(struct looking *l, const struct line *line, enum diag_code code, const char *severity,
                const char *message, const char *help)
{
	enum { MEMBERS = 6 };
	struct attrs_builder b = attrs_build(l->ev->session, MEMBERS);
	put(l, &b, "at", steps(l, line));
	put(l, &b, "code", text(l, diag_code_info(code)->code));
	put(l, &b, "message", text(l, message));
	put(l, &b, "named", value_of_bool(code == D_UNKNOWN_DIRECTIVE || code == D_NEW_DIRECTIVE));
	if (severity)
		put(l, &b, "severity", text(l, severity));
	if (help)
		put(l, &b, "help", text(l, help));
	if (l->n == l->size) {
		struct value *more = ARENA_ARRAY(l->ev->arena, struct value, l->size = l->size * 2 + 8);
		if (l->n)
			memcpy(more, l->found, l->n * sizeof *more);
		l->found = more;
	}
	l->found[l->n++] = attrs_done(&b, false);
}

#define FORMAT(l, ...) arena_format((l)->ev->arena, __VA_ARGS__)

/* Returns the option that has the directives of a section. */
static const char *option_of(struct looking *l, unsigned section)
{
	const char *name = directive_section_name(section);
	if (section == INSTALL)
		return "'wantedBy', 'requiredBy' or 'aliases'";
	return FORMAT(l, "'%c%sConfig'", name[0] - 'A' + 'a', name + 1);
}

static void add_unknown(struct looking *l, const char *key)
{
	const char *section = directive_section_name(l->section), *nearest = directive_nearest(l->section, key);
	unsigned others = directive_sections(key);
	const char *help = NULL;
	if (others)
		help = FORMAT(l, "it belongs in %s", option_of(l, others));
	else if (nearest)
		help = FORMAT(l, "did you mean '%s'?", nearest);
	else
		help = FORMAT(l, "systemd.directives(7) lists them; names that begin with 'X-' are free");
	add(l, &(struct line){key, -1, NULL}, D_UNKNOWN_DIRECTIVE, NULL,
	    FORMAT(l, "systemd has no directive '%s' in [%s], and ignores it", key, section), help);
}

static void add_new(struct looking *l, const char *key, int since)
{
	add(l, &(struct line){key, -1, NULL}, D_NEW_DIRECTIVE, NULL,
	    FORMAT(l, "'%s' came with systemd %d: systemd %d ignores it", key, since, l->systemd),
	    FORMAT(l, "if the host has a newer one: --target-systemd %d", since));
}

/* Returns a value for a message: in quotes, and cut if it is long. */
static const char *shown(struct looking *l, const char *value)
{
	enum { LONGEST = 60 };
	return strlen(value) > LONGEST ? "this" : FORMAT(l, "'%s'", value);
}

static void add_bad(struct looking *l, const struct unit_directive *d, const struct line *line, const char *severity)
{
	struct buf expected = {.limit = l->ev->arena->limit};
	const char *nearest = directive_nearest_word(l->ev->arena, d, line->text);
	directive_expected(d, &expected);
	if (d->takes == CLASS_REMOVED)
		add(l, line, D_BAD_DIRECTIVE_VALUE, NULL, FORMAT(l, "'%s' does nothing: systemd has dropped it", line->key),
		    "leave it out");
	else
		add(l, line, D_BAD_DIRECTIVE_VALUE, severity,
		    FORMAT(l, "%s is no value for '%s': systemd ignores %s", shown(l, line->text), line->key,
		           severity ? "what it does not know" : "the line"),
		    nearest ? FORMAT(l, "expected %s; did you mean '%s'?", buf_text(&expected), nearest)
		            : FORMAT(l, "expected %s", buf_text(&expected)));
	buf_release(&expected);
}

static void add_new_word(struct looking *l, const struct line *line, int since)
{
	add(l, line, D_NEW_DIRECTIVE, NULL,
	    FORMAT(l, "%s of '%s' came with systemd %d: systemd %d ignores the line", shown(l, line->text), line->key,
	           since, l->systemd),
	    FORMAT(l, "if the host has a newer one: --target-systemd %d", since));
}

/* Returns the character after a '%', with the bytes that belong to it. */
static const char *letter(struct looking *l, const char *at)
{
	return FORMAT(l, "%%%c", at[1]);
}

static void add_percent(struct looking *l, const char *key, const struct line *line, struct directive_verdict v)
{
	if (v.fault == DIRECTIVE_SPECIFIER)
		add(l, line, D_BAD_SPECIFIER, NULL,
		    FORMAT(l, "'%s' in '%s' is no specifier: systemd ignores the line", letter(l, v.at), key),
		    FORMAT(l, "write '%%%s' if a percent sign is meant", letter(l, v.at)));
	else if (v.fault == DIRECTIVE_LONE)
		add(l, line, D_BAD_SPECIFIER, "warning",
		    FORMAT(l, "a '%%' in '%s' that is no specifier", key), "write '%%': systemd makes one percent sign of it");
	else
		add(l, line, D_UNSEEN_SPECIFIER, specifier_lone(line->text) ? "error" : NULL,
		    FORMAT(l, "systemd replaces '%s' in '%s' by %s", letter(l, v.at), key, specifier_meaning(v.at[1])),
		    FORMAT(l, "write '%%%s' if a percent sign is meant", letter(l, v.at)));
}

static void check_line(struct looking *l, const struct unit_directive *d, const struct line *line)
{
	struct directive_verdict v = directive_check(d, line->text, l->systemd, l->variables);
	switch (v.fault) {
	case DIRECTIVE_FINE:
		return;
	case DIRECTIVE_BAD:
		return add_bad(l, d, line, NULL);
	case DIRECTIVE_QUIET:
		return add_bad(l, d, line, "warning");
	case DIRECTIVE_NEW:
		return add_new_word(l, line, v.since);
	case DIRECTIVE_SPECIFIER:
	case DIRECTIVE_LONE:
	case DIRECTIVE_UNSEEN:
		return add_percent(l, line->key, line, v);
	}
}

/* Returns the text of a value in a unit; NULL when it is unknown or null, or with a failure. */
static const char *line_text(struct looking *l, struct value v)
{
	if (value_is_unknown(v))
		v = unknown_value_likely(l->ev, v);
	if (!value_ok(v) || value_is_unknown(v) || value_kind(v) == VALUE_NULL)
		return NULL;
	if (value_kind(v) == VALUE_BOOL)
		return value_bool(v) ? "true" : "false";
	if (value_kind(v) == VALUE_LIST || value_kind(v) == VALUE_ATTRS || value_kind(v) == VALUE_FUNCTION)
		return NULL;
	const struct str *s = text_of_value(l->ev, v, COERCE_TO_STRING, SPAN_NONE);
	return s && strlen(s->text) == str_len(s) && !strchr(s->text, '\n') ? s->text : NULL;
}

/* Checks the lines of a list, or the one line of another value. Returns false with a failure. */
static bool check_value(struct looking *l, const struct unit_directive *d, const char *key, struct value v)
{
	v = value_force(l->ev, v);
	if (!value_ok(v))
		return false;
	if (!value_is(v, OBJECT_LIST)) {
		const char *t = line_text(l, v);
		if (t)
			check_line(l, d, &(struct line){key, -1, t});
		return !l->ev->failure;
	}
	const struct list *list = value_list(v);
	for (uint64_t i = 0; i < list_len(list); i++) {
		struct value item = slot_force(l->ev, &list->items[i]);
		const char *t = value_ok(item) ? line_text(l, item) : NULL;
		if (t)
			check_line(l, d, &(struct line){key, (int64_t)i, t});
		else if (l->ev->failure)
			return false;
	}
	return true;
}

static bool check_attribute(struct looking *l, const char *key, struct value v)
{
	static const char free_names[] = "X-";
	if (l->variables)
		return check_value(l, directive_find(UNIT, "Description"), key, v);
	const struct unit_directive *d = directive_find(l->section, key);
	if (!d) {
		if (strncmp(key, free_names, sizeof free_names - 1) != 0)
			add_unknown(l, key);
		return true;
	}
	if (d->since > l->systemd) {
		add_new(l, key, d->since);
		return true;
	}
	return check_value(l, d, key, v);
}

struct value lint_units_faults(struct evaluator *ev, struct value *args, struct span at)
{
	const char *section = value_str(args[0])->text;
	const struct attrs *set = value_attrs(args[1]);
	struct looking l = {.ev = ev, .section = directive_section_find(section), .systemd = (int)value_int(args[2])};
	(void)at;
	l.variables = strcmp(section, "Environment") == 0;
	const uint32_t *order = attrs_shape_order(ev->session, set->shape);
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		const char *key = symbol_text(&ev->session->symbols, set->shape->keys[order[i]].name);
		if (!check_attribute(&l, key, set->slots[order[i]]))
			return VALUE_NONE;
	}
	return value_of_list(ev->arena, l.found, l.n);
}
