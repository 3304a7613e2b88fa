#include "cli/restriction.h"

#include "cli/sandbox.h"
#include "cli/verb.h"

#include <stdlib.h>
#include <sys/stat.h>

static size_t count(const struct operand *o)
{
	size_t n = 0;
	for (; o; o = o->next)
		n++;
	return n;
}

static const char *resolved(struct arena *a, const char *path)
{
	char *real = realpath(path, NULL);
	const char *copy = real ? arena_text(a, real, strlen(real)) : NULL;
	free(real);
	return copy;
}

const char *restriction_folder_above(struct arena *a, const char *file)
{
	const char *slash = strrchr(file, '/');
	return resolved(a, !slash ? "." : slash == file ? "/" : arena_text(a, file, (size_t)(slash - file)));
}

/* Returns the folder that an operand is, or in which it lies. */
static const char *folder_of(struct arena *a, const char *file)
{
	struct stat st;
	return stat(file, &st) == 0 && S_ISDIR(st.st_mode) ? resolved(a, file) : restriction_folder_above(a, file);
}

const char *const *restriction_own_folders(struct arena *a, const struct command_line *c)
{
	const char **all = ARENA_ARRAY(a, const char *, count(c->operands) + 2);
	size_t n = 0;
	if (!c->operands)
		all[n++] = resolved(a, ".");
	for (const struct operand *o = c->operands; o; o = o->next)
		if (strcmp(o->text, "-") != 0)
			all[n++] = folder_of(a, o->text);
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		if (all[i])
			all[kept++] = all[i];
	all[kept] = NULL;
	return all;
}

void restriction_begin(struct command_line *c)
{
	c->access.impure = c->evaluation.eval.impure;
	if (!c->evaluation.restricted)
		return;
	const char **folders =
		ARENA_ARRAY(&c->arena, const char *, count(c->evaluation.restricted) + count(c->evaluation.named));
	size_t n = 0;
	for (const struct operand *o = c->evaluation.restricted; o; o = o->next)
		folders[n++] = o->text;
	for (const struct operand *o = c->evaluation.named; o; o = o->next)
		if ((folders[n] = resolved(&c->arena, o->text)))
			n++;
	c->access.folders = folders;
	c->access.count = n;
	struct sandbox box = {.reads = folders, .read_count = n, .writes = c->verb->outputs ? c->verb->outputs(c) : NULL};
	while (box.writes && box.writes[box.write_count])
		box.write_count++;
	sandbox_enter(&box);
}
