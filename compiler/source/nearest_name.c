#include "source/nearest_name.h"

#include <string.h>

/* Returns the distance of two names, where a swap of adjacent characters counts as one step, or `most` + 1 when it is
 * larger than `most`. */
static size_t distance(const char *l, size_t n, const char *r, size_t m, size_t most)
{
	enum { LONGEST = 64 };
	size_t rows[3][LONGEST + 1], *before = rows[0], *last = rows[1], *now = rows[2];
	if (n > LONGEST || m > LONGEST || (n > m ? n - m : m - n) > most)
		return most + 1;
	for (size_t j = 0; j <= m; j++)
		last[j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t best = now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t d = last[j - 1] + (l[i - 1] != r[j - 1]);
			if (last[j] + 1 < d)
				d = last[j] + 1;
			if (now[j - 1] + 1 < d)
				d = now[j - 1] + 1;
			if (i > 1 && j > 1 && l[i - 1] == r[j - 2] && l[i - 2] == r[j - 1] && before[j - 2] + 1 < d)
				d = before[j - 2] + 1;
			now[j] = d;
			if (d < best)
				best = d;
		}
		if (best > most)
			return most + 1;
		size_t *swap = before;
		before = last;
		last = now;
		now = swap;
	}
	return last[m];
}

const char *nearest_name(const char *name, const char *const *names, size_t count)
{
	size_t len = strlen(name), most = len < 3 ? 1 : (len + 2) / 3, best = most + 1;
	const char *nearest = NULL;
	for (size_t i = 0; i < count; i++) {
		size_t d = distance(name, len, names[i], strlen(names[i]), best - 1 < most ? best - 1 : most);
		if (d < best && d < len) {
			best = d;
			nearest = names[i];
			if (!best)
				break;
		}
	}
	return nearest;
}

bool nearest_name_is_certain(const char *name, const char *meant, const char *const *names, size_t count)
{
	enum { SHORTEST = 4 };
	size_t len = strlen(name), near = 0;
	for (size_t i = 0; i < count; i++)
		near += distance(name, len, names[i], strlen(names[i]), 1) <= 1;
	return len >= SHORTEST && strlen(meant) >= SHORTEST && near == 1 &&
	       distance(name, len, meant, strlen(meant), 1) == 1;
}
