/* Printing walks the value once and records every list and set that it has begun: the second time they are «repeated»,
 * which also ends cycles. */
#include "eval/print.h"

#include "base/digits.h"
#include "eval/scratch.h"
#include "eval/visited.h"

struct printer {
	struct buf *out;
	struct evaluator *ev;
	unsigned flags;
	struct visited seen;
};

void print_string(struct buf *b, const char *text, size_t len)
{
	size_t done = 0;
	buf_char(b, '"');
	for (size_t i = 0; i < len; i++) {
		const char *as = NULL;
		switch (text[i]) {
		case '"': as = "\\\""; break;
		case '\\': as = "\\\\"; break;
		case '\n': as = "\\n"; break;
		case '\r': as = "\\r"; break;
		case '\t': as = "\\t"; break;
		case '$': as = i + 1 < len && text[i + 1] == '{' ? "\\$" : NULL; break;
		default: break;
		}
		if (!as)
			continue;
		buf_add(b, text + done, i - done);
		buf_puts(b, as);
		done = i + 1;
	}
	buf_add(b, text + done, len - done);
	buf_char(b, '"');
}

const char *const print_keywords[] = {"assert", "else", "if", "in", "inherit", "let", "rec", "then", "with", NULL};

static bool is_keyword(const char *name)
{
	for (const char *const *k = print_keywords; *k; k++)
		if (strcmp(name, *k) == 0)
			return true;
	return false;
}

static bool is_identifier(const struct str *name)
{
	const char *s = name->text;
	size_t n = str_len(name);
	for (size_t i = 0; i < n; i++) {
		char c = s[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
		if (!letter && (!i || !((c >= '0' && c <= '9') || c == '\'' || c == '-')))
			return false;
	}
	return n && !is_keyword(s);
}

void print_name(struct buf *b, const struct str *name)
{
	if (is_identifier(name))
		buf_add(b, name->text, str_len(name));
	else
		print_string(b, name->text, str_len(name));
}

void print_float(struct buf *b, double d)
{
	buf_printf(b, "%g", d);
}

static void print_function(struct buf *b, struct value v)
{
	bool partial = value_is(v, OBJECT_PARTIAL);
	if (partial)
		v = ((const struct partial *)v.word)->function;
	if (value_is(v, OBJECT_BUILTIN))
		buf_puts(b, partial ? "<PRIMOP-APP>" : "<PRIMOP>");
	else
		buf_puts(b, "<LAMBDA>");
}

/* Prints values that contain no other value. Returns false for lists and sets. */
static bool print_scalar(struct buf *b, struct value v)
{
	switch (value_kind(v)) {
	case VALUE_INT: buf_int(b, value_int(v)); break;
	case VALUE_FLOAT: print_float(b, value_float(v)); break;
	case VALUE_BOOL: buf_puts(b, value_bool(v) ? "true" : "false"); break;
	case VALUE_NULL: buf_puts(b, "null"); break;
	case VALUE_STRING: print_string(b, value_str(v)->text, str_len(value_str(v))); break;
	case VALUE_PATH: buf_add(b, value_str(v)->text, str_len(value_str(v))); break;
	case VALUE_FUNCTION: print_function(b, v); break;
	case VALUE_EXTERNAL: buf_puts(b, "<EXTERNAL>"); break;
	case VALUE_UNKNOWN: buf_puts(b, "«unknown»"); break;
	case VALUE_LIST:
	case VALUE_ATTRS: return false;
	}
	return true;
}

/* Whether a value is a literal of the text. */
static bool is_literal(struct value v, const struct expr *e)
{
	if (value_is(v, OBJECT_LIST))
		return e->kind == EXPR_LIST && value_list(v)->origin == e;
	if (value_is(v, OBJECT_ATTRS))
		return e->kind == EXPR_ATTRS && (!attrs_len(value_attrs(v)) ||
		                                 EXPR_AS(attrs, e)->cache_shape == value_attrs(v)->shape);
	return value_is(v, OBJECT_CLOSURE) && &((const struct closure *)v.word)->function->expr == e;
}

bool print_is_delayed(struct value v, const struct expr *literal)
{
	if (value_is_thunk(v)) /* a name like `true`, whose value is made when it is first used */
		return (uint8_t)value_thunk(v)->head != THUNK_DONE && !(literal && literal->kind == EXPR_GLOBAL);
	return literal && is_literal(v, literal);
}

static bool print_at(struct printer *p, struct value v, const struct expr *literal);

static bool print_list(struct printer *p, const struct list *l)
{
	const struct expr_list *origin = l->origin ? EXPR_AS(list, l->origin) : NULL;
	buf_puts(p->out, "[ ");
	for (uint64_t i = 0; i < list_len(l); i++) {
		if (!print_at(p, l->items[i], origin && i < origin->n ? origin->items[i] : NULL))
			return false;
		buf_char(p->out, ' ');
	}
	buf_char(p->out, ']');
	return true;
}

static bool print_attrs(struct printer *p, const struct attrs *set)
{
	struct session *s = p->ev->session;
	const uint32_t *order = attrs_shape_order(s, set->shape);
	buf_puts(p->out, "{ ");
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		const struct shape_key *key = &set->shape->keys[order[i]];
		const struct binding *b = p->flags & PRINT_STRICT || !key->pos ? NULL : expr_binding_at(&s->sources, key->pos);
		print_name(p->out, symbol_str(&s->symbols, key->name));
		buf_puts(p->out, " = ");
		if (!print_at(p, set->slots[order[i]], b ? b->value : NULL))
			return false;
		buf_puts(p->out, "; ");
	}
	buf_char(p->out, '}');
	return true;
}

/* `word` is the word of the slot that refers to the value. Short lists are identified by it, since Nix stores them
 * inside of the value that refers to them; other values are identified by themselves. */
static bool print_container(struct printer *p, struct value v, uintptr_t word)
{
	enum { SHORT_LIST = 2 };
	bool list = value_is(v, OBJECT_LIST);
	uint64_t n = list ? list_len(value_list(v)) : attrs_len(value_attrs(v));
	if (n && !visited_first(&p->seen, list && n <= SHORT_LIST ? word : v.word)) {
		buf_puts(p->out, "«repeated»");
		return true;
	}
	if (!scratch_fits(p->ev, p->out, SPAN_NONE) || !eval_enter(p->ev, SPAN_NONE))
		return false;
	bool ok = list ? print_list(p, value_list(v)) : print_attrs(p, value_attrs(v));
	eval_leave(p->ev);
	return ok;
}

static bool print_at(struct printer *p, struct value v, const struct expr *literal)
{
	uintptr_t word = v.word;
	if (!(p->flags & PRINT_STRICT) && print_is_delayed(v, literal)) {
		buf_puts(p->out, "<CODE>");
		return true;
	}
	v = value_force(p->ev, v);
	return value_ok(v) && (print_scalar(p->out, v) || print_container(p, v, word));
}

bool print_value(struct buf *b, struct evaluator *ev, struct value v, unsigned flags)
{
	struct printer p = {.out = b, .ev = ev, .flags = flags, .seen = {.arena = ev->arena}};
	return print_at(&p, v, NULL);
}

/* The short form. */

enum { SHORT_COLUMNS = 40, SHORT_DEPTH = 3 };

static size_t columns(const struct buf *b)
{
	size_t n = 0;
	for (size_t i = 0; i < b->len; i++)
		n += (b->text[i] & 0xc0) != 0x80;
	return n;
}

/* Returns how many of `len` bytes fit into the remaining columns without cutting a character. */
static size_t fitting(const struct buf *b, const char *text, size_t len)
{
	size_t used = columns(b), left = used < SHORT_COLUMNS - 4 ? SHORT_COLUMNS - 4 - used : 0, n = 0;
	for (; n < len && left; left--)
		for (n++; n < len && (text[n] & 0xc0) == 0x80;)
			n++;
	return n;
}

static void short_string(struct buf *b, const struct str *s)
{
	size_t n = fitting(b, s->text, str_len(s));
	print_string(b, s->text, n);
	if (n < str_len(s)) {
		b->len--;
		buf_puts(b, "…\"");
	}
}

static void short_name(struct buf *b, const struct str *name)
{
	if (is_identifier(name) && fitting(b, name->text, str_len(name)) == str_len(name))
		buf_add(b, name->text, str_len(name));
	else
		short_string(b, name);
}

static void short_at(struct buf *b, struct evaluator *ev, struct value v, int depth);

static void short_list(struct buf *b, struct evaluator *ev, const struct list *l, int depth)
{
	uint64_t i = 0;
	buf_puts(b, "[ ");
	for (; depth < SHORT_DEPTH && i < list_len(l) && columns(b) < SHORT_COLUMNS - 12; i++) {
		if (value_is_thunk(l->items[i]) && (uint8_t)value_thunk(l->items[i])->head != THUNK_DONE)
			break;
		short_at(b, ev, l->items[i], depth + 1);
		buf_char(b, ' ');
	}
	buf_puts(b, i < list_len(l) ? "… ]" : "]");
}

static void short_attrs(struct buf *b, struct evaluator *ev, const struct attrs *set, int depth)
{
	const uint32_t *order = attrs_shape_order(ev->session, set->shape);
	uint32_t i = 0;
	buf_puts(b, "{ ");
	for (; depth < SHORT_DEPTH && i < attrs_len(set) && columns(b) < SHORT_COLUMNS - 12; i++) {
		short_name(b, symbol_str(&ev->session->symbols, set->shape->keys[order[i]].name));
		buf_puts(b, " = ");
		short_at(b, ev, set->slots[order[i]], depth + 1);
		buf_puts(b, "; ");
	}
	buf_puts(b, i < attrs_len(set) ? "… }" : "}");
}

static void short_at(struct buf *b, struct evaluator *ev, struct value v, int depth)
{
	if (value_is_thunk(v) && (uint8_t)value_thunk(v)->head == THUNK_DONE)
		v = value_thunk(v)->a;
	if (!v.word || value_is_thunk(v))
		buf_puts(b, "…");
	else if (value_is(v, OBJECT_LIST))
		short_list(b, ev, value_list(v), depth);
	else if (value_is(v, OBJECT_ATTRS))
		short_attrs(b, ev, value_attrs(v), depth);
	else if (value_is(v, OBJECT_STRING))
		short_string(b, value_str(v));
	else if (value_is(v, OBJECT_PATH))
		buf_add(b, value_str(v)->text, str_len(value_str(v)));
	else
		print_scalar(b, v);
}

const char *print_short(struct evaluator *ev, struct value v)
{
	struct buf b = {0};
	short_at(&b, ev, v, 0);
	const char *text = arena_text(ev->arena, b.text, b.len);
	buf_release(&b);
	return text;
}
