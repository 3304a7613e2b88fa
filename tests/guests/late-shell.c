/* late-shell: the shell of a container whose program takes its time to be read: for three seconds process 1 has no handler. */
#include <unistd.h>
int main(int argc, char **argv)
{
	(void)argc;
	sleep(3);
	execv("/nix/store/late-shell/sw/bin/shell", argv);
	return 127;
}
