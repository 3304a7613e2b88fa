#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

int buf_reserve(struct buf *b, size_t more)
{
	if (more <= b->size - b->len)
		return 1;
	if (b->full)
		return 0; /* asking the system again each time would be slow */
	size_t need = b->len + more, size = b->size ? b->size : 128;
	while (size < need && size <= SIZE_MAX / 2)
		size *= 2;
	if (need < more || size < need || (b->limit && need > b->limit)) {
		b->full = 1;
		return 0;
	}
	char *text = realloc(b->text, size);
	if (!text) {
		b->full = 1;
		return 0;
	}
	b->text = text;
	b->size = size;
	return 1;
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n > 0 && buf_reserve(b, (size_t)n + 1)) {
		vsnprintf(b->text + b->len, (size_t)n + 1, format, again);
		b->len += (size_t)n;
	}
	va_end(again);
}

void buf_utf8(struct buf *b, uint32_t c)
{
	if (c < 0x80) {
		buf_char(b, (char)c);
		return;
	}
	int tail = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
	static const unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};
	buf_char(b, (char)(lead[tail] | (c >> (6 * tail))));
	while (tail-- > 0)
		buf_char(b, (char)(0x80 | ((c >> (6 * tail)) & 0x3f)));
}

const char *buf_text(struct buf *b)
{
	if (!buf_reserve(b, 1))
		return "";
	b->text[b->len] = '\0';
	return b->text;
}

void buf_release(struct buf *b)
{
	free(b->text);
	*b = (struct buf){.limit = b->limit};
}
