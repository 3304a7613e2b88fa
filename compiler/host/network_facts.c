#include "host/network_facts.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static symbol name_of(struct session *s, const char *name)
{
	return symbol_of(&s->symbols, name, strlen(name));
}

/* Returns the address as a text, or NULL. */
static const char *text_of_address(const struct sockaddr *a, char *text)
{
	const void *bytes = NULL;
	if (a && a->sa_family == AF_INET)
		bytes = &((const struct sockaddr_in *)(const void *)a)->sin_addr;
	if (a && a->sa_family == AF_INET6)
		bytes = &((const struct sockaddr_in6 *)(const void *)a)->sin6_addr;
	return bytes ? inet_ntop(a->sa_family, bytes, text, INET6_ADDRSTRLEN) : NULL;
}

/* The list has an entry for each interface, and one for each of its addresses. */
static struct value addresses_of(struct session *s, const struct ifaddrs *all, const char *name)
{
	char text[INET6_ADDRSTRLEN];
	size_t n = 0, most = 0;
	for (const struct ifaddrs *i = all; i; i = i->ifa_next)
		most += strcmp(i->ifa_name, name) == 0;
	struct value *items = ARENA_ARRAY(&s->arena, struct value, most + 1);
	for (const struct ifaddrs *i = all; i; i = i->ifa_next)
		if (strcmp(i->ifa_name, name) == 0 && text_of_address(i->ifa_addr, text))
			items[n++] = value_of_text(&s->arena, text, strlen(text));
	return value_of_list(&s->arena, items, n);
}

static bool is_first(const struct ifaddrs *all, const struct ifaddrs *one)
{
	const struct ifaddrs *i = all;
	while (strcmp(i->ifa_name, one->ifa_name) != 0)
		i = i->ifa_next;
	return i == one;
}

static struct value interface(struct session *s, const struct ifaddrs *all, const char *name)
{
	struct stat st;
	struct attrs_builder b = attrs_build(s, 2);
	bool bridge = stat(arena_format(&s->arena, "/sys/class/net/%s/bridge", name), &st) == 0;
	attrs_put(&b, name_of(s, "bridge"), 0, bridge ? VALUE_OF_TRUE : VALUE_OF_FALSE);
	attrs_put(&b, name_of(s, "addresses"), 0, addresses_of(s, all, name));
	return attrs_done(&b, true);
}

struct value network_facts_interfaces(struct session *s)
{
	struct ifaddrs *all;
	struct attrs_builder b = attrs_build(s, 1);
	if (getifaddrs(&all) != 0)
		return attrs_done(&b, true);
	for (const struct ifaddrs *i = all; i; i = i->ifa_next)
		if (is_first(all, i))
			attrs_put(&b, name_of(s, i->ifa_name), 0, interface(s, all, i->ifa_name));
	freeifaddrs(all);
	return attrs_done(&b, true);
}

enum { PORTS = 65536 };

/* Marks the ports in a table of /proc/net: "  0: 00000000:0016 00000000:0000 0A ...", in hexadecimal. `state` is that
 * of a listening socket: 0A for TCP, 07 for UDP. */
static void read_table(const char *path, unsigned state, bool *listens)
{
	char line[512];
	unsigned port, is;
	FILE *file = fopen(path, "re");
	while (file && fgets(line, sizeof line, file))
		if (sscanf(line, " %*u: %*[0-9A-Fa-f]:%x %*[0-9A-Fa-f]:%*x %x", &port, &is) == 2 && is == state &&
		    port < PORTS)
			listens[port] = true;
	if (file)
		fclose(file);
}

struct value network_facts_ports(struct session *s)
{
	static const struct {
		const char *protocol, *tables[2];
		unsigned state;
	} kinds[] = {{"tcp", {"/proc/net/tcp", "/proc/net/tcp6"}, 0x0A},
	             {"udp", {"/proc/net/udp", "/proc/net/udp6"}, 0x07}};
	struct value *items = ARENA_ARRAY(&s->arena, struct value, 2 * (size_t)PORTS);
	size_t n = 0;
	for (size_t k = 0; k < 2; k++) {
		bool *listens = arena_zalloc(&s->arena, PORTS);
		for (size_t t = 0; t < 2; t++)
			read_table(kinds[k].tables[t], kinds[k].state, listens);
		for (unsigned port = 0; port < PORTS; port++)
			if (listens[port]) {
				const char *text = arena_format(&s->arena, "%s:%u", kinds[k].protocol, port);
				items[n++] = value_of_text(&s->arena, text, strlen(text));
			}
	}
	return value_of_list(&s->arena, items, n);
}
