/* Names of units, users, variables and interfaces as values of directives (see unit/value_class.h). The argument of a
 * class restricts the types of units. */
#ifndef UNIT_CLASS_NAME_H
#define UNIT_CLASS_NAME_H

#include "unit/value_class.h"

/* Each function tells whether systemd accepts all of `text` as the value that its comment names. `text` is one line,
 * ended by a NUL byte, without blanks around it and with its specifiers replaced. The second parameter is the argument
 * of the row in value_classes.def; it is NULL where the comment does not mention it. None of the functions can fail. */

bool class_name_log_namespace(const char *text, const char *argument); /* the name of a log namespace */
/* Names of units, of the `types` if the argument lists any. */
bool class_name_units(const char *text, const char *types);
/* The name of one unit, of the `types` if the argument lists any. */
bool class_name_unit(const char *text, const char *types);
bool class_name_uris(const char *text, const char *argument);          /* URIs of documentation */
bool class_name_user(const char *text, const char *argument);          /* the name or number of a user or group */
bool class_name_users(const char *text, const char *argument);         /* several of the same */
bool class_name_bus(const char *text, const char *argument);           /* a name on the bus: org.example.Name */
/* The name of a file descriptor or of a control group. */
bool class_name_descriptor(const char *text, const char *argument);
bool class_name_variables(const char *text, const char *argument);     /* names of variables */
bool class_name_assignments(const char *text, const char *argument);   /* NAME=value, several */
bool class_name_unset(const char *text, const char *argument);         /* names of variables, or NAME=value */
bool class_name_log_fields(const char *text, const char *argument);    /* FIELD=value, several */
bool class_name_interface(const char *text, const char *argument);     /* the name of an interface */
bool class_name_interfaces(const char *text, const char *argument);    /* several of the same */

#endif
