"""Random expressions of the Nix language.

`Generator(random).expression()` gives a closed expression that most often has a value: it is grown by type, with the
variables that are in scope. Now and then something ill-typed, undefined or thrown is put in its stead, so that failures and
laziness are met too. `mutate(random, text)` changes a text by a few tokens, which most often breaks it.
"""
import re

TYPES = ["int", "float", "bool", "string", "null", "path", "ints", "strings", "set", "records", "tree"]
NAMES = ["a", "b", "c", "x", "y", "foo", "bar", "a-b", "c'", "_d", "x1"]
STRINGS = ["", "a", "b", "foo", "foo bar", "x=1", "a.b.c", "1.2.3", "Ünïcode ☃", "tab\\tend", "line\\nbreak", 'quo\\"te',
           "back\\\\slash", "\\${not}", "$dollar", "$$", "  spaces  ", "a,b,,c", "/etc/x", "\\r", "'single'"]
INDENTED = ["''\n  a\n    b\n  c\n''", "''x''", "''\n    one ''${two}\n  ''\\n\n    three '''\n''", "''  \n\n   a\n  ''", "''''",
            "''\n\ttab\n  two\n''", "''a\n b''", "''$${x} $$''"]
ATOMS = ["a", "b", "[ab]", "[^a]", ".", "(a)", "(b|ab)", "(a*)", "[[:digit:]]", "[[:alpha:]]+", "\\\\.", "x?", "b+", "a{1,2}", "(.)",
         "()", "(a|b)*", "[0-9.]+", "-", "^", "$", "[]a]", "[a-]"]
DEFAULTS = ["1", '(throw "unused")', "[ ]", "{ }"]
LINES = ["", "a", "b c", "''${x}", "$$", "'''", "''\\n", "$", "' ", "  "]
PATTERNS = ["a", "(a)(b)?", "[a-z]+", "([0-9]+)\\\\.([0-9]+).*", ".*", "(.)(.*)", "[[:space:]]*", "(x|y)*", "[^,]*", ","]


class Generator:
    def __init__(self, random, faults=0.004):
        self.random = random
        self.faults = faults

    def expression(self, size=40):
        return self.of(self.random.choice(TYPES), {}, size)

    def pick(self, *choices):
        return self.random.choice(choices)()

    def of(self, kind, scope, size):
        """An expression of a type, in parentheses where it needs them. scope: name -> type."""
        r = self.random
        if r.random() < self.faults:
            return self.fault(scope, size)
        known = [n for n, k in scope.items() if k == kind]
        if known and r.random() < 0.3:
            return r.choice(known)
        if size <= 1:
            return self.leaf(kind)
        if r.random() < 0.3:
            return self.wrapped(kind, scope, size)
        return getattr(self, kind + "_")(scope, size)

    # Two or more operands share what size is left.
    def some(self, kind, scope, size, parts=2):
        return self.of(kind, scope, (size - 1) // parts)

    def leaf(self, kind):
        r = self.random
        return {"int": lambda: r.choice(["0", "1", "2", "3", "7", "10", "(-1)", "255", "9223372036854775807", "4611686018427387904"]),
                "float": lambda: r.choice(["0.5", "1.0", "1.5e3", ".25", "(-2.5)", "3.14159", "1e10", "100000.0", "1234567.0", "1e-5"]),
                "bool": lambda: r.choice(["true", "false"]),
                "string": lambda: '"%s"' % r.choice(STRINGS) if r.random() < 0.8 else r.choice(INDENTED),
                "null": lambda: "null",
                "path": lambda: r.choice(["/a/b", "/etc/./x", "/a/../b", "./rel", "../up/x.nix", "./a/${\"b\"}/c"]),
                "ints": lambda: r.choice(["[ ]", "[ 3 1 2 ]", "[ 1 ]", "[ 2 2 1 ]"]),
                "strings": lambda: r.choice(["[ ]", '[ "b" "a" ]', '[ "x" ]', '[ "a" "b" "a" ]']),
                "set": lambda: r.choice(["{ }", "{ a = 1; }", "{ b = 2; a = 3; }", '{ "x y" = 4; c = 5; }']),
                "tree": lambda: r.choice(["[ [ ] { } ]", "{ a = null; b = [ 1.5 ]; }", "[ (x: x) ]", "{ a.b.c = true; }", "[ /x ]", "map"]),
                "records": lambda: r.choice(["[ ]", '[ { name = "a"; value = 1; } ]',
                                             '[ { name = "b"; value = 2; } { name = "a"; value = 3; } ]'])}[kind]()

    def name(self):
        return self.random.choice(NAMES)

    def pattern(self):
        """A regular expression, most often one that is well formed."""
        r = self.random
        atoms = [r.choice(ATOMS) for _ in range(r.randrange(1, 4))]
        return r.choice(PATTERNS) if r.random() < 0.3 else ("|" if r.random() < 0.15 else "").join(atoms)

    def subject(self):
        r = self.random
        return '"%s"' % "".join(r.choice(["a", "b", "ab", "1", "2.", "-", " ", "x", ".", "Z"]) for _ in range(r.randrange(6)))

    def number(self):
        r = self.random
        return r.choice([
            lambda: "%d.%d" % (r.randrange(1, 10 ** r.randrange(1, 9)), r.randrange(10 ** r.randrange(1, 9))),
            lambda: "%d.%de%s%d" % (r.randrange(1, 100), r.randrange(1000), r.choice(["", "+", "-"]), r.randrange(30)),
            lambda: "0.%d" % r.randrange(10 ** 6),
        ])()

    def indented(self, scope, size):
        """'' strings, whose stripping depends on lines, indentation, interpolation and escapes."""
        r = self.random
        lines = []
        for _ in range(r.randrange(1, 5)):
            parts = [r.choice(LINES) for _ in range(r.randrange(3))]
            if r.random() < 0.3:
                parts.insert(r.randrange(len(parts) + 1), "${%s}" % self.of("string", scope, size // 3))
            lines.append(" " * r.randrange(6) + ("\t" if r.random() < 0.1 else "") + "".join(parts))
        return "''" + r.choice(["", "\n", " \n", "x\n"]) + "\n".join(lines) + r.choice(["", "\n", "\n  "]) + "''"

    def formals(self, name, default):
        """A pattern that binds `name`, and a set to call it with, which may lack what has a default."""
        r = self.random
        others = r.sample([n for n in ["p", "q", "x"] if n != name], r.randrange(3))
        mine = f"{name} ? {default}" if r.random() < 0.4 else name
        items = [mine] + [f"{n} ? {r.choice(DEFAULTS)}" for n in others]
        r.shuffle(items)
        dots = r.random() < 0.5
        pattern = "{ " + ", ".join(items + ["..."] * dots) + ("," if not dots and r.random() < 0.1 else "") + " }"
        given = [] if "?" in mine and r.random() < 0.5 else [f"{name} = {default};"]
        return r.choice([pattern, pattern, f"all@{pattern}", f"{pattern}@all"]), "{ " + " ".join(given + ["z = 1;"] * dots) + " }"

    def spelled(self, name):
        return self.random.choice([name, '"%s"' % name, '${"%s"}' % name, '"${"%s"}"' % name])

    def attribute_name(self):
        name = self.name()
        return self.random.choice([name, name, '"%s"' % name, '${"%s"}' % name])

    # Forms that any type may be wrapped in.
    def wrapped(self, kind, scope, size):
        r = self.random
        name, other = self.name(), r.choice(TYPES)
        within = {**scope, name: other}
        of = self.some
        forms = [
            lambda: (lambda p: f"(({p[0]}: {of(kind, within, size)}) {p[1]})")(self.formals(name, of(other, scope, size))),
            lambda: f"(let {{ {name} = {of(other, scope, size)}; body = {of(kind, within, size)}; }})",
            lambda: f"(rec {{ {name} = {of(other, scope, size, 3)}; out = {of(kind, within, size)};"
                    f" __overrides = {{ {name} = {of(other, scope, size, 3)}; }}; }}).out",
            lambda: f"(with {{ {name} = 1; }}; with {{ {name} = {of(other, scope, size)}; }};"
                    f" {of(kind, within if name not in scope else scope, size)})",
            lambda: f"{{ {name}.b.c = {of(kind, scope, size)}; {name}.b.d = 1; {name} = {{ e = 2; }}; }}.{name}.b.c",
            lambda: f"(rec {{ {name}.b = {of(kind, scope, size)}; d = {name}.b; }}).d",
            lambda: f"{{ ${{{of('string', scope, size, 4)} + \"x\"}} = 1; {name} = {of(kind, scope, size)}; }}.{name}",
            lambda: f"{{ inherit ({{ {name} = {of(kind, scope, size)}; }}) {name}; }}.{self.spelled(name)}",
            lambda: f"(let f = {name}: y: {of(kind, within, size)}; in f {of(other, scope, size)} null)",
            lambda: f"(let f = {name}: y: {of(kind, within, size)}; g = f {of(other, scope, size)}; in g 1)",
            lambda: f"(builtins.tryEval (builtins.deepSeq {of(other, scope, size)} {of(kind, scope, size)})).value",
            lambda: f"(builtins.deepSeq {of(other, scope, size, 4)} {of(kind, scope, size)})",
            lambda: f"(let __sub = a: b: b; __lessThan = a: b: true; in {of(kind, scope, size)})",
            lambda: f"(builtins.addErrorContext \"while testing\" {of(kind, scope, size)})",
            lambda: f"(let t = builtins.tryEval {of(kind, scope, size)}; in if t.success then t.value else {of(kind, scope, size, 3)})",
            lambda: f"(builtins.elemAt (builtins.genList (i: {of(kind, {**scope, 'i': 'int'}, size)}) 3) 1)",
            lambda: f"(builtins.listToAttrs [ {{ name = \"{name}\"; value = {of(kind, scope, size)}; }} ]).{name}",
            lambda: f"(builtins.head (builtins.attrValues (builtins.mapAttrs (n: v: {of(kind, {**scope, 'n': 'string'}, size)}) {{ q = 1; }})))",
            lambda: f"(builtins.intersectAttrs {{ {name} = 1; }} {{ {name} = {of(kind, scope, size)}; z = throw \"z\"; }}).{name}",
            lambda: f"((f: f {{ {name} = {of(kind, scope, size)}; }}) (builtins.getAttr \"{name}\"))",
            lambda: f"(let y' = {{ outer = y'; v = {of(kind, scope, size)}; }}; in y'.outer.outer.v)",
            lambda: f"(if {of('bool', scope, size, 3)} then {of(kind, scope, size, 3)} else {of(kind, scope, size, 3)})",
            lambda: f"(let {name} = {of(other, scope, size)}; in {of(kind, within, size)})",
            lambda: f"(({name}: {of(kind, within, size)}) {of(other, scope, size)})",
            lambda: f"(({{ {name}, ... }}: {of(kind, within, size)}) {{ {name} = {of(other, scope, size)}; z = 1; }})",
            lambda: f"(({{ {name} ? {of(other, scope, size, 3)} }}@all: {of(kind, within, size)}) {{ }})",
            lambda: f"(with {{ {name} = {of(other, scope, size)}; }}; {of(kind, within if name not in scope else scope, size)})",
            lambda: f"(assert {of('bool', scope, size, 4)} || true; {of(kind, scope, size)})",
            lambda: f"{{ {name} = {of(kind, scope, size)}; }}.{name}",
            lambda: f"({{ {name}.b = {of(kind, scope, size)}; }}.{name}.b or {of(kind, scope, size, 4)})",
            lambda: f"({{ }}.{name} or {of(kind, scope, size)})",
            lambda: f"(rec {{ {name} = {of(other, scope, size)}; out = {of(kind, within, size)}; }}).out",
            lambda: f"(builtins.head [ {of(kind, scope, size)} ])",
            lambda: f"(builtins.elemAt [ null {of(kind, scope, size)} ] 1)",
            lambda: f"(builtins.seq {of(other, scope, size, 4)} {of(kind, scope, size)})",
            lambda: f"((builtins.tryEval {of(kind, scope, size)}).value)",
            lambda: f"(let inherit ({{ {name} = {of(kind, scope, size)}; }}) {name}; in {name})",
            lambda: f"({{ __functor = self: {name}: {of(kind, within, size)}; }} {of(other, scope, size)})",
            lambda: f"(builtins.getAttr \"{name}\" {{ {name} = {of(kind, scope, size)}; }})",
            lambda: f"(builtins.foldl' (acc: {name}: acc) {of(kind, scope, size)} {of('ints', scope, size, 4)})",
        ]
        return r.choice(forms)()

    def fault(self, scope, size):
        r = self.random
        return r.choice(['(throw "t")', "(assert false; 1)", '(abort "a")', "undefinedName", "{ }.missing", "(1 + \"a\")", "(1 2)",
                         "(builtins.head [ ])", "(let x = x; in x)", "(x: x)", "(builtins.fromJSON \"{\")", "(1 / 0)",
                         "builtins.nothing", "(({ a }: a) { })", "(({ a }: a) { a = 1; b = 2; })", "(if 1 then 2 else 3)",
                         "{ a = 1; a = 2; }", self.leaf(r.choice(TYPES))])

    def int_(self, scope, size):
        of = self.some
        return self.random.choice([
            lambda: self.leaf("int"),
            lambda: f"({of('int', scope, size)} {self.random.choice('+-*')} {of('int', scope, size)})",
            lambda: f"({of('int', scope, size)} / 3)",
            lambda: f"(builtins.{self.random.choice(['add', 'sub', 'mul'])} {of('int', scope, size)} {of('int', scope, size)})",
            lambda: f"(builtins.div {of('int', scope, size)} {self.random.choice(['2', '(-3)', '7', '0'])})",
            lambda: f"(builtins.{self.random.choice(['ceil', 'floor'])} {of('float', scope, size, 1)})",
            lambda: f"(builtins.stringLength (builtins.toXML {of(self.random.choice(TYPES), scope, size, 1)}))",
            lambda: f"(fromTOML \"a = {self.random.choice(['1', '0x1F', '-17', '1_000', '+3'])}\").a",
            lambda: f"(builtins.length (builtins.genericClosure {{ startSet = map (k: {{ key = k; }}) {of('ints', scope, size)};"
                    " operator = i: if i.key > 5 then [ ] else [ { key = i.key + 2; } ]; }))",
            lambda: f"(-{of('int', scope, size, 1)})",
            lambda: f"(builtins.length {of(self.random.choice(['ints', 'strings', 'records']), scope, size, 1)})",
            lambda: f"(builtins.stringLength {of('string', scope, size, 1)})",
            lambda: f"(builtins.foldl' (acc: x: acc * 2 + x) {of('int', scope, size)} {of('ints', scope, size)})",
            lambda: f"(builtins.bit{self.random.choice(['And', 'Or', 'Xor'])} {of('int', scope, size)} {of('int', scope, size)})",
            lambda: f"(builtins.{self.random.choice(['ceil', 'floor'])} 2.5)",
            lambda: f"(builtins.compareVersions {of('string', scope, size)} {of('string', scope, size)})",
            lambda: f"(builtins.length (builtins.attrNames {of('set', scope, size, 1)}))",
        ])()

    def float_(self, scope, size):
        of = self.some
        return self.random.choice([
            lambda: self.leaf("float"),
            lambda: f"({of('float', scope, size)} {self.random.choice('+-*')} {of(self.random.choice(['int', 'float']), scope, size)})",
            lambda: f"({of('int', scope, size)} / 4.0)",
            self.number,
            lambda: f"(-{self.number()})",
            lambda: f"(builtins.{self.random.choice(['add', 'sub', 'mul', 'div'])} {of('float', scope, size)} {of('int', scope, size)})",
            lambda: f"(fromTOML \"a = {self.random.choice(['1.5', '-0.0', '6.02e23', '1e-3'])}\").a",
            lambda: f"(builtins.fromJSON \"{self.random.choice(['1.5', '2.0e2', '-0.125', '1e3'])}\")",
        ])()

    def bool_(self, scope, size):
        of = self.some
        kind = self.random.choice(TYPES)
        return self.random.choice([
            lambda: self.leaf("bool"),
            lambda: f"({of('bool', scope, size)} {self.random.choice(['&&', '||', '->', '==', '!='])} {of('bool', scope, size)})",
            lambda: f"(!{of('bool', scope, size, 1)})",
            lambda: f"({of('ints', scope, size)} {self.random.choice(['<', '<=', '>', '>='])} {of('ints', scope, size)})",
            lambda: f"({of('tree', scope, size)} == {of('tree', scope, size)})",
            lambda: f"(builtins.lessThan {of('float', scope, size)} {of('int', scope, size)})",
            lambda: f"(let t = {of('tree', scope, size, 1)}; f = x: x; in "
                    + self.random.choice(["t == t", "[ f t ] == [ f t ]", "{ a = f; } == { a = f; }", "f == f", "[ f ] == [ (x: x) ]"]) + ")",
            lambda: f"({of('set', scope, size, 1)} ? ${{{of('string', scope, size)}}})",
            lambda: f"(builtins.hasContext {of('string', scope, size, 1)})",
            lambda: f"(builtins.pathExists {of('path', scope, size, 1)})",
            lambda: f"((builtins.match \"{self.pattern()}\" {self.subject()}) == null)",
            lambda: f"({of('int', scope, size)} {self.random.choice(['<', '<=', '>', '>=', '==', '!='])} {of(self.random.choice(['int', 'float']), scope, size)})",
            lambda: f"({of('string', scope, size)} {self.random.choice(['<', '>', '=='])} {of('string', scope, size)})",
            lambda: f"({of(kind, scope, size)} {self.random.choice(['==', '!='])} {of(self.random.choice([kind, kind, self.random.choice(TYPES)]), scope, size)})",
            lambda: f"({of('set', scope, size, 1)} ? {self.attribute_name()})",
            lambda: f"({of('set', scope, size, 1)} ? {self.name()}.{self.name()})",
            lambda: f"(builtins.{self.random.choice(['isInt', 'isString', 'isList', 'isAttrs', 'isNull', 'isFunction', 'isBool', 'isFloat', 'isPath'])} {of(kind, scope, size, 1)})",
            lambda: f"(builtins.elem {of('int', scope, size)} {of('ints', scope, size)})",
            lambda: f"(builtins.{self.random.choice(['all', 'any'])} (x: x > {of('int', scope, size)}) {of('ints', scope, size)})",
            lambda: f"((builtins.tryEval {of(kind, scope, size, 1)}).success)",
            lambda: f"(builtins.hasAttr {of('string', scope, size)} {of('set', scope, size)})",
        ])()

    def string_(self, scope, size):
        of = self.some
        r = self.random
        return r.choice([
            lambda: self.leaf("string"),
            lambda: f"({of('string', scope, size)} + {of('string', scope, size)})",
            lambda: self.indented(scope, size),
            lambda: f"(builtins.toJSON (builtins.match \"{self.pattern()}\" {self.subject()}))",
            lambda: f"(builtins.toJSON (builtins.split \"{self.pattern()}\" {self.subject()}))",
            lambda: f"(builtins.toJSON {of('tree', scope, size, 1)})",
            lambda: f"(builtins.toXML {of('tree', scope, size, 1)})",
            lambda: f"({r.choice(['builtins.toJSON', 'toString', 'builtins.toXML'])} {self.number()})",
            lambda: f"(toString (dirOf {of(r.choice(['string', 'path']), scope, size, 1)}))",
            lambda: f"(builtins.concatStringsSep \"-\" (builtins.splitVersion {of('string', scope, size, 1)}))",
            lambda: f"(builtins.toJSON (builtins.parseDrvName {of('string', scope, size, 1)}))",
            lambda: f"(builtins.replaceStrings [ \"a\" \"\" \"ab\" ] [ \"1\" {of('string', scope, size, 3)} \"\" ] {of('string', scope, size)})",
            lambda: f"({of('string', scope, size, 1)} + builtins.substring 0 0 (builtins.toFile \"{r.choice('xyz')}\" \"\"))",
            lambda: f"(builtins.unsafeDiscardStringContext {of('string', scope, size, 1)})",
            lambda: f"(builtins.toFile \"{r.choice(['x', 'a-b', 'a.b'])}\" {of('string', scope, size, 1)})",
            lambda: f"(builtins.toJSON (builtins.getContext {of('string', scope, size, 1)}))",
            lambda: f"({{ outPath = {of('string', scope, size, 1)}; }} + \"\")",
            lambda: f'"{r.choice(STRINGS)}${{{of("string", scope, size, 1)}}}{r.choice(STRINGS)}"',
            lambda: f"''\n    {r.choice(['a', ' b', '  '])}${{{of('string', scope, size, 1)}}}\n  c\n''",
            lambda: f"(builtins.toString {of(r.choice(['int', 'bool', 'null', 'string', 'ints', 'strings', 'float', 'path']), scope, size, 1)})",
            lambda: f"(builtins.concatStringsSep {of('string', scope, size)} {of('strings', scope, size)})",
            lambda: f"(builtins.substring {r.choice([0, 1, 2, 10])} {r.choice([0, 1, 3, '(-1)', 100])} {of('string', scope, size, 1)})",
            lambda: f"(builtins.replaceStrings [ \"a\" {of('string', scope, size, 3)} ] [ \"<\" \">\" ] {of('string', scope, size)})",
            lambda: f"(builtins.toJSON {of(r.choice(['int', 'bool', 'null', 'string', 'ints', 'strings', 'set', 'records', 'float']), scope, size, 1)})",
            lambda: f"(builtins.typeOf {of(r.choice(TYPES), scope, size, 1)})",
            lambda: f"(builtins.hashString \"{r.choice(['md5', 'sha1', 'sha256', 'sha512'])}\" {of('string', scope, size, 1)})",
            lambda: f"(builtins.baseNameOf {of(r.choice(['string', 'path']), scope, size, 1)})",
            lambda: f"(builtins.dirOf {of('string', scope, size, 1)})",
            lambda: f"(builtins.toXML {of(r.choice(['int', 'ints', 'set', 'string', 'records']), scope, size, 1)})",
            lambda: "${{ __toString = self: %s; }}".replace("${{", "(\"${{").replace("}}", "}}\")") % of("string", scope, size, 1),
        ])()

    def null_(self, scope, size):
        return "null"

    def path_(self, scope, size):
        of = self.some
        return self.random.choice([lambda: self.leaf("path"), lambda: f"({self.leaf('path')} + \"/x\")",
                                   lambda: f"(/. + {of('string', scope, size, 1)})",
                                   lambda: f"({of('path', scope, size)} + {of('string', scope, size)})",
                                   lambda: f"({of('path', scope, size)} + {of('path', scope, size)})",
                                   lambda: f"(dirOf {of('path', scope, size, 1)})",
                                   lambda: "/a/${%s}.b" % of("string", scope, size, 1)])()

    def ints_(self, scope, size):
        of = self.some
        r = self.random
        return r.choice([
            lambda: f"[ {' '.join(of('int', scope, size, 3) for _ in range(r.randrange(4)))} ]",
            lambda: f"({of('ints', scope, size)} ++ {of('ints', scope, size)})",
            lambda: f"(builtins.map (x: {of('int', {**scope, 'x': 'int'}, size)}) {of('ints', scope, size)})",
            lambda: f"(builtins.filter (y: {of('bool', {**scope, 'y': 'int'}, size)}) {of('ints', scope, size)})",
            lambda: f"(builtins.genList (x: {of('int', {**scope, 'x': 'int'}, size, 1)}) {r.randrange(5)})",
            lambda: f"(builtins.sort builtins.lessThan {of('ints', scope, size, 1)})",
            lambda: f"(builtins.sort (a: b: a > b) {of('ints', scope, size, 1)})",
            lambda: f"(builtins.concatMap (x: [ x {of('int', {**scope, 'x': 'int'}, size)} ]) {of('ints', scope, size)})",
            lambda: f"(builtins.concatLists [ {of('ints', scope, size)} {of('ints', scope, size)} ])",
            lambda: f"(builtins.attrValues {of('set', scope, size, 1)})",
            lambda: f"(builtins.tail ([ 1 ] ++ {of('ints', scope, size, 1)}))",
            lambda: f"(builtins.partition (x: x > {of('int', scope, size)}) {of('ints', scope, size)}).{r.choice(['right', 'wrong'])}",
            lambda: f"(builtins.catAttrs \"value\" {of('records', scope, size, 1)})",
            lambda: f"(map (e: e.key) (builtins.genericClosure {{ startSet = [ {{ key = {r.randrange(5)}; }} ]; operator = i: if i.key > 8 then [ ] else [ {{ key = i.key + {r.randrange(1, 4)}; }} ]; }}))",
            lambda: f"(builtins.fromJSON \"[{', '.join(str(r.randrange(-9, 9)) for _ in range(r.randrange(4)))}]\")",
        ])()

    def strings_(self, scope, size):
        of = self.some
        r = self.random
        return r.choice([
            lambda: f"[ {' '.join(of('string', scope, size, 3) for _ in range(r.randrange(4)))} ]",
            lambda: f"({of('strings', scope, size)} ++ {of('strings', scope, size)})",
            lambda: f"(builtins.attrNames {of('set', scope, size, 1)})",
            lambda: f"(builtins.map (x: {of('string', {**scope, 'x': 'string'}, size)}) {of('strings', scope, size)})",
            lambda: f"(builtins.splitVersion {of('string', scope, size, 1)})",
            lambda: f"(builtins.filter builtins.isString (builtins.split \"{r.choice(PATTERNS[:1] + PATTERNS[2:3] + PATTERNS[9:])}\" {of('string', scope, size, 1)}))",
            lambda: f"(let m = builtins.match \"{r.choice(PATTERNS)}\" {of('string', scope, size, 1)}; in if m == null then [ \"none\" ] else map toString m)",
            lambda: f"(builtins.sort (a: b: a < b) {of('strings', scope, size, 1)})",
            lambda: f"(builtins.catAttrs \"name\" {of('records', scope, size, 1)})",
            lambda: f"(builtins.attrNames (builtins.functionArgs ({{ {self.name()}, q ? 1, ... }}: 1)))",
        ])()

    def binding(self, scope, size):
        r = self.random
        value = self.some("int", scope, size, 3)
        return r.choice([f"{self.attribute_name()} = {value};", f"{self.name()}.b = {value};", f"{self.name()}.c.d = {value};",
                         f"{self.name()} = {value};", f"{self.name()} = {value};"])

    # Sets hold integers, so that what is taken out of them has a type; nested ones come from `records` alone.
    def set_(self, scope, size):
        of = self.some
        r = self.random
        ints = [n for n, k in scope.items() if k == "int"]
        names = r.sample(NAMES, r.randrange(1, 4))
        return r.choice([
            lambda: "{ " + " ".join(f"{n} = {of('int', scope, size, 3)};" for n in names) + " }",
            lambda: "rec { " + " ".join(f"{n} = {of('int', {**scope, **{m: 'int' for m in names[:i]}}, size, 3)};" for i, n in enumerate(names)) + " }",
            lambda: "{ inherit " + " ".join(set(ints[:2])) + "; }" if ints else "{ }",
            lambda: "{ " + self.attribute_name() + f" = {of('int', scope, size, 1)}; }}",
            lambda: f"({of('set', scope, size)} // {of('set', scope, size)})",
            lambda: f"(builtins.mapAttrs (n: x: {of('int', {**scope, 'n': 'string', 'x': 'int'}, size)}) {of('set', scope, size)})",
            lambda: f"(builtins.removeAttrs {of('set', scope, size)} {of('strings', scope, size)})",
            lambda: f"(builtins.intersectAttrs {of('set', scope, size)} {of('set', scope, size)})",
            lambda: f"(builtins.listToAttrs {of('records', scope, size, 1)})",
            lambda: f"(builtins.fromJSON (builtins.toJSON {of('set', scope, size, 1)}))",
            lambda: f"(builtins.mapAttrs (n: builtins.length) (builtins.groupBy toString {of('ints', scope, size, 1)}))",
            lambda: f"(builtins.zipAttrsWith (n: vs: builtins.length vs) [ {of('set', scope, size)} {of('set', scope, size)} ])",
            lambda: f"{{ ${{null}} = 1; ${{{of('string', scope, size)}}} = {of('int', scope, size)}; }}",
            lambda: f"(builtins.parseDrvName {of('string', scope, size, 1)} // {{ name = 1; version = 2; }})",
        ])()

    # Values of any shape.
    def tree_(self, scope, size):
        of = self.some
        r = self.random

        def inner():
            return self.of(r.choice(TYPES), scope, size // 3)

        return r.choice([
            lambda: self.of(r.choice(TYPES), scope, size - 1),
            lambda: "[ " + " ".join(inner() for _ in range(r.randrange(4))) + " ]",
            lambda: "{ " + " ".join(f"{n} = {inner()};" for n in r.sample(NAMES, r.randrange(4))) + " }",
            lambda: f"(builtins.fromJSON (builtins.toJSON {of('tree', scope, size, 1)}))",
            lambda: f"(builtins.tryEval {of('tree', scope, size, 1)})",
            lambda: f"(builtins.zipAttrsWith (n: vs: {{ inherit n vs; }}) [ {of('set', scope, size, 3)} {{ a = {inner()}; }} ])",
            lambda: f"(builtins.groupBy (x: builtins.typeOf x) [ {inner()} {inner()} ])",
            lambda: f"(builtins.partition builtins.isInt [ {inner()} {inner()} ])",
            lambda: f"(builtins.functionArgs ({self.formals('a', '1')[0]}: 1))",
            lambda: f"(builtins.mapAttrs (n: builtins.typeOf) {{ a = {inner()}; b = {inner()}; }})",
            lambda: f"(builtins.split \"{self.pattern()}\" {self.subject()})",
            lambda: f"(builtins.match \"{self.pattern()}\" {self.subject()})",
            lambda: f"(map (x: [ x ]) [ {inner()} {inner()} ])",
            lambda: f"({{ a.b = {inner()}; a.c = {inner()}; }} // {{ {self.name()} = {inner()}; }})",
        ])()

    def records_(self, scope, size):
        of = self.some
        r = self.random
        return r.choice([
            lambda: self.leaf("records"),
            lambda: f"(builtins.map (x: {{ name = toString x; value = {of('int', {**scope, 'x': 'int'}, size)}; }}) {of('ints', scope, size)})",
            lambda: f"[ {{ name = {of('string', scope, size)}; value = {of('int', scope, size)}; }} ]",
            lambda: f"({of('records', scope, size)} ++ {of('records', scope, size)})",
        ])()


TOKENS = re.compile(r"\s+|[A-Za-z_][\w'-]*|\d+(?:\.\d+)?|\.\.\.|\$\{|==|!=|<=|>=|&&|\|\||->|//|\+\+|''|.", re.S)
EXTRA = ["{", "}", "[", "]", "(", ")", ";", ":", ",", "=", ".", "...", "@", "?", "!", "-", "+", "++", "//", "->", "&&", "==", "\"",
         "''", "${", "let ", " in ", "with ", "rec ", "inherit ", "if ", " then ", " else ", "assert ", " or ", "null", "1", "x", "#", "/*"]


def mutate(random, text):
    tokens = TOKENS.findall(text)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        if not tokens:
            break
        at, other = random.randrange(len(tokens)), random.randrange(len(tokens))
        random.choice([
            lambda: tokens.pop(at),
            lambda: tokens.insert(at, random.choice(EXTRA)),
            lambda: tokens.insert(at, tokens[other]),
            lambda: tokens.__setitem__(at, tokens[other]),
            lambda: tokens.__setitem__(slice(at, at + 1), [random.choice(EXTRA)]),
            lambda: tokens.__delitem__(slice(at, at + random.randrange(1, 6))),
        ])()
    return "".join(tokens)
