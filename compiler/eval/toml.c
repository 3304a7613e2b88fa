/* No TOML library for C is packaged where ctrc is built (see the notes of the project on fromTOML): until one is chosen,
 * the builtin exists and says so. */
#include "eval/toml.h"

struct value value_from_toml(struct evaluator *ev, const char *text, size_t len, struct span at)
{
	(void)text;
	(void)len;
	eval_error(ev, D_NO_STORE, at, "'fromTOML' is not built into this ctrc");
	eval_help(ev, "'fromJSON' reads the same data as JSON");
	return VALUE_NONE;
}
