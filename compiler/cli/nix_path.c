#include "cli/nix_path.h"

#include "base/path.h"

bool nix_path_add_entry(struct command_line *c, struct search_path **end, const char *entry)
{
	const char *equals = strchr(entry, '=');
	struct search_path *p = ARENA_NEW(&c->arena, struct search_path);
	p->prefix = equals ? arena_text(&c->arena, entry, (size_t)(equals - entry)) : "";
	p->path = path_absolute(&c->arena, equals ? equals + 1 : entry);
	if (!p->path)
		return false;
	while (*end)
		end = &(*end)->next;
	*end = p;
	return true;
}

/* Returns the length of the first entry in a text: a colon ends it, unless it belongs to a URL. */
static size_t entry_length(const char *text)
{
	size_t n = strcspn(text, ":");
	return strncmp(text + n, "://", 3) == 0 ? n + 1 + strcspn(text + n + 1, ":") : n;
}

void nix_path_add(struct command_line *c, struct search_path **list, const char *text)
{
	while (*text) {
		size_t n = entry_length(text);
		const char *entry = arena_text(&c->arena, text, n);
		if (n && !strstr(entry, "://"))
			nix_path_add_entry(c, list, entry);
		text += n + (text[n] == ':');
	}
}
