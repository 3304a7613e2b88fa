#include "host/generation.h"

#include "host/record.h"
#include "output/folder.h"
#include "output/json_writer.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct span nowhere = {0, 0};

#define INFO "generation.json"
#define UNFINISHED ".new"

/* The number that a whole name is, or 0. */
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
	const struct str *text = host_read(h, arena_format(ev->arena, "%s/" INFO, generation_path(h, number)));
	const struct attrs *info = text ? record_read(ev, text->text, str_len(text)) : NULL;
	const char *time = record_text(ev, info, "time"), *spec = record_text(ev, info, "spec");
	return (struct generation){number, time ? time : "", spec ? spec : "", (int)record_int(ev, info, "containers"),
	                           NULL};
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

/* The numbers alone, oldest first. */
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

bool generation_look(const struct host *h, int number, struct snapshot *snapshot)
{
	int fd = host_open_folder(h, generation_path(h, number));
	bool ok = fd >= 0 && snapshot_read(h->ev, fd, snapshot);
	if (fd >= 0)
		close(fd);
	return ok;
}

bool generation_read(const struct host *h, int number, struct snapshot *snapshot)
{
	struct stat st;
	const char *path = generation_path(h, number);
	if (generation_look(h, number, snapshot))
		return true;
	if (host_stat(h, path, &st))
		diag_error(h->session, D_BAD_GENERATION, nowhere, "generation %d is damaged: '%s' has no manifest that ctrc wrote",
		           number, host_name(h, path));
	else
		diag_error(h->session, D_BAD_GENERATION, nowhere, "there is no generation %d on this host", number)->help =
		    "'ctrc generations' lists them";
	return false;
}

static const char *unfinished_path(const struct host *h, int number)
{
	return arena_format(&h->session->arena, HOST_GENERATIONS "/%d" UNFINISHED, number);
}

static bool write_info(const struct host *h, const char *folder, const struct generation *g)
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
	json_writer_close(&w, '}');
	buf_char(&out, '\n');
	const char *path = arena_format(&h->session->arena, "%s/" INFO, folder);
	bool ok = !out.full && host_put_file(h, path, out.text, out.len, 0644, NULL);
	buf_release(&out);
	return ok || host_fail(h, "write", path);
}

bool generation_write(const struct host *h, const struct tree *t, const struct generation *g)
{
	const char *path = unfinished_path(h, g->number);
	struct stat inside, named;
	/* The writer of trees goes by name: inside an image the name must lead where the image's own links do. */
	if (!host_stat(h, HOST_GENERATIONS, &inside) || lstat(host_name(h, HOST_GENERATIONS), &named) != 0 ||
	    inside.st_ino != named.st_ino || inside.st_dev != named.st_dev) {
		diag_error(h->session, D_CANNOT_WRITE, nowhere, "'%s' leads out of the image through a link",
		           host_name(h, HOST_GENERATIONS));
		return false;
	}
	return tree_write(h->session, t, host_name(h, path)) && write_info(h, path, g);
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

bool generation_keep_systems(const struct host *h, const struct generation *g)
{
	const char *folder = arena_format(&h->session->arena, "%s/nix", generation_path(h, g->number));
	return !g->systems || nix_keep(g->systems, host_name(h, folder));
}

bool generation_switch(const struct host *h, int number)
{
	const char *target = arena_format(&h->session->arena, "generations/%d", number);
	bool ok = host_put_link(h, HOST_CURRENT, target) && fsync(h->lock) == 0;
	return ok || host_fail(h, "switch", HOST_CURRENT);
}

static void remove_unfinished(const struct host *h, const char *name, void *data)
{
	size_t len = strlen(name), end = sizeof UNFINISHED - 1;
	const int *folder = data;
	if (len > end && strcmp(name + len - end, UNFINISHED) == 0 &&
	    number_of(arena_text(&h->session->arena, name, len - end)))
		folder_remove(*folder, name);
}

void generation_prune(const struct host *h, size_t keep)
{
	struct numbers all;
	int current = generation_current(h), folder = host_open_folder(h, HOST_GENERATIONS);
	if (folder < 0)
		return;
	each_entry(h, remove_unfinished, &folder);
	if (list_numbers(h, &all))
		for (size_t i = 0; i < all.count && all.count - i > keep; i++)
			if (all.items[i].number != current)
				folder_remove(folder, arena_format(&h->session->arena, "%d", all.items[i].number));
	close(folder);
}
