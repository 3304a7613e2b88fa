/* Any bytes as JSON, TOML, YAML, or a regular expression and a text to hold against it: the first byte says which, what stands
 * before the first line's end is the expression. */
#include "data/json.h"
#include "data/json_read.h"
#include "data/regex.h"
#include "data/toml.h"
#include "data/yaml.h"
#include "fuzz.h"

#include <stdlib.h>

static void search(struct evaluator *ev, const char *text, size_t len)
{
	const char *line_end = memchr(text, '\n', len);
	size_t split = line_end ? (size_t)(line_end - text) : len;
	const struct str *subject = str_new(ev->arena, line_end ? line_end + 1 : "", line_end ? len - split - 1 : 0);
	const struct regex *r = regex_of(ev, str_new(ev->arena, text, split), SPAN_NONE);
	const size_t *ends;
	for (int mode = REGEX_WHOLE; r && mode <= REGEX_NONEMPTY; mode++) {
		regex_match(ev, r, subject, 0, (enum regex_mode)mode, &ends, SPAN_NONE);
		eval_recover(ev);
	}
}

static void read_back(struct evaluator *ev, struct value v)
{
	struct buf out = {0};
	if (value_ok(v) && json_write(&out, ev, v, SPAN_NONE, 0, NULL))
		json_read(ev, out.text, out.len, SPAN_NONE);
	buf_release(&out);
}

/* What is written as YAML is YAML. */
static void read_yaml_back(struct evaluator *ev, struct value v)
{
	static struct buf out; /* memory that runs out leaves from within */
	buf_clear(&out);
	if (value_ok(v) && yaml_write(&out, ev, v, SPAN_NONE)) {
		const char *text = arena_text(ev->arena, out.text, out.len);
		if (!value_ok(yaml_read(ev, text, out.len, SPAN_NONE)) && !ev->failure->passing)
			abort();
	}
}

static void read_data(const struct fuzz_input *in)
{
	struct evaluator *ev = fuzz_evaluator(in);
	const char *text = in->len ? in->text + 1 : "";
	size_t len = in->len ? in->len - 1 : 0;
	switch (in->text[0]) {
	case 'j': read_back(ev, json_read(ev, text, len, SPAN_NONE)); break;
	case 't': read_back(ev, toml_read(ev, text, len, SPAN_NONE)); break;
	case 'y': read_yaml_back(ev, yaml_read(ev, text, len, SPAN_NONE)); break;
	default: search(ev, text, len); break;
	}
	eval_report(ev);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_run(data, n, read_data);
	return 0;
}
