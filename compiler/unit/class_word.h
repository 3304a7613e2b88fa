/* Booleans, enumerations and lists of words as values of directives (see unit/value_class.h). The argument of a class
 * is the list of the words of an enumeration. */
#ifndef UNIT_CLASS_WORD_H
#define UNIT_CLASS_WORD_H

#include "unit/value_class.h"

/* Returns the next word of an argument, with its length in bytes and the version of systemd that it came with (0: any);
 * NULL at the end. *argument is moved after the word. The word is a part of the argument. */
const char *class_word_next(const char **argument, size_t *len, int *since);

/* Each function tells whether systemd accepts all of `text` as the value that its comment names. `text` is one line,
 * ended by a NUL byte, without blanks around it and with its specifiers replaced. The second parameter is the argument
 * of the row in value_classes.def; it is NULL where the comment does not mention it. None of the functions can fail. */

bool class_word_any(const char *text, const char *argument);              /* any text */
bool class_word_never(const char *text, const char *argument);            /* no text */
bool class_word_boolean(const char *text, const char *argument);          /* a boolean */
bool class_word_boolean_or(const char *text, const char *words);          /* a boolean, or one of the words */
bool class_word_one(const char *text, const char *words);                 /* one of the words */
bool class_word_list(const char *text, const char *words);                /* some of the words */
bool class_word_inverted(const char *text, const char *words);            /* the same, optionally after `~` */
bool class_word_boolean_or_list(const char *text, const char *words);     /* a boolean, or some of the words */
bool class_word_boolean_or_inverted(const char *text, const char *words); /* a boolean, or as class_word_inverted */
bool class_word_signal(const char *text, const char *argument);           /* the name or number of a signal */
/* Exit statuses, by number or one of the names, or signals. */
bool class_word_statuses(const char *text, const char *names);
bool class_word_capabilities(const char *text, const char *argument);     /* capabilities, optionally after `~` */
/* System calls, or groups of them: @ and one of the words. */
bool class_word_calls(const char *text, const char *groups);
/* Kinds of memory: some of the words, or a mask. */
bool class_word_memory(const char *text, const char *words);
bool class_word_escaped(const char *text, const char *argument);          /* a text with escapes as in C */
bool class_word_base64(const char *text, const char *argument);           /* data in base 64 */
/* File systems, or groups of them: @ and one of the words. */
bool class_word_file_systems(const char *text, const char *groups);
/* The name or number of an error, or the word of the argument. */
bool class_word_errno(const char *text, const char *argument);

#endif
