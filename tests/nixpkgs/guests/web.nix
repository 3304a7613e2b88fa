{
  services.nginx = {
    enable = true;
    virtualHosts."www.example.org" = { root = "/srv/www"; locations."/api".proxyPass = "http://10.0.0.2:8080"; };
  };
  networking.firewall.allowedTCPPorts = [ 80 443 ];
}
