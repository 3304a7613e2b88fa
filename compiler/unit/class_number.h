/* Numbers, sizes, percentages, times and lists of processors as values of directives (see unit/value_class.h). An
 * argument "least most" is a range. */
#ifndef UNIT_CLASS_NUMBER_H
#define UNIT_CLASS_NUMBER_H

#include "unit/value_class.h"

/* Each function tells whether systemd accepts all of `text` as the value that its comment names. `text` is one line,
 * ended by a NUL byte, without blanks around it and with its specifiers replaced. The second parameter is the argument
 * of the row in value_classes.def; it is NULL where the comment does not mention it. None of the functions can fail. */

bool class_number_integer(const char *text, const char *range);        /* an integer of the range */
bool class_number_mode(const char *text, const char *argument);        /* a mode in octal digits */
bool class_number_size(const char *text, const char *least);           /* a size in bytes, at least `least` */
bool class_number_memory(const char *text, const char *least);         /* the same, a percentage, or `infinity` */
bool class_number_percentage(const char *text, const char *range);     /* a percentage of the range */
bool class_number_tasks(const char *text, const char *argument);       /* a number, a percentage, or `infinity` */
/* A number of the range, or one of the words after the range in the argument. */
bool class_number_weight(const char *text, const char *range);
/* One limit, or two as soft:hard, of the `kind` ("size" ...), or `infinity`. */
bool class_number_limit(const char *text, const char *kind);
bool class_number_span(const char *text, const char *argument);        /* a time span */
bool class_number_nanoseconds(const char *text, const char *argument); /* a time span, or a number of nanoseconds */
bool class_number_calendar(const char *text, const char *argument);    /* a calendar event */
bool class_number_cpus(const char *text, const char *argument);        /* a list of processors: 0-3,7 */

#endif
