#include "output/json_writer.h"

static void new_line(struct json_writer *w)
{
	buf_char(w->out, '\n');
	for (unsigned i = 0; i < w->depth; i++)
		buf_puts(w->out, "  ");
}

void json_writer_begin(struct json_writer *w)
{
	if (!w->named && w->depth) {
		if (!w->empty)
			buf_char(w->out, ',');
		new_line(w);
	}
	w->named = 0;
	w->empty = 0;
}

void json_writer_open(struct json_writer *w, char bracket)
{
	json_writer_begin(w);
	buf_char(w->out, bracket);
	w->depth++;
	w->empty = 1;
}

void json_writer_close(struct json_writer *w, char bracket)
{
	w->depth--;
	if (!w->empty)
		new_line(w);
	buf_char(w->out, bracket);
	w->empty = 0;
}

void json_writer_name(struct json_writer *w, const char *name)
{
	json_writer_text(w, name);
	buf_puts(w->out, ": ");
	w->named = 1;
}

void json_writer_text(struct json_writer *w, const char *text)
{
	json_writer_begin(w);
	json_text_put_inert(w->out, text, strlen(text));
}

void json_writer_literal(struct json_writer *w, const char *text)
{
	json_writer_begin(w);
	buf_puts(w->out, text);
}

void json_writer_member(struct json_writer *w, const char *name, const char *text)
{
	json_writer_name(w, name);
	json_writer_text(w, text);
}

void json_writer_member_literal(struct json_writer *w, const char *name, const char *text)
{
	json_writer_name(w, name);
	json_writer_literal(w, text);
}
