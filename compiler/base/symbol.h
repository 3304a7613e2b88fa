/* Interned names: equal names have equal numbers, so that names are compared as integers. Numbers are assigned in the
 * order of first use; the names of WELL_KNOWN have numbers that are known at compile time. */
#ifndef BASE_SYMBOL_H
#define BASE_SYMBOL_H

#include "base/arena.h"
#include "base/str.h"

/* The number of a name. */
typedef uint32_t symbol; /* 0 is no symbol */

struct symbols {
	struct arena *arena;
	const struct str **names; /* by number */
	symbol count;             /* highest number given + 1 */
	uint32_t names_size;
	struct symbol_slot *slots; /* open addressing; a power of two */
	uint32_t mask;
};

struct symbol_slot {
	uint32_t hash;
	symbol symbol;
};

/* Names that the C code itself uses: S(name) for a name that is an identifier of C, T(tag, text) for others. */
#define WELL_KNOWN(S, T) \
	S(name) S(value) S(config) S(options) S(imports) S(type) S(_type) S(_module) S(args) S(check) S(freeformType) \
	S(content) S(contents) S(condition) S(priority) S(description) S(example) S(apply) S(readOnly) S(internal) \
	S(visible) S(merge) S(key) S(_file) S(disabledModules) S(specialArgs) S(modules) S(prefix) S(lib) S(assertions) \
	S(warnings) S(assertion) S(message) S(text) S(source) S(mode) S(target) S(origin) S(anyBytes) S(made) S(from) \
	S(texts) S(keys) S(success) S(line) S(column) S(file) S(startSet) S(operator) S(right) S(wrong) S(hash) \
	S(version) S(path) S(builtins) S(derivation) S(outPath) S(__functor) S(__toString) S(__functionArgs) \
	S(__overrides) S(__native) S(__sub) S(__mul) S(__div) S(__lessThan) S(__findFile) S(__nixPath) S(body) \
	S(declarations) S(definitions) S(definitionsWithLocations) S(isDefined) S(highestPrio) S(loc) S(functor) \
	S(payload) S(wrapped) S(binOp) S(emptyValue) S(nestedTypes) S(getSubOptions) S(getSubModules) S(substSubModules) \
	S(typeMerge) S(deprecationMessage) S(descriptionClass) S(defaultText) S(relatedPackages) S(pkgs) S(hashAlgo) \
	S(toHashFormat) S(severity) S(code) S(help) S(also) S(lints) S(named) S(elemType) S(lazy) S(placeholder) \
	S(shorthandOnlyDefinesConfig) S(declarationPositions) S(files) S(extendModules) S(_class) S(meta) S(require) \
	S(types) S(staticModules) S(renamed) S(removed) S(_reports) S(moduleType) S(tags) S(vouched) S(vouches) \
	S(reserved) S(all) T(DEFAULT, "default") T(IF, "if") T(OR, "or")

enum well_known_symbol {
	SYM_NONE,
#define S(name) SYM_##name,
#define T(tag, text) SYM_##tag,
	WELL_KNOWN(S, T)
#undef S
#undef T
	SYM_WELL_KNOWN_END
};

/* Makes a table that holds the well-known names. All memory of the table comes from `a`. */
void symbols_init(struct symbols *t, struct arena *a);

/* Returns the number of a name of `len` bytes, which may be any bytes. A new name is copied. */
symbol symbol_of(struct symbols *t, const char *name, size_t len);

/* Returns the number of a name that is a string of the same arena. A new name is not copied. */
symbol symbol_of_str(struct symbols *t, const struct str *name);

/* Returns the number of a name, or 0 when the table does not have the name. */
symbol symbol_find(const struct symbols *t, const char *name, size_t len);

/* The name of a symbol, which is not 0. The table owns it. */
static inline const struct str *symbol_str(const struct symbols *t, symbol s)
{
	return t->names[s];
}

/* The same as text that ends with a NUL byte. The table owns it. */
static inline const char *symbol_text(const struct symbols *t, symbol s)
{
	return t->names[s]->text;
}

/* Returns a number below, equal to or above 0, as the bytes of the names compare: the order in which the language lists
 * attributes. */
int symbol_compare(const struct symbols *t, symbol l, symbol r);

#endif
