/* Builtins on versions: names of packages and their versions, split as in Nix. */
#include "builtin/builtins.h"

#define NIX_VERSION "2.26.3"

struct piece {
	const char *text;
	size_t len;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_separator(char c)
{
	return c == '.' || c == '-';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Returns the next component of a version, which is moved after it: a run of digits, or of other characters except dots
 * and dashes. It is empty at the end. */
static struct piece next_component(struct piece *version)
{
	const char *p = version->text, *end = p + version->len;
	while (p < end && is_separator(*p))
		p++;
	const char *start = p;
	if (p < end && is_digit(*p))
		while (p < end && is_digit(*p))
			p++;
	else
		while (p < end && !is_digit(*p) && !is_separator(*p))
			p++;
	*version = (struct piece){p, (size_t)(end - p)};
	return (struct piece){start, (size_t)(p - start)};
}

/* Reads a component as a number; for Nix, numbers beyond 32 bits are text. */
static bool component_number(struct piece c, int32_t *number)
{
	int64_t n = 0;
	for (size_t i = 0; i < c.len; i++) {
		if (!is_digit(c.text[i]))
			return false;
		n = n * 10 + (c.text[i] - '0');
		if (n > INT32_MAX)
			return false;
	}
	*number = (int32_t)n;
	return c.len > 0;
}

static int compare_text(struct piece l, struct piece r)
{
	int c = memcmp(l.text, r.text, l.len < r.len ? l.len : r.len);
	return c ? c : (l.len > r.len) - (l.len < r.len);
}

static bool is_pre(struct piece c)
{
	return c.len == 3 && memcmp(c.text, "pre", 3) == 0;
}

/* "pre" comes before everything, the end before numbers, other text before numbers. */
static bool component_less(struct piece l, struct piece r)
{
	int32_t a = 0, b = 0;
	bool l_number = component_number(l, &a), r_number = component_number(r, &b);
	if (l_number && r_number)
		return a < b;
	if (!l.len && r_number)
		return true;
	if (is_pre(l) && !is_pre(r))
		return true;
	if (is_pre(r))
		return false;
	if (r_number)
		return true;
	if (l_number)
		return false;
	return compare_text(l, r) < 0;
}

static struct value run_compare_versions(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct piece l = {value_str(args[0])->text, str_len(value_str(args[0]))};
	struct piece r = {value_str(args[1])->text, str_len(value_str(args[1]))};
	while (l.len || r.len) {
		struct piece a = next_component(&l), b = next_component(&r);
		if (component_less(a, b))
			return value_of_int(ev->arena, -1);
		if (component_less(b, a))
			return value_of_int(ev->arena, 1);
	}
	return value_of_int(ev->arena, 0);
}

static struct value run_split_version(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct piece version = {value_str(args[0])->text, str_len(value_str(args[0]))};
	uint64_t n = 0;
	for (struct piece rest = version; next_component(&rest).len;)
		n++;
	struct value *items, result = value_new_list(ev->arena, n, &items);
	for (uint64_t i = 0; i < n; i++) {
		struct piece c = next_component(&version);
		items[i] = value_of_text(ev->arena, c.text, c.len);
	}
	return result;
}

/* The version starts after the first dash that no letter follows. */
static struct value run_parse_drv_name(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct str *s = value_str(args[0]);
	size_t len = str_len(s), name = len, version = len;
	for (size_t i = 0; i + 1 < len; i++)
		if (s->text[i] == '-' && !is_letter(s->text[i + 1])) {
			name = i;
			version = i + 1;
			break;
		}
	struct attrs_builder both = attrs_build(ev->session, 2);
	attrs_put(&both, SYM_name, 0, value_of_text(ev->arena, s->text, name));
	attrs_put(&both, SYM_version, 0, value_of_text(ev->arena, s->text + version, len - version));
	return attrs_done(&both, false);
}

static struct value run_nix_version(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args;
	(void)at;
	return value_of_text(ev->arena, NIX_VERSION, sizeof NIX_VERSION - 1);
}

static struct value run_lang_version(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args;
	(void)at;
	return value_of_int(ev->arena, 6);
}

const struct builtin builtins_versions[] = {
    {"compareVersions", "ss", run_compare_versions, "-1, 0 or 1 as the first version is older, equal or newer", false},
    {"langVersion", "", run_lang_version, "the version of the language", false},
    {"nixVersion", "", run_nix_version, "the version of Nix whose builtins these are", false},
    {"parseDrvName", "s", run_parse_drv_name, "the 'name' and 'version' that a package's name is made of", false},
    {"splitVersion", "s", run_split_version, "the components of a version", false},
    {NULL, NULL, NULL, NULL, false},
};
