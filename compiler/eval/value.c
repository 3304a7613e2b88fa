#include "eval/value.h"

#include <stdlib.h>

const char *value_kind_name(enum value_kind kind)
{
	switch (kind) {
	case VALUE_INT: return "an integer";
	case VALUE_STRING: return "a string";
	case VALUE_PATH: return "a path";
	case VALUE_FLOAT: return "a float";
	case VALUE_BOOL: return "a Boolean";
	case VALUE_NULL: return "null";
	case VALUE_LIST: return "a list";
	case VALUE_ATTRS: return "a set";
	case VALUE_FUNCTION: return "a function";
	case VALUE_EXTERNAL: return "an internal value";
	case VALUE_UNKNOWN: return "an unknown value";
	}
	return "a value";
}

const char *value_type_of(struct value v)
{
	switch (value_kind(v)) {
	case VALUE_INT: return "int";
	case VALUE_STRING: return "string";
	case VALUE_PATH: return "path";
	case VALUE_FLOAT: return "float";
	case VALUE_BOOL: return "bool";
	case VALUE_NULL: return "null";
	case VALUE_LIST: return "list";
	case VALUE_ATTRS: return "set";
	case VALUE_FUNCTION: return "lambda";
	case VALUE_EXTERNAL: return "external";
	case VALUE_UNKNOWN: return "unknown";
	}
	return "external";
}

struct value value_of_big_int(struct arena *a, int64_t i)
{
	struct object_int *o = arena_alloc(a, sizeof *o);
	*o = (struct object_int){OBJECT_INT, i};
	return value_of_object(o);
}

struct value value_of_float(struct arena *a, double d)
{
	struct object_float *o = arena_alloc(a, sizeof *o);
	*o = (struct object_float){OBJECT_FLOAT, d};
	return value_of_object(o);
}

struct value value_of_text(struct arena *a, const char *text, size_t len)
{
	return value_of_str(str_new(a, text, len));
}

struct value value_of_path(struct arena *a, const char *text, size_t len)
{
	struct str *s = str_new(a, text, len);
	s->head = (uint64_t)len << 8 | STR_HEAD_PATH;
	return value_of_str(s);
}

struct value value_of_external(struct arena *a, const void *tag, void *data)
{
	struct external *o = arena_alloc(a, sizeof *o);
	*o = (struct external){OBJECT_EXTERNAL, tag, data};
	return value_of_object(o);
}

struct value value_of_list(struct arena *a, struct value *items, size_t n)
{
	struct list *l = arena_alloc(a, sizeof *l);
	*l = (struct list){(uint64_t)n << 8 | OBJECT_LIST, NULL, items};
	return value_of_object(l);
}

struct value value_new_list(struct arena *a, size_t n, struct value **items)
{
	struct list *l = arena_alloc(a, sizeof *l + n * sizeof(struct value));
	*items = (struct value *)(l + 1);
	*l = (struct list){(uint64_t)n << 8 | OBJECT_LIST, NULL, *items};
	return value_of_object(l);
}
