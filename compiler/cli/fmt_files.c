/* In a work tree git lists the files. Elsewhere the folder is walked, without hidden folders. */
#include "cli/fmt_files.h"

#include "base/inert.h"
#include "cli/options.h"
#include "compile/spec_file.h"
#include "host/process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct listing {
	struct command_line *call;
	struct operand **end;
	const char **names; /* the paths of files in one folder */
	size_t count, size;
};

static void add_name(struct listing *l, const char *name)
{
	struct arena *a = &l->call->arena;
	if (l->count == l->size) {
		const char **more = ARENA_ARRAY(a, const char *, l->size = l->size ? l->size * 2 : 64);
		if (l->count)
			memcpy(more, l->names, l->count * sizeof *more);
		l->names = more;
	}
	l->names[l->count++] = name;
}

static void add_operand(struct listing *l, const char *text)
{
	*l->end = ARENA_NEW(&l->call->arena, struct operand);
	(*l->end)->text = text;
	l->end = &(*l->end)->next;
}

/* Files of a folder. */

static bool ends_in(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);
	return n > m && strcmp(name + n - m, end) == 0;
}

static bool is_wanted(const char *name)
{
	struct stat st;
	bool named = ends_in(name, ".nix") || ends_in(name, ".spec");
	return named && lstat(name, &st) == 0 && S_ISREG(st.st_mode) && !(ends_in(name, ".spec") && spec_file_is_rpm(name));
}

static int compare(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

static void add_folder(struct listing *l)
{
	if (l->count)
		qsort(l->names, l->count, sizeof *l->names, compare);
	for (size_t i = 0; i < l->count; i++)
		if ((!i || strcmp(l->names[i - 1], l->names[i]) != 0) && is_wanted(l->names[i]))
			add_operand(l, l->names[i]);
	l->count = 0;
}

static const char *join(struct listing *l, const char *folder, const char *name)
{
	bool slash = folder[strlen(folder) - 1] == '/';
	return arena_format(&l->call->arena, "%s%s%s", folder, slash ? "" : "/", name);
}

static bool refuse_folder(struct listing *l, const char *folder, int error)
{
	struct command_line *c = l->call;
	const char *name = inert_name(&c->arena, folder);
	const char *fault = arena_format(&c->arena, "cannot read the folder '%s': %s", name, strerror(error));
	return command_line_refuse(c, fault, NULL);
}

static bool walk(struct listing *l, const char *folder)
{
	DIR *dir = opendir(folder);
	if (!dir)
		return refuse_folder(l, folder, errno);
	bool ok = true;
	for (struct dirent *e; ok && (e = readdir(dir));) {
		struct stat st;
		const char *name = e->d_name[0] == '.' ? NULL : join(l, folder, e->d_name);
		if (!name || lstat(name, &st) != 0)
			continue;
		if (S_ISDIR(st.st_mode))
			ok = walk(l, name);
		else
			add_name(l, name);
	}
	closedir(dir);
	return ok;
}

/* git. */

/* Returns a name that git has quoted as in C. */
static char *unquote(struct arena *a, const char *text, size_t len)
{
	static const char letters[] = "abtnvfr", values[] = "\a\b\t\n\v\f\r";
	char *name = arena_alloc(a, len + 1), *to = name;
	bool quoted = len > 1 && *text == '"';
	const char *end = text + len - quoted;
	for (text += quoted; text < end; text++) {
		if (!quoted || *text != '\\') {
			*to++ = *text;
		} else if (text[1] >= '0' && text[1] <= '7') {
			*to++ = (char)((text[1] - '0') << 6 | (text[2] - '0') << 3 | (text[3] - '0'));
			text += 3;
		} else {
			const char *letter = strchr(letters, *++text);
			*to++ = letter ? values[letter - letters] : *text;
		}
	}
	*to = '\0';
	return name;
}

/* Whether a folder lies in a work tree: it or one around it has a .git. */
static bool in_work_tree(struct arena *a, const char *folder)
{
	char *real = realpath(folder, NULL);
	bool found = false;
	for (char *slash; real && !found && (slash = strrchr(real, '/'));) {
		struct stat st;
		found = lstat(arena_format(a, "%s/.git", real), &st) == 0;
		*slash = '\0';
	}
	free(real);
	return found;
}

/* Asks git for the files. Programs that the work tree configures are not run, since it may be untrusted. */
static bool ask_git(struct listing *l, const char *folder)
{
	struct command_line *c = l->call;
	struct session s;
	const char *text = "", *const args[] = {
		"git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-C", folder, "ls-files",
		"--cached", "--others", "--exclude-standard", NULL};
	session_init(&s, c->evaluation.max_memory, c->arena.on_full);
	int status = process_run(&s, args, false, &text);
	for (const char *end; status == 0 && (end = strchr(text, '\n')); text = end + 1)
		add_name(l, join(l, folder, unquote(&c->arena, text, (size_t)(end - text))));
	int error = errno;
	session_release(&s);
	return status == 0 ||
	       command_line_refuse(c, arena_format(&c->arena, "cannot ask git what it ignores in '%s': %s",
	                                      inert_name(&c->arena, folder), status < 0 ? strerror(error) : "it failed"),
	                      "name the files, or make 'git ls-files' work in that folder");
}

bool fmt_files(struct command_line *c, struct operand **files)
{
	static const struct operand here = {.text = "."};
	struct listing l = {.call = c, .end = files};
	*files = NULL;
	for (const struct operand *o = c->operands ? c->operands : &here; o; o = o->next) {
		struct stat st;
		if (strcmp(o->text, "-") == 0 || stat(o->text, &st) != 0 || !S_ISDIR(st.st_mode)) {
			add_operand(&l, o->text);
			continue;
		}
		if (!(in_work_tree(&c->arena, o->text) ? ask_git(&l, o->text) : walk(&l, o->text)))
			return false;
		add_folder(&l);
	}
	return true;
}
