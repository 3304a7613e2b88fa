# What tests/bench/guests has Nix evaluate: the systems of n containers with the same `config`, as a list of store paths.
# One is evaluated by itself, with what the container module adds to it; several as a host that has them.
{ nixpkgs, file, n }:
let
  names = builtins.genList (i: "web${toString i}") n;
  evaluated = modules: import (nixpkgs + "/nixos/lib/eval-config.nix") { system = "x86_64-linux"; inherit modules; };
  guest = name: (evaluated [
    ({ lib, ... }: {
      boot.isContainer = true;
      networking.hostName = lib.mkDefault name;
      networking.useDHCP = false;
    })
    (import file)
  ]).config.system.build.toplevel.outPath;
  host = evaluated [
    {
      boot.isContainer = true;
      containers = builtins.listToAttrs (map (name: { inherit name; value.config = import file; }) names);
    }
  ];
in
map builtins.unsafeDiscardStringContext
  (if n == 1 then map guest names else map (name: "${host.config.containers.${name}.path}") names)
