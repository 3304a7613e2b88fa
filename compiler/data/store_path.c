/* Digests of files and the paths made of them. */
#include "data/store_path.h"

#include "base/symbol_map.h"
#include "data/archive.h"
#include "eval/context.h"
#include "eval/files.h"
#include "eval/unknown_value.h"

#include <nettle/sha2.h>
#include <stdlib.h>

struct store_names {
	struct symbol_map objects; /* from store paths to struct store_object */
	struct symbol_map copies;  /* from paths of files to struct str: their store paths */
};

bool store_path_allowed(struct evaluator *ev, struct span at, const char *what, const char *help)
{
	if (ev->options.store_names)
		return true;
	if (ev->unknown_stays) {
		unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_STORE, "a file"));
		return false;
	}
	eval_error(ev, D_NO_STORE, at, "%s", what);
	eval_help(ev, "%s", help);
	return false;
}

const char *store_path_folder(const struct evaluator *ev)
{
	return ev->options.store_dir ? ev->options.store_dir : STORE_DIR;
}

/* Names. */

enum { DIGEST_DIGITS = 32, DIGEST_BYTES = 20, LONGEST_NAME = 211 };

static bool name_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("+-._?=", c));
}

bool store_path_check_name(struct evaluator *ev, const char *name, struct span at)
{
	size_t n = strlen(name);
	const char *bad = name;
	while (*bad && name_character(*bad))
		bad++;
	if (n && n <= LONGEST_NAME && !*bad)
		return true;
	if (!n)
		eval_error(ev, D_BAD_VALUE, at, "store path name '%s' is illegal: it is empty", name);
	else if (*bad)
		eval_error(ev, D_BAD_VALUE, at, "store path name '%s' contains illegal character '%c'", name, *bad);
	else
		eval_error(ev, D_BAD_VALUE, at, "store path name '%s' is illegal: it is longer than %d characters", name,
		           LONGEST_NAME);
	return false;
}

bool store_path_valid(const struct evaluator *ev, const char *path, size_t len)
{
	const char *store = store_path_folder(ev);
	size_t dir = strlen(store) + 1;
	if (len <= dir + DIGEST_DIGITS + 1 || memcmp(path, store, dir - 1) != 0 || path[dir - 1] != '/' ||
	    path[dir + DIGEST_DIGITS] != '-')
		return false;
	for (size_t i = dir; i < len; i++)
		if (!name_character(path[i]))
			return false;
	return true;
}

/* Returns the store path of a name, for an object of a type ("source", "text:...") with a SHA-256. */
static const struct str *make_path(struct evaluator *ev, const char *type, const struct hash *hash, const char *name)
{
	struct hash whole, folded = {.kind = HASH_SHA1}; /* folded: 20 bytes, the digest in a path */
	struct buf b = {0};
	buf_puts(&b, type);
	buf_puts(&b, ":sha256:");
	hash_put(&b, hash, HASH_BASE16);
	buf_char(&b, ':');
	buf_puts(&b, store_path_folder(ev));
	buf_char(&b, ':');
	buf_puts(&b, name);
	hash_compute(&whole, HASH_SHA256, b.text, b.len);
	for (size_t i = 0; i < SHA256_DIGEST_SIZE; i++)
		folded.bytes[i % DIGEST_BYTES] ^= whole.bytes[i];
	buf_clear(&b);
	buf_puts(&b, store_path_folder(ev));
	buf_char(&b, '/');
	hash_put(&b, &folded, HASH_NIX32);
	buf_char(&b, '-');
	buf_puts(&b, name);
	const struct str *path = str_new(ev->arena, b.text, b.len);
	buf_release(&b);
	return path;
}

/* Objects. */

static struct store_names *names_of(struct evaluator *ev)
{
	if (!ev->store)
		ev->store = ARENA_NEW(ev->arena, struct store_names);
	return ev->store;
}

const struct store_object *store_path_find(const struct evaluator *ev, const char *path)
{
	symbol name = ev->store ? symbol_find(&ev->session->symbols, path, strlen(path)) : 0;
	return name ? symbol_map_find(&ev->store->objects, name) : NULL;
}

/* Records the origin of a path. The path refers to itself. */
static const struct str *keep_object(struct evaluator *ev, const struct store_object *o)
{
	struct store_object *kept = ARENA_NEW(ev->arena, struct store_object);
	symbol name = symbol_of(&ev->session->symbols, o->path->text, str_len(o->path));
	*kept = *o;
	symbol_map_put(&names_of(ev)->objects, ev->arena, name, kept);
	context_add(ev, o->path, &name, 1);
	return o->path;
}

/* Files. */

static void add_bytes(void *data, const char *bytes, size_t n)
{
	sha256_update(data, n, (const uint8_t *)bytes);
}

static bool hash_archive(struct evaluator *ev, const struct store_file *file, struct hash *hash, struct span at)
{
	struct sha256_ctx sha;
	struct archive a = {.ev = ev, .at = at, .filter = file->filter, .take = add_bytes, .data = &sha};
	sha256_init(&sha);
	if (!archive_file(&a, file->path))
		return false;
	hash->kind = HASH_SHA256;
	sha256_digest(&sha, SHA256_DIGEST_SIZE, hash->bytes);
	return true;
}

static bool hash_contents(struct evaluator *ev, const char *path, struct hash *hash, struct span at)
{
	const struct str *bytes = files_bytes(ev, path, at);
	if (!bytes)
		return false;
	hash_compute(hash, HASH_SHA256, bytes->text, str_len(bytes));
	return true;
}

static bool is_expected(struct evaluator *ev, const struct store_file *file, const struct hash *hash, struct span at)
{
	if (!file->expected || memcmp(file->expected->bytes, hash->bytes, hash_size(HASH_SHA256)) == 0)
		return true;
	struct buf b = {0};
	hash_put(&b, hash, HASH_BASE16);
	eval_error(ev, D_BAD_VALUE, at, "store path mismatch in (possibly filtered) path added from '%s'", file->path);
	eval_note(ev, SPAN_NONE, "its sha256 is %s", buf_text(&b));
	buf_release(&b);
	return false;
}

static bool is_drv_name(const char *name)
{
	size_t n = strlen(name);
	return n > 4 && strcmp(name + n - 4, ".drv") == 0;
}

const struct str *store_path_of_file(struct evaluator *ev, const struct store_file *file, struct span at)
{
	const char *slash = strrchr(file->path, '/');
	const char *name = file->name ? file->name : slash ? slash + 1 : file->path;
	struct hash hash;
	if (!store_path_check_name(ev, name, at))
		return NULL;
	if (!(file->flat ? hash_contents(ev, file->path, &hash, at) : hash_archive(ev, file, &hash, at)) ||
	    !is_expected(ev, file, &hash, at))
		return NULL;
	const struct str *path = store_path_of_fixed(ev, &hash, !file->flat, name, at);
	return path ? keep_object(ev, &(struct store_object){.path = path, .file = *file}) : NULL;
}

const struct str *store_path_of_path(struct evaluator *ev, const struct str *path, struct span at)
{
	struct symbol_map *copies = &names_of(ev)->copies;
	symbol file = symbol_of(&ev->session->symbols, path->text, str_len(path));
	const struct str *name = symbol_map_find(copies, file);
	if (name)
		return name;
	if (is_drv_name(path->text))
		return eval_error(ev, D_BAD_VALUE, at, "file names are not allowed to end in '.drv'"), NULL;
	name = store_path_of_file(ev, &(struct store_file){.path = path->text}, at);
	if (name)
		symbol_map_put(copies, ev->arena, file, name);
	return name;
}

const struct str *store_path_interpolate(struct evaluator *ev, const struct str *path, struct span at)
{
	const char *cure = arena_format(ev->arena, "'toString' gives the path as it is: ${toString %s}", path->text);
	if (!store_path_allowed(ev, at, "a path in a string would be copied to the Nix store, and ctrc has none", cure))
		return NULL;
	return store_path_of_path(ev, path, at);
}

/* Texts. */

const struct str *store_path_of_bytes(struct evaluator *ev, const struct store_text *text, struct span at)
{
	struct hash hash;
	struct buf type = {0};
	if (!store_path_check_name(ev, text->name, at))
		return NULL;
	buf_puts(&type, "text");
	for (uint32_t i = 0; i < text->n_references; i++)
		if (!i || strcmp(text->references[i - 1], text->references[i]) != 0)
			buf_printf(&type, ":%s", text->references[i]);
	hash_compute(&hash, HASH_SHA256, text->text, text->len);
	const struct str *path = make_path(ev, buf_text(&type), &hash, text->name);
	buf_release(&type);
	return path;
}

static int compare_references(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

/* Reads all paths that a text refers to. Returns false with a failure. */
static bool read_references(struct evaluator *ev, struct store_text *t, const struct str *text, struct span at)
{
	const struct context *c = context_of(ev, text);
	uint32_t n = c ? c->n : 0;
	t->references = ARENA_ARRAY(ev->arena, const char *, n + 1);
	for (; t->n_references < n; t->n_references++) {
		const char *path = symbol_text(&ev->session->symbols, c->elements[t->n_references]);
		if (*path != '/') {
			eval_error(
				ev, D_BAD_VALUE, at,
				"in 'toFile': the file named '%s' must not contain a reference to a derivation but contains (%s)",
				t->name, path);
			return false;
		}
		t->references[t->n_references] = path;
	}
	qsort(t->references, n, sizeof *t->references, compare_references);
	return true;
}

const struct str *store_path_of_text(struct evaluator *ev, const struct str *name, const struct str *text,
                                     struct span at)
{
	struct store_object o = {.text = {.name = name->text, .text = text->text, .len = str_len(text)}};
	if (!read_references(ev, &o.text, text, at))
		return NULL;
	o.path = store_path_of_bytes(ev, &o.text, at);
	return o.path ? keep_object(ev, &o) : NULL;
}

/* Outputs. */

const struct str *store_path_of_output(struct evaluator *ev, const char *output, const struct hash *hash,
                                       const char *name, struct span at)
{
	bool main = strcmp(output, "out") == 0;
	const char *whole = main ? name : arena_format(ev->arena, "%s-%s", name, output);
	if (!store_path_check_name(ev, whole, at))
		return NULL;
	return make_path(ev, arena_format(ev->arena, "output:%s", output), hash, whole);
}

const struct str *store_path_of_fixed(struct evaluator *ev, const struct hash *hash, bool archive, const char *name,
                                      struct span at)
{
	struct buf b = {0};
	struct hash inner;
	if (!store_path_check_name(ev, name, at))
		return NULL;
	if (archive && hash->kind == HASH_SHA256)
		return make_path(ev, "source", hash, name);
	buf_printf(&b, "fixed:out:%s%s:", archive ? "r:" : "", hash_kind_name(hash->kind));
	hash_put(&b, hash, HASH_BASE16);
	buf_char(&b, ':');
	hash_compute(&inner, HASH_SHA256, b.text, b.len);
	buf_release(&b);
	return make_path(ev, "output:out", &inner, name);
}

const struct str *store_path_of_url(struct evaluator *ev, const struct hash *hash, bool archive, const char *name,
                                    const char *url, struct span at)
{
	const struct str *path = store_path_of_fixed(ev, hash, archive, name, at);
	return path ? keep_object(ev, &(struct store_object){.path = path, .url = url}) : NULL;
}
