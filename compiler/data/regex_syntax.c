/* Translation of patterns from POSIX (extended, as libstdc++ reads it) to PCRE2.
 *
 * Relevant differences: sets of characters have no escapes, and have classes like [:alpha:]; a repetition may be
 * repeated (a+? is (a+)?); only special characters may be escaped; nothing in parentheses begins with ?. Sets are
 * translated to the bytes that they contain, so that nothing of their syntax remains. */
#include "data/regex_syntax.h"

#include "data/regex.h"

#include <ctype.h>

enum { MOST_NESTED = 200 }; /* below PCRE2's own limit */

struct translator {
	struct buf *to;
	const char *text, *at, *end;
	size_t groups[MOST_NESTED]; /* the offsets in `to` of the open groups */
	int open;
	size_t item;       /* the offset in `to` of the last item */
	bool repeatable;   /* there is an item that a repetition can follow */
	bool repeated;     /* that item has a repetition already */
	bool choices;
};

/* Sets of bytes. */

struct byte_set {
	bool has[256];
};

/* What precedes a dash in a set, which decides its meaning. */
enum before { BEFORE_NOTHING, BEFORE_BYTE, BEFORE_CLASS };

static bool add_class(struct byte_set *set, const char *name, size_t len)
{
	static const struct {
		const char *name;
		int (*holds)(int c);
	} classes[] = {{"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank},  {"cntrl", iscntrl},
	               {"digit", isdigit}, {"d", isdigit},     {"graph", isgraph},  {"lower", islower},
	               {"print", isprint}, {"punct", ispunct}, {"space", isspace},  {"s", isspace},
	               {"upper", isupper}, {"w", isalnum},     {"xdigit", isxdigit}};
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		if (strlen(classes[i].name) != len || strncasecmp(classes[i].name, name, len) != 0)
			continue;
		for (int c = 0; c < 128; c++)
			set->has[c] |= classes[i].holds(c) != 0;
		if (*name == 'w' || *name == 'W')
			set->has['_'] = true;
		return true;
	}
	return false;
}

/* Reads the inside of [:...:], [=...=] or [....]: `at` is at the mark, and afterwards after the closing bracket. */
static bool named(struct translator *t, const char **name, size_t *len)
{
	char mark = *t->at++;
	*name = t->at;
	for (; t->end - t->at >= 2; t->at++) {
		if (t->at[0] != mark || t->at[1] != ']')
			continue;
		*len = (size_t)(t->at - *name);
		t->at += 2;
		return true;
	}
	return false;
}

/* Returns the byte that a collating element names: itself, or the POSIX name of a character. */
static int collating_element(const char *name, size_t len)
{
	static const struct {
		const char *name;
		char c;
	} names[] = {{"hyphen", '-'}, {"hyphen-minus", '-'}, {"period", '.'}, {"full-stop", '.'}, {"slash", '/'},
	             {"space", ' '}, {"tab", '\t'}, {"newline", '\n'}, {"circumflex", '^'}, {"backslash", '\\'},
	             {"left-square-bracket", '['}, {"right-square-bracket", ']'}};
	if (len == 1)
		return (unsigned char)*name;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i].name) == len && memcmp(names[i].name, name, len) == 0)
			return names[i].c;
	return -1;
}

/* Ranges use the values of bytes as signed numbers. */
static bool add_range(struct byte_set *set, char low, char high)
{
	if ((signed char)low > (signed char)high)
		return false;
	for (int c = (signed char)low; c <= (signed char)high; c++)
		set->has[(unsigned char)c] = true;
	return true;
}

/* Reads one of the forms that begin with a bracket inside of a set. */
static const char *set_named(struct translator *t, struct byte_set *set, enum before *before, char *last)
{
	const char *name;
	size_t len = 0;
	char mark = *t->at;
	if (!named(t, &name, &len))
		return "a set that is not closed";
	if (mark == ':') {
		*before = BEFORE_CLASS;
		return add_class(set, name, len) ? NULL : "an unknown class of characters";
	}
	int c = collating_element(name, len);
	if (c < 0)
		return "an unknown name of a character";
	set->has[c] = true;
	if (mark == '=') {
		set->has[tolower(c)] = set->has[toupper(c)] = true;
		*before = BEFORE_CLASS;
	} else {
		*before = BEFORE_BYTE;
		*last = (char)c;
	}
	return NULL;
}

/* A dash inside of a set: an ordinary character at the start and at the end, otherwise a range. */
static const char *set_dash(struct translator *t, struct byte_set *set, enum before *before, char *last)
{
	bool ends = t->at < t->end && *t->at == ']';
	if (ends || *before == BEFORE_NOTHING) {
		set->has['-'] = true;
		*before = BEFORE_BYTE;
		*last = '-';
		return NULL;
	}
	if (*before == BEFORE_CLASS)
		return "a range that does not start with a character";
	if (t->at == t->end)
		return "a set that is not closed";
	char high = *t->at++;
	if (high == '[' && t->at < t->end && (*t->at == ':' || *t->at == '=' || *t->at == '.'))
		return "a range that does not end with a character";
	*before = BEFORE_CLASS;
	return add_range(set, *last, high) ? NULL : "a range whose end comes before its start";
}

static const char *read_set(struct translator *t, struct byte_set *set)
{
	enum before before = BEFORE_NOTHING;
	char last = 0;
	for (bool first = true;; first = false) {
		if (t->at == t->end)
			return "a set that is not closed";
		char c = *t->at++;
		if (c == ']' && !first)
			return NULL;
		const char *fault = NULL;
		if (c == '[' && t->at < t->end && (*t->at == ':' || *t->at == '=' || *t->at == '.')) {
			fault = set_named(t, set, &before, &last);
		} else if (c == '-') {
			fault = set_dash(t, set, &before, &last);
		} else {
			set->has[(unsigned char)c] = true;
			before = BEFORE_BYTE;
			last = c;
		}
		if (fault)
			return fault;
	}
}

static void put_set(struct buf *to, const struct byte_set *set, bool negated)
{
	buf_puts(to, negated ? "[^" : "[");
	for (int c = 0; c < 256; c++) {
		int start = c;
		if (!set->has[c])
			continue;
		while (c < 255 && set->has[c + 1])
			c++;
		buf_printf(to, start == c ? "\\x%02x" : "\\x%02x-\\x%02x", start, c);
	}
	buf_char(to, ']');
}

/* Items and repetitions. */

static void begin_item(struct translator *t)
{
	t->item = t->to->len;
	t->repeatable = true;
	t->repeated = false;
}

static const char *put_brackets(struct translator *t)
{
	struct byte_set set = {{false}};
	begin_item(t);
	bool negated = t->at < t->end && *t->at == '^';
	t->at += negated;
	const char *fault = read_set(t, &set);
	if (!fault)
		put_set(t->to, &set, negated);
	return fault;
}

static void put_literal(struct translator *t, char c)
{
	begin_item(t);
	if ((unsigned char)c < 0x80 && !isalnum((unsigned char)c))
		buf_printf(t->to, "\\x%02x", (unsigned)c);
	else
		buf_char(t->to, c);
}

static const char *put_escape(struct translator *t)
{
	if (t->at == t->end)
		return "a backslash at the end";
	if (!strchr(".[\\()*+?{|^$", *t->at))
		return "a backslash before a character that is not special";
	put_literal(t, *t->at++);
	return NULL;
}

static const char *open_group(struct translator *t)
{
	if (t->open == MOST_NESTED)
		return "parentheses are nested too deep";
	t->groups[t->open++] = t->to->len;
	buf_char(t->to, '(');
	t->repeatable = false;
	return NULL;
}

static const char *close_group(struct translator *t)
{
	if (!t->open)
		return "a ')' without its '('";
	buf_char(t->to, ')');
	t->item = t->groups[--t->open];
	t->repeatable = true;
	t->repeated = false;
	return NULL;
}

static bool read_count(struct translator *t, unsigned *n)
{
	enum { LARGEST = 65535 };
	const char *start = t->at;
	for (*n = 0; t->at < t->end && isdigit((unsigned char)*t->at) && *n <= LARGEST; t->at++)
		*n = *n * 10 + (unsigned)(*t->at - '0');
	return t->at > start && *n <= LARGEST;
}

/* Checks {n}, {n,} and {n,m}: `at` is after the brace. */
static const char *check_counts(struct translator *t)
{
	static const char fault[] = "a repetition that is not {n}, {n,} or {n,m} with small numbers";
	unsigned low, high;
	if (!read_count(t, &low))
		return fault;
	if (t->at < t->end && *t->at == ',') {
		t->at++;
		if (t->at < t->end && *t->at != '}' && (!read_count(t, &high) || high < low))
			return fault;
	}
	if (t->at == t->end || *t->at++ != '}')
		return fault;
	return NULL;
}

static const char *put_repetition(struct translator *t, const char *start)
{
	if (!t->repeatable)
		return "a repetition of nothing";
	if (t->repeated) {
		/* A part that is repeated again becomes a group. */
		static const char head[] = "(?:";
		size_t n = sizeof head - 1;
		buf_puts(t->to, head);
		if (t->to->full)
			return NULL;
		memmove(t->to->text + t->item + n, t->to->text + t->item, t->to->len - n - t->item);
		memcpy(t->to->text + t->item, head, n);
		buf_char(t->to, ')');
	}
	const char *fault = *start == '{' ? check_counts(t) : NULL;
	if (!fault)
		buf_add(t->to, start, (size_t)(t->at - start));
	t->repeated = true;
	return fault;
}

static const char *translate_one(struct translator *t)
{
	const char *start = t->at++;
	switch (*start) {
	case '(': return open_group(t);
	case ')': return close_group(t);
	case '[': return put_brackets(t);
	case '\\': return put_escape(t);
	case '*':
	case '+':
	case '?':
	case '{': return put_repetition(t, start);
	case '.':
		begin_item(t);
		buf_char(t->to, '.');
		return NULL;
	case '|': t->choices = true; /* fall through */
	case '^':
	case '$':
		buf_char(t->to, *start);
		t->repeatable = false;
		return NULL;
	default: put_literal(t, *start); return NULL;
	}
}

const char *regex_syntax_translate(struct buf *to, const struct str *pattern, bool *choices, size_t *fault)
{
	struct translator t = {.to = to, .text = pattern->text, .at = pattern->text};
	t.end = t.text + str_len(pattern);
	while (t.at < t.end) {
		*fault = (size_t)(t.at - t.text);
		const char *what = translate_one(&t);
		if (what)
			return what;
	}
	*fault = str_len(pattern);
	*choices = t.choices;
	return t.open ? "a '(' without its ')'" : NULL;
}

static bool read_plain_set(struct translator *t, bool has[256])
{
	struct byte_set set = {{false}};
	if (t->at == t->end || *t->at++ != '[')
		return false;
	bool negated = t->at < t->end && *t->at == '^';
	t->at += negated;
	if (read_set(t, &set))
		return false;
	for (int c = 0; c < 256; c++)
		has[c] = set.has[c] != negated;
	return true;
}

bool regex_syntax_sets(const struct str *pattern, struct regex_sets *sets)
{
	struct translator t = {.at = pattern->text, .end = pattern->text + str_len(pattern)};
	if (!read_plain_set(&t, sets->first))
		return false;
	bool two = t.at < t.end && *t.at == '[';
	if (two && !read_plain_set(&t, sets->rest))
		return false;
	if (!two)
		memcpy(sets->rest, sets->first, sizeof sets->rest);
	if (t.end - t.at != 1 || (*t.at != '*' && (two || *t.at != '+')))
		return false;
	sets->empty = !two && *t.at == '*';
	return true;
}
