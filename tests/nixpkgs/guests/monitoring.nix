{
  services.prometheus = { enable = true; exporters.node.enable = true; };
  services.grafana.enable = true;
}
