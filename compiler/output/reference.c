#include "output/reference.h"

#include "base/inert.h"
#include "eval/print.h"
#include "module/engine.h"

#include <strings.h>

const struct reference_format *const reference_formats[] = {
    &reference_text, &reference_markdown, &reference_man, &reference_json, &reference_schema, NULL,
};

const char *reference_line(const char **text, size_t *len)
{
	const char *line = *text;
	if (!*line)
		return NULL;
	*len = strcspn(line, "\n");
	*text = line + *len + (line[*len] == '\n');
	return line;
}

/* Collecting. */

struct collecting {
	struct reference *all;
	struct reference_option **end;
};

/* Returns the text in a set that marks one: of lib.literalExpression, lib.mdDoc. Returns NULL for other sets. */
static const char *marked_text(struct evaluator *ev, struct value v)
{
	if (!value_is(v, OBJECT_ATTRS) || !attrs_find(value_attrs(v), SYM__type))
		return NULL;
	struct value text = engine_get(ev, value_attrs(v), SYM_text);
	return value_ok(text) && value_is(text, OBJECT_STRING) ? value_str(text)->text : NULL;
}

const char *reference_value_text(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value v = engine_get(ev, set, name);
	const char *text = value_ok(v) ? marked_text(ev, v) : NULL;
	struct buf written = {0};
	if (value_ok(v) && !text && !ev->failure && print_value(&written, ev, v, PRINT_STRICT))
		text = arena_text(ev->arena, buf_text(&written), written.len);
	buf_release(&written);
	eval_recover(ev);
	return text;
}

const char *reference_prose(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value v = engine_get(ev, set, name);
	const char *text = NULL;
	if (value_ok(v))
		text = value_is(v, OBJECT_STRING) ? value_str(v)->text : marked_text(ev, v);
	eval_recover(ev);
	return text;
}

static bool collect(void *to, const struct schema_option *found)
{
	struct collecting *c = to;
	struct evaluator *ev = c->all->ev;
	struct session *s = ev->session;
	if (found->internal || !found->visible)
		return false;
	struct place at = source_place(&s->sources, &s->arena, found->at);
	struct path_step *path = ARENA_ARRAY(ev->arena, struct path_step, found->length);
	memcpy(path, found->path, sizeof *path * found->length);
	struct reference_option *o = ARENA_NEW(ev->arena, struct reference_option);
	bool has_text = attrs_find(found->set, SYM_defaultText) != NULL;
	*o = (struct reference_option){
	    .path = path, .length = found->length, .name = option_path_text(s, path, found->length), .type = found->type,
	    .default_text = reference_value_text(ev, found->set, has_text ? SYM_defaultText : SYM_DEFAULT),
	    .example = reference_value_text(ev, found->set, SYM_example),
	    .description = reference_prose(ev, found->set, SYM_description),
	    .file = at.source ? at.source->name : NULL,
	    .line = source_span_is_users(&s->sources, found->at) ? at.line : 0,
	    .read_only = found->read_only,
	};
	*c->end = o;
	c->end = &o->next;
	return true;
}

struct reference reference_of(struct evaluator *ev, struct config *config)
{
	struct reference all = {ev, config, NULL};
	struct collecting c = {&all, &all.first};
	config_schema_each(ev, config, collect, &c);
	return all;
}

static const char *inert_or_null(struct arena *a, const char *text)
{
	return text ? inert_text(a, text) : NULL;
}

void reference_make_inert(struct reference *all)
{
	struct arena *a = all->ev->arena;
	for (struct reference_option *o = all->first; o; o = o->next) {
		o->name = inert_name(a, o->name);
		o->file = o->file ? inert_name(a, o->file) : NULL;
		o->type = inert_or_null(a, o->type);
		o->default_text = inert_or_null(a, o->default_text);
		o->example = inert_or_null(a, o->example);
		o->description = inert_or_null(a, o->description);
	}
}

/* Searching. */

static bool has_word(const char *text, const char *word)
{
	size_t n = strlen(word);
	for (; text && *text; text++)
		if (strncasecmp(text, word, n) == 0)
			return true;
	return !n;
}

void reference_search(struct reference *all, const char *word)
{
	struct reference_option **to = &all->first;
	for (struct reference_option *o = all->first; o; o = o->next)
		if (has_word(o->name, word) || has_word(o->description, word)) {
			*to = o;
			to = &o->next;
		}
	*to = NULL;
}
