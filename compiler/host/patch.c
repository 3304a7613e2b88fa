/* Differences of files, computed by diff(1): every host has it, and people know its output. */
#include "host/patch.h"

#include "base/inert.h"
#include "host/process.h"
#include "host/show.h"

#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Returns a descriptor from which a text can be read, or -1 with errno. */
static int descriptor_of(const struct str *text)
{
	int fd = memfd_create("ctrc", 0); /* not closed by exec: diff reads it by its number */
	size_t len = text ? str_len(text) : 0;
	for (size_t done = 0; fd >= 0 && done < len;) {
		ssize_t n = write(fd, text->text + done, len - done);
		if (n < 0 && errno != EINTR) {
			close(fd);
			return -1;
		}
		done += n > 0 ? (size_t)n : 0;
	}
	return fd;
}

static void put_coloured(struct buf *out, const char *text, bool colour)
{
	while (*text) {
		size_t n = strcspn(text, "\n");
		const char *how = *text == '+' ? "\033[32m" : *text == '-' ? "\033[31m" : *text == '@' ? "\033[36m" : NULL;
		if (colour && how)
			buf_puts(out, how);
		inert_lines(out, text, n, "");
		if (colour && how)
			buf_puts(out, "\033[0m");
		buf_char(out, '\n');
		text += n + (text[n] == '\n');
	}
}

/* A link as a text. */
static const struct str *text_of(struct session *s, const struct host_file *f)
{
	if (!f || f->kind == ARTIFACT_FILE)
		return f ? f->bytes : NULL;
	const char *text = arena_format(&s->arena, "link to %s\n", f->bytes ? f->bytes->text : "?");
	return str_new(&s->arena, text, strlen(text));
}

bool patch_texts(struct session *s, struct buf *out, const char *old_name, const char *new_name, const struct str *old,
                 const struct str *new, bool colour)
{
	struct arena *a = &s->arena;
	int l = descriptor_of(old), r = descriptor_of(new);
	const char *text = "";
	const char *args[] = {"diff", "-u", "--label", inert_name(a, old_name), "--label", inert_name(a, new_name),
	                      arena_format(a, "/proc/self/fd/%d", l), arena_format(a, "/proc/self/fd/%d", r), NULL};
	int status = l < 0 || r < 0 ? -1 : process_run(s, args, false, &text);
	int error = errno;
	if (l >= 0)
		close(l);
	if (r >= 0)
		close(r);
	put_coloured(out, text, colour);
	if (status == 0 || status == 1)
		return true;
	diag_error(s, D_CANNOT_READ, SPAN_NONE, "cannot run diff: %s", status < 0 ? strerror(error) : "it failed")->help =
	    "differences are those of diff(1), of the package diffutils";
	return false;
}

static bool put_change(struct session *s, struct buf *out, const char *path, const struct str *old,
                       const struct str *new, bool colour)
{
	struct arena *a = &s->arena;
	return patch_texts(s, out, old ? arena_format(a, "a/%s", path) : "/dev/null",
	                   new ? arena_format(a, "b/%s", path) : "/dev/null", old, new, colour);
}

bool patch_show(struct session *s, struct buf *out, const struct plan *plan, bool colour)
{
	for (size_t i = 0; i < plan->file_count; i++) {
		const struct file_change *c = &plan->files[i];
		if (!put_change(s, out, c->path, text_of(s, c->old), text_of(s, c->new), colour))
			return false;
	}
	for (size_t i = 0; i < plan->block_count; i++) {
		const struct block_change *c = &plan->blocks[i];
		if (block_changes(c) && !put_change(s, out, c->block->path, c->old, c->new, colour))
			return false;
	}
	return true;
}
