# The body of a container, whose file another one imports: most of it is said, one name is not right.
{ config, pkgs, ... }:
{
  config = { services.openssh.enable = true; };
  localAddres = "10.0.0.7/24";
  privateNetwork = "yes";
  hostBridge = "br0";
}
