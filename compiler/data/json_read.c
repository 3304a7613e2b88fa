/* The reader: recursive descent over RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259), directly to values.
 *
 * Values of lists and sets that are not complete are kept on one stack; the list or set is then allocated at its final
 * size. Sets with the same names in the same order share a shape, since texts contain many of those. */
#include "data/json_read.h"

#include "base/json_text.h"
#include "base/line_column.h"
#include "data/json.h"

#include <errno.h>
#include <stdlib.h>

enum { KNOWN_SHAPES = 64 };

/* The names of an object in the order of the text, and their shape. */
struct known_shape {
	uint32_t n;
	const symbol *names;
	const uint32_t *slots; /* slots[i]: the slot of the i-th name's value */
	struct shape *shape;
};

struct member {
	symbol name; /* 0 for items of lists */
	struct value value;
};

struct reader {
	struct evaluator *ev;
	const char *text, *at, *end;
	struct span call;
	struct member *stack; /* malloc'ed */
	size_t depth, size;
	struct buf scratch; /* a string with escapes */
	struct known_shape known[KNOWN_SHAPES];
};

/* Makes the failure for a place in the text. */
static struct value fail_at(struct reader *r, const char *where, const char *what)
{
	struct line_column place = line_column_of(r->text, where);
	return eval_error(r->ev, D_BAD_VALUE, r->call, "the text is not JSON: %s, at line %u, column %u", what, place.line,
	                  place.column);
}

static struct value unexpected(struct reader *r, const char *expected)
{
	if (r->at == r->end)
		return fail_at(r, r->at, arena_format(r->ev->arena, "expected %s, found the end of the text", expected));
	unsigned char c = (unsigned char)*r->at;
	const char *found = c < 0x20 || c >= 0x7f ? arena_format(r->ev->arena, "the byte 0x%02x", c)
	                                          : arena_format(r->ev->arena, "'%c'", c);
	return fail_at(r, r->at, arena_format(r->ev->arena, "expected %s, found %s", expected, found));
}

static void skip_space(struct reader *r)
{
	while (r->at < r->end && (*r->at == ' ' || *r->at == '\n' || *r->at == '\t' || *r->at == '\r'))
		r->at++;
}

static bool take(struct reader *r, char c)
{
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

static bool push(struct reader *r, symbol name, struct value v)
{
	if (r->depth == r->size) {
		size_t size = r->size ? r->size * 2 : 64;
		struct member *more = realloc(r->stack, size * sizeof *more);
		if (!more) {
			eval_error(r->ev, D_MEMORY, r->call, "no memory left to read JSON");
			return false;
		}
		r->stack = more;
		r->size = size;
	}
	r->stack[r->depth++] = (struct member){name, v};
	return true;
}

/* Strings. */

/* Reads four hexadecimal digits. Returns -1 when they are not. */
static int32_t hex4(struct reader *r)
{
	int32_t c = 0;
	for (int i = 0; i < 4; i++, r->at++) {
		char d = r->at < r->end ? *r->at : 'x';
		int32_t digit = d >= '0' && d <= '9' ? d - '0' : (d | 32) >= 'a' && (d | 32) <= 'f' ? (d | 32) - 'a' + 10 : -1;
		if (digit < 0)
			return -1;
		c = c * 16 + digit;
	}
	return c;
}

static bool read_unicode(struct reader *r, const char *start)
{
	int32_t c = hex4(r);
	if (c >= 0xd800 && c < 0xdc00) {
		bool more = r->end - r->at >= 2 && r->at[0] == '\\' && r->at[1] == 'u';
		r->at += more ? 2 : 0;
		int32_t low = more ? hex4(r) : -1;
		c = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00) : -2;
	} else if (c >= 0xdc00 && c < 0xe000) {
		c = -2;
	}
	if (c <= 0) {
		fail_at(r, start, c == -1   ? "'\\u' without four hexadecimal digits"
		                  : c == -2 ? "half of a surrogate pair"
		                            : "a NUL character, which no string can hold");
		return false;
	}
	buf_utf8(&r->scratch, (uint32_t)c);
	return true;
}

static bool read_escape(struct reader *r)
{
	const char *start = r->at++;
	char c = r->at < r->end ? *r->at++ : '\0';
	switch (c) {
	case '"':
	case '\\':
	case '/': buf_char(&r->scratch, c); return true;
	case 'b': buf_char(&r->scratch, '\b'); return true;
	case 'f': buf_char(&r->scratch, '\f'); return true;
	case 'n': buf_char(&r->scratch, '\n'); return true;
	case 'r': buf_char(&r->scratch, '\r'); return true;
	case 't': buf_char(&r->scratch, '\t'); return true;
	case 'u': return read_unicode(r, start);
	default: fail_at(r, start, "an unknown escape"); return false;
	}
}

/* Returns the bytes of a string whose opening quote has been read. They are in the text itself, or in the scratch
 * buffer. */
static const char *read_string(struct reader *r, size_t *len)
{
	const char *run = r->at; /* the bytes from here on have no escapes */
	bool high = false;
	r->scratch.len = 0;
	for (;; r->at++) {
		unsigned char c = r->at < r->end ? (unsigned char)*r->at : 0;
		if (c >= 0x20 && c != '"' && c != '\\') {
			high |= c >= 0x80;
			continue;
		}
		if (high) {
			size_t valid = utf8_valid(run, (size_t)(r->at - run));
			if (run + valid < r->at)
				return fail_at(r, run + valid, "a byte that is not UTF-8"), NULL;
			high = false;
		}
		if (c == '"')
			break;
		if (c != '\\')
			return fail_at(r, r->at, r->at < r->end ? "a control character in a string" : "a string without its end"),
			       NULL;
		buf_add(&r->scratch, run, (size_t)(r->at - run));
		if (!read_escape(r))
			return NULL;
		run = r->at--;
	}
	size_t rest = (size_t)(r->at++ - run);
	if (!r->scratch.len) {
		*len = rest;
		return run;
	}
	buf_add(&r->scratch, run, rest);
	*len = r->scratch.len;
	return r->scratch.text;
}

/* Numbers. */

static bool skip_digits(struct reader *r)
{
	const char *start = r->at;
	while (r->at < r->end && *r->at >= '0' && *r->at <= '9')
		r->at++;
	return r->at > start;
}

static struct value real_number(struct reader *r, const char *start)
{
	double d = strtod(start, NULL); /* the text ends with a NUL byte, which ends the number at the latest */
	if (d - d != 0)
		return fail_at(r, start, "a number that is too large");
	return value_of_float(r->ev->arena, d);
}

static struct value integer(struct reader *r, const char *start)
{
	bool negative = *start == '-';
	uint64_t n = 0;
	for (const char *s = start + negative; s < r->at; s++)
		if (__builtin_mul_overflow(n, 10u, &n) || __builtin_add_overflow(n, (uint64_t)(*s - '0'), &n))
			return real_number(r, start);
	if (negative && n > (uint64_t)INT64_MAX + 1)
		return real_number(r, start);
	if (!negative && n > INT64_MAX)
		return eval_error(r->ev, D_ARITHMETIC, r->call, "the JSON number %.*s does not fit into an integer of 64 bits",
		                  (int)(r->at - start), start);
	return value_of_int(r->ev->arena, (int64_t)(negative ? 0 - n : n));
}

static struct value read_number(struct reader *r)
{
	const char *start = r->at;
	bool real = false;
	take(r, '-');
	if (!take(r, '0') && !skip_digits(r))
		return unexpected(r, "a digit");
	if (take(r, '.')) {
		real = true;
		if (!skip_digits(r))
			return unexpected(r, "a digit");
	}
	if (take(r, 'e') || take(r, 'E')) {
		real = true;
		if (!take(r, '-'))
			take(r, '+');
		if (!skip_digits(r))
			return unexpected(r, "a digit");
	}
	return real ? real_number(r, start) : integer(r, start);
}

/* Lists and sets. */

static struct value read_value(struct reader *r);

static struct value make_list(struct reader *r, size_t base)
{
	size_t n = r->depth - base;
	struct value *items, v = value_new_list(r->ev->arena, n, &items);
	for (size_t i = 0; i < n; i++)
		items[i] = r->stack[base + i].value;
	r->depth = base;
	return v;
}

static struct value read_items(struct reader *r)
{
	size_t base = r->depth;
	r->at++;
	skip_space(r);
	if (take(r, ']'))
		return make_list(r, base);
	for (;;) {
		struct value v = read_value(r);
		if (!value_ok(v) || !push(r, 0, v))
			return VALUE_NONE;
		skip_space(r);
		if (take(r, ']'))
			return make_list(r, base);
		if (!take(r, ','))
			return unexpected(r, "',' or ']'");
	}
}

static struct known_shape *find_known(struct reader *r, const struct member *members, uint32_t n, bool *hit)
{
	uint32_t hash = n;
	for (uint32_t i = 0; i < n; i++)
		hash = (hash ^ members[i].name) * 0x9e3779b1u;
	struct known_shape *known = &r->known[hash >> 26];
	*hit = known->n == n;
	for (uint32_t i = 0; *hit && i < n; i++)
		*hit = known->names[i] == members[i].name;
	return known;
}

static void remember(struct reader *r, struct known_shape *known, const struct member *members, uint32_t n,
                     const struct attrs *set)
{
	symbol *names = ARENA_ARRAY(r->ev->arena, symbol, n);
	uint32_t *slots = ARENA_ARRAY(r->ev->arena, uint32_t, n);
	for (uint32_t i = 0; i < n; i++) {
		names[i] = members[i].name;
		slots[i] = (uint32_t)(attrs_find(set, names[i]) - set->slots);
	}
	*known = (struct known_shape){n, names, slots, set->shape};
}

static struct value make_set(struct reader *r, size_t base)
{
	const struct member *members = r->stack + base;
	uint32_t n = (uint32_t)(r->depth - base);
	enum { FEW = 32 };
	bool hit = false;
	struct known_shape *known = n && n <= FEW ? find_known(r, members, n, &hit) : NULL;
	r->depth = base;
	if (hit) {
		struct value slots[FEW];
		for (uint32_t i = 0; i < n; i++)
			slots[known->slots[i]] = members[i].value;
		return attrs_of_shape(r->ev->arena, known->shape, slots);
	}
	struct attrs_builder all = attrs_build(r->ev->session, n);
	for (uint32_t i = 0; i < n; i++)
		attrs_put(&all, members[i].name, 0, members[i].value);
	struct value v = attrs_done(&all, true);
	if (known && attrs_len(value_attrs(v)) == n)
		remember(r, known, members, n, value_attrs(v));
	return v;
}

/* Reads the name of a member and the colon after it. Returns 0 with a failure. */
static symbol read_name(struct reader *r)
{
	size_t len;
	skip_space(r);
	if (!take(r, '"')) {
		unexpected(r, "a name in quotes");
		return 0;
	}
	const char *name = read_string(r, &len);
	if (!name)
		return 0;
	symbol s = symbol_of(&r->ev->session->symbols, name, len);
	skip_space(r);
	if (!take(r, ':')) {
		unexpected(r, "':'");
		return 0;
	}
	return s;
}

static struct value read_members(struct reader *r)
{
	size_t base = r->depth;
	r->at++;
	skip_space(r);
	if (take(r, '}'))
		return attrs_empty();
	for (;;) {
		symbol name = read_name(r);
		struct value v = name ? read_value(r) : VALUE_NONE;
		if (!value_ok(v) || !push(r, name, v))
			return VALUE_NONE;
		skip_space(r);
		if (take(r, '}'))
			return make_set(r, base);
		if (!take(r, ','))
			return unexpected(r, "',' or '}'");
	}
}

static struct value read_word(struct reader *r, const char *word, struct value v)
{
	size_t n = strlen(word);
	if ((size_t)(r->end - r->at) < n || memcmp(r->at, word, n) != 0)
		return unexpected(r, "a value");
	r->at += n;
	return v;
}

static struct value read_value(struct reader *r)
{
	size_t len;
	const char *text;
	skip_space(r);
	switch (r->at < r->end ? *r->at : '\0') {
	case '"':
		r->at++;
		text = read_string(r, &len);
		return text ? value_of_text(r->ev->arena, text, len) : VALUE_NONE;
	case '[':
	case '{': {
		if (!eval_enter(r->ev, r->call))
			return VALUE_NONE;
		struct value v = *r->at == '[' ? read_items(r) : read_members(r);
		eval_leave(r->ev);
		return v;
	}
	case 't': return read_word(r, "true", VALUE_OF_TRUE);
	case 'f': return read_word(r, "false", VALUE_OF_FALSE);
	case 'n': return read_word(r, "null", VALUE_OF_NULL);
	case '-':
	case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
		return read_number(r);
	default: return unexpected(r, "a value");
	}
}

struct value json_read(struct evaluator *ev, const char *text, size_t len, struct span at)
{
	struct reader r = {.ev = ev, .text = text, .at = text, .end = text + len, .call = at};
	if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		r.at += 3; /* a byte order mark */
	struct value v = read_value(&r);
	if (value_ok(v)) {
		skip_space(&r);
		if (r.at < r.end)
			v = unexpected(&r, "the end of the text");
	}
	free(r.stack);
	buf_release(&r.scratch);
	return v;
}
