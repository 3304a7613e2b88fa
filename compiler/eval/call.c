/* Calls: closures, builtins, both applied to too few arguments, and sets with __functor. */
#include "eval/call.h"

#include "eval/builtin.h"
#include "eval/context.h"
#include "eval/failure.h"
#include "eval/frame.h"
#include "eval/unknown_value.h"

/* Patterns. */

static const char *function_name(struct evaluator *ev, const struct expr_lambda *l)
{
	return l->label ? arena_format(ev->arena, "function '%s'", symbol_text(&ev->session->symbols, l->label))
	                : "anonymous function";
}

/* Whether a function has an argument of that name. */
static bool takes(const struct expr_lambda *l, symbol name)
{
	for (uint32_t i = 0; i < l->formal_count; i++)
		if (l->formals[i].name == name)
			return true;
	return false;
}

/* Suggests an attribute that no argument takes and that was probably meant for a missing one. */
static void suggest_given(struct evaluator *ev, const struct expr_lambda *l, const char *wanted,
                          const struct attrs *given)
{
	const char **names = ARENA_ARRAY(ev->arena, const char *, attrs_len(given) + 1);
	size_t n = 0;
	for (uint32_t i = 0; i < attrs_len(given); i++)
		if (!takes(l, given->shape->keys[i].name))
			names[n++] = symbol_text(&ev->session->symbols, given->shape->keys[i].name);
	const char *nearest = nearest_name(wanted, names, n);
	if (nearest)
		eval_help(ev, "'%s' is given; is '%s' meant?", nearest, wanted);
}

static struct value missing_argument(struct evaluator *ev, const struct expr_lambda *l, const struct formal *f,
                                     const struct attrs *given, struct span at)
{
	eval_error(ev, D_ARGUMENT, at, "%s called without required argument '%s'", function_name(ev, l),
	           symbol_text(&ev->session->symbols, f->name));
	eval_note(ev, f->at, "the argument is declared here");
	suggest_given(ev, l, symbol_text(&ev->session->symbols, f->name), given);
	return VALUE_NONE;
}

static struct value unexpected_argument(struct evaluator *ev, const struct expr_lambda *l, symbol name, uint32_t pos,
                                        struct span at)
{
	const struct binding *b = expr_binding_at(&ev->session->sources, pos);
	const char *text = symbol_text(&ev->session->symbols, name);
	eval_error(ev, D_ARGUMENT, b ? b->at : at, "%s called with unexpected argument '%s'", function_name(ev, l), text);
	if (b && at.start)
		eval_note(ev, at, "in this call");
	eval_note(ev, (struct span){l->expr.at.start, l->body->at.start}, "the function takes these arguments");
	const char **names = ARENA_ARRAY(ev->arena, const char *, l->formal_count + 1);
	for (uint32_t i = 0; i < l->formal_count; i++)
		names[i] = symbol_text(&ev->session->symbols, l->formals[i].name);
	const char *nearest = nearest_name(text, names, l->formal_count);
	if (nearest)
		eval_help(ev, "did you mean '%s'?", nearest);
	return VALUE_NONE;
}

/* Fills the slots of a pattern whose argument is unknown. */
static bool bind_unknown(struct evaluator *ev, const struct expr_lambda *l, struct env *env, struct value arg)
{
	env->slots[l->n - 1] = arg;
	for (uint32_t i = 0; i < l->formal_count; i++)
		env->slots[l->n + i] = unknown_value_select(ev, arg, l->formals[i].name);
	return true;
}

bool call_bind_pattern(struct evaluator *ev, const struct expr_lambda *l, struct env *env, struct value arg,
                       struct span at)
{
	struct value v = value_force(ev, arg);
	if (!value_ok(v))
		return false;
	if (value_is_unknown(v) && ev->unknown_stays)
		return bind_unknown(ev, l, env, v);
	if (!value_is(v, OBJECT_ATTRS)) {
		failure_expected(ev, at, NULL, "a set", v);
		eval_note(ev, (struct span){l->expr.at.start, l->body->at.start}, "as the arguments of this function");
		return false;
	}
	const struct attrs *set = value_attrs(v);
	const struct shape_key *keys = set->shape->keys;
	uint32_t n = attrs_len(set), k = 0, defaults = 0;
	struct value *slots = env->slots + l->n;
	env->slots[l->n - 1] = v;
	/* Formals and attributes are sorted by symbol. */
	for (uint32_t i = 0; i < l->formal_count; i++) {
		uint32_t index = l->formals_by_name[i];
		const struct formal *f = &l->formals[index];
		for (; k < n && keys[k].name < f->name; k++)
			if (!l->ellipsis)
				return unexpected_argument(ev, l, keys[k].name, keys[k].pos, at), false;
		if (k < n && keys[k].name == f->name)
			slots[index] = set->slots[k++];
		else if (value_is_open(v) && ev->unknown_stays)
			slots[index] = unknown_value_select(ev, v, f->name);
		else if (f->fallback)
			defaults++;
		else
			return missing_argument(ev, l, f, set, at), false;
	}
	if (k < n && !l->ellipsis)
		return unexpected_argument(ev, l, keys[k].name, keys[k].pos, at), false;
	for (uint32_t i = 0; defaults && i < l->formal_count; i++)
		if (!slots[i].word) {
			slots[i] = eval_delay(ev, l->formals[i].fallback, env);
			defaults--;
		}
	return true;
}

const struct expr_lambda *call_pattern(struct value f)
{
	uint32_t given = 0;
	if (value_is(f, OBJECT_PARTIAL)) {
		const struct partial *p = (const struct partial *)f.word;
		given = (uint32_t)(p->head >> 8);
		f = p->function;
	}
	if (!value_is(f, OBJECT_CLOSURE))
		return NULL;
	const struct expr_lambda *l = ((const struct closure *)f.word)->function;
	return l->pattern && given + 1 == l->n ? l : NULL;
}

bool call_is_possible(struct evaluator *ev, struct value v)
{
	(void)ev;
	if (!value_ok(v))
		return false;
	return value_kind(v) == VALUE_FUNCTION || (value_is(v, OBJECT_ATTRS) && attrs_find(value_attrs(v), SYM___functor));
}

/* Application. */

static struct value make_partial(struct evaluator *ev, struct value f, const struct value *args, uint32_t n)
{
	struct partial *p = arena_alloc(ev->arena, sizeof *p + sizeof *args * n);
	p->head = (uint64_t)n << 8 | OBJECT_PARTIAL;
	p->function = f;
	memcpy(p->args, args, sizeof *args * n);
	return value_of_object(p);
}

static struct value run_closure(struct evaluator *ev, const struct closure *c, const struct value *args, struct span at)
{
	const struct expr_lambda *l = c->function;
	struct env *env = env_new(ev, c->env, l->frame_size);
	for (uint32_t i = 0; i < l->n; i++)
		env->slots[i] = args[i];
	if (l->pattern && !call_bind_pattern(ev, l, env, args[l->n - 1], at))
		return VALUE_NONE;
	const char *end = env_end(env, l->frame_size);
	struct value v = eval_expr(ev, l->body, env);
	env_drop(ev, env, end);
	return v;
}

/* Returns the text of an address that was written without quotes, 10.0.0.1 or 10.0.0.1/24, which the language reads as
 * two numbers. Returns NULL for other texts. */
static const char *unquoted_address(struct session *s, struct span at)
{
	const struct source *text = source_at(&s->sources, at.start);
	if (!text || at.end <= at.start)
		return NULL;
	const char *start = text->text + (at.start - text->base);
	size_t n = strspn(start, "0123456789."), dots = 0;
	for (size_t i = 0; i < n; i++)
		dots += start[i] == '.';
	if (dots != 3 || start[n - 1] == '.')
		return NULL;
	if (start[n] == '/')
		n += 1 + strspn(start + n + 1, "0123456789");
	return arena_text(&s->arena, start, n);
}

static struct value not_callable(struct evaluator *ev, struct value f, struct span at)
{
	if (value_is_unknown(f))
		return unknown_value_failure(ev, at, f);
	eval_error(ev, D_NOT_A_FUNCTION, at, "attempt to call something which is not a function but %s",
	           failure_value_text(ev, f));
	const char *address = unquoted_address(ev->session, at);
	if (address)
		eval_help(ev, "an address stands in quotes: \"%s\"", address);
	else
		eval_help(ev, "in a list or before a bracket, parentheses show what is an argument: [ (f x) ]");
	return VALUE_NONE;
}

/* Applies a function that is not a partial application to as many of the arguments as it takes; *used gets their
 * number. */
static struct value apply(struct evaluator *ev, struct value f, const struct value *args, uint32_t n, uint32_t *used,
                          struct span at)
{
	uint32_t arity;
	switch (object_kind(f)) {
	case OBJECT_CLOSURE:
		arity = ((const struct closure *)f.word)->function->n;
		*used = n < arity ? n : arity;
		if (n < arity)
			return make_partial(ev, f, args, n);
		return run_closure(ev, (const struct closure *)f.word, args, at);
	case OBJECT_BUILTIN:
		arity = (uint32_t)(((const struct object *)f.word)->head >> 8);
		*used = n < arity ? n : arity;
		if (n < arity)
			return make_partial(ev, f, args, n);
		return builtin_run(ev, ((const struct object_builtin *)f.word)->builtin, args, at);
	default: /* the first argument of __functor is the set itself */
		*used = 0;
		return call_function1(ev, *attrs_find(value_attrs(f), SYM___functor), f, at);
	}
}

struct value call_function(struct evaluator *ev, struct value f, const struct value *args, uint32_t n, struct span at)
{
	enum { FEW = 8 };
	struct value few[FEW];
	uint32_t functors = 0;
	if (!eval_enter(ev, at))
		return VALUE_NONE;
	f = value_force(ev, f);
	while (value_ok(f) && n) {
		if (!call_is_possible(ev, f)) {
			f = not_callable(ev, f, at);
			break;
		}
		if (value_is(f, OBJECT_PARTIAL)) {
			const struct partial *p = (const struct partial *)f.word;
			uint32_t have = (uint32_t)(p->head >> 8);
			/* `few` may still contain arguments of an earlier round; the new ones then need another array. */
			bool taken = args >= few && args < few + FEW;
			struct value *all = have + n <= FEW && !taken ? few : ARENA_ARRAY(ev->arena, struct value, have + n);
			memcpy(all, p->args, sizeof *all * have);
			memcpy(all + have, args, sizeof *all * n);
			args = all;
			n += have;
			f = p->function;
		}
		uint32_t used = 0;
		f = apply(ev, f, args, n, &used, at);
		if (!used && ++functors > ev->max_depth) /* each functor returns another one, endlessly */
			f = failure_depth(ev, at);
		args += used;
		n -= used;
	}
	eval_leave(ev);
	return value_ok(f) ? f : unknown_value_instead(ev);
}
