# sops-nix: secrets of the host bound into containers.
{ config, lib, ... }:
let
  secrets = names: lib.genAttrs (map (name: config.sops.secrets.${name}.path) names) (_: { isReadOnly = true; });
in
{
  sops.secrets = {
    "matrix/key" = { mode = "0440"; restartUnits = [ "container@matrix.service" ]; };
    "matrix/db" = { };
  };
  containers.matrix = {
    autoStart = true;
    bindMounts = secrets [ "matrix/key" "matrix/db" ] // { "/var/lib/matrix" = { hostPath = "/srv/matrix"; isReadOnly = false; }; };
    timeoutStartSec = "2 minutes and a bit";
    config = { services.matrix-synapse = { enable = true; extraConfigFiles = [ "/run/secrets/matrix/key" ]; }; };
  };
}
