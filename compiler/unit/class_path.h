/* Paths, and what has paths in it: whether systemd takes a text for one (unit/value_class.h says more of texts). An
 * argument is the signs that may stand before a path, the words that may stand in its place, or says more of the
 * form. */
#ifndef UNIT_CLASS_PATH_H
#define UNIT_CLASS_PATH_H

#include "unit/value_class.h"

bool class_path_one(const char *text, const char *signs);
bool class_path_list(const char *text, const char *signs);
bool class_path_search(const char *text, const char *argument);
bool class_path_command(const char *text, const char *argument);
bool class_path_folders(const char *text, const char *argument);
bool class_path_working(const char *text, const char *argument);
bool class_path_stream(const char *text, const char *words);
bool class_path_binds(const char *text, const char *options);
bool class_path_mounts(const char *text, const char *argument);
bool class_path_images(const char *text, const char *paths);
bool class_path_or_data(const char *text, const char *argument);
bool class_path_device(const char *text, const char *argument);
bool class_path_device_value(const char *text, const char *kind);
bool class_path_program(const char *text, const char *types);
bool class_path_pid(const char *text, const char *argument);
bool class_path_queue(const char *text, const char *argument);
bool class_path_credential(const char *text, const char *kind);

#endif
