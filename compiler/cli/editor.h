/* Lines that a person enters: edited and remembered by libedit when standard input is a terminal, read unchanged
 * otherwise. */
#ifndef CLI_EDITOR_H
#define CLI_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

/* The words that can replace the word at the cursor. */
struct completions {
	size_t start;      /* the offset in the line where that word begins */
	size_t count;
	const char **names; /* whole words, valid until the next call */
};

/* Returns the completions for a line whose cursor is at an offset. */
typedef struct completions completer(void *data, const char *line, size_t cursor);

struct editor;

/* Opens standard input. `complete` is called with `data` when Tab is pressed. Returns NULL when there is no memory. */
struct editor *editor_open(completer *complete, void *data);

/* Whether standard input is a terminal. */
bool editor_is_terminal(const struct editor *e);

/* Returns the next line, without its end; it is valid until the next call. Returns NULL at the end of the input, and,
 * with *interrupted set, when a signal came first. */
const char *editor_line(struct editor *e, const char *prompt, bool *interrupted);

/* Adds a text, of one line or more, to the history. */
void editor_remember(struct editor *e, const char *text);

/* Saves the history, restores the terminal and frees the editor. */
void editor_close(struct editor *e);

#endif
