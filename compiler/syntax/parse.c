#include "syntax/parse.h"

#include "syntax/parser.h"
#include "syntax/scan.h"
#include "syntax/yaml_parse.h"

#include "spec.tab.h"
#include "syntax/set.h"

/* Brackets may be nested as deep as what walks the tree by recursion stands. The parser's own stack holds a few entries for
 * each of them, and for each operator or keyword whose right side is not complete. */
enum { DEFAULT_DEPTH = 10000, STACK_PER_LEVEL = 40 };

void *parse_more(struct parser *p, void *items, uint32_t used, uint32_t *size, size_t element)
{
	*size = *size ? *size * 2 : 4;
	void *more = arena_alloc(&p->session->arena, *size * element);
	if (used)
		memcpy(more, items, used * element);
	return more;
}

static void grow(struct parser *p, void **items, size_t element, ptrdiff_t used, ptrdiff_t size)
{
	void *more = arena_alloc(&p->session->arena, (size_t)size * element);
	memcpy(more, *items, (size_t)used * element);
	*items = more;
}

bool parse_grow(struct parser *p, void **states, size_t state, void **values, size_t value, void **places, size_t place,
                 ptrdiff_t *size)
{
	ptrdiff_t used = *size;
	if (used >= (ptrdiff_t)p->max_depth * STACK_PER_LEVEL)
		return false;
	*size *= 2;
	grow(p, states, state, used, *size);
	grow(p, values, value, used, *size);
	grow(p, places, place, used, *size);
	return true;
}

struct expr *parse_source(struct session *s, struct source *source, uint32_t max_depth, bool keep_broken)
{
	struct parser p = {.session = s, .source = source, .max_depth = max_depth ? max_depth : DEFAULT_DEPTH};
	p.queued.token = -1;
	p.cur_pos = symbol_of(&s->symbols, "__curPos", strlen("__curPos"));
	if (scan_check_bytes(&p)) {
		if (source->yaml) {
			yaml_parse(&p);
		} else {
			scan_begin(&p);
			spec_parse(&p);
		}
		source->comments = p.comments;
		source->comment_count = p.comment_count;
		source->traps = p.traps;
		source->trap_count = p.trap_count;
		set_finish(&p);
	}
	if (!p.errors)
		return p.tree;
	if (!keep_broken)
		return NULL;
	return p.tree ? p.tree : expr_plain(&p, EXPR_ERROR, parser_span(&p, 0, source->len));
}
