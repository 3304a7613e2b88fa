#define PCRE2_CODE_UNIT_WIDTH 8
#include "data/regex.h"

#include "data/regex_syntax.h"

#include <pcre2.h>

struct regex {
	const struct str *pattern;
	pcre2_code *code;
	uint32_t groups;
	const struct regex_sets *sets; /* the whole pattern, which then needs no PCRE2 for whole texts; or NULL */
	bool choices; /* it has alternatives, so that the first match may not be the longest */
};

/* All compiled patterns, and the memory for matching. Everything is in the arena; PCRE2 gets no other memory. */
struct regexes {
	pcre2_general_context *memory;
	pcre2_compile_context *compile;
	pcre2_match_context *match;
	pcre2_match_data *data; /* large enough for the groups of every pattern so far */
	uint32_t groups;
	int *workspace; /* for finding the longest match */
	size_t workspace_size;
	struct regex **slots; /* open addressing, a power of two */
	uint32_t mask, count;
};

static void *take_memory(size_t size, void *arena)
{
	return arena_alloc(arena, size);
}

static void leave_memory(void *p, void *arena)
{
	(void)p;
	(void)arena;
}

enum {
	MOST_STEPS = 10 * 1000 * 1000, /* steps of one match: about a second */
	MOST_MEMORY = 256 * 1024,      /* memory of one match, in KiB */
	LONGEST_PATTERN = 1024 * 1024,
};

static struct regexes *regexes_of(struct evaluator *ev)
{
	if (ev->regexes)
		return ev->regexes;
	struct regexes *all = ARENA_NEW(ev->arena, struct regexes);
	all->memory = pcre2_general_context_create(take_memory, leave_memory, ev->arena);
	all->compile = pcre2_compile_context_create(all->memory);
	all->match = pcre2_match_context_create(all->memory);
	pcre2_set_match_limit(all->match, MOST_STEPS);
	pcre2_set_heap_limit(all->match, MOST_MEMORY);
	all->mask = 63;
	all->slots = arena_zalloc(ev->arena, sizeof *all->slots * (all->mask + 1));
	return ev->regexes = all;
}

static uint32_t home(const struct regexes *all, const struct str *pattern)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < str_len(pattern); i++)
		h = (h ^ (unsigned char)pattern->text[i]) * 16777619u;
	return h & all->mask;
}

static struct regex **find_slot(const struct regexes *all, const struct str *pattern)
{
	uint32_t at = home(all, pattern);
	for (const struct regex *r; (r = all->slots[at]); at = (at + 1) & all->mask)
		if (r->pattern == pattern || (r->pattern->head == pattern->head &&
		                              memcmp(r->pattern->text, pattern->text, str_len(pattern)) == 0))
			break;
	return &all->slots[at];
}

static void grow(struct evaluator *ev, struct regexes *all)
{
	struct regex **old = all->slots;
	uint32_t size = all->mask + 1;
	all->mask = size * 2 - 1;
	all->slots = arena_zalloc(ev->arena, sizeof *all->slots * (all->mask + 1));
	for (uint32_t i = 0; i < size; i++)
		if (old[i])
			*find_slot(all, old[i]->pattern) = old[i];
}

static void bad_pattern(struct evaluator *ev, const struct str *pattern, struct span at, const char *fault,
                        size_t where)
{
	eval_error(ev, D_BAD_PATTERN, at, "invalid regular expression '%.200s': %s, at byte %zu", pattern->text, fault,
	           where + 1);
	if (pattern->text[where] == '\\')
		eval_help(ev,
		          "patterns are POSIX extended ones: a digit is [0-9], white space [[:space:]], and a backslash stands "
		          "before one of . [ ( ) * + ? { | ^ $ \\ only");
}

static struct regex *compile(struct evaluator *ev, struct regexes *all, const struct str *pattern, struct span at)
{
	struct buf text = {.limit = 16 * LONGEST_PATTERN};
	struct regex *r = ARENA_NEW(ev->arena, struct regex);
	r->pattern = pattern;
	size_t where = 0;
	const char *fault = str_len(pattern) > LONGEST_PATTERN
	                      ? "it is too long"
	                      : regex_syntax_translate(&text, pattern, &r->choices, &where);
	if (!fault && !text.full) {
		int error;
		PCRE2_SIZE offset;
		/* `.` matches any byte, `$` only the end of the text. */
		r->code = pcre2_compile((PCRE2_SPTR)buf_text(&text), text.len, PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY, &error,
		                        &offset, all->compile);
	}
	buf_release(&text);
	if (!r->code) {
		bad_pattern(ev, pattern, at, fault ? fault : "it is too large", where);
		return NULL;
	}
	pcre2_pattern_info(r->code, PCRE2_INFO_CAPTURECOUNT, &r->groups);
	struct regex_sets sets;
	if (regex_syntax_sets(pattern, &sets))
		r->sets = memcpy(ARENA_NEW(ev->arena, struct regex_sets), &sets, sizeof sets);
	return r;
}

const struct regex *regex_of(struct evaluator *ev, const struct str *pattern, struct span at)
{
	struct regexes *all = regexes_of(ev);
	struct regex **slot = find_slot(all, pattern);
	if (*slot)
		return *slot;
	struct regex *r = compile(ev, all, pattern, at);
	if (!r)
		return NULL;
	*slot = r;
	if (++all->count * 2 > all->mask)
		grow(ev, all);
	if (!all->data || r->groups > all->groups) {
		all->groups = r->groups + 16;
		all->data = pcre2_match_data_create(all->groups + 1, all->memory);
	}
	return r;
}

uint32_t regex_groups(const struct regex *r)
{
	return r->groups;
}

/* Returns the end of the longest match that starts at `start`; `first` when it cannot be computed. */
static size_t longest_end(struct evaluator *ev, struct regexes *all, const struct regex *r, const struct str *text,
                          size_t start, size_t first)
{
	enum { SMALLEST = 4096, LARGEST = 4 * 1024 * 1024 };
	for (;;) {
		if (!all->workspace) {
			all->workspace_size = all->workspace_size ? all->workspace_size * 4 : SMALLEST;
			all->workspace = ARENA_ARRAY(ev->arena, int, all->workspace_size);
		}
		int n = pcre2_dfa_match(r->code, (PCRE2_SPTR)text->text, str_len(text), start, PCRE2_ANCHORED, all->data,
		                        all->match, all->workspace, all->workspace_size);
		if (n >= 0)
			return pcre2_get_ovector_pointer(all->data)[1];
		if (n != PCRE2_ERROR_DFA_WSSIZE || all->workspace_size >= LARGEST)
			return first;
		all->workspace = NULL;
	}
}

static int run(const struct regexes *all, const struct regex *r, const struct str *text, size_t len, size_t start,
               uint32_t options)
{
	return pcre2_match(r->code, (PCRE2_SPTR)text->text, len, start, options, all->data, all->match);
}

static bool consists_of(const struct regex_sets *sets, const struct str *text)
{
	size_t n = str_len(text);
	const unsigned char *s = (const unsigned char *)text->text;
	if (!n)
		return sets->empty;
	bool all = sets->first[s[0]];
	for (size_t i = 1; all && i < n; i++)
		all = sets->rest[s[i]];
	return all;
}

int regex_match(struct evaluator *ev, const struct regex *r, const struct str *text, size_t start, enum regex_mode mode,
                const size_t **ends, struct span at)
{
	static const uint32_t options[] = {
	    [REGEX_WHOLE] = PCRE2_ANCHORED | PCRE2_ENDANCHORED,
	    [REGEX_SEARCH] = 0,
	    [REGEX_NONEMPTY] = PCRE2_ANCHORED | PCRE2_NOTEMPTY_ATSTART,
	};
	struct regexes *all = regexes_of(ev);
	if (mode == REGEX_WHOLE && r->sets)
		return consists_of(r->sets, text);
	size_t *found = pcre2_get_ovector_pointer(all->data), len = str_len(text);
	int n = run(all, r, text, len, start, options[mode]);
	if (n > 0 && r->choices && mode != REGEX_WHOLE) {
		/* The groups of the longest match: match once more, with the text cut at its end. */
		size_t from = found[0], first = found[1], end = longest_end(ev, all, r, text, from, first);
		uint32_t whole = options[REGEX_WHOLE] | (end < len ? PCRE2_NOTEOL : 0);
		if (end <= first || run(all, r, text, end, from, whole) <= 0)
			n = run(all, r, text, len, start, options[mode]);
	}
	*ends = found;
	if (n >= 0 || n == PCRE2_ERROR_NOMATCH)
		return n > 0;
	eval_error(ev, D_BAD_PATTERN, at, "the regular expression '%.200s' takes too much time or memory on this text",
	           r->pattern->text);
	eval_help(ev, "repetitions within repetitions, such as (a*)*, can be tried in very many ways");
	return -1;
}
