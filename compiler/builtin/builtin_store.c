/* Builtins on the surroundings of an evaluation: the Nix store, the network, the machine. ctrc has no store and reads
 * only the files of the spec, so that the same spec gives the same bytes everywhere. Only names and constants of the
 * store are available (those of files: builtin/builtin_context.c, of derivations: builtin/builtin_derivation.c). Every
 * other function of the store exists, too: when it is used, it fails with the reason why it cannot work here. */
#include "builtin/builtins.h"
#include "data/hash.h"
#include "data/store_path.h"
#include "eval/scratch.h"
#include "eval/unknown_value.h"

#include <stdlib.h>
#include <sys/utsname.h>
#include <time.h>

/* Functions that ctrc cannot have. */

static struct value refuse(struct evaluator *ev, struct span at, const char *name, const char *does, const char *help)
{
	if (ev->unknown_stays)
		return unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_FETCH, name));
	eval_error(ev, D_NO_STORE, at, "'%s' %s; ctrc works without the Nix store, the network and flakes", name, does);
	eval_help(ev, "%s", help);
	return VALUE_NONE;
}

#define DOWNLOAD "download it before, with a tool that checks what it gets, and import it by its path"
#define NO_FLAKES "import the flake's files by their paths, or pass what they give with 'ctrc eval --arg'"
#define PREBUILT "build with Nix before, and give the path of what it made as a string: \"/nix/store/...\""

/* X(C name, name, kinds, in scope, its result, what to do instead) */
#define REFUSED(X) \
	X(exec, "exec", "l", false, \
	  "runs a program and evaluates what it prints", "run it before, and import its output") \
	X(fetch_closure, "fetchClosure", "a", false, "copies a closure from a binary cache", PREBUILT) \
	X(fetch_mercurial, "fetchMercurial", ".", true, "fetches a Mercurial repository into the store", DOWNLOAD) \
	X(flake_ref_to_string, "flakeRefToString", "a", false, "writes a reference to a flake", NO_FLAKES) \
	X(get_flake, "getFlake", ".", false, "fetches a flake into the store", NO_FLAKES) \
	X(import_native, "importNative", "..", false, "runs machine code of a library", "write it in the language") \
	X(output_of, "outputOf", "..", false, "names the output of a derivation that is not built yet", PREBUILT) \
	X(parse_flake_ref, "parseFlakeRef", "s", false, "reads a reference to a flake", NO_FLAKES)

#define X(c_name, name, kinds, in_scope, does, help)                                            \
	static struct value run_##c_name(struct evaluator *ev, struct value *args, struct span at) \
	{                                                                                      \
		(void)args;                                                                    \
		return refuse(ev, at, name, does, help);                                       \
	}
REFUSED(X)
#undef X

/* Store paths that need no store. */

static struct value run_store_dir(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args, (void)at;
	return value_of_text(ev->arena, store_path_folder(ev), strlen(store_path_folder(ev)));
}

/* Returns the text that a builder finds in place of its output's path: a hash of the output's name. */
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

/* Returns true with --impure; false with a failure otherwise. `what` is the thing that would make the result differ. */
static bool may_look(struct evaluator *ev, struct span at, const char *name, const char *what)
{
	if (ev->options.impure)
		return true;
	if (ev->unknown_stays)
		return unknown_value_failure(ev, at, unknown_value_new(ev, UNKNOWN_MACHINE, name)), false;
	eval_error(ev, D_IMPURE, at, "'%s' %s: the same spec gives the same result everywhere", name, what);
	eval_help(ev, "write the value into the spec, or allow this with '--impure'");
	return false;
}

static struct value run_get_env(struct evaluator *ev, struct value *args, struct span at)
{
	if (ev->options.system)
		return value_of_text(ev->arena, "", 0);
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
	if (ev->options.system)
		return value_of_text(ev->arena, ev->options.system, strlen(ev->options.system));
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
    {"placeholder", "s", run_placeholder, "the text that stands for an output's path in a builder", true},
    {"storeDir", "", run_store_dir, "where Nix has its store", false},
    {"currentSystem", "", run_current_system, "the kind of machine, with --impure", false},
    {"currentTime", "", run_current_time, "the time in seconds since 1970, with --impure", false},
    {"getEnv", "s", run_get_env, "a variable of the environment, with --impure", false},
    {NULL, NULL, NULL, NULL, false},
};
