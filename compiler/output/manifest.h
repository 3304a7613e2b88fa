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
 * `lines` has the origins of the lines of a file (for a link: of its target). An entry is a number of lines, followed
 * by ':' and the indices of their `origins`, from 0, when the lines have any; lines without origins are ctrc's own. An
 * origin is an option with the places that set it; without places, the line comes from the option's default. Manifests
 * of earlier versions have neither `lines` nor `origins`.
 *
 * The files are sorted by tree_compare, one a line; `origin` and its keys are present only if they are known. The
 * manifest does not list itself. ctrc recognises its own trees by this text: it reads the text back line by line, in
 * exactly this form. */
#ifndef OUTPUT_MANIFEST_H
#define OUTPUT_MANIFEST_H

#include "output/tree.h"

/* Returns the text for the sorted artifacts of a tree. Files of origins are named relative to t->base, which is an
 * absolute folder; a file that shares only the root with it keeps its absolute path, as the spec spelled it. In the
 * session's arena. */
const struct str *manifest_text(struct session *s, const struct tree *t, const struct artifact *items);

/* Returns the SHA-256 of these bytes in hexadecimal digits, as a manifest has it. In the session's arena. */
const char *manifest_sha256(struct session *s, const struct str *bytes);

/* The contents of a manifest on disk. */
struct manifest {
	const char **paths; /* as JSON strings with their quotes, sorted by strcmp */
	size_t count;
};

/* Reads the text of a manifest, ended by a NUL byte. Returns NULL when it is not one. In the session's arena. */
const struct manifest *manifest_read(struct session *s, const char *text);

/* Whether the manifest lists the path or, with `folder`, something below it. `path` has no '/' at its end. */
bool manifest_lists(const struct manifest *m, const char *path, bool folder);

#endif
