/* Names: of units, users, variables, interfaces: whether systemd takes a text for one (unit/value_class.h says more of
 * texts). An argument narrows what is a name: the types of units. */
#ifndef UNIT_CLASS_NAME_H
#define UNIT_CLASS_NAME_H

#include "unit/value_class.h"

bool class_name_log_namespace(const char *text, const char *argument);
bool class_name_units(const char *text, const char *types);
bool class_name_unit(const char *text, const char *types);
bool class_name_uris(const char *text, const char *argument);
bool class_name_user(const char *text, const char *argument);
bool class_name_users(const char *text, const char *argument);
bool class_name_bus(const char *text, const char *argument);
bool class_name_descriptor(const char *text, const char *argument);
bool class_name_variables(const char *text, const char *argument);
bool class_name_assignments(const char *text, const char *argument);
bool class_name_unset(const char *text, const char *argument);
bool class_name_log_fields(const char *text, const char *argument);
bool class_name_interface(const char *text, const char *argument);
bool class_name_interfaces(const char *text, const char *argument);

#endif
