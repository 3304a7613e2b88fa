#include "output/manifest.h"

#include "base/digits.h"
#include "base/json_text.h"

#include <nettle/sha2.h>
#include <stdlib.h>

#define HEADER "{\"manifest\": 1, \"files\": [\n"
#define ITEM "  {\"path\": "
#define ORIGINS "], \"origins\": [\n"
#define FOOTER "]}\n"

static void put_sha256(struct buf *out, const struct str *bytes)
{
	struct sha256_ctx hash;
	uint8_t digest[SHA256_DIGEST_SIZE];
	sha256_init(&hash);
	sha256_update(&hash, str_len(bytes), (const uint8_t *)bytes->text);
	sha256_digest(&hash, sizeof digest, digest);
	char text[2 * sizeof digest];
	for (size_t i = 0; i < sizeof digest; i++) {
		text[2 * i] = "0123456789abcdef"[digest[i] >> 4];
		text[2 * i + 1] = "0123456789abcdef"[digest[i] & 0xf];
	}
	buf_add(out, text, sizeof text);
}

const char *manifest_sha256(struct session *s, const struct str *bytes)
{
	struct buf out = {0};
	put_sha256(&out, bytes);
	const char *text = arena_text(&s->arena, out.text, out.len);
	buf_release(&out);
	return text;
}

/* Appends the relative path from the folder `base` to `path`, both absolute and normalised: "web.spec",
 * "../common/base.spec". */
static void put_way(struct buf *out, const char *base, const char *path)
{
	size_t shared = 0, i = 0;
	for (; base[i] && base[i] == path[i]; i++)
		if (base[i] == '/')
			shared = i;
	if (!base[i] && path[i] == '/')
		shared = i;
	if (shared == 0 && base[1]) {
		buf_puts(out, path);
		return;
	}
	for (const char *up = base + shared; *up; up++)
		if (*up == '/' && up[1])
			buf_puts(out, "../");
	buf_puts(out, path + shared + 1);
}

static void put_file(struct buf *out, const struct source *source, const char *base)
{
	struct buf way = {0};
	if (source->path)
		put_way(&way, base, source->path);
	else
		buf_puts(&way, source->name);
	json_text_put(out, way.text, way.len);
	buf_release(&way);
}

static void put_origin(struct session *s, struct buf *out, const struct artifact *a, const char *base)
{
	struct place at = source_place(&s->sources, &s->arena, a->at);
	bool placed = at.source && at.source->kind == SOURCE_USER;
	if (!a->option && !placed)
		return;
	buf_puts(out, ", \"origin\": {");
	if (a->option) {
		buf_puts(out, "\"option\": ");
		json_text_put(out, a->option, strlen(a->option));
	}
	if (placed) {
		buf_puts(out, a->option ? ", \"file\": " : "\"file\": ");
		put_file(out, at.source, base);
		buf_puts(out, ", \"line\": ");
		buf_int(out, at.line);
	}
	buf_char(out, '}');
}

static void put_artifact(struct session *s, struct buf *out, const struct artifact *a, const char *base)
{
	buf_puts(out, ITEM);
	json_text_put(out, a->path->text, str_len(a->path));
	if (a->kind == ARTIFACT_FILE) {
		buf_printf(out, ", \"type\": \"file\", \"mode\": \"%04o\", \"sha256\": \"", a->mode);
		put_sha256(out, a->bytes);
		buf_char(out, '"');
	} else {
		buf_puts(out, ", \"type\": \"link\", \"target\": ");
		json_text_put(out, a->bytes->text, str_len(a->bytes));
	}
	if (a->lines) {
		buf_puts(out, ", \"lines\": ");
		json_text_put(out, a->lines, strlen(a->lines));
	}
	put_origin(s, out, a, base);
	buf_char(out, '}');
}

/* ["containers.web.path", "web.spec:3", ...] */
static void put_line_origin(struct session *s, struct buf *out, const struct tree_origin *o, const char *base)
{
	buf_puts(out, "  [");
	json_text_put(out, o->option, strlen(o->option));
	for (size_t i = 0; i < o->place_count; i++) {
		struct place at = source_place(&s->sources, &s->arena, o->places[i]);
		buf_puts(out, ", ");
		size_t start = out->len;
		put_file(out, at.source, base);
		if (out->len > start)
			out->len--; /* the closing quote */
		buf_char(out, ':');
		buf_int(out, at.line);
		buf_char(out, '"');
	}
	buf_char(out, ']');
}

const struct str *manifest_text(struct session *s, const struct tree *t, const struct artifact *items)
{
	struct buf out = {0};
	buf_puts(&out, HEADER);
	for (size_t i = 0; i < t->count; i++) {
		put_artifact(s, &out, &items[i], t->base);
		buf_puts(&out, i + 1 < t->count ? ",\n" : "\n");
	}
	buf_puts(&out, ORIGINS);
	for (size_t i = 0; i < t->origin_count; i++) {
		put_line_origin(s, &out, &t->origins[i], t->base);
		buf_puts(&out, i + 1 < t->origin_count ? ",\n" : "\n");
	}
	buf_puts(&out, FOOTER);
	bool full = out.full;
	const struct str *text = full ? NULL : str_new(&s->arena, out.text, out.len);
	buf_release(&out);
	if (full)
		longjmp(*s->arena.on_full, 2);
	return text;
}

/* Returns the length of the JSON string at the beginning of `text`, with its quotes, or 0. */
static size_t json_string_length(const char *text)
{
	if (*text != '"')
		return 0;
	for (const char *p = text + 1; *p && *p != '\n'; p++) {
		if (*p == '"')
			return (size_t)(p + 1 - text);
		if (*p == '\\' && *++p == '\0')
			return 0;
	}
	return 0;
}

static int compare_texts(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

static size_t count_lines(const char *text)
{
	size_t n = 0;
	for (; (text = strchr(text, '\n')); text++)
		n++;
	return n;
}

/* Returns the text after the lines of origins. */
static const char *behind_origins(const char *text)
{
	while (strncmp(text, "  [\"", 4) == 0 && strchr(text, '\n'))
		text = strchr(text, '\n') + 1;
	return text;
}

const struct manifest *manifest_read(struct session *s, const char *text)
{
	if (strncmp(text, HEADER, sizeof HEADER - 1) != 0)
		return NULL;
	text += sizeof HEADER - 1;
	struct manifest *m = ARENA_NEW(&s->arena, struct manifest);
	m->paths = ARENA_ARRAY(&s->arena, const char *, count_lines(text));
	while (strncmp(text, ITEM, sizeof ITEM - 1) == 0) {
		text += sizeof ITEM - 1;
		size_t len = json_string_length(text);
		const char *end = strchr(text, '\n');
		if (!len || !end)
			return NULL;
		m->paths[m->count++] = arena_text(&s->arena, text, len);
		text = end + 1;
	}
	if (strncmp(text, ORIGINS, sizeof ORIGINS - 1) == 0)
		text = behind_origins(text + sizeof ORIGINS - 1);
	if (strcmp(text, FOOTER) != 0)
		return NULL;
	if (m->count)
		qsort(m->paths, m->count, sizeof *m->paths, compare_texts);
	return m;
}

bool manifest_lists(const struct manifest *m, const char *path, bool folder)
{
	struct buf wanted = {0};
	json_text_put(&wanted, path, strlen(path));
	size_t len = wanted.len;
	if (folder && len)
		wanted.text[len - 1] = '/'; /* in place of the closing quote */
	const char *text = buf_text(&wanted);
	size_t low = 0, high = m->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strncmp(m->paths[middle], text, len) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < m->count && len && strncmp(m->paths[low], text, len) == 0;
	buf_release(&wanted);
	return found;
}
