#include "cli/editor.h"

#include <errno.h>
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct editor {
	completer *complete;
	void *data;
	const char *prompt;
	EditLine *line;       /* NULL: no terminal */
	History *history;
	char *history_file;   /* NULL: nowhere to keep it */
	char *text;           /* the last line; malloc'ed */
	size_t size;
};

/* Returns the file of the history, in the state folder of the XDG base directory specification:
 * https://specifications.freedesktop.org/basedir-spec/latest/. Makes the folders. Returns NULL when there is no home
 * folder. */
static char *find_history_file(void)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	char *path = NULL;
	int n = state && *state == '/' ? asprintf(&path, "%s/ctrc/history", state)
	        : home && *home == '/' ? asprintf(&path, "%s/.local/state/ctrc/history", home)
	                               : -1;
	if (n < 0)
		return NULL;
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	return path;
}

static char *prompt_of(EditLine *line)
{
	struct editor *e;
	el_get(line, EL_CLIENTDATA, &e);
	return (char *)(size_t)e->prompt; /* libedit does not write to it */
}

/* Completion. */

static size_t common_prefix(const struct completions *all)
{
	size_t n = strlen(all->names[0]);
	for (size_t i = 1; i < all->count; i++) {
		size_t same = 0;
		while (same < n && all->names[i][same] == all->names[0][same])
			same++;
		n = same;
	}
	return n;
}

/* Prints the names in columns below the line. */
static void show(EditLine *line, const struct completions *all)
{
	enum { MOST = 200 };
	int width = 80;
	size_t widest = 0, count = all->count < MOST ? all->count : MOST;
	el_get(line, EL_GETTC, "co", &width, NULL);
	for (size_t i = 0; i < count; i++)
		widest = strlen(all->names[i]) > widest ? strlen(all->names[i]) : widest;
	size_t columns = (size_t)width / (widest + 2) ? (size_t)width / (widest + 2) : 1;
	for (size_t i = 0; i < count; i++)
		printf("%s%-*s", i % columns ? "  " : "\n", (int)widest, all->names[i]);
	if (count < all->count)
		printf("\n(and %zu more)", all->count - count);
	printf("\n");
	fflush(stdout);
}

static unsigned char complete_word(EditLine *line, int key)
{
	(void)key;
	struct editor *e;
	el_get(line, EL_CLIENTDATA, &e);
	const LineInfo *info = el_line(line);
	size_t cursor = (size_t)(info->cursor - info->buffer);
	char *text = strndup(info->buffer, cursor);
	if (!text)
		return CC_ERROR;
	struct completions all = e->complete(e->data, text, cursor);
	free(text);
	if (!all.count)
		return CC_ERROR;
	size_t known = cursor - all.start, n = common_prefix(&all);
	if (n > known) {
		char *more = strndup(all.names[0] + known, n - known);
		int failed = more ? el_insertstr(line, more) : -1;
		free(more);
		return failed ? CC_ERROR : CC_REFRESH;
	}
	if (all.count == 1)
		return CC_NORM;
	show(line, &all);
	return CC_REDISPLAY;
}

/* Opening and closing. */

static void open_terminal(struct editor *e)
{
	enum { REMEMBERED = 2000 };
	HistEvent event;
	setlocale(LC_CTYPE, ""); /* for the width of characters; nothing else in ctrc depends on it */
	e->line = el_init("ctrc", stdin, stdout, stderr);
	if (!e->line)
		return;
	el_set(e->line, EL_CLIENTDATA, e);
	el_set(e->line, EL_PROMPT, prompt_of);
	el_set(e->line, EL_EDITOR, "emacs");
	el_set(e->line, EL_ADDFN, "ctrc-complete", "complete the name at the cursor", complete_word);
	el_set(e->line, EL_BIND, "^I", "ctrc-complete", NULL);
	el_set(e->line, EL_BIND, "^R", "em-inc-search-prev", NULL);
	e->history = history_init();
	e->history_file = find_history_file();
	if (e->history) {
		history(e->history, &event, H_SETSIZE, REMEMBERED);
		history(e->history, &event, H_SETUNIQUE, 1);
		el_set(e->line, EL_HIST, history, e->history);
	}
	if (e->history && e->history_file)
		history(e->history, &event, H_LOAD, e->history_file);
	el_source(e->line, NULL); /* the user's ~/.editrc */
}

struct editor *editor_open(completer *complete, void *data)
{
	struct editor *e = calloc(1, sizeof *e);
	if (!e)
		return NULL;
	e->complete = complete;
	e->data = data;
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		open_terminal(e);
	return e;
}

bool editor_is_terminal(const struct editor *e)
{
	return e->line;
}

void editor_remember(struct editor *e, const char *text)
{
	HistEvent event;
	if (e->history && *text)
		history(e->history, &event, H_ENTER, text);
}

void editor_close(struct editor *e)
{
	HistEvent event;
	if (e->history && e->history_file && history(e->history, &event, H_SAVE, e->history_file) >= 0)
		chmod(e->history_file, 0600);
	if (e->line)
		el_end(e->line);
	if (e->history)
		history_end(e->history);
	free(e->history_file);
	free(e->text);
	free(e);
}

/* Lines. */

/* Removes the line end. */
static const char *without_end(char *text, size_t n)
{
	while (n && (text[n - 1] == '\n' || text[n - 1] == '\r'))
		n--;
	text[n] = '\0';
	return text;
}

static const char *read_edited(struct editor *e, const char *prompt, bool *interrupted)
{
	int n = 0;
	e->prompt = prompt;
	el_resize(e->line);
	errno = 0;
	const char *text = el_gets(e->line, &n);
	*interrupted = !text && n < 0 && errno == EINTR;
	if (!text || n <= 0)
		return NULL;
	free(e->text);
	e->text = strndup(text, (size_t)n);
	e->size = 0;
	return e->text ? without_end(e->text, strlen(e->text)) : NULL;
}

const char *editor_line(struct editor *e, const char *prompt, bool *interrupted)
{
	*interrupted = false;
	if (e->line)
		return read_edited(e, prompt, interrupted);
	errno = 0;
	ssize_t n = getline(&e->text, &e->size, stdin);
	*interrupted = n < 0 && errno == EINTR;
	clearerr(stdin);
	return n < 0 ? NULL : without_end(e->text, (size_t)n);
}
