/* Help for values in YAML of a wrong type: often only quotes are missing, or a word has another meaning in YAML 1.1. */
#include "module/yaml_cure.h"

#include "syntax/yaml_scalar.h"

#include <stdlib.h>

/* Returns the text of a value that is written in one line of a YAML file, or NULL. */
static const char *written(struct session *s, struct span at)
{
	enum { LONGEST = 80 };
	const struct source *text = source_at(&s->sources, at.start);
	if (!text || !text->yaml || text->kind != SOURCE_USER || at.end <= at.start || at.end - at.start > LONGEST)
		return NULL;
	const char *start = text->text + (at.start - text->base);
	size_t len = at.end - at.start;
	return memchr(start, '\n', len) ? NULL : arena_text(&s->arena, start, len);
}

static bool takes(struct evaluator *ev, const struct type *t, struct value v)
{
	bool taken = type_check(ev, t, v) > 0;
	eval_recover(ev);
	return taken;
}

static struct value integer_of(struct evaluator *ev, const char *text)
{
	bool octal = text[0] == '0' && text[1] == 'o';
	return value_of_int(ev->arena, strtoll(text + (octal ? 2 : 0), NULL, octal ? 8 : text[0] == '0' ? 16 : 10));
}

/* Returns the value of a text without its quotes; VALUE_NONE when it would still be text. */
static struct value without_quotes(struct evaluator *ev, const struct str *text)
{
	switch (yaml_scalar_of(text->text, str_len(text))) {
	case YAML_SCALAR_NULL: return VALUE_OF_NULL;
	case YAML_SCALAR_TRUE: return VALUE_OF_TRUE;
	case YAML_SCALAR_FALSE: return VALUE_OF_FALSE;
	case YAML_SCALAR_INT: return integer_of(ev, text->text);
	case YAML_SCALAR_FLOAT: return value_of_float(ev->arena, strtod(text->text, NULL));
	case YAML_SCALAR_TEXT:
	case YAML_SCALAR_ZERO_LED:
	case YAML_SCALAR_NO_NUMBER: break;
	}
	return VALUE_NONE;
}

struct yaml_cure yaml_cure(struct evaluator *ev, const struct type *t, struct value v, struct span at)
{
	struct arena *a = ev->arena;
	const char *text = written(ev->session, at);
	struct yaml_cure none = {NULL, NULL};
	int truth;
	if (!text || value_kind(v) == VALUE_LIST || value_kind(v) == VALUE_ATTRS)
		return none;
	if (value_kind(v) != VALUE_STRING)
		return takes(ev, t, value_of_text(a, text, strlen(text)))
		           ? (struct yaml_cure){"in quotes it is a string", arena_format(a, "\"%s\"", text)}
		           : none;
	const struct str *string = value_str(v);
	if (strcmp(string->text, text) != 0) {
		struct value bare = without_quotes(ev, string);
		return value_ok(bare) && str_len(string) && takes(ev, t, bare)
		           ? (struct yaml_cure){arena_format(a, "without quotes it is %s", value_kind_name(value_kind(bare))),
		                                string->text}
		           : none;
	}
	if (*text != '/' && type_native(t)->kind != &kind_submodule &&
	    takes(ev, t, value_of_path(a, arena_format(a, "/%s", text), strlen(text) + 1)))
		return (struct yaml_cure){arena_format(a, "'!path %s' is a file beside this one", text), NULL};
	yaml_scalar_once(text, strlen(text), &truth);
	if (truth < 0 || !takes(ev, t, value_of_bool(truth)))
		return none;
	const char *word = truth ? "true" : "false";
	return (struct yaml_cure){arena_format(a, "'%s' is text in YAML 1.2, which ctrc reads: write '%s'", text, word),
	                          word};
}
