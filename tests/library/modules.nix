{ lib }:
with builtins;
let
  inherit (lib) showPath pretty optional setPath;
  typeOf' = value: if isAttrs value then value._type or "" else "";
  show = defs: lib.join "" (map (d:
    let shown = tryEval (deepSeq d.value (pretty d.value)); in
    "\n- In `${d.file}'${if shown.success then ": ${shown.value}" else ""}") defs);
in
rec {
  mkOption = set: { _type = "option"; } // set;
  mkIf = condition: content: { _type = "if"; inherit condition content; };
  mkMerge = contents: { _type = "merge"; inherit contents; };
  mkOverride = priority: content: { _type = "override"; inherit priority content; };
  mkOrder = priority: content: { _type = "order"; inherit priority content; };
  mkDefault = mkOverride 1000;
  mkForce = mkOverride 50;
  mkBefore = mkOrder 500;
  mkAfter = mkOrder 1500;

  # Properties of a whole configuration become properties of its names.
  push = config:
    if typeOf' config == "merge" then concatMap push config.contents
    else if typeOf' config == "if" then map (mapAttrs (_: mkIf config.condition)) (push config.content)
    else if typeOf' config == "override" then map (mapAttrs (_: mkOverride config.priority)) (push config.content)
    else [ config ];
  discharge = value:
    if typeOf' value == "merge" then concatMap discharge value.contents
    else if typeOf' value == "if" then (if value.condition then discharge value.content else [ ])
    else [ value ];

  mergeDefinitions = loc: type: defs: rec {
    discharged = concatMap (d: map (value: { inherit (d) file; inherit value; })
      (addErrorContext "while evaluating definitions from `${d.file}':" (discharge d.value))) defs;
    priority = d: if typeOf' d.value == "override" then d.value.priority else 100;
    highest = foldl' (so: d: if priority d < so then priority d else so) 9999 discharged;
    strongest = map (d: if typeOf' d.value == "override" then d // { value = d.value.content; } else d)
      (filter (d: priority d == highest) discharged);
    order = d: if typeOf' d.value == "order" then d.value.priority else 1000;
    final = map (d: if typeOf' d.value == "order" then d // { value = d.value.content; } else d)
      (sort (l: r: order l < order r) strongest);
    isDefined = final != [ ];
    value =
      let wrong = filter (d: !(type.check d.value)) final; in
      if !isDefined then throw "The option `${showPath loc}' is used but not defined."
      else if wrong != [ ] then
        throw "A definition for option `${showPath loc}' is not of type `${type.description}'. Definition values:${show wrong}"
      else type.merge loc final;
  };

  # Modules as { file, key, options, config }, those that they import behind them, each key once.
  collect = args: file: prefix: modules:
    let
      one = n: module:
        let
          isFile = isPath module || isString module;
          key = if isFile then toString module else "${prefix}:anon-${toString n}";
          here = if isFile then toString module else file;
          loaded = call key (if isFile then import module else module);
        in
        if !(isAttrs loaded) then throw "module ${here} (${key}) does not look like a module."
        else unify here key loaded;
      call = key: m:
        if isFunction m then
          m (args // mapAttrs (name: _: addErrorContext "while evaluating the module argument `${name}' in \"${key}\":"
            (args.${name} or args.config._args.${name})) (functionArgs m))
        else m;
      own = [ "_file" "key" "imports" "freeform" ];
      unify = here: key: m:
        let
          full = m ? options || m ? config;
          bad = attrNames (removeAttrs m (own ++ [ "options" "config" ]));
          module = {
            file = m._file or here;
            key = m.key or key;
            options = m.options or { };
            config = if full then m.config or { } else removeAttrs m own;
            freeform = m.freeform or null;
          };
        in
        if full && bad != [ ] then
          throw "Module `${key}' has an unsupported attribute `${head bad}'. This is caused by introducing a top-level `config' or `options' attribute."
        else module // { imports = collect args module.file module.key (m.imports or [ ]); };
    in
    genList (i: one (i + 1) (elemAt modules i)) (length modules);
  flatten = modules: map (item: item.module) (genericClosure {
    startSet = map (module: { inherit (module) key; inherit module; }) modules;
    operator = item: map (module: { inherit (module) key; inherit module; }) item.module.imports;
  });

  evaluate = { modules, prefix ? [ ], specialArgs ? { }, check ? true }@arguments:
    let
      result = lib.fix (self: {
        modules = flatten (collect ({ inherit lib; inherit (self) config options; } // specialArgs) "<unknown-file>" "" modules);
        tree = level prefix
          ([ { file = "<own>"; options._args = mkOption { default = { }; type = lib.types.lazyAttrsOf lib.types.raw; }; } ] ++ reverse self.modules)
          (concatMap (m: map (config: { inherit (m) file; inherit config; }) (push m.config)) (reverse self.modules));
        options = self.tree.options;
        declared = mapAttrs (valueOf) self.options;
        freeform = foldl' (so: m: if m.freeform != null then m.freeform else so) null self.modules;
        config =
          if self.freeform == null then self.declared
          else lib.deepMerge (self.freeform.merge prefix (map (d: { inherit (d) file; value = setPath d.path d.value; }) self.tree.unknown))
            self.declared;
      });
      valueOf = _: o: if typeOf' o == "option" then o.value else mapAttrs valueOf o;
      unknown = head result.tree.unknown;
      checked =
        if check && result.freeform == null && result.tree.unknown != [ ] then
          throw "The option `${showPath (prefix ++ unknown.path)}' does not exist. Definition values:${
            addErrorContext "while evaluating a definition from `${unknown.file}'" (show [ unknown ])}"
        else null;
    in
    {
      _type = "configuration";
      options = seq checked (removeAttrs result.options [ "_args" ]);
      config = seq checked (removeAttrs result.config [ "_args" ]);
      extend = more: evaluate (arguments // { modules = modules ++ more; });
    };
  reverse = list: let n = length list; in genList (i: elemAt list (n - i - 1)) n;

  # One level of options with the definitions at each: { options; unknown; }.
  level = loc: modules: configs:
    let
      declared = lib.byName (map (m: mapAttrs (_: options: { inherit (m) file; inherit options; }) m.options) modules);
      defined = lib.byName (map (c: mapAttrs (_: value: { inherit (c) file; inherit value; }) c.config) configs);
      one = name: decls:
        let
          here = loc ++ [ name ];
          defs = defined.${name} or [ ];
          options = filter (d: typeOf' d.options == "option") decls;
        in
        if options == [ ] then
          level here decls (concatMap (d: map (config: { inherit (d) file; inherit config; }) (push d.value)) defs)
        else if length options < length decls then
          throw "The option `${showPath here}' in `${(head options).file}' is a prefix of options in `${(head (filter (d: typeOf' d.options != "option") decls)).file}'."
        else { options = option here (declaration here options) defs; unknown = [ ]; };
      levels = mapAttrs one declared;
    in
    {
      options = mapAttrs (_: l: l.options) levels;
      unknown = concatLists (lib.mapPairs (name: l: map (d: d // { path = [ name ] ++ d.path; }) l.unknown) levels)
        ++ concatLists (lib.mapPairs (name: defs: map (d: d // { path = [ name ]; }) defs) (removeAttrs defined (attrNames declared)));
    };
  declaration = loc: decls: foldl' (so: d:
    let
      both = name: so ? ${name} && d.options ? ${name};
      type = so.type.typeMerge d.options.type.functor;
    in
    if both "default" || both "apply" || (both "type" && type == null) then
      throw "The option `${showPath loc}' in `${d.file}' is already declared in `${lib.join "' and `" so.files'}'."
    else d.options // so // { files' = so.files' ++ [ d.file ]; } // (if both "type" then { inherit type; } else { }))
    { files' = [ ]; } decls;
  option = loc: o: defs:
    let
      type = o.type or lib.types.raw;
      all' = optional (o ? default) { file = head o.files'; value = mkOverride 1500 o.default; } ++ defs;
      merged = mergeDefinitions loc type all';
      value = if o ? apply then o.apply merged.value else merged.value;
    in
    o // {
      inherit type loc;
      inherit (merged) isDefined;
      value = addErrorContext "while evaluating the option `${showPath loc}':" value;
      files = map (d: d.file) merged.final;
      definitions = map (d: d.value) merged.final;
      __toString = _: showPath loc;
    };
}
