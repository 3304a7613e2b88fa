#include "unit/calendar.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The text is read from its start, in parts separated by blanks: weekdays, date, time, zone. */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}
static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The values that a part of a date or of a time may have. Seconds count in millionths. */
struct field {
	int64_t least, most, unit;
};
enum { SECOND = 1000000 };
static const struct field years = {1970, 2199, 1}, months = {1, 12, 1}, days = {1, 31, 1};
static const struct field hours = {0, 23, 1}, minutes = {0, 59, 1}, seconds = {0, 60 * SECOND - 1, SECOND};

static bool number_read(const char **at, const struct field *f, int64_t *n)
{
	enum { MOST_DIGITS = 9 };
	size_t digits = strspn(*at, "0123456789");
	if (!digits || digits > MOST_DIGITS)
		return false;
	*n = strtoll(*at, NULL, 10) * f->unit;
	*at += digits;
	if (f->unit > 1 && (*at)[0] == '.' && (*at)[1] != '.') {
		++*at;
		for (int64_t part = f->unit / 10; part && is_digit(**at); part /= 10)
			*n += (*(*at)++ - '0') * part;
	}
	return true;
}

/* A year in two digits is one of 1970 to 2069. */
static int64_t full_year(int64_t year)
{
	enum { TURN = 70, CENTURY = 100, LAST = 1900, THIS = 2000 };
	return year < 0 || year >= CENTURY ? year : year + (year < TURN ? THIS : LAST);
}

/* Reads one "5", "1..5", "0/15", "0..30/5" and moves *at after it. `from_end`: days are counted from the end of the
 * month. */
static bool component_read(const char **at, const struct field *f, bool from_end)
{
	int64_t start, stop = -1, repeat = 0, most = from_end ? f->most - 3 : f->most;
	if (!number_read(at, f, &start))
		return false;
	if ((*at)[0] == '.' && (*at)[1] == '.') {
		*at += 2;
		repeat = f->unit;
		if (!number_read(at, f, &stop))
			return false;
	}
	if (**at == '/') {
		++*at;
		if (!number_read(at, f, &repeat) || !repeat)
			return false;
	}
	if (f == &years) {
		start = full_year(start);
		stop = full_year(stop);
	}
	if (start < f->least || start > most || repeat > most - f->least)
		return false;
	if (stop >= 0)
		return stop <= most && (start + repeat <= stop || (start == stop && f != &seconds));
	return from_end ? start - repeat >= f->least : start + repeat <= most;
}

/* Reads `*`, or components separated by commas. */
static bool chain_read(const char **at, const struct field *f, bool from_end)
{
	if (**at == '*') {
		++*at;
		return true;
	}
	for (;; ++*at) {
		if (!component_read(at, f, from_end))
			return false;
		if (**at != ',')
			return true;
	}
}

/* "Mon", "Sat,Sun", "Mon..Fri" */
static bool weekdays_hold(const char *text)
{
	static const char *const names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
	enum { DAYS = sizeof names / sizeof *names, SHORT = 3 };
	size_t first = DAYS;
	while (*text) {
		size_t len = 0, day = 0;
		while (is_letter(text[len]))
			len++;
		while (day < DAYS && (strncasecmp(text, names[day], len) != 0 || (len != SHORT && len != strlen(names[day]))))
			day++;
		if (day == DAYS || (first < DAYS && first > day))
			return false;
		text += len;
		if (*text == ',' || !*text) {
			first = DAYS;
			text += *text == ',';
			continue;
		}
		const size_t dots = text[0] == '-' ? 1 : text[0] == '.' && text[1] == '.' ? 2 : 0;
		if (!dots || first < DAYS)
			return false;
		first = day;
		text += dots;
	}
	return first == DAYS;
}

/* Whether the last part of a date counts days from the end of the month: "02~01". */
static bool is_from_end(const char *text)
{
	return strchr(text, '~') != NULL;
}

static bool date_holds(const char *text)
{
	if (*text == '@')
		return text[1] && !text[1 + strspn(text + 1, "0123456789")];
	size_t parts = 1 + is_from_end(text);
	for (const char *c = text; *c; c++)
		parts += *c == '-';
	if (parts < 2 || parts > 3 || (is_from_end(text) && strchr(strchr(text, '~'), '-')))
		return false;
	if (parts == 3 && (!chain_read(&text, &years, false) || *text++ != '-'))
		return false;
	if (!chain_read(&text, &months, false) || (*text != '-' && *text != '~'))
		return false;
	const bool from_end = *text++ == '~';
	return chain_read(&text, &days, from_end) && !*text;
}

static bool time_holds(const char *text)
{
	if (!chain_read(&text, &hours, false) || *text++ != ':' || !chain_read(&text, &minutes, false))
		return false;
	return !*text || (*text++ == ':' && chain_read(&text, &seconds, false) && !*text);
}

/* Whether a text has the form of a time zone: "UTC", "Europe/Berlin". Weekdays have that form, too, and are
 * excluded. */
static bool zone_holds(const char *text)
{
	size_t n = 0;
	while (is_letter(text[n]) || (n && text[n] && (is_digit(text[n]) || strchr("_+-/", text[n]))))
		n++;
	return n && !text[n] && text[n - 1] != '/' && (strchr(text, '/') || strlen(text) == 3) && !weekdays_hold(text);
}

static bool is_shorthand(const char *text)
{
	static const char *const names[] = {
	    "minutely", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annually", "anually",
	    "semiannually", "semi-annually", "biannually", "bi-annually",
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcasecmp(text, names[i]) == 0)
			return true;
	return false;
}

enum { PARTS = 4, LONGEST = 256 };

/* Checks the parts of an event without its zone, in their order. */
static bool parts_hold(char *const *part, size_t n)
{
	size_t i = 0;
	if (n == 1 && is_shorthand(part[0]))
		return true;
	i += i < n && is_letter(*part[i]) && weekdays_hold(part[i]);
	const bool is_date = i < n && !strchr(part[i], ':') && date_holds(part[i]);
	i += is_date;
	if (i < n && !(is_date && part[i - 1][0] == '@'))
		i += time_holds(part[i]);
	return n && i == n;
}

bool calendar_holds(const char *text)
{
	char copy[LONGEST], *part[PARTS], *rest = copy;
	size_t n = 0, len = strlen(text);
	if (len >= LONGEST)
		return false;
	memcpy(copy, text, len + 1);
	for (char *word; (word = strtok_r(rest, " ", &rest)); n++) {
		if (n == PARTS)
			return false;
		part[n] = word;
	}
	n -= n > 1 && zone_holds(part[n - 1]);
	return parts_hold(part, n);
}
