# Hosts of a fleet in one expression: a module is at --attr.
let
  container = last: {
    autoStart = true;
    privateNetwork = true;
    hostAddress = "10.66.0.1";
    localAddress = "10.66.0.${toString last}";
    config = { };
  };
in
{
  meta.nixpkgs = <nixpkgs>;
  defaults = { ... }: { time.timeZone = "UTC"; };
  edge-1 = { name, nodes, ... }: {
    deployment.targetHost = "192.0.2.1";
    networking.hostName = name;
    containers.app = container 2;
    containers.metrics = container 2;
  };
  edge-2 = { lib, ... }: {
    deployment.targetHost = "192.0.2.2";
    containers.app = container 2 // { timeoutStartSec = lib.mkForce "infinity"; };
  };
}
