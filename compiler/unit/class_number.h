/* Numbers, sizes, percentages, times and lists of processors: whether systemd takes a text for one (unit/value_class.h
 * says more of texts). An argument "least most" is a range. */
#ifndef UNIT_CLASS_NUMBER_H
#define UNIT_CLASS_NUMBER_H

#include "unit/value_class.h"

bool class_number_integer(const char *text, const char *range);
bool class_number_mode(const char *text, const char *argument);
bool class_number_size(const char *text, const char *least);
bool class_number_memory(const char *text, const char *least);
bool class_number_percentage(const char *text, const char *range);
bool class_number_tasks(const char *text, const char *argument);
bool class_number_weight(const char *text, const char *range);
bool class_number_limit(const char *text, const char *kind);
bool class_number_span(const char *text, const char *argument);
bool class_number_nanoseconds(const char *text, const char *argument);
bool class_number_calendar(const char *text, const char *argument);
bool class_number_cpus(const char *text, const char *argument);

#endif
