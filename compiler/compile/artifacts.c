#include "compile/artifacts.h"

#include "compile/made.h"
#include "compile/origins.h"
#include "eval/text.h"
#include "module/config_place.h"

/* Finds the option that a file comes from, and the place where the user wrote it. Most files of a container share one:
 * the last result is cached. */
struct locator {
	struct evaluator *ev;
	struct config *config;
	struct tree *tree;
	struct origins *origins; /* NULL until it is needed */
	const void *origin;
	const char *option;
	struct span at;
};

static void locate(void *context, struct artifact *a)
{
	struct locator *l = context;
	struct path_step *path;
	size_t n;
	if (!a->origin)
		return;
	if (l->origin != a->origin) {
		l->origin = a->origin;
		l->option = NULL;
		l->at = SPAN_NONE;
		if (option_path_read(l->ev, value_of_object(a->origin), &path, &n)) {
			l->option = option_path_text(l->ev->session, path, n);
			l->at = config_place(l->ev, l->config, path, n);
		} else {
			eval_recover(l->ev); /* an origin that is not a path counts as none */
		}
	}
	a->option = l->option;
	a->at = l->at;
	a->origin = NULL;
}

static void trace(void *context, struct artifact *a)
{
	struct locator *l = context;
	if (!l->origins)
		l->origins = origins_new(l->ev, l->config, l->tree);
	origins_trace(l->origins, a);
}

/* "0644" */
static bool parse_mode(const struct str *text, uint32_t *mode)
{
	enum { LONGEST = 5 };
	*mode = 0;
	size_t len = str_len(text);
	for (size_t i = 0; i < len; i++) {
		if (text->text[i] < '0' || text->text[i] > '7')
			return false;
		*mode = *mode * 8 + (uint32_t)(text->text[i] - '0');
	}
	return len >= 3 && len <= LONGEST;
}

static bool read_mode(struct evaluator *ev, const struct attrs *file, struct artifact *a)
{
	struct value v = force_attribute(ev, file, SYM_mode);
	a->mode = 0644;
	if (!value_ok(v))
		return !ev->failure;
	const struct str *text = force_string(ev, v, a->at, "mode of a file");
	if (text && !parse_mode(text, &a->mode))
		eval_error(ev, D_BAD_ARTIFACT, a->at, "mode '%s' of file '%s' is not octal, like \"0644\"", text->text,
		           a->path->text);
	return !ev->failure;
}

static bool read_any_bytes(struct evaluator *ev, const struct attrs *file, struct artifact *a)
{
	struct value v = force_attribute(ev, file, SYM_anyBytes);
	return value_ok(v) ? force_bool(ev, v, a->at, "anyBytes of a file", &a->any_bytes) : !ev->failure;
}

/* Reads text and mode, or target. */
static bool read_content(struct evaluator *ev, const struct attrs *file, bool whole, struct artifact *a)
{
	struct value target = force_attribute(ev, file, SYM_target);
	if (ev->failure)
		return false;
	if (value_ok(target)) {
		a->kind = ARTIFACT_LINK;
		a->bytes = value_is(target, OBJECT_ATTRS) ? text_of_value(ev, target, COERCE_INTERPOLATE, a->at)
		                                          : force_string(ev, target, a->at, "target of a link");
		return a->bytes;
	}
	struct value *made = attrs_find(file, SYM_made);
	a->kind = ARTIFACT_FILE;
	if (made && !whole) {
		a->bytes = str_new(ev->arena, "", 0);
		return read_mode(ev, file, a);
	}
	struct value text = force_attribute(ev, file, made ? SYM_made : SYM_text);
	if (!value_ok(text) && !ev->failure)
		eval_error(ev, D_BAD_ARTIFACT, a->at, "file '%s' of the build has neither text nor target",
		           a->path->text);
	if (ev->failure)
		return false;
	a->bytes = force_string(ev, text, a->at, "text of a file");
	return a->bytes && read_mode(ev, file, a) && read_any_bytes(ev, file, a);
}

static bool read_artifact(struct evaluator *ev, struct value v, bool whole, struct artifact *a)
{
	const struct attrs *file = force_attrs(ev, v, SPAN_NONE, "file of the build");
	if (!file)
		return false;
	struct value origin = force_attribute(ev, file, SYM_origin);
	if (value_ok(origin) && value_is(origin, OBJECT_LIST))
		a->origin = value_list(origin);
	const struct value *from = attrs_find(file, SYM_from);
	a->from = from;
	return !ev->failure && read_content(ev, file, whole, a);
}

/* Reads an item of `files`, { name; value; }: its path, and its contents. */
static bool read_item(struct evaluator *ev, struct value v, bool whole, struct artifact *a)
{
	const struct attrs *item = force_attrs(ev, v, SPAN_NONE, "file of the build");
	struct value path = item ? force_attribute(ev, item, SYM_name) : VALUE_NONE;
	a->path = value_ok(path) ? force_string(ev, path, SPAN_NONE, "path of a file") : NULL;
	struct value file = a->path ? force_attribute(ev, item, SYM_value) : VALUE_NONE;
	return value_ok(file) && read_artifact(ev, file, whole, a);
}

void artifacts_collect(struct evaluator *ev, struct config *config, const struct attrs *made, bool whole,
                       struct tree *tree)
{
	struct locator *locator = ARENA_NEW(ev->arena, struct locator);
	*locator = (struct locator){.ev = ev, .config = config, .tree = tree};
	const struct list *files = made_list(ev, made, "files");
	*tree = (struct tree){.locate = locate, .trace = trace, .context = locator};
	if (!files) {
		eval_report(ev);
		return;
	}
	tree->items = ARENA_ARRAY(ev->arena, struct artifact, list_len(files));
	for (uint64_t i = 0; i < list_len(files); i++) {
		struct artifact *a = &tree->items[tree->count];
		*a = (struct artifact){0};
		if (read_item(ev, slot_force(ev, &files->items[i]), whole, a)) {
			tree->count++;
			continue;
		}
		struct failure *failure = ev->failure;
		locate(locator, a);
		ev->failure = failure;
		if (failure && failure->unknown.word && ev->unknown_stays && whole) {
			failure->diag->code = D_BAD_ARTIFACT;
			failure->diag->severity = SEVERITY_ERROR;
		}
		if (failure && !failure->diag->at.start)
			failure->diag->at = a->at;
		eval_report(ev);
	}
}
