#include "host/units.h"

#include "base/buf.h"

#include <stdlib.h>

#define UNITS "etc/systemd/system/"
#define SCRIPTS "etc/ctrc/scripts/"
#define CONTAINER "container@"
#define HEALTH "container-health@"

static const char *const suffixes[] = {".service", ".target", ".socket", ".timer", ".path", ".mount", ".automount",
                                       ".swap", ".slice"};

static bool ends_in(const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);
	return n > m && strcmp(text + n - m, end) == 0;
}

static bool is_unit_name(const char *name)
{
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (ends_in(name, suffixes[i]))
			return !strchr(name, '/');
	return false;
}

bool units_is_template(const char *name)
{
	const char *at = strchr(name, '@');
	return at && at[1] == '.' && !strchr(at + 2, '.');
}

static const char *instance_of(struct session *s, const char *prefix, const char *name)
{
	size_t n = strlen(prefix);
	if (strncmp(name, prefix, n) != 0 || !ends_in(name, ".service") || units_is_template(name))
		return NULL;
	return arena_text(&s->arena, name + n, strlen(name) - n - strlen(".service"));
}

const char *units_container(struct session *s, const char *name)
{
	return instance_of(s, CONTAINER, name);
}

const char *units_checked(struct session *s, const char *name)
{
	return instance_of(s, HEALTH, name);
}

/* Returns "container@.service" for an instance, or NULL. */
static const char *template_of(struct session *s, const char *name)
{
	const char *at = strchr(name, '@'), *dot = strrchr(name, '.');
	return at && dot && at + 1 < dot ? arena_format(&s->arena, "%.*s@%s", (int)(at - name), name, dot) : NULL;
}

/* Names. */

struct collector {
	struct session *session;
	const struct unit_rows *rows;
	const struct snapshot *snapshot;
	struct units units;
	size_t *slots; /* hash table of names: indices in `units` + 1; 0: free */
	size_t mask;   /* its size - 1 */
};

static int compare_units(const void *l, const void *r)
{
	return strcmp(((const struct unit *)l)->name, ((const struct unit *)r)->name);
}

/* FNV-1a (Fowler, Noll, Vo). */
static size_t hash_of(const char *name)
{
	uint64_t hash = 0xcbf29ce484222325;
	for (; *name; name++)
		hash = (hash ^ (unsigned char)*name) * 0x100000001b3;
	return (size_t)(hash ^ hash >> 32);
}

static struct unit *enter(struct collector *c, const char *name)
{
	size_t at = hash_of(name) & c->mask;
	for (; c->slots[at]; at = (at + 1) & c->mask)
		if (strcmp(c->units.items[c->slots[at] - 1].name, name) == 0)
			return &c->units.items[c->slots[at] - 1];
	struct unit *u = &c->units.items[c->units.count++];
	*u = (struct unit){.name = name};
	c->slots[at] = c->units.count;
	return u;
}

/* Every file adds at most one unit, so that at most half of the table is used. */
static void make_table(struct collector *c)
{
	c->mask = 16;
	while (c->mask < 2 * c->snapshot->count)
		c->mask *= 2;
	c->slots = arena_zalloc(&c->session->arena, c->mask * sizeof *c->slots);
	c->mask--;
}

static void pull(struct collector *c, struct unit *u, const char *by)
{
	if ((u->pulled_by_count & (u->pulled_by_count - 1)) == 0) {
		const char **all =
		    ARENA_ARRAY(&c->session->arena, const char *, u->pulled_by_count ? 2 * u->pulled_by_count : 1);
		if (u->pulled_by_count)
			memcpy(all, u->pulled_by, u->pulled_by_count * sizeof *all);
		u->pulled_by = all;
	}
	u->pulled_by[u->pulled_by_count++] = by;
}

/* Collects one file below etc/systemd/system: a unit, a drop-in, or a link that pulls a unit in. */
static void collect(struct collector *c, const struct host_file *f)
{
	const char *path = f->path + sizeof UNITS - 1, *slash = strchr(path, '/');
	if (!slash) {
		bool masked = f->kind == ARTIFACT_LINK && f->bytes && strcmp(f->bytes->text, "/dev/null") == 0;
		if (!is_unit_name(path) || units_is_template(path) || (f->kind == ARTIFACT_LINK && !masked))
			return; /* an alias of another unit is not a unit of its own */
		struct unit *u = enter(c, path);
		u->file = f;
		u->masked = masked;
		return;
	}
	const char *folder = arena_text(&c->session->arena, path, (size_t)(slash - path));
	size_t puller = unit_rows_puller(c->rows, folder, strlen(folder));
	if (puller && is_unit_name(slash + 1))
		pull(c, enter(c, slash + 1), arena_text(&c->session->arena, folder, puller));
	if (ends_in(folder, ".d") && ends_in(slash + 1, ".conf")) {
		const char *name = arena_text(&c->session->arena, folder, strlen(folder) - 2);
		if (is_unit_name(name) && !units_is_template(name))
			enter(c, name);
	}
}

/* Files of a unit. */

static void add_input(struct session *s, struct unit *u, const struct host_file *f, enum effect effect, bool is_unit)
{
	for (size_t i = 0; i < u->input_count; i++)
		if (u->inputs[i].file == f) {
			if (effect > u->inputs[i].effect)
				u->inputs[i].effect = effect;
			return;
		}
	if ((u->input_count & (u->input_count - 1)) == 0) {
		struct unit_input *all = ARENA_ARRAY(&s->arena, struct unit_input, u->input_count ? 2 * u->input_count : 1);
		if (u->input_count)
			memcpy(all, u->inputs, u->input_count * sizeof *all);
		u->inputs = all;
	}
	u->inputs[u->input_count++] = (struct unit_input){f, effect, is_unit};
}

static void add_unit_file(struct collector *c, struct unit *u, const struct host_file *f)
{
	if (f->kind != ARTIFACT_FILE || !f->bytes)
		return;
	add_input(c->session, u, f, EFFECT_NONE, true);
	unit_file_read(c->session, f->bytes, &u->directives);
}

/* Adds the drop-ins below "etc/systemd/system/NAME.d". */
static void add_additions(struct collector *c, struct unit *u, const char *name)
{
	const char *folder = arena_format(&c->session->arena, UNITS "%s.d/", name);
	size_t n = strlen(folder);
	for (size_t i = snapshot_from(c->snapshot, folder); i < c->snapshot->count; i++) {
		if (strncmp(c->snapshot->files[i].path, folder, n) != 0)
			break;
		if (ends_in(c->snapshot->files[i].path, ".conf"))
			add_unit_file(c, u, &c->snapshot->files[i]);
	}
}

/* Returns a word of a directive with systemd's %i, %I, %n, %N and %p replaced. */
static const char *expand(struct session *s, const char *name, const char *word, size_t len)
{
	const char *at = strchr(name, '@'), *dot = strrchr(name, '.');
	struct buf out = {0};
	for (size_t i = 0; i < len; i++) {
		char c = word[i] == '%' && i + 1 < len ? word[i + 1] : '\0';
		if ((c == 'i' || c == 'I') && at)
			buf_add(&out, at + 1, (size_t)(dot - at - 1));
		else if (c == 'n')
			buf_puts(&out, name);
		else if (c == 'N')
			buf_add(&out, name, (size_t)(dot - name));
		else if (c == 'p')
			buf_add(&out, name, (size_t)((at ? at : dot) - name));
		else {
			buf_char(&out, word[i]);
			continue;
		}
		i++;
	}
	const char *text = arena_text(&s->arena, out.text, out.len);
	buf_release(&out);
	return text;
}

/* Adds the files of the build that a directive names. */
static void add_named(struct collector *c, struct unit *u, const struct directive *d, enum effect effect)
{
	for (const char *word = d->value; *word;) {
		size_t n = strcspn(word, " \t");
		size_t skip = strspn(word, "-@+!:\"'"); /* prefixes of commands, quotes */
		if (skip < n && word[skip] == '/') {
			size_t len = n - skip;
			while (len > 1 && strchr("\"'", word[skip + len - 1]))
				len--;
			const char *path = expand(c->session, u->name, word + skip + 1, len - 1);
			const struct host_file *f = snapshot_find(c->snapshot, path);
			if (f)
				add_input(c->session, u, f, effect, false);
		}
		word += n + strspn(word + n, " \t");
	}
}

/* Adds files next to the unit's scripts, which no directive names. */
static void add_scripts(struct collector *c, struct unit *u)
{
	static const char prefix[] = SCRIPTS;
	for (size_t i = 0, n = u->input_count; i < n; i++) {
		const char *path = u->inputs[i].file->path, *slash = strrchr(path, '/');
		if (strncmp(path, prefix, sizeof prefix - 1) != 0)
			continue;
		size_t len = (size_t)(slash + 1 - path);
		const char *folder = arena_text(&c->session->arena, path, len);
		for (size_t k = snapshot_from(c->snapshot, folder); k < c->snapshot->count; k++) {
			if (strncmp(c->snapshot->files[k].path, folder, len) != 0)
				break;
			bool known = false;
			for (size_t j = 0; j < u->input_count; j++)
				known |= u->inputs[j].file == &c->snapshot->files[k];
			if (!known)
				add_input(c->session, u, &c->snapshot->files[k], EFFECT_RESTART, false);
		}
		return;
	}
}

static void add_inputs(struct collector *c, struct unit *u)
{
	const char *template = template_of(c->session, u->name);
	if (!u->file && template)
		u->file = snapshot_find(c->snapshot, arena_format(&c->session->arena, UNITS "%s", template));
	if (u->masked)
		return;
	if (u->file)
		add_unit_file(c, u, u->file);
	if (template)
		add_additions(c, u, template);
	add_additions(c, u, u->name);
	for (size_t i = 0; i < u->directives.count; i++) {
		const struct directive *d = &u->directives.items[i];
		add_named(c, u, d, unit_rows_effect(c->rows, d->section, d->key));
	}
	add_scripts(c, u);
}

/* Records the units of the build that a unit pulls in. */
static void pull_named(struct collector *c, const struct unit *u)
{
	for (size_t i = 0; i < u->directives.count; i++) {
		const struct directive *d = &u->directives.items[i];
		const struct unit_row *row = unit_rows_find(c->rows, d->key);
		for (const char *word = d->value; row && row->pulls && *word; word += strspn(word, " \t")) {
			size_t n = strcspn(word, " \t");
			struct unit *wanted = (struct unit *)units_find(&c->units, expand(c->session, u->name, word, n));
			if (wanted && wanted != u)
				pull(c, wanted, u->name);
			word += n;
		}
	}
}

struct units units_of(struct session *s, const struct unit_rows *rows, const struct snapshot *snapshot)
{
	struct collector c = {.session = s, .rows = rows, .snapshot = snapshot};
	c.units.items = ARENA_ARRAY(&s->arena, struct unit, snapshot->count);
	make_table(&c);
	for (size_t i = snapshot_from(snapshot, UNITS); i < snapshot->count; i++) {
		if (strncmp(snapshot->files[i].path, UNITS, sizeof UNITS - 1) != 0)
			break;
		collect(&c, &snapshot->files[i]);
	}
	for (size_t i = 0; i < c.units.count; i++)
		add_inputs(&c, &c.units.items[i]);
	if (c.units.count)
		qsort(c.units.items, c.units.count, sizeof *c.units.items, compare_units);
	for (size_t i = 0; i < c.units.count; i++)
		pull_named(&c, &c.units.items[i]);
	return c.units;
}

const struct unit *units_find(const struct units *units, const char *name)
{
	const struct unit wanted = {.name = name};
	return units->count ? bsearch(&wanted, units->items, units->count, sizeof wanted, compare_units) : NULL;
}
