/* Writing to file descriptors. */
#ifndef BASE_WRITE_ALL_H
#define BASE_WRITE_ALL_H

#include <stdbool.h>
#include <stddef.h>

/* Writes `n` bytes, in several writes where needed. Returns false with errno on failure; some of the bytes may have
 * been written then. */
bool write_all(int fd, const char *bytes, size_t n);

#endif
