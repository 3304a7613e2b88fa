{ config, pkgs, inputs, ... }:
{
  imports = [ inputs.agenix.nixosModules.default ];
  age.secrets.vaultwarden.file = ../secrets/vaultwarden.age;
  containers.vault = {
    autoStart = true;
    privateNetwork = true;
    hostAddress = "10.10.10.1";
    localAddress = "10.10.10.2";
    bindMounts.${config.age.secrets.vaultwarden.path}.isReadOnly = true;
    config = { ... }: {
      services.vaultwarden = { enable = true; environmentFile = config.age.secrets.vaultwarden.path; };
    };
  };
  services.caddy.virtualHosts."vault.example.org".extraConfig = ''
    reverse_proxy ${config.containers.vault.localAddress}:8000
  '';
}
