#include "syntax/other_format.h"

static bool is_key_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80 ||
	       (c && strchr("_-./@", c));
}

/* Returns the end of a key and its ':', or NULL when there is no key. */
static const char *skip_key(const char *c)
{
	const char *start = c;
	if (*c == '"' || *c == '\'') {
		c += 1 + strcspn(c + 1, *c == '"' ? "\"\\\n" : "'\n");
		if (*c++ != *start)
			return NULL;
	} else {
		while (is_key_letter(*c))
			c++;
	}
	return c > start && *c == ':' && strchr(" \t\r\n", c[1]) ? c + 1 : NULL;
}

enum line { LINE_EMPTY, LINE_KEY, LINE_ITEM, LINE_START, LINE_OTHER };

/* Classifies a line as YAML: a key with or without its value, an item of a list, the mark of a document's start. */
static enum line line_of(const char *c)
{
	size_t n = strcspn(c, "\r\n");
	if (strncmp(c, "---", 3) == 0 || strncmp(c, "%YAML", 5) == 0)
		return LINE_START;
	c += strspn(c, " \t");
	if (!n || strchr("#\r\n", *c))
		return LINE_EMPTY;
	if (*c == '-' && strchr(" \r\n", c[1]))
		return LINE_ITEM;
	const char *value = skip_key(c);
	n = value ? strcspn(value, "\r\n") : 0;
	/* "config: lib:" and "self: { ... };" are functions. */
	return value && (!n || !strchr(":;=", value[n - 1])) ? LINE_KEY : LINE_OTHER;
}

static const char *next_line(const char *c)
{
	c += strcspn(c, "\n");
	return *c ? c + 1 : c;
}

/* Whether the value of the only key is a mapping: "a: {b: 1}". */
static bool holds_mapping(const char *c)
{
	c = strchr(c, '{');
	return c && skip_key(c + 1 + strspn(c + 1, " \t")) && !c[strcspn(c, ";=")];
}

static const char *yaml_start(const char *text, const char *end)
{
	const char *first = NULL;
	unsigned lines = 0;
	for (const char *c = text; c < end && *c; c = next_line(c)) {
		enum line kind = line_of(c);
		if (kind == LINE_START && !lines)
			return c;
		if (kind == LINE_OTHER)
			return NULL;
		if (kind != LINE_EMPTY && !lines++)
			first = c + strspn(c, " \t");
	}
	return lines > 1 || (lines && holds_mapping(first)) ? first : NULL;
}

/* Returns the start of a set whose first name is in quotes and followed by ':', without any sign of the language before
 * `end`. */
static const char *json_start(const char *text, const char *end)
{
	const char *c = text + strspn(text, " \t\r\n"), *first = c;
	if (*c++ != '{')
		return NULL;
	c += strspn(c, " \t\r\n");
	if (*c++ != '"')
		return NULL;
	const char *behind = c + strcspn(c, "\"\n");
	if (*behind != '"' || behind[1 + strspn(behind + 1, " \t\r\n")] != ':')
		return NULL;
	c = behind;
	for (bool quoted = true; c < end && *c; c++) {
		if (*c == '\\' && c[1])
			c++;
		else if (*c == '"')
			quoted = !quoted;
		else if (!quoted && (*c == '=' || *c == ';'))
			return NULL;
	}
	return first;
}

const char *other_format_of(const struct source *s, uint32_t end, struct span *at)
{
	const char *last = s->text + (end < s->len ? end : s->len), *yaml = NULL, *json = NULL;
	if (s->yaml || s->kind != SOURCE_USER)
		return NULL;
	if (!(yaml = yaml_start(s->text, last)) && !(json = json_start(s->text, last)))
		return NULL;
	uint32_t start = s->base + (uint32_t)((yaml ? yaml : json) - s->text);
	*at = (struct span){start, start + (uint32_t)(yaml ? strcspn(yaml, ": \r\n") : 1)};
	return yaml ? "YAML" : "JSON";
}

bool other_format_unquoted(const struct source *s, struct span colon, struct span *at)
{
	static const char signs[] = "0123456789abcdefABCDEF:./", digits[] = "0123456789";
	const char *found = s->text + (colon.start - s->base), *start = found;
	while (start > s->text && strchr(signs, start[-1]))
		start--;
	size_t n = strspn(start, signs), colons = 0;
	for (size_t i = 0; i < n; i++)
		colons += start[i] == ':';
	bool pair = colons == 1 && found > start && found[1] && strchr(digits, *start) && strchr(digits, found[1]);
	*at = (struct span){colon.start - (uint32_t)(found - start), colon.start - (uint32_t)(found - start) + (uint32_t)n};
	return pair || (colons > 1 && colons < 9);
}

const char *other_format_help(struct session *s, const struct source *source, const char *format)
{
	const char *slash = strrchr(source->name, '/'), *name = slash ? slash + 1 : source->name, *dot = strrchr(name, '.');
	int len = (int)(dot && dot > name ? dot - name : (ptrdiff_t)strlen(name));
	const char *why = format[0] == 'J' ? "JSON is a part of YAML, which is known by its name"
	                                   : "YAML is known by its name";
	return arena_format(&s->arena, "%s: call the file '%.*s.yaml'", why, source->path ? len : (int)strlen("NAME"),
	                    source->path ? name : "NAME");
}

bool other_format_report(struct session *s, struct span at, bool whole)
{
	const struct source *source = source_at(&s->sources, at.start);
	struct span place;
	if (!source)
		return false;
	const char *line = source->text + (at.start - source->base);
	uint32_t end = whole ? source->len : (uint32_t)(line + strcspn(line, "\n") - source->text);
	const char *format = other_format_of(source, end, &place);
	if (!format)
		return false;
	diag_error(s, D_OTHER_FORMAT, place, "this text is %s, and is read as the language of specs", format)->help =
	    other_format_help(s, source, format);
	return true;
}
