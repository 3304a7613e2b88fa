#include "host/boot.h"

#include "base/buf.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define UNIT "etc/systemd/system/ctrc-boot.service"
#define PULL "etc/systemd/system/multi-user.target.wants/ctrc-boot.service"

static const char head[] = "# ctrc made this file, as /var is not there when systemd reads its units.\n"
                           "[Unit]\n"
                           "Description=Units of containers, once they can be read\n"
                           "RequiresMountsFor=/" HOST_STATE "\n"
                           "\n"
                           "[Service]\n"
                           "Type=oneshot\n"
                           "ExecStart=-udevadm control --reload\n"
                           "ExecStart=-systemctl --no-block restart systemd-modules-load.service\n"
                           "ExecStart=systemctl daemon-reload\n"
                           "ExecStart=-systemctl --no-block start --";

bool boot_has_path(const char *path)
{
	return strcmp(path, UNIT) == 0;
}

bool boot_owns(const char *path, const char *text)
{
	return boot_has_path(path) && strncmp(text, head, sizeof head - 1) == 0;
}

/* Appends a word of a command, with the characters escaped that are special in systemd: the backslash and the percent
 * sign. */
static void put_word(struct buf *out, const char *word)
{
	buf_char(out, ' ');
	for (; *word; word++) {
		if (*word == '\\' || *word == '%')
			buf_char(out, *word);
		buf_char(out, *word);
	}
}

/* systemd does not start a target again that it has reached without its units, so each unit is named. */
static void put_units(const struct host *h, struct buf *out, const struct links *links, const struct links *but)
{
	for (size_t i = 0; i < links->count; i++)
		if (unit_rows_pull(h->unit_rows, links->items[i].path) && !(but && links_have(but, links->items[i].path)))
			put_word(out, strrchr(links->items[i].path, '/') + 1);
}

static const char *unit_text(const struct host *h, const struct links *links, const struct links *before)
{
	struct buf out = {0};
	buf_puts(&out, head);
	put_units(h, &out, links, NULL);
	put_units(h, &out, before, links);
	buf_char(&out, '\n');
	const char *text = arena_text(&h->session->arena, out.text ? out.text : "", out.len);
	buf_release(&out);
	return text;
}

static bool mount_of(const struct host *h, const char *path, uint64_t *id)
{
	struct statx st;
	int fd = host_open_folder(h, path);
	bool ok = fd >= 0 && statx(fd, "", AT_EMPTY_PATH, STATX_MNT_ID, &st) == 0 && (st.stx_mask & STATX_MNT_ID);
	if (fd >= 0)
		close(fd);
	*id = ok ? st.stx_mnt_id : 0;
	return ok;
}

/* Whether the nearest existing folder of ctrc's state is on a file system of its own. */
static bool is_apart(const struct host *h)
{
	static const char *const folders[] = {HOST_STATE, "var/lib", "var"};
	uint64_t units, state;
	if (!host_runs(h) || !mount_of(h, "etc", &units))
		return false;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (mount_of(h, folders[i], &state))
			return state != units;
	return false;
}

static void insert(struct links *links, struct link l)
{
	size_t i = links->count++;
	for (; i > 0 && tree_compare(links->items[i - 1].path, l.path) > 0; i--)
		links->items[i] = links->items[i - 1];
	links->items[i] = l;
}

struct links boot_links(const struct host *h, struct links links, const struct links *before)
{
	enum { MORE = 2 };
	struct links all = {ARENA_ARRAY(&h->session->arena, struct link, links.count + MORE), links.count};
	if (!links.count || !is_apart(h))
		return links;
	memcpy(all.items, links.items, links.count * sizeof *links.items);
	insert(&all, (struct link){UNIT, NULL, unit_text(h, &links, before), false});
	insert(&all, (struct link){PULL, "../ctrc-boot.service", NULL, false});
	return all;
}
