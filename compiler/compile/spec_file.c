#include "compile/spec_file.h"

#include "base/buf.h"
#include "base/inert.h"
#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct source *cannot_read(struct session *s, const char *file, int error)
{
	const char *name = inert_name(&s->arena, file);
	if (error != ENOENT) {
		enum diag_code code = error == ACCESS_MADE_UP ? D_IMPURE : D_CANNOT_READ;
		diag_error(s, code, SPAN_NONE, "cannot read '%s': %s", name, access_text(error))->help = access_help(error);
		return NULL;
	}
	struct diag *d = diag_error(s, D_NO_FILE, SPAN_NONE, "there is no '%s'", name);
	if (strcmp(file, "containers.spec") == 0)
		d->help = "name the spec, or go to the folder that has one";
	return NULL;
}

/* Reads everything from `fd` into the arena. Returns NULL with errno. */
static const char *read_all(struct session *s, int fd, size_t *len)
{
	struct buf text = {.limit = s->arena.limit};
	ssize_t n;
	do {
		n = buf_reserve(&text, 65536) ? read(fd, text.text + text.len, text.size - text.len)
		                              : (errno = ENOMEM, -1);
		text.len += n > 0 ? (size_t)n : 0;
	} while (n > 0 || (n < 0 && errno == EINTR));
	int error = errno;
	const char *copy = NULL;
	if (n == 0) {
		*len = text.len;
		copy = arena_text(&s->arena, text.text, text.len);
	}
	buf_release(&text);
	errno = error;
	return copy;
}

static struct source *add(struct session *s, const char *name, const char *path, const char *dir, const char *text,
                          size_t len)
{
	struct source *source =
	    dir ? source_add(&s->sources, &s->arena, name, path, dir, text, len, SOURCE_USER) : NULL;
	if (!source)
		cannot_read(s, name, dir ? EFBIG : ENOTDIR);
	return source;
}

/* Returns the path of the file for the language: links of the last name are followed, so that a linked spec finds the
 * files next to it. */
static const char *resolve_links(struct arena *a, const char *path)
{
	enum { MOST_LINKS = 40, LONGEST = 4096 };
	for (int i = 0; path && i < MOST_LINKS; i++) {
		char target[LONGEST];
		ssize_t n = readlink(path, target, sizeof target - 1);
		if (n < 0)
			break;
		target[n] = '\0';
		path = path_absolute(a, target[0] == '/' ? target
		                                         : arena_format(a, "%s/%s", path_folder(a, path), target));
	}
	return path;
}

static struct source *load_file(struct session *s, const char *file)
{
	size_t len = 0;
	int error, fd = access_open(s->access, file, &error);
	if (fd < 0)
		return cannot_read(s, file, error);
	const char *text = read_all(s, fd, &len);
	error = errno;
	close(fd);
	if (!text)
		return cannot_read(s, file, error);
	const char *path = resolve_links(&s->arena, path_absolute(&s->arena, file));
	return add(s, file, path, path ? path_folder(&s->arena, path) : NULL, text, len);
}

/* The spec of a folder. */

static bool ends_in(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);
	return n > m && strcmp(name + n - m, end) == 0;
}

static int is_spec_name(const struct dirent *e)
{
	return e->d_name[0] != '.' && ends_in(e->d_name, ".spec");
}

bool spec_file_is_rpm(const char *name)
{
	static const char *const starts[] = {"Name:", "Version:", "Summary:", "Release:", "%"};
	char text[4096];
	int fd = open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
	if (fd >= 0)
		close(fd);
	text[n > 0 ? n : 0] = '\0';
	for (const char *line = text; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
		for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
			if (strncmp(line, starts[i], strlen(starts[i])) == 0)
				return true;
	return false;
}

/* `name` below `folder`, which is NULL or "" for the current one. */
static const char *below(struct session *s, const char *folder, const char *name)
{
	size_t len = folder ? strlen(folder) : 0;
	const char *between = !len || folder[len - 1] == '/' ? "" : "/";
	return arena_format(&s->arena, "%s%s%s", folder ? folder : "", between, name);
}

static bool is_there(const char *name)
{
	return name && access(name, F_OK) == 0;
}

/* Two of the files in a folder that may be its spec, or fewer. */
struct candidates {
	const char *first, *second;
};

static void add_candidate(struct candidates *c, const char *name)
{
	if (c->first)
		c->second = name;
	else
		c->first = name;
}

/* containers.spec, and the same in other forms; containers.nix only where it is not `outranked`. */
static struct candidates usual_files(struct session *s, const char *folder, bool outranked)
{
	static const char *const names[] = {"containers.spec", "containers.yaml", "containers.yml", "containers.json",
	                                    "containers.nix"};
	struct candidates found = {NULL, NULL};
	for (size_t i = 0; i < sizeof names / sizeof *names - outranked; i++) {
		const char *name = below(s, folder, names[i]);
		if (is_there(name))
			add_candidate(&found, name);
	}
	return found;
}

/* Files NAME.spec that are not for rpmbuild. */
static struct candidates other_files(struct session *s, const char *folder)
{
	struct candidates found = {NULL, NULL};
	struct dirent **names;
	int n = scandir(folder && *folder ? folder : ".", &names, is_spec_name, alphasort);
	for (int i = 0; i < n; i++) {
		const char *name = below(s, folder, names[i]->d_name);
		struct stat st;
		if (stat(name, &st) == 0 && S_ISREG(st.st_mode) && !spec_file_is_rpm(name))
			add_candidate(&found, name);
		free(names[i]);
	}
	if (n >= 0)
		free(names);
	return found;
}

/* The only candidate. NULL: there are two, which was reported. */
static const char *only_one(struct session *s, struct candidates c)
{
	if (!c.second)
		return c.first;
	diag_error(s, D_USAGE, SPAN_NONE, "both '%s' and '%s' are there", inert_name(&s->arena, c.first),
	           inert_name(&s->arena, c.second))
		->help = "name the spec that is meant";
	return NULL;
}

bool spec_file_is_unclear(const struct session *s)
{
	for (const struct diag *d = s->diags.first; d; d = d->next)
		if (d->code == D_USAGE)
			return true;
	return false;
}

/* The spec of a folder, or of the current one: NULL. NULL when it has several, which was reported. */
static const char *file_in(struct session *s, const char *folder, enum spec_kind kind)
{
	const char *flake = below(s, folder, "flake.nix"), *fallback = below(s, folder, "default.nix");
	if (kind == SPEC_FLAKE)
		return flake;
	struct candidates found = usual_files(s, folder, kind == SPEC_HOST && folder && is_there(flake));
	if (found.first)
		return only_one(s, found);
	if (kind != SPEC_PLAIN && is_there(flake))
		return flake;
	if (folder && is_there(fallback))
		return fallback;
	found = other_files(s, folder);
	return found.first ? only_one(s, found) : below(s, folder, "containers.spec");
}

static struct source *load_stdin(struct session *s)
{
	size_t len;
	const char *text = read_all(s, STDIN_FILENO, &len);
	if (!text)
		return cannot_read(s, "<stdin>", errno);
	return add(s, "<stdin>", NULL, path_absolute(&s->arena, "."), text, len);
}

struct source *spec_file_load(struct session *s, const char *file, enum spec_kind kind)
{
	struct stat st;
	if (!file || strcmp(file, ".") == 0)
		file = file_in(s, file ? "" : NULL, kind);
	else if (strcmp(file, "-") == 0)
		return load_stdin(s);
	if (file && stat(file, &st) == 0 && S_ISDIR(st.st_mode))
		file = file_in(s, file, kind);
	return file ? load_file(s, file) : NULL;
}

struct source *spec_file_text(struct session *s, const char *name, const char *text)
{
	return add(s, name, NULL, path_absolute(&s->arena, "."), text, strlen(text));
}
