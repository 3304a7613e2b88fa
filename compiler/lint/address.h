/* Addresses of networks as iproute2 takes them: IPv4 in four parts or IPv6 in any of its spellings, with or without a
 * prefix, which of IPv4 may also be a netmask (10.0.0.1/255.255.255.0). */
#ifndef LINT_ADDRESS_H
#define LINT_ADDRESS_H

#include <stdbool.h>
#include <stdint.h>

struct address {
	uint8_t bytes[16]; /* in network order; IPv4 uses the first four */
	unsigned bits;     /* 32 or 128 */
	unsigned prefix;   /* `bits` where none was given */
	bool has_prefix;
};

/* Reads all of a text (closed with NUL). False when it is no address. */
bool address_parse(const char *text, struct address *a);

/* Whether bits behind the prefix are set: an address in a network rather than the network itself. */
bool address_has_host_bits(const struct address *a);

/* The first and the last address of the network, as 2 * bits / 8 digits of base 16 closed with NUL: they compare as the
 * addresses do. `text` has room for 33 bytes. */
void address_first(const struct address *a, char *text);
void address_last(const struct address *a, char *text);
/* The address itself, in the same form. */
void address_hex(const struct address *a, char *text);

#endif
