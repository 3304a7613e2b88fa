/* Builtins on what surrounds an evaluation: the Nix store, the network, the machine. ctrc has no store and looks at
 * nothing but the files of the spec, so that the same spec gives the same bytes everywhere. What is left of the store
 * are names and constants (those of files: builtin/builtin_context.c), and derivations are sets whose paths cannot be
 * computed. Whatever would need more exists, and says when it is used why it cannot work here. */
#include "builtin/builtins.h"
#include "data/hash.h"
#include "eval/scratch.h"

#include <stdlib.h>
#include <sys/utsname.h>
#include <time.h>

/* What ctrc has none of. */

static struct value refuse(struct evaluator *ev, struct span at, const char *name, const char *does, const char *help)
{
	eval_error(ev, D_NO_STORE, at, "'%s' %s; ctrc works without the Nix store, the network and flakes", name, does);
	eval_help(ev, "%s", help);
	return VALUE_NONE;
}

#define DOWNLOAD "download it before, with a tool that checks what it gets, and import it by its path"
#define NO_FLAKES "import the flake's files by their paths, or pass what they give with 'ctrc eval --arg'"
#define PREBUILT "build with Nix before, and give the path of what it made as a string: \"/nix/store/...\""

/* X(C name, name, kinds, in scope, what it does, what to do instead) */
#define REFUSED(X) \
	X(derivation_strict, "derivationStrict", "a", true, "makes a derivation", PREBUILT) \
	X(exec, "exec", "l", false, \
	  "runs a program and evaluates what it prints", "run it before, and import its output") \
	X(fetch_closure, "fetchClosure", "a", false, "copies a closure from a binary cache", PREBUILT) \
	X(fetch_git, "fetchGit", ".", true, "fetches a Git repository into the store", DOWNLOAD) \
	X(fetch_mercurial, "fetchMercurial", ".", true, "fetches a Mercurial repository into the store", DOWNLOAD) \
	X(fetch_tarball, "fetchTarball", ".", true, "downloads an archive and unpacks it into the store", DOWNLOAD) \
	X(fetch_tree, "fetchTree", ".", true, "fetches a tree of files into the store", DOWNLOAD) \
	X(fetchurl, "fetchurl", ".", false, "downloads a file into the store", DOWNLOAD) \
	X(flake_ref_to_string, "flakeRefToString", "a", false, "writes a reference to a flake", NO_FLAKES) \
	X(get_flake, "getFlake", ".", false, "fetches a flake into the store", NO_FLAKES) \
	X(import_native, "importNative", "..", false, "runs machine code of a library", "write it in the language") \
	X(output_of, "outputOf", "..", false, "names the output of a derivation that is not built yet", PREBUILT) \
	X(parse_flake_ref, "parseFlakeRef", "s", false, "reads a reference to a flake", NO_FLAKES) \
	X(store_path, "storePath", ".", false, "makes a string depend on a path of the store", PREBUILT)

#define X(c_name, name, kinds, in_scope, does, help)                                            \
	static struct value run_##c_name(struct evaluator *ev, struct value *args, struct span at) \
	{                                                                                      \
		(void)args;                                                                    \
		return refuse(ev, at, name, does, help);                                       \
	}
REFUSED(X)
#undef X

/* derivation: the set that it gives exists, except for the paths in it. Each output is a set of its own, and all of
 * them hold one another, so they are made when they are asked for. */

struct derivation {
	struct value common; /* what the sets of all outputs share */
	struct span at;
};

struct output {
	struct derivation *derivation;
	const struct str *name;
};

static struct value output_path(struct evaluator *ev, void *data)
{
	const struct derivation *d = data;
	return refuse(ev, d->at, "derivation", "names files that Nix builds", PREBUILT);
}

static struct value output_set(struct evaluator *ev, void *data)
{
	const struct output *o = data;
	symbol drv_path = symbol_of(&ev->session->symbols, "drvPath", strlen("drvPath"));
	symbol output_name = symbol_of(&ev->session->symbols, "outputName", strlen("outputName"));
	struct value path = thunk_native(ev, output_path, o->derivation);
	struct attrs_builder own = attrs_build(ev->session, 4);
	attrs_put(&own, SYM_outPath, 0, path);
	attrs_put(&own, drv_path, 0, path);
	attrs_put(&own, SYM_type, 0, value_of_text(ev->arena, "derivation", strlen("derivation")));
	attrs_put(&own, output_name, 0, value_of_str(o->name));
	return attrs_update(ev, value_attrs(o->derivation->common), value_attrs(attrs_done(&own, false)));
}

/* The names in `outputs`, or "out". NULL on failure. */
static const struct list *output_names(struct evaluator *ev, const struct attrs *drv, struct span at)
{
	symbol outputs = symbol_of(&ev->session->symbols, "outputs", strlen("outputs"));
	struct value *slot = attrs_find(drv, outputs), *items;
	if (!slot) {
		struct value one = value_new_list(ev->arena, 1, &items);
		items[0] = value_of_text(ev->arena, "out", strlen("out"));
		return value_list(one);
	}
	struct value v = slot_force(ev, slot);
	const struct list *names = force_list(ev, v, at, "'outputs' of a derivation");
	if (names && !list_len(names)) {
		eval_error(ev, D_BAD_VALUE, at, "'outputs' of a derivation is an empty list");
		return NULL;
	}
	for (uint64_t i = 0; names && i < list_len(names); i++)
		if (!force_string(ev, slot_force(ev, &names->items[i]), at, "element of 'outputs' of a derivation"))
			return NULL;
	return names;
}

static struct value run_derivation(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *drv = value_attrs(args[0]);
	const struct list *names = output_names(ev, drv, at);
	if (!names)
		return VALUE_NONE;
	struct derivation *d = ARENA_NEW(ev->arena, struct derivation);
	d->at = at;
	struct value *items, all = value_new_list(ev->arena, list_len(names), &items);
	struct attrs_builder more = attrs_build(ev->session, (uint32_t)list_len(names) + 2);
	for (uint64_t i = 0; i < list_len(names); i++) {
		struct output *o = ARENA_NEW(ev->arena, struct output);
		*o = (struct output){d, value_str(names->items[i])};
		items[i] = thunk_native(ev, output_set, o);
		attrs_put(&more, symbol_of_str(&ev->session->symbols, o->name), 0, items[i]);
	}
	attrs_put(&more, symbol_of(&ev->session->symbols, "all", strlen("all")), 0, all);
	attrs_put(&more, symbol_of(&ev->session->symbols, "drvAttrs", strlen("drvAttrs")), 0, args[0]);
	d->common = attrs_update(ev, drv, value_attrs(attrs_done(&more, true)));
	return items[0];
}

/* Names of the store that need none. */

static struct value run_store_dir(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args, (void)at;
	return value_of_text(ev->arena, "/nix/store", strlen("/nix/store"));
}

/* The text that a builder finds in place of its output's path: a hash of the output's name. */
static struct value run_placeholder(struct evaluator *ev, struct value *args, struct span at)
{
	struct hash h;
	const char *text = arena_format(ev->arena, "nix-output:%s", value_str(args[0])->text);
	hash_compute(&h, HASH_SHA256, text, strlen(text));
	struct buf b = scratch_begin(ev);
	buf_char(&b, '/');
	hash_put(&b, &h, HASH_NIX32);
	return scratch_done(ev, &b, true, at);
}

/* The machine. */

/* True with --impure; a failure otherwise. `what` is it that would make the result differ. */
static bool may_look(struct evaluator *ev, struct span at, const char *name, const char *what)
{
	if (ev->options.impure)
		return true;
	eval_error(ev, D_IMPURE, at, "'%s' %s: the same spec gives the same result everywhere", name, what);
	eval_help(ev, "write the value into the spec, or allow this with '--impure'");
	return false;
}

static struct value run_get_env(struct evaluator *ev, struct value *args, struct span at)
{
	if (!may_look(ev, at, "getEnv", "would read the environment"))
		return VALUE_NONE;
	const char *text = getenv(value_str(args[0])->text);
	return value_of_text(ev->arena, text ? text : "", text ? strlen(text) : 0);
}

static struct value run_current_time(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args;
	if (!may_look(ev, at, "currentTime", "would read the clock"))
		return VALUE_NONE;
	return value_of_int(ev->arena, (int64_t)time(NULL));
}

static struct value run_current_system(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args;
	if (!may_look(ev, at, "currentSystem", "would ask the machine what it is"))
		return VALUE_NONE;
	struct utsname u;
	if (uname(&u) != 0)
		return eval_error(ev, D_IMPURE, at, "'currentSystem': the system does not say what it is");
	const char *text = arena_format(ev->arena, "%s-linux", u.machine);
	return value_of_text(ev->arena, text, strlen(text));
}

const struct builtin builtins_store[] = {
#define X(c_name, name, kinds, in_scope, does, help) {name, kinds, run_##c_name, does " (not in ctrc)", in_scope},
    REFUSED(X)
#undef X
    {"derivation", "a", run_derivation, "the set that stands for a derivation; its paths are not there", true},
    {"placeholder", "s", run_placeholder, "the text that stands for an output's path in a builder", true},
    {"storeDir", "", run_store_dir, "where Nix has its store", false},
    {"currentSystem", "", run_current_system, "the kind of machine, with --impure", false},
    {"currentTime", "", run_current_time, "the time in seconds since 1970, with --impure", false},
    {"getEnv", "s", run_get_env, "a variable of the environment, with --impure", false},
    {NULL, NULL, NULL, NULL, false},
};
