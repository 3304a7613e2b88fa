/* Properties: conditions, priorities and places in an order, as mkIf, mkMerge, mkOverride and mkOrder make them. */
#ifndef MODULE_PROPERTY_H
#define MODULE_PROPERTY_H

#include "module/definition.h"

/* What a value is to the module system. */
enum property {
	PROPERTY_FAILED = -1, /* looking failed */
	PROPERTY_NONE,
	PROPERTY_IF,
	PROPERTY_MERGE,
	PROPERTY_OVERRIDE,
	PROPERTY_ORDER,
	PROPERTY_DEFINITION, /* mkDefinition: a value with a file of its own */
};
enum property property_of(struct evaluator *ev, struct value forced);

/* Makers of properties. */
struct value property_if(struct evaluator *ev, struct value condition, struct value content);
struct value property_merge(struct evaluator *ev, struct value contents);
struct value property_override(struct evaluator *ev, struct value priority, struct value content);
struct value property_order(struct evaluator *ev, struct value order, struct value content);

/* The parts of a property. False with a failure (O15) when they are not what they should be. */
/* A condition that is not known holds, unless it likely does not: then d->assumed says so. */
bool property_condition(struct evaluator *ev, struct definition *d, bool *holds);
bool property_number(struct evaluator *ev, const struct definition *d, int32_t *number);
/* The text of a property's content, or NULL where the text shows no call that made it. */
const struct expr *property_content_text(const struct session *s, const struct definition *d, enum property kind);
/* The attribute of a property, not forced; NULL with a failure (O15) when it has none of that name. */
struct value *property_part(struct evaluator *ev, const struct definition *d, symbol name);
/* `d` becomes the definition of the property's content (IF, OVERRIDE, ORDER, DEFINITION). False with a failure. */
bool property_enter(struct evaluator *ev, struct definition *d);
/* The definitions of a mkMerge, appended to `to`. False with a failure. */
bool property_each(struct evaluator *ev, const struct definition *d, struct definitions *to);

#endif
