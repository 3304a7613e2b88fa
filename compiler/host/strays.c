#include "host/strays.h"

#include "base/path.h"
#include "host/boot.h"
#include "output/folder.h"

#include <dirent.h>
#include <unistd.h>

#define UNITS "etc/systemd/"

enum { DEEPEST = TREE_DEEPEST };

struct search {
	const struct host *host;
	struct links found;  /* certainly ctrc's */
	struct links among;  /* links between units, which are ctrc's if their targets are */
	size_t room, among_room;
};

static void add(struct search *s, struct links *to, size_t *room, struct link l)
{
	if (to->count == *room) {
		size_t more = *room ? 2 * *room : 64;
		struct link *items = ARENA_ARRAY(&s->host->session->arena, struct link, more);
		if (to->count)
			memcpy(items, to->items, to->count * sizeof *items);
		to->items = items;
		*room = more;
	}
	to->items[to->count++] = l;
}

static void look_at_link(struct search *s, const char *path, const char *target)
{
	const struct link l = {path, target, NULL, false};
	if (strcmp(target, links_through_current(s->host->session, path)) == 0)
		add(s, &s->found, &s->room, l);
	else if (*target != '/' && strncmp(path, UNITS, sizeof UNITS - 1) == 0)
		add(s, &s->among, &s->among_room, l);
}

static void look_at_file(struct search *s, const char *path)
{
	const struct str *text = boot_has_path(path) ? host_read(s->host, path) : NULL;
	if (text && boot_owns(path, text->text))
		add(s, &s->found, &s->room, (struct link){path, NULL, text->text, false});
}

static void walk(struct search *s, int folder, const char *path, int depth);

static void look_at(struct search *s, int folder, const char *name, const char *path, int depth)
{
	char target[4096];
	ssize_t n = readlinkat(folder, name, target, sizeof target);
	if (n > 0) {
		look_at_link(s, path, arena_text(&s->host->session->arena, target, (size_t)n));
		return;
	}
	int below = depth < DEEPEST ? folder_open(folder, name) : -1;
	if (below < 0) {
		look_at_file(s, path);
		return;
	}
	walk(s, below, path, depth + 1);
}

/* Walks `folder`, and closes it. */
static void walk(struct search *s, int folder, const char *path, int depth)
{
	DIR *dir = fdopendir(folder);
	if (!dir) {
		close(folder);
		return;
	}
	for (const struct dirent *e; (e = readdir(dir));)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			look_at(s, folder, e->d_name, arena_format(&s->host->session->arena, "%s/%s", path, e->d_name), depth);
	closedir(dir);
}

/* Returns the path below the root that a link's relative target names, without looking at the host. */
static const char *resolve_tree(struct session *s, const struct link *l)
{
	const char *slash = strrchr(l->path, '/');
	char *path = arena_format(&s->arena, "/%.*s/%s", (int)(slash - l->path), l->path, l->target);
	path_normalise(path, strlen(path));
	return path + 1;
}

/* Links between units lead to each other at most once: one that pulls in an alias. */
static void settle_among(struct search *s)
{
	struct session *session = s->host->session;
	enum { ROUNDS = 2 };
	for (int round = 0; round < ROUNDS; round++) {
		const struct links known = s->found;
		for (size_t i = 0; i < s->among.count; i++)
			if (links_have(&known, resolve_tree(session, &s->among.items[i])))
				add(s, &s->found, &s->room, s->among.items[i]);
		links_sort(session, &s->found);
	}
}

struct links strays_find(const struct host *h, const struct links *wanted, bool units)
{
	struct search s = {.host = h};
	int etc = host_open_folder(h, "etc");
	if (etc >= 0)
		walk(&s, etc, "etc", 0);
	for (size_t i = 0; i < wanted->count; i++) {
		const char *path = wanted->items[i].path, *target = NULL;
		if (strncmp(path, "etc/", 4) != 0 && (target = host_read_link(h, path)))
			look_at_link(&s, path, target);
	}
	links_sort(h->session, &s.found);
	if (units)
		settle_among(&s);
	return s.found;
}

static void add_folders(struct search *s, const char *path)
{
	for (const char *slash = path; (slash = strchr(slash + 1, '/'));) {
		const char *folder = arena_text(&s->host->session->arena, path, (size_t)(slash - path));
		add(s, &s->found, &s->room, (struct link){folder, NULL, NULL, true});
	}
}

struct links strays_ledger(const struct host *h, const struct links *strays, const struct links *wanted)
{
	struct search s = {.host = h};
	for (size_t i = 0; i < wanted->count; i++) {
		const struct link *l = &wanted->items[i];
		const char *target = l->target && !links_have(strays, l->path) ? host_read_link(h, l->path) : NULL;
		if (target && strcmp(target, l->target) == 0) {
			add(&s, &s.found, &s.room, (struct link){l->path, l->target, NULL, true});
			add_folders(&s, l->path);
		}
	}
	for (size_t i = 0; i < strays->count; i++) {
		add(&s, &s.found, &s.room, strays->items[i]);
		add_folders(&s, strays->items[i].path);
	}
	links_sort(h->session, &s.found);
	return s.found;
}
