#include "fuzz.h"

#include "compile/compile.h"

/* Every format sees the diagnostics: spans that lie outside of the text would be noticed there. */
static void report_all(struct session *s)
{
	for (const struct report_format *const *f = report_formats; *f; f++) {
		struct report report = {.summary = true, .colour = !(*f)->machine};
		report_begin(&report, *f);
		report_add(&report, s, "fuzz");
		report_end(&report);
		buf_release(&report.out);
	}
}

static void run(struct session *s, const uint8_t *data, size_t n, void (*work)(const struct fuzz_input *in))
{
	struct fuzz_input in = {s, arena_text(&s->arena, (const char *)data, n), n};
	work(&in);
}

void fuzz_run(const uint8_t *data, size_t n, void (*work)(const struct fuzz_input *in))
{
	struct session s;
	jmp_buf full, full_again;
	if (setjmp(full) == 0) {
		session_init(&s, FUZZ_MEMORY, &full);
		run(&s, data, n, work);
	}
	s.arena.limit = s.arena.used + FUZZ_MEMORY;
	s.arena.on_full = &full_again;
	if (setjmp(full_again) == 0)
		report_all(&s);
	session_release(&s);
}

bool fuzz_names_files(const uint8_t *data, size_t n)
{
	return memmem(data, n, "/dev", 4) || memmem(data, n, "/proc", 5) || memmem(data, n, "/sys", 4);
}

struct evaluator *fuzz_evaluator(const struct fuzz_input *in)
{
	static const struct eval_options options = {.max_depth = FUZZ_DEPTH};
	return compile_evaluator(in->session, &options);
}

struct source *fuzz_source(const struct fuzz_input *in)
{
	struct session *s = in->session;
	return source_add(&s->sources, &s->arena, "fuzz", NULL, "/SPAN_NONE", in->text, in->len, SOURCE_USER);
}
