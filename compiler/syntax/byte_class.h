/* What the bytes of a text may be part of, besides of strings and comments. */
#ifndef SYNTAX_BYTE_CLASS_H
#define SYNTAX_BYTE_CLASS_H

enum {
	BYTE_IN_PATH = 1,
	BYTE_IN_SCHEME = 2, /* of a URL */
	BYTE_IN_URL = 4,
	BYTE_LETTER = 8,
	BYTE_IN_NAME = 16
};

/* For each byte the classes that contain it, joined with `|`; 0 for NUL and for bytes beyond ASCII. */
extern const unsigned char byte_classes[256];

/* The classes of a byte. */
static inline unsigned byte_class(char c)
{
	return byte_classes[(unsigned char)c];
}

#endif
