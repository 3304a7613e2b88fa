{ config, lib, ... }: {
  containers.a = if config.networking.hostName == "x" then abort "no such host" else { autoStart = 1; };
}
