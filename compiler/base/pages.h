/* Blocks of memory whose pages are mapped before they are used.
 *
 * A page fault for each page would take a third of the time of an evaluation that fills some hundred megabytes. Mapping
 * all pages of a block at once halves that (MADV_POPULATE_WRITE, madvise(2)); a page maker maps the next block in a
 * thread of its own while the last block is being filled. Huge pages would be cheaper still where the system has them
 * ready, but in a virtual machine they often have to come from its host first, which takes ten times as long. */
#ifndef BASE_PAGES_H
#define BASE_PAGES_H

#include <stddef.h>

struct page_maker;

/* Returns a block of `size` bytes, which the caller frees with free(), or NULL when there is no memory. The pages of a
 * small block are not mapped in advance. */
void *pages_new(size_t size);

/* Starts a thread that keeps the next block of `size` bytes ready. Returns NULL when the thread cannot be started. The
 * thread takes no signals. */
struct page_maker *pages_maker_new(size_t size);

/* Waits for the next block and returns it. The caller frees the block with free(). Returns NULL when there was no
 * memory for it. */
void *pages_maker_take(struct page_maker *m);

/* Ends the thread and frees its memory. `m` may be NULL. */
void pages_maker_release(struct page_maker *m);

#endif
