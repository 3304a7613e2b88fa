/* Blocks of memory that come with their pages: the system has mapped them before they are touched.
 *
 * A page fault for each page would be a third of the time of an evaluation that fills some hundred megabytes. Asking
 * for all pages of a block at once halves that (MADV_POPULATE_WRITE, madvise(2)); a page maker has the rest done by a
 * thread beside, while the last block is being filled. Huge pages would cost less still where the system has them at
 * hand; in a virtual machine they often have to come from its host first, which takes ten times as long. */
#ifndef BASE_PAGES_H
#define BASE_PAGES_H

#include <stddef.h>

struct page_maker;

/* A block of `size` bytes, which free() releases; NULL when there is no memory. Small ones come without their pages. */
void *pages_new(size_t size);

/* A thread that has the next block of `size` bytes ready. NULL when there can be none. It takes no signals. */
struct page_maker *pages_maker_new(size_t size);

/* The next block, the caller's to free(); waits for it. NULL when there was no memory for it. */
void *pages_maker_take(struct page_maker *m);

/* Ends the thread and releases what it holds. `m` may be NULL. */
void pages_maker_release(struct page_maker *m);

#endif
