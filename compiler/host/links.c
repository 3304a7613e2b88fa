#include "host/links.h"

#include "host/boot.h"
#include "host/record.h"
#include "output/folder.h"
#include "output/json_writer.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#define OWN "etc/ctrc" /* everything below it is ctrc's, so that one link is enough */
#define UNITS "etc/systemd/"
#define LEDGER HOST_STATE "/ledger.json"

const char LEDGER_UNREADABLE[] = "cannot be read";

const char *links_through_current(struct session *s, const char *path)
{
	return arena_format(&s->arena, "/" HOST_CURRENT "/%s", path);
}

struct links links_wanted(struct session *s, const struct snapshot *snapshot)
{
	struct links links = {ARENA_ARRAY(&s->arena, struct link, snapshot->count + 1), 0};
	for (size_t i = 0; i < snapshot->count; i++) {
		const struct host_file *f = &snapshot->files[i];
		bool own = tree_is_below(f->path, OWN), units = strncmp(f->path, UNITS, sizeof UNITS - 1) == 0;
		const char *path = own ? OWN : f->path;
		if (own && links.count && strcmp(links.items[links.count - 1].path, OWN) == 0)
			continue;
		links.items[links.count++] = (struct link){
			path, f->kind == ARTIFACT_LINK && units ? f->bytes->text : links_through_current(s, path), NULL, false};
	}
	return links;
}

/* Returns the index of the first link whose path is not before `path`. */
static size_t lower_bound(const struct links *links, const char *path)
{
	size_t low = 0, high = links->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (tree_compare(links->items[middle].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct link *find(const struct links *links, const char *path)
{
	size_t i = lower_bound(links, path);
	return i < links->count && strcmp(links->items[i].path, path) == 0 ? &links->items[i] : NULL;
}

bool links_have(const struct links *links, const char *path)
{
	return find(links, path);
}

/* The same for a file of ctrc. */
static enum link_state file_state(const struct host *h, const struct links *ledger, const struct link *wanted,
                                  const struct stat *st)
{
	const struct link *listed = find(ledger, wanted->path);
	const struct str *text = S_ISREG(st->st_mode) ? host_read(h, wanted->path) : NULL;
	if (text && strcmp(text->text, wanted->text) == 0)
		return LINK_FINE;
	return text && listed && listed->text ? LINK_OURS : LINK_FOREIGN;
}

enum link_state links_state(const struct host *h, const struct links *ledger, const struct link *wanted)
{
	struct stat st;
	if (!host_stat(h, wanted->path, &st))
		return errno == ENOENT ? LINK_MISSING : LINK_FOREIGN;
	if (wanted->text)
		return file_state(h, ledger, wanted, &st);
	const char *target = S_ISLNK(st.st_mode) ? host_read_link(h, wanted->path) : NULL;
	if (!target)
		return LINK_FOREIGN;
	if (strcmp(target, wanted->target) == 0)
		return LINK_FINE;
	const struct link *listed = find(ledger, wanted->path);
	if (listed && listed->target && (strcmp(target, listed->target) == 0 || tree_is_below(target, "/" HOST_CURRENT)))
		return LINK_OURS;
	return unit_rows_pull(h->unit_rows, wanted->path) ? LINK_FINE : LINK_FOREIGN;
}

/* The ledger. */

/* Returns what is wrong with an entry, or NULL. `before` is the entry before it, or NULL. */
static const char *fault_of(struct session *s, const struct link *l, const struct link *before)
{
	if (strcmp(l->path, HOST_STATE) == 0 || tree_is_below(l->path, HOST_STATE))
		return "speaks of ctrc's own folder";
	if (before && tree_compare(before->path, l->path) >= 0)
		return "is not sorted";
	if (l->text && (l->target || !boot_owns(l->path, l->text)))
		return "speaks of a file that ctrc does not make";
	bool plain = !l->target || strcmp(l->target, links_through_current(s, l->path)) == 0;
	if (!plain && strncmp(l->path, UNITS, sizeof UNITS - 1) != 0)
		return "speaks of a link that ctrc does not make";
	return NULL;
}

static const char *read_entry(const struct host *h, const struct attrs *entry, const struct link *before,
                              struct link *l)
{
	struct evaluator *ev = h->ev;
	const struct str *path = record_str(ev, entry, "path"), *target = record_str(ev, entry, "link"),
	                 *text = record_str(ev, entry, "text");
	if (!path || tree_path_fault(path))
		return "is damaged";
	*l = (struct link){path->text, target ? target->text : NULL, text ? text->text : NULL,
	                   record_int(ev, entry, "doubtful") != 0};
	return fault_of(h->session, l, before);
}

const char *links_read_ledger(const struct host *h, struct links *ledger)
{
	struct evaluator *ev = h->ev;
	const struct str *text = host_read_state(h, LEDGER);
	*ledger = (struct links){NULL, 0};
	if (!text)
		return errno == ENOENT || errno == ENOTDIR ? "is missing"
		       : errno == ELOOP || errno == EINVAL ? "is no regular file"
		       : errno == EFBIG                    ? "is damaged"
		                                           : LEDGER_UNREADABLE;
	const struct attrs *record = record_read(ev, text->text, str_len(text));
	if (record_int(ev, record, "ledger") != 1)
		return "is damaged";
	size_t n;
	const struct value *entries = record_list(ev, record, "entries", &n);
	struct link *items = ARENA_ARRAY(ev->arena, struct link, n + 1);
	for (size_t i = 0; i < n; i++) {
		const char *fault = read_entry(h, record_item(ev, entries[i]), i ? &items[i - 1] : NULL, &items[i]);
		if (fault)
			return fault;
	}
	*ledger = (struct links){items, n};
	return NULL;
}

void links_clean(const struct host *h)
{
	struct links ledger;
	links_read_ledger(h, &ledger);
	for (size_t i = 0; i < ledger.count; i++)
		host_clean(h, ledger.items[i].path);
	host_clean(h, LEDGER);
}

static bool ledger_write(const struct host *h, const struct links *links)
{
	struct buf out = {0};
	struct json_writer w = {.out = &out};
	json_writer_open(&w, '{');
	json_writer_member_literal(&w, "ledger", "1");
	json_writer_name(&w, "entries");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < links->count; i++) {
		json_writer_open(&w, '{');
		json_writer_member(&w, "path", links->items[i].path);
		if (links->items[i].target)
			json_writer_member(&w, "link", links->items[i].target);
		if (links->items[i].text)
			json_writer_member(&w, "text", links->items[i].text);
		if (links->items[i].doubtful)
			json_writer_member_literal(&w, "doubtful", "1");
		json_writer_close(&w, '}');
	}
	json_writer_close(&w, ']');
	json_writer_close(&w, '}');
	buf_char(&out, '\n');
	bool ok = !out.full && host_put_file(h, LEDGER, out.text, out.len, 0600, NULL);
	buf_release(&out);
	return ok || host_fail(h, "write", LEDGER);
}

struct ordered {
	struct link link;
	size_t order;
};

static int compare_ordered(const void *left, const void *right)
{
	const struct ordered *l = left, *r = right;
	int order = tree_compare(l->link.path, r->link.path);
	return order ? order : l->order < r->order ? -1 : 1;
}

void links_sort(struct session *s, struct links *links)
{
	size_t n = links->count;
	struct ordered *all = ARENA_ARRAY(&s->arena, struct ordered, n + 1);
	for (size_t i = 0; i < n; i++)
		all[i] = (struct ordered){links->items[i], i};
	if (n)
		qsort(all, n, sizeof *all, compare_ordered);
	links->count = 0;
	for (size_t i = 0; i < n; i++)
		if (i + 1 == n || strcmp(all[i].link.path, all[i + 1].link.path) != 0)
			links->items[links->count++] = all[i].link;
}

static bool is_folder(const struct link *l)
{
	return !l->target && !l->text;
}

/* Adds the missing folders above a path. Those that are also above `before` have been added already. */
static void enter_folders(const struct host *h, struct links *links, const char *path, const char *before)
{
	struct stat st;
	for (const char *slash = path; (slash = strchr(slash + 1, '/'));) {
		size_t len = (size_t)(slash - path);
		const char *folder = arena_text(&h->session->arena, path, len);
		if (strncmp(before, path, len + 1) != 0 && !host_stat(h, folder, &st) && errno == ENOENT)
			links->items[links->count++] = (struct link){folder, NULL, NULL, false};
	}
}

static size_t depth_of(const char *path)
{
	size_t n = 1;
	for (; *path; path++)
		n += *path == '/';
	return n;
}

/* Returns the contents of the ledger before the links in `wanted` are made on the host. */
static struct links join(const struct host *h, const struct links *wanted, const struct links *ledger)
{
	size_t most = ledger->count + wanted->count;
	const char *before = "";
	for (size_t i = 0; i < wanted->count; i++)
		most += depth_of(wanted->items[i].path);
	struct links all = {ARENA_ARRAY(&h->session->arena, struct link, most), 0};
	if (ledger->count)
		memcpy(all.items, ledger->items, ledger->count * sizeof *all.items);
	all.count = ledger->count;
	for (size_t i = 0; i < wanted->count; i++) {
		const struct link *l = &wanted->items[i];
		if (links_state(h, ledger, l) == LINK_FINE)
			continue;
		enter_folders(h, &all, l->path, before);
		all.items[all.count++] = *l;
		before = l->path;
	}
	links_sort(h->session, &all);
	return all;
}

static bool make_missing_folders(const struct host *h, const struct links *ledger)
{
	struct stat st;
	for (size_t i = 0; i < ledger->count; i++) {
		const char *path = ledger->items[i].path;
		if (is_folder(&ledger->items[i]) && !host_stat(h, path, &st) && !host_make_folder(h, path, 0755))
			return host_fail(h, "make", path);
	}
	return true;
}

static bool put(const struct host *h, const struct link *l)
{
	return l->text ? host_put_file(h, l->path, l->text, strlen(l->text), 0644, NULL)
	               : host_put_link(h, l->path, l->target);
}

/* Links that pull units in are made after the links of the units. */
static bool put_links(const struct host *h, const struct links *wanted, const struct links *ledger, bool pulls)
{
	for (size_t i = 0; i < wanted->count; i++) {
		const struct link *l = &wanted->items[i];
		if (unit_rows_pull(h->unit_rows, l->path) != pulls)
			continue;
		enum link_state state = links_state(h, ledger, l);
		if (state != LINK_FINE && (state == LINK_FOREIGN || !put(h, l)))
			return host_fail(h, "make", l->path);
	}
	return true;
}

bool links_add(const struct host *h, const struct links *wanted, struct links *ledger)
{
	struct links all = join(h, wanted, ledger);
	if (!ledger_write(h, &all))
		return false;
	*ledger = all;
	if (!make_missing_folders(h, ledger) || !put_links(h, wanted, ledger, false) || !put_links(h, wanted, ledger, true))
		return false;
	return host_sync(h, "etc") || host_fail(h, "write", "etc");
}

/* Whether a wanted entry lies below a folder: it would follow the folder directly. */
static bool is_needed(const struct links *wanted, const char *folder)
{
	size_t i = lower_bound(wanted, folder);
	return i < wanted->count && tree_is_below(wanted->items[i].path, folder);
}

/* Whether an error means that the system cannot read something, and not that it is absent or of another type. */
static bool is_trouble(int error)
{
	return error != ENOENT && error != ENOTDIR && error != EINVAL && error != ELOOP;
}

static bool drop_file(const struct host *h, const struct link *l)
{
	const struct str *text = host_read(h, l->path);
	if (!text && is_trouble(errno))
		return host_fail(h, "read", l->path);
	if (!text || !boot_owns(l->path, text->text))
		return true;
	return host_remove(h, l->path) || host_fail(h, "remove", l->path);
}

/* Removes an entry from the host. Returns true when the ledger does not need it any more. */
static bool drop(const struct host *h, const struct links *wanted, const struct link *l)
{
	if (l->doubtful)
		return false;
	if (is_folder(l))
		return !is_needed(wanted, l->path) && (host_remove_folder(h, l->path) || errno == ENOTDIR);
	if (l->text)
		return drop_file(h, l);
	const char *target = host_read_link(h, l->path);
	if (!target && is_trouble(errno))
		return host_fail(h, "read", l->path);
	if (target && (strcmp(target, l->target) == 0 || tree_is_below(target, "/" HOST_CURRENT)))
		return host_remove(h, l->path) || host_fail(h, "remove", l->path);
	return true;
}

static bool is_empty_folder(const struct host *h, const char *path)
{
	int fd = host_open_folder(h, path);
	bool empty = fd >= 0 && folder_is_empty(fd);
	if (fd >= 0)
		close(fd);
	return empty;
}

struct links links_doubtful(const struct host *h, const struct links *ledger)
{
	struct links left = {ARENA_ARRAY(&h->session->arena, struct link, ledger->count + 1), 0};
	for (size_t i = 0; i < ledger->count; i++) {
		const struct link *l = &ledger->items[i];
		const char *target = l->doubtful && l->target ? host_read_link(h, l->path) : NULL;
		if (l->doubtful && (l->target ? target && strcmp(target, l->target) == 0 : is_empty_folder(h, l->path)))
			left.items[left.count++] = *l;
	}
	return left;
}

bool links_drop(const struct host *h, const struct links *wanted, struct links *ledger)
{
	bool *gone = arena_zalloc(&h->session->arena, ledger->count + 1);
	uint32_t before = h->session->diags.errors;
	for (int pulls = 1; pulls >= 0; pulls--)
		for (size_t i = ledger->count; i-- > 0;) {
			const struct link *l = &ledger->items[i];
			if (unit_rows_pull(h->unit_rows, l->path) == (bool)pulls && !find(wanted, l->path))
				gone[i] = drop(h, wanted, l);
		}
	/* Folders once more: those of units' wants came before the entries below them. */
	size_t kept = 0;
	for (size_t i = ledger->count; i-- > 0;)
		if (!gone[i] && is_folder(&ledger->items[i]))
			gone[i] = drop(h, wanted, &ledger->items[i]);
	struct link *items = ARENA_ARRAY(&h->session->arena, struct link, ledger->count + 1);
	for (size_t i = 0; i < ledger->count; i++)
		if (!gone[i])
			items[kept++] = ledger->items[i];
	*ledger = (struct links){items, kept};
	if (!host_sync(h, "etc"))
		return host_fail(h, "write", "etc");
	return ledger_write(h, ledger) && h->session->diags.errors == before;
}
