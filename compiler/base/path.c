#include "base/path.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

size_t path_normalise(char *path, size_t len)
{
	size_t out = 0, in = 0;
	while (in < len) {
		while (in < len && path[in] == '/')
			in++;
		size_t start = in;
		while (in < len && path[in] != '/')
			in++;
		size_t n = in - start;
		if (!n || (n == 1 && path[start] == '.'))
			continue;
		if (n == 2 && path[start] == '.' && path[start + 1] == '.') {
			while (out && path[--out] != '/')
				;
			continue;
		}
		path[out++] = '/';
		memmove(path + out, path + start, n);
		out += n;
	}
	if (!out && len)
		path[out++] = '/';
	if (out < len)
		path[out] = '\0';
	return out;
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
	path_normalise(absolute, strlen(absolute));
	return absolute;
}

const char *path_folder(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash == path ? "/" : arena_text(a, path, (size_t)(slash - path));
}
