/* The links by which a host finds the files of the current generation, and the ledger of those that ctrc has put there.
 *
 * A file PATH of the build is a link /PATH -> /var/lib/ctrc/current/PATH: when `current` is switched, all of them lead
 * to the new generation at once. etc/ctrc is one link for all below it. Links between units (etc/systemd/...) point
 * where they point in the build, since systemd looks at that. A link of a unit's file whose generation lacks it is for
 * systemd a unit that does not exist; so links may be there before the files are, and after.
 *
 * The ledger names every link and folder before ctrc makes it on the host, so that a killed run leaves nothing
 * unknown. */
#ifndef HOST_LINKS_H
#define HOST_LINKS_H

#include "host/snapshot.h"

struct link {
	const char *path;
	const char *target; /* NULL: no link */
	const char *text;   /* of a file of ctrc's own (boot.h), or NULL; without target and text: a folder of ctrc's */
	bool doubtful;      /* the ledger was lost: it may be somebody else's, and is never removed */
};

/* Sorted by tree_compare. */
struct links {
	struct link *items;
	size_t count;
};

/* The links that the files of a build need. */
struct links links_wanted(struct session *s, const struct snapshot *snapshot);

enum link_state {
	LINK_FINE,    /* it is there, or (among a unit's wants) somebody else's that does the same */
	LINK_MISSING, /* nothing is there */
	LINK_OURS,    /* ctrc's, for something else: to be replaced */
	LINK_FOREIGN, /* somebody else's file: not to be touched */
};

/* The entry of the host at the place of a wanted link. */
enum link_state links_state(const struct host *h, const struct links *ledger, const struct link *wanted);

/* The target of the link for a file of the build: "/var/lib/ctrc/current/PATH". In the arena. */
const char *links_through_current(struct session *s, const char *path);

/* Reads the ledger. NULL; or why it is not to be relied on, as the rest of a sentence ("is missing"): then it is empty.
 * LEDGER_UNREADABLE, with errno: it is there, and the system does not give it away. */
extern const char LEDGER_UNREADABLE[];
const char *links_read_ledger(const struct host *h, struct links *ledger);

/* Removes files that a killed run may have left beside the ledger and the links that it names. */
void links_clean(const struct host *h);

/* Sorts links by path; of several with one path the last one stays. */
void links_sort(struct session *s, struct links *links);

/* Enters the wanted links into the ledger, then makes those on the host that are missing, or are ctrc's and lead
 * elsewhere. Nothing may be foreign. *ledger is the new one. False with a report. */
bool links_add(const struct host *h, const struct links *wanted, struct links *ledger);

/* Removes the links that the ledger has and nobody wants, then takes them out of the ledger. Entries that are not as
 * ctrc left them stay: links that lead elsewhere, folders with something in them. False with a report. */
bool links_drop(const struct host *h, const struct links *wanted, struct links *ledger);

/* The doubtful entries of a ledger that are on the host: links that lead where they did, and folders that are empty. */
struct links links_doubtful(const struct host *h, const struct links *ledger);

/* Whether a path is among them. */
bool links_have(const struct links *links, const char *path);

#endif
