# As much of nixpkgs' lib as ctrc's expression asks for: modules whose options are what they are defined as, but for the modules
# of guests, which are collected.
let
  lib = rec {
    isFunction = f: builtins.isFunction f || (f ? __functor && isFunction (f.__functor f));
    functionArgs = f: if f ? __functor then f.__functionArgs else builtins.functionArgs f;
    setFunctionArgs = f: args: { __functor = _: f; __functionArgs = args; };
    mkDefault = content: { _type = "override"; priority = 1000; inherit content; };
    mkForce = content: { _type = "override"; priority = 50; inherit content; };
    mkIf = condition: content: { _type = "if"; inherit condition content; };
    mkOption = option: option // { _type = "option"; };
    types = {
      anything = null;
      deferredModule = null;
      lazyAttrsOf = _: null;
      attrsOf = _: null;
      submodule = _: null;
    };

    evalModules = { modules }:
      let
        inherit (builtins) attrNames concatLists concatMap filter foldl' isAttrs listToAttrs map;
        known = { inherit config lib; };
        call = m: if isFunction m then m (builtins.mapAttrs (name: _: known.${name} or args.${name}) (functionArgs m)) else m;
        load = m: if builtins.isPath m || builtins.isString m then import m else m;
        flat = m: let value = call (load m); in concatLists (map flat (value.imports or [ ])) ++ [ value ];
        all = concatLists (map flat modules);
        args = foldl' (before: m: before // builtins.mapAttrs (_: v: v.content or v) (m.config._module.args or { })) { } all;
        content = m: if m ? config || m ? options then m.config or { } else removeAttrs m [ "imports" "key" "_file" "freeformType" ];
        plain = v: if v._type or "" == "override" then v.content else if v._type or "" == "if" then v.content else v;
        holds = v: v._type or "" != "if" || v.condition;
        weight = v: v.priority or 100;
        merge = path: values:
          let
            held = filter holds values;
            best = foldl' (n: v: if weight v < n then weight v else n) 9999 held;
            kept = map plain (filter (v: weight v == best) held);
          in
          if builtins.length path == 3 && builtins.head path == "containers" && builtins.elemAt path 2 == "config"
          then { imports = kept; }
          else if kept != [ ] && builtins.all isAttrs kept
          then listToAttrs (map (name: {
            inherit name;
            value = merge (path ++ [ name ]) (concatMap (v: if v ? ${name} then [ v.${name} ] else [ ]) kept);
          }) (attrNames (foldl' (x: y: x // y) { } kept)))
          else builtins.elemAt kept (builtins.length kept - 1);
        config = merge [ ] (map content all);
      in
      { inherit config; };
  };
in
lib
