/* What the fuzzers share: one input is one session, with little memory and little depth, so that a run stays fast and
 * every way out of it is reached. The fuzzers are built and run by `make fuzz`. */
#ifndef FUZZ_H
#define FUZZ_H

#include "eval/globals.h"
#include "output/report.h"

enum { FUZZ_MEMORY = 16 << 20, FUZZ_DEPTH = 2000 };

struct fuzz_input {
	struct session *session;
	const char *text; /* closed with NUL, in the session's arena */
	size_t len;
};

/* Runs `work` on a copy of an input, then prints all diagnostics to nowhere. */
void fuzz_run(const uint8_t *data, size_t n, void (*work)(const struct fuzz_input *in));

/* Whether an input would reach files for which a program waits, such as pipes and terminals: those are left out. */
bool fuzz_names_files(const uint8_t *data, size_t n);

/* An evaluator with the fuzzers' limits. */
struct evaluator *fuzz_evaluator(const struct fuzz_input *in);

/* The input as a text named "fuzz". */
struct source *fuzz_source(const struct fuzz_input *in);

/* The entry that libFuzzer calls. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#endif
