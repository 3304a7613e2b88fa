/* Text that grows, in malloc'ed memory: for building strings whose length is not known in advance. Zeroed memory is an
 * empty buffer. A buffer that is reused does not allocate again once it has grown: reset it with buf_clear. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct buf {
	char *text; /* not closed with NUL; NULL while `size` is 0 */
	size_t len, size;
	size_t limit; /* most bytes it may hold; 0 means no limit */
	int full;     /* set when the limit or the system refused to grow; text appended after that is dropped */
};

/* The slow path of the functions below: makes room for `more` bytes. Returns 0 and sets `full` when there is no
 * room. */
int buf_reserve(struct buf *b, size_t more);

/* Appends `n` bytes. Like every function that appends, sets `full` when the bytes do not fit. */
static inline void buf_add(struct buf *b, const char *text, size_t n)
{
	if (n > b->size - b->len && !buf_reserve(b, n))
		return;
	if (n)
		memcpy(b->text + b->len, text, n);
	b->len += n;
}

/* Appends one byte. */
static inline void buf_char(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

/* Appends text that ends with a NUL byte. */
static inline void buf_puts(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

/* Appends text formatted as printf does. */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Appends a code point (0 to 0x10ffff, not a surrogate) as UTF-8. */
void buf_utf8(struct buf *b, uint32_t code_point);

/* Returns the text followed by a NUL byte, which `len` does not count. The buffer owns the text; the text is valid
 * until the buffer changes. Returns an empty text when the buffer is full and never held anything. */
const char *buf_text(struct buf *b);

/* Makes the buffer empty and keeps its memory. */
static inline void buf_clear(struct buf *b)
{
	b->len = 0;
	b->full = 0;
}

/* Frees the memory. The buffer is empty afterwards and may be used again. */
void buf_release(struct buf *b);

#endif
