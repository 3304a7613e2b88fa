/* Builtins on data formats and hashes. */
#include "base/json_text.h"
#include "builtin/builtins.h"
#include "builtin/store_read.h"
#include "data/hash.h"
#include "data/json.h"
#include "data/json_read.h"
#include "data/toml.h"
#include "data/xml.h"
#include "eval/context.h"
#include "eval/files.h"
#include "eval/scratch.h"

/* Formats. */

/* Returns a text (or VALUE_NONE) with the context that was collected while it was written. */
static struct value referring(struct evaluator *ev, struct value text, const struct str *refers)
{
	if (value_ok(text))
		context_carry(ev, value_str(text), refers);
	return text;
}

static struct value run_to_json(struct evaluator *ev, struct value *args, struct span at)
{
	struct buf text = scratch_begin(ev);
	const struct str *refers = str_alloc(ev->arena, 0);
	bool ok = json_write(&text, ev, args[0], at, 0, refers);
	return referring(ev, scratch_done(ev, &text, ok, at), refers);
}

static struct value run_from_json(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *text = value_str(args[0]);
	return json_read(ev, text->text, str_len(text), at);
}

static struct value run_to_xml(struct evaluator *ev, struct value *args, struct span at)
{
	struct buf text = scratch_begin(ev);
	const struct str *refers = str_alloc(ev->arena, 0);
	bool ok = xml_write(&text, ev, args[0], at, XML_STRICT, refers);
	return referring(ev, scratch_done(ev, &text, ok, at), refers);
}

static struct value run_from_toml(struct evaluator *ev, struct value *args, struct span at)
{
	const struct str *text = value_str(args[0]);
	return toml_read(ev, text->text, str_len(text), at);
}

/* Hashes. */

static bool kind_of(struct evaluator *ev, const struct str *name, enum hash_kind *kind, struct span at)
{
	if (hash_kind_of(ev, name->text, kind))
		return true;
	eval_error(ev, D_BAD_VALUE, at, "unknown hash algorithm '%s'", name->text);
	if (strcmp(name->text, "blake3") == 0)
		eval_help(ev, "Nix holds it for experimental: allow it with '--extra-experimental-features blake3-hashes'");
	else
		eval_help(ev, "there are md5, sha1, sha256 and sha512");
	return false;
}

static struct value hash_text(struct evaluator *ev, const struct hash *h, enum hash_format format, struct span at)
{
	struct buf text = scratch_begin(ev);
	hash_put(&text, h, format);
	return scratch_done(ev, &text, true, at);
}

static struct value run_hash_string(struct evaluator *ev, struct value *args, struct span at)
{
	struct hash h;
	enum hash_kind kind;
	if (!kind_of(ev, value_str(args[0]), &kind, at))
		return VALUE_NONE;
	hash_compute(&h, kind, value_str(args[1])->text, str_len(value_str(args[1])));
	return hash_text(ev, &h, HASH_BASE16, at);
}

static struct value run_hash_file(struct evaluator *ev, struct value *args, struct span at)
{
	struct hash h;
	enum hash_kind kind;
	if (!kind_of(ev, value_str(args[0]), &kind, at))
		return VALUE_NONE;
	const char *path = store_read_path(ev, args[1], at);
	const struct str *bytes = !path ? NULL : ev->unknown_stays ? files_text(ev, path, at) : files_bytes(ev, path, at);
	if (!bytes)
		return VALUE_NONE;
	hash_compute(&h, kind, bytes->text, str_len(bytes));
	return hash_text(ev, &h, HASH_BASE16, at);
}

/* Returns a string of convertHash's argument; NULL when it is absent (unless `needed`) or with a failure: look at
 * ev->failure. */
static const struct str *hash_argument(struct evaluator *ev, const struct attrs *set, symbol name, bool needed,
                                       struct span at)
{
	struct value *slot = attrs_find(set, name);
	if (slot)
		return force_string(ev, *slot, at, symbol_text(&ev->session->symbols, name));
	if (needed)
		eval_error(ev, D_NO_ATTRIBUTE, at, "attribute '%s' missing in the argument of 'convertHash'",
		           symbol_text(&ev->session->symbols, name));
	return NULL;
}

static struct value run_convert_hash(struct evaluator *ev, struct value *args, struct span at)
{
	struct hash h;
	enum hash_format format;
	const struct attrs *set = value_attrs(args[0]);
	const struct str *text = hash_argument(ev, set, SYM_hash, true, at);
	const struct str *algo = text ? hash_argument(ev, set, SYM_hashAlgo, false, at) : NULL;
	const struct str *to = text && (algo || !attrs_find(set, SYM_hashAlgo))
	                           ? hash_argument(ev, set, SYM_toHashFormat, true, at)
	                           : NULL;
	if (!to)
		return VALUE_NONE;
	bool known = algo != NULL;
	if (known && !kind_of(ev, algo, &h.kind, at))
		return VALUE_NONE;
	if (!hash_format_of(to->text, &format)) {
		eval_error(ev, D_BAD_VALUE, at, "unknown hash format '%s'", to->text);
		eval_help(ev, "there are base16, nix32, base64 and sri");
		return VALUE_NONE;
	}
	const char *fault = hash_parse(ev, &h, text->text, &known);
	if (fault) {
		eval_error(ev, D_BAD_VALUE, at, "hash '%s' %s", text->text, fault);
		if (!known)
			eval_help(ev, "write it as 'sha256:...' or 'sha256-...', or give 'hashAlgo'");
		return VALUE_NONE;
	}
	return hash_text(ev, &h, format, at);
}

const struct builtin builtins_data[] = {
    {"convertHash", "a", run_convert_hash, "a hash in another format: { hash, hashAlgo, toHashFormat }", false},
    {"fromJSON", "s", run_from_json, "the value of a JSON text", false},
    {"fromTOML", "s", run_from_toml, "the value of a TOML text", true},
    {"hashFile", "sr", run_hash_file, "the hash of a file's contents, in base 16", false},
    {"hashString", "sS", run_hash_string, "the hash of a string, in base 16", false},
    {"toJSON", ".", run_to_json, "a value as JSON text", false},
    {"toXML", ".", run_to_xml, "a value as XML text", false},
    {0},
};
