/* Paths, and what has paths in it: whether systemd takes a text for one (unit/value_class.h says more of texts). An
 * argument is the signs that may stand before a path, the words that may stand in its place, or says more of the
 * form. */
#ifndef UNIT_CLASS_PATH_H
#define UNIT_CLASS_PATH_H

#include "unit/value_class.h"

/* Each tells whether systemd takes all of `text` for what its comment says. `text` is one line, closed with NUL,
 * without blanks around it and with its specifiers replaced. The second parameter is the argument of the row in
 * value_classes.def, NULL where the comment needs none. None of them fails. */
/* An absolute path, perhaps with the signs before it. */
bool class_path_one(const char *text, const char *signs);
bool class_path_list(const char *text, const char *signs);        /* the same, several */
bool class_path_search(const char *text, const char *argument);   /* absolute paths with `:` between them */
bool class_path_command(const char *text, const char *argument);  /* commands: a program and its arguments */
/* Names of folders, relative to the one that systemd knows. */
bool class_path_folders(const char *text, const char *argument);
/* An absolute path or `~`, perhaps with `-` before it. */
bool class_path_working(const char *text, const char *argument);
/* One of the words; a word that ends in a colon has a path or a name behind it. */
bool class_path_stream(const char *text, const char *words);
/* /from, /from:/to, and perhaps the options behind them. */
bool class_path_binds(const char *text, const char *options);
bool class_path_mounts(const char *text, const char *argument);   /* /path, and perhaps :options */
/* As many paths as the digits of `paths` say, and perhaps options. */
bool class_path_images(const char *text, const char *paths);
/* A path, base64:..., or for "hex" hexadecimal digits. */
bool class_path_or_data(const char *text, const char *argument);
/* A device below /dev or a class of them, and letters of rwm. */
bool class_path_device(const char *text, const char *argument);
bool class_path_device_value(const char *text, const char *kind); /* a path and a value of the `kind`: "size" ... */
bool class_path_program(const char *text, const char *types);     /* one of the types, and a path behind a colon */
bool class_path_pid(const char *text, const char *argument);      /* the path of a file for a process's number */
bool class_path_queue(const char *text, const char *argument);    /* the name of a message queue: /name */
bool class_path_credential(const char *text, const char *kind);   /* NAME:DATA, or NAME:/path, as the `kind` says */

#endif
