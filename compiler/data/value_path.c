#include "data/value_path.h"

#include "eval/print.h"

static void put_steps(struct evaluator *ev, struct buf *b, const struct value_path *s)
{
	/* Deep values have long paths, of which only the inner ends are useful. */
	enum { MOST = 16 };
	const struct value_path *steps[MOST];
	int n = 0;
	for (; s && n < MOST; s = s->outer)
		steps[n++] = s;
	if (s)
		buf_puts(b, "…");
	while (n--) {
		if (!steps[n]->name) {
			buf_printf(b, "[%llu]", (unsigned long long)steps[n]->index);
			continue;
		}
		if (b->len)
			buf_char(b, '.');
		print_name(b, symbol_str(&ev->session->symbols, steps[n]->name));
	}
}

bool value_path_refuse(struct evaluator *ev, struct span at, const char *what, const struct value_path *way)
{
	struct buf text = {0};
	put_steps(ev, &text, way);
	eval_error(ev, D_NOT_SERIALISABLE, at, "%s%s%s", what, way ? ", at " : "", text.len ? buf_text(&text) : "");
	buf_release(&text);
	return false;
}
