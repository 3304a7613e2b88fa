#include "unit/unit_words.h"

#include <string.h>

/* Reads the `n` digits of a number in an escape, in base 8 or 16. Returns false when there are fewer. */
static bool escape_number(const char **at, int n, unsigned base, uint32_t *value)
{
	static const char digits[] = "0123456789abcdef";
	for (*value = 0; n > 0; n--, ++*at) {
		int c = **at >= 'A' && **at <= 'F' ? **at - 'A' + 'a' : **at;
		const char *digit = c ? memchr(digits, c, base) : NULL;
		if (!digit)
			return false;
		*value = *value * base + (uint32_t)(digit - digits);
	}
	return true;
}

/* Appends the byte or character of an escape with a number, whose letter has been read. */
static bool add_number(const char **at, struct buf *word, int n, unsigned base)
{
	enum { BYTES = 3 }; /* a number with more digits is a code point */
	uint32_t c;
	if (!escape_number(at, n, base, &c) || !c || (n <= BYTES && c > 0xff) || c > 0x10ffff)
		return false;
	if (n <= BYTES)
		buf_char(word, (char)c);
	else
		buf_utf8(word, c);
	return true;
}

/* Appends the character of an escape of C, whose backslash has been read. Returns false for an unknown escape. */
static bool add_escape(const char **at, struct buf *word)
{
	static const char from[] = "abfnrtv\\\"'s", to[] = "\a\b\f\n\r\t\v\\\"' ";
	const char *simple = **at ? strchr(from, **at) : NULL;
	if (simple) {
		buf_char(word, to[simple - from]);
		++*at;
		return true;
	}
	switch (**at) {
	case 'x':
		++*at;
		return add_number(at, word, 2, 16);
	case 'u':
		++*at;
		return add_number(at, word, 4, 16);
	case 'U':
		++*at;
		return add_number(at, word, 8, 16);
	default:
		return **at >= '0' && **at <= '7' && add_number(at, word, 3, 8);
	}
}

/* Appends a backslash and the character after it. */
static bool add_backslash(const char **at, struct buf *word, unsigned quoting)
{
	++*at;
	if (quoting & UNIT_WORDS_UNESCAPE)
		return add_escape(at, word);
	if (!**at)
		return false;
	buf_char(word, *(*at)++);
	return true;
}

enum unit_words_result unit_words_next(const char **text, struct buf *word, const char *separators, unsigned quoting)
{
	const char *at = *text;
	char quote = 0;
	buf_clear(word);
	if (!(quoting & UNIT_WORDS_EACH))
		at += strspn(at, separators);
	if (!*at)
		return UNIT_WORDS_END;
	while (*at && (quote || !strchr(separators, *at)))
		if (*at == '\\' && !(quoting & UNIT_WORDS_KEEP_ESCAPE)) {
			if (!add_backslash(&at, word, quoting))
				return UNIT_WORDS_BAD;
		} else if (quote ? *at == quote : (quoting & UNIT_WORDS_UNQUOTE) && (*at == '"' || *at == '\'')) {
			quote = quote ? 0 : *at;
			at++;
		} else {
			buf_char(word, *at++);
		}
	if (quote)
		return UNIT_WORDS_BAD;
	*text = quoting & UNIT_WORDS_EACH ? at + (*at != '\0') : at + strspn(at, separators);
	return UNIT_WORDS_WORD;
}
