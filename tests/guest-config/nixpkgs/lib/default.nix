# As much of nixpkgs' lib as a small NixOS needs: options with types, definitions with priorities, and modules that merge.
let
  inherit (builtins) attrNames concatLists concatMap concatStringsSep filter foldl' head isAttrs isFunction isList isPath
    isString length listToAttrs mapAttrs tail;

  showOption = concatStringsSep ".";
  showFiles = defs: concatStringsSep " and " (map (d: "`${d.file}'") defs);

  # type: { description, check, merge, nested }. merge: path -> [ { file, value } ] -> value.
  one = path: defs:
    if length defs == 1 || builtins.all (d: d.value == (head defs).value) (tail defs) then (head defs).value
    else throw "The option `${showOption path}' has conflicting definitions, in ${showFiles defs}.";
  scalar = description: check: { inherit description check; merge = one; };
  isOption = v: isAttrs v && v._type or "" == "option";

  types = rec {
    bool = scalar "boolean" builtins.isBool;
    int = scalar "signed integer" builtins.isInt;
    port = scalar "16 bit unsigned integer; between 0 and 65535 (both inclusive)" (v: builtins.isInt v && 0 <= v && v < 65536);
    str = scalar "string" isString;
    package = scalar "package" (v: isAttrs v && v.type or "" == "derivation");
    unspecified = scalar "unspecified" (_: true);
    lazyAttrsOf = type: {
      description = "attribute set of ${type.description}s";
      check = isAttrs;
      merge = path: defs: mapAttrs (name: _: mergeValue (path ++ [ name ]) type
        (concatMap (d: if d.value ? ${name} then [ { inherit (d) file; value = d.value.${name}; } ] else [ ]) defs))
        (foldl' (all: d: all // d.value) { } defs);
    };
    attrsOf = lazyAttrsOf;
    listOf = type: {
      description = "list of ${type.description}s";
      check = isList;
      merge = path: defs: concatLists (imap (n: d: imap (m: value:
        mergeValue (path ++ [ "[definition ${toString n}-entry ${toString m}]" ]) type [ { inherit (d) file; inherit value; } ])
        d.value) defs);
    };
    submodule = module: {
      description = "submodule";
      check = v: isAttrs v || isFunction v;
      merge = path: defs: (evalModules {
        modules = [ module ] ++ map (d: { _file = d.file; imports = [ d.value ]; }) defs;
        prefix = path;
      }).config;
    };
  };

  imap = f: list: builtins.genList (n: f (n + 1) (builtins.elemAt list n)) (length list);

  # mkIf and mkMerge taken apart: [ { file, value, priority } ].
  plainDefinitions = d:
    let kind = if isAttrs d.value then d.value._type or "" else ""; in
    if kind == "if" then (if d.value.condition then plainDefinitions (d // { value = d.value.content; }) else [ ])
    else if kind == "merge" then concatMap (value: plainDefinitions (d // { inherit value; })) d.value.contents
    else if kind == "override" then plainDefinitions (d // { value = d.value.content; inherit (d.value) priority; })
    else [ d ];

  mergeValue = path: type: defs:
    let
      all = concatMap (d: plainDefinitions ({ priority = 100; } // d)) defs;
      best = foldl' (least: d: if d.priority < least then d.priority else least) 9999 all;
      kept = filter (d: d.priority == best) all;
      bad = filter (d: ! type.check d.value) kept;
    in
    if kept == [ ] then throw "The option `${showOption path}' is used but not defined."
    else if bad != [ ]
    then throw "The option value `${showOption path}' in `${(head bad).file}' is not of type `${type.description}'."
    else type.merge path kept;

  # mkIf and mkMerge above options are pushed down to them.
  pushed = value:
    let kind = if isAttrs value then value._type or "" else ""; in
    if kind == "merge" then concatMap pushed value.contents
    else if kind == "if" then map (mapAttrs (_: content: { _type = "if"; inherit (value) condition; inherit content; })) (pushed value.content)
    else if kind == "override" then map (mapAttrs (_: content: value // { inherit content; })) (pushed value.content)
    else [ value ];

  evalModules = { modules, prefix ? [ ], check ? true, specialArgs ? { }, args ? { } }:
    let
      given = specialArgs // { inherit config options lib; };
      call = f: f (given // mapAttrs (name: _: given.${name} or config._module.args.${name}) (builtins.functionArgs f));
      load = file: m:
        let
          value = if isPath m || isString m then import m else m;
          module = if isFunction value then call value else value;
          plain = ! (module ? config || module ? options);
        in
        {
          file = module._file or (if isPath m || isString m then toString m else file);
          imports = module.imports or [ ];
          options = module.options or { };
          config = if plain then removeAttrs module [ "_file" "key" "imports" ] else module.config or { };
        };
      collect = file: m: let one = load file m; in concatMap (collect one.file) one.imports ++ [ one ];
      internal = {
        options._module.args = { _type = "option"; type = types.lazyAttrsOf types.unspecified; };
        config._module.args = args;
      };
      all = concatMap (collect "<unknown-file>") ([ internal ] ++ modules);
      declared = foldl' declare { } (map (m: m.options) all);
      declare = x: y: x // mapAttrs (name: v: if x ? ${name} && ! isOption v then declare x.${name} v else v) y;
      definitions = concatMap (m: map (value: { inherit (m) file; inherit value; }) (pushed m.config)) all;
      below = name: concatMap (d: if d.value ? ${name} then map (value: { inherit (d) file; inherit value; }) (pushed d.value.${name}) else [ ]);
      here = name: concatMap (d: if d.value ? ${name} then [ { inherit (d) file; value = d.value.${name}; } ] else [ ]);
      merge = path: set: defs: mapAttrs (name: option:
        let
          at = path ++ [ name ];
          defined = here name defs;
          default = if option ? default then [ { file = "default"; value = { _type = "override"; priority = 1500; content = option.default; }; } ] else [ ];
        in
        if isOption option
        then option // { loc = at; value = (option.apply or (v: v)) (mergeValue at option.type (defined ++ default)); isDefined = defined != [ ]; }
        else merge at option (below name defs)) set;
      options = merge prefix declared definitions;
      # A definition without an option.
      unknown = path: set: defs: concatMap (d: concatMap (name:
        if ! set ? ${name} then [ "The option `${showOption (path ++ [ name ])}' defined in `${d.file}' does not exist." ]
        else [ ]) (attrNames d.value)) defs
      ++ concatMap (name: if isOption set.${name} then [ ] else unknown (path ++ [ name ]) set.${name} (below name defs)) (attrNames set);
      values = mapAttrs (_: option: if isOption option then option.value else values option);
      faults = unknown prefix declared definitions;
      config = if check && faults != [ ] then throw (head faults) else values options;
    in
    { inherit options config; };

  lib = {
    inherit evalModules isOption types;
    mkOption = option: option // { _type = "option"; };
    mkEnableOption = name: { _type = "option"; type = types.bool; default = false; description = "Whether to enable ${name}."; };
    mkIf = condition: content: { _type = "if"; inherit condition content; };
    mkMerge = contents: { _type = "merge"; inherit contents; };
    mkOverride = priority: content: { _type = "override"; inherit priority content; };
    mkDefault = lib.mkOverride 1000;
    mkForce = lib.mkOverride 50;
    optional = condition: value: if condition then [ value ] else [ ];
  };
in
lib
