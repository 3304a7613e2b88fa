/* The directives of systemd's units: their sections, the class of their values, and the version of systemd that they
 * came with (directives.def). */
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
	char name[36]; /* in the row: a pointer in each row would be relocated whenever ctrc starts */
	unsigned sections;
	enum value_class_id takes;
	int since; /* the version of systemd that it came with; 0: a version before 245 */
};

/* Returns the section of a name ("Service"); 0 when there is none. */
unsigned directive_section_find(const char *name);
/* Returns the name of a section, or of the first of several. The result is static. */
const char *directive_section_name(unsigned sections);

/* Returns the directive of a name in a section; NULL when there is none. The result is static. */
const struct unit_directive *directive_find(unsigned section, const char *name);
/* Returns the sections that have a directive of this name; 0 when none has. */
unsigned directive_sections(const char *name);
/* Returns the name in a section that a misspelt name most probably stands for; NULL when none is near enough. */
const char *directive_nearest(unsigned section, const char *name);

enum directive_fault {
	DIRECTIVE_FINE,
	DIRECTIVE_BAD,       /* systemd ignores the line: directive_expected() says what it takes */
	DIRECTIVE_QUIET,     /* systemd drops a word that it does not know, without a message */
	DIRECTIVE_SPECIFIER, /* systemd ignores the line: `at` is an unknown specifier */
	DIRECTIVE_LONE,      /* `at` is a '%' that begins no specifier */
	DIRECTIVE_UNSEEN,    /* `at` is a specifier that was probably not meant as one */
	DIRECTIVE_NEW,       /* a word of an enumeration came with systemd `since` */
};

struct directive_verdict {
	enum directive_fault fault;
	const char *at; /* a pointer into the text, or NULL */
	int since;
};

/* Checks whether a version of systemd takes a text (one line, ended by a NUL byte) as the value of a directive.
 * `prose`: no directive of the user's contains the text (see specifier_unseen). */
struct directive_verdict directive_check(const struct unit_directive *d, const char *text, int systemd, bool prose);

/* Appends what a directive takes: "a boolean, or one of: full, strict". */
void directive_expected(const struct unit_directive *d, struct buf *to);
/* Returns the word of an enumeration that a text most probably stands for, in `a`; NULL when none is near enough. */
const char *directive_nearest_word(struct arena *a, const struct unit_directive *d, const char *text);

#endif
