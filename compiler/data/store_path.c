/* Digests of files and the paths made of them. */
#include "data/store_path.h"

#include "eval/context.h"
#include "eval/files.h"
#include "data/hash.h"
#include "eval/unknown_value.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <nettle/sha2.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

bool store_path_allowed(struct evaluator *ev, struct span at, const char *what, const char *help)
{
	if (ev->options.store_names)
		return true;
	if (ev->unknown_stays) {
		unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_STORE, "a file"));
		return false;
	}
	eval_error(ev, D_NO_STORE, at, "%s", what);
	eval_help(ev, "%s", help);
	return false;
}

/* Names. */

enum { DIGEST_DIGITS = 32, DIGEST_BYTES = 20, LONGEST_NAME = 211 };

static bool name_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("+-._?=", c));
}

static bool check_name(struct evaluator *ev, const char *name, struct span at)
{
	size_t n = strlen(name);
	const char *bad = name;
	while (*bad && name_character(*bad))
		bad++;
	if (n && n <= LONGEST_NAME && !*bad)
		return true;
	if (!n)
		eval_error(ev, D_BAD_VALUE, at, "store path name '%s' is illegal: it is empty", name);
	else if (*bad)
		eval_error(ev, D_BAD_VALUE, at, "store path name '%s' contains illegal character '%c'", name, *bad);
	else
		eval_error(ev, D_BAD_VALUE, at, "store path name '%s' is illegal: it is longer than %d characters", name,
		           LONGEST_NAME);
	return false;
}

bool store_path_valid(const char *path, size_t len)
{
	size_t dir = sizeof STORE_DIR;
	if (len <= dir + DIGEST_DIGITS + 1 || memcmp(path, STORE_DIR "/", dir) != 0 || path[dir + DIGEST_DIGITS] != '-')
		return false;
	for (size_t i = dir; i < len; i++)
		if (!name_character(path[i]))
			return false;
	return true;
}

static const char *hex(struct evaluator *ev, const uint8_t *bytes)
{
	struct hash h = {.kind = HASH_SHA256};
	struct buf b = {0};
	memcpy(h.bytes, bytes, SHA256_DIGEST_SIZE);
	hash_put(&b, &h, HASH_BASE16);
	const char *text = arena_text(ev->arena, b.text, b.len);
	buf_release(&b);
	return text;
}

/* The path of a name whose store object is of a type ("source", "text:...") and has a hash. */
static const struct str *make_path(struct evaluator *ev, const char *type, const uint8_t *hash, const char *name)
{
	struct hash whole;
	const char *all = arena_format(ev->arena, "%s:sha256:%s:" STORE_DIR ":%s", type, hex(ev, hash), name);
	hash_compute(&whole, HASH_SHA256, all, strlen(all));
	struct hash folded = {.kind = HASH_SHA1}; /* of 20 bytes, as the digest in a path */
	for (size_t i = 0; i < SHA256_DIGEST_SIZE; i++)
		folded.bytes[i % DIGEST_BYTES] ^= whole.bytes[i];
	struct buf b = {0};
	buf_puts(&b, STORE_DIR "/");
	hash_put(&b, &folded, HASH_NIX32);
	buf_printf(&b, "-%s", name);
	const struct str *path = str_new(ev->arena, b.text, b.len);
	buf_release(&b);
	symbol self = symbol_of(&ev->session->symbols, path->text, str_len(path));
	context_add(ev, path, &self, 1);
	return path;
}

/* The archive of a file, which is only hashed: each text with its length before it, filled up to eight bytes. */

struct archive {
	struct evaluator *ev;
	struct sha256_ctx sha;
	struct value filter;
	struct span at;
};

static void put_bytes(struct archive *a, const char *text, size_t n)
{
	static const uint8_t zeros[8];
	uint8_t length[8];
	for (size_t i = 0; i < sizeof length; i++)
		length[i] = (uint8_t)((uint64_t)n >> 8 * i);
	sha256_update(&a->sha, sizeof length, length);
	sha256_update(&a->sha, n, (const uint8_t *)text);
	sha256_update(&a->sha, (8 - n % 8) % 8, zeros);
}

static void put(struct archive *a, const char *text)
{
	put_bytes(a, text, strlen(text));
}

static bool unreadable(struct archive *a, const char *path, int error)
{
	files_unreadable(a->ev, path, a->at, error);
	return false;
}

static bool put_file(struct archive *a, const char *path);

static const char *type_value_read(mode_t mode)
{
	return S_ISREG(mode) ? "regular" : S_ISDIR(mode) ? "directory" : S_ISLNK(mode) ? "symlink" : "unknown";
}

/* Whether the filter keeps what a folder holds: 1, 0, or -1 with a failure. */
static int kept(struct archive *a, const char *path)
{
	struct stat st;
	bool keep = true;
	if (!value_ok(a->filter))
		return 1;
	if (lstat(path, &st) != 0)
		return unreadable(a, path, errno), -1;
	const char *type = type_value_read(st.st_mode);
	struct value v = call_function2(a->ev, a->filter, value_of_text(a->ev->arena, path, strlen(path)),
	                       value_of_text(a->ev->arena, type, strlen(type)), a->at);
	return value_ok(v) && force_bool(a->ev, v, a->at, "result of the filter", &keep) ? keep : -1;
}

static int compare_names(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

/* The names in a folder, sorted by their bytes; NULL with a failure. */
static const char **names_in(struct archive *a, const char *path, size_t *n)
{
	struct arena *arena = a->ev->arena;
	size_t size = 16;
	const char **names = ARENA_ARRAY(arena, const char *, size);
	DIR *dir = opendir(path);
	*n = 0;
	if (!dir)
		return unreadable(a, path, errno), NULL;
	for (const struct dirent *d; (d = readdir(dir));) {
		if (strcmp(d->d_name, ".") == 0 || strcmp(d->d_name, "..") == 0)
			continue;
		if (*n == size) {
			const char **more = ARENA_ARRAY(arena, const char *, size * 2);
			memcpy(more, names, sizeof *more * size);
			names = more;
			size *= 2;
		}
		names[(*n)++] = arena_text(arena, d->d_name, strlen(d->d_name));
	}
	closedir(dir);
	qsort(names, *n, sizeof *names, compare_names);
	return names;
}

static bool put_folder(struct archive *a, const char *path)
{
	size_t n;
	const char **names = names_in(a, path, &n);
	if (!names)
		return false;
	put(a, "directory");
	for (size_t i = 0; i < n; i++) {
		const char *inner = arena_format(a->ev->arena, "%s/%s", path, names[i]);
		int keep = kept(a, inner);
		if (keep < 0)
			return false;
		if (!keep)
			continue;
		put(a, "entry");
		put(a, "(");
		put(a, "name");
		put(a, names[i]);
		put(a, "node");
		if (!put_file(a, inner))
			return false;
		put(a, ")");
	}
	return true;
}

static bool put_link(struct archive *a, const char *path)
{
	char target[PATH_MAX];
	ssize_t n = readlink(path, target, sizeof target);
	if (n < 0)
		return unreadable(a, path, errno);
	put(a, "symlink");
	put(a, "target");
	put_bytes(a, target, (size_t)n);
	return true;
}

static bool put_regular(struct archive *a, const char *path, bool executable)
{
	const struct str *bytes = files_bytes(a->ev, path, a->at);
	if (!bytes)
		return false;
	put(a, "regular");
	if (executable) {
		put(a, "executable");
		put(a, "");
	}
	put(a, "contents");
	put_bytes(a, bytes->text, str_len(bytes));
	return true;
}

static bool put_file(struct archive *a, const char *path)
{
	struct stat st;
	if (!files_may_be_seen(a->ev, path, false, a->at))
		return false;
	if (lstat(path, &st) != 0)
		return unreadable(a, path, errno);
	if (!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode) && !S_ISLNK(st.st_mode)) {
		eval_error(a->ev, D_CANNOT_READ, a->at, "file '%s' has an unsupported type", path);
		return false;
	}
	if (!eval_enter(a->ev, a->at))
		return false;
	put(a, "(");
	put(a, "type");
	bool ok = S_ISDIR(st.st_mode)   ? put_folder(a, path)
	          : S_ISLNK(st.st_mode) ? put_link(a, path)
	                                : put_regular(a, path, st.st_mode & S_IXUSR);
	put(a, ")");
	eval_leave(a->ev);
	return ok;
}

static bool hash_archive(struct evaluator *ev, const struct store_file *file, uint8_t *hash, struct span at)
{
	struct archive a = {.ev = ev, .filter = file->filter, .at = at};
	sha256_init(&a.sha);
	put(&a, "nix-archive-1");
	if (!put_file(&a, file->path))
		return false;
	sha256_digest(&a.sha, SHA256_DIGEST_SIZE, hash);
	return true;
}

static bool hash_contents(struct evaluator *ev, const char *path, uint8_t *hash, struct span at)
{
	struct hash h;
	const struct str *bytes = files_bytes(ev, path, at);
	if (!bytes)
		return false;
	hash_compute(&h, HASH_SHA256, bytes->text, str_len(bytes));
	memcpy(hash, h.bytes, SHA256_DIGEST_SIZE);
	return true;
}

/* The hash of what Nix calls a fixed output: contents that are not an archive. */
static void hash_fixed(struct evaluator *ev, uint8_t *hash)
{
	struct hash h;
	const char *text = arena_format(ev->arena, "fixed:out:sha256:%s:", hex(ev, hash));
	hash_compute(&h, HASH_SHA256, text, strlen(text));
	memcpy(hash, h.bytes, SHA256_DIGEST_SIZE);
}

const struct str *store_path_of_file(struct evaluator *ev, const struct store_file *file, struct span at)
{
	const char *slash = strrchr(file->path, '/');
	const char *name = file->name ? file->name : slash ? slash + 1 : file->path;
	uint8_t hash[SHA256_DIGEST_SIZE];
	if (!check_name(ev, name, at) ||
	    !(file->flat ? hash_contents(ev, file->path, hash, at) : hash_archive(ev, file, hash, at)))
		return NULL;
	if (file->expected && memcmp(file->expected->bytes, hash, sizeof hash) != 0) {
		eval_error(ev, D_BAD_VALUE, at, "store path mismatch in (possibly filtered) path added from '%s'", file->path);
		eval_note(ev, (struct span){0, 0}, "its sha256 is %s", hex(ev, hash));
		return NULL;
	}
	if (file->flat)
		hash_fixed(ev, hash);
	return make_path(ev, file->flat ? "output:out" : "source", hash, name);
}

const struct str *store_path_of_path(struct evaluator *ev, const struct str *path, struct span at)
{
	return store_path_of_file(ev, &(struct store_file){.path = path->text}, at);
}

const struct str *store_path_interpolate(struct evaluator *ev, const struct str *path, struct span at)
{
	const char *cure = arena_format(ev->arena, "'toString' gives the path as it is: ${toString %s}", path->text);
	if (!store_path_allowed(ev, at, "a path in a string would be copied to the Nix store, and ctrc has none", cure))
		return NULL;
	return store_path_of_path(ev, path, at);
}

/* Texts. */

static int compare_references(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

/* "text", with all paths that the text refers to behind it; NULL with a failure. */
static const char *text_type(struct evaluator *ev, const struct str *name, const struct str *text, struct span at)
{
	const struct context *c = context_of(ev, text);
	uint32_t n = c ? c->n : 0;
	const char **paths = ARENA_ARRAY(ev->arena, const char *, n + 1), *type = "text";
	for (uint32_t i = 0; i < n; i++) {
		paths[i] = symbol_text(&ev->session->symbols, c->elements[i]);
		if (paths[i][0] != '/') {
			eval_error(ev, D_BAD_VALUE, at,
			           "in 'toFile': the file named '%s' must not contain a reference to a derivation but contains (%s)",
			           name->text, paths[i]);
			return NULL;
		}
	}
	qsort(paths, n, sizeof *paths, compare_references);
	for (uint32_t i = 0; i < n; i++)
		type = arena_format(ev->arena, "%s:%s", type, paths[i]);
	return type;
}

const struct str *store_path_of_text(struct evaluator *ev, const struct str *name, const struct str *text, struct span at)
{
	struct hash h;
	const char *type = check_name(ev, name->text, at) ? text_type(ev, name, text, at) : NULL;
	if (!type)
		return NULL;
	hash_compute(&h, HASH_SHA256, text->text, str_len(text));
	return make_path(ev, type, h.bytes, name->text);
}
