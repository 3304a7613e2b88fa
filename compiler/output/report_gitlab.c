/* Diagnostics as a Code Quality report of GitLab: a list of findings, each with a fingerprint by which GitLab
 * distinguishes new findings from old ones. A finding without a place gets the first line of the spec. */
#include "output/report.h"

#include <inttypes.h>

static const char *severity_of(enum severity severity)
{
	switch (severity) {
	case SEVERITY_ERROR: return "major";
	case SEVERITY_WARNING: return "minor";
	case SEVERITY_INFO: return "info";
	}
	return "info";
}

/* GitLab compares paths with those of the repository: "./web.spec" would be a different file from "web.spec". */
static const char *plain(const char *file)
{
	while (file[0] == '.' && file[1] == '/')
		file += 2;
	return file;
}

static void put_diag(struct report *r, const struct diag *d, uint64_t fingerprint)
{
	struct place p = source_place(&r->session->sources, &r->session->arena, report_span(r->session, d));
	const char *text = d->help ? arena_format(&r->session->arena, "%s (%s)", d->message, d->help) : d->message;
	buf_puts(&r->out, "{\"description\": ");
	report_json_text(&r->out, text);
	buf_puts(&r->out, ", \"check_name\": ");
	report_json_text(&r->out, report_code(d));
	buf_printf(&r->out, ", \"fingerprint\": \"%016" PRIx64 "\", \"severity\": \"%s\", \"location\": {\"path\": ",
	           fingerprint, severity_of(d->severity));
	report_json_text(&r->out, plain(p.source ? p.source->name : r->spec ? r->spec : ""));
	buf_printf(&r->out, ", \"lines\": {\"begin\": %u, \"end\": %u}}}", p.source ? p.line : 1,
	           p.source ? p.end_line : 1);
}

static void begin(struct report *r)
{
	buf_char(&r->out, '[');
}

static void put_spec(struct report *r)
{
	const uint64_t *fingerprints = report_fingerprints(r);
	for (size_t i = 0; i < r->count; i++) {
		buf_puts(&r->out, i || r->before ? ",\n  " : "\n  ");
		put_diag(r, r->items[i], fingerprints[i]);
	}
}

static void end(struct report *r)
{
	buf_puts(&r->out, r->before ? "\n]\n" : "]\n");
}

const struct report_format report_gitlab = {
    .name = "gitlab", .machine = true, .begin = begin, .spec = put_spec, .end = end,
};
