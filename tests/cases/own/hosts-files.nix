# Files that only the host has, by their absolute names; those beside this one have to be there.
{ config, lib, ... }: {
  imports = [
    /etc/nixos-of-the-host/configuration.nix
    ./no-such.nix
  ];
  networking.hostName = lib.fileContents /etc/nixos-of-the-host/name;
  containers.web = {
    path = "/srv/web";
    bindMounts."/b".hostPath = builtins.readFile /etc/nixos-of-the-host/path;
    privateNetwork = true;
    localAddress = "10.0.0.300";
  };
}
