# A container that holds containers of its own.
{ ... }:
{
  containers.outer = {
    autoStart = true;
    privateNetwork = true;
    hostAddress = "10.8.0.1";
    localAddress = "10.8.0.2";
    extraFlags = [ "--private-users-ownership=chown" ];
    config = { config, ... }: {
      boot.enableContainers = true;
      containers.inner = {
        autoStart = true;
        config = { system.stateVersion = config.system.stateVersion; };
      };
    };
  };
  systemd.services."container@outer".environment.SYSTEMD_NSPAWN_USE_CGNS = "0";
}
