/* `ctrc show`: what an option's value is, and why; what a line of a build comes from. */
#include "base/inert.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "compile/compile.h"
#include "host/line_origins.h"
#include "output/json_writer.h"
#include "output/resolved.h"
#include "output/shown.h"

#include <stdlib.h>
#include <unistd.h>

struct show_call {
	const char *spec; /* NULL: that of the current folder */
	bool resolved, json, yaml;
};

static const struct show_call *own_of(const struct session_run *r)
{
	return r->call->own;
}

static bool refuse(struct session_run *r, const char *message, const char *help)
{
	diag_error(&r->session, D_USAGE, SPAN_NONE, "%s", message)->help = help;
	return false;
}

/* Files of the build */

/* Whether what is asked for is a file: a path has a slash, which the name of an option has in quotes only. */
static bool is_file(const char *what)
{
	bool quoted = false;
	for (; *what; what++) {
		quoted ^= *what == '"';
		if (*what == '/' && !quoted)
			return true;
	}
	return false;
}

/* A line of a file that was asked for. */
struct asked_line {
	const struct host_file *file;
	struct line_origins origins;
	size_t first, last; /* from 0; `last` is behind the last one */
};

static const char *nearest_file(struct session *s, const struct snapshot *files, const char *path)
{
	const char **names = ARENA_ARRAY(&s->arena, const char *, files->count + 1);
	for (size_t i = 0; i < files->count; i++)
		names[i] = files->files[i].path;
	return nearest_name(path, names, files->count);
}

static bool find_line(struct session_run *r, const struct snapshot *files, const char *what, struct asked_line *line)
{
	struct session *s = &r->session;
	const char *path = what + strspn(what, "/"), *colon = strrchr(path, ':');
	size_t number = 0, digits = colon ? strspn(colon + 1, "0123456789") : 0;
	enum { MOST_DIGITS = 9 };
	line->file = snapshot_find(files, path);
	if (!line->file && digits && !colon[1 + digits] && digits <= MOST_DIGITS) {
		path = arena_text(&s->arena, path, (size_t)(colon - path));
		number = (size_t)strtoul(colon + 1, NULL, 10);
		line->file = snapshot_find(files, path);
		if (line->file && !number)
			return refuse(r, "lines are counted from 1", NULL);
	}
	if (!line->file) {
		const char *nearest = nearest_file(s, files, path);
		return refuse(r, arena_format(&s->arena, "the build has no file '%s'", path),
		              nearest ? arena_format(&s->arena, "did you mean '%s'?", nearest)
		                      : "'ctrc build' writes the files, and the manifest lists them");
	}
	line->origins = line_origins_of(s, line->file);
	if (number > line->origins.count)
		return refuse(r, arena_format(&s->arena, "%s has no line %zu", path, number),
		              arena_format(&s->arena, "it has %zu", line->origins.count));
	line->first = number ? number - 1 : 0;
	line->last = number ? number : line->origins.count;
	return true;
}

static const char *place_of(struct session *s, struct span at)
{
	struct place p = source_place(&s->sources, &s->arena, at);
	return p.source ? arena_format(&s->arena, "%s:%u:%u", inert_name(&s->arena, p.source->name), p.line, p.column) : "";
}

/* An option behind a line, with the places that set it. */
static const char *origin_text(struct session *s, const struct tree_origin *o)
{
	const char *text = inert_name(&s->arena, o->option);
	for (size_t i = 0; i < o->place_count; i++)
		text = arena_format(&s->arena, "%s%s%s", text, i ? ", " : ": ", place_of(s, o->places[i]));
	return o->place_count ? text : arena_format(&s->arena, "%s: its default", text);
}

/* Where the line behind the one at `at` begins, or where the text ends. */
static const char *line_end(const struct host_file *f, const char *at, size_t *len)
{
	const char *end = f->bytes->text + str_len(f->bytes), *newline = memchr(at, '\n', (size_t)(end - at));
	*len = (size_t)((newline ? newline : end) - at);
	return newline ? newline + 1 : end;
}

/* Where the first line that is asked for begins. */
static const char *first_line(const struct asked_line *asked)
{
	const char *at = asked->file->bytes->text;
	size_t len;
	for (size_t line = 0; line < asked->first; line++)
		at = line_end(asked->file, at, &len);
	return at;
}

/* The text of the line at *at, without its end; of a link, where it points. *at moves to the next line. */
static const char *next_line(struct session *s, const struct host_file *f, const char **at)
{
	const char *start = *at;
	size_t len;
	*at = line_end(f, start, &len);
	return arena_text(&s->arena, start, len);
}

static void print_lines(struct session_run *r, const struct asked_line *asked)
{
	const struct host_file *f = asked->file;
	const char *at = first_line(asked);
	const struct tree *tree = &r->compilation.tree;
	/* the text of each origin, once it is known: many lines have the same */
	const char **known = arena_zalloc(&r->session.arena, (tree->origin_count + 1) * sizeof *known);
	for (size_t line = asked->first; line < asked->last; line++) {
		const char *set = asked->origins.lines[line];
		size_t n, count = 0;
		buf_printf(&r->result, "%s:%zu: ", inert_name(&r->session.arena, f->path), line + 1);
		buf_printf(&r->result, "%s\n", inert_text(&r->session.arena, next_line(&r->session, f, &at)));
		for (; line_origins_next(&asked->origins, &set, &n); count++) {
			known[n] = known[n] ? known[n] : origin_text(&r->session, &tree->origins[n]);
			buf_printf(&r->result, "    %s\n", known[n]);
		}
		if (!count)
			buf_puts(&r->result, "    ctrc's own\n");
	}
}

static void write_origin(struct session *s, const struct tree_origin *o, struct json_writer *w)
{
	json_writer_open(w, '{');
	json_writer_member(w, "option", o->option);
	json_writer_name(w, "places");
	json_writer_open(w, '[');
	for (size_t i = 0; i < o->place_count; i++) {
		struct place p = source_place(&s->sources, &s->arena, o->places[i]);
		json_writer_open(w, '{');
		json_writer_member(w, "file", p.source ? p.source->name : "");
		json_writer_member_literal(w, "line", arena_format(&s->arena, "%u", p.line));
		json_writer_member_literal(w, "column", arena_format(&s->arena, "%u", p.column));
		json_writer_close(w, '}');
	}
	json_writer_close(w, ']');
	json_writer_close(w, '}');
}

static void write_lines(struct session_run *r, const struct asked_line *asked, struct json_writer *w)
{
	struct session *s = &r->session;
	const char *at = first_line(asked);
	for (size_t line = asked->first; line < asked->last; line++) {
		const char *set = asked->origins.lines[line];
		size_t n;
		json_writer_open(w, '{');
		json_writer_member(w, "file", asked->file->path);
		json_writer_member_literal(w, "line", arena_format(&s->arena, "%zu", line + 1));
		json_writer_member(w, "text", next_line(s, asked->file, &at));
		json_writer_name(w, "origins");
		json_writer_open(w, '[');
		while (line_origins_next(&asked->origins, &set, &n))
			write_origin(s, &r->compilation.tree.origins[n], w);
		json_writer_close(w, ']');
		json_writer_close(w, '}');
	}
}

/* All that is asked for */

struct asked {
	struct shown options;
	struct asked_line *lines;
	size_t line_count;
};

static bool find_all(struct session_run *r, struct asked *asked)
{
	struct snapshot files = {0};
	size_t n = 0;
	for (const struct operand *o = r->call->operands; o; o = o->next)
		n++;
	*asked = (struct asked){.lines = ARENA_ARRAY(&r->session.arena, struct asked_line, n + 1)};
	shown_begin(&asked->options, r->ev, r->compilation.config);
	if (!n && !shown_find(&asked->options, ""))
		return false;
	for (const struct operand *o = r->call->operands; o; o = o->next) {
		if (!is_file(o->text)) {
			if (!shown_find(&asked->options, o->text))
				return false;
			continue;
		}
		if (!files.files) {
			tree_seal(&r->session, &r->compilation.tree);
			files = snapshot_of_tree(&r->session, &r->compilation.tree);
		}
		if (!find_line(r, &files, o->text, &asked->lines[asked->line_count++]))
			return false;
	}
	return true;
}

static void print_for_programs(struct session_run *r, const struct asked *asked)
{
	struct json_writer w = {.out = &r->result};
	json_writer_open(&w, '{');
	json_writer_name(&w, "options");
	shown_write_json(&asked->options, &w);
	json_writer_name(&w, "lines");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < asked->line_count; i++)
		write_lines(r, &asked->lines[i], &w);
	json_writer_close(&w, ']');
	json_writer_close(&w, '}');
	buf_char(&r->result, '\n');
}

/* One option at length; several, a line each. */
static void print_for_people(struct session_run *r, const struct asked *asked)
{
	const struct shown_option *first = asked->options.first;
	if (first && !first->next)
		shown_print(&asked->options, first, &r->result);
	else
		shown_print_list(&asked->options, &r->result);
	for (size_t i = 0; i < asked->line_count; i++)
		print_lines(r, &asked->lines[i]);
	if (!first && !asked->line_count)
		buf_puts(&r->result, "the spec sets nothing there\n");
}

static bool show(struct session_run *r)
{
	const struct show_call *own = own_of(r);
	struct asked asked;
	if (own->resolved)
		return resolved_write(r->ev, r->compilation.config,
		                      own->json   ? RESOLVED_JSON
		                      : own->yaml ? RESOLVED_YAML
		                                  : RESOLVED_SPEC, &r->result);
	if (!find_all(r, &asked))
		return false;
	if (own->json)
		print_for_programs(r, &asked);
	else
		print_for_people(r, &asked);
	return true;
}

static enum exit_status work(struct session_run *r)
{
	struct compilation *c = &r->compilation;
	const char *spec = own_of(r)->spec, *hash = spec ? strrchr(spec, '#') : NULL;
	c->options.file = hash ? arena_text(&r->session.arena, spec, (size_t)(hash - spec)) : spec;
	c->options.fragment = hash && hash[1] ? hash + 1 : NULL;
	enum exit_status status = compile_settle(c, compile_spec(c, true));
	if (status != STATUS_FINE)
		return status;
	if (!show(r)) {
		eval_report(r->ev);
		return STATUS_CALL;
	}
	if (isatty(STDOUT_FILENO))
		inert_all(&r->result);
	return STATUS_FINE;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = work, .lenient = true};
	return session_run(c, &task);
}

static const struct command_option own_options[] = {
    {0, "spec", "SPEC", "the spec, in place of that of the current folder",
     OPTION_OWN_KEEPS(struct show_call, spec), .completion = COMPLETION_FILE},
    {0, "resolved", NULL, "print the whole spec, with the values of all options",
     OPTION_OWN_SETS(struct show_call, resolved)},
    {0, "json", NULL, "print as JSON", OPTION_OWN_SETS(struct show_call, json), .excludes = "yaml"},
    {0, "yaml", NULL, "print the whole spec as YAML",
     OPTION_OWN_SETS(struct show_call, yaml), .needs = "resolved"},
    OPTIONS_END,
};

const struct verb verb_show = {
    .name = "show",
    .run = run,
    .operand = "[WHAT ...]",
    .operand_is = OPERAND_WORD,
    .many = true,
    .help = "show why an option, or a line of the build, is as it is",
    .about = "WHAT is the path of an option (containers.web.hostAddress), of a set of options "
             "(containers.web), or a file of\n"
             "the build with or without a line (etc/containers/web.conf:5, /etc/containers/web.conf). Of an option "
             "it shows the\n"
             "merged value, type, default, and each definition with its place and why it counts or does not; of a "
             "line the\n"
             "options behind it. Without WHAT it lists all options that the spec sets.",
    .options = OPTION_TABLES(own_options, options_restrict, OPTIONS_OF_SPEC),
    .own_size = sizeof(struct show_call),
};
