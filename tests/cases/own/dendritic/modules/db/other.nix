{ flake.nixosConfigurations.not = throw "this file is not chosen"; }
