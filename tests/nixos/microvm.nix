# A host of virtual machines and containers side by side, with arguments that a flake gives.
{ config, lib, inputs, self, hostName, modulesPath, ... }:
{
  imports = [
    inputs.microvm.nixosModules.host
    (modulesPath + "/profiles/headless.nix")
    self.nixosModules.common
  ];
  microvm.vms.build = { flake = self; updateFlake = "git+file:///etc/nixos"; };
  systemd.network.netdevs."10-lan".netdevConfig = { Kind = "bridge"; Name = "lan"; };
  systemd.network.networks."11-lan" = { matchConfig.Name = [ "vm-*" "vb-*" ]; networkConfig.Bridge = "lan"; };
  containers.cache = {
    autoStart = true;
    privateNetwork = true;
    hostBridge = "lan";
    localAddress = "10.77.0.5/24";
    nixpkgs = inputs.nixpkgs.path;
    specialArgs = { inherit inputs self; };
    config = { imports = [ self.nixosModules.cache ]; };
    bindMounts."/var/cache" = { hostPath = "/tank/cache/${hostName}"; isReadOnly = false; };
  };
}
