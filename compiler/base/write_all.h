/* Writing to file descriptors. */
#ifndef BASE_WRITE_ALL_H
#define BASE_WRITE_ALL_H

#include <stdbool.h>
#include <stddef.h>

/* Writes `n` bytes, in as many pieces as it takes. False with errno, when some of them may have been written. */
bool write_all(int fd, const char *bytes, size_t n);

#endif
