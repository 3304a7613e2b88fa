#include "module/module.h"

const char *module_file(const struct module *m)
{
	return m && m->file ? m->file : "<unknown-file>";
}

const char *module_key_text(struct evaluator *ev, const struct module *m)
{
	enum { MOST = 32 }; /* the chain of imports may be endless */
	uint32_t numbers[MOST], n = 0;
	while (m && !m->key && n < MOST) {
		numbers[n++] = m->number;
		m = m->importer;
	}
	const char *text = !m ? "" : m->key ? symbol_text(&ev->session->symbols, m->key) : "...";
	while (n-- > 0)
		text = arena_format(ev->arena, "%s:anon-%u", text, (unsigned)numbers[n]);
	return text;
}

struct module *module_of_file(struct evaluator *ev, const char *file)
{
	struct module *m = ARENA_NEW(ev->arena, struct module);
	m->file = file;
	return m;
}

bool module_owns(symbol name)
{
	return name == SYM_imports || name == SYM__file || name == SYM_key || name == SYM_disabledModules ||
	       name == SYM_freeformType || name == SYM__class || name == SYM_require;
}
