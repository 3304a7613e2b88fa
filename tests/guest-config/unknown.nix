# A file of a host: what a guest takes from there, or from a flake, is not known, and the guest is left out.
{ config, inputs, ... }:
{
  containers.flake = {
    specialArgs = { inherit inputs; };
    config = { inputs, ... }: { imports = [ inputs.foo.nixosModules.default ]; };
  };
  containers.host.config = { networking.hostName = config.networking.domain; };
  containers.given = {
    specialArgs.port = 5432;
    config = { port, ... }: { services.postgresql = { enable = true; inherit port; }; };
  };
}
