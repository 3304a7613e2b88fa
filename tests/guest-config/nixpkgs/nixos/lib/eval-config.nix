# A system: what modules come to, with those of this small NixOS.
{ system, pkgs, lib, baseModules, modules, prefix ? [ ], check ? true, specialArgs ? { } }:
let
  arguments = { _module.args = { inherit pkgs; }; };
in
lib.evalModules {
  inherit prefix check;
  modules = baseModules ++ [ arguments ] ++ modules;
  specialArgs = { modulesPath = toString ../modules; } // specialArgs;
}
