/* The meaning of a scalar without quotes in YAML. ctrc reads the core schema of YAML 1.2. Scalars that have another
 * meaning in YAML 1.1 are recognised, so that messages can name it. */
#ifndef SYNTAX_YAML_SCALAR_H
#define SYNTAX_YAML_SCALAR_H

#include <stdbool.h>
#include <stddef.h>

enum yaml_scalar {
	YAML_SCALAR_TEXT,
	YAML_SCALAR_NULL,
	YAML_SCALAR_TRUE,
	YAML_SCALAR_FALSE,
	YAML_SCALAR_INT,       /* decimal, 0o17 or 0xf */
	YAML_SCALAR_ZERO_LED,  /* 017: 17 in YAML 1.2, 15 in YAML 1.1 */
	YAML_SCALAR_FLOAT,
	YAML_SCALAR_NO_NUMBER, /* .inf, .nan */
};

/* Returns the meaning of `len` bytes in YAML 1.2. */
enum yaml_scalar yaml_scalar_of(const char *text, size_t len);

/* Returns the meaning in YAML 1.1 of a text that is a string in YAML 1.2: "the boolean false", "a number to the base
 * 60". Returns NULL when the text is a string in both. *truth gets 1 or 0 for a boolean, and -1 for everything else. */
const char *yaml_scalar_once(const char *text, size_t len, int *truth);

#endif
