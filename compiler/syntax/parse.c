#include "syntax/parse.h"

#include "syntax/parser.h"
#include "syntax/scan.h"
#include "syntax/set.h"
#include "syntax/yaml_parse.h"

#include "spec.tab.h"

/* Brackets may be nested as deep as recursive walks of the tree can go. */
enum { DEFAULT_DEPTH = 10000 };

static struct parser begin(struct session *s, struct source *source, uint32_t max_depth)
{
	struct parser p = {.session = s, .source = source, .max_depth = max_depth ? max_depth : DEFAULT_DEPTH};
	p.queued.token = -1;
	p.cur_pos = symbol_of(&s->symbols, "__curPos", strlen("__curPos"));
	return p;
}

static void run(struct parser *p)
{
	struct source *source = p->source;
	if (!scan_check_bytes(p))
		return;
	if (source->yaml) {
		yaml_parse(p);
	} else {
		scan_begin(p);
		spec_parse(p);
	}
	source->comments = p->comments;
	source->comment_count = p->comment_count;
	source->traps = p->traps;
	source->trap_count = p->trap_count;
	set_finish(p);
}

struct expr *parse_form(struct session *s, struct source *source, struct concrete **concrete)
{
	struct parser p = begin(s, source, 0);
	p.form_only = true;
	p.concrete = concrete ? concrete_new(&p) : NULL;
	run(&p);
	if (p.errors)
		return NULL;
	if (concrete)
		*concrete = concrete_tree(&p);
	return p.tree;
}

struct expr *parse_source(struct session *s, struct source *source, uint32_t max_depth, bool keep_broken)
{
	struct parser p = begin(s, source, max_depth);
	run(&p);
	if (!p.errors)
		return p.tree;
	if (!keep_broken)
		return NULL;
	bool whole = p.tree && p.tree->kind != EXPR_ERROR && !p.torn && !p.stopped && !p.slip;
	s->lost.parts = true;
	s->lost.names |= p.names_lost || !whole;
	return whole ? p.tree : expr_plain(&p, EXPR_ERROR, parser_span(&p, 0, source->len));
}
