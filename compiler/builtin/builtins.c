/* Installs the tables of builtins, which the core calls and does not name. */
#include "builtin/builtins.h"

#include "data/store_path.h"
#include "eval/globals.h"

static struct value make_builtins(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args;
	(void)at;
	return globals_builtins(ev);
}

static const struct builtin builtins_self[] = {
    {"builtins", "", make_builtins, "the set of all builtins", true},
    {0},
};

static const struct builtin *const tables[] = {
    builtins_types, builtins_numbers,  builtins_lists, builtins_attrs,   builtins_strings, builtins_files,
    builtins_data,  builtins_versions, builtins_store, builtins_context, builtins_derivation,
    builtins_fetch, builtins_self,
};

void builtins_add(struct evaluator *ev)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		globals_add(ev, tables[i]);
	globals_add_embedded(ev, builtins_runtime);
	ev->interpolate_path = store_path_interpolate;
}
