#include "lint/severity.h"

#include "lint/suppression.h"

static const char *const level_names[] = {"error", "warning", "info", "off"};

/* Rules. */

/* Whether a spec may give a lint of its own this name. */
static bool is_own_name(const char *name)
{
	return *name && !name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_.")];
}

static const char *nearest_known(const char *name, bool lints_only)
{
	const char *names[2 * DIAG_CODES];
	size_t n = 0;
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_code_info *info = diag_code_info((enum diag_code)i);
		if (lints_only && !info->lint)
			continue;
		names[n++] = info->name;
		names[n++] = info->code;
	}
	return nearest_name(name, names, n);
}

static bool is_changeable(enum diag_code code)
{
	const struct diag_code_info *info = diag_code_info(code);
	return info->lint || info->severity == SEVERITY_WARNING;
}

bool severity_make_rule(struct arena *a, const char *name, const char *level, struct severity_rule *rule,
                       const char **fault, const char **cure)
{
	int n = 0;
	*cure = NULL;
	while (n <= LEVEL_OFF && strcmp(level, level_names[n]) != 0)
		n++;
	if (n > LEVEL_OFF) {
		*fault = arena_format(a, "'%s' is no severity", level);
		*cure = "severities are: error, warning, info, off";
		return false;
	}
	enum diag_code code = diag_code_find(name);
	if (code != DIAG_CODES && !is_changeable(code)) {
		*fault = arena_format(a, "'%s' is an error whatever one calls it", name);
		*cure = "lints and warnings have severities of your choice, errors of a spec do not";
		return false;
	}
	if (code == DIAG_CODES && !is_own_name(name)) {
		const char *nearest = nearest_known(name, true);
		*fault = arena_format(a, "unknown code '%s'", name);
		*cure = nearest ? arena_format(a, "did you mean '%s'?", nearest) : NULL;
		return false;
	}
	*rule = (struct severity_rule){.name = arena_text(a, name, strlen(name)), .level = (enum severity_level)n};
	return true;
}

bool severity_parse_rule(struct arena *a, const char *text, struct severity_rule *rule, const char **fault,
                        const char **cure)
{
	const char *equals = strchr(text, '=');
	if (!equals || equals == text) {
		*fault = arena_format(a, "'%s' says no severity", text);
		*cure = "-W takes CODE=error, CODE=warning, CODE=info or CODE=off, or 'all'";
		return false;
	}
	return severity_make_rule(a, arena_text(a, text, (size_t)(equals - text)), equals + 1, rule, fault, cure);
}

/* Applying them. */

/* Whether the name of a rule or suppression is that of a diagnostic. */
static bool names_diag(const char *name, const struct diag *d)
{
	if (d->custom)
		return strcmp(name, d->custom) == 0;
	const struct diag_code_info *info = diag_code_info(d->code);
	return strcmp(name, info->code) == 0 || strcmp(name, info->name) == 0;
}

/* Whether the severity of a diagnostic may be changed: not that of an error, unless the spec declares the check
 * itself. */
static bool may_change(const struct diag *d)
{
	if (d->code == D_HOST_VALUE)
		return d->severity != SEVERITY_ERROR;
	return d->code == D_ASSERTION ? d->custom || d->severity != SEVERITY_ERROR : is_changeable(d->code);
}

static bool means(struct suppression *s, const struct diag *d)
{
	if (d->at.start < s->first || d->at.start > s->last || !names_diag(s->name, d))
		return false;
	return s->used = true;
}

static bool suppress(const struct suppressions *all, struct allowance *allowed, const struct diag *d)
{
	bool found = false;
	for (struct suppression *s = all->files; s; s = s->next)
		found |= means(s, d);
	size_t i = d->at.start ? suppressions_find(all, d->at.start) : all->line_count;
	for (; i < all->line_count && all->lines[i]->first <= d->at.start; i++)
		found |= means(all->lines[i], d);
	for (struct allowance *a = allowed; a; a = a->next) {
		size_t n = a->path ? strlen(a->path) : 0;
		bool inside = !n || (d->path && strncmp(d->path, a->path, n) == 0 && strchr(".[", d->path[n]));
		if (inside && names_diag(a->name, d))
			found = a->used = true;
	}
	return found;
}

static enum severity_level level_of(const struct severity_control *c, const struct diag *d)
{
	enum severity_level level = (enum severity_level)d->severity;
	bool advice = d->severity == SEVERITY_INFO && diag_code_info(d->code)->lint;
	if (advice && !c->all)
		level = LEVEL_OFF;
	for (const struct severity_rule *r = c->rules; r; r = r->next)
		if (names_diag(r->name, d))
			level = r->level;
	return level;
}

/* Rebuilds the list with the diagnostics that remain. */
static void filter(struct session *s, const struct severity_control *c, const struct suppressions *suppressions)
{
	struct diag *next = s->diags.first;
	s->diags = (struct diags){.end = &s->diags.first};
	for (struct diag *d = next; d; d = next) {
		next = d->next;
		d->next = NULL;
		if (d->code == D_HOST_VALUE && c->unknown_stays && !source_span_is_users(&s->sources, d->at))
			continue;
		if (d->code == D_HOST_VALUE)
			d->severity = c->host_values;
		if (may_change(d)) {
			bool gone = !c->no_suppress && suppress(suppressions, c->allowed, d);
			enum severity_level level = level_of(c, d);
			if (gone || level == LEVEL_OFF)
				continue;
			d->severity = (enum severity)level;
		}
		diag_report(s, d);
	}
}

/* Diagnostics about rules and suppressions themselves. */

static bool is_known(const char *name, const struct lint_names *names, const struct diag *found)
{
	if (diag_code_find(name) != DIAG_CODES)
		return true;
	for (; names; names = names->next)
		if (strcmp(names->name, name) == 0)
			return true;
	for (; found; found = found->next)
		if (found->custom && strcmp(found->custom, name) == 0)
			return true;
	return false;
}

static void report_unknown(struct session *s, const char *name, struct span at)
{
	struct diag *d = diag_error(s, D_UNKNOWN_LINT, at, "there is no lint '%s'", name);
	const char *nearest = nearest_known(name, true);
	if (nearest)
		d->help = arena_format(&s->arena, "did you mean '%s'?", nearest);
}

static void report_unused(struct session *s, const char *name, struct span at)
{
	enum diag_code code = diag_code_find(name);
	if (code != DIAG_CODES && !is_changeable(code)) {
		diag_error(s, D_BAD_SUPPRESSION, at, "'%s' cannot be suppressed: it is an error", name);
		return;
	}
	struct diag *d = diag_error(s, D_UNUSED_SUPPRESSION, at, "nothing here needs '%s' to be allowed", name);
	d->help = "leave this suppression out";
}

/* Whether the spec has errors, which may be the reason that nothing was found. */
static bool has_faults(const struct session *s)
{
	for (const struct diag *d = s->diags.first; d; d = d->next)
		if (d->severity == SEVERITY_ERROR && !may_change(d))
			return true;
	return false;
}

static void review_suppression(struct session *s, const struct suppression *one, const struct lint_names *names,
                               bool faults)
{
	if (!one->used && !is_known(one->name, names, NULL))
		report_unknown(s, one->name, one->at);
	else if (!one->used && !faults)
		report_unused(s, one->name, one->at);
}

static void review(struct session *s, const struct severity_control *c, const struct suppressions *suppressions,
                   const struct lint_names *names)
{
	bool faults = has_faults(s);
	for (const struct severity_rule *r = c->rules; r; r = r->next)
		if (!faults && !is_known(r->name, names, s->diags.first))
			report_unknown(s, r->name, r->at);
	if (c->no_suppress)
		return;
	for (const struct suppression *one = suppressions->files; one; one = one->next)
		review_suppression(s, one, names, faults);
	for (size_t i = 0; i < suppressions->line_count; i++)
		review_suppression(s, suppressions->lines[i], names, faults);
	for (const struct allowance *a = c->allowed; a; a = a->next)
		if (!a->used && !is_known(a->name, names, NULL))
			report_unknown(s, a->name, a->at);
}

/* The warnings about rules and suppressions have severities, too: `-W unused-suppression=error`. */
static void filter_again(struct session *s, const struct severity_control *c)
{
	static const enum diag_code own[] = {D_UNKNOWN_LINT, D_BAD_SUPPRESSION, D_UNUSED_SUPPRESSION};
	for (const struct severity_rule *r = c->rules; r; r = r->next)
		for (size_t i = 0; i < sizeof own / sizeof *own; i++)
			if (diag_code_find(r->name) == own[i])
				return filter(s, c, &(const struct suppressions){0});
}

void severity_apply(struct session *s, const struct severity_control *c, bool linted, const struct lint_names *names)
{
	const struct suppressions suppressions = suppressions_read(s);
	filter(s, c, &suppressions);
	if (linted)
		review(s, c, &suppressions, names);
	filter_again(s, c);
}
