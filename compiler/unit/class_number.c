#include "unit/class_number.h"

#include "unit/calendar.h"
#include "unit/time_span.h"
#include "unit/unit_words.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A number as systemd reads one: with "0x", "0o" or "0b" in front, or with a leading zero for base 8. */
struct number {
	bool negative;
	uint64_t magnitude;
};

/* Returns the base of a number and moves *text to its digits. */
static unsigned base_of(const char **text)
{
	static const struct {
		char letter;
		unsigned base;
	} bases[] = {{'x', 16}, {'X', 16}, {'b', 2}, {'o', 8}};
	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
		if ((*text)[0] == '0' && (*text)[1] == bases[i].letter) {
			*text += 2;
			return bases[i].base;
		}
	return **text == '0' ? 8 : 10;
}

static bool digits_read(const char *text, unsigned base, uint64_t *n)
{
	static const char digits[] = "0123456789abcdef";
	*n = 0;
	if (!*text)
		return false;
	for (; *text; text++) {
		int c = *text >= 'A' && *text <= 'F' ? *text - 'A' + 'a' : *text;
		const char *digit = memchr(digits, c, base);
		if (!digit || __builtin_mul_overflow(*n, base, n) || __builtin_add_overflow(*n, (uint64_t)(digit - digits), n))
			return false;
	}
	return true;
}

static bool number_read(const char *text, struct number *n)
{
	text += strspn(text, UNIT_BLANK);
	n->negative = *text == '-';
	text += *text == '-' || *text == '+';
	unsigned base = base_of(&text);
	return digits_read(text, base, &n->magnitude);
}

/* Reads the two numbers of an argument "least most". */
static void range_read(const char *range, int64_t *least, uint64_t *most)
{
	char *end;
	*least = strtoll(range, &end, 10);
	*most = strtoull(end, NULL, 10);
}

bool class_number_integer(const char *text, const char *range)
{
	struct number n;
	int64_t least;
	uint64_t most;
	range_read(range, &least, &most);
	if (!number_read(text, &n))
		return false;
	if (n.negative && n.magnitude)
		return least < 0 && n.magnitude <= 0 - (uint64_t)least;
	return n.magnitude <= most && (least <= 0 || n.magnitude >= (uint64_t)least);
}

bool class_number_mode(const char *text, const char *argument)
{
	uint64_t mode;
	(void)argument;
	return digits_read(text, 8, &mode) && mode <= 07777;
}

/* Reads one "1.5G" and moves *text after it; `next` is the first suffix that may follow. */
static bool size_term(const char **text, unsigned base, size_t *next, uint64_t *total)
{
	static const char suffixes[] = "EPTGMKB";
	enum { PLAIN = sizeof suffixes - 1, BYTES = PLAIN - 1 };
	char *end;
	*text += strspn(*text, UNIT_BLANK);
	errno = 0;
	uint64_t n = strtoull(*text, &end, 10), factor = 1, part = 0;
	if (errno || end == *text || **text == '-')
		return false;
	if (*end == '.') {
		size_t decimals = strspn(end + 1, "0123456789");
		part = decimals && strspn(end + 1, "0") < decimals;
		end += 1 + decimals;
	}
	end += strspn(end, UNIT_BLANK);
	const char *suffix = *end ? strchr(suffixes + *next, *end) : NULL;
	size_t at = suffix ? (size_t)(suffix - suffixes) : PLAIN;
	if (!suffix && *next > PLAIN)
		return false;
	for (size_t i = at; i < BYTES; i++)
		factor *= base;
	if (n + part > UINT64_MAX / factor || __builtin_add_overflow(*total, n * factor + part, total))
		return false;
	*next = at + 1;
	*text = end + (suffix != NULL);
	return true;
}

static bool size_read(const char *text, unsigned base, uint64_t *size)
{
	size_t next = 0;
	*size = 0;
	do
		if (!size_term(&text, base, &next, size))
			return false;
	while (*text);
	return true;
}

bool class_number_size(const char *text, const char *least)
{
	uint64_t size;
	return size_read(text, 1024, &size) && size >= (uint64_t)(*least - '0');
}

/* Reads "50%", "12.5%", "500‰", "5000‱" into *n, in ten thousandths. */
static bool percentage_read(const char *text, uint64_t *n)
{
	static const struct {
		const char *sign;
		size_t decimals;
	} signs[] = {{"%", 2}, {"\xe2\x80\xb0", 1}, {"\xe2\x80\xb1", 0}};
	size_t len = strlen(text);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t sign = strlen(signs[i].sign);
		if (len <= sign || strcmp(text + len - sign, signs[i].sign) != 0)
			continue;
		size_t whole = strspn(text, "0123456789"), left = signs[i].decimals;
		const char *c = text + whole;
		*n = strtoull(text, NULL, 10);
		if (!whole || whole > 9)
			return false;
		if (*c == '.') {
			size_t decimals = strspn(++c, "0123456789");
			if (!decimals || decimals > left)
				return false;
			for (; decimals; decimals--, left--)
				*n = *n * 10 + (uint64_t)(*c++ - '0');
		}
		for (; left; left--)
			*n *= 10;
		return c == text + len - sign;
	}
	return false;
}

bool class_number_percentage(const char *text, const char *range)
{
	int64_t least;
	uint64_t most, n;
	range_read(range, &least, &most);
	return percentage_read(text, &n) && n >= (uint64_t)least && n <= most;
}

enum { WHOLE = 10000 }; /* 100% */

bool class_number_memory(const char *text, const char *least)
{
	uint64_t n;
	if (strcmp(text, "infinity") == 0)
		return true;
	if (!(percentage_read(text, &n) && n <= WHOLE) && !size_read(text, 1024, &n))
		return false;
	return n < UINT64_MAX && n >= (uint64_t)(*least - '0');
}

bool class_number_tasks(const char *text, const char *argument)
{
	struct number n;
	uint64_t part;
	(void)argument;
	if (strcmp(text, "infinity") == 0 || (percentage_read(text, &part) && part <= WHOLE))
		return true;
	return number_read(text, &n) && !n.negative && n.magnitude && n.magnitude < UINT64_MAX;
}

/* The argument has the range, and after it the words. */
bool class_number_weight(const char *text, const char *range)
{
	const char *word = strrchr(range, ' ') + 1;
	return (*word > '9' && strcmp(text, word) == 0) || class_number_integer(text, range);
}

/* Reads one of the two values of a limit. */
static bool limit_read(const char *text, const char *kind, uint64_t *limit)
{
	struct number n;
	const bool nice = strcmp(kind, "nice") == 0;
	*limit = UINT64_MAX;
	if (strcmp(text, "infinity") == 0)
		return !nice;
	if (strcmp(kind, "size") == 0)
		return size_read(text, 1024, limit) && *limit < UINT64_MAX;
	if (strcmp(kind, "span") == 0) {
		int64_t seconds;
		if (!time_span_parse(text, &seconds))
			return false;
		*limit = (uint64_t)seconds;
		return true;
	}
	if (!number_read(text, &n))
		return false;
	*limit = n.magnitude;
	if (!nice)
		return !n.negative && *limit < UINT64_MAX;
	enum { LEAST_NICE = 20 };
	if (*text == '+') {
		*limit = LEAST_NICE - n.magnitude;
		return n.magnitude < LEAST_NICE;
	}
	*limit = n.negative ? LEAST_NICE + n.magnitude : n.magnitude;
	return *limit <= 2 * LEAST_NICE;
}

bool class_number_limit(const char *text, const char *kind)
{
	enum { LONGEST = 64 };
	char soft[LONGEST];
	uint64_t low, high;
	const char *colon = strchr(text, ':');
	if (!colon)
		return limit_read(text, kind, &low);
	size_t len = (size_t)(colon - text);
	if (len >= LONGEST)
		return false;
	memcpy(soft, text, len);
	soft[len] = '\0';
	return limit_read(soft, kind, &low) && limit_read(colon + 1, kind, &high) && low <= high;
}

bool class_number_span(const char *text, const char *argument)
{
	int64_t seconds;
	(void)argument;
	return time_span_parse(text, &seconds);
}

bool class_number_nanoseconds(const char *text, const char *argument)
{
	/* Their units are those of time spans, and "nsec" and "ns". */
	struct buf b = {0};
	int64_t seconds;
	(void)argument;
	for (; *text; text++)
		buf_char(&b, *text == 'n' && (text[1] == 's') ? 'u' : *text);
	bool holds = time_span_parse(buf_text(&b), &seconds);
	buf_release(&b);
	return holds;
}

bool class_number_calendar(const char *text, const char *argument)
{
	(void)argument;
	return calendar_holds(text);
}

/* "3" or "0-3" */
static bool cpu_range(char *text)
{
	enum { MOST_CPUS = 8192 };
	struct number first, last;
	char *dash = *text ? strchr(text + 1, '-') : NULL;
	if (dash)
		*dash = '\0';
	if (!number_read(text, &first) || first.negative)
		return false;
	last = first;
	if (dash && (!number_read(dash + 1, &last) || last.negative))
		return false;
	return first.magnitude <= last.magnitude && last.magnitude < MOST_CPUS;
}

bool class_number_cpus(const char *text, const char *argument)
{
	struct buf word = {0};
	enum unit_words_result r = UNIT_WORDS_WORD;
	bool holds = true;
	if (argument && strcmp(text, argument) == 0)
		return true;
	while (holds && (r = unit_words_next(&text, &word, UNIT_BLANK ",", UNIT_WORDS_UNQUOTE)) == UNIT_WORDS_WORD)
		holds = buf_text(&word) && cpu_range(word.text);
	buf_release(&word);
	return holds && r == UNIT_WORDS_END;
}
