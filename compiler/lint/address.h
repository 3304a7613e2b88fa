/* IP addresses in the forms that iproute2 takes: IPv4 with four parts or IPv6 in any spelling, with or without a
 * prefix. The prefix of IPv4 may also be a netmask (10.0.0.1/255.255.255.0). */
#ifndef LINT_ADDRESS_H
#define LINT_ADDRESS_H

#include <stdbool.h>
#include <stdint.h>

struct address {
	uint8_t bytes[16]; /* in network order; IPv4 uses the first four */
	unsigned bits;     /* 32 or 128 */
	unsigned prefix;   /* `bits` when none was given */
	bool has_prefix;
};

/* Reads a whole text, ended by a NUL byte. Returns false when it is not an address. */
bool address_parse(const char *text, struct address *a);

/* Whether bits after the prefix are set, so that it is an address in a network and not the network itself. */
bool address_has_host_bits(const struct address *a);

/* These write the first and the last address of the network as 2 * bits / 8 hexadecimal digits and a NUL byte, at most
 * 33 bytes in all. They compare as the addresses do. */
void address_first(const struct address *a, char *text);
void address_last(const struct address *a, char *text);

/* Writes the address itself in the same form. */
void address_hex(const struct address *a, char *text);

#endif
