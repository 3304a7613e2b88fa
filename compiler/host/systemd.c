#include "host/systemd.h"

#include "host/process.h"

#include <errno.h>
#include <stdlib.h>

static const struct span nowhere = {0, 0};

bool unit_is_up(const struct unit_state *state)
{
	return strcmp(state->active, "active") == 0 || strcmp(state->active, "activating") == 0 ||
	       strcmp(state->active, "reloading") == 0;
}

static void read_property(struct arena *a, struct unit_state *state, const char *line, size_t len)
{
	const char *equals = memchr(line, '=', len);
	if (!equals)
		return;
	size_t n = (size_t)(equals - line);
	const char *value = arena_text(a, equals + 1, len - n - 1);
	const struct {
		const char *name, **to;
	} texts[] = {
	    {"LoadState", &state->load}, {"ActiveState", &state->active}, {"SubState", &state->sub},
	    {"StateChangeTimestamp", &state->since},
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (strlen(texts[i].name) == n && memcmp(texts[i].name, line, n) == 0)
			*texts[i].to = value;
	if (n == strlen("MainPID") && memcmp(line, "MainPID", n) == 0)
		state->pid = strtol(value, NULL, 10);
	if (n == strlen("Type") && memcmp(line, "Type", n) == 0)
		state->is_oneshot = strcmp(value, "oneshot") == 0;
	if (n == strlen("Result") && memcmp(line, "Result", n) == 0)
		state->succeeded = strcmp(value, "success") == 0;
}

static const struct unit_state unknown = {
    .load = "", .active = "inactive", .sub = "", .since = ""};

bool systemd_states(struct session *s, const char *const *names, size_t n, struct unit_state *states)
{
	enum { FIXED = 4 };
	const char **args = ARENA_ARRAY(&s->arena, const char *, n + FIXED + 1), *text;
	size_t count = 0;
	args[count++] = "systemctl";
	args[count++] = "show";
	args[count++] = "--property=LoadState,ActiveState,SubState,StateChangeTimestamp,MainPID,Type,Result";
	args[count++] = "--";
	for (size_t i = 0; i < n; i++) {
		args[count++] = names[i];
		states[i] = unknown;
	}
	args[count] = NULL;
	if (!n)
		return true;
	if (process_run(s, args, false, &text) != 0)
		return false;
	size_t unit = 0;
	for (const char *line = text; *line && unit < n;) {
		size_t len = strcspn(line, "\n");
		if (!len)
			unit++;
		else {
			states[unit].known = true;
			read_property(&s->arena, &states[unit], line, len);
		}
		line += len + (line[len] == '\n');
	}
	return true;
}

static const char *without_end(struct arena *a, const char *text)
{
	size_t n = strlen(text);
	while (n && text[n - 1] == '\n')
		n--;
	return arena_text(a, text, n);
}

bool systemd_call(struct session *s, const char *verb, const char *unit)
{
	const char *args[] = {"systemctl", verb, unit ? "--" : NULL, unit, NULL}, *said;
	int status = process_run(s, args, true, &said);
	if (status == 0)
		return true;
	const char *why = status < 0 ? strerror(errno) : *said ? without_end(&s->arena, said) : "no reason given";
	diag_error(s, D_SYSTEMD, nowhere, "'systemctl %s%s%s' failed: %s", verb, unit ? " " : "", unit ? unit : "", why);
	return false;
}

const char *systemd_journal(struct session *s, const char *unit)
{
	const char *args[] = {"journalctl", "--unit", unit, "--lines=12", "--no-pager", "--quiet", "--output=cat", NULL};
	const char *text;
	return process_run(s, args, false, &text) == 0 ? without_end(&s->arena, text) : "";
}
