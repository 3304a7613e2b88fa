throw "no host of NixOS"
