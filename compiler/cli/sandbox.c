#include "cli/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Files: Landlock. Numbers and structures are those of linux/landlock.h, which older systems do not have. */

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

enum {
	MAY_EXECUTE = 1 << 0,
	MAY_WRITE_FILE = 1 << 1,
	MAY_READ_FILE = 1 << 2,
	MAY_READ_DIR = 1 << 3,
	MAY_ALL_1 = (1 << 13) - 1, /* the rights of the first version */
	MAY_REFER = 1 << 13,       /* since version 2 */
	MAY_TRUNCATE = 1 << 14,    /* since version 3 */
	MAY_IOCTL_DEV = 1 << 15,   /* since version 5 */
	OF_A_FILE = MAY_EXECUTE | MAY_WRITE_FILE | MAY_READ_FILE | MAY_TRUNCATE | MAY_IOCTL_DEV,
	NETWORK_FROM = 4, SCOPES_FROM = 6, /* versions */
};

struct ruleset {
	uint64_t files, network, scopes;
};
struct __attribute__((packed)) rule {
	uint64_t allowed;
	int32_t folder;
};

static uint64_t handled(long version)
{
	return MAY_ALL_1 | (version >= 2 ? MAY_REFER : 0) | (version >= 3 ? MAY_TRUNCATE : 0) |
	       (version >= 5 ? MAY_IOCTL_DEV : 0);
}

static void allow(int rules, const char *path, uint64_t rights)
{
	enum { PATH_BENEATH = 1 };
	struct stat st;
	struct rule rule = {.allowed = rights, .folder = open(path, O_PATH | O_CLOEXEC)};
	if (rule.folder < 0)
		return;
	if (fstat(rule.folder, &st) == 0 && !S_ISDIR(st.st_mode))
		rule.allowed &= OF_A_FILE;
	(void)syscall(SYS_landlock_add_rule, rules, PATH_BENEATH, &rule, 0);
	close(rule.folder);
}

static int limit_files(const struct sandbox *box)
{
	enum { ASK_VERSION = 1, CONNECT_AND_BIND = 3, SOCKETS_AND_SIGNALS = 3 };
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
	if (version < 1)
		return 0;
	struct ruleset set = {handled(version), version >= NETWORK_FROM ? CONNECT_AND_BIND : 0,
	                      version >= SCOPES_FROM ? SOCKETS_AND_SIGNALS : 0};
	size_t size = version >= SCOPES_FROM ? sizeof set : version >= NETWORK_FROM ? 16 : 8;
	int rules = (int)syscall(SYS_landlock_create_ruleset, &set, size, 0);
	if (rules < 0)
		return 0;
	for (size_t i = 0; i < box->read_count; i++)
		allow(rules, box->reads[i], MAY_READ_FILE | MAY_READ_DIR);
	for (size_t i = 0; i < box->write_count; i++)
		allow(rules, box->writes[i], set.files & ~(uint64_t)(MAY_EXECUTE | MAY_IOCTL_DEV));
	int done = syscall(SYS_landlock_restrict_self, rules, 0) == 0 ? SANDBOX_FILES : 0;
	close(rules);
	return done;
}

/* Calls: seccomp. */

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#endif

#ifdef MACHINE

/* System calls that reach beyond this process and its files. */
static const int forbidden[] = {
	SYS_execve,
	SYS_execveat,
	SYS_socket,
	SYS_socketpair,
	SYS_connect,
	SYS_bind,
	SYS_listen,
	SYS_accept,
	SYS_accept4,
	SYS_ptrace,
	SYS_process_vm_readv,
	SYS_process_vm_writev,
	SYS_kill,
	SYS_tkill,
	SYS_mount,
	SYS_umount2,
	SYS_pivot_root,
	SYS_chroot,
	SYS_setns,
	SYS_unshare,
	SYS_bpf,
	SYS_perf_event_open,
	SYS_keyctl,
	SYS_add_key,
	SYS_request_key,
	SYS_init_module,
	SYS_finit_module,
	SYS_delete_module,
	SYS_kexec_load,
	SYS_open_by_handle_at,
	SYS_userfaultfd,
	SYS_reboot,
	SYS_swapon,
	SYS_sethostname,
	SYS_settimeofday,
	SYS_clock_settime,
	SYS_io_uring_setup,
	SYS_mq_open,
	SYS_shmget,
	SYS_msgget,
	SYS_semget,
	SYS_mknodat,
#ifdef SYS_fork
	SYS_fork,
	SYS_vfork,
	SYS_mknod,
#endif
};

#define STEP(code, value) ((struct sock_filter)BPF_STMT(code, (uint32_t)(value)))
#define WHEN(code, value, yes, no) ((struct sock_filter)BPF_JUMP(code, (uint32_t)(value), yes, no))
#define LOAD(what) STEP(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, what))
#define ANSWER(error) STEP(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))

static int limit_calls(void)
{
	enum { X32 = 0x40000000, MOST = 128 };
	struct sock_filter program[MOST];
	unsigned short n = 0;
	program[n++] = LOAD(arch);
	program[n++] = WHEN(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0);
	program[n++] = ANSWER(EPERM);
	program[n++] = LOAD(nr);
	program[n++] = WHEN(BPF_JMP | BPF_JGE | BPF_K, X32, 0, 1);
	program[n++] = ANSWER(EPERM);
	for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++) {
		program[n++] = WHEN(BPF_JMP | BPF_JEQ | BPF_K, forbidden[i], 0, 1);
		program[n++] = ANSWER(EPERM);
	}
	/* Threads may be created, processes may not. A filter cannot see the flags of clone3, so that clone has to replace
	 * it. */
	program[n++] = WHEN(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1);
	program[n++] = ANSWER(ENOSYS);
	program[n++] = WHEN(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3);
	program[n++] = LOAD(args[0]);
	program[n++] = WHEN(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0);
	program[n++] = ANSWER(EPERM);
	program[n++] = STEP(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	struct sock_fprog all = {n, program};
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &all, 0, 0) == 0 ? SANDBOX_CALLS : 0;
}

#else

static int limit_calls(void)
{
	return 0;
}

#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1 /* clang has a feature test where gcc defines this macro */
#endif
#endif

int sandbox_enter(const struct sandbox *box)
{
#ifdef __SANITIZE_ADDRESS__
	(void)limit_files, (void)limit_calls, (void)box; /* the leak checker traces the process, and reads /proc */
	return 0;
#else
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return 0;
	int files = limit_files(box);
	return files | limit_calls();
#endif
}
