#include "cli/terminal.h"

#include "base/write_all.h"
#include "output/report.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static enum terminal_colour wanted;

void terminal_set_colour(enum terminal_colour when)
{
	wanted = when;
}

bool terminal_colours(int fd)
{
	const char *terminal = getenv("TERM"), *force = getenv("FORCE_COLOR");
	if (wanted != TERMINAL_COLOUR_AUTO)
		return wanted == TERMINAL_COLOUR_ALWAYS;
	if (getenv("NO_COLOR"))
		return false;
	return (force && *force) || (isatty(fd) && terminal && strcmp(terminal, "dumb") != 0);
}

/* These diagnostics are not part of a report on specs. */
void terminal_diags(struct session *s)
{
	struct report report = {.colour = terminal_colours(STDERR_FILENO)};
	report_begin(&report, &report_human);
	report_add(&report, s, NULL);
	if (!report.out.full)
		(void)!write_all(STDERR_FILENO, report.out.text, report.out.len);
	buf_release(&report.out);
}

void terminal_error(enum diag_code code, const char *message, const char *help)
{
	enum { ENOUGH = 16 << 20 };
	struct session s;
	session_init(&s, ENOUGH, NULL);
	diag_error(&s, code, SPAN_NONE, "%s", message)->help = help;
	terminal_diags(&s);
	session_release(&s);
}

enum exit_status terminal_print(struct buf *text)
{
	bool ok = !text->full && write_all(STDOUT_FILENO, text->text, text->len);
	/* A reader that closes the pipe early, such as head, is not an error. */
	if (!ok && (text->full || errno != EPIPE))
		terminal_error(D_CANNOT_WRITE, "cannot write to standard output", NULL);
	buf_release(text);
	return ok ? STATUS_FINE : STATUS_SYSTEM;
}
