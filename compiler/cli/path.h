/* Paths as texts, as the language sees them: `.` and `..` are taken out without asking the file system. */
#ifndef CLI_PATH_H
#define CLI_PATH_H

#include "base/arena.h"

/* The path made absolute (from the current folder) and normalised. NULL when there is no current folder. */
const char *path_absolute(struct arena *a, const char *path);

/* The folder that a normalised absolute path lies in. */
const char *path_folder(struct arena *a, const char *path);

#endif
