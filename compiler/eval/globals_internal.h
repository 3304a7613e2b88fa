/* What hangs on the evaluator for the whole compilation. */
#ifndef EVAL_GLOBALS_INTERNAL_H
#define EVAL_GLOBALS_INTERNAL_H

#include "eval/globals.h"

struct base_scope; /* eval/globals.c */
struct files;      /* eval/files.c */

struct globals {
	struct base_scope *base;
	struct files *files;
};

struct base_scope *globals_new(struct evaluator *ev);
struct files *files_new(struct evaluator *ev);

#endif
