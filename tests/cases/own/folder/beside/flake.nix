{
  outputs = _: {
    nixosModules.default.containers.db = { path = "/srv/db"; bridge = "br0"; };
  };
}
