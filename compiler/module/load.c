/* Loading of modules. */
#include "module/load.h"

#include "base/path.h"
#include "eval/files.h"
#include "eval/unknown_value.h"
#include "module/arguments.h"
#include "module/body.h"
#include "module/config.h"
#include "module/engine.h"
#include "module/nixpkgs_messages.h"
#include "module/property.h"
#include "syntax/other_format.h"

/* Returns the place of a source: that of its import, or of its definition. */
static struct span module_place(struct evaluator *ev, const struct module_source *source)
{
	return source->at.start || !source->definition ? source->at : definition_place(ev->session, source->definition);
}

/* The contents of a module. */

struct loading {
	struct evaluator *ev;
	struct config *config;
	const struct module_source *source;
	struct module *module;
	struct value value; /* forced; in the end it is a set */
	bool called; /* a function returned it, so that computing parts of it may need the configuration */
};

static bool is_supported(symbol name)
{
	return module_owns(name) || name == SYM_options || name == SYM_config || name == SYM_meta;
}

static void unsupported_words(struct loading *l, const struct attrs *set, const char *first)
{
	struct evaluator *ev = l->ev;
	const char *all = "";
	for (uint32_t i = 0; i < attrs_len(set); i++)
		if (!is_supported(set->shape->keys[i].name))
			all = arena_format(ev->arena, "%s%s%s", all, *all ? " " : "",
			                   symbol_text(&ev->session->symbols, set->shape->keys[i].name));
	nixpkgs_messages_add_in(
		ev, l->config,
		arena_format(
			ev->arena,
			"Module `%s' has an unsupported attribute `%s'. This is caused by "
			"introducing a top-level `config' or `options' attribute. Add configuration attributes immediately on the "
			"top level instead, or move all of them (namely: %s) into the explicit `config' attribute.",
			module_key_text(ev, l->module), first, all),
		NULL, NULL);
}

static bool unsupported_names(struct loading *l, const struct attrs *set)
{
	struct session *s = l->ev->session;
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		symbol name = set->shape->keys[i].name;
		if (is_supported(name))
			continue;
		const struct binding *b = expr_binding_at(&s->sources, set->shape->keys[i].pos);
		eval_error(l->ev, D_MODULE_ATTRIBUTE, b ? b->at : module_place(l->ev, l->source),
		           "a module with '%s' cannot set '%s' beside it",
		           attrs_find(set, SYM_config) ? "config" : "options", symbol_text(&s->symbols, name));
		l->ev->failure->catchable = true;
		l->ev->failure->diag->path = symbol_text(&s->symbols, name);
		symbol body = body_of(l->ev, set);
		if (body)
			eval_help(l->ev, "this is the body of one of '%s', and no module: %s", symbol_text(&s->symbols, body),
			          body_use(l->ev, body, module_file(l->module)));
		else
			eval_help(l->ev, "move it into config: config.%s = ...;", symbol_text(&s->symbols, name));
		unsupported_words(l, set, symbol_text(&s->symbols, name));
		return true;
	}
	return false;
}

/* `meta` next to `config` is one more definition. */
static struct value config_with_meta(struct loading *l, const struct attrs *set)
{
	uint32_t pos;
	struct value *config = attrs_find(set, SYM_config), *meta = attrs_find_pos(set, SYM_meta, &pos);
	if (!meta)
		return config ? *config : VALUE_NONE;
	struct attrs_builder b = attrs_build(l->ev->session, 1);
	attrs_put(&b, SYM_meta, pos, *meta);
	struct value *items, both = value_new_list(l->ev->arena, config ? 2 : 1, &items);
	items[0] = attrs_done(&b, false);
	if (config)
		items[1] = *config;
	return property_merge(l->ev, both);
}

/* Reads the text of one of the module's own names; *text is unchanged when the set lacks the name. */
static bool read_text(struct loading *l, const struct attrs *set, symbol name, const struct str **text)
{
	struct value *slot = attrs_find(set, name);
	if (!slot)
		return true;
	struct value v = slot_force(l->ev, slot);
	*text = value_ok(v) ? text_of_value(l->ev, v, COERCE_TO_STRING, module_place(l->ev, l->source)) : NULL;
	return *text != NULL;
}

/* Checks the class of a module, which names the kind of configuration that it is for. */
static bool right_class(struct loading *l, const struct str *class)
{
	struct evaluator *ev = l->ev;
	const char *wanted = l->config->class;
	if (!class || !wanted || strcmp(class->text, wanted) == 0)
		return true;
	const char *what = l->module->file ? l->module->file : module_key_text(ev, l->module);
	eval_error(ev, D_NOT_A_MODULE, module_place(ev, l->source), "a module of the class '%s' is imported into a "
	           "configuration of the class '%s'", class->text, wanted);
	ev->failure->catchable = true;
	nixpkgs_messages_add_in(
		ev, l->config,
		arena_format(
			ev->arena,
			"The module %s was imported into %s instead of %s.\n"
			"The module `%s` (class: \"%s\") cannot be imported into a module evaluation that expects class \"%s\".",
			what, wanted, class->text, what, class->text, wanted),
		NULL, NULL);
	return false;
}

static bool read_key(struct loading *l, const struct attrs *set)
{
	const struct str *key = NULL, *file = NULL, *class = NULL;
	struct value *slot = attrs_find(set, SYM__class);
	struct value kind = slot ? slot_force(l->ev, slot) : VALUE_OF_NULL;
	if (!value_ok(kind) || !read_text(l, set, SYM__file, &file) || !read_text(l, set, SYM_key, &key))
		return false;
	class = value_is(kind, OBJECT_STRING) ? value_str(kind) : NULL;
	if (file)
		l->module->file = file->text;
	if (key)
		l->module->key = symbol_of_str(&l->ev->session->symbols, key);
	return right_class(l, class);
}

struct module_source *module_sources(struct evaluator *ev, const struct list *list, uint32_t more)
{
	uint64_t n = list_len(list);
	struct module_source *sources = arena_zalloc(ev->arena, sizeof *sources * (n + more + 1));
	for (uint64_t i = 0; i < n; i++) {
		sources[i].value = list->items[i];
		sources[i].number = (uint32_t)i + 1;
		if (list->origin)
			sources[i].at = ((const struct expr_list *)list->origin)->items[i]->at;
	}
	return sources;
}

/* Records that a module, or some of those that a list imports, is not examined. */
static void leave_out_module(struct evaluator *ev, struct config *c, struct span at, struct value unknown)
{
	const char *path = value_unknown(unknown)->path, *why = unknown_value_why(ev, unknown),
			   *help = unknown_value_help(ev, unknown);
	const char *what = arena_format(ev->arena, "the module '%s'", path ? path : "config");
	if (!value_ok(c->left_out))
		c->left_out = unknown;
	if (fault_reports(c))
		diag_error(ev->session, D_MODULE_LEFT_OUT, at, "%s is left out: %s", what, why)->help = help;
	if (fault_reports(c) || source_span_is_users(&ev->session->sources, at))
		checked_leave_out(ev->session, at, what, why, help);
}

static bool read_imports(struct loading *l, const struct attrs *set)
{
	struct evaluator *ev = l->ev;
	struct value *slot = attrs_find(set, SYM_imports);
	if (!slot && !(slot = attrs_find(set, SYM_require)))
		return true;
	struct value v = slot_force(ev, slot);
	if (!value_ok(v))
		return false;
	const struct shape_key *key = &set->shape->keys[slot - set->slots];
	const struct binding *b = expr_binding_at(&ev->session->sources, key->pos);
	struct span at = b && b->value ? b->value->at : module_place(l->ev, l->source);
	if (value_is_unknown(v) && ev->unknown_stays) {
		leave_out_module(ev, l->config, at, v);
		v = unknown_value_likely(ev, v);
		if (!value_ok(v) || value_is_unknown(v))
			return value_ok(v);
	}
	const struct list *list = force_list(ev, v, at, "imports");
	if (!list) {
		if (ev->failure)
			ev->failure->diag->code = D_NOT_A_MODULE;
		return false;
	}
	struct module *m = l->module;
	m->import_count = (uint32_t)list_len(list);
	m->imports = module_sources(ev, list, 0);
	for (uint32_t i = 0; i < m->import_count; i++) {
		if (!m->imports[i].at.start)
			m->imports[i].at = at;
		m->imports[i].file = m->file;
		m->imports[i].importer = m;
		m->imports[i].definition = m->definition;
		m->imports[i].varies = !m->fixed;
	}
	return true;
}

static bool read_set(struct loading *l)
{
	const struct attrs *set = value_attrs(l->value);
	struct module *m = l->module;
	struct value *slot;
	if ((slot = attrs_find_pos(set, SYM_freeformType, &m->freeform_pos)))
		m->freeform = *slot;
	if ((slot = attrs_find(set, SYM_disabledModules)))
		m->disabled = *slot;
	if (!read_key(l, set) || !read_imports(l, set))
		return false;
	struct value *options = attrs_find_pos(set, SYM_options, &m->options_pos);
	if (!options && !attrs_find_pos(set, SYM_config, &m->config_pos)) {
		m->shorthand = true;
		m->config = l->value;
		return true;
	}
	attrs_find_pos(set, SYM_config, &m->config_pos);
	m->options = options ? *options : VALUE_NONE;
	m->config = config_with_meta(l, set);
	return !unsupported_names(l, set) || fault_goes_on(l->ev, l->config);
}

/* Returns the arguments of the function that a module was made of, for the example in a message. */
static const char *first_argument(const struct loading *l)
{
	const struct expr_lambda *f = call_pattern(l->module->origin);
	for (uint32_t i = 0; f && i < f->formal_count; i++)
		if (!f->formals[i].fallback)
			return symbol_text(&l->ev->session->symbols, f->formals[i].name);
	return "NAME";
}

/* A text of YAML may happen to be valid in the language: a function of functions. */
static bool is_other_format(struct loading *l)
{
	struct session *s = l->ev->session;
	const struct source *text = source_at(&s->sources, module_place(l->ev, l->source).start);
	struct span at;
	if (value_is(l->value, OBJECT_CLOSURE))
		text = source_at(&s->sources, ((const struct closure *)l->value.word)->function->expr.at.start);
	const char *format = text ? other_format_of(text, text->len, &at) : NULL;
	if (!format)
		return false;
	eval_error(l->ev, D_OTHER_FORMAT, at, "this text is %s, and is read as the language of specs", format);
	eval_help(l->ev, "%s", other_format_help(s, text, format));
	return true;
}

static bool not_a_module(struct loading *l)
{
	if (value_is_unknown(l->value))
		return unknown_value_failure(l->ev, module_place(l->ev, l->source), l->value), false;
	if (is_other_format(l))
		return false;
	eval_expected(l->ev, module_place(l->ev, l->source), "a module (a set, a function or the path of a file)",
	              l->value);
	l->ev->failure->diag->code = D_NOT_A_MODULE;
	l->ev->failure->catchable = true;
	if (value_kind(l->value) == VALUE_FUNCTION)
		eval_help(l->ev, "the function before it takes what no module is given: call it with --arg %s EXPR",
		          first_argument(l));
	else if (value_is(l->value, OBJECT_LIST))
		eval_help(l->ev, "lists of modules are joined, not nested: imports = [ ./a.nix ] ++ more;");
	else if (value_kind(l->value) == VALUE_NULL && l->module->file && source_name_is_yaml(l->module->file))
		eval_help(l->ev, "a YAML file with nothing in it is null; '{}' is a module that sets nothing");
	nixpkgs_messages_add_in(l->ev, l->config, value_is(l->value, OBJECT_LIST)
	             ? "Module imports can't be nested lists. Perhaps you meant to remove one level of lists?"
	             : arena_format(l->ev->arena, "module %s (%s) does not look like a module.", module_file(l->module),
	                            module_key_text(l->ev, l->module)), NULL, NULL);
	return false;
}

static void type_words(struct loading *l, const char *type)
{
	const char *file = l->source->file;
	const char *words = arena_format(
	    l->ev->arena, "Expected a module, but found a value of type \"%s\"%s%s.\n"
	    "Could not load a value as a module, because it is of type \"%s\"%s%s.", type,
	    file ? ", while trying to import a module into " : "", file ? file : "", type, file ? ", in file " : "",
	    file ? file : "");
	bool evaluated = strcmp(type, "configuration") == 0;
	nixpkgs_messages_add_in(l->ev, l->config, words, NULL,
	                        evaluated ? "If you do intend to import this configuration, please only "
	                                    "import the modules that make up the configuration."
	                                  : NULL);
}

static bool module_of_type(struct loading *l, const char *type)
{
	struct module *m = l->module;
	/* Any property that a function or a file makes is 'config'. */
	const bool made = m->origin.word != l->value.word;
	if (strcmp(type, "if") == 0 || strcmp(type, "override") == 0 || (made && strcmp(type, "merge") == 0)) {
		m->config = l->value;
		return true;
	}
	eval_error(l->ev, D_NOT_A_MODULE, module_place(l->ev, l->source), "a value of the type '%s' is not a module", type);
	l->ev->failure->catchable = true;
	if (strcmp(type, "merge") == 0 || strcmp(type, "order") == 0)
		eval_help(l->ev, "set 'config' to it: { config = lib.mkMerge [ ... ]; }");
	else if (strcmp(type, "configuration") == 0)
		eval_help(l->ev, "this is an evaluated configuration; import the modules that it was made of");
	else if (strcmp(type, "option") == 0)
		eval_help(l->ev, "options are declared with a name: { options.NAME = lib.mkOption { ... }; }");
	type_words(l, type);
	return false;
}

/* An unknown module is left out. */
static bool leave_out(struct loading *l)
{
	leave_out_module(l->ev, l->config, module_place(l->ev, l->source), l->value);
	l->value = attrs_empty();
	l->module->config = l->value;
	return true;
}

/* Continues with the likely value of an unknown module. Returns false with a failure. */
static bool likely_module(struct loading *l)
{
	struct evaluator *ev = l->ev;
	struct value unknown = l->value;
	if (!value_ok(unknown) || !value_is_unknown(unknown) || !ev->unknown_stays)
		return value_ok(unknown);
	const char *file = files_of_unknown(ev, unknown, true);
	if (file) {
		l->value = value_of_path(ev->arena, file, strlen(file));
		return true;
	}
	l->value = unknown_value_likely(ev, unknown);
	if (value_ok(l->value) && !value_is_unknown(l->value) && fault_reports(l->config))
		checked_leave_out(
			ev->session, module_place(ev, l->source), "the condition of a module",
			arena_format(ev->arena, "%s; the module was checked as if it held", unknown_value_why(ev, unknown)),
			unknown_value_help(ev, unknown));
	return value_ok(l->value);
}

/* The spec itself may be the body of an option instead of a module. It is checked as a module that has the body in its
 * place. */
static void put_body_in_place(struct loading *l)
{
	struct evaluator *ev = l->ev;
	const struct module_source *source = l->source;
	if (source->importer || source->own || source->definition || !fault_reports(l->config) || l->config->outer)
		return;
	const struct attrs *set = value_attrs(l->value);
	symbol option = body_of(ev, set);
	struct value services = option || l->called ? VALUE_NONE : body_of_compose(ev, set, module_place(ev, source));
	if (value_ok(services))
		l->value = services;
	if (!option)
		return;
	const struct span place = module_place(ev, source), at = {place.start, place.start + 1};
	const char *name = symbol_text(&ev->session->symbols, option), *use = body_use(ev, option, l->module->file);
	diag_error(ev->session, D_NOT_A_MODULE, at, "this is the body of one of '%s', and no module", name)->help =
	    arena_format(ev->arena, "a module has it by a name: %s", use);
	l->value = body_in_place(ev, option, set, at);
}

static bool read_value(struct loading *l)
{
	struct evaluator *ev = l->ev;
	if (value_is_unknown(l->value) && l->ev->unknown_stays)
		return leave_out(l);
	if (!value_is(l->value, OBJECT_ATTRS))
		return not_a_module(l);
	if (l->source->only_config) {
		l->module->config = l->value;
		return true;
	}
	struct value type = engine_get(ev, value_attrs(l->value), SYM__type);
	if (ev->failure)
		return false;
	if (value_ok(type) && value_is(type, OBJECT_STRING) && strcmp(value_str(type)->text, "module") != 0)
		return module_of_type(l, value_str(type)->text);
	put_body_in_place(l);
	return read_set(l);
}

/* Returns the place of a function's result: its body, or for an `if` the condition. */
static struct span result_place(struct value f)
{
	if (!value_is(f, OBJECT_CLOSURE))
		return SPAN_NONE;
	const struct expr *e = ((const struct closure *)f.word)->function->body;
	while (e->kind == EXPR_LET || e->kind == EXPR_WITH)
		e = e->kind == EXPR_LET ? EXPR_AS(let, e)->body : EXPR_AS(with, e)->body;
	if (e->kind == EXPR_IF)
		return EXPR_AS(if, e)->condition->at;
	return (struct span){e->at.start, e->at.start + 1};
}

/* Calls functions. Returns false with a failure. */
static bool apply_function(struct loading *l)
{
	if (value_kind(l->value) != VALUE_FUNCTION &&
	    !(value_is(l->value, OBJECT_ATTRS) && attrs_find(value_attrs(l->value), SYM___functor)))
		return true;
	l->module->fixed = l->module->fixed && module_same_for_all(l->config, l->value);
	struct value f = l->value;
	l->called = true;
	l->value = module_apply(l->ev, l->config, l->module, f, module_place(l->ev, l->source));
	if (!value_ok(l->value) && l->ev->failure && !l->ev->failure->diag->at.start)
		l->ev->failure->diag->at = result_place(f);
	return value_ok(l->value);
}

/* Returns the path for a source in YAML, which has no paths: a string names a file next to the YAML file. */
static const struct str *path_in_yaml(const struct loading *l, const struct str *path)
{
	struct session *s = l->ev->session;
	const struct source *text = source_at(&s->sources, module_place(l->ev, l->source).start);
	if (!text || !text->yaml || !text->dir || !str_len(path))
		return path;
	char *file = arena_format(&s->arena, "%s/%s", text->dir, path->text);
	return str_new(&s->arena, file, path_normalise(file, strlen(file)));
}

static bool read_file(struct loading *l)
{
	struct evaluator *ev = l->ev;
	bool string = value_is(l->value, OBJECT_STRING);
	if (!string && !value_is(l->value, OBJECT_PATH))
		return true;
	const struct str *path = value_str(l->value);
	if (string && path->text[0] != '/')
		path = path_in_yaml(l, path);
	if (string && path->text[0] != '/') {
		not_a_module(l);
		eval_help(ev, "a file is imported by its path, without quotes: ./module.nix");
		return false;
	}
	l->module->file = path->text;
	l->module->key = symbol_of_str(&ev->session->symbols, path);
	l->value = eval_file(ev, path->text, module_place(l->ev, l->source));
	if (!value_ok(l->value))
		l->value = unknown_value_instead(ev);
	return value_ok(l->value);
}

/* Whether a module imports itself. Without a key that identifies it, the imports would be endless. */
static bool imports_itself(struct loading *l)
{
	enum { DEEPEST = 10000 };
	if (l->module->depth > DEEPEST) {
		eval_error(l->ev, D_INFINITE_RECURSION, module_place(l->ev, l->source),
		           "infinite recursion encountered: modules import each other without end");
		return true;
	}
	for (const struct module *m = l->module->importer; m; m = m->importer)
		if (m->origin.word == l->module->origin.word && !value_is(m->origin, OBJECT_PATH)) {
			eval_error(l->ev, D_INFINITE_RECURSION, module_place(l->ev, l->source),
			           "infinite recursion encountered: this module imports itself");
			return true;
		}
	return false;
}

const struct module *module_load(struct evaluator *ev, struct config *c, struct module_source *source)
{
	if (source->fixed)
		return source->fixed;
	struct module *m = module_of_file(ev, source->file);
	m->definition = source->definition;
	m->at = source->at;
	m->fixed = !source->varies && !source->definition;
	struct loading l = {ev, c, source, m, value_force(ev, source->value), false};
	m->importer = source->importer;
	m->own = source->own;
	m->number = source->number;
	m->depth = source->importer ? source->importer->depth + 1 : 0;
	m->origin = l.value;
	if (!likely_module(&l) || imports_itself(&l) || !read_file(&l) || !apply_function(&l) || !likely_module(&l) ||
	    !read_value(&l)) {
		failure_place(ev, module_place(ev, source));
		ev->session->lost.names |= ev->keeps_broken; /* the names that it defines are unknown */
		return NULL;
	}
	if (m->fixed)
		source->fixed = m;
	else
		source->varies = true;
	return m;
}
