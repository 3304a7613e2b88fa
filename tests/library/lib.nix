# A library as people write them for Nix, in the plain language: fixed points and extensions, functions over lists, sets and
# texts, option types, and a module system that merges by itself. It stands in for the libraries that users bring; ctrc has
# to run it as Nix does, with nothing of its own module system in it.
let
  inherit (import ./fixed.nix) makeExtensible;
  lib = makeExtensible (self:
    let part = file: import file { lib = self; }; in {
      fixed = import ./fixed.nix;
      sets = part ./sets.nix;
      texts = part ./texts.nix;
      types = part ./types.nix;
      modules = part ./modules.nix;
      inherit (builtins) all any attrNames attrValues concatLists concatMap concatStringsSep elem elemAt filter foldl' functionArgs
        genList head isAttrs isBool isFunction isInt isList isString length listToAttrs map mapAttrs sort tail toJSON typeOf;
      inherit (self.fixed) fix extends compose makeExtensible;
      inherit (self.sets) byName deepMerge filterNames getPath mapPairs optional setPath unique zipLists;
      inherit (self.texts) join lines pretty quote showPath;
      inherit (self.modules) evaluate mkAfter mkBefore mkDefault mkForce mkIf mkMerge mkOption mkOrder mkOverride;
    });
in
lib
