#include "base/symbol.h"

static uint32_t hash_bytes(const char *text, size_t len)
{
	/* FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
	uint32_t h = 2166136261u;
	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)text[i]) * 16777619u;
	return h;
}

static struct symbol_slot *find_slot(const struct symbols *t, const char *name, size_t len, uint32_t hash)
{
	for (uint32_t i = hash & t->mask;; i = (i + 1) & t->mask) {
		struct symbol_slot *slot = &t->slots[i];
		if (!slot->symbol)
			return slot;
		const struct str *known = t->names[slot->symbol];
		if (slot->hash == hash && str_len(known) == len && memcmp(known->text, name, len) == 0)
			return slot;
	}
}

static void grow_slots(struct symbols *t)
{
	const struct symbol_slot *old = t->slots;
	uint32_t old_size = t->mask + 1;
	t->mask = t->mask * 2 + 1;
	t->slots = arena_zalloc(t->arena, sizeof *t->slots * (size_t)(t->mask + 1));
	for (uint32_t i = 0; i < old_size; i++) {
		if (!old[i].symbol)
			continue;
		uint32_t at = old[i].hash & t->mask;
		while (t->slots[at].symbol)
			at = (at + 1) & t->mask;
		t->slots[at] = old[i];
	}
}

static symbol add(struct symbols *t, struct symbol_slot *slot, uint32_t hash, const struct str *name)
{
	if (t->count == t->names_size) {
		const struct str **more = ARENA_ARRAY(t->arena, const struct str *, t->names_size * 2);
		memcpy(more, t->names, sizeof *more * t->count);
		t->names = more;
		t->names_size *= 2;
	}
	symbol s = t->count++;
	t->names[s] = name;
	*slot = (struct symbol_slot){hash, s};
	if (t->count * 2 > t->mask)
		grow_slots(t);
	return s;
}

void symbols_init(struct symbols *t, struct arena *a)
{
	static const char *const known[] = {
	    "",
#define S(name) #name,
#define T(tag, text) text,
	    WELL_KNOWN(S, T)
#undef S
#undef T
	};
	*t = (struct symbols){.arena = a, .count = 1, .names_size = 1024, .mask = 2047};
	t->names = ARENA_ARRAY(a, const struct str *, t->names_size);
	t->slots = arena_zalloc(a, sizeof *t->slots * (size_t)(t->mask + 1));
	t->names[0] = str_new(a, "", 0);
	for (symbol s = 1; s < SYM_WELL_KNOWN_END; s++)
		symbol_of(t, known[s], strlen(known[s]));
}

symbol symbol_of(struct symbols *t, const char *name, size_t len)
{
	uint32_t hash = hash_bytes(name, len);
	struct symbol_slot *slot = find_slot(t, name, len, hash);
	return slot->symbol ? slot->symbol : add(t, slot, hash, str_new(t->arena, name, len));
}

symbol symbol_of_str(struct symbols *t, const struct str *name)
{
	uint32_t hash = hash_bytes(name->text, str_len(name));
	struct symbol_slot *slot = find_slot(t, name->text, str_len(name), hash);
	return slot->symbol ? slot->symbol : add(t, slot, hash, name);
}

symbol symbol_find(const struct symbols *t, const char *name, size_t len)
{
	return find_slot(t, name, len, hash_bytes(name, len))->symbol;
}

int symbol_compare(const struct symbols *t, symbol l, symbol r)
{
	const struct str *a = t->names[l], *b = t->names[r];
	size_t n = str_len(a) < str_len(b) ? str_len(a) : str_len(b);
	int c = memcmp(a->text, b->text, n);
	return c ? c : (str_len(a) > str_len(b)) - (str_len(a) < str_len(b));
}
