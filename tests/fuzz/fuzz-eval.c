/* Any text as a program: evaluated all through, printed in every way. */
#include "eval/json.h"
#include "eval/print.h"
#include "eval/xml.h"
#include "fuzz.h"

static void print_all(struct evaluator *ev, struct value v)
{
	static const struct span nowhere = {0, 0};
	struct buf out = {0};
	value_print(&out, ev, v, 0);
	eval_recover(ev);
	value_print(&out, ev, v, PRINT_STRICT);
	eval_recover(ev);
	buf_clear(&out);
	value_to_json(&out, ev, v, nowhere, JSON_PRETTY);
	eval_recover(ev);
	buf_clear(&out);
	value_to_xml(&out, ev, v, nowhere, XML_STRICT | XML_LOCATION);
	eval_recover(ev);
	buf_release(&out);
	if (value_equal(ev, v, v, nowhere) < 0)
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

/* Programs of the fuzzer's must not reach files: a pipe or a terminal would be waited for. */
static bool names_files(const uint8_t *data, size_t n)
{
	return memmem(data, n, "/dev", 4) || memmem(data, n, "/proc", 5) || memmem(data, n, "/sys", 4);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	if (names_files(data, n))
		return -1;
	fuzz_run(data, n, evaluate);
	return 0;
}
