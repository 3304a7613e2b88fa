{ pkgs, ... }:
{
  systemd.services.backup = { script = "${pkgs.coreutils}/bin/sync"; serviceConfig.Type = "oneshot"; };
  systemd.timers.backup = { wantedBy = [ "timers.target" ]; timerConfig.OnCalendar = "daily"; };
  environment.etc."backup.conf".text = "keep = 7\n";
}
