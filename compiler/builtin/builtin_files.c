/* Builtins on files and on the names of files. Nothing is ever written. */
#include "base/path.h"
#include "builtin/builtins.h"
#include "builtin/store_read.h"
#include "eval/context.h"
#include "eval/embedded.h"
#include "eval/files.h"
#include "eval/globals.h"
#include "source/access.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

static struct value text_value(struct evaluator *ev, const char *text)
{
	return value_of_text(ev->arena, text, strlen(text));
}

/* Evaluating files. */

static struct value run_import(struct evaluator *ev, struct value *args, struct span at)
{
	const char *path = store_read_path(ev, args[0], at);
	return path ? eval_file(ev, path, at) : VALUE_NONE;
}

static struct value run_scoped_import(struct evaluator *ev, struct value *args, struct span at)
{
	const char *path = store_read_path(ev, args[1], at);
	struct source *source = path ? eval_load(ev, path, at) : NULL;
	return source ? eval_source_in(ev, source, value_attrs(args[0])) : VALUE_NONE;
}

/* Reading. */

static struct value run_read_file(struct evaluator *ev, struct value *args, struct span at)
{
	const char *path = store_read_path(ev, args[0], at);
	const struct str *text = path ? files_text(ev, path, at) : NULL;
	if (!text)
		return VALUE_NONE;
	if (memchr(text->text, '\0', str_len(text)))
		return eval_error(ev, D_CANNOT_READ, at, "the contents of the file '%s' cannot be represented as a string: it "
		                  "has NUL bytes", files_shown_name(ev, path));
	return value_of_str(text);
}

static const char *type_name(mode_t mode)
{
	return S_ISREG(mode) ? "regular" : S_ISDIR(mode) ? "directory" : S_ISLNK(mode) ? "symlink" : "unknown";
}

static struct value run_read_file_type(struct evaluator *ev, struct value *args, struct span at)
{
	struct stat st;
	const char *path = store_read_path(ev, args[0], at);
	if (!path || !files_may_be_seen(ev, path, false, at))
		return VALUE_NONE;
	return lstat(path, &st) == 0 ? text_value(ev, type_name(st.st_mode)) : files_unreadable(ev, path, at, errno);
}

static const char *entry_type(DIR *dir, const struct dirent *entry)
{
	struct stat st;
	switch (entry->d_type) {
	case DT_REG: return "regular";
	case DT_DIR: return "directory";
	case DT_LNK: return "symlink";
	case DT_UNKNOWN: /* the file system does not tell */
		return fstatat(dirfd(dir), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 ? type_name(st.st_mode) : "unknown";
	default: return "unknown";
	}
}

static struct value run_read_dir(struct evaluator *ev, struct value *args, struct span at)
{
	const char *path = store_read_path(ev, args[0], at);
	if (!path || !files_may_be_seen(ev, path, true, at))
		return VALUE_NONE;
	DIR *dir = opendir(path);
	if (!dir)
		return files_unreadable(ev, path, at, errno);
	struct attrs_builder all = attrs_build(ev->session, 16);
	errno = 0;
	for (const struct dirent *entry; (entry = readdir(dir)); errno = 0) {
		const char *name = entry->d_name;
		if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0)
			attrs_put(&all, symbol_of(&ev->session->symbols, name, strlen(name)), 0,
			          text_value(ev, entry_type(dir, entry)));
	}
	int error = errno;
	closedir(dir);
	return error ? files_unreadable(ev, path, at, error) : attrs_done(&all, false);
}

static struct value run_path_exists(struct evaluator *ev, struct value *args, struct span at)
{
	struct stat st;
	const char *path = store_read_path(ev, args[0], at);
	if (!path || !files_may_be_seen(ev, path, false, at))
		return VALUE_NONE;
	return value_of_bool(lstat(path, &st) == 0 || embedded_find(path));
}

/* Names. */

static struct value run_base_name_of(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *path = text_of_value(ev, args[0], COERCE_PATH, at);
	if (!path)
		return VALUE_NONE;
	size_t end = str_len(path), start;
	if (end && path->text[end - 1] == '/')
		end--;
	for (start = end; start && path->text[start - 1] != '/';)
		start--;
	struct value name = value_of_text(ev->arena, path->text + start, end - start);
	context_carry(ev, value_str(name), path);
	return name;
}

/* Returns the length of a path before the slashes that precede its last name; a path without a name is its own
 * parent. */
static size_t parent_length(const char *path, size_t n)
{
	size_t end = n;
	while (end && path[end - 1] != '/')
		end--;
	size_t name = end;
	while (end && path[end - 1] == '/')
		end--;
	return !end && name == n ? n : end;
}

static struct value run_dir_of(struct evaluator *ev, struct value *args, struct span at)
{
	bool is_path = value_is(args[0], OBJECT_PATH);
	const struct str *path = text_of_value(ev, args[0], COERCE_PATH, at);
	if (!path)
		return VALUE_NONE;
	size_t len = parent_length(path->text, str_len(path));
	const char *dir = len ? path->text : path->text[0] == '/' ? "/" : ".";
	if (is_path)
		return value_of_path(ev->arena, dir, len ? len : 1);
	struct value text = value_of_text(ev->arena, dir, len ? len : 1);
	context_carry(ev, value_str(text), path);
	return text;
}

static struct value run_to_path(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *path = value_str(args[0]);
	if (path->text[0] != '/')
		return store_read_path(ev, args[0], at), VALUE_NONE;
	struct str *text = str_new(ev->arena, path->text, str_len(path));
	size_t len = path_normalise(text->text, str_len(text));
	struct value result = value_of_text(ev->arena, text->text, len);
	context_carry(ev, value_str(result), value_str(args[0]));
	return result;
}

/* The search path. */

static struct value run_nix_path(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args;
	(void)at;
	size_t n = 0;
	for (const struct search_path *p = ev->options.search_path; p; p = p->next)
		n++;
	struct value *items, v = value_new_list(ev->arena, n, &items);
	for (const struct search_path *p = ev->options.search_path; p; p = p->next) {
		struct attrs_builder entry = attrs_build(ev->session, 2);
		attrs_put(&entry, SYM_prefix, 0, text_value(ev, p->prefix));
		attrs_put(&entry, SYM_path, 0, text_value(ev, p->path));
		*items++ = attrs_done(&entry, false);
	}
	return v;
}

/* Reads one { prefix, path } of a list. Returns false with a failure. */
static bool search_entry(struct evaluator *ev, struct value item, const struct str **prefix, const struct str **path,
                         struct span at)
{
	const struct attrs *entry = force_attrs(ev, item, at, "an entry of the search path");
	if (!entry)
		return false;
	struct value *p = attrs_find(entry, SYM_prefix), *where = attrs_find(entry, SYM_path);
	if (!where) {
		eval_error(ev, D_NO_ATTRIBUTE, at, "attribute 'path' missing in an entry of the search path");
		return false;
	}
	*prefix = p ? force_string(ev, *p, at, "'prefix' of an entry of the search path") : NULL;
	if (p && !*prefix)
		return false;
	*path = text_of_value(ev, *where, COERCE_PATH, at);
	return *path != NULL;
}

/* Returns the part of `name` after a prefix that ends at its end or before a slash; NULL when it does not begin so. */
static const char *behind_prefix(const struct str *prefix, const struct str *name)
{
	size_t n = prefix ? str_len(prefix) : 0;
	if (!n)
		return name->text;
	if (n > str_len(name) || memcmp(prefix->text, name->text, n) != 0 || (name->text[n] && name->text[n] != '/'))
		return NULL;
	return name->text + n + (name->text[n] == '/');
}

static struct value run_find_file(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *entries = value_list(args[0]);
	const struct str *name = value_str(args[1]);
	for (uint64_t i = 0; i < list_len(entries); i++) {
		const struct str *prefix, *path;
		struct stat st;
		if (!search_entry(ev, entries->items[i], &prefix, &path, at))
			return VALUE_NONE;
		const char *rest = behind_prefix(prefix, name);
		if (!rest || path->text[0] != '/')
			continue;
		char *file = arena_format(ev->arena, "%s/%s", path->text, rest);
		size_t len = path_normalise(file, strlen(file));
		if (embedded_find(file) || (access_look(ev->session->access, file, true) == 0 && stat(file, &st) == 0))
			return value_of_path(ev->arena, file, len);
	}
	struct value own = files_nix_file(ev, name->text, str_len(name));
	if (value_ok(own))
		return own;
	eval_error(ev, D_THROWN, at, "file '%s' was not found in the Nix search path", name->text);
	eval_help(ev, "give its place with -I %s=PATH", name->text);
	return VALUE_NONE;
}

const struct builtin builtins_files[] = {
    {"baseNameOf", "v", run_base_name_of, "what follows the last slash of a path", true},
    {"dirOf", "v", run_dir_of, "what comes before the last slash of a path", true},
    {"findFile", "ls", run_find_file, "the first file of a name in a search path, a list of { prefix, path }", false},
    {"import", "e", run_import, "the value of the expression in a file", true},
    {"nixPath", "", run_nix_path, "the search path for <name>, as a list of { prefix, path }", false},
    {"pathExists", "r", run_path_exists, "whether there is something at a path", false},
    {"readDir", "r", run_read_dir, "the names in a folder with their types", false},
    {"readFile", "r", run_read_file, "the contents of a file", false},
    {"readFileType", "r", run_read_file_type, "the type of a file: regular, directory, symlink or unknown", false},
    {"scopedImport", "ae", run_scoped_import, "like import, with the names of a set in scope", true},
    {"toPath", "p", run_to_path, "an absolute path without '.', '..' and double slashes, as a string", false},
    {0},
};
