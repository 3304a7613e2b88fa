/* Lines from a person: edited and remembered by libedit where standard input is a terminal, read as they come
 * elsewhere. */
#ifndef CLI_EDITOR_H
#define CLI_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

/* What may stand for the word at the cursor. */
struct completions {
	size_t start;      /* where in the line that word begins */
	size_t count;
	const char **names; /* whole words, valid until the next call */
};
typedef struct completions completer(void *data, const char *line, size_t cursor);

struct editor;

/* Opens standard input. `complete` is called with `data` when Tab is pressed. NULL when there is no memory. */
struct editor *editor_open(completer *complete, void *data);

/* True when somebody sits at a terminal. */
bool editor_is_terminal(const struct editor *e);

/* The next line, without its end; valid until the next call. NULL at the end of the input, and, with *interrupted, when
 * a signal came instead of a line. */
const char *editor_line(struct editor *e, const char *prompt, bool *interrupted);

/* Adds a text, of one line or more, to the history. */
void editor_remember(struct editor *e, const char *text);

/* Saves the history and gives the terminal back. */
void editor_close(struct editor *e);

#endif
