/* From libyaml's events to the tree. Open lists and mappings are a stack of frames, so that depth needs no C stack.
 *
 * Aliases share the nodes of their anchors: the tree stays as small as the text. A walk of the tree does not notice
 * that, so the number of values that aliases stand for is limited. */
#include "syntax/yaml_parse.h"

#include "syntax/complain.h"
#include "syntax/construct.h"
#include "syntax/set.h"
#include "syntax/yaml_text.h"
#include "syntax/yaml_value.h"

enum { MOST_ALIASED = 100000 };

struct anchor {
	struct expr *value; /* NULL while it is open */
	struct span at;
	uint32_t size; /* number of values in it, itself included */
};

/* The tag and anchor before a node. */
struct decoration {
	struct anchor *anchor;
	const struct yaml_property *property;
	struct span at;
	uint32_t slot; /* the slot of the property */
	uint32_t before; /* number of values before this one */
};

struct merged {
	struct expr *value;
	struct merged *next;
};

struct frame {
	bool mapping, keyed; /* keyed: a key has been read, and its value has not */
	bool merging;        /* that key is << */
	bool flow;
	struct span at;
	struct decoration decoration;
	struct stack_run items;
	struct set *set;
	struct attr_name key;
	uint32_t slot;
	struct merged *merges, *last_merge;
};

struct yaml_reader {
	struct parser *p;
	struct yaml_text text;
	yaml_event_t event;
	struct frame *frames;
	uint32_t depth, size;
	struct anchor **anchors; /* by symbol */
	symbol anchors_size;
	uint32_t values, aliased;
	bool done; /* one document has been read */
};

/* Reports a fault after which the rest of the text cannot be read. */
static void give_up(struct yaml_reader *r, struct span at, const char *message, const char *help)
{
	yaml_value_refuse(r->p, at, message, help);
	r->p->stopped = true;
}

/* Anchors. */

static struct anchor *anchor_of(struct yaml_reader *r, symbol name)
{
	return name < r->anchors_size ? r->anchors[name] : NULL;
}

static struct anchor *set_anchor(struct yaml_reader *r, const yaml_char_t *text, struct span at)
{
	struct arena *a = &r->p->session->arena;
	symbol name = symbol_of(&r->p->session->symbols, (const char *)text, strlen((const char *)text));
	if (name >= r->anchors_size) {
		symbol size = name * 2;
		struct anchor **more = arena_zalloc(a, sizeof *more * size);
		if (r->anchors_size)
			memcpy(more, r->anchors, sizeof *more * r->anchors_size);
		r->anchors = more;
		r->anchors_size = size;
	}
	struct anchor *anchor = ARENA_NEW(a, struct anchor);
	anchor->at = at;
	return r->anchors[name] = anchor;
}

/* Returns the value of an alias, which is that of its anchor. A scalar gets the place of the alias. */
static struct expr *at_place(struct yaml_reader *r, struct expr *e, struct span at)
{
	struct arena *a = &r->p->session->arena;
	size_t size = 0;
	if (e->kind == EXPR_STRING || e->kind == EXPR_PATH)
		size = sizeof(struct expr_string);
	else if (e->kind == EXPR_INT)
		size = sizeof(struct expr_int);
	else if (e->kind == EXPR_FLOAT)
		size = sizeof(struct expr_float);
	else if (e->kind == EXPR_VAR)
		size = sizeof(struct expr_var);
	if (!size)
		return e;
	struct expr *copy = memcpy(arena_alloc(a, size), e, size);
	copy->at = at;
	copy->flags &= (uint8_t)~EXPR_PLAIN;
	return copy;
}

static struct expr *follow_alias(struct yaml_reader *r, const yaml_char_t *text, struct span at)
{
	struct session *s = r->p->session;
	const struct anchor *anchor =
		anchor_of(r, symbol_find(&s->symbols, (const char *)text, strlen((const char *)text)));
	if (!anchor) {
		yaml_value_refuse(r->p, at,
		                  arena_format(&s->arena, "there is no anchor '&%.60s' before this alias", (const char *)text),
		                  NULL);
		return yaml_value_nothing(r->p, at);
	}
	if (!anchor->value) {
		struct diag *d =
			yaml_value_refuse(r->p, at, "this alias stands inside of what it names: the value would have no end", NULL);
		if (d)
			diag_note(s, d, anchor->at, "it names what begins here");
		return yaml_value_nothing(r->p, at);
	}
	r->values += anchor->size;
	r->aliased += anchor->size;
	if (r->aliased > MOST_ALIASED) {
		struct diag *d = yaml_value_refuse(
			r->p, at, arena_format(&s->arena, "the aliases up to here stand for more than %d values", MOST_ALIASED),
			"aliases of aliases make a small text large; share less, or use the language");
		if (d)
			diag_note(s, d, anchor->at, "this one stands for %u values", (unsigned)anchor->size);
		r->p->stopped = true;
	}
	return at_place(r, anchor->value, at);
}

/* Adding complete values to the construct around them. */

static struct frame *top(struct yaml_reader *r)
{
	return r->depth ? &r->frames[r->depth - 1] : NULL;
}

static void give(struct yaml_reader *r, struct expr *value)
{
	struct frame *f = top(r);
	if (!f) {
		r->p->tree = value;
		return;
	}
	if (!f->flow)
		f->at.end = value->at.end > f->at.end ? value->at.end : f->at.end;
	if (!f->mapping) {
		f->items = construct_items_add(r->p, f->items, value);
	} else if (f->merging) {
		struct merged *m = ARENA_NEW(&r->p->session->arena, struct merged);
		m->value = value;
		if (f->last_merge)
			f->last_merge->next = m;
		else
			f->merges = m;
		f->last_merge = m;
	} else {
		set_put(r->p, f->set, f->key, f->slot, value);
	}
	f->keyed = f->merging = false;
}

static struct decoration decorate(struct yaml_reader *r, const yaml_char_t *anchor, const yaml_char_t *tag,
                                  struct span at)
{
	struct decoration d = {.at = at, .before = r->values++};
	d.property = yaml_value_property((const char *)tag);
	if (anchor)
		d.anchor = set_anchor(r, anchor, at);
	if (d.property)
		d.slot = set_target(r->p, (struct stack_run){0, 1}).slot;
	return d;
}

static struct expr *finish(struct yaml_reader *r, const struct decoration *d, struct expr *value)
{
	if (d->property)
		value = yaml_value_wrap(r->p, d->property, d->at, d->slot, value);
	if (d->anchor) {
		d->anchor->value = value;
		d->anchor->size = r->values - d->before;
	}
	return value;
}

/* Keys. */

static void set_key(struct yaml_reader *r, struct frame *f, const struct yaml_word *s, const char *tag)
{
	struct session *session = r->p->session;
	f->keyed = true;
	f->merging = s->plain && !tag && s->len == 2 && memcmp(s->text, "<<", 2) == 0;
	if (tag && !yaml_value_is_text_tag(tag))
		yaml_value_refuse(r->p, s->at, "a key is a text, and has no tag", NULL);
	r->p->torn |= (!s->len && s->plain) || memchr(s->text, '\0', s->len); /* the name of the value is unknown */
	if (!s->len && s->plain)
		yaml_value_refuse(r->p, s->at, "the key is missing", "a key that is empty is written as \"\"");
	if (memchr(s->text, '\0', s->len))
		yaml_value_refuse(r->p, s->at, "a key cannot hold a NUL character", NULL);
	if (!f->flow)
		f->at.end = s->at.end > f->at.end ? s->at.end : f->at.end;
	if (f->merging && f->merges)
		yaml_value_refuse(r->p, s->at, "a second merge key in one mapping",
		                  "merge several mappings with one: <<: [*a, *b]");
	f->key = construct_name(symbol_of(&session->symbols, s->text, s->len), s->at);
	f->slot = f->merging ? NO_SLOT : set_target(r->p, (struct stack_run){0, 1}).slot;
}

static bool wants_key(const struct frame *f)
{
	return f && f->mapping && !f->keyed;
}

/* Merge keys: the mappings named by << give the names that the mapping itself lacks; of several, the first one
 * counts. */

static struct set *mergeable(struct expr *e)
{
	struct set *set = e->kind == EXPR_ATTRS ? (struct set *)(void *)e : NULL;
	return set && set->attrs.b.n && set->attrs.b.order[0]->at.start == 0 ? NULL : set; /* not a set that a tag made */
}

static void merge(struct yaml_reader *r, struct set *into, struct expr *e)
{
	const struct set *from = mergeable(e);
	if (from)
		set_put_missing(r->p, into, from);
	else
		yaml_value_refuse(r->p, e->at, "a merge key takes a mapping, or a list of mappings", "<<: *name");
}

static void merge_all(struct yaml_reader *r, const struct frame *f)
{
	for (const struct merged *m = f->merges; m; m = m->next) {
		if (m->value->kind != EXPR_LIST) {
			merge(r, f->set, m->value);
			continue;
		}
		const struct expr_list *list = EXPR_AS(list, m->value);
		for (uint32_t i = 0; i < list->n; i++)
			merge(r, f->set, list->items[i]);
	}
}

/* Events. */

static struct span event_span(struct yaml_reader *r)
{
	return yaml_text_span(&r->text, &r->event.start_mark, &r->event.end_mark);
}

static void read_scalar(struct yaml_reader *r)
{
	const char *tag = (const char *)r->event.data.scalar.tag;
	struct span whole = event_span(r);
	struct yaml_word s = {(const char *)r->event.data.scalar.value, r->event.data.scalar.length, whole, whole,
	                   r->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE};
	/* The place without tag and anchor, if it can be computed from the text. */
	struct span inner = {s.at.end - (uint32_t)s.len, s.at.end};
	if (s.plain && s.len < s.at.end - s.at.start && source_span_holds(&r->p->session->sources, inner, s.text))
		s.at = inner;
	struct frame *f = top(r);
	if (wants_key(f)) {
		if (r->event.data.scalar.anchor)
			set_anchor(r, r->event.data.scalar.anchor, whole)->value = yaml_value_string(r->p, &s);
		return set_key(r, f, &s, tag);
	}
	struct decoration d = decorate(r, r->event.data.scalar.anchor, (const yaml_char_t *)tag, whole);
	give(r, finish(r, &d, yaml_value_scalar(r->p, &s, tag)));
}

static void read_alias(struct yaml_reader *r)
{
	struct span at = event_span(r);
	if (wants_key(top(r)))
		return give_up(r, at, "a key cannot be an alias", "write the key itself");
	give(r, follow_alias(r, r->event.data.alias.anchor, at));
}

/* Opens a list or a mapping. */
static struct frame *push(struct yaml_reader *r, const yaml_char_t *anchor, const yaml_char_t *tag, bool flow)
{
	struct span at = event_span(r);
	if (wants_key(top(r))) {
		give_up(r, at, "a key is a text, not a list or a mapping", NULL);
		return NULL;
	}
	if (r->depth >= r->p->max_depth) {
		complain_parser(r->p, D_TOO_DEEP, at, "the text is nested too deep here (more than %u levels)",
		                r->p->max_depth);
		r->p->stopped = true;
		return NULL;
	}
	if (r->depth == r->size)
		r->frames = parser_more(r->p, r->frames, r->depth, &r->size, sizeof *r->frames);
	struct frame *f = &r->frames[r->depth++];
	*f = (struct frame){.flow = flow, .at = at};
	f->decoration = decorate(r, anchor, tag, at);
	return f;
}

static void begin_list(struct yaml_reader *r)
{
	const yaml_char_t *tag = r->event.data.sequence_start.tag;
	struct frame *f = push(r, r->event.data.sequence_start.anchor, tag,
	                       r->event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
	if (!f)
		return;
	yaml_value_check_tag(r->p, f->at, (const char *)tag, "seq");
	f->items = construct_items(r->p);
}

static void begin_mapping(struct yaml_reader *r)
{
	const yaml_char_t *tag = r->event.data.mapping_start.tag;
	struct frame *f = push(r, r->event.data.mapping_start.anchor, tag,
	                       r->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
	if (!f)
		return;
	yaml_value_check_tag(r->p, f->at, (const char *)tag, "map");
	f->mapping = true;
	f->set = set_new(r->p, f->at);
}

/* Closes the innermost list or mapping. */
static void end_collection(struct yaml_reader *r)
{
	struct frame f = r->frames[--r->depth];
	if (f.flow)
		f.at.end = event_span(r).end;
	if (f.mapping)
		merge_all(r, &f);
	struct expr *value = f.mapping ? set_expr(r->p, f.at, f.set, 0) : construct_list(r->p, f.at, f.items);
	give(r, finish(r, &f.decoration, value));
}

static void begin_document(struct yaml_reader *r)
{
	const yaml_version_directive_t *version = r->event.data.document_start.version_directive;
	struct span at = event_span(r);
	if (r->done)
		return give_up(r, at, "a second document begins here: a file holds one",
		               "put it into a file of its own, and name that in 'imports'");
	if (version && version->minor == 1)
		yaml_value_refuse(r->p, at, "this text says that it is YAML 1.1, and ctrc reads YAML 1.2",
		       "leave the line '%YAML 1.1' out; ctrc lint tells where the two differ");
	r->done = true;
}

/* Reads one event. Returns false after the last one. */
static bool read_event(struct yaml_reader *r)
{
	switch (r->event.type) {
	case YAML_DOCUMENT_START_EVENT: begin_document(r); break;
	case YAML_ALIAS_EVENT: read_alias(r); break;
	case YAML_SCALAR_EVENT: read_scalar(r); break;
	case YAML_SEQUENCE_START_EVENT: begin_list(r); break;
	case YAML_MAPPING_START_EVENT: begin_mapping(r); break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT: end_collection(r); break;
	case YAML_STREAM_END_EVENT: return false;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT: break;
	}
	return !r->p->stopped;
}

static void read_events(struct yaml_reader *r)
{
	bool more = yaml_text_begin(&r->text, r->p);
	if (!more)
		yaml_text_fault(&r->text);
	more = more && yaml_text_is_bounded(&r->text);
	while (more) {
		if (!yaml_parser_parse(&r->text.yaml, &r->event))
			return yaml_text_fault(&r->text);
		more = read_event(r);
		yaml_event_delete(&r->event);
	}
	if (!r->p->tree)
		r->p->tree = yaml_value_nothing(r->p, parser_span(r->p, 0, 0));
}

static void read_comments(struct yaml_reader *r)
{
	const struct source *s = r->p->source;
	if (r->p->errors || !memchr(s->text, '#', s->len))
		return;
	yaml_parser_delete(&r->text.yaml);
	if (yaml_text_begin(&r->text, r->p))
		yaml_text_comments(&r->text);
}

/* Running out of memory leaves by a jump (base/arena.h); the memory of libyaml is released first. */
void yaml_parse(struct parser *p)
{
	struct arena *a = &p->session->arena;
	struct yaml_reader *r = ARENA_NEW(a, struct yaml_reader);
	jmp_buf *const outer = a->on_full;
	jmp_buf full;
	r->p = p;
	a->on_full = &full;
	int why = setjmp(full);
	if (!why) {
		read_events(r);
		read_comments(r);
	}
	a->on_full = outer;
	yaml_event_delete(&r->event);
	yaml_parser_delete(&r->text.yaml);
	if (why)
		longjmp(*outer, why);
}
