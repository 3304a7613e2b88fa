/* Types a command into the terminal that is its standard input. Kernels may forbid that to all (dev.tty.legacy_tiocsti), with
 * EIO: nothing is typed then. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

int main(void)
{
	for (const char *key = "id > /tmp/typed\n"; *key; key++)
		if (ioctl(0, TIOCSTI, key) != 0)
			return puts(errno == EIO ? "pushed" : strerror(errno)) < 0;
	return puts("pushed") < 0;
}
