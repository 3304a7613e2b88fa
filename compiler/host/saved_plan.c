#include "host/saved_plan.h"

#include "base/inert.h"
#include "base/write_all.h"
#include "host/pending.h"
#include "output/manifest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char magic[] = "ctrc-plan ";
#define VERSION "1"

static const char *sum(struct session *s, const char *text, size_t len)
{
	return manifest_sha256(s, str_new(&s->arena, text, len));
}

/* A line for each thing that has to be the same when the plan is carried out. */
static void put_facts(struct session *s, struct buf *out, const struct plan *plan, const char *spec)
{
	buf_printf(out, "spec %s\ngeneration %d\n", spec, plan->from);
	for (size_t i = 0; i < plan->new.count; i++) {
		const struct host_file *f = &plan->new.files[i];
		buf_printf(out, "file %s %04o%s\n", f->path, f->mode, manifest_sha256(s, f->bytes));
	}
	for (size_t i = 0; i < plan->file_count; i++)
		if (plan->files[i].old && plan->files[i].old->fault)
			buf_printf(out, "edited %s\n", plan->files[i].path);
	for (size_t i = 0; i < plan->repair_count; i++)
		buf_printf(out, "link %s\n", plan->repairs[i]);
	for (size_t i = 0; i < plan->unit_count; i++)
		if (plan->units[i].action)
			buf_printf(out, "unit %s %s\n", pending_action_name(plan->units[i].action), plan->units[i].name);
}

static const char *text_of(struct session *s, const struct plan *plan, const char *spec)
{
	struct buf out = {0};
	buf_printf(&out, "%s" VERSION "\n", magic);
	put_facts(s, &out, plan, spec);
	buf_printf(&out, "end %s\n", sum(s, buf_text(&out), out.len));
	const char *text = arena_text(&s->arena, buf_text(&out), out.len);
	buf_release(&out);
	return text;
}

static bool refuse(struct session *s, const char *path, const char *why, const char *help)
{
	diag_error(s, D_SAVED_PLAN, SPAN_NONE, "the plan '%s' %s", inert_name(&s->arena, path), why)->help = help;
	return false;
}

/* A FIFO is not opened: its writer would take that for a reader. */
bool saved_plan_is(const char *path)
{
	char head[sizeof magic] = "";
	struct stat st;
	int fd = stat(path, &st) == 0 && S_ISREG(st.st_mode) ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
	bool is = fd >= 0 && read(fd, head, sizeof head - 1) > 0 && strcmp(head, magic) == 0;
	if (fd >= 0)
		close(fd);
	return is;
}

static bool fail(struct session *s, const char *what, const char *path)
{
	diag_error(s, D_CANNOT_WRITE, SPAN_NONE, "cannot %s '%s': %s", what, inert_name(&s->arena, path), strerror(errno));
	return false;
}

bool saved_plan_write(struct session *s, const struct plan *plan, const char *spec, const char *path)
{
	const char *text = text_of(s, plan, spec), *made = arena_format(&s->arena, "%s.%ld", path, (long)getpid());
	struct stat st;
	if (strchr(spec, '\n'))
		return refuse(s, path, "cannot name a spec with a line break in its path", "rename the spec");
	if (lstat(path, &st) == 0 && !saved_plan_is(path))
		return refuse(s, path, "would replace a file that is no plan of ctrc's", "name another file");
	int fd = open(made, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return fail(s, "write", path);
	bool ok = write_all(fd, text, strlen(text)) && fsync(fd) == 0;
	ok = close(fd) == 0 && ok && rename(made, path) == 0;
	if (!ok) {
		int error = errno;
		unlink(made);
		errno = error;
	}
	return ok || fail(s, "write", path);
}

/* Why a file is not to be trusted, or NULL. */
static const char *distrust(const struct stat *st)
{
	enum { LARGEST = 64 << 20 };
	if (!S_ISREG(st->st_mode))
		return "is no regular file";
	if (st->st_uid != 0 && st->st_uid != geteuid())
		return "belongs to another user";
	if (st->st_mode & (S_IWGRP | S_IWOTH))
		return "may be written to by others";
	return st->st_size > LARGEST ? "is too large for a plan" : NULL;
}

/* The bytes of a file, in the arena; *len: how many. NULL with errno. */
static char *read_bytes(struct session *s, int fd, size_t size, size_t *len)
{
	char *text = arena_alloc(&s->arena, size + 1);
	*len = 0;
	for (ssize_t n = 1; n && *len < size; *len += n > 0 ? (size_t)n : 0)
		if ((n = read(fd, text + *len, size - *len)) < 0 && errno != EINTR)
			return NULL;
	text[*len] = '\0';
	return text;
}

/* Why a text is no plan that can be carried out, or NULL. */
static const char *fault_of(struct session *s, const char *text, size_t len)
{
	static const char end[] = "\nend ", right[] = "ctrc-plan " VERSION "\nspec /";
	enum { SUM = 64 };
	size_t tail = sizeof end - 1 + SUM + 1;
	if (strncmp(text, magic, sizeof magic - 1) != 0)
		return "is no plan that ctrc wrote";
	size_t digits = strspn(text + sizeof magic - 1, "0123456789");
	if (digits && text[sizeof magic - 1 + digits] == '\n' && strncmp(text, right, sizeof magic - 1 + 2) != 0)
		return "was written by another version of ctrc";
	if (len < tail + sizeof right || strlen(text) != len || strncmp(text, right, sizeof right - 1) != 0)
		return "is damaged";
	const char *last = text + len - tail;
	bool whole = memcmp(last, end, sizeof end - 1) == 0 && text[len - 1] == '\n' &&
	             memcmp(last + sizeof end - 1, sum(s, text, len - tail + 1), SUM) == 0;
	return whole ? NULL : "is damaged";
}

const char *saved_plan_read(struct session *s, const char *path)
{
	static const char anew[] = "'ctrc diff --out' writes it anew";
	struct stat st;
	size_t len;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0 || fstat(fd, &st) != 0) {
		const char *why = errno == ELOOP ? "is a link" : arena_format(&s->arena, "cannot be read: %s", strerror(errno));
		return refuse(s, path, why, "name the file itself"), NULL;
	}
	const char *fault = distrust(&st), *text = fault ? NULL : read_bytes(s, fd, (size_t)st.st_size, &len);
	if (!fault)
		fault = text ? fault_of(s, text, len) : "cannot be read";
	close(fd);
	return fault ? refuse(s, path, fault, anew), NULL : text;
}

const char *saved_plan_spec(struct session *s, const char *text)
{
	const char *spec = strchr(text, '\n') + 1 + strlen("spec ");
	return arena_text(&s->arena, spec, strcspn(spec, "\n"));
}

/* Comparison */

struct line {
	const char *subject, *text; /* what it is about, for people: without sums */
};

struct lines {
	struct line *items;
	size_t count;
};

static int compare_lines(const void *l, const void *r)
{
	return strcmp(((const struct line *)l)->subject, ((const struct line *)r)->subject);
}

static struct line line_of(struct session *s, const char *text, size_t len)
{
	static const char file[] = "file ";
	enum { BEHIND = 1 + 4 + 64 }; /* of a path: mode and sum */
	size_t before = sizeof file - 1;
	bool is_file = strncmp(text, file, before) == 0 && len > before + BEHIND;
	const char *line = arena_text(&s->arena, text, len);
	return (struct line){is_file ? arena_text(&s->arena, text + before, len - before - BEHIND) : line, line};
}

/* All lines but the last one, which is the sum of the others. */
static struct lines sorted_lines(struct session *s, const char *text)
{
	size_t n = 0;
	for (const char *c = text; *c; c++)
		n += *c == '\n';
	struct lines all = {ARENA_ARRAY(&s->arena, struct line, n + 1), 0};
	for (const char *line = text; *line && all.count + 1 < n; line += strcspn(line, "\n") + 1)
		all.items[all.count++] = line_of(s, line, strcspn(line, "\n"));
	if (all.count)
		qsort(all.items, all.count, sizeof *all.items, compare_lines);
	return all;
}

static void note_change(struct buf *out, const char *subject, size_t *n)
{
	enum { MOST = 8 };
	if (++*n > MOST)
		return;
	buf_puts(out, *n > 1 ? ", " : "");
	inert_line(out, subject, strlen(subject));
	if (*n == MOST)
		buf_puts(out, ", ...");
}

bool saved_plan_holds(struct session *s, const char *text, const struct plan *plan, const char *spec, const char *path)
{
	const char *now = text_of(s, plan, spec);
	if (strcmp(text, now) == 0)
		return true;
	struct lines l = sorted_lines(s, text), r = sorted_lines(s, now);
	struct buf changed = {0};
	for (size_t i = 0, k = 0, n = 0; i < l.count || k < r.count;) {
		int order = i == l.count   ? 1
		            : k == r.count ? -1
		                           : compare_lines(&l.items[i], &r.items[k]);
		if (order || strcmp(l.items[i].text, r.items[k].text) != 0)
			note_change(&changed, order <= 0 ? l.items[i].subject : r.items[k].subject, &n);
		i += order <= 0;
		k += order >= 0;
	}
	const char *what = arena_format(&s->arena, "does not hold any more, as host or spec have changed since: %s",
	                                buf_text(&changed));
	buf_release(&changed);
	return refuse(s, path, what, "look at 'ctrc diff', and save the plan again: 'ctrc diff --out'");
}
