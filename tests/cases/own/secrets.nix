# agenix and sops-nix say where secrets lie; a wrong use of that path is seen.
{ config, ... }: { containers.a = { path = "/a"; autoStart = config.age.secrets.x.path; }; }
