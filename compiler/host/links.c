#include "host/links.h"

#include "host/record.h"
#include "output/json_writer.h"

#include <errno.h>
#include <stdlib.h>

#define OWN "etc/ctrc" /* all below it is ctrc's: one link serves */
#define UNITS "etc/systemd/"
#define LEDGER HOST_STATE "/ledger.json"

static bool is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);
	return strncmp(path, folder, n) == 0 && path[n] == '/';
}

bool links_path_is_pull(const char *path)
{
	return strncmp(path, UNITS, sizeof UNITS - 1) == 0 && (strstr(path, ".wants/") || strstr(path, ".requires/"));
}

static const char *through_current(struct session *s, const char *path)
{
	return arena_format(&s->arena, "/" HOST_CURRENT "/%s", path);
}

struct links links_wanted(struct session *s, const struct snapshot *snapshot)
{
	struct links links = {ARENA_ARRAY(&s->arena, struct link, snapshot->count + 1), 0};
	for (size_t i = 0; i < snapshot->count; i++) {
		const struct host_file *f = &snapshot->files[i];
		bool own = is_below(f->path, OWN), units = strncmp(f->path, UNITS, sizeof UNITS - 1) == 0;
		const char *path = own ? OWN : f->path;
		if (own && links.count && strcmp(links.items[links.count - 1].path, OWN) == 0)
			continue;
		links.items[links.count++] =
		    (struct link){path, f->kind == ARTIFACT_LINK && units ? f->bytes->text : through_current(s, path), NULL};
	}
	return links;
}

static const struct link *find(const struct links *links, const char *path)
{
	size_t low = 0, high = links->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = tree_compare(links->items[middle].path, path);
		if (order == 0)
			return &links->items[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

bool links_have(const struct links *links, const char *path)
{
	return find(links, path);
}

/* The same for a file of ctrc's own. */
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
	if (listed && listed->target && (strcmp(target, listed->target) == 0 || is_below(target, "/" HOST_CURRENT)))
		return LINK_OURS;
	return links_path_is_pull(wanted->path) ? LINK_FINE : LINK_FOREIGN;
}

/* The ledger */

struct links links_read_ledger(const struct host *h)
{
	struct evaluator *ev = h->ev;
	const struct str *text = host_read(h, LEDGER);
	const struct attrs *record = text ? record_read(ev, text->text, str_len(text)) : NULL;
	size_t n;
	const struct value *entries = record_list(ev, record, "entries", &n);
	struct links links = {ARENA_ARRAY(ev->arena, struct link, n), 0};
	for (size_t i = 0; i < n; i++) {
		const struct attrs *entry = record_item(ev, entries[i]);
		const char *path = record_text(ev, entry, "path");
		if (path)
			links.items[links.count++] =
			    (struct link){path, record_text(ev, entry, "link"), record_text(ev, entry, "text")};
	}
	return links;
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
		json_writer_close(&w, '}');
	}
	json_writer_close(&w, ']');
	json_writer_close(&w, '}');
	buf_char(&out, '\n');
	bool ok = !out.full && host_put_file(h, LEDGER, out.text, out.len, 0644, NULL);
	buf_release(&out);
	return ok || host_fail(h, "write", LEDGER);
}

static int compare_links(const void *l, const void *r)
{
	return tree_compare(((const struct link *)l)->path, ((const struct link *)r)->path);
}

/* Adds an entry unless the path is there already: then the newer one counts. */
static void enter(struct links *links, struct link l)
{
	for (size_t i = 0; i < links->count; i++)
		if (strcmp(links->items[i].path, l.path) == 0) {
			links->items[i] = l;
			return;
		}
	links->items[links->count++] = l;
}

static bool is_folder(const struct link *l)
{
	return !l->target && !l->text;
}

/* Folders above a path that are not there. */
static void enter_folders(const struct host *h, struct links *links, const char *path)
{
	struct stat st;
	for (const char *slash = path; (slash = strchr(slash + 1, '/'));) {
		const char *folder = arena_text(&h->session->arena, path, (size_t)(slash - path));
		if (!host_stat(h, folder, &st) && errno == ENOENT)
			enter(links, (struct link){folder, NULL, NULL});
	}
}

static size_t depth_of(const char *path)
{
	size_t n = 1;
	for (; *path; path++)
		n += *path == '/';
	return n;
}

/* What the ledger has to say before `wanted` is put on the host. */
static struct links join(const struct host *h, const struct links *wanted, const struct links *ledger)
{
	size_t most = ledger->count + wanted->count;
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
		enter_folders(h, &all, l->path);
		enter(&all, *l);
	}
	if (all.count)
		qsort(all.items, all.count, sizeof *all.items, compare_links);
	return all;
}

static bool make_missing_folders(const struct host *h, const struct links *ledger)
{
	struct stat st;
	for (size_t i = 0; i < ledger->count; i++) {
		const char *path = ledger->items[i].path;
		if (is_folder(&ledger->items[i]) && !host_stat(h, path, &st) && !host_make_folder(h, path))
			return host_fail(h, "make", path);
	}
	return true;
}

static bool put(const struct host *h, const struct link *l)
{
	return l->text ? host_put_file(h, l->path, l->text, strlen(l->text), 0644, NULL)
	               : host_put_link(h, l->path, l->target);
}

/* Links by which units are pulled in come after the units' own. */
static bool put_links(const struct host *h, const struct links *wanted, const struct links *ledger, bool pulls)
{
	for (size_t i = 0; i < wanted->count; i++) {
		const struct link *l = &wanted->items[i];
		if (links_path_is_pull(l->path) != pulls)
			continue;
		enum link_state state = links_state(h, ledger, l);
		if (state != LINK_FINE && (state == LINK_FOREIGN || !put(h, l)))
			return host_fail(h, "make", l->path);
	}
	return true;
}

bool links_add(const struct host *h, const struct links *wanted, struct links *ledger)
{
	for (size_t i = 0; i < ledger->count; i++)
		host_clean(h, ledger->items[i].path);
	struct links all = join(h, wanted, ledger);
	if (!ledger_write(h, &all))
		return false;
	*ledger = all;
	if (!make_missing_folders(h, ledger) || !put_links(h, wanted, ledger, false) || !put_links(h, wanted, ledger, true))
		return false;
	return host_sync(h, "etc") || host_fail(h, "write", "etc");
}

/* Whether something that is wanted lies below a folder. */
static bool is_needed(const struct links *wanted, const char *folder)
{
	for (size_t i = 0; i < wanted->count; i++)
		if (is_below(wanted->items[i].path, folder))
			return true;
	return false;
}

/* Removes what an entry speaks of. True when the ledger need not know of it any more. */
static bool drop(const struct host *h, const struct links *wanted, const struct link *l)
{
	if (is_folder(l))
		return !is_needed(wanted, l->path) && host_remove(h, l->path);
	struct stat st;
	if (l->text && host_stat(h, l->path, &st) && S_ISREG(st.st_mode))
		return host_remove(h, l->path) || host_fail(h, "remove", l->path);
	if (l->text)
		return true;
	const char *target = host_read_link(h, l->path);
	if (target && (strcmp(target, l->target) == 0 || is_below(target, "/" HOST_CURRENT)))
		return host_remove(h, l->path) || host_fail(h, "remove", l->path);
	return true;
}

bool links_drop(const struct host *h, const struct links *wanted, struct links *ledger)
{
	bool *gone = arena_zalloc(&h->session->arena, ledger->count + 1);
	uint32_t before = h->session->diags.errors;
	for (int pulls = 1; pulls >= 0; pulls--)
		for (size_t i = ledger->count; i-- > 0;) {
			const struct link *l = &ledger->items[i];
			if (links_path_is_pull(l->path) == (bool)pulls && !find(wanted, l->path))
				gone[i] = drop(h, wanted, l);
		}
	/* Folders again: those of units' wants came before what is below them. */
	size_t kept = 0;
	for (size_t i = ledger->count; i-- > 0;)
		if (!gone[i] && is_folder(&ledger->items[i]))
			gone[i] = drop(h, wanted, &ledger->items[i]);
	for (size_t i = 0; i < ledger->count; i++)
		if (!gone[i])
			ledger->items[kept++] = ledger->items[i];
	ledger->count = kept;
	if (!host_sync(h, "etc"))
		return host_fail(h, "write", "etc");
	return ledger_write(h, ledger) && h->session->diags.errors == before;
}
