#include "builtin/drv_attributes.h"

#include "data/json.h"
#include "eval/context.h"
#include "eval/scratch.h"

#include <stdlib.h>

static bool wrong(const struct drv_reading *r, const char *format, const char *what)
{
	eval_error(r->ev, D_BAD_VALUE, r->at, format, what);
	return false;
}

/* Collects the context of a string. */
static void refer(struct drv_reading *r, const struct str *s)
{
	const struct context *c = context_of(r->ev, s);
	if (!c)
		return;
	if (r->n_elements + c->n > r->elements_size) {
		uint32_t size = (r->n_elements + c->n) * 2;
		symbol *more = ARENA_ARRAY(r->ev->arena, symbol, size);
		if (r->n_elements)
			memcpy(more, r->elements, sizeof *more * r->n_elements);
		r->elements = more;
		r->elements_size = size;
	}
	memcpy(r->elements + r->n_elements, c->elements, sizeof *c->elements * c->n);
	r->n_elements += c->n;
}

static void put_variable(struct drv *d, const struct str *name, const struct str *text)
{
	d->env[d->n_env++] = (struct drv_variable){name, text};
}

/* Outputs. */

static int compare_outputs(const void *l, const void *r)
{
	return strcmp(((const struct drv_output *)l)->name->text, ((const struct drv_output *)r)->name->text);
}

static bool set_outputs(struct drv_reading *r, struct drv_output *outputs, uint32_t n)
{
	if (!n)
		return wrong(r, "derivation cannot have an empty set of outputs%s", "");
	qsort(outputs, n, sizeof *outputs, compare_outputs);
	for (uint32_t i = 0; i < n; i++) {
		const char *name = outputs[i].name->text;
		if (i && strcmp(outputs[i - 1].name->text, name) == 0)
			return wrong(r, "duplicate derivation output '%s'", name);
		if (strcmp(name, "drvPath") == 0)
			return wrong(r, "invalid derivation output name '%s'", name);
	}
	r->drv->outputs = outputs;
	r->drv->n_outputs = n;
	return true;
}

static bool outputs_of_text(struct drv_reading *r, const struct str *s)
{
	static const char blanks[] = " \t\n\r";
	struct drv_output *outputs = ARENA_ARRAY(r->ev->arena, struct drv_output, str_len(s) / 2 + 1);
	uint32_t n = 0;
	for (const char *p = s->text + strspn(s->text, blanks); *p; p += strspn(p, blanks)) {
		size_t len = strcspn(p, blanks);
		outputs[n++] = (struct drv_output){.name = str_new(r->ev->arena, p, len)};
		p += len;
	}
	return set_outputs(r, outputs, n);
}

static bool outputs_of_list(struct drv_reading *r, struct value v)
{
	const struct list *l = force_list(r->ev, v, r->at, NULL);
	if (!l)
		return false;
	struct drv_output *outputs = ARENA_ARRAY(r->ev->arena, struct drv_output, list_len(l) + 1);
	for (uint64_t i = 0; i < list_len(l); i++) {
		const struct str *name = force_string(r->ev, l->items[i], r->at, "an element of 'outputs'");
		if (!name || !context_none(r->ev, name, r->at))
			return false;
		outputs[i] = (struct drv_output){.name = name};
	}
	return set_outputs(r, outputs, (uint32_t)list_len(l));
}

/* Single attributes. */

static bool set_mode(struct drv_reading *r, const struct str *s)
{
	static const char *const archives[] = {"recursive", "nar"}, *const others[] = {"text", "git"};
	for (size_t i = 0; i < sizeof archives / sizeof *archives; i++) {
		if (strcmp(s->text, archives[i]) == 0)
			return r->drv->recursive = true;
		if (strcmp(s->text, others[i]) == 0)
			return wrong(r, "'outputHashMode' is '%s', which is an experimental feature of Nix that ctrc lacks",
			             s->text);
	}
	r->drv->recursive = false;
	return strcmp(s->text, "flat") == 0 || wrong(r, "invalid value '%s' for 'outputHashMode' attribute", s->text);
}

static bool read_args(struct drv_reading *r, struct value v)
{
	const struct list *l = force_list(r->ev, v, r->at, NULL);
	if (!l)
		return false;
	struct drv *d = r->drv;
	d->args = ARENA_ARRAY(r->ev->arena, const struct str *, list_len(l) + 1);
	for (uint64_t i = 0; i < list_len(l); i++) {
		const struct str *s = text_of_value(r->ev, l->items[i], COERCE_ENVIRONMENT, r->at);
		if (!s)
			return false;
		refer(r, s);
		d->args[d->n_args++] = s;
	}
	return true;
}

/* Returns the member of the derivation for an attribute, or NULL. */
static const struct str **known_text(struct drv_reading *r, const char *name)
{
	return strcmp(name, "builder") == 0          ? &r->drv->builder
	       : strcmp(name, "system") == 0         ? &r->drv->system
	       : strcmp(name, "outputHash") == 0     ? &r->hash
	       : strcmp(name, "outputHashAlgo") == 0 ? &r->hash_kind
	                                             : NULL;
}

/* An attribute that is a variable of the builder's environment. */
static bool read_variable(struct drv_reading *r, const struct str *name, struct value v)
{
	const struct str *s = text_of_value(r->ev, v, COERCE_ENVIRONMENT, r->at);
	if (!s)
		return false;
	refer(r, s);
	put_variable(r->drv, name, s);
	const struct str **known = known_text(r, name->text);
	if (known)
		*known = s;
	else if (strcmp(name->text, "outputHashMode") == 0)
		return set_mode(r, s);
	else if (strcmp(name->text, "outputs") == 0)
		return outputs_of_text(r, s);
	return true;
}

/* With __structuredAttrs, attributes that the derivation has as members must have their types. All attributes are also
 * in the JSON text. */
static bool read_typed(struct drv_reading *r, const struct str *name, struct value v)
{
	const struct str **known = known_text(r, name->text);
	if (known) {
		*known = force_string(r->ev, v, r->at, NULL);
		return *known && (known == &r->drv->builder || context_none(r->ev, *known, r->at));
	}
	if (strcmp(name->text, "outputHashMode") == 0) {
		const struct str *mode = force_string(r->ev, v, r->at, NULL);
		return mode && context_none(r->ev, mode, r->at) && set_mode(r, mode);
	}
	return strcmp(name->text, "outputs") != 0 || outputs_of_list(r, v);
}

/* Reads the attributes that are experimental in Nix. */
static bool read_experimental(struct drv_reading *r, const char *name, struct value v)
{
	bool set;
	if (!force_bool(r->ev, v, r->at, NULL, &set))
		return false;
	return !set || wrong(r, "'%s' is an experimental feature of Nix that ctrc lacks", name);
}

/* All attributes, in the order of their names. */

struct structured {
	struct buf json;
	const struct str *refers; /* collects the contexts of the values in it */
};

static bool read_structured(struct drv_reading *r, struct structured *s, const struct str *name, struct value v)
{
	if (strcmp(name->text, "__structuredAttrs") == 0)
		return true;
	struct str *quoted = str_new(r->ev->arena, name->text, str_len(name));
	buf_char(&s->json, s->json.len ? ',' : '{');
	if (!json_write(&s->json, r->ev, value_of_str(quoted), r->at, 0, NULL))
		return false;
	buf_char(&s->json, ':');
	return json_write(&s->json, r->ev, v, r->at, 0, s->refers) && read_typed(r, name, v);
}

static bool read_attribute(struct drv_reading *r, struct structured *s, const struct str *name, struct value v)
{
	if (strcmp(name->text, "__contentAddressed") == 0 || strcmp(name->text, "__impure") == 0) {
		bool set = value_kind(v) == VALUE_BOOL && value_bool(v);
		if (set || value_kind(v) != VALUE_BOOL)
			return read_experimental(r, name->text, v);
	}
	if (strcmp(name->text, "args") == 0)
		return read_args(r, v);
	return s ? read_structured(r, s, name, v) : read_variable(r, name, v);
}

/* Adds to a failure which attribute it comes from, and the place of that. */
static void note_attribute(const struct drv_reading *r, const struct str *name, uint32_t pos)
{
	const struct binding *b = expr_binding_at(&r->ev->session->sources, pos);
	struct diag *d = r->ev->failure->diag;
	struct span other = b ? b->at : r->at;
	if (b && d->at.start == r->at.start) {
		d->at = b->at;
		other = r->at;
	}
	eval_note(r->ev, other, "in attribute '%s' of derivation '%s'", name->text, r->drv->name->text);
}

static bool read_all(struct drv_reading *r, const struct attrs *set, struct structured *s, bool ignore_nulls)
{
	struct session *session = r->ev->session;
	const uint32_t *order = attrs_shape_order(session, set->shape);
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		const struct shape_key *key = &set->shape->keys[order[i]];
		const struct str *name = symbol_str(&session->symbols, key->name);
		if (strcmp(name->text, "__ignoreNulls") == 0)
			continue;
		struct value v = slot_force(r->ev, &set->slots[order[i]]);
		if (ignore_nulls && v.word == VALUE_OF_NULL.word)
			continue;
		if (!value_ok(v) || !read_attribute(r, s, name, v)) {
			note_attribute(r, name, key->pos);
			return false;
		}
	}
	return true;
}

static bool read_flag(const struct drv_reading *r, const struct attrs *set, const char *name, bool *flag)
{
	struct value *slot = attrs_find(set, symbol_of(&r->ev->session->symbols, name, strlen(name)));
	*flag = false;
	return !slot || force_bool(r->ev, *slot, r->at, name, flag);
}

static bool read_name(struct drv_reading *r, const struct attrs *set)
{
	struct value *slot = attrs_find(set, SYM_name);
	if (!slot)
		return eval_error(r->ev, D_NO_ATTRIBUTE, r->at, "required attribute 'name' missing"), false;
	const struct str *name = r->drv->name = force_string(r->ev, *slot, r->at, "'name' of a derivation");
	if (!name || !context_none(r->ev, name, r->at))
		return false;
	size_t n = str_len(name);
	return n <= 4 || strcmp(name->text + n - 4, ".drv") != 0 ||
	       wrong(r, "derivation name '%s' ends in '.drv', which is for derivations alone", name->text);
}

static bool check_required(const struct drv_reading *r)
{
	const char *missing = !r->drv->builder || !str_len(r->drv->builder)  ? "builder"
	                      : !r->drv->system || !str_len(r->drv->system) ? "system"
	                                                                    : NULL;
	if (!missing)
		return true;
	eval_error(r->ev, D_NO_ATTRIBUTE, r->at, "required attribute '%s' missing in derivation '%s'", missing,
	           r->drv->name->text);
	return false;
}

bool drv_attributes_read(struct drv_reading *r, const struct attrs *set)
{
	struct evaluator *ev = r->ev;
	struct drv *d = r->drv;
	struct structured s = {.json = scratch_begin(ev)};
	bool structured, ignore_nulls;
	if (!read_name(r, set) || !read_flag(r, set, "__structuredAttrs", &structured) ||
	    !read_flag(r, set, "__ignoreNulls", &ignore_nulls))
		return false;
	d->n_outputs = 1;
	d->outputs = ARENA_NEW(ev->arena, struct drv_output);
	d->outputs->name = str_new(ev->arena, "out", strlen("out"));
	d->env = ARENA_ARRAY(ev->arena, struct drv_variable, structured ? 1 : attrs_len(set));
	s.refers = str_alloc(ev->arena, 0);
	bool ok = read_all(r, set, structured ? &s : NULL, ignore_nulls);
	if (!structured)
		return ok && check_required(r);
	if (ok)
		buf_puts(&s.json, s.json.len ? "}" : "{}");
	struct value json = scratch_done(ev, &s.json, ok, r->at);
	if (!value_ok(json))
		return false;
	put_variable(d, str_new(ev->arena, "__json", strlen("__json")), value_str(json));
	refer(r, s.refers);
	return check_required(r);
}
