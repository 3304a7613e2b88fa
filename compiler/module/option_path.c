/* Option paths, and their text. */
#include "module/option_path.h"

#include "base/digits.h"
#include "module/definition.h"
#include "module/module.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_letter(text[i]) && (!i || !((text[i] >= '0' && text[i] <= '9') || text[i] == '\'' || text[i] == '-')))
			return false;
	return n > 0;
}

/* Whether it is "*" or "<name>", which stand for any name. */
static bool is_place_holder(const char *text, size_t n)
{
	return (n > 2 && text[0] == '<' && text[n - 1] == '>') || (n == 1 && text[0] == '*');
}

/* Returns the letter that, after a backslash, stands for a character which would break the line, or '\0'. */
static char escape_letter(char c)
{
	return c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : '\0';
}

static void put_text(struct buf *to, const char *text, size_t n, bool quoted)
{
	for (size_t i = 0; i < n; i++) {
		char c = text[i], letter = escape_letter(c);
		if (letter || (quoted && (c == '"' || c == '\\')))
			buf_char(to, '\\');
		buf_char(to, letter ? letter : c ? c : '?');
	}
}

static void put_step(struct buf *to, const struct session *s, const struct path_step *step, bool leads)
{
	if (!step->name) {
		buf_char(to, '[');
		buf_int(to, step->index);
		buf_char(to, ']');
		return;
	}
	const struct str *name = symbol_str(&s->symbols, step->name);
	size_t n = str_len(name);
	if (!leads)
		buf_char(to, '.');
	if (is_name(name->text, n)) {
		buf_add(to, name->text, n);
	} else if (is_place_holder(name->text, n)) {
		put_text(to, name->text, n, false);
	} else {
		buf_char(to, '"');
		put_text(to, name->text, n, true);
		buf_char(to, '"');
	}
}

const char *option_path_text(struct session *s, const struct path_step *path, size_t n)
{
	struct buf b = {.limit = s->arena.limit};
	for (size_t i = 0; i < n; i++)
		put_step(&b, s, &path[i], i == 0);
	const char *text = arena_text(&s->arena, buf_text(&b), b.len);
	buf_release(&b);
	return text;
}

static const char *read_index(const char **text, struct path_step *step)
{
	const char *digits = ++*text;
	step->name = 0;
	step->index = 0;
	for (; **text >= '0' && **text <= '9'; ++*text) {
		if (step->index > (UINT32_MAX - 9) / 10)
			return "has a position that no list has";
		step->index = step->index * 10 + (uint32_t)(**text - '0');
	}
	if (*text == digits || **text != ']')
		return "has a bracket without a position, as in '[0]'";
	++*text;
	return NULL;
}

static char escaped(char letter)
{
	return letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter;
}

static const char *read_name(struct session *s, const char **text, struct path_step *step)
{
	char *name = arena_alloc(&s->arena, strlen(*text) + 1);
	size_t n = 0;
	const bool quoted = **text == '"';
	for (*text += quoted; **text && (quoted ? **text != '"' : **text != '.' && **text != '['); ++*text) {
		bool escape = quoted && **text == '\\' && (*text)[1];
		*text += escape;
		name[n++] = escape ? escaped(**text) : **text;
	}
	if (quoted && !**text)
		return "lacks a closing quote";
	if (!quoted && !n)
		return "has an empty name";
	*text += quoted;
	*step = (struct path_step){.name = symbol_of(&s->symbols, name, n)};
	return !**text || **text == '.' || **text == '[' ? NULL : "has a name that goes on behind its quote";
}

const char *option_path_parse(struct session *s, const char *text, struct option_path *path)
{
	*path = (struct option_path){ARENA_ARRAY(&s->arena, struct path_step, strlen(text) + 1), 0};
	for (; *text; path->n++) {
		struct path_step *step = &path->steps[path->n];
		const char *fault = *text == '[' && path->n ? read_index(&text, step) : read_name(s, &text, step);
		if (fault)
			return fault;
		if (*text == '.' && !*++text)
			return "ends with a dot";
	}
	return NULL;
}

struct option_path option_path_and(struct session *s, struct option_path path, struct path_step step)
{
	struct option_path longer = {ARENA_ARRAY(&s->arena, struct path_step, path.n + 1), path.n + 1};
	if (path.n)
		memcpy(longer.steps, path.steps, path.n * sizeof *path.steps);
	longer.steps[path.n] = step;
	return longer;
}

static size_t path_length(const struct path *path)
{
	size_t n = 0;
	for (; path; path = path->up)
		n++;
	return n;
}

/* The middle of a very long path is left out. */
const char *option_path_string(struct session *s, const struct path *path)
{
	enum { MOST = 200, SHOWN = 20 };
	size_t n = path_length(path);
	struct path_step *steps = ARENA_ARRAY(&s->arena, struct path_step, n + 1);
	for (size_t i = n; path; path = path->up)
		steps[--i] = (struct path_step){path->name, path->index};
	if (n <= MOST)
		return option_path_text(s, steps, n);
	return arena_format(&s->arena, "%s. ... .%s", option_path_text(s, steps, SHOWN),
	                    option_path_text(s, steps + n - SHOWN, SHOWN));
}

struct value option_path_value(struct evaluator *ev, const struct path *path)
{
	size_t n = path_length(path);
	struct value *items, list = value_new_list(ev->arena, n, &items);
	for (; path; path = path->up) {
		symbol name = path->name ? path->name : option_path_entry_name(ev, path);
		items[--n] = value_of_str(symbol_str(&ev->session->symbols, name));
	}
	return list;
}

bool option_path_of_value(struct evaluator *ev, struct value v, struct span at, const struct path **path)
{
	const struct list *names = force_list(ev, v, at, "an option's path");
	*path = NULL;
	for (uint64_t i = 0; names && i < list_len(names); i++) {
		const struct str *name = force_string(ev, names->items[i], at, "a name in an option's path");
		if (!name)
			return false;
		struct path *step = arena_alloc(ev->arena, sizeof *step);
		*step = (struct path){.up = *path, .name = symbol_of_str(&ev->session->symbols, name)};
		*path = step;
	}
	return names;
}

symbol option_path_entry_name(struct evaluator *ev, const struct path *item)
{
	uint32_t entry = item->entry ? item->entry : item->index + 1, definition = item->definition ? item->definition : 1;
	const char *text = arena_format(ev->arena, "[definition %u-entry %u]", (unsigned)definition, (unsigned)entry);
	return symbol_of(&ev->session->symbols, text, strlen(text));
}

symbol option_path_last_name(const struct path *path)
{
	while (path && !path->name)
		path = path->up;
	return path ? path->name : 0;
}

bool option_path_read(struct evaluator *ev, struct value v, struct path_step **path, size_t *n)
{
	const struct list *list = force_list(ev, v, SPAN_NONE, "path of an option");
	if (!list)
		return false;
	*n = list_len(list);
	*path = ARENA_ARRAY(ev->arena, struct path_step, *n);
	for (size_t i = 0; i < *n; i++) {
		struct value step = slot_force(ev, &list->items[i]);
		if (!value_ok(step))
			return false;
		if (value_kind(step) == VALUE_INT) {
			(*path)[i] = (struct path_step){.index = (uint32_t)value_int(step)};
			continue;
		}
		const struct str *name = force_string(ev, step, SPAN_NONE, "step of an option's path");
		if (!name)
			return false;
		(*path)[i] = (struct path_step){.name = symbol_of_str(&ev->session->symbols, name)};
	}
	return true;
}
