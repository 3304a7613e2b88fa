/* A pseudo-terminal for programs that must not get the terminal from which ctrc was started. */
#ifndef HOST_PTY_H
#define HOST_PTY_H

/* Runs `start(given)`, which has to replace the process by a program, in a child with a session of its own and no open
 * files but the standard ones. Those of them that are a terminal are replaced by a pseudo-terminal, which is the
 * controlling terminal of the child. ctrc passes input and output on, and sets its own terminal to raw mode meanwhile.
 * INT, QUIT, TERM and HUP are passed on to the child's process group. tty_ioctl(4), TIOCSTI, describes what a program
 * could do to a terminal that it holds.
 *
 * Returns the status of the child, as waitpid(2) gives it, or -1 with errno when it could not be started or `start`
 * returned. To be called from a process with one thread. */
int pty_run(void (*start)(void *given), void *given);

#endif
