/* The kinds of expressions, once: X(KIND, class, words, sign). The node of a kind is `struct expr_<class>`: kinds of one class
 * hold the same parts, and most passes know classes only. `words` names the kind in messages; `sign` is the text of an
 * operator, "" for other kinds. No include guard: this file is read wherever a list of the kinds is needed. */
X(INT, int, "an integer", "")                              /* 42 */
X(FLOAT, float, "a float", "")                             /* 1.5 */
X(STRING, string, "a string", "")                          /* "text" and ''text'' without interpolation, and URL literals */
X(PATH, string, "a path", "")                              /* ./x /x ~/x: absolute and normalised by the parser */
X(SEARCH_PATH, string, "a path", "")                       /* <name> */
X(INTERPOLATION, parts, "a string", "")                    /* "a${b}c" */
X(PATH_INTERPOLATION, parts, "a path", "")                 /* ./a/${b}: the first part is an EXPR_PATH */
X(VAR, var, "a variable", "")                              /* a name before resolution; after it: one that is not bound */
X(LOCAL, local, "a variable", "")                          /* resolved: a slot of a frame `level` frames out */
X(GLOBAL, global, "a variable", "")                        /* resolved: a value of the base scope */
X(WITH_VAR, with_var, "a variable", "")                    /* resolved: looked up in the sets of the enclosing `with`s */
X(SELECT, select, "a selection", "")                       /* a.b.c, a.b or c */
X(HAS, select, "a test for an attribute", "")              /* a ? b.c */
X(CALL, call, "a function call", "")                       /* f a b */
X(LAMBDA, lambda, "a function", "")                        /* x: y: e, { a, b ? c, ... }@x: e */
X(LET, let, "a 'let' expression", "")                      /* let a = b; in e */
X(ATTRS, attrs, "an attribute set", "")                    /* { a = b; }, rec { a = b; } */
X(LIST, list, "a list", "")                                /* [ a b ] */
X(WITH, with, "a 'with' expression", "")                   /* with a; e */
X(ASSERT, assert, "an assertion", "")                      /* assert a; e */
X(IF, if, "an 'if' expression", "")                        /* if a then b else c */
X(NOT, unary, "a negation", "!")                           /* !a */
X(NEGATE, unary, "a difference", "-")                      /* -a */
X(ADD, binary, "a sum", "+")                               /* a + b */
X(SUB, binary, "a difference", "-")                        /* a - b */
X(MUL, binary, "a product", "*")                           /* a * b */
X(DIV, binary, "a quotient", "/")                          /* a / b */
X(EQ, binary, "a comparison", "==")                        /* a == b */
X(NE, binary, "a comparison", "!=")                        /* a != b */
X(LT, binary, "a comparison", "<")                         /* a < b */
X(LE, binary, "a comparison", "<=")                        /* a <= b */
X(GT, binary, "a comparison", ">")                         /* a > b */
X(GE, binary, "a comparison", ">=")                        /* a >= b */
X(AND, binary, "a logical expression", "&&")               /* a && b */
X(OR, binary, "a logical expression", "||")                /* a || b */
X(IMPLIES, binary, "a logical expression", "->")           /* a -> b */
X(UPDATE, binary, "an update of a set", "//")              /* a // b */
X(CONCAT, binary, "a concatenation of lists", "++")        /* a ++ b */
X(CUR_POS, plain, "__curPos", "")                          /* __curPos */
X(ERROR, plain, "an expression that does not parse", "")   /* stands for text that did not parse; it has been reported */
