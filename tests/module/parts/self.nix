{ imports = [ ./self.nix ]; }
