#include "unit/class_address.h"

#include "unit/class_number.h"
#include "unit/class_word.h"
#include "unit/unit_words.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

static bool is_port(const char *text)
{
	return class_number_integer(text, "1 65535");
}

/* Whether it is "10.0.0.0/8", "::1", or one of systemd's words for a network. */
static bool is_prefix(const char *text)
{
	enum { LONGEST = INET6_ADDRSTRLEN };
	char address[LONGEST];
	struct in6_addr to;
	size_t n = strcspn(text, "/");
	if (class_word_one(text, "any localhost link-local multicast"))
		return true;
	if (n >= LONGEST)
		return false;
	memcpy(address, text, n);
	address[n] = '\0';
	const bool is_new = inet_pton(AF_INET6, address, &to) == 1;
	if (!is_new && inet_pton(AF_INET, address, &to) != 1)
		return false;
	return !text[n] || class_number_integer(text + n + 1, is_new ? "0 128" : "0 32");
}

bool class_address_prefixes(const char *text, const char *argument)
{
	struct buf word = {0};
	enum unit_words_result r = UNIT_WORDS_WORD;
	bool fine = true;
	(void)argument;
	while (fine && (r = unit_words_next(&text, &word, UNIT_BLANK, UNIT_WORDS_PLAIN)) == UNIT_WORDS_WORD)
		fine = is_prefix(buf_text(&word));
	buf_release(&word);
	return fine && r == UNIT_WORDS_END;
}

/* Whether it is a port, optionally followed by the interface of a link-local address: "80%eth0". */
static bool is_scoped_port(const char *text)
{
	enum { LONGEST = 8 };
	char port[LONGEST];
	size_t n = strcspn(text, "%");
	if (n >= LONGEST)
		return false;
	memcpy(port, text, n);
	port[n] = '\0';
	return is_port(port);
}

/* "[::]:80", "[fe80::1]:80%eth0", "10.0.0.1:80" */
static bool is_internet(const char *text)
{
	enum { LONGEST = INET6_ADDRSTRLEN };
	char address[LONGEST];
	struct in6_addr to;
	const bool is_new = *text == '[';
	const char *port = is_new ? strchr(text, ']') : strrchr(text, ':');
	if (!port)
		return false;
	text += is_new;
	size_t n = (size_t)(port - text);
	port += is_new;
	if (n >= LONGEST || *port != ':')
		return false;
	memcpy(address, text, n);
	address[n] = '\0';
	return inet_pton(is_new ? AF_INET6 : AF_INET, address, &to) == 1 && is_scoped_port(port + 1);
}

/* "vsock:CID:PORT" */
static bool is_vsock(const char *text)
{
	enum { LONGEST = 16 };
	char cid[LONGEST];
	size_t n = strcspn(text, ":");
	if (text[n] != ':' || n >= LONGEST)
		return false;
	memcpy(cid, text, n);
	cid[n] = '\0';
	return (!n || class_number_integer(cid, "0 4294967295")) && class_number_integer(text + n + 1, "0 4294967295");
}

bool class_address_listen(const char *text, const char *argument)
{
	enum { LONGEST_SOCKET = 107 };
	(void)argument;
	if (*text == '/' || *text == '@')
		return text[1] && strlen(text) <= LONGEST_SOCKET;
	if (strncmp(text, "vsock:", 6) == 0)
		return is_vsock(text + 6);
	return is_port(text) || is_internet(text);
}

/* "FAMILY" or "FAMILY GROUP" */
bool class_address_netlink(const char *text, const char *families)
{
	struct buf word = {0};
	bool fine = unit_words_next(&text, &word, UNIT_BLANK, UNIT_WORDS_PLAIN) == UNIT_WORDS_WORD &&
	            class_word_one(buf_text(&word), families);
	buf_release(&word);
	return fine && (!*text || class_number_integer(text, "0 4294967295"));
}

/* Whether it is a port, or a range of ports. */
static bool is_ports(const char *text)
{
	enum { LONGEST = 8 };
	char first[LONGEST];
	size_t n = strcspn(text, "-");
	if (strcmp(text, "any") == 0)
		return true;
	if (n >= LONGEST)
		return false;
	memcpy(first, text, n);
	first[n] = '\0';
	return is_port(first) &&
	       (!text[n] || (is_port(text + n + 1) && strtol(first, NULL, 0) <= strtol(text + n + 1, NULL, 0)));
}

/* "[ipv4|ipv6:][tcp|udp:][PORTS]", or "any" */
bool class_address_bind(const char *text, const char *argument)
{
	static const char *const parts[][2] = {{"ipv4", "ipv6"}, {"tcp", "udp"}};
	(void)argument;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		for (size_t k = 0; k < 2; k++) {
			size_t n = strlen(parts[i][k]);
			if (strncmp(text, parts[i][k], n) != 0 || (text[n] && text[n] != ':'))
				continue;
			if (!text[n])
				return true;
			text += n + 1;
			break;
		}
	return is_ports(text);
}
