#include "syntax/yaml_scalar.h"

#include <string.h>

/* Words. */

static bool is_one_of(const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) == len && memcmp(*words, text, len) == 0)
			return true;
	return false;
}

static const char *const nulls[] = {"", "~", "null", "Null", "NULL", NULL};
static const char *const trues[] = {"true", "True", "TRUE", NULL};
static const char *const falses[] = {"false", "False", "FALSE", NULL};
static const char *const no_numbers[] = {".inf",  ".Inf",  ".INF",  "+.inf", "+.Inf", "+.INF", "-.inf",
                                         "-.Inf", "-.INF", ".nan",  ".NaN",  ".NAN",  NULL};
static const char *const old_trues[] = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", NULL};
static const char *const old_falses[] = {"n", "N", "no", "No", "NO", "off", "Off", "OFF", NULL};

/* Numbers. The rest of a text that has not been read yet. */

struct rest {
	const char *at, *end;
};

static bool take(struct rest *r, const char *any_of)
{
	if (r->at == r->end || !*r->at || !strchr(any_of, *r->at))
		return false;
	r->at++;
	return true;
}

static size_t take_all(struct rest *r, const char *any_of)
{
	const char *start = r->at;
	while (take(r, any_of))
		;
	return (size_t)(r->at - start);
}

#define DIGITS "0123456789"
#define OLD_DIGITS "0123456789_"

/* Whether a number with a prefix such as 0x consists of such digits only. */
static bool is_prefixed(struct rest r, char letter, const char *digits)
{
	return r.end - r.at > 2 && r.at[0] == '0' && r.at[1] == letter &&
	       (r.at += 2, take_all(&r, digits) && r.at == r.end);
}

static bool take_exponent(struct rest *r)
{
	if (!take(r, "eE"))
		return true;
	take(r, "+-");
	return take_all(r, DIGITS);
}

/* Whether it is a decimal number: an integer, or with *is_float a float. */
static bool is_decimal(struct rest r, const char *digits, bool *is_float)
{
	size_t before = take_all(&r, digits);
	*is_float = r.at < r.end;
	size_t after = take(&r, ".") ? take_all(&r, digits) : 0;
	return (before || after) && take_exponent(&r) && r.at == r.end;
}

enum yaml_scalar yaml_scalar_of(const char *text, size_t len)
{
	struct rest r = {text, text + len};
	bool is_float;
	if (is_one_of(text, len, nulls))
		return YAML_SCALAR_NULL;
	if (is_one_of(text, len, trues))
		return YAML_SCALAR_TRUE;
	if (is_one_of(text, len, falses))
		return YAML_SCALAR_FALSE;
	if (is_one_of(text, len, no_numbers))
		return YAML_SCALAR_NO_NUMBER;
	if (is_prefixed(r, 'o', "01234567") || is_prefixed(r, 'x', DIGITS "abcdefABCDEF"))
		return YAML_SCALAR_INT;
	take(&r, "+-");
	if (!is_decimal(r, DIGITS, &is_float))
		return YAML_SCALAR_TEXT;
	if (is_float)
		return YAML_SCALAR_FLOAT;
	return r.end - r.at > 1 && *r.at == '0' ? YAML_SCALAR_ZERO_LED : YAML_SCALAR_INT;
}

/* 12:30:00, -1:20.5 */
static bool is_base_60(struct rest r)
{
	bool parts = false;
	take(&r, "+-");
	if (r.at == r.end || *r.at == '_' || !take_all(&r, OLD_DIGITS))
		return false;
	while (take(&r, ":")) {
		take(&r, "012345");
		if (!take(&r, DIGITS) && (r.at[-1] == ':'))
			return false;
		parts = true;
	}
	if (take(&r, "."))
		take_all(&r, OLD_DIGITS);
	return parts && r.at == r.end;
}

/* 2001-12-14, alone or before a time. */
static bool is_date(struct rest r)
{
	if (take_all(&r, DIGITS) != 4 || !take(&r, "-"))
		return false;
	size_t month = take_all(&r, DIGITS);
	bool dash = take(&r, "-");
	size_t day = take_all(&r, DIGITS);
	if (!dash || !month || month > 2 || !day || day > 2)
		return false;
	return r.at == r.end ? month == 2 && day == 2 : take(&r, "Tt \t") && take(&r, DIGITS);
}

const char *yaml_scalar_once(const char *text, size_t len, int *truth)
{
	struct rest r = {text, text + len}, digits = r;
	bool is_float;
	*truth = is_one_of(text, len, old_trues) ? 1 : is_one_of(text, len, old_falses) ? 0 : -1;
	if (*truth >= 0)
		return *truth ? "the boolean true" : "the boolean false";
	if (yaml_scalar_of(text, len) != YAML_SCALAR_TEXT)
		return NULL;
	if (is_base_60(r))
		return "a number to the base 60";
	if (is_date(r))
		return "a date";
	take(&digits, "+-");
	if (is_prefixed(digits, 'b', "01_"))
		return "a binary number";
	if (len && *digits.at != '_' && (is_decimal(digits, OLD_DIGITS, &is_float) ||
	                                 is_prefixed(digits, 'x', OLD_DIGITS "abcdefABCDEF")))
		return "a number";
	return len == 1 && *text == '=' ? "a default value" : NULL;
}
