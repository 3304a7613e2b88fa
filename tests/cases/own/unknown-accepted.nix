# Nothing here is at fault: every operation on what is not known gives what is not known.
{ config, lib, pkgs, options, modulesPath, inputs, ... }:
let cfg = config.services.thing; in {
  imports = [ (modulesPath + "/profiles/x.nix") <nixpkgs/nixos/x.nix> inputs.web.nixosModules.default ];
  config = lib.mkIf (cfg.enable && cfg.port + 1 > 80 && !(options ? services.other)) {
    containers.a = {
      autoStart = true;
      path = cfg.path or (throw "no path");
      privateNetwork = cfg.private;
      hostAddress = "10.0.0.1";
      localAddress = "10.0.0.${toString (cfg.number + 1)}";
      bindMounts = lib.listToAttrs (map (d: { name = d; value.hostPath = d; }) cfg.folders) // { "/k".hostPath = config.sops.secrets.k.path; };
      forwardPorts = map (p: { hostPort = p; }) ([ 80 ] ++ cfg.ports);
    };
    systemd.services.b.script = "${lib.getExe pkgs.curl} ${lib.concatStringsSep " " cfg.names} ${builtins.toJSON cfg.settings} ${./own}";
    users.users = lib.genAttrs cfg.users (name: { uid = cfg.ids.${name}; });
    assertions = [ { assertion = cfg.names != [ ] && lib.isString cfg.path; message = throw "never"; } ];
  };
}
