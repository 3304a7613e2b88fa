{ inputs, ... }: {
  modules = [ { containers.db = { path = "/srv/db"; autoStart = "yes"; }; } ];
}
