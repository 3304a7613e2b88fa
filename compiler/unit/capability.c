#include "unit/capability.h"

#include "source/nearest_name.h"

#include <string.h>
#include <strings.h>

static const char *const capabilities[] = {
    "CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_DAC_READ_SEARCH", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_SETGID",
    "CAP_SETUID", "CAP_SETPCAP", "CAP_LINUX_IMMUTABLE", "CAP_NET_BIND_SERVICE", "CAP_NET_BROADCAST", "CAP_NET_ADMIN",
    "CAP_NET_RAW", "CAP_IPC_LOCK", "CAP_IPC_OWNER", "CAP_SYS_MODULE", "CAP_SYS_RAWIO", "CAP_SYS_CHROOT",
    "CAP_SYS_PTRACE", "CAP_SYS_PACCT", "CAP_SYS_ADMIN", "CAP_SYS_BOOT", "CAP_SYS_NICE", "CAP_SYS_RESOURCE",
    "CAP_SYS_TIME", "CAP_SYS_TTY_CONFIG", "CAP_MKNOD", "CAP_LEASE", "CAP_AUDIT_WRITE", "CAP_AUDIT_CONTROL",
    "CAP_SETFCAP", "CAP_MAC_OVERRIDE", "CAP_MAC_ADMIN", "CAP_SYSLOG", "CAP_WAKE_ALARM", "CAP_BLOCK_SUSPEND",
    "CAP_AUDIT_READ", "CAP_PERFMON", "CAP_BPF", "CAP_CHECKPOINT_RESTORE",
};
enum { CAPABILITIES = sizeof capabilities / sizeof *capabilities };

const char *capability_find(const char *name)
{
	for (size_t i = 0; i < CAPABILITIES; i++)
		if (strcasecmp(name, capabilities[i]) == 0)
			return capabilities[i];
	return NULL;
}

/* Writes the name in capital letters, with CAP_ before it; it is cut when it is longer than any capability. */
static void spell(const char *name, char *to, size_t size)
{
	static const char prefix[] = "CAP_";
	size_t n = 0;
	if (strncasecmp(name, prefix, sizeof prefix - 1) != 0)
		n = strlen(strcpy(to, prefix));
	for (; *name && n + 1 < size; name++)
		to[n++] = (char)(*name >= 'a' && *name <= 'z' ? *name - 'a' + 'A' : *name);
	to[n] = '\0';
}

const char *capability_nearest(const char *name)
{
	enum { ENOUGH = 7, LONGEST = 64 }; /* "CAP_SYS" */
	char spelt[LONGEST];
	spell(name, spelt, sizeof spelt);
	for (size_t i = 0; i < CAPABILITIES && strlen(spelt) > ENOUGH; i++)
		if (strncmp(capabilities[i], spelt, strlen(spelt)) == 0)
			return capabilities[i];
	return nearest_name(spelt, capabilities, CAPABILITIES);
}
