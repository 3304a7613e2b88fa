{ flake, inputs }: {
  containers.other = { path = "/srv/other"; hostAdress = "10.0.0.1"; };
}
