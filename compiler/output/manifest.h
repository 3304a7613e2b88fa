/* etc/ctrc/manifest.json: the files of a build tree, and the origin of each.
 *
 *     {"manifest": 1, "files": [
 *       {"path": "etc/containers/web.conf", "type": "file", "mode": "0644", "sha256": "...",
 *        "lines": "1 2:0 1:0,1", "origin": {"option": "containers.web", "file": "web.spec", "line": 4}},   (one line)
 *       {"path": "...", "type": "link", "target": "../x.service", "lines": "1:2", "origin": {...}}
 *     ], "origins": [
 *       ["containers.web.path", "web.spec:5"],
 *       ["containers.web.bindMounts", "web.spec:6", "common.spec:2"],
 *       ["containers.web.autoStart"]
 *     ]}
 *
 * `lines` tells for each line of a file (of a link: for its target) what it comes from: how many lines, and behind ':'
 * the numbers of their `origins`, counted from 0; lines without any are ctrc's own. An origin is an option with the
 * places that set it, or without any where the line is there by its default. Trees of earlier versions have neither.
 *
 * Sorted by tree_compare, one file a line; `origin` and each of its keys only where they are known. The manifest does
 * not list itself. ctrc recognises a tree of its own by this text: it reads it back line by line, in this exact
 * form. */
#ifndef OUTPUT_MANIFEST_H
#define OUTPUT_MANIFEST_H

#include "output/tree.h"

/* The text for the sorted artifacts of a tree. Its `base` is the absolute folder that files of origins are named from;
 * a file that shares no more than the root with it keeps its absolute path, as the spec spelled it. */
const struct str *manifest_text(struct session *s, const struct tree *t, const struct artifact *items);

/* The digest that a manifest has for a file of these bytes, in hexadecimal. In the session's arena. */
const char *manifest_sha256(struct session *s, const struct str *bytes);

/* What a manifest on disk says. */
struct manifest {
	const char **paths; /* as JSON strings with their quotes, sorted by strcmp */
	size_t count;
};

/* Reads a manifest's text (closed with NUL). NULL when it is none. All in the session's arena. */
const struct manifest *manifest_read(struct session *s, const char *text);

/* True when the manifest lists the path, or, with `folder`, something below it. `path` has no closing '/'. */
bool manifest_lists(const struct manifest *m, const char *path, bool folder);

#endif
