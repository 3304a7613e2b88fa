{ pkgs, ... }:
{
  services.openssh = { enable = true; ports = [ 2222 ]; };
  users.users.alice = { isNormalUser = true; uid = 1000; openssh.authorizedKeys.keys = [ "ssh-ed25519 AAAA alice" ]; };
  environment.systemPackages = with pkgs; [ git vim htop jq ];
}
