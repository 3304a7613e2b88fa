/* Questions about the tree. */
#include "syntax/ast.h"

const struct binding *binding_at(const struct sources *all, uint32_t offset)
{
	const struct source *s = source_at(all, offset);
	if (!s)
		return NULL;
	for (uint32_t low = 0, high = s->binding_count; low < high;) {
		uint32_t middle = low + (high - low) / 2;
		uint32_t at = s->bindings[middle]->at.start;
		if (at == offset)
			return s->bindings[middle];
		if (at < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const char *expr_kind_name(enum expr_kind kind)
{
	switch (kind) {
	case EXPR_INT: return "an integer";
	case EXPR_FLOAT: return "a float";
	case EXPR_STRING:
	case EXPR_INTERPOLATION: return "a string";
	case EXPR_PATH:
	case EXPR_PATH_INTERPOLATION:
	case EXPR_SEARCH_PATH: return "a path";
	case EXPR_VAR:
	case EXPR_LOCAL:
	case EXPR_GLOBAL:
	case EXPR_WITH_VAR: return "a name";
	case EXPR_SELECT: return "a selection";
	case EXPR_CALL: return "a function call";
	case EXPR_LAMBDA: return "a function";
	case EXPR_LET: return "a 'let'";
	case EXPR_ATTRS: return "a set";
	case EXPR_LIST: return "a list";
	case EXPR_WITH: return "a 'with'";
	case EXPR_ASSERT: return "an 'assert'";
	case EXPR_IF: return "an 'if'";
	case EXPR_HAS:
	case EXPR_NOT:
	case EXPR_NEGATE:
	case EXPR_ADD:
	case EXPR_SUB:
	case EXPR_MUL:
	case EXPR_DIV:
	case EXPR_EQ:
	case EXPR_NE:
	case EXPR_LT:
	case EXPR_LE:
	case EXPR_GT:
	case EXPR_GE:
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_IMPLIES:
	case EXPR_UPDATE:
	case EXPR_CONCAT: return "an operation";
	case EXPR_CUR_POS: return "a position";
	case EXPR_ERROR: return "something that did not parse";
	}
	return "an expression";
}
