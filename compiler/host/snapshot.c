#include "host/snapshot.h"

#include "base/inside.h"
#include "host/record.h"
#include "output/folder.h"
#include "output/manifest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static const struct file_origins *origins_of_tree(struct session *s, const struct tree *t)
{
	struct file_origins *all = ARENA_NEW(&s->arena, struct file_origins);
	all->items = ARENA_ARRAY(&s->arena, struct file_origin, t->origin_count);
	for (size_t i = 0; i < t->origin_count; i++) {
		const struct tree_origin *o = &t->origins[i];
		struct place at = {0};
		if (o->place_count)
			at = source_place(&s->sources, &s->arena, o->places[0]);
		const char *place = at.source ? arena_format(&s->arena, "%s:%u:%u", at.source->name, at.line, at.column) : NULL;
		all->items[all->count++] = (struct file_origin){o->option, place};
	}
	return all;
}

struct snapshot snapshot_of_tree(struct session *s, const struct tree *t)
{
	struct snapshot snapshot = {.files = ARENA_ARRAY(&s->arena, struct host_file, t->count)};
	const struct file_origins *origins = origins_of_tree(s, t);
	for (size_t i = 0; i < t->count; i++) {
		const struct artifact *a = &t->items[i];
		struct place at = source_place(&s->sources, &s->arena, a->at);
		bool placed = at.source && at.source->kind == SOURCE_USER;
		if (strcmp(a->path->text, TREE_MANIFEST) == 0)
			continue;
		snapshot.files[snapshot.count++] = (struct host_file){
		    .path = a->path->text,
		    .kind = a->kind,
		    .bytes = a->bytes,
		    .mode = a->kind == ARTIFACT_FILE ? a->mode : 0,
		    .option = a->option,
		    .file = placed ? at.source->name : NULL,
		    .line = placed ? at.line : 0,
		    .at = a->at,
		    .lines = a->lines,
		    .origins = origins,
		};
	}
	return snapshot;
}

/* A file as the manifest lists it. */
struct listed {
	enum artifact_kind kind;
	uint32_t mode;
	const char *sha256;
	const struct str *target;
};

/* Reads a file from the disk, with its mode. */
static void read_from_disk(struct session *s, int folder, struct host_file *f)
{
	enum { LONGEST = 4096 };
	char target[LONGEST];
	struct stat st;
	if (f->kind == ARTIFACT_FILE) {
		f->bytes = folder_read(s, folder, f->path, &f->mode);
		f->hidden = !f->bytes && errno == EACCES;
		return;
	}
	int fd = inside_open_plain(folder, f->path, O_PATH | O_NOFOLLOW);
	ssize_t n = fd < 0 || fstat(fd, &st) != 0 || !S_ISLNK(st.st_mode) ? -1 : readlinkat(fd, "", target, sizeof target);
	f->bytes = n < 0 ? NULL : str_new(&s->arena, target, (size_t)n);
	f->hidden = fd < 0 && errno == EACCES;
	if (fd >= 0)
		close(fd);
}

static bool is_there(int folder, const char *path)
{
	int fd = inside_open_plain(folder, path, O_PATH | O_NOFOLLOW);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static const char *fault_of(struct session *s, int folder, const struct host_file *f, const struct listed *l)
{
	if (f->hidden)
		return NULL;
	if (!f->bytes && !is_there(folder, f->path))
		return "is missing";
	if (!f->bytes)
		return l->kind == ARTIFACT_LINK ? "is not a link any more" : "is not a regular file any more";
	if (l->kind == ARTIFACT_LINK)
		return str_equal(f->bytes, l->target) ? NULL : "leads somewhere else";
	if (strcmp(l->sha256, manifest_sha256(s, f->bytes)) != 0)
		return "has another content";
	return f->mode == l->mode ? NULL
	                          : arena_format(&s->arena, "has the mode %04o instead of %04o", f->mode, l->mode);
}

static bool is_hexadecimal(const char *text, size_t len)
{
	return text && strlen(text) == len && strspn(text, "0123456789abcdef") == len;
}

static bool read_listed(struct evaluator *ev, const struct attrs *record, struct listed *l)
{
	const char *type = record_text(ev, record, "type"), *mode = record_text(ev, record, "mode");
	*l = (struct listed){.target = record_str(ev, record, "target"), .sha256 = record_text(ev, record, "sha256")};
	if (type && strcmp(type, "link") == 0) {
		l->kind = ARTIFACT_LINK;
		l->sha256 = NULL;
		return l->target && str_len(l->target) && str_len(l->target) < 4096 && record_text(ev, record, "target");
	}
	if (!type || strcmp(type, "file") != 0 || !is_hexadecimal(l->sha256, 64))
		return false;
	bool octal = mode && strlen(mode) == 4 && *mode == '0' && strspn(mode, "01234567") == 4;
	l->mode = octal ? (uint32_t)strtoul(mode, NULL, 8) : 0;
	return octal;
}

/* Returns NULL, or what is wrong with the entry. `before` is the entry before it, or NULL. */
static const char *read_entry(struct evaluator *ev, int folder, const struct attrs *record,
                              const struct host_file *before, struct host_file *f)
{
	enum { MOST_LINES = INT32_MAX };
	struct arena *a = ev->arena;
	const struct attrs *origin = record_inner(ev, record, "origin");
	const struct str *path = record_str(ev, record, "path");
	struct listed listed;
	const char *fault = path ? tree_path_fault(path) : "has no path";
	if (fault)
		return path ? arena_format(a, "has a manifest with a path that %s", fault) : "has a manifest with no path";
	if (!read_listed(ev, record, &listed))
		return arena_format(a, "has a manifest that is damaged at '%s'", path->text);
	if (before && (tree_compare(before->path, path->text) >= 0 || tree_is_below(path->text, before->path)))
		return arena_format(a, "has a manifest with '%s' out of order", path->text);
	int64_t line = record_int(ev, origin, "line");
	*f = (struct host_file){
	    .path = path->text,
	    .kind = listed.kind,
	    .sha256 = listed.sha256,
	    .lines = record_text(ev, record, "lines"),
	    .option = record_text(ev, origin, "option"),
	    .file = record_text(ev, origin, "file"),
	    .line = line > 0 && line <= MOST_LINES ? (uint32_t)line : 0,
	};
	read_from_disk(ev->session, folder, f);
	f->fault = fault_of(ev->session, folder, f, &listed);
	return NULL;
}

static const struct file_origins *read_origins(struct evaluator *ev, const struct attrs *manifest)
{
	size_t n, parts;
	const struct value *entries = record_list(ev, manifest, "origins", &n);
	struct file_origins *all = ARENA_NEW(ev->arena, struct file_origins);
	all->items = ARENA_ARRAY(ev->arena, struct file_origin, n);
	for (size_t i = 0; i < n; i++) {
		const struct value *entry = record_items(ev, entries[i], &parts);
		const char *option = parts ? record_item_text(ev, entry[0]) : NULL;
		all->items[all->count++] =
			(struct file_origin){option, option && parts > 1 ? record_item_text(ev, entry[1]) : NULL};
	}
	return all;
}

const char *snapshot_read(struct evaluator *ev, int folder, struct snapshot *snapshot)
{
	size_t n;
	const struct str *text = folder_read(ev->session, folder, TREE_MANIFEST, NULL);
	const struct attrs *manifest = text ? record_read(ev, text->text, str_len(text)) : NULL;
	*snapshot = (struct snapshot){NULL, 0, NULL};
	if (record_int(ev, manifest, "manifest") != 1)
		return "has no manifest that ctrc wrote";
	const struct value *entries = record_list(ev, manifest, "files", &n);
	struct host_file *files = ARENA_ARRAY(ev->arena, struct host_file, n);
	const struct file_origins *origins = read_origins(ev, manifest);
	for (size_t i = 0; i < n; i++) {
		const char *fault = read_entry(ev, folder, record_item(ev, entries[i]), i ? &files[i - 1] : NULL, &files[i]);
		if (fault)
			return fault;
		files[i].origins = origins;
	}
	*snapshot = (struct snapshot){files, n, manifest_sha256(ev->session, text)};
	return NULL;
}

const struct host_file *snapshot_fault(const struct snapshot *snapshot)
{
	for (size_t i = 0; i < snapshot->count; i++)
		if (snapshot->files[i].fault)
			return &snapshot->files[i];
	return NULL;
}

size_t snapshot_from(const struct snapshot *snapshot, const char *path)
{
	size_t low = 0, high = snapshot->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (tree_compare(snapshot->files[middle].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct host_file *snapshot_find(const struct snapshot *snapshot, const char *path)
{
	size_t i = snapshot_from(snapshot, path);
	return i < snapshot->count && strcmp(snapshot->files[i].path, path) == 0 ? &snapshot->files[i] : NULL;
}

bool host_file_equal(const struct host_file *l, const struct host_file *r)
{
	return l->kind == r->kind && l->mode == r->mode && l->bytes && r->bytes && str_len(l->bytes) == str_len(r->bytes) &&
	       memcmp(l->bytes->text, r->bytes->text, str_len(l->bytes)) == 0;
}
