#include "unit/class_name.h"

#include "base/utf8.h"
#include "unit/class_number.h"
#include "unit/class_word.h"
#include "unit/unit_words.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"
#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

static const char unit_types[] = "service socket target device mount automount swap timer path slice scope";

/* Whether all words of a value, split in one of systemd's ways, satisfy `holds`. */
static bool each_name(const char *text, unsigned quoting, bool (*holds)(const char *))
{
	struct buf word = {0};
	enum unit_words_result r = UNIT_WORDS_WORD;
	bool fine = true;
	while (fine && (r = unit_words_next(&text, &word, UNIT_BLANK, quoting)) == UNIT_WORDS_WORD)
		fine = holds(buf_text(&word));
	buf_release(&word);
	return fine && r == UNIT_WORDS_END;
}

/* Whether a text is the name of a unit that can be loaded, which a template cannot. */
static bool is_unit(const char *text)
{
	enum { LONGEST = 255 };
	const char *dot = strrchr(text, '.'), *at = strchr(text, '@');
	if (!dot || dot == text || at == text || strlen(text) > LONGEST || !class_word_one(dot + 1, unit_types))
		return false;
	size_t n = (size_t)(dot - text);
	return strspn(text, DIGITS LOWER UPPER ":-_.\\@") >= n && at != dot - 1;
}

static bool is_socket(const char *text)
{
	return class_name_unit(text, "socket");
}

bool class_name_units(const char *text, const char *types)
{
	return each_name(text, UNIT_WORDS_KEEP_ESCAPE, types ? is_socket : is_unit);
}

bool class_name_unit(const char *text, const char *types)
{
	return is_unit(text) && class_word_one(strrchr(text, '.') + 1, types ? types : unit_types);
}

static bool is_uri(const char *text)
{
	static const char *const schemes[] = {"http://", "https://", "file:/", "info:", "man:"};
	for (const char *c = text; *c; c++)
		if (*c & ~0x7f)
			return false;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (strncmp(text, schemes[i], strlen(schemes[i])) == 0)
			return text[strlen(schemes[i])];
	return false;
}

bool class_name_uris(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text, UNIT_WORDS_UNQUOTE, is_uri);
}

/* Whether it is a name that systemd accepts, or a number that a user can have. */
static bool is_user(const char *text)
{
	enum { LONGEST = 31, DIGITS_MOST = 10, NOBODY = 65535 };
	size_t digits = strspn(text, DIGITS);
	if (digits && !text[digits]) {
		unsigned long id = digits <= DIGITS_MOST ? strtoul(text, NULL, 10) : 0xffffffff;
		return id < 0xffffffff && id != NOBODY && (*text != '0' || digits == 1);
	}
	return *text && strspn(text, DIGITS LOWER UPPER "_-") == strlen(text) && !digits && *text != '-' &&
	       strlen(text) <= LONGEST;
}

bool class_name_user(const char *text, const char *argument)
{
	(void)argument;
	return is_user(text);
}

bool class_name_users(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text, UNIT_WORDS_UNQUOTE, is_user);
}

/* "org.example.Name" */
bool class_name_bus(const char *text, const char *argument)
{
	enum { LONGEST = 255 };
	bool dots = false;
	(void)argument;
	if (strlen(text) > LONGEST)
		return false;
	for (;;) {
		size_t n = strspn(text, DIGITS LOWER UPPER "_-");
		if (!n || (*text >= '0' && *text <= '9'))
			return false;
		text += n;
		if (!*text)
			return dots;
		if (*text++ != '.')
			return false;
		dots = true;
	}
}

bool class_name_descriptor(const char *text, const char *argument)
{
	enum { LONGEST = 255, FIRST = ' ', LAST = '~' };
	(void)argument;
	for (const char *c = text; *c; c++)
		if (*c < FIRST || *c > LAST || *c == ':')
			return false;
	return strlen(text) <= LONGEST;
}

bool class_name_log_namespace(const char *text, const char *argument)
{
	enum { LONGEST = 128 };
	(void)argument;
	return strspn(text, DIGITS LOWER UPPER ":-_.\\@") == strlen(text) && strlen(text) <= LONGEST;
}

static size_t variable_length(const char *text)
{
	return *text >= '0' && *text <= '9' ? 0 : strspn(text, DIGITS LOWER UPPER "_");
}
static bool is_variable(const char *text)
{
	size_t n = variable_length(text);
	return n && !text[n];
}
static bool is_assignment(const char *text)
{
	size_t n = variable_length(text);
	if (!n || text[n] != '=' || utf8_valid(text, strlen(text)) < strlen(text))
		return false;
	for (const char *c = text; *c; c++)
		if (((unsigned char)*c < ' ' && *c != '\t' && *c != '\n') || *c == 0x7f)
			return false;
	return true;
}
static bool is_unset(const char *text)
{
	return is_variable(text) || is_assignment(text);
}

bool class_name_variables(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text, UNIT_WORDS_UNQUOTE, is_variable);
}

bool class_name_assignments(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text, UNIT_WORDS_UNQUOTE | UNIT_WORDS_UNESCAPE, is_assignment);
}

bool class_name_unset(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text, UNIT_WORDS_UNQUOTE | UNIT_WORDS_UNESCAPE, is_unset);
}

static bool is_log_field(const char *text)
{
	enum { LONGEST = 64 };
	size_t n = strspn(text, DIGITS UPPER "_");
	return n && n <= LONGEST && text[n] == '=' && *text != '_' && (*text < '0' || *text > '9');
}

bool class_name_log_fields(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text, UNIT_WORDS_UNQUOTE | UNIT_WORDS_UNESCAPE, is_log_field);
}

static bool is_interface(const char *text)
{
	enum { LONGEST = 15 };
	size_t n = strlen(text);
	for (const char *c = text; *c; c++)
		if (*c <= ' ' || *c > '~' || strchr(":/%", *c))
			return false;
	return n && n <= LONGEST && strspn(text, DIGITS) < n && !class_number_integer(text, "1 2147483647") &&
	       strcmp(text, ".") != 0 && strcmp(text, "..") != 0 && strcmp(text, "all") != 0 &&
	       strcmp(text, "default") != 0;
}

bool class_name_interface(const char *text, const char *argument)
{
	(void)argument;
	return strcmp(text, "*") == 0 || is_interface(text);
}

bool class_name_interfaces(const char *text, const char *argument)
{
	(void)argument;
	return each_name(text + (*text == '~'), UNIT_WORDS_UNQUOTE, is_interface);
}
