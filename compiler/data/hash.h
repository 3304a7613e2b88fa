/* Hashes and their written forms. */
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

/* Finds a kind of hash by its name: "sha256". Returns false when there is none. "blake3" exists only when the
 * evaluator's options allow it. */
bool hash_kind_of(const struct evaluator *ev, const char *name, enum hash_kind *kind);

/* Returns the name of a kind. It is static. */
const char *hash_kind_name(enum hash_kind kind);

/* Returns the number of bytes of a hash of a kind. */
size_t hash_size(enum hash_kind kind);

/* Finds a format by its name: "base16", "nix32", "base32" (an older name of nix32), "base64", "sri". Returns false when
 * there is none. */
bool hash_format_of(const char *name, enum hash_format *format);

/* Computes the hash of `len` bytes into *h. Never fails. */
void hash_compute(struct hash *h, enum hash_kind kind, const char *bytes, size_t len);

/* Appends the hash. Only the format SRI includes its kind. */
void hash_put(struct buf *b, const struct hash *h, enum hash_format format);

/* Reads KIND-BASE64, KIND:DIGITS or DIGITS into *h. DIGITS are in base 16, 32 (Nix's) or 64, which their number
 * distinguishes. When *kind_known is true, the hash has to be of h->kind; it is set to true when the text names its
 * kind. Returns NULL, or the words for what is wrong with the text (static). */
const char *hash_parse(const struct evaluator *ev, struct hash *h, const char *text, bool *kind_known);

#endif
