#include "syntax/byte_class.h"

enum {
	DIGIT = BYTE_IN_PATH | BYTE_IN_SCHEME | BYTE_IN_URL | BYTE_IN_NAME,
	LETTER = DIGIT | BYTE_LETTER,
	URL = BYTE_IN_URL
};

const unsigned char byte_classes[256] = {
	['a' ... 'z'] = LETTER,
	['A' ... 'Z'] = LETTER,
	['0' ... '9'] = DIGIT,
	['-'] = DIGIT,
	['+'] = BYTE_IN_PATH | BYTE_IN_SCHEME | BYTE_IN_URL,
	['.'] = BYTE_IN_PATH | BYTE_IN_SCHEME | BYTE_IN_URL,
	['_'] = BYTE_IN_PATH | BYTE_IN_URL | BYTE_IN_NAME,
	['\''] = BYTE_IN_URL | BYTE_IN_NAME,
	['%'] = URL, ['/'] = URL, ['?'] = URL, [':'] = URL, ['@'] = URL, ['&'] = URL, ['='] = URL,
	['$'] = URL, [','] = URL, ['!'] = URL, ['~'] = URL, ['*'] = URL,
};
