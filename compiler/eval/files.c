/* Files as values: loading, parsing and evaluating each once. */
#include "eval/files.h"

#include "base/inert.h"
#include "base/path.h"
#include "eval/embedded.h"
#include "eval/frame.h"
#include "eval/globals.h"
#include "eval/scratch.h"
#include "eval/unknown_value.h"
#include "syntax/parse.h"

#include <errno.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

struct loaded {
	symbol path;
	struct source *source;
	struct value value; /* a thunk */
};

/* A folder whose texts belong to a library. */
struct library {
	const char *folder;
	size_t len;
	struct library *next;
};

struct files {
	struct loaded **slots; /* by symbol of the path */
	uint32_t mask, count;
	const char *root_dir;  /* absolute folder of the user's first text, with a slash at its end */
	const char *root_name; /* how the user spelled that folder: "" or "specs/" */
	const char *here;      /* the working directory; NULL until a name is shown */
	struct library *libraries;
};

struct files *files_new(struct evaluator *ev)
{
	struct files *f = ARENA_NEW(ev->arena, struct files);
	f->mask = 63;
	f->slots = arena_zalloc(ev->arena, sizeof *f->slots * (f->mask + 1));
	return f;
}

static struct loaded *find_loaded(struct evaluator *ev, const char *path)
{
	struct files *f = ev->globals->files;
	symbol name = symbol_of(&ev->session->symbols, path, strlen(path));
	uint32_t at = (name * 2654435761u) & f->mask;
	while (f->slots[at] && f->slots[at]->path != name)
		at = (at + 1) & f->mask;
	if (f->slots[at])
		return f->slots[at];
	if (f->count * 2 > f->mask) {
		struct loaded **old = f->slots;
		uint32_t size = f->mask + 1;
		f->mask = size * 2 - 1;
		f->slots = arena_zalloc(ev->arena, sizeof *f->slots * (f->mask + 1));
		for (uint32_t i = 0; i < size; i++) {
			if (!old[i])
				continue;
			uint32_t to = (old[i]->path * 2654435761u) & f->mask;
			while (f->slots[to])
				to = (to + 1) & f->mask;
			f->slots[to] = old[i];
		}
		return find_loaded(ev, path);
	}
	f->count++;
	struct loaded *l = ARENA_NEW(ev->arena, struct loaded);
	l->path = name;
	return f->slots[at] = l;
}

/* Returns a path relative to the working directory if it is near: at most three folders up, and not from the root. */
static const char *relative_name(struct evaluator *ev, const char *path)
{
	enum { MOST_UP = 3 };
	struct files *f = ev->globals->files;
	if (!f->here)
		f->here = path_absolute(ev->arena, ".");
	size_t n = f->here ? strlen(f->here) : 0, up = 0;
	while (n > 1 && (strncmp(path, f->here, n) != 0 || path[n] != '/')) {
		up++;
		while (n > 1 && f->here[--n] != '/')
			;
	}
	static const char folders[] = "../../../";
	return n > 1 && up <= MOST_UP ? arena_format(ev->arena, "%.*s%s", (int)(3 * up), folders, path + n + 1) : path;
}

const char *files_shown_name(struct evaluator *ev, const char *path)
{
	const struct files *f = ev->globals->files;
	size_t n = f->root_dir ? strlen(f->root_dir) : 0;
	if (n && strncmp(path, f->root_dir, n) == 0)
		return arena_format(ev->arena, "%s%s", f->root_name, path + n);
	return n && f->root_name[0] != '/' && path[0] == '/' ? relative_name(ev, path) : path;
}

/* Records the folder of the user's first text. */
static void note_root(struct evaluator *ev, const struct source *s)
{
	struct files *f = ev->globals->files;
	if (f->root_dir || s->kind != SOURCE_USER || !s->dir)
		return;
	bool slash = s->dir[0] && s->dir[strlen(s->dir) - 1] == '/';
	f->root_dir = arena_format(ev->arena, "%s%s", s->dir, slash ? "" : "/");
	const char *last = s->path ? strrchr(s->name, '/') : NULL;
	f->root_name = last ? arena_text(ev->arena, s->name, (size_t)(last + 1 - s->name)) : "";
}

/* Whether an absolute path is one of the host's: not even its first folder is that of the user's texts. */
static bool is_of_host(const struct evaluator *ev, const char *path)
{
	const char *root = ev->globals->files->root_dir;
	size_t first = 1 + strcspn(path + 1, "/");
	return root && path[first] && (strncmp(root, path, first) != 0 || (root[first] && root[first] != '/')) &&
	       !embedded_find(path);
}

struct value files_unreadable(struct evaluator *ev, const char *path, struct span at, int error)
{
	const char *name = inert_name(ev->arena, files_shown_name(ev, path));
	if (error == ENOENT && ev->unknown_stays && is_of_host(ev, path))
		return unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_FILE, name));
	if (error == ENOENT)
		return eval_error(ev, D_NO_FILE, at, "cannot read '%s': there is no such file", name);
	enum diag_code code = error == ACCESS_MADE_UP ? D_IMPURE : D_CANNOT_READ;
	eval_error(ev, code, at, "cannot read '%s': %s", name, access_text(error));
	if (access_help(error))
		eval_help(ev, "%s", access_help(error));
	return VALUE_NONE;
}

bool files_may_be_seen(struct evaluator *ev, const char *path, bool follow, struct span at)
{
	int fault = embedded_find(path) ? 0 : access_look(ev->session->access, path, follow);
	if (fault)
		files_unreadable(ev, path, at, fault);
	return !fault;
}

/* Appends the contents of a regular file. Returns 0 or an errno. */
static int read_all(int fd, struct buf *to)
{
	struct stat st;
	if (fstat(fd, &st) < 0)
		return errno;
	size_t step = st.st_size > 0 ? (size_t)st.st_size + 1 : 4096;
	for (;;) {
		if (!buf_reserve(to, step))
			return 0;
		ssize_t n = read(fd, to->text + to->len, to->size - to->len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n < 0 ? errno : 0;
		to->len += (size_t)n;
		step = 1;
	}
}

const struct str *files_bytes(struct evaluator *ev, const char *path, struct span at)
{
	int error, fd = access_open(ev->session->access, path, &error);
	if (fd < 0) {
		files_unreadable(ev, path, at, error);
		return NULL;
	}
	struct buf bytes = scratch_begin(ev);
	error = read_all(fd, &bytes);
	close(fd);
	if (error)
		files_unreadable(ev, path, at, error);
	struct value v = scratch_done(ev, &bytes, !error, at);
	return value_ok(v) ? value_str(v) : NULL;
}

static const char *folder_of(struct evaluator *ev, const char *path)
{
	const char *last = strrchr(path, '/');
	return last == path ? "/" : arena_text(ev->arena, path, (size_t)(last - path));
}

static struct source *load_embedded(struct evaluator *ev, const char *path, struct span at)
{
	const struct embedded_file *e = embedded_find(path);
	if (!e) {
		path = arena_format(ev->arena, "%s/default.spec", path);
		e = embedded_find(path);
	}
	if (!e) {
		files_unreadable(ev, path, at, ENOENT);
		return NULL;
	}
	const char *name = arena_format(ev->arena, "<runtime/%s>", e->name);
	return source_add(&ev->session->sources, ev->arena, name, path, folder_of(ev, path), e->text, e->len,
	                  SOURCE_EMBEDDED);
}

static bool is_embedded(const char *path)
{
	return strncmp(path, EMBEDDED_ROOT, sizeof EMBEDDED_ROOT - 1) == 0;
}

/* Returns the embedded file for a path below EMBEDDED_ROOT: nixpkgs' own files end in .nix. NULL: there is none. */
static const char *embedded_file(struct evaluator *ev, const char *path)
{
	static const char nix[] = ".nix";
	size_t len = strlen(path), end = sizeof nix - 1;
	if (embedded_find(path) || embedded_find(arena_format(ev->arena, "%s/default.spec", path)))
		return path;
	if (len < end || strcmp(path + len - end, nix) != 0)
		return NULL;
	path = arena_format(ev->arena, "%.*s.spec", (int)(len - end), path);
	return embedded_find(path) ? path : NULL;
}

const char *files_of_unknown(struct evaluator *ev, struct value v, bool evaluated)
{
	struct value unnamed = value_is(v, OBJECT_PATH) ? VALUE_NONE : text_unnamed_file(ev, v);
	const char *file = value_ok(unnamed) ? value_unknown(unnamed)->file : NULL;
	if (!file || !is_embedded(file))
		return file;
	return evaluated ? embedded_file(ev, file) : NULL;
}

/* Returns the file that `import` reads for a path: links are followed (paths in the text are relative to the file
 * itself), and a folder stands for its default.nix. A path that does not exist is returned unchanged. */
static const char *file_to_import(struct evaluator *ev, const char *path)
{
	enum { MOST_LINKS = 40 };
	struct stat st;
	for (int i = 0; i < MOST_LINKS && !is_embedded(path) && access_look(ev->session->access, path, false) == 0; i++) {
		char target[PATH_MAX];
		if (lstat(path, &st) != 0)
			break;
		if (S_ISDIR(st.st_mode))
			return arena_format(ev->arena, "%s/default.nix", path);
		ssize_t n = S_ISLNK(st.st_mode) ? readlink(path, target, sizeof target) : 0;
		if (n <= 0 || n == sizeof target)
			break;
		char *next = *target == '/' ? arena_text(ev->arena, target, (size_t)n)
		                            : arena_format(ev->arena, "%s/%.*s", folder_of(ev, path), (int)n, target);
		path_normalise(next, strlen(next));
		path = next;
	}
	return path;
}

void files_add_library(struct evaluator *ev, const char *folder)
{
	struct files *f = ev->globals->files;
	if (files_is_library(ev, folder))
		return;
	struct library *l = ARENA_NEW(ev->arena, struct library);
	*l = (struct library){arena_text(ev->arena, folder, strlen(folder)), strlen(folder), f->libraries};
	f->libraries = l;
}

bool files_is_library(const struct evaluator *ev, const char *path)
{
	const struct library *l = ev->globals->files->libraries;
	while (l && (strncmp(path, l->folder, l->len) != 0 || (path[l->len] && path[l->len] != '/')))
		l = l->next;
	return l;
}

/* Returns the program that encrypted a file, recognised by the first bytes; NULL for other files. */
static const char *encrypted_by(const struct str *bytes)
{
	static const char git_crypt[] = "\0GITCRYPT", age[] = "age-encryption.org/v1\n";
	if (str_len(bytes) >= sizeof git_crypt && memcmp(bytes->text, git_crypt, sizeof git_crypt) == 0)
		return "git-crypt";
	return str_len(bytes) >= sizeof age - 1 && memcmp(bytes->text, age, sizeof age - 1) == 0 ? "age" : NULL;
}

const struct str *files_text(struct evaluator *ev, const char *path, struct span at)
{
	const struct str *bytes = files_bytes(ev, path, at);
	const char *by = bytes ? encrypted_by(bytes) : NULL;
	if (!by)
		return bytes;
	const char *name = files_shown_name(ev, path);
	if (ev->unknown_stays)
		return unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_SECRET, name)), NULL;
	eval_error(ev, D_CANNOT_READ, at, "cannot read '%s': it is encrypted (%s)", name, by);
	eval_help(ev, "decrypt it where ctrc runs");
	return NULL;
}

static struct source *load(struct evaluator *ev, struct loaded *l, const char *path, struct span at)
{
	if (l->source)
		return l->source;
	if (is_embedded(path)) {
		l->source = load_embedded(ev, path, at);
		return l->source;
	}
	const struct str *text = files_text(ev, path, at);
	if (!text)
		return NULL;
	l->source = source_add(&ev->session->sources, ev->arena, files_shown_name(ev, path), path, folder_of(ev, path),
	                       text->text, str_len(text), files_is_library(ev, path) ? SOURCE_LIBRARY : SOURCE_USER);
	if (!l->source)
		eval_error(ev, D_MEMORY, at, "too much text: '%s' does not fit", path);
	return l->source;
}

struct source *eval_load(struct evaluator *ev, const char *path, struct span at)
{
	path = file_to_import(ev, path);
	return load(ev, find_loaded(ev, path), path, at);
}

/* A text that did not parse has been reported: its first error becomes the failure, which is not reported again. */
static struct value already_said(struct evaluator *ev, const struct source *s)
{
	for (struct diag *d = ev->session->diags.first; d; d = d->next)
		if (d->severity == SEVERITY_ERROR && d->at.start >= s->base && d->at.start <= s->base + s->len) {
			struct failure *f = ARENA_NEW(ev->arena, struct failure);
			f->diag = d;
			f->calls = UINT8_MAX;
			ev->failure = f;
			return VALUE_NONE;
		}
	return eval_error(ev, D_SYNTAX, (struct span){s->base, s->base}, "'%s' did not parse", s->name);
}

/* Returns the tree of a text with the names of a scope, and the environment to evaluate it in. Returns NULL with a
 * failure. */
static struct expr *prepare(struct evaluator *ev, struct source *s, const struct attrs *scope, struct env **env)
{
	note_root(ev, s);
	bool keep = ev->keeps_broken && s->kind == SOURCE_USER;
	struct expr *tree = parse_source(ev->session, s, 0, keep);
	if (!tree)
		return already_said(ev, s), NULL;
	struct scope_globals globals = *globals_scope(ev, s->kind == SOURCE_EMBEDDED);
	symbol *names = NULL;
	if (scope) {
		names = ARENA_ARRAY(ev->arena, symbol, attrs_len(scope) + 1);
		for (uint32_t i = 0; i < attrs_len(scope); i++)
			names[i] = scope->shape->keys[i].name;
		globals.names = names;
		globals.count = attrs_len(scope);
	}
	uint32_t size;
	if (!resolve_tree(ev->session, &tree, &globals, &size)) {
		if (!keep)
			return already_said(ev, s), NULL;
		ev->session->lost.parts = true;
	}
	s->tree = tree;
	*env = env_new(ev, NULL, size);
	for (uint32_t i = 0; i < globals.count; i++)
		(*env)->slots[i] = scope->slots[i];
	return tree;
}

struct value eval_source_in(struct evaluator *ev, struct source *s, const struct attrs *scope)
{
	struct env *env;
	struct expr *tree = prepare(ev, s, scope, &env);
	return tree ? eval_expr(ev, tree, env) : VALUE_NONE;
}

struct value eval_source_later(struct evaluator *ev, struct source *s, const struct attrs *scope)
{
	struct env *env;
	struct expr *tree = prepare(ev, s, scope, &env);
	return tree ? eval_delay(ev, tree, env) : VALUE_NONE;
}

struct value eval_source(struct evaluator *ev, struct source *source)
{
	return eval_source_in(ev, source, NULL);
}

static struct value run_source(struct evaluator *ev, void *data)
{
	return eval_source(ev, data);
}

struct value eval_file(struct evaluator *ev, const char *path, struct span at)
{
	path = file_to_import(ev, path);
	struct loaded *l = find_loaded(ev, path);
	if (!l->value.word) {
		struct source *s = load(ev, l, path, at);
		if (!s)
			return VALUE_NONE;
		l->value = thunk_native(ev, run_source, s);
	}
	return value_force(ev, l->value);
}

struct value files_nix_file(struct evaluator *ev, const char *name, size_t len)
{
	static const char fetchurl[] = "nix/fetchurl.nix", path[] = EMBEDDED_ROOT "nix/fetchurl.spec";
	bool known = len == sizeof fetchurl - 1 && memcmp(name, fetchurl, len) == 0;
	return known ? value_of_path(ev->arena, path, sizeof path - 1) : VALUE_NONE;
}

/* <name/rest>: the first entry of the search path that has it. */
struct value files_search(struct evaluator *ev, const char *name, size_t len, struct span at)
{
	if (len >= 4 && memcmp(name, "ctrc", 4) == 0 && (len == 4 || name[4] == '/')) {
		const char *path = arena_format(ev->arena, "%s%.*s", EMBEDDED_ROOT, (int)(len > 5 ? len - 5 : 0), name + 5);
		return value_of_path(ev->arena, path, strlen(path));
	}
	for (const struct search_path *p = ev->options.search_path; p; p = p->next) {
		size_t n = strlen(p->prefix);
		if (n > len || memcmp(p->prefix, name, n) != 0 || (n && n < len && name[n] != '/'))
			continue;
		const char *rest = name + n + (n && n < len);
		size_t rest_len = len - (size_t)(rest - name);
		const char *path = rest_len ? arena_format(ev->arena, "%s/%.*s", p->path, (int)rest_len, rest) : p->path;
		if (access(path, F_OK) == 0)
			return value_of_path(ev->arena, path, strlen(path));
	}
	struct value own = files_nix_file(ev, name, len);
	if (value_ok(own))
		return own;
	if (ev->unknown_stays) {
		const char *shown = arena_format(ev->arena, "<%.*s>", (int)len, name);
		static const char nixpkgs[] = "nixpkgs";
		if (strncmp(name, nixpkgs, sizeof nixpkgs - 1) == 0 &&
		    (len == sizeof nixpkgs - 1 || name[sizeof nixpkgs - 1] == '/'))
			return unknown_value_at(ev, unknown_value_new(ev, UNKNOWN_SEARCH, shown),
			                        arena_format(ev->arena, "%s%.*s", EMBEDDED_ROOT, (int)len, name));
		return unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_SEARCH, shown));
	}
	eval_error(ev, D_THROWN, at, "file '%.*s' was not found in the Nix search path", (int)len, name);
	eval_help(ev, "give its place with -I %.*s=PATH", (int)len, name);
	return VALUE_NONE;
}
