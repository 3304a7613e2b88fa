/* The networks of the running host, as values (host/facts.h). */
#ifndef HOST_NETWORK_FACTS_H
#define HOST_NETWORK_FACTS_H

#include "eval/eval.h"

/* Returns NAME -> { bridge; addresses = [ TEXT ... ]; }. */
struct value network_facts_interfaces(struct session *s);

/* Returns [ "tcp:80" "udp:53" ... ], the ports on which a program listens, from /proc/net. */
struct value network_facts_ports(struct session *s);

#endif
