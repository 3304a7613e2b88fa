/* The scanner's helpers: modes, numbers, escapes, comments, bytes that belong to no token. */
#include "syntax/lexer.h"

#include "syntax/messages.h"

#include <errno.h>
#include <stdlib.h>

/* The generated scanner (grammar/spec.l). */
int spec_yylex_init_extra(struct parser *p, void **scanner);
int spec_yylex_destroy(void *scanner);
struct yy_buffer_state *spec_yy_scan_bytes(const char *text, int len, void *scanner);

enum { MOST_MODES = 50000 };

bool lexer_start(struct parser *p)
{
	if (spec_yylex_init_extra(p, &p->scanner) != 0)
		return false;
	return spec_yy_scan_bytes(p->source->text, (int)p->source->len, p->scanner) != NULL;
}

void lexer_stop(struct parser *p)
{
	if (p->scanner)
		spec_yylex_destroy(p->scanner);
	p->scanner = NULL;
}

bool lexer_push(struct parser *p, const struct span *at, int mode)
{
	if (p->mode_count == MOST_MODES) {
		messages_too_deep(p, *at);
		return false;
	}
	if (p->mode_count == p->mode_size) {
		uint32_t size = p->mode_size ? p->mode_size * 2 : 64;
		uint8_t *modes = arena_alloc(&p->session->arena, size);
		if (p->mode_count)
			memcpy(modes, p->modes, p->mode_count);
		p->modes = modes;
		p->mode_size = size;
	}
	p->modes[p->mode_count++] = (uint8_t)mode;
	return true;
}

int lexer_pop(struct parser *p)
{
	return p->mode_count ? p->modes[--p->mode_count] : 0;
}

int lexer_int(struct parser *p, SPEC_STYPE *value, struct span at, const char *text)
{
	errno = 0;
	value->number = strtoll(text, NULL, 10);
	if (errno) {
		parse_error(p, D_BAD_NUMBER, at, "the number %s is too large: integers have 64 bits", text);
		value->number = 0;
	}
	return INT;
}

int lexer_float(struct parser *p, SPEC_STYPE *value, struct span at, const char *text)
{
	errno = 0;
	value->real = strtod(text, NULL);
	if (errno == ERANGE && value->real > 1)
		parse_error(p, D_BAD_NUMBER, at, "the number %s is too large for a float", text);
	return FLOAT;
}

void lexer_unescape(struct parser *p, SPEC_STYPE *value, const char *text, uint32_t len)
{
	value->text = (struct token_text){text, len, false};
	if (!memchr(text, '\\', len) && !memchr(text, '\r', len))
		return;
	char *to = arena_alloc(&p->session->arena, len + 1), *start = to;
	for (uint32_t i = 0; i < len; i++) {
		char c = text[i];
		if (c == '\\' && i + 1 < len) {
			c = text[++i];
			*to++ = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
		} else if (c == '\r') {
			*to++ = '\n';
			i += i + 1 < len && text[i + 1] == '\n';
		} else {
			*to++ = c;
		}
	}
	value->text = (struct token_text){start, (uint32_t)(to - start), false};
}

void lexer_comment(struct parser *p, struct span at)
{
	if (p->comment_count == p->comment_size) {
		uint32_t size = p->comment_size ? p->comment_size * 2 : 16;
		struct comment *comments = ARENA_ARRAY(&p->session->arena, struct comment, size);
		if (p->comment_count)
			memcpy(comments, p->comments, sizeof *comments * p->comment_count);
		p->comments = comments;
		p->comment_size = size;
	}
	const char *text = p->source->text, *c = text + (at.start - p->source->base);
	while (c > text && (c[-1] == ' ' || c[-1] == '\t'))
		c--;
	p->comments[p->comment_count++] = (struct comment){at, c == text || c[-1] == '\n'};
}

void lexer_unclosed_comment(struct parser *p, struct span at)
{
	struct diag *d = parse_error(p, D_UNCLOSED, at, "this comment is never closed");
	d->help = "comments end with '*/'";
	p->text_lost = true;
}

void lexer_trailing_slash(struct parser *p, struct span at)
{
	struct diag *d = parse_error(p, D_SYNTAX, (struct span){at.start - 1, at.start}, "a path cannot end with '/'");
	d->help = "leave the last '/' out";
}

void lexer_at_end(const struct parser *p, struct span *at)
{
	at->start = at->end = p->at;
}

int lexer_bad_byte(struct parser *p, const char *text, struct span *at)
{
	static const struct {
		const char *bytes, *message, *help;
	} known[] = {
	    {"\xe2\x80\x9c", "a typographic quote", "strings stand between plain double quotes: \"text\""},
	    {"\xe2\x80\x9d", "a typographic quote", "strings stand between plain double quotes: \"text\""},
	    {"\xe2\x80\x98", "a typographic quote", "strings stand between plain double quotes: \"text\""},
	    {"\xe2\x80\x99", "a typographic quote", "strings stand between plain double quotes: \"text\""},
	    {"\xc2\xa0", "a no-break space", "use a plain space"},
	    {"'", "a single quote", "strings stand between double quotes or pairs of single quotes: \"text\", ''text''"},
	    {"&", "unexpected '&'", "'and' is written '&&'"},
	    {"|", "unexpected '|'", "'or' is written '||'"},
	    {"$", "unexpected '$'", "'${' opens an interpolation"},
	    {"~", "unexpected '~'", "a path in the home folder is written ~/name"},
	};
	const char *here = p->source->text + (at->start - p->source->base);
	(void)text;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t n = strlen(known[i].bytes);
		if (strncmp(here, known[i].bytes, n) != 0)
			continue;
		struct diag *d = parse_error(p, D_BAD_TOKEN, (struct span){at->start, at->start + (uint32_t)n}, "%s",
		                             known[i].message);
		d->help = known[i].help;
		return BAD;
	}
	if ((*here & 0xc0) == 0x80) /* the rest of a character that has been reported */
		return BAD;
	uint32_t n = 1;
	while ((here[n] & 0xc0) == 0x80)
		n++;
	parse_error(p, D_BAD_TOKEN, (struct span){at->start, at->start + n}, "unexpected character '%.*s'", (int)n, here);
	return BAD;
}
