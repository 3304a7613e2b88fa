#include "builtin/store_read.h"

#include "builtin/drv.h"
#include "data/archive.h"
#include "data/store_path.h"
#include "eval/context.h"

#include <sys/stat.h>
#include <unistd.h>

static const char *refuse_build(struct evaluator *ev, const struct drv_element *e, const char *element, struct span at)
{
	const char *name = e ? e->drv->name->text : strchr(element, '/');
	eval_error(ev, D_NO_STORE, at, "the derivation '%s' would have to be built before this can be evaluated", name);
	eval_note(ev, at, "what is read here is its output: import from derivation, which ctrc does not do");
	eval_help(ev, "build it before with Nix, and keep what is read beside the expression");
	return NULL;
}

/* Whether the filter with which the folder was copied keeps a path and all folders above it: 1, 0, or -1 with a
 * failure. */
static int filter_keeps(struct evaluator *ev, const struct store_file *file, const char *path, struct span at)
{
	bool keep = true;
	if (!value_ok(file->filter))
		return 1;
	for (const char *p = path + strlen(file->path); keep && *p;) {
		struct stat st;
		size_t n = strcspn(p + 1, "/") + 1;
		const char *part = arena_text(ev->arena, path, (size_t)(p + n - path));
		const char *type = lstat(part, &st) != 0 ? "unknown" : archive_type(st.st_mode);
		struct value v = call_function2(ev, file->filter, value_of_text(ev->arena, part, strlen(part)),
		                       value_of_text(ev->arena, type, strlen(type)), at);
		if (!value_ok(v) || !force_bool(ev, v, at, "result of the filter", &keep))
			return -1;
		p += n;
	}
	return keep;
}

/* Returns the file for a store path, or for a path below one; the path itself when it was not made of a file. */
static const char *original(struct evaluator *ev, const struct store_object *o, const char *path, struct span at)
{
	size_t n = str_len(o->path);
	if (strncmp(path, o->path->text, n) != 0 || (path[n] && path[n] != '/') || !o->file.path || access(path, F_OK) == 0)
		return path;
	const char *file = arena_format(ev->arena, "%s%s", o->file.path, path + n);
	int kept = filter_keeps(ev, &o->file, file, at);
	return kept < 0 ? NULL : kept ? file : path;
}

static const char *missing(struct evaluator *ev, const struct store_object *o, struct span at)
{
	eval_error(ev, D_NO_STORE, at,
	           "what '%s' names would have to be fetched from '%s', and the local store does not have it",
	           o->path->text, o->url);
	eval_help(ev, "fetch it before with Nix: ctrc reads it from %s, and never from the network", store_path_folder(ev));
	return NULL;
}

/* Returns the path that a string with a context stands for. */
static const char *resolve_tree(struct evaluator *ev, const struct context *c, const char *path, struct span at)
{
	for (uint32_t i = 0; i < c->n; i++) {
		const char *element = symbol_text(&ev->session->symbols, c->elements[i]);
		if (*element == '!')
			return refuse_build(ev, drv_element_find(ev, c->elements[i]), element, at);
		const struct store_object *o = *element == '/' ? store_path_find(ev, element) : NULL;
		if (o && o->url && access(o->path->text, F_OK) != 0)
			return missing(ev, o, at);
		path = o ? original(ev, o, path, at) : path;
		if (!path)
			return NULL;
	}
	return path;
}

const char *store_read_path(struct evaluator *ev, struct value v, struct span at)
{
	const struct str *path = value_str(v);
	const struct context *c = context_of(ev, path);
	if (path->text[0] == '/')
		return c ? resolve_tree(ev, c, path->text, at) : path->text;
	eval_error(ev, D_BAD_VALUE, at, "string '%s' doesn't represent an absolute path", path->text);
	eval_help(ev, "a path without quotes is relative to the file that it stands in: ./%s",
	          path->text[0] ? path->text : "file");
	return NULL;
}
