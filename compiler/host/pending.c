#include "host/pending.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
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

/* A line of a file, and its position there. */
struct ordered {
	struct pending_entry entry;
	const char *line;
};

static int compare_ordered(const void *left, const void *right)
{
	const struct ordered *l = left, *r = right;
	int order = strcmp(l->entry.unit, r->entry.unit);
	return order ? order : l->line < r->line ? -1 : 1;
}

/* Reads a line of `len` bytes as an entry. Returns false for a line that was not written completely, or that ctrc did
 * not write. */
static bool read_line(const struct host *h, const char *line, size_t len, struct pending_entry *entry)
{
	const char *space = memchr(line, ' ', len);
	size_t n = space ? (size_t)(space - line) : 0;
	*entry = (struct pending_entry){NULL, ACTION_NONE};
	if (!n || line[len] != '\n')
		return false;
	for (int a = ACTION_RELOAD; a <= ACTION_START; a++)
		if (strlen(names[a]) == n && memcmp(names[a], line, n) == 0)
			entry->action = (enum action)a;
	if (!entry->action && (n != strlen("done") || memcmp(line, "done", n) != 0))
		return false;
	entry->unit = arena_text(&h->session->arena, space + 1, len - n - 1);
	return true;
}

static size_t count_lines(const char *text)
{
	size_t n = 1;
	for (; *text; text++)
		n += *text == '\n';
	return n;
}

struct pending pending_read(const struct host *h)
{
	struct arena *a = &h->session->arena;
	const struct str *text = host_read_state(h, PENDING);
	/* A file that cannot be read counts as existing. */
	struct pending p = {.any = text || (errno != ENOENT && errno != ENOTDIR)};
	if (!text)
		return p;
	size_t n = 0, most = count_lines(text->text);
	struct ordered *all = ARENA_ARRAY(a, struct ordered, most);
	for (const char *line = text->text; *line; line += strcspn(line, "\n"), line += *line == '\n')
		if (read_line(h, line, strcspn(line, "\n"), &all[n].entry))
			all[n++].line = line;
	p.entries = ARENA_ARRAY(a, struct pending_entry, n + 1);
	if (n)
		qsort(all, n, sizeof *all, compare_ordered);
	for (size_t i = 0; i < n; i++)
		if (i + 1 == n || strcmp(all[i].entry.unit, all[i + 1].entry.unit) != 0)
			p.entries[p.count++] = all[i].entry;
	return p;
}

static int compare_entries(const void *l, const void *r)
{
	return strcmp(((const struct pending_entry *)l)->unit, ((const struct pending_entry *)r)->unit);
}

enum action pending_action(const struct pending *p, const char *unit)
{
	const struct pending_entry wanted = {unit, ACTION_NONE};
	const struct pending_entry *found =
	    p->count ? bsearch(&wanted, p->entries, p->count, sizeof wanted, compare_entries) : NULL;
	return found ? found->action : ACTION_NONE;
}

bool pending_any(const struct pending *p)
{
	return p->any;
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
	if (!host_remove(h, PENDING))
		host_remove_folder(h, PENDING);
}

void pending_clean(const struct host *h)
{
	host_clean(h, PENDING);
}
