#include "host/snapshot.h"

#include "host/record.h"
#include "output/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct snapshot snapshot_of_tree(struct session *s, const struct tree *t)
{
	struct snapshot snapshot = {.files = ARENA_ARRAY(&s->arena, struct host_file, t->count)};
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
		};
	}
	return snapshot;
}

static const struct str *read_bytes(struct session *s, int folder, const struct host_file *f)
{
	char target[4096];
	if (f->kind == ARTIFACT_LINK) {
		ssize_t n = readlinkat(folder, f->path, target, sizeof target);
		return n < 0 ? NULL : str_new(&s->arena, target, (size_t)n);
	}
	size_t len;
	const char *text = folder_read(s, folder, f->path, &len);
	return text ? str_new(&s->arena, text, len) : NULL;
}

static bool read_file(struct evaluator *ev, int folder, const struct attrs *record, struct host_file *f)
{
	const char *type = record_text(ev, record, "type"), *mode = record_text(ev, record, "mode");
	const struct attrs *origin = record_inner(ev, record, "origin");
	f->path = record_text(ev, record, "path");
	if (!f->path || !type)
		return false;
	f->kind = strcmp(type, "link") == 0 ? ARTIFACT_LINK : ARTIFACT_FILE;
	f->mode = mode ? (uint32_t)strtoul(mode, NULL, 8) : 0;
	f->sha256 = record_text(ev, record, "sha256");
	f->option = record_text(ev, origin, "option");
	f->file = record_text(ev, origin, "file");
	f->line = (uint32_t)record_int(ev, origin, "line");
	f->bytes = read_bytes(ev->session, folder, f);
	f->hidden = !f->bytes && errno == EACCES;
	return true;
}

bool snapshot_read(struct evaluator *ev, int folder, struct snapshot *snapshot)
{
	size_t len = 0, n;
	const char *text = folder_read(ev->session, folder, TREE_MANIFEST, &len);
	const struct attrs *manifest = text ? record_read(ev, text, len) : NULL;
	*snapshot = (struct snapshot){NULL, 0};
	if (record_int(ev, manifest, "manifest") != 1)
		return false;
	const struct value *files = record_list(ev, manifest, "files", &n);
	snapshot->files = ARENA_ARRAY(ev->arena, struct host_file, n);
	for (size_t i = 0; i < n; i++) {
		struct host_file f = {.path = NULL};
		if (!read_file(ev, folder, record_item(ev, files[i]), &f))
			return false;
		snapshot->files[snapshot->count++] = f;
	}
	return true;
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
