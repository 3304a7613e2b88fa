/* Any bytes as a text of the language: read, mended, printed, resolved. */
#include "fuzz.h"
#include "syntax/parse.h"
#include "syntax/expr_print.h"

static void parse(const struct fuzz_input *in)
{
	struct buf printed = {0};
	struct source *source = fuzz_source(in);
	struct expr *tree = parse_source(in->session, source, FUZZ_DEPTH, true);
	if (!tree)
		return;
	if (!in->session->diags.errors)
		expr_print(&printed, in->session, tree);
	buf_release(&printed);
	uint32_t size;
	resolve_tree(in->session, &tree, globals_scope(fuzz_evaluator(in), false), &size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_run(data, n, parse);
	return 0;
}
