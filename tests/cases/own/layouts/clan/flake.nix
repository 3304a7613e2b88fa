{
  inputs.clan-core.url = "https://git.clan.lol/clan/clan-core/archive/main.tar.gz";
  outputs = { self, clan-core, ... }:
    let
      clan = clan-core.lib.clan {
        inherit self;
        meta.name = "clan";
        inventory.machines = { b = { }; mac.machineClass = "darwin"; };
        machines.b.containers.b = { path = "/srv/b"; autoStart = "yes"; };
      };
    in
    { inherit (clan.config) nixosConfigurations; };
}
