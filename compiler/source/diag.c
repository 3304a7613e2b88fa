#include "source/diag.h"

#include "source/session.h"

#include <stdio.h>
#include <strings.h>

const struct diag_code_info *diag_code_info(enum diag_code code)
{
	static const struct diag_code_info codes[] = {
#define CODE(code, NAME, name, severity) [D_##NAME] = {#code, name, SEVERITY_##severity, false},
#define LINT(code, NAME, name, severity) [D_##NAME] = {#code, name, SEVERITY_##severity, true},
#include "source/codes.def"
#undef CODE
	};
	return &codes[code];
}

enum diag_code diag_code_find(const char *name)
{
	int i = 0;
	for (; i < DIAG_CODES; i++) {
		const struct diag_code_info *info = diag_code_info((enum diag_code)i);
		if (strcasecmp(info->code, name) == 0 || strcasecmp(info->name, name) == 0)
			break;
	}
	return (enum diag_code)i;
}

static const char *vformat(struct arena *a, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	char *text = arena_alloc(a, (size_t)(n < 0 ? 0 : n) + 1);
	text[0] = '\0';
	if (n > 0)
		vsnprintf(text, (size_t)n + 1, format, again);
	va_end(again);
	return text;
}

struct diag *diag_vmake(struct session *s, enum diag_code code, struct span at, const char *format, va_list args)
{
	struct diag *d = ARENA_NEW(&s->arena, struct diag);
	assert(at.start <= at.end);
	d->code = code;
	d->severity = diag_code_info(code)->severity;
	d->at = at;
	d->message = vformat(&s->arena, format, args);
	return d;
}

struct diag *diag_make(struct session *s, enum diag_code code, struct span at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct diag *d = diag_vmake(s, code, at, format, args);
	va_end(args);
	return d;
}

enum { MOST_NOTES = 200 };

void diag_note(struct session *s, struct diag *d, struct span at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct note *n = ARENA_NEW(&s->arena, struct note);
	n->at = at;
	n->message = vformat(&s->arena, format, args);
	va_end(args);
	uint32_t count = 0;
	struct note **end = &d->notes;
	for (; *end; end = &(*end)->next)
		count++;
	if (count < MOST_NOTES)
		*end = n;
	else
		d->notes_left_out++;
}

void diag_fix(struct session *s, struct diag *d, struct span at, const char *text)
{
	if (!source_span_is_users(&s->sources, at))
		return;
	struct fix *fix = ARENA_NEW(&s->arena, struct fix);
	*fix = (struct fix){.at = at, .text = text};
	d->fix = fix;
}

void diag_fix_by(struct session *s, struct diag *d, struct span at, const char *text, struct span by)
{
	diag_fix(s, d, at, text);
	if (d->fix && source_at(&s->sources, at.start) != source_at(&s->sources, by.start)) {
		struct fix *foreign = ARENA_NEW(&s->arena, struct fix);
		*foreign = *d->fix;
		foreign->foreign = true;
		d->fix = foreign;
	}
}

static bool same_text(const char *l, const char *r)
{
	return l == r || (l && r && strcmp(l, r) == 0);
}

/* Whether two diagnostics are the same. A missing option of the host is reported only once, whatever needs it; the end
 * of the time limit is reported only once at all. */
static bool same(const struct diag *l, const struct diag *r)
{
	if (l->code == D_TIME && r->code == D_TIME)
		return true;
	return l == r || (l->code == r->code && l->at.start == r->at.start && l->at.end == r->at.end &&
	                  same_text(l->message, r->message) &&
	                  (l->code == D_HOST_VALUE || same_text(l->path, r->path)));
}

static uint32_t hash(const struct diag *d)
{
	uint32_t h = 2166136261u ^ (uint32_t)d->code ^ d->at.start * 2654435761u; /* FNV-1a */
	if (d->code == D_TIME)
		return 0;
	for (const char *c = d->message; *c; c++)
		h = (h ^ (unsigned char)*c) * 16777619u;
	return h;
}

static void grow_seen(struct session *s)
{
	struct diags *all = &s->diags;
	uint32_t mask = all->seen ? all->seen_mask * 2 + 1 : 63;
	struct diag **seen = arena_zalloc(&s->arena, sizeof *seen * ((size_t)mask + 1));
	for (struct diag *d = all->first; d; d = d->next) {
		uint32_t at = hash(d) & mask;
		while (seen[at])
			at = (at + 1) & mask;
		seen[at] = d;
	}
	all->seen = seen;
	all->seen_mask = mask;
}

/* Adds a diagnostic to the table. Returns false when it was there already. */
static bool remember(struct session *s, struct diag *d)
{
	struct diags *all = &s->diags;
	uint32_t count = all->errors + all->warnings + all->infos;
	if (!all->seen || count * 2 > all->seen_mask)
		grow_seen(s);
	uint32_t at = hash(d) & all->seen_mask;
	for (; all->seen[at]; at = (at + 1) & all->seen_mask)
		if (same(all->seen[at], d))
			return false;
	all->seen[at] = d;
	return true;
}

void diag_report(struct session *s, struct diag *d)
{
	if (!remember(s, d))
		return;
	*s->diags.end = d;
	s->diags.end = &d->next;
	switch (d->severity) {
	case SEVERITY_ERROR: s->diags.errors++; break;
	case SEVERITY_WARNING: s->diags.warnings++; break;
	case SEVERITY_INFO: s->diags.infos++; break;
	}
}

void diag_clear(struct session *s)
{
	for (struct diag *d = s->diags.first, *next; d; d = next) {
		next = d->next;
		d->next = NULL;
	}
	s->diags = (struct diags){.end = &s->diags.first};
}

struct diag *diag_error(struct session *s, enum diag_code code, struct span at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct diag *d = diag_vmake(s, code, at, format, args);
	va_end(args);
	diag_report(s, d);
	return d;
}
