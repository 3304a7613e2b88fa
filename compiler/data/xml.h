/* Values written as XML. */
#ifndef DATA_XML_H
#define DATA_XML_H

#include "base/buf.h"
#include "eval/eval.h"

enum xml_flags {
	XML_STRICT = 1,   /* force everything; otherwise a value that is not computed yet is <unevaluated /> */
	XML_LOCATION = 2, /* include the places where attributes and functions are defined */
};

/* Appends a whole document, in the form of builtins.toXML (strict, without locations) and of `nix-instantiate --eval
 * --xml`. The contexts of the strings (eval/context.h) are added to `refers`, which may be NULL. Returns false with a
 * failure. */
bool xml_write(struct buf *b, struct evaluator *ev, struct value v, struct span at, unsigned flags,
                  const struct str *refers);

#endif
