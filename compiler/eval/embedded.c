/* Finding files of the runtime. */
#include "eval/embedded.h"

#include <string.h>

const struct embedded_file *embedded_find(const char *path)
{
	size_t root = sizeof EMBEDDED_ROOT - 1;
	if (strncmp(path, EMBEDDED_ROOT, root) != 0)
		return NULL;
	path += root;
	for (size_t low = 0, high = embedded_count; low < high;) {
		size_t middle = low + (high - low) / 2;
		int c = strcmp(embedded_files[middle].name, path);
		if (!c)
			return &embedded_files[middle];
		if (c < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
