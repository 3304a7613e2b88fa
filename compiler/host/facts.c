#include "host/facts.h"

#include "host/network_facts.h"
#include "host/process.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>

static symbol name_of(struct session *s, const char *name)
{
	return symbol_of(&s->symbols, name, strlen(name));
}

static void put(struct session *s, struct attrs_builder *b, const char *name, struct value v)
{
	attrs_put(b, name_of(s, name), 0, v);
}

/* Returns the texts of a list in the question. Returns NULL with a failure. */
static const char **texts_of(struct compilation *c, const struct attrs *asked, const char *name, uint32_t *n)
{
	struct evaluator *ev = c->ev;
	struct value v = force_attribute(ev, asked, name_of(c->session, name));
	const struct list *all = value_ok(v) ? force_list(ev, v, SPAN_NONE, name) : NULL;
	if (!all)
		return NULL;
	*n = (uint32_t)list_len(all);
	const char **texts = ARENA_ARRAY(&c->session->arena, const char *, *n + 1);
	for (uint32_t i = 0; i < *n; i++) {
		const struct str *text = force_string(ev, slot_force(ev, &all->items[i]), SPAN_NONE, name);
		if (!text)
			return NULL;
		texts[i] = text->text;
	}
	return texts;
}

static struct value paths_there(struct session *s, const char *const *paths, uint32_t n)
{
	struct attrs_builder b = attrs_build(s, n);
	struct stat st;
	for (uint32_t i = 0; i < n; i++)
		if (lstat(paths[i], &st) == 0)
			put(s, &b, paths[i], VALUE_OF_TRUE);
	return attrs_done(&b, true);
}

/* Reads lines NAME:FIRST:COUNT. */
static struct value read_users(struct session *s)
{
	enum { MOST = 4096 };
	struct value *items = ARENA_ARRAY(&s->arena, struct value, MOST);
	size_t n = 0;
	char line[512];
	FILE *file = fopen("/etc/subuid", "re");
	while (file && n < MOST && fgets(line, sizeof line, file)) {
		char name[256];
		unsigned first, count;
		if (sscanf(line, "%255[^:\n]:%u:%u", name, &first, &count) != 3)
			continue;
		struct attrs_builder b = attrs_build(s, 3);
		put(s, &b, "name", value_of_text(&s->arena, name, strlen(name)));
		put(s, &b, "first", value_of_int(&s->arena, first));
		put(s, &b, "count", value_of_int(&s->arena, count));
		items[n++] = attrs_done(&b, true);
	}
	if (file)
		fclose(file);
	return value_of_list(&s->arena, items, n);
}

/* Returns the unit in a file of systemd-machined, which calls it a scope even when it is not. Returns "" when it has
 * none. */
static const char *unit_of_machine(struct session *s, const char *name)
{
	static const char key[] = "SCOPE=";
	char line[512];
	const char *unit = "";
	FILE *file = fopen(arena_format(&s->arena, "/run/systemd/machines/%s", name), "re");
	while (file && fgets(line, sizeof line, file))
		if (strncmp(line, key, sizeof key - 1) == 0)
			unit = arena_text(&s->arena, line + sizeof key - 1, strcspn(line + sizeof key - 1, "\n"));
	if (file)
		fclose(file);
	return unit;
}

/* The links in that folder have the names of units. */
static struct value read_machines(struct session *s)
{
	struct attrs_builder b = attrs_build(s, 1);
	DIR *folder = opendir("/run/systemd/machines");
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		if (entry->d_name[0] == '.' || strchr(entry->d_name, ':'))
			continue;
		const char *unit = unit_of_machine(s, entry->d_name);
		put(s, &b, entry->d_name, value_of_text(&s->arena, unit, strlen(unit)));
	}
	if (folder)
		closedir(folder);
	return attrs_done(&b, true);
}

/* Whether a line of modules.dep or modules.builtin is about a module: "kernel/net/tun.ko.xz: ...". '-' and '_' are
 * equivalent. */
static bool is_of_module(const char *line, const char *name)
{
	const char *end = strstr(line, ".ko");
	size_t n = strlen(name);
	if (!end || (size_t)(end - line) < n)
		return false;
	const char *at = end - n;
	if (at != line && at[-1] != '/')
		return false;
	for (size_t i = 0; i < n; i++)
		if (at[i] != name[i] && !(strchr("-_", at[i]) && strchr("-_", name[i])))
			return false;
	return true;
}

enum { UNKNOWN = -1 };

/* Returns 1 when a list of the kernel's modules has it, 0 when not, UNKNOWN when there is no such list. */
static int is_listed(struct session *s, const char *release, const char *list, const char *name)
{
	char line[4096];
	FILE *file = fopen(arena_format(&s->arena, "/lib/modules/%s/%s", release, list), "re");
	int found = file ? 0 : UNKNOWN;
	while (file && !found && fgets(line, sizeof line, file))
		found = is_of_module(line, name);
	if (file)
		fclose(file);
	return found;
}

static int has_module(struct session *s, const char *name)
{
	struct utsname kernel;
	struct stat st;
	if (stat(arena_format(&s->arena, "/sys/module/%s", name), &st) == 0)
		return 1;
	if (uname(&kernel) != 0)
		return UNKNOWN;
	int loadable = is_listed(s, kernel.release, "modules.dep", name);
	int builtin = is_listed(s, kernel.release, "modules.builtin", name);
	return loadable == 1 || builtin == 1 ? 1 : loadable == 0 && builtin == 0 ? 0 : UNKNOWN;
}

static struct value modules_there(struct session *s, const char *const *names, uint32_t n)
{
	struct attrs_builder b = attrs_build(s, n);
	for (uint32_t i = 0; i < n; i++) {
		int has = has_module(s, names[i]);
		if (has != UNKNOWN)
			put(s, &b, names[i], has ? VALUE_OF_TRUE : VALUE_OF_FALSE);
	}
	return attrs_done(&b, true);
}

static int64_t free_space(void)
{
	struct statvfs fs;
	if (statvfs("/var/lib", &fs) != 0)
		return INT64_MAX;
	uint64_t block = fs.f_frsize, most = INT64_MAX;
	return fs.f_bavail > most / block ? INT64_MAX : (int64_t)(fs.f_bavail * block);
}

struct value facts_of(struct compilation *c, const struct attrs *asked)
{
	struct session *s = c->session;
	uint32_t path_count, module_count;
	const char **paths = texts_of(c, asked, "paths", &path_count);
	const char **modules = paths ? texts_of(c, asked, "modules", &module_count) : NULL;
	if (!modules)
		return VALUE_NONE;
	struct attrs_builder b = attrs_build(s, 8);
	put(s, &b, "paths", paths_there(s, paths, path_count));
	put(s, &b, "interfaces", network_facts_interfaces(s));
	put(s, &b, "ports", network_facts_ports(s));
	put(s, &b, "users", read_users(s));
	put(s, &b, "machines", read_machines(s));
	put(s, &b, "modules", modules_there(s, modules, module_count));
	put(s, &b, "space", value_of_int(&s->arena, free_space()));
	put(s, &b, "stops", c->options.facts_stop ? VALUE_OF_TRUE : VALUE_OF_FALSE);
	return attrs_done(&b, true);
}

void facts_target(struct session *s, struct compile_target *t)
{
	static const char *const args[] = {"systemctl", "--version", NULL};
	struct utsname kernel;
	const char *said;
	int version;
	if (!t->systemd && process_run(s, args, false, &said) == 0 && sscanf(said, "systemd %d", &version) == 1 &&
	    version > 0)
		t->systemd = version;
	if (!t->kernel && uname(&kernel) == 0 && compile_target_kernel(kernel.release))
		t->kernel = arena_text(&s->arena, kernel.release, strlen(kernel.release));
}
