/* Builtins that fetch. Nothing is ever fetched here: if the hash of the contents is given, their store path is known,
 * and the file that the local store has under that path is read. */
#include "builtin/builtins.h"
#include "data/store_path.h"
#include "eval/context.h"
#include "eval/unknown_value.h"

#include <unistd.h>

struct fetch {
	const struct str *url, *name, *hash;
	bool archive;
};

static struct value refuse(struct evaluator *ev, struct span at, const char *name, const char *does)
{
	bool may = ev->options.store_names;
	if (ev->unknown_stays)
		return unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_FETCH, name));
	eval_error(ev, D_NO_STORE, at, "'%s' %s; ctrc works without the %snetwork and flakes", name, does,
	           may ? "" : "Nix store, the ");
	eval_help(ev, may ? "give the hash of what comes (sha256, or narHash for trees), and have it in the local store"
	                  : "download it before, with a tool that checks what it gets, and import it by its path");
	return VALUE_NONE;
}

/* Reads a string of the argument, which may be absent. Returns false with a failure. */
static bool read_text(struct evaluator *ev, const struct attrs *set, const char *name, const struct str **text,
                      struct span at)
{
	struct value *slot = attrs_find(set, symbol_of(&ev->session->symbols, name, strlen(name)));
	if (slot)
		*text = force_string(ev, *slot, at, name);
	return !slot || *text;
}

static const struct str *base_of(struct evaluator *ev, const struct str *url)
{
	const char *slash = strrchr(url->text, '/'), *base = slash ? slash + 1 : url->text;
	return str_new(ev->arena, base, strlen(base));
}

/* Returns the store path of the contents, or NULL with a failure. */
static const struct str *construct_path(struct evaluator *ev, const struct fetch *f, struct span at)
{
	struct hash hash = {.kind = HASH_SHA256};
	bool known = true;
	const char *fault = str_len(f->hash) ? hash_parse(ev, &hash, f->hash->text, &known) : NULL;
	if (fault)
		return eval_error(ev, D_BAD_VALUE, at, "hash '%s' %s", f->hash->text, fault), NULL;
	return store_path_of_url(ev, &hash, f->archive, f->name->text, f->url->text, at);
}

/* Whether the store path is enough: only its name is needed, or the file exists. */
static bool may_be_read(const struct evaluator *ev, const struct str *path)
{
	return ev->options.store_names || access(path->text, F_OK) == 0;
}

/* fetchurl and fetchTarball: a URL, or { url, sha256, name }. */
static struct value fetch_url(struct evaluator *ev, struct value arg, struct fetch *f, const char *builtin,
                              const char *does, struct span at)
{
	if (!ev->options.store_names && !ev->unknown_stays)
		return refuse(ev, at, builtin, does);
	arg = value_force(ev, arg);
	if (!value_ok(arg))
		return VALUE_NONE;
	if (!value_is(arg, OBJECT_ATTRS))
		return refuse(ev, at, builtin, does);
	const struct attrs *set = value_attrs(arg);
	if (!read_text(ev, set, "url", &f->url, at) || !read_text(ev, set, "sha256", &f->hash, at) ||
	    !read_text(ev, set, "name", &f->name, at))
		return VALUE_NONE;
	if (!f->url)
		return eval_error(ev, D_NO_ATTRIBUTE, at, "attribute 'url' missing in the argument of '%s'", builtin);
	if (!f->hash)
		return refuse(ev, at, builtin, does);
	if (!f->name)
		f->name = base_of(ev, f->url);
	const struct str *path = construct_path(ev, f, at);
	if (path && !may_be_read(ev, path))
		return refuse(ev, at, builtin, does);
	return path ? value_of_str(path) : VALUE_NONE;
}

static const struct str *source_name(struct evaluator *ev)
{
	return str_new(ev->arena, "source", strlen("source"));
}

static struct value run_fetchurl(struct evaluator *ev, struct value *args, struct span at)
{
	return fetch_url(ev, args[0], &(struct fetch){0}, "fetchurl", "downloads a file into the store", at);
}

static struct value run_fetch_tarball(struct evaluator *ev, struct value *args, struct span at)
{
	struct fetch f = {.name = source_name(ev), .archive = true};
	return fetch_url(ev, args[0], &f, "fetchTarball", "downloads an archive and unpacks it into the store", at);
}

/* fetchGit and fetchTree: for a set with narHash, the result has outPath and the revision that the set names. */

static struct value tree_of(struct evaluator *ev, const struct attrs *set, const struct str *path)
{
	static const char *const kept[] = {"narHash", "rev", "revCount", "lastModified", "lastModifiedDate"};
	enum { SHORT = 7 };
	struct symbols *names = &ev->session->symbols;
	struct attrs_builder b = attrs_build(ev->session, 7);
	attrs_put(&b, SYM_outPath, 0, value_of_str(path));
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		symbol name = symbol_of(names, kept[i], strlen(kept[i]));
		struct value *slot = attrs_find(set, name);
		if (slot)
			attrs_put(&b, name, 0, *slot);
		if (slot && strcmp(kept[i], "rev") == 0 && value_is(value_force(ev, *slot), OBJECT_STRING)) {
			const struct str *rev = value_str(value_force(ev, *slot));
			attrs_put(&b, symbol_of(names, "shortRev", strlen("shortRev")), 0,
			          value_of_text(ev->arena, rev->text, str_len(rev) < SHORT ? str_len(rev) : SHORT));
		}
	}
	return attrs_done(&b, false);
}

static struct value fetch_tree(struct evaluator *ev, struct value arg, const char *builtin, const char *does,
                               struct span at)
{
	struct fetch f = {.name = source_name(ev), .archive = true};
	if (!ev->options.store_names && !ev->unknown_stays)
		return refuse(ev, at, builtin, does);
	arg = value_force(ev, arg);
	if (!value_ok(arg))
		return VALUE_NONE;
	if (!value_is(arg, OBJECT_ATTRS))
		return refuse(ev, at, builtin, does);
	const struct attrs *set = value_attrs(arg);
	if (!read_text(ev, set, "narHash", &f.hash, at) || !read_text(ev, set, "name", &f.name, at) ||
	    !read_text(ev, set, "url", &f.url, at))
		return VALUE_NONE;
	if (!f.hash)
		return refuse(ev, at, builtin, does);
	if (!f.url)
		f.url = str_new(ev->arena, builtin, strlen(builtin));
	const struct str *path = construct_path(ev, &f, at);
	if (path && !may_be_read(ev, path))
		return refuse(ev, at, builtin, does);
	return path ? tree_of(ev, set, path) : VALUE_NONE;
}

static struct value run_fetch_git(struct evaluator *ev, struct value *args, struct span at)
{
	return fetch_tree(ev, args[0], "fetchGit", "fetches a Git repository into the store", at);
}

static struct value run_fetch_tree(struct evaluator *ev, struct value *args, struct span at)
{
	return fetch_tree(ev, args[0], "fetchTree", "fetches a tree of files into the store", at);
}

/* Returns a store path as a string that depends on it. Only a build needs the path to exist. */
static struct value run_store_path(struct evaluator *ev, struct value *args, struct span at)
{
	if (!ev->options.store_names)
		return eval_error(ev, D_NO_STORE, at,
		                  "'storePath' makes a string depend on a path of the Nix store, and a spec "
		                  "without nixpkgs has none");
	const struct str *path = text_of_value(ev, args[0], COERCE_PATH, at);
	if (!path)
		return VALUE_NONE;
	size_t dir = strlen(store_path_folder(ev)) + 1, len = str_len(path);
	if (len > dir)
		len = dir + strcspn(path->text + dir, "/");
	if (!store_path_valid(ev, path->text, len))
		return eval_error(ev, D_BAD_VALUE, at, "path '%s' is not in the Nix store", path->text);
	struct value copy = value_of_text(ev->arena, path->text, str_len(path));
	symbol element = symbol_of(&ev->session->symbols, path->text, len);
	context_add(ev, value_str(copy), &element, 1);
	return copy;
}

const struct builtin builtins_fetch[] = {
    {"fetchGit", ".", run_fetch_git, "the store's name of a Git repository whose narHash is given", true},
    {"fetchTarball", ".", run_fetch_tarball, "the store's name of an unpacked archive: { url, sha256, name }", true},
    {"fetchTree", ".", run_fetch_tree, "the store's name of a tree of files whose narHash is given", true},
    {"fetchurl", ".", run_fetchurl, "the store's name of a file: { url, sha256, name }", false},
    {"storePath", ".", run_store_path, "a path of the store, as a string that depends on it", false},
    {0},
};
