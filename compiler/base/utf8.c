#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

size_t utf8_sequence(const unsigned char *s, size_t n)
{
	unsigned char lead = s[0], low = 0x80, high = 0xbf;
	size_t len = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
	if (len <= 1)
		return len;
	switch (lead) {
	case 0xe0: low = 0xa0; break;
	case 0xed: high = 0x9f; break;
	case 0xf0: low = 0x90; break;
	case 0xf4: high = 0x8f; break;
	default: break;
	}
	if (n < len || s[1] < low || s[1] > high)
		return 0;
	for (size_t i = 2; i < len; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	return len;
}

/* Skips ASCII in steps of several bytes, since most texts are ASCII. */
static size_t skip_ascii(const char *text, size_t i, size_t len)
{
	const uint64_t high_bits = 0x8080808080808080;
	for (uint64_t step; i + sizeof step <= len; i += sizeof step) {
		memcpy(&step, text + i, sizeof step);
		if (step & high_bits)
			break;
	}
	return i;
}

size_t utf8_valid(const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	for (size_t i = skip_ascii(text, 0, len); i < len;) {
		size_t n = s[i] < 0x80 ? 1 : utf8_sequence(s + i, len - i);
		if (!n)
			return i;
		i = skip_ascii(text, i + n, len);
	}
	return len;
}

