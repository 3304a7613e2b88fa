#include "host/unit_rows.h"

#include "eval/embedded.h"
#include "host/record.h"

#include <stdlib.h>

#define ROWS EMBEDDED_ROOT "modules/unit-directives.spec"
#define UNITS "etc/systemd/"

static int compare_rows(const void *l, const void *r)
{
	return strcmp(((const struct unit_row *)l)->directive, ((const struct unit_row *)r)->directive);
}

static enum effect read_effect(const char *word)
{
	static const char *const words[] = {[EFFECT_NONE] = "none", [EFFECT_STOP] = "stop", [EFFECT_RELOAD] = "reload"};
	for (size_t i = 0; word && i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], word) == 0)
			return (enum effect)i;
	return EFFECT_RESTART;
}

static struct unit_row read_row(struct evaluator *ev, const struct attrs *row)
{
	return (struct unit_row){
	    .directive = record_text(ev, row, "directive"),
	    .folder = record_text(ev, row, "folder"),
	    .effect = read_effect(record_text(ev, row, "change")),
	    .pulls = record_bool(ev, row, "pulls"),
	};
}

const struct unit_rows *unit_rows_read(struct evaluator *ev)
{
	struct value v = eval_file(ev, ROWS, SPAN_NONE);
	const struct list *l = value_ok(v) ? force_list(ev, v, SPAN_NONE, "rows of directives") : NULL;
	struct unit_rows *rows = ARENA_NEW(ev->arena, struct unit_rows);
	rows->items = ARENA_ARRAY(ev->arena, struct unit_row, l ? list_len(l) : 0);
	for (uint64_t i = 0; l && i < list_len(l); i++)
		rows->items[rows->count++] = read_row(ev, record_item(ev, l->items[i]));
	qsort(rows->items, rows->count, sizeof *rows->items, compare_rows);
	return rows;
}

const struct unit_row *unit_rows_find(const struct unit_rows *rows, const char *directive)
{
	const struct unit_row wanted = {.directive = directive};
	return bsearch(&wanted, rows->items, rows->count, sizeof wanted, compare_rows);
}

enum effect unit_rows_effect(const struct unit_rows *rows, const char *section, const char *directive)
{
	if (strcmp(section, "Install") == 0)
		return EFFECT_NONE;
	const struct unit_row *row = unit_rows_find(rows, directive);
	return row ? row->effect : EFFECT_RESTART;
}

size_t unit_rows_puller(const struct unit_rows *rows, const char *folder, size_t len)
{
	size_t dot = len;
	while (dot && folder[dot - 1] != '.')
		dot--;
	for (size_t i = 0; dot > 1 && i < rows->count; i++) {
		const char *suffix = rows->items[i].folder;
		if (suffix && strlen(suffix) == len - dot && memcmp(folder + dot, suffix, len - dot) == 0)
			return dot - 1;
	}
	return 0;
}

bool unit_rows_pull(const struct unit_rows *rows, const char *path)
{
	if (strncmp(path, UNITS, sizeof UNITS - 1) != 0)
		return false;
	for (const char *name = path, *slash; (slash = strchr(name, '/')); name = slash + 1)
		if (unit_rows_puller(rows, name, (size_t)(slash - name)))
			return true;
	return false;
}
