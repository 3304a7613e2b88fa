#include "output/folder.h"

#include "base/inside.h"
#include "output/manifest.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { DEEPEST = TREE_DEEPEST + 2 }; /* each level of a walk has an open file descriptor */

int folder_open(int parent, const char *name)
{
	return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static bool is_dots(const char *name)
{
	return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]));
}

/* Returns the next entry that is not "." or "..", or NULL; errno is 0 at the end. */
static const char *next_entry(DIR *dir)
{
	errno = 0;
	for (struct dirent *e; (e = readdir(dir));)
		if (!is_dots(e->d_name))
			return e->d_name;
	return NULL;
}

/* Opens a folder for a walk, which leaves `fd` itself open and usable. */
static DIR *open_walk(int fd)
{
	int own = folder_open(fd, ".");
	DIR *dir = own < 0 ? NULL : fdopendir(own);
	if (!dir && own >= 0)
		close(own);
	return dir;
}

static bool remove_below(int parent, const char *name, int depth);

static bool empty_folder(int fd, int depth)
{
	DIR *dir = open_walk(fd);
	if (!dir)
		return false;
	bool ok = true;
	for (const char *entry; ok && (entry = next_entry(dir));)
		ok = unlinkat(fd, entry, 0) == 0 || (errno == EISDIR && remove_below(fd, entry, depth + 1));
	ok = ok && errno == 0;
	int error = errno;
	closedir(dir);
	errno = error;
	return ok;
}

static bool remove_below(int parent, const char *name, int depth)
{
	if (depth > DEEPEST) {
		errno = ELOOP;
		return false;
	}
	if (unlinkat(parent, name, AT_REMOVEDIR) == 0)
		return true; /* also when no file descriptor is left for looking inside */
	int fd = folder_open(parent, name);
	if (fd < 0)
		return false;
	(void)!fchmod(fd, 0700); /* a read-only folder that belongs to us can be emptied afterwards */
	bool ok = empty_folder(fd, depth);
	int error = errno;
	close(fd);
	errno = error;
	return ok && unlinkat(parent, name, AT_REMOVEDIR) == 0;
}

bool folder_remove(int parent, const char *name)
{
	return remove_below(parent, name, 0);
}

const struct str *folder_read(struct session *s, int folder, const char *path, uint32_t *mode)
{
	struct stat st;
	int fd = inside_open_plain_file(folder, path);
	if (fd < 0)
		return NULL;
	bool ok = fstat(fd, &st) == 0;
	struct str *text = ok ? str_alloc(&s->arena, (size_t)st.st_size) : NULL;
	size_t len = 0;
	for (ssize_t n; ok && len < (size_t)st.st_size; len += (size_t)n) {
		n = read(fd, text->text + len, (size_t)st.st_size - len);
		ok = n >= 0;
		if (n <= 0)
			break;
	}
	int error = errno;
	close(fd);
	errno = error;
	if (mode)
		*mode = ok ? st.st_mode & 07777 : 0;
	return !ok ? NULL : len == (size_t)st.st_size ? text : str_new(&s->arena, text->text, len);
}

/* The examination of a folder that may be a build tree. */
struct look {
	struct session *session;
	const struct manifest *manifest;
	const char *found; /* the first entry that the manifest does not list */
};

static bool all_listed(struct look *look, int fd, const char *prefix, int depth);

/* The manifest does not list itself. */
static bool leads_to_manifest(const char *path, bool folder)
{
	size_t n = strlen(path);
	return strncmp(TREE_MANIFEST, path, n) == 0 && TREE_MANIFEST[n] == (folder ? '/' : '\0');
}

static bool entry_listed(struct look *look, int fd, const char *entry, const char *path, int depth)
{
	struct stat st;
	if (fstatat(fd, entry, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT;
	bool folder = S_ISDIR(st.st_mode), ordinary = folder || S_ISREG(st.st_mode) || S_ISLNK(st.st_mode);
	bool known = leads_to_manifest(path, folder) || manifest_lists(look->manifest, path, folder);
	if (!known || !ordinary || depth > DEEPEST) {
		look->found = path;
		return false;
	}
	if (!folder)
		return true;
	int below = folder_open(fd, entry);
	if (below < 0)
		return false;
	bool ok = all_listed(look, below, arena_format(&look->session->arena, "%s/", path), depth + 1);
	int error = errno;
	close(below);
	errno = error;
	return ok;
}

static bool all_listed(struct look *look, int fd, const char *prefix, int depth)
{
	DIR *dir = open_walk(fd);
	if (!dir)
		return false;
	bool ok = true;
	for (const char *entry; ok && (entry = next_entry(dir));)
		ok = entry_listed(look, fd, entry, arena_format(&look->session->arena, "%s%s", prefix, entry), depth);
	ok = ok && errno == 0;
	int error = errno;
	closedir(dir);
	errno = error;
	return ok;
}

/* Returns 1 when there are no entries, 0 when there are some, -1 with errno. */
static int is_empty(int fd)
{
	DIR *dir = open_walk(fd);
	if (!dir)
		return -1;
	bool none = !next_entry(dir);
	int error = none ? errno : 0;
	closedir(dir);
	errno = error;
	return error ? -1 : none;
}

bool folder_is_empty(int folder)
{
	return is_empty(folder) == 1;
}

enum folder_kind folder_kind(struct session *s, int folder, const char **found)
{
	*found = NULL;
	int empty = is_empty(folder);
	if (empty != 0)
		return empty < 0 ? FOLDER_UNREADABLE : FOLDER_EMPTY;
	const struct str *text = folder_read(s, folder, TREE_MANIFEST, NULL);
	if (!text && errno == EACCES)
		return FOLDER_UNREADABLE;
	struct look look = {.session = s, .manifest = text ? manifest_read(s, text->text) : NULL};
	if (!look.manifest)
		return FOLDER_FOREIGN;
	if (all_listed(&look, folder, "", 0))
		return FOLDER_OURS;
	*found = look.found;
	return look.found ? FOLDER_FOREIGN : FOLDER_UNREADABLE;
}

bool folder_syncfs_suffices(int folder)
{
	static const struct {
		unsigned long magic;
		int since; /* the Linux version, times 1000, since which syncfs reports errors */
	} known[] = {
	    {0xef53, 5008},     {0x58465342, 5008}, {0x9123683e, 5008}, {0xf2f52010, 5008}, /* ext4, xfs, btrfs, f2fs */
	    {0x01021994, 5008}, {0xca451a4e, 6007}, {0x794c7630, 5012},                     /* tmpfs, bcachefs, overlayfs */
	};
	struct statfs fs;
	struct utsname kernel;
	int major, minor;
	if (fstatfs(folder, &fs) != 0 || uname(&kernel) != 0 || sscanf(kernel.release, "%d.%d", &major, &minor) != 2)
		return false;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i].magic == ((unsigned long)fs.f_type & 0xffffffff))
			return major * 1000 + minor >= known[i].since;
	return false;
}
