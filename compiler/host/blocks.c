#include "host/blocks.h"

#include "base/buf.h"

#include <errno.h>

const struct block host_blocks[] = {
    {"etc/hosts", "etc/ctrc/hosts", false},
    {"etc/dhcpcd.conf", "etc/ctrc/dhcpcd.conf", true},
    {NULL, NULL, false},
};

/* The mark at the beginning of a block, which also records what to undo when the block is removed. */
#define BEGIN "# ctrc: begin. Changes up to the end mark are lost."
#define BEGIN_UNENDED BEGIN " The line above had no end."
#define BEGIN_WHOLE BEGIN " The file is ctrc's."
#define END "# ctrc: end"

/* The position of a block in a text: [start, end), with its marks. */
struct found {
	size_t start, end;
	bool unended, whole;
	int count; /* number of begin marks; -1 when a mark has no counterpart */
};

static bool is_line(const char *line, size_t len, const char *text)
{
	return strlen(text) == len && memcmp(line, text, len) == 0;
}

static struct found find_block(const struct str *text)
{
	struct found f = {0, 0, false, false, 0};
	bool inside = false;
	size_t len = text ? str_len(text) : 0;
	for (size_t at = 0, next; at < len; at = next) {
		const char *line = text->text + at, *newline = memchr(line, '\n', len - at);
		size_t n = newline ? (size_t)(newline - line) : len - at;
		next = at + n + (newline != NULL);
		bool unended = is_line(line, n, BEGIN_UNENDED), whole = is_line(line, n, BEGIN_WHOLE);
		if (unended || whole || is_line(line, n, BEGIN)) {
			if (inside || f.count)
				return (struct found){.count = -1};
			f = (struct found){at, 0, unended, whole, 1};
			inside = true;
		} else if (is_line(line, n, END)) {
			if (!inside)
				return (struct found){.count = -1};
			f.end = next;
			inside = false;
		}
	}
	return inside ? (struct found){.count = -1} : f;
}

static void put_block(struct buf *out, const char *begin, const struct str *text)
{
	size_t len = str_len(text);
	buf_puts(out, begin);
	buf_char(out, '\n');
	buf_add(out, text->text, len);
	if (len && text->text[len - 1] != '\n')
		buf_char(out, '\n');
	buf_puts(out, END "\n");
}

static const struct str *keep(const struct host *h, struct buf *out)
{
	const struct str *text = out->full ? NULL : str_new(&h->session->arena, out->text, out->len);
	bool full = out->full;
	buf_release(out);
	if (full)
		longjmp(*h->session->arena.on_full, 2);
	return text;
}

/* Returns the text with its block replaced, appended or removed. */
static const struct str *with_block(const struct host *h, const struct str *old, const struct found *f,
                                    const struct str *text)
{
	struct buf out = {0};
	size_t len = old ? str_len(old) : 0;
	bool ended = !len || old->text[len - 1] == '\n';
	if (f->count) {
		buf_add(&out, old->text, f->start - (f->unended && !text));
		if (text)
			put_block(&out, f->unended ? BEGIN_UNENDED : f->whole ? BEGIN_WHOLE : BEGIN, text);
		buf_add(&out, old->text + f->end, len - f->end);
		if (!text && f->whole && !out.len) {
			buf_release(&out);
			return NULL;
		}
	} else {
		buf_add(&out, len ? old->text : "", len);
		if (!ended)
			buf_char(&out, '\n');
		put_block(&out, !old ? BEGIN_WHOLE : ended ? BEGIN : BEGIN_UNENDED, text);
	}
	return keep(h, &out);
}

bool blocks_plan(const struct host *h, const struct block *b, const struct str *text, struct block_change *change)
{
	const struct str *old = host_read(h, b->path);
	*change = (struct block_change){b, old, old};
	if (!old && errno != ENOENT)
		return host_fail(h, "read", b->path);
	struct found f = find_block(old);
	if (f.count < 0) {
		struct diag *d = diag_error(h->session, D_BROKEN_BLOCK, SPAN_NONE,
		                            "the block of ctrc in '%s' is damaged", host_name(h, b->path));
		d->help = "it begins with the line '" BEGIN "' and ends with '" END "', once: mend or remove these lines";
		return false;
	}
	if ((text || f.count) && (old || !b->only_if_there))
		change->new = with_block(h, old, &f, text);
	return true;
}

/* Returns the target of a file that is a link, so that the link stays. */
static const char *real_path(const struct host *h, const char *path)
{
	enum { MOST_LINKS = 8 };
	for (int i = 0; i < MOST_LINKS; i++) {
		const char *target = host_read_link(h, path);
		if (!target)
			return path;
		const char *slash = strrchr(path, '/');
		path = *target == '/'
		         ? target + 1
		         : arena_format(&h->session->arena, "%.*s/%s", slash ? (int)(slash - path) : 0, path, target);
	}
	return path;
}

void blocks_clean(const struct host *h)
{
	for (const struct block *b = host_blocks; b->path; b++)
		host_clean(h, real_path(h, b->path));
}

bool blocks_write(const struct host *h, const struct block_change *change)
{
	struct stat st;
	const char *path = real_path(h, change->block->path);
	if (!block_changes(change))
		return true;
	if (!change->new)
		return host_remove(h, path) || host_fail(h, "remove", path);
	bool there = host_stat(h, path, &st);
	return host_put_file(h, path, change->new->text, str_len(change->new), 0644, there ? &st : NULL) ||
	       host_fail(h, "write", path);
}
