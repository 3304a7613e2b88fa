#include "cli/path.h"

#include <stdlib.h>
#include <unistd.h>

/* Writes the normal form of an absolute path over itself. */
static void normalise(char *path)
{
	char *to = path;
	for (const char *from = path; *from;) {
		const char *name = from + strspn(from, "/");
		size_t n = strcspn(name, "/");
		from = name + n;
		if (n == 0 || (n == 1 && name[0] == '.'))
			continue;
		if (n == 2 && name[0] == '.' && name[1] == '.') {
			while (to > path && *--to != '/')
				;
			continue;
		}
		*to++ = '/';
		memmove(to, name, n);
		to += n;
	}
	if (to == path)
		*to++ = '/';
	*to = '\0';
}

const char *path_absolute(struct arena *a, const char *path)
{
	char *absolute;
	if (path[0] == '/') {
		absolute = arena_text(a, path, strlen(path));
	} else {
		char *here = getcwd(NULL, 0);
		if (!here)
			return NULL;
		absolute = arena_format(a, "%s/%s", here, path);
		free(here);
	}
	normalise(absolute);
	return absolute;
}

const char *path_folder(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash == path ? "/" : arena_text(a, path, (size_t)(slash - path));
}
