#include "output/explain.h"

#include "eval/embedded.h"

#include <stdio.h>

static bool is_explanation(const struct embedded_file *f)
{
	static const char folder[] = "explain/";
	return strncmp(f->name, folder, sizeof folder - 1) == 0;
}

/* Removes white space at both ends. */
static struct explanation trim(const char *text, const char *end)
{
	while (text < end && *text == '\n')
		text++;
	while (end > text && (end[-1] == '\n' || end[-1] == ' '))
		end--;
	struct explanation e = {text, (size_t)(end - text), 0};
	const char *gap = strstr(text, "\n\n");
	e.summary = gap && gap < end ? (size_t)(gap - text) : e.len;
	return e;
}

bool explain_find(enum diag_code code, struct explanation *e)
{
	char heading[16];
	snprintf(heading, sizeof heading, "\n## %s ", diag_code_info(code)->code);
	for (size_t i = 0; i < embedded_count; i++) {
		const char *found = is_explanation(&embedded_files[i]) ? strstr(embedded_files[i].text, heading) : NULL;
		if (!found)
			continue;
		const char *body = strchr(found + 1, '\n'), *next = strstr(found + 1, "\n## ");
		*e = trim(body, next ? next + 1 : embedded_files[i].text + embedded_files[i].len);
		return true;
	}
	return false;
}

static const char *kind_of(const struct diag_code_info *info)
{
	switch (info->severity) {
	case SEVERITY_ERROR: return info->lint ? "error of `ctrc lint`" : "error";
	case SEVERITY_WARNING: return info->lint ? "warning of `ctrc lint`" : "warning";
	case SEVERITY_INFO: return info->lint ? "advice of `ctrc lint`, shown with -W all" : "remark";
	}
	return "";
}

void explain_print(struct buf *out, enum diag_code code)
{
	const struct diag_code_info *info = diag_code_info(code);
	struct explanation e;
	buf_printf(out, "%s %s (%s)\n\n", info->code, info->name, kind_of(info));
	if (explain_find(code, &e))
		buf_add(out, e.text, e.len);
	else
		buf_puts(out, "No explanation is at hand.");
	buf_char(out, '\n');
}

static const char *family_of(char letter)
{
	switch (letter) {
	case 'S': return "Syntax";
	case 'B': return "Bindings and scopes";
	case 'V': return "Values and evaluation";
	case 'O': return "Options and modules";
	case 'E': return "Values that no file can carry";
	case 'F': return "Files and the system";
	case 'C': return "The call";
	case 'P': return "The control of diagnostics";
	case 'X': return "Checks that specs bring";
	case 'Y': return "YAML";
	case 'N': return "Networks";
	case 'M': return "Mounts";
	case 'L': return "The life of containers";
	case 'W': return "The language";
	default: return "Others";
	}
}

void explain_markdown(struct buf *out)
{
	char family = 0;
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_code_info *info = diag_code_info((enum diag_code)i);
		struct explanation e;
		if (info->code[0] != family)
			buf_printf(out, "%s## %s\n", family ? "\n" : "", family_of(info->code[0]));
		family = info->code[0];
		buf_printf(out, "\n### %s %s\n\n*%s.*\n", info->code, info->name, kind_of(info));
		if (explain_find((enum diag_code)i, &e))
			buf_printf(out, "\n%.*s\n", (int)e.len, e.text);
	}
}
