/* The links through which a host finds the files of the current generation, and the ledger of those that ctrc has put
 * there.
 *
 * A file PATH of the build is a link /PATH -> /var/lib/ctrc/current/PATH: when `current` is switched, all of them lead
 * to the new generation at once. etc/ctrc is one link for everything below it. Links between units (etc/systemd/...)
 * have the target that they have in the build, since systemd looks at it. For systemd, a link to a unit's file that the
 * generation lacks is a unit that does not exist; so links may exist before and after the files do.
 *
 * The ledger names every link and folder before ctrc makes it on the host, so that a killed run leaves nothing
 * unknown. */
#ifndef HOST_LINKS_H
#define HOST_LINKS_H

#include "host/snapshot.h"

struct link {
	const char *path;
	const char *target; /* NULL: it is not a link */
	const char *text;   /* the text of a file of ctrc (boot.h), or NULL; without target and text: a folder of ctrc */
	bool doubtful;      /* the ledger was lost, and the entry may not be ctrc's: it is never removed */
};

/* A list sorted by tree_compare. */
struct links {
	struct link *items;
	size_t count;
};

/* Returns the links that the files of a build need, in the arena. */
struct links links_wanted(struct session *s, const struct snapshot *snapshot);

enum link_state {
	LINK_FINE,    /* it exists, or (among a unit's wants) another one with the same effect */
	LINK_MISSING, /* nothing exists at its path */
	LINK_OURS,    /* another entry of ctrc, to be replaced */
	LINK_FOREIGN, /* an entry that is not ctrc's: not to be touched */
};

/* Returns the state of the host's entry at the path of a wanted link. */
enum link_state links_state(const struct host *h, const struct links *ledger, const struct link *wanted);

/* Returns the target of the link for a file of the build: "/var/lib/ctrc/current/PATH". In the arena. */
const char *links_through_current(struct session *s, const char *path);

/* The result of links_read_ledger() for a ledger that exists and cannot be read. */
extern const char LEDGER_UNREADABLE[];

/* Reads the ledger. Returns NULL, or why the ledger cannot be relied on, as the rest of a sentence ("is missing");
 * *ledger is empty then. For LEDGER_UNREADABLE, errno has the reason. */
const char *links_read_ledger(const struct host *h, struct links *ledger);

/* Removes temporary files that a killed run may have left next to the ledger and the links that it names. */
void links_clean(const struct host *h);

/* Sorts links by path; of several with the same path the last one is kept. */
void links_sort(struct session *s, struct links *links);

/* Adds the wanted links to the ledger, then makes those that are missing on the host, or are ctrc's and have another
 * target. None of them may be LINK_FOREIGN. *ledger becomes the new ledger. Returns false when it failed, which has
 * been reported. */
bool links_add(const struct host *h, const struct links *wanted, struct links *ledger);

/* Removes the links of the ledger that are not wanted, then removes them from the ledger. Entries that have changed
 * since ctrc made them stay: links with another target, folders that are not empty. Returns false when it failed, which
 * has been reported. */
bool links_drop(const struct host *h, const struct links *wanted, struct links *ledger);

/* Returns the doubtful entries of a ledger that exist on the host: links with the same target, and empty folders. */
struct links links_doubtful(const struct host *h, const struct links *ledger);

/* Whether a path is in the list. */
bool links_have(const struct links *links, const char *path);

#endif
