/* The kinds of expressions, once: X(KIND, struct). The node of a kind is `struct expr_<struct>`. No include guard: this
 * file is read wherever a list of the kinds is needed. */
X(INT, int)                  /* 42 */
X(FLOAT, float)              /* 1.5 */
X(STRING, string)            /* "text" and ''text'' without interpolation, and URL literals */
X(PATH, string)              /* ./x /x ~/x: absolute and normalised by the parser */
X(SEARCH_PATH, string)       /* <name> */
X(INTERPOLATION, parts)      /* "a${b}c" */
X(PATH_INTERPOLATION, parts) /* ./a/${b}: the first part is an EXPR_PATH */
X(VAR, var)                  /* a name before resolution; after it: a name that could not be resolved */
X(LOCAL, local)              /* resolved: a slot of a frame `level` frames out */
X(GLOBAL, global)            /* resolved: a value of the base scope */
X(WITH_VAR, with_var)        /* resolved: looked up at run time in the sets of the enclosing `with`s */
X(SELECT, select)            /* a.b.c, a.b or c */
X(HAS, select)               /* a ? b.c */
X(CALL, call)                /* f a b */
X(LAMBDA, lambda)            /* x: y: e, { a, b ? c, ... }@x: e */
X(LET, let)                  /* let a = b; in e */
X(ATTRS, attrs)              /* { a = b; }, rec { a = b; } */
X(LIST, list)                /* [ a b ] */
X(WITH, with)                /* with a; e */
X(ASSERT, assert)            /* assert a; e */
X(IF, if)                    /* if a then b else c */
X(NOT, unary)                /* !a */
X(NEGATE, unary)             /* -a */
X(ADD, binary)               /* a + b */
X(SUB, binary)               /* a - b */
X(MUL, binary)               /* a * b */
X(DIV, binary)               /* a / b */
X(EQ, binary)                /* a == b */
X(NE, binary)                /* a != b */
X(LT, binary)                /* a < b */
X(LE, binary)                /* a <= b */
X(GT, binary)                /* a > b */
X(GE, binary)                /* a >= b */
X(AND, binary)               /* a && b */
X(OR, binary)                /* a || b */
X(IMPLIES, binary)           /* a -> b */
X(UPDATE, binary)            /* a // b */
X(CONCAT, binary)            /* a ++ b */
X(CUR_POS, plain)            /* __curPos */
X(ERROR, plain)              /* stands for text that did not parse; a diagnostic has been reported */
