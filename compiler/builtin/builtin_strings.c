/* Builtins on strings. Lengths and positions count bytes. */
#include "builtin/builtins.h"
#include "eval/context.h"
#include "data/hash.h"
#include "data/regex.h"
#include "eval/scratch.h"

/* Substrings and lengths. */

static struct value run_string_length(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return value_of_int(ev->arena, (int64_t)str_len(value_str(args[0])));
}

static struct value run_substring(struct evaluator *ev, struct value *args, struct span at)
{
	int64_t start = value_int(args[0]), wanted = value_int(args[1]);
	const struct str *s = value_str(args[2]);
	size_t len = str_len(s);
	if (start < 0)
		return eval_error(ev, D_BAD_VALUE, at, "negative start position in 'substring': %lld", (long long)start);
	size_t from = (uint64_t)start < len ? (size_t)start : len, rest = len - from;
	size_t n = wanted < 0 || (uint64_t)wanted > rest ? rest : (size_t)wanted;
	if (n == len)
		return args[2];
	struct value part = value_of_text(ev->arena, s->text + from, n);
	context_carry(ev, value_str(part), s);
	return part;
}

/* Concatenation. Strings are used where they are; other items (sets) are converted first, in a copy of the list. */

/* Makes the failure of an item that has no text, at its place in the list. */
static bool no_text(struct evaluator *ev, const struct list *l, uint64_t i, struct value v, struct span at)
{
	struct diag *d = ev->failure->diag;
	if (l->origin && d->at.start == at.start)
		d->at = ((const struct expr_list *)l->origin)->items[i]->at;
	if (l->origin && value_kind(v) == VALUE_FUNCTION)
		eval_help(ev, "an item that is a call needs parentheses: [ (f x) ]");
	return false;
}

static bool to_strings(struct evaluator *ev, const struct list **l, size_t *len, struct span at)
{
	const struct list *given = *l;
	struct value *items = given->items, *copy = NULL;
	uint64_t n = list_len(*l);
	*len = 0;
	for (uint64_t i = 0; i < n; i++) {
		struct value v = slot_force(ev, &items[i]);
		if (!value_ok(v))
			return false;
		if (!value_is(v, OBJECT_STRING)) {
			const struct str *text = text_of_value(ev, v, COERCE_INTERPOLATE, at);
			if (!text)
				return no_text(ev, given, i, v, at);
			if (!copy) {
				struct value all = value_new_list(ev->arena, n, &copy);
				memcpy(copy, items, n * sizeof *items);
				*l = value_list(all);
				items = copy;
			}
			items[i] = v = value_of_str(text);
		}
		*len += str_len(value_str(v));
	}
	return true;
}

static struct value run_concat_strings_sep(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *sep = value_str(args[0]);
	const struct list *l = value_list(args[1]);
	size_t len;
	uint64_t n = list_len(l);
	if (!to_strings(ev, &l, &len, at))
		return VALUE_NONE;
	if (n == 1 && !context_of(ev, sep))
		return l->items[0];
	if (n > 1 && str_len(sep) > (SIZE_MAX / 4 - len) / (n - 1))
		return eval_error(ev, D_MEMORY, at, "a text that is built here needs more memory than there is");
	struct str *all = str_alloc(ev->arena, len + (n ? n - 1 : 0) * str_len(sep));
	char *to = all->text;
	const struct str **parts = ARENA_ARRAY(ev->arena, const struct str *, n + 1);
	parts[n] = sep;
	for (uint64_t i = 0; i < n; i++) {
		const struct str *s = parts[i] = value_str(l->items[i]);
		if (i) {
			memcpy(to, sep->text, str_len(sep));
			to += str_len(sep);
		}
		memcpy(to, s->text, str_len(s));
		to += str_len(s);
	}
	context_carry_all(ev, all, parts, n + 1);
	return value_of_str(all);
}

/* Replacement: at each position, the first pattern of the list that matches is replaced. An empty pattern matches
 * everywhere, also at the end. Positions where no pattern can start are copied in runs. */

struct replacement {
	const struct str *from;
	struct value *to; /* forced when it is first needed */
};

struct replacing {
	struct evaluator *ev;
	struct span at;
	const struct replacement *all;
	uint64_t n;
	bool starts[256]; /* the bytes with which a pattern begins; all when one is empty */
	bool empty;       /* a pattern is empty */
	struct str *used; /* collects the contexts of the replacements that were used */
};

static const struct replacement *matching(const struct replacing *r, const char *s, size_t left)
{
	for (uint64_t i = 0; i < r->n; i++) {
		size_t len = str_len(r->all[i].from);
		if (len <= left && memcmp(s, r->all[i].from->text, len) == 0)
			return &r->all[i];
	}
	return NULL;
}

static bool replace_all(const struct replacing *r, struct buf *out, const char *s, size_t len)
{
	size_t i = 0;
	while (!out->full && (i < len || (r->empty && i == len))) {
		size_t start = i;
		while (i < len && !r->starts[(unsigned char)s[i]])
			i++;
		buf_add(out, s + start, i - start);
		if (i == len && !r->empty)
			break;
		const struct replacement *m = matching(r, s + i, len - i);
		size_t skip = m ? str_len(m->from) : 0;
		if (m) {
			const struct str *to = force_string(r->ev, *m->to, r->at, "a replacement of 'replaceStrings'");
			if (!to)
				return false;
			*m->to = value_of_str(to);
			context_carry(r->ev, r->used, to);
			buf_add(out, to->text, str_len(to));
		}
		if (skip) {
			i += skip;
			continue;
		}
		if (i < len)
			buf_char(out, s[i]);
		i++;
	}
	return true;
}

static struct value run_replace_strings(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *from = value_list(args[0]), *to = value_list(args[1]);
	const struct str *s = value_str(args[2]);
	enum { FEW = 16 };
	uint64_t n = list_len(from);
	if (n != list_len(to))
		return eval_error(ev, D_BAD_VALUE, at,
		                  "'from' and 'to' arguments of 'replaceStrings' have different lengths: %llu "
		                  "and %llu",
		                  (unsigned long long)n, (unsigned long long)list_len(to));
	struct replacement few[FEW], *all = n <= FEW ? few : ARENA_ARRAY(ev->arena, struct replacement, n);
	struct replacing r = {.ev = ev, .at = at, .all = all, .n = n, .used = str_alloc(ev->arena, 0)};
	for (uint64_t i = 0; i < n; i++) {
		const struct str *pattern = force_string(ev, from->items[i], at, "a pattern of 'replaceStrings'");
		if (!pattern)
			return VALUE_NONE;
		all[i] = (struct replacement){pattern, &to->items[i]};
		r.starts[(unsigned char)pattern->text[0]] = true;
		r.empty |= !str_len(pattern);
	}
	if (r.empty)
		memset(r.starts, true, sizeof r.starts);
	struct buf out = scratch_begin(ev);
	bool ok = replace_all(&r, &out, s->text, str_len(s));
	struct value v = scratch_done(ev, &out, ok, at);
	if (value_ok(v)) {
		context_carry(ev, value_str(v), s);
		context_carry(ev, value_str(v), r.used);
	}
	return v;
}

/* Regular expressions. */

static struct value group_text(struct evaluator *ev, const struct str *s, const size_t *ends, uint32_t group)
{
	size_t start = ends[2 * group], end = ends[2 * group + 1];
	return start == REGEX_UNSET ? VALUE_OF_NULL : value_of_text(ev->arena, s->text + start, end - start);
}

static struct value groups_list(struct evaluator *ev, const struct regex *r, const struct str *s, const size_t *ends)
{
	uint32_t n = regex_groups(r);
	struct value *items, v = value_new_list(ev->arena, n, &items);
	for (uint32_t i = 0; i < n; i++)
		items[i] = group_text(ev, s, ends, i + 1);
	return v;
}

static struct value run_match(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *s = value_str(args[1]);
	const struct regex *r = regex_of(ev, value_str(args[0]), at);
	const size_t *ends;
	int found = r ? regex_match(ev, r, s, 0, REGEX_WHOLE, &ends, at) : -1;
	if (found < 0)
		return VALUE_NONE;
	return found ? groups_list(ev, r, s, ends) : VALUE_OF_NULL;
}

/* Finds the matches of a text one after the other, as std::regex_iterator does: after an empty match, a match at the
 * same place that is not empty is tried first. */
static int next_match(struct evaluator *ev, const struct regex *r, const struct str *s, size_t *from, bool was_empty,
                      const size_t **ends, struct span at)
{
	if (was_empty) {
		int found = regex_match(ev, r, s, *from, REGEX_NONEMPTY, ends, at);
		if (found)
			return found;
		if (*from == str_len(s))
			return 0;
		++*from;
	}
	return regex_match(ev, r, s, *from, REGEX_SEARCH, ends, at);
}

/* An array that grows by doubling, in the arena. */
struct pieces {
	struct value *items, few[32];
	size_t n, size;
};

static void add_piece(struct evaluator *ev, struct pieces *p, struct value v)
{
	if (p->n == p->size) {
		struct value *more = ARENA_ARRAY(ev->arena, struct value, p->size * 2);
		memcpy(more, p->items, p->n * sizeof *more);
		p->items = more;
		p->size *= 2;
	}
	p->items[p->n++] = v;
}

static struct value run_split(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *s = value_str(args[1]);
	const struct regex *r = regex_of(ev, value_str(args[0]), at);
	if (!r)
		return VALUE_NONE;
	struct pieces all = {.size = sizeof all.few / sizeof *all.few};
	all.items = all.few;
	size_t done = 0, from = 0;
	bool was_empty = false;
	for (;;) {
		const size_t *ends;
		int found = next_match(ev, r, s, &from, was_empty, &ends, at);
		if (found < 0)
			return VALUE_NONE;
		if (!found)
			break;
		add_piece(ev, &all, value_of_text(ev->arena, s->text + done, ends[0] - done));
		add_piece(ev, &all, groups_list(ev, r, s, ends));
		was_empty = ends[0] == ends[1];
		done = from = ends[1];
	}
	if (!all.n)
		return value_of_list(ev->arena, memcpy(ARENA_ARRAY(ev->arena, struct value, 1), &args[1], sizeof *args), 1);
	add_piece(ev, &all, value_of_text(ev->arena, s->text + done, str_len(s) - done));
	struct value *items, v = value_new_list(ev->arena, all.n, &items);
	memcpy(items, all.items, all.n * sizeof *items);
	return v;
}

const struct builtin builtins_strings[] = {
    {"concatStringsSep", "Sl", run_concat_strings_sep, "the strings of a list with a separator between them", false},
    {"match", "sS", run_match, "the groups of a regular expression that matches a whole string, or null", false},
    {"replaceStrings", "llS", run_replace_strings, "a string with each string of a list replaced by its counterpart",
     false},
    {"split", "sS", run_split, "the parts of a string between matches of a regular expression, and the matches' groups",
     false},
    {"stringLength", "t", run_string_length, "the number of bytes of a string", false},
    {"substring", "iit", run_substring, "the part of a string from a position on, of at most a length", false},
    {0},
};
