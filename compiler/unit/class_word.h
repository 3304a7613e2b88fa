/* Words: booleans, enumerations, lists of words: whether systemd takes a text for one (unit/value_class.h says more of
 * texts). An argument is the words of an enumeration (unit/value_class.h). */
#ifndef UNIT_CLASS_WORD_H
#define UNIT_CLASS_WORD_H

#include "unit/value_class.h"

/* The next word of an argument, with its length and version (0: any); NULL at the end. */
const char *class_word_next(const char **argument, size_t *len, int *since);

bool class_word_any(const char *text, const char *argument);
bool class_word_never(const char *text, const char *argument);
bool class_word_boolean(const char *text, const char *argument);
bool class_word_boolean_or(const char *text, const char *words);
bool class_word_one(const char *text, const char *words);
bool class_word_list(const char *text, const char *words);
bool class_word_inverted(const char *text, const char *words);
bool class_word_boolean_or_list(const char *text, const char *words);
bool class_word_boolean_or_inverted(const char *text, const char *words);
bool class_word_signal(const char *text, const char *argument);
bool class_word_statuses(const char *text, const char *names);
bool class_word_capabilities(const char *text, const char *argument);
bool class_word_calls(const char *text, const char *groups);
bool class_word_memory(const char *text, const char *words);
bool class_word_escaped(const char *text, const char *argument);
bool class_word_base64(const char *text, const char *argument);
bool class_word_file_systems(const char *text, const char *groups);
bool class_word_errno(const char *text, const char *argument);

#endif
