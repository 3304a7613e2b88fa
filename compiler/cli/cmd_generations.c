/* `ctrc generations`: the builds that have been rolled out on a host, and when. */
#include "base/inert.h"
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "output/json_writer.h"

#include <stdio.h>

struct generations_call {
	bool json;
};

enum { TIME_WIDTH = 20 };

static void as_text(struct buf *out, const struct generation *list, size_t n, int current)
{
	if (!n)
		buf_puts(out, "nothing has been rolled out here\n");
	for (size_t i = 0; i < n; i++) {
		buf_printf(out, "%c %4d  ", list[i].number == current ? '*' : ' ', list[i].number);
		size_t start = out->len;
		inert_line(out, list[i].time, strlen(list[i].time));
		while (out->len < start + TIME_WIDTH && !out->full)
			buf_char(out, ' ');
		buf_printf(out, "  %3d container%s  ", list[i].containers, list[i].containers == 1 ? " " : "s");
		inert_line(out, list[i].spec, strlen(list[i].spec));
		buf_char(out, '\n');
	}
}

static void json_number(struct json_writer *w, const char *name, int number)
{
	char text[32];
	snprintf(text, sizeof text, "%d", number);
	json_writer_member_literal(w, name, text);
}

static void as_json(struct buf *out, const struct generation *list, size_t n, int current)
{
	struct json_writer w = {.out = out};
	json_writer_open(&w, '{');
	json_writer_member_literal(&w, "version", "1");
	json_writer_name(&w, "generations");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < n; i++) {
		json_writer_open(&w, '{');
		json_number(&w, "generation", list[i].number);
		json_writer_member_literal(&w, "current", list[i].number == current ? "true" : "false");
		json_writer_member(&w, "time", list[i].time);
		json_writer_member(&w, "spec", list[i].spec);
		json_number(&w, "containers", list[i].containers);
		json_writer_close(&w, '}');
	}
	json_writer_close(&w, ']');
	json_writer_close(&w, '}');
	buf_char(out, '\n');
}

static enum exit_status list_generations(struct session_run *r)
{
	const struct generations_call *own = r->call->own;
	struct generation *list;
	size_t n;
	struct rollout_command *g = rollout_command_open(r, false);
	if (!g || !generation_list(&g->host, &list, &n))
		return STATUS_SYSTEM;
	(own->json ? as_json : as_text)(&r->result, list, n, generation_current(&g->host));
	return STATUS_FINE;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = list_generations};
	return session_run(c, &task);
}

static const struct command_option own_options[] = {
    {0, "json", NULL, "print as JSON", OPTION_OWN_SETS(struct generations_call, json)},
    OPTIONS_END,
};

const struct verb verb_generations = {
    .name = "generations",
    .run = run,
    .help = "list what was rolled out on this host",
    .about = "Lists the generations that are kept, with the time and the spec of each; '*' marks the current one.",
    .options = OPTION_TABLES(own_options, options_root),
    .own_size = sizeof(struct generations_call),
};
