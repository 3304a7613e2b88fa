/* Paths: made absolute with the folder of the text, without `.`, `..` and doubled slashes. Links are not looked at. */
#include "syntax/construct.h"

#include <stdlib.h>

static struct str *path_str(struct parser *p, size_t len)
{
	struct str *s = str_alloc(&p->session->arena, len);
	s->head = (uint64_t)len << 8 | STR_HEAD_PATH;
	return s;
}

/* Appends the elements of `path` to a normalised one of length `len` in `out` (empty: the root). Gives the new length. */
static size_t append(char *out, size_t len, const char *path, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t slash = i;
		while (slash < n && path[slash] != '/')
			slash++;
		size_t element = slash - i;
		if (element == 2 && memcmp(path + i, "..", 2) == 0) {
			while (len > 0 && out[--len] != '/')
				;
		} else if (element && !(element == 1 && path[i] == '.')) {
			out[len++] = '/';
			memcpy(out + len, path + i, element);
			len += element;
		}
		i = slash + 1;
	}
	return len;
}

/* `folder`/`path`, normalised. A slash at the end is kept where `keep_slash` says so. */
static const struct str *absolute(struct parser *p, const char *folder, const char *path, size_t n, bool keep_slash)
{
	size_t folder_len = strlen(folder);
	char *out = arena_alloc(&p->session->arena, folder_len + n + 3);
	size_t len = append(out, append(out, 0, folder, folder_len), path, n);
	if (!len || (keep_slash && path[n - 1] == '/'))
		out[len++] = '/';
	struct str *s = path_str(p, len);
	memcpy(s->text, out, len);
	return s;
}

static const struct str *literal(struct parser *p, struct span at, const char *path, size_t n, bool keep_slash)
{
	if (path[0] == '/')
		return absolute(p, "", path, n, keep_slash);
	if (path[0] != '~')
		return absolute(p, p->source->dir ? p->source->dir : "/", path, n, keep_slash);
	const char *home = getenv("HOME");
	if (!home || home[0] != '/') {
		complain_parser(p, D_BAD_TOKEN, at, "'~' has no meaning here: HOME is not set to an absolute path");
		home = "/";
	}
	return absolute(p, home, path + 1, n - 1, keep_slash);
}

struct expr *expr_path(struct parser *p, struct span at, struct string_parts parts)
{
	const struct string_part *first = parts.first;
	struct expr *path = expr_string(p, first->at, literal(p, first->at, first->text, first->len, first->next), 0);
	path->kind = EXPR_PATH;
	if (!first->next) {
		parts_release(p, parts);
		return path;
	}
	struct expr *rest = parts_string(p, at, (struct string_parts){first->next, parts.last});
	if (rest->kind != EXPR_INTERPOLATION) /* only in texts that do not parse */
		return path;
	struct expr_parts *e = EXPR_AS(parts, rest);
	struct expr **items = ARENA_ARRAY(&p->session->arena, struct expr *, (size_t)e->n + 1);
	items[0] = path;
	memcpy(items + 1, e->parts, sizeof *items * e->n);
	e->expr.kind = EXPR_PATH_INTERPOLATION;
	e->parts = items;
	e->n++;
	return &e->expr;
}
