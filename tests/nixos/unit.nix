{ config, lib, pkgs, ... }:
let
  name = "builder";
in
{
  containers.${name} = {
    autoStart = true;
    extraFlags = [ "--setenv=FOO=bar" ];
    config = { pkgs, ... }: { environment.systemPackages = with pkgs; [ git gcc ]; };
    timeoutStartSec = "5min";
  };
  systemd.services."container@${name}" = {
    wants = [ "network-online.target" ];
    after = [ "network-online.target" ];
    serviceConfig = {
      ExecStartPre = [ "+${pkgs.coreutils}/bin/mkdir -p /srv/builder" ];
      Restart = lib.mkForce "always";
      RestartSec = "10s";
    };
  };
  systemd.services.backup = {
    path = with pkgs; [ restic jq ];
    script = ''
      restic backup ${config.containers.${name}.bindMounts."/data".hostPath or "/srv"}
    '';
    startAt = "daily";
  };
  systemd.tmpfiles.rules = [ "d /srv/builder 0755 root root -" ];
}
