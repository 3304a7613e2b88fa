#include "unit/specifier.h"

struct specifier {
	char letter;
	const char *meaning, *sample;
	int since; /* the version of systemd that it came with; 0: any */
};

static const struct specifier specifiers[] = {
    {'a', "the architecture", "x86-64", 0},
    {'A', "the version of the system's image", "1", 0},
    {'b', "the boot's id", "0123456789abcdef0123456789abcdef", 0},
    {'B', "the build of the system", "1", 0},
    {'c', "the unit's control group", "/system.slice/x.service", 0},
    {'C', "the cache folder", "/var/cache", 0},
    {'d', "the folder of credentials", "/run/credentials/x.service", 0},
    {'D', "the folder of shared data", "/usr/share", 255},
    {'E', "the configuration folder", "/etc", 0},
    {'f', "the instance as a path", "/x", 0},
    {'g', "the manager's group", "root", 0},
    {'G', "the manager's group number", "0", 0},
    {'h', "the manager's home folder", "/root", 0},
    {'H', "the host's name", "host", 0},
    {'i', "the instance", "x", 0},
    {'I', "the instance, unescaped", "x", 0},
    {'j', "the last part of the unit's name", "x", 0},
    {'J', "the last part of the unit's name, unescaped", "x", 0},
    {'l', "the host's short name", "host", 0},
    {'L', "the log folder", "/var/log", 0},
    {'m', "the machine's id", "0123456789abcdef0123456789abcdef", 0},
    {'M', "the id of the system's image", "image", 0},
    {'n', "the unit's name", "x.service", 0},
    {'N', "the unit's name without its type", "x", 0},
    {'o', "the system's id", "debian", 0},
    {'p', "the unit's name before '@'", "x", 0},
    {'P', "the unit's name before '@', unescaped", "x", 0},
    {'q', "the host's pretty name", "host", 0},
    {'r', "the slice's control group", "/system.slice", 0},
    {'R', "the root of control groups", "/", 0},
    {'s', "the manager's shell", "/bin/sh", 0},
    {'S', "the state folder", "/var/lib", 0},
    {'t', "the runtime folder", "/run", 0},
    {'T', "the folder of temporary files", "/tmp", 0},
    {'u', "the manager's user", "root", 0},
    {'U', "the manager's user number", "0", 0},
    {'v', "the kernel's release", "6.1.0", 0},
    {'V', "the folder of larger temporary files", "/var/tmp", 0},
    {'w', "the system's version", "12", 0},
    {'W', "the system's variant", "server", 0},
    {'y', "the unit's file", "/etc/systemd/system/x.service", 0},
    {'Y', "the folder of the unit's file", "/etc/systemd/system", 0},
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}
static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static bool is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static const struct specifier *find(char letter)
{
	for (size_t i = 0; i < sizeof specifiers / sizeof *specifiers; i++)
		if (specifiers[i].letter == letter)
			return &specifiers[i];
	return NULL;
}

const char *specifier_meaning(char letter)
{
	const struct specifier *s = find(letter);
	return s ? s->meaning : NULL;
}

/* Whether names of units can have a specifier: not if its value has slashes, or is not escaped. */
static bool is_for_names(const struct specifier *s)
{
	return !strchr("cCdDEfhIJLPrRsStTVyY", s->letter);
}

bool specifier_expand(const char *text, struct buf *to, int systemd, bool name, const char **at)
{
	for (*at = text; **at; ++*at) {
		const char next = **at == '%' ? (*at)[1] : '\0';
		const struct specifier *s = find(next);
		if (s && (s->since > systemd || (name && !is_for_names(s))))
			return false;
		if (s)
			buf_puts(to, s->sample);
		else if (is_letter(next) || is_digit(next))
			return false;
		else
			buf_char(to, **at);
		*at += s || next == '%';
	}
	return true;
}

/* Returns the next `%` that is not written as "%%", at a place or after it; NULL when there is none. */
static const char *next_percent(const char *text)
{
	for (; *text; text++)
		if (*text == '%') {
			if (text[1] != '%')
				return text;
			text++;
		}
	return NULL;
}

const char *specifier_lone(const char *text)
{
	for (const char *at = next_percent(text); at; at = next_percent(at + 1))
		if (!is_letter(at[1]) && !is_digit(at[1]))
			return at;
	return NULL;
}

/* Whether a specifier is part of a format of date(1): the word has "+%" before it. */
static bool is_of_time(const char *text, const char *at)
{
	const char *word = at;
	while (word > text && word[-1] != ' ' && word[-1] != '\t')
		word--;
	const char *format = strstr(word, "+%");
	return format && format < at;
}

/* "100%Free", "caf%C3%A9", "+%Y-%m-%d" */
static bool looks_unseen(const char *text, const char *at)
{
	const bool ends_number = at > text && is_digit(at[-1]) && !strchr("iIjJ", at[1]);
	const bool of_bytes = is_hex(at[1]) && (is_digit(at[2]) || (at[2] >= 'A' && at[2] <= 'F'));
	return ends_number || of_bytes || is_of_time(text, at);
}

const char *specifier_unseen(const char *text, bool prose)
{
	const bool all = specifier_lone(text) || (prose && strpbrk(text, " \t"));
	for (const char *at = next_percent(text); at; at = next_percent(at + 1))
		if (find(at[1]) && (all || looks_unseen(text, at)))
			return at;
	return NULL;
}
