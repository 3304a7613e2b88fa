/* $NIX_PATH: where Nix looks for <name>. Commands that stand in for Nix's own look there, too, and so does the search
 * for a nixpkgs that guests are evaluated with. The spec itself is built with the entries of -I alone. */
#ifndef CLI_NIX_PATH_H
#define CLI_NIX_PATH_H

#include "cli/command_line.h"

/* Adds `text` (name=path or path, name=path:path) behind the entries that `*list` has. Relative paths start from the
 * current folder. Entries that are URLs or cannot be made absolute are left out: there is nothing to find there. */
void nix_path_add(struct command_line *c, struct search_path **list, const char *text);

/* Adds one entry of a search path, as -I and $NIX_PATH have it. False when it has no absolute path. */
bool nix_path_add_entry(struct command_line *c, struct search_path **list, const char *entry);

#endif
