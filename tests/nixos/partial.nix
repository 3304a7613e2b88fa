# Completes what another module declares.
{ config, lib, ... }:
{
  containers.web.bindMounts."/var/www".hostPath = "/srv/www";
  containers.web.forwardPorts = lib.mkAfter [ { hostPort = 8443; containerPort = 443; } ];
  systemd.services."container@web".serviceConfig = {
    MemoryHigh = "1G";
    CPUQuota = "50%";
  };
}
