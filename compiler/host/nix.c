#include "host/nix.h"

#include "host/nix_cache.h"
#include "host/process.h"
#include "output/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define CACHE "cache"
#define LINK "system"

enum { MOST_OUTPUT = 8192 };

static const char *below(struct nix_build *b, const char *name)
{
	return arena_format(&b->session->arena, "%s/%s", b->folder, name);
}

static bool cannot_write(struct nix_build *b, const char *what)
{
	diag_error(b->session, D_CANNOT_WRITE, SPAN_NONE, "cannot write '%s': %s", what, strerror(errno));
	return false;
}

static bool write_cache(struct nix_build *b, const char *folder)
{
	const char **drvs = ARENA_ARRAY(&b->session->arena, const char *, b->count + 1);
	for (size_t i = 0; i < b->count; i++)
		drvs[i] = b->systems[i].drv;
	return nix_cache_write(b->ev, folder, drvs, b->count);
}

static bool make_folder(struct nix_build *b)
{
	const char *tmp = getenv("TMPDIR");
	char *folder = arena_format(&b->session->arena, "%s/ctrc-nix.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	b->folder = mkdtemp(folder);
	if (!b->folder || mkdir(below(b, CACHE), 0755) != 0)
		return cannot_write(b, folder);
	return write_cache(b, below(b, CACHE));
}

bool nix_export(struct nix_build *b, const char *folder)
{
	const char *list = arena_format(&b->session->arena, "%s/systems", folder);
	if (mkdir(folder, 0755) != 0 && errno != EEXIST)
		return cannot_write(b, folder);
	if (!write_cache(b, folder))
		return false;
	FILE *f = fopen(list, "we");
	for (size_t i = 0; f && i < b->count; i++)
		fprintf(f, "%s %s %s\n", b->systems[i].name, b->systems[i].drv, b->systems[i].path);
	bool ok = f && !ferror(f);
	ok = f && fclose(f) == 0 && ok;
	return ok || cannot_write(b, list);
}

/* Calling it. */

/* Has nix-store build one system, or (NULL) all, with links to the results. The derivations come from the cache. *said
 * gets the end of what it prints. */
static int run_nix(struct nix_build *b, const struct nix_system *one, const char **said)
{
	struct arena *a = &b->session->arena;
	size_t n = 0;
	const char **args = ARENA_ARRAY(a, const char *, b->count + 9);
	args[n++] = "nix-store";
	args[n++] = "--realise";
	for (size_t i = 0; i < b->count; i++)
		if (!one || one == &b->systems[i])
			args[n++] = b->systems[i].drv;
	args[n++] = "--option";
	args[n++] = "extra-substituters";
	args[n++] = arena_format(a, "file://%s", below(b, CACHE));
	args[n++] = "--add-root";
	args[n++] = below(b, one ? "one" : LINK);
	args[n++] = "--indirect";
	args[n] = NULL;
	/* Ctrl-C ends Nix, which reports that. ctrc itself goes on and removes what it has made for Nix. */
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	sigaction(SIGINT, &ignore, &before);
	int status = process_run_tail(b->session, args, MOST_OUTPUT, said);
	int error = errno;
	sigaction(SIGINT, &before, NULL);
	errno = error;
	return status;
}

/* Whether the links (system, system-2, system-3) lead where they should. */
static bool check_links(struct nix_build *b)
{
	for (size_t i = 0; i < b->count; i++) {
		char path[4096];
		const char *link = i ? arena_format(&b->session->arena, LINK "-%zu", i + 1) : LINK;
		ssize_t n = readlink(below(b, link), path, sizeof path);
		if (n <= 0 || n == sizeof path || (size_t)n != strlen(b->systems[i].path) ||
		    memcmp(path, b->systems[i].path, (size_t)n) != 0)
			return false;
	}
	return true;
}

/* Faults. */

/* The last lines of a text. */
static const char *last_lines(const char *text, size_t lines)
{
	const char *at = text + strlen(text);
	for (size_t n = 0; at > text; at--)
		if (at[-1] == '\n' && n++ == lines)
			break;
	return at;
}

/* The part of Nix's output that is worth showing: from the error on, or the end of a builder's log. */
static const char *essence(const char *said)
{
	enum { LOG_LINES = 10 };
	const char *error = strncmp(said, "error:", 6) == 0 ? said : strstr(said, "\nerror:");
	return error && !strstr(error, "error: builder for") ? error : last_lines(said, LOG_LINES);
}

static void add_lines(const struct nix_build *b, struct diag *d, const char *said)
{
	enum { MOST_LINES = 16, NIX_INDENT = 7 };
	size_t shown = 0;
	for (const char *line = essence(said); *line && shown < MOST_LINES;) {
		size_t len = strcspn(line, "\n"), lead = strspn(line, " "), indent = lead < NIX_INDENT ? lead : NIX_INDENT;
		if (len > lead) {
			diag_note(b->session, d, SPAN_NONE, "%.*s", (int)(len - indent), line + indent);
			shown++;
		}
		line += len + (line[len] == '\n');
	}
}

static void report_failure(struct nix_build *b, const struct nix_system *system, const char *said)
{
	struct diag *d = diag_error(b->session, D_NIX_FAILED, system->at, "Nix cannot build the system of container '%s'",
	                            system->name);
	add_lines(b, d, said);
	if (strstr(said, "no substituter that can build it") || strstr(said, "don't know how to build these paths"))
		d->help = "Nix takes derivations from whom it trusts: run this as root, or as one of its 'trusted-users'";
}

/* Tries one container after the other, for those at fault. */
static enum nix_result report_failures(struct nix_build *b, const char *said)
{
	size_t failed = 0;
	for (size_t i = 0; i < b->count; i++) {
		const char *text = said;
		if (b->count > 1 && run_nix(b, &b->systems[i], &text) == 0)
			continue;
		report_failure(b, &b->systems[i], text);
		failed++;
	}
	if (!failed)
		report_failure(b, &b->systems[0], said);
	return NIX_SPEC;
}

enum nix_result nix_build(struct nix_build *b)
{
	const char *said;
	if (!make_folder(b))
		return NIX_SYSTEM;
	int status = run_nix(b, NULL, &said);
	if (status < 0) {
		struct diag *d = diag_error(b->session, D_NO_NIX, SPAN_NONE, "cannot run 'nix-store': %s",
		                            errno == ENOENT ? "there is no such program" : strerror(errno));
		d->help = "install Nix, or write the derivations with '--derivations DIR', and build them elsewhere";
		return NIX_SYSTEM;
	}
	if (status != 0 && strstr(said, "interrupted by the user")) {
		diag_error(b->session, D_INTERRUPTED, SPAN_NONE, "interrupted while Nix was building");
		return NIX_SYSTEM;
	}
	return status == 0 && check_links(b) ? NIX_FINE : report_failures(b, said);
}

/* Roots. */

bool nix_keep(const struct nix_build *b, const char *folder)
{
	struct session *s = b->session;
	if (b->count && mkdir(folder, 0755) != 0 && errno != EEXIST) {
		diag_error(s, D_CANNOT_WRITE, SPAN_NONE, "cannot make '%s': %s", folder, strerror(errno));
		return false;
	}
	for (size_t i = 0; i < b->count; i++) {
		const char *said, *link = arena_format(&s->arena, "%s/%s", folder, b->systems[i].name);
		const char *args[] = {"nix-store", "--realise", b->systems[i].path, "--add-root", link, "--indirect", NULL};
		if (process_run_tail(s, args, MOST_OUTPUT, &said) == 0)
			continue;
		struct diag *d = diag_error(s, D_CANNOT_WRITE, SPAN_NONE, "cannot make '%s' a root for Nix", link);
		add_lines(b, d, said);
		return false;
	}
	return true;
}

/* A link into a store, of a container that is not there any longer. */
static bool is_stale(const struct nix_build *b, int folder, const char *name)
{
	char target[4096];
	for (size_t i = 0; i < b->count; i++)
		if (strcmp(b->systems[i].name, name) == 0)
			return false;
	ssize_t n = readlinkat(folder, name, target, sizeof target - 1);
	target[n > 0 ? n : 0] = '\0';
	return strstr(target, "/store/") != NULL;
}

void nix_prune(const struct nix_build *b, const char *folder)
{
	DIR *dir = opendir(folder);
	if (!dir)
		return;
	for (const struct dirent *e; (e = readdir(dir));)
		if (is_stale(b, dirfd(dir), e->d_name))
			unlinkat(dirfd(dir), e->d_name, 0);
	closedir(dir);
	rmdir(folder); /* when nothing is left */
}

void nix_release(struct nix_build *b)
{
	if (b->folder)
		folder_remove(AT_FDCWD, b->folder);
	b->folder = NULL;
}
