#include "compile/project.h"

#include "base/path.h"
#include "compile/spec_file.h"
#include "syntax/parse.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct project {
	struct compile_settings *settings;
	struct session *session;
	struct source *source;
};

static void refuse(const struct project *p, struct span at, const char *message, const char *help)
{
	diag_error(p->session, D_BAD_PROJECT, at, "%s", message)->help = help;
}

/* Reports a message with a word of the file, if it looks like a word: the contents of a file that is not a project file
 * are not printed. */
static void refuse_word(const struct project *p, struct span at, const char *what, const char *word, const char *help)
{
	enum { LONGEST = 32 };
	size_t n = strlen(word);
	bool is_word = n && n <= LONGEST && strspn(word, "abcdefghijklmnopqrstuvwxyz-_ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
	refuse(p, at, is_word ? arena_format(&p->session->arena, "%s '%s'", what, word) : what, help);
}

/* Returns the text of a scalar, or NULL, which has been reported. Numbers and so on are as they were written. */
static const char *text_of(const struct project *p, const struct expr *e)
{
	if (e->kind == EXPR_STRING)
		return ((const struct expr_string *)e)->text->text;
	if (e->kind == EXPR_INT || e->kind == EXPR_FLOAT || e->kind == EXPR_VAR)
		return arena_text(&p->session->arena, p->source->text + (e->at.start - p->source->base),
		                  e->at.end - e->at.start);
	refuse(p, e->at, "expected a text", NULL);
	return NULL;
}

static const char *name_of(const struct project *p, const struct binding *b)
{
	return symbol_text(&p->session->symbols, b->name);
}

/* Returns the contents of a mapping; NULL when it is not one. */
static const struct bindings *mapping(const struct expr *e)
{
	return e->kind == EXPR_ATTRS ? &((const struct expr_attrs *)e)->b : NULL;
}

static bool read_bool(const struct project *p, const struct expr *e, bool *to)
{
	const char *text = text_of(p, e);
	if (!text)
		return false;
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0) {
		refuse(p, e->at, "expected true or false", NULL);
		return false;
	}
	*to = *to || *text == 't';
	return true;
}

/* The settings, one function each. */

static void read_strict(struct project *p, const struct expr *e)
{
	read_bool(p, e, &p->settings->strict);
}

static void read_all(struct project *p, const struct expr *e)
{
	read_bool(p, e, &p->settings->control.all);
}

static void read_no_suppress(struct project *p, const struct expr *e)
{
	read_bool(p, e, &p->settings->control.no_suppress);
}

static void read_format(struct project *p, const struct expr *e)
{
	const char *text = text_of(p, e);
	const struct report_format *f = text ? report_format_find(text) : NULL;
	if (text && !f)
		refuse_word(p, e->at, "unknown format", text, NULL);
	if (f && !p->settings->format_given)
		p->settings->format = f;
}

static void read_host_options(struct project *p, const struct expr *e)
{
	const char *text = text_of(p, e);
	enum host_options found = HOST_OPTIONS_ERROR;
	if (text && !foreign_options_find(text, &found))
		refuse(p, e->at, "expected ignore, warn or error", NULL);
	if (text && !p->settings->host_options_given) {
		p->settings->host_options = found;
		p->settings->host_options_given = true;
	}
}

static void read_target_systemd(struct project *p, const struct expr *e)
{
	const char *text = text_of(p, e);
	int version = 0;
	if (text && !compile_target_systemd(text, &version))
		refuse(p, e->at, "expected a version of systemd: 252", NULL);
	if (!p->settings->target.systemd)
		p->settings->target.systemd = version;
}

static void read_target_kernel(struct project *p, const struct expr *e)
{
	const char *text = text_of(p, e);
	if (text && !compile_target_kernel(text))
		refuse(p, e->at, "expected a version of the kernel: 5.10", NULL);
	else if (text && !p->settings->target.kernel)
		p->settings->target.kernel = text;
}

static void read_keep(struct project *p, const struct expr *e)
{
	enum { LONGEST = 6 };
	const char *text = text_of(p, e);
	size_t digits = text ? strspn(text, "0123456789") : 0;
	if (text && (!digits || text[digits] || digits > LONGEST || *text == '0'))
		refuse(p, e->at, "expected a number from 1 on", NULL);
	else if (text && !p->settings->keep)
		p->settings->keep = strtoul(text, NULL, 10);
}

/* The rules of the file come before those of the call, since later ones take precedence. */
static void read_severities(struct project *p, const struct expr *e)
{
	struct severity_rule *first = NULL, **end = &first;
	const struct bindings *all = mapping(e);
	if (!all)
		return refuse(p, e->at, "expected a mapping of codes to severities", NULL);
	for (uint32_t i = 0; i < all->n; i++) {
		const struct binding *b = all->order[i];
		const char *level = text_of(p, b->value), *fault, *cure;
		struct severity_rule *rule = ARENA_NEW(&p->session->arena, struct severity_rule);
		if (!level)
			continue;
		if (!severity_make_rule(&p->session->arena, name_of(p, b), level, rule, &fault, &cure)) {
			refuse(p, span_join(b->at, b->value->at), fault, cure);
			continue;
		}
		rule->at = b->at;
		*end = rule;
		end = &rule->next;
	}
	*end = p->settings->control.rules;
	p->settings->control.rules = first;
}

/* Returns the value of a key of a suppression as text; NULL when it has none. */
static const char *member(const struct project *p, const struct bindings *item, const char *name, struct span *at)
{
	for (uint32_t i = 0; i < item->n; i++) {
		const struct binding *b = item->order[i];
		if (strcmp(name_of(p, b), name) != 0)
			continue;
		*at = b->value->at;
		return text_of(p, b->value);
	}
	return NULL;
}

static void check_members(const struct project *p, const struct bindings *item)
{
	static const char *const known[] = {"code", "reason", "path"};
	for (uint32_t i = 0; i < item->n; i++) {
		const char *name = name_of(p, item->order[i]);
		bool found = false;
		for (size_t k = 0; !found && k < sizeof known / sizeof *known; k++)
			found = strcmp(name, known[k]) == 0;
		if (!found)
			refuse_word(p, item->order[i]->at, "unknown key", name, "a suppression has the keys code, reason and path");
	}
}

static struct allowance *read_suppression(struct project *p, const struct expr *e)
{
	struct allowance *a = ARENA_NEW(&p->session->arena, struct allowance);
	const struct bindings *item = mapping(e);
	struct span at;
	if (!item) {
		refuse(p, e->at, "expected a suppression", "it is a mapping with the keys code, reason and perhaps path");
		return NULL;
	}
	check_members(p, item);
	const char *reason = member(p, item, "reason", &at);
	a->path = member(p, item, "path", &at);
	a->name = member(p, item, "code", &a->at);
	if (a->name && reason && *reason)
		return a;
	if (!a->name)
		refuse(p, e->at, "this suppression names no code", NULL);
	else
		refuse(p, a->at, "this suppression gives no reason, and does not count", "say why in 'reason: ...'");
	return NULL;
}

static void read_suppressions(struct project *p, const struct expr *e)
{
	struct allowance **end = &p->settings->control.allowed;
	const struct expr_list *list = e->kind == EXPR_LIST ? (const struct expr_list *)e : NULL;
	if (!list)
		return refuse(p, e->at, "expected a list of suppressions", NULL);
	for (uint32_t i = 0; i < list->n; i++) {
		struct allowance *a = read_suppression(p, list->items[i]);
		if (!a)
			continue;
		*end = a;
		end = &a->next;
	}
}

static const struct setting {
	const char *name;
	void (*read)(struct project *p, const struct expr *e);
} settings[] = {
    {"strict", read_strict}, {"all", read_all},          {"no-suppress", read_no_suppress},
    {"format", read_format}, {"keep", read_keep},        {"severities", read_severities},
    {"suppress", read_suppressions}, {"host-options", read_host_options},
    {"target-systemd", read_target_systemd}, {"target-kernel", read_target_kernel},
};
enum { SETTINGS = sizeof settings / sizeof *settings };

static void read_setting(struct project *p, const struct binding *b)
{
	const char *names[SETTINGS], *name = name_of(p, b);
	for (size_t i = 0; i < SETTINGS; i++) {
		if (strcmp(settings[i].name, name) == 0)
			return settings[i].read(p, b->value);
		names[i] = settings[i].name;
	}
	const char *nearest = nearest_name(name, names, SETTINGS);
	refuse_word(p, b->at, "unknown setting", name,
	            nearest ? arena_format(&p->session->arena, "did you mean '%s'?", nearest) : NULL);
}

static void read_text(struct project *p)
{
	enum { DEEPEST = 16 }; /* nested collections */
	const struct expr *tree = parse_source(p->session, p->source, DEEPEST, false);
	const struct bindings *all = tree ? mapping(tree) : NULL;
	if (!tree || (tree->kind == EXPR_VAR && p->source->len == 0))
		return;
	if (!all)
		return refuse(p, tree->at, "expected settings, 'name: value' each", NULL);
	for (uint32_t i = 0; i < all->n; i++)
		read_setting(p, all->order[i]);
}

/* Returns the nearest project file. A folder that may not be read ends the search. */
static const char *find_file(struct session *s, const char *folder)
{
	static const char name[] = ".ctrc.yaml";
	struct stat st;
	for (;; folder = path_folder(&s->arena, folder)) {
		bool root = strcmp(folder, "/") == 0;
		const char *path = arena_format(&s->arena, "%s/%s", root ? "" : folder, name);
		if (access_look(s->access, path, false) != 0)
			return NULL;
		if (lstat(path, &st) == 0)
			return path;
		if (root)
			return NULL;
	}
}

/* Returns the path relative to the current folder, if one of them is below the other. */
static const char *shown_name(struct session *s, const char *path)
{
	const char *here = path_absolute(&s->arena, ".");
	size_t n = here ? strlen(here) : 0;
	if (n > 1 && strncmp(path, here, n) == 0 && path[n] == '/')
		return path + n + 1;
	return path;
}

/* Whether a file or folder belongs to root, to the caller, or to the owner of the spec or of its folder. */
static bool is_trusted(const struct source *spec, const struct stat *st)
{
	struct stat file, folder;
	return st->st_uid == 0 || st->st_uid == geteuid() ||
	       (stat(spec->dir, &folder) == 0 && folder.st_uid == st->st_uid) ||
	       (spec->path && stat(spec->path, &file) == 0 && file.st_uid == st->st_uid);
}

/* Whether somebody else may have put the file there: a folder around the spec may be writable for all. */
static bool may_be_planted(struct session *s, const struct source *spec, const char *path, const struct stat *file)
{
	struct stat folder;
	if (stat(path_folder(&s->arena, path), &folder) != 0 || !is_trusted(spec, &folder))
		return true;
	return folder.st_mode & S_IWOTH && !is_trusted(spec, file);
}

/* Loads the file. A file that is not as it should be has no text, and the fault is that of the whole file. */
static struct source *load(struct session *s, const struct source *spec, const char *path)
{
	enum { LARGEST = 1 << 20 };
	struct stat st;
	const char *name = shown_name(s, path), *fault = NULL, *help = "put the settings into the file itself";
	if (lstat(path, &st) != 0 || !S_ISREG(st.st_mode)) {
		fault = "the project file is no regular file: a link to one, or anything else, is not followed";
	} else if (st.st_size > LARGEST) {
		fault = "the project file is larger than 1 MiB";
	} else if (may_be_planted(s, spec, path, &st)) {
		fault = "the project file may be another user's: neither you, root nor the owner of the spec decides on it";
		help = "take it away, or move the spec to a folder of your own";
	}
	struct source *source = fault ? source_add(&s->sources, &s->arena, name, path, path_folder(&s->arena, path), "", 0,
	                                           SOURCE_USER)
	                              : spec_file_load(s, name, SPEC_PLAIN);
	if (source)
		source->unquoted = true;
	if (source && fault)
		diag_error(s, D_BAD_PROJECT, (struct span){source->base, source->base}, "%s", fault)->help = help;
	return fault ? NULL : source;
}

void project_read(struct compilation *c)
{
	struct session *s = c->session;
	const char *path = c->spec->dir ? find_file(s, c->spec->dir) : NULL;
	struct project p = {.settings = &c->settings, .session = s};
	if (path)
		p.source = load(s, c->spec, path);
	if (p.source)
		read_text(&p);
}
