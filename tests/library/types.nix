{ lib }:
with builtins;
let
  inherit (lib) showPath pretty;
  show = defs: lib.join "" (map (d: "\n- In `${d.file}': ${pretty d.value}") defs);
  same = loc: defs:
    foldl' (so: d: if d.value == so then so else throw "The option `${showPath loc}' has conflicting definition values:${show defs}")
      (head defs).value (tail defs);
  # What two types of one kind come to: the kind decides, by what it carries.
  carrier = name: payload: binOp: type: { inherit name payload binOp type; };
  merging = f: f':
    if f.name != f'.name then null
    else if f.payload == null then f.type
    else let both = f.binOp f.payload f'.payload; in if both == null then null else f.type both;
in
rec {
  mkType =
    { name, description ? name, check ? (_: true), merge ? same, empty ? { }, options ? (_: { }), modules ? null
    , with' ? (_: null), functor ? null }:
    let
      type = {
        _type = "option-type";
        inherit name description check merge empty options modules with';
        functor = if functor != null then functor else carrier name null (_: _: null) type;
        typeMerge = merging type.functor;
      };
    in
    type;

  int = mkType { name = "int"; description = "signed integer"; check = isInt; };
  bool = mkType { name = "bool"; description = "boolean"; check = isBool; };
  str = mkType { name = "str"; description = "string"; check = isString; };
  raw = mkType {
    name = "raw";
    merge = loc: defs: if length defs == 1 then (head defs).value
      else throw "The unique option `${showPath loc}' is defined multiple times. Definition values:${show defs}";
  };
  between = low: high: int // { name = "between"; description = "integer between ${toString low} and ${toString high}"; check = x: isInt x && x >= low && x <= high; };
  lines = mkType { name = "lines"; description = "strings concatenated with \"\\n\""; check = isString; merge = _: defs: lib.join "\n" (map (d: d.value) defs); };
  enum = values: mkType {
    name = "enum";
    description = "one of ${lib.join ", " (map toJSON values)}";
    check = x: elem x values;
    functor = carrier "enum" values (l: r: lib.unique (l ++ r)) enum;
  };
  listOf = elem: mkType {
    name = "listOf";
    description = "list of ${elem.description}";
    check = isList;
    empty.value = [ ];
    options = loc: elem.options (loc ++ [ "*" ]);
    functor = carrier "listOf" elem (l: r: l.typeMerge r.functor) listOf;
    merge = loc: defs: concatLists (genList (n:
      let d = elemAt defs n; in
      concatLists (genList (m:
        let merged = lib.modules.mergeDefinitions (loc ++ [ "[definition ${toString (n + 1)}-entry ${toString (m + 1)}]" ]) elem
          [ { inherit (d) file; value = elemAt d.value m; } ]; in
        if merged.isDefined then [ merged.value ] else [ ]) (length d.value))) (length defs));
  };
  attrsOf = attrsWith false;
  lazyAttrsOf = attrsWith true;
  attrsWith = lazy: elem: mkType {
    name = if lazy then "lazyAttrsOf" else "attrsOf";
    description = "${if lazy then "lazy " else ""}attribute set of ${elem.description}";
    check = isAttrs;
    empty.value = { };
    options = loc: elem.options (loc ++ [ "<name>" ]);
    functor = carrier (if lazy then "lazyAttrsOf" else "attrsOf") elem (l: r: l.typeMerge r.functor) (attrsWith lazy);
    merge = loc: defs:
      let
        names = lib.byName (map (d: mapAttrs (_: value: { inherit (d) file; inherit value; }) d.value) defs);
        merged = mapAttrs (name: defs: lib.modules.mergeDefinitions (loc ++ [ name ]) elem defs) names;
      in
      if lazy then mapAttrs (_: m: if m.isDefined then m.value else elem.empty.value or m.value) merged
      else mapAttrs (_: m: m.value) (lib.filterNames (n: merged.${n}.isDefined) merged);
  };
  nullOr = elem: mkType {
    name = "nullOr";
    description = "null or ${elem.description}";
    check = x: x == null || elem.check x;
    empty.value = null;
    inherit (elem) options;
    functor = carrier "nullOr" elem (l: r: l.typeMerge r.functor) nullOr;
    merge = loc: defs:
      let nulls = filter (d: d.value == null) defs; in
      if length nulls == length defs then null
      else if nulls != [ ] then throw "The option `${showPath loc}' is defined both null and not null"
      else elem.merge loc defs;
  };
  either = l: r: mkType {
    name = "either";
    description = "${l.description} or ${r.description}";
    check = x: l.check x || r.check x;
    merge = loc: defs: if all (d: l.check d.value) defs then l.merge loc defs else r.merge loc defs;
  };
  coercedTo = from: f: to: mkType {
    name = "coercedTo";
    description = "${to.description} or ${from.description} convertible to it";
    check = x: (from.check x && to.check (f x)) || to.check x;
    merge = loc: defs: to.merge loc (map (d: d // { value = if from.check d.value then f d.value else d.value; }) defs);
  };
  functionTo = elem: mkType {
    name = "functionTo";
    description = "function that evaluates to a(n) ${elem.description}";
    check = x: isFunction x || (isAttrs x && x ? __functor);
    merge = loc: defs: arg:
      (lib.modules.mergeDefinitions (loc ++ [ "<function body>" ]) elem (map (d: d // { value = d.value arg; }) defs)).value;
  };
  submodule = modules: submoduleWith { modules = if isList modules then modules else [ modules ]; };
  submoduleWith = { modules, specialArgs ? { } }@args:
    let
      evaluated = prefix: more: lib.evaluate {
        inherit prefix specialArgs;
        modules = modules ++ [ { _args.name = if prefix == [ ] then "" else elemAt prefix (length prefix - 1); } ] ++ more;
      };
    in
    mkType {
      name = "submodule";
      check = x: isAttrs x || isFunction x || isPath x;
      empty.value = { };
      options = loc: (evaluated loc [ ]).options;
      inherit modules;
      with' = modules: submoduleWith (args // { inherit modules; });
      functor = carrier "submodule" args (l: r: l // { modules = l.modules ++ r.modules; }) submoduleWith;
      merge = loc: defs: (evaluated loc (map (d: { _file = d.file; imports = [ d.value ]; }) defs)).config;
    };
}
