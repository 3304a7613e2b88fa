#include "compile/spec_file.h"

#include "base/buf.h"
#include "base/inert.h"
#include "base/path.h"

#include <errno.h>
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

#define FLAKE "flake.nix"

/* The names of a folder's spec; the first one that exists counts. */
static const struct {
	const char *name;
	bool named_only; /* only if the call names the folder */
} spec_names[] = {
    {"containers.spec", false}, {"containers.yaml", false}, {"containers.yml", false}, {"containers.nix", false},
    {FLAKE, false}, {"default.nix", true},
};

/* Whether a name is passed over for the flake beside it. */
static bool gives_way(struct session *s, const char *name, const char *folder, enum spec_kind kind)
{
	const char *nix = "containers.nix";
	size_t len = strlen(name), n = strlen(nix);
	if (kind != SPEC_HOST || !folder || len < n || strcmp(name + len - n, nix) != 0)
		return false;
	return access(arena_format(&s->arena, "%.*s" FLAKE, (int)(len - n), name), F_OK) == 0;
}

/* Returns the spec of a folder; NULL stands for the current one. */
static const char *file_in(struct session *s, const char *folder, enum spec_kind kind)
{
	size_t len = folder ? strlen(folder) : 0;
	const char *between = !len || folder[len - 1] == '/' ? "" : "/", *first = NULL;
	for (size_t i = 0; i < sizeof spec_names / sizeof *spec_names; i++) {
		bool flake = strcmp(spec_names[i].name, FLAKE) == 0;
		const char *name = arena_format(&s->arena, "%s%s%s", folder ? folder : "", between, spec_names[i].name);
		if ((kind == SPEC_PLAIN && flake) || (kind == SPEC_FLAKE && !flake) || (spec_names[i].named_only && !folder))
			continue;
		if (gives_way(s, name, folder, kind))
			continue;
		if (access(name, F_OK) == 0)
			return name;
		first = first ? first : name;
	}
	return first;
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
	if (strcmp(file, "-") == 0)
		return load_stdin(s);
	if (stat(file, &st) == 0 && S_ISDIR(st.st_mode))
		file = file_in(s, file, kind);
	return load_file(s, file);
}

struct source *spec_file_text(struct session *s, const char *name, const char *text)
{
	return add(s, name, NULL, path_absolute(&s->arena, "."), text, strlen(text));
}
