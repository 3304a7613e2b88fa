/* Preloaded: a clock that jumps. Each look at it gives another time between 1970 and 2106. */
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

time_t time(time_t *t)
{
	static unsigned seed;
	if (!seed)
		seed = (unsigned)atoi(getenv("CLOCK_SEED") ? getenv("CLOCK_SEED") : "1");
	time_t now = (time_t)rand_r(&seed) * 2;
	if (t)
		*t = now;
	return now;
}
