# What every system has: names, packages, what has to hold, and the derivation that it comes down to.
{ config, lib, pkgs, ... }:
let
  inherit (lib) mkOption types;
  failed = map (a: a.message) (builtins.filter (a: ! a.assertion) config.assertions);
  unit = name: text: pkgs.package "unit-${name}" { inherit text; passAsFile = [ "text" ]; };
in
{
  options = {
    assertions = mkOption { type = types.listOf types.unspecified; default = [ ]; };
    warnings = mkOption { type = types.listOf types.str; default = [ ]; };
    boot.isContainer = mkOption { type = types.bool; default = false; };
    environment.systemPackages = mkOption { type = types.listOf types.package; default = [ ]; };
    networking = {
      hostName = mkOption { type = types.str; default = "nixos"; };
      useDHCP = mkOption { type = types.bool; default = true; };
      useHostResolvConf = mkOption { type = types.bool; default = true; };
      nameservers = mkOption { type = types.listOf types.str; default = [ ]; };
      defaultGateway = mkOption { type = types.unspecified; default = null; };
      firewall.enable = mkOption { type = types.bool; default = true; };
      firewall.allowedTCPPorts = mkOption { type = types.listOf types.port; default = [ ]; };
      wireguard.interfaces = mkOption { type = types.attrsOf types.unspecified; default = { }; };
      interfaces = mkOption {
        default = { };
        type = types.attrsOf (types.submodule {
          options.useDHCP = mkOption { type = types.bool; default = false; };
          options.ipv4.addresses = mkOption { type = types.listOf types.unspecified; default = [ ]; };
        });
      };
    };
    users.users = mkOption {
      default = { };
      type = types.attrsOf (types.submodule {
        options.uid = mkOption { type = types.int; };
        options.home = mkOption { type = types.str; default = "/var/empty"; };
      });
    };
    systemd.services = mkOption {
      default = { };
      type = types.attrsOf (types.submodule {
        options.script = mkOption { type = types.str; default = ""; };
        options.serviceConfig = mkOption { type = types.attrsOf types.unspecified; default = { }; };
      });
    };
    virtualisation.docker.enable = mkOption { type = types.bool; default = false; };
    system.stateVersion = mkOption { type = types.str; };
    system.build.toplevel = mkOption { type = types.package; };
    # What the system says of itself, a source of its own, and how its builder fails.
    greeting = mkOption { type = types.str; default = "nothing"; };
    source = mkOption { type = types.unspecified; default = null; };
    broken = mkOption { type = types.str; default = ""; };
    units = mkOption { type = types.attrsOf types.str; default = { }; };
  };

  config.system.build.toplevel =
    if failed != [ ] then throw "Failed assertions: ${toString failed}"
    else pkgs.package "nixos-system-${config.networking.hostName}" {
      paths = config.environment.systemPackages;
      units = map (name: unit name config.units.${name}) (builtins.attrNames config.units);
      ports = config.networking.firewall.allowedTCPPorts;
      inherit (config.boot) isContainer;
      inherit (config) greeting source broken;
      args = [ "-c" "eval \"$broken\"; echo \"$name: $greeting, container: $isContainer\" >$out" ];
    };
}
