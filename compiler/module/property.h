/* Properties: conditions, priorities and positions in an order, as mkIf, mkMerge, mkOverride and mkOrder make them. */
#ifndef MODULE_PROPERTY_H
#define MODULE_PROPERTY_H

#include "module/definition.h"

/* The kinds of properties. */
enum property {
	PROPERTY_FAILED = -1, /* the kind could not be computed; a failure is pending */
	PROPERTY_NONE,
	PROPERTY_IF,
	PROPERTY_MERGE,
	PROPERTY_OVERRIDE,
	PROPERTY_ORDER,
	PROPERTY_DEFINITION, /* mkDefinition: a value with a file of its own */
};

/* Returns the kind of a forced value. */
enum property property_of(struct evaluator *ev, struct value forced);

/* These make properties. */
struct value property_if(struct evaluator *ev, struct value condition, struct value content);
struct value property_merge(struct evaluator *ev, struct value contents);
struct value property_override(struct evaluator *ev, struct value priority, struct value content);
struct value property_order(struct evaluator *ev, struct value order, struct value content);

/* The next two read the parts of a property. They return false with a failure (O15) when a part has a wrong value. An
 * unknown condition counts as true, unless its likely value is false; d->assumed gets it then. */
bool property_condition(struct evaluator *ev, struct definition *d, bool *holds);
bool property_number(struct evaluator *ev, const struct definition *d, int32_t *number);

/* Returns the expression of a property's content, or NULL when the text shows no call that made it. */
const struct expr *property_content_text(const struct session *s, const struct definition *d, enum property kind);

/* Returns the slot of a property's attribute, not forced. Returns NULL with a failure (O15) when it has no such
 * attribute. */
struct value *property_part(struct evaluator *ev, const struct definition *d, symbol name);

/* Turns `d` into the definition of the property's content (IF, OVERRIDE, ORDER, DEFINITION). Returns false with a
 * failure. */
bool property_enter(struct evaluator *ev, struct definition *d);

/* Appends the definitions of a mkMerge to `to`. Returns false with a failure. */
bool property_each(struct evaluator *ev, const struct definition *d, struct definitions *to);

#endif
