{ lib, pkgs, ... }:
{
  name = "containers";
  nodes.machine = { pkgs, ... }: {
    virtualisation.memorySize = 1024;
    environment.systemPackages = [ pkgs.curl ];
    containers.web = {
      autoStart = true;
      privateNetwork = true;
      hostAddress = "10.231.136.1";
      localAddress = "10.231.136.2/24";
      config.services.httpd.enable = true;
    };
  };
  testScript = "";
}
