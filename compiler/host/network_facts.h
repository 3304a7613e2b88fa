/* The running host's networks, as values (host/facts.h). */
#ifndef HOST_NETWORK_FACTS_H
#define HOST_NETWORK_FACTS_H

#include "eval/eval.h"

/* NAME -> { bridge; addresses = [ TEXT ... ]; } */
struct value network_facts_interfaces(struct session *s);

/* [ "tcp:80" "udp:53" ... ]: on which somebody listens, from /proc/net. */
struct value network_facts_ports(struct session *s);

#endif
