#include "syntax/yaml_value.h"

#include "syntax/complain.h"
#include "syntax/construct.h"
#include "syntax/expr_path.h"
#include "syntax/parts.h"
#include "syntax/scan.h"
#include "syntax/set.h"
#include "syntax/yaml_scalar.h"

#include <errno.h>
#include <stdlib.h>

/* Tags of ctrc for functions of lib. */
static const struct yaml_property properties[] = {
    {"!force", "override", 50},
    {"!default", "override", 1000},
    {"!before", "order", 500},
    {"!after", "order", 1500},
};

static const char path_tag[] = "!path";
static const char schema[] = "tag:yaml.org,2002:";

struct diag *yaml_value_refuse(struct parser *p, struct span at, const char *message, const char *help)
{
	struct diag *d = complain_parser(p, D_YAML_FORM, at, "%s", message);
	if (d)
		d->help = help;
	return d;
}

static struct expr *constant(struct parser *p, struct span at, const char *name)
{
	return expr_var(p, at, symbol_of(&p->session->symbols, name, strlen(name)));
}

struct expr *yaml_value_nothing(struct parser *p, struct span at)
{
	return constant(p, at, "null");
}

/* Scalars. */

struct expr *yaml_value_string(struct parser *p, const struct yaml_word *s)
{
	if (memchr(s->text, '\0', s->len)) {
		yaml_value_refuse(p, s->at, "a string cannot hold a NUL character", NULL);
		return yaml_value_nothing(p, s->at);
	}
	return expr_string(p, s->at, str_new(&p->session->arena, s->text, s->len), s->plain ? EXPR_PLAIN : 0);
}

static struct expr *make_int(struct parser *p, const struct yaml_word *s)
{
	int base = s->len < 2 || s->text[0] != '0' ? 10 : s->text[1] == 'o' ? 8 : s->text[1] == 'x' ? 16 : 10;
	errno = 0;
	int64_t value = strtoll(s->text + (base == 10 ? 0 : 2), NULL, base);
	if (errno == ERANGE) {
		struct diag *d = complain_parser(p, D_BAD_NUMBER, s->at, "the number %.40s is too large", s->text);
		if (d)
			d->help = "integers go up to 9223372036854775807; in quotes it is a string";
	}
	return expr_int(p, s->at, value);
}

static struct expr *refuse_number(struct parser *p, const struct yaml_word *s, const char *message, const char *help)
{
	struct diag *d = complain_parser(p, D_YAML_NUMBER, s->at, "%s", message);
	if (d)
		d->help = help;
	return yaml_value_nothing(p, s->at);
}

/* 0755 is 755 in YAML 1.2 and 493 in YAML 1.1: the author's intention is unknown. */
static struct expr *refuse_zero(struct parser *p, const struct yaml_word *s)
{
	struct arena *a = &p->session->arena;
	bool sign = *s->text == '-' || *s->text == '+', octal = strcspn(s->text, "89") == s->len;
	const char *digits = s->text + sign, *bare = digits + strspn(digits, "0");
	bare -= !*bare;
	return refuse_number(p, s,
	                     arena_format(a,
	                                  "%.40s means two things: an octal number in YAML 1.1, because of its zero, and a "
	                                  "decimal one in YAML 1.2",
	                                  s->text),
	                     arena_format(a, "write %s\"%.40s\" for the text, %s%.40s for the decimal number",
	                                  octal && !sign ? arena_format(a, "0o%.40s for the octal number, ", bare) : "",
	                                  s->text, *s->text == '-' ? "-" : "", bare));
}

static struct expr *make_plain(struct parser *p, const struct yaml_word *s)
{
	double value;
	switch (yaml_scalar_of(s->text, s->len)) {
	case YAML_SCALAR_TEXT: return yaml_value_string(p, s);
	case YAML_SCALAR_NULL: return constant(p, s->at, "null");
	case YAML_SCALAR_TRUE: return constant(p, s->at, "true");
	case YAML_SCALAR_FALSE: return constant(p, s->at, "false");
	case YAML_SCALAR_INT: return make_int(p, s);
	case YAML_SCALAR_ZERO_LED: return refuse_zero(p, s);
	case YAML_SCALAR_NO_NUMBER:
		return refuse_number(p, s, "there are no infinite numbers, and none that are no numbers",
		                     "put it in quotes if it is a text");
	case YAML_SCALAR_FLOAT:
		scan_float(p, s->text, s->at, &value);
		return expr_float(p, s->at, value);
	}
	return yaml_value_nothing(p, s->at);
}

static struct expr *make_path(struct parser *p, const struct yaml_word *s)
{
	if (!s->len || memchr(s->text, '\0', s->len)) {
		yaml_value_refuse(p, s->at, "this is no path", "a path looks like this: !path ./file");
		return yaml_value_nothing(p, s->at);
	}
	struct text text = {arena_text(&p->session->arena, s->text, s->len), (uint32_t)s->len, false};
	return expr_path(p, s->at, parts_of(p, text, s->at));
}

/* Returns a value of the type that its tag names. */
static struct expr *make_typed(struct parser *p, const struct yaml_word *s, const char *type)
{
	static const struct {
		const char *name;
		enum yaml_scalar kind, other;
	} types[] = {
	    {"null", YAML_SCALAR_NULL, YAML_SCALAR_NULL},
	    {"bool", YAML_SCALAR_TRUE, YAML_SCALAR_FALSE},
	    {"int", YAML_SCALAR_INT, YAML_SCALAR_ZERO_LED},
	    {"float", YAML_SCALAR_FLOAT, YAML_SCALAR_NO_NUMBER},
	};
	struct arena *a = &p->session->arena;
	if (strcmp(type, "str") == 0)
		return yaml_value_string(p, &(struct yaml_word){s->text, s->len, s->at, s->at, false});
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		enum yaml_scalar kind = yaml_scalar_of(s->text, s->len);
		if (strcmp(types[i].name, type) != 0)
			continue;
		if (kind == YAML_SCALAR_INT && types[i].kind == YAML_SCALAR_FLOAT)
			return expr_float(p, s->at, strtod(s->text, NULL));
		if (kind == types[i].kind || kind == types[i].other)
			return make_plain(p, s);
		yaml_value_refuse(p, s->at, arena_format(a, "\"%.40s\" is no value of the type !!%s", s->text, type), NULL);
		return yaml_value_nothing(p, s->at);
	}
	yaml_value_refuse(p, s->at, arena_format(a, "values of the type !!%.40s are not known here", type),
	       "the types of YAML's core schema are !!null, !!bool, !!int, !!float, !!str, !!seq and !!map");
	return yaml_value_nothing(p, s->at);
}

/* Tags. */

const struct yaml_property *yaml_value_property(const char *tag)
{
	for (size_t i = 0; tag && i < sizeof properties / sizeof *properties; i++)
		if (strcmp(properties[i].tag, tag) == 0)
			return &properties[i];
	return NULL;
}

static bool has_type(const char *tag)
{
	return tag && strncmp(tag, schema, sizeof schema - 1) == 0;
}

static void refuse_tag(struct parser *p, struct span at, const char *tag)
{
	struct arena *a = &p->session->arena;
	const char *names[sizeof properties / sizeof *properties + 1] = {path_tag};
	size_t n = 1;
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		names[n++] = properties[i].tag;
	const char *nearest = nearest_name(tag, names, n);
	const char *help = nearest ? arena_format(a, "did you mean '%s'?", nearest)
	                           : "ctrc knows the tags !path, !force, !default, !before and !after";
	if (strcmp(tag, "!if") == 0 || strcmp(tag, "!merge") == 0)
		help = "conditions and computed values need the language: import a .spec beside this file";
	yaml_value_refuse(p, at, arena_format(a, "unknown tag '%.60s'", tag), help);
}

void yaml_value_check_tag(struct parser *p, struct span at, const char *tag, const char *own_type)
{
	struct arena *a = &p->session->arena;
	if (!tag || strcmp(tag, "!") == 0 || yaml_value_property(tag))
		return;
	if (has_type(tag) && strcmp(tag + sizeof schema - 1, own_type) == 0)
		return;
	if (has_type(tag) || strcmp(tag, path_tag) == 0)
		yaml_value_refuse(p, at, arena_format(a, "a %s cannot have the tag '%s%.40s'",
		                           strcmp(own_type, "map") == 0 ? "mapping" : "list", has_type(tag) ? "!!" : "",
		                           has_type(tag) ? tag + sizeof schema - 1 : tag), NULL);
	else
		refuse_tag(p, at, tag);
}

struct expr *yaml_value_scalar(struct parser *p, const struct yaml_word *s, const char *tag)
{
	if (!tag || yaml_value_property(tag))
		return s->plain ? make_plain(p, s) : yaml_value_string(p, s);
	if (strcmp(tag, "!") == 0)
		return yaml_value_string(p, s);
	if (strcmp(tag, path_tag) == 0)
		return make_path(p, s);
	if (has_type(tag))
		return make_typed(p, s, tag + sizeof schema - 1);
	refuse_tag(p, s->tag_at, tag);
	return yaml_value_nothing(p, s->at);
}

struct expr *yaml_value_wrap(struct parser *p, const struct yaml_property *property, struct span at, uint32_t slot,
                       struct expr *value)
{
	struct span whole = span_join(at, value->at), none = {0, 0};
	struct set *set = set_new(p, whole);
	const struct str *type = str_new(&p->session->arena, property->type, strlen(property->type));
	set_put(p, set, construct_name(SYM__type, none), NO_SLOT, expr_string(p, none, type, 0));
	set_put(p, set, construct_name(SYM_priority, none), NO_SLOT, expr_int(p, none, property->priority));
	set_put(p, set, construct_name(SYM_content, at), slot, value);
	return set_expr(p, whole, set, 0);
}

bool yaml_value_is_text_tag(const char *tag)
{
	return strcmp(tag, "!") == 0 || (has_type(tag) && strcmp(tag + sizeof schema - 1, "str") == 0);
}
