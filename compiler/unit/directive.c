#include "unit/directive.h"

#include "source/nearest_name.h"
#include "unit/class_address.h"
#include "unit/class_name.h"
#include "unit/class_number.h"
#include "unit/class_path.h"
#include "unit/class_word.h"
#include "unit/specifier.h"
#include "unit/unit_words.h"

#include <stdlib.h>
#include <string.h>

const struct value_class value_classes[] = {
#define CLASS(name, function, argument, traits, expected) {expected, class_##function, argument, traits},
#include "unit/value_classes.def"
#undef CLASS
};

/* Sorted by the bytes of their names. */
static const struct unit_directive directives[] = {
#define DIRECTIVE(name, sections, takes, since) {name, sections, CLASS_##takes, since},
#include "unit/directives.def"
#undef DIRECTIVE
};
enum { DIRECTIVES = sizeof directives / sizeof *directives };

static const char *const section_names[] = {
    "Unit", "Service", "Socket", "Mount", "Automount", "Swap", "Timer", "Path", "Slice", "Scope", "Install",
};
enum { SECTIONS = sizeof section_names / sizeof *section_names };

unsigned directive_section_find(const char *name)
{
	for (unsigned i = 0; i < SECTIONS; i++)
		if (strcmp(section_names[i], name) == 0)
			return 1u << i;
	return 0;
}

const char *directive_section_name(unsigned sections)
{
	unsigned i = 0;
	while (i + 1 < SECTIONS && !(sections & 1u << i))
		i++;
	return section_names[i];
}

static int compare_name(const void *name, const void *directive)
{
	return strcmp(name, ((const struct unit_directive *)directive)->name);
}

/* Returns one of the directives of a name. They are adjacent: several sections can have a directive of their own with
 * the same name. */
static const struct unit_directive *find_any(const char *name)
{
	return bsearch(name, directives, DIRECTIVES, sizeof *directives, compare_name);
}

const struct unit_directive *directive_find(unsigned section, const char *name)
{
	const struct unit_directive *any = find_any(name), *d = any;
	for (; d && d > directives && strcmp(d[-1].name, name) == 0;)
		d--;
	for (; d && d < directives + DIRECTIVES && strcmp(d->name, name) == 0; d++)
		if (d->sections & section)
			return d;
	return NULL;
}

unsigned directive_sections(const char *name)
{
	unsigned sections = 0;
	for (unsigned i = 0; i < SECTIONS; i++)
		if (directive_find(1u << i, name))
			sections |= 1u << i;
	return sections;
}

const char *directive_nearest(unsigned section, const char *name)
{
	const char *names[DIRECTIVES];
	size_t n = 0;
	for (size_t i = 0; i < DIRECTIVES; i++)
		if (directives[i].sections & section && directives[i].takes != CLASS_REMOVED)
			names[n++] = directives[i].name;
	return nearest_name(name, names, n);
}

/* Whether the argument of a class is the list of the words of an enumeration. */
static bool has_words(const struct value_class *c)
{
	return c->holds == class_word_one || c->holds == class_word_boolean_or || c->holds == class_word_list ||
	       c->holds == class_word_inverted || c->holds == class_word_boolean_or_list ||
	       c->holds == class_word_boolean_or_inverted || c->holds == class_path_stream;
}

/* Returns the version of systemd that a valid text needs. */
static int newest_word(const struct value_class *c, const char *text)
{
	const char *words = c->argument;
	size_t n;
	int since;
	if (!has_words(c))
		return 0;
	for (const char *word; (word = class_word_next(&words, &n, &since));)
		if (strlen(text) == n && strncmp(text, word, n) == 0)
			return since;
	return 0;
}

/* Copies a text without the blanks around it. */
static void trim(const char *text, struct buf *to)
{
	text += strspn(text, UNIT_BLANK);
	buf_puts(to, text);
	while (to->len && strchr(UNIT_BLANK, to->text[to->len - 1]))
		to->len--;
}

static struct directive_verdict check_specifiers(const struct value_class *c, const char *text, int systemd,
                                                 struct buf *to)
{
	struct directive_verdict v = {DIRECTIVE_FINE, NULL, 0};
	buf_clear(to);
	if (!specifier_expand(text, to, systemd, c->traits & NAMES, &v.at))
		v.fault = DIRECTIVE_SPECIFIER;
	return v;
}

static struct directive_verdict check_sight(const char *text, bool prose)
{
	const char *lone = specifier_lone(text), *unseen = specifier_unseen(text, prose);
	if (unseen)
		return (struct directive_verdict){DIRECTIVE_UNSEEN, unseen, 0};
	return (struct directive_verdict){lone ? DIRECTIVE_LONE : DIRECTIVE_FINE, lone, 0};
}

static struct directive_verdict check_value(const struct value_class *c, const char *text, int systemd, bool prose)
{
	struct directive_verdict v = {DIRECTIVE_FINE, text, 0};
	struct buf expanded = {0};
	const bool specifiers = c->traits & SPECIFIERS && strchr(text, '%');
	if (specifiers)
		v = check_specifiers(c, text, systemd, &expanded);
	if (v.fault == DIRECTIVE_FINE && !c->holds(specifiers ? buf_text(&expanded) : text, c->argument))
		v.fault = c->traits & QUIET ? DIRECTIVE_QUIET : DIRECTIVE_BAD;
	if (v.fault == DIRECTIVE_FINE && specifiers)
		v = check_sight(text, prose);
	buf_release(&expanded);
	return v;
}

struct directive_verdict directive_check(const struct unit_directive *d, const char *text, int systemd, bool prose)
{
	const struct value_class *c = &value_classes[d->takes];
	struct directive_verdict v = {DIRECTIVE_FINE, NULL, 0};
	struct buf trimmed = {0};
	trim(text, &trimmed);
	const char *value = buf_text(&trimmed);
	if (!*value)
		v.fault = c->traits & EMPTY ? DIRECTIVE_FINE : DIRECTIVE_BAD;
	else
		v = check_value(c, value, systemd, prose);
	if (v.fault == DIRECTIVE_FINE && (v.since = newest_word(c, value)) > systemd)
		v.fault = DIRECTIVE_NEW;
	if (v.at)
		v.at = text + strspn(text, UNIT_BLANK) + (v.at - value);
	buf_release(&trimmed);
	return v;
}

void directive_expected(const struct unit_directive *d, struct buf *to)
{
	enum { MANY = 16 };
	const struct value_class *c = &value_classes[d->takes];
	const char *words = c->argument;
	size_t n, count = 0;
	int since;
	buf_puts(to, c->expected);
	for (const char *w = words; has_words(c) && class_word_next(&w, &n, &since);)
		count++;
	if (!count || count > MANY)
		return;
	buf_puts(to, ": ");
	for (const char *word, *comma = ""; (word = class_word_next(&words, &n, &since)); comma = ", ") {
		if (*word == '#')
			continue;
		buf_puts(to, comma);
		buf_add(to, word, n);
	}
}

const char *directive_nearest_word(struct arena *a, const struct unit_directive *d, const char *text)
{
	enum { MOST = 64 };
	const struct value_class *c = &value_classes[d->takes];
	const char *words = c->argument, *names[MOST];
	size_t n, count = 0;
	int since;
	if (!has_words(c))
		return NULL;
	for (const char *word; count < MOST && (word = class_word_next(&words, &n, &since));)
		if (*word != '#')
			names[count++] = arena_text(a, word, n);
	return nearest_name(text, names, count);
}
