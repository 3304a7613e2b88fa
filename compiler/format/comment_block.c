#include "format/comment_block.h"

static uint32_t count_spaces(struct comment_line l)
{
	uint32_t n = 0;
	while (n < l.len && l.text[n] == ' ')
		n++;
	return n;
}

static struct comment_line *split(struct arena *a, const char *text, uint32_t len, uint32_t *count)
{
	uint32_t n = 1;
	for (uint32_t i = 0; i < len; i++)
		n += text[i] == '\n';
	struct comment_line *lines = ARENA_ARRAY(a, struct comment_line, n);
	const char *end = text + len;
	for (uint32_t i = 0; i < n; i++) {
		const char *newline = memchr(text, '\n', (size_t)(end - text)), *stop = newline ? newline : end;
		lines[i] = trivia_strip(text, (uint32_t)(stop - text), false, true);
		text = stop + 1;
	}
	while (n && !lines[n - 1].len)
		n--;
	*count = n;
	return lines;
}

/* Whether all lines but the first have a star below the one that begins the comment. */
static bool has_stars(const struct comment_line *lines, uint32_t n, uint32_t column)
{
	for (uint32_t i = 1; i < n; i++)
		if (count_spaces(lines[i]) != column + 1 || lines[i].len < column + 2 || lines[i].text[column + 1] != '*')
			return false;
	return n > 1;
}

static uint32_t common_indentation(const struct comment_line *lines, uint32_t n, uint32_t most)
{
	for (uint32_t i = 1; i < n; i++)
		if (lines[i].len && count_spaces(lines[i]) < most)
			most = count_spaces(lines[i]);
	return most;
}

static void cut(struct comment_line *l, uint32_t n)
{
	n = n < l->len ? n : l->len;
	l->text += n;
	l->len -= n;
}

const struct comment_line *comment_block_lines(struct arena *a, const char *text, uint32_t len, uint32_t column,
                                               uint32_t *count)
{
	uint32_t n, most;
	struct comment_line *lines = split(a, text, len, &n);
	if (has_stars(lines, n, column)) {
		for (uint32_t i = 1; i < n; i++)
			cut(&lines[i], column + 2);
		most = 0; /* the column of stars has been removed already */
	} else {
		most = column;
	}
	while (n && !lines[n - 1].len)
		n--;
	most += n && lines->len && *lines->text == ' ' ? 3 : 2;
	most = common_indentation(lines, n, most);
	for (uint32_t i = 1; i < n; i++)
		cut(&lines[i], most);
	if (n)
		*lines = trivia_strip(lines->text, lines->len, true, true);
	while (n && !lines->len) {
		lines++;
		n--;
	}
	*count = n;
	return lines;
}
