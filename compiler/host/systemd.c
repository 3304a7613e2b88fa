#include "host/systemd.h"

#include "host/process.h"

#include <errno.h>
#include <stdlib.h>

bool systemd_unit_is_up(const struct unit_state *state)
{
	return strcmp(state->active, "active") == 0 || strcmp(state->active, "activating") == 0 ||
	       strcmp(state->active, "reloading") == 0;
}

/* Whether `line` is NAME=VALUE; *value gets the value. */
static bool is_property(const char *line, const char *name, const char **value)
{
	size_t n = strlen(name);
	*value = line + n + 1;
	return strncmp(line, name, n) == 0 && line[n] == '=';
}

static void read_property(struct unit_state *state, const char *line)
{
	const char *value;
	const struct {
		const char *name, **to;
	} texts[] = {
	    {"LoadState", &state->load}, {"ActiveState", &state->active}, {"SubState", &state->sub},
	    {"StateChangeTimestamp", &state->since},
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (is_property(line, texts[i].name, &value))
			*texts[i].to = value;
	if (is_property(line, "MainPID", &value))
		state->pid = strtol(value, NULL, 10);
	if (is_property(line, "Type", &value))
		state->is_oneshot = strcmp(value, "oneshot") == 0;
	if (is_property(line, "Result", &value))
		state->succeeded = strcmp(value, "success") == 0;
	if (is_property(line, "ConditionResult", &value))
		state->condition_failed = strcmp(value, "no") == 0;
	/* For a unit that was never started, no condition has failed either. */
	if (is_property(line, "ConditionTimestampMonotonic", &value))
		state->condition_checked = strcmp(value, "0") != 0;
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
	args[count++] =
		"--property=LoadState,ActiveState,SubState,StateChangeTimestamp,MainPID,Type,Result,ConditionResult,"
		"ConditionTimestampMonotonic";
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
			read_property(&states[unit], arena_text(&s->arena, line, len));
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
	diag_error(s, D_SYSTEMD, SPAN_NONE, "'systemctl %s%s%s' failed: %s", verb, unit ? " " : "", unit ? unit : "", why);
	return false;
}

const char *systemd_journal(struct session *s, const char *unit)
{
	const char *args[] = {"journalctl", "--unit", unit, "--lines=12", "--no-pager", "--quiet", "--output=cat", NULL};
	const char *text;
	return process_run(s, args, false, &text) == 0 ? without_end(&s->arena, text) : "";
}
