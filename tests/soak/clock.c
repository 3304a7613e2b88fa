/* Preloaded: a clock that jumps. Each look at it gives another time between 1970 and 2106. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t clock, struct timespec *t)
{
	if (clock != CLOCK_REALTIME)
		return (int)syscall(SYS_clock_gettime, clock, t);
	*t = (struct timespec){.tv_sec = time(NULL)};
	return 0;
}

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
