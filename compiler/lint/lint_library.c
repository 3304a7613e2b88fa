#include "lint/lint_library.h"

#include "eval/files.h"
#include "lint/address.h"
#include "lint/lint_units.h"
#include "unit/capability.h"
#include "unit/time_span.h"

#include <sys/stat.h>

static void put_bool(struct attrs_builder *b, const char *name, bool v)
{
	attrs_put(b, symbol_of(&b->session->symbols, name, strlen(name)), 0, value_of_bool(v));
}

static void put_int(struct attrs_builder *b, const char *name, int64_t v)
{
	attrs_put(b, symbol_of(&b->session->symbols, name, strlen(name)), 0, value_of_int(&b->session->arena, v));
}

static void put_text(struct attrs_builder *b, const char *name, const char *text)
{
	struct value v = value_of_text(&b->session->arena, text, strlen(text));
	attrs_put(b, symbol_of(&b->session->symbols, name, strlen(name)), 0, v);
}

/* { family; bits; prefix; hasPrefix; hostBits; key; first; last; ula; } or null. */
static struct value run_parse_address(struct evaluator *ev, struct value *args, struct span at)
{
	enum { MEMBERS = 9, UNIQUE_LOCAL = 0xfc, UNIQUE_LOCAL_MASK = 0xfe };
	const struct str *text = value_str(args[0]);
	struct address a;
	char key[33], first[33], last[33];
	(void)at;
	if (strlen(text->text) != str_len(text) || !address_parse(text->text, &a))
		return VALUE_OF_NULL;
	struct attrs_builder b = attrs_build(ev->session, MEMBERS);
	address_hex(&a, key);
	address_first(&a, first);
	address_last(&a, last);
	put_int(&b, "family", a.bits == 32 ? 4 : 6);
	put_int(&b, "bits", a.bits);
	put_int(&b, "prefix", a.prefix);
	put_bool(&b, "hasPrefix", a.has_prefix);
	put_bool(&b, "hostBits", address_has_host_bits(&a));
	put_bool(&b, "ula", a.bits == 128 && (a.bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
	put_text(&b, "key", key);
	put_text(&b, "first", first);
	put_text(&b, "last", last);
	return attrs_done(&b, false);
}

/* Seconds, or null. */
static struct value run_parse_time_span(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *text = value_str(args[0]);
	int64_t seconds;
	(void)at;
	if (strlen(text->text) != str_len(text) || !time_span_parse(text->text, &seconds))
		return VALUE_OF_NULL;
	return value_of_int(ev->arena, seconds);
}

/* Returns the name in capital letters; for an unknown one the nearest, as `{ nearest = "CAP_..." or null; }`. */
static struct value run_capability(struct evaluator *ev, struct value *args, struct span at)
{
	const char *name = value_str(args[0])->text, *known = capability_find(name);
	(void)at;
	if (known)
		return value_of_text(ev->arena, known, strlen(known));
	const char *nearest = capability_nearest(name);
	struct attrs_builder b = attrs_build(ev->session, 1);
	if (nearest)
		put_text(&b, "nearest", nearest);
	else
		attrs_put(&b, symbol_of(&ev->session->symbols, "nearest", 7), 0, VALUE_OF_NULL);
	return attrs_done(&b, false);
}

/* Returns the name in a list that a misspelt one probably stands for, or null. */
static struct value run_nearest_name(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *l = value_list(args[1]);
	const char **names = ARENA_ARRAY(ev->arena, const char *, list_len(l) + 1);
	for (uint64_t i = 0; i < list_len(l); i++) {
		struct value v = slot_force(ev, &l->items[i]);
		if (!value_ok(v))
			return VALUE_NONE;
		if (!value_is(v, OBJECT_STRING))
			return eval_expected(ev, at, "a string", v);
		names[i] = value_str(v)->text;
	}
	const char *nearest = nearest_name(value_str(args[0])->text, names, list_len(l));
	return nearest ? value_of_text(ev->arena, nearest, strlen(nearest)) : VALUE_OF_NULL;
}

/* What names lead to in sets. Null where one of them is not there, or what it stands for cannot be computed. */
static struct value run_reach(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *names = value_list(args[1]);
	struct value v = value_force(ev, args[0]);
	for (uint64_t i = 0; value_ok(v) && i < list_len(names); i++) {
		struct value name = slot_force(ev, &names->items[i]);
		if (!value_ok(name))
			return VALUE_NONE;
		if (!value_is(name, OBJECT_STRING))
			return eval_expected(ev, at, "a name", name);
		v = value_is(v, OBJECT_ATTRS)
		        ? force_attribute(ev, value_attrs(v), symbol_of_str(&ev->session->symbols, value_str(name)))
		        : VALUE_NONE;
	}
	if (ev->interrupted)
		return VALUE_NONE;
	eval_recover(ev);
	return value_ok(v) ? v : VALUE_OF_NULL;
}

/* The number of the user that a file or folder of the host belongs to. Null where it cannot be seen. */
static struct value run_file_owner(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *path = value_str(args[0]);
	struct stat st;
	bool seen = path->text[0] == '/' && strlen(path->text) == str_len(path) &&
	            files_may_be_seen(ev, path->text, true, at) && stat(path->text, &st) == 0;
	eval_recover(ev);
	return seen ? value_of_int(ev->arena, st.st_uid) : VALUE_OF_NULL;
}

const struct builtin builtins_lint[] = {
    {"capability", "s", run_capability, "a capability by its right name, or a set with the nearest one", false},
    {"directiveFaults", "sai", lint_units_faults, "findings about the directives of a section", false},
    {"fileOwner", "s", run_file_owner, "the number of the user that owns a file of the host, or null", false},
    {"nearestName", "sl", run_nearest_name, "the name in a list that one may be a slip of, or null", false},
    {"parseAddress", "s", run_parse_address, "what an IP address says, or null", false},
    {"parseTimeSpan", "s", run_parse_time_span, "seconds of a time span as systemd reads it, or null", false},
    {"reach", ".l", run_reach, "what names lead to in sets; null where they lead to no value", false},
    {NULL, NULL, NULL, NULL, false},
};
