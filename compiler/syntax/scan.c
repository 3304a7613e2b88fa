#include "syntax/scan.h"

#include "syntax/byte_class.h"
#include "syntax/complain.h"

#include "spec.tab.h"
#include "syntax/parts.h"

#include <errno.h>
#include <stdlib.h>

/* Bytes. */

/* Returns the length of the UTF-8 sequence at `s`, or 0 when it is invalid (RFC 3629: no surrogates, nothing overlong
 * or above 10FFFF). A NUL byte ends the text, and no sequence contains it. */
static uint32_t utf8_length(const unsigned char *s)
{
	uint32_t n = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
	if (n < 2)
		return n;
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) || (s[0] == 0xf0 && s[1] < 0x90) ||
	    (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	for (uint32_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	return n;
}

static void refuse_byte(struct parser *p, uint32_t at)
{
	unsigned char byte = (unsigned char)p->source->text[at];
	struct span place = parser_span(p, at, at + 1);
	if (!byte) {
		complain_parser(p, D_BAD_TOKEN, place, "a NUL byte cannot be part of a text");
		return;
	}
	bool utf16 = at == 0 && p->source->len > 1 &&
	             (memcmp(p->source->text, "\xff\xfe", 2) == 0 || memcmp(p->source->text, "\xfe\xff", 2) == 0);
	struct diag *d =
		utf16 ? complain_parser(p, D_BAD_TOKEN, parser_span(p, 0, 2),
	                            "the text begins with the byte order mark of UTF-16")
			  : complain_parser(p, D_BAD_TOKEN, place, "the text is not valid UTF-8: unexpected byte 0x%02x", byte);
	if (d)
		d->help = "save the file as UTF-8";
}

bool scan_check_bytes(struct parser *p)
{
	const char *text = p->source->text;
	uint32_t at = 0, len = p->source->len;
	while (at < len) {
		uint64_t eight;
		if (len - at >= sizeof eight) {
			memcpy(&eight, text + at, sizeof eight);
			/* No byte has its high bit set, and none is 0 (subtracting 1 would set the high bit). */
			if (!((eight | (eight - 0x0101010101010101u)) & 0x8080808080808080u)) {
				at += (uint32_t)sizeof eight;
				continue;
			}
		}
		uint32_t n = text[at] ? utf8_length((const unsigned char *)text + at) : 0;
		if (!n) {
			refuse_byte(p, at);
			return false;
		}
		at += n;
	}
	return true;
}

/* Paths and URLs. */

/* Whether the `/` at `at` is part of a path. */
static bool is_path_slash(const char *text, uint32_t at)
{
	return text[at] == '/' && (byte_class(text[at + 1]) & BYTE_IN_PATH || (text[at + 1] == '$' && text[at + 2] == '{'));
}

enum ahead scan_ahead(struct parser *p, uint32_t len)
{
	const char *text = p->source->text;
	uint32_t start = p->token_at;
	char next = text[start + len];
	if (text[start] == '/')
		return is_path_slash(text, start) ? AHEAD_PATH : AHEAD_NONE;
	if (next != '/' && next != ':' && !(byte_class(next) & BYTE_IN_PATH))
		return AHEAD_NONE;
	if (start >= p->word_end) {
		for (p->word_end = start; byte_class(text[p->word_end]) & BYTE_IN_PATH;)
			p->word_end++;
		p->word_slash = is_path_slash(text, p->word_end);
	}
	if (p->word_slash)
		return AHEAD_PATH;
	if (!(byte_class(text[start]) & BYTE_LETTER))
		return AHEAD_NONE;
	if (start >= p->scheme_end)
		for (p->scheme_end = start; byte_class(text[p->scheme_end]) & BYTE_IN_SCHEME;)
			p->scheme_end++;
	bool url = text[p->scheme_end] == ':' && byte_class(text[p->scheme_end + 1]) & BYTE_IN_URL;
	return url ? AHEAD_URL : AHEAD_NONE;
}

bool scan_home_path(const struct parser *p)
{
	return is_path_slash(p->source->text, p->token_at + 1);
}

static void refuse_trailing_slash(struct parser *p, uint32_t end)
{
	bool doubled = p->source->text[end] == '/';
	struct span at = parser_span(p, end - 1, end + doubled);
	struct diag *d = complain_parser(p, D_BAD_TOKEN, at, doubled ? "a path must not have '//' in it"
	                                                          : "path has a trailing slash");
	if (d)
		d->help = doubled ? "leave one '/' out, or put spaces around '//' to merge two sets" : "leave the last '/' out";
}

/* Whether one more piece of a path, `/` or `/b/c`, and then `${` follow: a doubled slash, which Nix allows. */
static bool leads_to_interpolation(const char *text)
{
	do
		for (text++; byte_class(*text) & BYTE_IN_PATH;)
			text++;
	while (text[0] == '/' && byte_class(text[1]) & BYTE_IN_PATH);
	text += text[0] == '/' && byte_class(text[-1]) & BYTE_IN_PATH;
	return text[0] == '$' && text[1] == '{';
}

int scan_path(struct parser *p, struct text path, struct span at)
{
	uint32_t end = at.end - p->source->base;
	const char *next = p->source->text + end;
	if ((next[0] == '$' && next[1] == '{') || (next[0] == '/' && leads_to_interpolation(next)))
		return T_PATH_START;
	if (path.text[path.len - 1] == '/')
		refuse_trailing_slash(p, end);
	return T_PATH;
}

int scan_path_end(struct parser *p, struct span *at)
{
	*at = parser_span(p, p->token_at, p->token_at);
	if (p->source->text[p->token_at - 1] == '/')
		refuse_trailing_slash(p, p->token_at);
	return T_PATH_END;
}

/* Numbers. */

int scan_int(struct parser *p, const char *digits, struct span at, int64_t *value)
{
	errno = 0;
	*value = strtoll(digits, NULL, 10);
	if (errno == ERANGE) {
		struct diag *d = complain_parser(p, D_BAD_NUMBER, at, "invalid integer '%s': the number is too large", digits);
		if (d)
			d->help = "integers go up to 9223372036854775807";
	}
	return T_INT;
}

int scan_float(struct parser *p, const char *digits, struct span at, double *value)
{
	errno = 0;
	*value = strtod(digits, NULL);
	if (errno == ERANGE)
		complain_parser(p, D_BAD_NUMBER, at, "the number %s is too %s for a float", digits,
		                *value > 1 ? "large" : "small");
	return T_FLOAT;
}

/* Strings. */

struct text scan_text(const struct parser *p, uint32_t from, uint32_t len)
{
	return (struct text){p->source->text + p->token_at + from, len, false};
}

/* Records the first string that contains a line end after a `;`: if the text does not parse, its closing quote is
 * probably missing. */
static void suspect_string(struct parser *p, const char *text, uint32_t len)
{
	const char *line_end = p->long_string.start ? NULL : memchr(text, '\n', len);
	if (line_end && memchr(text, ';', (size_t)(line_end - text))) {
		uint32_t start = (uint32_t)(text - p->source->text);
		p->long_string = parser_span(p, start - 1, start);
	}
}

struct text scan_string_text(struct parser *p, uint32_t len)
{
	const char *text = p->source->text + p->token_at;
	if (p->token_at && text[-1] == '"')
		suspect_string(p, text, len);
	if (!memchr(text, '\\', len) && !memchr(text, '\r', len))
		return scan_text(p, 0, len);
	return parts_unescape(p, text, len);
}

const struct str *scan_plain_string(struct parser *p, uint32_t len)
{
	const char *text = p->source->text + p->token_at + 1;
	suspect_string(p, text, len - 2);
	return str_new(&p->session->arena, text, len - 2);
}

/* Comments. */

static bool stands_alone(const char *text, uint32_t at)
{
	while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\r'))
		at--;
	return at == 0 || text[at - 1] == '\n';
}

void scan_comment(struct parser *p, uint32_t start, uint32_t end)
{
	if (p->source->kind == SOURCE_LIBRARY)
		return; /* they are not needed */
	if (p->comment_count == p->comment_size)
		p->comments = parser_more(p, p->comments, p->comment_count, &p->comment_size, sizeof *p->comments);
	p->comments[p->comment_count++] =
		(struct comment){parser_span(p, start, end), stands_alone(p->source->text, start)};
}

void scan_open_comment(struct parser *p, struct span *at)
{
	*at = parser_span(p, p->source->len, p->source->len);
	complain_open_comment(p, parser_span(p, p->comment_at, p->comment_at + 2));
}

/* Invalid tokens. */

void scan_slip(struct parser *p, struct span at, const char *meant)
{
	p->slip = at.start;
	struct diag *d = complain_parser(p, D_BAD_TOKEN, at, "there is no operator '%.*s'", (int)(at.end - at.start),
	                              p->source->text + (at.start - p->source->base));
	if (d)
		d->help = arena_format(&p->session->arena, "write '%s'", meant);
}

void scan_single_quoted(struct parser *p, struct span at)
{
	struct diag *d = complain_parser(p, D_BAD_TOKEN, at, "a string stands between double quotes");
	if (d)
		d->help = arena_format(&p->session->arena, "write \"%.*s\"", (int)(at.end - at.start - 2),
		                       p->source->text + (at.start - p->source->base) + 1);
}

void scan_curly_quoted(struct parser *p, struct span at)
{
	struct diag *d = complain_parser(p, D_BAD_TOKEN, at, "a string stands between straight quotes, not curly ones");
	if (d) /* curly quotes take three bytes each */
		d->help = arena_format(&p->session->arena, "write \"%.*s\"", (int)(at.end - at.start - 6),
		                       p->source->text + (at.start - p->source->base) + 3);
}

void scan_stray(struct parser *p, const char *bytes, uint32_t len, struct span at)
{
	unsigned char c = (unsigned char)bytes[0];
	struct diag *d;
	p->slip = at.start;
	if (c == 0xc2)
		d = complain_parser(p, D_BAD_TOKEN, at, "unexpected no-break space");
	else if (c < 0x20 || c == 0x7f)
		d = complain_parser(p, D_BAD_TOKEN, at, "unexpected control character 0x%02x", c);
	else
		d = complain_parser(p, D_BAD_TOKEN, at, "unexpected character '%.*s'", (int)len, bytes);
	if (!d)
		return;
	if (c == 0xc2)
		d->help = "write a plain space";
	else if (c == '\'')
		d->help = "strings stand between \" and \", or '' and ''";
	else if (c == '~')
		d->help = "a path in the home folder is written ~/name";
	else if (c == '$')
		d->help = "'${' and '}' put a value into a string or a name; a variable by itself is just its name";
	else if (c == '%')
		d->help = "there is no remainder operator; a - b * (a / b) gives it";
	else if (c == '`' || c == 0xe2)
		d->help = "strings stand between straight quotes: \"";
}

bool scan_byte_order_mark(struct parser *p, struct span at)
{
	static const char mark[] = "\xef\xbb\xbf";
	if (p->token_at || p->source->len < 3 || memcmp(p->source->text, mark, 3) != 0)
		return false;
	struct diag *d = complain_parser(p, D_BAD_TOKEN, (struct span){at.start, at.start + 3},
	                                 "the text begins with a byte order mark (U+FEFF), which Nix refuses");
	if (d)
		d->help = "save the file as UTF-8 without it (in some editors: \"UTF-8\", not \"UTF-8 with BOM\")";
	return true;
}

symbol scan_foreign_name(struct parser *p, const char *name, uint32_t len, struct span at)
{
	struct diag *d =
		complain_parser(p, D_BAD_TOKEN, at, "the name '%.*s' has letters that names cannot have", (int)len, name);
	if (d)
		d->help = arena_format(&p->session->arena, "as an attribute it can stand in quotes: \"%.*s\"", (int)len, name);
	return symbol_of(&p->session->symbols, name, len);
}
