#include "builtin/drv_text.h"

#include <stdlib.h>

/* Appends a string quoted as in C: the quote, the backslash, and the three kinds of white space that would break a
 * line. */
static void put_string(struct buf *b, const char *text, size_t len)
{
	static const bool quoted[256] = {['"'] = true, ['\\'] = true, ['\n'] = true, ['\r'] = true, ['\t'] = true};
	const char *p = text, *end = text + len;
	buf_char(b, '"');
	while (p < end) {
		const char *plain = p;
		while (p < end && !quoted[(unsigned char)*p])
			p++;
		buf_add(b, plain, (size_t)(p - plain));
		if (p == end)
			break;
		buf_char(b, '\\');
		buf_char(b, *p == '\n' ? 'n' : *p == '\r' ? 'r' : *p == '\t' ? 't' : *p);
		p++;
	}
	buf_char(b, '"');
}

static void put_str(struct buf *b, const struct str *s)
{
	put_string(b, s ? s->text : "", s ? str_len(s) : 0);
}

static void separate(struct buf *b, uint32_t i)
{
	if (i)
		buf_char(b, ',');
}

static void put_strs(struct buf *b, const struct str *const *all, uint32_t n)
{
	buf_char(b, '[');
	for (uint32_t i = 0; i < n; i++) {
		separate(b, i);
		put_str(b, all[i]);
	}
	buf_char(b, ']');
}

static void put_outputs(struct buf *b, const struct drv *d)
{
	buf_puts(b, "Derive([");
	for (uint32_t i = 0; i < d->n_outputs; i++) {
		separate(b, i);
		buf_char(b, '(');
		put_str(b, d->outputs[i].name);
		buf_char(b, ',');
		put_str(b, d->outputs[i].path);
		if (d->fixed) {
			buf_printf(b, ",\"%s%s\",\"", d->recursive ? "r:" : "", hash_kind_name(d->hash.kind));
			hash_put(b, &d->hash, HASH_BASE16);
			buf_puts(b, "\")");
		} else {
			buf_puts(b, ",\"\",\"\")");
		}
	}
	buf_puts(b, "],[");
}

static void put_input(struct buf *b, uint32_t i, const char *name, size_t len, const struct drv_input *input)
{
	separate(b, i);
	buf_char(b, '(');
	put_string(b, name, len);
	buf_char(b, ',');
	put_strs(b, input->outputs, input->n);
	buf_char(b, ')');
}

/* Appends everything after the inputs. */
static void put_rest(struct buf *b, const struct drv *d)
{
	buf_puts(b, "],[");
	for (uint32_t i = 0; i < d->n_sources; i++) {
		separate(b, i);
		put_string(b, d->sources[i], strlen(d->sources[i]));
	}
	buf_puts(b, "],");
	put_str(b, d->system);
	buf_char(b, ',');
	put_str(b, d->builder);
	buf_char(b, ',');
	put_strs(b, d->args, d->n_args);
	buf_puts(b, ",[");
	for (uint32_t i = 0; i < d->n_env; i++) {
		separate(b, i);
		buf_char(b, '(');
		put_str(b, d->env[i].name);
		buf_char(b, ',');
		put_str(b, d->env[i].text);
		buf_char(b, ')');
	}
	buf_puts(b, "])");
}

void drv_text_put(struct buf *b, const struct drv *d)
{
	put_outputs(b, d);
	for (uint32_t i = 0; i < d->n_inputs; i++) {
		const struct str *path = d->inputs[i].drv->path;
		put_input(b, i, path->text, str_len(path), &d->inputs[i]);
	}
	put_rest(b, d);
}

/* Hashes. */

/* An input with the hash that stands for it. Several inputs with the same hash are one, with the outputs of all. */
struct stand_in {
	const char *modulo;
	struct drv_input input;
};

static int compare_stand_ins(const void *l, const void *r)
{
	return memcmp(((const struct stand_in *)l)->modulo, ((const struct stand_in *)r)->modulo, DRV_MODULO);
}

/* Returns an input with the outputs of `l` and `r`. */
static struct drv_input join_outputs(struct arena *a, const struct drv_input *l, const struct drv_input *r)
{
	struct drv_input all = {.outputs = ARENA_ARRAY(a, const struct str *, l->n + r->n)};
	uint32_t i = 0, k = 0;
	while (i < l->n || k < r->n) {
		int c = i == l->n ? 1 : k == r->n ? -1 : strcmp(l->outputs[i]->text, r->outputs[k]->text);
		all.outputs[all.n++] = c <= 0 ? l->outputs[i] : r->outputs[k];
		i += c <= 0;
		k += c >= 0;
	}
	return all;
}

static void put_stand_ins(struct buf *b, struct arena *a, const struct drv *d)
{
	struct stand_in *all = ARENA_ARRAY(a, struct stand_in, d->n_inputs + 1);
	for (uint32_t i = 0; i < d->n_inputs; i++)
		all[i] = (struct stand_in){drv_text_modulo(a, d->inputs[i].drv), d->inputs[i]};
	if (d->n_inputs)
		qsort(all, d->n_inputs, sizeof *all, compare_stand_ins);
	for (uint32_t i = 0, end, written = 0; i < d->n_inputs; i = end) {
		struct drv_input input = all[i].input;
		for (end = i + 1; end < d->n_inputs && compare_stand_ins(&all[i], &all[end]) == 0; end++)
			input = join_outputs(a, &input, &all[end].input);
		put_input(b, written++, all[i].modulo, DRV_MODULO, &input);
	}
}

void drv_text_hash(struct arena *a, const struct drv *d, struct hash *hash)
{
	struct buf b = {0};
	put_outputs(&b, d);
	put_stand_ins(&b, a, d);
	put_rest(&b, d);
	hash_compute(hash, HASH_SHA256, b.text, b.len);
	bool full = b.full;
	buf_release(&b);
	if (full)
		arena_grow(a, SIZE_MAX); /* leaves: there is no memory for a text of this size */
}

/* The hash of a fixed output, which does not depend on how the output is made. */
static void hash_fixed(struct hash *hash, const struct drv *d)
{
	struct buf b = {0};
	buf_printf(&b, "fixed:out:%s%s:", d->recursive ? "r:" : "", hash_kind_name(d->hash.kind));
	hash_put(&b, &d->hash, HASH_BASE16);
	buf_printf(&b, ":%s", d->outputs[0].path->text);
	hash_compute(hash, HASH_SHA256, b.text, b.len);
	buf_release(&b);
}

const char *drv_text_modulo(struct arena *a, struct drv *d)
{
	struct hash hash;
	if (d->modulo[0])
		return d->modulo;
	if (d->fixed)
		hash_fixed(&hash, d);
	else
		drv_text_hash(a, d, &hash);
	struct buf digits = {0};
	hash_put(&digits, &hash, HASH_BASE16);
	memcpy(d->modulo, digits.text, DRV_MODULO);
	buf_release(&digits);
	return d->modulo;
}
