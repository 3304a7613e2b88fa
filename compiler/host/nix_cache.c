#include "host/nix_cache.h"

#include "base/buf.h"
#include "builtin/drv.h"
#include "builtin/drv_text.h"
#include "data/archive.h"
#include "data/store_path.h"
#include "eval/failure.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct cache {
	struct evaluator *ev;
	const char *folder;
	uint32_t walk;
	struct drv **open; /* derivations that are yet to be written */
	size_t n_open, size;
};

/* A path of the store, with what a .narinfo says of it. */
struct entry {
	const char *path;
	struct buf references; /* names, with a space before each */
	struct buf address;    /* behind "CA: " */
	FILE *file;            /* of the archive */
	struct sha256_ctx sha;
	uint64_t size;
};

static bool cannot_write(struct cache *c, const char *what)
{
	diag_error(c->ev->session, D_CANNOT_WRITE, SPAN_NONE, "cannot write '%s': %s", what, strerror(errno));
	return false;
}

/* The digest of a path, by which the files of the folder are named. */
static const char *digest_of(struct cache *c, const char *path)
{
	const char *name = path + strlen(store_path_folder(c->ev)) + 1;
	return arena_text(c->ev->arena, name, strcspn(name, "-"));
}

static const char *file_of(struct cache *c, const char *path, const char *format)
{
	const char *name = arena_format(c->ev->arena, "%s", digest_of(c, path));
	return *format == 'n' ? arena_format(c->ev->arena, "%s/nar/%s.nar", c->folder, name)
	                      : arena_format(c->ev->arena, "%s/%s.narinfo", c->folder, name);
}

static bool has(struct cache *c, const char *path)
{
	return access(file_of(c, path, "info"), F_OK) == 0;
}

static void add_reference(struct cache *c, struct entry *e, const char *path)
{
	buf_printf(&e->references, " %s", path + strlen(store_path_folder(c->ev)) + 1);
}

static void take(void *data, const char *bytes, size_t n)
{
	struct entry *e = data;
	sha256_update(&e->sha, n, (const uint8_t *)bytes);
	fwrite(bytes, 1, n, e->file);
	e->size += n;
}

/* The .narinfo comes last, so that no path is there without its archive. */
static bool write_info(struct cache *c, struct entry *e)
{
	struct hash hash = {.kind = HASH_SHA256};
	struct buf text = {0};
	const char *to = file_of(c, e->path, "info"), *beside = arena_format(c->ev->arena, "%s.new", to);
	sha256_digest(&e->sha, SHA256_DIGEST_SIZE, hash.bytes);
	buf_printf(&text, "StorePath: %s\nURL: nar/%s.nar\nCompression: none\nNarHash: sha256:", e->path,
	           digest_of(c, e->path));
	hash_put(&text, &hash, HASH_NIX32);
	buf_printf(&text, "\nNarSize: %llu\nReferences:%s\nCA: %s\n", (unsigned long long)e->size,
	           e->references.len ? buf_text(&e->references) : " ", buf_text(&e->address));
	FILE *f = text.full ? NULL : fopen(beside, "we");
	bool ok = f && fwrite(text.text, 1, text.len, f) == text.len;
	ok = f && fclose(f) == 0 && ok && rename(beside, to) == 0;
	buf_release(&text);
	return ok || cannot_write(c, to);
}

/* Writes an entry whose archive is that of a file, or (file: NULL) of a text. */
static bool write_entry(struct cache *c, struct entry *e, const struct store_file *file, const char *text, size_t len)
{
	struct archive a = {.ev = c->ev, .take = take, .data = e};
	const char *to = file_of(c, e->path, "nar");
	sha256_init(&e->sha);
	e->file = fopen(to, "we");
	if (!e->file)
		return cannot_write(c, to);
	if (file)
		a.filter = file->filter;
	bool made = file ? archive_file(&a, file->path) : (archive_text(&a, text, len), true);
	bool written = !ferror(e->file);
	written = fclose(e->file) == 0 && written;
	if (!made)
		return eval_report(c->ev), false;
	return written ? write_info(c, e) : cannot_write(c, to);
}

static bool end_entry(struct entry *e, bool ok)
{
	buf_release(&e->references);
	buf_release(&e->address);
	return ok;
}

static void address_by(struct entry *e, const char *how, const char *bytes, size_t n)
{
	struct hash hash;
	hash_compute(&hash, HASH_SHA256, bytes, n);
	buf_printf(&e->address, "%s:sha256:", how);
	hash_put(&e->address, &hash, HASH_NIX32);
}

static void add_archive(void *data, const char *bytes, size_t n)
{
	sha256_update(data, n, (const uint8_t *)bytes);
}

/* "fixed:r:sha256:..." or "fixed:sha256:...". False with a failure. */
static bool address_file(struct cache *c, struct entry *e, const struct store_file *file)
{
	struct sha256_ctx sha;
	struct hash hash = {.kind = HASH_SHA256};
	struct archive a = {.ev = c->ev, .filter = file->filter, .take = add_archive, .data = &sha};
	if (file->flat) {
		const struct str *bytes = files_bytes(c->ev, file->path, SPAN_NONE);
		if (bytes)
			address_by(e, "fixed", bytes->text, str_len(bytes));
		return bytes;
	}
	sha256_init(&sha);
	if (!archive_file(&a, file->path))
		return false;
	sha256_digest(&sha, SHA256_DIGEST_SIZE, hash.bytes);
	buf_puts(&e->address, "fixed:r:sha256:");
	hash_put(&e->address, &hash, HASH_NIX32);
	return true;
}

static bool write_text(struct cache *c, const char *path, const struct store_text *t)
{
	struct entry e = {.path = path};
	for (uint32_t i = 0; i < t->n_references; i++)
		if (!i || strcmp(t->references[i - 1], t->references[i]) != 0)
			add_reference(c, &e, t->references[i]);
	address_by(&e, "text", t->text, t->len);
	return end_entry(&e, write_entry(c, &e, NULL, t->text, t->len));
}

/* A source: a file, a text, or what a URL has, which Nix fetches by itself. */
static bool write_source(struct cache *c, const char *path)
{
	const struct store_object *o = store_path_find(c->ev, path);
	struct entry e = {.path = path};
	if (!o || has(c, path))
		return true;
	if (o->text.name) {
		for (uint32_t i = 0; i < o->text.n_references; i++)
			if (!write_source(c, o->text.references[i]))
				return false;
		return write_text(c, path, &o->text);
	}
	if (!o->file.path) {
		struct diag *d = diag_error(c->ev->session, D_NIX_FAILED, SPAN_NONE,
		                            "'%s' is fetched from '%s' while evaluating, and is no part of the derivations",
		                            path, o->url);
		d->help = "fetch it in a derivation: 'pkgs.fetchurl'";
		return false;
	}
	if (!address_file(c, &e, &o->file))
		return end_entry(&e, (eval_report(c->ev), false));
	return end_entry(&e, write_entry(c, &e, &o->file, NULL, 0));
}

/* Notes a derivation that is to be written, once. */
static void open_drv(struct cache *c, struct drv *d)
{
	if (d->seen == c->walk)
		return;
	d->seen = c->walk;
	if (c->n_open == c->size) {
		size_t size = c->size ? c->size * 2 : 256;
		struct drv **more = ARENA_ARRAY(c->ev->arena, struct drv *, size);
		if (c->n_open)
			memcpy(more, c->open, sizeof *more * c->n_open);
		c->open = more;
		c->size = size;
	}
	c->open[c->n_open++] = d;
}

static int compare_texts(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

static bool write_drv(struct cache *c, struct drv *d)
{
	struct buf text = {.limit = c->ev->arena->limit};
	struct store_text t = {.references = ARENA_ARRAY(c->ev->arena, const char *, d->n_inputs + d->n_sources + 1)};
	bool ok = true;
	for (uint32_t i = 0; i < d->n_inputs; i++) {
		open_drv(c, d->inputs[i].drv);
		t.references[t.n_references++] = d->inputs[i].drv->path->text;
	}
	for (uint32_t i = 0; i < d->n_sources && ok; i++) {
		struct drv *source = drv_find(c->ev, d->sources[i]);
		t.references[t.n_references++] = d->sources[i];
		if (source)
			open_drv(c, source);
		else
			ok = write_source(c, d->sources[i]);
	}
	qsort(t.references, t.n_references, sizeof *t.references, compare_texts);
	if (!ok || has(c, d->path->text))
		return ok;
	drv_text_put(&text, d);
	t.text = buf_text(&text);
	t.len = text.len;
	ok = text.full ? (errno = ENOMEM, cannot_write(c, d->path->text)) : write_text(c, d->path->text, &t);
	buf_release(&text);
	return ok;
}

static bool write_head(struct cache *c)
{
	const char *nar = arena_format(c->ev->arena, "%s/nar", c->folder);
	const char *info = arena_format(c->ev->arena, "%s/nix-cache-info", c->folder);
	if (mkdir(nar, 0755) != 0 && errno != EEXIST)
		return cannot_write(c, nar);
	FILE *f = fopen(info, "we");
	bool ok = f && fprintf(f, "StoreDir: %s\n", store_path_folder(c->ev)) > 0;
	ok = f && fclose(f) == 0 && ok;
	return ok || cannot_write(c, info);
}

bool nix_cache_write(struct evaluator *ev, const char *folder, const char *const *paths, size_t n)
{
	struct cache c = {.ev = ev, .folder = folder, .walk = drv_walk(ev)};
	bool ok = write_head(&c);
	for (size_t i = 0; i < n; i++) {
		struct drv *d = drv_find(ev, paths[i]);
		if (d)
			open_drv(&c, d);
	}
	for (size_t i = 0; i < c.n_open && ok; i++)
		ok = write_drv(&c, c.open[i]);
	return ok;
}
