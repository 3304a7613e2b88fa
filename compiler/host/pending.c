#include "host/pending.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#define PENDING HOST_STATE "/pending"

static const char *const names[] = {
    [ACTION_NONE] = "none",       [ACTION_LEAVE] = "leave", [ACTION_RELOAD] = "reload",
    [ACTION_RESTART] = "restart", [ACTION_START] = "start", [ACTION_STOP] = "stop",
};

const char *pending_action_name(enum action action)
{
	return names[action];
}

struct pending pending_read(const struct host *h)
{
	const struct str *text = host_read_state(h, PENDING);
	return (struct pending){text ? text->text : NULL};
}

/* A line that the kernel has not taken whole is none. */
static bool is_entry(const char *line, const char *word, const char *unit)
{
	size_t n = strlen(word), m = strlen(unit);
	return strncmp(line, word, n) == 0 && line[n] == ' ' && strncmp(line + n + 1, unit, m) == 0 && line[n + 1 + m] == '\n';
}

enum action pending_action(const struct pending *p, const char *unit)
{
	enum action found = ACTION_NONE;
	for (const char *line = p->text; line && *line; line += strcspn(line, "\n"), line += *line == '\n') {
		if (is_entry(line, "done", unit))
			found = ACTION_NONE;
		for (int a = ACTION_RELOAD; a <= ACTION_START; a++)
			if (is_entry(line, names[a], unit))
				found = (enum action)a;
	}
	return found;
}

bool pending_any(const struct pending *p)
{
	return p->text;
}

bool pending_write(const struct host *h, const struct plan *plan)
{
	struct buf out = {0};
	for (size_t i = 0; i < plan->unit_count; i++)
		if (plan->units[i].action > ACTION_LEAVE)
			buf_printf(&out, "%s %s\n", names[plan->units[i].action], plan->units[i].name);
	bool ok = !out.full && host_put_file(h, PENDING, out.text ? out.text : "", out.len, 0644, NULL);
	buf_release(&out);
	return ok || host_fail(h, "write", PENDING);
}

void pending_done(const struct host *h, const char *unit)
{
	const char *line = arena_format(&h->session->arena, "done %s\n", unit);
	int fd = openat(h->lock, "pending", O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		return;
	(void)!write(fd, line, strlen(line));
	close(fd);
}

void pending_clear(const struct host *h)
{
	host_remove(h, PENDING);
}

void pending_clean(const struct host *h)
{
	host_clean(h, PENDING);
}
