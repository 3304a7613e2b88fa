/* Strings and numbers of TOML. */
#include "base/line_column.h"
#include "data/toml_scalar.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct value toml_scalar_fail(struct toml_reader *r, const char *where, const char *format, ...)
{
	struct line_column place = line_column_of(r->text, where);
	char what[200];
	va_list args;
	va_start(args, format);
	vsnprintf(what, sizeof what, format, args);
	va_end(args);
	return eval_error(r->ev, D_BAD_VALUE, r->call, "the text is not TOML: %s, at line %u, column %u", what, place.line,
	                  place.column);
}

struct value toml_scalar_unexpected(struct toml_reader *r, const char *expected)
{
	unsigned char c = (unsigned char)toml_peek(r);
	if (r->at == r->end)
		return toml_scalar_fail(r, r->at, "expected %s, found the end of the text", expected);
	if (c == '\n' || (c == '\r' && r->at[1] == '\n'))
		return toml_scalar_fail(r, r->at, "expected %s, found the end of the line", expected);
	if (c < 0x20 || c >= 0x7f)
		return toml_scalar_fail(r, r->at, "expected %s, found the byte 0x%02x", expected, c);
	return toml_scalar_fail(r, r->at, "expected %s, found '%c'", expected, c);
}

bool toml_scalar_take_newline(struct toml_reader *r)
{
	size_t n = toml_peek(r) == '\n' ? 1 : toml_peek(r) == '\r' && r->at[1] == '\n' ? 2 : 0;
	r->at += n;
	return n;
}

/* Strings. */

static bool is_quote_triple(const struct toml_reader *r, char quote)
{
	return r->end - r->at >= 3 && r->at[0] == quote && r->at[1] == quote && r->at[2] == quote;
}

static bool read_unicode(struct toml_reader *r, const char *start, int digits)
{
	uint32_t c = 0;
	for (int i = 0; i < digits; i++, r->at++) {
		char d = toml_peek(r), low = (char)(d | 32);
		if ((d < '0' || d > '9') && (low < 'a' || low > 'f'))
			return toml_scalar_fail(r, start, "'\\%c' without %d hexadecimal digits", start[1], digits), false;
		c = c * 16 + (uint32_t)(d <= '9' ? d - '0' : low - 'a' + 10);
	}
	if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
		return toml_scalar_fail(r, start, "an escape that stands for no character"), false;
	if (!c)
		return toml_scalar_fail(r, start, "a NUL character, which no string can hold"), false;
	buf_utf8(&r->scratch, c);
	return true;
}

/* Skips a backslash at the end of a line, and the white space up to the next character. Returns false when there is
 * none. */
static bool skip_fold(struct toml_reader *r)
{
	const char *start = r->at;
	bool newline = false;
	while (toml_peek(r) == ' ' || toml_peek(r) == '\t' || (r->at[0] == '\r' && r->at[1] == '\n') ||
	       toml_peek(r) == '\n')
		newline |= *r->at++ == '\n';
	if (!newline)
		r->at = start;
	return newline;
}

static bool read_escape(struct toml_reader *r, bool lines)
{
	static const char letters[] = "btnfr\"\\", meant[] = "\b\t\n\f\r\"\\";
	const char *start = r->at++;
	if (lines && skip_fold(r))
		return true;
	char c = toml_peek(r);
	const char *letter = c ? strchr(letters, c) : NULL;
	r->at += r->at < r->end;
	if (letter) {
		buf_char(&r->scratch, meant[letter - letters]);
		return true;
	}
	if (c == 'u' || c == 'U')
		return read_unicode(r, start, c == 'u' ? 4 : 8);
	return toml_scalar_fail(r, start, "an unknown escape"), false;
}

/* Up to two quotes may precede the three quotes that end a string of several lines. */
static bool take_end(struct toml_reader *r, char quote, bool triple)
{
	if (!triple)
		return toml_take(r, quote);
	if (!is_quote_triple(r, quote))
		return false;
	r->at += 3;
	for (int i = 0; i < 2 && toml_take(r, quote); i++)
		buf_char(&r->scratch, quote);
	return true;
}

static bool is_control(unsigned char c)
{
	return (c < 0x20 && c != '\t') || c == 0x7f;
}

const char *toml_scalar_string(struct toml_reader *r, bool lines, size_t *len)
{
	char quote = *r->at;
	bool triple = lines && is_quote_triple(r, quote);
	r->at += triple ? 3 : 1;
	buf_clear(&r->scratch);
	if (triple)
		toml_scalar_take_newline(r);
	while (!take_end(r, quote, triple)) {
		const char *start = r->at;
		if (r->at == r->end)
			return toml_scalar_fail(r, r->at, "a string without its end"), NULL;
		if (*r->at == '\\' && quote == '"') {
			if (!read_escape(r, triple))
				return NULL;
			continue;
		}
		if (!(triple && toml_scalar_take_newline(r))) {
			if (is_control((unsigned char)*r->at))
				return toml_scalar_fail(r, r->at, *r->at == '\n' || *r->at == '\r' ? "a string without its end"
				                                                           : "a control character in a string"),
				       NULL;
			r->at++;
		}
		buf_add(&r->scratch, start, (size_t)(r->at - start));
	}
	*len = r->scratch.len;
	return buf_text(&r->scratch);
}

/* Numbers. */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Copies digits of a base, without the underscores between them. Returns false when there are none. */
static bool copy_digits(struct toml_reader *r, const char **at, unsigned base)
{
	const char *s = *at;
	for (bool first = true;; first = false) {
		if (!first && *s == '_')
			s++;
		char low = (char)(*s | 32);
		unsigned digit = is_digit(*s)             ? (unsigned)(*s - '0')
		               : low >= 'a' && low <= 'f' ? (unsigned)(low - 'a') + 10
		                                          : 16;
		if (digit >= base) {
			bool ok = !first && s[-1] != '_';
			*at = s;
			return ok;
		}
		buf_char(&r->scratch, *s++);
	}
}

/* Returns the integer in the scratch buffer. */
static struct value integer(struct toml_reader *r, const char *start, int base)
{
	const char *text = buf_text(&r->scratch);
	uint64_t n = 0, most = (uint64_t)INT64_MAX + (*text == '-');
	for (const char *s = text + (*text == '-'); *s; s++) {
		uint64_t digit = (uint64_t)(is_digit(*s) ? *s - '0' : (*s | 32) - 'a' + 10);
		if (__builtin_mul_overflow(n, (uint64_t)base, &n) || __builtin_add_overflow(n, digit, &n) || n > most)
			return toml_scalar_fail(r, start, "a number that does not fit into an integer of 64 bits");
	}
	return value_of_int(r->ev->arena, (int64_t)(*text == '-' ? 0 - n : n));
}

static struct value real_number(struct toml_reader *r, const char *start)
{
	double d = strtod(buf_text(&r->scratch), NULL);
	return isinf(d) ? toml_scalar_fail(r, start, "a number that is too large") : value_of_float(r->ev->arena, d);
}

/* Reads sign, digits, fraction and exponent of a number in base 10, up to `end`. */
static struct value decimal(struct toml_reader *r, const char *start, const char *end)
{
	const char *s = start;
	bool real = false, ok;
	if (*s == '+' || *s == '-')
		if (*s++ == '-')
			buf_char(&r->scratch, '-');
	bool zero = *s == '0' && (is_digit(s[1]) || s[1] == '_');
	ok = copy_digits(r, &s, 10) && !zero;
	if (ok && *s == '.') {
		real = true;
		buf_char(&r->scratch, *s++);
		ok = copy_digits(r, &s, 10);
	}
	if (ok && (*s == 'e' || *s == 'E')) {
		real = true;
		buf_char(&r->scratch, *s++);
		if (*s == '+' || *s == '-')
			buf_char(&r->scratch, *s++);
		ok = copy_digits(r, &s, 10);
	}
	if (zero)
		return toml_scalar_fail(r, start, "a number that starts with 0");
	if (!ok || s != end)
		return toml_scalar_fail(r, start, "'%.*s' is no number", end - start < 40 ? (int)(end - start) : 40, start);
	return real ? real_number(r, start) : integer(r, start, 10);
}

/* Whether it begins like 2001-02-03 or 04:05. */
static bool is_date_or_time(const char *s, const char *end)
{
	ptrdiff_t digits = 0;
	while (s + digits < end && is_digit(s[digits]))
		digits++;
	return (digits == 4 && s[4] == '-' && is_digit(s[5])) || (digits == 2 && s[2] == ':' && is_digit(s[3]));
}

static struct value based(struct toml_reader *r, const char *start, const char *end)
{
	const char *s = start + 2;
	unsigned base = start[1] == 'x' ? 16 : start[1] == 'o' ? 8 : 2;
	if (!copy_digits(r, &s, base) || s != end)
		return toml_scalar_fail(r, start, "'%.*s' is no number", end - start < 40 ? (int)(end - start) : 40, start);
	return integer(r, start, (int)base);
}

static bool is_plain(char c)
{
	return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || (c && strchr("+-_.:", c));
}

struct value toml_scalar_plain(struct toml_reader *r)
{
	static const struct word {
		const char *text;
		double number;
	} words[] = {{"inf", INFINITY}, {"+inf", INFINITY}, {"-inf", -INFINITY},
	             {"nan", NAN},      {"+nan", NAN},      {"-nan", -NAN}};
	const char *start = r->at;
	while (r->at < r->end && is_plain(*r->at))
		r->at++;
	size_t n = (size_t)(r->at - start);
	buf_clear(&r->scratch);
	if (n == 4 && memcmp(start, "true", n) == 0)
		return VALUE_OF_TRUE;
	if (n == 5 && memcmp(start, "false", n) == 0)
		return VALUE_OF_FALSE;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i].text) == n && memcmp(start, words[i].text, n) == 0)
			return value_of_float(r->ev->arena, words[i].number);
	if (is_date_or_time(start, r->at))
		return toml_scalar_fail(r, start, "dates and times are not supported");
	if (n > 2 && start[0] == '0' && strchr("xob", start[1]))
		return based(r, start, r->at);
	if (n && (is_digit(*start) || *start == '+' || *start == '-'))
		return decimal(r, start, r->at);
	r->at = start;
	return toml_scalar_unexpected(r, "a value");
}
