/* Paths, and values that contain paths, as values of directives (see unit/value_class.h). The argument of a class is
 * the list of signs that may precede a path, the list of words that may replace it, or a detail of the form. */
#ifndef UNIT_CLASS_PATH_H
#define UNIT_CLASS_PATH_H

#include "unit/value_class.h"

/* Each function tells whether systemd accepts all of `text` as the value that its comment names. `text` is one line,
 * ended by a NUL byte, without blanks around it and with its specifiers replaced. The second parameter is the argument
 * of the row in value_classes.def; it is NULL where the comment does not mention it. None of the functions can fail. */

/* An absolute path, optionally with some of the `signs` before it. */
bool class_path_one(const char *text, const char *signs);
bool class_path_list(const char *text, const char *signs);        /* several of the same */
bool class_path_search(const char *text, const char *argument);   /* absolute paths with `:` between them */
bool class_path_command(const char *text, const char *argument);  /* commands: a program and its arguments */
/* Names of folders, relative to the one that systemd knows. */
bool class_path_folders(const char *text, const char *argument);
/* An absolute path or `~`, optionally with `-` before it. */
bool class_path_working(const char *text, const char *argument);
/* One of the words; after a word that ends in a colon comes a path or a name. */
bool class_path_stream(const char *text, const char *words);
/* /from, /from:/to, optionally with options. */
bool class_path_binds(const char *text, const char *options);
bool class_path_mounts(const char *text, const char *argument);   /* /path, optionally with :options */
/* As many paths as the digits of `paths` say, optionally with options. */
bool class_path_images(const char *text, const char *paths);
/* A path, base64:..., or for "hex" hexadecimal digits. */
bool class_path_or_data(const char *text, const char *argument);
/* A device below /dev or a class of them, and letters of rwm. */
bool class_path_device(const char *text, const char *argument);
bool class_path_device_value(const char *text, const char *kind); /* a path and a value of the `kind`: "size" ... */
bool class_path_program(const char *text, const char *types);     /* one of the types, and a path after a colon */
bool class_path_pid(const char *text, const char *argument);      /* the path of a file for a process's number */
bool class_path_queue(const char *text, const char *argument);    /* the name of a message queue: /name */
bool class_path_credential(const char *text, const char *kind);   /* NAME:DATA, or NAME:/path, as the `kind` says */

#endif
