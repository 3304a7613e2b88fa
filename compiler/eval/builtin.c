/* Calls of builtins: their arguments, forced and checked as the rows say. */
#include "eval/builtin.h"

#include "eval/context.h"
#include "eval/files.h"
#include "eval/frame.h"
#include "eval/unknown_value.h"

static bool is_delayed(char kind)
{
	return kind == '.' || kind == 'F';
}

static bool check_kind(struct evaluator *ev, const struct builtin *b, uint32_t i, char letter, struct value *arg,
                       struct span at)
{
	const char *expected = NULL;
	struct value v = *arg = value_force(ev, *arg);
	if (!value_ok(v))
		return false;
	enum value_kind kind = value_kind(v);
	switch (letter) {
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
	case 'e':
	case 'r': {
		const char *file = files_of_unknown(ev, v, letter == 'e');
		if (file) {
			*arg = value_of_path(ev->arena, file, strlen(file));
			return true;
		}
		return check_kind(ev, b, i, 'p', arg, at);
	}
	case 'm':
		if (kind == VALUE_UNKNOWN) { /* printed as a text that says so */
			const char *text = arena_format(ev->arena, "«%s»", unknown_value_why(ev, v));
			*arg = value_of_text(ev->arena, text, strlen(text));
			return true;
		}
		/* fall through */
	case 'p':
	case 't': {
		if (kind == VALUE_STRING || (kind == VALUE_PATH && letter == 'p'))
			return true;
		const struct str *text = text_of_value(ev, v, letter == 'p' ? COERCE_PATH : COERCE_INTERPOLATE, at);
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

/* `arg` is the i-th element of an array. */
static bool check_argument(struct evaluator *ev, const struct builtin *b, uint32_t i, struct value *arg, struct span at)
{
	if (is_delayed(b->kinds[i]))
		return true;
	if (!check_kind(ev, b, i, b->kinds[i], arg, at))
		return false;
	bool has_function = i && b->kinds[i - 1] == 'F' && list_len(value_list(*arg));
	return !has_function || check_kind(ev, b, i - 1, 'f', arg - 1, at);
}

enum { MOST_ARGUMENTS = 8 };

/* A call of a builtin with an unknown argument that has a likely value. */
struct lifted {
	const struct builtin *builtin;
	uint32_t n, unknown; /* number of arguments, and the index of the unknown one */
	struct span at;
	struct value args[];
};

static struct value force_lifted(struct evaluator *ev, void *data)
{
	struct lifted *l = data;
	struct value v = unknown_value_likely(ev, l->args[l->unknown]);
	if (!value_ok(v) || value_is_unknown(v))
		return v;
	struct value args[MOST_ARGUMENTS], unknown = l->args[l->unknown];
	memcpy(args, l->args, sizeof *args * l->n);
	args[l->unknown] = l->args[l->unknown] = v;
	if (check_argument(ev, l->builtin, l->unknown, &args[l->unknown], l->at))
		return builtin_run(ev, l->builtin, l->args, l->at);
	eval_recover(ev); /* what is only likely is no error */
	return unknown_value_with(ev, unknown, VALUE_NONE);
}

/* Returns the result of a builtin whose i-th argument is unknown and therefore of a wrong kind: an unknown value. Its
 * likely value is the builtin's result for the likely argument. In other cases the pending failure stays. */
static struct value lift(struct evaluator *ev, const struct builtin *b, const struct value *args, uint32_t n,
                         uint32_t i, struct value arg, struct span at)
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

struct value builtin_run(struct evaluator *ev, const struct builtin *b, const struct value *given, struct span at)
{
	uint32_t n = (uint32_t)strlen(b->kinds);
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

/* The same for a call whose arguments after the i-th have not been evaluated. */
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
		struct value arg = is_delayed(b->kinds[i]) ? eval_delay(ev, e->args[i], env) : eval_quick(ev, e->args[i], env);
		args[i] = arg;
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
