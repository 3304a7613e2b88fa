/* Addresses, ports and networks: whether systemd takes a text for one (unit/value_class.h says more of texts). An
 * argument is the words that may stand for one. */
#ifndef UNIT_CLASS_ADDRESS_H
#define UNIT_CLASS_ADDRESS_H

#include "unit/value_class.h"

/* Each tells whether systemd takes all of `text` for what its comment says. `text` is one line, closed with NUL,
 * without blanks around it and with its specifiers replaced. The second parameter is the argument of the row in
 * value_classes.def, NULL where the comment needs none. None of them fails. */
/* Addresses with their prefixes, `any`, `localhost` and the like. */
bool class_address_prefixes(const char *text, const char *argument);
bool class_address_listen(const char *text, const char *argument);   /* a port, ADDRESS:PORT, or the path of a socket */
/* One of the words `families`, and perhaps a group's number. */
bool class_address_netlink(const char *text, const char *families);
bool class_address_bind(const char *text, const char *argument);     /* [FAMILY:][PROTOCOL:]PORTS */

#endif
