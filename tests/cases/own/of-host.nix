# NixOS accepts this: files in texts, the library of a host, properties as modules, options that nothing reads.
{ lib, config, ... }:
let packages = import <nixpkgs> { }; known = import <nixpkgs/lib>; folder = ./of-host; in
{
  imports = [ ./of-host/merged.nix "${folder}/file.nix" (folder + "/file.nix") "${<nixpkgs>}/nixos/modules/x.nix" ];
  options.my = {
    stale = lib.mkOption { type = with lib.types; attrsOf nowhere.entry; default = { }; };
    off = lib.mkOption { type = lib.types.attrsOf lib.types.str; };
  };
  config = {
    my.stale.a = { };
    my.off = null;
    environment.etc."key" = { mode = "0600"; source = "/run/agenix/key"; };
    environment.etc."list".text = 5 |> toString;
    containers.a = {
      path = packages.hello;
      bindMounts."/x".hostPath = "${./of-host/nowhere}" + "/deeper";
      bindMounts."/y".hostPath = lib.ours.folderOf "y";
      additionalCapabilities = lib.filter (name: name != "x") (lib.inNoLibraryYet [ "x" ]);
    };
    containers.b.path = known.mkForce (if builtins.pathExists "${folder}/file.nix" then 5 else "/b"); # error
    containers.c.path = packages.lib.mkForce 6; # error
    containers.d.path = lib.mkForcee "/d"; # error
  };
}
