/* The options as a JSON Schema (draft 2020-12), for editors and validators of specs in YAML or JSON. A type's schema
 * describes the JSON that may be written for it. Functions cannot be written, so no value is valid for them. A schema
 * is never stricter than ctrc: it omits rules that JSON Schema cannot express. */
#include "data/json.h"
#include "module/config.h"
#include "module/config_freeform.h"
#include "module/engine.h"
#include "module/level.h"
#include "module/option.h"
#include "module/submodule.h"
#include "module/type.h"
#include "output/json_writer.h"
#include "output/reference.h"

struct schema {
	struct evaluator *ev;
	struct json_writer w;
	const struct type *open[64]; /* the types that are being written, since a type may contain itself */
	size_t open_count;
	bool item; /* the value is an item of a list, so that no other definition adds to it */
};

static void put_type(struct schema *s, const struct type *t);

static const char *text_at(struct schema *s, symbol name)
{
	return symbol_text(&s->ev->session->symbols, name);
}

/* Writes a member whose value is one of the language, if it is also a value of JSON. */
static void put_value(struct schema *s, const char *name, struct value v)
{
	struct buf json = {0};
	if (value_ok(v) && json_write(&json, s->ev, v, SPAN_NONE, JSON_PATHS, NULL))
		json_writer_member_literal(&s->w, name, buf_text(&json));
	eval_recover(s->ev);
	buf_release(&json);
}

static void put_part(struct schema *s, const struct type *t, int i)
{
	const struct type *part = type_part(s->ev, t, i);
	eval_recover(s->ev);
	json_writer_open(&s->w, '{');
	if (part)
		put_type(s, part);
	json_writer_close(&s->w, '}');
}

/* Writes that a value has to match one of the parts. */
static void put_any_of(struct schema *s, const struct type *t, bool or_null)
{
	json_writer_name(&s->w, "anyOf");
	json_writer_open(&s->w, '[');
	if (or_null) {
		json_writer_open(&s->w, '{');
		json_writer_member(&s->w, "type", "null");
		json_writer_close(&s->w, '}');
	}
	put_part(s, t, 0);
	if (!or_null)
		put_part(s, t, 1);
	json_writer_close(&s->w, ']');
}

/* Patterns of the language are POSIX's, those of schemas ECMAScript's. Only patterns with the same meaning in both are
 * written. */
static void put_pattern(struct schema *s, const struct type *t)
{
	json_writer_member(&s->w, "type", "string");
	if (t->text && !strstr(t->text->text, "[:") && !strchr(t->text->text, '\\'))
		json_writer_member(&s->w, "pattern", arena_format(s->ev->arena, "^(?:%s)$", t->text->text));
}

static void put_text_of(struct schema *s, const char *pattern)
{
	json_writer_member(&s->w, "type", "string");
	if (pattern)
		json_writer_member(&s->w, "pattern", pattern);
}

static void put_range(struct schema *s, const struct type *t)
{
	json_writer_member(&s->w, "type", "integer");
	if (t->low != INT64_MIN)
		json_writer_member_literal(&s->w, "minimum", arena_format(s->ev->arena, "%lld", (long long)t->low));
	if (t->high != INT64_MAX)
		json_writer_member_literal(&s->w, "maximum", arena_format(s->ev->arena, "%lld", (long long)t->high));
}

static void put_description(struct schema *s, const struct option *o)
{
	struct value v = engine_get(s->ev, o->set, SYM_description);
	if (value_ok(v) && value_is(v, OBJECT_ATTRS))
		v = engine_get(s->ev, value_attrs(v), SYM_text);
	if (value_ok(v) && value_is(v, OBJECT_STRING))
		json_writer_member(&s->w, "description", value_str(v)->text);
	eval_recover(s->ev);
}

/* A default that depends on other options is described in words only: `defaultText` is not a value. */
static void put_option(struct schema *s, struct option *o)
{
	const struct type *t = option_type(s->ev, o);
	eval_recover(s->ev);
	json_writer_open(&s->w, '{');
	put_description(s, o);
	if (t && !o->alias)
		put_type(s, t);
	if (o->alias)
		json_writer_member_literal(&s->w, "deprecated", "true");
	else if (!attrs_find(o->set, SYM_defaultText))
		put_value(s, "default", engine_get(s->ev, o->set, SYM_DEFAULT));
	eval_recover(s->ev);
	if (option_flag(s->ev, o, SYM_readOnly, false))
		json_writer_member_literal(&s->w, "readOnly", "true");
	json_writer_close(&s->w, '}');
}

static bool is_shown(struct schema *s, const struct option_entry *entry)
{
	if (entry->name == SYM__module)
		return false;
	if (entry->option)
		return !entry->option->removed && !option_flag(s->ev, entry->option, SYM_internal, false);
	for (uint32_t i = 0; i < entry->nested->n; i++)
		if (is_shown(s, &entry->nested->entries[i]))
			return true;
	return false;
}

static void put_set(struct schema *s, const struct option_set *set, bool root);

/* Writes one of the names of a module that are not options. */
static void put_module_name(struct schema *s, const char *name, const char *description, const char *key,
                            const char *value)
{
	json_writer_name(&s->w, name);
	json_writer_open(&s->w, '{');
	json_writer_member(&s->w, "description", description);
	json_writer_member(&s->w, key, value);
	json_writer_close(&s->w, '}');
}

static void put_properties(struct schema *s, const struct option_set *set, bool root)
{
	const uint32_t *order = attrs_shape_order(s->ev->session, set->shape);
	json_writer_name(&s->w, "properties");
	json_writer_open(&s->w, '{');
	if (root) {
		put_module_name(s, "imports", "Further modules: paths of files, relative to this one.", "type", "array");
		put_module_name(s, "config", "The options, where they do not stand in the module itself.", "$ref", "#");
		put_module_name(s, "disabledModules", "Modules that are left out.", "type", "array");
	}
	for (uint32_t i = 0; i < set->n; i++) {
		const struct option_entry *entry = &set->entries[order[i]];
		if (!is_shown(s, entry))
			continue;
		json_writer_name(&s->w, text_at(s, entry->name));
		if (entry->option) {
			put_option(s, entry->option);
		} else {
			json_writer_open(&s->w, '{');
			put_set(s, entry->nested, false);
			json_writer_member_literal(&s->w, "additionalProperties", "false");
			json_writer_close(&s->w, '}');
		}
	}
	json_writer_close(&s->w, '}');
}

static void put_set(struct schema *s, const struct option_set *set, bool root)
{
	json_writer_member(&s->w, "type", "object");
	put_properties(s, set, root);
}

/* Writes the schema of names that are not options: none are allowed, or values of the freeform type. */
static void put_further(struct schema *s, struct config *c)
{
	bool failed;
	const struct type *freeform = config_freeform(s->ev, c, &failed);
	eval_recover(s->ev);
	const struct type *t = freeform ? type_native(freeform) : NULL;
	if (t && (t->kind == &kind_attrs_of || t->kind == &kind_lazy_attrs_of)) {
		json_writer_name(&s->w, "additionalProperties");
		put_part(s, t, 0);
	} else if (!freeform && !failed) {
		json_writer_member_literal(&s->w, "additionalProperties", "false");
	}
}

/* Writes the options that have no value unless the spec sets them. */
static void put_required(struct schema *s, struct config *c)
{
	const uint32_t *order = attrs_shape_order(s->ev->session, c->options->shape);
	const struct level *level = level_root(s->ev, c);
	eval_recover(s->ev);
	json_writer_name(&s->w, "required");
	json_writer_open(&s->w, '[');
	for (uint32_t i = 0; level && i < c->options->n; i++) {
		const struct option_entry *entry = &c->options->entries[order[i]];
		if (entry->option && !entry->option->default_value && is_shown(s, entry) && !entry->option->alias &&
		    !level_defines(level, order[i]))
			json_writer_text(&s->w, text_at(s, entry->name));
	}
	json_writer_close(&s->w, ']');
}

static void put_submodule(struct schema *s, const struct type *t)
{
	struct session *session = s->ev->session;
	struct path *path = arena_alloc(s->ev->arena, sizeof *path);
	*path = (struct path){.up = NULL, .name = symbol_of(&session->symbols, "<name>", strlen("<name>"))};
	struct config *c = submodule_empty(s->ev, t, path);
	eval_recover(s->ev);
	if (!c)
		return;
	if (s->item)
		put_required(s, c);
	s->item = false;
	put_set(s, c->options, false);
	put_further(s, c);
}

static void put_list(struct schema *s, const struct type *t)
{
	json_writer_member(&s->w, "type", "array");
	json_writer_name(&s->w, "items");
	s->item = true;
	put_part(s, t, 0);
	s->item = false;
}

static void put_names(struct schema *s, const struct type *t)
{
	json_writer_member(&s->w, "type", "object");
	json_writer_name(&s->w, "additionalProperties");
	put_part(s, t, 0);
}

/* Writes a type whose schema is that of the type inside of it. */
static void put_inside(struct schema *s, const struct type *t)
{
	const struct type *part = type_part(s->ev, t, 0);
	eval_recover(s->ev);
	if (part)
		put_type(s, part);
}

static void put_filled(struct schema *s, const struct type *t)
{
	put_inside(s, t);
	json_writer_member_literal(&s->w, "minItems", "1");
}

static void put_null_or(struct schema *s, const struct type *t)
{
	put_any_of(s, t, true);
}

static void put_either(struct schema *s, const struct type *t)
{
	put_any_of(s, t, false);
}

static void put_enum(struct schema *s, const struct type *t)
{
	put_value(s, "enum", t->data);
}

static void put_nothing(struct schema *s, const struct type *t)
{
	(void)t;
	json_writer_name(&s->w, "not");
	json_writer_open(&s->w, '{');
	json_writer_close(&s->w, '}');
}

/* A row for each kind: the name of a type of JSON, with a pattern for strings, or a function. Kinds without a row have
 * no restriction. */
static const struct row {
	const struct type_kind *kind;
	const char *type, *pattern;
	void (*put)(struct schema *s, const struct type *t);
} rows[] = {
    {&kind_bool, "boolean", NULL, NULL},
    {&kind_bool_or, "boolean", NULL, NULL},
    {&kind_int, "integer", NULL, NULL},
    {&kind_float, "number", NULL, NULL},
    {&kind_number, "number", NULL, NULL},
    {&kind_real, "number", NULL, NULL},
    {&kind_range, NULL, NULL, put_range},
    {&kind_str, "string", NULL, NULL},
    {&kind_separated, "string", NULL, NULL},
    {&kind_single_line, "string", "^[^\n]*\n?$", NULL},
    {&kind_non_empty, "string", "[^ \t\n]", NULL},
    {&kind_matching, NULL, NULL, put_pattern},
    {&kind_path, "string", "^/", NULL},
    {&kind_path_with, "string", NULL, NULL},
    {&kind_enum, NULL, NULL, put_enum},
    {&kind_attrs, "object", NULL, NULL},
    {&kind_tagged, "object", NULL, NULL},
    {&kind_null_or, NULL, NULL, put_null_or},
    {&kind_either, NULL, NULL, put_either},
    {&kind_coerced, NULL, NULL, put_either},
    {&kind_unique, NULL, NULL, put_inside},
    {&kind_checked, NULL, NULL, put_inside},
    {&kind_passwd_entry, NULL, NULL, put_inside},
    {&kind_filled, NULL, NULL, put_filled},
    {&kind_function, NULL, NULL, put_nothing},
    {&kind_list, NULL, NULL, put_list},
    {&kind_attrs_of, NULL, NULL, put_names},
    {&kind_lazy_attrs_of, NULL, NULL, put_names},
    {&kind_submodule, NULL, NULL, put_submodule},
};

static void put_row(struct schema *s, const struct row *row, const struct type *t)
{
	if (row->put)
		row->put(s, t);
	else if (row->pattern)
		put_text_of(s, row->pattern);
	else
		json_writer_member(&s->w, "type", row->type);
}

static bool is_open(const struct schema *s, const struct type *t)
{
	for (size_t i = 0; i < s->open_count; i++)
		if (s->open[i] == t)
			return true;
	return s->open_count == sizeof s->open / sizeof *s->open;
}

/* Writes the members of a type's schema. */
static void put_type(struct schema *s, const struct type *t)
{
	t = type_native(t);
	if (is_open(s, t))
		return;
	s->open[s->open_count++] = t;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].kind == t->kind)
			put_row(s, &rows[i], t);
	s->open_count--;
}

static void print_all(const struct reference *all, struct buf *out)
{
	struct schema s = {.ev = all->ev, .w = {.out = out}};
	json_writer_open(&s.w, '{');
	json_writer_member(&s.w, "$schema", "https://json-schema.org/draft/2020-12/schema");
	json_writer_member(&s.w, "title", "A container spec of ctrc");
	put_set(&s, all->config->options, true);
	put_further(&s, all->config);
	json_writer_close(&s.w, '}');
	buf_char(out, '\n');
}

const struct reference_format reference_schema = {
	.name = "json-schema", .print = print_all, .whole = true, .data = true};
