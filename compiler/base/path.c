#include "base/path.h"

#include <string.h>

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
