#include "compile/compile_target.h"

#include "eval/attrs.h"

#include <stdlib.h>

#define DIGITS "0123456789"

bool compile_target_systemd(const char *text, int *version)
{
	enum { DIGITS_OF_VERSION = 3 };
	size_t n = strspn(text, DIGITS);
	if (n != DIGITS_OF_VERSION || text[n] || *text == '0')
		return false;
	*version = (int)strtol(text, NULL, 10);
	return true;
}

bool compile_target_kernel(const char *text)
{
	enum { LONGEST = 64, MOST_DIGITS = 4 };
	size_t major = strspn(text, DIGITS);
	if (!major || major > MOST_DIGITS || text[major] != '.' || strlen(text) > LONGEST)
		return false;
	size_t minor = strspn(text + major + 1, DIGITS);
	return minor && minor <= MOST_DIGITS && strchr(".-+", text[major + 1 + minor]);
}

static void put(struct attrs_builder *b, const char *name, struct value v)
{
	attrs_put(b, symbol_of(&b->session->symbols, name, strlen(name)), 0, v);
}

void compile_target_put(const struct compile_target *t, struct attrs_builder *b)
{
	struct arena *a = &b->session->arena;
	if (t->systemd)
		put(b, "systemd", value_of_int(a, t->systemd));
	if (t->kernel)
		put(b, "kernel", value_of_text(a, t->kernel, strlen(t->kernel)));
}
