/* Calls: closures, builtins, both applied to too few arguments, and sets with __functor. */
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

/* Whether a function asks for a name. */
static bool takes(const struct expr_lambda *l, symbol name)
{
	for (uint32_t i = 0; i < l->formal_count; i++)
		if (l->formals[i].name == name)
			return true;
	return false;
}

/* What is given in vain and was perhaps meant for an argument. */
static void suggest_given(struct evaluator *ev, const struct expr_lambda *l, const char *wanted, const struct attrs *given)
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

/* The names of a pattern where the argument is not known. */
static bool bind_unknown(struct evaluator *ev, const struct expr_lambda *l, struct env *env, struct value arg)
{
	env->slots[l->n - 1] = arg;
	for (uint32_t i = 0; i < l->formal_count; i++)
		env->slots[l->n + i] = unknown_value_select(ev, arg, l->formals[i].name);
	return true;
}

bool call_bind_pattern(struct evaluator *ev, const struct expr_lambda *l, struct env *env, struct value arg, struct span at)
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
	/* Both sides are sorted by symbol. */
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

/* Builtins. */

static bool check_argument(struct evaluator *ev, const struct builtin *b, uint32_t i, struct value *arg, struct span at)
{
	const char *expected = NULL;
	if (b->kinds[i] == '.')
		return true;
	struct value v = *arg = value_force(ev, *arg);
	if (!value_ok(v))
		return false;
	enum value_kind kind = value_kind(v);
	switch (b->kinds[i]) {
	case 'i': expected = kind == VALUE_INT ? NULL : "an integer"; break;
	case 'n': expected = kind == VALUE_INT || kind == VALUE_FLOAT ? NULL : "a number"; break;
	case 's':
		if (kind == VALUE_STRING)
			return context_none(ev, value_str(v), at);
		/* fall through */
	case 'S': expected = kind == VALUE_STRING ? NULL : "a string"; break;
	case 'k': expected = kind == VALUE_UNKNOWN ? "a value that is known" : NULL; break;
	case 'b': expected = kind == VALUE_BOOL ? NULL : "a Boolean"; break;
	case 'l': expected = kind == VALUE_LIST ? NULL : "a list"; break;
	case 'a': expected = kind == VALUE_ATTRS ? NULL : "a set"; break;
	case 'f': expected = call_is_possible(ev, v) ? NULL : "a function"; break;
	case 'm':
		if (kind == VALUE_UNKNOWN) { /* said all the same */
			const char *text = arena_format(ev->arena, "«%s»", unknown_value_why(ev, v));
			*arg = value_of_text(ev->arena, text, strlen(text));
			return true;
		}
		/* fall through */
	case 'p':
	case 't': {
		if (kind == VALUE_STRING || (kind == VALUE_PATH && b->kinds[i] == 'p'))
			return true;
		const struct str *text = text_of_value(ev, v, b->kinds[i] == 'p' ? COERCE_PATH : COERCE_INTERPOLATE, at);
		*arg = text ? value_of_str(text) : VALUE_NONE;
		return text != NULL;
	}
	default: break; /* 'v' */
	}
	if (!expected)
		return true;
	static const char *const ordinals[] = {"first", "second", "third", "fourth", "fifth"};
	uint32_t arity = (uint32_t)strlen(b->kinds);
	const char *what = arity == 1 ? arena_format(ev->arena, "the argument of '%s'", b->name)
	                              : arena_format(ev->arena, "the %s argument of '%s'", ordinals[i], b->name);
	failure_expected(ev, at, what, expected, v);
	return false;
}

struct value builtin_value(struct evaluator *ev, const struct builtin *row)
{
	struct object_builtin *o = arena_alloc(ev->arena, sizeof *o);
	*o = (struct object_builtin){(uint64_t)strlen(row->kinds) << 8 | OBJECT_BUILTIN, row};
	return value_of_object(o);
}

enum { MOST_ARGUMENTS = 8 };

/* A call of a builtin one of whose arguments is not known, and likely is something. */
struct lifted {
	const struct builtin *builtin;
	uint32_t n, unknown; /* arguments, and which of them */
	struct span at;
	struct value args[];
};

static struct value run_builtin(struct evaluator *ev, const struct builtin *b, const struct value *given, uint32_t n,
                                struct span at);

static struct value force_lifted(struct evaluator *ev, void *data)
{
	struct lifted *l = data;
	struct value v = unknown_value_likely(ev, l->args[l->unknown]);
	if (!value_ok(v) || value_is_unknown(v))
		return v;
	l->args[l->unknown] = v;
	return run_builtin(ev, l->builtin, l->args, l->n, l->at);
}

/* What a builtin gives whose i-th argument is not what it takes, because that is not known: an unknown value, of which is
 * likely what it would give for the argument that is. The pending failure stays where that is not the case. */
static struct value lift(struct evaluator *ev, const struct builtin *b, const struct value *args, uint32_t n, uint32_t i,
                         struct value arg, struct span at)
{
	if (!ev->failure || !ev->failure->unknown.word || !ev->unknown_stays || !value_ok(arg))
		return VALUE_NONE;
	if (!value_is_unknown(arg) || !value_unknown(arg)->likely.word)
		return unknown_value_instead(ev);
	struct lifted *l = arena_alloc(ev->arena, sizeof *l + sizeof *l->args * n);
	*l = (struct lifted){b, n, i, at};
	memcpy(l->args, args, sizeof *args * n);
	l->args[i] = arg;
	eval_recover(ev);
	return unknown_value_with(ev, arg, thunk_native(ev, force_lifted, l));
}

static struct value run_builtin(struct evaluator *ev, const struct builtin *b, const struct value *given, uint32_t n,
                                struct span at)
{
	struct value args[MOST_ARGUMENTS];
	if (!eval_enter(ev, at))
		return VALUE_NONE;
	struct value v = VALUE_NONE;
	uint32_t i = 0;
	for (; i < n; i++) {
		struct value arg = args[i] = given[i];
		if (!check_argument(ev, b, i, &args[i], at)) {
			v = lift(ev, b, given, n, i, value_force(ev, arg), at);
			break;
		}
	}
	if (i == n)
		v = value_force(ev, b->run(ev, args, at));
	eval_leave(ev);
	return v;
}

/* The same for a call whose arguments after the i-th have not been made. */
__attribute__((noinline)) static struct value lift_call(struct evaluator *ev, const struct builtin *b,
                                                        const struct expr_call *e, struct env *env, uint32_t i,
                                                        struct value *args, struct value arg)
{
	if (!ev->failure || !ev->failure->unknown.word)
		return VALUE_NONE;
	for (uint32_t k = i + 1; k < e->n; k++)
		args[k] = eval_delay(ev, e->args[k], env);
	return lift(ev, b, args, e->n, i, arg, e->expr.at);
}

struct value builtin_call(struct evaluator *ev, const struct builtin *b, const struct expr_call *e, struct env *env)
{
	struct value args[MOST_ARGUMENTS];
	if (!eval_enter(ev, e->expr.at))
		return VALUE_NONE;
	struct value v = VALUE_NONE;
	uint32_t i = 0;
	for (; i < e->n; i++) {
		struct value arg = args[i] = b->kinds[i] == '.' ? eval_delay(ev, e->args[i], env) : eval_quick(ev, e->args[i], env);
		if (!value_ok(arg) || !check_argument(ev, b, i, &args[i], e->expr.at)) {
			v = lift_call(ev, b, e, env, i, args, arg);
			break;
		}
	}
	if (i == e->n)
		v = value_force(ev, b->run(ev, args, e->expr.at));
	eval_leave(ev);
	return v;
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

static struct value not_callable(struct evaluator *ev, struct value f, struct span at)
{
	if (value_is_unknown(f))
		return unknown_value_failure(ev, at, f);
	eval_error(ev, D_NOT_A_FUNCTION, at, "attempt to call something which is not a function but %s",
	           failure_value_text(ev, f));
	eval_help(ev, "in a list or before a bracket, parentheses show what is an argument: [ (f x) ]");
	return VALUE_NONE;
}

/* Applies a function that is no partial application to as many of the arguments as it takes; *used gets their number. */
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
		return run_builtin(ev, ((const struct object_builtin *)f.word)->builtin, args, arity, at);
	default: /* a set with __functor takes itself first */
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
			/* What is left of an earlier round lies in `few`: then these need a place of their own. */
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
		if (!used && ++functors > ev->max_depth) /* one gives the next, without end */
			f = failure_depth(ev, at);
		args += used;
		n -= used;
	}
	eval_leave(ev);
	return value_ok(f) ? f : unknown_value_instead(ev);
}
