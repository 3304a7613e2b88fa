/* $NIX_PATH: where Nix looks for <name>. Verbs that replace a command of Nix use it, too, and so does the search for
 * the nixpkgs with which guests are evaluated. The spec itself is compiled with the entries of -I only. */
#ifndef CLI_NIX_PATH_H
#define CLI_NIX_PATH_H

#include "cli/command_line.h"

/* Adds the entries of `text` (name=path or path, name=path:path) at the end of *list. Relative paths start from the
 * current folder. Entries that are URLs or cannot be made absolute are left out, since nothing can be found there. */
void nix_path_add(struct command_line *c, struct search_path **list, const char *text);

/* Adds one entry in the form of -I and $NIX_PATH. Returns false when it has no absolute path. */
bool nix_path_add_entry(struct command_line *c, struct search_path **list, const char *entry);

#endif
