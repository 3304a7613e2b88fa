#include "lint/address.h"

#include <arpa/inet.h>
#include <string.h>

/* Reads a number of at most three digits without a sign. Returns false when it is larger than `most`. */
static bool parse_prefix(const char *text, unsigned most, unsigned *prefix)
{
	enum { MOST_DIGITS = 3 };
	size_t n = strspn(text, "0123456789");
	*prefix = 0;
	for (size_t i = 0; i < n && i < MOST_DIGITS; i++)
		*prefix = *prefix * 10 + (unsigned)(text[i] - '0');
	return n && n <= MOST_DIGITS && !text[n] && *prefix <= most;
}

/* 255.255.255.0: ones, then zeros. */
static bool parse_netmask(const char *text, unsigned *prefix)
{
	struct in_addr mask;
	if (inet_pton(AF_INET, text, &mask) != 1)
		return false;
	uint32_t bits = ntohl(mask.s_addr);
	for (*prefix = 0; bits & 0x80000000u; bits <<= 1)
		++*prefix;
	return !bits;
}

bool address_parse(const char *text, struct address *a)
{
	enum { LONGEST = 64 };
	char address[LONGEST];
	const char *slash = strchr(text, '/');
	size_t len = slash ? (size_t)(slash - text) : strlen(text);
	if (len >= LONGEST)
		return false;
	memcpy(address, text, len);
	address[len] = '\0';
	*a = (struct address){.has_prefix = slash};
	if (inet_pton(AF_INET, address, a->bytes) == 1)
		a->bits = 32;
	else if (inet_pton(AF_INET6, address, a->bytes) == 1)
		a->bits = 128;
	else
		return false;
	a->prefix = a->bits;
	return !slash || parse_prefix(slash + 1, a->bits, &a->prefix) ||
	       (a->bits == 32 && parse_netmask(slash + 1, &a->prefix));
}

/* Returns the bits of byte i that belong to the network. */
static uint8_t network_mask(const struct address *a, unsigned i)
{
	unsigned before = i * 8;
	if (a->prefix >= before + 8)
		return 0xff;
	return (uint8_t)(a->prefix <= before ? 0 : 0xffu << (before + 8u - a->prefix) & 0xffu);
}

bool address_has_host_bits(const struct address *a)
{
	for (unsigned i = 0; i < a->bits / 8; i++)
		if (a->bytes[i] & (uint8_t)~network_mask(a, i))
			return true;
	return false;
}

static void put_hex(char *text, unsigned i, uint8_t byte)
{
	static const char digits[] = "0123456789abcdef";
	text[2 * i] = digits[byte >> 4];
	text[2 * i + 1] = digits[byte & 15];
	text[2 * i + 2] = '\0';
}

void address_first(const struct address *a, char *text)
{
	for (unsigned i = 0; i < a->bits / 8; i++)
		put_hex(text, i, a->bytes[i] & network_mask(a, i));
}

void address_last(const struct address *a, char *text)
{
	for (unsigned i = 0; i < a->bits / 8; i++)
		put_hex(text, i, a->bytes[i] | (uint8_t)~network_mask(a, i));
}

void address_hex(const struct address *a, char *text)
{
	for (unsigned i = 0; i < a->bits / 8; i++)
		put_hex(text, i, a->bytes[i]);
}
