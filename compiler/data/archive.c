#include "data/archive.h"

#include "eval/files.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void archive_number(struct archive *a, uint64_t n)
{
	char bytes[8];
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(uint8_t)(n >> 8 * i);
	a->take(a->data, bytes, sizeof bytes);
}

void archive_bytes(struct archive *a, const char *bytes, size_t n)
{
	static const char zeros[8];
	archive_number(a, n);
	a->take(a->data, bytes, n);
	a->take(a->data, zeros, (8 - n % 8) % 8);
}

static void put(struct archive *a, const char *text)
{
	archive_bytes(a, text, strlen(text));
}

static bool unreadable(struct archive *a, const char *path, int error)
{
	files_unreadable(a->ev, path, a->at, error);
	return false;
}

static bool put_file(struct archive *a, const char *path);

const char *archive_type(mode_t mode)
{
	return S_ISREG(mode) ? "regular" : S_ISDIR(mode) ? "directory" : S_ISLNK(mode) ? "symlink" : "unknown";
}

/* Whether the filter keeps an entry of a folder: 1, 0, or -1 with a failure. */
static int kept(struct archive *a, const char *path)
{
	struct stat st;
	bool keep = true;
	if (!value_ok(a->filter))
		return 1;
	if (lstat(path, &st) != 0)
		return unreadable(a, path, errno), -1;
	const char *type = archive_type(st.st_mode);
	struct value v = call_function2(a->ev, a->filter, value_of_text(a->ev->arena, path, strlen(path)),
	                       value_of_text(a->ev->arena, type, strlen(type)), a->at);
	return value_ok(v) && force_bool(a->ev, v, a->at, "result of the filter", &keep) ? keep : -1;
}

static int compare_names(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

/* Returns the names in a folder, sorted by their bytes; NULL with a failure. */
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
	archive_bytes(a, target, (size_t)n);
	return true;
}

static void put_contents(struct archive *a, const char *text, size_t len, bool executable)
{
	put(a, "regular");
	if (executable) {
		put(a, "executable");
		put(a, "");
	}
	put(a, "contents");
	archive_bytes(a, text, len);
}

static bool put_regular(struct archive *a, const char *path, bool executable)
{
	const struct str *bytes = files_bytes(a->ev, path, a->at);
	if (bytes)
		put_contents(a, bytes->text, str_len(bytes), executable);
	return bytes;
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

#define MAGIC "nix-archive-1"

bool archive_file(struct archive *a, const char *path)
{
	put(a, MAGIC);
	return put_file(a, path);
}

void archive_text(struct archive *a, const char *text, size_t len)
{
	put(a, MAGIC);
	put(a, "(");
	put(a, "type");
	put_contents(a, text, len, false);
	put(a, ")");
}
