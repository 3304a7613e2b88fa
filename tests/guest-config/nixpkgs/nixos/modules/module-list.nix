[ ./system.nix ./services.nix ]
