/* Builtins on contexts of strings, and those that make store paths of files: see eval/context.h, data/store_path.h. */
#include "builtin/builtins.h"
#include "builtin/store_read.h"
#include "eval/context.h"
#include "data/hash.h"
#include "data/store_path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>

static const char *element_text(struct evaluator *ev, symbol element)
{
	return symbol_text(&ev->session->symbols, element);
}

static symbol name_of(struct evaluator *ev, const char *text)
{
	return symbol_of(&ev->session->symbols, text, strlen(text));
}

/* Returns a copy of a string without its context. */
static const struct str *copy_of(struct evaluator *ev, const struct str *s)
{
	return str_new(ev->arena, s->text, str_len(s));
}

/* Reading contexts. */

static struct value run_has_context(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return value_of_bool(context_of(ev, value_str(args[0])) != NULL);
}

static bool is_derivation(const char *path, size_t len)
{
	return len > 4 && memcmp(path + len - 4, ".drv", 4) == 0;
}

/* Returns the store path in an element. */
static const char *element_path(const char *element)
{
	return element[0] == '/' ? element : element[0] == '=' ? element + 1 : strchr(element + 1, '!') + 1;
}

/* Returns the information about one path, from its `n` elements, sorted by their text. */
static struct value path_info(struct evaluator *ev, const char *const *elements, uint32_t n)
{
	struct attrs_builder b = attrs_build(ev->session, 3);
	struct value *outputs, list = value_new_list(ev->arena, n, &outputs);
	uint32_t output_count = 0;
	for (uint32_t i = 0; i < n; i++) {
		const char *e = elements[i];
		if (e[0] == '/')
			attrs_put(&b, SYM_path, 0, VALUE_OF_TRUE);
		else if (e[0] == '=')
			attrs_put(&b, name_of(ev, "allOutputs"), 0, VALUE_OF_TRUE);
		else
			outputs[output_count++] = value_of_text(ev->arena, e + 1, (size_t)(element_path(e) - e - 2));
	}
	if (output_count)
		attrs_put(&b, name_of(ev, "outputs"), 0,
		          output_count == n ? list : value_of_list(ev->arena, outputs, output_count));
	return attrs_done(&b, false);
}

/* Sorts by path, then by the element's own text, so that outputs are in the order of their names. */
static bool comes_before(const char *l, const char *r)
{
	int c = strcmp(element_path(l), element_path(r));
	return c ? c < 0 : strcmp(l, r) < 0;
}

static struct value run_get_context(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct context *c = context_of(ev, value_str(args[0]));
	if (!c)
		return attrs_empty();
	const char **elements = ARENA_ARRAY(ev->arena, const char *, c->n);
	for (uint32_t i = 0; i < c->n; i++) {
		const char *e = element_text(ev, c->elements[i]);
		uint32_t to = i;
		for (; to && comes_before(e, elements[to - 1]); to--)
			elements[to] = elements[to - 1];
		elements[to] = e;
	}
	struct attrs_builder all = attrs_build(ev->session, c->n);
	for (uint32_t i = 0, end; i < c->n; i = end) {
		for (end = i + 1; end < c->n && strcmp(element_path(elements[i]), element_path(elements[end])) == 0;)
			end++;
		attrs_put(&all, name_of(ev, element_path(elements[i])), 0, path_info(ev, elements + i, end - i));
	}
	return attrs_done(&all, false);
}

/* Making contexts. */

/* Reads an attribute of the information that appendContext gets for a path. Returns 1 when it is true, 0 when it is
 * absent or false, -1 with a failure. */
static int flag_of(struct evaluator *ev, const struct attrs *info, const char *name, struct span at)
{
	bool set = false;
	struct value *slot = attrs_find(info, name_of(ev, name));
	if (slot && !force_bool(ev, *slot, at, name, &set))
		return -1;
	return set;
}

static bool refuse_no_derivation(struct evaluator *ev, const char *what, const char *path, struct span at)
{
	eval_error(ev, D_BAD_VALUE, at, "tried to add %s of %s, which is not a derivation, to a string", what, path);
	return false;
}

static bool add_outputs(struct evaluator *ev, const struct str *to, const char *path, struct value v, struct span at)
{
	const struct list *names = force_list(ev, v, at, "'outputs' of a context");
	if (!names)
		return false;
	if (list_len(names) && !is_derivation(path, strlen(path)))
		return refuse_no_derivation(ev, "derivation output context", path, at);
	for (uint64_t i = 0; i < list_len(names); i++) {
		const struct str *name = force_string(ev, names->items[i], at, "a name of 'outputs'");
		if (!name)
			return false;
		symbol e = name_of(ev, arena_format(ev->arena, "!%s!%s", name->text, path));
		context_add(ev, to, &e, 1);
	}
	return true;
}

static bool add_path(struct evaluator *ev, const struct str *to, const struct str *key, struct value *slot,
                     struct span at)
{
	if (!store_path_valid(ev, key->text, str_len(key)))
		return eval_error(ev, D_BAD_VALUE, at, "context key '%s' is not a store path", key->text), false;
	const struct attrs *info = force_attrs(ev, *slot, at, "what is said of a context's path");
	int path = info ? flag_of(ev, info, "path", at) : -1, all = path < 0 ? -1 : flag_of(ev, info, "allOutputs", at);
	if (all < 0)
		return false;
	if (all && !is_derivation(key->text, str_len(key)))
		return refuse_no_derivation(ev, "all-outputs context", key->text, at);
	symbol plain = name_of(ev, key->text), deep = name_of(ev, arena_format(ev->arena, "=%s", key->text));
	if (path)
		context_add(ev, to, &plain, 1);
	if (all)
		context_add(ev, to, &deep, 1);
	struct value *outputs = attrs_find(info, name_of(ev, "outputs"));
	return !outputs || add_outputs(ev, to, key->text, *outputs, at);
}

static struct value run_append_context(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *s = value_str(args[0]), *result = copy_of(ev, s);
	const struct attrs *more = value_attrs(args[1]);
	context_carry(ev, result, s);
	for (uint32_t i = 0; i < attrs_len(more); i++) {
		const struct str *key = symbol_str(&ev->session->symbols, more->shape->keys[i].name);
		if (!add_path(ev, result, key, &more->slots[i], at))
			return VALUE_NONE;
	}
	return value_of_str(result);
}

/* Changing contexts. */

static struct value run_discard_context(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return context_of(ev, value_str(args[0])) ? value_of_str(copy_of(ev, value_str(args[0]))) : args[0];
}

static struct value run_discard_output_dependency(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct context *c = context_of(ev, value_str(args[0]));
	if (!c)
		return args[0];
	const struct str *result = copy_of(ev, value_str(args[0]));
	for (uint32_t i = 0; i < c->n; i++) {
		const char *e = element_text(ev, c->elements[i]);
		symbol plain = e[0] == '=' ? name_of(ev, e + 1) : c->elements[i];
		context_add(ev, result, &plain, 1);
	}
	return value_of_str(result);
}

static struct value run_add_drv_outputs(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *s = value_str(args[0]);
	const struct context *c = context_of(ev, s);
	if (!c || c->n != 1)
		return eval_error(ev, D_BAD_VALUE, at, "context of string '%s' must have exactly one element, but has %u",
		                  s->text, (unsigned)(c ? c->n : 0));
	const char *e = element_text(ev, c->elements[0]);
	if (e[0] == '=')
		return args[0];
	if (e[0] == '!')
		return eval_error(ev, D_BAD_VALUE, at,
		                  "'addDrvOutputDependencies' can only act on derivations, not on a derivation "
		                  "output such as '%.*s'",
		                  (int)(element_path(e) - e - 2), e + 1);
	if (!is_derivation(e, strlen(e)))
		return eval_error(ev, D_BAD_VALUE, at, "path '%s' is not a derivation", e);
	const struct str *result = copy_of(ev, s);
	symbol deep = name_of(ev, arena_format(ev->arena, "=%s", e));
	context_add(ev, result, &deep, 1);
	return value_of_str(result);
}

/* Store paths of files. */

#define BY_PATH "name the file by its path: './file', or a string where the container reads it later"

static struct value string_or_failure(const struct str *s)
{
	return s ? value_of_str(s) : VALUE_NONE;
}

static struct value run_to_file(struct evaluator *ev, struct value *args, struct span at)
{
	if (!store_path_allowed(ev, at, "'toFile' writes a file into the Nix store, and a spec has none",
	                         "give the text to the option that takes it, or that makes a file of it"))
		return VALUE_NONE;
	return string_or_failure(store_path_of_text(ev, value_str(args[0]), value_str(args[1]), at));
}

/* Returns the default name of a file in the store: that of the given path, not of the file that a link leads to. */
static const char *own_name(const struct str *given)
{
	const char *slash = strrchr(given->text, '/');
	return slash ? slash + 1 : given->text;
}

/* Returns the file that is copied: links are followed, as Nix does since 2.19. Returns NULL with a failure. */
static const char *source_of(struct evaluator *ev, struct value given, struct span at)
{
	const char *path = store_read_path(ev, given, at);
	char real[PATH_MAX];
	if (!path || realpath(path, real))
		return path ? arena_format(ev->arena, "%s", real) : NULL;
	files_unreadable(ev, path, at, errno);
	return NULL;
}

static struct value run_filter_source(struct evaluator *ev, struct value *args, struct span at)
{
	struct store_file file = {.filter = args[0], .name = own_name(value_str(args[1]))};
	if (!store_path_allowed(ev, at, "'filterSource' copies a folder into the Nix store, and a spec has none", BY_PATH))
		return VALUE_NONE;
	file.path = source_of(ev, args[1], at);
	return file.path ? string_or_failure(store_path_of_file(ev, &file, at)) : VALUE_NONE;
}

static bool read_expected(struct evaluator *ev, struct value v, struct hash *h, struct span at)
{
	const struct str *text = force_string(ev, v, at, "'sha256' of the argument of 'path'");
	bool known = true;
	h->kind = HASH_SHA256;
	const char *fault = text ? hash_parse(ev, h, text->text, &known) : NULL;
	if (fault)
		eval_error(ev, D_BAD_VALUE, at, "hash '%s' %s", text->text, fault);
	return text && !fault;
}

/* Reads one attribute of the argument of `path`. */
static bool read_path_argument(struct evaluator *ev, struct store_file *file, struct hash *expected, symbol name,
                               struct value v, struct span at)
{
	const char *text = symbol_text(&ev->session->symbols, name);
	bool recursive = true;
	if (strcmp(text, "path") == 0) {
		const struct str *path = text_of_value(ev, v, COERCE_PATH, at);
		file->name = !path || file->name ? file->name : own_name(path);
		return path && (file->path = source_of(ev, value_of_str(path), at));
	}
	if (strcmp(text, "name") == 0) {
		const struct str *s = force_string(ev, v, at, "'name' of the argument of 'path'");
		return s && (file->name = s->text);
	}
	if (strcmp(text, "filter") == 0)
		return value_ok(file->filter = value_force(ev, v));
	if (strcmp(text, "recursive") == 0) {
		bool ok = force_bool(ev, v, at, "'recursive' of the argument of 'path'", &recursive);
		file->flat = !recursive;
		return ok;
	}
	if (strcmp(text, "sha256") == 0) {
		file->expected = expected;
		return read_expected(ev, v, expected, at);
	}
	return eval_error(ev, D_BAD_VALUE, at, "unsupported argument '%s' to 'path'", text), false;
}

static struct value run_path(struct evaluator *ev, struct value *args, struct span at)
{
	struct store_file file = {0};
	struct hash expected;
	const struct attrs *set = value_attrs(args[0]);
	if (!store_path_allowed(ev, at, "'path' copies a file or folder into the Nix store, and a spec has none", BY_PATH))
		return VALUE_NONE;
	for (uint32_t i = 0; i < attrs_len(set); i++)
		if (!read_path_argument(ev, &file, &expected, set->shape->keys[i].name, set->slots[i], at))
			return VALUE_NONE;
	if (!file.path)
		return eval_error(ev, D_NO_ATTRIBUTE, at, "attribute 'path' missing in the argument of 'path'");
	return string_or_failure(store_path_of_file(ev, &file, at));
}

const struct builtin builtins_context[] = {
    {"addDrvOutputDependencies", "S", run_add_drv_outputs, "the string, depending on all outputs of its derivation",
     false},
    {"appendContext", "Sa", run_append_context,
     "the string with more context: { PATH = { path, allOutputs, outputs }; }", false},
    {"filterSource", "fp", run_filter_source, "the store's name of a folder with the files that a function accepts",
     false},
    {"getContext", "S", run_get_context, "the paths of the store that a string refers to, and how", false},
    {"hasContext", "S", run_has_context, "whether a string refers to paths of the store", false},
    {"path", "a", run_path, "the store's name of a file: { path, name, filter, recursive, sha256 }", false},
    {"toFile", "sS", run_to_file, "the store's name of a file with a text", false},
    {"unsafeDiscardOutputDependency", "t", run_discard_output_dependency, "the string, depending on derivations alone",
     false},
    {"unsafeDiscardStringContext", "t", run_discard_context, "the string without what it refers to", false},
    {0},
};
