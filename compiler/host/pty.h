/* A pseudo-terminal for programs that are not trusted with the terminal that ctrc was started from. */
#ifndef HOST_PTY_H
#define HOST_PTY_H

/* Runs `start(given)`, which has to become a program, in a process that has a session of its own and no open file but
 * the standard ones. Those of them that are a terminal are a pseudo-terminal there, which is its terminal of control;
 * what is typed and printed goes through ctrc, which sets its own terminal raw for that long. INT, QUIT, TERM and HUP
 * are passed on to the process group. See tty_ioctl(4), TIOCSTI, for what a program can do to a terminal that it holds.
 *
 * Returns the status of the process, as waitpid(2) gives it, or -1 with errno when it could not be started or `start`
 * returned. To be called from a process of one thread. */
int pty_run(void (*start)(void *given), void *given);

#endif
