/* From libyaml's events to the tree. What is open (lists and mappings) is a stack of frames, so that depth costs no C stack.
 *
 * Aliases share what they name: the tree stays as small as the text. Whoever walks it does not notice, so the number of
 * values that aliases stand for is bounded. */
#include "syntax/yaml.h"

#include "syntax/construct.h"
#include "syntax/scan.h"
#include "syntax/yaml_scalar.h"
#include "syntax/yaml_text.h"

#include <errno.h>
#include <stdlib.h>

enum { MOST_ALIASED = 100000 };

/* Tags of ctrc's own: what the language says by functions of lib. */
static const struct property {
	const char *tag, *type; /* "!force", "override" */
	int priority;
} properties[] = {
    {"!force", "override", 50},
    {"!default", "override", 1000},
    {"!before", "order", 500},
    {"!after", "order", 1500},
};

static const char path_tag[] = "!path";
static const char schema[] = "tag:yaml.org,2002:";

struct anchor {
	struct expr *value; /* NULL while it is open */
	struct span at;
	uint32_t size; /* values in it, itself included */
};

/* What stands before a node. */
struct decoration {
	struct anchor *anchor;
	const struct property *property;
	struct span at;
	uint32_t slot; /* for the property */
	uint32_t before; /* values before this one */
};

struct merged {
	struct expr *value;
	struct merged *next;
};

struct frame {
	bool mapping, keyed; /* keyed: a key has been read, and waits for its value */
	bool merging;        /* that key is << */
	bool flow;
	struct span at;
	struct decoration decoration;
	struct run items;
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

static struct diag *refuse(struct yaml_reader *r, struct span at, const char *message, const char *help)
{
	struct diag *d = parser_error(r->p, D_YAML_FORM, at, "%s", message);
	if (d)
		d->help = help;
	return d;
}

/* The same for what leaves no sense to the rest. */
static void give_up(struct yaml_reader *r, struct span at, const char *message, const char *help)
{
	refuse(r, at, message, help);
	r->p->stopped = true;
}

static struct expr *constant(struct yaml_reader *r, struct span at, const char *name)
{
	return expr_var(r->p, at, symbol_of(&r->p->session->symbols, name, strlen(name)));
}

/* What stands for a value that was refused. */
static struct expr *nothing(struct yaml_reader *r, struct span at)
{
	return constant(r, at, "null");
}

/* Scalars. */

struct scalar {
	const char *text;
	size_t len;
	struct span at, tag_at;
	bool plain;
};

static struct expr *make_string(struct yaml_reader *r, const struct scalar *s)
{
	if (memchr(s->text, '\0', s->len)) {
		refuse(r, s->at, "a string cannot hold a NUL character", NULL);
		return nothing(r, s->at);
	}
	return expr_string(r->p, s->at, str_new(&r->p->session->arena, s->text, s->len), s->plain ? EXPR_PLAIN : 0);
}

static struct expr *make_int(struct yaml_reader *r, const struct scalar *s)
{
	int base = s->len < 2 || s->text[0] != '0' ? 10 : s->text[1] == 'o' ? 8 : s->text[1] == 'x' ? 16 : 10;
	errno = 0;
	int64_t value = strtoll(s->text + (base == 10 ? 0 : 2), NULL, base);
	if (errno == ERANGE) {
		struct diag *d = parser_error(r->p, D_BAD_NUMBER, s->at, "the number %.40s is too large", s->text);
		if (d)
			d->help = "integers go up to 9223372036854775807; in quotes it is a string";
	}
	return expr_int(r->p, s->at, value);
}

static struct expr *refuse_number(struct yaml_reader *r, const struct scalar *s, const char *message, const char *help)
{
	struct diag *d = parser_error(r->p, D_YAML_NUMBER, s->at, "%s", message);
	if (d)
		d->help = help;
	return nothing(r, s->at);
}

/* 0755 is 755 in YAML 1.2 and 493 in YAML 1.1: nobody knows what was meant. */
static struct expr *refuse_zero(struct yaml_reader *r, const struct scalar *s)
{
	struct arena *a = &r->p->session->arena;
	bool sign = *s->text == '-' || *s->text == '+', octal = strcspn(s->text, "89") == s->len;
	const char *digits = s->text + sign, *bare = digits + strspn(digits, "0");
	bare -= !*bare;
	return refuse_number(r, s, arena_format(a, "%.40s means two things: an octal number in YAML 1.1, because of its zero, and a "
	                                           "decimal one in YAML 1.2", s->text),
	                     arena_format(a, "write %s\"%.40s\" for the text, %s%.40s for the decimal number",
	                                  octal && !sign ? arena_format(a, "0o%.40s for the octal number, ", bare) : "",
	                                  s->text, *s->text == '-' ? "-" : "", bare));
}

static struct expr *make_plain(struct yaml_reader *r, const struct scalar *s)
{
	double value;
	switch (yaml_scalar_of(s->text, s->len)) {
	case YAML_SCALAR_TEXT: return make_string(r, s);
	case YAML_SCALAR_NULL: return constant(r, s->at, "null");
	case YAML_SCALAR_TRUE: return constant(r, s->at, "true");
	case YAML_SCALAR_FALSE: return constant(r, s->at, "false");
	case YAML_SCALAR_INT: return make_int(r, s);
	case YAML_SCALAR_ZERO_LED: return refuse_zero(r, s);
	case YAML_SCALAR_NO_NUMBER:
		return refuse_number(r, s, "there are no infinite numbers, and none that are no numbers",
		                     "put it in quotes if it is a text");
	case YAML_SCALAR_FLOAT:
		scan_float(r->p, s->text, s->at, &value);
		return expr_float(r->p, s->at, value);
	}
	return nothing(r, s->at);
}

static struct expr *make_path(struct yaml_reader *r, const struct scalar *s)
{
	if (!s->len || memchr(s->text, '\0', s->len)) {
		refuse(r, s->at, "this is no path", "a path looks like this: !path ./file");
		return nothing(r, s->at);
	}
	struct text text = {arena_text(&r->p->session->arena, s->text, s->len), (uint32_t)s->len, false};
	return expr_path(r->p, s->at, parts_of(r->p, text, s->at));
}

/* A value of a type that its tag names. */
static struct expr *make_typed(struct yaml_reader *r, const struct scalar *s, const char *type)
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
	struct arena *a = &r->p->session->arena;
	if (strcmp(type, "str") == 0)
		return make_string(r, &(struct scalar){s->text, s->len, s->at, s->at, false});
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		enum yaml_scalar kind = yaml_scalar_of(s->text, s->len);
		if (strcmp(types[i].name, type) != 0)
			continue;
		if (kind == YAML_SCALAR_INT && types[i].kind == YAML_SCALAR_FLOAT)
			return expr_float(r->p, s->at, strtod(s->text, NULL));
		if (kind == types[i].kind || kind == types[i].other)
			return make_plain(r, s);
		refuse(r, s->at, arena_format(a, "\"%.40s\" is no value of the type !!%s", s->text, type), NULL);
		return nothing(r, s->at);
	}
	refuse(r, s->at, arena_format(a, "values of the type !!%.40s are not known here", type),
	       "the types of YAML's core schema are !!null, !!bool, !!int, !!float, !!str, !!seq and !!map");
	return nothing(r, s->at);
}

/* Tags. */

static const struct property *find_property(const char *tag)
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

static void refuse_tag(struct yaml_reader *r, struct span at, const char *tag)
{
	struct arena *a = &r->p->session->arena;
	const char *names[sizeof properties / sizeof *properties + 1] = {path_tag};
	size_t n = 1;
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		names[n++] = properties[i].tag;
	const char *nearest = nearest_name(tag, names, n);
	const char *help = nearest ? arena_format(a, "did you mean '%s'?", nearest)
	                           : "ctrc knows the tags !path, !force, !default, !before and !after";
	if (strcmp(tag, "!if") == 0 || strcmp(tag, "!merge") == 0)
		help = "conditions and computed values need the language: import a .spec beside this file";
	refuse(r, at, arena_format(a, "unknown tag '%.60s'", tag), help);
}

/* Whether a list or a mapping may have this tag. */
static void check_tag(struct yaml_reader *r, struct span at, const char *tag, const char *own_type)
{
	struct arena *a = &r->p->session->arena;
	if (!tag || strcmp(tag, "!") == 0 || find_property(tag))
		return;
	if (has_type(tag) && strcmp(tag + sizeof schema - 1, own_type) == 0)
		return;
	if (has_type(tag) || strcmp(tag, path_tag) == 0)
		refuse(r, at, arena_format(a, "a %s cannot have the tag '%s%.40s'",
		                           strcmp(own_type, "map") == 0 ? "mapping" : "list", has_type(tag) ? "!!" : "",
		                           has_type(tag) ? tag + sizeof schema - 1 : tag), NULL);
	else
		refuse_tag(r, at, tag);
}

static struct expr *make_scalar(struct yaml_reader *r, const struct scalar *s, const char *tag)
{
	if (!tag || find_property(tag))
		return s->plain ? make_plain(r, s) : make_string(r, s);
	if (strcmp(tag, "!") == 0)
		return make_string(r, s);
	if (strcmp(tag, path_tag) == 0)
		return make_path(r, s);
	if (has_type(tag))
		return make_typed(r, s, tag + sizeof schema - 1);
	refuse_tag(r, s->tag_at, tag);
	return nothing(r, s->at);
}

/* { _type = "override"; priority = 50; content = VALUE; }, as lib.mkForce makes it. */
static struct expr *wrap(struct yaml_reader *r, const struct decoration *d, struct expr *value)
{
	struct parser *p = r->p;
	struct span whole = span_join(d->at, value->at), none = {0, 0};
	struct set *set = set_new(p, whole);
	const struct str *type = str_new(&p->session->arena, d->property->type, strlen(d->property->type));
	set_put(p, set, name_static(SYM__type, none), NO_SLOT, expr_string(p, none, type, 0));
	set_put(p, set, name_static(SYM_priority, none), NO_SLOT, expr_int(p, none, d->property->priority));
	set_put(p, set, name_static(SYM_content, d->at), d->slot, value);
	return expr_attrs(p, whole, set, 0);
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

/* An alias is the value that it names, at a place of its own where it is no more than a scalar. */
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
	const struct anchor *anchor = anchor_of(r, symbol_find(&s->symbols, (const char *)text, strlen((const char *)text)));
	if (!anchor) {
		refuse(r, at, arena_format(&s->arena, "there is no anchor '&%.60s' before this alias", (const char *)text), NULL);
		return nothing(r, at);
	}
	if (!anchor->value) {
		struct diag *d = refuse(r, at, "this alias stands inside of what it names: the value would have no end", NULL);
		if (d)
			diag_note(s, d, anchor->at, "it names what begins here");
		return nothing(r, at);
	}
	r->values += anchor->size;
	r->aliased += anchor->size;
	if (r->aliased > MOST_ALIASED) {
		struct diag *d = refuse(r, at, arena_format(&s->arena, "the aliases up to here stand for more than %d values",
		                                            MOST_ALIASED),
		                        "aliases of aliases make a small text large; share less, or use the language");
		if (d)
			diag_note(s, d, anchor->at, "this one stands for %u values", (unsigned)anchor->size);
		r->p->stopped = true;
	}
	return at_place(r, anchor->value, at);
}

/* Where complete values go. */

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
		f->items = items_add(r->p, f->items, value);
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

static struct decoration decorate(struct yaml_reader *r, const yaml_char_t *anchor, const yaml_char_t *tag, struct span at)
{
	struct decoration d = {.at = at, .before = r->values++};
	d.property = find_property((const char *)tag);
	if (anchor)
		d.anchor = set_anchor(r, anchor, at);
	if (d.property)
		d.slot = target_of(r->p, (struct run){0, 1}).slot;
	return d;
}

static struct expr *finish(struct yaml_reader *r, const struct decoration *d, struct expr *value)
{
	if (d->property)
		value = wrap(r, d, value);
	if (d->anchor) {
		d->anchor->value = value;
		d->anchor->size = r->values - d->before;
	}
	return value;
}

/* Keys. */

static void set_key(struct yaml_reader *r, struct frame *f, const struct scalar *s, const char *tag)
{
	struct session *session = r->p->session;
	f->keyed = true;
	f->merging = s->plain && !tag && s->len == 2 && memcmp(s->text, "<<", 2) == 0;
	if (tag && strcmp(tag, "!") != 0 && !(has_type(tag) && strcmp(tag + sizeof schema - 1, "str") == 0))
		refuse(r, s->at, "a key is a text, and has no tag", NULL);
	if (!s->len && s->plain)
		refuse(r, s->at, "the key is missing", "a key that is empty is written as \"\"");
	if (memchr(s->text, '\0', s->len))
		refuse(r, s->at, "a key cannot hold a NUL character", NULL);
	if (!f->flow)
		f->at.end = s->at.end > f->at.end ? s->at.end : f->at.end;
	if (f->merging && f->merges)
		refuse(r, s->at, "a second merge key in one mapping", "merge several mappings with one: <<: [*a, *b]");
	f->key = name_static(symbol_of(&session->symbols, s->text, s->len), s->at);
	f->slot = f->merging ? NO_SLOT : target_of(r->p, (struct run){0, 1}).slot;
}

static bool wants_key(const struct frame *f)
{
	return f && f->mapping && !f->keyed;
}

/* Merge keys: what << names is there unless the mapping says otherwise; of several, the first counts. */

static struct set *mergeable(struct expr *e)
{
	struct set *set = e->kind == EXPR_ATTRS ? (struct set *)(void *)e : NULL;
	return set && set->attrs.b.n && set->attrs.b.order[0]->at.start == 0 ? NULL : set; /* not what a tag made */
}

static void merge(struct yaml_reader *r, struct set *into, struct expr *e)
{
	const struct set *from = mergeable(e);
	if (from)
		set_put_missing(r->p, into, from);
	else
		refuse(r, e->at, "a merge key takes a mapping, or a list of mappings", "<<: *name");
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
	struct scalar s = {(const char *)r->event.data.scalar.value, r->event.data.scalar.length, whole, whole,
	                   r->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE};
	/* Without its tag and anchor, where the text shows what remains. */
	struct span inner = {s.at.end - (uint32_t)s.len, s.at.end};
	if (s.plain && s.len < s.at.end - s.at.start && span_holds(&r->p->session->sources, inner, s.text))
		s.at = inner;
	struct frame *f = top(r);
	if (wants_key(f)) {
		if (r->event.data.scalar.anchor)
			set_anchor(r, r->event.data.scalar.anchor, whole)->value = make_string(r, &s);
		return set_key(r, f, &s, tag);
	}
	struct decoration d = decorate(r, r->event.data.scalar.anchor, (const yaml_char_t *)tag, whole);
	give(r, finish(r, &d, make_scalar(r, &s, tag)));
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
		parser_error(r->p, D_TOO_DEEP, at, "the text is nested too deep here (more than %u levels)", r->p->max_depth);
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
	check_tag(r, f->at, (const char *)tag, "seq");
	f->items = items_none(r->p);
}

static void begin_mapping(struct yaml_reader *r)
{
	const yaml_char_t *tag = r->event.data.mapping_start.tag;
	struct frame *f = push(r, r->event.data.mapping_start.anchor, tag,
	                       r->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
	if (!f)
		return;
	check_tag(r, f->at, (const char *)tag, "map");
	f->mapping = true;
	f->set = set_new(r->p, f->at);
}

/* Closes what was opened last. */
static void end_collection(struct yaml_reader *r)
{
	struct frame f = r->frames[--r->depth];
	if (f.flow)
		f.at.end = event_span(r).end;
	if (f.mapping)
		merge_all(r, &f);
	struct expr *value = f.mapping ? expr_attrs(r->p, f.at, f.set, 0) : expr_list(r->p, f.at, f.items);
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
		refuse(r, at, "this text says that it is YAML 1.1, and ctrc reads YAML 1.2",
		       "leave the line '%YAML 1.1' out; ctrc lint tells where the two differ");
	r->done = true;
}

/* False after the last event. */
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
	while (more) {
		if (!yaml_parser_parse(&r->text.yaml, &r->event))
			return yaml_text_fault(&r->text);
		more = read_event(r);
		yaml_event_delete(&r->event);
	}
	if (!r->p->tree)
		r->p->tree = nothing(r, parser_span(r->p, 0, 0));
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

/* Memory that runs out leaves by a jump (base/arena.h): what libyaml holds is released on the way. */
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
