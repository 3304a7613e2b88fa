#include "host/generation.h"

#include "host/record.h"
#include "output/folder.h"
#include "output/json_writer.h"
#include "output/manifest.h"
#include "output/tree_write.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define INFO "generation.json"
#define UNFINISHED ".new"
#define GONE ".gone" /* until it is removed completely */

/* Returns the number that a whole name is, at most GENERATION_LAST; 0 for other names. */
static int number_of(const char *name)
{
	char *end;
	if (*name < '1' || *name > '9' || strlen(name) > 9)
		return 0;
	long n = strtol(name, &end, 10);
	return *end ? 0 : (int)n;
}

const char *generation_path(const struct host *h, int number)
{
	return arena_format(&h->session->arena, HOST_GENERATIONS "/%d", number);
}

int generation_current(const struct host *h)
{
	static const char prefix[] = "generations/";
	const char *target = host_read_link(h, HOST_CURRENT);
	return target && strncmp(target, prefix, sizeof prefix - 1) == 0 ? number_of(target + sizeof prefix - 1) : 0;
}

static struct generation read_info(const struct host *h, int number)
{
	struct evaluator *ev = h->ev;
	const struct str *text = host_read_state(h, arena_format(ev->arena, "%s/" INFO, generation_path(h, number)));
	const struct attrs *info = text ? record_read(ev, text->text, str_len(text)) : NULL;
	const char *time = record_text(ev, info, "time"), *spec = record_text(ev, info, "spec");
	int64_t containers = record_int(ev, info, "containers");
	return (struct generation){
	    .number = number,
	    .time = time ? time : "",
	    .spec = spec ? spec : "",
	    .containers = containers > 0 && containers < INT32_MAX ? (int)containers : 0,
	    .manifest = record_text(ev, info, "manifest"),
	};
}

static int compare_numbers(const void *l, const void *r)
{
	const struct generation *left = l, *right = r;
	return left->number < right->number ? -1 : left->number > right->number;
}

/* Calls `visit` for each name in the folder of generations. */
static bool each_entry(const struct host *h, void (*visit)(const struct host *h, const char *name, void *data),
                       void *data)
{
	int fd = host_open_folder(h, HOST_GENERATIONS);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	if (!dir)
		return errno == ENOENT || host_fail(h, "read", HOST_GENERATIONS);
	for (struct dirent *e; (e = readdir(dir));)
		visit(h, e->d_name, data);
	closedir(dir);
	return true;
}

struct numbers {
	struct generation *items;
	size_t count, size;
};

static void add_number(const struct host *h, const char *name, void *data)
{
	struct numbers *all = data;
	int number = number_of(name);
	if (!number)
		return;
	if (all->count == all->size) {
		size_t size = all->size ? 2 * all->size : 16;
		struct generation *items = ARENA_ARRAY(&h->session->arena, struct generation, size);
		if (all->count)
			memcpy(items, all->items, all->count * sizeof *items);
		all->items = items;
		all->size = size;
	}
	all->items[all->count++] = (struct generation){.number = number};
}

/* Lists only the numbers, oldest first. */
static bool list_numbers(const struct host *h, struct numbers *all)
{
	*all = (struct numbers){NULL, 0, 0};
	bool ok = each_entry(h, add_number, all);
	if (all->count)
		qsort(all->items, all->count, sizeof *all->items, compare_numbers);
	return ok;
}

bool generation_list(const struct host *h, struct generation **list, size_t *n)
{
	struct numbers all;
	bool ok = list_numbers(h, &all);
	for (size_t i = 0; i < all.count; i++)
		all.items[i] = read_info(h, all.items[i].number);
	*list = all.items;
	*n = all.count;
	return ok;
}

int generation_next(const struct host *h)
{
	struct numbers all;
	int last = generation_current(h);
	if (!list_numbers(h, &all))
		return 0;
	if (all.count && all.items[all.count - 1].number > last)
		last = all.items[all.count - 1].number;
	if (last < GENERATION_LAST)
		return last + 1;
	diag_error(h->session, D_BAD_GENERATION, SPAN_NONE, "generation %d has the last number that there is", last)->help =
		arena_format(&h->session->arena, "if ctrc did not make it, remove '%s'",
	                 host_name(h, generation_path(h, last)));
	return 0;
}

const char *generation_look(const struct host *h, int number, struct snapshot *snapshot)
{
	int fd = host_open_folder(h, generation_path(h, number));
	const char *fault = "cannot be read";
	if (fd >= 0) {
		fault = snapshot_read(h->ev, fd, snapshot);
		close(fd);
	}
	struct generation g = read_info(h, number);
	if (!fault && !*g.time)
		fault = "has no " INFO " that ctrc wrote";
	if (!fault && g.manifest && strcmp(g.manifest, snapshot->manifest_sha256) != 0)
		fault = "has a manifest that was changed";
	if (fault)
		*snapshot = (struct snapshot){NULL, 0, NULL};
	return fault;
}

static struct diag *report_damage(const struct host *h, int number, const char *what)
{
	struct diag *d = diag_error(h->session, D_BAD_GENERATION, SPAN_NONE, "generation %d is damaged: %s", number, what);
	d->help = arena_format(&h->session->arena, "'ctrc generations' lists the others; 'ctrc apply' makes a new one");
	return d;
}

bool generation_read(const struct host *h, int number, struct snapshot *snapshot)
{
	struct stat st;
	const char *path = generation_path(h, number), *fault = generation_look(h, number, snapshot);
	if (!fault)
		return true;
	if (host_stat(h, path, &st))
		report_damage(h, number, arena_format(&h->session->arena, "'%s' %s", host_name(h, path), fault));
	else
		diag_error(h->session, D_BAD_GENERATION, SPAN_NONE, "there is no generation %d on this host", number)->help =
		    "'ctrc generations' lists them";
	return false;
}

bool generation_verify(const struct host *h, int number, struct snapshot *snapshot)
{
	if (!generation_read(h, number, snapshot))
		return false;
	const struct host_file *f = snapshot_fault(snapshot);
	if (!f)
		return true;
	report_damage(h, number, arena_format(&h->session->arena, "its file '%s' %s", f->path, f->fault));
	return false;
}

static const char *unfinished_path(const struct host *h, int number)
{
	return arena_format(&h->session->arena, HOST_GENERATIONS "/%d" UNFINISHED, number);
}

/* Returns the hash of the manifest among the artifacts of a sealed tree. */
static const char *manifest_of(struct session *s, const struct tree *t)
{
	for (size_t i = 0; i < t->count; i++)
		if (strcmp(t->items[i].path->text, TREE_MANIFEST) == 0)
			return manifest_sha256(s, t->items[i].bytes);
	return NULL;
}

static bool write_info(const struct host *h, const char *folder, const struct generation *g, const char *manifest)
{
	struct buf out = {0};
	struct json_writer w = {.out = &out};
	char number[32];
	json_writer_open(&w, '{');
	snprintf(number, sizeof number, "%d", g->number);
	json_writer_member_literal(&w, "generation", number);
	json_writer_member(&w, "time", g->time);
	json_writer_member(&w, "spec", g->spec);
	snprintf(number, sizeof number, "%d", g->containers);
	json_writer_member_literal(&w, "containers", number);
	json_writer_member(&w, "manifest", manifest);
	json_writer_close(&w, '}');
	buf_char(&out, '\n');
	const char *path = arena_format(&h->session->arena, "%s/" INFO, folder);
	bool ok = !out.full && host_put_file(h, path, out.text, out.len, 0644, NULL);
	buf_release(&out);
	return ok || host_fail(h, "write", path);
}

bool generation_write(const struct host *h, const struct tree *t, const struct generation *g)
{
	const char *name, *path = unfinished_path(h, g->number);
	int folder = host_open_parent(h, path, &name);
	if (folder < 0)
		return host_fail(h, "open", HOST_GENERATIONS);
	bool ok = tree_write_below(h->session, t, folder, name, host_name(h, path));
	close(folder);
	return ok && write_info(h, path, g, manifest_of(h->session, t));
}

static bool rename_durably(const struct host *h, const char *from, const char *to)
{
	const char *from_name, *to_name = strrchr(to, '/') + 1;
	int fd = host_open_parent(h, from, &from_name);
	if (fd < 0)
		return host_fail(h, "open the folder of", from);
	bool ok = renameat(fd, from_name, fd, to_name) == 0 && fsync(fd) == 0;
	int error = errno;
	close(fd);
	errno = error;
	return ok || host_fail(h, "make", to);
}

bool generation_publish(const struct host *h, int number)
{
	return rename_durably(h, unfinished_path(h, number), generation_path(h, number));
}

void generation_mend(const struct host *h, int number, const struct host_file *f)
{
	int folder = host_open_folder(h, generation_path(h, number));
	const char *path = arena_format(&h->session->arena, "%s/%s", generation_path(h, number), f->path);
	bool plain = folder >= 0 && folder_read(h->session, folder, f->path, NULL);
	if (folder >= 0)
		close(folder);
	if (plain) /* a regular file, without links in its path */
		host_put_file(h, path, f->bytes->text, str_len(f->bytes), f->mode, NULL);
}

/* Nix needs a path. The one that the kernel reports for an open folder has no link in it that could lead out of an
 * image. */
static const char *real_name(const struct host *h, const char *path)
{
	char name[4096], link[64];
	int fd = host_open_folder(h, path);
	if (fd < 0)
		return NULL;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, name, sizeof name);
	close(fd);
	return n > 0 && n < (ssize_t)sizeof name ? arena_text(&h->session->arena, name, (size_t)n) : NULL;
}

bool generation_keep_systems(const struct host *h, const struct generation *g)
{
	const char *path = generation_path(h, g->number), *name = g->systems ? real_name(h, path) : NULL;
	if (!g->systems)
		return true;
	return name ? nix_keep(g->systems, arena_format(&h->session->arena, "%s/nix", name)) : host_fail(h, "open", path);
}

bool generation_switch(const struct host *h, int number)
{
	const char *target = arena_format(&h->session->arena, "generations/%d", number);
	bool ok = host_put_link(h, HOST_CURRENT, target) && fsync(h->lock) == 0;
	return ok || host_fail(h, "switch", HOST_CURRENT);
}

static bool ends_in(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);
	return n > m && strcmp(name + n - m, end) == 0;
}

static void remove_litter(const struct host *h, const char *name, void *data)
{
	const int *folder = data;
	const char *end = ends_in(name, UNFINISHED) ? UNFINISHED : GONE;
	bool of_writer = *name == '.' && strstr(name, UNFINISHED ".ctrc-"); /* see output/tree_write.c */
	if (of_writer ||
	    (ends_in(name, end) && number_of(arena_text(&h->session->arena, name, strlen(name) - strlen(end)))))
		(void)!(unlinkat(*folder, name, 0) == 0 || folder_remove(*folder, name));
}

/* Renames a generation, then removes its files. */
static void remove_generation(const struct host *h, int folder, int number)
{
	const char *name = arena_format(&h->session->arena, "%d", number);
	const char *gone = arena_format(&h->session->arena, "%d" GONE, number);
	if (renameat(folder, name, folder, gone) == 0 && fsync(folder) == 0)
		folder_remove(folder, gone);
}

void generation_prune(const struct host *h, size_t keep)
{
	struct numbers all;
	int current = generation_current(h), folder = host_open_folder(h, HOST_GENERATIONS);
	if (folder < 0)
		return;
	each_entry(h, remove_litter, &folder);
	if (list_numbers(h, &all))
		for (size_t i = 0; i < all.count && all.count - i > keep; i++)
			if (all.items[i].number != current)
				remove_generation(h, folder, all.items[i].number);
	close(folder);
}

bool generation_forget(const struct host *h)
{
	return (host_remove(h, HOST_CURRENT) && fsync(h->lock) == 0) || host_fail(h, "remove", HOST_CURRENT);
}

static void note_entry(const struct host *h, const char *name, void *data)
{
	(void)h;
	*(bool *)data |= strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
}

bool generation_any(const struct host *h)
{
	struct stat st;
	bool any = host_stat(h, HOST_STATE "/ledger.json", &st) || host_stat(h, HOST_CURRENT, &st);
	return each_entry(h, note_entry, &any) && any;
}

bool generation_remove_all(const struct host *h)
{
	const char *name;
	generation_prune(h, 0);
	int parent = host_open_parent(h, HOST_STATE, &name);
	bool ok = parent >= 0 && folder_remove(parent, name);
	int error = errno;
	if (parent >= 0)
		close(parent);
	errno = error;
	return ok || host_fail(h, "remove", HOST_STATE);
}
