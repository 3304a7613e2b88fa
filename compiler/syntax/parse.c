/* From text to tree. */
#include "syntax/parse.h"

#include "syntax/lexer.h"

/* The length of the UTF-8 character at `s` (at most `n` bytes), or 0 where there is none (RFC 3629). */
static size_t utf8_length(const unsigned char *s, size_t n)
{
	size_t len = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
	if (!len || len > n)
		return 0;
	for (size_t i = 1; i < len; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) || (s[0] == 0xf0 && s[1] < 0x90) ||
	    (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return len;
}

/* Refuses what is no text: a NUL byte, bytes that are not UTF-8. */
static bool check_text(struct parser *p)
{
	const unsigned char *s = (const unsigned char *)p->source->text;
	for (size_t i = 0; i < p->source->len;) {
		size_t len = s[i] >= 0x80 ? utf8_length(s + i, p->source->len - i) : s[i] ? 1 : 0;
		if (!len) {
			struct span at = {p->source->base + (uint32_t)i, p->source->base + (uint32_t)i + 1};
			parse_error(p, D_BAD_TOKEN, at, s[i] ? "this byte (0x%02x) is not UTF-8" : "a NUL byte (0x%02x)", s[i]);
			return false;
		}
		i += len;
	}
	return true;
}

struct expr *parse_source(struct session *s, struct source *source, uint32_t max_depth, bool keep_broken)
{
	struct parser p = {.session = s, .source = source, .at = source->base};
	(void)max_depth;
	if (!check_text(&p))
		return NULL;
	if (!lexer_start(&p)) {
		parse_error(&p, D_MEMORY, (struct span){source->base, source->base}, "not enough memory to read this text");
		return NULL;
	}
	int status = spec_parse(&p);
	lexer_stop(&p);
	bindings_finish(&p);
	buf_release(&p.text);
	source->comments = p.comments;
	source->comment_count = p.comment_count;
	if (status != 0 && !p.errors)
		parse_error(&p, D_TOO_DEEP, (struct span){p.at, p.at}, "brackets are nested too deep here");
	return p.errors && !keep_broken ? NULL : p.result;
}
