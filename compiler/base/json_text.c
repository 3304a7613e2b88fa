#include "base/json_text.h"

#include "base/float_digits.h"
#include "base/inert.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

static void escape(struct buf *b, unsigned char c)
{
	switch (c) {
	case '"': buf_puts(b, "\\\""); break;
	case '\\': buf_puts(b, "\\\\"); break;
	case '\n': buf_puts(b, "\\n"); break;
	case '\r': buf_puts(b, "\\r"); break;
	case '\b': buf_puts(b, "\\b"); break;
	case '\f': buf_puts(b, "\\f"); break;
	case '\t': buf_puts(b, "\\t"); break;
	default: buf_printf(b, "\\u%04x", c); break;
	}
}

/* Whether it is an ASCII character that needs no escape. */
static bool is_plain(unsigned char c)
{
	return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/* Appends the contents of a string, without quotes. */
static void put_string(struct buf *b, const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t done = 0; /* bytes before it have been appended */
	for (size_t i = 0; i < len;) {
		size_t n = is_plain(s[i]) ? 1 : s[i] < 0x80 ? 0 : utf8_sequence(s + i, len - i);
		if (n) {
			i += n;
			continue;
		}
		buf_add(b, text + done, i - done);
		if (s[i] < 0x80)
			escape(b, s[i]);
		else
			buf_utf8(b, 0xfffd);
		done = ++i;
	}
	buf_add(b, text + done, len - done);
}

void json_text_put(struct buf *b, const char *text, size_t len)
{
	buf_char(b, '"');
	put_string(b, text, len);
	buf_char(b, '"');
}

/* Appends \u escapes, in UTF-16 as JSON requires. */
static void escape_code_point(struct buf *b, uint32_t c)
{
	if (c > 0xffff)
		buf_printf(b, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
	else
		buf_printf(b, "\\u%04x", c);
}

void json_text_put_inert(struct buf *b, const char *text, size_t len)
{
	size_t done = 0;
	buf_char(b, '"');
	for (size_t i = 0; i < len;) {
		struct inert g = inert_at(text + i, len - i);
		bool special = g.escaped && g.code_point != UINT32_MAX && g.code_point >= 0x20;
		if (special) {
			put_string(b, text + done, i - done);
			escape_code_point(b, g.code_point);
		}
		i += g.source_len;
		done = special ? i : done;
	}
	put_string(b, text + done, len - done);
	buf_char(b, '"');
}

/* Positions of the point, counted from the first digit, that need no exponent. */
enum { POINT_LEAST = -4, POINT_MOST = 15 };

void json_text_float(struct buf *b, double d)
{
	if (!isfinite(d)) {
		buf_puts(b, "null");
		return;
	}
	if (signbit(d))
		buf_char(b, '-');
	if (d == 0) {
		buf_puts(b, "0.0");
		return;
	}
	char digits[FLOAT_DIGITS_MOST];
	int point, n = float_digits(digits, fabs(d), &point);
	if (point <= POINT_LEAST || point > POINT_MOST)
		buf_printf(b, "%c%s%.*se%+03d", digits[0], n > 1 ? "." : "", n - 1, digits + 1, point - 1);
	else if (point <= 0)
		buf_printf(b, "0.%.*s%.*s", -point, "0000", n, digits);
	else if (n > point)
		buf_printf(b, "%.*s.%.*s", point, digits, n - point, digits + point);
	else
		buf_printf(b, "%.*s%.*s.0", n, digits, point - n, "000000000000000");
}
