/* Diagnostics as SARIF 2.1.0 (OASIS, 27 March 2020): one run of one tool, a result for each diagnostic, notes as
 * related locations, certain fixes as fixes. The rules are the codes that were reported, with the texts of `ctrc
 * explain`; they follow the results, which refer to them by index.
 *
 * The schema requires: version, runs; tool.driver.name; the id of a rule; the message of a result. Regions count from
 * 1, an end is the position after the last character, and columns are those of columnKind. */
#include "base/json_text.h"
#include "output/explain.h"
#include "output/report.h"

#include <inttypes.h>

#ifndef CTRC_VERSION
#define CTRC_VERSION "unknown"
#endif

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

static const char *level_of(enum severity severity)
{
	switch (severity) {
	case SEVERITY_ERROR: return "error";
	case SEVERITY_WARNING: return "warning";
	case SEVERITY_INFO: return "note";
	}
	return "none";
}

/* Appends a file as a URI reference: characters that RFC 3986 does not allow are escaped. */
static void put_uri(struct buf *out, const char *file)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
	buf_puts(out, file[0] == '/' ? "\"file://" : "\"");
	for (const char *c = file; *c; c++)
		if (strchr(plain, *c))
			buf_char(out, *c);
		else
			buf_printf(out, "%%%02X", (unsigned char)*c);
	buf_char(out, '"');
}

static void put_artifact(struct buf *out, const char *file)
{
	buf_puts(out, "\"artifactLocation\": {\"uri\": ");
	put_uri(out, file);
	buf_char(out, '}');
}

static void put_region(struct buf *out, const char *name, const struct place *p)
{
	buf_printf(out, "\"%s\": {\"startLine\": %u, \"startColumn\": %u, \"endLine\": %u, \"endColumn\": %u}", name,
	           p->line, p->column, p->end_line, p->end_column);
}

/* Appends the physical location of a place, or of the spec as a whole. Returns false when there is neither. */
static bool put_physical(struct report *r, struct span at, const char *otherwise)
{
	struct place p = source_place(&r->session->sources, &r->session->arena, at);
	if (!p.source && !otherwise)
		return false;
	buf_puts(&r->out, "\"physicalLocation\": {");
	put_artifact(&r->out, p.source ? p.source->name : otherwise);
	if (p.source) {
		buf_puts(&r->out, ", ");
		put_region(&r->out, "region", &p);
	}
	buf_char(&r->out, '}');
	return true;
}

static void put_locations(struct report *r, const struct diag *d)
{
	buf_puts(&r->out, ", \"locations\": [{");
	bool physical = put_physical(r, report_span(r->session, d), r->spec);
	if (d->path) {
		buf_printf(&r->out, "%s\"logicalLocations\": [{\"fullyQualifiedName\": ", physical ? ", " : "");
		report_json_text(&r->out, d->path);
		buf_puts(&r->out, "}]");
	}
	buf_puts(&r->out, "}]");
}

static void put_related(struct report *r, const struct note *notes)
{
	unsigned id = 1;
	buf_puts(&r->out, ", \"relatedLocations\": [");
	for (const struct note *n = notes; n; n = n->next, id++) {
		bool users = source_span_is_users(&r->session->sources, n->at);
		buf_printf(&r->out, "%s{\"id\": %u, ", id > 1 ? ", " : "", id);
		if (users && put_physical(r, n->at, NULL))
			buf_puts(&r->out, ", ");
		buf_puts(&r->out, "\"message\": {\"text\": ");
		report_json_text(&r->out, n->message);
		buf_puts(&r->out, "}}");
	}
	buf_char(&r->out, ']');
}

static void put_fix(struct report *r, const struct diag *d)
{
	struct place p = source_place(&r->session->sources, &r->session->arena, d->fix->at);
	buf_puts(&r->out, ", \"fixes\": [{\"description\": {\"text\": ");
	report_json_text(&r->out, d->help ? d->help : d->message);
	buf_puts(&r->out, "}, \"artifactChanges\": [{");
	put_artifact(&r->out, p.source->name);
	buf_puts(&r->out, ", \"replacements\": [{");
	put_region(&r->out, "deletedRegion", &p);
	buf_puts(&r->out, ", \"insertedContent\": {\"text\": ");
	report_json_text(&r->out, d->fix->text);
	buf_puts(&r->out, "}}]}]}]");
}

static void put_result(struct report *r, const struct diag *d, uint64_t fingerprint)
{
	struct buf *out = &r->out;
	const char *message = d->help ? arena_format(&r->session->arena, "%s (%s)", d->message, d->help) : d->message;
	buf_puts(out, "{\"ruleId\": ");
	report_json_text(out, report_code(d));
	if (!d->custom)
		buf_printf(out, ", \"ruleIndex\": %d", r->rule_of[d->code] - 1);
	buf_printf(out, ", \"level\": \"%s\", \"message\": {\"text\": ", level_of(d->severity));
	report_json_text(out, message);
	buf_char(out, '}');
	put_locations(r, d);
	if (d->notes)
		put_related(r, d->notes);
	if (d->fix && !d->fix->foreign)
		put_fix(r, d);
	buf_printf(out, ", \"partialFingerprints\": {\"ctrc/v1\": \"%016" PRIx64 "\"}}", fingerprint);
}

/* Appends the first paragraph of an explanation, in one line. */
static void put_summary(struct buf *out, const struct explanation *e)
{
	struct buf line = {0};
	for (size_t i = 0; i < e->summary; i++)
		buf_char(&line, e->text[i] == '\n' ? ' ' : e->text[i]);
	json_text_put_inert(out, line.text, line.len);
	buf_release(&line);
}

static void put_rule(struct buf *out, enum diag_code code)
{
	const struct diag_code_info *info = diag_code_info(code);
	struct explanation e = {info->name, strlen(info->name), strlen(info->name)};
	explain_find(code, &e);
	buf_printf(out, "{\"id\": \"%s\", \"name\": \"%s\", \"shortDescription\": {\"text\": ", info->code, info->name);
	put_summary(out, &e);
	buf_puts(out, "}, \"help\": {\"text\": ");
	json_text_put_inert(out, e.text, e.len);
	buf_printf(out, "}, \"defaultConfiguration\": {\"level\": \"%s\"}}", level_of(info->severity));
}

static void begin(struct report *r)
{
	buf_puts(&r->out, "{\n\"$schema\": \"" SCHEMA "\",\n\"version\": \"2.1.0\",\n"
	                  "\"runs\": [{\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [");
}

/* Appends the parts that were left out, each as a notification of the tool. */
static void put_parts(struct report *r)
{
	struct buf results = r->out;
	r->out = r->parts;
	for (const struct left_out *l = r->session->checked.first; l; l = l->next) {
		const char *help = l->help ? arena_format(&r->session->arena, " (%s)", l->help) : "";
		buf_puts(&r->out, r->out.len ? ",\n  " : "\n  ");
		buf_puts(&r->out, "{\"level\": \"note\", \"descriptor\": {\"id\": \"left-out\"}, \"message\": {\"text\": ");
		report_json_text(&r->out, arena_format(&r->session->arena, "%s is left out: %s%s", l->what, l->why, help));
		buf_puts(&r->out, "}, \"locations\": [{");
		put_physical(r, l->at, r->spec);
		buf_puts(&r->out, "}]}");
	}
	r->parts = r->out;
	r->out = results;
}

static void put_spec(struct report *r)
{
	put_parts(r);
	const uint64_t *fingerprints = report_fingerprints(r);
	for (size_t i = 0; i < r->count; i++) {
		buf_puts(&r->out, i || r->before ? ",\n  " : "\n  ");
		put_result(r, r->items[i], fingerprints[i]);
	}
}

static void end(struct report *r)
{
	buf_puts(&r->out,
	         "],\n\"tool\": {\"driver\": {\"name\": \"ctrc\", \"version\": \"" CTRC_VERSION "\", \"rules\": [");
	for (uint32_t i = 0; i < r->rule_count; i++) {
		buf_puts(&r->out, i ? ",\n  " : "\n  ");
		put_rule(&r->out, r->rules[i]);
	}
	buf_printf(&r->out, "]}},\n\"invocations\": [{\"executionSuccessful\": true, \"properties\": {\"containers\": %u}, "
	           "\"toolExecutionNotifications\": [", r->containers);
	buf_add(&r->out, r->parts.text, r->parts.len);
	buf_puts(&r->out, "]}]\n}]\n}\n");
}

const struct report_format report_sarif = {
    .name = "sarif", .machine = true, .begin = begin, .spec = put_spec, .end = end,
};
