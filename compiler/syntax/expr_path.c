/* Paths: made absolute with the folder of the text, without `.`, `..` and doubled slashes. Links are not looked at. */
#include "syntax/expr_path.h"

#include "base/path.h"
#include "syntax/complain.h"
#include "syntax/construct.h"
#include "syntax/parts.h"

#include <stdlib.h>

/* Returns `folder`/`path`, normalised. A slash at the end is kept with `keep_slash`. */
static const struct str *absolute(struct parser *p, const char *folder, const char *path, size_t n, bool keep_slash)
{
	size_t folder_len = strlen(folder);
	struct str *s = str_alloc(&p->session->arena, folder_len + 1 + n + 1);
	memcpy(s->text, folder, folder_len);
	s->text[folder_len] = '/';
	memcpy(s->text + folder_len + 1, path, n);
	size_t len = path_normalise(s->text, folder_len + 1 + n);
	if (keep_slash && len > 1 && path[n - 1] == '/')
		s->text[len++] = '/';
	s->text[len] = '\0';
	s->head = (uint64_t)len << 8 | STR_HEAD_PATH;
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
