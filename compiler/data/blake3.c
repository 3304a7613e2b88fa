/* A binary tree: its leaves are chunks of 1024 bytes, each hashed block by block; a node is the hash of its two
 * children. The left child has as many chunks as the largest power of two that leaves at least one for the right
 * child. */
#include "data/blake3.h"

#include <stdbool.h>
#include <string.h>

enum { BLOCK = 64, CHUNK = 1024, ROUNDS = 7 };
enum flag { CHUNK_START = 1, CHUNK_END = 2, PARENT = 4, ROOT = 8 };

/* The initial state of SHA-256. */
static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

static uint32_t rotate(uint32_t x, int n)
{
	return x >> n | x << (32 - n);
}

/* Mixes two words of the message into a column or a diagonal of the state. */
static void mix(uint32_t *v, int a, int b, int c, int d, uint32_t x, uint32_t y)
{
	v[a] += v[b] + x;
	v[d] = rotate(v[d] ^ v[a], 16);
	v[c] += v[d];
	v[b] = rotate(v[b] ^ v[c], 12);
	v[a] += v[b] + y;
	v[d] = rotate(v[d] ^ v[a], 8);
	v[c] += v[d];
	v[b] = rotate(v[b] ^ v[c], 7);
}

static void mix_round(uint32_t *v, const uint32_t *m)
{
	for (int i = 0; i < 4; i++)
		mix(v, i, 4 + i, 8 + i, 12 + i, m[2 * i], m[2 * i + 1]);
	for (int i = 0; i < 4; i++)
		mix(v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[8 + 2 * i], m[9 + 2 * i]);
}

/* Hashes one more block, of `len` bytes, into the chaining value. */
static void compress(uint32_t chain[8], const uint32_t block[16], uint64_t counter, uint32_t len, uint32_t flags)
{
	static const uint8_t order[16] = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};
	uint32_t v[16], m[16], next[16];
	memcpy(v, chain, 8 * sizeof *v);
	memcpy(v + 8, start, 4 * sizeof *v);
	v[12] = (uint32_t)counter;
	v[13] = (uint32_t)(counter >> 32);
	v[14] = len;
	v[15] = flags;
	memcpy(m, block, sizeof m);
	for (int round = 0; round < ROUNDS; round++) {
		mix_round(v, m);
		for (int i = 0; i < 16; i++)
			next[i] = m[order[i]];
		memcpy(m, next, sizeof m);
	}
	for (int i = 0; i < 8; i++)
		chain[i] = v[i] ^ v[i + 8];
}

static void hash_chunk(uint32_t chain[8], const uint8_t *bytes, size_t len, uint64_t counter, uint32_t flags)
{
	memcpy(chain, start, sizeof start);
	size_t at = 0;
	do {
		size_t n = len - at < BLOCK ? len - at : BLOCK;
		uint32_t block[16] = {0};
		for (size_t i = 0; i < n; i++)
			block[i / 4] |= (uint32_t)bytes[at + i] << i % 4 * 8;
		bool last = at + n == len;
		compress(chain, block, counter, (uint32_t)n, (at ? 0 : CHUNK_START) | (last ? CHUNK_END | flags : 0));
		at += n;
	} while (at < len);
}

/* `counter` is the number of the first chunk. `flags` is ROOT for the whole tree, else 0. */
static void hash_tree(uint32_t chain[8], const uint8_t *bytes, size_t len, uint64_t counter, uint32_t flags)
{
	if (len <= CHUNK) {
		hash_chunk(chain, bytes, len, counter, flags);
		return;
	}
	size_t left = CHUNK;
	while (left < len - left)
		left *= 2;
	uint32_t children[16];
	hash_tree(children, bytes, left, counter, 0);
	hash_tree(children + 8, bytes + left, len - left, counter + left / CHUNK, 0);
	memcpy(chain, start, sizeof start);
	compress(chain, children, 0, BLOCK, PARENT | flags);
}

void blake3_digest(uint8_t digest[BLAKE3_DIGEST_SIZE], const uint8_t *bytes, size_t len)
{
	uint32_t chain[8];
	hash_tree(chain, bytes, len, 0, ROOT);
	for (int i = 0; i < BLAKE3_DIGEST_SIZE; i++)
		digest[i] = (uint8_t)(chain[i / 4] >> i % 4 * 8);
}
