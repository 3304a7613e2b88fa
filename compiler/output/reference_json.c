/* The option reference for programs, in the form of NixOS's options.json: a member for each option, with the attributes
 * that tools for it read. */
#include "output/json_writer.h"
#include "output/reference.h"

static void put_literal(struct json_writer *w, const char *name, const char *text)
{
	if (!text)
		return;
	json_writer_name(w, name);
	json_writer_open(w, '{');
	json_writer_member(w, "_type", "literalExpression");
	json_writer_member(w, "text", text);
	json_writer_close(w, '}');
}

static void put_option(struct json_writer *w, const struct session *s, const struct reference_option *o)
{
	json_writer_name(w, o->name);
	json_writer_open(w, '{');
	json_writer_name(w, "declarations");
	json_writer_open(w, '[');
	if (o->file)
		json_writer_text(w, o->file);
	json_writer_close(w, ']');
	put_literal(w, "default", o->default_text);
	json_writer_member(w, "description", o->description ? o->description : "");
	put_literal(w, "example", o->example);
	json_writer_name(w, "loc");
	json_writer_open(w, '[');
	for (size_t i = 0; i < o->length; i++)
		json_writer_text(w, symbol_text(&s->symbols, o->path[i].name));
	json_writer_close(w, ']');
	json_writer_member_literal(w, "readOnly", o->read_only ? "true" : "false");
	json_writer_member(w, "type", o->type ? o->type : "unknown");
	json_writer_close(w, '}');
}

static void print_all(const struct reference *all, struct buf *out)
{
	struct json_writer w = {.out = out};
	json_writer_open(&w, '{');
	for (const struct reference_option *o = all->first; o; o = o->next)
		put_option(&w, all->ev->session, o);
	json_writer_close(&w, '}');
	buf_char(out, '\n');
}

const struct reference_format reference_json = {.name = "json", .print = print_all, .data = true};
