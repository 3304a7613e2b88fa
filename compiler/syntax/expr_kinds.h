/* The list of the kinds of expressions: X(KIND, class, words). The node of a kind is `struct expr_<class>`: kinds of
 * one class have the same parts, and most passes need only the class. `words` names the kind in messages.
 *
 * An operator is OP(KIND, class, words, sign, token, ...): its text, its token, and members of struct expr_operator.
 * For an includer that defines no OP, an operator is an X. There is no include guard: this file is included wherever a
 * list of the kinds is needed. */
#ifndef OP
#define OP(KIND, class, words, sign, token, ...) X(KIND, class, words)
#endif
X(INT, int, "an integer")                                /* 42 */
X(FLOAT, float, "a float")                               /* 1.5 */
X(STRING, string, "a string")                            /* "text", ''text'' without interpolation, URL literals */
X(PATH, string, "a path")                                /* ./x /x ~/x: absolute and normalised by the parser */
X(SEARCH_PATH, string, "a path")                         /* <name> */
X(INTERPOLATION, parts, "a string")                      /* "a${b}c" */
X(PATH_INTERPOLATION, parts, "a path")                   /* ./a/${b}: the first part is an EXPR_PATH */
X(VAR, var, "a variable")                                /* a name before resolution; after it: one that is not bound */
X(LOCAL, local, "a variable")                            /* resolved: a slot of a frame `level` frames out */
X(GLOBAL, global, "a variable")                          /* resolved: a value of the base scope */
X(WITH_VAR, with_var, "a variable")                      /* resolved: looked up in the sets of the enclosing `with`s */
X(SELECT, select, "a selection")                         /* a.b.c, a.b or c */
X(HAS, select, "a test for an attribute")                /* a ? b.c */
X(CALL, call, "a function call")                         /* f a b */
X(LAMBDA, lambda, "a function")                          /* x: y: e, { a, b ? c, ... }@x: e */
X(LET, let, "a 'let' expression")                        /* let a = b; in e */
X(ATTRS, attrs, "an attribute set")                      /* { a = b; }, rec { a = b; } */
X(LIST, list, "a list")                                  /* [ a b ] */
X(WITH, with, "a 'with' expression")                     /* with a; e */
X(ASSERT, assert, "an assertion")                        /* assert a; e */
X(IF, if, "an 'if' expression")                          /* if a then b else c */
OP(NOT, unary, "a negation", "!", T_NOT, .function = 0)    /* !a */
OP(NEGATE, unary, "a difference", "-", T_MINUS, .function = 0) /* -a */
OP(ADD, binary, "a sum", "+", T_PLUS, .function = 0)       /* a + b */
OP(SUB, binary, "a difference", "-", T_MINUS, .function = SYM___sub) /* a - b */
OP(MUL, binary, "a product", "*", T_TIMES, .function = SYM___mul) /* a * b */
OP(DIV, binary, "a quotient", "/", T_DIVIDE, .function = SYM___div) /* a / b */
OP(EQ, binary, "a comparison", "==", T_EQ, .function = 0, .compares = true) /* a == b */
OP(NE, binary, "a comparison", "!=", T_NE, .function = 0, .compares = true) /* a != b */
OP(LT, binary, "a comparison", "<", T_LT, .function = SYM___lessThan, .compares = true) /* a < b */
OP(LE, binary, "a comparison", "<=", T_LE, .function = SYM___lessThan, .compares = true, .turned = true,
   .negated = true) /* a <= b */
OP(GT, binary, "a comparison", ">", T_GT, .function = SYM___lessThan, .turned = true, .compares = true) /* a > b */
OP(GE, binary, "a comparison", ">=", T_GE, .function = SYM___lessThan, .negated = true, .compares = true) /* a >= b */
OP(AND, binary, "a logical expression", "&&", T_AND, .function = 0) /* a && b */
OP(OR, binary, "a logical expression", "||", T_OR, .function = 0) /* a || b */
OP(IMPLIES, binary, "a logical expression", "->", T_IMPLIES, .function = 0) /* a -> b */
OP(UPDATE, binary, "an update of a set", "//", T_UPDATE, .function = 0) /* a // b */
OP(CONCAT, binary, "a concatenation of lists", "++", T_CONCAT, .function = 0) /* a ++ b */
X(CUR_POS, plain, "__curPos")                            /* __curPos */
X(ERROR, plain, "an expression that does not parse")     /* stands for text that did not parse; it has been reported */
#undef OP
