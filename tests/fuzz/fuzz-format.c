/* Any text in the standard format: what is made of it means the same, and stays as it is when it is formatted again. The
 * first byte says how wide the lines are, and whether the format is strict. */
#include "format/format.h"
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

enum { WIDTHS = 4 };

static struct format_style style_of(char c)
{
	static const uint32_t widths[WIDTHS] = {FORMAT_WIDTH, 80, 60, 40};
	unsigned n = (unsigned char)c;
	return (struct format_style){.width = widths[n % WIDTHS], .indent = FORMAT_INDENT, .strict = n / WIDTHS % 2};
}

/* A text formatted, in the session's arena; NULL where that is refused. */
static struct str *format(struct session *s, const struct str *text, const struct format_style *style)
{
	struct buf out = {0};
	struct source *source =
		source_add(&s->sources, &s->arena, "fuzz", NULL, "/", text->text, str_len(text), SOURCE_USER);
	bool done = source && format_source(s, source, style, &out);
	struct str *made = done ? str_new(&s->arena, out.text, out.len) : NULL;
	buf_release(&out);
	return made;
}

static bool said(const struct session *s, enum diag_code code)
{
	for (const struct diag *d = s->diags.first; d; d = d->next)
		if (d->code == code)
			return true;
	return false;
}

static void differ(const char *what, const struct str *l, const struct str *r)
{
	fprintf(stderr, "ERROR: %s\n--- from\n%s\n--- to\n%s\n", what, l->text, r ? r->text : "");
	abort();
}

static void work(const struct fuzz_input *in)
{
	struct session *s = in->session;
	if (in->len == 0)
		return;
	struct format_style style = style_of(in->text[0]);
	s->sources.pipe_operators = true;
	struct str *text = str_new(&s->arena, in->text + 1, in->len - 1), *once = format(s, text, &style);
	if (!once && said(s, D_FORMAT_CHANGES))
		differ("what is formatted means something else", text, NULL);
	struct str *again = once ? format(s, once, &style) : NULL;
	if (once && !again && !said(s, D_TOO_DEEP))
		differ("what was formatted is refused", text, once);
	if (again && (str_len(once) != str_len(again) || memcmp(once->text, again->text, str_len(once)) != 0))
		differ("what was formatted changes again", once, again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_run(data, n, work);
	return 0;
}
