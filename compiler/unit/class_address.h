/* Addresses, ports and networks as values of directives (see unit/value_class.h). The argument of a class is the list
 * of words that may stand for one. */
#ifndef UNIT_CLASS_ADDRESS_H
#define UNIT_CLASS_ADDRESS_H

#include "unit/value_class.h"

/* Each function tells whether systemd accepts all of `text` as the value that its comment names. `text` is one line,
 * ended by a NUL byte, without blanks around it and with its specifiers replaced. The second parameter is the argument
 * of the row in value_classes.def; it is NULL where the comment does not mention it. None of the functions can fail. */

/* Addresses with their prefixes, `any`, `localhost` and the like. */
bool class_address_prefixes(const char *text, const char *argument);
bool class_address_listen(const char *text, const char *argument);   /* a port, ADDRESS:PORT, or the path of a socket */
/* One of the words `families`, optionally with the number of a group. */
bool class_address_netlink(const char *text, const char *families);
bool class_address_bind(const char *text, const char *argument);     /* [FAMILY:][PROTOCOL:]PORTS */

#endif
