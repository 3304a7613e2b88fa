#include "compile/guest_faults.h"

static symbol name_of(struct evaluator *ev, const char *name)
{
	return symbol_of(&ev->session->symbols, name, strlen(name));
}

static struct value view_part(struct evaluator *ev, const struct attrs *view, const char *name)
{
	return force_attribute(ev, view, name_of(ev, name));
}

/* Returns the first line of a library's message, which may be long. */
static const char *first_line(struct evaluator *ev, const char *text)
{
	static const char values[] = " Definition values:";
	size_t n = strcspn(text, "\n");
	if (n >= sizeof values - 1 && memcmp(text + n - (sizeof values - 1), values, sizeof values - 1) == 0)
		n -= sizeof values - 1;
	while (n && (text[n - 1] == ':' || text[n - 1] == '.' || text[n - 1] == ' '))
		n--;
	return arena_text(ev->arena, text, n);
}

/* Returns the option in a message of NixOS's module system: "The option `containers.web.services.x' ..." gives
 * "services.x". *len gets its length. Returns NULL when there is none. */
static const char *option_named(const struct guest *guest, const char *text, size_t *len)
{
	static const char *const marks[] = {"option `", "option value `", "option '"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *found = strstr(text, marks[i]);
		if (!found)
			continue;
		found += strlen(marks[i]);
		size_t n = strlen(guest->name);
		if (strncmp(found, "containers.", 11) == 0 && strncmp(found + 11, guest->name, n) == 0 && found[11 + n] == '.')
			found += 12 + n;
		*len = strcspn(found, "'\n");
		return found;
	}
	return NULL;
}

/* Messages of NixOS's module system about an option, and ctrc's messages for them. The place already shows the file. */
static const struct saying {
	const char *says, *plain; /* plain: NULL to keep NixOS's words up to the end of the sentence */
	enum diag_code code;
} sayings[] = {
    {"does not exist", NULL, D_UNKNOWN_OPTION},
    {"is not of type", NULL, D_OPTION_TYPE},
    {"is not a ", NULL, D_OPTION_TYPE},
    {"conflicting definition", "has conflicting definitions", D_CONFLICT},
    {"defined multiple times", "is defined more than once", D_CONFLICT},
    {"used but not defined", "is used but not defined", D_OPTION_UNSET},
    {"is read-only", "is read-only", D_READ_ONLY},
};

static const struct saying *saying_in(const char *text)
{
	for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
		if (strstr(text, sayings[i].says))
			return &sayings[i];
	return NULL;
}

/* Returns the message about an option. Each quoted part is between ' and '. */
static const char *said_plainly(struct evaluator *ev, const struct saying *saying, const char *text, const char *option,
                                size_t len)
{
	const char *item = memmem(option, len, ".[definition ", 13), *words = saying->plain;
	const char *entry = item ? strstr(item, "entry ") : NULL;
	if (saying->code == D_UNKNOWN_OPTION)
		return arena_format(ev->arena, "NixOS has no option '%.*s'", (int)len, option);
	if (!words) {
		char *rest = (char *)arena_text(ev->arena, strstr(text, saying->says), strlen(strstr(text, saying->says)));
		for (char *c = rest; (c = strchr(c, '`'));)
			*c = '\'';
		words = first_line(ev, rest);
	}
	if (!entry)
		return arena_format(ev->arena, "'%.*s' %s", (int)len, option, words);
	return arena_format(ev->arena, "entry %.*s of '%.*s' %s", (int)strspn(entry + 6, "0123456789"), entry + 6,
	                    (int)(item - option), option, words);
}

/* Combines notes at places inside of nixpkgs, which do not help the author of the container. */
static void fold_notes(struct evaluator *ev, struct diag *d)
{
	for (struct note **n = &d->notes; *n;)
		if ((*n)->at.start && !source_span_is_users(&ev->session->sources, (*n)->at))
			*n = (*n)->next;
		else
			n = &(*n)->next;
}

static void note_others(struct evaluator *ev, const struct guest_definitions *all, const struct guest_definition *said,
                        struct diag *d)
{
	for (const struct guest_definition *o = all->first; o; o = o->next)
		if (o != said && strcmp(o->path, said->path) == 0 && o->at.start != said->at.start)
			diag_note(ev->session, d, o->at, "and defined here");
}

static bool is_every_containers(const char *said)
{
	return strstr(said, "`the container '") != NULL;
}

static void place_option(struct evaluator *ev, const struct guest *guest, const struct guest_definitions *all,
                         struct diag *d, const char *option, size_t len)
{
	const struct saying *saying = saying_in(d->message);
	const char *item = memmem(option, len, ".[definition ", 13);
	bool every = is_every_containers(d->message);
	if (saying) {
		d->code = saying->code;
		d->message = said_plainly(ev, saying, d->message, option, len);
	}
	if (item)
		len = (size_t)(item - option);
	const struct guest_definition *found = guest_definitions_find(all, option, len);
	d->path = arena_format(ev->arena, "containers.%s.config.%.*s", guest->name, (int)len, option);
	if (found)
		d->at = found->at;
	if (found && d->code == D_CONFLICT)
		note_others(ev, all, found, d);
	if (every && d->code == D_CONFLICT)
		d->help = arena_format(ev->arena, "every container has a definition of its own: 'lib.mkForce' overrides it");
}

/* Reports the pending failure: at the definition that it is about, else at its place in the user's text, else at
 * `around`. */
static void report(struct evaluator *ev, const struct guest *guest, const struct guest_definitions *all,
                   struct span around)
{
	struct diag *d = ev->failure ? ev->failure->diag : NULL;
	if (!d || ev->failure->unknown.word) {
		eval_recover(ev);
		return;
	}
	size_t len = 0;
	const char *option = option_named(guest, d->message, &len);
	if (option)
		place_option(ev, guest, all, d, option, len);
	if (!source_span_is_users(&ev->session->sources, d->at))
		d->at = around.start ? around : guest->at;
	d->message = first_line(ev, d->message);
	if (!d->path)
		d->path = arena_format(ev->arena, "containers.%s.config", guest->name);
	fold_notes(ev, d);
	eval_report(ev);
}

/* Forces a value, and the items of a list. Returns false with a failure. */
static bool force_items(struct evaluator *ev, struct value v)
{
	v = value_force(ev, v);
	bool ok = value_ok(v);
	for (uint64_t i = 0; ok && value_is(v, OBJECT_LIST) && i < list_len(value_list(v)); i++)
		ok = value_ok(value_force(ev, value_list(v)->items[i]));
	return ok;
}

/* Follows the path through the definition, then through the values that NixOS computes for it. Returns false with a
 * failure. */
static bool force_definition(struct evaluator *ev, struct value config, const struct guest_definition *d)
{
	struct value v = config;
	if (value_ok(d->value) && !force_items(ev, d->value))
		return false;
	for (uint32_t i = 0; i < d->n && value_is(v, OBJECT_ATTRS); i++) {
		v = force_attribute(ev, value_attrs(v), d->names[i]);
		if (!value_ok(v))
			return !ev->failure;
	}
	return force_items(ev, v);
}

struct guest_definitions guest_faults_definitions(struct evaluator *ev, const struct guest *guest,
                                                  const struct attrs *view, bool silent)
{
	struct guest_definitions all = {.ev = ev, .container = guest->name, .silent = silent};
	all.end = &all.first;
	struct value arguments = view_part(ev, view, "arguments");
	struct value options = value_ok(arguments) ? view_part(ev, view, "options") : VALUE_NONE;
	if (value_ok(options)) {
		all.arguments = value_attrs(arguments);
		guest_definitions_collect(&all, guest->module, value_attrs(options));
	}
	eval_recover(ev);
	return all;
}

/* Finds everything that is wrong on its own, after the evaluation failed with `failure`. */
static void find_all(struct evaluator *ev, const struct guest *guest, struct failure *failure)
{
	uint32_t errors = ev->session->diags.errors;
	eval_recover(ev);
	struct guest_definitions all = guest_faults_definitions(ev, guest, guest->open, false);
	struct value config = view_part(ev, guest->open, "config");
	for (const struct guest_definition *d = all.first; d && value_ok(config); d = d->next)
		if (!force_definition(ev, config, d))
			report(ev, guest, &all, d->at);
	if (ev->session->diags.errors != errors)
		return;
	ev->failure = failure;
	report(ev, guest, &all, SPAN_NONE);
}

/* Reports a message of NixOS at the option that it mentions. */
static void report_text(struct evaluator *ev, const struct guest *guest, const struct guest_definitions *all,
                        enum diag_code code, struct value text)
{
	text = value_force(ev, text);
	const struct str *said = value_ok(text) ? force_string(ev, text, guest->at, "a message") : NULL;
	if (!said) {
		report(ev, guest, all, SPAN_NONE);
		return;
	}
	const struct guest_definition *about = guest_definitions_mentioned(all, said->text);
	struct diag *d = diag_make(ev->session, code, about ? about->at : guest->at, "%s", first_line(ev, said->text));
	const char *more = said->text + strcspn(said->text, "\n");
	if (*more && more[1])
		diag_note(ev->session, d, SPAN_NONE, "%s", more + 1);
	d->path = about ? arena_format(ev->arena, "containers.%s.config.%s", guest->name, about->path)
	                : arena_format(ev->arena, "containers.%s.config", guest->name);
	diag_report(ev->session, d);
}

/* Reports assertions that fail, and warnings. Returns false with a failure when they cannot be computed. */
static bool say_texts(struct evaluator *ev, struct guest *guest, bool *failed)
{
	struct value messages = view_part(ev, guest->checked, "failed");
	struct value config = value_ok(messages) ? view_part(ev, guest->checked, "config") : VALUE_NONE;
	struct value warnings = value_ok(config) ? force_attribute(ev, value_attrs(config), SYM_warnings) : VALUE_NONE;
	if (!value_ok(warnings))
		return false;
	const struct list *faults = value_list(messages), *advice = value_list(warnings);
	struct guest_definitions all = {.ev = ev, .container = guest->name};
	if (list_len(faults) || list_len(advice))
		all = guest_faults_definitions(ev, guest, guest->checked, false);
	for (uint64_t i = 0; i < list_len(faults); i++)
		report_text(ev, guest, &all, D_ASSERTION, faults->items[i]);
	for (uint64_t i = 0; i < list_len(advice); i++)
		report_text(ev, guest, &all, D_SPEC_WARNING, advice->items[i]);
	*failed = list_len(faults) != 0;
	return true;
}

void guest_faults_find(struct evaluator *ev, struct guest *guest)
{
	bool failed = false;
	struct value path =
		say_texts(ev, guest, &failed) && !failed ? view_part(ev, guest->checked, "outPath") : VALUE_NONE;
	struct value drv = value_ok(path) ? view_part(ev, guest->checked, "drvPath") : VALUE_NONE;
	if (value_ok(drv)) {
		guest->path = value_str(path)->text;
		guest->drv = value_str(drv)->text;
	}
	else if (!failed && ev->failure && ev->failure->unknown.word)
		guest->unknown = ev->failure->unknown;
	else if (!failed)
		find_all(ev, guest, ev->failure);
	eval_recover(ev);
}
