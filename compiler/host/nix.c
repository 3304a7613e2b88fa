#include "host/nix.h"

#include "eval/embedded.h"
#include "eval/print.h"
#include "host/process.h"
#include "output/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define EXPRESSION "systems.nix"
#define OPTIONS "options.nix"
#define CALL "default.nix"
#define LINK "system"

enum { MOST_OUTPUT = 8192 };

static enum nix_result cannot_write(struct nix_build *b, const char *what)
{
	diag_error(b->session, D_CANNOT_WRITE, SPAN_NONE, "cannot make '%s' for Nix: %s", what, strerror(errno));
	return NIX_SYSTEM;
}

static const char *below(struct nix_build *b, const char *name)
{
	return arena_format(&b->session->arena, "%s/%s", b->folder, name);
}

/* Returns "c0007": attributes sorted by their bytes are in the order of the containers. */
static const char *attribute_of(struct nix_build *b, size_t i)
{
	return arena_format(&b->session->arena, "c%06zu", i);
}

/* The input of Nix. */

static bool put_file(struct nix_build *b, const char *name, const char *text, size_t len)
{
	int fd = open(below(b, name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	size_t done = 0;
	while (fd >= 0 && done < len) {
		ssize_t n = write(fd, text + done, len - done);
		if (n < 0 && errno != EINTR)
			break;
		done += n > 0 ? (size_t)n : 0;
	}
	int error = errno;
	bool ok = fd >= 0 && (close(fd) == 0 || (error = errno, false)) && done == len;
	errno = error;
	return ok;
}

static void put_text(struct buf *out, const char *name, const char *text)
{
	buf_printf(out, "%s = ", name);
	if (text)
		print_string(out, text, strlen(text));
	else
		buf_puts(out, "null");
	buf_puts(out, "; ");
}

static bool put_call(struct nix_build *b)
{
	struct buf out = {0};
	buf_puts(&out, "import ./" EXPRESSION " {\n  ");
	put_text(&out, "spec", b->spec);
	buf_printf(&out, "\n  options = ./" OPTIONS ";\n  yaml = %s;\n  containers = [\n", b->yaml);
	for (size_t i = 0; i < b->count; i++) {
		buf_puts(&out, "    { ");
		put_text(&out, "attribute", attribute_of(b, i));
		put_text(&out, "name", b->systems[i].name);
		put_text(&out, "nixpkgs", b->systems[i].nixpkgs);
		buf_puts(&out, "}\n");
	}
	buf_puts(&out, "  ];\n}\n");
	errno = ENOMEM;
	bool ok = !out.full && put_file(b, CALL, out.text, out.len);
	buf_release(&out);
	return ok;
}

/* Writes an embedded file of ctrc. */
static bool put_embedded(struct nix_build *b, const char *name, const char *path)
{
	const struct embedded_file *file = embedded_find(path);
	return put_file(b, name, file->text, file->len);
}

static enum nix_result make_folder(struct nix_build *b)
{
	const char *tmp = getenv("TMPDIR");
	char *folder = arena_format(&b->session->arena, "%s/ctrc-nix.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(folder))
		return cannot_write(b, folder);
	b->folder = folder;
	bool ok = put_embedded(b, EXPRESSION, EMBEDDED_ROOT "nix/systems.spec") &&
	          put_embedded(b, OPTIONS, EMBEDDED_ROOT "modules/container-options.spec") && put_call(b);
	return ok ? NIX_FINE : cannot_write(b, folder);
}

/* Calling it. */

/* Runs nix-build for one attribute, or (NULL) for all, with links to the results. *said gets the end of its output. */
static int run_nix(struct nix_build *b, const char *attribute, const char **said)
{
	struct arena *a = &b->session->arena;
	size_t n = 0, entries = 0;
	for (const struct search_path *p = b->search_path; p; p = p->next)
		entries++;
	const char **args = ARENA_ARRAY(a, const char *, 2 * entries + 8);
	args[n++] = "nix-build";
	args[n++] = below(b, CALL);
	args[n++] = "--out-link";
	args[n++] = below(b, attribute ? attribute : LINK);
	if (attribute) {
		args[n++] = "--attr";
		args[n++] = attribute;
	}
	for (const struct search_path *p = b->search_path; p; p = p->next) {
		args[n++] = "-I";
		args[n++] = *p->prefix ? arena_format(a, "%s=%s", p->prefix, p->path) : p->path;
	}
	args[n] = NULL;
	/* Ctrl-C ends Nix, which reports that. ctrc itself continues, and removes the folder that it made for Nix. */
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	sigaction(SIGINT, &ignore, &before);
	int status = process_run_tail(b->session, args, MOST_OUTPUT, said);
	int error = errno;
	sigaction(SIGINT, &before, NULL);
	errno = error;
	return status;
}

/* The links are named system, system-2, system-3. */
static bool read_links(struct nix_build *b)
{
	for (size_t i = 0; i < b->count; i++) {
		char path[4096];
		const char *link = i ? arena_format(&b->session->arena, LINK "-%zu", i + 1) : LINK;
		ssize_t n = readlink(below(b, link), path, sizeof path);
		if (n <= 0 || n == sizeof path)
			return false;
		b->systems[i].path = arena_text(&b->session->arena, path, (size_t)n);
	}
	return true;
}

/* Faults. */

/* Returns the last lines of a text. */
static const char *last_lines(const char *text, size_t lines)
{
	const char *at = text + strlen(text);
	for (size_t n = 0; at > text; at--)
		if (at[-1] == '\n' && n++ == lines)
			break;
	return at;
}

/* Returns the useful part of Nix's output: from the error on, or the end of a builder's log. */
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
	if (strstr(said, "'nixpkgs' was not found"))
		d->help = "name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'";
}

/* Builds the containers one by one, to find those with faults. */
static enum nix_result report_failures(struct nix_build *b, const char *said)
{
	size_t failed = 0;
	for (size_t i = 0; i < b->count; i++) {
		const char *text = said;
		if (b->count > 1 && run_nix(b, attribute_of(b, i), &text) == 0)
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
	enum nix_result made = make_folder(b);
	if (made != NIX_FINE)
		return made;
	int status = run_nix(b, NULL, &said);
	if (status < 0) {
		struct diag *d = diag_error(b->session, D_NO_NIX, SPAN_NONE, "cannot run 'nix-build': %s",
		                            errno == ENOENT ? "there is no such program" : strerror(errno));
		d->help = "install Nix, or build the systems elsewhere and name them in 'path'";
		return NIX_SYSTEM;
	}
	if (status != 0 && strstr(said, "interrupted by the user")) {
		diag_error(b->session, D_INTERRUPTED, SPAN_NONE, "interrupted while Nix was building");
		return NIX_SYSTEM;
	}
	return status == 0 && read_links(b) ? NIX_FINE : report_failures(b, said);
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

/* Whether it is a link into a store for a container that does not exist any more. */
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
	rmdir(folder); /* succeeds only if it is empty */
}

void nix_release(struct nix_build *b)
{
	if (b->folder)
		folder_remove(AT_FDCWD, b->folder);
	b->folder = NULL;
}
