#include "host/record.h"

#include "data/json.h"
#include "data/json_read.h"

const struct attrs *record_item(struct evaluator *ev, struct value item)
{
	struct value v = value_force(ev, item);
	return value_ok(v) && value_is(v, OBJECT_ATTRS) ? value_attrs(v) : NULL;
}

const struct attrs *record_read(struct evaluator *ev, const char *text, size_t len)
{
	struct value v = json_read(ev, text, len, SPAN_NONE);
	eval_recover(ev);
	return value_ok(v) ? record_item(ev, v) : NULL;
}

static struct value member(struct evaluator *ev, const struct attrs *record, const char *name)
{
	struct value *slot =
	    record ? attrs_find(record, symbol_of(&ev->session->symbols, name, strlen(name))) : NULL;
	return slot ? value_force(ev, *slot) : VALUE_NONE;
}

static const char *plain_text(const struct str *text)
{
	return text && !memchr(text->text, '\0', str_len(text)) ? text->text : NULL;
}

const char *record_item_text(struct evaluator *ev, struct value item)
{
	struct value v = value_force(ev, item);
	return value_ok(v) && value_is(v, OBJECT_STRING) ? plain_text(value_str(v)) : NULL;
}

const struct value *record_items(struct evaluator *ev, struct value item, size_t *n)
{
	struct value v = value_ok(item) ? value_force(ev, item) : item;
	bool is_list = value_ok(v) && value_is(v, OBJECT_LIST);
	*n = is_list ? (size_t)list_len(value_list(v)) : 0;
	return is_list ? value_list(v)->items : NULL;
}

const struct str *record_str(struct evaluator *ev, const struct attrs *record, const char *name)
{
	struct value v = member(ev, record, name);
	return value_ok(v) && value_is(v, OBJECT_STRING) ? value_str(v) : NULL;
}

const char *record_text(struct evaluator *ev, const struct attrs *record, const char *name)
{
	return plain_text(record_str(ev, record, name));
}

int64_t record_int(struct evaluator *ev, const struct attrs *record, const char *name)
{
	struct value v = member(ev, record, name);
	return value_ok(v) && value_kind(v) == VALUE_INT ? value_int(v) : 0;
}

bool record_bool(struct evaluator *ev, const struct attrs *record, const char *name)
{
	struct value v = member(ev, record, name);
	return value_ok(v) && value_kind(v) == VALUE_BOOL && value_bool(v);
}

const struct attrs *record_inner(struct evaluator *ev, const struct attrs *record, const char *name)
{
	struct value v = member(ev, record, name);
	return value_ok(v) ? record_item(ev, v) : NULL;
}

const struct value *record_list(struct evaluator *ev, const struct attrs *record, const char *name, size_t *n)
{
	return record_items(ev, member(ev, record, name), n);
}
