#include "compile/project.h"

#include "compile/spec_file.h"
#include "base/path.h"

#include <stdlib.h>
#include <unistd.h>
#include <yaml.h>

struct project {
	struct compile_settings *settings;
	struct session *session;
	struct source *source;
	yaml_document_t *document;
};

/* libyaml counts columns in characters. */
static uint32_t offset_of(const struct project *p, const yaml_mark_t *mark)
{
	const char *c = p->source->text, *end = c + p->source->len;
	for (size_t line = 0; line < mark->line && c < end; line++) {
		const char *newline = memchr(c, '\n', (size_t)(end - c));
		c = newline ? newline + 1 : end;
	}
	for (size_t column = 0; column < mark->column && c < end; column++)
		do
			c++;
		while (c < end && ((unsigned char)*c & 0xc0) == 0x80);
	return p->source->base + (uint32_t)(c - p->source->text);
}

static struct span span_of(const struct project *p, const yaml_node_t *n)
{
	return (struct span){offset_of(p, &n->start_mark), offset_of(p, &n->end_mark)};
}

static void refuse(const struct project *p, struct span at, const char *message, const char *help)
{
	diag_error(p->session, D_BAD_PROJECT, at, "%s", message)->help = help;
}

/* The text of a scalar, or NULL, which has been reported. */
static const char *text_of(const struct project *p, const yaml_node_t *n)
{
	if (n->type == YAML_SCALAR_NODE)
		return (const char *)n->data.scalar.value;
	refuse(p, span_of(p, n), "expected a text", NULL);
	return NULL;
}

static bool read_bool(const struct project *p, const yaml_node_t *n, bool *to)
{
	const char *text = text_of(p, n);
	if (!text)
		return false;
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0) {
		refuse(p, span_of(p, n), "expected true or false", NULL);
		return false;
	}
	*to = *to || *text == 't';
	return true;
}

/* The settings, one function each. */

static void read_strict(struct project *p, const yaml_node_t *n)
{
	read_bool(p, n, &p->settings->strict);
}

static void read_all(struct project *p, const yaml_node_t *n)
{
	read_bool(p, n, &p->settings->control.all);
}

static void read_no_suppress(struct project *p, const yaml_node_t *n)
{
	read_bool(p, n, &p->settings->control.no_suppress);
}

static void read_format(struct project *p, const yaml_node_t *n)
{
	const char *text = text_of(p, n);
	const struct report_format *f = text ? report_format_find(text) : NULL;
	if (text && !f)
		refuse(p, span_of(p, n), arena_format(&p->session->arena, "unknown format '%s'", text), NULL);
	if (f && !p->settings->format_given)
		p->settings->format = f;
}

static void read_host_options(struct project *p, const yaml_node_t *n)
{
	const char *text = text_of(p, n);
	enum host_options found = HOST_OPTIONS_ERROR;
	if (text && !foreign_options_find(text, &found))
		refuse(p, span_of(p, n), "expected ignore, warn or error", NULL);
	if (text && !p->settings->host_options_given)
		p->settings->host_options = found;
}

static void read_keep(struct project *p, const yaml_node_t *n)
{
	enum { LONGEST = 6 };
	const char *text = text_of(p, n);
	size_t digits = text ? strspn(text, "0123456789") : 0;
	if (text && (!digits || text[digits] || digits > LONGEST || *text == '0'))
		refuse(p, span_of(p, n), "expected a number from 1 on", NULL);
	else if (text && !p->settings->keep)
		p->settings->keep = strtoul(text, NULL, 10);
}

/* Goes before the rules of the call: later ones win. */
static void read_severities(struct project *p, const yaml_node_t *n)
{
	struct severity_rule *first = NULL, **end = &first;
	if (n->type != YAML_MAPPING_NODE)
		return refuse(p, span_of(p, n), "expected a mapping of codes to severities", NULL);
	for (const yaml_node_pair_t *i = n->data.mapping.pairs.start; i < n->data.mapping.pairs.top; i++) {
		const yaml_node_t *key = yaml_document_get_node(p->document, i->key);
		const yaml_node_t *value = yaml_document_get_node(p->document, i->value);
		const char *name = text_of(p, key), *level = text_of(p, value), *fault, *cure;
		struct severity_rule *rule = ARENA_NEW(&p->session->arena, struct severity_rule);
		if (!name || !level)
			continue;
		if (!severity_make_rule(&p->session->arena, name, level, rule, &fault, &cure)) {
			refuse(p, span_join(span_of(p, key), span_of(p, value)), fault, cure);
			continue;
		}
		rule->at = span_of(p, key);
		*end = rule;
		end = &rule->next;
	}
	*end = p->settings->control.rules;
	p->settings->control.rules = first;
}

/* The value of a key of a mapping, as text; NULL when it has none. */
static const char *member(const struct project *p, const yaml_node_t *n, const char *name, struct span *at)
{
	for (const yaml_node_pair_t *i = n->data.mapping.pairs.start; i < n->data.mapping.pairs.top; i++) {
		const yaml_node_t *key = yaml_document_get_node(p->document, i->key);
		const yaml_node_t *value = yaml_document_get_node(p->document, i->value);
		if (key->type != YAML_SCALAR_NODE || strcmp((const char *)key->data.scalar.value, name) != 0)
			continue;
		const char *text = text_of(p, value);
		*at = span_of(p, value);
		return text ? arena_text(&p->session->arena, text, strlen(text)) : NULL;
	}
	return NULL;
}

static void check_members(const struct project *p, const yaml_node_t *n)
{
	static const char *const known[] = {"code", "reason", "path"};
	for (const yaml_node_pair_t *i = n->data.mapping.pairs.start; i < n->data.mapping.pairs.top; i++) {
		const yaml_node_t *key = yaml_document_get_node(p->document, i->key);
		const char *name = text_of(p, key);
		bool found = !name;
		for (size_t k = 0; !found && k < sizeof known / sizeof *known; k++)
			found = strcmp(name, known[k]) == 0;
		if (!found)
			refuse(p, span_of(p, key), arena_format(&p->session->arena, "unknown key '%s'", name),
			       "a suppression has the keys code, reason and path");
	}
}

static void read_suppressions(struct project *p, const yaml_node_t *n)
{
	struct allowance **end = &p->settings->control.allowed;
	if (n->type != YAML_SEQUENCE_NODE)
		return refuse(p, span_of(p, n), "expected a list of suppressions", NULL);
	for (const yaml_node_item_t *i = n->data.sequence.items.start; i < n->data.sequence.items.top; i++) {
		const yaml_node_t *item = yaml_document_get_node(p->document, *i);
		struct allowance *a = ARENA_NEW(&p->session->arena, struct allowance);
		struct span at;
		if (item->type != YAML_MAPPING_NODE) {
			refuse(p, span_of(p, item), "expected a suppression",
			       "it is a mapping with the keys code, reason and perhaps path");
			continue;
		}
		check_members(p, item);
		const char *reason = member(p, item, "reason", &at);
		a->path = member(p, item, "path", &at);
		a->name = member(p, item, "code", &a->at);
		if (!a->name)
			refuse(p, span_of(p, item), "this suppression names no code", NULL);
		else if (!reason || !*reason)
			refuse(p, a->at, "this suppression gives no reason, and does not count",
			       "say why in 'reason: ...'");
		else {
			*end = a;
			end = &a->next;
		}
	}
}

static const struct setting {
	const char *name;
	void (*read)(struct project *p, const yaml_node_t *n);
} settings[] = {
    {"strict", read_strict}, {"all", read_all},          {"no-suppress", read_no_suppress},
    {"format", read_format}, {"keep", read_keep},        {"severities", read_severities},
    {"suppress", read_suppressions}, {"host-options", read_host_options},
};
enum { SETTINGS = sizeof settings / sizeof *settings };

static void read_setting(struct project *p, const yaml_node_t *key, const yaml_node_t *value)
{
	const char *names[SETTINGS], *name = text_of(p, key);
	for (size_t i = 0; name && i < SETTINGS; i++) {
		if (strcmp(settings[i].name, name) == 0)
			return settings[i].read(p, value);
		names[i] = settings[i].name;
	}
	const char *nearest = name ? nearest_name(name, names, SETTINGS) : NULL;
	if (name)
		refuse(p, span_of(p, key), arena_format(&p->session->arena, "unknown setting '%s'", name),
		       nearest ? arena_format(&p->session->arena, "did you mean '%s'?", nearest) : NULL);
}

static void read_document(struct project *p)
{
	const yaml_node_t *root = yaml_document_get_root_node(p->document);
	if (!root)
		return; /* an empty file */
	if (root->type != YAML_MAPPING_NODE)
		return refuse(p, span_of(p, root), "expected settings, 'name: value' each", NULL);
	for (const yaml_node_pair_t *i = root->data.mapping.pairs.start; i < root->data.mapping.pairs.top; i++)
		read_setting(p, yaml_document_get_node(p->document, i->key),
		             yaml_document_get_node(p->document, i->value));
}

static void read_text(struct project *p)
{
	yaml_parser_t parser;
	yaml_document_t document;
	p->document = &document;
	if (!yaml_parser_initialize(&parser))
		return;
	yaml_parser_set_input_string(&parser, (const unsigned char *)p->source->text, p->source->len);
	if (yaml_parser_load(&parser, &document)) {
		read_document(p);
		yaml_document_delete(&document);
	} else {
		uint32_t at = offset_of(p, &parser.problem_mark);
		refuse(p, (struct span){at, at},
		       arena_format(&p->session->arena, "this is no YAML: %s",
		                    parser.problem ? parser.problem : "it cannot be read"),
		       NULL);
	}
	yaml_parser_delete(&parser);
}

/* The nearest project file: as people would name it from the spec's folder, as long as that is short. */
static const char *find_file(struct session *s, const char *folder)
{
	static const char name[] = ".ctrc.yaml";
	for (;; folder = path_folder(&s->arena, folder)) {
		bool root = strcmp(folder, "/") == 0;
		const char *path = arena_format(&s->arena, "%s/%s", root ? "" : folder, name);
		if (access(path, F_OK) == 0)
			return path;
		if (root)
			return NULL;
	}
}

/* The path as seen from the current folder, when it lies below or above of that. */
static const char *shown_name(struct session *s, const char *path)
{
	const char *here = path_absolute(&s->arena, ".");
	size_t n = here ? strlen(here) : 0;
	if (n > 1 && strncmp(path, here, n) == 0 && path[n] == '/')
		return path + n + 1;
	return path;
}

void project_read(struct compilation *c)
{
	struct session *s = c->session;
	const char *path = c->spec->dir ? find_file(s, c->spec->dir) : NULL;
	struct project p = {.settings = &c->settings, .session = s};
	if (path)
		p.source = spec_file_load(s, shown_name(s, path));
	if (p.source)
		read_text(&p);
}
