# What `compare` has both evaluate: paths of derivations of a real nixpkgs.
{ nixpkgs, names ? "[]", file ? null }:
let
  pkgs = import nixpkgs { system = "x86_64-linux"; config = { }; };
  wanted = builtins.fromJSON names;
  forEach = value: builtins.listToAttrs (map (name: { inherit name; value = value name; }) wanted);
  pathOf = package: if package.type or null == "derivation" then package.drvPath else "no derivation";
  tried = value: let r = builtins.tryEval value; in if r.success then r.value else "fails";
  systemOf = modules:
    (import (nixpkgs + "/nixos/lib/eval-config.nix") {
      system = "x86_64-linux";
      modules = [ { boot.isContainer = true; networking.hostName = "guest"; networking.useDHCP = false; } ] ++ modules;
    });
  isService = option: builtins.isAttrs option && ! option ? _type && option ? enable;
in
{
  packageNames = builtins.attrNames pkgs;
  packages = forEach (name: tried (pathOf pkgs.${name}));
  serviceNames =
    let services = (systemOf [ ]).options.services; in
    builtins.filter (name: isService services.${name}) (builtins.attrNames services);
  services = forEach (name: (systemOf [ { services.${name}.enable = true; } ]).config.system.build.toplevel.drvPath);
  guest = (systemOf [ (import file) ]).config.system.build.toplevel.drvPath;
}
