/* Hashes and the forms they are written in. */
#ifndef DATA_HASH_H
#define DATA_HASH_H

#include "base/buf.h"
#include "eval/eval.h"

enum hash_kind { HASH_MD5, HASH_SHA1, HASH_SHA256, HASH_SHA512, HASH_BLAKE3, HASH_KINDS };
enum hash_format { HASH_BASE16, HASH_NIX32, HASH_BASE64, HASH_SRI, HASH_FORMATS };

enum { HASH_LARGEST = 64 };

struct hash {
	enum hash_kind kind;
	uint8_t bytes[HASH_LARGEST];
};

/* "sha256": false when there is none of that name. "blake3" is one where the evaluator's options have it. */
bool hash_kind_of(const struct evaluator *ev, const char *name, enum hash_kind *kind);
const char *hash_kind_name(enum hash_kind kind);
size_t hash_size(enum hash_kind kind);

/* "base16", "nix32", "base32" (an older name of it), "base64", "sri". */
bool hash_format_of(const char *name, enum hash_format *format);

/* The hash of `len` bytes at `bytes` into *h. Never fails. */
void hash_compute(struct hash *h, enum hash_kind kind, const char *bytes, size_t len);

/* Appends the hash; only SRI says its kind. */
void hash_put(struct buf *b, const struct hash *h, enum hash_format format);

/* Reads KIND-BASE64, KIND:DIGITS or DIGITS, in base 16, 32 (Nix's) or 64, told apart by length. `*kind_known`: h->kind
 * is what the text has to be; it is set when the text says its kind. NULL, or what is wrong with the text. */
const char *hash_parse(const struct evaluator *ev, struct hash *h, const char *text, bool *kind_known);

#endif
