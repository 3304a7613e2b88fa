#include "output/replace.h"

#include "base/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a file still has this text. *st gets its mode and owner. */
static bool is_unchanged(const char *path, const struct source *s, struct stat *st)
{
	char piece[4096];
	size_t at = 0;
	ssize_t n = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	if (fstat(fd, st) == 0)
		while ((n = read(fd, piece, sizeof piece)) > 0 && (size_t)n <= s->len - at &&
		       memcmp(piece, s->text + at, (size_t)n) == 0)
			at += (size_t)n;
	close(fd);
	if (n >= 0 && (n > 0 || at != s->len))
		errno = ESTALE;
	return n == 0 && at == s->len;
}

/* Writes a new file next to the old one, then renames it over the old one. Returns false with errno. */
static bool replace(struct arena *a, const char *path, const char *text, size_t len, const struct stat *st)
{
	const char *slash = strrchr(path, '/');
	char *beside = arena_format(a, "%.*s/.%s.XXXXXX", (int)(slash - path), path, slash + 1);
	int fd = mkstemp(beside);
	if (fd < 0)
		return false;
	(void)!fchown(fd, st->st_uid, st->st_gid); /* where that is allowed */
	bool ok = write_all(fd, text, len) && fchmod(fd, st->st_mode & 07777) == 0 && fsync(fd) == 0;
	int error = errno;
	ok = close(fd) == 0 && ok && rename(beside, path) == 0;
	if (!ok) {
		error = error ? error : errno;
		unlink(beside);
		errno = error;
	}
	return ok;
}

bool replace_file(struct arena *a, const struct source *source, const char *text, size_t len)
{
	struct stat st;
	char *path = realpath(source->path, NULL);
	bool ok = path && is_unchanged(path, source, &st) && replace(a, path, text, len, &st);
	int error = errno;
	free(path);
	errno = error;
	return ok;
}
