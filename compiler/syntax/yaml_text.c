#include "syntax/yaml_text.h"

#include "syntax/complain.h"
#include "syntax/scan.h"

enum { MAX_DIRECTIVES = 100 };

bool yaml_text_begin(struct yaml_text *t, struct parser *p)
{
	const struct source *s = p->source;
	uint32_t mark = s->len >= 3 && memcmp(s->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	*t = (struct yaml_text){.p = p, .start = mark, .offset = mark};
	if (!yaml_parser_initialize(&t->yaml))
		return false;
	yaml_parser_set_encoding(&t->yaml, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&t->yaml, (const unsigned char *)s->text + mark, s->len - mark);
	return true;
}

bool yaml_text_is_bounded(struct yaml_text *t)
{
	const struct source *s = t->p->source;
	const char *const begin = s->text + t->start, *const end = s->text + s->len;
	int directives = 0;
	for (const char *at = begin; (at = memmem(at, (size_t)(end - at), "%TAG", 4)); at += 4) {
		if ((at > begin && at[-1] != '\n' && at[-1] != '\r') || ++directives <= MAX_DIRECTIVES)
			continue;
		uint32_t start = s->base + (uint32_t)(at - s->text);
		complain_parser(t->p, D_YAML_FORM, (struct span){start, start + 4}, "more than %d lines begin with '%%TAG'",
		                MAX_DIRECTIVES);
		return false;
	}
	return true;
}

static bool continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

uint32_t yaml_text_offset(struct yaml_text *t, const yaml_mark_t *mark)
{
	const struct source *s = t->p->source;
	for (; t->index < mark->index && t->offset < s->len; t->index++)
		do
			t->offset++;
		while (t->offset < s->len && continues(s->text[t->offset]));
	for (; t->index > mark->index && t->offset > t->start; t->index--)
		do
			t->offset--;
		while (t->offset > t->start && continues(s->text[t->offset]));
	return s->base + t->offset;
}

struct span yaml_text_span(struct yaml_text *t, const yaml_mark_t *start, const yaml_mark_t *end)
{
	const struct source *s = t->p->source;
	struct span at = {yaml_text_offset(t, start), yaml_text_offset(t, end)};
	while (at.end > at.start && strchr(" \t\r\n", s->text[at.end - s->base - 1]))
		at.end--;
	return at;
}

/* Faults. */

/* Help texts for messages of libyaml. */
static const struct {
	const char *problem, *help;
} cures[] = {
    {"mapping values are not allowed in this context",
     "a value that holds ': ' stands in quotes; keys of one mapping are "
     "indented alike"},
    {"could not find expected ':'", "a key is followed by ':' and a space, in its own line"},
    {"did not find expected key",
     "keys of one mapping are indented alike; a value that begins with a quote ends with it"},
    {"did not find expected '-' indicator", "items of one list are indented alike"},
    {"found unexpected end of stream", "the closing quote is missing"},
    {"found unexpected document indicator", "the closing quote is missing"},
    {"found unknown escape character", "in double quotes '\\' begins an escape; in single quotes it stands for itself"},
    {"found undefined tag handle", "ctrc knows the tags !path, !force, !default, !before and !after"},
    {"block sequence entries are not allowed in this context", "a list begins in a line of its own, below its key"},
    {"did not find expected ',' or '}'", "entries between '{' and '}' are separated by commas"},
    {"did not find expected ',' or ']'", "items between '[' and ']' are separated by commas"},
};

static const char *cure_of(const char *problem)
{
	for (size_t i = 0; i < sizeof cures / sizeof *cures; i++)
		if (strcmp(cures[i].problem, problem) == 0)
			return cures[i].help;
	return NULL;
}

/* Reports a character that begins no token, which libyaml's message does not name. */
static bool stray_character(const struct yaml_text *t, struct span at)
{
	const struct source *s = t->p->source;
	char c = s->text[at.start - s->base];
	struct diag *d = NULL;
	if (strncmp(t->yaml.problem, "found a tab", strlen("found a tab")) == 0)
		c = '\t';
	else if (strcmp(t->yaml.problem, "found character that cannot start any token") != 0)
		return false;
	if (c == '\t') {
		d = complain_parser(t->p, D_YAML_SYNTAX, at, "a tab cannot indent in YAML");
		if (d)
			d->help = "indent with spaces";
		return true;
	}
	d = complain_parser(t->p, D_YAML_SYNTAX, at, "'%c' cannot begin a value in YAML", c);
	if (d)
		d->help = "put the value in quotes";
	return true;
}

void yaml_text_fault(struct yaml_text *t)
{
	const yaml_parser_t *yaml = &t->yaml;
	struct source *s = t->p->source;
	if (yaml->error == YAML_MEMORY_ERROR) {
		complain_parser(t->p, D_MEMORY, SPAN_NONE, "the system has no memory left");
		return;
	}
	const char *problem = yaml->problem ? yaml->problem : "it cannot be read";
	if (yaml->error == YAML_READER_ERROR) {
		uint32_t at = s->base + t->start + (uint32_t)yaml->problem_offset;
		complain_parser(t->p, D_YAML_SYNTAX, (struct span){at, at + 1}, "this is no YAML: %s", problem);
		return;
	}
	struct span at = {yaml_text_offset(t, &yaml->problem_mark), 0};
	at.end = at.start + (at.start < s->base + s->len);
	if (stray_character(t, at))
		return;
	struct diag *d = complain_parser(t->p, D_YAML_SYNTAX, at, "this is no YAML: %s", problem);
	if (!d)
		return;
	d->help = cure_of(problem);
	if (yaml->context && yaml->context_mark.index != yaml->problem_mark.index) {
		uint32_t begin = yaml_text_offset(t, &yaml->context_mark);
		diag_note(t->p->session, d, (struct span){begin, begin + 1}, "%s that begins here", yaml->context);
	}
}

/* Comments. */

/* Adds the comments between two offsets if there is only white space besides them. */
static void comments_between(struct yaml_text *t, uint32_t at, uint32_t end)
{
	const struct source *s = t->p->source;
	while (at < end) {
		const char *mark = memchr(s->text + at, '#', end - at);
		if (!mark)
			return;
		const char *line_end = memchr(mark, '\n', (size_t)(s->text + s->len - mark));
		uint32_t start = (uint32_t)(mark - s->text);
		at = line_end ? (uint32_t)(line_end - s->text) : s->len;
		uint32_t last = at > start && s->text[at - 1] == '\r' ? at - 1 : at;
		scan_comment(t->p, start, last);
	}
}

/* Adds the comment after the '|' or '>' of a block scalar, which belongs to its token. */
static void comment_of_header(struct yaml_text *t, uint32_t start, uint32_t end)
{
	const struct source *s = t->p->source;
	const char *line_end = memchr(s->text + start, '\n', end - start);
	if (line_end)
		comments_between(t, start, (uint32_t)(line_end - s->text));
}

void yaml_text_comments(struct yaml_text *t)
{
	const struct source *s = t->p->source;
	uint32_t last = t->start;
	bool more = true;
	while (more) {
		yaml_token_t token;
		if (!yaml_parser_scan(&t->yaml, &token))
			return;
		uint32_t start = yaml_text_offset(t, &token.start_mark) - s->base;
		uint32_t end = yaml_text_offset(t, &token.end_mark) - s->base;
		bool block = token.type == YAML_SCALAR_TOKEN && (token.data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
		                                                 token.data.scalar.style == YAML_FOLDED_SCALAR_STYLE);
		more = token.type != YAML_STREAM_END_TOKEN;
		yaml_token_delete(&token);
		comments_between(t, last, more ? start : s->len);
		if (block)
			comment_of_header(t, start, end);
		last = end > last ? end : last;
	}
}
