/* Addresses, ports and networks: whether systemd takes a text for one (unit/value_class.h says more of texts). An
 * argument is the words that may stand for one. */
#ifndef UNIT_CLASS_ADDRESS_H
#define UNIT_CLASS_ADDRESS_H

#include "unit/value_class.h"

bool class_address_prefixes(const char *text, const char *argument);
bool class_address_listen(const char *text, const char *argument);
bool class_address_netlink(const char *text, const char *families);
bool class_address_bind(const char *text, const char *argument);

#endif
