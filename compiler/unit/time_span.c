#include "unit/time_span.h"

#include <stddef.h>
#include <string.h>

static const char blank[] = " \t\n\r";

struct time_unit {
	const char *name;
	int64_t microseconds;
};

enum { SECOND = 1000000 };
#define MINUTE (60LL * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define MONTH (2629800LL * SECOND)
#define YEAR (31557600LL * SECOND)

/* Longer names come before names that are a prefix of them. */
static const struct time_unit units[] = {
    {"seconds", SECOND}, {"second", SECOND}, {"sec", SECOND}, {"s", SECOND},
    {"minutes", MINUTE}, {"minute", MINUTE}, {"min", MINUTE},
    {"months", MONTH},   {"month", MONTH},   {"M", MONTH},
    {"msec", 1000},      {"ms", 1000},       {"m", MINUTE},
    {"hours", HOUR},     {"hour", HOUR},     {"hr", HOUR},    {"h", HOUR},
    {"days", DAY},       {"day", DAY},       {"d", DAY},
    {"weeks", 7 * DAY},  {"week", 7 * DAY},  {"w", 7 * DAY},
    {"years", YEAR},     {"year", YEAR},     {"y", YEAR},
    {"usec", 1},         {"us", 1},          {"\xc2\xb5s", 1},  {"\xce\xbcs", 1},
};

static const struct time_unit *find_unit(const char *text)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strncmp(text, units[i].name, strlen(units[i].name)) == 0)
			return &units[i];
	return NULL;
}

/* Reads one "1.5h" and moves *text after it. Returns false when there is none. */
static bool parse_term(const char **text, int64_t *total)
{
	*text += **text == '+';
	size_t digits = strspn(*text, "0123456789");
	const char *fraction = *text + digits;
	size_t decimals = *fraction == '.' ? strspn(fraction + 1, "0123456789") : 0;
	if (!digits && !decimals) /* as in systemd, a dot needs a digit on one of its sides */
		return false;
	const char *behind = fraction + (*fraction == '.' ? 1 + decimals : 0);
	if ((*fraction == '.' && !decimals) || *behind == '.')
		return false;
	const char *name = behind + strspn(behind, blank);
	const struct time_unit *unit = find_unit(name), plain = {"", SECOND};
	if (!unit)
		unit = &plain;
	int64_t n = 0, part = unit->microseconds, sum = 0;
	for (size_t i = 0; i < digits; i++)
		if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, (*text)[i] - '0', &n))
			return false;
	if (__builtin_mul_overflow(n, unit->microseconds, &n))
		return false;
	for (size_t i = 0; i < decimals; i++, part /= 10)
		sum += part / 10 * (fraction[1 + i] - '0');
	if (__builtin_add_overflow(n, sum, &n) || __builtin_add_overflow(*total, n, total))
		return false;
	*text = unit == &plain ? behind : name + strlen(unit->name);
	return true;
}

bool time_span_parse(const char *text, int64_t *seconds)
{
	static const char infinity[] = "infinity";
	int64_t total = 0;
	text += strspn(text, blank);
	if (strncmp(text, infinity, sizeof infinity - 1) == 0) {
		text += sizeof infinity - 1;
		*seconds = INT64_MAX;
		return !text[strspn(text, blank)];
	}
	for (bool first = true;; first = false) {
		text += strspn(text, blank);
		if (!*text && !first)
			break;
		if (!parse_term(&text, &total))
			return false;
	}
	*seconds = total / SECOND;
	return true;
}
