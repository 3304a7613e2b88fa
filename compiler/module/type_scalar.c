/* Types of single values: booleans, numbers, strings, paths, one of several. */
#include "eval/globals.h"
#include "eval/print.h"
#include "eval/text_parts.h"
#include "module/engine.h"
#include "module/type.h"
#include "module/type_merge.h"

static int check_bool(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_kind(v) == VALUE_BOOL;
}

static struct value merge_bool_or(struct evaluator *ev, const struct type *t, const struct path *path,
                                  const struct plain *defs)
{
	(void)ev, (void)t, (void)path;
	bool any = false;
	for (const struct definition *d = defs->first; d; d = d->next)
		any = any || value_bool(d->value);
	return value_of_bool(any);
}

const struct type_kind kind_bool = {
    .name = "bool", .description = "boolean", .expected = "a boolean (true or false)", .flags = TYPE_SCALAR,
    .check = check_bool, .merge = type_merge_equal,
};
const struct type_kind kind_bool_or = {
    .name = "boolByOr", .description = "boolean (merged using or)", .expected = "a boolean (true or false)",
    .flags = TYPE_SCALAR, .check = check_bool, .merge = merge_bool_or,
};

/* Numbers. */

static int check_int(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_kind(v) == VALUE_INT;
}

static int check_float(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_kind(v) == VALUE_FLOAT;
}

static int check_number(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_kind(v) == VALUE_INT || value_kind(v) == VALUE_FLOAT;
}

static int check_range(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev;
	return value_kind(v) == VALUE_INT && value_int(v) >= t->low && value_int(v) <= t->high;
}

static int check_real(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev;
	enum value_kind kind = value_kind(v);
	double d = kind == VALUE_INT ? (double)value_int(v) : kind == VALUE_FLOAT ? value_float(v) : 0;
	return (kind == VALUE_INT || kind == VALUE_FLOAT) && d >= t->real_low && d <= t->real_high;
}

/* Describes a range. The description of a sized type (ints.u8 ... ints.s32) includes the size, with which its name
 * ends. */
static const char *describe_range(struct evaluator *ev, const struct type *t)
{
	long long low = t->low, high = t->high;
	const char *sign = t->low < 0 ? "signed" : "unsigned";
	const char *size = t->name ? t->name + strcspn(t->name, "0123456789") : "";
	if (!*size)
		return arena_format(ev->arena, "integer between %lld and %lld (both inclusive)", low, high);
	return arena_format(ev->arena, "%s bit %s integer; between %lld and %lld (both inclusive)", size, sign, low, high);
}

static const char *expects_range(struct evaluator *ev, const struct type *t)
{
	if (t->high == INT64_MAX)
		return arena_format(ev->arena, "an integer of at least %lld", (long long)t->low);
	return arena_format(ev->arena, "an integer from %lld to %lld", (long long)t->low, (long long)t->high);
}

const struct type_kind kind_int = {
    .name = "int", .description = "signed integer", .expected = "an integer", .flags = TYPE_SCALAR,
    .check = check_int, .merge = type_merge_equal,
};
const struct type_kind kind_float = {
    .name = "float", .description = "floating point number", .expected = "a float", .flags = TYPE_SCALAR,
    .check = check_float, .merge = type_merge_equal,
};
const struct type_kind kind_number = {
    .name = "either", .description = "signed integer or floating point number", .expected = "a number",
    .flags = TYPE_SCALAR, .check = check_number, .merge = type_merge_equal,
};
const struct type_kind kind_range = {
	.name = "intBetween",
	.flags = TYPE_SCALAR,
	.check = check_range,
	.merge = type_merge_equal,
	.describe = describe_range,
	.expects = expects_range,
};
const struct type_kind kind_real = {
    .name = "numberBetween", .flags = TYPE_SCALAR, .check = check_real, .merge = type_merge_equal,
};

/* Strings. */

static int check_str(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_is(v, OBJECT_STRING);
}

static int check_non_empty(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	if (!value_is(v, OBJECT_STRING))
		return 0;
	for (const char *c = value_str(v)->text; *c; c++)
		if (!strchr(" \t\n", *c))
			return 1;
	return 0;
}

/* One line, with or without a newline at its end. */
static int check_single_line(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	if (!value_is(v, OBJECT_STRING))
		return 0;
	const struct str *s = value_str(v);
	size_t n = str_len(s);
	if (n && s->text[n - 1] == '\n')
		n--;
	return !memchr(s->text, '\n', n) && !memchr(s->text, '\r', n);
}

static struct value merge_single_line(struct evaluator *ev, const struct type *t, const struct path *path,
                                      const struct plain *defs)
{
	struct value v = type_takes_all(ev, t, path, defs) ? type_merge_equal(ev, t, path, defs) : VALUE_NONE;
	if (!value_ok(v))
		return v;
	const struct str *s = value_str(v);
	size_t n = str_len(s);
	return n && s->text[n - 1] == '\n' ? value_of_text(ev->arena, s->text, n - 1) : v;
}

static int check_passwd_entry(struct evaluator *ev, const struct type *t, struct value v)
{
	int ok = type_check_part(ev, t, 0, v);
	if (ok <= 0 || !value_is(v, OBJECT_STRING))
		return ok;
	return !strpbrk(value_str(v)->text, ":\n");
}

static struct value merge_inner(struct evaluator *ev, const struct type *t, const struct path *path,
                                const struct plain *defs)
{
	return type_merge_part(ev, t, 0, path, defs);
}

static const char *describe_passwd_entry(struct evaluator *ev, const struct type *t)
{
	const struct type *inner = type_part(ev, t, 0);
	const char *text = inner ? type_phrase(ev, inner, PHRASE_NOUN) : NULL;
	return text ? arena_format(ev->arena, "%s, not containing newlines or colons", text) : NULL;
}

/* The parts of a text are its definitions, with the separators between them. */
static void keep_definitions(struct evaluator *ev, const struct str *all, const struct str *between,
                             const struct plain *defs)
{
	struct text_part *parts = ARENA_ARRAY(ev->arena, struct text_part, 2 * (size_t)defs->n);
	size_t n = 0;
	for (const struct definition *d = defs->first; d; d = d->next) {
		parts[n++] = (struct text_part){value_str(d->value), VALUE_NONE, VALUE_NONE, definition_place(ev->session, d)};
		if (d->next)
			parts[n++] = (struct text_part){between, VALUE_NONE, VALUE_NONE, SPAN_NONE};
	}
	text_parts_add(ev, all, parts, n);
}

static struct value merge_separated(struct evaluator *ev, const struct type *t, const struct path *path,
                                    const struct plain *defs)
{
	if (!type_takes_all(ev, t, path, defs))
		return VALUE_NONE;
	if (defs->n == 1)
		return defs->first->value;
	size_t gap = str_len(t->text), len = gap * (defs->n - 1);
	for (const struct definition *d = defs->first; d; d = d->next)
		len += str_len(value_str(d->value));
	struct str *all = str_alloc(ev->arena, len);
	char *to = all->text;
	for (const struct definition *d = defs->first; d; d = d->next) {
		const struct str *s = value_str(d->value);
		memcpy(to, s->text, str_len(s));
		to += str_len(s);
		if (d->next) {
			memcpy(to, t->text->text, gap);
			to += gap;
		}
	}
	if (ev->keeps_definitions)
		keep_definitions(ev, all, t->text, defs);
	return value_of_str(all);
}

static const char *describe_separated(struct evaluator *ev, const struct type *t)
{
	if (!str_len(t->text))
		return "Concatenated string";
	return arena_format(ev->arena, "strings concatenated with %s", print_short(ev, value_of_str(t->text)));
}

static int check_matching(struct evaluator *ev, const struct type *t, struct value v)
{
	if (!value_is(v, OBJECT_STRING))
		return 0;
	struct value match = globals_value(ev, "match");
	struct value found = value_ok(match) ? call_function2(ev, match, value_of_str(t->text), v, SPAN_NONE) : VALUE_NONE;
	return value_ok(found) ? value_kind(found) != VALUE_NULL : -1;
}

static const char *describe_matching(struct evaluator *ev, const struct type *t)
{
	return arena_format(ev->arena, "string matching the pattern %s", t->text->text);
}

static const char *expects_matching(struct evaluator *ev, const struct type *t)
{
	return arena_format(ev->arena, "a string that matches the pattern '%s'", t->text->text);
}

const struct type_kind kind_str = {
    .name = "str", .description = "string", .expected = "a string", .flags = TYPE_SCALAR,
    .check = check_str, .merge = type_merge_equal,
};
const struct type_kind kind_non_empty = {
    .name = "nonEmptyStr", .description = "non-empty string", .expected = "a string that is not empty",
    .flags = TYPE_SCALAR, .check = check_non_empty, .merge = type_merge_equal,
};
const struct type_kind kind_single_line = {
    .name = "singleLineStr", .description = "(optionally newline-terminated) single-line string",
    .expected = "a string of one line", .check = check_single_line, .merge = merge_single_line,
};
const struct type_kind kind_separated = {
    .name = "separatedString", .expected = "a string", .flags = TYPE_SCALAR,
    .check = check_str, .merge = merge_separated, .describe = describe_separated,
};
const struct type_kind kind_matching = {
    .name = "strMatching", .flags = TYPE_SCALAR,
    .check = check_matching, .merge = type_merge_equal, .describe = describe_matching, .expects = expects_matching,
};
const struct type_kind kind_passwd_entry = {
	.name = "passwdEntry",
	.phrase = PHRASE_CLAUSE,
	.check = check_passwd_entry,
	.merge = merge_inner,
	.describe = describe_passwd_entry,
};

/* Paths. */

/* Returns the text of a path, of a string, or of a set that stands for one; NULL without a failure for anything
 * else. */
static const struct str *path_like(struct evaluator *ev, struct value v, bool *failed)
{
	*failed = false;
	if (value_is(v, OBJECT_STRING) || value_is(v, OBJECT_PATH))
		return value_str(v);
	if (!value_is(v, OBJECT_ATTRS))
		return NULL;
	const struct attrs *set = value_attrs(v);
	if (!attrs_find(set, SYM_outPath) && !attrs_find(set, SYM___toString))
		return NULL;
	const struct str *text = text_of_value(ev, v, COERCE_TO_STRING, SPAN_NONE);
	*failed = !text;
	return text;
}

static int check_path(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)t;
	bool failed;
	const struct str *text = path_like(ev, v, &failed);
	return failed ? -1 : text && text->text[0] == '/';
}

/* Whether the text of a path is the one that Nix would have: files of a flake are in Nix's store. */
static bool tells_place(const struct evaluator *ev, struct value v)
{
	return !ev->unknown_stays || !value_is(v, OBJECT_PATH);
}

/* types.pathWith: `low` and `high` are 1 (required), 0 (forbidden) or -1 (any), for absolute and in the store. */
static int check_path_with(struct evaluator *ev, const struct type *t, struct value v)
{
	static const char store[] = "/nix/store/";
	bool failed;
	const struct str *text = path_like(ev, v, &failed);
	if (failed || !text)
		return failed ? -1 : 0;
	bool absolute = text->text[0] == '/';
	bool in_store = strncmp(text->text, store, sizeof store - 1) == 0 && !strchr("./", text->text[sizeof store - 1]);
	return (t->low < 0 || t->low == absolute) && (t->high < 0 || t->high == in_store || !tells_place(ev, v));
}

static const char *describe_path_with(struct evaluator *ev, const struct type *t)
{
	static const char *const kinds[] = {"", "relative ", "absolute "}, *const places[] = {"", " not", ""};
	return arena_format(ev->arena, "%spath%s%s", kinds[t->low + 1], places[t->high + 1],
	                    t->high < 0 ? "" : " in the Nix store");
}

static int check_lua(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)t;
	struct value type = value_is(v, OBJECT_ATTRS) ? engine_get(ev, value_attrs(v), SYM__type) : VALUE_NONE;
	if (!value_ok(type))
		return ev->failure ? -1 : 0;
	return value_is(type, OBJECT_STRING) && strcmp(value_str(type)->text, "lua-inline") == 0;
}

static int check_store_path(struct evaluator *ev, const struct type *t, struct value v)
{
	static const char store[] = "/nix/store/";
	(void)t;
	bool failed;
	const struct str *text = path_like(ev, v, &failed);
	if (failed || !text)
		return failed ? -1 : 0;
	return !tells_place(ev, v) ||
	       (strncmp(text->text, store, sizeof store - 1) == 0 && text->text[sizeof store - 1] != '.');
}

static int check_package(struct evaluator *ev, const struct type *t, struct value v)
{
	if (!value_is(v, OBJECT_ATTRS))
		return check_store_path(ev, t, v);
	struct value type = engine_get(ev, value_attrs(v), SYM_type);
	if (!value_ok(type))
		return ev->failure ? -1 : 0;
	return value_is(type, OBJECT_STRING) && strcmp(value_str(type)->text, "derivation") == 0;
}

static int check_package_set(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_is(v, OBJECT_ATTRS) && attrs_find(value_attrs(v), SYM_path);
}

const struct type_kind kind_path = {
    .name = "path", .description = "absolute path",
    .expected = "an absolute path (a path, or a string that begins with '/')",
    .flags = TYPE_SCALAR, .check = check_path, .merge = type_merge_equal,
};
const struct type_kind kind_path_with = {
	.name = "path",
	.flags = TYPE_SCALAR,
	.check = check_path_with,
	.merge = type_merge_equal,
	.describe = describe_path_with,
};
const struct type_kind kind_lua = {
    .name = "luaInline", .description = "inline lua", .expected = "Lua code (lib.generators.mkLuaInline)",
    .flags = TYPE_SCALAR, .check = check_lua, .merge = type_merge_equal,
};
const struct type_kind kind_package = {
    .name = "package", .description = "package", .expected = "a package (a derivation or a path in the Nix store)",
    .flags = TYPE_SCALAR, .check = check_package, .merge = type_merge_one,
};
const struct type_kind kind_package_set = {
    .name = "pkgs", .description = "Nixpkgs package set", .expected = "a set of packages",
    .flags = TYPE_SCALAR, .check = check_package_set, .merge = type_merge_one,
};

/* One of several values. */

static int check_enum(struct evaluator *ev, const struct type *t, struct value v)
{
	const struct list *known = value_list(t->data);
	for (uint64_t i = 0; i < list_len(known); i++) {
		struct value one = slot_force(ev, &known->items[i]);
		int same = value_ok(one) ? op_equal(ev, one, v, SPAN_NONE) : -1;
		if (same)
			return same;
	}
	return 0;
}

/* Values other than strings, integers and booleans are named by their type in descriptions. */
static const char *show_known(struct evaluator *ev, struct value v, bool described)
{
	enum value_kind kind = value_kind(v);
	if (described && kind != VALUE_STRING && kind != VALUE_INT && kind != VALUE_BOOL)
		return arena_format(ev->arena, "<%s>", value_type_of(v));
	return print_short(ev, v);
}

static const char *known_values(struct evaluator *ev, const struct type *t, bool described)
{
	const struct list *known = value_list(t->data);
	const char *text = "";
	for (uint64_t i = 0; i < list_len(known); i++) {
		struct value one = slot_force(ev, &known->items[i]);
		if (!value_ok(one))
			return NULL;
		text = arena_format(ev->arena, "%s%s%s", text, i ? ", " : "", show_known(ev, one, described));
	}
	return text;
}

static const char *describe_enum(struct evaluator *ev, const struct type *t)
{
	uint64_t n = list_len(value_list(t->data));
	if (!n)
		return "impossible (empty enum)";
	const char *known = known_values(ev, t, true);
	if (!known)
		return NULL;
	return n == 1 ? arena_format(ev->arena, "value %s (singular enum)", known)
	              : arena_format(ev->arena, "one of %s", known);
}

static const char *expects_enum(struct evaluator *ev, const struct type *t)
{
	uint64_t n = list_len(value_list(t->data));
	const char *known = known_values(ev, t, false);
	if (!known || n < 2)
		return n ? known : "nothing (the list of values is empty)";
	return arena_format(ev->arena, "one of %s", known);
}

const struct type_kind kind_enum = {
    .name = "enum", .flags = TYPE_SCALAR,
    .check = check_enum, .merge = type_merge_equal, .describe = describe_enum, .expects = expects_enum,
};
