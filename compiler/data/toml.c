/* TOML 1.0 (https://toml.io/en/v1.0.0), read into tables that grow while the text is read, and that become sets at its
 * end.
 *
 * Three things can be extended later in the text: tables of headers, tables of dotted keys, and arrays of tables.
 * Everything else becomes a value at once. As in Nix, a header may extend a table that a dotted key of another section
 * made, which the specification does not allow. */
#include "data/toml.h"

#include "base/json_text.h"
#include "data/toml_scalar.h"

struct toml_table {
	struct toml_entry *first, **end; /* in the order of the text */
	uint32_t count;
	uint32_t section; /* the section of the dotted key that made it; 0: a header made it */
	bool opened;      /* it has had a header of its own */
	struct toml_table *next; /* the next table of an array */
};

enum entry_kind { ENTRY_VALUE, ENTRY_TABLE, ENTRY_TABLES };

struct toml_entry {
	const struct toml_table *owner;
	symbol name;
	enum entry_kind kind;
	const char *at; /* its place in the text */
	struct value value;
	struct toml_table *table, *last; /* TABLE: the table; TABLES: the first and the last of the array */
	struct toml_entry *next;
};

static struct toml_table *new_table(struct toml_reader *r, uint32_t section)
{
	struct toml_table *t = ARENA_NEW(r->ev->arena, struct toml_table);
	t->end = &t->first;
	t->section = section;
	return t;
}

/* Entries. */

static struct toml_entry **find_slot(struct toml_reader *r, const struct toml_table *t, symbol name)
{
	uint64_t hash = ((uint64_t)(uintptr_t)t >> 3 ^ (uint64_t)name << 32) * 0x9e3779b97f4a7c15u;
	uint32_t at = (uint32_t)(hash >> 32) & r->mask;
	while (r->slots[at] && (r->slots[at]->owner != t || r->slots[at]->name != name))
		at = (at + 1) & r->mask;
	return &r->slots[at];
}

static void make_slots(struct toml_reader *r, uint32_t size)
{
	struct toml_entry **old = r->slots;
	uint32_t old_size = old ? r->mask + 1 : 0;
	r->slots = arena_zalloc(r->ev->arena, sizeof *old * size);
	r->mask = size - 1;
	for (uint32_t i = 0; i < old_size; i++)
		if (old[i])
			*find_slot(r, old[i]->owner, old[i]->name) = old[i];
}

static struct toml_entry *add_entry(struct toml_reader *r, struct toml_table *t, symbol name, const char *at,
                                    enum entry_kind kind)
{
	if (++r->count * 2 > r->mask)
		make_slots(r, (r->mask + 1) * 2);
	struct toml_entry *e = ARENA_NEW(r->ev->arena, struct toml_entry);
	*e = (struct toml_entry){.owner = t, .name = name, .kind = kind, .at = at};
	*find_slot(r, t, name) = e;
	*t->end = e;
	t->end = &e->next;
	t->count++;
	return e;
}

static struct toml_table *refuse(struct toml_reader *r, const struct toml_entry *e, const char *at, const char *why)
{
	unsigned line = 1;
	for (const char *s = r->text; s < e->at; s++)
		line += *s == '\n';
	toml_scalar_fail(r, at, "'%.80s' %s (see line %u)", symbol_text(&r->ev->session->symbols, e->name), why, line);
	return NULL;
}

/* Returns the table of a name before a dot, which is made when it is new. Returns NULL with a failure. */
static struct toml_table *enter(struct toml_reader *r, struct toml_table *t, symbol name, const char *at, bool header)
{
	struct toml_entry *e = *find_slot(r, t, name);
	if (!e) {
		e = add_entry(r, t, name, at, ENTRY_TABLE);
		return e->table = new_table(r, header ? 0 : r->section);
	}
	if (e->kind == ENTRY_VALUE)
		return refuse(r, e, at, value_is(e->value, OBJECT_ATTRS) ? "is an inline table, which nothing is added to"
		                                                         : "is not a table, but has a value");
	if (header)
		return e->kind == ENTRY_TABLE ? e->table : e->last;
	return e->kind == ENTRY_TABLE && e->table->section == r->section ? e->table
	                                                                 : refuse(r, e, at, "has a section of its own");
}

/* [name]: returns the table whose entries follow. Returns NULL with a failure. */
static struct toml_table *open_table(struct toml_reader *r, struct toml_table *t, symbol name, const char *at)
{
	struct toml_entry *e = *find_slot(r, t, name);
	if (e && (e->kind != ENTRY_TABLE || e->table->opened || e->table->section))
		return refuse(r, e, at, "is defined already");
	t = e ? e->table : enter(r, t, name, at, true);
	t->opened = true;
	return t;
}

/* [[name]]: returns one more table of an array. Returns NULL with a failure. */
static struct toml_table *append_table(struct toml_reader *r, struct toml_table *t, symbol name, const char *at)
{
	struct toml_entry *e = *find_slot(r, t, name);
	if (e && e->kind != ENTRY_TABLES)
		return refuse(r, e, at, "is defined already, and is no array of tables");
	struct toml_table *more = new_table(r, 0);
	if (e)
		e->last->next = more;
	else
		(e = add_entry(r, t, name, at, ENTRY_TABLES))->table = more;
	return e->last = more;
}

static struct value table_value(struct toml_reader *r, const struct toml_table *t);

static struct value tables_value(struct toml_reader *r, const struct toml_table *first)
{
	size_t n = 0;
	struct value *items;
	for (const struct toml_table *t = first; t; t = t->next)
		n++;
	struct value v = value_new_list(r->ev->arena, n, &items);
	for (const struct toml_table *t = first; t; t = t->next, items++) {
		*items = table_value(r, t);
		if (!value_ok(*items))
			return VALUE_NONE;
	}
	return v;
}

static struct value table_value(struct toml_reader *r, const struct toml_table *t)
{
	if (!eval_enter(r->ev, r->call))
		return VALUE_NONE;
	struct attrs_builder all = attrs_build(r->ev->session, t->count);
	bool ok = true;
	for (const struct toml_entry *e = t->first; e && ok; e = e->next) {
		struct value v = e->kind == ENTRY_VALUE   ? e->value
		                 : e->kind == ENTRY_TABLE ? table_value(r, e->table)
		                                          : tables_value(r, e->table);
		ok = value_ok(v);
		attrs_put(&all, e->name, 0, v);
	}
	eval_leave(r->ev);
	return ok ? attrs_done(&all, false) : VALUE_NONE;
}

/* Keys. */

static void skip_blanks(struct toml_reader *r)
{
	while (toml_peek(r) == ' ' || toml_peek(r) == '\t')
		r->at++;
}

static bool is_bare(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/* Reads one name of a dotted key, with the blanks around it; *at gets its place. Returns 0 with a failure. */
static symbol read_name(struct toml_reader *r, const char **at)
{
	skip_blanks(r);
	const char *name = *at = r->at;
	size_t len;
	if (toml_peek(r) == '"' || toml_peek(r) == '\'') {
		name = toml_scalar_string(r, false, &len);
		if (!name)
			return 0;
	} else {
		while (is_bare(toml_peek(r)))
			r->at++;
		len = (size_t)(r->at - name);
		if (!len)
			return toml_scalar_unexpected(r, "a key"), 0;
	}
	symbol s = symbol_of(&r->ev->session->symbols, name, len);
	skip_blanks(r);
	return s;
}

/* Reads a dotted key. Returns the table before its last name, whose place *at gets. Returns NULL with a failure. */
static struct toml_table *read_key(struct toml_reader *r, struct toml_table *t, bool header, symbol *name,
                                   const char **at)
{
	*name = read_name(r, at);
	while (*name && t && toml_take(r, '.')) {
		t = enter(r, t, *name, *at, header);
		*name = t ? read_name(r, at) : 0;
	}
	return *name ? t : NULL;
}

/* Values. */

static struct value read_value(struct toml_reader *r);

/* key = value */
static bool read_pair(struct toml_reader *r, struct toml_table *t)
{
	symbol name;
	const char *at;
	t = read_key(r, t, false, &name, &at);
	if (!t)
		return false;
	if (!toml_take(r, '='))
		return toml_scalar_unexpected(r, "'=' behind the key"), false;
	const struct toml_entry *known = *find_slot(r, t, name);
	if (known)
		return refuse(r, known, at, "is defined already"), false;
	struct toml_entry *e = add_entry(r, t, name, at, ENTRY_VALUE);
	e->value = VALUE_OF_NULL;
	skip_blanks(r);
	struct value v = read_value(r);
	e->value = v;
	return value_ok(v);
}

/* The rest of a line. */
static bool skip_comment(struct toml_reader *r)
{
	if (!toml_take(r, '#'))
		return true;
	for (;; r->at++) {
		unsigned char c = (unsigned char)toml_peek(r);
		if (r->at == r->end || c == '\n' || (c == '\r' && r->at[1] == '\n'))
			return true;
		if ((c < 0x20 && c != '\t') || c == 0x7f)
			return toml_scalar_fail(r, r->at, "a control character in a comment"), false;
	}
}

static bool skip_lines(struct toml_reader *r)
{
	do {
		skip_blanks(r);
		if (!skip_comment(r))
			return false;
	} while (toml_scalar_take_newline(r));
	return true;
}

static struct value read_items(struct toml_reader *r)
{
	size_t n = 0, size = 0;
	struct value *items = NULL;
	while (skip_lines(r)) {
		if (toml_take(r, ']'))
			return value_of_list(r->ev->arena, items, n);
		struct value v = read_value(r);
		if (!value_ok(v))
			return VALUE_NONE;
		if (n == size) {
			struct value *more = ARENA_ARRAY(r->ev->arena, struct value, size = size ? size * 2 : 4);
			if (n)
				memcpy(more, items, n * sizeof *items);
			items = more;
		}
		items[n++] = v;
		if (!skip_lines(r))
			break;
		if (!toml_take(r, ',') && toml_peek(r) != ']')
			return toml_scalar_unexpected(r, "',' or ']'");
	}
	return VALUE_NONE;
}

static struct value read_inline_table(struct toml_reader *r)
{
	uint32_t outer = r->section;
	struct toml_table *t = new_table(r, r->section = ++r->sections);
	skip_blanks(r);
	bool ok = true, more = !toml_take(r, '}');
	while (ok && more) {
		ok = read_pair(r, t);
		skip_blanks(r);
		more = ok && toml_take(r, ',');
		if (ok && !more && !toml_take(r, '}'))
			return toml_scalar_unexpected(r, "',' or '}'");
	}
	r->section = outer;
	return ok ? table_value(r, t) : VALUE_NONE;
}

static struct value read_value(struct toml_reader *r)
{
	size_t len;
	char c = toml_peek(r);
	if (c == '"' || c == '\'') {
		const char *text = toml_scalar_string(r, true, &len);
		return text ? value_of_text(r->ev->arena, text, len) : VALUE_NONE;
	}
	if (c != '[' && c != '{')
		return toml_scalar_plain(r);
	if (!eval_enter(r->ev, r->call))
		return VALUE_NONE;
	r->at++;
	struct value v = c == '[' ? read_items(r) : read_inline_table(r);
	eval_leave(r->ev);
	return v;
}

/* Lines. */

static struct toml_table *read_header(struct toml_reader *r, struct toml_table *root)
{
	symbol name;
	const char *at;
	r->at++;
	bool array = toml_take(r, '[');
	struct toml_table *t = read_key(r, root, true, &name, &at);
	if (!t)
		return NULL;
	if (!toml_take(r, ']') || (array && !toml_take(r, ']')))
		return toml_scalar_unexpected(r, array ? "']]'" : "']'"), NULL;
	r->section = ++r->sections;
	return array ? append_table(r, t, name, at) : open_table(r, t, name, at);
}

static bool read_lines(struct toml_reader *r, struct toml_table *root)
{
	struct toml_table *t = root;
	while (skip_lines(r) && r->at < r->end) {
		if (*r->at == '[')
			t = read_header(r, root);
		else if (!read_pair(r, t))
			return false;
		if (!t)
			return false;
		skip_blanks(r);
		if (!skip_comment(r))
			return false;
		if (r->at < r->end && !toml_scalar_take_newline(r))
			return toml_scalar_unexpected(r, "the end of the line"), false;
	}
	return r->at == r->end;
}

struct value toml_read(struct evaluator *ev, const char *text, size_t len, struct span at)
{
	enum { FIRST_SLOTS = 64 };
	struct toml_reader r = {.ev = ev, .text = text, .at = text, .end = text + len, .call = at};
	size_t valid = utf8_valid(text, len);
	if (valid < len)
		return toml_scalar_fail(&r, text + valid, "a byte that is not UTF-8");
	if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		r.at += 3; /* a byte order mark */
	make_slots(&r, FIRST_SLOTS);
	r.section = ++r.sections;
	struct toml_table *root = new_table(&r, 0);
	struct value v = read_lines(&r, root) ? table_value(&r, root) : VALUE_NONE;
	buf_release(&r.scratch);
	return v;
}
