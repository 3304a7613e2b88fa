/* The directives of systemd's units: in which sections they are, what they take, since which version
 * (directives.def). */
#ifndef UNIT_DIRECTIVE_H
#define UNIT_DIRECTIVE_H

#include "base/arena.h"
#include "base/buf.h"
#include "unit/value_class.h"

/* Sections of unit files. */
enum directive_section {
	UNIT = 1 << 0,
	SERVICE = 1 << 1,
	SOCKET = 1 << 2,
	MOUNT = 1 << 3,
	AUTOMOUNT = 1 << 4,
	SWAP = 1 << 5,
	TIMER = 1 << 6,
	PATH = 1 << 7,
	SLICE = 1 << 8,
	SCOPE = 1 << 9,
	INSTALL = 1 << 10,
	EXEC = SERVICE | SOCKET | MOUNT | SWAP, /* systemd.exec(5) */
	KILL = EXEC | SCOPE,                    /* systemd.kill(5) */
	CGROUP = EXEC | SLICE | SCOPE,          /* systemd.resource-control(5) */
};

struct unit_directive {
	const char *name;
	unsigned sections;
	enum value_class_id takes;
	int since; /* the version of systemd that it came with; 0: before 245 */
};

/* The section of a name ("Service"); 0 for none. */
unsigned directive_section_find(const char *name);
/* The name of a section, of the first where there are several. */
const char *directive_section_name(unsigned sections);

/* A directive of a section; NULL without one. */
const struct unit_directive *directive_find(unsigned section, const char *name);
/* The sections that have a directive of this name. */
unsigned directive_sections(const char *name);
/* The name in a section that a misspelt one was perhaps meant to be; NULL without one. */
const char *directive_nearest(unsigned section, const char *name);

enum directive_fault {
	DIRECTIVE_FINE,
	DIRECTIVE_BAD,       /* systemd ignores the line: `word` is what it wants, see directive_expected() */
	DIRECTIVE_QUIET,     /* systemd leaves out a word that it does not know */
	DIRECTIVE_SPECIFIER, /* systemd ignores the line: `at` is no specifier */
	DIRECTIVE_LONE,      /* `at` is a '%' that is no specifier */
	DIRECTIVE_UNSEEN,    /* `at` is a specifier that its author probably did not see */
	DIRECTIVE_NEW,       /* a word of an enumeration came with systemd `since` */
};

struct directive_verdict {
	enum directive_fault fault;
	const char *at; /* in the text */
	int since;
};

/* Whether systemd of this version takes a text (one line, closed with NUL) as the value of a directive. `prose`: it is
 * one that stands in no directive of the user's (see specifier_unseen). */
struct directive_verdict directive_check(const struct unit_directive *d, const char *text, int systemd, bool prose);

/* What a directive takes, appended: "a boolean, or one of: full, strict". */
void directive_expected(const struct unit_directive *d, struct buf *to);
/* The word of an enumeration that a text was perhaps meant to be, in memory of `a`; NULL without one. */
const char *directive_nearest_word(struct arena *a, const struct unit_directive *d, const char *text);

#endif
