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

/* The folder that a file lies in, by the name that it was given. */
static const char *folder_of(struct arena *a, const char *file)
{
	struct stat st;
	const char *slash = strrchr(file, '/');
	if (stat(file, &st) == 0 && S_ISDIR(st.st_mode))
		return resolved(a, file);
	return resolved(a, !slash ? "." : slash == file ? "/" : arena_text(a, file, (size_t)(slash - file)));
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

/* What the call writes: a build beside its folder, cures beside their files. */
static const char *const *outputs(struct command_line *c)
{
	if (c->fix && !c->dry_run)
		return restriction_own_folders(&c->arena, c);
	const char **all = ARENA_ARRAY(&c->arena, const char *, 2);
	all[0] = all[1] = NULL;
	if (c->verb->run == cmd_build) {
		size_t n = strlen(c->out_dir);
		while (n > 1 && c->out_dir[n - 1] == '/')
			n--;
		const char *name = arena_text(&c->arena, c->out_dir, n), *slash = strrchr(name, '/');
		all[0] = resolved(&c->arena, !slash ? "." : slash == name ? "/" : arena_text(&c->arena, name, (size_t)(slash - name)));
	}
	return all;
}

void restriction_begin(struct command_line *c)
{
	c->access.impure = c->eval.impure;
	if (!c->restricted)
		return;
	const char **folders = ARENA_ARRAY(&c->arena, const char *, count(c->restricted) + count(c->named));
	size_t n = 0;
	for (const struct operand *o = c->restricted; o; o = o->next)
		folders[n++] = o->text;
	for (const struct operand *o = c->named; o; o = o->next)
		if ((folders[n] = resolved(&c->arena, o->text)))
			n++;
	c->access.folders = folders;
	c->access.count = n;
	struct sandbox box = {.reads = folders, .read_count = n, .writes = outputs(c)};
	while (box.writes[box.write_count])
		box.write_count++;
	sandbox_enter(&box);
}
