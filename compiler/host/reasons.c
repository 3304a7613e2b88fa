/* Why a unit has changed: the entry of a file that differs, and the option that it was made for. */
#include "host/reasons.h"

#include "host/line_origins.h"
#include "host/plan.h"

#include <stdlib.h>

struct search {
	struct session *session;
	const struct unit_rows *rows;
	struct reason *first, **end;
	struct line_origins origins; /* cache: those of the last file */
	const struct directive *moved; /* the first one whose values are the same in another order */
};

struct reason *reasons_new(struct session *s, const char *text)
{
	struct reason *r = ARENA_NEW(&s->arena, struct reason);
	r->text = text;
	return r;
}

static bool is_known(const struct search *s, const struct reason *r)
{
	for (const struct reason *i = s->first; i; i = i->next)
		if (r->option && i->option ? strcmp(i->option, r->option) == 0 : strcmp(i->text, r->text) == 0)
			return true;
	return false;
}

static void add(struct search *s, struct reason *r)
{
	if (is_known(s, r))
		return;
	*s->end = r;
	s->end = &r->next;
}

/* Sets option and place of a reason to those of a whole file. */
static void use_file(const struct search *s, const struct host_file *f, struct reason *r)
{
	if (!f)
		return;
	r->option = f->option;
	if (f->file)
		r->place = arena_format(&s->session->arena, "%s:%u", f->file, f->line);
}

static const char *fate_of(bool old, bool new)
{
	return !old ? "added" : !new ? "removed" : "changed";
}

/* Returns the origin of a line of a file. For a line that is gone, the new file tells the place. */
static const struct file_origin *use_line(struct search *s, const struct host_file *f, size_t line, bool removed,
                                          const struct host_file *now, struct reason *r)
{
	if (s->origins.file != f)
		s->origins = line_origins_of(s->session, f);
	const struct file_origin *o = line_origins_find(&s->origins, line);
	use_file(s, now, r);
	if (o && o->option)
		r->option = o->option;
	if (o && o->place && !removed)
		r->place = o->place;
	return o;
}

/* Adds the reason that an entry, in a line of `f`, has changed. */
static void add_entry(struct search *s, const struct host_file *f, size_t line, const char *key, bool old, bool new,
                      const struct host_file *now)
{
	struct reason *r = reasons_new(s->session, arena_format(&s->session->arena, "%s %s", key, fate_of(old, new)));
	use_line(s, f, line, !new, now, r);
	add(s, r);
}

/* Env files: lines of NAME=VALUE. */

/* Returns the value of a variable in a text; *len gets its length. Returns NULL when it is not there. */
static const char *variable(const struct str *text, const char *name, size_t name_len, size_t *len)
{
	for (const char *line = text->text; *line; line += strcspn(line, "\n"), line += *line == '\n')
		if (strncmp(line, name, name_len) == 0 && line[name_len] == '=') {
			*len = strcspn(line, "\n");
			return line;
		}
	return NULL;
}

static bool is_env_file(const struct str *text)
{
	for (const char *line = text->text; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		size_t n = strspn(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
		if (*line != '#' && *line != '\n' && (!n || line[n] != '='))
			return false;
	}
	return true;
}

/* Adds variables of `these` that `those` lacks or (unless `only_missing`) has with another value. */
static bool compare_variables(struct search *s, const struct host_file *these, const struct host_file *those,
                              bool removed, const struct host_file *new)
{
	bool any = false;
	size_t number = 0;
	for (const char *line = these->bytes->text; *line; line += strcspn(line, "\n"), line += *line == '\n', number++) {
		size_t n = strcspn(line, "=\n"), len = strcspn(line, "\n"), other = 0;
		if (line[n] != '=' || *line == '#')
			continue;
		const char *found = variable(those->bytes, line, n, &other);
		if (found && (removed || (other == len && memcmp(found, line, len) == 0)))
			continue;
		const char *key = arena_text(&s->session->arena, line, n);
		add_entry(s, these, number, key, removed || found, !removed, new);
		any = true;
	}
	return any;
}

/* Units. */

/* Returns the file that contains a directive. */
static const struct host_file *file_of(const struct unit *u, const struct directive *d)
{
	size_t n = d->text;
	for (size_t i = 0; i < u->input_count; i++)
		if (u->inputs[i].is_unit && n-- == 0)
			return u->inputs[i].file;
	return NULL;
}

/* Adds directives of `these` that differ from `those`, with at least this effect. */
static enum effect compare_directives(struct search *s, const struct unit *these, const struct unit *those,
                                      bool removed, enum effect least, const struct host_file *new, bool *stop_changed)
{
	enum effect most = EFFECT_NONE;
	for (size_t i = 0; i < these->directives.count; i++) {
		const struct directive *d = &these->directives.items[i];
		bool there = unit_file_last(&those->directives, d->section, d->key);
		if (removed ? there : unit_file_equal(&these->directives, &those->directives, d->section, d->key))
			continue;
		enum effect effect = unit_rows_effect(s->rows, d->section, d->key);
		most = effect > most ? effect : most;
		*stop_changed |= effect == EFFECT_STOP;
		if (effect < least)
			continue;
		if (!unit_file_has(&those->directives, d))
			add_entry(s, file_of(these, d), d->line, d->key, removed || there, !removed, new);
		else if (!s->moved)
			s->moved = d; /* one of several values, which the other file has, too */
	}
	return most;
}

/* Scripts, and files of all other kinds: lines that the other one lacks. */

struct lines {
	const char **items, **sorted;
	size_t count;
};

static int compare_lines(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

static struct lines split(struct session *s, const struct str *text)
{
	struct lines l = {NULL, NULL, 0};
	size_t n = 1;
	for (const char *c = text->text; *c; c++)
		n += *c == '\n';
	l.items = ARENA_ARRAY(&s->arena, const char *, n);
	for (const char *line = text->text; *line; line += strcspn(line, "\n"), line += *line == '\n')
		l.items[l.count++] = arena_text(&s->arena, line, strcspn(line, "\n"));
	l.sorted = ARENA_ARRAY(&s->arena, const char *, n);
	memcpy(l.sorted, l.items, l.count * sizeof *l.items);
	qsort(l.sorted, l.count, sizeof *l.sorted, compare_lines);
	return l;
}

/* Whether a line is a comment or empty, and has no effect. */
static bool is_idle(const char *line)
{
	line += strspn(line, " \t");
	return !*line || *line == '#';
}

/* Returns "additionalCapabilities" for containers.web.additionalCapabilities. */
static const char *last_name(const char *option)
{
	const char *last = option;
	bool quoted = false;
	for (const char *c = option; *c; c++) {
		quoted ^= *c == '"';
		if (*c == '.' && !quoted)
			last = c + 1;
	}
	return last;
}

/* Adds the options of the lines of `these` that `those` lack. */
static void add_lines(struct search *s, const struct host_file *f, const struct lines *these, const struct lines *those,
                      bool removed, const struct host_file *now)
{
	for (size_t i = 0; i < these->count; i++) {
		if (is_idle(these->items[i]) ||
		    bsearch(&these->items[i], those->sorted, those->count, sizeof *those->sorted, compare_lines))
			continue;
		struct reason *r = reasons_new(s->session, "");
		const struct file_origin *o = use_line(s, f, i, removed, now, r);
		if (!o || !o->option)
			continue;
		r->text = arena_format(&s->session->arena, "%s changed", last_name(o->option));
		add(s, r);
	}
}

static void compare_texts(struct search *s, const struct host_file *old, const struct host_file *new)
{
	const struct lines l = split(s->session, old->bytes), r = split(s->session, new->bytes);
	add_lines(s, new, &r, &l, false, new);
	add_lines(s, old, &l, &r, true, new);
}

/* Adds the reason that a file was edited by hand. */
static void add_edit(struct search *s, const struct host_file *f)
{
	add(s,
	    reasons_new(s->session, arena_format(&s->session->arena, "/%s was edited by hand: it %s", f->path, f->fault)));
}

static void compare_file(struct search *s, const struct host_file *old, const struct host_file *new)
{
	if (old && old->fault) {
		add_edit(s, old);
		return;
	}
	struct reason **before = s->end;
	if (old && new && old->bytes && new->bytes) {
		if (is_env_file(old->bytes) && is_env_file(new->bytes)) {
			bool any = compare_variables(s, new, old, false, new);
			if (compare_variables(s, old, new, true, new) || any)
				return;
		}
		compare_texts(s, old, new);
	}
	const struct host_file *f = new ? new : old;
	const char *name = strncmp(f->path, "etc/ctrc/scripts/", 17) == 0 ? strrchr(f->path, '/') + 1 : f->path;
	struct reason *r =
	    reasons_new(s->session, arena_format(&s->session->arena, "%s %s", name, fate_of(old, new)));
	use_file(s, f, r);
	if (s->end == before && !s->first)
		add(s, r);
}

static const struct unit_input *input_of(const struct unit *u, const char *path)
{
	for (size_t i = 0; i < u->input_count; i++)
		if (strcmp(u->inputs[i].file->path, path) == 0)
			return &u->inputs[i];
	return NULL;
}

/* Compares a file that does not contain directives. */
static enum effect compare_input(struct search *s, const struct unit_input *old, const struct unit_input *new,
                                 enum effect least, bool *changed)
{
	if (old && new && host_file_equal(old->file, new->file))
		return EFFECT_NONE;
	enum effect effect = new ? new->effect : old->effect;
	*changed = true;
	if (effect >= least)
		compare_file(s, old ? old->file : NULL, new ? new->file : NULL);
	return effect;
}

/* Returns a file with directives of a unit that was edited by hand, or NULL. */
static const struct host_file *edited_unit_file(const struct unit *u)
{
	for (size_t i = 0; i < u->input_count; i++)
		if (u->inputs[i].is_unit && u->inputs[i].file->fault)
			return u->inputs[i].file;
	return NULL;
}

static enum effect compare_all(struct search *s, const struct unit *old, const struct unit *new, enum effect least,
                               bool *changed, bool *stop_changed)
{
	enum effect most = EFFECT_NONE;
	const struct host_file *f = new->input_count ? new->inputs[0].file : old->input_count ? old->inputs[0].file : NULL;
	const struct host_file *edited = edited_unit_file(old);
	int least_told = edited ? EFFECT_RESTART + 1 : (int)least; /* above all effects: none is added */
	for (int removed = 0; f && removed < 2; removed++) {
		enum effect effect = compare_directives(s, removed ? old : new, removed ? new : old, removed,
		                                        (enum effect)least_told, f, stop_changed);
		most = effect > most ? effect : most;
	}
	if (s->moved && !s->first)
		add_entry(s, file_of(new, s->moved), s->moved->line, s->moved->key, true, true, f);
	if (edited && most >= least)
		add_edit(s, edited);
	for (int removed = 0; removed < 2; removed++) {
		const struct unit *these = removed ? old : new, *those = removed ? new : old;
		for (size_t i = 0; i < these->input_count; i++) {
			const struct unit_input *this = &these->inputs[i], *that = input_of(those, this->file->path);
			if (removed && that)
				continue;
			if (this->is_unit) {
				*changed |= !that || !host_file_equal(this->file, that->file);
				continue;
			}
			enum effect effect = compare_input(s, removed ? this : that, removed ? NULL : this, least, changed);
			most = effect > most ? effect : most;
			*stop_changed |= effect == EFFECT_STOP;
		}
	}
	return most;
}

enum effect reasons_of(struct session *s, const struct plan *plan, const struct unit *old, const struct unit *new,
                       struct reason **reasons, bool *changed, bool *stop_changed)
{
	enum effect most = EFFECT_RESTART;
	*changed = *stop_changed = false;
	*reasons = NULL;
	/* The changes with the strongest effect are the reason; the others would only distract from it. */
	for (int least = EFFECT_RESTART; least >= EFFECT_NONE && !*reasons; least--) {
		struct search search = {.session = s, .rows = plan->unit_rows, .end = &search.first};
		most = compare_all(&search, old, new, (enum effect)least, changed, stop_changed);
		*reasons = search.first;
		if (!*changed)
			break;
	}
	return most;
}
