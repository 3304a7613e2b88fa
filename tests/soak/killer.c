/* killer HOW N PROGRAM [ARG ...]: runs a program and disturbs it at the N-th system call that changes something on a disk.
 *
 * HOW is 'kill', or the number of an error that the call then fails with. N = 0 disturbs nothing. Calls that would wait for
 * the disk are answered at once: a kill loses nothing that has been written. The last line on standard error is
 * 'killer: CALLS calls', with how many there were, the disturbed one included. The status is the program's, 137 when it was
 * killed, 125 where the kernel does not let calls be watched.
 *
 * A filter (seccomp_unotify(2)) hands over these calls only, so that the program runs as fast as without, and is not traced. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/openat2.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CANNOT = 125, NO_PROGRAM = 127 };

static const int watched[] = {
	SYS_symlinkat, SYS_renameat2, SYS_unlinkat, SYS_mkdirat, SYS_linkat, SYS_openat2, SYS_write, SYS_writev, SYS_pwrite64,
	SYS_copy_file_range, SYS_sendfile, SYS_ftruncate, SYS_truncate, SYS_fallocate, SYS_fsync, SYS_fdatasync, SYS_syncfs, SYS_fchmod,
	SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_utimensat, SYS_fsetxattr, SYS_flock,
#ifdef SYS_renameat
	SYS_renameat,
#endif
#ifdef SYS_open
	SYS_rename, SYS_unlink, SYS_mkdir, SYS_rmdir, SYS_symlink, SYS_link, SYS_chmod, SYS_creat,
#endif
};

/* Opening for reading changes nothing: which argument has the flags. */
static const struct {
	int call, flags;
} opening[] = {
	{SYS_openat, 2},
#ifdef SYS_open
	{SYS_open, 1},
#endif
};

#define STEP(code, value) ((struct sock_filter)BPF_STMT(code, (uint32_t)(value)))
#define WHEN(how, value, yes, no) ((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_K | (how), (uint32_t)(value), yes, no))
#define LOAD(what) STEP(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, what))
#define HAND_OVER STEP(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF)
#define ALLOW STEP(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

/* Puts this process under the filter: the descriptor by which its calls are heard of. */
static int watch_calls(void)
{
	struct sock_filter program[128];
	unsigned short n = 0;
	program[n++] = LOAD(nr);
	for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) {
		program[n++] = WHEN(BPF_JEQ, watched[i], 0, 1);
		program[n++] = HAND_OVER;
	}
	for (size_t i = 0; i < sizeof opening / sizeof *opening; i++) {
		program[n++] = WHEN(BPF_JEQ, opening[i].call, 0, 4);
		program[n++] = STEP(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args) + 8 * opening[i].flags);
		program[n++] = WHEN(BPF_JSET, O_CREAT | O_TRUNC, 0, 1);
		program[n++] = HAND_OVER;
		program[n++] = ALLOW;
	}
	program[n++] = ALLOW;
	struct sock_fprog all = {n, program};
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return -1;
	return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &all);
}

union rights {
	struct cmsghdr head;
	char room[CMSG_SPACE(sizeof(int))];
};

static int send_fd(int to, int fd)
{
	char byte = 0;
	struct iovec data = {&byte, 1};
	union rights rights = {0};
	struct msghdr m = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = rights.room, .msg_controllen = sizeof rights.room};
	struct cmsghdr *c = CMSG_FIRSTHDR(&m);
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof fd);
	memcpy(CMSG_DATA(c), &fd, sizeof fd);
	return sendmsg(to, &m, 0) == 1 ? 0 : -1;
}

static int receive_fd(int from)
{
	char byte;
	int fd = -1;
	struct iovec data = {&byte, 1};
	union rights rights = {0};
	struct msghdr m = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = rights.room, .msg_controllen = sizeof rights.room};
	if (recvmsg(from, &m, MSG_CMSG_CLOEXEC) != 1 || !CMSG_FIRSTHDR(&m))
		return -1;
	memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof fd);
	return fd;
}

static uint64_t flags_of_openat2(const struct seccomp_notif *call)
{
	struct open_how how = {0};
	struct iovec here = {&how, sizeof how}, there = {(void *)(uintptr_t)call->data.args[2], sizeof how};
	return process_vm_readv((pid_t)call->pid, &here, 1, &there, 1, 0) == sizeof how ? how.flags : O_CREAT;
}

/* What is said changes nothing, either. */
static int changes(const struct seccomp_notif *call)
{
	if (call->data.nr == SYS_openat2)
		return (flags_of_openat2(call) & (O_CREAT | O_TRUNC)) != 0;
	return call->data.nr != SYS_write || call->data.args[0] > STDERR_FILENO;
}

static int waits_for_disk(int nr)
{
	return nr == SYS_fsync || nr == SYS_fdatasync || nr == SYS_syncfs;
}

/* Answers the calls until the program has ended; gives how many there were. */
static long answer_calls(int calls, pid_t child, int error, long at)
{
	long count = 0;
	struct pollfd p = {.fd = calls, .events = POLLIN};
#ifdef SECCOMP_IOCTL_NOTIF_SET_FLAGS
	ioctl(calls, SECCOMP_IOCTL_NOTIF_SET_FLAGS, SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP); /* faster, where it is known */
#endif
	while (poll(&p, 1, -1) >= 0 && (p.revents & POLLIN)) {
		struct seccomp_notif call = {0};
		if (ioctl(calls, SECCOMP_IOCTL_NOTIF_RECV, &call) != 0)
			continue; /* killed meanwhile */
		struct seccomp_notif_resp answer = {.id = call.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
		if (waits_for_disk(call.data.nr))
			answer.flags = 0;
		if (changes(&call) && ++count == at) {
			answer.flags = 0;
			answer.error = -error;
			if (!error)
				kill(child, SIGKILL);
		}
		ioctl(calls, SECCOMP_IOCTL_NOTIF_SEND, &answer);
	}
	return count;
}

static int run_program(int to, char **argv)
{
	int fd = watch_calls();
	if (fd < 0 || send_fd(to, fd) != 0)
		_exit(CANNOT);
	close(fd);
	close(to);
	execvp(*argv, argv);
	_exit(NO_PROGRAM);
}

int main(int argc, char **argv)
{
	int pair[2], status;
	if (argc < 4 || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return CANNOT;
	pid_t child = fork();
	if (child == 0)
		return run_program(pair[1], argv + 3);
	close(pair[1]);
	int calls = receive_fd(pair[0]);
	long count = calls < 0 ? 0 : answer_calls(calls, child, atoi(argv[1]), atol(argv[2]));
	if (waitpid(child, &status, 0) != child)
		return CANNOT;
	fprintf(stderr, "killer: %ld calls\n", count);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
