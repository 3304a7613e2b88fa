/* The digests are computed by nettle, except BLAKE3, which nettle lacks. */
#include "data/hash.h"

#include "data/blake3.h"

#include <nettle/base16.h>
#include <nettle/base64.h>
#include <nettle/md5.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

static const struct {
	const char *name;
	size_t size;
} kinds[HASH_KINDS] = {
    [HASH_MD5] = {"md5", MD5_DIGEST_SIZE},
    [HASH_SHA1] = {"sha1", SHA1_DIGEST_SIZE},
    [HASH_SHA256] = {"sha256", SHA256_DIGEST_SIZE},
    [HASH_SHA512] = {"sha512", SHA512_DIGEST_SIZE},
    [HASH_BLAKE3] = {"blake3", BLAKE3_DIGEST_SIZE},
};

/* Nix's own base 32: digits and letters without e, o, t, u. */
static const char digits32[] = "0123456789abcdfghijklmnpqrsvwxyz";

/* Returns the number of kinds; the last kind is experimental. */
static int known_kinds(const struct evaluator *ev)
{
	return ev->options.blake3 ? HASH_KINDS : HASH_BLAKE3;
}

bool hash_kind_of(const struct evaluator *ev, const char *name, enum hash_kind *kind)
{
	for (int k = 0; k < known_kinds(ev); k++)
		if (strcmp(kinds[k].name, name) == 0) {
			*kind = (enum hash_kind)k;
			return true;
		}
	return false;
}

const char *hash_kind_name(enum hash_kind kind)
{
	return kinds[kind].name;
}

size_t hash_size(enum hash_kind kind)
{
	return kinds[kind].size;
}

bool hash_format_of(const char *name, enum hash_format *format)
{
	static const struct {
		const char *name;
		enum hash_format format;
	} formats[] = {{"base16", HASH_BASE16}, {"nix32", HASH_NIX32}, {"base32", HASH_NIX32},
	               {"base64", HASH_BASE64}, {"sri", HASH_SRI}};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (strcmp(formats[i].name, name) == 0) {
			*format = formats[i].format;
			return true;
		}
	return false;
}

void hash_compute(struct hash *h, enum hash_kind kind, const char *bytes, size_t len)
{
	union {
		struct md5_ctx md5;
		struct sha1_ctx sha1;
		struct sha256_ctx sha256;
		struct sha512_ctx sha512;
	} c;
	const uint8_t *data = (const uint8_t *)bytes;
	h->kind = kind;
	switch (kind) {
	case HASH_MD5:
		md5_init(&c.md5);
		md5_update(&c.md5, len, data);
		md5_digest(&c.md5, MD5_DIGEST_SIZE, h->bytes);
		break;
	case HASH_SHA1:
		sha1_init(&c.sha1);
		sha1_update(&c.sha1, len, data);
		sha1_digest(&c.sha1, SHA1_DIGEST_SIZE, h->bytes);
		break;
	case HASH_SHA256:
		sha256_init(&c.sha256);
		sha256_update(&c.sha256, len, data);
		sha256_digest(&c.sha256, SHA256_DIGEST_SIZE, h->bytes);
		break;
	case HASH_SHA512:
		sha512_init(&c.sha512);
		sha512_update(&c.sha512, len, data);
		sha512_digest(&c.sha512, SHA512_DIGEST_SIZE, h->bytes);
		break;
	case HASH_BLAKE3: blake3_digest(h->bytes, data, len); break;
	case HASH_KINDS: break;
	}
}

/* Base 32 takes the hash as one number, lowest byte first, and writes its highest digit first. */

static size_t length32(size_t size)
{
	return (size * 8 + 4) / 5;
}

static void put_base32(struct buf *b, const struct hash *h)
{
	size_t size = hash_size(h->kind);
	for (size_t n = length32(size); n-- > 0;) {
		size_t bit = n * 5, i = bit / 8, shift = bit % 8;
		unsigned c = (unsigned)h->bytes[i] >> shift;
		if (i + 1 < size)
			c |= (unsigned)h->bytes[i + 1] << (8 - shift);
		buf_char(b, digits32[c & 31]);
	}
}

static bool parse_base32(struct hash *h, const char *text)
{
	size_t size = hash_size(h->kind), len = length32(size);
	memset(h->bytes, 0, sizeof h->bytes);
	for (size_t n = 0; n < len; n++) {
		const char *digit = strchr(digits32, text[len - n - 1]);
		if (!digit || !*digit)
			return false;
		unsigned value = (unsigned)(digit - digits32) << n * 5 % 8;
		size_t i = n * 5 / 8;
		h->bytes[i] |= (uint8_t)value;
		if (i + 1 < size)
			h->bytes[i + 1] |= (uint8_t)(value >> 8);
		else if (value >> 8)
			return false;
	}
	return true;
}

static void put_base64(struct buf *b, const struct hash *h)
{
	char text[BASE64_ENCODE_RAW_LENGTH(HASH_LARGEST)];
	size_t size = hash_size(h->kind);
	base64_encode_raw(text, size, h->bytes);
	buf_add(b, text, BASE64_ENCODE_RAW_LENGTH(size));
}

static bool parse_base64(struct hash *h, const char *text, size_t len)
{
	struct base64_decode_ctx c;
	uint8_t bytes[BASE64_DECODE_LENGTH(BASE64_ENCODE_RAW_LENGTH(HASH_LARGEST))];
	size_t size = sizeof bytes;
	if (len > BASE64_ENCODE_RAW_LENGTH(HASH_LARGEST))
		return false;
	base64_decode_init(&c);
	if (!base64_decode_update(&c, &size, bytes, len, text) || !base64_decode_final(&c) || size != hash_size(h->kind))
		return false;
	memcpy(h->bytes, bytes, size);
	return true;
}

static bool parse_base16(struct hash *h, const char *text, size_t len)
{
	struct base16_decode_ctx c;
	size_t size = sizeof h->bytes;
	base16_decode_init(&c);
	return base16_decode_update(&c, &size, h->bytes, len, text) && base16_decode_final(&c);
}

void hash_put(struct buf *b, const struct hash *h, enum hash_format format)
{
	char digits[BASE16_ENCODE_LENGTH(HASH_LARGEST)];
	size_t size = hash_size(h->kind);
	switch (format) {
	case HASH_BASE16:
		base16_encode_update(digits, size, h->bytes);
		buf_add(b, digits, BASE16_ENCODE_LENGTH(size));
		break;
	case HASH_NIX32: put_base32(b, h); break;
	case HASH_SRI: buf_printf(b, "%s-", hash_kind_name(h->kind)); /* fall through */
	case HASH_BASE64: put_base64(b, h); break;
	case HASH_FORMATS: break;
	}
}

/* Reads the kind before a ':' or '-'. Returns the text after it, or the text itself when it has no kind. */
static const char *parse_kind(const struct evaluator *ev, const char *text, enum hash_kind *kind, bool *found)
{
	for (int k = 0; k < known_kinds(ev); k++) {
		size_t n = strlen(kinds[k].name);
		if (strncmp(text, kinds[k].name, n) == 0 && (text[n] == ':' || text[n] == '-')) {
			*kind = (enum hash_kind)k;
			*found = true;
			return text + n + 1;
		}
	}
	return text;
}

const char *hash_parse(const struct evaluator *ev, struct hash *h, const char *text, bool *kind_known)
{
	enum hash_kind kind = h->kind;
	bool said = false;
	const char *digits = parse_kind(ev, text, &kind, &said);
	bool sri = said && digits[-1] == '-';
	if (!said && !*kind_known)
		return "does not say its kind";
	if (said && *kind_known && kind != h->kind)
		return "is of another kind";
	h->kind = kind;
	*kind_known = true;
	size_t len = strlen(digits), size = hash_size(kind);
	bool ok;
	if (!sri && len == BASE16_ENCODE_LENGTH(size))
		ok = parse_base16(h, digits, len);
	else if (!sri && len == length32(size))
		ok = parse_base32(h, digits);
	else if (len == BASE64_ENCODE_RAW_LENGTH(size))
		ok = parse_base64(h, digits, len);
	else
		return "has a wrong length for its kind";
	return ok ? NULL : "has characters that are no digits";
}
