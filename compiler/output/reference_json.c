/* The option reference for programs, in the shape of NixOS's options.json: a member for each option, with the attributes
 * that tools for it look for. */
#include "output/json_writer.h"
#include "output/reference.h"

static void put_literal(struct json_writer *w, const char *name, const char *text)
{
	if (!text)
		return;
	json_name(w, name);
	json_open(w, '{');
	json_member(w, "_type", "literalExpression");
	json_member(w, "text", text);
	json_close(w, '}');
}

static void put_option(struct json_writer *w, const struct session *s, const struct reference_option *o)
{
	json_name(w, o->name);
	json_open(w, '{');
	json_name(w, "declarations");
	json_open(w, '[');
	if (o->file)
		json_text(w, o->file);
	json_close(w, ']');
	put_literal(w, "default", o->default_text);
	json_member(w, "description", o->description ? o->description : "");
	put_literal(w, "example", o->example);
	json_name(w, "loc");
	json_open(w, '[');
	for (size_t i = 0; i < o->length; i++)
		json_text(w, symbol_text(&s->symbols, o->path[i].name));
	json_close(w, ']');
	json_member_literal(w, "readOnly", o->read_only ? "true" : "false");
	json_member(w, "type", o->type ? o->type : "unknown");
	json_close(w, '}');
}

void reference_print_json(const struct reference *all, struct buf *out)
{
	struct json_writer w = {.out = out};
	json_open(&w, '{');
	for (const struct reference_option *o = all->first; o; o = o->next)
		put_option(&w, all->ev->session, o);
	json_close(&w, '}');
	buf_char(out, '\n');
}
