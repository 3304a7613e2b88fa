/* Any text as a program: evaluated all through, printed in every way. */
#include "data/json.h"
#include "eval/print.h"
#include "data/xml.h"
#include "fuzz.h"

static void print_all(struct evaluator *ev, struct value v)
{
	struct buf out = {.limit = FUZZ_MEMORY};
	print_value(&out, ev, v, 0);
	eval_recover(ev);
	print_value(&out, ev, v, PRINT_STRICT);
	eval_recover(ev);
	buf_clear(&out);
	json_write(&out, ev, v, SPAN_NONE, JSON_PRETTY, NULL);
	eval_recover(ev);
	buf_clear(&out);
	xml_write(&out, ev, v, SPAN_NONE, XML_STRICT | XML_LOCATION, NULL);
	eval_recover(ev);
	buf_release(&out);
	if (op_equal(ev, v, v, SPAN_NONE) < 0)
		eval_report(ev);
}

static void evaluate(const struct fuzz_input *in)
{
	struct evaluator *ev = fuzz_evaluator(in);
	struct value v = eval_source(ev, fuzz_source(in));
	if (value_ok(v))
		print_all(ev, v);
	else
		eval_report(ev);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	if (fuzz_names_files(data, n))
		return -1;
	fuzz_run(data, n, evaluate);
	return 0;
}
